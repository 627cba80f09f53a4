package extract

import (
	"slices"
	"testing"
)

func TestPersonsByTheirNeighbours(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"It shot policemen Epavo Korkas and Vasso Sarlidis.", []string{"Epavo Korkas=epavo korkas/person", "Vasso Sarlidis=vaso sarlidis/person"}},
		{"It killed a 15-year-old boy, Eleno Gregos, on Friday.", []string{"Eleno Gregos=eleno gregos/person"}},
		{"It was the 15-year-old Eleno Gregos.", []string{"Eleno Gregos=eleno gregos/person"}},
		{"It ended, said Eleno Gregos, the lawyer.", []string{"Eleno Gregos=eleno gregos/person"}},
		{"They mourned the death of Eleno Gregos at sea.", []string{"Eleno Gregos=eleno gregos/person"}},
		{"It was the carpenter Eleno Gregos again.", []string{"Eleno Gregos=eleno gregos/person"}},
		{"The founder of the yard, Eleno Gregos, left.", []string{"Eleno Gregos=eleno gregos/person"}},
		// near misses: a town before the noun, what has no age, a deed that bodies do
		{"It hurt a 15-year-old Vandal Harbor boy badly.", []string{"Vandal Harbor=vandal harbor/place"}},
		{"They saw the collapse of Vandal Sevda.", []string{"Vandal Sevda=vandal sevda"}},
		{"It sank the tug and Vandal Sevda.", []string{"Vandal Sevda=vandal sevda"}},
	} {
		if got := namesIn(t, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestTitlesSetAsText(t *testing.T) {
	for text, want := range map[string]bool{
		"Swimmer And Actress Dies Aged 91.":          true,
		"Swimmer and Actress Dies Aged 91":           true,
		"Karen Holm met Peter Lund.":                 false,
		"Karen Holm, Peter Lund, Rolf Tane, Ada Ås.": false,
	} {
		if got := viewsOf(t, text)[0].headline(); got != want {
			t.Errorf("%q: a title is %v, want %v", text, got, want)
		}
	}
}
