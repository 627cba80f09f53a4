package topic

import (
	"math"
	"strings"
	"unicode"

	"github.com/crosscheck/crosscheck/claims"
)

// barred reports whether two different values are no contradiction by what stands
// around them, whatever their score.
func (p *pair) barred(x, y *claims.Claim) bool {
	return p.negated(x, y) || p.summed(y) || p.listed(x, y) || extra(x) != extra(y) ||
		p.long.titled(x) || p.short.titled(y) || otherFates(p.long.fateOf(x), p.short.fateOf(y)) ||
		x.Value.Kind == claims.Score && p.covered(y) < 0.75 ||
		x.Value.Kind == claims.Ordinal && naming(y) != naming(x) ||
		x.Value.Kind == claims.Date && p.otherDates(x, y)
}

// otherDates reports whether two dates are of two things: a birth and something
// else, the year of a work that is named and that of another one, the day of a
// count and the day of an event.
func (p *pair) otherDates(x, y *claims.Claim) bool {
	e, f := p.long.eventOf(x), p.short.eventOf(y)
	switch {
	case e != f && (e == "birth" || f == "birth" || e == "death" || f == "death"):
		return true
	case framing(x) != framing(y) || framing(x) && p.covered(y) < 0.95:
		return true
	case (namingYear(p.short, y) || namingYear(p.long, x)) && !p.sameNoun(x, y):
		return true
	}
	return p.otherWork(p.long, x, p.short) || p.otherWork(p.short, y, p.long)
}

// otherWork reports whether a year stands in brackets after a name that the other
// text does not hold: "(1988)".
func (p *pair) otherWork(t *text, c *claims.Claim, other *text) bool {
	s := t.doc.Text
	if c.Span.Start == 0 || s[c.Span.Start-1] != '(' || c.Span.End >= len(s) || s[c.Span.End] != ')' {
		return false
	}
	last := word{}
	for _, w := range t.words {
		if w.at < c.Span.Start {
			last = w
		}
	}
	return !other.has[last.root]
}

// negations turn round what a sentence says.
var negations = []string{" not ", "n't ", "n’t ", " never ", " no longer ", " neither ", " without "}

// negated reports whether one of the sentences denies: "not released in 2018".
func (p *pair) negated(x, y *claims.Claim) bool {
	no := func(c *claims.Claim) bool {
		s := clauseOf(c)
		for _, n := range negations {
			if strings.Contains(s, n) {
				return true
			}
		}
		return false
	}
	return no(x) != no(y)
}

// clauseOf is what stands around a claim's value between the marks and words that
// begin another statement, lower case, in spaces.
func clauseOf(c *claims.Claim) string {
	before := strings.ToLower(c.Doc.Text[c.Sentence.Start:c.Span.Start])
	after := strings.ToLower(c.Doc.Text[c.Span.Start:c.Sentence.End])
	for _, b := range []string{";", ":", " but ", " however", " although "} {
		if i := strings.LastIndex(before, b); i >= 0 {
			before = before[i+len(b):]
		}
		if i := strings.Index(after, b); i >= 0 {
			after = after[:i]
		}
	}
	return " " + before + after + " "
}

// summed reports whether a count of the short text is the sum of two counts of
// the long text: "three daughters and two sons", "five children".
func (p *pair) summed(y *claims.Claim) bool {
	if y.Value.Kind != claims.Count {
		return false
	}
	var all []float64
	for _, x := range p.long.claims {
		if n := x.Value.Number; x.Value.Kind == claims.Count && !math.IsNaN(n) {
			all = append(all, n)
		}
	}
	n := y.Value.Number
	for i := range all {
		for k := range i {
			if s := all[i] + all[k]; s == n {
				return true
			}
		}
	}
	return false
}

// listed reports whether a value is one of two that a word between them offers or
// lists, and the other one fits: "in 1889 or 1890".
func (p *pair) listed(x, y *claims.Claim) bool {
	return besideFit(p.short, y, x) || besideFit(p.long, x, y) || offered(x) || offered(y)
}

// offered reports whether "or" joins a value to a number before or after it.
func offered(c *claims.Claim) bool {
	before := strings.Fields(c.Doc.Text[c.Sentence.Start:c.Span.Start])
	if n := len(before); n > 1 && strings.EqualFold(before[n-1], "or") && digit(before[n-2][0]) {
		return true
	}
	after := strings.Fields(c.Doc.Text[c.Span.End:c.Sentence.End])
	return len(after) > 1 && strings.EqualFold(after[0], "or") && digit(after[1][0])
}

// besideFit reports whether a value next to c in its text fits other.
func besideFit(t *text, c, other *claims.Claim) bool {
	for _, o := range t.claims {
		if o == c || !alike(o, c) || o.Sentence != c.Sentence || !agrees(o, other) {
			continue
		}
		a, b := o.Span, c.Span
		if a.Start > b.Start {
			a, b = b, a
		}
		if a.End <= b.Start && b.Start-a.End <= 8 {
			return true
		}
	}
	return false
}

// framing reports whether a date says as of when something else is told: "as of 6
// April", "by 2015".
func framing(c *claims.Claim) bool {
	if c.Value.Kind != claims.Date {
		return false
	}
	words := strings.Fields(strings.ToLower(c.Doc.Text[max(c.Sentence.Start, c.Span.Start-16):c.Span.Start]))
	if n := len(words); n > 0 && words[n-1] == "of" && n > 1 && strings.HasSuffix(words[n-2], "as") {
		return true
	}
	printed := strings.ToLower(c.Span.In(c.Doc.Text))
	return strings.HasPrefix(printed, "as of ") || strings.HasPrefix(printed, "by ")
}

// naming reports whether an ordinal only tells which thing is meant: it stands
// before the sentence's first form of "be", as in "her third single was released".
func naming(c *claims.Claim) bool {
	before := " " + strings.ToLower(c.Doc.Text[c.Sentence.Start:c.Span.Start])
	after := " " + strings.ToLower(c.Doc.Text[c.Span.End:c.Sentence.End])
	for _, be := range []string{" is ", " was ", " are ", " were "} {
		if strings.Contains(before, be) {
			return false
		}
	}
	for _, be := range []string{" is ", " was ", " are ", " were "} {
		if strings.Contains(after, be) {
			return true
		}
	}
	return false
}

// namingYear reports whether a year only tells which thing is meant: "the 1861 novel".
func namingYear(t *text, c *claims.Claim) bool {
	if c.Value.Kind != claims.Date || len(c.Value.Timex) != 4 {
		return false
	}
	before := strings.Fields(strings.ToLower(t.doc.Text[:c.Span.Start]))
	if len(before) == 0 || before[len(before)-1] != "the" {
		return false
	}
	_, ok := t.next(c)
	return ok
}

// next is the content word that follows the claim's value after a space.
func (t *text) next(c *claims.Claim) (word, bool) {
	for _, w := range t.words {
		if w.at >= c.Span.End {
			return w, w.at == c.Span.End+1
		}
	}
	return word{}, false
}

// sameNoun reports whether the same word follows both values.
func (p *pair) sameNoun(x, y *claims.Claim) bool {
	v, ok := p.long.next(x)
	w, ok2 := p.short.next(y)
	return ok && ok2 && v.root == w.root
}

// extra reports whether a number comes on top of another.
func extra(c *claims.Claim) bool {
	if strings.Contains(strings.ToLower(c.Doc.Text[c.Sentence.Start:c.Span.Start]), "in addition to") {
		return true
	}
	if after := strings.Fields(strings.ToLower(c.Doc.Text[c.Span.End:c.Sentence.End])); len(after) > 1 && (after[0] == "more" && after[1] != "than" || after[0] == "other" || after[0] == "others") {
		return true
	}
	for _, s := range c.Scope {
		switch s.Word {
		case "additional", "extra", "further", "more", "another", "other", "others":
			return true
		}
	}
	return false
}

// titled reports whether a number is part of a name: "the 568 Group", "100 Years".
func (t *text) titled(c *claims.Claim) bool {
	if c.Value.Kind != claims.Count && c.Value.Kind != claims.Duration {
		return false
	}
	if _, unit, spaced := strings.Cut(c.Span.In(t.doc.Text), " "); spaced && c.Value.Kind == claims.Duration && unicode.IsUpper([]rune(unit + " ")[0]) {
		return true
	}
	w, ok := t.next(c)
	before := strings.Fields(t.doc.Text[:c.Span.Start])
	return ok && w.name && len(before) > 0 && strings.EqualFold(before[len(before)-1], "the")
}

// doublyDenied reports whether one claim is taken for denied by a verb that is
// itself denied: "did not deny".
func doublyDenied(x, y *claims.Claim) bool {
	if (x.Modality == claims.Denied) == (y.Modality == claims.Denied) {
		return false
	}
	for _, c := range []*claims.Claim{x, y} {
		if clause := clauseOf(c); c.Modality == claims.Denied && (strings.Contains(clause, "not deny") || strings.Contains(clause, "n't deny") || strings.Contains(clause, "n’t deny")) {
			return true
		}
	}
	return false
}
