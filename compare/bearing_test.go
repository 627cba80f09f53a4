package compare

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestJudgeBearings(t *testing.T) {
	at := func(wind string, metres float64) claims.Value {
		v := word(claims.Place, wind)
		v.Rule, v.Base = claims.Bearing, claims.Quantity{Lo: metres, Hi: metres, Unit: "m"}
		return v
	}
	for _, x := range []struct {
		name string
		a, b claims.Value
		want Verdict
		code string
	}{
		{"opposite", at("east", 150000), at("west", 150000), Contradiction, "value-differs"},
		{"across, in other units", at("south", 55000), at("west", 54718), Contradiction, "value-differs"},
		{"one direction", at("south", 55000), at("south", 55000), Agree, "same-value"},
		// near misses
		{"beside", at("south", 55000), at("southwest", 55000), Compatible, "less-precise"},
		{"halfway", at("east", 3000), at("eastsoutheast", 3000), Compatible, "less-precise"},
		{"another distance", at("south", 55000), at("west", 72000), None, ""},
		{"no wind", at("up", 55000), at("west", 55000), None, ""},
	} {
		t.Run(x.name, func(t *testing.T) { check(t, bare("a.txt", x.a), bare("b.txt", x.b), x.want, x.code) })
	}
}

func TestDegrees(t *testing.T) {
	for wind, want := range map[string]int{"north": 0, "northnortheast": 22, "eastsoutheast": 112, "southsouthwest": 202, "westnorthwest": 293, "northnorthwest": 338} {
		if got, ok := degrees(wind); !ok || got < want-1 || got > want+1 {
			t.Errorf("%s: %d %v, want %d", wind, got, ok, want)
		}
	}
	for _, wind := range []string{"", "up", "northup", "northwestnorth"} {
		if got, ok := degrees(wind); ok {
			t.Errorf("%q: %d", wind, got)
		}
	}
}
