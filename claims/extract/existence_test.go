package extract

import (
	"slices"
	"testing"
)

func TestExistences(t *testing.T) {
	x := &Extractor{}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"There is no food crisis in the valley.", []string{"existence of crisis = there is none"}},
		{"He said that there was a food crisis already.", []string{"existence of crisis = there is"}},
		{"There were gunmen in the school.", []string{"existence of gunman = there is"}},
		// nothing of the event, amounts, names, and what is open
		{"There is no doubt about it.", nil},
		{"There was nobody in the school.", nil},
		{"There were 12 gunmen in the school.", nil},
		{"There is Karen Holm.", nil},
		{"There may be a food crisis.", nil},
		{"If there is a crisis, she will come.", nil},
		{"Is there a food crisis?", nil},
	} {
		if got := told(t, c.text, x.existences); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
