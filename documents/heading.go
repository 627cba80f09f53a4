package documents

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A heading has at most this many words; longer lines are sentences that lost
// their full stop.
const maxHeadingWords = 20

// A line between others is a heading from this many words on, in title case:
// below it names and exclamations are as likely.
const minTitle = 2

// headingLike reports whether a line could be a heading: short, with a capital
// or a figure first, and without the end of a sentence. A question may be one.
func headingLike(s string) bool {
	bare := strings.TrimRight(s, closers)
	r, _ := utf8.DecodeLastRuneInString(bare)
	switch r {
	case '.', '!', '…', ',', ';', ':', '-', utf8.RuneError:
		return false
	}
	if r == '?' && bare != strings.TrimRight(s, " ") {
		return false // somebody asks it
	}
	if strings.Count(s, "“") > strings.Count(s, "”") || strings.HasPrefix(s, "\"") && strings.Count(s, "\"") == 1 {
		return false // a quotation that goes on
	}
	words := wordCount(s)
	return words > 0 && words <= maxHeadingWords && !beginsLower(s)
}

// wordCount counts the runs between white space that hold a letter or figure.
func wordCount(s string) int {
	n := 0
	for word := range strings.FieldsSeq(s) {
		if strings.ContainsFunc(word, isWordRune) {
			n++
		}
	}
	return n
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// titleCase reports whether two thirds of the words of four letters and more,
// and the first word, begin with a capital.
func titleCase(s string) bool {
	long, capital := 0, 0
	for word := range strings.FieldsSeq(s) {
		word = strings.TrimFunc(word, func(r rune) bool { return !isWordRune(r) })
		r, _ := utf8.DecodeRuneInString(word)
		if utf8.RuneCountInString(word) < 4 || unicode.IsDigit(r) {
			continue
		}
		long++
		if unicode.IsUpper(r) {
			capital++
		}
	}
	return long > 0 && capital*3 >= long*2 && !beginsLower(s)
}
