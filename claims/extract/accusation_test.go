package extract

import (
	"slices"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestAccusations(t *testing.T) {
	x := &Extractor{}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Norway accused Denmark of laying mines.", []string{"accusation of denmark by norvei = accused"}},
		{"Norwegian officials have condemned the Danish government after the raid.", []string{"accusation of denmark by norvei = accused"}},
		{"Denmark's navy denied that it laid mines.", []string{"accusation of denmark by denmark = denied"}},
		{"A spokesman of the Danish Coast Guard denied any link to the raid.", []string{"accusation of denmark by denmark = denied"}},
		{"On Monday Karen Holm denied it.", []string{"accusation of karen holm by karen holm = denied"}},
		// a head of state speaks for the state
		{"Danish President Karen Holm left. On Monday Holm denied the claims.", []string{"accusation of denmark by denmark = denied"}},
		// withheld, open, of nobody with a name
		{"Denmark denied him bail.", nil},
		{"Denmark denied the appeal.", nil},
		{"Denmark did not deny it.", nil},
		{"Denmark may deny it.", nil},
		{"Denmark was denied access.", nil},
		{"The officials denied it.", nil},
		{"Norway accused the smugglers of laying mines.", nil},
		{"The mines were blamed on Denmark.", nil},
	} {
		if got := accused(x, viewsOf(t, c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// accused lists the accusations of a text as "accusation of subject by speaker = text".
func accused(x *Extractor, views []*view) []string {
	var list []*claims.Claim
	for _, v := range views {
		list = append(append(list, x.roles(v)...), x.accusations(v)...)
	}
	speakForStates(list)
	var out []string
	for _, c := range list {
		if c.Value.Rule == claims.Accusation {
			out = append(out, "accusation of "+c.Subject.Key+" by "+c.Attribution.Key+" = "+c.Value.Text)
		}
	}
	return out
}
