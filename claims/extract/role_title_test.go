package extract

import (
	"slices"
	"testing"
)

func TestTitles(t *testing.T) {
	x := &Extractor{}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"It was CEO Karen Holm who left.", []string{"title of Karen Holm = chief executive"}},
		{"Later Karen Holm, chief operating officer of Lund Motors, left.", []string{"title of Karen Holm = chief operating officer"}},
		{"It was navy spokesman Commander Peter Holm who said so.", []string{"title of Peter Holm = commander", "title of Peter Holm = spokesman"}},
		{"Later Lt. Col. Peter Holm fired.", []string{"title of Peter Holm = lieutenant colonel"}},
		{"The city saw public safety director Peter Holm on Monday.", []string{"title of Peter Holm = public safety director"}},
		{"Then Peter Holm, an inspector with the harbour office, left.", []string{"title of Peter Holm = inspector"}},
		{"Then Karen Holm, 51, president and CEO of Lund Motors, left.", []string{"title of Karen Holm = president", "title of Karen Holm = chief executive"}},
		{"The head of the harbour office, Karen Holm, left.", []string{"title of Karen Holm = head"}},
		{"Last year Karen Holm was the mayor of Bergen.", []string{"title of Karen Holm = mayor"}},
		{"They met Deputy Mayor Karen Holm.", []string{"title of Karen Holm = deputy mayor"}},
		{"They met Attorney General Karen Holm.", []string{"title of Karen Holm = attorney general"}},
		{"It was the carpenter Karen Holm who left.", []string{"title of Karen Holm = carpenter"}},
		{"It was goalkeeper Karen Holm who left.", []string{"title of Karen Holm = goalkeeper"}},
		{"It was third baseman Karen Holm who left.", []string{"title of Karen Holm = third baseman"}},
		{"They met Rabbi Karen Holm.", []string{"title of Karen Holm = rabbi"}},
		{"They met councilwoman Karen Holm.", []string{"title of Karen Holm = councilman"}},
		{"It was the frigate HMS Torvik that came.", []string{"title of HMS Torvik = frigate"}},
		{"Then HMS Torvik, a 3,000-tonne patrol vessel, came.", []string{"title of HMS Torvik = patrol vessel"}},
		// no longer, of somebody else, or no post
		{"It was former CEO Karen Holm who left.", nil},
		{"Then Karen Holm, a former mayor of Bergen, left.", nil},
		{"It was president-elect Karen Holm who left.", nil},
		{"Then Karen Holm, the sheriff's neighbour, left.", nil},
		{"She met Karen Holm, Peter Lund and the mayor.", nil},
		{"It was the victim Karen Holm.", nil},
		{"It was the stepdaughter Karen Holm.", nil},
		{"Plaintiff Karen Holm left.", nil},
		{"They trade Karen Holm for a captain.", nil},
		{"It was the warship HMS Torvik that came.", nil},
		{"Mayor Holm left.", nil},
	} {
		if got := told(t, c.text, x.titles); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
