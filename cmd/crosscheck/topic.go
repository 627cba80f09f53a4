package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/store"
	"github.com/spf13/cobra"
)

// editing are the flags of the commands that edit topics.
type editing struct {
	note, reviewer, into string
	later                bool
}

func (a *app) topicCommand() *cobra.Command {
	parent := &cobra.Command{
		Use:   "topic",
		Short: "Correct which claims are compared: merge, split, drop, rename, undo",
		Long: `Correct which claims the database files under one topic, and so compares, and
what a topic is called. What a person corrects is remembered: it holds in every
later run, also where a topic goes by another ID by then, until it is taken back.
crosscheck explain names it.

A correction comes into force at once, as all documents of the database are
compared anew; with --later, it does so in the next run.`,
		Example: `  crosscheck topic merge plan/point framework/point
  crosscheck topic list-edits`,
		Args: a.knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	listed := a.listOf("list-edits", "the corrections of topics, in the order in which they apply", editTable)
	listed.Example = "  crosscheck topic list-edits --format csv"
	parent.AddCommand(a.topicMergeCommand(), a.topicSplitCommand(), a.topicDropCommand(), a.topicRenameCommand(), a.topicUndoCommand(), listed)
	return parent
}

// editOfTwo completes a command of two arguments, of which plan makes edits.
func (a *app) editOfTwo(cmd *cobra.Command, plan func(ctx context.Context, db *store.Store, first, second string) ([]store.TopicEdit, error)) *cobra.Command {
	var e editing
	cmd.Args = exactly(2)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return a.edit(cmd, e, func(ctx context.Context, db *store.Store) ([]store.TopicEdit, error) {
			return plan(ctx, db, args[0], args[1])
		})
	}
	e.add(cmd)
	return cmd
}

func (a *app) topicMergeCommand() *cobra.Command {
	return a.editOfTwo(&cobra.Command{
		Use:     "merge [flags] TOPIC INTO",
		Short:   "File all claims of a topic under another one",
		Long:    "File all claims of a topic under another one: both speak of the same property of\nthe same thing.",
		Example: "  crosscheck topic merge plan/point framework/point --note \"one plan\"",
	}, merging)
}

func (a *app) topicSplitCommand() *cobra.Command {
	var e editing
	cmd := &cobra.Command{
		Use:   "split [flags] CLAIM...",
		Short: "File claims under a topic of their own, or another one",
		Long: `File claims under a topic of their own, or under the one that --into names: they
speak of another thing than the other claims of their topic. A claim is named by
its ID (or an unambiguous beginning of it) or its place, PATH:LINE or
PATH:LINE:COLUMN, as check prints it.`,
		Example: `  crosscheck topic split 1f0c93aa reports/b.txt:14:7
  crosscheck topic split 1f0c93aa --into tunnel/cost`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return hintf(errors.New("no claim given"), "%s", cmd.UseLine())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.edit(cmd, e, func(ctx context.Context, db *store.Store) ([]store.TopicEdit, error) {
				return splitting(ctx, db, args, e.into)
			})
		},
	}
	e.add(cmd)
	cmd.Flags().StringVar(&e.into, "into", "", "`topic` to file them under, made where there is none")
	return cmd
}

func (a *app) topicDropCommand() *cobra.Command {
	return a.editOfTwo(&cobra.Command{
		Use:   "drop [flags] FINDING MENTION",
		Short: "Take one mention out of a finding",
		Long: `Take one mention out of a finding: it is no evidence of what the finding is
about, and is compared with nothing from then on. A mention is named by its
place, PATH:LINE or PATH:LINE:COLUMN, as check prints it, or by its claim's ID.`,
		Example: "  crosscheck topic drop 3f9a2c41d07be865 reports/b.txt:14:7",
	}, dropping)
}

func (a *app) topicRenameCommand() *cobra.Command {
	return a.editOfTwo(&cobra.Command{
		Use:   "rename [flags] TOPIC LABEL",
		Short: "Call a topic something else",
		Long: `Call a topic something else, wherever people read of it. Its ID stays, and so do
findings, decisions and the addresses that name it.`,
		Example: "  crosscheck topic rename plan/point \"points of the peace plan\"",
	}, renaming)
}

func (a *app) topicUndoCommand() *cobra.Command {
	var e editing
	cmd := &cobra.Command{
		Use:   "undo [flags] [EDIT]",
		Short: "Take a correction of the topics back",
		Long: `Take back the correction with this number, or the latest of one's own that still
holds. The others stay, and so does the record of what was taken back.`,
		Example: "  crosscheck topic undo 3",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return hintf(errors.New("more than one edit given"), "%s", cmd.UseLine())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.rerun(cmd, e, func(ctx context.Context, db *store.Store) error { return a.undoEdit(ctx, db, e, args) })
		},
	}
	e.add(cmd)
	return cmd
}

func (e *editing) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&e.note, "note", "", "`text` that says why")
	f.StringVar(&e.reviewer, "reviewer", "", "`name` to record (default the login name)")
	f.BoolVar(&e.later, "later", false, "leave it to the next run to compare anew")
}

// edit records what plan gives and puts it into force.
func (a *app) edit(cmd *cobra.Command, e editing, plan func(context.Context, *store.Store) ([]store.TopicEdit, error)) error {
	return a.rerun(cmd, e, func(ctx context.Context, db *store.Store) error {
		edits, err := plan(ctx, db)
		if err != nil {
			return err
		}
		for i := range edits {
			edits[i].Note, edits[i].Reviewer = e.note, cmp.Or(e.reviewer, login())
		}
		added, err := db.AddTopicEdits(ctx, edits)
		for _, edit := range added {
			a.note("edit %d: %s", edit.ID, editText(edit))
		}
		return err
	})
}

// rerun changes the edits and compares the documents of the database anew.
func (a *app) rerun(cmd *cobra.Command, e editing, change func(context.Context, *store.Store) error) error {
	format, l, err := a.begin(cmd, "text", "json")
	if err != nil {
		return err
	}
	db, err := a.openExisting(cmd.Context(), l.config)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := change(cmd.Context(), db); err != nil || e.later {
		return err
	}
	run, err := a.keep(cmd, db, l, nil)
	if err != nil {
		return hintf(fmt.Errorf("recorded, but not in force: %w", err), `the next "crosscheck add" puts it into force`)
	}
	return a.write(func(w io.Writer) error { return run.print(w, format) })
}

func (a *app) undoEdit(ctx context.Context, db *store.Store, e editing, args []string) error {
	reviewer := cmp.Or(e.reviewer, login())
	var id int64
	var err error
	if len(args) > 0 {
		if id, err = strconv.ParseInt(args[0], 10, 64); err != nil {
			return hintf(fmt.Errorf("%q is no number of an edit", args[0]), "crosscheck topic list-edits prints them")
		}
	} else if id, err = lastEdit(ctx, db, reviewer); err != nil {
		return err
	}
	undone, err := db.UndoTopicEdit(ctx, id, reviewer, e.note)
	if err != nil {
		return err
	}
	a.note("edit %d is taken back: %s", undone.ID, editText(undone))
	return nil
}

// lastEdit is the latest edit of the reviewer that holds.
func lastEdit(ctx context.Context, db *store.Store, reviewer string) (int64, error) {
	all, err := db.TopicEdits(ctx)
	if err != nil {
		return 0, err
	}
	for _, e := range slices.Backward(all) {
		if e.Reviewer == reviewer && e.Undone == nil {
			return e.ID, nil
		}
	}
	return 0, hintf(fmt.Errorf("%s: %q has made no edit that holds", db.Path(), reviewer), "crosscheck topic list-edits prints them, crosscheck topic undo NUMBER takes any of them back")
}

func editTable(ctx context.Context, db *store.Store) (report.Table, error) {
	t := report.Table{Columns: columns("#id", "kind", "topic", "into", "claim", "reviewer", "at", "undone_by", "note", "label")}
	all, err := db.TopicEdits(ctx)
	for _, e := range all {
		undone := ""
		if e.Undone != nil {
			undone = e.Undone.Reviewer
		}
		t.Rows = append(t.Rows, []string{strconv.FormatInt(e.ID, 10), string(e.Kind), e.From, e.Into, e.Claim, e.Reviewer, e.At.Format(timeFormat), undone, e.Note, e.Label})
	}
	return t, err
}

// editText is an edit in words.
func editText(e store.TopicEdit) string {
	switch e.Kind {
	case store.Merge:
		return fmt.Sprintf("all of %s belongs to %s", e.From, e.Into)
	case store.Split:
		return fmt.Sprintf("claim %s of %s belongs to %s", e.Claim, e.From, e.Into)
	case store.Rename:
		return fmt.Sprintf("%s is called %q", e.From, e.Label)
	}
	return fmt.Sprintf("claim %s does not belong to %s", e.Claim, e.From)
}
