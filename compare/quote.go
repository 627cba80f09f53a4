package compare

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// quoteWords is how many words after the value a quote may run on, to show what
// the number counts.
const quoteWords = 4

// quoteReach is how many bytes before the value a scope word may stand to be
// quoted with it.
const quoteReach = 40

// quote is the claim's value as printed, with the words that narrow it before
// and what it counts after; the plain form for a claim without its text.
func quote(c *claims.Claim) string {
	text := sentenceOf(c)
	if text == "" || !c.Sentence.Contains(c.Span) || c.Span.Empty() {
		return c.Value.Text
	}
	at := c.Span.Shift(-c.Sentence.Start)
	start := at.Start
	for i := range c.Scope {
		if s := c.Scope[i].Span.Shift(-c.Sentence.Start); !s.Empty() && s.Start >= 0 && s.Start < start && at.Start-s.Start <= quoteReach {
			start = s.Start
		}
	}
	after := runOn(text[at.End:])
	if start == at.Start && strings.TrimSpace(after) == "" && !strings.Contains(text[at.Start:at.End], " ") {
		start -= len(runUp(text[:start]))
	}
	return strings.Join(strings.Fields(text[start:at.End]+after), " ")
}

// runUp is the end of text that leads up to a value with nothing after it: no
// more than quoteWords-1 words, and no mark but commas.
func runUp(text string) string {
	words := 0
	for i := len(text); i > 0; {
		r, n := utf8.DecodeLastRuneInString(text[:i])
		switch {
		case unicode.IsSpace(r):
			if words++; words == quoteWords {
				return text[i:]
			}
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ',' && r != '-' && r != '\'' && r != '’':
			return text[i:]
		}
		i -= n
	}
	return text
}

// runOn is the beginning of text up to the first mark of punctuation, no more
// than quoteWords words.
func runOn(text string) string {
	words, inWord := 0, false
	for i, r := range text {
		switch {
		case unicode.IsSpace(r):
			if inWord {
				words++
			}
			inWord = false
			if words == quoteWords {
				return text[:i]
			}
		case r == '.' && inWord && letterDotLetter(text, i), unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '\'', r == '’', r == '%', r == '$', r == '€', r == '£':
			inWord = true
		case r == '.' && inWord && initials(text[:i]):
			inWord = true
		default:
			return text[:i]
		}
	}
	return text
}

// letterDotLetter reports whether the dot at i stands inside a word: U.S., 3.5.
func letterDotLetter(text string, i int) bool {
	next, _ := utf8.DecodeRuneInString(text[i+1:])
	return unicode.IsLetter(next) || unicode.IsDigit(next)
}

// initials reports whether text ends in a single letter after a dot, so that
// the next dot closes an abbreviation and no sentence: "U.S".
func initials(text string) bool {
	n := len(text)
	return n > 1 && text[n-2] == '.' && unicode.IsUpper(rune(text[n-1]))
}

// source is what a reader calls the claim's document.
func source(c *claims.Claim) string {
	switch d := c.Doc; {
	case d == nil:
		return "one text"
	case d.Path != "":
		return d.Path
	case d.Publisher != "":
		return d.Publisher
	case d.Title != "":
		return d.Title
	}
	return "one text"
}

// lineOf is "line 12" of the claim's document.
func lineOf(c *claims.Claim) string {
	line, _ := c.Doc.Position(c.Span.Start)
	return "line " + strconv.Itoa(line)
}
