package documents

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxWrap is the widest hard wrap that is taken for one, in code points. Mail
// and wire copy wrap at 60 to 80, some editors at 100; lines beyond 120 are
// paragraphs of their own.
const maxWrap = 120

// minWrap is the narrowest: below it lines are verse, lists and addresses.
const minWrap = 40

// wrapping says where the lines of a text were broken to fit a page.
// The zero value is a text that was not.
type wrapping struct{ width int }

// findWrapping looks at the line breaks inside paragraphs. A text is
// hard-wrapped when at least two of them, and four in ten, fall inside a
// sentence (the next line goes on in lower case) and leave no room for the word
// that follows.
func findWrapping(lines []line) wrapping {
	var widths []int
	for i := 0; i+1 < len(lines); i++ {
		if !lines[i].blank() && !lines[i+1].blank() {
			widths = append(widths, lines[i].width)
		}
	}
	if len(widths) < 2 {
		return wrapping{}
	}
	slices.Sort(widths)
	w := wrapping{width: widths[len(widths)*9/10]}
	if w.width < minWrap || w.width > maxWrap {
		return wrapping{}
	}
	inside := 0
	for i := 0; i+1 < len(lines); i++ {
		prev, next := lines[i], lines[i+1]
		if !prev.blank() && !next.blank() && !endsSentence(prev.text) && beginsLower(next.text) && w.full(prev, next) {
			inside++
		}
	}
	if inside < 2 || inside*10 < len(widths)*4 {
		return wrapping{}
	}
	return w
}

// wrapped reports whether the text is hard-wrapped at all.
func (w wrapping) wrapped() bool { return w.width > 0 }

// full reports whether the first word of next would not have fitted on prev:
// a few code points less than the width still count, since few programs fill
// to the last column.
func (w wrapping) full(prev, next line) bool {
	const slack = 3
	return prev.width+1+utf8.RuneCountInString(firstWord(next.text)) > w.width-slack
}

// continues reports whether next goes on with the paragraph of prev.
func (w wrapping) continues(prev, next line) bool {
	switch {
	case w.wrapped() && next.indent >= 2 && prev.indent == 0 && !itemLike(prev):
		return false
	case w.wrapped() && w.full(prev, next):
		return true
	case endsSentence(prev.text), prev.width > maxWrap && !beginsLower(next.text):
		return false
	case breaksOff(prev.text):
		return true
	}
	return beginsLower(next.text)
}

// itemLike reports whether a line begins as an item does: the lines below it
// may hang.
func itemLike(l line) bool {
	n, _ := marker(l.text)
	return n > 0
}

// unfinished are words that no line of its own ends with.
var unfinished = map[string]bool{
	"a": true, "an": true, "the": true, "of": true, "and": true, "or": true,
	"to": true, "from": true, "with": true, "that": true, "which": true,
	"its": true, "their": true, "his": true, "is": true, "was": true,
	"are": true, "were": true, "has": true, "have": true, "had": true,
	"by": true, "as": true, "at": true, "but": true,
}

// breaksOff reports whether a line ends in the middle of a sentence, by a
// comma or a word that wants another.
func breaksOff(s string) bool {
	return strings.HasSuffix(s, ",") || unfinished[lastWord(s)]
}
