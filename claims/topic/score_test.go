package topic

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestSameName(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"ada lund", "ada lund", true},
		{"lund", "ada lund", true},
		{"ada", "ada lund", true},
		{"ada c lund", "ada lund", true},
		{"ada marie lund", "ada lund", true},
		{"ada lund", "ada lunde", true},
		{"katherin lund", "katherine lund", true},
		{"ada lund brandt", "ada lund", true},
		// near misses
		{"adah lund", "ada lund", false}, // two names, not a slip
		{"ada lund", "per lund", false},
		{"ada lund", "ida lund", false},
		{"ada lund", "ada orre", false},
		{"ada per orre", "ada lund", false},
		{"ada c lund", "ada d lund", false},
		{"lundby", "ada lund", false},
		{"orra mining", "orra rail", false},
		{"lund", "lunde", false},
	} {
		for _, p := range [...][2]string{{x.a, x.b}, {x.b, x.a}} {
			if got := sameName(p[0], p[1]); got != x.want {
				t.Errorf("sameName(%q, %q) = %v, want %v", p[0], p[1], got, x.want)
			}
		}
	}
}

func TestSpecificValues(t *testing.T) {
	number := func(k claims.Kind, n float64) claims.Value { return claims.Value{Kind: k, Number: n, Lo: n, Hi: n} }
	date := func(timex string) claims.Value { return claims.Value{Kind: claims.Date, Timex: timex} }
	for _, x := range []struct {
		name  string
		value claims.Value
		want  bool
	}{
		{"136 days", number(claims.Duration, 136), true},
		{"two hours", number(claims.Duration, 2), false},
		{"5.8", number(claims.Measure, 5.8), true},
		{"6 km", number(claims.Measure, 6), false},
		{"the 54th minute", number(claims.Ordinal, 54), true},
		{"the first", number(claims.Ordinal, 1), false},
		{"12 people", number(claims.Count, 12), false},
		{"4 March", date("XXXX-03-04"), true},
		{"4 March 2031", date("2031-03-04"), true},
		{"March 2031", date("2031-03"), false},
		{"Monday", date("XXXX-WXX-1"), false},
		{"2031", date("2031"), false},
		{"Saturday morning", claims.Value{Kind: claims.Time, Timex: "XXXX-WXX-6TMO"}, false},
		{"8.40am", claims.Value{Kind: claims.Time, Timex: "T08:40"}, true},
	} {
		if got := specific(&x.value); got != x.want {
			t.Errorf("specific(%s) = %v, want %v", x.name, got, x.want)
		}
	}
}
