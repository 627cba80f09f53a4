package web

import (
	"bytes"
	"cmp"
	"errors"
	"html/template"
	"net/http"
	"slices"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// findingView is one finding with its evidence and what was made of it.
type findingView struct {
	*Detail
	Finding *compare.Finding
	Label   string
	Picture template.HTML
	Groups  []groupView
	Pairs   []pairView // that may be decided, the headline's first
	Around  Around
	List    string // the list that the reader came from: "?…" or nothing
	Choices []decisionChoice
	Draft   Decision
	Done    *doneView
	// Conflict is what came in between a reader and their decision, Draft.
	Conflict *Conflict
	// Neighbours are the other topics of the story.
	Neighbours []TopicRow
	Back       string // the address of this page
}

// groupView is one value with its mentions.
type groupView struct {
	Side     string // "A" or "B" where there is one pair to decide, otherwise ""
	Value    string
	Support  string
	Mentions []mentionView
	Rest     []mentionView // those for which the first look has no room
	More     int           // mentions that are left out: the topic's page has all
}

// pairView is two values that may be decided.
type pairView struct {
	ID       string
	A, B     string
	Verdict  compare.Verdict
	Severity compare.Severity
	Reason   string
	Decided  *report.ReviewInfo
	Chosen   bool
}

// decisionChoice is one of the eight buttons.
type decisionChoice struct {
	Key         int
	Value, Text string
	Says        string // what it means here
	InForce     bool
}

func (s *Server) findingPage(w http.ResponseWriter, r *http.Request) error {
	d, err := s.Book.Finding(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	v, err := s.findingViewOf(r, d)
	if err != nil {
		return err
	}
	if v.Done, err = s.done(r); err != nil {
		return err
	}
	return s.showFinding(w, r, http.StatusOK, v)
}

func (s *Server) showFinding(w http.ResponseWriter, r *http.Request, status int, v *findingView) error {
	return s.show(w, r, status, "finding", view{Title: v.Label, Section: "/findings", Main: v})
}

// findingViewOf builds the page; the list that the reader came from stands in
// the form or in the address.
func (s *Server) findingViewOf(r *http.Request, d *Detail) (*findingView, error) {
	f := &d.Item.Finding
	q := listOf(r)
	v := &findingView{Detail: d, Finding: f, Label: label(f), List: q.encoded(), Picture: picture(f)}
	v.Pairs = pairsOf(d)
	v.Choices = choicesOf(v)
	v.Back = "/findings/" + f.ID + v.List
	v.Groups = groupsOf(f, v.Back)
	for _, g := range v.Groups {
		for _, list := range [][]mentionView{g.Mentions, g.Rest} {
			for i := range list {
				list[i].correct(d.Edits)
			}
		}
	}
	var err error
	if v.Around, err = s.Book.Around(r.Context(), q, f.ID); ignoreMissing(err) != nil {
		return nil, err
	}
	if f.Topic != nil {
		v.Neighbours, err = s.neighbours(r, f.Topic.ID, f.Topic.Story)
	}
	return v, ignoreMissing(err)
}

// maxNeighbours is how many topics are offered to move a mention to.
const maxNeighbours = 300

// neighbours are the other topics of the story, to move mentions to.
func (s *Server) neighbours(r *http.Request, topic, story string) ([]TopicRow, error) {
	if story == "" {
		return nil, nil
	}
	page, err := s.Book.Topics(r.Context(), ListQuery{Story: story, Number: 1, Size: maxNeighbours})
	return slices.DeleteFunc(page.Rows, func(t TopicRow) bool { return t.ID == topic }), err
}

// listOf is the list that a request came from.
func listOf(r *http.Request) Query {
	if list := r.PostFormValue("list"); list != "" {
		return queryOf(parseList(list))
	}
	return queryOf(r.URL.Query())
}

// label is the finding's topic for a person.
func label(f *compare.Finding) string {
	if f.Topic == nil {
		return f.ID
	}
	return report.Visible(cmp.Or(f.Topic.Label, f.Topic.ID))
}

// Decidable is the pairs of a finding that a person may decide: the flagged ones,
// or all where none is.
func Decidable(f *compare.Finding) []compare.Pair {
	if flagged := slices.DeleteFunc(slices.Clone(f.Pairs), func(p compare.Pair) bool { return !p.Verdict.Flagged() }); len(flagged) > 0 {
		return flagged
	}
	return f.Pairs
}

// Sided is the groups of a finding by index, in the order in which they are
// shown. With one pair to decide its sides A and B come first, and sides is 2;
// otherwise no side has a name, and it is 0.
func Sided(f *compare.Finding) (order []int, sides int) {
	if pairs := Decidable(f); len(pairs) == 1 {
		a, b := report.Sides(f, pairs[0])
		order, sides = []int{a, b}, 2
	}
	for i := range f.Groups {
		if !slices.Contains(order, i) {
			order = append(order, i)
		}
	}
	return order, sides
}

func pairsOf(d *Detail) []pairView {
	f := &d.Item.Finding
	var all []pairView
	for _, p := range Decidable(f) {
		a, b := report.Sides(f, p)
		v := pairView{
			ID: report.DiscrepancyID(f, p), A: report.ValueName(&f.Groups[a]), B: report.ValueName(&f.Groups[b]),
			Verdict: p.Verdict, Severity: p.Severity, Reason: report.Visible(p.Reason.Text),
		}
		if v.Decided = d.Item.PairReviews[v.ID]; v.Decided == nil {
			v.Decided = d.Item.Review
		}
		all = append(all, v)
	}
	slices.SortStableFunc(all, func(x, y pairView) int {
		return slices.Index(compare.Verdicts, y.Verdict) - slices.Index(compare.Verdicts, x.Verdict)
	})
	return all
}

// groupsOf are the values in the order in which they are shown.
func groupsOf(f *compare.Finding, back string) []groupView {
	order, sides := Sided(f)
	var all []groupView
	for n, i := range order {
		g := groupViewOf(&f.Groups[i], back)
		if n < sides {
			g.Side = string(rune('A' + n))
		}
		all = append(all, g)
	}
	return all
}

// firstMentions is how many mentions of a value are shown at once.
const firstMentions = 4

func groupViewOf(g *compare.Group, back string) groupView {
	v := groupView{Value: report.ValueName(g), Support: report.Support(g)}
	all := folded(report.Mentions(g))
	if len(all) > mostMentions {
		all, v.More = all[:mostMentions], len(all)-mostMentions
	}
	for _, copies := range all {
		m := mentionOf(copies)
		m.Back = back + "#m" + m.Claim
		v.Mentions = append(v.Mentions, m)
	}
	if len(v.Mentions) > firstMentions+1 { // "and 1 more" would take the room of the one
		v.Mentions, v.Rest = v.Mentions[:firstMentions], v.Mentions[firstMentions:]
	}
	return v
}

// choicesOf are the decisions with what each means for this finding.
func choicesOf(v *findingView) []decisionChoice {
	var all []decisionChoice
	one := len(v.Pairs) == 1
	for i, value := range append(slices.Clone(report.Decisions[1:]), report.Decisions[0]) {
		c := decisionChoice{Key: i + 1, Value: value, Text: words(value), Says: decisionSays[value]}
		switch {
		case one && value == "a_wrong":
			c.Says = v.Pairs[0].A
		case one && value == "b_wrong":
			c.Says = v.Pairs[0].B
		}
		c.InForce = one && v.Pairs[0].Decided != nil && v.Pairs[0].Decided.Decision == value && v.Status != "reopened"
		all = append(all, c)
	}
	return all
}

// decisionSays say more about the decisions.
var decisionSays = map[string]string{
	"a_wrong":        "the smaller or earlier value",
	"b_wrong":        "the larger or later value",
	"both_wrong":     "neither value is right",
	"neither_wrong":  "both hold: no conflict",
	"intentional":    "the sources mean to differ",
	"not_comparable": "they speak of different things",
	"tool_error":     "crosscheck misread something",
	"pending":        "leave it open",
}

// explainPage prints how the finding came about.
func (s *Server) explainPage(w http.ResponseWriter, r *http.Request) error {
	d, err := s.Book.Finding(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := report.WriteExplain(&b, report.Explanation{Finding: &d.Item}, report.Options{All: true, Mentions: -1, Width: 100}); err != nil {
		return err
	}
	v := struct{ ID, Label, List, Text string }{d.Item.Finding.ID, label(&d.Item.Finding), listOf(r).encoded(), b.String()}
	return s.show(w, r, http.StatusOK, "explain", view{Title: "Explained: " + v.Label, Section: "/findings", Main: v})
}

// ignoreMissing is the error unless it says that something is not there.
func ignoreMissing(err error) error {
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	return err
}
