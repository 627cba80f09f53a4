package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
)

// Undo takes back the latest decision of the reviewer on the finding: it appends
// a review that restores the former one on the same pair, "pending" where there
// was none, and gives it. Undone again, it goes one further back. ErrNotFound
// says that nothing is left to undo, a Conflict that another reviewer has decided
// since, whose decision stays.
func (s *Store) Undo(ctx context.Context, findingID, reviewer, note string) (Review, error) {
	return s.undo(ctx, nil, findingID, reviewer, note)
}

// UndoSeen is Undo that is refused with a Conflict when the finding is no longer
// what the reviewer saw.
func (s *Store) UndoSeen(ctx context.Context, seen Seen, findingID, reviewer, note string) (Review, error) {
	return s.undo(ctx, &seen, findingID, reviewer, note)
}

func (s *Store) undo(ctx context.Context, seen *Seen, findingID, reviewer, note string) (Review, error) {
	by := Review{Reviewer: reviewer, Note: note}
	if err := s.dated(&by.At); err != nil {
		return by, err
	}
	err := s.update(ctx, func(tx *sql.Tx) error {
		id, err := s.findingID(ctx, tx, findingID)
		if err != nil {
			return err
		}
		if err := s.checkSeen(ctx, tx, id, seen); err != nil {
			return err
		}
		restored, err := s.takenBack(ctx, tx, id, by)
		if err != nil {
			return err
		}
		for i := range restored {
			if err := insertReview(ctx, tx, &restored[i]); err != nil {
				return err
			}
		}
		by = restored[0]
		return nil
	})
	return by, err
}

// takenBack is the reviews that take back the reviewer's last decision.
func (s *Store) takenBack(ctx context.Context, q querier, id string, by Review) ([]Review, error) {
	history, err := reviewsOf(ctx, q, id)
	if err != nil {
		return nil, err
	}
	inForce := standing(history)
	mine, other := lastOf(inForce, by.Reviewer)
	switch {
	case other >= 0:
		return nil, s.conflict(ctx, q, id, &inForce[other])
	case mine < 0:
		return nil, &Error{Path: s.path, Kind: ErrNotFound, Text: fmt.Sprintf("finding %q has no decision to undo", id),
			Hint: `"crosscheck show ` + id + `" lists its reviews`}
	}
	if end := history[len(history)-1].At; by.At.Before(end) { // should the clock have gone back
		by.At = end
	}
	return restored(inForce[:mine], inForce[mine], by), nil
}

// lastOf is the reviewer's last decision, and the last that somebody else made
// since on the same pair, or that stands where the reviewer has none; -1 for none.
func lastOf(inForce []Review, reviewer string) (mine, other int) {
	mine, other = -1, -1
	for i, r := range inForce {
		if r.Reviewer == reviewer {
			mine = i
		}
	}
	for i, r := range inForce {
		if i > mine && (mine < 0 || overlap(pairOf(r), pairOf(inForce[mine]))) {
			other = i
		}
	}
	return mine, other
}

// overlap reports whether two decisions speak of one pair.
func overlap(a, b pair) bool { return a == b || a == pair{} || b == pair{} }

// restored is the reviews that take a decision back, signed as by. A decision
// on the whole finding had covered those on pairs before it: they are restored
// too.
func restored(before []Review, undone, by Review) []Review {
	all := []Review{restore(undone, former(before, undone), by)}
	if pairOf(undone) != (pair{}) {
		return all
	}
	seen := map[pair]bool{}
	for _, r := range slices.Backward(before) {
		if pairOf(r) == (pair{}) {
			break
		}
		if !seen[pairOf(r)] {
			seen[pairOf(r)] = true
			all = append(all, restore(undone, r, by))
		}
	}
	return all
}

// former is the last of the decisions that held for the pair of the undone one,
// a pending one on it where there is none.
func former(before []Review, undone Review) Review {
	for _, r := range slices.Backward(before) {
		switch pairOf(r) {
		case pairOf(undone):
			return r
		case pair{}:
			r.A, r.B = undone.A, undone.B
			return r
		}
	}
	return Review{Decision: Pending, A: undone.A, B: undone.B}
}

// restore makes the review that sets former in the place of undone.
func restore(undone, former, by Review) Review {
	by.FindingID, by.Undoes = undone.FindingID, undone.ID
	by.Decision, by.A, by.B, by.EvidenceHash = former.Decision, former.A, former.B, former.EvidenceHash
	return by
}

// standing are the decisions that were not taken back, the one in force last.
func standing(history []Review) []Review {
	var stack []Review
	for _, r := range history {
		if r.Undoes == 0 {
			stack = append(stack, r)
			continue
		}
		stack = slices.DeleteFunc(stack, func(s Review) bool { return s.ID == r.Undoes })
	}
	return stack
}
