package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/store"
	"github.com/spf13/cobra"
)

func (a *app) listCommand() *cobra.Command {
	parent := &cobra.Command{
		Use:   "list",
		Short: "List the documents, topics, findings, reviews or runs of the database",
		Long:  "List what the database holds, as text, json, jsonl or csv.",
		Example: `  crosscheck list findings --severity high
  crosscheck list documents --format csv`,
		Args: a.knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	var c choosing
	var all bool
	findings := a.listOf("findings", "the findings, the most severe first",
		func(ctx context.Context, db *store.Store) (report.Table, error) {
			return findingTable(ctx, db, &c, all)
		})
	c.add(findings)
	findings.Flags().BoolVar(&all, "all", false, "list what agrees too")
	parent.AddCommand(findings,
		a.listOf("documents", "the documents, with their versions", documentTable),
		a.listOf("topics", "the topics of the last run", topicTable),
		a.listOf("reviews", "every decision, with who made it and when", reviewTable),
		a.listOf("runs", "the runs, and what each changed", runTable))
	return parent
}

// listOf is the command that prints one table of the database.
func (a *app) listOf(what, text string, table func(context.Context, *store.Store) (report.Table, error)) *cobra.Command {
	return &cobra.Command{
		Use:     what,
		Short:   "List " + text,
		Long:    "List " + text + ", as text, json, jsonl or csv.",
		Example: "  crosscheck list " + what,
		Args:    exactly(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			format, l, err := a.begin(cmd, "text", "json", "jsonl", "csv")
			if err != nil {
				return err
			}
			db, err := a.openReadOnly(cmd.Context(), l.config)
			if err != nil {
				return err
			}
			defer db.Close()
			t, err := table(cmd.Context(), db)
			if err != nil {
				return err
			}
			return a.write(func(w io.Writer) error { return report.WriteTable(w, format, t, a.look()) })
		},
	}
}

// columns names the columns of a table; "#" before a name marks numbers.
func columns(names ...string) []report.Column {
	all := make([]report.Column, len(names))
	for i, name := range names {
		plain, number := strings.CutPrefix(name, "#")
		all[i] = report.Column{Name: plain, Number: number}
	}
	return all
}

func findingTable(ctx context.Context, db *store.Store, c *choosing, all bool) (report.Table, error) {
	t := report.Table{Columns: columns("id", "severity", "verdict", "topic", "values", "state", "review")}
	filter, err := c.filter()
	if err != nil {
		return t, err
	}
	if len(filter.Verdicts) == 0 && !all {
		filter.Verdicts = words[compare.Verdict](flaggable())
	}
	found, err := db.Findings(ctx, filter)
	for i := range found {
		f := &found[i].Finding
		var values []string
		for _, g := range f.Groups {
			values = append(values, g.Value)
		}
		t.Rows = append(t.Rows, []string{
			f.ID, string(f.Severity), string(f.Verdict), topicID(f), strings.Join(values, " / "), string(found[i].State), found[i].ReviewStatus(),
		})
	}
	return t, err
}

func topicID(f *compare.Finding) string {
	if f.Topic == nil {
		return ""
	}
	return f.Topic.ID
}

func documentTable(ctx context.Context, db *store.Store) (report.Table, error) {
	t := report.Table{Columns: columns("path", "#version", "current", "publisher", "published", "title", "#claims", "id")}
	found, err := db.Documents(ctx)
	for i := range found {
		d := &found[i]
		current := "yes"
		if !d.Current {
			current = "no"
		}
		t.Rows = append(t.Rows, []string{
			d.Path, strconv.Itoa(d.Version), current, d.Publisher, day(d.Published), d.Title, strconv.Itoa(d.Claims), short(d.ID),
		})
	}
	return t, err
}

// short is as much of a hash as names a document among others.
func short(hash string) string { return hash[:min(len(hash), 16)] }

// day is a time's date, "" for the zero time.
func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

func topicTable(ctx context.Context, db *store.Store) (report.Table, error) {
	t := report.Table{Columns: columns("id", "label", "kind", "story", "#documents", "#claims", "#findings")}
	found, err := db.Topics(ctx)
	for _, i := range found {
		t.Rows = append(t.Rows, []string{
			i.ID, i.Label, string(i.Kind), i.Story, strconv.Itoa(i.Documents), strconv.Itoa(i.Claims), strconv.Itoa(i.Findings),
		})
	}
	return t, err
}

func reviewTable(ctx context.Context, db *store.Store) (report.Table, error) {
	t := report.Table{Columns: columns("#id", "finding", "decision", "value_a", "value_b", "reviewer", "at", "note")}
	found, err := db.Reviews(ctx, "")
	for _, r := range found {
		t.Rows = append(t.Rows, []string{
			strconv.FormatInt(r.ID, 10), r.FindingID, string(r.Decision), r.A, r.B, r.Reviewer, r.At.Format(time.RFC3339), r.Note,
		})
	}
	return t, err
}

func runTable(ctx context.Context, db *store.Store) (report.Table, error) {
	t := report.Table{Columns: columns("#id", "started", "#seconds", "version", "config",
		"#documents_new", "#documents_changed", "#documents_unchanged",
		"#findings_new", "#findings_updated", "#findings_unchanged", "#findings_absent")}
	found, err := db.Runs(ctx)
	for _, r := range found {
		s := r.Summary
		row := []string{strconv.FormatInt(r.ID, 10), r.Started.Format(time.RFC3339),
			fmt.Sprintf("%.1f", r.Finished.Sub(r.Started).Seconds()), r.Version, short(r.Config)}
		for _, n := range []int{s.DocumentsNew, s.DocumentsChanged, s.DocumentsUnchanged,
			s.FindingsNew, s.FindingsUpdated, s.FindingsUnchanged, s.FindingsAbsent} {
			row = append(row, strconv.Itoa(n))
		}
		t.Rows = append(t.Rows, row)
	}
	return t, err
}
