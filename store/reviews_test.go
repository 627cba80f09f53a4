package store

import (
	"errors"
	"strings"
	"testing"
	"time"
)

const ferryFinding = "00000000000000f1"

func review(t *testing.T, s *Store, r Review) Review {
	t.Helper()
	stored, err := s.AddReview(ctx, r)
	if err != nil {
		t.Fatal(err)
	}
	return stored
}

func wantStatus(t *testing.T, s *Store, id, want string) *StoredFinding {
	t.Helper()
	f, err := s.Finding(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	if got := f.ReviewStatus(); got != want {
		t.Errorf("status %q, want %q", got, want)
	}
	return f
}

func TestReviewIsStoredWhole(t *testing.T) {
	s := open(t)
	r := ferryResult()
	save(t, s, r)
	wantStatus(t, s, ferryFinding, "pending")
	got := review(t, s, Review{FindingID: "00000000000000f", Decision: BWrong, Note: "the toll of\nanother ferry", Reviewer: "Ana Ødegård"})
	want := Review{ID: 1, FindingID: ferryFinding, Decision: BWrong, A: "12 death", B: "21 death", Note: "the toll of\nanother ferry",
		Reviewer: "Ana Ødegård", At: day, EvidenceHash: r.Findings[0].EvidenceHash}
	diff(t, "review", want, got)
	f := wantStatus(t, s, ferryFinding, "b_wrong")
	diff(t, "latest review", &want, f.Review)
	all, err := s.Reviews(ctx, "")
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "reviews", []Review{want}, all)
}

func TestLatestDecisionWins(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	review(t, s, Review{FindingID: ferryFinding, Decision: AWrong, At: day.Add(time.Hour)})
	review(t, s, Review{FindingID: ferryFinding, Decision: BWrong, At: day.Add(time.Hour)})
	wantStatus(t, s, ferryFinding, "b_wrong")
	review(t, s, Review{FindingID: ferryFinding, Decision: Intentional, At: day}) // decided earlier, imported later
	wantStatus(t, s, ferryFinding, "b_wrong")
	review(t, s, Review{FindingID: ferryFinding, Decision: NeitherWrong, At: day.Add(90 * time.Minute).In(time.FixedZone("", -7*3600))})
	wantStatus(t, s, ferryFinding, "neither_wrong")
}

func TestDecisionSurvivesRuns(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	review(t, s, Review{FindingID: ferryFinding, Decision: NotComparable})
	save(t, s, ferryResult())
	wantStatus(t, s, ferryFinding, "not_comparable")
	gone := ferryResult()
	gone.Findings = nil
	save(t, s, gone)
	wantStatus(t, s, ferryFinding, "not_comparable")
	save(t, s, ferryResult())
	if f := wantStatus(t, s, ferryFinding, "not_comparable"); f.State != New || f.Reopened != "" {
		t.Errorf("came back as %s, reopened %q", f.State, f.Reopened)
	}
}

func TestChangedEvidenceReopens(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	review(t, s, Review{FindingID: ferryFinding, Decision: AWrong})
	changed := ferryResult()
	changed.Findings[0].EvidenceHash = "another"
	save(t, s, changed)
	f := wantStatus(t, s, ferryFinding, StatusReopened)
	if want := "evidence changed since the decision of 2031-03-04"; f.Reopened != want {
		t.Errorf("reopened %q, want %q", f.Reopened, want)
	}
	if f.Review == nil || f.Review.Decision != AWrong {
		t.Errorf("the decision is not kept: %+v", f.Review)
	}
	review(t, s, Review{FindingID: ferryFinding, Decision: BWrong})
	wantStatus(t, s, ferryFinding, "b_wrong")
}

// A decision made on a page that was out of date does not close the finding.
func TestDecisionOnOldEvidence(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	review(t, s, Review{FindingID: ferryFinding, Decision: AWrong, EvidenceHash: "old"})
	wantStatus(t, s, ferryFinding, StatusReopened)
}

func TestUndo(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	if _, err := s.Undo(ctx, ferryFinding, "Ana", ""); !errors.Is(err, ErrNotFound) {
		t.Errorf("undo of nothing: %v", err)
	}
	review(t, s, Review{FindingID: ferryFinding, Reviewer: "Ana", Decision: AWrong, Note: "first", At: day.Add(-time.Hour)})
	review(t, s, Review{FindingID: ferryFinding, Reviewer: "Ana", Decision: ToolError, At: day.Add(time.Hour)}) // the clock is behind it
	for _, want := range []string{"a_wrong", "pending"} {
		if _, err := s.Undo(ctx, ferryFinding, "Ana", "by mistake"); err != nil {
			t.Fatal(err)
		}
		wantStatus(t, s, ferryFinding, want)
	}
	if _, err := s.Undo(ctx, ferryFinding, "Ana", ""); !errors.Is(err, ErrNotFound) {
		t.Errorf("undo of nothing: %v", err)
	}
	review(t, s, Review{FindingID: ferryFinding, Reviewer: "Ana", Decision: BWrong, At: day.Add(2 * time.Hour)})
	wantStatus(t, s, ferryFinding, "b_wrong")
	all, err := s.Reviews(ctx, ferryFinding)
	if err != nil {
		t.Fatal(err)
	}
	var got []Review
	for _, r := range all {
		got = append(got, Review{ID: r.ID, Decision: r.Decision, Undoes: r.Undoes})
	}
	diff(t, "history", []Review{{ID: 1, Decision: AWrong}, {ID: 2, Decision: ToolError}, {ID: 3, Decision: AWrong, Undoes: 2},
		{ID: 4, Decision: Pending, Undoes: 1}, {ID: 5, Decision: BWrong}}, got)
}

// What is undone is restored with the evidence that it was made on.
func TestUndoRestoresTheFormerEvidence(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	first := review(t, s, Review{FindingID: ferryFinding, Reviewer: "Ana", Decision: AWrong})
	changed := ferryResult()
	changed.Findings[0].EvidenceHash = "another"
	save(t, s, changed)
	review(t, s, Review{FindingID: ferryFinding, Reviewer: "Ana", Decision: BWrong})
	restored, err := s.Undo(ctx, ferryFinding, "Ana", "")
	if err != nil {
		t.Fatal(err)
	}
	if restored.EvidenceHash != first.EvidenceHash {
		t.Errorf("evidence %q, want %q", restored.EvidenceHash, first.EvidenceHash)
	}
	wantStatus(t, s, ferryFinding, StatusReopened)
}

func TestReviewsAreAllAddedOrNone(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	good := Review{FindingID: ferryFinding, Decision: AWrong}
	if _, err := s.AddReviews(ctx, []Review{good, {FindingID: "eeee", Decision: AWrong}}); !errors.Is(err, ErrNotFound) {
		t.Errorf("error %v, want ErrNotFound", err)
	}
	if all, err := s.Reviews(ctx, ""); err != nil || len(all) != 0 {
		t.Errorf("reviews %v, %v", all, err)
	}
	added, err := s.AddReviews(ctx, []Review{good, good})
	if err != nil || len(added) != 2 || added[1].ID != 2 {
		t.Errorf("added %+v, %v", added, err)
	}
}

func TestBadReviewsAreRefused(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	for _, test := range []struct {
		review Review
		kind   error
		want   string
	}{
		{Review{FindingID: ferryFinding, Decision: "wrong"}, ErrInvalid, `"wrong" is no decision`},
		{Review{FindingID: ferryFinding}, ErrInvalid, "a_wrong, b_wrong"},
		{Review{FindingID: ferryFinding, Decision: AWrong, Undoes: 1}, ErrInvalid, "Undo only"},
		{Review{FindingID: ferryFinding, Decision: AWrong, At: time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)}, ErrInvalid, "years 0 to 9999"},
		{Review{FindingID: ferryFinding, Decision: AWrong, A: "12 death", B: "22 death"}, ErrInvalid, `no pair of "12 death" and "22 death"`},
		{Review{FindingID: "", Decision: AWrong}, ErrNotFound, `no finding ""`},
		{Review{FindingID: "00000000000000f12", Decision: AWrong}, ErrNotFound, "no finding"},
	} {
		_, err := s.AddReview(ctx, test.review)
		if !errors.Is(err, test.kind) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%+v: error %v, want %q", test.review, err, test.want)
		}
	}
}

func TestReviewsAndEditsAreAppendOnly(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	review(t, s, Review{FindingID: ferryFinding, Decision: AWrong})
	if _, err := addOne(s, TopicEdit{Kind: Merge, From: "a", Into: "b"}); err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{"UPDATE reviews SET note = 'x'", "DELETE FROM reviews", "UPDATE topic_edits SET note = 'x'", "DELETE FROM topic_edits"} {
		if _, err := s.write.ExecContext(ctx, statement); err == nil || !strings.Contains(err.Error(), "append-only") {
			t.Errorf("%s: %v", statement, err)
		}
	}
}
