package store

import (
	"context"
	"database/sql"
)

// Warm computes what pages of the present state of the file are cut from, so
// that none of them waits for it: the catalogue, the agreement of sources and
// what stands alone. Where all of it is known already it costs three questions.
func (s *Store) Warm(ctx context.Context) error {
	err := s.view(ctx, func(tx *sql.Tx) error {
		_, err := s.catalogue(ctx, tx)
		return err
	})
	if err != nil {
		return err
	}
	if _, err := s.Agreements(ctx); err != nil {
		return err
	}
	_, err = s.Coverage(ctx, ListQuery{Limit: 1})
	return err
}
