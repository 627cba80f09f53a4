package store

import (
	"context"
	"database/sql"
	"fmt"
)

// Runs lists the runs, the first first.
func (s *Store) Runs(ctx context.Context) (runs []Run, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		runs, err = collect(ctx, tx, `SELECT id, started, finished, version, config,
			documents_new, documents_unchanged, documents_changed,
			findings_new, findings_updated, findings_unchanged, findings_absent
			FROM runs ORDER BY id`, nil, scanRun)
		return err
	})
	return runs, err
}

func scanRun(rows *sql.Rows) (r Run, err error) {
	var started, finished string
	m := &r.Summary
	if err = rows.Scan(&r.ID, &started, &finished, &r.Version, &r.Config,
		&m.DocumentsNew, &m.DocumentsUnchanged, &m.DocumentsChanged,
		&m.FindingsNew, &m.FindingsUpdated, &m.FindingsUnchanged, &m.FindingsAbsent); err != nil {
		return r, err
	}
	r.Base = r.ID - 1
	if r.Started, err = parseSortable(started); err != nil {
		return r, err
	}
	r.Finished, err = parseSortable(finished)
	return r, err
}

// lastRun is the number of the last run saved, 0 before the first.
func lastRun(ctx context.Context, q querier) (id int64, err error) {
	err = q.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) FROM runs").Scan(&id)
	return id, err
}

func (w *saver) checkBase(ctx context.Context, base int64) error {
	last, err := lastRun(ctx, w.tx)
	if err != nil || last == base {
		return err
	}
	return &Error{Path: w.store.path, Kind: ErrStale,
		Text: fmt.Sprintf("another run was saved meanwhile (run %d; this one started from run %d)", last, base),
		Hint: "nothing of this run was saved; run the command again"}
}

func (w *saver) beginRun(ctx context.Context, run Run) (err error) {
	w.run, err = w.sql.insert(ctx, "INSERT INTO runs (started, finished, version, config) VALUES (?, '', ?, ?)",
		sortableTime(run.Started), run.Version, run.Config)
	return err
}

func (w *saver) endRun(ctx context.Context) error {
	m := w.sum
	return w.sql.exec(ctx, `UPDATE runs SET finished = ?, documents_new = ?, documents_unchanged = ?, documents_changed = ?,
		findings_new = ?, findings_updated = ?, findings_unchanged = ?, findings_absent = ? WHERE id = ?`,
		sortableTime(w.store.now()), m.DocumentsNew, m.DocumentsUnchanged, m.DocumentsChanged,
		m.FindingsNew, m.FindingsUpdated, m.FindingsUnchanged, m.FindingsAbsent, w.run)
}
