package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// week is what a text that bears no date tells of when it was written: how often
// it speaks of each day of the week as past, and whether it has a word for the day
// of writing or the one before, so that the days that it names are others.
type week struct {
	named [8]int // by day, 1 is Monday and 7 Sunday
	since int    // how many days after the last day that it names it was written at least
}

// ahead are words that put a day of their clause in the future, or in any week.
var ahead = wordSet("will", "would", "next", "until", "scheduled", "due", "expected", "planned", "plans", "upcoming", "every", "each", "if", "when")

// sinceWords are how far from the days that a text calls by their names it was
// written at least: it would not have named its own day, or the one before.
var sinceWords = map[string]int{"today": 1, "tonight": 1, "yesterday": 2}

// namesakes stand behind a weekday in the names of papers.
var namesakes = wordSet("times", "mail", "herald", "telegraph", "post", "express", "mirror", "observer", "star", "sun", "tribune")

// weekOf reads the blocks of a document.
func weekOf(d *claims.Document) week {
	var w week
	if len(d.Blocks) == 0 {
		w.read(d.Text)
	}
	for i := range d.Blocks {
		w.read(d.Blocks[i].Span.In(d.Text))
	}
	return w
}

// read adds the days of a text. A clause is what stands between marks; a day of
// one that speaks of what is to come is no past day.
func (w *week) read(text string) {
	var inClause week
	future, quoted := false, false
	flush := func() {
		if !future {
			for d, n := range inClause.named {
				w.named[d] += n
			}
			w.since = max(w.since, inClause.since)
		}
		inClause, future = week{}, false
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			switch {
			case r == '"' || r == '“' || r == '”':
				quoted = !quoted
			case r == '.' || r == ';' || r == '\n' || r == '!' || r == '?':
				flush()
			}
			i += n
			continue
		}
		end := i + strings.IndexFunc(text[i:], func(r rune) bool { return !unicode.IsLetter(r) })
		if end < i {
			end = len(text)
		}
		inClause.word(text, i, end, quoted, &future)
		i = end
	}
	flush()
}

// word takes in the word text[start:end].
func (w *week) word(text string, start, end int, quoted bool, future *bool) {
	if end-start > 9 {
		return
	}
	word := strings.ToLower(text[start:end])
	if d := dayOfWeek(word); d > 0 && unicode.IsUpper(rune(text[start])) && !namesakes[nextWord(text[end:])] {
		w.named[d]++
	}
	if !quoted {
		w.since = max(w.since, sinceWords[word])
	}
	*future = *future || ahead[word]
}

// dayOfWeek is 1 for Monday to 7 for Sunday, 0 for a word that is no day.
func dayOfWeek(word string) int {
	if !strings.HasSuffix(word, "day") {
		return 0
	}
	return slices.Index(weekdays[:], word) + 1
}

// nextWord is the word behind a space, lower case.
func nextWord(text string) string {
	rest, ok := strings.CutPrefix(text, " ")
	if !ok {
		return ""
	}
	if end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		rest = rest[:end]
	}
	return strings.ToLower(rest)
}

// orderWeeks says which of two texts was written first, by the last day of the
// week that each tells of. Days are counted from one that both tell of, three back
// and three on, since what lies further off belongs to another week; where the
// days that both tell of do not say the same, nothing is known.
func orderWeeks(a, b *week) order {
	out := unknown
	for d := 1; d <= 7; d++ {
		if a.named[d] == 0 || b.named[d] == 0 {
			continue
		}
		o := unknown
		switch x, y := a.last(d), b.last(d); {
		case x < y && a.since == 0:
			o = first
		case y < x && b.since == 0:
			o = second
		}
		if o != unknown && out != unknown && o != out {
			return unknown
		}
		out = max(out, o)
	}
	return out
}

// last is how many days after the day from the text was written: those to the last
// day that it tells of, or more.
func (w *week) last(from int) int {
	best := 0
	for d := 1; d <= 7; d++ {
		if after := (d - from + 7) % 7; w.named[d] > 0 && after <= 3 {
			best = max(best, after)
		}
	}
	return best + w.since
}
