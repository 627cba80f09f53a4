package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

func TestAFindingShowsWhatItRestsOn(t *testing.T) {
	body := get(serve(t, ferry(3)), "/findings/00f1?verdict=contradiction").Body.String()
	for what, want := range map[string]string{
		"side A":           `<span class="side-name">A</span> `,
		"the hedge":        `<mark class="value hedge" title="at least">At least</mark>`,
		"the value":        `<mark class="value" title="the value"> 12 people</mark>`,
		"the speaker":      `<mark class="speaker" title="on whose word">said Søren Å</mark>`,
		"who says it":      `<dt>on the word of</dt><dd>Søren Å</dd>`,
		"publisher, date":  `<b>Harbour Wire</b>, <time datetime="2031-03-04">4 March 2031</time>`,
		"the document":     `href="/documents?path=a.txt&amp;claim=`,
		"the reason":       `cannot both be right`,
		"the next finding": `id="after" href="/findings/00f3?verdict=contradiction"`,
		"the way back":     `id="to-list" href="/findings?verdict=contradiction#f00f1"`,
		"what it saw":      `name="seen" value="0.e00f1"`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("%s: the page lacks %s", what, want)
		}
	}
	if strings.Contains(body, `href="javascript:`) || strings.Contains(body, "original page") {
		t.Error("an address that is not of the web became a link")
	}
}

func TestDecidingLeadsOn(t *testing.T) {
	m := ferry(3)
	s := serve(t, m)
	w := post(s, "/findings/00f1/decision", url.Values{"decision": {"b_wrong"}, "note": {" the office says 12 "}, "seen": {m.details[0].Seen}, "list": {"?verdict=contradiction"}})
	to := w.Header().Get("Location")
	if w.Code != http.StatusSeeOther || to != "/findings/00f1?done=00f1&verdict=contradiction" {
		t.Fatalf("status %d to %q", w.Code, to)
	}
	got := m.details[0].History[0]
	if got.Decision != "b_wrong" || got.Note != "the office says 12" || got.Reviewer != "Ada Lind" {
		t.Errorf("kept as %+v", got)
	}
	body := get(s, to).Body.String()
	for _, want := range []string{"Saved: <strong>B is wrong</strong>", `id="next-open" href="/findings/00f3?verdict=contradiction"`, `class="inforce" aria-pressed="true"`, "“the office says 12”"} {
		if !strings.Contains(body, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

// TestNobodyOverwritesUnseen sends two decisions from two tabs that were opened
// before either.
func TestNobodyOverwritesUnseen(t *testing.T) {
	m := ferry(1)
	s := serve(t, m)
	seen := m.details[0].Seen
	if w := post(s, "/findings/00f1/decision", url.Values{"decision": {"a_wrong"}, "note": {"counted again"}, "seen": {seen}}); w.Code != http.StatusSeeOther {
		t.Fatalf("the first: status %d", w.Code)
	}
	m.details[0].History[0].Reviewer = "Bo Ek"
	w := post(s, "/findings/00f1/decision", url.Values{"decision": {"b_wrong"}, "note": {"my own note"}, "seen": {seen}})
	if w.Code != http.StatusConflict || len(m.details[0].History) != 1 {
		t.Fatalf("the second: status %d, %d decisions", w.Code, len(m.details[0].History))
	}
	body := w.Body.String()
	for _, want := range []string{"Not saved: Bo Ek decided this", "A is wrong", "counted again", "you chose “B is wrong”", ">my own note</textarea>", `name="seen" value="1.e00f1"`} {
		if !strings.Contains(body, want) {
			t.Errorf("the page of the conflict lacks %s", want)
		}
	}
	if w := post(s, "/findings/00f1/decision", url.Values{"decision": {"b_wrong"}, "seen": {m.details[0].Seen}}); w.Code != http.StatusSeeOther || len(m.details[0].History) != 2 {
		t.Errorf("decided again, knowingly: status %d, %d decisions", w.Code, len(m.details[0].History))
	}
}

func TestChangedEvidenceIsShownFirst(t *testing.T) {
	m := ferry(1)
	s := serve(t, m)
	seen := m.details[0].Seen
	m.details[0].Item.Finding.EvidenceHash, m.details[0].Seen = "other", Seen(0, "other")
	w := post(s, "/findings/00f1/decision", url.Values{"decision": {"b_wrong"}, "seen": {seen}})
	if w.Code != http.StatusConflict || !strings.Contains(w.Body.String(), "the evidence has changed") || len(m.details[0].History) > 0 {
		t.Errorf("status %d, %d decisions", w.Code, len(m.details[0].History))
	}
}

func TestUndoTakesBackOnce(t *testing.T) {
	m := ferry(1)
	s := serve(t, m)
	post(s, "/findings/00f1/decision", url.Values{"decision": {"tool_error"}, "seen": {m.details[0].Seen}})
	if w := post(s, "/findings/00f1/undo", url.Values{"seen": {m.details[0].Seen}}); w.Code != http.StatusSeeOther {
		t.Fatalf("status %d", w.Code)
	}
	if body := get(s, "/findings/00f1?done=00f1").Body.String(); !strings.Contains(body, "Taken back: Undecided again.") {
		t.Error("the page does not say that it was taken back")
	}
	w := post(s, "/findings/00f1/undo", url.Values{"seen": {m.details[0].Seen}})
	if w.Code != http.StatusConflict || !strings.Contains(w.Body.String(), "Nothing to undo") || len(m.details[0].History) != 2 {
		t.Errorf("undone again: status %d, %d decisions", w.Code, len(m.details[0].History))
	}
}

func TestBrokenDecisionsAreRefused(t *testing.T) {
	m := ferry(1)
	s := serve(t, m)
	seen := m.details[0].Seen
	for name, c := range map[string]struct {
		id     string
		form   url.Values
		status int
	}{
		"no such decision": {"00f1", url.Values{"decision": {"maybe"}, "seen": {seen}}, http.StatusUnprocessableEntity},
		"nothing seen":     {"00f1", url.Values{"decision": {"a_wrong"}}, http.StatusBadRequest},
		"a long note":      {"00f1", url.Values{"decision": {"a_wrong"}, "seen": {seen}, "note": {strings.Repeat("x", maxNote+1)}}, http.StatusUnprocessableEntity},
		"no such finding":  {"none", url.Values{"decision": {"a_wrong"}, "seen": {seen}}, http.StatusNotFound},
	} {
		if w := post(s, "/findings/"+c.id+"/decision", c.form); w.Code != c.status || len(m.details[0].History) > 0 {
			t.Errorf("%s: status %d, want %d; %d decisions", name, w.Code, c.status, len(m.details[0].History))
		}
	}
}

func TestSeenReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		latest, evidence := rapid.Int64Range(0, 1<<60).Draw(t, "latest"), rapid.StringMatching(`[0-9a-f.]{0,20}`).Draw(t, "evidence")
		got, text, err := ParseSeen(Seen(latest, evidence))
		if err != nil || got != latest || text != evidence {
			t.Fatalf("%q reads as %d, %q, %v", Seen(latest, evidence), got, text, err)
		}
	})
	for _, broken := range []string{"", "12", "-1.e", "x.e", "99999999999999999999.e"} {
		if _, _, err := ParseSeen(broken); err == nil {
			t.Errorf("%q was read", broken)
		}
	}
}

// TestAParagraphLosesNothing cuts texts up at any marks: the pieces together are
// the text, and what the value's mark holds is the value.
func TestAParagraphLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zå€ 0-9.]{1,60}`).Draw(t, "text")
		span := func(name string) claims.Span {
			a, b := rapid.IntRange(0, len(text)).Draw(t, name), rapid.IntRange(0, len(text)).Draw(t, name)
			return claims.Span{Start: runeStart(text, min(a, b)), End: runeStart(text, max(a, b))}
		}
		value, speaker := span("value"), span("speaker")
		pieces := cutUp(text, claims.Span{End: len(text)}, []marking{{value, "value", ""}, {speaker, "speaker", ""}}, nil)
		var whole, marked strings.Builder
		for _, p := range pieces {
			whole.WriteString(p.Text)
			if strings.Contains(p.Class, "value") {
				marked.WriteString(p.Text)
			}
		}
		if whole.String() != text || marked.String() != value.In(text) {
			t.Fatalf("%q with %v: pieces %q", text, value, pieces)
		}
	})
}

func TestALongLineIsCutAroundTheValue(t *testing.T) {
	filler := strings.Repeat("word ", 1_000_000)
	d := paper("long.txt", "Coast Post", filler+"and 21 people died. "+filler)
	c := says(d, "21 people", 21, claims.Exact)
	var b strings.Builder
	for _, p := range paragraph(c) {
		b.WriteString(p.Text)
	}
	got := b.String()
	if len(got) > 3*aroundBytes || !strings.HasPrefix(got, "… word ") || !strings.HasSuffix(got, " word …") || !strings.Contains(got, "and 21 people died.") {
		t.Errorf("%d bytes: %.60q … %q", len(got), got, got[max(0, len(got)-60):])
	}
}

func TestNearCopiesAreFolded(t *testing.T) {
	wire := "The harbour office said on Tuesday that 21 people had died and that divers would go down again at dawn."
	var mentions []*claims.Claim
	for i, text := range []string{wire, wire, strings.Replace(wire, "again ", "", 1), "By noon 21 people had died, and the quay was full."} {
		mentions = append(mentions, says(paper(string(rune('a'+i))+".txt", "", text), "21 people", 21, claims.Exact))
	}
	groups := folded(mentions)
	if len(groups) != 2 || len(groups[0]) != 3 || len(groups[1]) != 1 {
		t.Errorf("folded into %d groups, the first of %d", len(groups), len(groups[0]))
	}
}

// TestSidesAreThoseOfTheOnlyPairToDecide names A and B where one pair of three
// values is flagged.
func TestSidesAreThoseOfTheOnlyPairToDecide(t *testing.T) {
	m := ferry(1)
	f := &m.details[0].Item.Finding
	c := paper("c.txt", "Coast Post", "Some 20 people died.")
	f.Groups = append(f.Groups, compare.Group{Value: "20 person", Claims: []*claims.Claim{says(c, "Some 20 people", 20, claims.About)}, Origins: 1})
	f.Pairs = append([]compare.Pair{{A: 0, B: 2, Verdict: compare.Compatible}, {A: 1, B: 2, Verdict: compare.Compatible}}, f.Pairs...)
	if order, sides := Sided(f); sides != 2 || len(order) != 3 || order[0] != 0 || order[1] != 1 || order[2] != 2 {
		t.Errorf("shown as %v with %d sides", order, sides)
	}
	body := get(serve(t, m), "/findings/00f1").Body.String()
	if strings.Count(body, `class="side-name"`) != 2 || strings.Contains(body, `name="pair"`) {
		t.Error("the page does not name the two sides, or asks for the pair")
	}
	f.Pairs[0].Verdict = compare.Unclear
	if _, sides := Sided(f); sides != 0 {
		t.Errorf("with two pairs to decide %d sides have a name", sides)
	}
}

// refusing is a Book that keeps no decision.
type refusing struct{ *memory }

func (refusing) Decide(context.Context, Decision) error { return errors.New("the disk is full") }

func TestANoteThatIsNotKeptIsNotLost(t *testing.T) {
	m := ferry(1)
	s := serve(t, refusing{m})
	s.Log.SetOutput(new(strings.Builder))
	w := post(s, "/findings/00f1/decision", url.Values{"decision": {"a_wrong"}, "seen": {m.details[0].Seen}, "note": {"counted <twice>"}})
	if body := w.Body.String(); w.Code != http.StatusInternalServerError || !strings.Contains(body, "the disk is full") || !strings.Contains(body, "counted &lt;twice&gt;</textarea>") {
		t.Errorf("status %d: %s", w.Code, body)
	}
}

// TestEnterDoesWhatStandsBesideTheField holds that no field for a topic stands in
// a form whose first button does something else: the Enter key presses that one.
func TestEnterDoesWhatStandsBesideTheField(t *testing.T) {
	body := get(serve(t, ferry(1)), "/findings/00f1").Body.String()
	forms := strings.Split(body, "<form ")[1:]
	fields := 0
	for _, form := range forms {
		form, _, _ = strings.Cut(form, "</form>")
		field, button := strings.Index(form, ` name="into"`), strings.Index(form, "<button")
		if field < 0 {
			continue
		}
		if fields++; button < field || strings.Contains(form, "drop-mention") {
			t.Errorf("Enter in the field presses another button: %s", form)
		}
	}
	if !strings.Contains(body, `id="decide">
<h2 id="decide-title">Decision</h2>
<button name="decision" value="" hidden></button>`) {
		t.Error("Enter on the choice of a pair decides")
	}
	m := ferry(1)
	w := post(serve(t, m), "/findings/00f1/decision", url.Values{"decision": {""}, "seen": {m.details[0].Seen}, "note": {"counted twice"}})
	if w.Code != http.StatusUnprocessableEntity || !strings.Contains(w.Body.String(), "counted twice") || len(m.details[0].History) > 0 {
		t.Errorf("a form without a decision: status %d, %v", w.Code, m.details[0].History)
	}
	if fields < 3 {
		t.Errorf("%d fields for a topic, not one for each mention and for the whole", fields)
	}
}
