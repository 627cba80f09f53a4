package topic

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// momentShare is what two dates say of their being one fact besides their values: a
// dateline joins nothing else, and dates whose printed month and day lie more than
// three days apart are two events, where no year is known to tell it.
func momentShare(a, b *claims.Claim) float64 {
	if !a.Value.Kind.Temporal() {
		return 0
	}
	if x, y := a.Attribute.Class, b.Attribute.Class; x != y && (x == "dateline" || y == "dateline") {
		return -6
	}
	x, okX := stretchOf(&a.Value)
	y, okY := stretchOf(&b.Value)
	if !okX || !okY || x.year && y.year || x.month == 0 || y.month == 0 || datesMeet(&a.Value, &b.Value) {
		return 0
	}
	if math.Abs(float64(31*(x.month-y.month)+x.day-y.day)) > 3 {
		return -1.8
	}
	return 0
}
