package store

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// dump writes out the named tables, all of them where none is named.
func dump(t testing.TB, s *Store, tables ...string) string {
	t.Helper()
	if len(tables) == 0 {
		var err error
		tables, err = collect(ctx, s.read, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", nil, scanString)
		if err != nil {
			t.Fatal(err)
		}
	}
	var b strings.Builder
	for _, table := range tables {
		fmt.Fprintf(&b, "%s\n", table)
		var lines []string
		err := each(ctx, s.read, "SELECT * FROM "+table, nil, func(rows *sql.Rows) error {
			names, err := rows.Columns()
			if err != nil {
				return err
			}
			values := make([]any, len(names))
			into := make([]any, len(names))
			for i := range values {
				into[i] = &values[i]
			}
			if err := rows.Scan(into...); err != nil {
				return err
			}
			lines = append(lines, fmt.Sprintf("  %v\n", values))
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(lines)
		b.WriteString(strings.Join(lines, ""))
	}
	return b.String()
}

// count reads one number.
func count(t testing.TB, s *Store, query string, args ...any) (n int) {
	t.Helper()
	if err := s.read.QueryRowContext(ctx, query, args...).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
