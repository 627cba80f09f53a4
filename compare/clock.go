package compare

import (
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// dayMinutes is the length of the clock's round.
const dayMinutes = 24 * 60

// clock is a time of day in minutes after midnight, [lo, hi].
type clock struct {
	lo, hi int
	zone   int  // minutes east of UTC
	zoned  bool // the zone is printed
	known  bool
	exact  bool // to the minute or hour, against "morning"
}

// partsOfDay are the TIMEX3 parts of a day, in minutes, as English uses them.
var partsOfDay = map[string][2]int{
	"MO": {4 * 60, 12 * 60}, "AF": {12 * 60, 18 * 60}, "EV": {17 * 60, 24 * 60}, "NI": {19 * 60, 30 * 60},
	"DT": {6 * 60, 19 * 60}, "MI": {12 * 60, 12 * 60},
}

// relateTimes compares the date parts where both print one, then the clocks. An
// hour that only one text puts in a zone is compared as printed, and a
// difference of whole hours is then left alone.
func relateTimes(a, b *claims.Value, tol *Tolerance) bearing {
	x, y := clockOf(a, tol), clockOf(b, tol)
	if !x.known || !y.known {
		return bearing{}
	}
	if d := relateDates(a, b); d.relation == apart && x.sameZone(y) && hasDay(a) && hasDay(b) {
		return d
	}
	gap := x.gap(y)
	switch {
	case gap == 0 && a.Timex == b.Timex && plain(a.Modifier) == plain(b.Modifier):
		return bearing{same, "same-value"}
	case gap == 0:
		return bearing{possible, possibleTime(a, b, x, y)}
	case x.zoned == y.zoned:
		return bearing{apart, "value-differs"}
	case gap%30 == 0 || !x.exact || !y.exact:
		return bearing{}
	}
	return bearing{doubtful, "zone-unknown"}
}

// hasDay reports whether a TIMEX of a time says more than the clock does: in "at 9.35"
// the day is supplied, and decides nothing.
func hasDay(v *claims.Value) bool { return !strings.HasPrefix(v.Timex, "T") }

func possibleTime(a, b *claims.Value, x, y clock) string {
	if code := possibleCode(a, b); code != "rounding" {
		return code
	}
	if x.exact && y.exact {
		return "rounding"
	}
	return "less-precise"
}

func (c clock) sameZone(d clock) bool {
	return c.zoned == d.zoned && c.zone == d.zone
}

// gap is how many minutes lie between the two, 0 where they meet, counted the
// shorter way round the clock.
func (c clock) gap(d clock) int {
	shift := 0
	if c.zoned && d.zoned {
		shift = c.zone - d.zone
	}
	best := dayMinutes
	for _, turn := range [...]int{-dayMinutes, 0, dayMinutes} {
		best = min(best, max(0, d.lo+shift+turn-c.hi, c.lo-d.hi-shift-turn))
	}
	return best
}

// clockOf reads the part of a TIMEX3 after its T and widens it.
func clockOf(v *claims.Value, tol *Tolerance) clock {
	_, text, found := strings.Cut(v.Timex, "T")
	if !found {
		return clock{}
	}
	var c clock
	text, c.zone, c.zoned = cutZone(text)
	if p, ok := partsOfDay[text]; ok {
		c.lo, c.hi, c.known = p[0], p[1], true
	} else if m, ok := minutes(text); ok {
		c.lo, c.hi, c.known, c.exact = m, m, true, true
	}
	c.widen(v, tol)
	return c
}

// widen applies "about", "before" and "after", and what a full hour leaves open.
func (c *clock) widen(v *claims.Value, tol *Tolerance) {
	switch {
	case v.Modifier == claims.About || v.Mod == "APPROX":
		c.open(int(tol.Clock.Minutes()))
	case v.Modifier == claims.Nearly:
		c.lo -= int(tol.Clock.Minutes())
	case v.Modifier == claims.AtMost || v.Modifier == claims.LessThan || v.Mod == "BEFORE" || v.Mod == "ON_OR_BEFORE":
		c.lo = min(c.lo, 0)
	case v.Modifier == claims.AtLeast || v.Modifier == claims.MoreThan || v.Mod == "AFTER" || v.Mod == "ON_OR_AFTER":
		c.hi = max(c.hi, dayMinutes)
	case c.exact:
		c.open(c.rounding(tol))
	}
}

// rounding is what a time on the full hour, or on five minutes, leaves open:
// speakers round clock times to these (Van der Henst et al. 2002, on how people
// tell the time).
func (c *clock) rounding(tol *Tolerance) int {
	switch {
	case c.lo%60 == 0:
		return int(tol.FullHour.Minutes())
	case c.lo%5 == 0:
		return 2
	}
	return 0
}

func (c *clock) open(by int) { c.lo, c.hi = c.lo-by, c.hi+by }

// cutZone takes a trailing Z or +01:00 off.
func cutZone(s string) (rest string, zone int, zoned bool) {
	if cut, ok := strings.CutSuffix(s, "Z"); ok {
		return cut, 0, true
	}
	i := strings.LastIndexAny(s, "+-")
	if i < 1 {
		return s, 0, false
	}
	m, ok := minutes(s[i+1:])
	if !ok {
		return s, 0, false
	}
	if s[i] == '-' {
		m = -m
	}
	return s[:i], m, true
}

// minutes reads 16, 16:05 or 16:05:30.
func minutes(s string) (int, bool) {
	f := strings.Split(s, ":")
	h, err := strconv.Atoi(f[0])
	if err != nil || h < 0 || h > 24 || len(f) > 3 {
		return 0, false
	}
	if len(f) == 1 {
		return h * 60, true
	}
	m, err := strconv.Atoi(f[1])
	if err != nil || m < 0 || m > 59 {
		return 0, false
	}
	return h*60 + m, true
}
