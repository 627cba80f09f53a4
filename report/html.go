package report

import (
	"bufio"
	_ "embed"
	"fmt"
	"html/template"
	"strings"
	"sync"
)

//go:embed page.html
var pageSource string

// page is parsed when the first page is printed: most runs print none.
var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(pageSource))
})

// The page as its template sees it: text that is safe to print, in printing
// order. The template escapes it for HTML.
type (
	htmlPage struct {
		Tally, Date string
		Findings    []htmlFinding
	}
	htmlFinding struct {
		Number                                           int
		Anchor, Topic, Verdict, Severity, Within, Reason string
		Groups                                           []htmlGroup
		Others                                           []htmlPair
		Foot                                             string
	}
	htmlGroup struct {
		Value, Support string
		Mentions       []htmlMention
		Left           string
	}
	htmlMention struct {
		Before, Quote, After, Origin, Place, More string
		URL                                       string // http and https only, otherwise ""
	}
	htmlPair struct{ Verdict, Text string }
)

// writeHTML prints one page that stands alone: no script, no picture, nothing
// fetched. It is for reading, printing and sending on.
func writeHTML(w *bufio.Writer, items []*Item, opt Options) error {
	p := htmlPage{Tally: tally(items, opt, false), Date: day(opt.Now)}
	var at places
	for i, it := range items {
		p.Findings = append(p.Findings, htmlFindingOf(i+1, it, opt, &at))
	}
	return page().Execute(w, p)
}

func htmlFindingOf(n int, it *Item, opt Options, at *places) htmlFinding {
	f := &it.Finding
	out := htmlFinding{
		Number: n, Anchor: "finding-" + f.ID, Topic: visible(label(topicOf(f))),
		Verdict: verdictName(f.Verdict), Severity: string(f.Severity), Within: within(f),
		Reason: visible(f.Reason.Text), Foot: visible(f.ID + " · " + topicOf(f).ID + history(it)),
	}
	for i := range f.Groups {
		g := &f.Groups[i]
		mentions := mentionsOf(g)
		group := htmlGroup{Value: groupValue(g, mentions), Support: support(g, mentions)}
		kept, left := fold(mentions, opt.Mentions)
		for _, s := range kept {
			group.Mentions = append(group.Mentions, htmlMentionOf(s, at))
		}
		if left > 0 {
			group.Left = fmt.Sprintf("and %s in other words", counted(left, "more mention", "more mentions"))
		}
		out.Groups = append(out.Groups, group)
	}
	for _, p := range otherPairs(f, opt.All) {
		out.Others = append(out.Others, htmlPair{verdictName(p.Verdict), visible(pairText(f, p))})
	}
	return out
}

func htmlMentionOf(s shown, at *places) htmlMention {
	c := s.claim
	line, column := at.at(c.Doc, c.Span.Start)
	before, rest, _ := strings.Cut(excerpt(c), string(markOn))
	quote, after, _ := strings.Cut(rest, string(markOff))
	m := htmlMention{
		Before: before, Quote: quote, After: after, Origin: origin(c),
		Place: fmt.Sprintf("%s:%d:%d", visible(c.Doc.Path), line, column),
	}
	m.URL = webAddress(c.Doc.URL)
	if s.more > 0 {
		m.More = fmt.Sprintf("and %d more in nearly the same words", s.more)
	}
	return m
}
