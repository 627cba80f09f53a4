package store

import (
	"context"
	"database/sql"

	"github.com/crosscheck/crosscheck/claims"
)

// Coverage is what was read of the current documents and meets nothing: claims
// of no topic, or of one that no other document speaks of.
type Coverage struct {
	Claims      []*claims.Claim // on this page, by path and span
	Total       int             // that the query chooses
	Read, Alone int             // of all claims
}

// Coverage lists the claims that stand alone; Text looks through values,
// attributes, subjects, speakers, paths and publishers. What stands alone is
// computed once a run.
func (s *Store) Coverage(ctx context.Context, q ListQuery) (c Coverage, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		all, err := s.coverage.at(ctx, tx, func() (unmet, error) { return standingAlone(ctx, tx) })
		if err != nil {
			return err
		}
		c.Read, c.Alone = all.read, len(all.alone)
		chosen := all.alone
		if q.Text != "" {
			if chosen, err = claimsLike(ctx, tx, q, chosen); err != nil {
				return err
			}
		}
		c.Total = len(chosen)
		first := min(max(q.Offset, 0), len(chosen))
		chosen = chosen[first:]
		if q.Limit > 0 {
			chosen = chosen[:min(q.Limit, len(chosen))]
		}
		loaded, err := loadClaims(ctx, tx, chosen)
		for _, row := range chosen {
			if loaded[row] != nil {
				c.Claims = append(c.Claims, loaded[row])
			}
		}
		return err
	})
	return c, err
}

// unmet is how many current claims there are, and the rows of those that
// stand alone, by path and span.
type unmet struct {
	read  int
	alone []int64
}

const selectCurrentClaims = `SELECT c.row FROM documents d CROSS JOIN claims c ON c.document = d.row
	WHERE d.current = 1 AND c.current = 1 ORDER BY d.path, c.span_start, c.span_end, c.id`

func standingAlone(ctx context.Context, q querier) (s unmet, err error) {
	met, err := claimsThatMeet(ctx, q)
	if err != nil {
		return s, err
	}
	err = each(ctx, q, selectCurrentClaims, nil, func(rows *sql.Rows) error {
		row, err := scanInt(rows)
		s.read++
		if !met[row] {
			s.alone = append(s.alone, row)
		}
		return err
	})
	return s, err
}

// claimsThatMeet is the rows of claims whose topic several documents speak of.
func claimsThatMeet(ctx context.Context, q querier) (map[int64]bool, error) {
	met := map[int64]bool{}
	err := each(ctx, q, `SELECT group_concat(m.claim) FROM topics t CROSS JOIN topic_claims m ON m.topic = t.row
		WHERE t.current = 1 AND t.documents > 1 GROUP BY t.row`, nil, func(rows *sql.Rows) error {
		members, err := scanString(rows)
		if err != nil {
			return err
		}
		return eachNumber(members, func(claim int64) error {
			met[claim] = true
			return nil
		})
	})
	return met, err
}

// claimsLike keeps the claims that the text is found in, in their order.
func claimsLike(ctx context.Context, tx *sql.Tx, q ListQuery, rows []int64) ([]int64, error) {
	arg, err := list(rows)
	if err != nil {
		return nil, err
	}
	where, args := q.like("c.value", "c.attribute", "c.attribute_lemma", "c.subject", "c.speaker", "d.path", "d.publisher")
	return collect(ctx, tx, `SELECT c.row FROM json_each(?) j CROSS JOIN claims c ON c.row = j.value JOIN documents d ON d.row = c.document
		WHERE `+where+" ORDER BY j.key", append([]any{arg}, args...), scanInt)
}
