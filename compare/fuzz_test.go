package compare

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// Whatever stands in a TIMEX3, a date has a span or none, and it is itself.
func FuzzTimex(f *testing.F) {
	for _, s := range []string{"2031-12-03", "XXXX-WXX-3", "2031-W53-7", "203X", "2031-Q4", "BC0044", "2031-12-03T16:05+01:00", "TNI", "T24:00Z", "2031-13-40", "/", "T-", "T+"} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, s, u string) {
		tol := Default()
		for _, kind := range []claims.Kind{claims.Date, claims.Time, claims.Set} {
			a, b := claims.Value{Kind: kind, Timex: s}, claims.Value{Kind: kind, Timex: u}
			if r := relate(&a, &a, &tol).relation; r == apart || r == doubtful || r == possible {
				t.Errorf("%s %q is not itself", kind, s)
			}
			if x, y := relate(&a, &b, &tol), relate(&b, &a, &tol); x != y {
				t.Errorf("%s %q and %q: %v one way, %v the other", kind, s, u, x, y)
			}
		}
	})
}

// A quote's run on is the beginning of what follows, and never breaks a rune.
func FuzzRunOn(f *testing.F) {
	for _, s := range []string{" panels of the U.S. bridge. It", " per cent, say", "", " ", " 3.5 m", " Pöß “x", " a.b.C. d e f g h"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := runOn(s, 6)
		if !strings.HasPrefix(s, got) {
			t.Errorf("%q does not begin %q", got, s)
		}
		if utf8.ValidString(s) && !utf8.ValidString(got) {
			t.Errorf("%q is broken", got)
		}
		before := runUp(s, 6)
		if !strings.HasSuffix(s, before) || utf8.ValidString(s) && !utf8.ValidString(before) {
			t.Errorf("%q does not end %q", before, s)
		}
		for _, x := range []string{got, before} {
			if n := len(strings.Fields(x)); n > 6 {
				t.Errorf("%q has %d words", x, n)
			}
		}
	})
}

// Names compare the same both ways, and with themselves.
func FuzzNames(f *testing.F) {
	f.Add("Ada Brandt", "Mr Brandt")
	f.Add("Ilsa Wolfe", "Ilsa Wolff")
	f.Add("Ø", "of the")
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, relate := range []func(a, b string) bearing{relateNames, relateHolders, relatePlaces, relatePolarity, relateTitles, relateShips, relateStatuses} {
			if x, y := relate(a, b), relate(b, a); x != y {
				t.Errorf("%q and %q: %v one way, %v the other", a, b, x, y)
			}
			if r := relate(a, a).relation; r != same && r != incomparable {
				t.Errorf("%q is %d with itself", a, r)
			}
		}
	})
}
