package main

import (
	"cmp"
	"context"
	"time"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/store"
)

// knownPair is a pair of values of a stored finding: one row of the CSV, and
// what a decision is on.
type knownPair struct {
	item    *report.Item
	pair    compare.Pair
	id      string // discrepancy_id
	history []store.Review
}

// knownPairs lists the pairs of all stored findings by discrepancy_id.
func knownPairs(ctx context.Context, db *store.Store) (map[string]knownPair, error) {
	items, err := storedItems(ctx, db, store.Filter{})
	if err != nil {
		return nil, err
	}
	reviews, err := db.Reviews(ctx, "")
	if err != nil {
		return nil, err
	}
	history := map[string][]store.Review{}
	for _, r := range reviews {
		history[r.FindingID] = append(history[r.FindingID], r)
	}
	all := map[string]knownPair{}
	for i := range items {
		f := &items[i].Finding
		for _, p := range f.Pairs {
			id := report.DiscrepancyID(f, p)
			all[id] = knownPair{&items[i], p, id, history[f.ID]}
		}
	}
	return all, nil
}

// inForce is the decision on the pair, nil where there is none.
func (p knownPair) inForce() *report.ReviewInfo {
	if r, ok := p.item.PairReviews[p.id]; ok {
		return r
	}
	return p.item.Review
}

// says reports whether a row decides nothing that is not known: it repeats the
// decision in force, or it is the copy of an earlier one that was exported.
func (p knownPair) says(d report.Decision) bool {
	if d.Decision == string(store.Pending) && d.At.IsZero() {
		return true // as it was exported, undecided
	}
	if r := p.inForce(); r != nil && p.item.Reopened == "" && same(r, d) {
		return true
	}
	for _, r := range p.history {
		if id, info := oriented(&p.item.Finding, r); id == p.id && same(info, d) && sameSecond(r.At, d.At) {
			return true
		}
	}
	return false
}

func same(r *report.ReviewInfo, d report.Decision) bool {
	return r.Decision == d.Decision && report.SameNote(r.Note, d.Note)
}

func sameSecond(a, b time.Time) bool { return a.Truncate(time.Second).Equal(b.Truncate(time.Second)) }

// overtaken is the decision in force where a row was exported before it was made,
// so that its reviewer cannot have seen it; nil where there is none.
func (p knownPair) overtaken(d report.Decision) *report.ReviewInfo {
	r := p.inForce()
	if r == nil || r.Decision == string(store.Pending) || d.At.After(r.At) || sameSecond(d.At, r.At) {
		return nil
	}
	return r
}

// review is the row as a decision to keep. A row whose time is not later than
// that of the decision in force was changed without it: it counts from now, and
// as the importer's, if the name stands there unchanged too.
func (p knownPair) review(d report.Decision, importer string) store.Review {
	last := p.inForce()
	if last != nil && sameSecond(d.At, last.At) && d.Reviewer == report.Flat(last.Reviewer) {
		d.Reviewer = ""
	}
	r := p.decide(store.Decision(d.Decision), d.Note, cmp.Or(d.Reviewer, importer))
	r.EvidenceHash = d.EvidenceHash
	if !d.At.IsZero() && d.At.Before(now()) && (last == nil || d.At.After(last.At)) {
		r.At = d.At
	}
	return r
}

// decide is a decision on the pair, from now.
func (p knownPair) decide(decision store.Decision, note, reviewer string) store.Review {
	f := &p.item.Finding
	a, b := report.Sides(f, p.pair)
	return store.Review{
		FindingID: f.ID, Decision: decision, Note: note, Reviewer: reviewer, At: now(),
		A: f.Groups[a].Value, B: f.Groups[b].Value,
	}
}
