package topic

import (
	"math"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// Scores from which a claim of the short text is filed with one of the long text:
// less is asked of equal values than of different ones.
const (
	pairFits    = -1.0
	pairDiffers = 0.8
	// What nobody can have done then is said of nothing else.
	outOfLifeShare = 10
)

// alike reports whether two claims have values of one sort.
func alike(x, y *claims.Claim) bool {
	v, w := &x.Value, &y.Value
	switch {
	case !v.Kind.Numeric() && !v.Kind.Temporal():
		return v.Kind == w.Kind && !apart(x, y)
	case group(v.Kind) != group(w.Kind):
		return false
	case v.Kind == claims.Measure, v.Kind == claims.Money:
		return v.Base.Unit == w.Base.Unit && v.Per == w.Per
	}
	return true
}

// agrees reports whether both values can be true: their intervals meet, hedges and
// rounding included.
func agrees(x, y *claims.Claim) bool {
	v, w := &x.Value, &y.Value
	switch {
	case v.Kind.Temporal():
		return v.Timex == w.Timex && v.Mod == w.Mod || datesMeet(v, w)
	case !v.Kind.Numeric():
		return sameValue(x, y)
	case v.Base.Unit != w.Base.Unit:
		return false
	case v.Kind == claims.Score:
		return v.Text == w.Text
	}
	return v.Base.Lo-slack(v) <= w.Base.Hi+slack(w) && w.Base.Lo-slack(w) <= v.Base.Hi+slack(v)
}

// wide reports whether a date is a century.
func wide(v *claims.Value) bool { return strings.HasSuffix(v.Timex, "XX") && v.Kind == claims.Date }

// open reports whether a value names a limit and leaves the other side open.
func open(v *claims.Value) bool {
	switch v.Mod {
	case "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER":
		return true
	}
	switch v.Modifier {
	case claims.AtLeast, claims.AtMost, claims.MoreThan, claims.LessThan:
		return true
	}
	return false
}

// What a hedge leaves open, and at most the rounding of a large number, as shares
// of it; a number counts as large from largeNumber on.
const (
	hedgeShare    = 0.1
	roundingShare = 0.05
	largeNumber   = 1000
)

// slack is how far the words of a value reach beyond its interval, in the base unit.
func slack(v *claims.Value) float64 {
	n := math.Abs(middle(v.Base))
	switch {
	case math.IsNaN(n) || math.IsInf(n, 0):
		return 0
	case v.Modifier == claims.About || v.Modifier == claims.Nearly || v.Modifier == claims.Vague:
		return hedgeShare * n
	case v.Modifier != claims.Exact && v.Modifier != "":
		return 0
	case math.Abs(v.Number) >= largeNumber && v.Step > 1:
		return min(v.Step/math.Abs(v.Number)*n/2, roundingShare*n)
	}
	return 0
}

// parts are the shares of the score of two claims.
func (p *pair) parts(x, y *claims.Claim) []part {
	if timeOfLife(x) {
		return []part{{"life", outOfLifeShare}}
	}
	return []part{
		{"value", likeness(x, y)},
		{"kind", kindShare[y.Value.Kind]},
		{"attribute", p.attribute(x, y)},
		{"neighbours", p.nearness(x, y)},
		{"statement", p.statement(y)},
		{"sole", p.sole(y)},
		{"names", p.names(x, y)},
		{"size", size(x, y)},
	}
}

// kindShare says how often two values of a kind that stand in alike words are
// values of one thing: an age is that of the one person, and a text has one place
// in an order, but many amounts.
var kindShare = map[claims.Kind]float64{
	claims.Age: 1.8, claims.Ordinal: 1.2, claims.Duration: -0.2, claims.Measure: -0.4, claims.Ratio: -0.4,
	claims.Count: -1.2, claims.Percent: -1.3, claims.Money: -1.3,
}

// likeness: a value that the long text bears out is seldom set against another
// one, least of all where it is the very value.
func likeness(x, y *claims.Claim) float64 {
	switch {
	case !agrees(x, y):
		return 0
	case sameValue(x, y) && x.Value.Modifier == y.Value.Modifier && x.Value.Mod == y.Value.Mod:
		return 3
	case wide(&x.Value) != wide(&y.Value):
		return -0.5
	case open(&x.Value) || open(&y.Value):
		return 0
	}
	return 1.5
}

// attribute: dates of one event join, of two they part, as do counts of two nouns.
func (p *pair) attribute(x, y *claims.Claim) float64 {
	if x.Value.Kind.Temporal() || x.Value.Rule == ageAt {
		e, f := p.long.eventOf(x), p.short.eventOf(y)
		if x.Value.Rule == ageAt {
			e = x.Attribute.Lemma
		}
		switch {
		case e == f && e != "":
			return 1
		case e == "" && f == "":
			return 0
		case e == "" || f == "":
			return 0.6
		}
		return -0.9
	}
	a, b := x.Attribute, y.Attribute
	switch {
	case x.Value.Kind == claims.Age || a.Lemma == "" || b.Lemma == "":
		return 0
	case a.Class == b.Class || a.Lemma == b.Lemma || wordRoot(a.Lemma) == wordRoot(b.Lemma):
		return 0
	case p.short.follows(y, a.Lemma) || p.long.follows(x, b.Lemma):
		return 0
	}
	return -0.5
}

// nounReach is how many content words may stand from a value to its noun: "900
// harbour fever deaths".
const nounReach = 3

// follows reports whether a noun stands soon after the claim's value, and no other
// value before it.
func (t *text) follows(c *claims.Claim, noun string) bool {
	root, n := wordRoot(noun), 0
	for _, w := range t.words {
		if w.at < c.Span.End {
			continue
		}
		if n++; n > nounReach || w.at >= c.Sentence.End {
			return false
		}
		if w.root == root {
			return !t.counts(claims.Span{Start: c.Span.End, End: w.at})
		}
	}
	return false
}

// counts reports whether a number of the text stands in the span.
func (t *text) counts(span claims.Span) bool {
	for _, c := range t.claims {
		if c.Value.Kind.Numeric() && span.Contains(c.Span) {
			return true
		}
	}
	return false
}

// neighbours is how many words before and after a value are its neighbours.
const neighbours = 4

// nearness is how many of the words next to the short text's value also stand
// near the long text's, in 0 … 1, the nearest ones counting most.
func (p *pair) nearness(x, y *claims.Claim) float64 {
	around := map[string]bool{}
	for _, w := range p.long.around(x, 2*neighbours) {
		around[w.root] = true
	}
	sum, all := 0.0, 0.0
	for i, w := range p.short.around(y, neighbours) {
		weight := 1 / (1 + 0.5*float64(i/2))
		all += weight
		if around[w.root] {
			sum += weight
		}
	}
	if all == 0 {
		return 0
	}
	return sum / all
}

// around are the n words before and the n after a claim's value in its sentence,
// in turn, the nearest first.
func (t *text) around(c *claims.Claim, n int) []word {
	var before, after []word
	for _, w := range t.words {
		switch {
		case w.at < c.Sentence.Start || w.at >= c.Sentence.End:
		case w.at < c.Span.Start:
			before = append(before, w)
		case w.at >= c.Span.End:
			after = append(after, w)
		}
	}
	var out []word
	for i := range n {
		if i < len(before) {
			out = append(out, before[len(before)-1-i])
		}
		if i < len(after) {
			out = append(out, after[i])
		}
	}
	return out
}

// covered is the share of the words of the short text's sentence that stand in
// the long text.
func (p *pair) covered(y *claims.Claim) float64 {
	n, all := 0.0, 0.0
	for _, w := range p.short.words {
		if w.at < y.Sentence.Start || w.at >= y.Sentence.End || y.Span.Contains(claims.Span{Start: w.at, End: w.at + 1}) {
			continue
		}
		all++
		if p.long.has[w.root] {
			n++
		}
	}
	if all == 0 {
		return 0
	}
	return n / all
}

// wholeStatement is the share of its words that the long text must hold for a
// short text to say nothing else than a different value.
const wholeStatement = 0.99

func (p *pair) statement(y *claims.Claim) float64 {
	if p.covered(y) >= wholeStatement {
		return 1.4
	}
	return 0
}

// sole: a statement with one value of a kind is about that value.
func (p *pair) sole(y *claims.Claim) float64 {
	if p.short.only(y) {
		return 0.9
	}
	return 0
}

// names: the short text often names what the long one calls "it". Amounts in two
// sentences that each name something else are amounts of two things.
func (p *pair) names(x, y *claims.Claim) float64 {
	own := min(p.short.strange(y, p.long), 2)
	theirs := min(p.long.strange(x, p.short), 2)
	share := 0.6*float64(own) - 0.15*float64(theirs)
	if own > 0 && theirs > 0 && x.Value.Kind.Numeric() && x.Value.Kind != claims.Age && x.Value.Kind != claims.Ordinal {
		share -= 0.8
	}
	return share
}

// strange is how many names of the claim's sentence the other text does not hold.
func (t *text) strange(c *claims.Claim, other *text) int {
	seen := map[string]bool{}
	for _, w := range t.words {
		if w.name && w.at >= c.Sentence.Start && w.at < c.Sentence.End && !other.has[w.root] {
			seen[w.root] = true
		}
	}
	return len(seen)
}

// only reports whether no other claim of the text has a value of the same sort.
func (t *text) only(c *claims.Claim) bool {
	for _, o := range t.claims {
		if o != c && !timeOfLife(o) && alike(o, c) && !o.Span.Overlaps(c.Span) {
			return false
		}
	}
	return true
}

// nearValues is the ratio up to which two amounts are taken for one, told
// differently.
const nearValues = 1.5

func size(x, y *claims.Claim) float64 {
	if !x.Value.Kind.Numeric() {
		return 0
	}
	a, b := middle(x.Value.Base), middle(y.Value.Base)
	switch {
	case a <= 0 || b <= 0 || max(a/b, b/a) > nearValues:
		return 0
	case open(&y.Value):
		return 1 // who sets a limit knows the amount
	}
	return 0.5
}
