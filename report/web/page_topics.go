package web

import (
	"cmp"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strings"

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
}

// topicGroup is one value of a topic; the last one, without a value, holds the
// claims that were not compared.
type topicGroup struct {
	Value, Support string
	Mentions       []mentionView
	More           int // mentions that are left out
}

// mostMentions is how many mentions of one value a topic's page shows.
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

// topicGroupOf shows every claim by itself, since each may be moved.
func topicGroupOf(value, support string, all []*claims.Claim, seen map[string]bool) topicGroup {
	g := topicGroup{Value: value, Support: support}
	for _, c := range all {
		switch {
		case seen[c.ID]:
		case len(g.Mentions) == mostMentions:
			g.More++
		default:
			g.Mentions = append(g.Mentions, mentionOf([]*claims.Claim{c}))
		}
		seen[c.ID] = true
	}
	return g
}

// editTopic keeps a correction: the chosen claims, or all of the topic, belong to
// another topic; or the chosen claims belong to none that the comparison knows.
func (s *Server) editTopic(w http.ResponseWriter, r *http.Request) error {
	edits, err := s.editsOf(r)
	if err != nil {
		return err
	}
	if _, err := s.Book.Topic(r.Context(), edits[0].From); err != nil {
		return err
	}
	for _, e := range edits {
		if _, err := s.Book.Edit(r.Context(), e); err != nil {
			return err
		}
	}
	http.Redirect(w, r, topicAddress(edits[0].From, edits[0].Kind), http.StatusSeeOther)
	return nil
}

func topicAddress(id, done string) string {
	return "/topics?" + url.Values{"id": {id}, "done": {done}}.Encode()
}

// editsOf reads the form: one correction for each claim that was chosen.
func (s *Server) editsOf(r *http.Request) ([]Edit, error) {
	if err := r.ParseForm(); err != nil {
		return nil, &problem{status: http.StatusBadRequest, Title: "Unreadable form", Text: err.Error()}
	}
	e := Edit{
		Kind: r.PostFormValue("kind"), From: r.PostFormValue("from"), Into: topicID(r.PostFormValue("into")),
		Note: strings.TrimSpace(r.PostFormValue("note")), Reviewer: s.reviewer(r),
	}
	chosen := given(r.PostForm["claim"])
	switch {
	case !slices.Contains(Edits, e.Kind) || e.From == "":
		return nil, refused("Not corrected", "The form does not say what to correct.", "Open the topic and try again.")
	case len(e.Note) > maxNote:
		return nil, refused("Not corrected", "The note is too long.", "A note may have 10,000 characters.")
	case e.Kind != "drop-mention" && e.Into == "":
		return nil, refused("Not corrected", "The form does not say which topic the claims belong to.", "Choose a topic, or type the name of a new one.")
	case e.Kind != "drop-mention" && e.Into == e.From:
		return nil, refused("Not corrected", "The claims belong to that topic already.", "Choose another topic, or type the name of a new one.")
	case len(e.Into) > maxTopic:
		return nil, refused("Not corrected", "The name of the topic is too long.", "A name may have 200 characters.")
	case e.Kind != "merge" && len(chosen) == 0:
		return nil, refused("Not corrected", "No claim was chosen.", "Tick the claims that do not belong to the topic.")
	}
	if e.Kind == "merge" {
		return []Edit{e}, nil
	}
	if e.Kind == "drop-mention" {
		e.Into = ""
	}
	var edits []Edit
	for _, id := range chosen {
		e.Claim = id
		edits = append(edits, e)
	}
	return edits, nil
}

// topicID is what a person typed as the name of a topic: lower case, with "-"
// between words and "/" between subject and attribute.
func topicID(s string) string {
	s = strings.ToLower(report.Visible(s))
	parts := strings.Split(s, "/")
	for i, p := range parts {
		parts[i] = strings.Join(strings.FieldsFunc(p, func(r rune) bool { return r == ' ' || r == '-' }), "-")
	}
	return strings.Trim(strings.Join(parts, "/"), "/")
}
