package topic

import (
	"cmp"
	"math"
	"slices"
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
// cancelled, which may be nil, ends it early: what it gives then is worth nothing.
func cluster(list []*told, cancelled func() bool) []*claims.Topic {
	if cancelled == nil {
		cancelled = func() bool { return false }
	}
	scores := newScores(list)
	if len(list) >= twinsFrom {
		scores.pairTwins()
	}
	t := newTree(scores, cancelled)
	if !t.merge(cancelled) {
		t = newTree(scores.apart(), cancelled)
		t.merge(cancelled)
	}
	return t.topics()
}

// tree is agglomerative clustering by mean score over candidate pairs.
type tree struct {
	list   []*told
	group  []int         // claim → group
	member map[int][]int // group → claims
	scores *scores
	links  []link
	joins  map[int][]claims.Join
	// documents holds what byDocument made.
	documents map[int]map[string][]int
	// refused holds the groups that were found not to join, by pairKey, with their
	// sizes: a group changes only by growing.
	refused map[uint64][2]int
}

func newTree(scores *scores, cancelled func() bool) *tree {
	list := scores.list
	t := &tree{
		list: list, group: make([]int, len(list)), member: map[int][]int{}, scores: scores,
		documents: map[int]map[string][]int{}, joins: map[int][]claims.Join{}, refused: map[uint64][2]int{},
	}
	for i := range list {
		t.group[i] = i
		t.member[i] = []int{i}
	}
	candidates(scores, cancelled, func(i, j int) {
		if s := scores.of(i, j); s >= joinAt {
			t.links = append(t.links, link{i, j, s})
		}
	})
	slices.SortFunc(t.links, func(a, b link) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b))
	})
	return t
}

// pairKey is one number for a pair of claims, whatever their order.
func pairKey(i, j int) uint64 { return uint64(min(i, j))<<32 | uint64(max(i, j)) }

// candidates gives each pair worth a score once, the earlier claim first: they
// share an attribute, a value, a subject or a rare word beside the value. What more
// than a crowd of claims share tells nothing, and two values of one document are no
// candidates. cancelled ends it early.
func candidates(scores *scores, cancelled func() bool, each func(i, j int)) {
	list := scores.list
	number := map[string]int{} // of a key
	var sharing [][]int        // the claims that have a key, in order
	keysOf := make([][]int, len(list))
	for i, c := range list {
		for _, k := range keys(c) {
			n, ok := number[k]
			if !ok {
				n = len(sharing)
				number[k] = n
				sharing = append(sharing, nil)
			}
			if s := sharing[n]; len(s) == 0 || s[len(s)-1] != i {
				sharing[n] = append(s, i)
				keysOf[i] = append(keysOf[i], n)
			}
		}
	}
	met := make([]int, len(list)) // the last claim, plus one, that the claim was paired with
	crowded := make([]bool, len(sharing))
	for k := range sharing {
		crowded[k] = len(sharing[k]) > crowd
	}
	for i := range list {
		if cancelled() {
			return
		}
		for _, k := range keysOf[i] {
			sharing[k] = sharing[k][1:] // i itself: claims leave in the order they came
			if crowded[k] {
				continue
			}
			for _, j := range sharing[k] {
				if met[j] != i+1 {
					met[j] = i + 1
					if !scores.spare(i, j) && (list[i].Doc != list[j].Doc || sameValue(list[i].Claim, list[j].Claim)) {
						each(i, j)
					}
				}
			}
		}
	}
}

// crowd is how many claims of a story may share what makes them candidates.
const crowd = 2000

// rareWord is the weight from which a word beside a value makes a candidate.
const rareWord = 1.5

func keys(c *told) []string {
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
	for i, square := range c.near.squares {
		if square >= rareWord*rareWord {
			out = append(out, "w "+strconv.Itoa(int(c.near.ids[i])))
		}
	}
	return out
}

// merge joins groups, best link first, where the mean score over all pairs
// between them reaches joinAt; pairs that were no candidates count as unfit. It
// reports false, and is to be done again without twins, where two twins did not join.
func (t *tree) merge(cancelled func() bool) bool {
	for _, l := range t.links {
		a, b := t.group[l.a], t.group[l.b]
		sizes := [2]int{len(t.member[min(a, b)]), len(t.member[max(a, b)])}
		if a == b {
			continue
		}
		if cancelled() {
			return true
		}
		if t.refused[pairKey(a, b)] == sizes || t.rivals(a, b) || !t.join(a, b) {
			if t.scores.twins(l.a, l.b) {
				return false
			}
			t.refused[pairKey(a, b)] = sizes
			continue
		}
		if b < a {
			a, b = b, a
		}
		t.joins[a] = append(append(t.joins[a], t.joins[b]...), claims.Join{Claim: t.list[l.b].ID, With: t.list[l.a].ID, Score: l.score, Why: why(t.list[l.a], t.list[l.b])})
		for _, m := range t.member[b] {
			t.group[m] = a
		}
		t.member[a] = append(t.member[a], t.member[b]...)
		t.grown(a, b)
		delete(t.member, b)
	}
	return true
}

// join reports whether two groups are worded alike enough to be one topic: in the
// mean, or two of their statements all but the same and the others not against it.
// Where no value of one fits any of the other, what joins is shown as a
// disagreement, and the mean alone says too little.
func (t *tree) join(a, b int) bool {
	mean, best := t.likeness(a, b)
	switch {
	case mean < looseAt:
		return false
	case t.differ(t.member[a], t.member[b]):
		return best >= alikeAt && !t.elsewhere(a, b)
	}
	return mean >= joinAt || best >= closeAt
}

// elsewhere reports whether what the two groups count is told of other places more
// often than of the same.
func (t *tree) elsewhere(a, b int) bool {
	apart, together := 0, 0
	for _, i := range t.member[a] {
		for _, j := range t.member[b] {
			x, y := t.list[i].Context.Where, t.list[j].Context.Where
			switch {
			case len(x) == 0 || len(y) == 0:
			case disjoint(x, y):
				apart++
			default:
				together++
			}
		}
	}
	return apart > together
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

// byDocument is the members of a group by document; it is kept, and grows with the
// group.
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

// grown adds to what byDocument has kept of group a the members of b.
func (t *tree) grown(a, b int) {
	delete(t.documents, b)
	by, ok := t.documents[a]
	if !ok {
		return
	}
	for _, m := range t.member[b] {
		id := t.list[m].Doc.ID
		by[id] = append(by[id], m)
	}
}

// differ reports whether no value of one side fits any of the other. "Dozens" fits
// too much to tell where both sides print numbers.
func (t *tree) differ(left, right []int) bool {
	printed := t.printed(left) && t.printed(right)
	for _, i := range left {
		for _, j := range right {
			if printed && (t.list[i].Value.Modifier == claims.Vague || t.list[j].Value.Modifier == claims.Vague) {
				continue
			}
			if fits(t.list[i].Claim, t.list[j].Claim) && !otherThings(t.list[i].Claim, t.list[j].Claim) {
				return false
			}
		}
	}
	return true
}

// printed reports whether one of the claims has a number of its own.
func (t *tree) printed(list []int) bool {
	return slices.ContainsFunc(list, func(i int) bool { return t.list[i].Value.Modifier != claims.Vague })
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

// likeness is the mean score between two groups, and the best: "dozens" beside a
// number is no good fit, since it fits so many.
func (t *tree) likeness(a, b int) (mean, best float64) {
	sum, n := 0.0, 0
	best = never
	for _, i := range t.member[a] {
		for _, j := range t.member[b] {
			s := t.scores.of(i, j)
			sum += max(s, -12)
			if (t.list[i].Value.Modifier == claims.Vague) == (t.list[j].Value.Modifier == claims.Vague) {
				best = max(best, s)
			}
			n++
		}
	}
	return sum / float64(n), best
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
			topic.Claims = append(topic.Claims, t.list[m].Claim)
		}
		out = append(out, topic)
	}
	return out
}
