package greedy

import (
	"unicode"
	"unicode/utf8"
)

// Word is what the models see of a token.
type Word struct {
	Form    uint32    // hash of the token as printed, numbers by their shape
	Lower   uint32    // hash of the token in small letters, numbers by their shape
	Suffix  [4]uint32 // hashes of the last 1, 2, 3 and 4 letters of Lower
	Prefix  [3]uint32 // hashes of the first 1, 2 and 3 bytes of Lower
	Shape   uint32    // hash of the pattern of capitals, digits and marks
	Cluster uint16    // of words used alike, 0 for a word in none
	Kind    Kind
}

// Kind is how a token is written.
type Kind uint8

// The kinds. The zero kind is a mark or symbol.
const (
	Mark Kind = iota
	Small
	Title // first letter a capital
	Upper // no small letter, two capitals or more
	Number
)

// edge stands before the first and after the last word.
var edge = Word{Form: 1, Lower: 1, Shape: 1}

// NewWord describes the token that is printed as raw and whose small-letter
// form is lower.
func NewWord(raw, lower string, clusters *Clusters) Word {
	w := Word{Kind: kindOf(raw)}
	if w.Kind == Number {
		lower = numberShape(lower)
		raw = lower
	}
	w.Form, w.Lower = Hash(raw), Hash(lower)
	end := len(lower)
	for n := range w.Suffix {
		if end > 0 {
			_, width := utf8.DecodeLastRuneInString(lower[:end])
			end -= width
		}
		w.Suffix[n] = Hash(lower[end:])
	}
	for n := range w.Prefix {
		w.Prefix[n] = Hash(lower[:min(n+1, len(lower))])
	}
	w.Shape = shape(raw)
	w.Cluster = clusters.Of(w.Lower)
	return w
}

func kindOf(raw string) Kind {
	first, width := utf8.DecodeRuneInString(raw)
	switch {
	case unicode.IsDigit(first), len(raw) > 1 && raw[1]-'0' <= 9 && !unicode.IsLetter(first):
		return Number
	case !unicode.IsLetter(first):
		return Mark
	case !unicode.IsUpper(first):
		return Small
	}
	upper := 0
	for _, r := range raw[width:] {
		if unicode.IsLower(r) {
			return Title
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	if upper == 0 {
		return Title
	}
	return Upper
}

// numberShape stands for all numbers that are written alike: the digits' count
// up to four, separators and letters are kept, and years are told from other
// numbers of four digits.
func numberShape(s string) string {
	if len(s) == 4 && (s[0] == '1' && s[1] > '6' || s[0] == '2' && s[1] == '0') && digits(s) == 4 {
		return "!year"
	}
	const most = 4
	if n := digits(s); n == len(s) {
		return "!0000"[:1+min(n, most)]
	}
	var buf [8]byte
	b, last := append(buf[:0], '!'), byte(0)
	for i := 0; i < len(s) && len(b) < len(buf); i++ {
		c := s[i]
		if '0' <= c && c <= '9' {
			c = '0'
		}
		if c != last || c != '0' {
			b = append(b, c)
		}
		last = c
	}
	return string(b)
}

func digits(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}

// shape hashes the pattern of a word: runs of capitals, small letters and
// digits count once, marks are kept.
func shape(raw string) uint32 {
	h, last := uint32(2166136261), rune(0)
	for _, r := range raw {
		switch {
		case unicode.IsUpper(r):
			r = 'X'
		case unicode.IsLetter(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = '0'
		}
		if r != last {
			h = (h ^ uint32(r)) * 16777619
		}
		last = r
	}
	return h
}
