package web

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// elements lists what a browser makes of a page, as "tag" for each element and
// "tag@attribute" for each of its attributes.
func elements(t testing.TB, page string) map[string][]string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			all[n.Data] = append(all[n.Data], "")
			for _, a := range n.Attr {
				all[n.Data+"@"+a.Key] = append(all[n.Data+"@"+a.Key], a.Val)
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return all
}

// TestDocumentsCanNotWriteThePage holds every page of a hostile document against
// what the layout itself brings: one script, no image, no handler.
func TestDocumentsCanNotWriteThePage(t *testing.T) {
	m := ferry(2)
	s := serve(t, m)
	post(s, "/findings/00f1/decision", url.Values{"decision": {"tool_error"}, "seen": {m.details[0].Seen}, "note": {"</textarea><script>alert(7)</script>"}})
	for _, path := range []string{
		"/findings", "/findings/00f1", "/findings/00f1/explain", "/findings?text=" + url.QueryEscape(`"><script>alert(8)</script>`),
		"/findings?done=00f1&source=" + url.QueryEscape(`"><img src=x onerror=alert(9)>`), "/" + url.PathEscape("<script>alert(10)</script>"),
	} {
		body := get(s, path).Body.String()
		found := elements(t, body)
		if n := len(found["script"]); n != len(scripts) {
			t.Errorf("%s: %d scripts, want the %d of the layout", path, n, len(scripts))
		}
		if len(found["img"]) > 0 || len(found["style"]) > 0 || len(found["base"]) > 0 {
			t.Errorf("%s: holds an img, style or base element", path)
		}
		for name, values := range found {
			_, attribute, _ := strings.Cut(name, "@")
			if strings.HasPrefix(attribute, "on") || attribute == "style" {
				t.Errorf("%s: %s=%q", path, name, values)
			}
			for _, v := range values {
				if attribute == "href" && strings.Contains(strings.ToLower(v), "javascript:") {
					t.Errorf("%s: %s=%q", path, name, v)
				}
			}
		}
		if strings.ContainsAny(body, "\u202e\x00") {
			t.Errorf("%s: turns the direction of writing, or holds a NUL", path)
		}
	}
}

func TestAListIsCutIntoPages(t *testing.T) {
	s := serve(t, ferry(2*pageSize+7))
	for _, c := range []struct {
		page, rows    string
		before, after bool
	}{{"", "50", false, true}, {"2", "50", true, true}, {"3", "7", true, false}, {"0", "50", false, true}, {"-4", "50", false, true}, {"x", "50", false, true}, {"9", "0", true, false}} {
		body := get(s, "/findings?verdict=contradiction&verdict=unclear&page="+c.page).Body.String()
		if got := fmt.Sprint(strings.Count(body, `class="row"`)); got != c.rows {
			t.Errorf("page %q: %s rows, want %s", c.page, got, c.rows)
		}
		if got := strings.Contains(body, `rel="prev"`); got != c.before && c.page != "9" {
			t.Errorf("page %q: leads back: %v", c.page, got)
		}
		if got := strings.Contains(body, `rel="next"`); got != c.after {
			t.Errorf("page %q: leads on: %v", c.page, got)
		}
		if strings.Contains(body, "page=2") && !strings.Contains(body, "verdict=contradiction&amp;verdict=unclear") {
			t.Errorf("page %q: the links forget the filter", c.page)
		}
	}
}

func TestFacetsChooseAndCount(t *testing.T) {
	s := serve(t, ferry(10))
	body := get(s, "/findings?verdict=unclear&text=aboard").Body.String()
	for _, want := range []string{
		`<h1 id="list-title" tabindex="-1">5 findings</h1>`,
		`name="verdict" value="unclear" checked> <span class="name">unclear</span> <span class="n">5</span>`,
		`href="/findings?text=aboard"`,     // takes the verdict away
		`href="/findings?verdict=unclear"`, // takes the search away
		`and 7 more: search for them`,
		`/findings/00f2?text=aboard&amp;verdict=unclear`, // the way back is kept
	} {
		if !strings.Contains(body, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if body := get(s, "/findings?text=nothing-has-this").Body.String(); !strings.Contains(body, "Nothing here has all of that") {
		t.Error("an empty list does not say why")
	}
	if body := get(serve(t, &memory{}), "/findings").Body.String(); !strings.Contains(body, "There is nothing to compare yet") || !strings.Contains(body, `<a href="/add">`) {
		t.Error("an empty database does not say how to begin")
	}
}

func TestCountsFollowADecision(t *testing.T) {
	m := ferry(3)
	s := serve(t, m)
	w := post(s, "/findings/00f2/decision", url.Values{"decision": {"intentional"}, "seen": {m.details[1].Seen}, "from": {"list"}, "list": {"?status=pending"}})
	to := w.Header().Get("Location")
	if w.Code != http.StatusSeeOther || to != "/findings?done=00f2&status=pending" {
		t.Fatalf("status %d to %q", w.Code, to)
	}
	body := get(s, to).Body.String()
	for _, want := range []string{`<h1 id="list-title" tabindex="-1">2 findings</h1>`, `<strong>They mean to differ</strong>`, `action="/findings/00f2/undo"`} {
		if !strings.Contains(body, want) {
			t.Errorf("after the decision the list lacks %s", want)
		}
	}
	if all := get(s, "/findings").Body.String(); !strings.Contains(all, `1 decided <progress max="3" value="1"`) {
		t.Error("the list does not count the decision")
	}
}

func TestAQueryLivesInItsAddress(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		some := func(name string, list []string) []string {
			return chosen(rapid.SliceOf(rapid.SampledFrom(list)).Draw(t, name), list)
		}
		text := rapid.StringMatching(`[a-zæø"&<%+#?]{0,12}`).Draw(t, "text")
		q := Query{
			Verdicts: chosen(some("verdicts", texts(compare.Verdicts[1:])), compare.Verdicts[1:]), Kinds: chosen(some("kinds", texts(claims.Kinds)), claims.Kinds),
			States: some("states", states), Statuses: some("statuses", statuses()), Text: text, All: rapid.Bool().Draw(t, "all"),
			Topics: given([]string{text}), Sort: rapid.SampledFrom(Sorts).Draw(t, "sort"), Number: rapid.IntRange(1, 99).Draw(t, "number"), Size: pageSize,
		}
		u, err := url.Parse("/findings" + q.encoded())
		if err != nil {
			t.Fatal(err)
		}
		if got := queryOf(u.Query()); fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", q) {
			t.Fatalf("%s reads as\n%+v, want\n%+v", u, got, q)
		}
	})
}

func TestUnknownChoicesAreLeftOut(t *testing.T) {
	q := queryOf(url.Values{"verdict": {"wrong", "unclear"}, "severity": {"huge"}, "sort": {"random"}, "page": {"1e9"}, "status": {"lost"}})
	if q.encoded() != "?verdict=unclear" {
		t.Errorf("the query reads as %s", q.encoded())
	}
}

func TestTroubleIsTold(t *testing.T) {
	m := ferry(1)
	m.broken = fmt.Errorf("ferry.db: damaged")
	s := serve(t, m)
	s.Log.SetOutput(new(strings.Builder))
	if w := get(s, "/findings"); w.Code != http.StatusInternalServerError || !strings.Contains(w.Body.String(), "ferry.db: damaged") {
		t.Errorf("status %d", w.Code)
	}
	if w := get(s, "/findings/none"); w.Code != http.StatusNotFound || !strings.Contains(w.Body.String(), "Not found") {
		t.Errorf("an unknown finding: status %d", w.Code)
	}
}

// TestNoTextBecomesMarkup draws texts of the signs that markup is made of, puts
// them wherever a document can put one, and counts what a browser finds.
func TestNoTextBecomesMarkup(t *testing.T) {
	count := func(body string) (n int) {
		for name, values := range elements(t, body) {
			if !strings.Contains(name, "@") && name != "mark" {
				n += len(values)
			}
		}
		return n
	}
	page := func(text string) string {
		a := paper(text+"/a.txt", text, text+" 12 people died.")
		b := paper("b.txt", text, "21 people died. "+text)
		m := &memory{details: []*Detail{dispute("00f1", text, compare.Unclear, says(a, "12 people", 12, claims.Exact), says(b, "21 people", 21, claims.AtLeast))}}
		s := serve(t, m)
		return get(s, "/findings").Body.String() + get(s, "/findings/00f1").Body.String() + get(s, "/findings/00f1/explain").Body.String()
	}
	plain := count(page("word"))
	rapid.Check(t, func(t *rapid.T) {
		text := "x" + rapid.StringMatching("[<>\"'&/=!{}`a-z -]{0,24}").Draw(t, "text") + "x"
		if got := count(page(text)); got != plain {
			t.Fatalf("%q makes pages of %d elements, plain text %d", text, got, plain)
		}
	})
}
