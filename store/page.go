package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// Sort is the order of findings. What one leaves equal stands by severity, topic
// and ID.
type Sort string

// The orders; "" is SortSeverity.
const (
	SortSeverity Sort = "severity" // the most severe first
	SortNewest   Sort = "newest"   // what the latest run was the first to find, first
	SortTopic    Sort = "topic"    // by topic ID
	SortKind     Sort = "kind"     // in the order of claims.Kinds
	SortReviewed Sort = "reviewed" // the latest decided first, what nobody decided last
)

// Sorts lists the orders.
var Sorts = []Sort{SortSeverity, SortNewest, SortTopic, SortKind, SortReviewed}

// Query asks for a page of findings. What is empty chooses all; several fields
// must all hold, one of a list's values must.
type Query struct {
	Verdicts   []compare.Verdict
	Severities []compare.Severity
	Kinds      []claims.Kind
	States     []State
	Statuses   []string // decisions, StatusReopened, or StatusOpen for both that wait
	Within     []bool   // compare.Finding.WithinSource
	Topics     []string // IDs, or their beginnings up to a "/"
	Sources    []string // publishers in any case, or paths, of which one is quoted
	Search     string   // words of topic, reason, values and sentences: see Store.Page

	Sort   Sort
	Limit  int    // 0 for all
	Offset int    // how many to pass over
	After  string // ID of a finding to begin behind, whether or not it is chosen; Offset counts from there

	// Evidence loads the findings with their claims and pairs, else they are as
	// Findings lists them.
	Evidence bool
	// FacetLimit is how many topics and sources are counted, those with the most
	// findings; 0 for 30.
	FacetLimit int
}

// Page is a page of findings.
type Page struct {
	Findings []StoredFinding
	Start    int // how many of the chosen stand before the first on the page
	Total    int // chosen on all pages
	All      int // in the store
	Facets   Facets
}

// Page gives one page of the findings that the query chooses, and how many any
// other choice would give.
//
// The words of Search may stand anywhere in a finding's text, in any order and
// case, with or without accents. A word of three letters or more stands for all
// that begin with it, a number only for itself; words between quotation marks
// must follow each other. Nothing in it is an operator.
func (s *Store) Page(ctx context.Context, q Query) (p Page, err error) {
	if err := s.checkSort(&q); err != nil {
		return p, err
	}
	err = s.view(ctx, func(tx *sql.Tx) error {
		c, chosen, err := s.choose(ctx, tx, q)
		if err != nil {
			return err
		}
		rows := chosen.page(c, q, &p)
		load := loader{q: tx}
		if p.Findings, err = load.listRows(ctx, rows); err != nil {
			return err
		}
		if q.Evidence {
			if err := load.evidence(ctx); err != nil {
				return err
			}
		}
		p.Facets, err = chosen.facets(ctx, tx, c, q)
		return err
	})
	return p, err
}

// Place is where a finding stands in the order of a query.
type Place struct {
	// Before and After are the IDs of the chosen findings next to it, NextOpen is
	// the next after it that waits for a decision; "" where there is none.
	Before, After, NextOpen string
	Number, Total           int // Number from 1, 0 where the query does not choose it
}

// Around finds the place of the finding with the ID, or where it would stand,
// whatever Limit, Offset and After say. An unknown ID has none.
func (s *Store) Around(ctx context.Context, q Query, id string) (p Place, err error) {
	if err := s.checkSort(&q); err != nil {
		return p, err
	}
	err = s.view(ctx, func(tx *sql.Tx) error {
		c, chosen, err := s.choose(ctx, tx, q)
		if err == nil && slices.Contains(c.ids, id) {
			p = chosen.place(c, q, id)
		}
		return err
	})
	return p, err
}

func (ch *choice) place(c *catalogue, q Query, id string) Place {
	p := Place{Total: ch.total}
	passed, n := false, 0
	for _, i := range c.orders[q.Sort] {
		if ch.is[i] {
			n++
		}
		switch {
		case c.ids[i] == id:
			if passed = true; ch.is[i] {
				p.Number = n
			}
		case !ch.is[i]:
		case !passed:
			p.Before = c.ids[i]
		default:
			p.After = cmp.Or(p.After, c.ids[i])
			if c.isOpen(int(i)) {
				p.NextOpen = c.ids[i]
				return p
			}
		}
	}
	return p
}

// isOpen reports whether the finding waits for a decision.
func (c *catalogue) isOpen(i int) bool {
	status := c.fields[byStatus].names[c.fields[byStatus].of[i]]
	return status == string(Pending) || status == StatusReopened
}

func (s *Store) checkSort(q *Query) error {
	if q.Sort = cmp.Or(q.Sort, SortSeverity); slices.Contains(Sorts, q.Sort) {
		return nil
	}
	return &Error{Path: s.path, Kind: ErrInvalid, Text: fmt.Sprintf("no order %q", q.Sort), Hint: "orders are " + strings.Join(texts(Sorts), ", ")}
}

// choose finds what the query chooses in the present catalogue.
func (s *Store) choose(ctx context.Context, tx *sql.Tx, q Query) (*catalogue, choice, error) {
	c, err := s.catalogue(ctx, tx)
	if err != nil {
		return nil, choice{}, err
	}
	chosen := newChoice(c, q)
	if q.Search != "" {
		found, err := searchFindings(ctx, tx, q.Search)
		if err != nil {
			return nil, choice{}, err
		}
		chosen.search(c, found)
	}
	chosen.count(c)
	return c, chosen, nil
}

// page is the rows of the page; it fills in where they stand.
func (ch *choice) page(c *catalogue, q Query, p *Page) []int64 {
	p.Total, p.All = ch.total, len(c.rows)
	limit := cmp.Or(max(q.Limit, 0), p.Total)
	skip, passed := max(q.Offset, 0), q.After == "" || !slices.Contains(c.ids, q.After)
	var rows []int64
	for _, i := range c.orders[q.Sort] {
		switch {
		case len(rows) == limit:
			return rows
		case !ch.is[i]:
		case !passed || skip > 0:
			p.Start++
			if passed {
				skip--
			}
		default:
			rows = append(rows, c.rows[i])
		}
		passed = passed || c.ids[i] == q.After
	}
	return rows
}

// sort makes the orders; the findings are read in that of severity.
func (c *catalogue) sort() {
	all := make([]int32, len(c.rows))
	for i := range all {
		all[i] = int32(i)
	}
	topic, kind := c.fields[byTopic].ranks(), c.fields[byKind].of
	by := func(compare func(a, b int32) int) []int32 {
		order := slices.Clone(all)
		slices.SortStableFunc(order, compare)
		return order
	}
	c.orders = map[Sort][]int32{
		SortSeverity: all,
		SortNewest:   by(func(a, b int32) int { return cmp.Compare(c.firstRun[b], c.firstRun[a]) }),
		SortTopic:    by(func(a, b int32) int { return cmp.Compare(topic[a], topic[b]) }),
		SortKind:     by(func(a, b int32) int { return cmp.Compare(kind[a], kind[b]) }),
	}
	c.sortReviewed()
}

// sortReviewed makes the one order that a decision changes.
func (c *catalogue) sortReviewed() {
	all := c.orders[SortSeverity]
	order := make([]int32, 0, len(all))
	for _, i := range all {
		if c.decided[i] != "" {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int32) int { return strings.Compare(c.decided[b], c.decided[a]) })
	for _, i := range all {
		if c.decided[i] == "" {
			order = append(order, i)
		}
	}
	c.orders[SortReviewed] = order
}

// places is the place of each value among the sorted values, by its number.
func (c *column) places() []int32 {
	sorted := slices.Sorted(slices.Values(c.names))
	place := make([]int32, len(sorted))
	for rank, name := range sorted {
		place[c.code[name]] = int32(rank)
	}
	return place
}

// ranks is the place of each finding's value among the sorted values.
func (c *column) ranks() []int32 {
	place := c.places()
	of := make([]int32, len(c.of))
	for i, code := range c.of {
		of[i] = place[code]
	}
	return of
}
