package main

import (
	"context"
	"slices"
	"sync"

	"github.com/crosscheck/crosscheck/report/web"
	"github.com/crosscheck/crosscheck/store"
)

// book is the database as the workbench reads and writes it.
type book struct {
	db     *store.Store
	loaded *loaded
	// running lets one analysis run at a time.
	running sync.Mutex
}

var _ web.Book = (*book)(nil)

// Topics is one page of the topics.
func (b *book) Topics(ctx context.Context, q web.ListQuery) (web.TopicPage, error) {
	found, err := b.db.TopicPage(ctx, listQuery(q))
	p := web.TopicPage{Total: found.Total, Number: max(q.Number, 1), Size: q.Size}
	for _, t := range found.Topics {
		p.Rows = append(p.Rows, web.TopicRow{ID: t.ID, Label: t.Label, Story: t.Story, Kind: t.Kind, Claims: t.Claims, Documents: t.Documents, Findings: t.Findings})
	}
	return p, err
}

// Runs lists the runs, the last first.
func (b *book) Runs(ctx context.Context) ([]web.Run, error) {
	runs, err := b.db.Runs(ctx)
	var all []web.Run
	for _, r := range slices.Backward(runs) {
		all = append(all, web.Run{ID: r.ID, Started: r.Started, Finished: r.Finished, Version: r.Version, Config: r.Config, Added: addedOf(r.Summary)})
	}
	return all, err
}

func addedOf(s store.Summary) web.Added {
	return web.Added{
		DocumentsNew: s.DocumentsNew, DocumentsChanged: s.DocumentsChanged, DocumentsUnchanged: s.DocumentsUnchanged,
		FindingsNew: s.FindingsNew, FindingsUpdated: s.FindingsUpdated, FindingsUnchanged: s.FindingsUnchanged, FindingsAbsent: s.FindingsAbsent,
	}
}

// edits lists the corrections that speak of a topic; of all for "".
func (b *book) edits(ctx context.Context, topic string) ([]web.Edit, error) {
	all, err := b.db.TopicEdits(ctx)
	var kept []web.Edit
	for _, e := range all {
		if topic == "" || e.From == topic || e.Into == topic {
			kept = append(kept, webEdit(e))
		}
	}
	return kept, err
}

func webEdit(e store.TopicEdit) web.Edit {
	return web.Edit{ID: e.ID, Kind: string(e.Kind), From: e.From, Into: e.Into, Claim: e.Claim, Reviewer: e.Reviewer, At: e.At, Note: e.Note, Undone: e.Undone != nil}
}

// Edit keeps a correction of the topics.
func (b *book) Edit(ctx context.Context, e web.Edit) (web.Edit, error) {
	kept, err := b.db.AddTopicEdit(ctx, store.TopicEdit{
		Kind: store.EditKind(e.Kind), From: e.From, Into: e.Into, Claim: e.Claim, Reviewer: e.Reviewer, Note: e.Note,
	})
	return webEdit(kept), webError(err)
}

// UndoEdit takes a correction back.
func (b *book) UndoEdit(ctx context.Context, id int64, reviewer string) error {
	_, err := b.db.UndoTopicEdit(ctx, id, reviewer, "")
	return webError(err)
}
