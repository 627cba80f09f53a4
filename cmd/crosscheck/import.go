package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/store"
	"github.com/spf13/cobra"
)

func (a *app) importCommand() *cobra.Command {
	var reviewer string
	cmd := &cobra.Command{
		Use:   "import [flags] FILE.csv",
		Short: "Take the decisions of a reviewed CSV into the database",
		Long: `Read back a CSV that export wrote and a person reviewed: the columns
review_status and review_note. Decisions are added to those of the database,
which never lose any; a row that says what is in force already adds nothing.
Rows that cannot be taken are named by line; the others are taken.

A review_status is one of
  ` + decisionList() + `.`,
		Example: "  crosscheck import discrepancies.csv",
		Args:    exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.importReviews(cmd, args[0], reviewer) },
	}
	cmd.Flags().StringVar(&reviewer, "reviewer", "", "`name` for rows that name no reviewer (default the login name)")
	return cmd
}

func (a *app) importReviews(cmd *cobra.Command, name, reviewer string) error {
	format, err := a.format("text", "json")
	if err != nil {
		return err
	}
	l, err := a.settings(cmd)
	if err != nil {
		return err
	}
	file, err := os.Open(name)
	if err != nil {
		return hintf(unreadable(name, err), "crosscheck export --format csv writes a file to review")
	}
	defer file.Close()
	decisions, refusals, err := report.ReadReview(file, "csv")
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	db, err := a.openExisting(cmd.Context(), l.config)
	if err != nil {
		return err
	}
	defer db.Close()
	taken, err := a.takeDecisions(cmd.Context(), db, decisions, cmp.Or(reviewer, login()))
	if err != nil {
		return err
	}
	taken.refusals = append(refusals, taken.refusals...)
	for _, r := range taken.refusals {
		complain(a.stderr, cmd.CommandPath(), fmt.Errorf("%s:%d: %s: %s", name, r.Line, r.Field, r.Why))
	}
	if err := a.write(func(w io.Writer) error { return taken.print(w, format) }); err != nil {
		return err
	}
	if len(taken.refusals) > 0 {
		return errReported
	}
	return nil
}

// taken is what became of the rows of a reviewed file.
type taken struct {
	added, unchanged int
	refusals         []report.Refusal
}

func (t taken) print(w io.Writer, format string) error {
	if format == "json" {
		return json.NewEncoder(w).Encode(map[string]int{"added": t.added, "unchanged": t.unchanged, "refused": len(t.refusals)})
	}
	_, err := fmt.Fprintf(w, "%s added, %d already in force\n", counted(t.added, "decision"), t.unchanged)
	return err
}

// takeDecisions adds the decisions that say something new.
func (a *app) takeDecisions(ctx context.Context, db *store.Store, decisions []report.Decision, reviewer string) (taken, error) {
	var t taken
	known, err := knownPairs(ctx, db)
	if err != nil {
		return t, err
	}
	var reviews []store.Review
	for _, d := range decisions {
		p, ok := known[d.DiscrepancyID]
		switch {
		case !ok:
			t.refusals = append(t.refusals, report.Refusal{Line: d.Line, Field: "discrepancy_id", Why: fmt.Sprintf("%q is no finding of %s", d.DiscrepancyID, db.Path())})
		case p.says(d):
			t.unchanged++
		default:
			reviews = append(reviews, p.review(d, reviewer))
		}
	}
	saved, err := db.AddReviews(ctx, reviews)
	t.added = len(saved)
	return t, err
}
