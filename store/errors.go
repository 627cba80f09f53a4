package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/mattn/go-sqlite3"
)

// What can be wrong with a store, for errors.Is.
var (
	ErrLocked    = errors.New("locked by another process")
	ErrDamaged   = errors.New("damaged")
	ErrForeign   = errors.New("not a crosscheck database")
	ErrNewer     = errors.New("written by a newer crosscheck")
	ErrOlder     = errors.New("written by an older crosscheck")
	ErrAccess    = errors.New("not accessible")
	ErrFull      = errors.New("no space left")
	ErrMissing   = errors.New("no such database")
	ErrStale     = errors.New("changed since it was read")
	ErrNotFound  = errors.New("not found")
	ErrAmbiguous = errors.New("ambiguous")
	ErrInvalid   = errors.New("invalid") // what was to be saved contradicts itself
)

// Error says what is wrong with a store's file or with what was asked of it,
// and the next step.
type Error struct {
	Path string // of the database, as given
	Kind error  // one of the Err values
	Text string
	Hint string
	Err  error // what SQLite or the system said, nil when there was nothing
}

// Error is "FILE: what is wrong", with a second line "hint: …" where there is one.
func (e *Error) Error() string {
	s := e.Path + ": " + e.Text
	if e.Err != nil && !errors.Is(e.Kind, ErrMissing) { // which says what its cause says
		s += ": " + e.Err.Error()
	}
	if e.Hint != "" {
		s += "\nhint: " + e.Hint
	}
	return s
}

// Unwrap gives the kind and the cause.
func (e *Error) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Err}
}

// explain turns what SQLite says into what its user needs to know.
func (s *Store) explain(ctx context.Context, err error) error {
	var known *Error
	if err == nil || errors.As(err, &known) || errors.Is(err, ErrConflict) {
		return err
	}
	if ctx.Err() != nil {
		return fmt.Errorf("%s: %w", s.path, context.Cause(ctx))
	}
	var se sqlite3.Error
	var row rowError
	switch {
	case errors.As(err, &se):
		return s.explainCode(se, err)
	case errors.As(err, &row):
		return s.damaged(err)
	}
	return fmt.Errorf("%s: %w", s.path, err)
}

func (s *Store) explainCode(se sqlite3.Error, err error) error {
	e := &Error{Path: s.path, Err: err}
	switch se.Code {
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		e.Kind, e.Text = ErrLocked, "is being written by "+holder(s.path)
		e.Hint = "wait until it has finished and run the command again, or name another file with --db"
		e.Err = nil
	case sqlite3.ErrCorrupt, sqlite3.ErrFormat, sqlite3.ErrTooBig, sqlite3.ErrMismatch,
		sqlite3.ErrError: // the statements are right: a table or column of theirs is gone
		return s.damaged(err)
	case sqlite3.ErrNotADB:
		e.Kind, e.Text, e.Err = ErrForeign, "is not a crosscheck database", nil
		e.Hint = "name another file with --db; this one was left as it is"
	case sqlite3.ErrFull:
		e.Kind, e.Text = ErrFull, "no space left to write"
		e.Hint = "nothing was saved; free space in " + filepath.Dir(s.path) + " and run the command again"
	case sqlite3.ErrReadonly, sqlite3.ErrPerm, sqlite3.ErrAuth, sqlite3.ErrCantOpen:
		e.Kind, e.Text = ErrAccess, s.whyNoAccess()
		e.Hint = "check the permissions of " + filepath.Dir(s.path) + ", or name a file elsewhere with --db"
	case sqlite3.ErrIoErr:
		e.Kind, e.Text = ErrAccess, "could not be read or written"
		e.Hint = "nothing was saved; check the disk, then run the command again"
	default:
		return fmt.Errorf("%s: %w", s.path, err)
	}
	return e
}

func (s *Store) damaged(err error) error {
	return &Error{Path: s.path, Kind: ErrDamaged, Text: "is damaged", Err: err,
		Hint: fmt.Sprintf(`restore it from a backup, or save what can be read with "sqlite3 %s .recover" and add the documents to a new file`, s.path)}
}

// whyNoAccess looks at the folder, since SQLite only says "unable to open" or
// "readonly".
func (s *Store) whyNoAccess() string {
	folder := filepath.Dir(s.path)
	if info, err := os.Stat(folder); err != nil {
		return fmt.Sprintf("folder %q cannot be reached", folder)
	} else if !info.IsDir() {
		return fmt.Sprintf("%q is not a folder", folder)
	}
	if _, err := os.Stat(s.path); err != nil {
		return fmt.Sprintf("cannot be made in folder %q", folder)
	}
	return "cannot be written: the file or its folder is read-only"
}

func isBusy(err error) bool {
	var se sqlite3.Error
	return errors.As(err, &se) && (se.Code == sqlite3.ErrBusy || se.Code == sqlite3.ErrLocked)
}

func isCantOpen(err error) bool {
	var se sqlite3.Error
	return errors.As(err, &se) && (se.Code == sqlite3.ErrCantOpen || se.Code == sqlite3.ErrReadonly)
}

// invalid is an error in what was to be saved: a defect of the caller.
func (s *Store) invalid(format string, args ...any) error {
	return &Error{Path: s.path, Kind: ErrInvalid, Text: fmt.Sprintf(format, args...)}
}
