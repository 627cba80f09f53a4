package extract

import (
	"slices"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestStatuses(t *testing.T) {
	x := &Extractor{}
	never := func(int, claims.Span) bool { return false }
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Karen Holm was charged with arson on Monday.", []string{"Karen Holm charged"}},
		{"Karen Holm, 41, charged with arson, left the court.", []string{"Karen Holm charged"}},
		{"Karen Holm, 41, who was arrested with Peter Lund, has been charged with arson.", []string{"Karen Holm charged"}},
		{"Karen Holm was being questioned by police.", []string{"Karen Holm questioned"}},
		{"A jury found Karen Holm guilty of arson.", []string{"Karen Holm convicted"}},
		{"Karen Holm pleaded guilty to arson.", []string{"Karen Holm convicted"}},
		{"The suspect will be named after he is formally charged.", []string{"suspect not yet charged"}},
		{"Officers were searching for the gunman.", []string{"suspect wanted"}},
		{"The suspect remains at large.", []string{"suspect wanted"}},
		// the last stage that is told, every time; "he" is the one who has a name
		{"Karen Holm was arrested. Karen Holm was charged with arson.", []string{"Karen Holm charged"}},
		{"Karen Holm lives in Oslo. She was arrested on Monday.", []string{"Karen Holm held"}},
		{"The man was arrested. Karen Holm was charged with arson.", []string{"Karen Holm charged"}},
		{"Peter Lund said she was charged with arson.", []string{"suspect charged"}},
		// several people, open, asked, another sense
		{"Karen Holm and her brother were charged with arson.", nil},
		{"Karen Holm was not charged with arson.", nil},
		{"Karen Holm may be charged with arson.", nil},
		{"Was Karen Holm charged with arson?", nil},
		{"Karen Holm was charged a fee.", nil},
		{"Karen Holm is looking for the exit.", nil},
		{"The boat was at large in the bay.", nil},
		{"Karen Holm was found not guilty.", nil},
	} {
		var got []string
		for _, s := range x.statuses(viewsOf(t, c.text), never) {
			got = append(got, s.Subject.Name+" "+s.Value.Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
	if got := x.statuses(viewsOf(t, "Karen Holm was charged with arson."), func(int, claims.Span) bool { return true }); len(got) > 0 {
		t.Errorf("what is recalled of another event is a status: %v", got[0].Value.Text)
	}
}
