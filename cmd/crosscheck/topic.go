package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
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
		Short: "Correct which claims are compared: merge, split, drop, undo",
		Long: `Correct which claims the database files under one topic, and so compares. What a
person corrects is remembered: it holds in every later run, also where a topic
goes by another ID by then, until it is taken back. crosscheck explain names it.

A correction comes into force at once, as all documents of the database are
compared anew; with --later, it does so in the next run.`,
		Example: `  crosscheck topic merge plan/point framework/point
  crosscheck topic list-edits`,
		Args: a.knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	listed := a.listOf("list-edits", "the corrections of topics, in the order in which they apply", editTable)
	listed.Example = "  crosscheck topic list-edits --format csv"
	parent.AddCommand(a.topicMergeCommand(), a.topicSplitCommand(), a.topicDropCommand(), a.topicUndoCommand(), listed)
	return parent
}

func (a *app) topicMergeCommand() *cobra.Command {
	var e editing
	cmd := &cobra.Command{
		Use:     "merge [flags] TOPIC INTO",
		Short:   "File all claims of a topic under another one",
		Long:    "File all claims of a topic under another one: both speak of the same property of\nthe same thing.",
		Example: "  crosscheck topic merge plan/point framework/point --note \"one plan\"",
		Args:    exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.edit(cmd, e, func(ctx context.Context, db *store.Store) ([]store.TopicEdit, error) {
				return merging(ctx, db, args[0], args[1])
			})
		},
	}
	e.add(cmd)
	return cmd
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
	var e editing
	cmd := &cobra.Command{
		Use:   "drop [flags] FINDING MENTION",
		Short: "Take one mention out of a finding",
		Long: `Take one mention out of a finding: it is no evidence of what the finding is
about, and is compared with nothing from then on. A mention is named by its
place, PATH:LINE or PATH:LINE:COLUMN, as check prints it, or by its claim's ID.`,
		Example: "  crosscheck topic drop 3f9a2c41d07be865 reports/b.txt:14:7",
		Args:    exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.edit(cmd, e, func(ctx context.Context, db *store.Store) ([]store.TopicEdit, error) {
				return dropping(ctx, db, args[0], args[1])
			})
		},
	}
	e.add(cmd)
	return cmd
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
	format, err := a.format("text", "json")
	if err != nil {
		return err
	}
	l, err := a.settings(cmd)
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
	t := report.Table{Columns: columns("#id", "kind", "topic", "into", "claim", "reviewer", "at", "undone_by", "note")}
	all, err := db.TopicEdits(ctx)
	for _, e := range all {
		undone := ""
		if e.Undone != nil {
			undone = e.Undone.Reviewer
		}
		t.Rows = append(t.Rows, []string{strconv.FormatInt(e.ID, 10), string(e.Kind), e.From, e.Into, e.Claim, e.Reviewer, e.At.Format(timeFormat), undone, e.Note})
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
	}
	return fmt.Sprintf("claim %s does not belong to %s", e.Claim, e.From)
}

// merging is the edit that files one topic under another.
func merging(ctx context.Context, db *store.Store, from, into string) ([]store.TopicEdit, error) {
	topics, err := db.Topics(ctx)
	if err != nil {
		return nil, err
	}
	for _, id := range []string{from, into} {
		if _, err := topicNamed(db, topics, id); err != nil {
			return nil, err
		}
	}
	if from == into {
		return nil, fmt.Errorf("%s: topic %q is to be merged with itself", db.Path(), from)
	}
	return []store.TopicEdit{{Kind: store.Merge, From: from, Into: into}}, nil
}

func topicNamed(db *store.Store, topics []store.TopicInfo, id string) (store.TopicInfo, error) {
	var ids []string
	for _, t := range topics {
		if t.ID == id {
			return t, nil
		}
		ids = append(ids, t.ID)
	}
	err := fmt.Errorf("%s: no topic %q in the last run", db.Path(), id)
	if near := nearest(id, ids); near != "" {
		return store.TopicInfo{}, hintf(err, "did you mean %s?", near)
	}
	return store.TopicInfo{}, hintf(err, "crosscheck list topics prints the IDs")
}

// splitting is the edits that file claims under a topic of their own or into.
func splitting(ctx context.Context, db *store.Store, names []string, into string) ([]store.TopicEdit, error) {
	topics, err := db.Topics(ctx)
	if err != nil {
		return nil, err
	}
	var edits []store.TopicEdit
	leaving := map[string]int{}
	for _, name := range names {
		c, err := claimNamed(ctx, db, name)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(edits, func(e store.TopicEdit) bool { return e.Claim == c.ID }) {
			continue
		}
		edits = append(edits, store.TopicEdit{Kind: store.Split, From: c.Topic, Into: into, Claim: c.ID})
		leaving[c.Topic]++
	}
	if into == "" {
		if len(leaving) > 1 {
			return nil, hintf(fmt.Errorf("the claims belong to %s", counted(len(leaving), "topic")), "name the one to file them under with --into")
		}
		for i := range edits {
			edits[i].Into = edits[0].From + "-" + edits[0].Claim[:4]
		}
	}
	for _, e := range edits {
		from, err := topicNamed(db, topics, e.From)
		switch {
		case err != nil:
			return nil, err
		case e.From == e.Into:
			return nil, fmt.Errorf("%s: claim %s belongs to %q already", db.Path(), e.Claim, e.Into)
		case into == "" && leaving[e.From] == from.Claims:
			return nil, hintf(fmt.Errorf("%s: topic %q has no other claims", db.Path(), e.From), "name the topic to file them under with --into")
		}
	}
	return edits, nil
}

// dropping is the edit that takes a mention out of a finding.
func dropping(ctx context.Context, db *store.Store, id, mention string) ([]store.TopicEdit, error) {
	found, err := db.Finding(ctx, id)
	if err != nil {
		return nil, err
	}
	if found.State == store.Absent {
		return nil, hintf(fmt.Errorf("%s: finding %s is not of the last run", db.Path(), found.Finding.ID), "crosscheck list findings prints those that are")
	}
	var all []*claims.Claim
	for _, g := range found.Finding.Groups {
		all = append(all, g.Claims...)
	}
	c, err := oneOf(all, mention)
	if err != nil {
		return nil, hintf(fmt.Errorf("finding %s: %w", found.Finding.ID, err), "crosscheck show %s prints its mentions", found.Finding.ID)
	}
	return []store.TopicEdit{{Kind: store.DropMention, From: c.Topic, Claim: c.ID}}, nil
}

// claimNamed is the claim of a current document that an ID or a place names.
func claimNamed(ctx context.Context, db *store.Store, name string) (*claims.Claim, error) {
	if !strings.Contains(name, ":") {
		return db.Claim(ctx, name)
	}
	all, err := db.LoadClaims(ctx)
	if err != nil {
		return nil, err
	}
	c, err := oneOf(all, name)
	if err != nil {
		return nil, hintf(fmt.Errorf("%s: %w", db.Path(), err), "crosscheck show PATH prints the claims of a document")
	}
	return c, nil
}

// oneOf is the only claim of the list that a place or the beginning of an ID
// names. The claim at two paths with one text is one.
func oneOf(list []*claims.Claim, name string) (*claims.Claim, error) {
	var found *claims.Claim
	for _, c := range list {
		if !strings.HasPrefix(c.ID, name) && !standsAt(c, name) {
			continue
		}
		if found != nil && found.ID != c.ID {
			return nil, fmt.Errorf("several claims go by %q: %s and %s", name, found.ID, c.ID)
		}
		found = c
	}
	if found == nil {
		return nil, fmt.Errorf("no claim %q", name)
	}
	return found, nil
}

// standsAt reports whether the place, PATH:LINE or PATH:LINE:COLUMN, is that of
// the claim's value.
func standsAt(c *claims.Claim, place string) bool {
	within, ok := strings.CutPrefix(place, c.Doc.Path+":")
	if !ok {
		return false
	}
	line, column := c.Doc.Position(c.Span.Start)
	return within == strconv.Itoa(line) || within == fmt.Sprintf("%d:%d", line, column)
}
