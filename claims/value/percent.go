package value

import "github.com/crosscheck/crosscheck/claims"

// A percentage point is no percent: a rate that rises 1 point from 4 percent
// rises 25 percent. The base of both is 1, but their names differ and are
// compared as units.
var percentUnits = []unit{
	{name: "percent", kind: claims.Percent, factor: 0.01, base: "1",
		names: "percent, per cent, percents, pct, pct ., percentage, %, % age, p.c."},
	{name: "percentage point", kind: claims.Percent, factor: 1, base: "percentage point",
		names: "percentage point, percentage points, per cent point, per cent points, percent point, percent points, % point, % points, percentage-point, pp, ppt, ppts, pct point, pct points"},
	{name: "basis point", kind: claims.Percent, factor: 0.01, base: "percentage point",
		names: "basis point, basis points, bp, bps"},
}

// percentOf reports whether a bare number at word i closes "a percentage of 22": the
// clause ends after it, no number stands before the percent, and it is no share of one
// as ball games state it (a percentage of .538).
func (s *scanner) percentOf(q *quantum, i int) bool {
	return s.is(i-1, idOf) && s.has(i-2, rPercentOf) && !s.has(i-3, rDigits|rCardinal|rScale) && s.kept != i-1 &&
		q.a.value() >= 1 && (s.pauses(q.next) || s.at(q.next).start < 0)
}

func addPercents() { addAll(rPercentOf, "percent percents cent percentage pct") }
