package compare

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// relateBearings compares directions from one place in which something lies at a
// distance: only equal distances tell that one thing is meant. Neighbouring
// directions are one, told roughly.
func relateBearings(a, b *claims.Value) bearing {
	x, okX := degrees(a.Text)
	y, okY := degrees(b.Text)
	if !okX || !okY || !nearby(a.Base, b.Base) {
		return bearing{}
	}
	turn := (x - y + 360) % 360
	if turn > 180 {
		turn = 360 - turn
	}
	switch {
	case turn == 0:
		return bearing{same, "same-value"}
	case turn < 90:
		return bearing{possible, "less-precise"}
	}
	return bearing{apart, "value-differs"}
}

// sameDistance is the relative difference up to which two distances are one, told in
// other units or rounded.
const sameDistance = 0.03

func nearby(x, y claims.Quantity) bool {
	return x.Unit == y.Unit && x.Lo <= y.Hi*(1+sameDistance) && y.Lo <= x.Hi*(1+sameDistance)
}

// degrees is the direction of a wind in whole degrees, clockwise from the north:
// "south" 180, "southeast" 135, "eastsoutheast" 113, half way between its parts.
func degrees(wind string) (int, bool) {
	if d, ok := compass[wind]; ok {
		return d, true
	}
	for _, first := range [...]string{"north", "east", "south", "west"} {
		rest, cut := strings.CutPrefix(wind, first)
		d, e := compass[first], compass[rest]
		if _, ok := compass[rest]; !cut || !ok {
			continue
		}
		turn := (e-d+540)%360 - 180
		return (d + turn/2 + 360) % 360, true
	}
	return 0, false
}

var compass = map[string]int{
	"north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270, "northwest": 315,
}
