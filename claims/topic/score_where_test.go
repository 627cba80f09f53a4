package topic

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestPlacesAndPortions: what two counts of one fate lose or gain by what narrows
// them.
func TestPlacesAndPortions(t *testing.T) {
	at := func(n float64, portion claims.Portion, where ...string) *claims.Claim {
		c := counted(document("d", ferryA), ferryA, n, "killed", "")
		c.Attribute.Counts = claims.Fates
		c.Context.Where, c.Context.Portion = where, portion
		return c
	}
	tests := []struct {
		name string
		a, b *claims.Claim
		want float64
	}{
		{"neither", at(12, ""), at(14, ""), bothWhole},
		{"two places", at(12, "", "lund"), at(14, "", "skelbi"), twoPlaces},
		{"one place", at(12, ""), at(14, "", "lund"), onePlace},
		{"the same place", at(12, "", "lund"), at(14, "", "lund"), 0.3},
		{"another incident", at(12, ""), at(14, "", another), otherPortion},
		{"a part of them", at(12, ""), at(2, claims.Subset), otherPortion},
		{"others besides", at(12, ""), at(4, claims.Rest), otherPortion},
		// near misses: what agrees loses nothing
		{"equal, one place", at(12, ""), at(12, "", "lund"), 0},
		{"equal, a part", at(12, ""), at(12, claims.Subset), 0},
	}
	for _, test := range tests {
		list := tell([]*claims.Claim{test.a, test.b}, Options{})
		x, y := &list[0], &list[1]
		if got := placeShare(test.a, test.b) + portionShare(test.a, test.b) + wholeShare(x, y); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
