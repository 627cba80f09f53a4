package store

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// State is what became of a finding in the last run.
type State string

// The states.
const (
	New       State = "new"       // not in the run before the last
	Unchanged State = "unchanged" // as in the run before
	Updated   State = "updated"   // in the run before with other evidence, values, verdict or reason
	Absent    State = "absent"    // made by an earlier run, not by the last
)

// StoredFinding is a finding and what became of it.
type StoredFinding struct {
	Finding   compare.Finding
	State     State
	FirstSeen time.Time // Started of the first run that made it
	LastSeen  time.Time // Started of the last run that made it
	Review    *Review   // the one in force, nil when nobody decided
	// LastReview is the ID of the review that was added last, 0 for none. It is not
	// that of Review where an earlier decision was imported later.
	LastReview int64
	// Status is the latest decision once every flagged pair is decided, "pending"
	// before, StatusReopened when the evidence is no longer what a decision was
	// made on.
	Status string
	// Reopened says why a decided finding is open again, "" when it is not.
	Reopened string
}

// ReviewStatus is Status.
func (f *StoredFinding) ReviewStatus() string { return f.Status }

// knownFinding is a finding that an earlier run made.
type knownFinding struct {
	row         int64
	state       State
	fingerprint []byte
}

func (w *saver) knownFindings(ctx context.Context) (map[string]knownFinding, error) {
	known := map[string]knownFinding{}
	err := each(ctx, w.tx, "SELECT id, row, state, fingerprint FROM findings", nil, func(rows *sql.Rows) error {
		var id string
		var k knownFinding
		if err := rows.Scan(&id, &k.row, &k.state, &k.fingerprint); err != nil {
			return err
		}
		known[id] = k
		return nil
	})
	return known, err
}

func (w *saver) saveFindings(ctx context.Context) error {
	known, err := w.knownFindings(ctx)
	if err != nil {
		return err
	}
	for i := range w.result.Findings {
		f := &w.result.Findings[i]
		if err := w.saveFinding(ctx, f, known[f.ID]); err != nil {
			return fmt.Errorf("finding %q: %w", f.ID, err)
		}
		delete(known, f.ID)
	}
	w.sum.FindingsAbsent = len(known)
	return w.sql.exec(ctx, "UPDATE findings SET state = 'absent' WHERE last_run < ? AND state <> 'absent'", w.run)
}

func (w *saver) saveFinding(ctx context.Context, f *compare.Finding, k knownFinding) error {
	columns := []any{f.Topic.ID, string(f.Kind), string(f.Verdict), string(f.Severity), f.WithinSource,
		f.Reason.Code, f.Reason.Text, f.EvidenceHash}
	groups := make([][]int64, len(f.Groups))
	for i, g := range f.Groups {
		var err error
		if groups[i], err = w.claimRows(g.Claims, "finding", f.ID); err != nil {
			return err
		}
	}
	mark := fingerprint(findingContent(f, columns, groups))
	same := bytes.Equal(k.fingerprint, mark)
	state := w.state(k, same)
	if same {
		return w.keepFinding(ctx, f, k.row, state)
	}
	row, err := w.writeFinding(ctx, f.ID, k.row, append(columns, string(state), w.run, mark))
	if err != nil {
		return err
	}
	return w.writeEvidence(ctx, row, f, groups)
}

// keepFinding notes that the run makes the finding again, as it was. Only what a
// search finds can be another: the topic's name.
func (w *saver) keepFinding(ctx context.Context, f *compare.Finding, row int64, state State) error {
	if w.renamed[f.Topic.ID] {
		if err := w.sql.exec(ctx, "DELETE FROM finding_text WHERE finding = ?", row); err != nil {
			return err
		}
		if err := w.writeText(ctx, row, f); err != nil {
			return err
		}
	}
	return w.sql.exec(ctx, "UPDATE findings SET state = ?, last_run = ? WHERE row = ?", string(state), w.run, row)
}

func (w *saver) writeText(ctx context.Context, row int64, f *compare.Finding) error {
	return w.sql.exec(ctx, "INSERT INTO finding_text (finding, text) VALUES (?, ?)", row, searchText(f))
}

// state says and counts what became of a finding that the run makes.
func (w *saver) state(k knownFinding, same bool) State {
	switch {
	case k.row == 0 || k.state == Absent:
		w.sum.FindingsNew++
		return New
	case same:
		w.sum.FindingsUnchanged++
		return Unchanged
	}
	w.sum.FindingsUpdated++
	return Updated
}

// findingContent is all that a finding says, for its fingerprint.
func findingContent(f *compare.Finding, columns []any, groups [][]int64) []any {
	all := append([]any{}, columns...)
	for i, g := range f.Groups {
		all = appendRows(append(all, g.Value, g.Origins, len(g.Claims)), groups[i])
	}
	for _, p := range f.Pairs {
		all = append(all, p.A, p.B, string(p.Verdict), string(p.Severity), p.Reason.Code, p.Reason.Text)
	}
	return all
}

// writeFinding adds the finding, or overwrites it and clears its evidence.
func (w *saver) writeFinding(ctx context.Context, id string, row int64, columns []any) (int64, error) {
	if row == 0 {
		return w.sql.insert(ctx, `INSERT INTO findings (topic, kind, verdict, severity, within_source, reason_code, reason_text, evidence_hash,
			state, last_run, fingerprint, first_run, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			append(columns, w.run, id)...)
	}
	for _, table := range []string{"finding_groups", "finding_pairs", "finding_text"} {
		if err := w.sql.exec(ctx, "DELETE FROM "+table+" WHERE finding = ?", row); err != nil {
			return row, err
		}
	}
	return row, w.sql.exec(ctx, `UPDATE findings SET topic = ?, kind = ?, verdict = ?, severity = ?, within_source = ?, reason_code = ?, reason_text = ?,
		evidence_hash = ?, state = ?, last_run = ?, fingerprint = ? WHERE row = ?`, append(columns, row)...)
}

func (w *saver) writeEvidence(ctx context.Context, row int64, f *compare.Finding, groups [][]int64) error {
	for i, g := range f.Groups {
		if err := w.sql.exec(ctx, "INSERT INTO finding_groups (finding, n, value, origins) VALUES (?, ?, ?, ?)", row, i, g.Value, g.Origins); err != nil {
			return err
		}
		for n, claim := range groups[i] {
			if err := w.sql.exec(ctx, "INSERT INTO group_claims (finding, grp, n, claim) VALUES (?, ?, ?, ?)", row, i, n, claim); err != nil {
				return err
			}
		}
	}
	for n, p := range f.Pairs {
		if err := w.sql.exec(ctx, `INSERT INTO finding_pairs (finding, n, a, b, verdict, severity, reason_code, reason_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			row, n, p.A, p.B, string(p.Verdict), string(p.Severity), p.Reason.Code, p.Reason.Text); err != nil {
			return err
		}
	}
	return w.writeText(ctx, row, f)
}

// searchText is what Filter.Query looks through: topic, reasons, values and the
// sentences behind them, each once, in lower case.
func searchText(f *compare.Finding) string {
	parts := []string{f.ID, f.Topic.ID, f.Topic.Label, f.Reason.Text}
	seen := map[documentSpan]bool{}
	for _, g := range f.Groups {
		parts = append(parts, g.Value)
		for _, c := range g.Claims {
			at := documentSpan{c.Doc, c.Sentence}
			if !seen[at] {
				seen[at] = true
				parts = append(parts, c.Sentence.In(c.Doc.Text))
			}
		}
	}
	return fold(strings.Join(parts, "\n"))
}

type documentSpan struct {
	doc  *claims.Document
	span claims.Span
}

// fold makes texts comparable that differ in case or line breaks only.
func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
