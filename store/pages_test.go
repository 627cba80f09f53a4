package store

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// drawn is a result of a few documents of three publishers and one of none, with
// claims in topics and findings of one to three values.
func drawn(t *rapid.T) Result {
	var r Result
	publishers := []string{"Harbour Wire", "Coast Post", "COAST POST", "Østholm Avis", ""}
	for i := range rapid.IntRange(1, 5).Draw(t, "documents") {
		d := article(fmt.Sprintf("%d.txt", i), fmt.Sprintf("%s Report %d.", textA, i))
		d.Publisher = rapid.SampledFrom(publishers).Draw(t, "publisher")
		d.Published = rapid.SampledFrom([]time.Time{{}, day, day.Add(time.Hour), day.Add(2 * time.Hour)}).Draw(t, "published")
		r.Documents = append(r.Documents, d)
	}
	n := 0
	for k := range rapid.IntRange(0, 5).Draw(t, "topics") {
		topic := &claims.Topic{ID: fmt.Sprintf("ferry-%d/killed", k), Label: fmt.Sprintf("killed on ferry %d", k), Kind: claims.Count}
		f := compare.Finding{ID: fmt.Sprintf("%016x", k), Topic: topic, Kind: claims.Count, EvidenceHash: "e",
			Verdict: rapid.SampledFrom(compare.Verdicts[1:]).Draw(t, "verdict"), Severity: compare.Low}
		for range rapid.IntRange(1, 3).Draw(t, "groups") {
			var g compare.Group
			for range rapid.IntRange(1, 3).Draw(t, "mentions") {
				n++
				c := deaths(rapid.SampledFrom(r.Documents).Draw(t, "document"), "At least 12 deaths", float64(n))
				c.Topic = topic.ID
				g.Claims, topic.Claims, r.Claims = append(g.Claims, c), append(topic.Claims, c), append(r.Claims, c)
			}
			g.Value = fmt.Sprintf("%d death", n)
			for a := range f.Groups {
				f.Pairs = append(f.Pairs, compare.Pair{A: a, B: len(f.Groups), Verdict: rapid.SampledFrom(compare.Verdicts[1:]).Draw(t, "pair")})
			}
			f.Groups = append(f.Groups, g)
		}
		r.Topics = append(r.Topics, topic)
		if rapid.Bool().Draw(t, "found") {
			r.Findings = append(r.Findings, f)
		}
	}
	return r
}

// source is who stands behind a document.
func source(d *claims.Document) string { return strings.ToLower(cmp.Or(d.Publisher, d.Path)) }

// agreements counts as Agreements should, the slow way: "a|b verdict: n".
func agreements(r Result) map[string]int {
	counts := map[string]int{}
	for _, f := range r.Findings {
		strongest := map[string]int{}
		meet := func(as, bs []*claims.Claim, v compare.Verdict) {
			for _, a := range as {
				for _, b := range bs {
					if x, y := source(a.Doc), source(b.Doc); x < y {
						strongest[x+"|"+y] = max(strongest[x+"|"+y], slices.Index(compare.Verdicts, v))
					} else if y < x {
						strongest[y+"|"+x] = max(strongest[y+"|"+x], slices.Index(compare.Verdicts, v))
					}
				}
			}
		}
		for _, g := range f.Groups {
			meet(g.Claims, g.Claims, compare.Agree)
		}
		for _, p := range f.Pairs {
			meet(f.Groups[p.A].Claims, f.Groups[p.B].Claims, p.Verdict)
		}
		for pair, v := range strongest {
			counts[pair+" "+string(compare.Verdicts[v])]++
		}
	}
	return counts
}

func TestAgreementsAreCounted(t *testing.T) {
	s := open(t)
	rapid.Check(t, func(t *rapid.T) {
		r := drawn(t)
		saveOver(t, s, r)
		a, err := s.Agreements(ctx)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]int{}
		for _, p := range a.Pairs {
			for v, n := range p.Verdicts {
				got[strings.ToLower(a.Sources[p.A].Name+"|"+a.Sources[p.B].Name)+" "+string(v)] = n
			}
		}
		differ(t, "agreements", agreements(r), got)
		want := map[string]Source{}
		for _, d := range r.Documents {
			row := want[source(d)]
			row.Documents++
			for _, c := range r.Claims {
				if c.Doc == d {
					row.Claims++
				}
			}
			want[source(d)] = row
		}
		for _, row := range a.Sources {
			w := want[strings.ToLower(row.Name)]
			delete(want, strings.ToLower(row.Name))
			if w.Documents != row.Documents || w.Claims != row.Claims {
				t.Fatalf("source %+v, want %+v", row, w)
			}
		}
		if len(want) > 0 || !slices.IsSortedFunc(a.Sources, func(a, b Source) int {
			return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
		}) {
			t.Fatalf("sources %+v; missing %+v", a.Sources, want)
		}
	})
}

// saveOver saves a result in the place of all that the store holds: documents
// that it lacks stay, emptied, under paths of their own.
func saveOver(t *rapid.T, s *Store, r Result) {
	for _, statement := range []string{"PRAGMA foreign_keys = off",
		"DELETE FROM finding_text", "DELETE FROM group_claims", "DELETE FROM finding_groups", "DELETE FROM finding_pairs", "DELETE FROM findings",
		"DELETE FROM topic_claims", "DELETE FROM topics", "DELETE FROM claims", "DELETE FROM documents", "DELETE FROM texts", "PRAGMA foreign_keys = on"} {
		if _, err := s.write.ExecContext(ctx, statement); err != nil {
			t.Fatal(err)
		}
	}
	corpus, err := s.LoadDocuments(ctx)
	if err == nil {
		_, err = s.SaveRun(ctx, Run{Started: day, Base: corpus.Run}, r)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// What stands alone and what meets is all there is, and its pages are all of it.
func TestCoverageIsCounted(t *testing.T) {
	s := open(t)
	rapid.Check(t, func(t *rapid.T) {
		r := drawn(t)
		saveOver(t, s, r)
		var want []string
		for _, topic := range r.Topics {
			alone := !slices.ContainsFunc(topic.Claims, func(c *claims.Claim) bool { return c.Doc != topic.Claims[0].Doc })
			for _, c := range topic.Claims {
				if alone {
					want = append(want, c.ID)
				}
			}
		}
		var got []string
		limit := rapid.IntRange(1, 4).Draw(t, "limit")
		for {
			page, err := s.Coverage(ctx, ListQuery{Limit: limit, Offset: len(got)})
			if err != nil || page.Read != len(r.Claims) || page.Alone != len(want) || page.Total != len(want) {
				t.Fatalf("%d of %d alone, want %d of %d (%v)", page.Alone, page.Read, len(want), len(r.Claims), err)
			}
			if len(page.Claims) == 0 {
				break
			}
			for _, c := range page.Claims {
				got = append(got, c.ID)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		differ(t, "claims that stand alone", want, got)
	})
}

func TestCoverageFindsWords(t *testing.T) {
	s := harbour(t)
	for text, want := range map[string]int{"": 9, "COAST": 3, "c.txt": 2, "31 death": 1, "killed": 9, "100%": 0, "_": 0} {
		got, err := s.Coverage(ctx, ListQuery{Text: text})
		if err != nil || got.Total != want || len(got.Claims) != want || got.Read != 9 || got.Alone != 9 {
			t.Errorf("%q: %d of %d, want %d (%v)", text, got.Total, got.Alone, want, err)
		}
	}
}

func TestDocumentPage(t *testing.T) {
	s := harbour(t)
	for _, test := range []struct {
		query ListQuery
		want  string // path, flagged findings
		total int
	}{
		{ListQuery{}, "a.txt 3, b.txt 3, c.txt 2", 3},
		{ListQuery{Limit: 2, Offset: 1}, "b.txt 3, c.txt 2", 3},
		{ListQuery{Text: "coast"}, "b.txt 3", 1},
		{ListQuery{Text: "A.TXT"}, "a.txt 3", 1},
		{ListQuery{Text: "ferry sinks", Limit: 1}, "a.txt 3", 3},
		{ListQuery{Text: "%"}, "", 0},
	} {
		p, err := s.DocumentPage(ctx, test.query)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range p.Documents {
			got = append(got, fmt.Sprint(d.Path, " ", d.Findings))
		}
		if strings.Join(got, ", ") != test.want || p.Total != test.total {
			t.Errorf("%+v: %v of %d, want %s of %d", test.query, got, p.Total, test.want, test.total)
		}
	}
}

func TestDocumentDetail(t *testing.T) {
	s := open(t)
	first := ferryResult()
	save(t, s, first)
	second := ferry(textA, "At least 12 deaths", 12, textC, "at least 22 deaths", 22)
	second.Findings[0].ID = "00000000000000f2"
	save(t, s, second)
	d, err := s.Document(ctx, "b.txt")
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "document", second.Documents[1], d.Document)
	diff(t, "claims", second.Claims[1:], d.Claims)
	diff(t, "findings", []StoredFinding{{Finding: second.Findings[0], State: New, FirstSeen: day, LastSeen: day, Status: "pending"}}, d.Findings)
	if len(d.Versions) != 2 || d.Versions[0].Current || !d.Versions[1].Current || d.Versions[1].Findings != 1 || d.Versions[1].Claims != 1 {
		t.Errorf("versions %+v", d.Versions)
	}
	if d.Claims[0].Doc != d.Document {
		t.Error("the document was loaded twice")
	}
	_, err = s.Document(ctx, "z.txt")
	wantTrouble(t, err, ErrNotFound, s.Path(), `no document "z.txt"`)
}

func TestTopicPage(t *testing.T) {
	s := harbour(t)
	for _, test := range []struct {
		query ListQuery
		want  string // ID, flagged findings
		total int
	}{
		{ListQuery{}, "captain/age 1, ferry-2/killed 1, ferry/killed 2", 3},
		{ListQuery{Limit: 1, Offset: 1}, "ferry-2/killed 1", 3},
		{ListQuery{Text: "of CAPTAIN"}, "captain/age 1", 1},
		{ListQuery{Story: "ferry"}, "", 0},
		{ListQuery{Shared: true}, "", 0},  // they hold no claims
		{ListQuery{Text: "storm"}, "", 0}, // not of the last run
	} {
		p, err := s.TopicPage(ctx, test.query)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, topic := range p.Topics {
			got = append(got, fmt.Sprint(topic.ID, " ", topic.Findings))
		}
		if strings.Join(got, ", ") != test.want || p.Total != test.total {
			t.Errorf("%+v: %v of %d, want %s of %d", test.query, got, p.Total, test.want, test.total)
		}
	}
}

func TestTopicsOfAStoryAndOfSeveralDocuments(t *testing.T) {
	s := open(t)
	r := ferryResult()
	lone := deaths(r.Documents[0], "12 deaths", 13)
	lone.Topic = "lone/killed"
	r.Claims = append(r.Claims, lone)
	r.Topics = append(r.Topics, &claims.Topic{ID: "lone/killed", Story: "storm", Claims: []*claims.Claim{lone}})
	save(t, s, r)
	for _, test := range []struct {
		query ListQuery
		want  string
	}{
		{ListQuery{}, "ferry/killed lone/killed"},
		{ListQuery{Story: "storm"}, "lone/killed"},
		{ListQuery{Shared: true}, "ferry/killed"},
		{ListQuery{Shared: true, Story: "storm"}, ""},
	} {
		p, err := s.TopicPage(ctx, test.query)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, topic := range p.Topics {
			got = append(got, topic.ID)
		}
		if strings.Join(got, " ") != test.want || p.Total != len(got) {
			t.Errorf("%+v: %v of %d, want %s", test.query, got, p.Total, test.want)
		}
	}
}

func TestTopicDetail(t *testing.T) {
	s := open(t)
	r := ferryResult()
	save(t, s, r)
	d, err := s.Topic(ctx, "ferry/killed")
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "topic", r.Topics[0], d.Topic)
	if ids(d.Findings) != ferryFinding || d.Findings[0].Finding.Topic != d.Topic {
		t.Errorf("findings %+v", d.Findings)
	}
	r.Findings = nil
	save(t, s, r)
	if d, err = s.Topic(ctx, "ferry/killed"); err != nil || len(d.Findings) > 0 {
		t.Errorf("findings %+v, %v", d.Findings, err)
	}
	diff(t, "topic without findings", r.Topics[0], d.Topic)
	_, err = s.Topic(ctx, "storm/date")
	wantTrouble(t, err, ErrNotFound, s.Path(), `no topic "storm/date" in the last run`)
}

func TestReviewsOf(t *testing.T) {
	s := harbour(t)
	got, err := s.ReviewsOf(ctx, []string{"a1", "b1", "b2", "zz"})
	if err != nil {
		t.Fatal(err)
	}
	for id, n := range map[string]int{"a1": 1, "a2": 0, "b1": 1, "b2": 0, "zz": 0} {
		if len(got[id]) != n {
			t.Errorf("%s: %+v", id, got[id])
		}
	}
}

// What is computed once a run follows the runs.
func TestAgreementsFollowTheFile(t *testing.T) {
	s := open(t)
	if a, err := s.Agreements(ctx); err != nil || len(a.Sources) > 0 {
		t.Errorf("agreements of nothing: %+v, %v", a, err)
	}
	r := ferryResult()
	save(t, s, r)
	want := Agreements{Sources: []Source{{"Coast Post", 1, 1, 1}, {"Harbour Wire", 1, 1, 1}},
		Pairs: []Agreement{{0, 1, map[compare.Verdict]int{compare.Contradiction: 1}}}}
	for range 2 {
		got, err := s.Agreements(ctx)
		if err != nil {
			t.Fatal(err)
		}
		diff(t, "agreements", want, got)
	}
	r.Documents[1].Publisher = "" // known by its path now
	r.Findings = nil
	save(t, s, r)
	got, err := s.Agreements(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "agreements", Agreements{Sources: []Source{{"b.txt", 1, 1, 0}, {"Harbour Wire", 1, 1, 0}}}, got)
	if c, err := s.Coverage(ctx, ListQuery{}); err != nil || c.Alone != 0 || c.Read != 2 {
		t.Errorf("coverage %+v, %v", c, err)
	}
	if _, err := s.Document(ctx, ""); !errors.Is(err, ErrNotFound) {
		t.Errorf("error %v, want ErrNotFound", err)
	}
}
