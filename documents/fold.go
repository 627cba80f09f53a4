package documents

import (
	"unicode"
	"unicode/utf8"
)

// foldLimit is how much of a block is looked at for phrases, in bytes: page
// furniture says what it is in its first words.
const foldLimit = 400

// fold brings a text into the form of the phrase lists: lower case, straight
// quotes, single spaces, nothing that prints nothing.
func fold(s string) string {
	if len(s) > foldLimit {
		s = s[:foldLimit]
	}
	b := make([]byte, 0, len(s)+utf8.UTFMax)
	gap := false
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
			r = straight(r)
		} else if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		} else if r == '`' {
			r = '\''
		}
		i += n
		switch {
		case r < 0:
		case unicode.IsSpace(r):
			gap = len(b) > 0
		default:
			if gap {
				b = append(b, ' ')
				gap = false
			}
			b = utf8.AppendRune(b, r)
		}
	}
	return string(b)
}

// straight is the plain form of a rune beyond ASCII; -1 for one that prints
// nothing.
func straight(r rune) rune {
	switch r {
	case '’', '‘', '´':
		return '\''
	case '“', '”':
		return '"'
	case '–', '—':
		return '-'
	case '\u00AD', '\u200B', '\u2060', '\uFEFF', unicode.ReplacementChar:
		return -1
	}
	return unicode.ToLower(r)
}
