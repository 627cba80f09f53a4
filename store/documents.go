package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"

	"github.com/crosscheck/crosscheck/claims"
)

// Corpus is all current documents, ordered by path, and the run that they were
// last changed by or before: what an analysis starts from.
type Corpus struct {
	Documents []*claims.Document
	Run       int64 // for Run.Base; 0 before the first run
}

// LoadDocuments loads the current documents with their texts.
func (s *Store) LoadDocuments(ctx context.Context) (c Corpus, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		if c.Run, err = lastRun(ctx, tx); err != nil {
			return err
		}
		rows, err := collect(ctx, tx, "SELECT row FROM documents WHERE current = 1 ORDER BY path", nil, scanInt)
		if err != nil {
			return err
		}
		docs, err := loadDocuments(ctx, tx, rows)
		if err != nil {
			return err
		}
		for _, row := range rows {
			c.Documents = append(c.Documents, docs[row])
		}
		return nil
	})
	return c, err
}

// DocumentInfo is a document without its text and blocks, for lists.
type DocumentInfo struct {
	claims.Document
	Version int  // of the text at this path, from 1
	Current bool // false: superseded by another version
	Run     int64
	Claims  int // that the text yields
	// Findings are those of the last run that quote it and that a person should look
	// at; Documents leaves them uncounted.
	Findings int
}

// documentInfoColumns are in the order of scanDocumentInfo, after the row.
const documentInfoColumns = `d.path, t.hash, d.title, d.url, d.publisher, d.author, d.language, d.published, d.updated,
	d.version, d.current, d.run, (SELECT count(*) FROM claims c WHERE c.document = d.row AND c.current = 1)
	FROM documents d JOIN texts t ON t.row = d.text`

// Documents lists every version of every document, by path and version.
func (s *Store) Documents(ctx context.Context) (all []DocumentInfo, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		all, err = collect(ctx, tx, "SELECT d.row, "+documentInfoColumns+" ORDER BY d.path, d.version", nil, func(rows *sql.Rows) (DocumentInfo, error) {
			var row int64
			return scanDocumentInfo(rows, &row)
		})
		return err
	})
	return all, err
}

func scanDocumentInfo(rows *sql.Rows, row *int64) (i DocumentInfo, err error) {
	m := metadata{doc: &i.Document}
	into := append([]any{row}, m.into()...)
	if err = rows.Scan(append(into, &i.Version, &i.Current, &i.Run, &i.Claims)...); err != nil {
		return i, err
	}
	return i, m.finish()
}

// metadata scans a document's columns path … updated.
type metadata struct {
	doc                *claims.Document
	published, updated string
}

func (m *metadata) into() []any {
	d := m.doc
	return []any{&d.Path, &d.ID, &d.Title, &d.URL, &d.Publisher, &d.Author, &d.Language, &m.published, &m.updated}
}

func (m *metadata) finish() (err error) {
	m.doc.Published, m.doc.Updated, err = decodeEnds(m.published, m.updated)
	return err
}

// loadDocuments loads the rows with texts and blocks.
func loadDocuments(ctx context.Context, q querier, rows []int64) (map[int64]*claims.Document, error) {
	const query = `SELECT d.row, t.text, d.blocks, d.markup, d.path, t.hash, d.title, d.url, d.publisher, d.author, d.language, d.published, d.updated
		FROM documents d JOIN texts t ON t.row = d.text WHERE d.row IN (SELECT value FROM json_each(?))`
	arg, err := list(rows)
	if err != nil {
		return nil, err
	}
	docs := make(map[int64]*claims.Document, len(rows))
	err = each(ctx, q, query, []any{arg}, func(r *sql.Rows) error {
		d := &claims.Document{}
		m := metadata{doc: d}
		var row int64
		var blocks, markup string
		if err := r.Scan(append([]any{&row, &d.Text, &blocks, &markup}, m.into()...)...); err != nil {
			return err
		}
		docs[row] = d
		var err error
		if d.Blocks, err = decodeBlocks(blocks); err != nil {
			return err
		}
		if d.Markup, err = decodeSpans(markup); err != nil {
			return err
		}
		return m.finish()
	})
	return docs, err
}

// knownDocument is a stored version of a path.
type knownDocument struct {
	row         int64
	version     int
	current     bool
	fingerprint []byte
}

// history is the stored versions of the run's paths.
type history struct {
	byText  map[documentKey]knownDocument
	current map[string]knownDocument // by path
	last    map[string]int           // version, by path
}

func (w *saver) documentHistory(ctx context.Context) (h history, err error) {
	h = history{map[documentKey]knownDocument{}, map[string]knownDocument{}, map[string]int{}}
	err = each(ctx, w.tx, "SELECT d.path, t.hash, d.row, d.version, d.current, d.fingerprint FROM documents d JOIN texts t ON t.row = d.text", nil,
		func(rows *sql.Rows) error {
			var key documentKey
			var k knownDocument
			if err := rows.Scan(&key.path, &key.hash, &k.row, &k.version, &k.current, &k.fingerprint); err != nil {
				return err
			}
			h.byText[key] = k
			h.last[key.path] = max(h.last[key.path], k.version)
			if k.current {
				h.current[key.path] = k
			}
			return nil
		})
	return h, err
}

func (w *saver) saveDocuments(ctx context.Context) error {
	h, err := w.documentHistory(ctx)
	if err != nil {
		return err
	}
	for _, d := range w.result.Documents {
		if err := w.saveDocument(ctx, d, h); err != nil {
			return err
		}
	}
	return nil
}

func (w *saver) saveDocument(ctx context.Context, d *claims.Document, h history) error {
	columns, err := documentColumns(d)
	if err != nil {
		return err
	}
	mark := fingerprint(columns)
	known, knownText := h.byText[keyOf(d)]
	current, knownPath := h.current[d.Path]
	w.documents[keyOf(d)] = known.row
	if knownText && known.current && bytes.Equal(known.fingerprint, mark) {
		w.sum.DocumentsUnchanged++
		return nil
	}
	w.count(knownPath)
	if knownPath && current.row != known.row {
		if err := w.sql.exec(ctx, "UPDATE documents SET current = 0 WHERE row = ?", current.row); err != nil {
			return err
		}
	}
	if knownText {
		return w.sql.exec(ctx, `UPDATE documents SET current = 1, title = ?, url = ?, publisher = ?, author = ?, language = ?,
			published = ?, updated = ?, blocks = ?, markup = ?, fingerprint = ? WHERE row = ?`, append(columns, mark, known.row)...)
	}
	return w.addDocument(ctx, d, h.last[d.Path]+1, append(columns, mark))
}

func (w *saver) count(knownPath bool) {
	if knownPath {
		w.sum.DocumentsChanged++
	} else {
		w.sum.DocumentsNew++
	}
}

func (w *saver) addDocument(ctx context.Context, d *claims.Document, version int, columns []any) error {
	if err := w.sql.exec(ctx, "INSERT INTO texts (hash, text) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING", d.ID, d.Text); err != nil {
		return err
	}
	row, err := w.sql.insert(ctx, `INSERT INTO documents (path, text, version, current, run, title, url, publisher, author, language, published, updated, blocks, markup, fingerprint)
		VALUES (?, (SELECT row FROM texts WHERE hash = ?), ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		append([]any{d.Path, d.ID, version, w.run}, columns...)...)
	w.documents[keyOf(d)] = row
	return err
}

// documentColumns are the columns title … markup: what may change while the
// text stays.
func documentColumns(d *claims.Document) ([]any, error) {
	blocks, err := encodeBlocks(d.Blocks)
	if err != nil {
		return nil, err
	}
	markup, err := encodeSpans(d.Markup)
	return []any{d.Title, d.URL, d.Publisher, d.Author, d.Language, encodeTime(d.Published), encodeTime(d.Updated), blocks, markup}, err
}

// encodeBlocks writes a block as [start, end, kind].
func encodeBlocks(blocks []claims.Block) (string, error) {
	triples := make([][3]int, len(blocks))
	for i, b := range blocks {
		triples[i] = [3]int{b.Span.Start, b.Span.End, int(b.Kind)}
	}
	return marshal(triples)
}

func decodeBlocks(text string) ([]claims.Block, error) {
	var triples [][3]int
	if err := json.Unmarshal([]byte(text), &triples); err != nil {
		return nil, err
	}
	blocks := make([]claims.Block, len(triples))
	for i, t := range triples {
		blocks[i] = claims.Block{Span: claims.Span{Start: t[0], End: t[1]}, Kind: claims.BlockKind(t[2])}
	}
	return blocks, nil
}

// encodeSpans writes a span as [start, end].
func encodeSpans(spans []claims.Span) (string, error) {
	pairs := make([][2]int, len(spans))
	for i, s := range spans {
		pairs[i] = [2]int{s.Start, s.End}
	}
	return marshal(pairs)
}

func decodeSpans(text string) ([]claims.Span, error) {
	var pairs [][2]int
	if err := json.Unmarshal([]byte(text), &pairs); err != nil {
		return nil, err
	}
	spans := make([]claims.Span, len(pairs))
	for i, p := range pairs {
		spans[i] = claims.Span{Start: p[0], End: p[1]}
	}
	return spans, nil
}
