package topic

import (
	"fmt"
	"math"
	"sort"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// sameStory is the least mean similarity (cosine of documentTerms) between two
// groups of documents that tell of one event. Chosen on real stories: the mean
// within an event lay at 0.30 to 0.68, between most like events below 0.26.
const sameStory = 0.26

// Two events of one kind, two games of one team, two actions of one navy, lie nearer
// together than that, but farther apart than each is in itself: of 20 such pairs of
// stories the similarity between them was 0.40 to 0.73 of that within them for 16. So
// two groups of settled documents or more join only where it is asWithin of it.
const (
	settled  = 4
	asWithin = 0.75
)

// The similarity within a group is taken as if usualPairs more pairs had been seen
// that are as like as most stories are in themselves: near-copies of one agency's
// text come first, and would make every other text look strange.
const (
	usualPairs  = 6
	usualWithin = 0.45
)

// leading is how many of a document's heaviest words another must share one of to
// be compared with it.
const leading = 12

// yearApart is what likeness is worth between texts published more than 300 days
// apart: a trial follows its crime by years, but most like texts a year apart
// tell of two events.
const yearApart = 0.7

// groupStories joins documents that tell of one event: the most similar groups
// first, as long as their mean similarity reaches sameStory. It returns the
// stories sorted by ID and each document's story index. With one set, all
// documents are one story.
func groupStories(docs []*claims.Document, one bool) ([]claims.Story, map[string]int) {
	g := newGrouping(docs)
	if one {
		for i := range docs {
			g.leader[i] = 0
		}
	} else {
		g.merge()
	}
	of := map[string]int{}
	var stories []claims.Story
	for _, members := range g.groups() {
		s := claims.Story{}
		for _, m := range members {
			s.Documents = append(s.Documents, docs[m].ID)
		}
		s.ID = storyName(g.vectors, members)
		stories = append(stories, s)
	}
	uniqueStories(stories)
	sort.Slice(stories, func(i, j int) bool { return stories[i].ID < stories[j].ID })
	for i, s := range stories {
		for _, d := range s.Documents {
			of[d] = i
		}
	}
	return stories, of
}

// grouping is agglomerative clustering by mean similarity: the mean of all pairs
// of two groups is the product of their summed vectors over their sizes.
type grouping struct {
	vectors []terms
	sums    []terms // of the group that the document leads
	leader  []int
	size    []int
	member  [][]int // documents of the group that the document leads
	docs    []*claims.Document
	edges   []edge
}

type edge struct {
	a, b int
	sim  float64
}

func newGrouping(docs []*claims.Document) *grouping {
	g := &grouping{leader: make([]int, len(docs)), size: make([]int, len(docs)), member: make([][]int, len(docs)), docs: docs}
	postings := map[string][]int{}
	for i, d := range docs {
		t := documentTerms(d)
		g.vectors = append(g.vectors, t)
		g.sums = append(g.sums, t)
		g.leader[i], g.size[i], g.member[i] = i, 1, []int{i}
		for _, w := range t.heaviest(leading) {
			postings[w] = append(postings[w], i)
		}
	}
	seen := map[[2]int]bool{}
	for _, w := range sortedKeys(postings) {
		list := postings[w]
		if len(list) > 400 { // a word that many documents lead with tells no story
			continue
		}
		for x := range list {
			for y := x + 1; y < len(list); y++ {
				p := [2]int{list[x], list[y]}
				if seen[p] {
					continue
				}
				seen[p] = true
				if s := g.vectors[p[0]].dot(g.vectors[p[1]]) * nearness(docs[p[0]], docs[p[1]]); s >= sameStory {
					g.edges = append(g.edges, edge{p[0], p[1], s})
				}
			}
		}
	}
	return g
}

// merge takes the most similar edge first; groups join where their mean
// similarity allows it.
func (g *grouping) merge() {
	for changed := true; changed; {
		changed = false
		sort.Slice(g.edges, func(i, j int) bool {
			a, b := g.edges[i], g.edges[j]
			if a.sim != b.sim {
				return a.sim > b.sim
			}
			return a.a < b.a || a.a == b.a && a.b < b.b
		})
		rest := g.edges[:0]
		for _, e := range g.edges {
			a, b := g.find(e.a), g.find(e.b)
			if a == b {
				continue
			}
			if l := g.likeness(a, b); l >= sameStory && l >= g.least(a, b) {
				g.join(a, b)
				changed = true
				continue
			}
			rest = append(rest, e)
		}
		g.edges = rest
	}
}

// least is the likeness that two settled groups need beyond sameStory; 0 for others.
func (g *grouping) least(a, b int) float64 {
	if min(g.size[a], g.size[b]) < settled {
		return 0
	}
	return asWithin * math.Sqrt(g.within(a)*g.within(b))
}

// within is the mean similarity of the pairs of documents in a group.
func (g *grouping) within(a int) float64 {
	n := float64(g.size[a])
	sum, pairs := (g.sums[a].dot(g.sums[a])-n)/2, n*(n-1)/2
	return (sum + usualPairs*usualWithin) / (pairs + usualPairs)
}

// likeness is the mean similarity of two groups, and what their dates leave of it.
func (g *grouping) likeness(a, b int) float64 {
	return g.sums[a].dot(g.sums[b]) / float64(g.size[a]*g.size[b]) * g.nearness(a, b)
}

// nearness is the mean factor of the dates of two groups.
func (g *grouping) nearness(a, b int) float64 {
	sum, n := 0.0, 0
	for _, i := range g.member[a] {
		for _, j := range g.member[b] {
			sum += nearness(g.docs[i], g.docs[j])
			n++
		}
	}
	return sum / float64(n)
}

func nearness(a, b *claims.Document) float64 {
	if a.Published.IsZero() || b.Published.IsZero() {
		return 1
	}
	if days := a.Published.Sub(b.Published).Abs().Hours() / 24; days > 300 {
		return yearApart
	}
	return 1
}

func (g *grouping) find(i int) int {
	for g.leader[i] != i {
		i = g.leader[i]
	}
	return i
}

func (g *grouping) join(a, b int) {
	if b < a {
		a, b = b, a
	}
	g.leader[b] = a
	g.size[a] += g.size[b]
	g.member[a] = append(g.member[a], g.member[b]...)
	g.sums[a] = g.sums[a].plus(g.sums[b])
}

func (g *grouping) groups() [][]int {
	by := map[int][]int{}
	for i := range g.leader {
		by[g.find(i)] = append(by[g.find(i)], i)
	}
	var out [][]int
	for i := range g.leader {
		if len(by[i]) > 0 {
			out = append(out, by[i])
		}
	}
	return out
}

// storyName is the two words that most documents of the story share, the
// heaviest first.
func storyName(vectors []terms, members []int) string {
	sum := terms{}
	for _, m := range members {
		sum = sum.plus(vectors[m])
	}
	return strings.Join(sum.heaviest(2), "-")
}

// uniqueStories numbers stories of one name in the order of their documents.
func uniqueStories(stories []claims.Story) {
	seen := map[string]int{}
	for i := range stories {
		id := stories[i].ID
		if id == "" {
			id = "story"
		}
		seen[id]++
		if n := seen[id]; n > 1 {
			id = fmt.Sprintf("%s-%d", id, n)
		}
		stories[i].ID = id
	}
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
