package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
)

// querier is a transaction or a pool.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// each calls row for every row of the answer, in order. An error of row says
// that the file is damaged.
func each(ctx context.Context, q querier, query string, args []any, row func(*sql.Rows) error) (err error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := row(rows); err != nil {
			return rowError{err}
		}
	}
	return rows.Err()
}

// rowError is a stored row that cannot be read: nothing that was written by
// this package.
type rowError struct{ error }

func (e rowError) Unwrap() error { return e.error }

// collect reads the answer into a slice.
func collect[T any](ctx context.Context, q querier, query string, args []any, scan func(*sql.Rows) (T, error)) ([]T, error) {
	var all []T
	err := each(ctx, q, query, args, func(rows *sql.Rows) error {
		t, err := scan(rows)
		all = append(all, t)
		return err
	})
	return all, err
}

// eachNumber calls what for each number of a list that group_concat made.
func eachNumber(list string, what func(int64) error) error {
	for number := range strings.SplitSeq(list, ",") {
		n, err := strconv.ParseInt(number, 10, 64)
		if err != nil {
			return rowError{err}
		}
		if err := what(n); err != nil {
			return err
		}
	}
	return nil
}

func scanString(rows *sql.Rows) (s string, err error) {
	err = rows.Scan(&s)
	return s, err
}

func scanInt(rows *sql.Rows) (n int64, err error) {
	err = rows.Scan(&n)
	return n, err
}

// list is a set of values as one argument, for "IN (SELECT value FROM
// json_each(?))": a statement takes a limited number of arguments.
func list[T ~string | ~int64](values []T) (string, error) {
	if values == nil {
		values = []T{}
	}
	b, err := json.Marshal(values)
	return string(b), err
}

// statements are prepared once in a transaction and used for many rows.
type statements struct {
	tx   *sql.Tx
	open map[string]*sql.Stmt
}

func newStatements(tx *sql.Tx) *statements {
	return &statements{tx: tx, open: map[string]*sql.Stmt{}}
}

// exec runs the query; insert gives the row's number too. The transaction
// closes the statements.
func (s *statements) exec(ctx context.Context, query string, args ...any) error {
	_, err := s.run(ctx, query, args)
	return err
}

func (s *statements) insert(ctx context.Context, query string, args ...any) (int64, error) {
	res, err := s.run(ctx, query, args)
	if err != nil {
		return 0, err
	}
	return res.LastInsertId()
}

// run asks for an interrupt between rows only: the driver would start a
// goroutine a row to interrupt within one, a third of a run's time.
func (s *statements) run(ctx context.Context, query string, args []any) (sql.Result, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	stmt := s.open[query]
	if stmt == nil {
		var err error
		if stmt, err = s.tx.PrepareContext(ctx, query); err != nil {
			return nil, err
		}
		s.open[query] = stmt
	}
	return stmt.ExecContext(context.WithoutCancel(ctx), args...)
}
