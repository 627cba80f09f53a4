package topic

import (
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// spelledAs is a claim of a name; its key is the name in lower case.
func spelledAs(rule, text string) *claims.Claim {
	return &claims.Claim{
		Value:   claims.Value{Kind: claims.Name, Rule: rule, Text: text},
		Subject: claims.Entity{Key: strings.ToLower(text)},
	}
}

func TestOneName(t *testing.T) {
	person, known, proper := claims.RarePerson, claims.KnownPerson, claims.ProperName
	for _, x := range []struct {
		ruleA, a, ruleB, b string
		want               bool
	}{
		{known, "Ilse Wolfte", known, "Ilse Wolft", true},
		{known, "Jon Tarner", known, "John Tarner", true},
		{known, "Brian Holm", person, "Briant Holm", true},
		{person, "Latorna Holm", person, "Latora Holm", true},
		{known, "Ada LaRossa", known, "Ada Rossa", true},
		{known, "Ada Kirkvik", known, "Ada Kirvik", true},
		{proper, "Osdal Distribution", proper, "Osdal Distributors", true},
		{proper, "Salvarudin", proper, "Salvaruddin", true},
		// near misses
		{known, "Maria Holm", known, "Marie Holm", false},
		{known, "Eric Holm", known, "Erica Holm", false},
		{known, "Carol Holm", known, "Caryl Vik", false},
		{known, "Jim Holm", known, "Jimmy Holm", false},
		{known, "Dave Holm", known, "David Holm", false},
		{known, "Ada Lund", known, "Ida Lund", false},
		{proper, "Osdal Distribution", proper, "Tarn Distribution", false},
		{claims.Letters, "ofl", claims.Letters, "okl", false},
	} {
		a, b := spelledAs(x.ruleA, x.a), spelledAs(x.ruleB, x.b)
		if got := oneName(a, b); got != x.want || got != oneName(b, a) {
			t.Errorf("%q and %q: %v, want %v", x.a, x.b, got, x.want)
		}
	}
}

// TestWordedClaimsAreFiledOnce: every claim stands in one topic, whatever their order.
func TestWordedClaimsAreFiledOnce(t *testing.T) {
	list := []*claims.Claim{
		spelledAs(claims.KnownPerson, "Ada Holmvik"), spelledAs(claims.RarePerson, "Odrun Lund"),
		spelledAs(claims.KnownPerson, "Ada Holvik"), spelledAs(claims.KnownPerson, "Ada Hollvik"),
	}
	topics := fileWorded(list)
	if len(topics) != 2 || len(topics[0].Claims) != 3 || len(topics[1].Claims) != 1 || len(topics[0].Joins) != 2 {
		t.Fatalf("got %d topics: %+v", len(topics), topics)
	}
}

func TestUnprefixed(t *testing.T) {
	for text, want := range map[string]string{"Ada LaRossa": "rossa", "Ada McLund": "lund", "Ada Lund": "", "Ada LUND": "", "Ada de Lund": ""} {
		if got := unprefixed(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
