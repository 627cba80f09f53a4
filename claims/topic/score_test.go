package topic

import "testing"

func TestSameName(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"ada lund", "ada lund", true},
		{"lund", "ada lund", true},
		{"ada", "ada lund", true},
		{"ada c lund", "ada lund", true},
		{"ada lund", "ada maria lund", true},
		// near misses
		{"ada lund", "per lund", false},
		{"ada lund", "ada orre", false},
		{"ada per orre", "ada lund", false},
		{"ada c lund", "ada d lund", false},
		{"lundby", "ada lund", false},
	} {
		if got := sameName(test.a, test.b); got != test.want {
			t.Errorf("%q and %q are one: %v, want %v", test.a, test.b, got, test.want)
		}
	}
}
