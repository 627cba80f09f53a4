package extract

import (
	"slices"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// told lists the claims of a sort in a text as "class of subject = value".
func told(t *testing.T, text string, read func(*view) []*claims.Claim) []string {
	var out []string
	for _, v := range viewsOf(t, text) {
		for _, c := range read(v) {
			out = append(out, c.Attribute.Class+" of "+c.Subject.Name+" = "+c.Value.Text)
		}
	}
	return out
}

func TestRoles(t *testing.T) {
	x := &Extractor{}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The talks with Danish President Karen Holm failed.", []string{"president of Denmark = Karen Holm"}},
		{"Norway's prime minister, Karen Holm, left.", []string{"prime minister of Norway = Karen Holm"}},
		{"Karen Holm, the mayor of Bergen, left.", []string{"mayor of Bergen = Karen Holm"}},
		{"Karen Holm, CEO of Lund Motors, left.", []string{"chief executive of Lund Motors = Karen Holm"}},
		{"Lund Motors Chief Executive Karen Holm left.", []string{"chief executive of Lund Motors = Karen Holm"}},
		{"The mayor of Bergen, Karen Holm, left.", []string{"mayor of Bergen = Karen Holm"}},
		{"It was Norwegian Defence Minister Karen Holm.", []string{"defense minister of Norway = Karen Holm"}},
		// not, no longer, or another's
		{"It was former Norwegian President Karen Holm.", nil},
		{"It was Norway's acting president Karen Holm.", nil},
		{"It was Norwegian Vice President Karen Holm.", nil},
		{"It was Norway's president-elect Karen Holm.", nil},
		{"Karen Holm, a former mayor of Bergen, left.", nil},
		{"He flew to Norway, President Karen Holm said.", nil},
		{"He saw President Karen Holm.", nil},
		{"It was Norwegian spokesman Karl Holm.", nil},
		{"It was Norwegian minister Karen Holm.", nil},
		{"She met Karen Holm, Peter Lund and the mayor of Bergen.", nil},
	} {
		if got := told(t, c.text, x.roles); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
