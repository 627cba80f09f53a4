package topic

import (
	"strings"
	"unicode"

	"github.com/crosscheck/crosscheck/claims"
)

// otherThing reports whether the statements are of two things of one sort: two
// editions of an event, two of a series, what was made and something else that was,
// what was planned and what came, two headlines with subjects of their own.
func (p *pair) otherThing(x, y *claims.Claim) bool {
	if p.otherEdition(y) || meant(x) != meant(y) || p.otherHeadline(x, y) {
		return true
	}
	return x.Value.Kind == claims.Date && (living(x) != living(y) || p.otherOfSeries(x, y) || unnamed(x) != unnamed(y))
}

// living reports whether a sentence only says that somebody was alive, which is no
// event with a date.
func living(c *claims.Claim) bool { return strings.Contains(clauseOf(c), " alive ") }

// edition is the name of an event of which there is one a year, by its first word.
type edition struct{ name, year string }

// editions are those that stand in a span of the text: "the 2031 Brevik Fair". A
// capitalised word before a small one is an adjective: "the 1952 Norwegian comedy".
func (t *text) editions(within claims.Span) []edition {
	var out []edition
	for _, c := range t.claims {
		if c.Value.Kind != claims.Date || len(c.Value.Timex) != 4 || !within.Contains(c.Span) {
			continue
		}
		before, after := strings.Fields(t.doc.Text[:c.Span.Start]), strings.Fields(t.doc.Text[c.Span.End:])
		if len(before) > 0 && strings.EqualFold(before[len(before)-1], "the") && len(after) > 1 && capital(after[0]) && capital(after[1]) {
			out = append(out, edition{strings.ToLower(after[0]), c.Value.Timex})
		}
	}
	return out
}

func capital(w string) bool { return unicode.IsUpper([]rune(w)[0]) }

// otherEdition reports whether the claim's sentence names an edition of which the
// long text names only others.
func (p *pair) otherEdition(y *claims.Claim) bool {
	theirs := p.long.editions(claims.Span{End: len(p.long.doc.Text)})
	for _, e := range p.short.editions(y.Sentence) {
		same, other := false, false
		for _, f := range theirs {
			same = same || e == f
			other = other || e.name == f.name && e.year != f.year
		}
		if other && !same {
			return true
		}
	}
	return false
}

// intentions are words for what was to be and may not have come.
var intentions = []string{" supposed to ", " meant to ", " hoped to ", " was to have ", " were to have ", " originally planned ", " originally scheduled ", " originally due "}

func meant(c *claims.Claim) bool { return hasOne(clauseOf(c), intentions) }

// otherOfSeries reports whether the sentences place two things in an order, not
// the same place: "their first single came in 1994", "the second single, of 1995".
func (p *pair) otherOfSeries(x, y *claims.Claim) bool {
	for _, o := range p.short.claims {
		if o.Value.Kind != claims.Ordinal || !y.Sentence.Contains(o.Span) {
			continue
		}
		noun, ok := p.short.next(o)
		for _, q := range p.long.claims {
			if q.Value.Kind != claims.Ordinal || !x.Sentence.Contains(q.Span) || agrees(q, o) {
				continue
			}
			if w, ok2 := p.long.next(q); ok && ok2 && w.root == noun.root {
				return true
			}
		}
	}
	return false
}

// becomings are verbs for what people become at an age that is not their last.
var becomings = []string{" became ", " joined ", " married ", " began ", " started ", " moved "}

// otherAge reports whether the age at which somebody became something, "became king
// at 10 years old", is set against an age at a death or at an unknown event.
func (p *pair) otherAge(x, y *claims.Claim) bool {
	return x.Value.Rule == ageAt && (x.Attribute.Lemma == "death" || x.Attribute.Lemma == "") &&
		hasOne(strings.ToLower(y.Doc.Text[y.Sentence.Start:y.Span.Start]), becomings)
}

// otherwise reports whether something else differs in the sentences of two claims:
// the first single has a year of its own, and so has the second.
func (p *pair) otherwise(x, y *claims.Claim) bool {
	for _, w := range p.short.claims {
		if w == y || !y.Sentence.Contains(w.Span) {
			continue
		}
		for _, v := range p.long.claims {
			if v != x && x.Sentence.Contains(v.Span) && alike(v, w) && !agrees(v, w) {
				return true
			}
		}
	}
	return false
}

// makings are the verbs that bring a work out, by root.
var makings = map[string]bool{"releas": true, "publish": true, "record": true, "issu": true, "make": true, "write": true, "launch": true}

// unnamed reports whether a sentence says when somebody made a thing that it does
// not name: "Quell recorded an album in 1994". Another one may be of another year.
func unnamed(c *claims.Claim) bool {
	words := strings.Fields(strings.ToLower(c.Doc.Text[c.Sentence.Start:c.Span.Start]))
	for i := 1; i+2 < len(words); i++ {
		if !makings[wordRoot(words[i])] || notActive[words[i-1]] {
			continue
		}
		switch words[i+1] {
		case "a", "an", "two", "three", "four", "five", "six", "several":
			return true
		}
	}
	return false
}

// notActive are the words before a verb whose object does not follow it, or that lead
// it in.
var notActive = map[string]bool{"is": true, "was": true, "are": true, "were": true, "be": true, "been": true, "first": true, "and": true}

// otherHeadline reports whether two headlines begin with words of their own: a
// headline says everything about one thing, and begins with it.
func (p *pair) otherHeadline(x, y *claims.Claim) bool {
	return headline(x) && headline(y) && x.Value.Kind.Numeric() &&
		p.short.leads(y, p.long) && p.long.leads(x, p.short)
}

// headline reports whether the claim's text is one sentence without a full stop.
func headline(c *claims.Claim) bool {
	s := strings.TrimSpace(c.Doc.Text)
	return s != "" && strings.IndexByte(".!?", s[len(s)-1]) < 0 && !strings.Contains(s, ". ")
}

// leadWords is how many words at the start of a headline are its subject.
const leadWords = 2

// leads reports whether the claim's sentence begins with words that the other text
// does not hold.
func (t *text) leads(c *claims.Claim, other *text) bool {
	n := 0
	for _, w := range t.words {
		if w.at < c.Sentence.Start || n == leadWords {
			continue
		}
		if w.at >= c.Span.Start || other.has[w.root] {
			return false
		}
		n++
	}
	return n == leadWords
}
