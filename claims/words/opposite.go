package words

import (
	"slices"

	"github.com/crosscheck/crosscheck/claims/words/table"
)

// Opposite reports whether two lemmas are opposites in frequent senses: accept
// and reject, rise and fall, and, one step further, soar and plunge, which are
// kinds of them. It is symmetric, and no word is its own opposite.
func Opposite(a, b string) bool {
	x := known()
	i, j := x.number(a), x.number(b)
	return i != none && j != none && x.opposite(i, j)
}

func (x *lexicon) opposite(a, b int) bool {
	if a == b {
		return false
	}
	if x.antonyms(a, b) || x.rootsOpposed(a, b) {
		return true
	}
	for _, s := range x.senses(a) {
		for _, t := range x.senses(b) {
			if (s|t)&table.Main != 0 && x.opposed(s.Synset(), t.Synset()) {
				return true
			}
		}
	}
	return false
}

// opposed reports whether two synsets, or what is just above them, hold
// antonyms.
func (x *lexicon) opposed(a, b uint32) bool {
	if slices.Contains(x.opposites(a), b) {
		return true
	}
	return x.anyOpposed(x.parents(a), b) || x.anyOpposed(x.parents(b), a) ||
		slices.ContainsFunc(x.parents(a), func(p uint32) bool { return x.anyOpposed(x.parents(b), p) })
}

func (x *lexicon) anyOpposed(all []uint32, b uint32) bool {
	return slices.ContainsFunc(all, func(a uint32) bool { return slices.Contains(x.opposites(a), b) })
}

// antonyms reports whether one word is said to be the opposite of the other, in
// whatever sense.
func (x *lexicon) antonyms(a, b int) bool {
	return slices.Contains(x.Antonyms[x.AntonymStarts[a]:x.AntonymStarts[a+1]], uint32(b)) ||
		slices.Contains(x.Antonyms[x.AntonymStarts[b]:x.AntonymStarts[b+1]], uint32(a))
}

// rootsOpposed reports whether the words that the two are derived with are
// antonyms: acceptance and rejection.
func (x *lexicon) rootsOpposed(a, b int) bool {
	f, g := x.Families[a][0], x.Families[b][0]
	return f != 0 && g != 0 && f != g && x.antonyms(int(f)-1, int(g)-1)
}
