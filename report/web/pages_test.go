package web

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// ask sends a request as a browser does that is on a page of the server.
func ask(s *Server, method, address string, form url.Values) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, address, strings.NewReader(form.Encode()))
	r.Host = "127.0.0.1:8417"
	if method == http.MethodPost {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Sec-Fetch-Site", "same-origin")
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

// pageText is the answer's body; the test fails where the status is another or
// a text of a document became markup.
func pageText(t *testing.T, w *httptest.ResponseRecorder, status int) string {
	t.Helper()
	body := w.Body.String()
	if w.Code != status {
		t.Fatalf("status %d, want %d:\n%s", w.Code, status, body)
	}
	for _, bad := range []string{"<img", "<script>", "alert(1)\"", "href=\"javascript:", "\u202e", "\x00", " style=", "ZgotmplZ"} {
		if strings.Contains(body, bad) {
			t.Errorf("the page holds %q:\n%s", bad, near(body, bad))
		}
	}
	nested(t, body)
	return body
}

func near(body, words string) string {
	i := strings.Index(body, words)
	return body[max(0, i-200):min(len(body), i+200)]
}

// nested fails where elements do not close in the order in which they open, or
// where two have one ID.
func nested(t *testing.T, page string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	seen := map[string]bool{}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Errorf("the page is not nested: %v", err)
			return
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		for _, a := range start.Attr {
			if a.Name.Local == "id" && seen[a.Value] {
				t.Errorf("two elements have the ID %q", a.Value)
			} else if a.Name.Local == "id" {
				seen[a.Value] = true
			}
		}
	}
}

func has(t *testing.T, body string, all ...string) {
	t.Helper()
	for _, want := range all {
		if !strings.Contains(body, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

func TestDocumentPageMarksItsTextBesideTheOthers(t *testing.T) {
	l := shelf()
	body := pageText(t, ask(serve(t, l), "GET", "/documents?"+url.Values{"path": {l.document.Document.Path}}.Encode(), nil), 200)
	has(t, body,
		`<mark class="claim contradiction" id="caaaaaaaaaaaaaaa2"`, `<a href="/findings/00f1">21 people</a>`,
		"here <b>21 people</b>", "<b>at least 12 people</b> Harbour Wire", "<b>21 people</b> Coast Post",
		"<b>at least 12 people</b> came first", "The first to differ, with <b>21 people</b>", "When each value of",
		"&lt;script&gt;alert(5)&lt;/script&gt;", "(this document)")
}

func TestDocumentPageOfAnUnknownPathSaysSo(t *testing.T) {
	for _, path := range []string{"../../etc/passwd", "nowhere.txt", attack} {
		body := pageText(t, ask(serve(t, shelf()), "GET", "/documents?"+url.Values{"path": {path}}.Encode(), nil), 404)
		has(t, body, "Not found")
	}
}

func TestLongDocumentIsShownInParts(t *testing.T) {
	l := shelf()
	d := plainDocument(strings.Repeat("<b>word</b> ", 5<<20/12) + "21 people died.")
	d.Path = "long.txt"
	c := says(d, "21 people", 21, claims.Exact)
	c.ID = "bbbbbbbbbbbbbbbb"
	l.document = &DocumentDetail{Document: d, Claims: []*claims.Claim{c}, Findings: []report.Item{}}
	s := serve(t, l)
	first := pageText(t, ask(s, "GET", "/documents?path=long.txt", nil), 200)
	if strings.Contains(first, "21 people") || len(first) > 8*partBytes {
		t.Errorf("the first part has %d bytes", len(first))
	}
	has(t, first, "part 1", "part=2")
	has(t, pageText(t, ask(s, "GET", "/documents?path=long.txt&claim=bbbbbbbbbbbbbbbb", nil), 200), `id="cbbbbbbbbbbbbbbbb"`)
	has(t, pageText(t, ask(s, "GET", "/documents?path=long.txt&part=999", nil), 200), "21 people")
	has(t, pageText(t, ask(s, "GET", "/documents?path=long.txt&part=-7", nil), 200), "part 1")
}

func TestDocumentsPageLists(t *testing.T) {
	s := serve(t, shelf())
	has(t, pageText(t, ask(s, "GET", "/documents", nil), 200), "120 documents", "version 2", "page 1 of 3", "&lt;img src=x")
	has(t, pageText(t, ask(s, "GET", "/documents?text=zzz%3Cscript%3E", nil), 200), "No document has these words", "zzz&lt;script&gt;")
}

func TestTopicPagesShowGroupsAndCorrections(t *testing.T) {
	l := shelf()
	s := serve(t, l)
	has(t, pageText(t, ask(s, "GET", "/topics", nil), 200), "1 topic<", "/topics?all=1")
	has(t, pageText(t, ask(s, "GET", "/topics?all=1", nil), 200), "2 topics", `/topics?id=ferry%2fkilled`, "ferry/killed")
	body := pageText(t, ask(s, "GET", "/topics?id=ferry/killed", nil), 200)
	has(t, body, "<legend>at least 12 people</legend>", "<legend>21 people</legend>", `name="claim" value="aaaaaaaaaaaaaaa3"`, "Move the whole topic there")
	pageText(t, ask(s, "GET", "/topics?id=nowhere", nil), 404)
}

func TestTopicCorrectionsAreKept(t *testing.T) {
	l := shelf()
	s := serve(t, l)
	w := ask(s, "POST", "/topics/edits", url.Values{"from": {"ferry/killed"}, "kind": {"split"}, "into": {" Barge / Killed people "}, "claim": {"aaaaaaaaaaaaaaa1", "aaaaaaaaaaaaaaa3"}, "note": {attack}})
	if w.Code != http.StatusSeeOther || len(l.kept) != 2 {
		t.Fatalf("status %d, kept %v", w.Code, l.kept)
	}
	if e := l.kept[1]; e.Into != "barge/killed-people" || e.Claim != "aaaaaaaaaaaaaaa3" || e.Reviewer != "Ada Lind" || e.Kind != "split" {
		t.Errorf("kept %+v", e)
	}
	body := pageText(t, ask(s, "GET", w.Header().Get("Location"), nil), 200)
	has(t, body, "It comes into force with the next run", "belongs to <b>barge/killed-people</b>", `action="/topics/edits/2/undo"`)
	has(t, body, "Moved to barge/killed-people, from the next run on.")
	if got := strings.Count(pageText(t, ask(s, "GET", "/topics?id=ferry/killed", nil), 200), "from the next run on"); got != 2 {
		t.Errorf("%d mentions are said to be moved, not 2", got)
	}
	if w := ask(s, "POST", "/topics/edits/2/undo", url.Values{"back": {"/topics?id=ferry%2Fkilled&done=undo"}}); w.Code != http.StatusSeeOther {
		t.Errorf("taking back: status %d", w.Code)
	}
	has(t, pageText(t, ask(s, "GET", "/topics?id=ferry/killed", nil), 200), "(taken back)")
}

func TestTopicCorrectionsThatSayNothingAreRefused(t *testing.T) {
	l := shelf()
	s := serve(t, l)
	for name, form := range map[string]url.Values{
		"no kind":          {"from": {"ferry/killed"}},
		"unknown kind":     {"from": {"ferry/killed"}, "kind": {"delete"}, "into": {"x"}},
		"no target":        {"from": {"ferry/killed"}, "kind": {"merge"}, "into": {" / "}},
		"into itself":      {"from": {"ferry/killed"}, "kind": {"merge"}, "into": {"Ferry / Killed"}},
		"no claim":         {"from": {"ferry/killed"}, "kind": {"split"}, "into": {"x/y"}},
		"unknown target":   {"from": {"ferry/killed"}, "kind": {"merge"}, "into": {"barge/killed"}},
		"no claim to drop": {"from": {"ferry/killed"}, "kind": {"drop-mention"}},
		"long name":        {"from": {"ferry/killed"}, "kind": {"merge"}, "into": {strings.Repeat("x", 300)}},
	} {
		form.Set("note", "of the "+attack)
		w := ask(s, "POST", "/topics/edits", form)
		has(t, pageText(t, w, http.StatusUnprocessableEntity), "of the &lt;img src=x")
		if t.Failed() {
			t.Fatal(name)
		}
	}
	if w := ask(s, "POST", "/topics/edits", url.Values{"from": {"nowhere"}, "kind": {"merge"}, "into": {"x/y"}}); w.Code != http.StatusNotFound {
		t.Errorf("unknown topic: status %d", w.Code)
	}
	if len(l.kept) != 0 {
		t.Errorf("kept %v", l.kept)
	}
}

func TestSourcesPageSetsPublishersAgainstEachOther(t *testing.T) {
	s := serve(t, shelf())
	body := pageText(t, ask(s, "GET", "/sources", nil), 200)
	has(t, body, "3 sources", "Coast Post and Harbour Wire: 2 topics in common, 0 agree, 1 compatible, 1 differ, 0 of them contradictions", `aria-sort="descending"`, "3<span class=\"of\">/4</span>", "75 %")
	if strings.Index(body, "Coast Post <span class=\"soft\">and</span> Harbour Wire") < strings.Index(body, "and</span> Harbour Wire") {
		t.Error("the pair with one difference stands before the one with three")
	}
	byName := pageText(t, ask(s, "GET", "/sources?sort=name", nil), 200)
	has(t, byName, `aria-sort="ascending"`)
	pageText(t, ask(s, "GET", "/sources?sort=%22%3E&page=99", nil), 200)
}

func TestSourcesPageOfNothing(t *testing.T) {
	l := shelf()
	l.sources = Sources{}
	has(t, pageText(t, ask(serve(t, l), "GET", "/sources", nil), 200), "0 sources", "No two sources speak of the same topic yet")
}

func TestManySourcesKeepTheMatrixSmall(t *testing.T) {
	var many Sources
	for i := range 300 {
		many.Rows = append(many.Rows, SourceRow{Name: strings.Repeat("x", 1+i), Claims: i})
		if i > 0 {
			many.Pairs = append(many.Pairs, SourcePair{A: 0, B: i, Agree: 1})
		}
	}
	v := sourcesViewOf(many, &url.URL{Path: "/sources"})
	if len(v.Matrix) != mostInMatrix || len(v.Matrix[0].Cells) != mostInMatrix || v.Left != 300-mostInMatrix || len(v.Each) != mostListed {
		t.Errorf("a matrix of %d with %d left", len(v.Matrix), v.Left)
	}
	if v.Matrix[0].Claims != 300-mostInMatrix {
		t.Errorf("the first has %d claims", v.Matrix[0].Claims)
	}
}

func TestCoveragePageListsWhatStandsAlone(t *testing.T) {
	body := pageText(t, ask(serve(t, shelf()), "GET", "/coverage?page=2", nil), 200)
	has(t, body, "130 of 200 claims", "65 %", "70 claims standing alone", "page 2 of 2", `<mark class="value" title="the value">21 people</mark>`)
}

func TestRunsPage(t *testing.T) {
	l := shelf()
	body := pageText(t, ask(serve(t, l), "GET", "/runs", nil), 200)
	has(t, body, "<b>1 new</b>, 2 unchanged", "1.5 s", "Compare everything anew")
	l.runs = nil
	has(t, pageText(t, ask(serve(t, l), "GET", "/runs", nil), 200), "There was no run yet")
}

// TestEveryMentionOfATopicCanBeSeen walks a value of 1001 mentions page by page,
// from where the topic's page leads.
func TestEveryMentionOfATopicCanBeSeen(t *testing.T) {
	l := shelf()
	f := &l.topic.Findings[0].Finding
	f.Groups = append([]compare.Group(nil), f.Groups...)
	for i := range 1000 {
		c := *f.Groups[0].Claims[0]
		c.ID = fmt.Sprintf("%016x", i)
		f.Groups[0].Claims = append(f.Groups[0].Claims, &c)
	}
	s := serve(t, l)
	has(t, pageText(t, ask(s, "GET", "/topics?id=ferry/killed", nil), 200), `<a href="/topics?id=ferry%2Fkilled&amp;value=1">All 1,001 mentions of this value</a>`)
	seen := map[string]bool{}
	boxes := regexp.MustCompile(`name="claim" value="([^"]+)"`)
	for page := 1; page <= 11; page++ {
		body := pageText(t, ask(s, "GET", fmt.Sprintf("/topics?id=ferry/killed&value=1&page=%d", page), nil), 200)
		has(t, body, "One value alone, 1,001 mentions", fmt.Sprintf("page %d of 11", page))
		for _, m := range boxes.FindAllStringSubmatch(body, -1) {
			seen[m[1]] = true
		}
	}
	if len(seen) != 1001 {
		t.Errorf("%d of 1001 mentions can be seen", len(seen))
	}
	for _, odd := range []string{"&value=0", "&value=99", "&value=x", "&value=1&page=99", "&value=2&page=-1"} {
		pageText(t, ask(s, "GET", "/topics?id=ferry/killed"+odd, nil), 200)
	}
	l.details[0].Item.Finding.Groups = f.Groups
	if n := strings.Count(pageText(t, ask(s, "GET", "/findings/00f1", nil), 200), `class="mention"`); n > 2*mostMentions {
		t.Errorf("the finding's page holds %d mentions", n)
	}
}

func TestATopicIsRenamed(t *testing.T) {
	l := shelf()
	s := serve(t, l)
	rename := func(form url.Values) *httptest.ResponseRecorder {
		form.Set("kind", "rename")
		form.Set("from", "ferry/killed")
		return ask(s, "POST", "/topics/edits", form)
	}
	for name, label := range map[string]string{"no name": " \u202e ", "too long": strings.Repeat("x", MostLabel+1), "the name it has": attack} {
		if w := rename(url.Values{"label": {label}}); w.Code != http.StatusUnprocessableEntity {
			t.Errorf("%s: status %d", name, w.Code)
		}
	}
	w := rename(url.Values{"label": {"dead of the <sinking>"}, "claim": {"aaaaaaaaaaaaaaa1"}})
	if w.Code != http.StatusSeeOther || len(l.kept) != 1 {
		t.Fatalf("status %d, kept %v", w.Code, l.kept)
	}
	if e := l.kept[0]; e.Label != "dead of the <sinking>" || e.Into != "" || e.Claim != "" || e.From != "ferry/killed" || e.Reviewer != "Ada Lind" {
		t.Errorf("kept %+v", e)
	}
	has(t, pageText(t, ask(s, "GET", w.Header().Get("Location"), nil), 200), "<b>ferry/killed</b> is called <b>“dead of the &lt;sinking&gt;”</b>")
	if w := rename(url.Values{"label": {"x"}, "back": {"//evil.test/"}}); w.Header().Get("Location") != "/findings" {
		t.Errorf("leads back to %q", w.Header().Get("Location"))
	}
}

func TestSourcesWithoutAPublisherAreToldApart(t *testing.T) {
	for name, want := range map[string][2]string{
		"Coast Post": {"Coast Post", "CP"}, "AFP": {"AFP", "AFP"}, "reports/day 2/b_1.txt": {"b_1.txt", "b_1."}, "The Old Lyngholm Evening Star": {"The Old Lyngholm Evening Star", "TOLE"},
	} {
		if got := [2]string{shortName(name), initials(name)}; got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
	for value, want := range map[string]string{"b_1.txt": "b_1.txt", "Day_1\u202e": "Day_1"} {
		if got := facetLabel("source", value); got != want {
			t.Errorf("the source %q is %q, want %q", value, got, want)
		}
	}
}

// TestOrderIsNotTakenFromADay holds that of two papers of one day none is called
// the first, unless both give the hour.
func TestOrderIsNotTakenFromADay(t *testing.T) {
	day := noon.Truncate(24 * time.Hour)
	for _, test := range []struct {
		a, b time.Time
		want string
	}{
		{day, day, "same day"}, {day, noon, "same day"}, {noon, noon, "same day"},
		{noon, noon.Add(time.Minute), "came first"}, {day, day.AddDate(0, 0, 1), "came first"},
	} {
		l := shelf()
		f := &l.document.Findings[0].Finding
		f.Groups[0].Claims[0].Doc.Published, f.Groups[1].Claims[0].Doc.Published = test.a, test.b
		f.Groups[1].Claims[1].Doc.Published = day.AddDate(0, 1, 0)
		body := pageText(t, ask(serve(t, l), "GET", "/documents?"+url.Values{"path": {l.document.Document.Path}}.Encode(), nil), 200)
		if strings.Contains(body, "came first") != (test.want == "came first") || strings.Contains(body, "same day") != (test.want == "same day") {
			t.Errorf("%s and %s: not %q", test.a, test.b, test.want)
		}
	}
}
