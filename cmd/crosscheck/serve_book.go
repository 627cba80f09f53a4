package main

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"sync"

	"github.com/crosscheck/crosscheck/report"
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

// edits lists the corrections that speak of a topic.
func (b *book) edits(ctx context.Context, topic string) ([]web.Edit, error) {
	all, err := b.db.TopicEdits(ctx)
	var kept []web.Edit
	for _, e := range all {
		if e.From != topic && e.Into != topic {
			continue
		}
		edit, err := b.webEdit(ctx, e)
		if err != nil {
			return nil, err
		}
		kept = append(kept, edit)
	}
	return kept, err
}

// webEdit is a correction with what its claim says. A claim that is not known any
// more is known by its ID alone.
func (b *book) webEdit(ctx context.Context, e store.TopicEdit) (web.Edit, error) {
	edit := web.Edit{ID: e.ID, Kind: string(e.Kind), From: e.From, Into: e.Into, Claim: e.Claim, Label: e.Label, Reviewer: e.Reviewer, At: e.At, Note: e.Note, Undone: e.Undone != nil}
	if e.Claim == "" {
		return edit, nil
	}
	c, err := b.db.Claim(ctx, e.Claim)
	if errors.Is(err, store.ErrNotFound) {
		return edit, nil
	}
	if err == nil {
		line, _ := c.Doc.Position(c.Span.Start)
		edit.Quote, edit.Place = report.Visible(c.Span.In(c.Doc.Text)), report.Visible(c.Doc.Path)+":"+strconv.Itoa(line)
	}
	return edit, webError(err)
}

// Edit keeps corrections of the topics.
func (b *book) Edit(ctx context.Context, edits []web.Edit) ([]web.Edit, error) {
	var all []store.TopicEdit
	for _, e := range edits {
		all = append(all, store.TopicEdit{
			Kind: store.EditKind(e.Kind), From: e.From, Into: e.Into, Claim: e.Claim, Label: e.Label, Reviewer: e.Reviewer, Note: e.Note,
		})
	}
	added, err := b.db.AddTopicEdits(ctx, all)
	if err != nil {
		return nil, webError(err)
	}
	var kept []web.Edit
	for _, e := range added {
		edit, err := b.webEdit(ctx, e)
		if err != nil {
			return nil, err
		}
		kept = append(kept, edit)
	}
	return kept, nil
}

// UndoEdit takes a correction back.
func (b *book) UndoEdit(ctx context.Context, id int64, reviewer string) error {
	_, err := b.db.UndoTopicEdit(ctx, id, reviewer, "")
	return webError(err)
}
