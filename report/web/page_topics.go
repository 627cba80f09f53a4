package web

import (
	"cmp"
	"html/template"
	"net/http"
	"net/url"
	"strconv"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// topicsView is the list of topics.
type topicsView struct {
	Text  string
	All   bool // topics of one document, too
	Page  TopicPage
	Pager pager
}

// topicView is one topic: its values with who says them, and what may be
// corrected.
type topicView struct {
	ID, Label, Story string
	Kind             claims.Kind
	Strongest        *compare.Finding // nil where nothing is set against anything
	Picture          template.HTML
	Groups           []topicGroup
	Edits            []Edit
	Near             []TopicRow // topics that claims may belong to instead
	Done             string     // "undo" or another word where a correction was just kept, otherwise ""
	N                int        // claims
	Back             string     // the address of the page
	// Of one value alone, mention by mention:
	Alone bool
	Pager pager
}

// topicGroup is one value of a topic; the last one, without a value, holds the
// claims that were not compared.
type topicGroup struct {
	Value, Support string
	Mentions       []mentionView
	claims         []*claims.Claim
	N, More        int    // mentions, and those that are left out
	Whole          string // the address of the page of this value alone
}

// mostMentions is how many mentions of one value a page shows.
const mostMentions = 100

func (s *Server) topicsPage(w http.ResponseWriter, r *http.Request) error {
	if id := r.URL.Query().Get("id"); id != "" {
		return s.topicPage(w, r, id)
	}
	q := listQueryOf(r.URL.Query())
	q.Shared = r.URL.Query().Get("all") == ""
	page, err := s.Book.Topics(r.Context(), q)
	if err != nil {
		return err
	}
	v := topicsView{Text: q.Text, All: !q.Shared, Page: page, Pager: pagerOf(r.URL, q.Number, q.Size, page.Total)}
	return s.show(w, r, http.StatusOK, "topics", view{Title: "Topics", Section: "/topics", Main: v})
}

func (s *Server) topicPage(w http.ResponseWriter, r *http.Request, id string) error {
	d, err := s.Book.Topic(r.Context(), id)
	if err != nil {
		return err
	}
	v := topicViewOf(d)
	v.show(r.URL)
	v.Done = r.URL.Query().Get("done")
	if v.Near, err = s.neighbours(r, id, d.Topic.Story); err != nil {
		return err
	}
	return s.show(w, r, http.StatusOK, "topic", view{Title: v.Label, Section: "/topics", Main: v})
}

func topicViewOf(d *TopicDetail) *topicView {
	t := d.Topic
	v := &topicView{
		ID: t.ID, Label: report.Visible(cmp.Or(t.Label, t.ID)), Story: report.Visible(t.Story),
		Kind: t.Kind, Edits: d.Edits, N: len(t.Claims), Back: topicAddress(t.ID, "undo"),
	}
	compared := map[string]bool{}
	for i := range d.Findings {
		f := &d.Findings[i].Finding
		if f.WithinSource {
			continue
		}
		if v.Strongest == nil || strength(f.Verdict) > strength(v.Strongest.Verdict) {
			v.Strongest = f
		}
		for k := range f.Groups {
			g := &f.Groups[k]
			v.Groups = append(v.Groups, topicGroupOf(report.ValueName(g), report.Support(g), report.Mentions(g), compared))
		}
	}
	var alone []*claims.Claim
	for _, c := range t.Claims {
		if c != nil && c.Doc != nil && !compared[c.ID] {
			alone = append(alone, c)
		}
	}
	if len(alone) > 0 {
		v.Groups = append(v.Groups, topicGroupOf("", "", alone, compared))
	}
	if v.Strongest != nil {
		v.Picture = picture(v.Strongest)
	}
	return v
}

// topicGroupOf holds every claim by itself, since each may be moved.
func topicGroupOf(value, support string, all []*claims.Claim, seen map[string]bool) topicGroup {
	g := topicGroup{Value: value, Support: support}
	for _, c := range all {
		if !seen[c.ID] {
			g.claims = append(g.claims, c)
		}
		seen[c.ID] = true
	}
	g.N = len(g.claims)
	return g
}

// show makes the mentions that the address asks for: the first ones of each
// value, or a page of those of the value whose number it gives, from 1.
func (v *topicView) show(at *url.URL) {
	for i := range v.Groups {
		g := &v.Groups[i]
		g.Whole = "/topics?" + url.Values{"id": {v.ID}, "value": {strconv.Itoa(i + 1)}}.Encode()
		g.More = max(0, g.N-mostMentions)
	}
	first := 0
	if n, err := strconv.Atoi(at.Query().Get("value")); err == nil && n >= 1 && n <= len(v.Groups) {
		v.Groups, v.Alone = v.Groups[n-1:n], true
		v.Groups[0].More = 0
		number := numberOf(at.Query())
		v.Pager = pagerOf(at, number, mostMentions, v.Groups[0].N)
		first = min((number-1)*mostMentions, v.Groups[0].N)
	}
	for i := range v.Groups {
		g := &v.Groups[i]
		for _, c := range g.claims[first:min(first+mostMentions, g.N)] {
			m := mentionOf([]*claims.Claim{c})
			m.correct(v.Edits)
			g.Mentions = append(g.Mentions, m)
		}
	}
}
