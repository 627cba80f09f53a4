package documents

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// checkLaws checks what holds of every document: valid text, blocks in order,
// inside the text, apart, at the borders of code points, with words in them
// and no blanks at their ends; markup inside blocks.
func checkLaws(t *testing.T, path string, doc *claims.Document) {
	t.Helper()
	if !utf8.ValidString(doc.Text) {
		t.Errorf("%s: the text is not UTF-8", path)
	}
	end := 0
	for i, b := range doc.Blocks {
		if b.Span.Start < end || b.Span.End > len(doc.Text) || b.Span.Empty() {
			t.Fatalf("%s: block %d is %v after %d, in %d bytes", path, i, b.Span, end, len(doc.Text))
		}
		end = b.Span.End
		s := b.Span.In(doc.Text)
		if !utf8.ValidString(s) || s != strings.TrimFunc(s, isBlank) || !strings.ContainsFunc(s, isWordRune) {
			t.Errorf("%s: block %d is %q", path, i, s)
		}
	}
	end = 0
	for i, m := range doc.Markup {
		at := doc.BlockAt(m.Start)
		if m.Start < end || m.Empty() || at < 0 || !doc.Blocks[at].Span.Contains(m) {
			t.Fatalf("%s: markup %d is %v after %d", path, i, m, end)
		}
		end = m.End
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		sentence, markdownSample, "---\ntitle: T\n---\n" + lead, "\uFEFF" + lead + "\r\n\r\n\u00AD" + tail,
		"\xFF\xFEF\x00o\x00", "Caf\xE9", articlePage("<title>T</title>", "<ul><li>1. a<li>b</ul>"),
		"Ferry\nPublished: May 3, 2031\n• a\n- b\n1) c\n\nLeave a Reply\n\nx", "Comments (2)\n\nRelated\n\nb",
		"x\n1) ,\n", "a\rb\u2028c\u2029d\x00", "|a|b|\n|-|-|\n|c|d|", "> a\n> - b\n>   c\n\n`d` *e* ![f](g) <h>i</h> [j][k]\n\n[k]: l",
	} {
		for kind := range byte(4) {
			f.Add(kind, []byte(seed))
		}
	}
	f.Fuzz(func(t *testing.T, kind byte, data []byte) {
		path := []string{"a.txt", "a.md", "a.html", "a"}[kind%4]
		doc, err := Parse(path, data, Meta{}, Options{MaxBytes: 1 << 20})
		if err != nil {
			if !strings.Contains(err.Error(), "\nhint: ") || !strings.HasPrefix(err.Error(), path) {
				t.Errorf("error %q", err)
			}
			return
		}
		checkLaws(t, path, doc)
		if kind%4 < 2 && utf8.Valid(data) && doc.Text != string(data) {
			t.Errorf("%s: the text is not the file's", path)
		}
		again, err := Parse(path, data, Meta{}, Options{})
		if err != nil || again.Text != doc.Text || printed(again) != printed(doc) || again.ID != doc.ID {
			t.Errorf("%s: read twice, it differs: %v", path, err)
		}
	})
}

func FuzzFromText(f *testing.F) {
	f.Add(lead + "\n\n" + tail)
	f.Add("\xC3(\x00")
	f.Fuzz(func(t *testing.T, text string) {
		doc := FromText("a", text)
		checkLaws(t, "a", doc)
		if utf8.ValidString(text) && doc.Text != text {
			t.Error("the text is not the one given")
		}
	})
}
