package main

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/report/web"
	"github.com/crosscheck/crosscheck/store"
)

// book is the database as the workbench reads and writes it.
type book struct {
	app    *app
	db     *store.Store
	loaded *loaded
	// running lets one analysis run at a time.
	running sync.Mutex
}

var _ web.Book = (*book)(nil)

// page cuts a list down to the page that is asked for.
func page[T any](all []T, q web.ListQuery) []T {
	from := min((max(q.Number, 1)-1)*q.Size, len(all))
	return all[from:min(from+q.Size, len(all))]
}

// mentions reports whether one of the texts holds the words, in any case.
func mentions(words string, texts ...string) bool {
	words = strings.ToLower(words)
	return words == "" || slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(strings.ToLower(s), words) })
}

// Topics is one page of the topics.
func (b *book) Topics(ctx context.Context, q web.ListQuery) (web.TopicPage, error) {
	all, err := b.db.Topics(ctx)
	if err != nil {
		return web.TopicPage{}, err
	}
	var rows []web.TopicRow
	for _, t := range all {
		if (q.Story == "" || t.Story == q.Story) && (!q.Shared || t.Documents > 1) && mentions(q.Text, t.ID, t.Label) {
			rows = append(rows, web.TopicRow{ID: t.ID, Label: t.Label, Story: t.Story, Kind: t.Kind, Claims: t.Claims, Documents: t.Documents, Findings: t.Findings})
		}
	}
	return web.TopicPage{Rows: page(rows, q), Total: len(rows), Number: max(q.Number, 1), Size: q.Size}, nil
}

// Topic is all of one topic.
func (b *book) Topic(ctx context.Context, id string) (*web.TopicDetail, error) {
	topics, err := b.db.LoadTopics(ctx)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(topics, func(t *claims.Topic) bool { return t.ID == id })
	if i < 0 {
		return nil, web.ErrNotFound
	}
	found, err := b.db.LoadFindings(ctx, store.Filter{Topic: id, States: present})
	if err != nil {
		return nil, err
	}
	edits, err := b.edits(ctx, id)
	return &web.TopicDetail{Topic: topics[i], Findings: itemsOfTopic(found, id), Edits: edits}, err
}

// itemsOfTopic leaves out the findings of topics below the one.
func itemsOfTopic(found []store.StoredFinding, id string) []report.Item {
	var items []report.Item
	for i := range found {
		if found[i].Finding.Topic.ID == id {
			items = append(items, itemOf(&found[i], nil))
		}
	}
	return items
}

// Documents is one page of the current documents.
func (b *book) Documents(ctx context.Context, q web.ListQuery) (web.DocumentPage, error) {
	all, err := b.db.Documents(ctx)
	if err != nil {
		return web.DocumentPage{}, err
	}
	var rows []web.DocumentRow
	for _, d := range all {
		if d.Current && mentions(q.Text, d.Path, d.Title, d.Publisher) {
			rows = append(rows, documentRow(d))
		}
	}
	p := web.DocumentPage{Rows: page(rows, q), Total: len(rows), Number: max(q.Number, 1), Size: q.Size}
	for i := range p.Rows {
		n, err := b.db.CountFindings(ctx, store.Filter{Source: p.Rows[i].Path, States: present, Verdicts: flaggedVerdicts()})
		if err != nil {
			return p, err
		}
		p.Rows[i].Findings = n
	}
	return p, nil
}

func documentRow(d store.DocumentInfo) web.DocumentRow {
	return web.DocumentRow{Path: d.Path, Title: d.Title, Publisher: d.Publisher, Published: d.Published, Version: d.Version, Claims: d.Claims}
}

// Document is the current version of the document at a path.
func (b *book) Document(ctx context.Context, path string) (*web.DocumentDetail, error) {
	all, err := b.db.Documents(ctx)
	if err != nil {
		return nil, err
	}
	var d web.DocumentDetail
	for _, v := range all {
		if v.Path == path {
			d.Versions = append(d.Versions, documentRow(v))
		}
	}
	cs, err := b.db.LoadClaims(ctx)
	if err != nil {
		return nil, err
	}
	for _, c := range cs {
		if c.Doc.Path == path {
			d.Claims, d.Document = append(d.Claims, c), c.Doc
		}
	}
	if d.Document == nil {
		if d.Document, err = b.document(ctx, path); err != nil {
			return nil, err
		}
	}
	d.Findings, err = storedItems(ctx, b.db, store.Filter{Source: path, States: present})
	return &d, err
}

// document is a document that yields no claim.
func (b *book) document(ctx context.Context, path string) (*claims.Document, error) {
	corpus, err := b.db.LoadDocuments(ctx)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(corpus.Documents, func(d *claims.Document) bool { return d.Path == path })
	if i < 0 {
		return nil, web.ErrNotFound
	}
	return corpus.Documents[i], nil
}

// Coverage lists the claims that belong to no topic of several mentions.
func (b *book) Coverage(ctx context.Context, q web.ListQuery) (web.Coverage, error) {
	cs, err := b.db.LoadClaims(ctx)
	if err != nil {
		return web.Coverage{}, err
	}
	topics, err := b.db.Topics(ctx)
	if err != nil {
		return web.Coverage{}, err
	}
	met := map[string]bool{}
	for _, t := range topics {
		met[t.ID] = t.Documents > 1
	}
	c := web.Coverage{Read: len(cs), Number: max(q.Number, 1), Size: q.Size}
	var alone []*claims.Claim
	for _, claim := range cs {
		if met[claim.Topic] {
			c.Filed++
		} else if mentions(q.Text, claim.Value.Text, claim.Attribute.Label, claim.Subject.Name, claim.Doc.Path, claim.Doc.Publisher) {
			alone = append(alone, claim)
		}
	}
	c.Claims, c.Total = page(alone, q), len(alone)
	return c, nil
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

// sourceOf is who stands behind a document.
func sourceOf(d *claims.Document) string { return cmp.Or(d.Publisher, d.Path) }

// UndoEdit takes a correction back.
func (b *book) UndoEdit(ctx context.Context, id int64, reviewer string) error {
	_, err := b.db.UndoTopicEdit(ctx, id, reviewer, "")
	return webError(err)
}

func flaggedVerdicts() []compare.Verdict { return words[compare.Verdict](flaggable()) }
