package web

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// memory is a Book of a few findings, for tests of pages. What a page does not
// ask of it is not there.
type memory struct {
	Book
	mu      sync.Mutex
	details []*Detail
	edits   []Edit
	broken  error // what every method fails with
}

var noon = time.Date(2031, 3, 4, 12, 0, 0, 0, time.UTC)

func (m *memory) Findings(_ context.Context, q Query) (Page, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	p := Page{Number: q.Number, Size: q.Size, Known: len(m.details)}
	byStatus, byVerdict := map[string]int{}, map[string]int{}
	for _, d := range m.chosen(q) {
		f := &d.Item.Finding
		byStatus[d.Status]++
		byVerdict[string(f.Verdict)]++
		if p.Total++; p.Total > (q.Number-1)*q.Size && len(p.Rows) < q.Size {
			p.Rows = append(p.Rows, Row{ID: f.ID, Topic: f.Topic.ID, Label: label(f), Kind: f.Kind, Verdict: f.Verdict, Severity: f.Severity,
				Reason: f.Reason.Text, Pairs: 1, State: "new", Status: d.Status, Seen: d.Seen, Values: []RowValue{
					{Text: f.Groups[0].Value, Origins: 1, Side: "A"}, {Text: f.Groups[1].Value, Origins: 1, Side: "B"}}})
		}
	}
	p.Facets = []Facet{{Name: "status", Counts: tallied(byStatus)}, {Name: "verdict", Counts: tallied(byVerdict)}, {Name: "source", More: 7, Counts: []FacetCount{{Value: "Coast Post", N: 1}}}}
	return p, m.broken
}

func tallied(by map[string]int) (counts []FacetCount) {
	for value, n := range by {
		counts = append(counts, FacetCount{Value: value, N: n})
	}
	slices.SortFunc(counts, func(a, b FacetCount) int { return strings.Compare(a.Value, b.Value) })
	return counts
}

func (m *memory) chosen(q Query) []*Detail {
	return slices.DeleteFunc(slices.Clone(m.details), func(d *Detail) bool {
		f := &d.Item.Finding
		return len(q.Verdicts) > 0 && !slices.Contains(q.Verdicts, f.Verdict) ||
			len(q.Statuses) > 0 && !slices.Contains(q.Statuses, d.Status) ||
			!strings.Contains(f.Topic.Label, q.Text)
	})
}

func (m *memory) Around(_ context.Context, q Query, id string) (a Around, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	list := m.chosen(q)
	a.Size = len(list)
	for i, d := range list {
		switch {
		case d.Item.Finding.ID == id:
			a.Place = i + 1
		case a.Place == 0:
			a.Before = d.Item.Finding.ID
		case a.After == "":
			a.After = d.Item.Finding.ID
		}
		if a.Place > 0 && i >= a.Place && a.NextOpen == "" && d.Status == "pending" {
			a.NextOpen = d.Item.Finding.ID
		}
	}
	return a, nil
}

func (m *memory) Finding(_ context.Context, id string) (*Detail, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.find(id)
}

func (m *memory) find(id string) (*Detail, error) {
	for _, d := range m.details {
		if d.Item.Finding.ID == id {
			copied := *d
			copied.History, copied.Edits = slices.Clone(d.History), m.edits
			return &copied, nil
		}
	}
	return nil, fmt.Errorf("finding %q: %w", id, ErrNotFound)
}

func (m *memory) Decide(_ context.Context, d Decision) error {
	return m.review(d, Review{Decision: d.Decision, Note: d.Note, Reviewer: d.Reviewer})
}

func (m *memory) Undo(_ context.Context, d Decision) error {
	return m.review(d, Review{Decision: "pending", Reviewer: d.Reviewer, Undo: true})
}

// review adds to the history unless it, or the evidence, is another.
func (m *memory) review(d Decision, r Review) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	now, err := m.find(d.Finding)
	if err != nil {
		return err
	}
	if now.Seen != d.Seen {
		c := &Conflict{Now: now, Evidence: len(now.History) == 0}
		if n := len(now.History); n > 0 {
			c.Other = &now.History[n-1]
		}
		return c
	}
	if r.Undo && (len(now.History) == 0 || now.History[len(now.History)-1].Undo) {
		return ErrNotFound
	}
	for _, kept := range m.details {
		if kept.Item.Finding.ID == d.Finding {
			r.ID, r.At = int64(len(kept.History)+1), noon
			kept.History = append(kept.History, r)
			kept.Status, kept.Seen = r.Decision, Seen(r.ID, kept.Item.Finding.EvidenceHash)
			kept.Item.Review = &report.ReviewInfo{Decision: r.Decision, Note: r.Note, Reviewer: r.Reviewer, At: r.At}
		}
	}
	return nil
}

func (m *memory) Topics(context.Context, ListQuery) (TopicPage, error) { return TopicPage{}, nil }

// paper is a document of an invented paper.
func paper(path, publisher, text string) *claims.Document {
	return &claims.Document{Path: path, ID: "doc-" + path, Publisher: publisher, Published: noon, Text: text,
		Blocks: []claims.Block{{Span: claims.Span{End: len(text)}}}}
}

// says is the claim of a number of dead, at the words that state it.
func says(d *claims.Document, words string, n float64, m claims.Modifier) *claims.Claim {
	at := strings.Index(d.Text, words)
	if at < 0 {
		panic(words + " is not in " + d.Path)
	}
	span := claims.Span{Start: at, End: at + len(words)}
	sentence := claims.Span{Start: strings.LastIndex(d.Text[:at], "\n") + 1, End: len(d.Text)}
	return &claims.Claim{ID: fmt.Sprintf("%x", words), Doc: d, Span: span, Sentence: sentence, Topic: "ferry/killed",
		Value: claims.Value{Span: span, Kind: claims.Count, Text: fmt.Sprintf("%g person", n), Modifier: m, Lo: n, Hi: n, Number: n, Unit: "person",
			Base: claims.Quantity{Lo: n, Hi: n, Unit: "1"}}}
}

// dispute is a finding between two claims.
func dispute(id, name string, v compare.Verdict, a, b *claims.Claim) *Detail {
	topic := &claims.Topic{ID: "ferry/" + id, Label: name, Story: "ferry", Kind: claims.Count, Claims: []*claims.Claim{a, b}}
	reason := compare.Reason{Code: "value-differs", Text: "“" + a.Value.Text + "” and “" + b.Value.Text + "” cannot both be right"}
	f := compare.Finding{ID: id, Topic: topic, Kind: claims.Count, Verdict: v, Severity: compare.High, Reason: reason, EvidenceHash: "e" + id,
		Groups: []compare.Group{{Value: a.Value.Text, Claims: []*claims.Claim{a}, Origins: 1}, {Value: b.Value.Text, Claims: []*claims.Claim{b}, Origins: 1}},
		Pairs:  []compare.Pair{{A: 0, B: 1, Verdict: v, Severity: compare.High, Reason: reason}}}
	return &Detail{Item: report.Item{Finding: f, State: "new"}, Status: "pending", Seen: Seen(0, f.EvidenceHash)}
}

// ferry is a Book of n findings, the first of them of a text that would break
// out of a page if it could.
func ferry(n int) *memory {
	m := &memory{}
	a := paper("a.txt", "Harbour Wire", "At least 12 people died off Østholm, said Søren Å.")
	low := says(a, "At least 12 people", 12, claims.AtLeast)
	low.Attribution = claims.Attribution{Speaker: "Søren Å", Key: "soren a", Named: true, Span: claims.Span{Start: strings.Index(a.Text, "said"), End: len(a.Text) - 1}}
	b := paper(`b"><script>alert(1)</script>.txt`, `<img src=x onerror=alert(2)>`, hostile)
	b.URL = "javascript:alert(3)"
	m.details = append(m.details, dispute("00f1", "people </h2><script>alert(4)</script>", compare.Contradiction, low, says(b, "21 people", 21, claims.Exact)))
	for i := 1; i < n; i++ {
		c := paper("c.txt", "Coast Post", fmt.Sprintf("The ship held %d people.", 100+i))
		v := compare.Contradiction
		if i%2 == 1 {
			v = compare.Unclear
		}
		m.details = append(m.details, dispute(fmt.Sprintf("00f%d", i+1), fmt.Sprintf("people aboard %d", i), v,
			says(a, "At least 12 people", 12, claims.AtLeast), says(c, fmt.Sprintf("%d people", 100+i), float64(100+i), claims.Exact)))
	}
	return m
}

// hostile is a text that a page must show and never obey. It turns the
// direction of writing, too.
const hostile = "<script>alert(5)</script> \"><img src=x onerror=alert(6)> {{.}} \u202e21 people\u202c died.\u0000"

// serve makes a server over the Book that listens on this machine.
func serve(t testing.TB, m Book) *Server {
	t.Helper()
	return New(Options{Book: m, Name: "ferry.db", Reviewer: "Ada Lind", Local: true, Now: func() time.Time { return noon }})
}
