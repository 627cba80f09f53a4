package store

import (
	"database/sql"
	"path/filepath"
	"testing"
)

// openVersion opens a new store whose tables are of a former format.
func openVersion(t *testing.T, path string, version int) *Store {
	t.Helper()
	steps, err := migrations()
	if err != nil {
		t.Fatal(err)
	}
	s := &Store{path: path, now: clock}
	for _, pool := range []**sql.DB{&s.write, &s.read} {
		if *pool, err = sql.Open("sqlite3", dsn(path, writing, wait)); err != nil {
			t.Fatal(err)
		}
		(*pool).SetMaxOpenConns(1)
	}
	if err := s.migrateTo(ctx, steps[:version]); err != nil {
		t.Fatal(err)
	}
	return s
}

// firstFormat is a finding as the first release wrote it.
const firstFormat = `
INSERT INTO runs (id, started, finished, version, config) VALUES (1, '2031-03-04T05:06:07.000000000Z', '2031-03-04T05:06:07.000000000Z', '0.1.0', 'c');
INSERT INTO texts VALUES (1, 'e3b0', 'At least 12 deaths off Østholm.');
INSERT INTO documents VALUES (1, 'a.txt', 1, 1, 1, 'Ferry sinks', '', 'Harbour Wire', '', '', '', '', '[]', '[]', x'00', 1);
INSERT INTO claims VALUES (1, 'c1', 1, 1, 0, 18, 0, 31, 0, 'count', '12 death', 'at least', 12, NULL, 'death', '', 'killed', 'death', '', '', '', '', 'ferry/killed', '', '{"value":{}}', x'00', 1);
INSERT INTO topics VALUES (1, 'ferry/killed', 1, 'people killed', '', 'count', '[]', x'00');
INSERT INTO topic_claims VALUES (1, 0, 1);
INSERT INTO findings (row, id, topic, kind, verdict, severity, within_source, reason_code, reason_text, evidence_hash, state, first_run, last_run, fingerprint)
VALUES (7, '00000000000000f1', 'ferry/killed', 'count', 'contradiction', 'high', 0, 'value-differs', '12 and 21', 'e', 'new', 1, 1, x'00');
INSERT INTO finding_groups VALUES (7, 0, '12 death', 1);
INSERT INTO group_claims VALUES (7, 0, 0, 1);
INSERT INTO finding_text VALUES (7, '00000000000000f1 ferry/killed people killed 12 and 21 at least 12 deaths off østholm.');
INSERT INTO reviews VALUES (1, '00000000000000f1', 'a_wrong', '', '', '', 'Ana', '2031-03-04T05:06:07.000000000Z', 'e', NULL);
INSERT INTO topic_edits VALUES (1, 'merge', 'a', 'b', '', 'Ana', '2031-03-04T05:06:07.000000000Z', '');`

// A file of the first release is brought up to date and loses nothing.
func TestFileOfTheFirstRelease(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crosscheck.db")
	old := openVersion(t, path, 1)
	if _, err := old.write.ExecContext(ctx, firstFormat); err != nil {
		t.Fatal(err)
	}
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	s := openAt(t, path, Options{Now: clock})
	for search, want := range map[string]string{"østholm": ferryFinding, "killed 12": ferryFinding, "storm": ""} {
		if got := ids(page(t, s, Query{Search: search, Statuses: []string{"a_wrong"}, Sources: []string{"harbour wire"}}).Findings); got != want {
			t.Errorf("%q finds %q, want %q", search, got, want)
		}
	}
	p, err := s.TopicPage(ctx, ListQuery{})
	if err != nil || len(p.Topics) != 1 || p.Topics[0].Documents != 1 {
		t.Errorf("topics %+v, %v", p, err)
	}
	edits, err := s.TopicEdits(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "edits", []TopicEdit{{ID: 1, Kind: Merge, From: "a", Into: "b", Reviewer: "Ana", At: day}}, edits)
	if f, err := s.Finding(ctx, ferryFinding); err != nil || f.Review == nil || len(f.Finding.Groups[0].Claims) != 1 {
		t.Errorf("finding %+v, %v", f, err)
	}
	if err := s.view(ctx, func(tx *sql.Tx) error {
		var verdict string
		if err := tx.QueryRowContext(ctx, "PRAGMA integrity_check").Scan(&verdict); err != nil || verdict != "ok" {
			t.Errorf("the file is %q, %v", verdict, err)
		}
		return nil
	}); err != nil {
		t.Error(err)
	}
	save(t, s, ferryResult())
}

// Edits of topics outlive the step that makes their tables anew, with what was
// taken back and with numbers that are never given twice.
func TestEditsOfTheFourthFormat(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crosscheck.db")
	old := openVersion(t, path, 4)
	if _, err := old.write.ExecContext(ctx, `
		INSERT INTO topic_edits VALUES (3, 'merge', 'a', 'b', '', 'Ana', '2031-03-04T05:06:07.000000000Z', 'one', 'c1', 'c2');
		INSERT INTO topic_edits VALUES (7, 'drop-mention', 'a', '', 'c3', 'Bo', '2031-03-04T05:06:07.000000000Z', '', '', '');
		INSERT INTO topic_edit_undos VALUES (3, 'Bo', '2031-03-04T05:06:07.000000000Z', 'two');`); err != nil {
		t.Fatal(err)
	}
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	s := openAt(t, path, Options{Now: clock})
	added, err := addOne(s, TopicEdit{Kind: Rename, From: "a", Label: "dead of the sinking", Reviewer: "Ana"})
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.TopicEdits(ctx)
	if err != nil {
		t.Fatal(err)
	}
	diff(t, "edits", []TopicEdit{
		{ID: 3, Kind: Merge, From: "a", Into: "b", FromClaim: "c1", IntoClaim: "c2", Reviewer: "Ana", At: day, Note: "one", Undone: &EditUndo{Reviewer: "Bo", At: day, Note: "two"}},
		{ID: 7, Kind: DropMention, From: "a", Claim: "c3", Reviewer: "Bo", At: day},
		{ID: 8, Kind: Rename, From: "a", Label: "dead of the sinking", Reviewer: "Ana", At: added.At},
	}, all)
	for _, statement := range []string{"UPDATE topic_edits SET note = 'x'", "DELETE FROM topic_edits", "UPDATE topic_edit_undos SET note = 'x'", "DELETE FROM topic_edit_undos"} {
		if _, err := s.write.ExecContext(ctx, statement); err == nil {
			t.Errorf("%s: the tables of edits can be changed", statement)
		}
	}
	if _, err := s.write.ExecContext(ctx, "INSERT INTO topic_edit_undos VALUES (99, 'Bo', '', '')"); err == nil {
		t.Error("what was never edited can be taken back")
	}
}

// A topic that is called otherwise is found by its new name, and its findings
// are what they were.
func TestARenamedTopicIsFoundByItsName(t *testing.T) {
	s := open(t)
	r := ferryResult()
	save(t, s, r)
	r.Findings[0].Topic.Label = "dead of the sinking"
	if sum := save(t, s, r); sum.FindingsUnchanged != len(r.Findings) {
		t.Errorf("the run says %+v", sum)
	}
	for search, want := range map[string]int{"dead sinking": 1, "nothing such": 0} {
		if got := page(t, s, Query{Search: search}).Total; got != want {
			t.Errorf("%q finds %d, want %d", search, got, want)
		}
	}
}
