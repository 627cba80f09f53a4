package value

import "github.com/crosscheck/crosscheck/claims"

// magnitudeRules read the size of an earthquake: "magnitude 6.1", "a magnitude
// of about 7", "measuring 7.6". "6.1-magnitude" and "7.6 on the Richter scale"
// are quantities with a unit.
var magnitudeRules = []rule{
	{"measure/magnitude", rMagnitude, quakeSize},
	{"measure/measuring", rMeasuring, measuring},
	{"measure/in-magnitude", rDigits | rBound, inMagnitude},
}

// strongest bounds what can be a magnitude; the largest ever measured is 9.5.
const strongest = 10

func quakeSize(s *scanner, i int, v *claims.Value) int {
	j := i + 1
	if s.hyphen(j) && s.glued(j) {
		j++
	}
	for k := 0; k < 3 && s.has(j, rLinking); k++ {
		j++
	}
	return s.strength(j, v)
}

// measuring reads a bare number after "measuring" or "measured" where a quake
// stands in the same sentence.
func measuring(s *scanner, i int, v *claims.Value) int {
	for k := i - 1; k >= i-16; k-- {
		if s.has(k, rQuake) {
			return s.strength(i+1, v)
		}
		if s.at(k).mark == '.' {
			return 0
		}
	}
	return 0
}

// inMagnitude reads "4.4 in magnitude".
func inMagnitude(s *scanner, i int, v *claims.Value) int {
	j := s.bound(i).next
	if !s.digits(j) || !s.is(j+1, idIn) || s.text(j+2) != "magnitude" {
		return 0
	}
	if next := s.strength(i, v); next > 0 {
		return next + 2
	}
	return 0
}

func (s *scanner) strength(j int, v *claims.Value) int {
	q, ok := s.quantum(j)
	if !ok || q.a.n.is(fraction|vague) || q.a.sign < 0 || q.a.n.value <= 0 || q.a.n.value >= strongest {
		return 0
	}
	last := &q.a
	if q.ranged {
		last = &q.b
	}
	if last.unit != nil && last.unit.base != "Mw" {
		return 0
	}
	if last.unit == nil && last.n.decimals == 0 {
		if noun, _ := s.counted(q.next, false); noun != "" && noun != "earthquake" && noun != "quake" && noun != "aftershock" {
			return 0
		}
	}
	v.Kind, v.Unit = claims.Measure, "magnitude"
	s.interval(&q, v, false)
	v.Base = claims.Quantity{Lo: v.Lo, Hi: v.Hi, Unit: "Mw"}
	return q.next
}

func addMagnitudes() {
	addAll(rMagnitude, "magnitude")
	addAll(rMeasuring, "measuring measured registered registering")
	addAll(rQuake, "quake earthquake tremor temblor aftershock quakes earthquakes aftershocks tremors seismic")
	addAll(rLinking, "of was is at a the preliminary initial estimated with")
}
