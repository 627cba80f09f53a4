package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/store"
	"github.com/spf13/cobra"
)

// importing are the flags of import.
type importing struct {
	reviewer string
	outdated bool
}

func (a *app) importCommand() *cobra.Command {
	var i importing
	cmd := &cobra.Command{
		Use:   "import [flags] FILE",
		Short: "Take the decisions of a reviewed CSV or XLSX into the database",
		Long: `Read back a CSV or XLSX that export wrote and a person reviewed: the columns
review_status and review_note. Decisions are added to those of the database,
which never lose any; a row that says what is in force already adds nothing.

A row is known by its discrepancy_id, and its evidence_hash must be that of the
finding: a decision on evidence that has changed since the export is refused, and so
is one that would overrule what somebody else decided since. --outdated takes both;
on other evidence the finding counts as reopened. Rows that cannot be taken are named
by row and reason, and make the status 2; the others are taken. --verbose and
--format json tell what became of every row.

A review_status is one of
  ` + decisionList() + `.`,
		Example: `  crosscheck import discrepancies.xlsx
  crosscheck import --format json discrepancies.csv`,
		Args: exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.importReviews(cmd, args[0], i) },
	}
	cmd.Flags().StringVar(&i.reviewer, "reviewer", "", "`name` for rows that name no reviewer (default the login name)")
	cmd.Flags().BoolVar(&i.outdated, "outdated", false, "take decisions on what has changed since the export, too")
	return cmd
}

func (a *app) importReviews(cmd *cobra.Command, name string, i importing) error {
	format, l, err := a.begin(cmd, "text", "json")
	if err != nil {
		return err
	}
	reviewed, err := readReviewed(name)
	if err != nil {
		return err
	}
	db, err := a.openExisting(cmd.Context(), l.config)
	if err != nil {
		return err
	}
	defer db.Close()
	i.reviewer = cmp.Or(i.reviewer, login())
	rows, err := a.takeDecisions(cmd.Context(), db, reviewed, i)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if r.Outcome == refused {
			complain(a.stderr, cmd.CommandPath(), fmt.Errorf("%s:%d: %s: %s", name, r.Row, r.Field, r.Reason))
		}
	}
	if err := a.write(func(w io.Writer) error { return rows.print(w, format, a.flags.verbose) }); err != nil {
		return err
	}
	if rows.count(refused) > 0 {
		return errReported
	}
	return nil
}

func readReviewed(name string) (report.Reviewed, error) {
	file, err := os.Open(name)
	if err != nil {
		return report.Reviewed{}, hintf(unreadable(name, err), "crosscheck export --format csv or xlsx writes a file to review")
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return report.Reviewed{}, hintf(fmt.Errorf("%s: is a folder", name), "name the CSV or XLSX in it")
	}
	reviewed, err := report.ReadReview(file)
	if err != nil {
		return reviewed, fmt.Errorf("%s: %w", name, err)
	}
	return reviewed, nil
}

// What becomes of a row of a reviewed file.
const (
	added     = "added"
	unchanged = "unchanged" // in force already
	skipped   = "skipped"   // decides nothing
	refused   = "refused"
)

// importedRow is a row of a reviewed file and what became of it.
type importedRow struct {
	Row      int    `json:"row"` // of the file, from 1
	ID       string `json:"discrepancy_id"`
	Outcome  string `json:"outcome"`
	Decision string `json:"decision,omitempty"`
	Field    string `json:"field,omitempty"` // the column that a refusal is about
	Reason   string `json:"reason,omitempty"`
}

// importedRows are all rows in the order of the file.
type importedRows []importedRow

func (rows importedRows) count(outcome string) int {
	n := 0
	for _, r := range rows {
		if r.Outcome == outcome {
			n++
		}
	}
	return n
}

func (rows importedRows) print(w io.Writer, format string, verbose bool) error {
	if format == "json" {
		return json.NewEncoder(w).Encode(map[string]any{
			"added": rows.count(added), "unchanged": rows.count(unchanged), "skipped": rows.count(skipped), "refused": rows.count(refused),
			"rows": append(importedRows{}, rows...),
		})
	}
	if _, err := fmt.Fprintf(w, "%s added, %d already in force, %d skipped, %d refused\n",
		counted(rows.count(added), "decision"), rows.count(unchanged), rows.count(skipped), rows.count(refused)); err != nil || !verbose {
		return err
	}
	t := report.Table{Columns: []report.Column{{Name: "row", Number: true}, {Name: "discrepancy_id"}, {Name: "outcome"}, {Name: "decision"}, {Name: "reason"}}}
	for _, r := range rows {
		t.Rows = append(t.Rows, []string{fmt.Sprint(r.Row), r.ID, r.Outcome, r.Decision, r.Reason})
	}
	return report.WriteTable(w, "text", t, report.Options{})
}

// decidedAs is "b_wrong by ada on 2031-03-08".
func decidedAs(r *report.ReviewInfo) string {
	text := r.Decision
	if r.Reviewer != "" {
		text += " by " + r.Reviewer
	}
	return text + " on " + r.At.Format(time.DateOnly)
}

// takeDecisions adds the decisions that say something new, all or none of them,
// and tells what became of each row.
func (a *app) takeDecisions(ctx context.Context, db *store.Store, reviewed report.Reviewed, i importing) (importedRows, error) {
	known, err := knownPairs(ctx, db)
	if err != nil {
		return nil, err
	}
	var rows importedRows
	var reviews []store.Review
	for _, d := range reviewed.Decisions {
		p, ok := known[d.DiscrepancyID]
		row := importedRow{Row: d.Line, ID: d.DiscrepancyID, Decision: d.Decision}
		switch {
		case !ok:
			row.Outcome, row.Field, row.Reason = refused, "discrepancy_id", fmt.Sprintf("%q is no finding of %s", d.DiscrepancyID, db.Path())
		case p.says(d):
			row.Outcome = unchanged
		case report.Misread(d.Note) || report.Misread(d.Reviewer):
			row.Outcome, row.Field = refused, "review_note"
			row.Reason = fmt.Sprintf("%q by %q was UTF-8 and read as something else: open the file as UTF-8, or export it with --bom", d.Note, d.Reviewer)
		case d.EvidenceHash != "" && d.EvidenceHash != p.item.Finding.EvidenceHash && !i.outdated:
			row.Outcome, row.Field = refused, "evidence_hash"
			row.Reason = fmt.Sprintf("the evidence has changed since the export, from %.12q to %.12q: export and review it again, or import with --outdated", d.EvidenceHash, p.item.Finding.EvidenceHash)
		case p.overtaken(d) != nil && !i.outdated:
			row.Outcome, row.Field = refused, "review_status"
			row.Reason = "since the export decided as " + decidedAs(p.overtaken(d)) + ": export and review it again, or import with --outdated"
		default:
			row.Outcome = added
			reviews = append(reviews, p.review(d, i.reviewer))
		}
		rows = append(rows, row)
	}
	for _, r := range reviewed.Refusals {
		rows = append(rows, importedRow{Row: r.Line, ID: r.ID, Outcome: refused, Field: r.Field, Reason: r.Why})
	}
	for _, r := range reviewed.Passed {
		rows = append(rows, importedRow{Row: r.Line, ID: r.ID, Outcome: skipped, Reason: r.Why})
	}
	slices.SortStableFunc(rows, func(x, y importedRow) int { return cmp.Compare(x.Row, y.Row) })
	_, err = db.AddReviews(ctx, reviews)
	return rows, err
}
