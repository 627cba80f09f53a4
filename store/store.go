package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	// The driver registers itself as "sqlite3".
	_ "github.com/mattn/go-sqlite3"
)

// Options say how to open a store.
type Options struct {
	// Now is the clock; it is required unless ReadOnly is set.
	Now func() time.Time
	// ReadOnly opens an existing file and never writes to it.
	ReadOnly bool
	// Wait is how long to wait for another process that writes; zero is 5 seconds.
	Wait time.Duration
}

const defaultWait = 5 * time.Second

// readers bounds the connections that read at the same time.
const readers = 4

// Store is an open database. Its methods may be called by several goroutines.
type Store struct {
	path  string
	now   func() time.Time
	read  *sql.DB
	write *sql.DB // nil when read-only; one connection

	listing sync.Mutex
	listed  *catalogue // of some state of the file; nil before the first page

	agreements oncePerRun[Agreements]
	coverage   oncePerRun[unmet]
}

// Open opens the file, makes it where there is none and brings its tables up to
// date. It refuses, naming the file and the next step, a file that is no
// crosscheck database (ErrForeign), is damaged (ErrDamaged) or was written by a
// newer crosscheck (ErrNewer).
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.Now == nil && !o.ReadOnly {
		return nil, errors.New("store.Open: Options.Now is required for writing")
	}
	if o.Wait == 0 {
		o.Wait = defaultWait
	}
	s := &Store{path: path, now: o.Now}
	if err := s.checkPath(o.ReadOnly); err != nil {
		return nil, err
	}
	open := s.openWriting
	if o.ReadOnly {
		open = s.openReadOnly
	}
	if err := open(ctx, o.Wait); err != nil {
		return nil, errors.Join(s.explain(ctx, err), s.Close())
	}
	return s, nil
}

// checkPath refuses what SQLite would only call "unable to open".
func (s *Store) checkPath(readOnly bool) error {
	info, err := os.Stat(s.path)
	switch {
	case err == nil && info.IsDir():
		return &Error{Path: s.path, Kind: ErrForeign, Text: "is a folder, not a database",
			Hint: "name a file in it with --db, such as " + s.path + "/crosscheck.db"}
	case errors.Is(err, fs.ErrNotExist) && readOnly:
		return &Error{Path: s.path, Kind: ErrMissing, Text: "there is no such database", Err: err,
			Hint: `make one with "crosscheck add --db ` + s.path + ` FILES", or name another with --db`}
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return &Error{Path: s.path, Kind: ErrAccess, Text: "cannot be reached", Err: err,
			Hint: "check the folder's permissions, or name another file with --db"}
	}
	if folder := filepath.Dir(s.path); err != nil && !exists(folder) {
		return &Error{Path: s.path, Kind: ErrAccess, Text: fmt.Sprintf("there is no folder %q", folder),
			Hint: fmt.Sprintf("make it, as with: mkdir -p %s", folder)}
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

func (s *Store) openWriting(ctx context.Context, wait time.Duration) error {
	var err error
	if s.write, err = sql.Open("sqlite3", dsn(s.path, writing, wait)); err != nil {
		return err
	}
	s.write.SetMaxOpenConns(1)
	if err := connect(ctx, s.write, wait); err != nil {
		return err
	}
	if err := s.migrate(ctx); err != nil {
		return err
	}
	if err := s.tryToWrite(ctx, wait); err != nil {
		return err
	}
	if s.read, err = sql.Open("sqlite3", dsn(s.path, reading, wait)); err != nil {
		return err
	}
	s.read.SetMaxOpenConns(readers)
	return connect(ctx, s.read, wait)
}

// tryToWrite finds out before the work and not after it that the file is
// read-only: SQLite opens such a file without a word. One that another process
// writes to is not, and is not waited for.
func (s *Store) tryToWrite(ctx context.Context, wait time.Duration) error {
	if err := s.setWait(ctx, 0); err != nil {
		return err
	}
	err := s.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM runs WHERE id < 0") // there are none
		return err
	})
	if errors.Is(err, ErrLocked) {
		err = nil
	}
	return errors.Join(err, s.setWait(ctx, wait))
}

// setWait sets how long the writing connection, which is only one, waits for
// another process.
func (s *Store) setWait(ctx context.Context, wait time.Duration) error {
	_, err := s.write.ExecContext(ctx, fmt.Sprintf("PRAGMA busy_timeout = %d", wait.Milliseconds()))
	return err
}

// connect makes a first connection. Switching a new file to WAL can answer
// "busy" at once, without the busy timeout, while another process does the same.
func connect(ctx context.Context, db *sql.DB, wait time.Duration) error {
	const pause = 20 * time.Millisecond
	err := db.PingContext(ctx)
	for tries := int(wait / pause); isBusy(err) && tries > 0; tries-- {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
		}
		err = db.PingContext(ctx)
	}
	return err
}

func (s *Store) openReadOnly(ctx context.Context, wait time.Duration) error {
	err := s.openReader(ctx, readOnly, wait)
	if isCantOpen(err) && !s.hasLog() {
		err = errors.Join(s.read.Close(), s.openReader(ctx, immutable, wait))
	}
	return err
}

func (s *Store) openReader(ctx context.Context, a access, wait time.Duration) error {
	var err error
	if s.read, err = sql.Open("sqlite3", dsn(s.path, a, wait)); err != nil {
		return err
	}
	s.read.SetMaxOpenConns(readers)
	return s.checkVersion(ctx)
}

// hasLog reports whether changes may stand beside the file, not yet in it.
func (s *Store) hasLog() bool {
	info, err := os.Stat(s.path + "-wal")
	return err == nil && info.Size() > 0
}

// Path is the file's name as it was given.
func (s *Store) Path() string { return s.path }

// Close closes the file. What was saved is safe without it, but the last to
// close folds the write-ahead log into the file.
func (s *Store) Close() error {
	var errs []error
	for _, db := range []*sql.DB{s.read, s.write} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}

// view runs fn on one unchanging state of the file.
func (s *Store) view(ctx context.Context, fn func(*sql.Tx) error) error {
	return s.transact(ctx, s.read, fn)
}

// update runs fn and keeps all or nothing of what it wrote.
func (s *Store) update(ctx context.Context, fn func(*sql.Tx) error) error {
	if s.write == nil {
		return &Error{Path: s.path, Kind: ErrAccess, Text: "was opened for reading only",
			Hint: "open it without ReadOnly"}
	}
	return s.transact(ctx, s.write, fn)
}

func (s *Store) transact(ctx context.Context, db *sql.DB, fn func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return s.explain(ctx, err)
	}
	if err := fn(tx); err != nil {
		return s.explain(ctx, errors.Join(err, rollback(tx)))
	}
	return s.explain(ctx, tx.Commit())
}

// rollback gives up a transaction; one that its context already ended is gone.
func rollback(tx *sql.Tx) error {
	if err := tx.Rollback(); !errors.Is(err, sql.ErrTxDone) {
		return err
	}
	return nil
}
