package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// catalogue holds of every finding what pages are filtered, counted and sorted
// by, so that a page of any filter costs one pass over small numbers and not a
// walk through the tables. It is a copy: run and review say of which state of
// the file. It never changes; a later state is another catalogue.
type catalogue struct {
	run, review int64 // the last ones
	rows        []int64
	ids         []string
	firstRun    []int64
	decided     []string // when the latest decision was made, sortable; "" without one
	fields      [fieldCount]column
	byRow       map[int64]int32
	// cited and sources are the documents and the sources behind each finding, each
	// once. A source is a publisher, or a path where none is known.
	cited, sources lists
	paths          []string        // of documents and their former versions
	numbers        map[int64]int32 // of documents, by row: indexes into paths
	documentOf     map[int64]int32 // of claims, by row: indexes into paths
	publishers     column          // of documents, in lower case
	labels         []string        // of sources, as printed
	orders         map[Sort][]int32
}

// field is a property that each finding has one value of.
type field int

const (
	byVerdict field = iota
	bySeverity
	byKind
	byState
	byStatus
	byWithin
	byTopic
	fieldCount
	bySource // of which a finding has any number
)

// lists holds a list of numbers for each finding.
type lists struct {
	ends, values []int32
}

func (l *lists) at(i int) []int32 {
	start := int32(0)
	if i > 0 {
		start = l.ends[i-1]
	}
	return l.values[start:l.ends[i]]
}

// add ends the next finding's list.
func (l *lists) add(values []int32) {
	l.values = append(l.values, values...)
	l.ends = append(l.ends, int32(len(l.values)))
}

// column is one field of all findings, each value by its number in names.
type column struct {
	names []string
	code  map[string]int32
	of    []int32
}

// newColumn begins a column whose values are expected to be these, in the order
// in which they are listed; others follow them.
func newColumn(names ...string) column {
	c := column{code: map[string]int32{}}
	for _, name := range names {
		c.number(name)
	}
	return c
}

func (c *column) number(name string) int32 {
	n, ok := c.code[name]
	if !ok {
		n = int32(len(c.names))
		c.names = append(c.names, name)
		c.code[name] = n
	}
	return n
}

func (c *column) add(name string) { c.of = append(c.of, c.number(name)) }

const within, across = "within", "across"

// newCatalogue is an empty one, whose fields know their vocabulary in the order
// in which a person reads it.
func newCatalogue() *catalogue {
	verdicts := texts(compare.Verdicts)
	slices.Reverse(verdicts)
	statuses := append([]string{string(Pending), StatusReopened}, texts(Decisions[:len(Decisions)-1])...)
	return &catalogue{
		fields: [fieldCount]column{
			byVerdict:  newColumn(verdicts...),
			bySeverity: newColumn(texts([]compare.Severity{compare.High, compare.Medium, compare.Low})...),
			byKind:     newColumn(texts(claims.Kinds)...),
			byState:    newColumn(texts([]State{New, Updated, Unchanged, Absent})...),
			byStatus:   newColumn(statuses...),
			byWithin:   newColumn(across, within),
			byTopic:    newColumn(),
		},
		publishers: newColumn(), byRow: map[int64]int32{}, numbers: map[int64]int32{}, documentOf: map[int64]int32{},
	}
}

// catalogue is the catalogue of the state of the file that the transaction
// sees: the one at hand while it is that state's, with new decisions put in
// where only these were added, else a new one.
func (s *Store) catalogue(ctx context.Context, tx *sql.Tx) (*catalogue, error) {
	var run, review int64
	err := tx.QueryRowContext(ctx, "SELECT (SELECT coalesce(max(id), 0) FROM runs), (SELECT coalesce(max(id), 0) FROM reviews)").Scan(&run, &review)
	if err != nil {
		return nil, err
	}
	s.listing.Lock()
	defer s.listing.Unlock()
	known := s.listed
	switch {
	case known != nil && known.run == run && known.review == review:
		return known, nil
	case known != nil && known.run == run && known.review < review:
		known, err = known.withReviews(ctx, tx, review)
	default:
		known, err = readCatalogue(ctx, tx, run, review)
	}
	if err == nil {
		s.listed = known
	}
	return known, err
}

// readCatalogue reads all findings.
func readCatalogue(ctx context.Context, q querier, run, review int64) (*catalogue, error) {
	c := newCatalogue()
	c.run, c.review = run, review
	if err := c.readFindings(ctx, q); err != nil {
		return nil, err
	}
	if err := c.readSources(ctx, q); err != nil {
		return nil, err
	}
	c.decided = make([]string, len(c.rows))
	if err := c.readReviews(ctx, q, 0); err != nil {
		return nil, err
	}
	c.sort()
	return c, nil
}

// listed is a finding as it is read, with the numbers of its fields' values.
type listed struct {
	row, firstRun int64
	id            string
	rank          int // of its severity
	fields        [fieldCount]int32
}

// readFindings reads the findings as they lie in the file and puts them in order,
// most severe first: reading them in order takes three times as long.
func (c *catalogue) readFindings(ctx context.Context, q querier) error {
	var all []listed
	err := each(ctx, q, "SELECT row, id, rank, verdict, severity, kind, state, within_source, topic, first_run FROM findings", nil, func(rows *sql.Rows) error {
		var f listed
		var verdict, severity, kind, state, topic string
		var inside bool
		if err := rows.Scan(&f.row, &f.id, &f.rank, &verdict, &severity, &kind, &state, &inside, &topic, &f.firstRun); err != nil {
			return err
		}
		place := across
		if inside {
			place = within
		}
		for i, value := range []string{byVerdict: verdict, bySeverity: severity, byKind: kind, byState: state,
			byStatus: string(Pending), byWithin: place, byTopic: topic} {
			f.fields[i] = c.fields[i].number(value)
		}
		all = append(all, f)
		return nil
	})
	if err != nil {
		return err
	}
	place := c.fields[byTopic].places()
	slices.SortFunc(all, func(a, b listed) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(place[a.fields[byTopic]], place[b.fields[byTopic]]), strings.Compare(a.id, b.id))
	})
	for _, f := range all {
		c.byRow[f.row] = int32(len(c.rows))
		c.rows, c.ids, c.firstRun = append(c.rows, f.row), append(c.ids, f.id), append(c.firstRun, f.firstRun)
		for i, code := range f.fields {
			c.fields[i].of = append(c.fields[i].of, code)
		}
	}
	return nil
}

// readSources notes the documents and publishers behind the findings.
func (c *catalogue) readSources(ctx context.Context, q querier) error {
	if err := c.readDocuments(ctx, q); err != nil {
		return err
	}
	if err := c.readClaims(ctx, q); err != nil {
		return err
	}
	cited := make([][]int32, len(c.rows))
	err := each(ctx, q, "SELECT finding, group_concat(claim) FROM group_claims GROUP BY finding", nil, func(rows *sql.Rows) error {
		var finding int64
		var members string
		if err := rows.Scan(&finding, &members); err != nil {
			return err
		}
		i, known := c.byRow[finding]
		if !known {
			return fmt.Errorf("finding %d is missing", finding)
		}
		return eachNumber(members, func(claim int64) error {
			d, stored := c.documentOf[claim]
			if !stored {
				return fmt.Errorf("claim %d is missing, or its document", claim)
			}
			if !slices.Contains(cited[i], d) {
				cited[i] = append(cited[i], d)
			}
			return nil
		})
	})
	if err != nil {
		return err
	}
	for _, documents := range cited {
		c.cited.add(documents)
		sources := make([]int32, 0, len(documents))
		for _, d := range documents {
			if n := c.publishers.of[d]; !slices.Contains(sources, n) {
				sources = append(sources, n)
			}
		}
		c.sources.add(sources)
	}
	return nil
}

// readClaims notes which document each claim is of. One text for the claims of
// a document: a row for each takes several times as long.
func (c *catalogue) readClaims(ctx context.Context, q querier) error {
	return each(ctx, q, "SELECT document, group_concat(row) FROM claims GROUP BY document", nil, func(rows *sql.Rows) error {
		var document int64
		var members string
		if err := rows.Scan(&document, &members); err != nil {
			return err
		}
		d, known := c.numbers[document]
		if !known {
			return fmt.Errorf("document %d is missing", document)
		}
		return eachNumber(members, func(claim int64) error {
			c.documentOf[claim] = d
			return nil
		})
	})
}

// readDocuments numbers the documents.
func (c *catalogue) readDocuments(ctx context.Context, q querier) error {
	return each(ctx, q, "SELECT row, path, publisher FROM documents ORDER BY row", nil, func(rows *sql.Rows) error {
		var row int64
		var path, publisher string
		if err := rows.Scan(&row, &path, &publisher); err != nil {
			return err
		}
		c.numbers[row] = int32(len(c.paths))
		c.paths = append(c.paths, path)
		name := cmp.Or(publisher, path)
		c.publishers.add(strings.ToLower(name))
		if len(c.labels) < len(c.publishers.names) {
			c.labels = append(c.labels, name)
		}
		return nil
	})
}

// readReviews sets the status of the findings that have reviews after the given
// one; all others keep what they have.
func (c *catalogue) readReviews(ctx context.Context, q querier, after int64) error {
	type review struct{ status, at string }
	changed := map[string]review{}
	err := each(ctx, q, "SELECT f.id, r.at, "+statusOf+fromFindings+" WHERE f.id IN (SELECT finding FROM reviews WHERE id > ?)", []any{after},
		func(rows *sql.Rows) error {
			var id string
			var r review
			err := rows.Scan(&id, &r.at, &r.status)
			changed[id] = r
			return err
		})
	if err != nil || len(changed) == 0 {
		return err
	}
	status := &c.fields[byStatus]
	for i, id := range c.ids {
		if r, ok := changed[id]; ok {
			status.of[i], c.decided[i] = status.number(r.status), r.at
		}
	}
	return nil
}

// withReviews is the catalogue after further reviews.
func (c *catalogue) withReviews(ctx context.Context, q querier, review int64) (*catalogue, error) {
	next := *c
	next.review = review
	old := &c.fields[byStatus]
	status := newColumn(old.names...)
	status.of = slices.Clone(old.of)
	next.fields[byStatus] = status
	next.decided = slices.Clone(c.decided)
	next.orders = maps.Clone(c.orders)
	if err := next.readReviews(ctx, q, c.review); err != nil {
		return nil, err
	}
	next.sortReviewed()
	return &next, nil
}
