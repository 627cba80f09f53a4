package web

import (
	"cmp"
	"net/http"
	"slices"

	"github.com/crosscheck/crosscheck/report"
)

// findingsView is the list of findings.
type findingsView struct {
	Query   Query
	Page    Page
	Facets  []facetView
	Chosen  []chip
	Sorts   []string
	Pager   pager
	List    string // of Query, for addresses: "?…" or nothing
	Decided int    // of the chosen findings, as far as a facet counts them
	Done    *doneView
}

// facetView is a facet with what is chosen of it.
type facetView struct {
	Name, Title string
	Choices     []choice
	More        int
}

type choice struct {
	FacetCount
	Chosen bool
}

// chip is a choice that can be taken back.
type chip struct{ Title, Label, Without string }

// facetTitles are the headings of the facets.
var facetTitles = map[string]string{
	"verdict": "Verdict", "severity": "Severity", "status": "Review", "kind": "Kind of value",
	"state": "Since the last run", "source": "Source", "topic": "Topic",
}

// sortNames are the orders for a person.
var sortNames = map[string]string{
	"severity": "gravest first", "newest": "newest first", "topic": "by topic", "kind": "by kind of value",
}

func (s *Server) findingsPage(w http.ResponseWriter, r *http.Request) error {
	q := queryOf(r.URL.Query())
	page, err := s.Book.Findings(r.Context(), q)
	if err != nil {
		return err
	}
	v := findingsView{
		Query: q, Page: page, Sorts: Sorts, List: q.encoded(),
		Pager: pagerOf(r.URL, page.Number, page.Size, page.Total),
	}
	picked := q.values()
	for _, f := range page.Facets {
		v.Facets = append(v.Facets, facetViewOf(f, picked[f.Name]))
		if f.Name == "status" {
			v.Decided = decided(f)
		}
	}
	v.Chosen = chips(q, v.Facets)
	if v.Done, err = s.done(r); err != nil {
		return err
	}
	return s.show(w, r, http.StatusOK, "findings", view{Title: "Findings", Section: "/findings", Main: v})
}

func facetViewOf(f Facet, picked []string) facetView {
	v := facetView{Name: f.Name, Title: cmp.Or(facetTitles[f.Name], f.Name), More: f.More}
	for _, c := range f.Counts {
		if c.Value == "pending" && !slices.Contains(picked, c.Value) && f.Counts[0].Value == "open" && f.Counts[0].N == c.N {
			continue // "open" says it already
		}
		c.Label = cmp.Or(c.Label, facetLabel(f.Name, c.Value))
		v.Choices = append(v.Choices, choice{c, slices.Contains(picked, c.Value)})
	}
	for _, p := range picked {
		if !slices.ContainsFunc(f.Counts, func(c FacetCount) bool { return c.Value == p }) {
			v.Choices = append(v.Choices, choice{FacetCount{Value: p, Label: facetLabel(f.Name, p)}, true})
		}
	}
	return v
}

// facetLabel is a value of a facet for a person: a word of the program, or what
// documents call a source or a topic.
func facetLabel(facet, value string) string {
	if facet == "source" || facet == "topic" {
		return report.Visible(value)
	}
	return words(value)
}

// decided counts the findings that need no decision.
func decided(f Facet) int {
	n := 0
	for _, c := range f.Counts {
		if c.Value != "open" && c.Value != "pending" && c.Value != "reopened" {
			n += c.N
		}
	}
	return n
}

func chips(q Query, facets []facetView) []chip {
	var all []chip
	for _, f := range facets {
		for _, c := range f.Choices {
			if c.Chosen {
				all = append(all, chip{f.Title, c.Label, "/findings" + q.without(f.Name, c.Value).encoded()})
			}
		}
	}
	if q.Text != "" {
		all = append(all, chip{"Search", q.Text, "/findings" + q.without("text", q.Text).encoded()})
	}
	return all
}

// doneView says what was just decided, so that it can be taken back.
type doneView struct {
	ID, Label, Decision, Reviewer, Seen string
	Undone                              bool
}

// done reads from the address which finding was just decided. It is nil where
// there is none.
func (s *Server) done(r *http.Request) (*doneView, error) {
	id := r.URL.Query().Get("done")
	if id == "" {
		return nil, nil
	}
	d, err := s.Book.Finding(r.Context(), id)
	if err != nil || len(d.History) == 0 {
		return nil, ignoreMissing(err)
	}
	last := d.History[len(d.History)-1]
	return &doneView{ID: id, Label: label(&d.Item.Finding), Decision: last.Decision, Reviewer: last.Reviewer, Seen: d.Seen, Undone: last.Undo}, nil
}
