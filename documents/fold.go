package documents

import (
	"strings"
	"unicode"
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
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch r {
		case '’', '‘', '`', '´':
			r = '\''
		case '“', '”':
			r = '"'
		case '–', '—':
			r = '-'
		case '\u00AD', '\u200B', '\u2060', '\uFEFF', unicode.ReplacementChar:
			continue
		}
		if unicode.IsSpace(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
