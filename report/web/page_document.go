package web

import (
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// mostAppearances is how many discrepancies of a document are told in time.
const mostAppearances = 40

// documentsView is the list of documents.
type documentsView struct {
	Text  string
	Page  DocumentPage
	Pager pager
}

// documentView is one document: its text with every claim marked, beside it what
// the others say, below it how its discrepancies came up.
type documentView struct {
	*DocumentDetail
	Title, Publisher, Author, Path, URL string
	Text                                markedText
	Parts                               []partLink
	Tally                               []verdictCount
	Alone                               int // claims that no other document speaks of
	Appeared                            []appearedView
	MoreAppeared                        int
}

// partLink leads to a part of a long document.
type partLink struct {
	Number  int
	Address string
	Here    bool
}

// verdictCount is how many claims stand under a verdict.
type verdictCount struct {
	Verdict compare.Verdict
	N       int
}

// appearedView is a discrepancy in time with its picture.
type appearedView struct {
	appearance
	Picture template.HTML // when each value was published, "" where that is not known
}

// documentsPage is the list, or with a path in the address the one document.
func (s *Server) documentsPage(w http.ResponseWriter, r *http.Request) error {
	if path := r.URL.Query().Get("path"); path != "" {
		return s.documentPage(w, r, path)
	}
	q := listQueryOf(r.URL.Query())
	page, err := s.Book.Documents(r.Context(), q)
	if err != nil {
		return err
	}
	v := documentsView{Text: q.Text, Page: page, Pager: pagerOf(r.URL, q.Number, q.Size, page.Total)}
	return s.show(w, r, http.StatusOK, "documents", view{Title: "Documents", Section: "/documents", Main: v})
}

// listQueryOf reads what a list of topics, documents or claims is asked for.
func listQueryOf(v url.Values) ListQuery {
	return ListQuery{Text: searchOf(v), Number: numberOf(v), Size: pageSize}
}

func (s *Server) documentPage(w http.ResponseWriter, r *http.Request, path string) error {
	d, err := s.Book.Document(r.Context(), path)
	if err != nil {
		return err
	}
	v := documentViewOf(d, r.URL.Query())
	return s.show(w, r, http.StatusOK, "document", view{Title: v.Title, Section: "/documents", Main: v})
}

// documentViewOf shows the part that the address names by its number or by a
// claim in it.
func documentViewOf(d *DocumentDetail, address url.Values) *documentView {
	doc := d.Document
	v := &documentView{
		DocumentDetail: d, Path: report.Visible(doc.Path), Publisher: report.Visible(doc.Publisher),
		Author: report.Visible(doc.Author), URL: webAddress(doc.URL), Title: report.Visible(doc.Title),
	}
	if v.Title == "" {
		v.Title = v.Path
	}
	by := findingsBy(d.Findings)
	marks := marksOf(d.Claims, by)
	v.Text = markText(doc, marks, partAsked(d, address))
	found := map[string]*compare.Finding{}
	for i := range d.Findings {
		found[d.Findings[i].Finding.ID] = &d.Findings[i].Finding
	}
	addNotes(&v.Text, doc, found)
	v.Tally, v.Alone = verdictTally(marks)
	v.Parts = partLinks(doc.Path, v.Text)
	v.Appeared, v.MoreAppeared = appeared(d)
	return v
}

// partAsked is the part to show; the first where the address asks for none.
func partAsked(d *DocumentDetail, address url.Values) int {
	if id := address.Get("claim"); id != "" {
		for _, c := range d.Claims {
			if c.ID == id {
				return partAt(partsOf(d.Document), c.Span.Start)
			}
		}
	}
	n, err := strconv.Atoi(address.Get("part"))
	if err != nil {
		return 0
	}
	return n - 1
}

func partLinks(path string, m markedText) []partLink {
	var all []partLink
	for i := range m.Parts {
		all = append(all, partLink{i + 1, "/documents?" + url.Values{"path": {path}, "part": {strconv.Itoa(i + 1)}}.Encode(), i == m.Part})
	}
	return all
}

// verdictTally counts the claims by verdict, the strongest first, and those without.
func verdictTally(marks []*mark) (counts []verdictCount, alone int) {
	by := map[compare.Verdict]int{}
	for _, m := range marks {
		by[m.Verdict]++
	}
	for _, v := range slices.Backward(compare.Verdicts) {
		if v != compare.None && by[v] > 0 {
			counts = append(counts, verdictCount{v, by[v]})
		}
	}
	return counts, by[compare.None]
}

// appeared tells the flagged findings between documents in time, the gravest
// first.
func appeared(d *DocumentDetail) (told []appearedView, more int) {
	for i := range d.Findings {
		f := &d.Findings[i].Finding
		if !f.Verdict.Flagged() || f.WithinSource || d.Findings[i].State == "absent" {
			continue
		}
		if len(told) == mostAppearances {
			more++
			continue
		}
		told = append(told, appearedView{appearanceOf(f, d.Document.Path), spread(f)})
	}
	slices.SortStableFunc(told, func(a, b appearedView) int { return strength(b.Verdict) - strength(a.Verdict) })
	return told, more
}
