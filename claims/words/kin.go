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

// Kin is how close two lemmas are in any of their frequent senses, whatever
// part of speech. It is symmetric.
func Kin(a, b string) Kinship {
	if a == b {
		return Same
	}
	x := known()
	i, j := find(x, a), find(x, b)
	if i == none || j == none || x.opposite(i, j) {
		return Unrelated
	}
	switch {
	case x.sameFamily(i, j):
		return Derived
	case x.shareSense(i, j):
		return Synonyms
	case x.broader(i, j) || x.broader(j, i):
		return Broader
	case x.sisters(i, j):
		return Sisters
	}
	return Unrelated
}

// Root names the family of words that a lemma is derived in, by its most used
// verb: "negotiate" for negotiation, negotiator and negotiate itself. A word of
// no family is its own root.
func Root(lemma string) string {
	x := known()
	if i := find(x, lemma); i != none && x.Families[i][0] != 0 {
		return x.Words[x.Families[i][0]-1]
	}
	return lemma
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

// The widest heads that relate words below them, in synsets below the head.
const (
	wideHead   = 120
	narrowHead = 40
)

// broader reports whether a sense of b stands one or two levels above a main
// sense of a.
func (x *lexicon) broader(a, b int) bool {
	for _, s := range x.senses(a) {
		if s&table.Main == 0 {
			continue
		}
		for _, up := range x.parents(s.Synset()) {
			if x.has(b, up, wideHead) || x.hasAny(b, x.parents(up), narrowHead) {
				return true
			}
		}
	}
	return false
}

// sisters reports whether main senses of both stand under one narrow head.
// People are no sisters: a nurse is not a doctor.
func (x *lexicon) sisters(a, b int) bool {
	if (x.Marks[a]|x.Marks[b])&table.Person != 0 {
		return false
	}
	for _, s := range x.senses(a) {
		for _, t := range x.senses(b) {
			if s&t&table.Main != 0 && x.narrow(x.parents(s.Synset()), x.parents(t.Synset())) {
				return true
			}
		}
	}
	return false
}

func (x *lexicon) narrow(a, b []uint32) bool {
	for _, p := range a {
		if x.Breadth[p] <= narrowHead && slices.Contains(b, p) {
			return true
		}
	}
	return false
}

func (x *lexicon) hasAny(word int, synsets []uint32, widest uint8) bool {
	return slices.ContainsFunc(synsets, func(s uint32) bool { return x.has(word, s, widest) })
}

// has reports whether the word has the synset as a sense, and it is not too wide.
func (x *lexicon) has(word int, synset uint32, widest uint8) bool {
	if x.Breadth[synset] > widest {
		return false
	}
	return slices.ContainsFunc(x.senses(word), func(s table.Sense) bool { return s.Synset() == synset })
}
