package store

import (
	"context"
	"database/sql"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// ListQuery asks for a page of a list.
type ListQuery struct {
	// Text is looked for as it stands, but for the case of a to z; "" chooses all.
	Text   string
	Limit  int // 0 for all
	Offset int

	Story  string // of topics: an ID, "" for all
	Shared bool   // of topics: only those that several documents speak of
}

// like is the condition that one of the columns holds the text.
func (q ListQuery) like(columns ...string) (string, []any) {
	if q.Text == "" {
		return "1", nil
	}
	pattern := "%" + strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(q.Text) + "%"
	var parts []string
	var args []any
	for _, column := range columns {
		parts = append(parts, column+` LIKE ? ESCAPE '\'`)
		args = append(args, pattern)
	}
	return "(" + strings.Join(parts, " OR ") + ")", args
}

// cut is the LIMIT clause.
func (q ListQuery) cut() string { return Filter{Limit: q.Limit, Offset: q.Offset}.page() }

// DocumentPage is a page of the current documents.
type DocumentPage struct {
	Documents []DocumentInfo
	Total     int
}

// DocumentPage lists current documents by path; Text looks through paths, titles
// and publishers.
func (s *Store) DocumentPage(ctx context.Context, q ListQuery) (p DocumentPage, err error) {
	where, args := q.like("d.path", "d.title", "d.publisher")
	err = s.view(ctx, func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM documents d WHERE d.current = 1 AND "+where, args...).Scan(&p.Total); err != nil {
			return err
		}
		p.Documents, err = s.documentInfos(ctx, tx, "d.current = 1 AND "+where+" ORDER BY d.path"+q.cut(), args)
		return err
	})
	return p, err
}

// documentInfos lists documents with their flagged findings counted.
func (s *Store) documentInfos(ctx context.Context, tx *sql.Tx, where string, args []any) ([]DocumentInfo, error) {
	c, err := s.catalogue(ctx, tx)
	if err != nil {
		return nil, err
	}
	counts := make([]int, len(c.paths))
	c.eachFlagged(func(i int) {
		for _, d := range c.cited.at(i) {
			counts[d]++
		}
	})
	return collect(ctx, tx, "SELECT d.row, "+documentInfoColumns+" WHERE "+where, args, func(rows *sql.Rows) (DocumentInfo, error) {
		var row int64
		info, err := scanDocumentInfo(rows, &row)
		if n, ok := c.numbers[row]; ok {
			info.Findings = counts[n]
		}
		return info, err
	})
}

// eachFlagged calls what for each finding of the last run that a person should
// look at.
func (c *catalogue) eachFlagged(what func(i int)) {
	flagged := c.fields[byVerdict].those(texts(flaggedVerdicts()))
	absent := c.fields[byState].code[string(Absent)]
	for i := range c.rows {
		if flagged[c.fields[byVerdict].of[i]] && c.fields[byState].of[i] != absent {
			what(i)
		}
	}
}

// DocumentDetail is a document with what was made of it.
type DocumentDetail struct {
	Document *claims.Document
	Versions []DocumentInfo  // of its path, the first first
	Claims   []*claims.Claim // by span
	Findings []StoredFinding // of the last run, that quote it, with all of their mentions
}

// Document loads the current version of the document at a path. An unknown path
// is ErrNotFound.
func (s *Store) Document(ctx context.Context, path string) (*DocumentDetail, error) {
	var d DocumentDetail
	err := s.view(ctx, func(tx *sql.Tx) error {
		current, err := collect(ctx, tx, "SELECT row FROM documents WHERE path = ? AND current = 1", []any{path}, scanInt)
		if err != nil {
			return err
		}
		if len(current) == 0 {
			return &Error{Path: s.path, Kind: ErrNotFound, Text: `no document "` + path + `"`, Hint: `"crosscheck list documents" names them`}
		}
		return s.fillDocument(ctx, tx, &d, path, current[0])
	})
	if err != nil {
		return nil, err
	}
	return &d, nil
}

func (s *Store) fillDocument(ctx context.Context, tx *sql.Tx, d *DocumentDetail, path string, row int64) error {
	docs, err := loadDocuments(ctx, tx, []int64{row})
	if err != nil {
		return err
	}
	d.Document = docs[row]
	if d.Versions, err = s.documentInfos(ctx, tx, "d.path = ? ORDER BY d.version", []any{path}); err != nil {
		return err
	}
	rows, err := collect(ctx, tx, "SELECT row FROM claims WHERE document = ? AND current = 1 ORDER BY span_start, span_end, id", []any{row}, scanInt)
	if err != nil {
		return err
	}
	loaded, err := loadClaims(ctx, tx, rows)
	if err != nil {
		return err
	}
	for _, row := range rows {
		loaded[row].Doc = d.Document
		d.Claims = append(d.Claims, loaded[row])
	}
	c, err := s.catalogue(ctx, tx)
	if err != nil {
		return err
	}
	d.Findings, err = loadRows(ctx, tx, c.quoting(row))
	return err
}

// quoting is the findings of the last run that quote the document, in order.
func (c *catalogue) quoting(row int64) (rows []int64) {
	n, known := c.numbers[row]
	absent := c.fields[byState].code[string(Absent)]
	for i := range c.rows {
		if !known || c.fields[byState].of[i] == absent {
			continue
		}
		for _, d := range c.cited.at(i) {
			if d == n {
				rows = append(rows, c.rows[i])
			}
		}
	}
	return rows
}

// loadRows loads findings whole.
func loadRows(ctx context.Context, q querier, rows []int64) ([]StoredFinding, error) {
	load := loader{q: q}
	all, err := load.listRows(ctx, rows)
	if err != nil {
		return nil, err
	}
	return all, load.evidence(ctx)
}

// TopicPage is a page of the topics of the last run.
type TopicPage struct {
	Topics []TopicInfo // Findings are those that a person should look at
	Total  int
}

// TopicPage lists topics by ID; Text looks through IDs and labels.
func (s *Store) TopicPage(ctx context.Context, q ListQuery) (p TopicPage, err error) {
	where, args := q.like("t.id", "t.label")
	where = "t.current = 1 AND " + where
	if q.Story != "" {
		where, args = where+" AND t.story = ?", append(args, q.Story)
	}
	if q.Shared {
		where += " AND t.documents > 1"
	}
	err = s.view(ctx, func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM topics t WHERE "+where, args...).Scan(&p.Total); err != nil {
			return err
		}
		c, err := s.catalogue(ctx, tx)
		if err != nil {
			return err
		}
		counts := make([]int, len(c.fields[byTopic].names))
		c.eachFlagged(func(i int) { counts[c.fields[byTopic].of[i]]++ })
		p.Topics, err = collect(ctx, tx, selectTopicInfo+" WHERE "+where+" ORDER BY t.id"+q.cut(), args, scanTopicInfo)
		for i, t := range p.Topics {
			p.Topics[i].Findings = 0
			if code, ok := c.fields[byTopic].code[t.ID]; ok {
				p.Topics[i].Findings = counts[code]
			}
		}
		return err
	})
	return p, err
}

// TopicDetail is a topic with what was made of it.
type TopicDetail struct {
	Topic    *claims.Topic   // with claims and joins
	Findings []StoredFinding // of the last run, what agrees too
}

// Topic loads a topic of the last run. An unknown ID is ErrNotFound.
func (s *Store) Topic(ctx context.Context, id string) (*TopicDetail, error) {
	var d TopicDetail
	err := s.view(ctx, func(tx *sql.Tx) error {
		known, err := collect(ctx, tx, "SELECT id FROM topics WHERE id = ? AND current = 1", []any{id}, scanString)
		if err != nil {
			return err
		}
		if len(known) == 0 {
			return &Error{Path: s.path, Kind: ErrNotFound, Text: `no topic "` + id + `" in the last run`, Hint: `"crosscheck list topics" names them`}
		}
		rows, err := collect(ctx, tx, "SELECT row FROM findings WHERE topic = ? AND state <> 'absent' ORDER BY rank, id", []any{id}, scanInt)
		if err != nil {
			return err
		}
		if d.Findings, err = loadRows(ctx, tx, rows); err != nil {
			return err
		}
		if len(d.Findings) > 0 {
			d.Topic = d.Findings[0].Finding.Topic
			return nil
		}
		load := loader{q: tx}
		if err := load.topics(ctx, []string{id}); err != nil {
			return err
		}
		d.Topic = load.byTopic[id]
		return load.fill(ctx)
	})
	if err != nil {
		return nil, err
	}
	return &d, nil
}

// ReviewsOf lists the reviews of several findings, by whole ID, those in force
// last.
func (s *Store) ReviewsOf(ctx context.Context, findingIDs []string) (map[string][]Review, error) {
	all := map[string][]Review{}
	arg, err := list(findingIDs)
	if err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *sql.Tx) error {
		found, err := collect(ctx, tx, selectReviews+" WHERE finding IN (SELECT value FROM json_each(?)) ORDER BY finding, at, id", []any{arg}, scanReview)
		for _, r := range found {
			all[r.FindingID] = append(all[r.FindingID], r)
		}
		return err
	})
	return all, err
}
