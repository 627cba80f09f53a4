package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Decision is what a reviewer made of a finding.
type Decision string

// The decisions. A and B are the two values named in the review.
const (
	AWrong        Decision = "a_wrong"
	BWrong        Decision = "b_wrong"
	BothWrong     Decision = "both_wrong"
	NeitherWrong  Decision = "neither_wrong"
	Intentional   Decision = "intentional"    // the sources mean to differ
	NotComparable Decision = "not_comparable" // they speak of different things
	ToolError     Decision = "tool_error"     // the finding should not be there
	Pending       Decision = "pending"        // nobody decided yet, or somebody took it back
)

// Decisions lists the decisions.
var Decisions = []Decision{AWrong, BWrong, BothWrong, NeitherWrong, Intentional, NotComparable, ToolError, Pending}

// Review statuses beside the decisions.
const (
	StatusReopened = "reopened" // decided on evidence that changed since
	StatusOpen     = "open"     // pending or reopened; for Filter.Statuses
)

// Review is one decision of one person. Reviews are only ever added: the one
// with the latest At is in force.
type Review struct {
	ID        int64 // set by AddReview; rising
	FindingID string
	Decision  Decision
	// A and B are the values of the pair that is decided, either way round; a_wrong
	// and b_wrong speak of them. Both empty means the finding as a whole, which of a
	// finding with one pair is that pair.
	A, B     string
	Note     string
	Reviewer string
	At       time.Time // zero means now
	// EvidenceHash is of the evidence that the reviewer saw; "" means the present.
	EvidenceHash string
	Undoes       int64 // ID of the review that this one takes back, 0 for none
}

// AddReview appends a decision and gives it as stored. FindingID may be an
// unambiguous beginning of an ID.
func (s *Store) AddReview(ctx context.Context, r Review) (Review, error) {
	if err := s.checkReview(&r); err != nil {
		return r, err
	}
	err := s.update(ctx, func(tx *sql.Tx) error { return s.addReview(ctx, tx, &r) })
	return r, err
}

// AddReviews appends several decisions, all or none of them.
func (s *Store) AddReviews(ctx context.Context, reviews []Review) ([]Review, error) {
	all := slices.Clone(reviews)
	for i := range all {
		if err := s.checkReview(&all[i]); err != nil {
			return nil, err
		}
	}
	err := s.update(ctx, func(tx *sql.Tx) error {
		for i := range all {
			if err := s.addReview(ctx, tx, &all[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}

func (s *Store) checkReview(r *Review) error {
	if !slices.Contains(Decisions, r.Decision) {
		return &Error{Path: s.path, Kind: ErrInvalid, Text: fmt.Sprintf("%q is no decision", r.Decision),
			Hint: "decisions are " + strings.Join(texts(Decisions), ", ")}
	}
	if r.Undoes != 0 {
		return s.invalid("review of %q: Undoes is set by Undo only", r.FindingID)
	}
	return s.dated(&r.At)
}

// dated fills in the present where no time was given.
func (s *Store) dated(at *time.Time) error {
	if at.IsZero() && s.now != nil {
		*at = s.now()
	}
	if err := checkYear(*at); err != nil {
		return s.invalid("%v", err)
	}
	*at = at.UTC()
	return nil
}

func (s *Store) addReview(ctx context.Context, tx *sql.Tx, r *Review) error {
	id, err := s.findingID(ctx, tx, r.FindingID)
	if err != nil {
		return err
	}
	r.FindingID = id
	if r.EvidenceHash == "" {
		if err := tx.QueryRowContext(ctx, "SELECT evidence_hash FROM findings WHERE id = ?", id).Scan(&r.EvidenceHash); err != nil {
			return err
		}
	}
	if err := s.fillSides(ctx, tx, r); err != nil {
		return err
	}
	return insertReview(ctx, tx, r)
}

// fillSides names the pair of a finding that has only one, and refuses a
// decision that would not say which side is meant.
func (s *Store) fillSides(ctx context.Context, q querier, r *Review) error {
	pairs, err := collect(ctx, q, `SELECT a.value, b.value FROM findings f JOIN finding_pairs p ON p.finding = f.row
		JOIN finding_groups a ON a.finding = f.row AND a.n = p.a
		JOIN finding_groups b ON b.finding = f.row AND b.n = p.b
		WHERE f.id = ? ORDER BY p.n`, []any{r.FindingID}, func(rows *sql.Rows) (p pair, err error) {
		err = rows.Scan(&p.a, &p.b)
		return p, err
	})
	whole := r.A == "" && r.B == ""
	switch {
	case err != nil:
		return err
	case whole && len(pairs) == 1:
		r.A, r.B = pairs[0].a, pairs[0].b
	case whole && len(pairs) > 1 && (r.Decision == AWrong || r.Decision == BWrong):
		return &Error{Path: s.path, Kind: ErrInvalid, Text: fmt.Sprintf("%s of finding %q, which has %d pairs", r.Decision, r.FindingID, len(pairs)),
			Hint: "name the two values that the decision is on"}
	case !whole && !slices.ContainsFunc(pairs, func(p pair) bool { return p.ordered() == pairOf(*r) }):
		return s.invalid("finding %q has no pair of %q and %q", r.FindingID, r.A, r.B)
	}
	return nil
}

// pair is the two values that a review is on, both empty for the whole finding.
type pair struct{ a, b string }

func (p pair) ordered() pair { return pair{min(p.a, p.b), max(p.a, p.b)} }

func pairOf(r Review) pair { return pair{r.A, r.B}.ordered() }

func insertReview(ctx context.Context, tx *sql.Tx, r *Review) error {
	res, err := tx.ExecContext(ctx, `INSERT INTO reviews (finding, decision, value_a, value_b, note, reviewer, at, evidence_hash, undoes)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0))`,
		r.FindingID, string(r.Decision), r.A, r.B, r.Note, r.Reviewer, sortableTime(r.At), r.EvidenceHash, r.Undoes)
	if err != nil {
		return err
	}
	r.ID, err = res.LastInsertId()
	return err
}

const selectReviews = `SELECT id, finding, decision, value_a, value_b, note, reviewer, at, evidence_hash, coalesce(undoes, 0) FROM reviews`

// Reviews lists every review of a finding, the one in force last; of all
// findings, by finding, for an empty ID.
func (s *Store) Reviews(ctx context.Context, findingID string) (all []Review, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		if findingID == "" {
			all, err = collect(ctx, tx, selectReviews+" ORDER BY finding, at, id", nil, scanReview)
			return err
		}
		id, err := s.findingID(ctx, tx, findingID)
		if err != nil {
			return err
		}
		all, err = reviewsOf(ctx, tx, id)
		return err
	})
	return all, err
}

func reviewsOf(ctx context.Context, q querier, id string) ([]Review, error) {
	return collect(ctx, q, selectReviews+" WHERE finding = ? ORDER BY at, id", []any{id}, scanReview)
}

func scanReview(rows *sql.Rows) (r Review, err error) {
	var at string
	if err = rows.Scan(&r.ID, &r.FindingID, &r.Decision, &r.A, &r.B, &r.Note, &r.Reviewer, &at, &r.EvidenceHash, &r.Undoes); err != nil {
		return r, err
	}
	r.At, err = parseSortable(at)
	return r, err
}
