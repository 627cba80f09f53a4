package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck/crosscheck/claims"
)

func topicOfClaims(cs ...*claims.Claim) *claims.Topic {
	return &claims.Topic{ID: "bridge/panel", Label: "panels of the bridge", Kind: cs[0].Value.Kind, Claims: cs}
}

// shape is a finding without its hashes: groups as "value: mentions/origins",
// pairs as "value-value verdict".
func shape(f Finding) []string {
	var out []string
	for _, g := range f.Groups {
		out = append(out, fmt.Sprintf("%s: %d/%d", g.Value, len(g.Claims), g.Origins))
	}
	for _, p := range f.Pairs {
		out = append(out, fmt.Sprintf("%s-%s %s %s %s", f.Groups[p.A].Value, f.Groups[p.B].Value, p.Verdict, p.Reason.Code, p.Severity))
	}
	return append(out, fmt.Sprintf("= %s %s", f.Verdict, f.Severity))
}

func TestTopicGroups(t *testing.T) {
	n := func(x float64) claims.Value { return exactly(x, "panel") }
	toll := attribute("killed")
	for _, x := range []struct {
		name   string
		claims []*claims.Claim
		want   []string
	}{
		{"agreement", []*claims.Claim{bare("a", n(27)), bare("b", n(27))}, []string{"27 panel: 2/2", "= agree low"}},
		{"two values, most origins first", []*claims.Claim{bare("a", n(28)), bare("b", n(27)), bare("c", n(28))},
			[]string{"28 panel: 2/2", "27 panel: 1/1", "28 panel-27 panel contradiction value-differs medium", "= contradiction medium"}},
		{"a hedge joins the exact value", []*claims.Claim{bare("a", with(n(80), claims.About)), bare("b", n(79))},
			[]string{"79 panel: 2/2", "= compatible low"}},
		{"a bound joins the value that keeps it", []*claims.Claim{bare("a", with(n(12), claims.AtLeast)), bare("b", n(11)), bare("c", n(14))},
			[]string{"14 panel: 2/2", "11 panel: 1/1", "14 panel-11 panel contradiction value-differs medium", "= contradiction medium"}},
		{"a loose value joins the nearest", []*claims.Claim{bare("a", with(n(80), claims.About)), bare("b", n(79)), bare("c", n(86))},
			[]string{"79 panel: 2/2", "86 panel: 1/1", "79 panel-86 panel contradiction value-differs medium", "= contradiction medium"}},
		{"a toll over days", []*claims.Claim{
			bare("a", n(12), toll, published("2031-03-04")), bare("b", n(14), toll, published("2031-03-05")), bare("c", n(12), toll, published("2031-03-05"))},
			[]string{"12 panel: 2/2", "14 panel: 1/1", "12 panel-14 panel update later-report low", "= update low"}},
		{"a smaller toll told on the same day and later", []*claims.Claim{
			bare("a", n(6), toll, published("2031-03-04")), bare("b", n(7), toll, published("2031-03-04")), bare("c", n(6), toll, published("2031-03-06"))},
			[]string{"6 panel: 2/2", "7 panel: 1/1", "6 panel-7 panel contradiction value-differs high", "= contradiction high"}},
		{"a toll revised down", []*claims.Claim{bare("a", n(7), toll, published("2031-03-04")), bare("b", n(6), toll, published("2031-03-06")), bare("c", n(6), toll)},
			[]string{"6 panel: 2/2", "7 panel: 1/1", "6 panel-7 panel update revised-down medium", "= update medium"}},
		{"a toll of one day", []*claims.Claim{bare("a", n(12), toll), bare("b", n(14), toll)},
			[]string{"12 panel: 1/1", "14 panel: 1/1", "12 panel-14 panel contradiction value-differs high", "= contradiction high"}},
		{"a caveat on one of two", []*claims.Claim{bare("a", n(27)), bare("b", n(28), scope(claims.Version, "previous")), bare("c", n(28))},
			[]string{"28 panel: 2/2", "27 panel: 1/1", "28 panel-27 panel unclear version-differs medium", "= unclear medium"}},
		{"a caveat on one of three", []*claims.Claim{bare("a", n(27)), bare("b", n(28), scope(claims.Version, "previous")), bare("c", n(28)), bare("d", n(28))},
			[]string{"28 panel: 3/3", "27 panel: 1/1", "28 panel-27 panel contradiction value-differs medium", "= contradiction medium"}},
		{"a caveat on the only one", []*claims.Claim{bare("a", n(27)), bare("b", n(28), scope(claims.Version, "previous"))},
			[]string{"27 panel: 1/1", "28 panel: 1/1", "27 panel-28 panel unclear version-differs medium", "= unclear medium"}},
		{"one document on one party's word", []*claims.Claim{bare("a", n(27), by("Ada Brandt")), bare("b", n(27), by("Ada Brandt")), bare("c", n(28), by("Ruth Kessel"))},
			[]string{"27 panel: 2/1", "28 panel: 1/1", "27 panel-28 panel attributed different-speakers medium", "= attributed medium"}},
		{"a part stands beside", []*claims.Claim{bare("a", n(12)), bare("b", n(3), scope(claims.Part, "glass")), bare("c", n(12))},
			[]string{"12 panel: 2/2", "3 panel: 1/1", "= agree low"}},
		{"an inferred day and a printed one", []*claims.Claim{bare("a", on("2031-12-03")), bare("b", guessed("2031-12-04"))},
			[]string{"2031-12-03: 1/1", "2031-12-04: 1/1", "2031-12-03-2031-12-04 unclear inferred-date low", "= unclear low"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			f, ok := Topic(topicOfClaims(x.claims...), Default())
			if !ok {
				t.Fatal("no finding")
			}
			if d := cmp.Diff(x.want, shape(f)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestTopicOfOneMention(t *testing.T) {
	if _, ok := Topic(topicOfClaims(bare("a", exactly(3, ""))), Default()); ok {
		t.Error("one mention makes a finding")
	}
	if _, ok := Topic(nil, Default()); ok {
		t.Error("no topic makes a finding")
	}
}

func TestTopicTolerance(t *testing.T) {
	tol := Default()
	tol.Topics = map[string]float64{"bridge/panel": 0.02}
	topic := topicOfClaims(bare("a", exactly(100, "")), bare("b", exactly(101, "")))
	if f, _ := Topic(topic, tol); f.Verdict != Compatible {
		t.Errorf("one in a hundred within 2 %% is %q", f.Verdict)
	}
	if f, _ := Topic(topic, Default()); f.Verdict != Contradiction {
		t.Errorf("without a tolerance it is %q", f.Verdict)
	}
}

func TestTopicWithinSource(t *testing.T) {
	doc := said("a.txt", "The deck has 27 panels. The drawings show 28 panels.", "27", exactly(27, "panel")).Doc
	a, b := in(doc, "27", exactly(27, "panel")), in(doc, "28", exactly(28, "panel"))
	f, _ := Topic(topicOfClaims(a, b), Default())
	if !f.WithinSource || f.Verdict != Contradiction {
		t.Errorf("within_source %t, verdict %q", f.WithinSource, f.Verdict)
	}
	f, _ = Topic(topicOfClaims(a, b, bare("b.txt", exactly(28, "panel"))), Default())
	if f.WithinSource {
		t.Error("a second document on one side is still within one source")
	}
}

func TestTopicsOrder(t *testing.T) {
	low := topicOfClaims(bare("a", exactly(4, "")), bare("b", exactly(4, "")))
	low.ID = "a-topic"
	high := topicOfClaims(bare("a", dollars(160e6, 1e6)), bare("b", dollars(180e6, 1e6)))
	high.ID = "z-topic"
	fs := Topics([]*claims.Topic{low, high}, Default())
	if len(fs) != 2 || fs[0].Topic != high || fs[0].Severity != High {
		t.Errorf("got %v", shape(fs[0]))
	}
}

func TestFindingID(t *testing.T) {
	a, b := bare("a", exactly(27, "")), bare("b", exactly(28, ""))
	f, _ := Topic(topicOfClaims(a, b), Default())
	moved, _ := Topic(topicOfClaims(bare("elsewhere/b", exactly(28, "")), bare("elsewhere/a", exactly(27, "")), bare("c", exactly(27, ""))), Default())
	if f.ID != moved.ID || len(f.ID) != 16 {
		t.Errorf("ID %q became %q by paths and one more mention", f.ID, moved.ID)
	}
	if f.EvidenceHash == moved.EvidenceHash {
		t.Error("other quotes have the same evidence hash")
	}
	other, _ := Topic(topicOfClaims(a, bare("b", exactly(29, ""))), Default())
	if f.ID == other.ID {
		t.Error("other values have the same ID")
	}
	joined, _ := Topic(topicOfClaims(a, b, bare("d", with(exactly(27, ""), claims.About))), Default())
	if f.ID != joined.ID {
		t.Error("a hedged mention changes the ID")
	}
}

func TestReasonQuotesBothSides(t *testing.T) {
	a := said("a.txt", "Ada Brandt presented a 27-panel design of the bridge.", "27-panel", exactly(27, "panel"))
	b := said("b.txt", "A previous set of 28 drafted bridge panels leaked in May.", "28", exactly(28, "panel"), scope(claims.Version, "previous"))
	_, r := Judge(a, b, Default())
	want := "a.txt says “27-panel design of the bridge”, b.txt says “previous set of 28 drafted bridge panels leaked in May”: the second speaks of a previous version"
	if r.Text != want {
		t.Errorf("got  %s\nwant %s", r.Text, want)
	}
	_, r = Judge(b, a, Default())
	if !strings.HasSuffix(r.Text, ": the first speaks of a previous version") {
		t.Errorf("got %s", r.Text)
	}
}

func TestQuoteShowsWhatTheNumberIsOf(t *testing.T) {
	for _, x := range []struct{ text, quote, want string }{
		{"It has 28 panels of steel.", "28", "28 panels of steel"},
		{"The 13-inch model starts at 999.", "999", "model starts at 999"},
		{"It was drafted by Ada Brandt, 36, in May.", "36", "It was drafted by Ada Brandt, 36"},
		{"It cost the town of Orra $3.5 million.", "$3.5 million", "It cost the town of Orra $3.5 million"},
		{"She signed a seven-year deal worth between $14 million and $15 million.", "seven-year", "seven-year deal"},
		{"The yard took on 12 welders and 11 fitters.", "12", "12 welders"},
		{"The yard took on 12 welders and eleven fitters.", "12", "12 welders"},
		{"The yard took on 12 welders who had lost their work.", "12", "12 welders"},
		{"Some 30 people were hurt and the bridge fell.", "Some 30", "Some 30 people were hurt and the bridge"},
		{"The mayor hired 12 of the divers.", "12", "12 of the divers"},
		{"Officers searched the two, and left.", "two", "Officers searched the two"},
		{"The merchant bank Orra Harbour Trust of the North paid 12.", "12", "Orra Harbour Trust of the North paid 12"},
		{"It killed four people and injured 12.", "12", "injured 12"},
		{"It was the work of 3.", "3", "It was the work of 3"},
		{"Two of which sank.", "Two", "Two of which sank"},
		{"It took 27 U.S.-led engineers a month.", "27", "27 U.S.-led engineers a month"},
		{"Søren said: 12.", "12", "12"},
	} {
		if got := quote(said("a.txt", x.text, x.quote, exactly(1, ""))); got != x.want {
			t.Errorf("%s: got %q, want %q", x.text, got, x.want)
		}
	}
}

// An age is quoted with whose it is.
func TestQuoteOfAge(t *testing.T) {
	for _, x := range []struct{ text, quote, want string }{
		{"“It is late,” said Brandt, who is 52, at the quay.", "52", "Brandt, who is 52"},
		{"Ada Brandt, 52, left.", "52", "Ada Brandt, 52"},
		{"Ada Brandt turned 52 in May.", "52", "Ada Brandt turned 52 in May"},
	} {
		v := exactly(52, "year")
		v.Kind = claims.Age
		if got := quote(said("a.txt", x.text, x.quote, v)); got != x.want {
			t.Errorf("%s: got %q, want %q", x.text, got, x.want)
		}
	}
}

// A day is quoted with what happened on it.
func TestQuoteOfDay(t *testing.T) {
	for _, x := range []struct{ text, quote, want string }{
		{"A patrol boat on Thursday stopped three skiffs.", "Thursday", "A patrol boat on Thursday stopped three skiffs"},
		{"On 4 March, she sailed for Orra.", "4 March", "On 4 March"},
		{"The court heard the case this morning.", "this morning", "The court heard the case this morning"},
	} {
		if got := quote(said("a.txt", x.text, x.quote, on("2031-03-04"))); got != x.want {
			t.Errorf("%s: got %q, want %q", x.text, got, x.want)
		}
	}
}

// A document is called by its publisher, else by the name of its file, with the
// whole path only where both sides have one name.
func TestReasonNamesSources(t *testing.T) {
	published := func(name string) edit { return func(c *claims.Claim) { c.Doc.Publisher = name } }
	for _, x := range []struct {
		name, a, b string
		wire       string
		want       string
	}{
		{"files", "x/y/a.txt", "x/z/b.txt", "", "a.txt says “27 panels”, b.txt says “28 panels”"},
		{"a publisher", "x/y/a.txt", "x/z/b.txt", "Tarn Wire", "Tarn Wire says “27 panels”, b.txt says “28 panels”"},
		{"files of one name", "x/y/a.txt", "x/z/a.txt", "", "a.txt (x/y/a.txt) says “27 panels”, a.txt (x/z/a.txt) says “28 panels”"},
	} {
		a := said(x.a, "It has 27 panels.", "27", exactly(27, "panel"), published(x.wire))
		b := said(x.b, "It has 28 panels.", "28", exactly(28, "panel"))
		if _, r := Judge(a, b, Default()); !strings.HasPrefix(r.Text, x.want+": ") {
			t.Errorf("%s: got %s, want %s", x.name, r.Text, x.want)
		}
	}
}

func TestReasonNamesLinesOfOneDocument(t *testing.T) {
	doc := said("a.txt", "The deck has 27 panels.\nIts price is high. The drawings show 28 panels.", "27", exactly(27, "panel")).Doc
	_, r := Judge(in(doc, "27", exactly(27, "panel")), in(doc, "28", exactly(28, "panel")), Default())
	want := "a.txt says “27 panels” in line 1 and “28 panels” in line 2: both cannot be right if they mean the same thing"
	if r.Text != want {
		t.Errorf("got  %s\nwant %s", r.Text, want)
	}
}

func TestEveryCodeHasItsSentence(t *testing.T) {
	a := bare("a.txt", exactly(27, ""), scope(claims.Version, "previous"), scope(claims.Basis, "additional"), by("Ada Brandt"))
	b := bare("b.txt", exactly(28, ""), by("Ruth Kessel"))
	for code := range explanations {
		if text := reasonFor(ruling{code: code}, a, b).Text; !strings.Contains(text, "a.txt says “") || !strings.Contains(text, "b.txt says “") || strings.HasSuffix(text, ": ") {
			t.Errorf("%s: %q", code, text)
		}
	}
}

func TestRulesAreNamedOnce(t *testing.T) {
	var all []Rule
	for _, r := range rules {
		all = append(all, r.Rule)
	}
	for _, r := range inners {
		all = append(all, r.Rule)
	}
	var names []string
	for _, r := range all {
		if r.Says == "" || slices.Contains(names, r.Name) {
			t.Errorf("rule %q says %q", r.Name, r.Says)
		}
		names = append(names, r.Name)
	}
}
