package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestWhere: the places that narrow a count, and those that do not.
func TestWhere(t *testing.T) {
	const lead = "A storm hit Harrow on Monday.\nIt was the worst in years.\n"
	tests := []struct{ text, count, want string }{
		{"Twelve people were killed in the village of Lund.", "Twelve", "lund"},
		{"In neighbouring Skelby district, ten people were killed.", "ten", "skelbi"},
		{"The tsunami killed 170,000 people in the province.", "170,000", "province"},
		{"The tsunami killed 230,000 people in 14 countries.", "230,000", "country"},
		{"Shelling in the Velm refugee camp left five dead and 16 injured.", "16", "velm"},
		{"Five people were killed and 16 injured in Velm.", "Five", "velm"},
		{"In a separate attack, three people were killed.", "three", "another"},
		{"Three people died in an air raid on another school in Velm.", "Three", "another velm"},
		// near misses: the scene of the whole event, no place, a time, a person
		{"Twelve people were killed in Harrow.", "Twelve", ""},
		{"Twelve people were killed in the storm.", "Twelve", ""},
		{"Twelve people were killed in 2031.", "Twelve", ""},
		{"Another twelve people were killed.", "twelve", ""},
		{"Twelve people were killed in his house.", "Twelve", ""},
	}
	for _, test := range tests {
		c := claimOn(t, lead+test.text, test.count)
		if got := strings.Join(c.Context.Where, " "); got != test.want {
			t.Errorf("%q: %s is counted in %q, want %q", test.text, test.count, got, test.want)
		}
	}
}

// TestWhereOfSeveral: where two places are the scene, each narrows what is counted in it.
func TestWhereOfSeveral(t *testing.T) {
	for _, test := range []struct{ lead, want string }{
		{"A storm hit Velm and Harrow in Norland on Monday.\n", "harov"},
		{"A storm hit the districts of Harrow and Velm on Monday.\n", "harov"},
		{"A storm hit Harrow in Norland on Monday.\n", ""},
		{"A storm hit Harrow on Monday. In Velm it snowed.\n", ""},
	} {
		c := claimOn(t, test.lead+"It was the worst in years.\nTwelve people were killed in Harrow.", "Twelve")
		if got := strings.Join(c.Context.Where, " "); got != test.want {
			t.Errorf("%q: twelve is counted in %q, want %q", test.lead, got, test.want)
		}
	}
}

// TestWhereInContrast: a sentence that counts in two places narrows by each.
func TestWhereInContrast(t *testing.T) {
	for _, test := range []struct{ text, count, want string }{
		{"Twelve houses fell in Harrow and 43 in Lund.", "Twelve", "harov"},
		{"The storm killed 30 people in Harrow, 12 in Lund and 5 in Skelby.", "30", "harov"},
		{"Twelve people were killed in Harrow in 2031.", "Twelve", ""},
		{"Twelve people were killed in Harrow, 30 km from Lund.", "Twelve", ""},
	} {
		c := claimOn(t, "A storm hit Harrow on Monday.\nIt was the worst in years.\nIn Lund it snowed.\n"+test.text, test.count)
		if got := strings.Join(c.Context.Where, " "); got != test.want {
			t.Errorf("%q: %s is counted in %q, want %q", test.text, test.count, got, test.want)
		}
	}
}

// claimOn is the claim of text whose printed value is count.
func claimOn(t *testing.T, text, count string) *claims.Claim {
	t.Helper()
	list := read(text)
	at := slices.IndexFunc(list, func(c *claims.Claim) bool { return c.Span.In(text) == count })
	if at < 0 {
		t.Fatalf("%q: no claim on %q", text, count)
	}
	return list[at]
}

func TestPortion(t *testing.T) {
	tests := []struct {
		text, count string
		want        claims.Portion
	}{
		{"Two of them were killed.", "Two", claims.Subset},
		{"Seven bridges broke, two of which collapsed.", "two", claims.Subset},
		{"Another four people were killed.", "four", claims.Rest},
		{"They scored on their first two drives.", "two", claims.Run},
		{"The Herons lost eight of the last ten games.", "ten", claims.Run},
		{"The first attack killed two people.", "two", claims.Whole},
		{"Four more people were killed.", "Four", claims.Rest},
		{"Four people were killed.", "Four", claims.Whole},
		{"Two of the bridges collapsed.", "Two", claims.Whole},
		{"Four more than planned were killed.", "Four", claims.Whole},
	}
	for _, test := range tests {
		if got := claimOn(t, test.text, test.count).Context.Portion; got != test.want {
			t.Errorf("%q: portion %q, want %q", test.text, got, test.want)
		}
	}
}
