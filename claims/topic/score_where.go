package topic

import (
	"slices"

	"github.com/crosscheck/crosscheck/claims"
)

// another is the mark among the places of a claim for another incident than the one
// that its text is about, as claims/extract sets it.
const another = "another"

// placeShare: what differs and is counted of two places is two facts; of one place
// and no place it may be.
func placeShare(a, b *claims.Claim) float64 {
	x, y := a.Context.Where, b.Context.Where
	switch {
	case len(x) == 0 && len(y) == 0:
		return 0
	case len(x) == 0 || len(y) == 0:
		switch {
		case fits(a, b):
			return 0
		case slices.Contains(x, another), slices.Contains(y, another):
			return otherPortion
		}
		return onePlace
	case disjoint(x, y):
		if fits(a, b) {
			return -0.5
		}
		return twoPlaces
	}
	return 0.3
}

// portionShare: two of them and another four are not the whole.
func portionShare(a, b *claims.Claim) float64 {
	switch {
	case a.Value.Base.Unit != "Mw" && fits(a, b), sameValue(a, b):
		return 0
	case a.Context.Portion == claims.Run || b.Context.Portion == claims.Run:
		return 2 * otherPortion
	case a.Context.Portion == b.Context.Portion:
		return 0
	}
	return otherPortion
}

// wholeShare: two counts of one fate that nothing narrows are counts of the event
// that the story tells of, in whatever words; so are two turnouts.
func wholeShare(a, b *told) float64 {
	if a.Attribute.Class == b.Attribute.Class && (a.whole && b.whole || a.single && b.single && a.part == b.part) {
		return bothWhole
	}
	return 0
}

// whole reports whether nothing narrows a count of what befell people.
func whole(c *claims.Claim) bool {
	return c.Attribute.Counts == claims.Fates && len(c.Context.Where) == 0 && c.Context.Portion == claims.Whole && c.Modality == claims.Asserted &&
		len(c.Context.Mods) == 0 && !named(c.Subject)
}

// What places and portions take from two values that differ.
const (
	onePlace     = -0.6
	twoPlaces    = -2
	otherPortion = -1.5
	bothWhole    = 1.0
)
