package documents

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// articlePage puts a head and a body around an article that is long enough to
// be found.
func articlePage(head, body string) string {
	return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">` + head + `</head><body>
<nav><a href="/">Home</a> <a href="/world">World 24</a></nav>
<article>` + body + `
<p>` + lead + ` Rescuers searched the cold water for survivors, while families waited at the harbour.</p>
<p>` + tail + ` The minister, who had come by car, asked for patience, and said that nothing was known yet.</p>
</article>
<aside><h3>Most read</h3><ul><li><a href="/1">99 ways to cook a herring</a></li></ul></aside>
<footer>© 2031 Harbour Wire. All rights reserved.</footer></body></html>`
}

const articleEnd = "\nparagraph: " + lead + ` Rescuers searched the cold water for survivors, while families waited at the harbour.
paragraph: ` + tail + ` The minister, who had come by car, asked for patience, and said that nothing was known yet.`

func TestPage(t *testing.T) {
	doc := parse(t, "a.html", articlePage(`<title>Ferry sinks, 14 dead | Harbour Wire</title>
<link rel="canonical" href="https://harbour.example/ferry"><meta property="og:site_name" content="Harbour Wire">
<meta name="author" content="By Mara Quill"><meta property="article:published_time" content="2031-03-04T08:00:00Z">
<meta property="article:modified_time" content="2031-03-05T09:30:00+01:00">`, `
<h1>Ferry sinks, 14 dead</h1>
<p>ARLEN, March 4 (Wire) &mdash; The Sea&shy;bird, with <b>212</b> people<sup><a href="#n">[1]</a></sup> on board, sank, and was not found by the 12 boats that went out at once, police said.</p>
<figure><img src="a.jpg" alt="x"><figcaption>Rescuers bring survivors ashore.</figcaption></figure>
<h2>What we know</h2>
<ul><li>It left at 06:40.</li><li>1. It was <i>late</i>.</li></ul>
<p>First line of a verse,<br>and the second.<br>Third, and last.</p>
<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Arlen</td><td>14</td></tr></table>
<p>Also Read: Storm closes the harbour</p>
<script>var x = 12;</script><style>p { margin: 12px }</style>
<form><p>Subscribe to 12 newsletters</p><button>Go</button></form>`))
	wantBlocks(t, doc, `
heading: Ferry sinks, 14 dead
paragraph: ARLEN, March 4 (Wire) — The Seabird, with 212 people on board, sank, and was not found by the 12 boats that went out at once, police said.
caption: Rescuers bring survivors ashore.
heading: What we know
item: It left at 06:40.
item: It was late.
paragraph: First line of a verse,\nand the second.
paragraph: Third, and last.
cell: Town
cell: Dead
cell: Arlen
cell: 14`+articleEnd)
	got := []string{doc.Title, doc.URL, doc.Publisher, doc.Author, doc.Language, doc.Published.Format(time.RFC3339), doc.Updated.Format(time.RFC3339)}
	want := []string{"Ferry sinks, 14 dead", "https://harbour.example/ferry", "Harbour Wire", "Mara Quill", "en-GB", "2031-03-04T08:00:00Z", "2031-03-05T09:30:00+01:00"}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if strings.Contains(doc.Text, "\n\n\n") || !strings.HasPrefix(doc.Text, "Ferry sinks, 14 dead\n\nARLEN") {
		t.Errorf("text %q", doc.Text)
	}
}

func TestPageLayout(t *testing.T) {
	for name, test := range map[string]struct{ body, want string }{
		"wire copy": {"<pre>ARLEN (Wire) -- The pumps of the ferry had failed before, a\nmember of the crew said on Friday, and nobody had been told of\nit in time.\n\nThe company said nothing.</pre>",
			`paragraph: ARLEN (Wire) -- The pumps of the ferry had failed before, a\nmember of the crew said on Friday, and nobody had been told of\nit in time.` + "\nparagraph: The company said nothing."},
		"a layout table": {"<table><tr><td>1931</td><td>The pumps of the ferry had failed before, a member of the crew said on Friday.</td></tr></table>",
			"cell: 1931\nparagraph: The pumps of the ferry had failed before, a member of the crew said on Friday."},
		"bold heading":   {"<p><b>A night of searching</b></p>", "heading: A night of searching"},
		"item with text": {"<ul><li><p>One boat came back.</p><p>It was late.</p></li></ul>", "item: One boat came back.\nitem: It was late."},
		"raised numbers": {"<p>On the 3<sup>rd</sup> day<a href='#n'><sup>4</sup></a>, 12 km<sup>2</sup> were searched.</p>", "paragraph: On the 3rd day, 12 km2 were searched."},
		"no-break space": {"<p>Some&nbsp;12&#160;boats <!-- 13 --> came\n\tback.</p>", "paragraph: Some\u00A012\u00A0boats came back."},
	} {
		t.Run(name, func(t *testing.T) {
			doc := parse(t, "a.html", articlePage("<title>Ferry sinks off Port Arlen</title>", test.body))
			wantBlocks(t, doc, "heading: Ferry sinks off Port Arlen\n"+test.want+articleEnd)
		})
	}
}

func TestPageDates(t *testing.T) {
	for name, test := range map[string]struct{ head, body, published, updated string }{
		"none":           {"", "", "", ""},
		"linked data":    {`<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry","datePublished":"2031-03-04T23:30:00-05:00","dateModified":"2031-03-05"}</script>`, "", "2031-03-04", "2031-03-05"},
		"meta":           {`<meta property="article:published_time" content="2031-03-04">`, "", "2031-03-04", ""},
		"day or month":   {`<meta property="article:published_time" content="03/12/2031">`, "", "", ""},
		"microdata":      {"", `<time itemprop="datePublished" datetime="2031-03-04T14:15+0000">today</time><time itemprop="dateModified" content="2031-03-05">`, "2031-03-04", "2031-03-05"},
		"Dublin Core":    {`<meta name="DC.date.issued" content="2031-03-04 01:28:49"><meta name="date" content="2031-03-05">`, "", "2031-03-04", ""},
		"another date":   {`<meta name="expires" content="2031-03-04">`, `<time datetime="2031-03-02">Sunday</time>`, "", ""},
		"nonsense":       {`<meta property="article:published_time" content="soon">`, "", "", ""},
		"a printed line": {"", "<p>Published: March 4, 2031</p>", "2031-03-04", ""},
	} {
		t.Run(name, func(t *testing.T) {
			doc := parse(t, "a.html", articlePage("<title>Ferry sinks off Arlen</title>"+test.head, test.body))
			if got := shortDate(doc.Published); got != test.published {
				t.Errorf("published %q, want %q", got, test.published)
			}
			if got := shortDate(doc.Updated); got != test.updated {
				t.Errorf("updated %q, want %q", got, test.updated)
			}
		})
	}
}

func TestByline(t *testing.T) {
	for text, want := range map[string]string{
		"By Mara Quill": "Mara Quill", "BY: MARA QUILL": "MARA QUILL", "Written by\n Mara Quill": "Mara Quill",
		"Byron Quill": "Byron Quill", "https://social.example/quill": "", "Mara Quill 4 March 2031": "", "": "",
	} {
		if got := byline(text); got != want {
			t.Errorf("byline %q became %q, want %q", text, got, want)
		}
	}
}

func TestPageTitle(t *testing.T) {
	for title, want := range map[string]string{
		"Ferry sinks | Harbour Wire":    "Ferry sinks",
		"Ferry sinks – Harbour Wire":    "Ferry sinks",
		"Ferry sinks - World - 24 News": "Ferry sinks",
		"Ferry sinks":                   "Ferry sinks",
		"Ferry sinks on Harbour Wire":   "Ferry sinks on Harbour Wire",
		"Harbour Wire":                  "Harbour Wire",
		"Nine years on - a look back":   "Nine years on - a look back",
	} {
		h := head{heading: "Ferry sinks"}
		if got := h.title(title, "Harbour Wire"); got != want {
			t.Errorf("title %q became %q, want %q", title, got, want)
		}
	}
}

func TestManifestFillsThePage(t *testing.T) {
	page := articlePage(`<title>Ferry</title><meta property="og:site_name" content="Harbour Wire">`, "")
	doc, err := Parse("a.html", []byte(page), Meta{Publisher: "Coast Post", Author: "Olaf Brandt"}, Options{})
	must(t, err)
	if doc.Publisher != "Harbour Wire" || doc.Author != "Olaf Brandt" {
		t.Errorf("publisher %q, author %q", doc.Publisher, doc.Author)
	}
}

func TestPageWithoutExtension(t *testing.T) {
	for _, start := range []string{"", "\uFEFF\n ", "<!-- saved -->"} {
		doc := parse(t, "saved", start+articlePage("", ""))
		if got := strings.Contains(printed(doc), "<article>"); got != (start == "<!-- saved -->") {
			t.Errorf("start %q: read as text: %v", start, got)
		}
	}
}

// TestHostilePages wants an answer, whatever it is, and soon.
func TestHostilePages(t *testing.T) {
	for name, page := range map[string]string{
		"divs":       strings.Repeat("<div>", 100_000) + "Fourteen died." + strings.Repeat("</div>", 100_000),
		"paragraphs": strings.Repeat("<b><p>", 20_000) + "Fourteen died.",
		"tables":     strings.Repeat("<table><tr><td>", 30_000) + "Fourteen died.",
		"inline":     strings.Repeat("<i>", 100_000) + "Fourteen died.",
		"lists":      strings.Repeat("<ul><li>", 400) + "Fourteen died.",
		"closed":     strings.Repeat("</div>", 100_000) + "Fourteen died.",
		"attributes": "<p " + strings.Repeat("a=b ", 100_000) + ">Fourteen died.",
		"comments":   strings.Repeat("<!--", 100_000) + "Fourteen died.",
		"entities":   strings.Repeat("&amp", 100_000),
		"svg":        strings.Repeat("<svg><math>", 300) + "Fourteen died.",
		"unclosed":   "<html><body><p>Fourteen died on the ferry<b",
	} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			doc, err := Parse("a.html", []byte(page), Meta{}, Options{})
			if took := time.Since(begin); took > 10*time.Second {
				t.Errorf("took %v", took)
			}
			if err != nil {
				wantError(t, err, "a.html")
				return
			}
			checkLaws(t, "a.html", doc)
		})
	}
}
