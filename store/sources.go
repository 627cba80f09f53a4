package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/crosscheck/crosscheck/compare"
)

// Agreements is what the sources say of the same topics. A source is a
// publisher, in any case, or the path of a document without one.
type Agreements struct {
	Sources []Source    // by name
	Pairs   []Agreement // of sources that speak of one topic, by A and B
}

// Source is a publisher and what the current documents have of it.
type Source struct {
	Name              string // as the first of its documents prints it
	Documents, Claims int
	Findings          int // of the last run, that quote it and that a person should look at
}

// Agreement counts the findings of the last run that two sources share, each
// once, by the strongest verdict between what one says and what the other says.
// One that differs within itself is not counted for that.
type Agreement struct {
	A, B     int // indexes into Sources, A < B
	Verdicts map[compare.Verdict]int
}

// Agreements sets each two sources against each other. It is computed once a
// run.
func (s *Store) Agreements(ctx context.Context) (a Agreements, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		a, err = s.agreements.at(ctx, tx, func() (Agreements, error) { return s.agree(ctx, tx) })
		return err
	})
	return a, err
}

// oncePerRun is what only a run can change, and is computed when it is first
// asked for.
type oncePerRun[T any] struct {
	lock  sync.Mutex
	run   int64
	known bool
	value T
}

func (o *oncePerRun[T]) at(ctx context.Context, q querier, compute func() (T, error)) (T, error) {
	run, err := lastRun(ctx, q)
	if err != nil {
		var none T
		return none, err
	}
	o.lock.Lock()
	defer o.lock.Unlock()
	if o.known && o.run == run {
		return o.value, nil
	}
	value, err := compute()
	if err == nil {
		o.run, o.known, o.value = run, true, value
	}
	return value, err
}

func (s *Store) agree(ctx context.Context, tx *sql.Tx) (a Agreements, err error) {
	c, err := s.catalogue(ctx, tx)
	if err != nil {
		return a, err
	}
	meetings, err := readMeetings(ctx, tx, c)
	if err != nil {
		return a, err
	}
	if a.Sources, err = readSources(ctx, tx, c); err != nil {
		return a, err
	}
	for pair, verdicts := range meetings { // in any order: sorted below
		a.Pairs = append(a.Pairs, Agreement{int(pair[0]), int(pair[1]), verdicts})
	}
	return a.byName(c.publishers.names), nil
}

// byName sorts sources by their folded names and leaves out those that only
// former versions of documents had.
func (a Agreements) byName(names []string) Agreements {
	var numbers []int
	for i, s := range a.Sources {
		if s.Documents > 0 {
			numbers = append(numbers, i)
		}
	}
	slices.SortFunc(numbers, func(i, j int) int { return strings.Compare(names[i], names[j]) })
	var sorted Agreements
	place := map[int]int{}
	for _, i := range numbers {
		place[i] = len(sorted.Sources)
		sorted.Sources = append(sorted.Sources, a.Sources[i])
	}
	for _, p := range a.Pairs {
		x, known := place[p.A]
		y, stored := place[p.B]
		if known && stored {
			sorted.Pairs = append(sorted.Pairs, Agreement{min(x, y), max(x, y), p.Verdicts})
		}
	}
	slices.SortFunc(sorted.Pairs, func(p, q Agreement) int { return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B)) })
	return sorted
}

const countCurrentClaims = `SELECT d.row, (SELECT count(*) FROM claims c WHERE c.document = d.row AND c.current = 1)
	FROM documents d WHERE d.current = 1`

// readSources counts what each source has, by its number in the catalogue.
func readSources(ctx context.Context, q querier, c *catalogue) ([]Source, error) {
	all := make([]Source, len(c.labels))
	for i, name := range c.labels {
		all[i].Name = name
	}
	c.eachFlagged(func(i int) {
		for _, source := range c.sources.at(i) {
			all[source].Findings++
		}
	})
	err := each(ctx, q, countCurrentClaims, nil, func(rows *sql.Rows) error {
		var row int64
		var claims int
		if err := rows.Scan(&row, &claims); err != nil {
			return err
		}
		document, known := c.numbers[row]
		if !known {
			return fmt.Errorf("document %d is missing", row)
		}
		source := c.publishers.of[document]
		all[source].Documents++
		all[source].Claims += claims
		return nil
	})
	return all, err
}

// meetings counts verdicts by two sources' numbers, the smaller first.
type meetings map[[2]int32]map[compare.Verdict]int

// table is one finding's values: who gives each.
type table struct {
	finding   int64
	groups    [][]int32 // sources, by group
	strongest map[[2]int32]compare.Verdict
}

// maxGroups is more values than a finding has: a larger number is damage.
const maxGroups = 1 << 20

func readMeetings(ctx context.Context, q querier, c *catalogue) (meetings, error) {
	pairs, err := readVerdicts(ctx, q)
	if err != nil {
		return nil, err
	}
	all := meetings{}
	t := table{strongest: map[[2]int32]compare.Verdict{}}
	absent := c.fields[byState].code[string(Absent)]
	err = each(ctx, q, "SELECT finding, grp, claim FROM group_claims ORDER BY finding, grp", nil, func(rows *sql.Rows) error {
		var finding, claim int64
		var group int
		if err := rows.Scan(&finding, &group, &claim); err != nil {
			return err
		}
		i, known := c.byRow[finding]
		document, stored := c.documentOf[claim]
		switch {
		case !known || !stored || group < 0 || group > maxGroups:
			return fmt.Errorf("value %d of finding %d, claim %d, is missing", group, finding, claim)
		case c.fields[byState].of[i] == absent:
			return nil
		}
		if finding != t.finding {
			t.close(all, pairs[t.finding])
			t.finding = finding
		}
		for len(t.groups) <= group {
			t.groups = append(t.groups, nil)
		}
		if source := c.publishers.of[document]; !slices.Contains(t.groups[group], source) {
			t.groups[group] = append(t.groups[group], source)
		}
		return nil
	})
	t.close(all, pairs[t.finding])
	return all, err
}

// valuePair is the verdict on two groups of a finding.
type valuePair struct {
	a, b    int
	verdict compare.Verdict
}

func readVerdicts(ctx context.Context, q querier) (map[int64][]valuePair, error) {
	all := map[int64][]valuePair{}
	err := each(ctx, q, "SELECT finding, a, b, verdict FROM finding_pairs", nil, func(rows *sql.Rows) error {
		var finding int64
		var p valuePair
		err := rows.Scan(&finding, &p.a, &p.b, &p.verdict)
		all[finding] = append(all[finding], p)
		return err
	})
	return all, err
}

// close counts the finding at hand and clears the table for the next.
func (t *table) close(into meetings, pairs []valuePair) {
	for _, sources := range t.groups {
		t.meet(sources, sources, compare.Agree)
	}
	for _, p := range pairs {
		if max(p.a, p.b) < len(t.groups) && min(p.a, p.b) >= 0 {
			t.meet(t.groups[p.a], t.groups[p.b], p.verdict)
		}
	}
	for pair, verdict := range t.strongest {
		if into[pair] == nil {
			into[pair] = map[compare.Verdict]int{}
		}
		into[pair][verdict]++
	}
	clear(t.strongest)
	t.groups = t.groups[:0]
}

func (t *table) meet(as, bs []int32, verdict compare.Verdict) {
	for _, a := range as {
		for _, b := range bs {
			pair := [2]int32{min(a, b), max(a, b)}
			if a != b && slices.Index(compare.Verdicts, verdict) > slices.Index(compare.Verdicts, t.strongest[pair]) {
				t.strongest[pair] = verdict
			}
		}
	}
}
