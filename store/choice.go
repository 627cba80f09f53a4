package store

import (
	"slices"
	"strconv"
	"strings"
)

// choice is which findings of a catalogue a query chooses, and the counts of its
// facets. A value's count is of the findings that would be chosen if the query
// named that value alone in its field: those that only this field keeps out are
// counted too.
type choice struct {
	allowed   [fieldCount][]bool // by the value's number; nil for all
	documents []bool             // of the named sources; nil for all
	found     []bool             // by the search; nil for all
	is        []bool
	total     int
	counts    [fieldCount][]int
	sources   []int
}

func newChoice(c *catalogue, q Query) choice {
	var ch choice
	statuses := q.Statuses
	if slices.Contains(statuses, StatusOpen) {
		statuses = append(slices.Clone(statuses), string(Pending), StatusReopened)
	}
	places := make([]string, len(q.Within))
	for i, inside := range q.Within {
		if places[i] = across; inside {
			places[i] = within
		}
	}
	for f, values := range [fieldCount][]string{
		byVerdict: texts(q.Verdicts), bySeverity: texts(q.Severities), byKind: texts(q.Kinds), byState: texts(q.States),
		byStatus: statuses, byWithin: places, byTopic: c.fields[byTopic].below(q.Topics),
	} {
		ch.allowed[f] = c.fields[f].those(values)
		ch.counts[f] = make([]int, len(c.fields[f].names))
	}
	ch.documents = c.documentsOf(q.Sources)
	ch.sources = make([]int, len(c.labels))
	return ch
}

// those marks the named values; nil for none named.
func (c *column) those(values []string) []bool {
	if len(values) == 0 {
		return nil
	}
	marked := make([]bool, len(c.names))
	for _, v := range values {
		if n, ok := c.code[v]; ok {
			marked[n] = true
		}
	}
	return marked
}

// below is the topics that are meant by IDs or their beginnings; never empty
// when ids is not.
func (c *column) below(ids []string) []string {
	all := slices.Clone(ids)
	for _, id := range ids {
		folder := strings.TrimSuffix(id, "/") + "/"
		for _, name := range c.names {
			if strings.HasPrefix(name, folder) {
				all = append(all, name)
			}
		}
	}
	return all
}

// documentsOf marks the documents of publishers and paths; nil for none named.
func (c *catalogue) documentsOf(sources []string) []bool {
	if len(sources) == 0 {
		return nil
	}
	marked := make([]bool, len(c.paths))
	for _, source := range sources {
		n, known := c.publishers.code[strings.ToLower(source)]
		for d, path := range c.paths {
			if path == source || known && c.publishers.of[d] == n {
				marked[d] = true
			}
		}
	}
	return marked
}

// search leaves only the findings of these rows.
func (ch *choice) search(c *catalogue, rows []int64) {
	ch.found = make([]bool, len(c.rows))
	for _, row := range rows {
		if i, ok := c.byRow[row]; ok {
			ch.found[i] = true
		}
	}
}

// count goes through all findings once.
func (ch *choice) count(c *catalogue) {
	ch.is = make([]bool, len(c.rows))
	for i := range c.rows {
		if ch.found != nil && !ch.found[i] {
			continue
		}
		switch kept, by := ch.keptOut(c, i); kept {
		case 0:
			ch.is[i] = true
			ch.total++
			for f := range fieldCount {
				ch.counts[f][c.fields[f].of[i]]++
			}
			ch.countSources(c, i)
		case 1:
			if by == bySource {
				ch.countSources(c, i)
			} else {
				ch.counts[by][c.fields[by].of[i]]++
			}
		}
	}
}

// keptOut is how many fields keep the finding out, and the last of them.
func (ch *choice) keptOut(c *catalogue, i int) (n int, by field) {
	for f := range fieldCount {
		if ch.allowed[f] != nil && !ch.allowed[f][c.fields[f].of[i]] {
			n, by = n+1, f
		}
	}
	if ch.documents != nil && !slices.ContainsFunc(c.cited.at(i), func(d int32) bool { return ch.documents[d] }) {
		n, by = n+1, bySource
	}
	return n, by
}

// countSources counts the finding once for each source.
func (ch *choice) countSources(c *catalogue, i int) {
	for _, source := range c.sources.at(i) {
		ch.sources[source]++
	}
}

// isWithin reads the name of a value of byWithin as Query.Within has it.
func isWithin(name string) string { return strconv.FormatBool(name == within) }
