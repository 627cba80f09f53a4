package value

import (
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// mention is the date that a sentence named last: "two days later" and "a year
// earlier" count from it. The zero mention is none.
type mention struct {
	from time.Time
	g    grain
	end  int // the word after it
}

// remember keeps a date as the one that later words of its sentence count from:
// one that lies on the calendar and is no bound.
func (s *scanner) remember(v *claims.Value, next int) {
	if v.Kind != claims.Date && v.Kind != claims.Time || v.From.IsZero() {
		return
	}
	switch v.Mod {
	case modBefore, modAfter, modOnOrBefore, modOnOrAfter:
		return
	}
	if g := grainOf(v.Timex); g != grainNone {
		s.named = mention{from: startOf(v.From, g), g: g, end: next}
	}
}

// grainOf is how precise a TIMEX is; grainNone for ranges, decades and what is no
// place on the calendar.
func grainOf(timex string) grain {
	switch {
	case strings.ContainsAny(timex, "/X_") || len(timex) < 4:
		return grainNone
	case len(timex) == 4:
		return grainYear
	case strings.Contains(timex, "-Q"):
		return grainQuarter
	case strings.Contains(timex, "-W"):
		return grainWeek
	case len(timex) == 7:
		return grainMonth
	case len(timex) >= 10:
		return grainDay
	}
	return grainNone
}

// anchorReach is how many words before a date the one that it counts from may
// stand.
const anchorReach = 40

// anchor is the date that an expression at word i counts from, in its own
// sentence.
func (s *scanner) anchor(i int) mention {
	m := s.named
	if m.end == 0 || i-m.end > anchorReach || i < m.end {
		return mention{}
	}
	for j := m.end; j <= i; j++ {
		if s.breaks(j) {
			return mention{}
		}
	}
	return m
}

// countsIn reports whether units of g can be counted from the mention: a year
// after a quarter, but no days after a year.
func (m mention) countsIn(g grain) bool { return m.end > 0 && g >= m.g }
