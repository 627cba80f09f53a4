package store

import (
	"errors"
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// threeSided saves a finding of three values: 12 and 21, 12 and 22 differ, 21
// and 22 are compatible.
func threeSided(t *testing.T, s *Store, evidence string) {
	t.Helper()
	a, b, c := article("a.txt", textA), article("b.txt", textB), article("c.txt", textC)
	sides := []*claims.Claim{deaths(a, "At least 12 deaths", 12), deaths(b, "at least 21 deaths", 21), deaths(c, "at least 22 deaths", 22)}
	topic := &claims.Topic{ID: "ferry/killed", Kind: claims.Count, Claims: sides}
	f := contradiction(ferryFinding, topic, sides...)
	f.Pairs = append(f.Pairs, compare.Pair{A: 1, B: 2, Verdict: compare.Compatible})
	f.EvidenceHash = evidence
	save(t, s, Result{Documents: []*claims.Document{a, b, c}, Claims: sides, Topics: []*claims.Topic{topic}, Findings: []compare.Finding{f}})
}

// wantEverywhere demands the status of the list, of the filter and of the
// finding itself.
func wantEverywhere(t *testing.T, s *Store, want string) *StoredFinding {
	t.Helper()
	for _, status := range []string{want, StatusOpen} {
		open := want == string(Pending) || want == StatusReopened
		found, err := s.Findings(ctx, Filter{Statuses: []string{status}})
		if expected := status != StatusOpen || open; err != nil || (len(found) == 1) != expected {
			t.Errorf("%d findings are %q, whose status is %q (%v)", len(found), status, want, err)
		}
	}
	return wantStatus(t, s, ferryFinding, want)
}

func TestFindingIsOpenUntilEachFlaggedPairIsDecided(t *testing.T) {
	s := open(t)
	threeSided(t, s, "e1")
	wantEverywhere(t, s, "pending")
	review(t, s, Review{FindingID: ferryFinding, Decision: AWrong, A: "12 death", B: "21 death"})
	wantEverywhere(t, s, "pending")
	review(t, s, Review{FindingID: ferryFinding, Decision: ToolError, A: "22 death", B: "12 death"}) // the other way round
	wantEverywhere(t, s, "tool_error")

	threeSided(t, s, "e2")
	wantEverywhere(t, s, StatusReopened)
	review(t, s, Review{FindingID: ferryFinding, Decision: AWrong, A: "12 death", B: "21 death", At: day.Add(24 * time.Hour)})
	f := wantEverywhere(t, s, StatusReopened)
	if want := "evidence changed since the decision of 2031-03-04"; f.Reopened != want {
		t.Errorf("reopened %q, want %q", f.Reopened, want)
	}
	review(t, s, Review{FindingID: ferryFinding, Decision: NeitherWrong, At: day.Add(48 * time.Hour)})
	wantEverywhere(t, s, "neither_wrong")
}

func TestWholeFindingHasNoSides(t *testing.T) {
	s := open(t)
	threeSided(t, s, "e1")
	_, err := s.AddReview(ctx, Review{FindingID: ferryFinding, Decision: BWrong})
	wantTrouble(t, err, ErrInvalid, s.Path(), "b_wrong", "3 pairs")
	review(t, s, Review{FindingID: ferryFinding, Decision: Intentional})
	wantEverywhere(t, s, "intentional")
}

func TestUndoOnOnePair(t *testing.T) {
	s := open(t)
	threeSided(t, s, "e1")
	review(t, s, Review{FindingID: ferryFinding, Reviewer: "Ana", Decision: AWrong, A: "12 death", B: "21 death"})
	review(t, s, Review{FindingID: ferryFinding, Reviewer: "Ana", Decision: BWrong, A: "12 death", B: "22 death"})
	undone, err := s.Undo(ctx, ferryFinding, "Ana", "")
	if err != nil {
		t.Fatal(err)
	}
	if undone.Decision != Pending || undone.A != "12 death" || undone.B != "22 death" {
		t.Errorf("restored %+v", undone)
	}
	wantEverywhere(t, s, "pending")
}

func TestUndoOfAWholeDecisionBringsThePairsBack(t *testing.T) {
	s := open(t)
	threeSided(t, s, "e1")
	review(t, s, Review{FindingID: ferryFinding, Reviewer: "Ana", Decision: NotComparable})
	review(t, s, Review{FindingID: ferryFinding, Reviewer: "Ana", Decision: AWrong, A: "21 death", B: "12 death"})
	review(t, s, Review{FindingID: ferryFinding, Reviewer: "Ana", Decision: Intentional})
	undone, err := s.Undo(ctx, ferryFinding, "Ana", "")
	if err != nil {
		t.Fatal(err)
	}
	if undone.Decision != NotComparable || undone.A != "" {
		t.Errorf("restored %+v", undone)
	}
	all, err := s.Reviews(ctx, ferryFinding)
	if err != nil {
		t.Fatal(err)
	}
	last := all[len(all)-1]
	if last.Decision != AWrong || last.A != "21 death" || last.B != "12 death" || last.Undoes != 3 {
		t.Errorf("last %+v", last)
	}
	wantEverywhere(t, s, "a_wrong")
	for range 2 {
		if _, err := s.Undo(ctx, ferryFinding, "Ana", ""); err != nil {
			t.Fatal(err)
		}
	}
	wantEverywhere(t, s, "pending")
	if _, err := s.Undo(ctx, ferryFinding, "Ana", ""); !errors.Is(err, ErrNotFound) {
		t.Errorf("undo of nothing: %v", err)
	}
}
