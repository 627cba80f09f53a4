package report

import (
	"html"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"pgregory.net/rapid"
)

// parsed is the page as a reader of GitHub's Markdown takes it: what it holds of
// each kind of node.
func parsed(t testing.TB, source []byte) (kinds map[ast.NodeKind]int, raw []string) {
	t.Helper()
	kinds = map[ast.NodeKind]int{}
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(source))
	err := ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			kinds[n.Kind()]++
			if h, ok := n.(*ast.RawHTML); ok {
				raw = append(raw, string(h.Segments.Value(source)))
			}
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return kinds, raw
}

// Read as GitHub reads it, the page is a table of the findings and a section for
// each, and nothing that a document holds formats, links or opens HTML.
func TestMarkdownReadsBackElsewhere(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		items := ferry(t)
		text := rapid.OneOf(anyText(), rapid.StringOf(rapid.SampledFrom([]rune("ab :/.w|*_[]()<>&@#$`~\\!1-+=\n"))))
		items[0].Finding.Reason.Text = text.Draw(rt, "reason")
		items[0].Finding.Topic.Label = "l" + text.Draw(rt, "label")
		items[1].Finding.Groups[0].Claims[0].Doc.Publisher = text.Draw(rt, "publisher")
		items[1].Finding.Groups[0].Claims[0].Doc.Path = "p" + text.Draw(rt, "path")
		page := render(t, "markdown", items, Options{All: true})
		kinds, raw := parsed(t, page)
		if kinds[east.KindTable] != 1 || kinds[east.KindTableRow] != len(items) || kinds[ast.KindHeading] != 1+len(items)+8 {
			rt.Fatalf("%d tables of %d rows, %d headings for %d findings of 8 values:\n%s", kinds[east.KindTable], kinds[east.KindTableRow], kinds[ast.KindHeading], len(items), page)
		}
		for _, kind := range []ast.NodeKind{ast.KindLink, ast.KindAutoLink, ast.KindImage, ast.KindCodeSpan, ast.KindHTMLBlock, ast.KindFencedCodeBlock, east.KindStrikethrough} {
			if kinds[kind] > 0 {
				rt.Fatalf("the page holds a %s:\n%s", kind, page)
			}
		}
		if n := kinds[ast.KindEmphasis]; n != len(items) { // one verdict a finding
			rt.Fatalf("%d emphases for %d findings:\n%s", n, len(items), page)
		}
		for _, tag := range raw {
			if !slices.Contains([]string{"<b>", "</b>"}, tag) {
				rt.Fatalf("the page holds %s", tag)
			}
		}
	})
}

func TestEscape(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain prose, (with) marks: \"a\" – it's 12.5% + 3!", "plain prose, (with) marks: \"a\" – it's 12.5% + 3!"},
		{"a|b\nc", `a\|b c`},
		{"<script>", "&lt;script&gt;"},
		{"a & b &amp; c", "a &amp; b &amp;amp; c"},
		{"*bold* _it_ ~~no~~ `code`", "\\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\`"},
		{"[text](https://bad.example)", `\[text\](https:\//bad.example)`},
		{"www.bad.example and a/b", `www\.bad.example and a/b`},
		{"WWW.bad.example", `WWW\.bad.example`},
		{"@someone #12 $x$ \\", "@\u2060someone \\#\u206012 \\$x\\$ \\\\"},
		{"\x1b[1mé", `\[1mé`},
	} {
		if got := escape(c.in); got != c.want {
			t.Errorf("escape(%q) is %q, want %q", c.in, got, c.want)
		}
	}
}

// Undoing the escapes gives the text back, and nothing that formats is left
// without one.
func TestEscapeLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("ab :/.w|*_[]()<>&@#$`~\\!é\n"))).Draw(t, "text")
		got := escape(s)
		var plain strings.Builder
		for i := 0; i < len(got); i++ {
			if got[i] == '\\' && i+1 < len(got) {
				i++
			} else if strings.IndexByte("\\`*_[]|~#<>$", got[i]) >= 0 {
				t.Fatalf("%q leaves %q bare in %q", s, got[i], got)
			}
			plain.WriteByte(got[i])
		}
		if back := html.UnescapeString(strings.ReplaceAll(plain.String(), wordJoiner, "")); back != visible(s) {
			t.Fatalf("%q comes back from %q as %q", visible(s), got, back)
		}
	})
}
