package report

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
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

// void are the elements without an end.
var void = []string{"meta", "link", "br", "hr", "img", "input"}

// reviewed is the ferry with everything that a page can show.
func reviewed(t *testing.T) []Item {
	items := ferry(t)
	items[2].Waived = &Waiver{By: WaivedSuppression, Reason: "replayed (until 2031-12-31)"}
	return items
}

// The page is one file: read as browsers read it, it asks for nothing from
// elsewhere, its links lead to what is in it or to the sources, and its elements
// are closed in the order in which they were opened.
func TestHTMLStandsAlone(t *testing.T) {
	page := render(t, "html", reviewed(t), Options{All: true, Version: "0.1.0"})
	ids, links, open := map[string]bool{}, []string{}, []string{}
	in := html.NewTokenizer(bytes.NewReader(page))
	for in.Next() != html.ErrorToken {
		token := in.Token()
		switch {
		case token.Type == html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("</%s> ends %q", token.Data, open)
			}
			open = open[:len(open)-1]
		case token.Type == html.StartTagToken && !slices.Contains(void, token.Data):
			open = append(open, token.Data)
		}
		for _, a := range token.Attr {
			switch {
			case a.Key == "id" && ids[a.Val]:
				t.Errorf("id %q stands twice", a.Val)
			case a.Key == "id":
				ids[a.Val] = true
			case a.Key == "href" && token.Data == "a":
				links = append(links, a.Val)
			case slices.Contains([]string{"src", "href", "srcset", "style", "action", "data", "background"}, a.Key) || strings.HasPrefix(a.Key, "on"):
				t.Errorf("<%s %s=%q>", token.Data, a.Key, a.Val)
			}
		}
		if slices.Contains([]string{"script", "link", "iframe", "object", "embed", "form", "base", "img"}, token.Data) {
			t.Errorf("the page holds <%s>", token.Data)
		}
	}
	if err := in.Err(); !errors.Is(err, io.EOF) || len(open) > 0 {
		t.Errorf("%v, left open %q", err, open)
	}
	for _, link := range links {
		if inside, ok := strings.CutPrefix(link, "#"); ok && !ids[inside] || !ok && !strings.HasPrefix(link, "https://news.example/") {
			t.Errorf("a link to %q", link)
		}
	}
	for _, word := range []string{"@import", "url(", "http-equiv=\"refresh\""} {
		if bytes.Contains(page, []byte(word)) {
			t.Errorf("the page holds %q", word)
		}
	}
}

// texts is what a browser shows of the elements of a name, in order.
func texts(t *testing.T, page []byte, name string) []string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == name {
			var b strings.Builder
			for d := range n.Descendants() {
				if d.Type == html.TextNode {
					b.WriteString(d.Data)
				}
			}
			list = append(list, b.String())
		}
	}
	return list
}

// First the summary, then the findings with their evidence and what was decided,
// then the sources; every quote keeps its value marked.
func TestHTMLTellsInOrder(t *testing.T) {
	page := render(t, "html", reviewed(t), Options{All: true, Documents: 6})
	want := []string{"1. people killed in the Larnholm ferry sinking", "2. score of the match", "3. people aboard", "4. larnholm-ferry/day", "Sources quoted"}
	if got := texts(t, page, "h2"); !slices.Equal(got, want) {
		t.Errorf("headings %q", got)
	}
	marked := texts(t, page, "mark")
	for _, quote := range []string{"12 deaths", "21 deaths", "2-1", "More than 300 people", "on Tuesday"} {
		if !slices.Contains(marked, quote) {
			t.Errorf("%q is not marked: %q", quote, marked)
		}
	}
	paragraphs := strings.Join(texts(t, page, "p"), "\n")
	for _, said := range []string{
		"4 findings in 6 documents: 2 contradictions, 1 unclear, 1 agree",
		"Review: a_wrong “12 people (initial; total)” by Ada Lind: -called the harbour office, they say 21; open again: a source was added",
		"Review: about 280 people / 350 people: intentional by Bo Ek",
		"Not flagged: replayed (until 2031-12-31).",
	} {
		if !strings.Contains(paragraphs, said) {
			t.Errorf("the page does not say %q:\n%s", said, paragraphs)
		}
	}
	if rows := texts(t, page, "tr"); len(rows) != 1+4+1+6 {
		t.Errorf("%d rows for 4 findings in 6 texts: %q", len(rows), rows)
	}
}
