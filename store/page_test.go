package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

func page(t reporter, s *Store, q Query) Page {
	t.Helper()
	p, err := s.Page(ctx, q)
	if err != nil {
		t.Errorf("%+v: %v", q, err)
	}
	return p
}

func TestPageChooses(t *testing.T) {
	s := harbour(t)
	yes, no := []bool{true}, []bool{false}
	for _, test := range []struct {
		name  string
		query Query
		want  string // in order: severity, topic, ID
	}{
		{"all", Query{}, "b2 b1 a2 b3 a1"},
		{"two verdicts", Query{Verdicts: []compare.Verdict{compare.Agree, compare.Update}}, "a2 b3"},
		{"two severities", Query{Severities: []compare.Severity{compare.Low, compare.Medium}}, "b3 a1"},
		{"two kinds", Query{Kinds: []claims.Kind{claims.Age, claims.Date}}, "b2 b3"},
		{"two states", Query{States: []State{Updated, Absent}}, "b3 a1"},
		{"no state of any", Query{States: []State{New}}, ""},
		{"topics", Query{Topics: []string{"captain/age", "storm/date"}}, "b2 b3"},
		{"beginning of a topic", Query{Topics: []string{"ferry"}}, "a2 a1"},
		{"beginning with its stroke", Query{Topics: []string{"ferry-2/"}}, "b1"},
		{"unknown topic", Query{Topics: []string{"ferr"}}, ""},
		{"publisher", Query{Sources: []string{"coast POST"}}, "b2 b1 a1"},
		{"path", Query{Sources: []string{"c.txt"}}, "b1 a2"},
		{"either source", Query{Sources: []string{"c.txt", "coast post"}}, "b2 b1 a2 a1"},
		{"unknown source", Query{Sources: []string{"d.txt"}}, ""},
		{"decision", Query{Statuses: []string{string(AWrong)}}, "a1"},
		{"open", Query{Statuses: []string{StatusOpen}}, "b2 b1 a2 b3"},
		{"within", Query{Within: yes}, ""},
		{"across", Query{Within: no}, "b2 b1 a2 b3 a1"},
		{"either", Query{Within: []bool{true, false}}, "b2 b1 a2 b3 a1"},
		{"words", Query{Search: "minutes OVER"}, "b2 b1 a2 a1"},
		{"both", Query{Verdicts: []compare.Verdict{compare.Contradiction}, Sources: []string{"Coast Post"}, Search: "captain"}, "b2"},
		{"newest", Query{Sort: SortNewest}, "b2 b1 a2 b3 a1"},
		{"by topic", Query{Sort: SortTopic}, "b2 b1 a2 a1 b3"},
		{"by kind", Query{Sort: SortKind}, "b1 a2 a1 b2 b3"},
		{"latest decided", Query{Sort: SortReviewed}, "b1 a2 a1 b2 b3"},
		{"limit", Query{Limit: 2}, "b2 b1"},
		{"second page", Query{Limit: 2, Offset: 2}, "a2 b3"},
		{"after one", Query{Limit: 2, After: "a2"}, "b3 a1"},
		{"after one, passing over", Query{Limit: 2, After: "a2", Offset: 1}, "a1"},
		{"after one that is not chosen", Query{Sources: []string{"Coast Post"}, After: "a2"}, "a1"},
		{"after one that is unknown", Query{After: "zz", Limit: 1}, "b2"},
		{"beyond the end", Query{Offset: 9}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := page(t, s, test.query)
			if got := ids(p.Findings); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestUnknownOrderIsRefused(t *testing.T) {
	s := harbour(t)
	_, err := s.Page(ctx, Query{Sort: "size"})
	wantTrouble(t, err, ErrInvalid, s.Path(), `no order "size"`, "orders are severity, newest")
	_, err = s.Around(ctx, Query{Sort: "size"}, "a1")
	wantTrouble(t, err, ErrInvalid, s.Path(), `no order "size"`)
}

func TestFacets(t *testing.T) {
	s := harbour(t)
	p := page(t, s, Query{Verdicts: []compare.Verdict{compare.Contradiction}, Sources: []string{"Coast Post"}})
	want := Facets{
		Verdicts:   []Count{{"contradiction", "contradiction", 2, true}, {"unclear", "unclear", 1, false}, {"update", "update", 0, false}, {"agree", "agree", 0, false}},
		Severities: []Count{{"high", "high", 1, false}, {"medium", "medium", 0, false}, {"low", "low", 1, false}},
		Kinds:      []Count{{"count", "count", 1, false}, {"age", "age", 1, false}, {"date", "date", 0, false}},
		States:     []Count{{"updated", "updated", 1, false}, {"unchanged", "unchanged", 1, false}, {"absent", "absent", 0, false}},
		Statuses:   []Count{{"pending", "pending", 1, false}, {"reopened", "reopened", 0, false}, {"a_wrong", "a_wrong", 1, false}},
		Within:     []Count{{"false", "false", 2, false}},
		Topics:     []Count{{"captain/age", "label of captain/age", 1, false}, {"ferry/killed", "label of ferry/killed", 1, false}},
		Sources:    []Count{{"coast post", "Coast Post", 2, true}, {"harbour wire", "Harbour Wire", 2, false}},
	}
	diff(t, "facets", want, p.Facets)
	if p.Total != 2 || p.All != 5 {
		t.Errorf("%d of %d, want 2 of 5", p.Total, p.All)
	}
}

func TestFacetsAreCutOff(t *testing.T) {
	s := harbour(t)
	f := page(t, s, Query{FacetLimit: 1, Topics: []string{"storm/date"}}).Facets
	diff(t, "topics", []Count{{"ferry/killed", "label of ferry/killed", 2, false}, {"storm/date", "label of storm/date", 1, true}}, f.Topics)
	if f.MoreTopics != 2 || len(f.Sources) != 1 || f.MoreSources != 0 {
		t.Errorf("%d more topics, %v and %d more sources", f.MoreTopics, f.Sources, f.MoreSources)
	}
}

// harbourQuery draws a query over the values that harbour has.
func harbourQuery(t *rapid.T) Query {
	some := func(name string, values ...string) []string {
		return rapid.SliceOfNDistinct(rapid.SampledFrom(values), 0, 2, rapid.ID[string]).Draw(t, name)
	}
	q := Query{
		Statuses: some("status", "open", "pending", "a_wrong", "reopened", "tool_error"),
		Topics:   some("topic", "ferry", "ferry/killed", "captain/age", "none"),
		Sources:  some("source", "Coast Post", "c.txt", "harbour wire", "none"),
		Within:   rapid.SampledFrom([][]bool{nil, nil, {true}, {false}}).Draw(t, "within"),
		Search:   rapid.SampledFrom([]string{"", "", "over", "deaths", "captain", "Ångström"}).Draw(t, "search"),
		Sort:     rapid.SampledFrom(Sorts).Draw(t, "sort"),
	}
	for _, v := range some("verdict", "agree", "contradiction", "update", "unclear") {
		q.Verdicts = append(q.Verdicts, compare.Verdict(v))
	}
	for _, v := range some("severity", "low", "high") {
		q.Severities = append(q.Severities, compare.Severity(v))
	}
	for _, v := range some("state", "new", "updated", "unchanged", "absent") {
		q.States = append(q.States, State(v))
	}
	return q
}

func TestPagesPartitionWhatIsChosen(t *testing.T) {
	s := harbour(t)
	rapid.Check(t, func(t *rapid.T) {
		q := harbourQuery(t)
		whole := page(t, s, q)
		if whole.Total != len(whole.Findings) {
			t.Fatalf("%d findings, %d counted", len(whole.Findings), whole.Total)
		}
		q.Limit = rapid.IntRange(1, 4).Draw(t, "limit")
		var byOffset, byID []StoredFinding
		for {
			q.Offset = len(byOffset)
			p := page(t, s, q)
			if p.Start != min(q.Offset, p.Total) || p.Total != whole.Total {
				t.Fatalf("page begins at %d of %d, want %d of %d", p.Start, p.Total, q.Offset, whole.Total)
			}
			if len(p.Findings) == 0 {
				break
			}
			byOffset = append(byOffset, p.Findings...)
		}
		for q.Offset = 0; ; q.After = byID[len(byID)-1].Finding.ID {
			p := page(t, s, q)
			if p.Start != len(byID) {
				t.Fatalf("page after %q begins at %d, want %d", q.After, p.Start, len(byID))
			}
			if len(p.Findings) == 0 {
				break
			}
			byID = append(byID, p.Findings...)
		}
		if ids(byOffset) != ids(whole.Findings) || ids(byID) != ids(whole.Findings) {
			t.Fatalf("pages %q and %q of %q", ids(byOffset), ids(byID), ids(whole.Findings))
		}
	})
}

// facetField is a field of which a finding has one value.
type facetField struct {
	name   string
	counts func(Facets) []Count
	set    func(*Query, ...string)
}

var facetFields = []facetField{
	{"verdict", func(f Facets) []Count { return f.Verdicts }, func(q *Query, v ...string) { q.Verdicts = typed[compare.Verdict](v) }},
	{"severity", func(f Facets) []Count { return f.Severities }, func(q *Query, v ...string) { q.Severities = typed[compare.Severity](v) }},
	{"kind", func(f Facets) []Count { return f.Kinds }, func(q *Query, v ...string) { q.Kinds = typed[claims.Kind](v) }},
	{"state", func(f Facets) []Count { return f.States }, func(q *Query, v ...string) { q.States = typed[State](v) }},
	{"status", func(f Facets) []Count { return f.Statuses }, func(q *Query, v ...string) { q.Statuses = v }},
	{"topic", func(f Facets) []Count { return f.Topics }, func(q *Query, v ...string) { q.Topics = v }},
	{"within", func(f Facets) []Count { return f.Within }, func(q *Query, v ...string) {
		q.Within = nil
		for _, s := range v {
			q.Within = append(q.Within, s == "true")
		}
	}},
}

func typed[T ~string](values []string) (all []T) {
	for _, v := range values {
		all = append(all, T(v))
	}
	return all
}

// The counts of a field are what naming each value alone would choose, and add
// up to what naming none does; those of the named ones to what is chosen.
func TestFacetsAddUp(t *testing.T) {
	s := harbour(t)
	rapid.Check(t, func(t *rapid.T) {
		q := harbourQuery(t)
		p := page(t, s, q)
		field := rapid.SampledFrom(facetFields).Draw(t, "field")
		all, chosen, named := 0, 0, false
		for _, c := range field.counts(p.Facets) {
			one := q
			field.set(&one, c.Value)
			if n := page(t, s, one).Total; n != c.N {
				t.Fatalf("%s %q: counted %d, chooses %d", field.name, c.Value, c.N, n)
			}
			all += c.N
			if c.Chosen {
				chosen, named = chosen+c.N, true
			}
		}
		without := q
		field.set(&without)
		if n := page(t, s, without).Total; n != all {
			t.Fatalf("%s: the counts add up to %d, without it are %d", field.name, all, n)
		}
		if named && chosen != p.Total {
			t.Fatalf("%s: the chosen add up to %d of %d", field.name, chosen, p.Total)
		}
	})
}

// A finding counts for each of its sources.
func TestSourceFacets(t *testing.T) {
	s := harbour(t)
	rapid.Check(t, func(t *rapid.T) {
		q := harbourQuery(t)
		for _, c := range page(t, s, q).Facets.Sources {
			one := q
			one.Sources = []string{c.Value}
			if n := page(t, s, one).Total; n != c.N {
				t.Fatalf("source %q: counted %d, chooses %d", c.Value, c.N, n)
			}
		}
	})
}

// A page says of a finding what the lists say.
func TestPageLoadsAsListsDo(t *testing.T) {
	s := harbour(t)
	listed, err := s.Findings(ctx, Filter{})
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "listed", listed, page(t, s, Query{}).Findings)
	loaded, err := s.LoadFindings(ctx, Filter{})
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "loaded", loaded, page(t, s, Query{Evidence: true}).Findings)
}

// A page is of the present state of the file, whoever changed it.
func TestPageFollowsTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crosscheck.db")
	s, other := openAt(t, path, Options{Now: clock}), openAt(t, path, Options{Now: clock})
	if p := page(t, s, Query{}); p.All != 0 || len(p.Findings) != 0 {
		t.Errorf("an empty store has %+v", p)
	}
	save(t, other, ferryResult())
	if p := page(t, s, Query{States: []State{New}}); p.Total != 1 {
		t.Errorf("another's run is not seen: %+v", p)
	}
	for i, d := range []Decision{AWrong, ToolError} {
		review(t, other, Review{FindingID: ferryFinding, Decision: d, At: day.Add(time.Duration(i) * time.Hour)})
		if p := page(t, s, Query{Statuses: []string{string(d)}, Sort: SortReviewed}); p.Total != 1 || p.Findings[0].Status != string(d) {
			t.Errorf("another's decision is not seen: %+v", p)
		}
	}
	r := ferryResult()
	r.Findings[0].Reason.Text = "storks were counted too"
	r.Findings[0].EvidenceHash = "another"
	save(t, other, r)
	if p := page(t, s, Query{Search: "storks", Statuses: []string{StatusReopened}}); p.Total != 1 {
		t.Errorf("another's second run is not seen: %+v", p)
	}
}

func TestAround(t *testing.T) {
	s := harbour(t)
	for _, test := range []struct {
		query Query
		id    string
		want  Place
	}{
		{Query{}, "b2", Place{After: "b1", NextOpen: "b1", Number: 1, Total: 5}},
		{Query{}, "b3", Place{Before: "a2", After: "a1", Number: 4, Total: 5}},
		{Query{}, "a1", Place{Before: "b3", Number: 5, Total: 5}},
		{Query{Sources: []string{"c.txt"}}, "b3", Place{Before: "a2", Total: 2}},
		{Query{Sources: []string{"c.txt"}, Limit: 1, Offset: 1}, "b2", Place{After: "b1", NextOpen: "b1", Total: 2}},
		{Query{}, "zz", Place{}},
	} {
		got, err := s.Around(ctx, test.query, test.id)
		if err != nil || got != test.want {
			t.Errorf("around %s: %+v, want %+v (%v)", test.id, got, test.want, err)
		}
	}
}

func TestPageOfADamagedFileIsAnError(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crosscheck.db")
	s := openAt(t, path, Options{Now: clock})
	save(t, s, ferryResult())
	if _, err := s.write.ExecContext(ctx, "PRAGMA foreign_keys = off; DELETE FROM documents"); err != nil {
		t.Fatal(err)
	}
	_, err := s.Page(ctx, Query{})
	wantTrouble(t, err, ErrDamaged, path, "is missing")
}

func TestPagesSideBySide(t *testing.T) {
	s := open(t)
	save(t, s, manyDeaths(5, 5))
	done := make(chan error)
	for i := range 8 {
		go func() {
			for n := range 20 {
				id := fmt.Sprintf("%016x", (i*20+n)%25)
				if i == 0 {
					if _, err := s.AddReview(ctx, Review{FindingID: id, Decision: ToolError}); err != nil {
						done <- err
						return
					}
				}
				p, err := s.Page(ctx, Query{Limit: 5})
				if err == nil && (p.Total != 25 || len(p.Findings) != 5) {
					err = fmt.Errorf("page %+v", p)
				}
				if err != nil {
					done <- err
					return
				}
			}
			done <- nil
		}()
	}
	var errs []error
	for range 8 {
		errs = append(errs, <-done)
	}
	if err := errors.Join(errs...); err != nil {
		t.Error(err)
	}
	statuses := page(t, s, Query{}).Facets.Statuses
	if !slices.Contains(statuses, Count{"tool_error", "tool_error", 20, false}) {
		t.Errorf("statuses %v", statuses)
	}
}
