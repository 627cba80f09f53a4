package report

import (
	"bufio"
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"sync"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
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
		Tally, Date, Version string
		Words                []htmlPair // what the verdicts mean that occur
		Findings             []htmlFinding
		Sources              []htmlSource
		Reviewed             bool // some finding has a Status
		NoteTitle            string
		Notes                []string
	}
	htmlFinding struct {
		Number                                           int
		Anchor, Topic, Verdict, Severity, Within, Reason string
		Review                                           string // what was decided
		Waived                                           string // why it is not flagged
		Status                                           string // both in a word or two, for the summary
		Groups                                           []htmlGroup
		Others                                           []htmlPair
		More                                             string // how many Others are left out
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
	htmlPair   struct{ Verdict, Text string }
	htmlSource struct {
		Path, Publisher, Title, Published, URL string
		Findings                               int // that quote it
	}
)

// writeHTML prints one page that stands alone: no script, no picture, nothing
// fetched. It is for reading, printing and sending on.
func writeHTML(w *bufio.Writer, items []*Item, opt Options) error {
	p := htmlPage{Tally: tally(items, opt, false), Date: day(opt.Now), Version: opt.Version, Sources: sourcesQuoted(items),
		NoteTitle: noteTitle, Notes: htmlNotes(opt.Notes)}
	for _, v := range slices.Backward(compare.Verdicts) {
		if slices.ContainsFunc(items, func(it *Item) bool { return it.Finding.Verdict == v }) {
			p.Words = append(p.Words, htmlPair{verdictName(v), ruleText[v]})
		}
	}
	var at places
	for i, it := range items {
		f := htmlFindingOf(i+1, it, opt, &at)
		p.Findings = append(p.Findings, f)
		p.Reviewed = p.Reviewed || f.Status != ""
	}
	return page().Execute(w, p)
}

func htmlFindingOf(n int, it *Item, opt Options, at *places) htmlFinding {
	f := &it.Finding
	out := htmlFinding{
		Number: n, Anchor: "finding-" + f.ID, Topic: visible(label(topicOf(f))),
		Verdict: verdictName(f.Verdict), Severity: string(f.Severity), Within: within(f),
		Reason: visible(f.Reason.Text), Foot: visible(join(" · ", f.ID, topicOf(f).ID, seen(it))), Review: visible(decided(it)),
		Waived: visible(waived(it)), Status: statusWord(it),
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
	others, left := otherPairs(f, opt)
	for _, p := range others {
		out.Others = append(out.Others, htmlPair{verdictName(p.Verdict), visible(pairText(f, p))})
	}
	if left > 0 {
		out.More = morePairs(left)
	}
	return out
}

// decided is what people made of the finding, in sentences.
func decided(it *Item) string {
	var parts []string
	if it.Review != nil {
		parts = append(parts, findingReview(it))
	}
	parts = append(parts, pairReviews(it)...)
	if it.Reopened != "" {
		parts = append(parts, "open again: "+it.Reopened)
	}
	if len(parts) == 0 {
		return ""
	}
	return "Review: " + strings.Join(parts, "; ")
}

// statusWord is what people made of the finding, for a column of the summary.
func statusWord(it *Item) string {
	switch {
	case it.Reopened != "":
		return "open again"
	case it.Review != nil:
		return it.Review.Decision
	case len(it.PairReviews) > 0:
		return "by pair"
	case it.Waived != nil:
		return "not flagged"
	}
	return ""
}

// sourcesQuoted are the documents behind the findings, by publisher and path.
func sourcesQuoted(items []*Item) []htmlSource {
	in := map[*claims.Document]int{}
	for _, it := range items {
		for _, d := range documentsOf(&it.Finding) {
			in[d]++
		}
	}
	list := make([]htmlSource, 0, len(in))
	for d, findings := range in {
		list = append(list, htmlSource{
			Path: visible(d.Path), Publisher: visible(d.Publisher), Title: visible(d.Title),
			Published: day(d.Published), URL: webAddress(d.URL), Findings: findings,
		})
	}
	slices.SortFunc(list, func(a, b htmlSource) int {
		return cmp.Or(cmp.Compare(a.Publisher, b.Publisher), cmp.Compare(a.Path, b.Path), cmp.Compare(a.URL, b.URL),
			cmp.Compare(a.Title, b.Title), cmp.Compare(a.Published, b.Published), cmp.Compare(a.Findings, b.Findings))
	})
	return list
}

// documentsOf are the documents that a finding quotes, each once.
func documentsOf(f *compare.Finding) []*claims.Document {
	var docs []*claims.Document
	known := map[*claims.Document]bool{}
	for i := range f.Groups {
		for _, c := range mentionsOf(&f.Groups[i]) {
			if !known[c.Doc] {
				known[c.Doc] = true
				docs = append(docs, c.Doc)
			}
		}
	}
	return docs
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
