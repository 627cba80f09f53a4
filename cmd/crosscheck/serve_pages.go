package main

import (
	"context"

	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/report/web"
	"github.com/crosscheck/crosscheck/store"
)

// listQuery is the store's query of a page.
func listQuery(q web.ListQuery) store.ListQuery {
	return store.ListQuery{Text: q.Text, Story: q.Story, Shared: q.Shared, Limit: q.Size, Offset: (max(q.Number, 1) - 1) * q.Size}
}

// Topic is all of one topic.
func (b *book) Topic(ctx context.Context, id string) (*web.TopicDetail, error) {
	found, err := b.db.Topic(ctx, id)
	if err != nil {
		return nil, webError(err)
	}
	d := web.TopicDetail{Topic: found.Topic}
	if d.Findings, err = b.reviewed(ctx, found.Findings); err != nil {
		return nil, err
	}
	d.Edits, err = b.edits(ctx, id)
	return &d, err
}

// reviewed are findings with the reviews of their pairs.
func (b *book) reviewed(ctx context.Context, found []store.StoredFinding) ([]report.Item, error) {
	ids := make([]string, len(found))
	for i := range found {
		ids[i] = found[i].Finding.ID
	}
	reviews, err := b.db.ReviewsOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	items := make([]report.Item, len(found))
	for i := range found {
		items[i] = itemOf(&found[i], reviews[ids[i]])
	}
	return items, nil
}

// Documents is one page of the current documents.
func (b *book) Documents(ctx context.Context, q web.ListQuery) (web.DocumentPage, error) {
	found, err := b.db.DocumentPage(ctx, listQuery(q))
	return web.DocumentPage{Rows: documentRows(found.Documents), Total: found.Total, Number: max(q.Number, 1), Size: q.Size}, err
}

func documentRows(all []store.DocumentInfo) []web.DocumentRow {
	var rows []web.DocumentRow
	for _, d := range all {
		rows = append(rows, web.DocumentRow{Path: d.Path, Title: d.Title, Publisher: d.Publisher, Published: d.Published,
			Version: d.Version, Claims: d.Claims, Findings: d.Findings})
	}
	return rows
}

// Document is the current version of the document at a path.
func (b *book) Document(ctx context.Context, path string) (*web.DocumentDetail, error) {
	found, err := b.db.Document(ctx, path)
	if err != nil {
		return nil, webError(err)
	}
	d := web.DocumentDetail{Document: found.Document, Versions: documentRows(found.Versions), Claims: found.Claims}
	d.Findings, err = b.reviewed(ctx, found.Findings)
	return &d, err
}

// Coverage lists the claims that belong to no topic of several documents.
func (b *book) Coverage(ctx context.Context, q web.ListQuery) (web.Coverage, error) {
	c, err := b.db.Coverage(ctx, listQuery(q))
	return web.Coverage{Claims: c.Claims, Total: c.Total, Number: max(q.Number, 1), Size: q.Size, Read: c.Read, Filed: c.Read - c.Alone}, err
}
