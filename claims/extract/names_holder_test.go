package extract

import (
	"slices"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestHolders(t *testing.T) {
	x := &Extractor{}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"It was Sheriff Peter Holm who spoke.", []string{"sheriff holm = Peter Holm"}},
		{"Later Karen Holm, the coroner of Bergen, spoke.", []string{"coroner holm = Karen Holm"}},
		{"It was Sheriff Peter Holm who spoke. Sheriff Peter Holm left.", []string{"sheriff holm = Peter Holm"}},
		// a post of many, two of one last name, no first name
		{"It was Officer Peter Holm who spoke.", nil},
		{"It was Sheriff Peter Holm who spoke. Karen Holm left.", nil},
		{"It was Sheriff Holm who spoke.", nil},
	} {
		views := viewsOf(t, c.text)
		var told []*claims.Claim
		for _, v := range views {
			told = append(told, x.titles(v)...)
		}
		var got []string
		for _, h := range x.holders(views, told) {
			got = append(got, h.Subject.Key+" = "+h.Value.Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
