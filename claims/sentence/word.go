package sentence

import (
	"strings"
	"unicode/utf8"
)

// word reads the word at i, which starts with a letter, and returns where
// reading goes on.
func (s *scanner) word(i int) int {
	if end := s.address(i); end > i {
		return s.emit(i, end)
	}
	if end := s.acronym(i); end > i {
		return s.emit(i, end)
	}
	end := s.wordEnd(i)
	if end < s.end && s.text[end] == '.' {
		end = s.period(i, end)
	}
	if cut := compound(s.text[i:end]); cut > 0 {
		s.emit(i, i+cut)
		return s.emit(i+cut, end)
	}
	return s.emit(i, end)
}

// wordEnd is the end of the letters and digits from i on, with apostrophes and
// ampersands between them; a clitic is left for its own token.
func (s *scanner) wordEnd(i int) int {
	start := i
	for {
		for i < s.end && s.text[i] < utf8.RuneSelf && (ascii[s.text[i]] == letter || ascii[s.text[i]] == digit) {
			i++
		}
		if i >= s.end {
			return i
		}
		c, width := classAt(s.text, i)
		switch {
		case c == letter || c == digit:
			i += width
		case c == apostrophe || s.text[i] < utf8.RuneSelf && s.text[i] == '&' || strings.HasPrefix(s.text[i:s.end], "‘"):
			end, more := s.inner(start, i, i+width, c)
			if !more {
				return end
			}
			i = end
		default:
			return i
		}
	}
}

// inner decides on the apostrophe or ampersand at [i, after) inside the word
// that starts at start: more says that the word goes on at end, otherwise it
// stops there.
func (s *scanner) inner(start, i, after int, c class) (end int, more bool) {
	if !letterAt(s.text, after, s.end) {
		return i, false
	}
	if c == apostrophe {
		switch {
		case negation(s.text, start, i, after, s.end):
			return i - 1, false
		case cliticLen(s.text[after:s.end]) > 0:
			return i, false
		}
		return after, true
	}
	if s.text[i] == '&' {
		more = upperAt(s.text, i-1, s.end) && upperAt(s.text, after, s.end)
	} else { // ‘ as in Hawai‘i
		more = lowerAt(s.text, after, s.end)
	}
	if !more {
		return i, false
	}
	return after, true
}

// negation reports whether the apostrophe at [i, after) is that of "n't" with
// a verb before it.
func negation(text string, start, i, after, end int) bool {
	if i-1 <= start || text[i-1]|0x20 != 'n' || text[after]|0x20 != 't' {
		return false
	}
	_, more := wordAt(text, after+1, end)
	return !more
}

// cliticLen is the length of the clitic, without its apostrophe, at the start
// of rest; 0 where there is none.
func cliticLen(rest string) int {
	n := 0
	for n < len(rest) && n < 3 && ascii7(rest[n]) == letter {
		n++
	}
	switch {
	case n == 0 || n > 2:
		return 0
	case n == 1 && !strings.ContainsAny(rest[:1], "sSdDmM"):
		return 0
	case n == 2 && !isCliticPair(rest[0]|0x20, rest[1]|0x20):
		return 0
	}
	if _, more := wordAt(rest, n, len(rest)); more {
		return 0
	}
	return n
}

func isCliticPair(a, b byte) bool {
	return a == 'l' && b == 'l' || a == 'r' && b == 'e' || a == 'v' && b == 'e'
}

func ascii7(b byte) class {
	if b < utf8.RuneSelf {
		return ascii[b]
	}
	return mark
}

// compound is where the Penn Treebank cuts a word written as one: "can|not".
// 0 where it does not.
func compound(word string) int {
	if len(word) < 5 || len(word) > 6 {
		return 0
	}
	switch strings.ToLower(word) {
	case "cannot", "gonna", "gotta", "wanna":
		return 3
	}
	return 0
}
