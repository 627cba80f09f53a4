package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// applicationID marks the file as crosscheck's: "cros".
const applicationID = 0x63726f73

// migration is one step of the tables' history.
type migration struct {
	number int // from 1, without gaps
	name   string
	sql    string
}

// migrations reads the embedded steps in order.
func migrations() ([]migration, error) {
	entries, err := fs.ReadDir(migrationFiles, "migrations")
	if err != nil {
		return nil, err
	}
	var all []migration
	for _, entry := range entries {
		m, err := readMigration(entry.Name())
		if err != nil {
			return nil, err
		}
		if m.number != len(all)+1 {
			return nil, fmt.Errorf("migration %q: number %d expected", m.name, len(all)+1)
		}
		all = append(all, m)
	}
	return all, nil
}

func readMigration(name string) (migration, error) {
	digits, _, _ := strings.Cut(name, "_")
	number, err := strconv.Atoi(digits)
	if err != nil {
		return migration{}, fmt.Errorf("migration %q: no number: %w", name, err)
	}
	text, err := migrationFiles.ReadFile("migrations/" + name)
	return migration{number, name, string(text)}, err
}

// header is what a file says about itself.
type header struct {
	version int // of the tables: user_version
	id      int
	tables  int
}

func readHeader(ctx context.Context, q querier) (h header, err error) {
	for _, part := range []struct {
		query string
		into  *int
	}{
		{"PRAGMA user_version", &h.version},
		{"PRAGMA application_id", &h.id},
		{"SELECT count(*) FROM sqlite_schema", &h.tables},
	} {
		if err := q.QueryRowContext(ctx, part.query).Scan(part.into); err != nil {
			return h, err
		}
	}
	return h, nil
}

// checkHeader refuses a file that this program must not write to.
func (s *Store) checkHeader(h header, known int) error {
	if h.version < 0 || h.id != applicationID && (h.id != 0 || h.version != 0 || h.tables != 0) {
		return &Error{Path: s.path, Kind: ErrForeign, Text: "is a database of another program",
			Hint: "name another file with --db; this one was left as it is"}
	}
	if h.version > known {
		return &Error{Path: s.path, Kind: ErrNewer,
			Text: fmt.Sprintf("was written by a newer crosscheck (format %d; this one knows %d)", h.version, known),
			Hint: "update crosscheck, or name another file with --db; this one was left as it is"}
	}
	return nil
}

// migrate brings the file up to date, one transaction a step.
func (s *Store) migrate(ctx context.Context) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	return s.migrateTo(ctx, steps)
}

func (s *Store) migrateTo(ctx context.Context, steps []migration) error {
	h, err := readHeader(ctx, s.write)
	if err != nil {
		return err
	}
	if err := s.checkHeader(h, len(steps)); err != nil {
		return err
	}
	for _, m := range steps[h.version:] {
		if err := s.update(ctx, func(tx *sql.Tx) error { return s.apply(ctx, tx, m, len(steps)) }); err != nil {
			return err
		}
	}
	return nil
}

// apply makes one step unless another process made it in the meantime.
func (s *Store) apply(ctx context.Context, tx *sql.Tx, m migration, known int) error {
	h, err := readHeader(ctx, tx)
	if err != nil || h.version >= m.number {
		return err
	}
	if err := s.checkHeader(h, known); err != nil {
		return err
	}
	mark := fmt.Sprintf("\n;PRAGMA user_version = %d; PRAGMA application_id = %d", m.number, applicationID)
	if _, err = tx.ExecContext(ctx, m.sql+mark); err != nil {
		return fmt.Errorf("migration %q: %w", m.name, err)
	}
	return nil
}

// checkVersion refuses to read a file whose tables are not the known ones.
func (s *Store) checkVersion(ctx context.Context) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	h, err := readHeader(ctx, s.read)
	if err != nil {
		return err
	}
	if err := s.checkHeader(h, len(steps)); err != nil {
		return err
	}
	if h.version < len(steps) {
		return &Error{Path: s.path, Kind: ErrOlder,
			Text: fmt.Sprintf("was written by an older crosscheck (format %d; this one reads %d)", h.version, len(steps)),
			Hint: `bring it up to date with "crosscheck add --db ` + s.path + `"`}
	}
	return nil
}
