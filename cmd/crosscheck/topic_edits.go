package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/topic"
	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/store"
)

const timeFormat = time.RFC3339

// analyseStored analyses documents under the edits of topics that hold in the
// database.
func analyseStored(ctx context.Context, db *store.Store, docs []*claims.Document, cfg config, progress func(done, total int)) (analysis, error) {
	edits, err := db.TopicEdits(ctx)
	if err != nil {
		return analysis{}, err
	}
	options := topicOptions(cfg)
	options.Edits = inForce(edits)
	return analyseWith(ctx, docs, cfg, options, progress)
}

// inForce is the edits that were not taken back, as topic.Assign knows them.
func inForce(edits []store.TopicEdit) []topic.Edit {
	var all []topic.Edit
	for _, e := range edits {
		if e.Undone == nil {
			all = append(all, topic.Edit{
				Merge: e.Kind == store.Merge, Split: e.Kind == store.Split, Drop: e.Kind == store.DropMention,
				From: e.From, Into: e.Into, Claim: e.Claim, Label: e.Label, FromClaim: e.FromClaim, IntoClaim: e.IntoClaim, Why: editLine(e),
			})
		}
	}
	return all
}

// editLine is an edit with who made it and took it back, and why.
func editLine(e store.TopicEdit) string {
	line := fmt.Sprintf("edit %d: %s, says %s on %s%s", e.ID, editText(e), e.Reviewer, e.At.Format(time.DateOnly), noted(e.Note))
	if e.Undone != nil {
		line += fmt.Sprintf(" (taken back by %s on %s%s)", e.Undone.Reviewer, e.Undone.At.Format(time.DateOnly), noted(e.Undone.Note))
	}
	return line
}

func noted(note string) string {
	if note == "" {
		return ""
	}
	return ": " + report.Flat(note)
}

// editsOn is the edits that speak of the topic or a claim of what is explained,
// those that were taken back among them.
func editsOn(ctx context.Context, db *store.Store, e report.Explanation) ([]store.TopicEdit, error) {
	all, err := db.TopicEdits(ctx)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	topics, ids := explained(e)
	return slices.DeleteFunc(all, func(edit store.TopicEdit) bool {
		return !topics[edit.From] && !topics[edit.Into] && !ids[edit.Claim]
	}), nil
}

// explained is the IDs of the topics and claims that an explanation is of.
func explained(e report.Explanation) (topics, ids map[string]bool) {
	topics, ids = map[string]bool{}, map[string]bool{}
	add := func(t *claims.Topic, list ...*claims.Claim) {
		if t != nil {
			topics[t.ID] = true
		}
		for _, c := range list {
			ids[c.ID], topics[c.Topic] = true, true
		}
	}
	if e.Claim != nil {
		add(e.Topic, e.Claim)
		return topics, ids
	}
	if e.Finding != nil {
		f := &e.Finding.Finding
		add(f.Topic)
		for _, g := range f.Groups {
			add(nil, g.Claims...)
		}
	}
	return topics, ids
}

// printEdits prints the edits below an explanation.
func printEdits(w io.Writer, edits []store.TopicEdit) error {
	if len(edits) == 0 {
		return nil
	}
	if _, err := fmt.Fprintln(w, "\nedits of topics"); err != nil {
		return err
	}
	for _, e := range edits {
		if _, err := fmt.Fprintf(w, "  %s\n", editLine(e)); err != nil {
			return err
		}
	}
	return nil
}
