package compare

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestSetsOfTimes(t *testing.T) {
	set := func(timex string) *claims.Value { return &claims.Value{Kind: claims.Set, Timex: timex} }
	for _, x := range []struct {
		name string
		a, b string
		want relation
	}{
		{"every Tuesday, twice", "XXXX-WXX-2", "XXXX-WXX-2", same},
		{"Tuesdays and Wednesdays", "XXXX-WXX-2", "XXXX-WXX-3", doubtful},
		{"daily and weekly", "P1D", "P1W", doubtful},
		{"monthly, and the second Tuesday of every month", "P1M", "XXXX-XX-WXX-2-#2", possible},
		{"nothing normalised", "", "P1M", incomparable},
	} {
		for _, p := range [...][2]string{{x.a, x.b}, {x.b, x.a}} {
			if got := relateSets(set(p[0]), set(p[1])); got.relation != x.want {
				t.Errorf("%s: %v, want %v", x.name, got.relation, x.want)
			}
		}
	}
}
