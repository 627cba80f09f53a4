package sentence

import (
	"unicode"
	"unicode/utf8"
)

// class is what the scanner does at a rune.
type class uint8

// The classes. The zero class is a mark that stands alone.
const (
	mark class = iota
	space
	letter     // letters, and marks and soft hyphens, which never start a word alone
	digit      // decimal digits
	apostrophe // ' ’ ʼ
	repeat     // a mark whose runs are one token: - . * =
	excited    // ! and ?, in any mixture
)

const softHyphen = '\u00ad'

var ascii = asciiClasses()

func asciiClasses() (t [utf8.RuneSelf]class) {
	for b := range t {
		switch c := byte(b); {
		case c <= ' ' || c == 0x7f:
			t[b] = space
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			t[b] = letter
		case '0' <= c && c <= '9':
			t[b] = digit
		case c == '\'':
			t[b] = apostrophe
		case c == '!' || c == '?':
			t[b] = excited
		}
	}
	for _, c := range "-.*=_~#<>+|`" {
		t[c] = repeat
	}
	return t
}

// classAt is the class of the rune at i and its width in bytes.
func classAt(text string, i int) (class, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return ascii[c], 1
	}
	r, width := utf8.DecodeRuneInString(text[i:])
	return classOf(r), width
}

func classOf(r rune) class {
	switch r {
	case '’', 'ʼ':
		return apostrophe
	case '–', '—', '…':
		return repeat
	case softHyphen, '\u200c', '\u200d':
		return letter
	case '\u200b', '\u2060', '\ufeff':
		return space
	}
	switch {
	case unicode.IsLetter(r), unicode.IsMark(r):
		return letter
	case unicode.IsSpace(r):
		return space
	case unicode.IsNumber(r):
		return digit
	}
	return mark
}

// wordAt reports whether a word goes on at i.
func wordAt(text string, i, end int) (width int, ok bool) {
	if i >= end {
		return 0, false
	}
	c, width := classAt(text, i)
	return width, c == letter || c == digit
}

// letterAt reports whether a letter stands at i.
func letterAt(text string, i, end int) bool {
	if i >= end {
		return false
	}
	c, _ := classAt(text, i)
	return c == letter
}

func digitAt(text string, i, end int) bool {
	return i < end && '0' <= text[i] && text[i] <= '9'
}

func byteAt(text string, i, end int, b byte) bool { return i < end && text[i] == b }

// upperAt reports whether a capital stands at i.
func upperAt(text string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:end])
	return unicode.IsUpper(r)
}

// lowerAt reports whether a small letter stands at i.
func lowerAt(text string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:end])
	return unicode.IsLower(r)
}
