package topic

import (
	"math"
	"sort"
	"strconv"

	"github.com/crosscheck/crosscheck/claims"
)

// link is the score of two claims, by index.
type link struct {
	a, b  int
	score float64
}

// cluster files the claims of one kind: the best-fitting groups first, as long
// as the mean score between them reaches joinAt. Claims come in fixed order.
func cluster(list []*claims.Claim, w weights) []*claims.Topic {
	t := newTree(list, w)
	t.merge()
	return t.topics()
}

// tree is agglomerative clustering by mean score over candidate pairs.
type tree struct {
	list   []*claims.Claim
	w      weights
	group  []int              // claim → group
	member map[int][]int      // group → claims
	score  map[[2]int]float64 // of pairs of claims, low index first
	links  []link
	joins  map[int][]claims.Join
	// documents holds what byDocument made.
	documents map[int]map[string][]int
}

func newTree(list []*claims.Claim, w weights) *tree {
	t := &tree{list: list, w: w, group: make([]int, len(list)), member: map[int][]int{}, score: map[[2]int]float64{}, documents: map[int]map[string][]int{}, joins: map[int][]claims.Join{}}
	for i := range list {
		t.group[i] = i
		t.member[i] = []int{i}
	}
	for _, p := range candidates(list, w) {
		s, _ := score(w, list[p[0]], list[p[1]])
		t.score[p] = s
		if s >= joinAt {
			t.links = append(t.links, link{p[0], p[1], s})
		}
	}
	sort.Slice(t.links, func(i, j int) bool {
		a, b := t.links[i], t.links[j]
		if a.score != b.score {
			return a.score > b.score
		}
		return a.a < b.a || a.a == b.a && a.b < b.b
	})
	return t
}

// candidates are the pairs worth a score: they share an attribute, a value, a
// subject or a rare word beside the value.
func candidates(list []*claims.Claim, w weights) [][2]int {
	index := map[string][]int{}
	for i, c := range list {
		for _, k := range keys(c, w) {
			index[k] = append(index[k], i)
		}
	}
	seen := map[[2]int]bool{}
	var out [][2]int
	for _, k := range sortedKeys(index) {
		for x, i := range index[k] {
			for _, j := range index[k][x+1:] {
				p := [2]int{i, j}
				if !seen[p] {
					seen[p] = true
					out = append(out, p)
				}
			}
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i][0] < out[j][0] || out[i][0] == out[j][0] && out[i][1] < out[j][1] })
	return out
}

// rareWord is the weight from which a word beside a value makes a candidate.
const rareWord = 1.5

func keys(c *claims.Claim, w weights) []string {
	var out []string
	if c.Attribute.Class != "" {
		out = append(out, "a "+c.Attribute.Class)
	}
	if c.Subject.Key != "" {
		out = append(out, "s "+c.Subject.Key)
	}
	switch {
	case c.Value.Timex != "":
		out = append(out, "v "+c.Value.Timex)
	case !math.IsNaN(c.Value.Stated()):
		out = append(out, "v "+strconv.FormatFloat(c.Value.Stated(), 'g', 6, 64))
	}
	for _, x := range c.Context.Near {
		if w.of(x) >= rareWord {
			out = append(out, "w "+x)
		}
	}
	return out
}

// merge joins groups, best link first, where the mean score over all pairs
// between them reaches joinAt; pairs that were no candidates count as unfit.
func (t *tree) merge() {
	for _, l := range t.links {
		a, b := t.group[l.a], t.group[l.b]
		if a == b || t.rivals(a, b) || t.mean(a, b) < t.threshold(a, b) {
			continue
		}
		if b < a {
			a, b = b, a
		}
		_, parts := score(t.w, t.list[l.a], t.list[l.b])
		t.joins[a] = append(append(t.joins[a], t.joins[b]...), claims.Join{Claim: t.list[l.b].ID, With: t.list[l.a].ID, Score: l.score, Why: why(parts)})
		for _, m := range t.member[b] {
			t.group[m] = a
		}
		t.member[a] = append(t.member[a], t.member[b]...)
		delete(t.member, b)
		delete(t.documents, a)
		delete(t.documents, b)
	}
}

// threshold is the mean score that two groups need: more where none of their
// values fits any of the other, since what joins there is shown as a
// disagreement.
func (t *tree) threshold(a, b int) float64 {
	if t.differ(t.member[a], t.member[b]) {
		return differAt
	}
	return joinAt
}

// rivals reports whether documents tell the two groups apart: of those that
// state a value of either, a third or more of the smaller side state different
// values for both.
func (t *tree) rivals(a, b int) bool {
	if x, y := t.member[a], t.member[b]; len(x) == 1 && len(y) == 1 {
		return t.list[x[0]].Doc.ID == t.list[y[0]].Doc.ID && t.differ(x, y)
	}
	x, y := t.byDocument(a), t.byDocument(b)
	both := 0
	for d, left := range x {
		if right, ok := y[d]; ok && t.differ(left, right) {
			both++
		}
	}
	return 3*both >= min(len(x), len(y)) && both > 0
}

// byDocument is the members of a group by document; it is kept until the group
// grows.
func (t *tree) byDocument(g int) map[string][]int {
	if by, ok := t.documents[g]; ok {
		return by
	}
	by := make(map[string][]int, len(t.member[g]))
	for _, m := range t.member[g] {
		id := t.list[m].Doc.ID
		by[id] = append(by[id], m)
	}
	t.documents[g] = by
	return by
}

// differ reports whether no value of one side fits any of the other.
func (t *tree) differ(left, right []int) bool {
	for _, i := range left {
		for _, j := range right {
			if fits(t.list[i], t.list[j]) && !otherThings(t.list[i], t.list[j]) {
				return false
			}
		}
	}
	return true
}

// otherThings reports whether two claims name their things by other nouns with
// other qualifiers: "five merchant vessels", "five suspicious boats".
func otherThings(a, b *claims.Claim) bool {
	return a.Attribute.Lemma != b.Attribute.Lemma && a.Attribute.Counts == claims.Things &&
		len(a.Context.Mods) > 0 && len(b.Context.Mods) > 0 && disjoint(a.Context.Mods, b.Context.Mods)
}

// disjoint reports whether two sorted lists share no word.
func disjoint(a, b []string) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			return false
		}
	}
	return true
}

// mean score between two groups.
func (t *tree) mean(a, b int) float64 {
	sum, n := 0.0, 0
	for _, i := range t.member[a] {
		for _, j := range t.member[b] {
			p := [2]int{min(i, j), max(i, j)}
			s, ok := t.score[p]
			if !ok {
				s, _ = score(t.w, t.list[p[0]], t.list[p[1]])
				t.score[p] = s
			}
			sum += max(s, -12)
			n++
		}
	}
	return sum / float64(n)
}

func (t *tree) topics() []*claims.Topic {
	var out []*claims.Topic
	for g := range t.list {
		members := t.member[g]
		if len(members) == 0 {
			continue
		}
		sort.Ints(members)
		topic := &claims.Topic{Kind: t.list[members[0]].Value.Kind, Joins: t.joins[g]}
		for _, m := range members {
			topic.Claims = append(topic.Claims, t.list[m])
		}
		out = append(out, topic)
	}
	return out
}
