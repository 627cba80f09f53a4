package store

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// harbour saves five findings that differ in every field that a filter knows.
func harbour(t *testing.T) *Store {
	s := open(t)
	a, b, c := article("a.txt", textA), article("b.txt", textB), article("c.txt", textC)
	b.Publisher, c.Publisher = "Coast Post", "Østholm Avis"
	var r Result
	r.Documents = []*claims.Document{a, b, c}
	words := map[*claims.Document]string{a: "At least 12 deaths", b: "at least 21 deaths", c: "at least 22 deaths"}
	for n, f := range []struct {
		id, topic string
		kind      claims.Kind
		verdict   compare.Verdict
		severity  compare.Severity
		sides     []*claims.Document
	}{
		{"a1", "ferry/killed", claims.Count, compare.Contradiction, compare.Low, []*claims.Document{a, b}},
		{"a2", "ferry/killed", claims.Count, compare.Update, compare.High, []*claims.Document{a, c}},
		{"b1", "ferry-2/killed", claims.Count, compare.Unclear, compare.High, []*claims.Document{b, c}},
		{"b2", "captain/age", claims.Age, compare.Contradiction, compare.High, []*claims.Document{a, b}},
		{"b3", "storm/date", claims.Date, compare.Agree, compare.Medium, []*claims.Document{a}},
	} {
		var sides []*claims.Claim
		for _, d := range f.sides {
			side := deaths(d, words[d], float64(10*n+len(sides)))
			sides = append(sides, side)
		}
		r.Claims = append(r.Claims, sides...)
		topic := &claims.Topic{ID: f.topic, Label: "label of " + f.topic, Kind: f.kind}
		finding := contradiction(f.id, topic, sides...)
		finding.Kind, finding.Verdict, finding.Severity = f.kind, f.verdict, f.severity
		r.Findings = append(r.Findings, finding)
	}
	save(t, s, r)
	r.Findings = r.Findings[:4]
	r.Findings[0].Reason.Text = "Ångström said otherwise"
	save(t, s, r)
	review(t, s, Review{FindingID: "a1", Decision: AWrong})
	review(t, s, Review{FindingID: "a2", Decision: ToolError, EvidenceHash: "old"})
	review(t, s, Review{FindingID: "b1", Decision: Pending})
	return s
}

func TestFilter(t *testing.T) {
	s := harbour(t)
	for _, test := range []struct {
		name   string
		filter Filter
		want   string // in order: severity, topic, ID
	}{
		{"all", Filter{}, "b2 b1 a2 b3 a1"},
		{"verdict", Filter{Verdicts: []compare.Verdict{compare.Contradiction}}, "b2 a1"},
		{"two verdicts", Filter{Verdicts: []compare.Verdict{compare.Agree, compare.Update}}, "a2 b3"},
		{"severity", Filter{Severities: []compare.Severity{compare.Low}}, "a1"},
		{"kind", Filter{Kinds: []claims.Kind{claims.Age, claims.Date}}, "b2 b3"},
		{"unchanged", Filter{States: []State{Unchanged}}, "b2 b1 a2"},
		{"updated", Filter{States: []State{Updated}}, "a1"},
		{"absent", Filter{States: []State{Absent}}, "b3"},
		{"new", Filter{States: []State{New}}, ""},
		{"topic", Filter{Topic: "ferry/killed"}, "a2 a1"},
		{"beginning of a topic", Filter{Topic: "ferry"}, "a2 a1"},
		{"beginning with its stroke", Filter{Topic: "ferry/"}, "a2 a1"},
		{"half a word of a topic", Filter{Topic: "ferr"}, ""},
		{"publisher", Filter{Source: "coast post"}, "b2 b1 a1"},
		{"path", Filter{Source: "c.txt"}, "b1 a2"},
		{"unknown source", Filter{Source: "d.txt"}, ""},
		{"decision", Filter{Statuses: []string{string(AWrong)}}, "a1"},
		{"reopened", Filter{Statuses: []string{StatusReopened}}, "a2"},
		{"pending", Filter{Statuses: []string{string(Pending)}}, "b2 b1 b3"},
		{"open", Filter{Statuses: []string{StatusOpen}}, "b2 b1 a2 b3"},
		{"open or decided so", Filter{Statuses: []string{StatusOpen, string(AWrong)}}, "b2 b1 a2 b3 a1"},
		{"words of the sentence", Filter{Query: "  It WAS over\nin minutes "}, "b2 b1 a2 a1"},
		{"words of the reason", Filter{Query: "ångström SAID"}, "a1"},
		{"words of the topic", Filter{Query: "label of storm"}, "b3"},
		{"value", Filter{Query: "31 death"}, "b2"},
		{"in any order, without accents", Filter{Query: "said ANGSTROM"}, "a1"},
		{"in a row", Filter{Query: `"was over in minutes"`}, "b2 b1 a2 a1"},
		{"not in a row", Filter{Query: `"minutes was over"`}, ""},
		{"the beginning of a word", Filter{Query: "minut"}, "b2 b1 a2 a1"},
		{"half of a number", Filter{Query: "3"}, ""},
		{"blank", Filter{Query: " \n"}, "b2 b1 a2 b3 a1"},
		{"not a pattern", Filter{Query: "%"}, ""},
		{"not an operator", Filter{Query: "minutes OR"}, ""},
		{"ID", Filter{Query: "b3"}, "b3"},
		{"both", Filter{Verdicts: []compare.Verdict{compare.Contradiction}, Severities: []compare.Severity{compare.High}, Source: "Coast Post"}, "b2"},
		{"limit", Filter{Limit: 2}, "b2 b1"},
		{"second page", Filter{Limit: 2, Offset: 2}, "a2 b3"},
		{"offset", Filter{Offset: 4}, "a1"},
		{"beyond the end", Filter{Limit: 2, Offset: 9}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			listed, err := s.Findings(ctx, test.filter)
			if err != nil {
				t.Fatal(err)
			}
			loaded, err := s.LoadFindings(ctx, test.filter)
			if err != nil {
				t.Fatal(err)
			}
			if got := ids(listed); got != test.want {
				t.Errorf("listed %q, want %q", got, test.want)
			}
			if got := ids(loaded); got != test.want {
				t.Errorf("loaded %q, want %q", got, test.want)
			}
		})
	}
}

func ids(all []StoredFinding) string {
	var ids []string
	for _, f := range all {
		ids = append(ids, f.Finding.ID)
	}
	return strings.Join(ids, " ")
}

// A list holds what a table shows: all of a finding but claims and pairs.
func TestListedFinding(t *testing.T) {
	s := open(t)
	r := ferryResult()
	save(t, s, r)
	listed, err := s.Findings(ctx, Filter{})
	if err != nil {
		t.Fatal(err)
	}
	want := r.Findings[0]
	want.Topic = &claims.Topic{ID: want.Topic.ID, Label: want.Topic.Label}
	want.Pairs = nil
	want.Groups = slices.Clone(want.Groups)
	for i := range want.Groups {
		want.Groups[i].Claims = nil
	}
	diff(t, "listed", []StoredFinding{{Finding: want, State: New, FirstSeen: day, LastSeen: day, Status: "pending"}}, listed)
}

func TestFindingByBeginning(t *testing.T) {
	s := harbour(t)
	for id, want := range map[string]string{"a1": "a1", "b2": "b2"} {
		if f, err := s.Finding(ctx, id); err != nil || f.Finding.ID != want {
			t.Errorf("%q: %v", id, err)
		}
	}
	_, err := s.Finding(ctx, "b")
	wantTrouble(t, err, ErrAmbiguous, s.Path(), `several findings begin with "b": b1, b2`)
	for _, id := range []string{"", "c", "a11", "%"} {
		_, err := s.Finding(ctx, id)
		wantTrouble(t, err, ErrNotFound, s.Path(), `no finding "`+id+`"`)
	}
}

func TestClaimByBeginning(t *testing.T) {
	s := open(t)
	r := ferryResult()
	save(t, s, r)
	for _, c := range r.Claims {
		got, err := s.Claim(ctx, c.ID[:12])
		if err != nil {
			t.Fatal(err)
		}
		diff(t, "claim", c, got)
	}
	if _, err := s.Claim(ctx, "zz"); !errors.Is(err, ErrNotFound) {
		t.Errorf("error %v, want ErrNotFound", err)
	}
}

func TestTopicsOfTheLastRun(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	topics, err := s.Topics(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "topics", []TopicInfo{{ID: "ferry/killed", Label: "people killed on the ferry", Story: "ferry", Kind: claims.Count, Claims: 2, Documents: 2, Findings: 1}}, topics)
}
