package extract

import (
	"slices"
	"testing"
)

func TestSpellings(t *testing.T) {
	x := &Extractor{}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Karen Holm met Peter Lund. Holm left with Mr Lund.", []string{"Karen Holm", "Peter Lund"}},
		{"They saw Karen A. Holm, and later W. Peter Lund Jr., in town.", []string{"Karen Holm", "Peter Lund"}},
		{"Søren Ås was there, said Søren Ås.", []string{"Soren As"}},
		{"It was Peter Lund who fell. Peter Lunnd rose, and Peter Lund fell again.", []string{"Peter Lund"}},
		// things and bodies of uncommon names
		{"The dhow Salvarudin was towed by the Halvordia.", []string{"Salvarudin", "Halvordia"}},
		{"She works for Brandtvik Motors in Oslo.", []string{"Brandtvik Motors"}},
		// near misses: known words, plurals, places, headings and initials
		{"She saw the Kessians and the Trident.", nil},
		{"She lives in New Zealand and works for Lund Motors.", nil},
		{"# Karen Holm Wins\n\nMrs Holm won.", nil},
		{"It was A.J. Lund.", nil},
	} {
		var got []string
		for _, claim := range x.spellings(viewsOf(t, c.text)) {
			got = append(got, claim.Value.Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLooseKeys(t *testing.T) {
	for _, c := range [][2]string{{"Ilene Wolft", "Ilene Wolfte"}, {"Ada Brandt", "Ada Brandtt"}, {"Jon Tarner", "John Tarner"}, {"Malkolm Grenn", "Malkom Gren"}} {
		if a, b := looseKey(c[0]), looseKey(c[1]); a != b {
			t.Errorf("%q has key %q, %q has %q", c[0], a, c[1], b)
		}
	}
	for _, c := range [][2]string{{"Dan Rossa", "Dan Sarres"}, {"Jim Holm", "Jimmy Holm"}, {"Dave Holm", "David Holm"}, {"Ada Lund", "Ida Lund"}, {"Ada Brandt", "Ada Holm"}} {
		if a, b := looseKey(c[0]), looseKey(c[1]); a == b {
			t.Errorf("%q and %q share the key %q", c[0], c[1], a)
		}
	}
}
