package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/crosscheck/crosscheck/claims"
)

// copyShare is the share of word triples that two sentences must have in common
// to be one text: wire copy with a word or two changed.
const copyShare = 0.8

// origins assigns to each claim the number of its independent source: claims of
// one document, of near-copied sentences, and on one speaker's word share it.
func origins(cs []*claims.Claim) []int {
	u := newUnion(len(cs))
	joinBy(u, cs, func(c *claims.Claim) string {
		if c.Doc == nil {
			return ""
		}
		return c.Doc.ID
	})
	joinBy(u, cs, func(c *claims.Claim) string {
		if !c.Attribution.Named {
			return ""
		}
		return c.Attribution.Key
	})
	joinCopies(u, cs)
	out := make([]int, len(cs))
	for i := range cs {
		out[i] = u.find(i)
	}
	return out
}

// joinBy unites claims with the same key; "" is no key.
func joinBy(u *union, cs []*claims.Claim, key func(*claims.Claim) string) {
	seen := make(map[string]int, len(cs))
	for i, c := range cs {
		k := key(c)
		if k == "" {
			continue
		}
		if j, ok := seen[k]; ok {
			u.join(i, j)
		} else {
			seen[k] = i
		}
	}
}

// joinCopies unites claims with near-equal sentences. Equal sentences are found
// by a table. Of the others, two with copyShare of their triples in common must
// share one of their rarest few (the prefix filter of Chaudhuri et al. 2006), so
// only sentences that meet in such a triple are compared.
func joinCopies(u *union, cs []*claims.Claim) {
	texts := map[string]int{}
	var sets []shingled
	for i, c := range cs {
		words := strings.FieldsFunc(strings.ToLower(sentenceOf(c)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if len(words) == 0 {
			continue
		}
		text := strings.Join(words, " ")
		if j, ok := texts[text]; ok {
			u.join(i, j)
			continue
		}
		texts[text] = i
		if len(words) > 6 {
			sets = append(sets, shingled{claim: i, grams: triples(words)})
		}
	}
	joinSimilar(u, sets)
}

// shingled is the sentence of a claim as a set of word triples.
type shingled struct {
	claim int
	grams []string
}

// triples are the runs of three words, sorted, each once.
func triples(words []string) []string {
	out := make([]string, 0, len(words))
	for i := 0; i+3 <= len(words); i++ {
		out = append(out, strings.Join(words[i:i+3], " "))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func joinSimilar(u *union, sets []shingled) {
	often := map[string]int{}
	for _, s := range sets {
		for _, g := range s.grams {
			often[g]++
		}
	}
	holders := map[string][]int{}
	for i, s := range sets {
		rare := slices.Clone(s.grams)
		slices.SortFunc(rare, func(x, y string) int { return cmp.Or(cmp.Compare(often[x], often[y]), cmp.Compare(x, y)) })
		for _, g := range rare[:prefix(len(rare))] {
			for _, j := range holders[g] {
				if u.find(s.claim) != u.find(sets[j].claim) && nearCopies(s.grams, sets[j].grams) {
					u.join(s.claim, sets[j].claim)
				}
			}
			holders[g] = append(holders[g], i)
		}
	}
}

// prefix is how many of n triples must be looked up to miss no near-copy.
func prefix(n int) int {
	need := int(copyShare*float64(n) + 0.999999)
	return n - need + 1
}

// nearCopies reports whether two sorted sets share copyShare of the larger one.
func nearCopies(a, b []string) bool {
	shared, j := 0, 0
	for _, g := range a {
		for j < len(b) && b[j] < g {
			j++
		}
		if j < len(b) && b[j] == g {
			shared++
		}
	}
	return float64(shared) >= copyShare*float64(max(len(a), len(b)))
}

// union is a forest of claims that come from one source; a root is the smallest
// index of its tree.
type union struct{ parent []int }

func newUnion(n int) *union {
	u := &union{make([]int, n)}
	for i := range u.parent {
		u.parent[i] = i
	}
	return u
}

func (u *union) find(i int) int {
	for u.parent[i] != i {
		u.parent[i] = u.parent[u.parent[i]]
		i = u.parent[i]
	}
	return i
}

func (u *union) join(i, j int) {
	i, j = u.find(i), u.find(j)
	u.parent[max(i, j)] = min(i, j)
}
