package value

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// keep appends the value just read, which begins at word i. An amount restated
// in brackets after another, "40 km (25 miles)", "HK$216,925 (£21,700)", is one
// claim: it goes into Also of the value before.
func (s *scanner) keep(dst []claims.Value, i, next int) []claims.Value {
	if s.kept > 0 && len(dst) > s.before && (s.bracketed(i, next) || s.best.Kind == claims.Measure && s.alternative(i)) {
		if last := &dst[len(dst)-1]; restates(last, &s.best) {
			last.Also = append(last.Also, s.best)
			s.kept = 0
			return dst
		}
	}
	if s.kept > 0 && len(dst) > s.before {
		s.carry(&dst[len(dst)-1], i, next)
	}
	s.remember(&s.best, next)
	s.kept, s.keptAge = next, s.best.Kind == claims.Age
	return append(dst, s.best)
}

// bracketed reports whether words i … next-1 stand in brackets right after the
// value before.
func (s *scanner) bracketed(i, next int) bool {
	return s.mark(s.kept, '(') && i == s.kept+1 && s.mark(next, ')')
}

// alternative reports whether the value at word i follows the one before with
// "or" between: "10 km, or 6 miles".
func (s *scanner) alternative(i int) bool {
	j := s.kept
	if s.mark(j, ',') {
		j++
	}
	return s.is(j, idOr) && i == j+1
}

// restatedWithin is how far two statements of one measure may differ: both are
// rounded.
const restatedWithin = 0.12

// restates reports whether b says in another unit what a says.
func restates(a, b *claims.Value) bool {
	if a.Kind != b.Kind || a.Unit == b.Unit {
		return false
	}
	switch a.Kind {
	case claims.Money:
		return a.Base.Unit != b.Base.Unit
	case claims.Measure:
		if a.Base.Unit != b.Base.Unit {
			return false
		}
		if a.Base.Unit == "K" && difference(a, b) {
			return true
		}
		x, y := a.Base.Lo, b.Base.Lo
		if math.IsInf(x, 0) || math.IsInf(y, 0) {
			x, y = a.Base.Hi, b.Base.Hi
		}
		return math.Abs(x-y) <= restatedWithin*math.Max(math.Abs(x), math.Abs(y))
	}
	return false
}

// difference reports whether two temperatures agree as differences: a rise of
// 1.5 C is one of 2.7 F.
func difference(a, b *claims.Value) bool {
	x, y := a.Number, b.Number
	if a.Unit == "fahrenheit" {
		x, y = y, x
	}
	return math.Abs(x*9/5-y) <= restatedWithin*math.Max(math.Abs(x*9/5), math.Abs(y))
}
