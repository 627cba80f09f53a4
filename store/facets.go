package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
)

// Facets are the counts under each field of a query. Values that a field can
// have stand in the order of its vocabulary, those that no finding of the store
// has left out; topics and sources stand with the most findings first.
type Facets struct {
	Verdicts, Severities, Kinds, States, Statuses, Within []Count
	// Topics and Sources are cut off at Query.FacetLimit; chosen ones stand beside.
	Topics, Sources         []Count
	MoreTopics, MoreSources int // how many were cut off
}

// Count is how many findings a query would choose if it named Value alone in
// this field and were the same in all others.
type Count struct {
	Value  string // as Query takes it; "true" and "false" of Within
	Label  string // for a person: the label of a topic, a publisher's name as printed
	N      int
	Chosen bool // the query names it
}

const defaultFacets = 30

// facets are the counts of a choice.
func (ch *choice) facets(ctx context.Context, q querier, c *catalogue, query Query) (f Facets, err error) {
	for _, part := range []struct {
		field field
		into  *[]Count
	}{
		{byVerdict, &f.Verdicts}, {bySeverity, &f.Severities}, {byKind, &f.Kinds},
		{byState, &f.States}, {byStatus, &f.Statuses}, {byWithin, &f.Within},
	} {
		*part.into = ch.vocabulary(c, part.field)
	}
	limit := cmp.Or(max(query.FacetLimit, 0), defaultFacets)
	topics, named := c.fields[byTopic].names, ch.allowed[byTopic]
	f.Topics, f.MoreTopics = most(topics, topics, ch.counts[byTopic], named, limit)
	f.Sources, f.MoreSources = most(c.publishers.names, c.labels, ch.sources, c.publishers.those(folded(query.Sources)), limit)
	return f, labelTopics(ctx, q, f.Topics)
}

// vocabulary counts the values of a field that the store has.
func (ch *choice) vocabulary(c *catalogue, f field) []Count {
	col := &c.fields[f]
	present := make([]bool, len(col.names))
	for _, code := range col.of {
		present[code] = true
	}
	var all []Count
	for code, name := range col.names {
		if !present[code] {
			continue
		}
		if f == byWithin {
			name = isWithin(name)
		}
		all = append(all, Count{Value: name, Label: name, N: ch.counts[f][code], Chosen: ch.allowed[f] != nil && ch.allowed[f][code]})
	}
	return all
}

// most is the values with the most findings and all that the query names; left
// is how many others have any.
func most(values, labels []string, counts []int, named []bool, limit int) (all []Count, left int) {
	before := func(a, b int) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), strings.Compare(values[a], values[b]))
	}
	var first, chosen []int // by number; a full sort of all topics would take longer than the page
	for code, n := range counts {
		switch {
		case named != nil && named[code]:
			chosen = append(chosen, code)
		case n == 0:
		case len(first) == limit && before(first[limit-1], code) < 0:
			left++
		default:
			at, _ := slices.BinarySearchFunc(first, code, before)
			first = slices.Insert(first, at, code)
			if len(first) > limit {
				first = first[:limit]
				left++
			}
		}
	}
	first = append(first, chosen...)
	slices.SortFunc(first, before)
	for _, code := range first {
		all = append(all, Count{values[code], labels[code], counts[code], named != nil && named[code]})
	}
	return all, left
}

func folded(names []string) []string {
	all := make([]string, len(names))
	for i, name := range names {
		all[i] = strings.ToLower(name)
	}
	return all
}

func labelTopics(ctx context.Context, q querier, topics []Count) error {
	at := make(map[string]int, len(topics))
	var ids []string
	for i, t := range topics {
		at[t.Value] = i
		ids = append(ids, t.Value)
	}
	arg, err := list(ids)
	if err != nil {
		return err
	}
	return each(ctx, q, "SELECT id, label FROM topics WHERE id IN (SELECT value FROM json_each(?))", []any{arg}, func(rows *sql.Rows) error {
		var id, label string
		err := rows.Scan(&id, &label)
		topics[at[id]].Label = cmp.Or(label, id)
		return err
	})
}
