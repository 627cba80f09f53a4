package compare

import (
	"cmp"
	"math"
	"slices"

	"github.com/crosscheck/crosscheck/claims"
)

// edge is how two nodes stand to each other, with the pair of claims that shows it.
type edge struct {
	ruling
	a, b *claims.Claim
	// version is a pair of claims that speak of different versions, if any.
	version [2]*claims.Claim
}

// graph is the nodes of a topic and their edges.
type graph struct {
	nodes []*node
	edges [][]edge // of i and j under edges[j][i], i < j
}

func graphOf(nodes []*node, tol *Tolerance) *graph {
	g := &graph{nodes: nodes, edges: make([][]edge, len(nodes))}
	for j := range nodes {
		g.edges[j] = make([]edge, j)
		for i := range j {
			g.edges[j][i] = between(nodes[i], nodes[j], tol)
		}
	}
	g.settle(tol)
	return g
}

// at is the edge of two nodes with a from the first.
func (g *graph) at(i, j int) edge {
	if i < j {
		return g.edges[j][i]
	}
	e := g.edges[i][j]
	e.a, e.b = e.b, e.a
	e.version[0], e.version[1] = e.version[1], e.version[0]
	return e
}

// between judges the representatives of two nodes and keeps the verdict that
// holds for the nodes.
func between(a, b *node, tol *Tolerance) edge {
	var best, dated edge
	var version [2]*claims.Claim
	rank, disputed := 0, credited(a.claims) && credited(b.claims)
	for _, x := range a.reps {
		for _, y := range b.reps {
			r := judge(x, y, tol)
			k := weight(r.verdict, disputed)
			if r.verdict == Attributed && noneOfSome(x, y) {
				k = denial
			}
			if k > rank {
				best, rank = edge{ruling: r, a: x, b: y}, k
			}
			if r.code == "version-differs" && version[0] == nil {
				version = [2]*claims.Claim{x, y}
			}
			if r.verdict == Contradiction && dated.a == nil && isDated(x) && isDated(y) {
				dated = edge{ruling: r, a: x, b: y}
			}
		}
	}
	if best.code == "revised-down" && dated.a != nil {
		best = dated // the smaller number was there before
	}
	best.version = version
	return best
}

// denial is the weight of a party that says there are none: no time explains it.
const denial = 8

// isDated reports whether it is known when the claim's document was written.
func isDated(c *claims.Claim) bool { return c.Doc != nil && !written(c.Doc).IsZero() }

// weight ranks verdicts of pairs of claims for the verdict of what they stand for.
// What explains the difference for one pair explains it for all: time first. Where
// most claims of both sides name who says so, parties dispute the value; where
// only some do, others state it as a fact.
func weight(v Verdict, disputed bool) int {
	switch v {
	case Update:
		return 7
	case Attributed:
		if disputed {
			return 6
		}
		return 4
	case Contradiction:
		return 5
	case Unclear:
		return 3
	case Compatible:
		return 2
	case Agree:
		return 1
	}
	return 0
}

// credited reports whether half of the claims or more are on the word of a party.
func credited(cs []*claims.Claim) bool {
	k := 0
	for _, c := range cs {
		if known(&c.Attribution) {
			k++
		}
	}
	return 2*k >= len(cs)
}

// cluster assigns every node to a group: the surest values found groups, and a
// value that can be true together with all of a group joins it; of several
// groups, the one whose first value is nearest. It returns the number of groups.
func (g *graph) cluster() int {
	var groups [][]int
	for j, n := range g.nodes {
		best, distance := -1, math.Inf(1)
		for k, members := range groups {
			if !g.fits(j, members) {
				continue
			}
			if d := apartness(n.seed, g.nodes[members[0]].seed); best < 0 || d < distance {
				best, distance = k, d
			}
		}
		if best < 0 {
			best = len(groups)
			groups = append(groups, nil)
		}
		groups[best] = append(groups[best], j)
		n.group = best
	}
	return len(groups)
}

// fits reports whether node j can be true together with the first value of a
// group and with every other.
func (g *graph) fits(j int, members []int) bool {
	for i, m := range members {
		e := g.edges[j][m]
		if e.verdict != Agree && e.verdict != Compatible && (i == 0 || e.verdict != None) {
			return false
		}
	}
	return true
}

// apartness is the relative distance of two values, 0 for those without numbers.
func apartness(a, b *claims.Value) float64 {
	switch {
	case a.Kind.Temporal():
		x, y := calendarOf(a), calendarOf(b)
		if !x.known() || !y.known() {
			return 0
		}
		return math.Abs(float64(x.span.from - y.span.from))
	case !a.Kind.Numeric():
		return 0
	}
	x, y := commensurable(a, b)
	if x == nil {
		return math.Inf(1)
	}
	p, q := inBase(x), inBase(y)
	return math.Abs(p-q) / max(math.Abs(p), math.Abs(q), 1e-12)
}

// strongest is the edge whose verdict weighs most between two groups; ties go to
// the surest values. Where half of the claims of one side call their value
// one of a version, what they know holds for those that leave it out.
func (g *graph) strongest(p, q *draft) edge {
	var best edge
	var version [2]*claims.Claim
	disputed := credited(p.Claims) && credited(q.Claims)
	for _, i := range p.nodes {
		for _, j := range q.nodes {
			e := g.at(i, j)
			if weight(e.verdict, disputed) > weight(best.verdict, disputed) {
				best = e
			}
			if version[0] == nil {
				version = e.version
			}
		}
	}
	if best.verdict == Contradiction && version[0] != nil && (versioned(p.Claims) || versioned(q.Claims)) {
		r := ruling{verdict: Unclear, code: "version-differs"}
		return edge{ruling: r, a: version[0], b: version[1]}
	}
	return best
}

// versioned reports whether half of the claims or more name a version.
func versioned(cs []*claims.Claim) bool {
	k := 0
	for _, c := range cs {
		if hasScope(c, claims.Version, nil) {
			k++
		}
	}
	return 2*k >= len(cs)
}

// strength is the place of a verdict in Verdicts.
func strength(v Verdict) int { return slices.Index(Verdicts, v) }

// sortClaims orders claims by document and place, whatever order they came in.
func sortClaims(cs []*claims.Claim) []*claims.Claim {
	out := slices.DeleteFunc(slices.Clone(cs), func(c *claims.Claim) bool { return c == nil })
	slices.SortFunc(out, func(a, b *claims.Claim) int {
		if n := comparePlaces(a, b); n != 0 {
			return n
		}
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(nodeKey(a), nodeKey(b)), cmp.Compare(classKey(a), classKey(b)))
	})
	return out
}

// comparePlaces orders two claims by document and span.
func comparePlaces(a, b *claims.Claim) int {
	var x, y struct{ ID, Path string }
	if a.Doc != nil {
		x.ID, x.Path = a.Doc.ID, a.Doc.Path
	}
	if b.Doc != nil {
		y.ID, y.Path = b.Doc.ID, b.Doc.Path
	}
	return cmp.Or(cmp.Compare(x.ID, y.ID), cmp.Compare(x.Path, y.Path), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
}
