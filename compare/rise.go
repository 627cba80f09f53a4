package compare

import "github.com/crosscheck/crosscheck/claims"

// climb is a stretch of numbers that a count is known to have passed through:
// the smaller one told in an earlier report, the larger in a later one.
type climb struct{ from, to float64 }

// climbs are those that the dates or days of two reports show.
func (g *graph) climbs() []climb {
	var out []climb
	for _, row := range g.edges {
		for _, e := range row {
			if e.verdict != Update || e.code != "later-report" || e.by != byDates && e.by != byDays {
				continue
			}
			if m := (&match{a: e.a, b: e.b}); m.a.Value.Kind == claims.Count {
				if small, large, ok := m.bySize(); ok {
					out = append(out, climb{inBase(&small.Value), inBase(&large.Value)})
				}
			}
		}
	}
	return out
}

// settle lets what dated reports show of a count hold for reports that cannot be
// ordered: where the count is known to have risen from 2 to 20, a report of 6 and
// one of 15 are two steps of it and no contradiction.
func (g *graph) settle(tol *Tolerance) {
	known := g.climbs()
	if len(known) == 0 {
		return
	}
	for _, row := range g.edges {
		for i := range row {
			e := &row[i]
			if e.verdict != Contradiction || e.code != "value-differs" || !tol.rises(e.a) || !tol.rises(e.b) || e.a.Doc == e.b.Doc {
				continue
			}
			small, large, ok := (&match{a: e.a, b: e.b}).bySize()
			if !ok || orderOf(small, large, true) != unknown || tol.memory.orderTold(small, large) != unknown {
				continue
			}
			x, y := inBase(&small.Value), inBase(&large.Value)
			for _, c := range known {
				if c.from <= x && y <= c.to {
					e.ruling = ruling{verdict: Update, code: "later-report", by: byOthers}
					break
				}
			}
		}
	}
}
