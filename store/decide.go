package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Seen is the state of a finding that a reviewer decided on.
type Seen struct {
	Review   int64  // ID of the last review added to the finding, 0 for none
	Evidence string // Finding.EvidenceHash, "" for whatever it is
}

// Seen is what a reviewer sees of the finding.
func (f *StoredFinding) Seen() Seen { return Seen{f.LastReview, f.Finding.EvidenceHash} }

// ErrConflict is a decision on what is no longer so; the error is a *Conflict.
var ErrConflict = errors.New("decided or changed meanwhile")

// Conflict says what a reviewer did not know of when deciding.
type Conflict struct {
	Path    string // of the database
	Finding string // ID
	// Other is the decision of the last review, nil where there is none and the
	// evidence has changed, or where a decision was taken back to none.
	Other *Review
	Now   Seen
	Was   *Seen // what the reviewer saw, nil where that was not asked
}

// Error is What, and the next step.
func (c *Conflict) Error() string {
	return fmt.Sprintf("%s: finding %q: %s; nothing was recorded\nhint: look at it again with \"crosscheck show %s\", then decide",
		c.Path, c.Finding, c.What(), c.Finding)
}

// What names the decision that stands against the reviewer's, or the change of
// the evidence.
func (c *Conflict) What() string {
	switch {
	case c.Other != nil:
		return fmt.Sprintf("%s was decided by %q on %s", c.Other.Decision, c.Other.Reviewer, c.Other.At.UTC().Format(time.DateTime))
	case c.Was != nil && c.Now.Review == c.Was.Review:
		return "its evidence has changed since it was shown"
	}
	return "its decision was taken back meanwhile"
}

// Unwrap is ErrConflict.
func (c *Conflict) Unwrap() error { return ErrConflict }

// Decide appends decisions on one finding, on the state of it that the reviewer
// saw: all of them or, with a *Conflict, none when somebody reviewed it since or
// its evidence is another. FindingID may be an unambiguous beginning.
func (s *Store) Decide(ctx context.Context, seen Seen, decisions ...Review) ([]Review, error) {
	all := make([]Review, len(decisions))
	for i, r := range decisions {
		if err := s.checkReview(&r); err != nil {
			return nil, err
		}
		all[i] = r
	}
	err := s.update(ctx, func(tx *sql.Tx) error { return s.decide(ctx, tx, seen, all) })
	if err != nil {
		return nil, err
	}
	return all, nil
}

func (s *Store) decide(ctx context.Context, tx *sql.Tx, seen Seen, all []Review) error {
	for i := range all {
		id, err := s.findingID(ctx, tx, all[i].FindingID)
		if err != nil {
			return err
		}
		if i == 0 {
			err = s.checkSeen(ctx, tx, id, &seen)
		} else if id != all[0].FindingID {
			err = s.invalid("decisions on findings %q and %q at once", all[0].FindingID, id)
		}
		if err != nil {
			return err
		}
		if err := s.addReview(ctx, tx, &all[i]); err != nil {
			return err
		}
	}
	return nil
}

// checkSeen refuses what was decided on another state of the finding.
func (s *Store) checkSeen(ctx context.Context, q querier, id string, seen *Seen) error {
	if seen == nil {
		return nil
	}
	now, err := seenNow(ctx, q, id)
	if err != nil || now.Review == seen.Review && (seen.Evidence == "" || seen.Evidence == now.Evidence) {
		return err
	}
	history, err := reviewsOf(ctx, q, id)
	if err != nil {
		return err
	}
	c := &Conflict{Path: s.path, Finding: id, Now: now, Was: seen}
	for i, r := range history {
		if r.ID == now.Review && r.ID != seen.Review && r.Decision != Pending {
			c.Other = &history[i]
		}
	}
	return c
}

// conflict says that another's decision stands.
func (s *Store) conflict(ctx context.Context, q querier, id string, other *Review) error {
	now, err := seenNow(ctx, q, id)
	if err != nil {
		return err
	}
	return &Conflict{Path: s.path, Finding: id, Other: other, Now: now}
}

func seenNow(ctx context.Context, q querier, id string) (now Seen, err error) {
	err = q.QueryRowContext(ctx, "SELECT coalesce((SELECT max(id) FROM reviews WHERE finding = f.id), 0), f.evidence_hash FROM findings f WHERE f.id = ?", id).
		Scan(&now.Review, &now.Evidence)
	return now, err
}
