package report

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// The story of these tests: a ferry sinks off an invented coast, and invented
// papers count its dead, its passengers and its lifeboats.

func when(day, hour int) time.Time { return time.Date(2031, 3, day, hour, 0, 0, 0, time.UTC) }

func article(path, publisher string, published time.Time, text string) *claims.Document {
	return &claims.Document{
		Path: path, ID: "doc-" + path, Publisher: publisher, Published: published,
		URL: "https://news.example/" + strings.TrimSuffix(path, ".txt"), Text: text,
	}
}

// state makes a claim of the words quote in the sentence that holds them.
func state(t testing.TB, d *claims.Document, sentence, quote string, v claims.Value) *claims.Claim {
	t.Helper()
	start := strings.Index(d.Text, sentence)
	at := strings.Index(sentence, quote)
	if start < 0 || at < 0 {
		t.Fatalf("%s does not hold %q with %q in it", d.Path, sentence, quote)
	}
	c := &claims.Claim{
		ID: "c-" + d.Path + "-" + quote, Doc: d, Value: v,
		Sentence: claims.Span{Start: start, End: start + len(sentence)},
		Span:     claims.Span{Start: start + at, End: start + at + len(quote)},
	}
	c.Value.Span = c.Span
	return c
}

func people(n float64, text string) claims.Value {
	return claims.Value{
		Kind: claims.Count, Text: text, Modifier: claims.Exact, Rule: "count/plain", Lo: n, Hi: n,
		Number: n, Step: 1, Unit: "person", Base: claims.Quantity{Lo: n, Hi: n, Unit: "1"},
	}
}

func score(text string, first float64) claims.Value {
	return claims.Value{Kind: claims.Score, Text: text, Rule: "score/dash", Lo: first, Hi: first, Number: math.NaN()}
}

const (
	ferryA = "Ferry sinks off Larnholm\n\nOfficials in Larnholm confirmed 12 deaths on Tuesday, <b>hours</b> after the ferry went down & was lost.\n"
	ferryB = "Many lost at sea\n\n“It was over in minutes,” said Søren Å. The sinking caused 21 deaths, police said.\n"
	ferryC = "The sinking caused 21 deaths, the police said.\nMore than 300 people were aboard.\n"
	ferryD = "=HYPERLINK(\"https://bad.example\") was scrawled on the hull.\nSome 280 people were aboard, \"crew and all\",\nthe line said.\n"
	match  = "Larnholm won 2-1 at home.\n"
	match2 = "Larnholm won 3-1 at home, a second | paper_said.\n"
)

// ferry is the stream of findings that every golden file shows.
func ferry(t testing.TB) []Item {
	t.Helper()
	a := article("reports/a.txt", "Harbour Wire", when(4, 0), ferryA)
	b := article("reports/b.txt", "Coast Post", when(5, 9), ferryB)
	c := article("reports/c.txt", "", time.Time{}, ferryC)
	d := article("reports/d é.txt", "The Larnholm Ledger", when(6, 0), ferryD)
	return []Item{deaths(t, a, b, c), aboard(t, c, d), goals(t), agreed(t, a, c)}
}

func deaths(t testing.TB, a, b, c *claims.Document) Item {
	low := state(t, a, "Officials in Larnholm confirmed 12 deaths on Tuesday, <b>hours</b> after the ferry went down & was lost.", "12 deaths", people(12, "12 person"))
	low.Attribution = claims.Attribution{Speaker: "Officials in Larnholm"}
	low.Scope = []claims.Scope{{Kind: claims.Version, Word: "initial"}, {Kind: claims.Basis, Word: "total"}}
	low.AsOf = claims.Interval{From: when(4, 0), To: when(5, 0)}
	high := state(t, b, "The sinking caused 21 deaths, police said.", "21 deaths", people(21, "21 person"))
	high.Attribution = claims.Attribution{Speaker: "police"}
	same := state(t, c, "The sinking caused 21 deaths, the police said.", "21 deaths", people(21, "21 person"))
	reason := compare.Reason{Code: "value-differs", Text: "Harbour Wire has “12 deaths”, Coast Post “21 deaths”: no number of dead satisfies both."}
	return Item{
		Finding: compare.Finding{
			ID: "00a1b2c3d4e5f607", Topic: &claims.Topic{ID: "larnholm-ferry/killed", Label: "people killed in the Larnholm ferry sinking", Story: "larnholm-ferry", Kind: claims.Count},
			Kind: claims.Count, Verdict: compare.Contradiction, Severity: compare.High, Reason: reason,
			Groups:       []compare.Group{{Value: "21 person", Claims: []*claims.Claim{same, high}, Origins: 1}, {Value: "12 person", Claims: []*claims.Claim{low}, Origins: 1}},
			Pairs:        []compare.Pair{{A: 0, B: 1, Verdict: compare.Contradiction, Severity: compare.High, Reason: reason}},
			EvidenceHash: "feedfacecafe0001",
		},
		State: "unchanged", FirstSeen: when(7, 8), LastSeen: when(8, 8),
		Review:   &ReviewInfo{Decision: "a_wrong", Note: "-called the harbour office,\nthey say 21", Reviewer: "Ada Lind", At: when(8, 10)},
		Reopened: "a source was added",
	}
}

func aboard(t testing.TB, c, d *claims.Document) Item {
	more := people(301, "300 person")
	more.Modifier, more.Hi, more.Base.Hi, more.Number, more.Rule = claims.MoreThan, math.Inf(1), math.Inf(1), 300, "count/more-than"
	some := people(280, "280 person")
	some.Modifier = claims.About
	third := people(350, "350 person")
	x := state(t, c, "More than 300 people were aboard.", "More than 300 people", more)
	y := state(t, d, "Some 280 people were aboard, \"crew and all\",\nthe line said.", "Some 280 people", some)
	z := state(t, d, "=HYPERLINK(\"https://bad.example\") was scrawled on the hull.", "HYPERLINK", third)
	headline := compare.Reason{Code: "basis-differs", Text: "“More than 300 people” and “Some 280 people” may count other people."}
	it := Item{Finding: compare.Finding{
		ID: "10a1b2c3d4e5f607", Topic: &claims.Topic{ID: "larnholm-ferry/aboard", Label: "people aboard", Story: "larnholm-ferry"},
		Kind: claims.Count, Verdict: compare.Unclear, Severity: compare.Medium, Reason: headline,
		Groups: []compare.Group{{Value: "300 person", Claims: []*claims.Claim{x}, Origins: 1}, {Value: "280 person", Claims: []*claims.Claim{y}, Origins: 1}, {Value: "350 person", Claims: []*claims.Claim{z}, Origins: 1}},
		Pairs: []compare.Pair{
			{A: 0, B: 1, Verdict: compare.Unclear, Severity: compare.Medium, Reason: headline},
			{A: 0, B: 2, Verdict: compare.Compatible, Severity: compare.Low, Reason: compare.Reason{Code: "bound-holds", Text: "“More than 300 people” holds 350."}},
			{A: 1, B: 2, Verdict: compare.Update, Severity: compare.Low, Reason: compare.Reason{Code: "later-report", Text: "350 is the later count."}},
		},
		EvidenceHash: "feedfacecafe0002",
	}}
	it.PairReviews = map[string]*ReviewInfo{
		DiscrepancyID(&it.Finding, it.Finding.Pairs[2]): {Decision: "intentional", Reviewer: "Bo Ek", At: when(8, 11)},
	}
	return it
}

func goals(t testing.TB) Item {
	a := article("sport/x.txt", "Coast Post", when(9, 0), match)
	b := article("sport/y.txt", "-Ledger Sport", when(9, 0), match2)
	x := state(t, a, "Larnholm won 2-1 at home.", "2-1", score("2-1", 2))
	y := state(t, b, "Larnholm won 3-1 at home, a second | paper_said.", "3-1", score("3-1", 3))
	reason := compare.Reason{Code: "value-differs", Text: "“2-1” against “3-1”"}
	return Item{Finding: compare.Finding{
		ID: "20a1b2c3d4e5f607", Topic: &claims.Topic{ID: "larnholm-match/score", Label: "score of the match", Story: "larnholm-match"},
		Kind: claims.Score, Verdict: compare.Contradiction, Severity: compare.High, Reason: reason,
		Groups:       []compare.Group{{Value: "2-1", Claims: []*claims.Claim{x}, Origins: 1}, {Value: "3-1", Claims: []*claims.Claim{y}, Origins: 1}},
		Pairs:        []compare.Pair{{A: 0, B: 1, Verdict: compare.Contradiction, Severity: compare.High, Reason: reason}},
		EvidenceHash: "feedfacecafe0003",
	}}
}

func agreed(t testing.TB, a, c *claims.Document) Item {
	tuesday := claims.Value{Kind: claims.Date, Text: "2031-03-04", Timex: "2031-03-04", From: when(4, 0), To: when(5, 0), Inferred: true, Number: math.NaN()}
	x := state(t, a, "Officials in Larnholm confirmed 12 deaths on Tuesday, <b>hours</b> after the ferry went down & was lost.", "on Tuesday", tuesday)
	return Item{Finding: compare.Finding{
		ID: "30a1b2c3d4e5f607", Topic: &claims.Topic{ID: "larnholm-ferry/day"}, Kind: claims.Date, Verdict: compare.Agree, Severity: compare.Low,
		Groups: []compare.Group{{Value: "2031-03-04", Claims: []*claims.Claim{x}, Origins: 1}},
	}}
}
