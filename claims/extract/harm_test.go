package extract

import (
	"slices"
	"testing"
)

func TestHarms(t *testing.T) {
	x := &Extractor{}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"There were no immediate reports of damage after the quake.", []string{"no damage known"}},
		{"There were no reports of casualties or damage.", []string{"no damage known"}},
		{"No damage was reported.", []string{"no damage known"}},
		{"The quake flattened dozens of houses in Orra.", []string{"damage"}},
		{"Many homes were badly damaged.", []string{"damage"}},
		{"A bridge collapsed.", []string{"damage"}},
		{"A bridge collapsed. There were no reports of damage in Tarn.", []string{"damage"}},
		// what may be, what is not, what is no building
		{"A bridge could collapse.", nil},
		{"No houses were damaged.", nil},
		{"The talks collapsed.", nil},
		{"There was heavy damage.", nil},
	} {
		var got []string
		for _, s := range x.harms(viewsOf(t, c.text), "earthquake") {
			got = append(got, s.Value.Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
	if got := x.harms(viewsOf(t, "A bridge collapsed."), ""); got != nil {
		t.Errorf("damage by no event: %q", got[0].Value.Text)
	}
}
