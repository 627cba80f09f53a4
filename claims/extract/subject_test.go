package extract

import (
	"strings"
	"testing"
)

func TestAged(t *testing.T) {
	for _, c := range []struct{ text, age, want string }{
		{"Karen Holm, 34, was hurt.", "34", "Karen Holm"},
		{"Karen Holm (34) was hurt.", "34", "Karen Holm"},
		{"Karen Holm, aged 34, was hurt.", "34", "Karen Holm"},
		{"Karen Holm of Norway, 34, was hurt.", "34", "Karen Holm"},
		{"The sailor, 34, was hurt.", "34", "sailor"},
		{"Police arrested 34-year-old Karen Holm.", "34-year-old", "Karen Holm"},
		{"On Friday, 34-year-old Karen Holm fell.", "34-year-old", "Karen Holm"},
		{"Her son, 34-year-old Peter Lund, fell.", "34-year-old", "Peter Lund"},
		{"A 34-year-old sailor, Karen Holm, was hurt.", "34-year-old", "Karen Holm"},
		{"Police arrested a 34-year-old Norwegian man.", "34-year-old", "man"},
		{"A 34-year-old, terminally ill woman left.", "34-year-old", "woman"},
		{"In a statement, the 34-year-old said no.", "34-year-old", ""},
		{"Karen Holm told the 34-year-old to go.", "34-year-old", ""},
		{"The 34-year-old led Peter Lund by a minute.", "34-year-old", ""},
		{"The 34-year-old actress Karen Holm fell.", "34-year-old", "Karen Holm"},
		{"The 34-year-old Danish Karen Holm fell.", "34-year-old", "Karen Holm"},
		{"Karen Holm, who is 34, was hurt.", "34", "Karen Holm"},
		{"Karen Holm died at 34.", "34", "Karen Holm"},
		{"Karen Holm fell. She was 34.", "34", "Karen Holm"},
		{"Karen Holm met Peter Lund. He was 34.", "34", ""},
		{"Peter Lund spoke of the girl when she was 14.", "14", "girl"},
		{"At 34, Karen Holm left the navy.", "34", "Karen Holm"},
	} {
		found := false
		for _, v := range viewsOf(t, c.text) {
			at := strings.Index(v.s.Span.In(v.doc.Text), c.age)
			if at < 0 {
				continue
			}
			found = true
			first, last := -1, -1
			for i := range v.s.Tokens {
				s := v.s.Tokens[i].Span
				if s.Start >= v.s.Span.Start+at && s.End <= v.s.Span.Start+at+len(c.age) {
					if last = i; first < 0 {
						first = i
					}
				}
			}
			f := v.read(first, last)
			if e := v.aged(&f); e.Name != c.want {
				t.Errorf("%q: %s is the age of %q, want %q", c.text, c.age, e.Name, c.want)
			}
		}
		if !found {
			t.Errorf("%q holds no %q", c.text, c.age)
		}
	}
}
