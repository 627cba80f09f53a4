package report

import (
	"html"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

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
