package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/store"
	"github.com/spf13/cobra"
)

func (a *app) showCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "show [flags] ID",
		Short: "Show one finding, topic or document of the database whole",
		Long: `Show a finding by its ID (or an unambiguous beginning of it) with every quote and
the history of its reviews; a topic by its ID, or a document by its path, with
its claims.`,
		Example: `  crosscheck show 3f9a2c41d07be865
  crosscheck show harbour-bridge/cost
  crosscheck show reports/a.txt`,
		Args: exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.show(cmd, args[0]) },
	}
}

func (a *app) show(cmd *cobra.Command, id string) error {
	l, err := a.settings(cmd)
	if err != nil {
		return err
	}
	db, err := a.openReadOnly(cmd.Context(), l.config)
	if err != nil {
		return err
	}
	defer db.Close()
	found, err := db.Finding(cmd.Context(), id)
	if errors.Is(err, store.ErrNotFound) {
		return a.showClaims(cmd.Context(), db, id)
	}
	if err != nil {
		return err
	}
	format, err := a.format(report.Formats()...)
	if err != nil {
		return err
	}
	reviews, err := db.Reviews(cmd.Context(), found.Finding.ID)
	if err != nil {
		return err
	}
	opt := a.look()
	opt.All, opt.Mentions, opt.Version = true, -1, version
	return a.write(func(w io.Writer) error {
		if err := report.Write(w, format, []report.Item{itemOf(found, reviews)}, opt); err != nil || format != "text" {
			return err
		}
		return printHistory(w, reviews)
	})
}

// printHistory prints every decision on a finding, the latest last.
func printHistory(w io.Writer, reviews []store.Review) error {
	if len(reviews) == 0 {
		return nil
	}
	if _, err := fmt.Fprintln(w, "\nreviews"); err != nil {
		return err
	}
	for _, r := range reviews {
		note := ""
		if r.Note != "" {
			note = ": " + report.Flat(r.Note)
		}
		if _, err := fmt.Fprintf(w, "  %s  %s (a %s, b %s) by %s%s\n", r.At.Format(time.DateTime), r.Decision, r.A, r.B, r.Reviewer, note); err != nil {
			return err
		}
	}
	return nil
}

// showClaims prints the claims of the topic or the document that an ID names.
func (a *app) showClaims(ctx context.Context, db *store.Store, id string) error {
	format, err := a.format("text", "jsonl")
	if err != nil {
		return err
	}
	topics, err := db.LoadTopics(ctx)
	if err != nil {
		return err
	}
	all, err := db.LoadClaims(ctx)
	if err != nil {
		return err
	}
	chosen := slices.DeleteFunc(all, func(c *claims.Claim) bool { return c.Topic != id && c.Doc.Path != id })
	if len(chosen) == 0 {
		return hintf(fmt.Errorf("%s: no finding, topic or document %q", db.Path(), id), "crosscheck list findings, topics or documents names them")
	}
	opt := a.look()
	opt.Labels = labels(topics)
	return a.write(func(w io.Writer) error { return report.WriteClaims(w, format, chosen, opt) })
}
