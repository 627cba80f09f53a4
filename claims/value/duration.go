package value

import (
	"math"
	"strconv"

	"github.com/crosscheck/crosscheck/claims"
)

// finishDuration adds Timex and Mod to a duration whose number, unit and bounds
// were read from words i … next-1.
func finishDuration(s *scanner, i, next int, v *claims.Value) {
	v.Timex = durationTimex(v.Stated(), v.Unit)
	switch {
	case v.Modifier == claims.Vague || v.Modifier == claims.Range && math.IsNaN(v.Number):
		v.Timex = durationTimex(v.Lo, v.Unit)
		if v.Modifier == claims.Range {
			v.Timex += "/" + durationTimex(v.Hi, v.Unit)
		}
	}
	switch v.Modifier {
	case claims.About, claims.Vague:
		v.Mod = modApprox
	case claims.MoreThan:
		v.Mod = modMore
	case claims.AtLeast:
		v.Mod = modAtLeast
	case claims.LessThan, claims.Nearly:
		v.Mod = modLess
	case claims.AtMost:
		v.Mod = modAtMost
	}
}

// durationTimex is "PT5H", "P3Y", "P1.5D"; weeks stay weeks, fortnights are two,
// decades are ten years. "" where the number is unknown.
func durationTimex(n float64, unit string) string {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return ""
	}
	designator, factor, clock := "", 1.0, false
	switch unit {
	case "millisecond":
		designator, factor, clock = "S", 1e-3, true
	case "second":
		designator, clock = "S", true
	case "minute":
		designator, clock = "M", true
	case "hour":
		designator, clock = "H", true
	case "day", "night":
		designator = "D"
	case "week":
		designator = "W"
	case "fortnight":
		designator, factor = "W", 2
	case "month":
		designator = "M"
	case "quarter":
		designator, factor = "M", 3
	case "year":
		designator = "Y"
	case "decade":
		designator, factor = "Y", 10
	case "century":
		designator, factor = "Y", 100
	default:
		return ""
	}
	b := append(make([]byte, 0, 12), 'P')
	if clock {
		b = append(b, 'T')
	}
	b = strconv.AppendFloat(b, n*factor, 'f', -1, 64)
	return string(append(b, designator...))
}

// unitName is the unit of the value for a grain.
func unitName(g grain) string {
	switch g {
	case grainSecond:
		return "second"
	case grainMinute:
		return "minute"
	case grainHour:
		return "hour"
	case grainDay:
		return "day"
	case grainWeek:
		return "week"
	case grainWeekend:
		return "weekend"
	case grainMonth:
		return "month"
	case grainQuarter:
		return "quarter"
	case grainYear:
		return "year"
	case grainDecade:
		return "decade"
	case grainCentury:
		return "century"
	}
	return ""
}

// countedDuration makes a duration of "the past three years": its length, and
// where it lies.
func countedDuration(v *claims.Value, w *when) {
	n := float64(w.count)
	v.Kind, v.Lo, v.Hi, v.Number, v.Unit = claims.Duration, n, n, n, unitName(w.relG)
	seconds := n * secondsOf(w.relG)
	v.Base = claims.Quantity{Lo: seconds, Hi: seconds, Unit: "s"}
	v.Timex = durationTimex(n, v.Unit)
	v.Text = ""
}
