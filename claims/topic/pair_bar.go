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
	return p.otherThing(x, y) || p.otherAge(x, y) || p.negated(x, y) || p.summed(y) || p.listed(x, y) || extra(x) != extra(y) ||
		p.long.titled(x) || p.short.titled(y) || otherFates(p.long.fateOf(x), p.short.fateOf(y)) ||
		x.Value.Kind == claims.Score && p.covered(y) < 0.75 ||
		x.Value.Kind == claims.Ordinal && (naming(y) != naming(x) || naming(x) && p.otherwise(x, y)) ||
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
	case framing(x) != framing(y) || framing(x) && (p.covered(y) < 0.95 || p.short.counts(y.Sentence) && p.long.counts(x.Sentence)):
		return true
	case (namingYear(p.short, y) || namingYear(p.long, x)) && !p.sameNoun(x, y):
		return true
	}
	return p.otherWork(p.long, x, p.short) || p.otherWork(p.short, y, p.long)
}

// nameReach is how many words before brackets may belong to the name of the person
// whose life stands in them: "Ada \"Long Ada\" Quell (née Lind) (1 May 1902 – …)".
const nameReach = 5

// otherWork reports whether a year stands in brackets after a name that the other
// text does not hold: "(1988)".
func (p *pair) otherWork(t *text, c *claims.Claim, other *text) bool {
	s := t.doc.Text
	if c.Span.Start == 0 || s[c.Span.Start-1] != '(' || c.Span.End >= len(s) || s[c.Span.End] != ')' {
		return false
	}
	reach := 1
	if _, life := t.lifeEvent(c); life {
		reach = nameReach
	}
	n := 0
	for n < len(t.words) && t.words[n].at < c.Span.Start {
		n++
	}
	for _, w := range t.words[max(0, n-reach):n] {
		if other.has[w.root] {
			return false
		}
	}
	return true
}

// negations turn round what a sentence says.
var negations = []string{" not ", "n't ", "n’t ", " never ", " no longer ", " neither ", " without "}

// negated reports whether one of the sentences denies: "not released in 2018".
func (p *pair) negated(x, y *claims.Claim) bool {
	no := func(c *claims.Claim) bool { return hasOne(boundsOf.Replace(clauseOf(c)), negations) }
	return no(x) != no(y)
}

// boundsOf are bounds that hold a word of denial and deny nothing.
var boundsOf = strings.NewReplacer("not more than", "up to", "not less than", "from", "not fewer than", "from", "no more than", "up to")

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
		if o == c || timeOfLife(o) || !alike(o, c) || o.Sentence != c.Sentence || !agrees(o, other) {
			continue
		}
		if o.Value.Kind.Temporal() && !sharesField(&o.Value, &other.Value) {
			continue // a month beside a year fits every other year
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
// before the sentence's first form of "be", as in "her third single was released",
// and not in words that say what the subject is: "her third single, it was".
func naming(c *claims.Claim) bool {
	before := " " + strings.ToLower(c.Doc.Text[c.Sentence.Start:c.Span.Start])
	after := " " + strings.ToLower(c.Doc.Text[c.Span.End:c.Sentence.End])
	if hasOne(before, beings) || strings.HasSuffix(before, ", the ") {
		return false
	}
	first := len(after)
	for _, be := range beings {
		if i := strings.Index(after, be); i >= 0 {
			first = min(first, i)
		}
	}
	return first < len(after) && !hasOne(after[:first+1], []string{", it ", ", he ", ", she ", ", they "})
}

// beings are the forms of "be" that say what a thing is.
var beings = []string{" is ", " was ", " are ", " were "}

func hasOne(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
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
		if c.Modality == claims.Denied && hasOne(strings.ToLower(c.Sentence.In(c.Doc.Text)), []string{"not deny", "n't deny", "n’t deny"}) {
			return true
		}
	}
	return false
}
