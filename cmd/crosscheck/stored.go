package main

import (
	"context"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/store"
)

// present are the states of findings that the last run made.
var present = []store.State{store.New, store.Unchanged, store.Updated}

// storedItems loads findings with their state and reviews.
func storedItems(ctx context.Context, db *store.Store, filter store.Filter) ([]report.Item, error) {
	found, err := db.LoadFindings(ctx, filter)
	if err != nil {
		return nil, err
	}
	reviews, err := db.Reviews(ctx, "")
	if err != nil {
		return nil, err
	}
	byFinding := map[string][]store.Review{}
	for _, r := range reviews {
		byFinding[r.FindingID] = append(byFinding[r.FindingID], r)
	}
	items := make([]report.Item, len(found))
	for i := range found {
		items[i] = itemOf(&found[i], byFinding[found[i].Finding.ID])
	}
	return items, nil
}

// itemOf is a stored finding for a report. Of a finding with several pairs, a
// decision speaks of one pair alone.
func itemOf(f *store.StoredFinding, reviews []store.Review) report.Item {
	item := report.Item{
		Finding: f.Finding, State: string(f.State),
		FirstSeen: f.FirstSeen, LastSeen: f.LastSeen, Reopened: f.Reopened,
	}
	for _, r := range reviews { // the one in force comes last
		id, info := oriented(&item.Finding, r)
		if id == "" || len(f.Finding.Pairs) == 1 {
			item.Review, item.PairReviews = info, nil
			continue
		}
		if item.PairReviews == nil {
			item.PairReviews = map[string]*report.ReviewInfo{}
		}
		item.PairReviews[id] = info
	}
	return item
}

// oriented is a review as reports speak of it, with the discrepancy_id of its
// pair, "" where no pair has its values. Side a of a report is the smaller
// value, whatever the reviewer's first value was.
func oriented(f *compare.Finding, r store.Review) (id string, info *report.ReviewInfo) {
	info = &report.ReviewInfo{Decision: string(r.Decision), Note: r.Note, Reviewer: r.Reviewer, At: r.At}
	for _, p := range f.Pairs {
		a, b := report.Sides(f, p)
		switch first, second := f.Groups[a].Value, f.Groups[b].Value; {
		case first == r.A && second == r.B:
			return report.DiscrepancyID(f, p), info
		case first == r.B && second == r.A:
			info.Decision = turned(info.Decision)
			return report.DiscrepancyID(f, p), info
		}
	}
	return "", info
}

// turned is a decision with its sides changed over.
func turned(decision string) string {
	switch store.Decision(decision) {
	case store.AWrong:
		return string(store.BWrong)
	case store.BWrong:
		return string(store.AWrong)
	}
	return decision
}
