package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
)

// Check reads the whole file and reports the first damage as ErrDamaged, nil
// when it is sound: the tables' structure, references that lead nowhere, and
// texts that are no longer what their documents' IDs say.
func (s *Store) Check(ctx context.Context) error {
	return s.view(ctx, func(tx *sql.Tx) error {
		var verdict string
		if err := tx.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
			return err
		}
		if verdict != "ok" {
			return s.damaged(errors.New(verdict))
		}
		loose, err := collect(ctx, tx, `SELECT "table" FROM pragma_foreign_key_check LIMIT 1`, nil, scanString)
		if err != nil {
			return err
		}
		if len(loose) > 0 {
			return s.damaged(fmt.Errorf("a row of %s refers to nothing", loose[0]))
		}
		return each(ctx, tx, "SELECT hash, text FROM texts", nil, checkText)
	})
}

func checkText(rows *sql.Rows) error {
	var hash string
	var text []byte
	if err := rows.Scan(&hash, &text); err != nil {
		return err
	}
	if sum := sha256.Sum256(text); hash != hex.EncodeToString(sum[:]) {
		return fmt.Errorf("the text of document %s was altered", hash)
	}
	return nil
}
