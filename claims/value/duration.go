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
	if v.Modifier != claims.Range && v.Modifier != claims.Vague {
		if l := s.lengthIn(i, next); l.count > 1 {
			v.Timex = l.timex()
		}
	}
	v.Mod = durationMod(v.Modifier)
}

// lengthIn reads the length that ends at next from where its number begins.
func (s *scanner) lengthIn(i, next int) length {
	for j := i; j < next; j++ {
		if s.has(j, rDigits|rCardinal|rArticle|rFraction|rGlyph) {
			if l := s.length(j); l.next == next {
				return l
			}
			break
		}
	}
	return length{}
}

// timex writes the units of a length together: "P2Y3M", "P1DT5H", "PT1H30M".
func (l *length) timex() string {
	if l.count == 1 {
		return durationTimex(l.parts[0].n, unitName(l.parts[0].g))
	}
	b, clock := append(make([]byte, 0, 20), 'P'), false
	for g := grainCentury; g >= grainSecond; g-- {
		for _, p := range l.parts[:l.count] {
			if p.g != g {
				continue
			}
			designator, factor, small := isoUnit(unitName(g))
			if small && !clock {
				b, clock = append(b, 'T'), true
			}
			b = append(strconv.AppendFloat(b, p.n*factor, 'f', -1, 64), designator...)
		}
	}
	return string(b)
}

// durationMod is the TIMEX3 mod of a bound.
func durationMod(m claims.Modifier) string {
	switch m {
	case claims.About, claims.Vague:
		return modApprox
	case claims.MoreThan:
		return modMore
	case claims.AtLeast:
		return modAtLeast
	case claims.LessThan, claims.Nearly:
		return modLess
	case claims.AtMost:
		return modAtMost
	}
	return ""
}

// durationTimex is "PT5H", "P3Y", "P1.5D"; weeks stay weeks, fortnights are two,
// decades are ten years. "" where the number is unknown.
func durationTimex(n float64, unit string) string {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return ""
	}
	designator, factor, clock := isoUnit(unit)
	if designator == "" {
		return ""
	}
	b := append(make([]byte, 0, 12), 'P')
	if clock {
		b = append(b, 'T')
	}
	b = strconv.AppendFloat(b, n*factor, 'f', -1, 64)
	return string(append(b, designator...))
}

// isoUnit is the letter of a unit in ISO 8601, how many of it the unit is, and
// whether it stands after the T.
func isoUnit(unit string) (designator string, factor float64, clock bool) {
	switch unit {
	case "millisecond":
		return "S", 1e-3, true
	case "second":
		return "S", 1, true
	case "minute":
		return "M", 1, true
	case "hour":
		return "H", 1, true
	case "day", "night":
		return "D", 1, false
	case "week":
		return "W", 1, false
	case "fortnight":
		return "W", 2, false
	case "weekend":
		return "WE", 1, false
	case "month":
		return "M", 1, false
	case "quarter":
		return "M", 3, false
	case "year":
		return "Y", 1, false
	case "decade":
		return "Y", 10, false
	case "century":
		return "Y", 100, false
	}
	return "", 0, false
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
	n, hi := float64(w.count), float64(w.countHi)
	v.Kind, v.Lo, v.Hi, v.Number, v.Unit = claims.Duration, n, hi, n, unitName(w.relG)
	if hi > n {
		v.Number, v.Modifier = math.NaN(), claims.Vague
	}
	v.Base = claims.Quantity{Lo: n * secondsOf(w.relG), Hi: hi * secondsOf(w.relG), Unit: "s"}
	v.Timex = durationTimex(n, v.Unit)
	if w.partCount > 1 {
		l := length{parts: w.parts, count: w.partCount}
		v.Number = l.total() / secondsOf(w.relG)
		v.Lo, v.Hi, v.Base.Lo, v.Base.Hi, v.Timex = v.Number, v.Number, l.total(), l.total(), l.timex()
	}
	v.Text = ""
}

// adriftDuration makes a duration of "two hours later" where the text does not
// say later than what.
func adriftDuration(v *claims.Value, w *when) {
	l := length{parts: w.parts, count: w.partCount}
	seconds := l.total()
	n := seconds / secondsOf(w.unit)
	v.Kind, v.Lo, v.Hi, v.Number, v.Unit = claims.Duration, n, n, n, unitName(w.unit)
	v.Base = claims.Quantity{Lo: seconds, Hi: seconds, Unit: "s"}
	v.Timex, v.Text, v.Inferred = l.timex(), "", false
	if w.mod == modApprox {
		v.Modifier = claims.About
	}
}
