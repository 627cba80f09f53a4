package main

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"syscall"
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/store"
)

// holdLock is the program of a script that writes to a database for as long as a
// file stands beside it, which it makes.
func holdLock() {
	if err := keepLocked(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(exitTrouble)
	}
}

func keepLocked(path string) error {
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	mark := path + "-locked"
	if err := os.WriteFile(mark, nil, 0o666); err != nil {
		return err
	}
	for {
		if _, err := os.Stat(mark); errors.Is(err, os.ErrNotExist) {
			_, err := db.Exec("ROLLBACK")
			return errors.Join(err, db.Close())
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// alter changes a database as no crosscheck of today does.
func alter(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// A database of the first release is brought up to date by whatever opens it.
func TestOlderDatabaseIsBroughtUpToDate(t *testing.T) {
	for _, args := range [][]string{{"list", "findings"}, {"export", "--format", "csv"}, {"review"}, {"add", "a.txt"}} {
		db := sinking(t)
		want := succeeds(t, "list", "findings")
		alter(t, db.Path(),
			"DROP TRIGGER finding_text_added", "DROP TRIGGER finding_text_changed", "DROP TRIGGER finding_text_removed", "DROP TABLE finding_search",
			"ALTER TABLE topic_edits DROP COLUMN from_claim", "ALTER TABLE topic_edits DROP COLUMN into_claim", "ALTER TABLE topic_edits DROP COLUMN label",
			"DROP TABLE topic_edit_undos",
			"DROP INDEX topics_list", "DROP INDEX claims_current", "ALTER TABLE topics DROP COLUMN documents",
			"PRAGMA user_version = 1")
		succeeds(t, args...)
		if got := succeeds(t, "list", "findings"); args[0] != "add" && got != want {
			t.Errorf("after %v:\n%s\nwant\n%s", args, got, want)
		}
		if p, err := db.Page(t.Context(), store.Query{Search: "marlin"}); err != nil || p.Total == 0 {
			t.Errorf("after %v: found %d, %v", args, p.Total, err)
		}
	}
}

// unprivileged runs the program as a user whom permissions stop, which root is
// not.
func unprivileged(t *testing.T, program, folder string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, trouble bytes.Buffer
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), "HOME="+folder, "XDG_CONFIG_HOME="+filepath.Join(folder, "none"))
	cmd.Dir, cmd.Stdout, cmd.Stderr = folder, &out, &trouble
	if os.Geteuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String(), trouble.String()
}

// asProgram copies the program that the scripts run to where every user may run it.
func asProgram(t *testing.T, folder string) string {
	t.Helper()
	own, err := exec.LookPath("crosscheck")
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(own)
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(folder, "crosscheck")
	if err := os.WriteFile(program, data, 0o755); err != nil {
		t.Fatal(err)
	}
	return program
}

func TestReadOnlyFolder(t *testing.T) {
	db := sinking(t)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	folder, err := os.MkdirTemp("", "crosscheck")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(os.Chmod(folder, 0o755), os.RemoveAll(folder)); err != nil {
			t.Error(err)
		}
	})
	program := asProgram(t, folder)
	for _, name := range []string{"crosscheck.db", "a.txt"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o444); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(folder, 0o555); err != nil {
		t.Fatal(err)
	}
	before := listing(t, folder)
	for _, test := range []struct {
		args []string
		want string // on standard error; "" where reading is enough
	}{
		{[]string{"add", "a.txt"}, `^crosscheck add: crosscheck.db: cannot be written: the file or its folder is read-only.*\nhint: check the permissions of \.`},
		{[]string{"review"}, `^crosscheck review: crosscheck.db: cannot be written`},
		{[]string{"topic", "undo"}, `^crosscheck topic undo: crosscheck.db: cannot be written`},
		{[]string{"add", "--db", "new.db", "a.txt"}, `^crosscheck add: new.db: cannot be made in folder "\."`},
		{[]string{"list", "findings"}, ""},
		{[]string{"export", "--format", "json"}, ""},
	} {
		status, stdout, stderr := unprivileged(t, program, folder, test.args...)
		if test.want == "" {
			if status != exitClean || stdout == "" || stderr != "" {
				t.Errorf("%v: status %d, %q", test.args, status, stderr)
			}
		} else if status != exitTrouble || stdout != "" || !regexp.MustCompile(test.want).MatchString(stderr) {
			t.Errorf("%v: status %d, printed %q, %q, want %q", test.args, status, stdout, stderr, test.want)
		}
	}
	if after := listing(t, folder); after != before {
		t.Errorf("left %s, want %s", after, before)
	}
}

// listing names the files of a folder.
func listing(t *testing.T, folder string) (names string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names += e.Name() + " "
	}
	return names
}

// meanwhile is standard error; it calls do after each analysis, before the run is
// saved.
type meanwhile struct {
	bytes.Buffer
	do func()
}

func (m *meanwhile) Write(b []byte) (int, error) {
	if bytes.HasPrefix(b, []byte("crosscheck add: found ")) {
		m.do()
	}
	return m.Buffer.Write(b)
}

// Another process saves a run while this one analyses: it analyses once more,
// on top of that. Should that happen twice, it gives up and says what to do.
func TestAddOnTopOfAnotherRun(t *testing.T) {
	for _, others := range []int{1, 2} {
		db := sinking(t)
		mustWrite(t, "c.txt", "Officials confirmed 30 deaths after the ferry Marlin sank off Port Alder on March 4, 2031.\n")
		left := others
		stderr := &meanwhile{do: func() {
			if left--; left >= 0 {
				saveAnother(t, db)
			}
		}}
		status := run(t.Context(), []string{"add", "--verbose", "c.txt"}, &bytes.Buffer{}, io.Discard, stderr)
		want, words := exitClean, "crosscheck.db: another process saved a run meanwhile; analysing once more, with what it brought\n"
		if others == 2 {
			want, words = exitTrouble, "crosscheck add: crosscheck.db: another run was saved meanwhile (run 3; this one started from run 2)\nhint: nothing of this run was saved; run the command again\n"
		}
		if status != want || !bytes.Contains(stderr.Bytes(), []byte(words)) {
			t.Errorf("%d runs meanwhile: status %d, %q", others, status, stderr)
		}
		docs, err := db.Documents(t.Context())
		if err != nil || (len(docs) == 3) != (want == exitClean) {
			t.Errorf("%d runs meanwhile: %d documents, %v", others, len(docs), err)
		}
	}
}

// saveAnother saves a run of the documents that the database holds.
func saveAnother(t *testing.T, db *store.Store) {
	t.Helper()
	corpus, err := db.LoadDocuments(t.Context())
	if err == nil {
		_, err = db.SaveRun(t.Context(), store.Run{Started: now(), Base: corpus.Run}, store.Result{Documents: corpus.Documents})
	}
	if err != nil {
		t.Error(err)
	}
}
