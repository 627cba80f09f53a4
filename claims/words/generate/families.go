package main

import (
	"sort"
	"strings"
)

// A node is a word as one part of speech.
type node struct {
	word string
	pos  pos
}

// families groups words that are made from each other: negotiate, negotiation,
// negotiator. Links are WordNet's between frequent senses, and those from a
// participle that is an adjective to its verb; then those that definitions show,
// for families that have no verb yet.
type families struct {
	up map[node]node
	// size is how many words the family of a root has, zero for one; doing, that
	// one of them is a verb.
	size  map[node]int
	doing map[node]bool
}

// maxFamily is how many words a family may have. Links beyond it are dropped,
// the rarest first: through rare words, everything hangs together.
const maxFamily = 16

// A link joins two nodes; its weight is the uses of the rarer sense.
type link struct {
	a, b   node
	weight float64
}

func (n *net) families() *families {
	f := &families{up: map[node]node{}, size: map[node]int{}, doing: map[node]bool{}}
	for _, l := range byWeight(n.links()) {
		f.join(l)
	}
	for _, l := range byWeight(n.glossLinks()) {
		if !f.doing[f.root(l.a)] {
			f.join(l)
		}
	}
	return f
}

// byWeight sorts links, the weightiest first.
func byWeight(links []link) []link {
	sort.SliceStable(links, func(i, j int) bool { return links[i].weight > links[j].weight })
	return links
}

// join makes one family of two, where it does not grow too large.
func (f *families) join(l link) {
	a, b := f.root(l.a), f.root(l.b)
	size := max(f.size[a], 1) + max(f.size[b], 1)
	if a == b || size > maxFamily {
		return
	}
	f.up[b] = a
	f.size[a] = size
	f.doing[a] = f.doing[a] || f.doing[b] || a.pos == verb || b.pos == verb
}

// root is the node that stands for the family of x.
func (f *families) root(x node) node {
	for {
		up, ok := f.up[x]
		if !ok {
			return x
		}
		x = up
	}
}

// links lists all links in a fixed order.
func (n *net) links() []link {
	var all []link
	for p := range parts {
		for _, w := range n.order[p] {
			l := n.lexemes[p][w]
			for i, r := range n.readings(l) {
				for _, d := range n.derived(l, r.synset) {
					if weight, ok := n.weightOf(d); alike(w, d.word, ok) {
						all = append(all, link{node{w, p}, d.node(), min(weight, r.share*l.total()) - float64(i)})
					}
				}
			}
			if v := n.participle(l); v != "" {
				all = append(all, link{node{w, p}, node{v, verb}, l.total()})
			}
		}
	}
	return all
}

// A derivation is a word that another is derivationally related to, and the
// synset that it has there.
type derivation struct {
	word   string
	pos    pos
	synset *synset
}

func (d derivation) node() node { return node{d.word, d.pos} }

// derived lists what the word is derivationally related to in that sense.
func (n *net) derived(l *lexeme, s *synset) []derivation {
	var all []derivation
	for _, p := range s.pointers {
		if p.kind != "+" && p.kind != "<" || p.source == 0 || s.words[p.source-1] != l.word {
			continue
		}
		to := n.synsets[p.to]
		all = append(all, derivation{to.words[p.target-1], p.to.pos, to})
	}
	return all
}

// weightOf is the uses of the related word in that synset; not ok where that
// sense is not a frequent one of it.
func (n *net) weightOf(d derivation) (float64, bool) {
	l := n.lexemes[d.pos][d.word]
	if l == nil {
		return 0, false
	}
	for _, r := range n.readings(l) {
		if r.synset == d.synset {
			return r.share * l.total(), true
		}
	}
	return 0, false
}

// alike reports whether the two begin alike, as words of one stem do. Where
// both senses are frequent, less will do: sell and sale, fly and flight.
func alike(a, b string, bothFrequent bool) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	shorter := min(len(a), len(b))
	if bothFrequent {
		return n >= 3 || n >= 1 && n >= shorter-3
	}
	return n >= 4 && n >= shorter-2
}

// participle is the verb of an adjective in -ed or -ing that is no lemma of
// its own as a noun, or "".
func (n *net) participle(l *lexeme) string {
	if l.pos != adjective {
		return ""
	}
	for _, ending := range []string{"ed", "ing"} {
		stem, ok := strings.CutSuffix(l.word, ending)
		if !ok || len(stem) < 3 {
			continue
		}
		for _, v := range []string{stem, stem + "e"} {
			if n.lexemes[verb][v] != nil {
				return v
			}
		}
	}
	return ""
}
