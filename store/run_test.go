package store

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

var ctx = context.Background()

func TestSavedIsLoaded(t *testing.T) {
	s := open(t)
	r := ferryResult()
	if sum, want := save(t, s, r), (Summary{DocumentsNew: 2, FindingsNew: 1}); sum != want {
		t.Errorf("summary %+v, want %+v", sum, want)
	}
	corpus, err := s.LoadDocuments(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "documents", Corpus{r.Documents, 1}, corpus)
	loaded, err := s.LoadClaims(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "claims", r.Claims, loaded)
	topics, err := s.LoadTopics(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "topics", r.Topics, topics)
	stories, err := s.Stories(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "stories", []claims.Story{*r.Stories[0]}, stories)
	findings, err := s.LoadFindings(ctx, Filter{})
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "findings", []StoredFinding{{Finding: r.Findings[0], State: New, FirstSeen: day, LastSeen: day, Status: "pending"}}, findings)
	if f := findings[0].Finding; f.Groups[0].Claims[0] != f.Topic.Claims[0] {
		t.Error("a claim of group and topic was loaded twice")
	}
}

func TestSameAgainChangesNothing(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	before := dump(t, s, "documents", "texts", "claims", "topics", "topic_claims", "finding_groups", "group_claims", "finding_pairs")
	want := Summary{DocumentsUnchanged: 2, FindingsUnchanged: 1}
	if sum := save(t, s, ferryResult()); sum != want {
		t.Errorf("summary %+v, want %+v", sum, want)
	}
	if after := dump(t, s, "documents", "texts", "claims", "topics", "topic_claims", "finding_groups", "group_claims", "finding_pairs"); after != before {
		t.Errorf("the same again changed\n%s\nto\n%s", before, after)
	}
	wantStates(t, s, map[string]State{"00000000000000f1": Unchanged})
}

func TestChangedDocumentSupersedes(t *testing.T) {
	s := open(t)
	first := ferryResult()
	save(t, s, first)
	second := ferry(textA, "At least 12 deaths", 12, textC, "at least 22 deaths", 22)
	second.Findings[0].ID = "00000000000000f2"
	want := Summary{DocumentsUnchanged: 1, DocumentsChanged: 1, FindingsNew: 1, FindingsAbsent: 1}
	if sum := save(t, s, second); sum != want {
		t.Errorf("summary %+v, want %+v", sum, want)
	}
	wantStates(t, s, map[string]State{"00000000000000f1": Absent, "00000000000000f2": New})

	docs, err := s.Documents(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range docs {
		got = append(got, strings.Join([]string{d.Path, d.ID[:4], string('0' + rune(d.Version)), map[bool]string{true: "current"}[d.Current]}, " "))
	}
	diff(t, "versions", []string{
		"a.txt " + first.Documents[0].ID[:4] + " 1 current",
		"b.txt " + first.Documents[1].ID[:4] + " 1 ",
		"b.txt " + second.Documents[1].ID[:4] + " 2 current"}, got)

	loaded, err := s.LoadClaims(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "claims", second.Claims, loaded)
	old, err := s.Claim(ctx, first.Claims[1].ID)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "superseded claim", first.Claims[1], old)
	absent, err := s.Finding(ctx, "00000000000000f1")
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "groups of the absent finding", first.Findings[0].Groups, absent.Finding.Groups)
}

func TestDocumentComesBack(t *testing.T) {
	s := open(t)
	first, second := ferryResult(), ferry(textA, "At least 12 deaths", 12, textC, "at least 22 deaths", 22)
	second.Findings = nil
	save(t, s, first)
	save(t, s, second)
	want := Summary{DocumentsUnchanged: 1, DocumentsChanged: 1, FindingsNew: 1}
	if sum := save(t, s, ferryResult()); sum != want {
		t.Errorf("summary %+v, want %+v", sum, want)
	}
	corpus, err := s.LoadDocuments(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "documents", first.Documents, corpus.Documents)
	wantStates(t, s, map[string]State{"00000000000000f1": New})
}

func TestOneTextAtTwoPaths(t *testing.T) {
	s := open(t)
	a, b := article("a.txt", textA), article("b.txt", textA)
	b.Publisher = "Coast Post"
	r := Result{Documents: []*claims.Document{a, b},
		Claims: []*claims.Claim{deaths(a, "At least 12 deaths", 12), deaths(b, "At least 12 deaths", 12)}}
	save(t, s, r)
	loaded, err := s.LoadClaims(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "claims", r.Claims, loaded)
	if n := count(t, s, "SELECT count(*) FROM texts"); n != 1 {
		t.Errorf("the text is stored %d times", n)
	}
}

func TestMetadataChanges(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	r := ferryResult()
	r.Documents[0].URL = "https://harbour-wire.example/ferry"
	want := Summary{DocumentsUnchanged: 1, DocumentsChanged: 1, FindingsUnchanged: 1}
	if sum := save(t, s, r); sum != want {
		t.Errorf("summary %+v, want %+v", sum, want)
	}
	corpus, err := s.LoadDocuments(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "documents", r.Documents, corpus.Documents)
}

func TestClaimNoLongerFound(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	r := ferryResult()
	gone := r.Claims[1]
	r.Claims, r.Topics, r.Findings = r.Claims[:1], nil, nil
	save(t, s, r)
	loaded, err := s.LoadClaims(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "claims", r.Claims, loaded)
	if n := count(t, s, "SELECT current FROM claims WHERE id = ?", gone.ID); n != 0 {
		t.Error("the claim is still current")
	}
	if topics, err := s.Topics(ctx); err != nil || len(topics) != 0 {
		t.Errorf("topics %v, %v", topics, err)
	}
}

func TestUpdatedFinding(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	r := ferryResult()
	r.Findings[0].Severity = compare.Low
	r.Findings[0].Groups[0].Origins = 3
	if sum := save(t, s, r); sum.FindingsUpdated != 1 {
		t.Errorf("summary %+v", sum)
	}
	f, err := s.Finding(ctx, "00000000000000f1")
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "finding", &StoredFinding{Finding: r.Findings[0], State: Updated, FirstSeen: day, LastSeen: day, Status: "pending"}, f)
}

func TestStaleRunIsRefused(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	before := dump(t, s)
	_, err := s.SaveRun(ctx, Run{Started: day}, ferryResult())
	if !errors.Is(err, ErrStale) || !strings.Contains(err.Error(), "hint: ") {
		t.Errorf("error %v, want ErrStale with a hint", err)
	}
	if after := dump(t, s); after != before {
		t.Error("a refused run changed the file")
	}
}

func TestContradictoryResultIsRefused(t *testing.T) {
	for _, test := range []struct {
		name  string
		spoil func(*Result)
		want  string
	}{
		{"two documents of one path", func(r *Result) { r.Documents[1].Path = "a.txt" }, `two documents have the path "a.txt"`},
		{"wrong hash", func(r *Result) { r.Documents[0].Text += "!" }, "is not the SHA-256 of its text"},
		{"broken UTF-8", func(r *Result) { *r.Documents[0] = *article("a.txt", "\xff") }, "is not UTF-8"},
		{"claim without document", func(r *Result) { r.Claims[0].Doc = nil }, "belongs to none"},
		{"claim of another document", func(r *Result) { r.Claims[0].Doc = article("z.txt", textA) }, "belongs to none"},
		{"claim twice", func(r *Result) { r.Claims = append(r.Claims, r.Claims[0]) }, "is empty or given twice"},
		{"claim outside of the text", func(r *Result) { r.Claims[0].Span.End = 1e6 }, "outside of the text"},
		{"finding twice", func(r *Result) { r.Findings = append(r.Findings, r.Findings[0]) }, "is empty or given twice"},
		{"finding without topic", func(r *Result) { r.Findings[0].Topic = nil }, "has no topic"},
		{"pair of no groups", func(r *Result) { r.Findings[0].Pairs[0].B = 2 }, "pair of groups 0 and 2, of 2"},
		{"finding of unknown claim", func(r *Result) { r.Claims = r.Claims[:1]; r.Topics = nil }, "holds a claim that is none of the run's"},
		{"topic of unknown claim", func(r *Result) { r.Claims = r.Claims[:1]; r.Findings = nil }, `topic "ferry/killed" holds a claim`},
		{"topic twice", func(r *Result) { r.Topics = append(r.Topics, r.Topics[0]) }, `topic ID "ferry/killed" is given twice`},
		{"story twice", func(r *Result) { r.Stories = append(r.Stories, r.Stories[0]) }, `story ID "ferry" is given twice`},
		{"story of unknown document", func(r *Result) { r.Stories[0].Documents = []string{"?"} }, `story "ferry" holds document "?"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := open(t)
			before := dump(t, s)
			r := ferryResult()
			test.spoil(&r)
			_, err := s.SaveRun(ctx, Run{Started: day}, r)
			if !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %q", err, test.want)
			}
			if after := dump(t, s); after != before {
				t.Error("a refused run changed the file")
			}
		})
	}
}

func TestRuns(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	save(t, s, ferryResult())
	runs, err := s.Runs(ctx)
	if err != nil {
		t.Fatal(err)
	}
	run := Run{ID: 1, Started: day, Finished: day, Version: "1.0.0", Config: "c0", Summary: Summary{DocumentsNew: 2, FindingsNew: 1}}
	again := run
	again.ID, again.Base, again.Summary = 2, 1, Summary{DocumentsUnchanged: 2, FindingsUnchanged: 1}
	diff(t, "runs", []Run{run, again}, runs)
}

func wantStates(t *testing.T, s *Store, want map[string]State) {
	t.Helper()
	all, err := s.Findings(ctx, Filter{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]State{}
	for _, f := range all {
		got[f.Finding.ID] = f.State
	}
	diff(t, "states", want, got)
}
