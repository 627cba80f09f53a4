package store

import (
	"context"
	"database/sql"
	"slices"

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

func standingAlone(ctx context.Context, q querier) (s unmet, err error) {
	met, err := claimsThatMeet(ctx, q)
	if err != nil {
		return s, err
	}
	err = each(ctx, q, `SELECT c.row FROM claims c JOIN documents d ON d.row = c.document
		WHERE c.current = 1 AND d.current = 1 ORDER BY d.path, c.span_start, c.span_end, c.id`, nil, func(rows *sql.Rows) error {
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
	var topic, first int64
	var rows []int64
	several := false
	end := func() {
		if several {
			for _, row := range rows {
				met[row] = true
			}
		}
		rows, several = rows[:0], false
	}
	err := each(ctx, q, `SELECT m.topic, m.claim, c.document FROM topics t CROSS JOIN topic_claims m ON m.topic = t.row
		CROSS JOIN claims c ON c.row = m.claim WHERE t.current = 1 ORDER BY m.topic`, nil, func(r *sql.Rows) error {
		var of, claim, document int64
		if err := r.Scan(&of, &claim, &document); err != nil {
			return err
		}
		if of != topic {
			end()
			topic, first = of, document
		}
		rows, several = append(rows, claim), several || document != first
		return nil
	})
	end()
	return met, err
}

// claimsLike keeps the claims that the text is found in.
func claimsLike(ctx context.Context, tx *sql.Tx, q ListQuery, rows []int64) ([]int64, error) {
	where, args := q.like("c.value", "c.attribute", "c.attribute_lemma", "c.subject", "c.speaker", "d.path", "d.publisher")
	found, err := collect(ctx, tx, "SELECT c.row FROM claims c JOIN documents d ON d.row = c.document WHERE c.current = 1 AND d.current = 1 AND "+where, args, scanInt)
	if err != nil {
		return nil, err
	}
	is := make(map[int64]bool, len(found))
	for _, row := range found {
		is[row] = true
	}
	return slices.DeleteFunc(slices.Clone(rows), func(row int64) bool { return !is[row] }), nil
}
