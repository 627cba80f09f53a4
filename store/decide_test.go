package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func decide(s *Store, seen Seen, reviewer string, d Decision) error {
	_, err := s.Decide(ctx, seen, Review{FindingID: ferryFinding, Decision: d, Reviewer: reviewer})
	return err
}

// seen is what a reviewer sees of the finding now.
func seen(t testing.TB, s *Store, id string) Seen {
	t.Helper()
	f, err := s.Finding(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	return f.Seen()
}

func wantConflict(t *testing.T, err error, words ...string) *Conflict {
	t.Helper()
	var c *Conflict
	if !errors.As(err, &c) || !errors.Is(err, ErrConflict) {
		t.Fatalf("error %v, want a conflict", err)
	}
	for _, word := range append(words, "nothing was recorded\nhint: ") {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("error %q does not say %q", err, word)
		}
	}
	return c
}

func TestSecondDecisionOnOneStateIsRefused(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	both := seen(t, s, ferryFinding) // two reviewers open the page
	if err := decide(s, both, "Ana", AWrong); err != nil {
		t.Fatal(err)
	}
	c := wantConflict(t, decide(s, both, "Bo", BWrong), `a_wrong was decided by "Ana" on 2031-03-04 05:06:07`)
	if c.Other == nil || c.Other.Reviewer != "Ana" || c.Other.Decision != AWrong || c.Now != seen(t, s, ferryFinding) {
		t.Errorf("conflict %+v", c)
	}
	wantStatus(t, s, ferryFinding, "a_wrong")
	if err := decide(s, c.Now, "Bo", BWrong); err != nil { // having seen Ana's
		t.Fatal(err)
	}
	wantStatus(t, s, ferryFinding, "b_wrong")
}

func TestDecisionOnOtherEvidenceIsRefused(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	before := seen(t, s, ferryFinding)
	r := ferryResult()
	r.Findings[0].EvidenceHash = "another"
	save(t, s, r)
	c := wantConflict(t, decide(s, before, "Ana", AWrong), "its evidence has changed")
	if c.Other != nil || c.Now.Evidence != "another" {
		t.Errorf("conflict %+v", c)
	}
	before.Evidence = "" // whatever it is
	if err := decide(s, before, "Ana", AWrong); err != nil {
		t.Error(err)
	}
}

// An imported decision of an earlier date is news to a reviewer, too.
func TestDecisionImportedMeanwhile(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	review(t, s, Review{FindingID: ferryFinding, Decision: AWrong, Reviewer: "Ana"})
	before := seen(t, s, ferryFinding)
	review(t, s, Review{FindingID: ferryFinding, Decision: ToolError, Reviewer: "Cy", At: day.AddDate(0, 0, -1)})
	c := wantConflict(t, decide(s, before, "Bo", BWrong), `tool_error was decided by "Cy"`)
	if c.Now.Review != 2 {
		t.Errorf("conflict %+v", c)
	}
}

func TestUndoIsOfOnesOwnDecision(t *testing.T) {
	s := open(t)
	threeSided(t, s, "e1")
	on := func(reviewer string, d Decision, b string) {
		review(t, s, Review{FindingID: ferryFinding, Reviewer: reviewer, Decision: d, A: "12 death", B: b})
	}
	on("Ana", AWrong, "21 death")
	on("Bo", BWrong, "22 death")
	undone, err := s.Undo(ctx, ferryFinding, "Ana", "") // her pair, not his
	if err != nil || undone.B != "21 death" || undone.Decision != Pending {
		t.Errorf("undone %+v, %v", undone, err)
	}
	_, err = s.Undo(ctx, ferryFinding, "Ana", "")
	wantConflict(t, err, `b_wrong was decided by "Bo"`)
	on("Ana", ToolError, "22 death")
	_, err = s.Undo(ctx, ferryFinding, "Bo", "")
	wantConflict(t, err, `tool_error was decided by "Ana"`)
	undone, err = s.Undo(ctx, ferryFinding, "Ana", "")
	if err != nil || undone.Decision != BWrong {
		t.Errorf("undone %+v, %v", undone, err)
	}
	if _, err = s.Undo(ctx, ferryFinding, "Bo", ""); err != nil {
		t.Error(err)
	}
	_, err = s.Undo(ctx, ferryFinding, "Bo", "")
	wantTrouble(t, err, ErrNotFound, s.Path(), "no decision to undo")
}

func TestUndoOfWhatWasNotSeenIsRefused(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	review(t, s, Review{FindingID: ferryFinding, Decision: AWrong, Reviewer: "Ana"})
	before := seen(t, s, ferryFinding)
	if _, err := s.UndoSeen(ctx, before, ferryFinding, "Ana", ""); err != nil {
		t.Fatal(err)
	}
	_, err := s.UndoSeen(ctx, before, ferryFinding, "Ana", "") // in a second tab
	wantConflict(t, err, "its decision was taken back meanwhile")
}

func TestDecideIsOnOneFinding(t *testing.T) {
	s := open(t)
	save(t, s, manyDeaths(1, 2))
	_, err := s.Decide(ctx, Seen{}, Review{FindingID: "0000000000000000", Decision: AWrong}, Review{FindingID: "0000000000000001", Decision: AWrong})
	if !errors.Is(err, ErrInvalid) {
		t.Errorf("error %v, want ErrInvalid", err)
	}
	if all, err := s.Reviews(ctx, ""); err != nil || len(all) != 0 {
		t.Errorf("reviews %v, %v", all, err)
	}
}

// trail is what reviewers did to a finding with one pair, and what must come of
// it: decisions that were not taken back, the last in force.
type trail struct {
	finding string
	inForce []Review
	written []Review // all rows
}

func (tr *trail) status() string {
	if len(tr.inForce) == 0 {
		return string(Pending)
	}
	return string(tr.inForce[len(tr.inForce)-1].Decision)
}

// Whatever two reviewers do with what they have before them: nothing is ever
// rewritten, what was decided unseen is refused, and an undo takes back one's own
// last decision or nothing.
func TestDecisionTrail(t *testing.T) {
	s, n := open(t), 0
	save(t, s, manyDeaths(1, 1000)) // a finding for each try
	rapid.Check(t, func(rt *rapid.T) {
		tr := trail{finding: fmt.Sprintf("%016x", n)}
		n++
		before := map[string]Seen{"Ana": seen(t, s, tr.finding), "Bo": seen(t, s, tr.finding)} // on their screens
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			who := rapid.SampledFrom([]string{"Ana", "Bo"}).Draw(rt, "who")
			switch rapid.SampledFrom([]string{"look", "decide", "undo"}).Draw(rt, "step") {
			case "look":
				before[who] = seen(t, s, tr.finding)
			case "decide":
				d := rapid.SampledFrom(Decisions[:7]).Draw(rt, "decision")
				tr.decides(rt, s, before[who], who, d)
			case "undo":
				tr.undoes(rt, s, before[who], who)
			}
			tr.check(rt, s)
		}
	})
}

func (tr *trail) isNews(before Seen) bool {
	last := int64(0)
	if len(tr.written) > 0 {
		last = tr.written[len(tr.written)-1].ID
	}
	return before.Review != last
}

func (tr *trail) decides(t *rapid.T, s *Store, before Seen, who string, d Decision) {
	added, err := s.Decide(ctx, before, Review{FindingID: tr.finding, Decision: d, Reviewer: who})
	if tr.isNews(before) {
		if !errors.Is(err, ErrConflict) {
			t.Fatalf("%s decided unseen: %v", who, err)
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	tr.inForce = append(tr.inForce, added...)
	tr.written = append(tr.written, added...)
}

func (tr *trail) undoes(t *rapid.T, s *Store, before Seen, who string) {
	row, err := s.UndoSeen(ctx, before, tr.finding, who, "")
	last := len(tr.inForce) - 1
	switch {
	case tr.isNews(before), last >= 0 && tr.inForce[last].Reviewer != who:
		if !errors.Is(err, ErrConflict) {
			t.Fatalf("%s undid what is another's or unseen: %v", who, err)
		}
	case last < 0:
		if !errors.Is(err, ErrNotFound) {
			t.Fatalf("%s undid nothing: %v", who, err)
		}
	default:
		if err != nil || row.Undoes != tr.inForce[last].ID {
			t.Fatalf("%s undid %+v, want %+v (%v)", who, row, tr.inForce[last], err)
		}
		tr.inForce = tr.inForce[:last]
		tr.written = append(tr.written, row)
	}
}

func (tr *trail) check(t *rapid.T, s *Store) {
	f, err := s.Finding(ctx, tr.finding)
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.Reviews(ctx, tr.finding)
	if err != nil {
		t.Fatal(err)
	}
	if f.Status != tr.status() || !slices.Equal(all, tr.written) {
		t.Fatalf("status %q after %+v, want %q after %+v", f.Status, all, tr.status(), tr.written)
	}
	if p := page(t, s, Query{Statuses: []string{tr.status()}, Search: tr.finding}); p.Total != 1 || p.Findings[0].Status != tr.status() {
		t.Fatalf("a page says %+v, want %q", p, tr.status())
	}
}
