package report

import (
	"strings"
	"testing"
)

// Nothing that a document holds becomes markup, a script or a link of another
// kind.
func TestHTMLIsSafe(t *testing.T) {
	evil := `He said "<script>alert(1)</script>" 12 deaths <img src=x onerror=alert(1)>`
	d := article(`"><b>.txt`, "<i>Evil</i>", when(4, 0), evil)
	d.URL = "javascript:alert(1)"
	c := state(t, d, evil, "12 deaths", people(12, "12 person"))
	it := ferry(t)[0]
	it.Finding.ID = `x" onclick="alert(1)`
	it.Finding.Topic.Label = "</title><script>"
	it.Finding.Reason.Text = "<style>*{}</style>"
	it.Finding.Groups[0].Claims = append(it.Finding.Groups[0].Claims, c)
	out := string(render(t, "html", []Item{it}, Options{}))
	for _, bad := range []string{"<script", "<img", "<i>", "<b>", "javascript:", `x" onclick`, "</title><", "<style>*"} {
		if strings.Contains(out, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
	if !strings.Contains(out, `<a href="https://news.example/reports/b"`) || !strings.Contains(out, "<mark>12 deaths</mark>") {
		t.Errorf("the page lacks a link or a highlighted value:\n%s", out)
	}
}
