package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
)

// wantTrouble demands one clear error: its kind, the file's name, a next step.
func wantTrouble(t *testing.T, err, kind error, path string, words ...string) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("error %v, want %v", err, kind)
	}
	for _, word := range append(words, path+": ", "\nhint: ") {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("error %q does not say %q", err, word)
		}
	}
}

// manyDeaths is a result of n documents with as many findings each.
func manyDeaths(documents, findings int) Result {
	var r Result
	for i := range documents {
		d := article(fmt.Sprintf("%05d.txt", i), fmt.Sprintf("%s Report %d.", textA, i))
		r.Documents = append(r.Documents, d)
		for n := range findings {
			r.addFinding(i*findings+n, deaths(d, "At least 12 deaths", float64(2*n)), deaths(d, "At least 12 deaths", float64(2*n+1)))
		}
	}
	return r
}

func (r *Result) addFinding(n int, sides ...*claims.Claim) {
	topic := &claims.Topic{ID: fmt.Sprintf("ferry-%d/killed", n), Label: fmt.Sprintf("people killed on ferry %d", n), Kind: claims.Count, Claims: sides}
	r.Claims = append(r.Claims, sides...)
	r.Topics = append(r.Topics, topic)
	r.Findings = append(r.Findings, contradiction(fmt.Sprintf("%016x", n), topic, sides...))
}

func TestKilledRunLeavesTheFileAsBefore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crosscheck.db")
	s := openAt(t, path, Options{Now: clock})
	save(t, s, ferryResult())
	before := dump(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	c := start(t, "save and hang", path, false)
	c.wants(t, "written")
	if log, err := os.Stat(path + "-wal"); err != nil || log.Size() < 1<<20 {
		t.Errorf("the log holds nothing of the run, so that nothing is tested: %v, %v", log, err)
	}
	c.kill(t)
	s = openAt(t, path, Options{Now: clock})
	if after := dump(t, s); after != before {
		t.Error("a killed run changed the file")
	}
	if err := s.Check(ctx); err != nil {
		t.Error(err)
	}
	save(t, s, ferryResult())
}

func TestLockedFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crosscheck.db")
	s := openAt(t, path, Options{Now: clock, Wait: wait})
	save(t, s, ferryResult())
	before := dump(t, s)
	c := start(t, "hold the lock", path, false)
	c.wants(t, "written")
	_, err := s.SaveRun(ctx, Run{Started: day, Base: 1}, ferryResult())
	wantTrouble(t, err, ErrLocked, path, fmt.Sprintf("process %d (store.test)", c.cmd.Process.Pid))
	_, err = s.AddReview(ctx, Review{FindingID: "00000000000000f1", Decision: AWrong})
	wantTrouble(t, err, ErrLocked, path)
	if after := dump(t, s); after != before {
		t.Error("readers see what is not committed")
	}
	c.kill(t)
	save(t, s, ferryResult())
}

func TestFullDisk(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	before := dump(t, s)
	limit := count(t, s, "PRAGMA page_count") + 20
	if _, err := s.write.ExecContext(ctx, fmt.Sprintf("PRAGMA max_page_count = %d", limit)); err != nil {
		t.Fatal(err)
	}
	_, err := s.SaveRun(ctx, Run{Started: day, Base: 1}, manyDeaths(10, 100))
	wantTrouble(t, err, ErrFull, s.Path(), "nothing was saved")
	if after := dump(t, s); after != before {
		t.Error("a run that did not fit changed the file")
	}
	save(t, s, ferryResult())
}

func TestNoDatabase(t *testing.T) {
	folder := t.TempDir()
	text := filepath.Join(folder, "notes.txt")
	content := bytes.Repeat([]byte("Ferry sinks off Ostholm.\n"), 400)
	if err := os.WriteFile(text, content, 0o644); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(folder, "other.db")
	db, err := sql.Open("sqlite3", other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE recipes (name TEXT)"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	for _, o := range []Options{{Now: clock}, {ReadOnly: true}} {
		_, err := Open(ctx, text, o)
		wantTrouble(t, err, ErrForeign, text, "is not a crosscheck database")
		_, err = Open(ctx, other, o)
		wantTrouble(t, err, ErrForeign, other, "another program")
		_, err = Open(ctx, folder, o)
		wantTrouble(t, err, ErrForeign, folder, "is a folder")
		missing := filepath.Join(folder, "missing", "crosscheck.db")
		_, err = Open(ctx, missing, o)
		wantTrouble(t, err, map[bool]error{true: ErrMissing, false: ErrAccess}[o.ReadOnly], missing)
		below := filepath.Join(text, "crosscheck.db")
		_, err = Open(ctx, below, o)
		wantTrouble(t, err, ErrAccess, below)
	}
	if after, err := os.ReadFile(text); err != nil || !bytes.Equal(after, content) {
		t.Errorf("the file that is no database was changed (%v)", err)
	}
}

func TestReadOnlyMakesNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crosscheck.db")
	_, err := Open(ctx, path, Options{ReadOnly: true})
	wantTrouble(t, err, ErrMissing, path, "crosscheck add")
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the file is there: %v", err)
	}
}

func TestClockIsRequired(t *testing.T) {
	if _, err := Open(ctx, filepath.Join(t.TempDir(), "crosscheck.db"), Options{}); err == nil {
		t.Error("opened for writing without a clock")
	}
}

func TestDamagedFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crosscheck.db")
	s := openAt(t, path, Options{Now: clock})
	save(t, s, manyDeaths(20, 20))
	if err := s.Check(ctx); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func([]byte) []byte{
		"pages overwritten": func(b []byte) []byte {
			copy(b[len(b)/4:len(b)*3/4], bytes.Repeat([]byte{0x5a}, len(b)))
			return b
		},
		"cut off": func(b []byte) []byte { return b[:len(b)/3] },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "crosscheck.db")
			if err := os.WriteFile(path, spoil(bytes.Clone(whole)), 0o644); err != nil {
				t.Fatal(err)
			}
			wantTrouble(t, useAll(ctx, path), ErrDamaged, path, "is damaged", "backup")
		})
	}
}

// useAll opens the file and reads all of it.
func useAll(ctx context.Context, path string) (err error) {
	s, err := Open(ctx, path, Options{Now: clock})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return s.Check(ctx)
}

// Whatever bytes are overwritten, reading ends in findings or in a clear error.
func TestAnyDamageIsReadOrAnError(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "crosscheck.db")
	s := openAt(t, path, Options{Now: clock})
	save(t, s, manyDeaths(3, 5))
	review(t, s, Review{FindingID: "0000000000000001", Decision: AWrong})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(rt *rapid.T) {
		spoiled := bytes.Clone(whole)
		for range rapid.IntRange(1, 20).Draw(rt, "places") {
			at := rapid.IntRange(0, len(spoiled)-1).Draw(rt, "at")
			copy(spoiled[at:], rapid.SliceOfN(rapid.Byte(), 1, 40).Draw(rt, "bytes"))
		}
		path := filepath.Join(folder, "spoiled.db")
		if err := os.WriteFile(path, spoiled, 0o644); err != nil {
			rt.Fatal(err)
		}
		for _, err := range readAll(path) {
			var known *Error
			if err != nil && !errors.As(err, &known) {
				rt.Fatalf("error %v is not explained", err)
			}
		}
	})
}

// readAll reads every table that there is.
func readAll(path string) []error {
	s, err := Open(ctx, path, Options{ReadOnly: true})
	if err != nil {
		return []error{err}
	}
	_, e1 := s.LoadFindings(ctx, Filter{Query: "ferry"})
	_, e2 := s.LoadDocuments(ctx)
	_, e3 := s.LoadTopics(ctx)
	_, e4 := s.Reviews(ctx, "")
	_, e5 := s.LoadClaims(ctx)
	_, e6 := s.Runs(ctx)
	_, e7 := s.Page(ctx, Query{Search: "ferry", Evidence: true})
	_, e8 := s.Agreements(ctx)
	_, e9 := s.Coverage(ctx, ListQuery{Text: "ferry"})
	_, e10 := s.TopicPage(ctx, ListQuery{})
	_, e11 := s.DocumentPage(ctx, ListQuery{})
	_, e12 := s.Document(ctx, "00001.txt")
	_, e13 := s.Topic(ctx, "ferry-1/killed")
	known := []error{e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, s.Close()}
	for _, err := range []error{e12, e13} {
		if !errors.Is(err, ErrNotFound) { // damage may hide a path
			known = append(known, err)
		}
	}
	return known
}

func TestAlteredTextIsFound(t *testing.T) {
	s := open(t)
	save(t, s, ferryResult())
	if _, err := s.write.ExecContext(ctx, "UPDATE texts SET text = replace(text, '12', '21')"); err != nil {
		t.Fatal(err)
	}
	wantTrouble(t, s.Check(ctx), ErrDamaged, s.Path(), "was altered")
}

func TestWithoutPermission(t *testing.T) {
	folder := publicFolder(t)
	path := filepath.Join(folder, "crosscheck.db")
	s := openAt(t, path, Options{Now: clock})
	save(t, s, ferryResult())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	permit := func(dir, file os.FileMode) {
		t.Helper()
		if err := errors.Join(os.Chmod(folder, dir), os.Chmod(path, file)); err != nil {
			t.Fatal(err)
		}
	}
	for _, mode := range []struct{ dir, file os.FileMode }{{0o555, 0o444}, {0o555, 0o666}, {0o777, 0o444}} {
		permit(mode.dir, mode.file)
		said := start(t, "open", path, true).all(t)
		wantTrouble(t, ofText(said, ErrAccess), ErrAccess, path, "read-only")
		if said = start(t, "read", path, true).all(t); said != "1 findings\n" {
			t.Errorf("%o, %o: reading says %q", mode.dir, mode.file, said)
		}
	}
	permit(0o555, 0o444)
	missing := filepath.Join(folder, "new.db")
	said := start(t, "open", missing, true).all(t)
	wantTrouble(t, ofText(said, ErrAccess), ErrAccess, missing, "cannot be made in folder")
}

// ofText stands for the error that another process printed.
func ofText(said string, kind error) error { return fmt.Errorf("%w: %s", kind, said) }

func TestReadOnlyStoreLeavesNothingBehind(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "crosscheck.db")
	s := openAt(t, path, Options{Now: clock})
	save(t, s, ferryResult())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range readAll(path) {
		if err != nil {
			t.Fatal(err)
		}
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("reading changed the file (%v)", err)
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 1 {
		t.Errorf("files left: %v, %v", files, err)
	}
}

func TestReadOnlyStoreWritesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crosscheck.db")
	save(t, openAt(t, path, Options{Now: clock}), ferryResult())
	s := openAt(t, path, Options{ReadOnly: true})
	_, err := s.AddReview(ctx, Review{FindingID: "00000000000000f1", Decision: AWrong, At: day})
	wantTrouble(t, err, ErrAccess, path, "reading only")
	if _, err := s.read.ExecContext(ctx, "DELETE FROM findings"); err == nil {
		t.Error("a reading connection wrote")
	}
}

func TestCancelled(t *testing.T) {
	s := open(t)
	before := dump(t, s)
	ended, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := s.SaveRun(ended, Run{Started: day}, ferryResult()); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	// Somewhere within: how far it gets, the clock decides.
	soon, cancel := context.WithTimeout(ctx, 20*time.Millisecond)
	defer cancel()
	if _, err := s.SaveRun(soon, Run{Started: day}, manyDeaths(100, 100)); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v, want context.DeadlineExceeded", err)
	}
	if after := dump(t, s); after != before {
		t.Error("an interrupted run changed the file")
	}
	save(t, s, ferryResult())
}
