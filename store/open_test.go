package store

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"sync"
	"testing"
)

// Every connection of both pools has the settings, not only the first.
func TestSettingsHoldOnEveryConnection(t *testing.T) {
	s := open(t)
	for name, pool := range map[string]*sql.DB{"read": s.read, "write": s.write} {
		var held []*sql.Conn
		for range pool.Stats().MaxOpenConnections {
			c, err := pool.Conn(ctx)
			if err != nil {
				t.Fatal(err)
			}
			held = append(held, c)
		}
		want := map[string]string{"foreign_keys": "1", "journal_mode": "wal", "busy_timeout": "5000", "query_only": "0"}
		if name == "read" {
			want["query_only"] = "1"
		} else {
			want["synchronous"] = "1"
		}
		for i, c := range held {
			for pragma, value := range want {
				var got string
				if err := c.QueryRowContext(ctx, "PRAGMA "+pragma).Scan(&got); err != nil || got != value {
					t.Errorf("%s connection %d: %s is %q, want %q (%v)", name, i, pragma, got, value, err)
				}
			}
			if err := c.Close(); err != nil {
				t.Error(err)
			}
		}
	}
}

func TestForeignKeysHold(t *testing.T) {
	s := open(t)
	if _, err := s.write.ExecContext(ctx, "INSERT INTO story_documents VALUES ('none', 0, 'none')"); err == nil {
		t.Error("a row that refers to nothing was written")
	}
}

func TestTablesAreStrict(t *testing.T) {
	s := open(t)
	loose, err := collect(ctx, s.read, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'", nil, scanString)
	if err != nil || len(loose) > 0 {
		t.Errorf("tables that are not STRICT: %q, %v", loose, err)
	}
}

func TestMigrationsAreNumberedAndNamed(t *testing.T) {
	steps, err := migrations()
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(migrationFiles, "migrations/*")
	if err != nil || len(files) != len(steps) || len(steps) == 0 {
		t.Fatalf("%d files, %d steps, %v", len(files), len(steps), err)
	}
	for i, m := range steps {
		if !regexp.MustCompile(fmt.Sprintf(`^%04d_[a-z_]+\.sql$`, i+1)).MatchString(m.name) {
			t.Errorf("migration %d is called %q", i+1, m.name)
		}
	}
	if _, err := readMigration("first.sql"); err == nil {
		t.Error("a migration without a number was read")
	}
}

func TestMigrationIsWholeOrNot(t *testing.T) {
	s := open(t)
	steps, err := migrations()
	if err != nil {
		t.Fatal(err)
	}
	before := dump(t, s)
	broken := append(steps, migration{len(steps) + 1, "9999_broken.sql", "CREATE TABLE half (a TEXT) STRICT; INSERT INTO none VALUES (1)"})
	if err := s.migrateTo(ctx, broken); err == nil {
		t.Fatal("a broken migration succeeded")
	}
	if after := dump(t, s); after != before {
		t.Error("a broken migration left something behind")
	}
	next := append(steps, migration{len(steps) + 1, "9999_next.sql", "ALTER TABLE runs ADD COLUMN host TEXT NOT NULL DEFAULT ''"})
	for range 2 {
		if err := s.migrateTo(ctx, next); err != nil {
			t.Fatal(err)
		}
	}
	if got := count(t, s, "PRAGMA user_version"); got != len(next) {
		t.Errorf("user_version %d, want %d", got, len(next))
	}
}

func TestNewerFileIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crosscheck.db")
	s := openAt(t, path, Options{Now: clock})
	if _, err := s.write.ExecContext(ctx, "PRAGMA user_version = 999"); err != nil {
		t.Fatal(err)
	}
	for _, o := range []Options{{Now: clock}, {ReadOnly: true}} {
		_, err := Open(ctx, path, o)
		wantTrouble(t, err, ErrNewer, path, "format 999", "update crosscheck")
	}
}

func TestOlderFileIsNotReadAsItIs(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crosscheck.db")
	s := openAt(t, path, Options{Now: clock})
	if _, err := s.write.ExecContext(ctx, "PRAGMA user_version = 0"); err != nil {
		t.Fatal(err)
	}
	_, err := Open(ctx, path, Options{ReadOnly: true})
	wantTrouble(t, err, ErrOlder, path, "bring it up to date")
}

func TestNamesThatAreNoPlainPath(t *testing.T) {
	for _, name := range []string{"a b.db", "50%.db", "what?mode=ro.db", "no #1.db", "Østholm.db", "%41.db", "a&b=c.db"} {
		folder := t.TempDir()
		path := filepath.Join(folder, name)
		save(t, openAt(t, path, Options{Now: clock}), ferryResult())
		openAt(t, path, Options{ReadOnly: true})
		if found, err := filepath.Glob(filepath.Join(folder, "*.db")); err != nil || len(found) != 1 || found[0] != path {
			t.Errorf("%q made %q (%v)", path, found, err)
		}
	}
}

func TestPathInURI(t *testing.T) {
	if got := uriPath("data/50%?.db"); got != "data/50%25%3f.db" {
		t.Errorf("got %q", got)
	}
}

// Many open a new file at once, and each run is saved or refused as stale.
func TestStoresSideBySide(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crosscheck.db")
	const stores, runs = 4, 5
	var wg sync.WaitGroup
	for range stores {
		wg.Go(func() {
			s, err := Open(ctx, path, Options{Now: clock})
			if err != nil {
				t.Error(err)
				return
			}
			for saved := 0; saved < runs; {
				corpus, err := s.LoadDocuments(ctx)
				if err == nil {
					_, err = s.SaveRun(ctx, Run{Started: day, Base: corpus.Run}, ferryResult())
				}
				if err == nil {
					saved++
				} else if !errors.Is(err, ErrStale) {
					t.Error(err)
					break
				}
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	s := openAt(t, path, Options{ReadOnly: true})
	all, err := s.Runs(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != stores*runs {
		t.Errorf("%d runs, want %d", len(all), stores*runs)
	}
	for i, run := range all[1:] {
		if run.Summary.DocumentsUnchanged != 2 {
			t.Errorf("run %d: %+v", i+2, run.Summary)
		}
	}
}
