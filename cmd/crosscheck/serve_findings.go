package main

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/report/web"
	"github.com/crosscheck/crosscheck/store"
)

// webError is an error of the store as the workbench knows it.
func webError(err error) error {
	if errors.Is(err, store.ErrNotFound) {
		return errors.Join(web.ErrNotFound, err)
	}
	return err
}

// storeQuery is a query of the workbench for the store.
func storeQuery(q web.Query) store.Query {
	s := store.Query{
		Verdicts: q.Verdicts, Severities: q.Severities, Kinds: q.Kinds,
		States: words[store.State](q.States), Statuses: q.Statuses,
		Topics: q.Topics, Sources: q.Sources, Search: q.Text,
		Sort: store.Sort(q.Sort), Limit: q.Size, Offset: (max(q.Number, 1) - 1) * q.Size,
	}
	if len(s.Verdicts) == 0 && !q.All {
		s.Verdicts = words[compare.Verdict](flaggable())
	}
	if len(s.States) == 0 {
		s.States = present
	}
	return s
}

// Findings is one page of findings with its facets.
func (b *book) Findings(ctx context.Context, q web.Query) (web.Page, error) {
	query := storeQuery(q)
	query.Evidence = true // the sides of a pair are known from its claims
	found, err := b.db.Page(ctx, query)
	if err != nil {
		return web.Page{}, err
	}
	p := web.Page{Total: found.Total, Known: found.All, Number: max(q.Number, 1), Size: q.Size, Facets: facetsOf(found.Facets)}
	for i := range found.Findings {
		p.Rows = append(p.Rows, rowOf(&found.Findings[i]))
	}
	return p, nil
}

func facetsOf(f store.Facets) []web.Facet {
	all := []web.Facet{
		{Name: "status", Counts: withOpen(counts(f.Statuses))},
		{Name: "verdict", Counts: counts(f.Verdicts)},
		{Name: "severity", Counts: counts(f.Severities)},
		{Name: "state", Counts: counts(f.States)},
		{Name: "kind", Counts: counts(f.Kinds)},
		{Name: "source", Counts: counts(f.Sources), More: f.MoreSources},
		{Name: "topic", Counts: counts(f.Topics), More: f.MoreTopics},
	}
	return all
}

func counts(list []store.Count) []web.FacetCount {
	var all []web.FacetCount
	for _, c := range list {
		if c.Value == "" || c.N == 0 && !c.Chosen {
			continue
		}
		f := web.FacetCount{Value: c.Value, N: c.N}
		if c.Label != c.Value {
			f.Label = report.Visible(c.Label)
		}
		all = append(all, f)
	}
	return all
}

// withOpen puts what waits for a decision before the statuses.
func withOpen(statuses []web.FacetCount) []web.FacetCount {
	open := web.FacetCount{Value: store.StatusOpen}
	for _, s := range statuses {
		if s.Value == string(store.Pending) || s.Value == store.StatusReopened {
			open.N += s.N
		}
	}
	return append([]web.FacetCount{open}, statuses...)
}

// rowOf is a finding for a list.
func rowOf(f *store.StoredFinding) web.Row {
	g := &f.Finding
	row := web.Row{
		ID: g.ID, Topic: g.Topic.ID, Label: report.Visible(g.Topic.Label), Kind: g.Kind, Verdict: g.Verdict, Severity: g.Severity,
		Within: g.WithinSource, Reason: report.Visible(g.Reason.Text), State: string(f.State), Status: f.Status,
		LastSeen: f.LastSeen, Seen: seen(f),
	}
	if row.Label == "" {
		row.Label = report.Visible(g.Topic.ID)
	}
	row.Pairs = len(web.Decidable(g))
	order, sides := web.Sided(g)
	for n, i := range order {
		v := web.RowValue{Text: report.ValueName(&g.Groups[i]), Origins: g.Groups[i].Origins}
		if n < sides {
			v.Side = [2]string{"A", "B"}[n]
		}
		row.Values = append(row.Values, v)
	}
	return row
}

// seen names the evidence and the latest decision of a finding.
func seen(f *store.StoredFinding) string {
	now := f.Seen()
	return web.Seen(now.Review, now.Evidence)
}

// Around finds the neighbours of a finding.
func (b *book) Around(ctx context.Context, q web.Query, id string) (web.Around, error) {
	p, err := b.db.Around(ctx, storeQuery(q), id)
	return web.Around{Before: p.Before, After: p.After, NextOpen: p.NextOpen, Place: p.Number, Size: p.Total}, webError(err)
}

// Finding is all of one finding.
func (b *book) Finding(ctx context.Context, id string) (*web.Detail, error) {
	found, err := b.db.Finding(ctx, id)
	if err != nil {
		return nil, webError(err)
	}
	reviews, err := b.db.Reviews(ctx, found.Finding.ID)
	if err != nil {
		return nil, webError(err)
	}
	d := &web.Detail{Item: itemOf(found, reviews), Status: found.Status, Seen: seen(found)}
	for _, r := range reviews {
		d.History = append(d.History, historyOf(&found.Finding, r))
	}
	d.Edits, err = b.edits(ctx, found.Finding.Topic.ID)
	return d, webError(err)
}

// historyOf is a review as the workbench shows it, with the smaller value first.
func historyOf(f *compare.Finding, r store.Review) web.Review {
	id, info := oriented(f, r)
	v := web.Review{ID: r.ID, Pair: id, A: r.A, B: r.B, Decision: info.Decision, Note: info.Note, Reviewer: info.Reviewer, At: info.At, Undo: r.Undoes != 0}
	for _, p := range f.Pairs {
		if id != "" && report.DiscrepancyID(f, p) == id {
			a, b := report.Sides(f, p)
			v.A, v.B = report.ValueName(&f.Groups[a]), report.ValueName(&f.Groups[b])
		}
	}
	return v
}

// Decide records a decision on one pair or on the finding as a whole.
func (b *book) Decide(ctx context.Context, d web.Decision) error {
	found, err := b.db.Finding(ctx, d.Finding)
	if err != nil {
		return webError(err)
	}
	saw, err := sawOf(d)
	if err != nil {
		return err
	}
	review, err := reviewFor(&found.Finding, d)
	if err != nil {
		return err
	}
	_, err = b.db.Decide(ctx, saw, review)
	return b.conflict(ctx, d, err)
}

// Undo takes the reviewer's latest decision back.
func (b *book) Undo(ctx context.Context, d web.Decision) error {
	saw, err := sawOf(d)
	if err != nil {
		return err
	}
	_, err = b.db.UndoSeen(ctx, saw, d.Finding, d.Reviewer, d.Note)
	return b.conflict(ctx, d, err)
}

// sawOf is what the reader saw.
func sawOf(d web.Decision) (store.Seen, error) {
	review, evidence, err := web.ParseSeen(d.Seen)
	return store.Seen{Review: review, Evidence: evidence}, err
}

// conflict turns a refused decision into the finding as it is now.
func (b *book) conflict(ctx context.Context, d web.Decision, err error) error {
	var c *store.Conflict
	if !errors.As(err, &c) {
		return webError(err)
	}
	now, err := b.Finding(ctx, d.Finding)
	if err != nil {
		return err
	}
	refused := &web.Conflict{Now: now, Evidence: c.Was != nil && c.Was.Evidence != c.Now.Evidence}
	if c.Other != nil {
		other := historyOf(&now.Item.Finding, *c.Other)
		refused.Other = &other
	}
	return refused
}

// reviewFor is the decision as a review: of the named pair, of the only one
// that is flagged, or of the finding as a whole.
func reviewFor(f *compare.Finding, d web.Decision) (store.Review, error) {
	r := store.Review{FindingID: f.ID, Decision: store.Decision(d.Decision), Note: d.Note, Reviewer: d.Reviewer}
	pairs := web.Decidable(f)
	if d.Pair != "" {
		pairs = slices.DeleteFunc(slices.Clone(f.Pairs), func(p compare.Pair) bool { return report.DiscrepancyID(f, p) != d.Pair })
	}
	switch {
	case len(pairs) == 0:
		return r, hintf(fmt.Errorf("finding %s has no such pair of values", f.ID), "Open the finding anew.")
	case len(pairs) == 1:
		a, b := report.Sides(f, pairs[0])
		r.A, r.B = f.Groups[a].Value, f.Groups[b].Value
	case turned(d.Decision) != d.Decision:
		return r, hintf(fmt.Errorf("this finding has more than two values, so %q could mean several", d.Decision),
			"Choose the pair of values on the finding’s page.")
	}
	return r, nil
}
