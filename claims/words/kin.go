package words

import (
	"slices"

	"github.com/crosscheck/crosscheck/claims/words/table"
)

// A Kinship is how close two words are in meaning, in rising order. The zero
// value relates nothing.
type Kinship uint8

const (
	// Unrelated words share nothing that is known. Opposites are unrelated.
	Unrelated Kinship = iota
	// Sisters stand under one narrow head: boat and ship, murder and execute.
	Sisters
	// Broader: one is a kind of the other, and not a wide one: rifle and gun.
	Broader
	// Synonyms share a frequent sense, or are nouns of verbs that do: kidnapping
	// and abduct.
	Synonyms
	// Derived words are made from one stem: negotiate, negotiator. The doer is
	// among them: ask Person where the doer is not the deed.
	Derived
	// Same is the same word.
	Same
)

// Kin is how close two lemmas in lower case are in any of their frequent senses, whatever
// part of speech. It is symmetric.
func Kin(a, b string) Kinship {
	if a == b {
		return Same
	}
	x := known()
	i, j := x.number(a), x.number(b)
	if i == none || j == none || x.opposite(i, j) {
		return Unrelated
	}
	switch {
	case x.sameFamily(i, j):
		return Derived
	case x.shareSense(i, j):
		return Synonyms
	}
	return x.above(i, j)
}

// Root names the family of words that a lemma is derived in, by its most used
// verb: "negotiate" for negotiation, negotiator and negotiate itself. A word of
// no family is its own root.
func Root(lemma string) string {
	x := known()
	if i := x.number(lemma); i != none && x.Families[i][0] != 0 {
		return x.Words[x.Families[i][0]-1]
	}
	return lemma
}

// number is the number of a lemma. A word that is none, and only an inflected
// form, stands for its lemma: "sentencing".
func (x *lexicon) number(word string) int {
	i := find(x, word)
	for pos := Noun; (i == none || x.Marks[i] == 0) && pos <= Adjective; pos++ {
		i = x.lemma(word, pos)
	}
	return i
}

func (x *lexicon) sameFamily(a, b int) bool {
	for _, f := range x.Families[a] {
		if f != 0 && slices.Contains(x.Families[b][:], f) {
			return true
		}
	}
	return false
}

func (x *lexicon) shareSense(a, b int) bool {
	for _, s := range x.senses(a) {
		for _, t := range x.senses(b) {
			if s.Synset() == t.Synset() && (s|t)&table.Main != 0 {
				return true
			}
		}
	}
	return false
}

// The least likeness, of 255, that relates two words by what stands above them.
const (
	likeBroader = 170
	likeSisters = 220
)

// height is how many levels above a sense are looked at.
const height = 3

// above relates two words by what stands above main senses of both: a head that
// is one of the two senses makes the other broader, another makes them sisters.
func (x *lexicon) above(a, b int) Kinship {
	best := Unrelated
	for _, s := range x.senses(a) {
		for _, t := range x.senses(b) {
			switch {
			case s&t&table.Main != 0:
				best = max(best, x.related(s, t))
			case (s|t)&table.Main != 0 && x.justAbove(s.Synset(), t.Synset()):
				best = Broader
			}
		}
	}
	return best
}

// justAbove reports whether one synset stands just above the other and is near.
func (x *lexicon) justAbove(a, b uint32) bool {
	return slices.Contains(x.parents(a), b) && x.like(b, a, b) >= likeBroader ||
		slices.Contains(x.parents(b), a) && x.like(a, a, b) >= likeBroader
}

// related is the kinship of two senses.
func (x *lexicon) related(s, t table.Sense) Kinship {
	var ups, downs [16]uint32
	left, right := x.ancestry(ups[:0], s.Synset()), x.ancestry(downs[:0], t.Synset())
	best := Unrelated
	for _, head := range left {
		if !slices.Contains(right, head) {
			continue
		}
		like := x.like(head, s.Synset(), t.Synset())
		switch {
		case (head == s.Synset() || head == t.Synset()) && like >= likeBroader:
			best = Broader
		case (s|t)&table.Apart == 0 && like >= likeSisters:
			best = max(best, Sisters)
		}
	}
	return best
}

// like is the likeness of two synsets under a head, 0 to 255: twice what the
// head tells by what both tell together. Source: Lin (1998).
func (x *lexicon) like(head, a, b uint32) int {
	return 2 * 255 * int(x.Content[head]) / max(1, int(x.Content[a])+int(x.Content[b]))
}

// ancestry appends the synset and what is above it, as far as there is room.
func (x *lexicon) ancestry(all []uint32, synset uint32) []uint32 {
	all = append(all, synset)
	for from, level := 0, 0; level < height; level++ {
		end := len(all)
		for _, s := range all[from:end] {
			for _, up := range x.parents(s) {
				if len(all) < cap(all) && !slices.Contains(all, up) {
					all = append(all, up)
				}
			}
		}
		from = end
	}
	return all
}
