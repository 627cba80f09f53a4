package compare

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// node is the claims of a topic that commit to one value of one thing.
type node struct {
	key    string
	claims []*claims.Claim
	reps   []*claims.Claim // one or a few for each way in which claims of the node differ
	seed   *claims.Value
	group  int // index of its group
}

// nodesOf sorts the claims into nodes: the surest values first.
func nodesOf(cs []*claims.Claim, tol *Tolerance) []*node {
	byKey := map[string]*node{}
	var out []*node
	for _, c := range cs {
		k := nodeKey(c)
		n := byKey[k]
		if n == nil {
			n = &node{key: k, seed: &c.Value}
			byKey[k] = n
			out = append(out, n)
		}
		n.claims = append(n.claims, c)
	}
	for _, n := range out {
		n.reps = representatives(n.claims, tol)
	}
	slices.SortFunc(out, compareNodes)
	return out
}

// nodeKey tells values apart, and parts from wholes, what comes on top from
// what is all, and what is denied from what is said.
func nodeKey(c *claims.Claim) string {
	var b strings.Builder
	v := &c.Value
	b.WriteString(valueKey(v))
	b.WriteByte('|')
	b.WriteString(strings.Join(partSet(c), ","))
	b.WriteByte('|')
	b.WriteString(strconv.FormatBool(isAdditive(c)))
	b.WriteByte('|')
	b.WriteString(strconv.FormatBool(c.Modality == claims.Denied))
	return b.String()
}

// valueKey is a value as text: equal for values that commit to the same.
func valueKey(v *claims.Value) string {
	fields := []string{string(v.Kind), v.Unit, v.Per, string(plain(v.Modifier))}
	switch {
	case v.Kind == claims.Score:
		fields = append(fields, v.Text)
	case v.Kind.Numeric() && v.Base.Unit != "" && v.Kind != claims.Percent:
		fields[1] = v.Base.Unit
		fields = append(fields, number(v.Base.Lo), number(v.Base.Hi), openness(v))
	case v.Kind.Numeric():
		fields = append(fields, number(v.Lo), number(v.Hi), openness(v))
	case v.Kind.Temporal() && v.Timex != "":
		fields = append(fields, v.Timex, v.Mod)
		if v.Base.Unit != "" {
			fields = append(fields, number(v.Base.Lo)) // so long ago, of an unknown day
		}
	case v.Kind.Temporal():
		fields = append(fields, strconv.FormatInt(v.From.Unix(), 10), strconv.FormatInt(v.To.Unix(), 10), v.Mod)
	default:
		fields = append(fields, strings.Join(parts(v.Text), " "))
	}
	return strings.Join(fields, "\x00")
}

// number is a bound with as many digits as converting units leaves right.
func number(x float64) string { return strconv.FormatFloat(x, 'g', 10, 64) }

func openness(v *claims.Value) string {
	return strconv.FormatBool(v.LoOpen) + strconv.FormatBool(v.HiOpen)
}

// compareNodes puts the surest value first: an exact one before a hedged one, a
// narrow one before a wide one.
func compareNodes(a, b *node) int {
	return cmp.Or(
		cmp.Compare(looseness(a.seed), looseness(b.seed)),
		cmp.Compare(breadth(a.seed), breadth(b.seed)),
		strings.Compare(a.key, b.key),
	)
}

// looseness ranks how far the words commit, the firmest first.
func looseness(v *claims.Value) int {
	switch plain(v.Modifier) {
	case claims.Exact:
		return 0
	case claims.About, claims.Nearly:
		return 1
	case claims.Range:
		return 2
	case claims.Vague:
		return 4
	}
	return 3
}

// breadth is how much a value leaves open: days of a date, the share of a range.
func breadth(v *claims.Value) float64 {
	switch {
	case v.Kind.Temporal():
		c := calendarOf(v)
		if !c.known() {
			return math.Inf(1)
		}
		return float64(c.span.to - c.span.from)
	case v.Kind.Numeric():
		return (v.Hi - v.Lo) / max(math.Abs(v.Stated()), 1)
	}
	return -float64(len(v.Text))
}

// maxReps bounds how many claims of a node are judged against those of another.
const maxReps = 48

// representatives are enough claims of a node to know how it stands to another:
// for each way of scoping, crediting and dating, the first that is undated, the
// earliest and the latest.
func representatives(cs []*claims.Claim, tol *Tolerance) []*claims.Claim {
	type ends struct{ undated, early, late *claims.Claim }
	byClass := map[string]*ends{}
	var order []*ends
	for _, c := range cs {
		k := classKey(c)
		if tol.rises(c) || tol.falls(c) {
			k += newsKey(c, tol.memory)
		}
		e := byClass[k]
		if e == nil {
			e = &ends{}
			byClass[k] = e
			order = append(order, e)
		}
		switch {
		case c.Doc == nil || written(c.Doc).IsZero():
			e.undated = cmp.Or(e.undated, c)
		case e.early == nil:
			e.early, e.late = c, c
		case written(c.Doc).Before(written(e.early.Doc)):
			e.early = c
		case written(c.Doc).After(written(e.late.Doc)):
			e.late = c
		}
	}
	var out []*claims.Claim
	for _, e := range order {
		for _, c := range [...]*claims.Claim{e.undated, e.early, e.late} {
			if c != nil && !slices.Contains(out[max(0, len(out)-2):], c) && len(out) < maxReps {
				out = append(out, c)
			}
		}
	}
	return out
}

// classKey tells apart what the rules look at besides value and date.
func classKey(c *claims.Claim) string {
	var b strings.Builder
	for _, s := range [...]string{
		strings.Join(scopeSet(c, claims.Version, nil), ","), strings.Join(scopeSet(c, claims.Basis, nil), ","),
		string(c.Modality), c.Subject.Key, c.Attribute.Class, strconv.FormatBool(c.Value.Inferred), number(c.Value.Step),
	} {
		b.WriteString(s)
		b.WriteByte('|')
	}
	if c.Attribution.Named {
		b.WriteString(c.Attribution.Key)
	}
	b.WriteString(c.Attribution.Party)
	for _, t := range [...]claims.Interval{c.AsOf, c.Event} {
		if !t.Zero() {
			b.WriteString(strconv.FormatInt(t.From.Unix(), 10) + "-" + strconv.FormatInt(t.To.Unix(), 10) + "|")
		}
	}
	return b.String()
}

// newsKey tells apart what the words of a claim and of an undated text tell of the
// time of a count.
func newsKey(c *claims.Claim, m *memory) string {
	key := fmt.Sprint(m.newsOf(c))
	if c.Doc != nil && written(c.Doc).IsZero() {
		key += fmt.Sprint(*m.week(c.Doc))
	}
	return key
}
