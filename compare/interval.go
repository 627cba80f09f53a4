package compare

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// reach is a stretch of numbers; an open end does not belong to it.
type reach struct {
	lo, hi         float64
	loOpen, hiOpen bool
}

// nearness is the relative difference below which two ends are one: what
// converting units loses.
const nearness = 1e-9

// meets reports whether the two share a number.
func (r reach) meets(s reach) bool {
	lo, loOpen := r.lo, r.loOpen
	if s.lo > lo || s.lo == lo && s.loOpen {
		lo, loOpen = s.lo, s.loOpen
	}
	hi, hiOpen := r.hi, r.hiOpen
	if s.hi < hi || s.hi == hi && s.hiOpen {
		hi, hiOpen = s.hi, s.hiOpen
	}
	if near(lo, hi) {
		return !loOpen && !hiOpen
	}
	return lo < hi
}

// equal reports whether both commit to the same numbers.
func (r reach) equal(s reach) bool {
	return near(r.lo, s.lo) && near(r.hi, s.hi) && r.loOpen == s.loOpen && r.hiOpen == s.hiOpen
}

func near(x, y float64) bool {
	return x == y || !math.IsInf(x, 0) && !math.IsInf(y, 0) && math.Abs(x-y) <= nearness*max(math.Abs(x), math.Abs(y))
}

// width is what a value reaches to: core is what the words say, wide what
// hedges and rounding leave open besides. soft says that the words hedge.
type width struct {
	core, wide reach
	soft       bool
}

// widthOf reads a numeric value in its stated unit.
func widthOf(v *claims.Value, tol *Tolerance) width {
	w := width{core: reach{v.Lo, v.Hi, v.LoOpen, v.HiOpen}}
	about, cap := tol.shares(v)
	switch v.Modifier {
	case claims.About:
		w.soft, w.wide = true, spread(v, w.core, about, cap)
	case claims.Nearly:
		w.soft, w.core = true, below(v, tol)
		w.wide = spread(v, w.core, 0, cap)
		w.wide.hi, w.wide.hiOpen = w.core.hi, w.core.hiOpen
	case claims.Vague:
		w.soft, w.wide = true, stretch(w.core, max(tol.Vague, 1))
	case claims.MoreThan, claims.LessThan:
		w.core = roundEdge(v, w.core)
		w.wide = w.core
	case claims.AtLeast, claims.AtMost, claims.Range:
		w.wide = w.core
	default:
		w = exact(v, w, cap, tol)
	}
	if v.Kind == claims.Ratio && tol.Fraction > 0 {
		w.soft, w.wide = true, grow(w.wide, tol.Fraction)
	}
	if tol.same > 0 {
		w.soft, w.wide = true, grow(w.wide, tol.same)
	}
	return w
}

// exact reads a number without a bound word: beyond the ends that the value
// states, its last printed digit may have been rounded.
func exact(v *claims.Value, w width, cap float64, tol *Tolerance) width {
	w.wide = w.core
	if math.IsNaN(v.Number) || !rounds(v, tol) {
		return w
	}
	h := half(v, v.Number, cap)
	if lo := v.Number - h; lo < w.wide.lo {
		w.wide.lo, w.wide.loOpen = lo, false
	}
	if hi := v.Number + h; hi > w.wide.hi {
		w.wide.hi, w.wide.hiOpen = hi, true
	}
	return w
}

// rounds reports whether an exact number of this kind may have been rounded by
// the one who printed it.
func rounds(v *claims.Value, tol *Tolerance) bool {
	switch v.Kind {
	case claims.Count:
		return math.Abs(v.Number) >= tol.RoundFrom && step(v) >= 10
	case claims.Measure, claims.Duration, claims.Percent:
		return true
	case claims.Money:
		return step(v) < 1 || step(v) == 1 || math.Abs(v.Number) >= tol.RoundFrom
	}
	return false
}

// step is the weight of the last digit that was printed. A spelled-out number
// of units is whole, or in halves; another one is as round as its zeros.
func step(v *claims.Value) float64 {
	switch {
	case v.Step > 0:
		return v.Step
	case v.Kind == claims.Duration || v.Kind == claims.Measure:
		if v.Number != math.Trunc(v.Number) {
			return 0.5 // "two and a half years"
		}
		return 1
	}
	return roundness(v.Number)
}

// roundness is the largest power of ten that divides a whole number, 0 where
// there is none.
func roundness(n float64) float64 {
	if math.IsNaN(n) || math.IsInf(n, 0) || n == 0 || n != math.Trunc(n) {
		return 0
	}
	p := 1.0
	for p < 1e15 && math.Mod(n, p*10) == 0 {
		p *= 10
	}
	return p
}

// half is half the last printed digit at the number n, but no more than the
// share cap of it, or half a unit.
func half(v *claims.Value, n, cap float64) float64 {
	return min(step(v)/2, max(cap*math.Abs(n), 0.5))
}

// spread widens both ends by the share about, at least by the rounding.
func spread(v *claims.Value, r reach, about, cap float64) reach {
	by := func(n float64) float64 {
		if math.IsInf(n, 0) {
			return 0
		}
		return max(about*math.Abs(n), min(half(v, n, cap), 2*max(about, cap)*math.Abs(n)))
	}
	return reach{lo: r.lo - by(r.lo), hi: r.hi + by(r.hi)}
}

// below is what "nearly" says: up to the number, from a little under it.
func below(v *claims.Value, tol *Tolerance) reach {
	n := v.Number
	if math.IsNaN(n) {
		n = v.Hi
	}
	r := reach{lo: n - tol.Nearly*math.Abs(n), hi: max(n, v.Hi)}
	if !math.IsInf(v.Lo, 0) {
		r.lo = min(r.lo, v.Lo)
	}
	return r
}

// stretch widens what a vague word names by a factor, down and up.
func stretch(r reach, by float64) reach {
	lo, hi := r.lo/by, r.hi*by
	return reach{lo: min(lo, r.lo), hi: max(hi, r.hi)}
}

// grow widens both ends by a share of themselves.
func grow(r reach, share float64) reach {
	if !math.IsInf(r.lo, 0) {
		r.lo -= share * math.Abs(r.lo)
	}
	if !math.IsInf(r.hi, 0) {
		r.hi += share * math.Abs(r.hi)
	}
	r.loOpen, r.hiOpen = false, false
	return r
}

// roundEdge takes the number itself into "more than 300", and a round one into
// "fewer than 300": who counts exactly the number and who says that there are more
// often tell the same, while "fewer than 12" excludes 12.
func roundEdge(v *claims.Value, r reach) reach {
	if v.Modifier == claims.MoreThan && v.Number <= r.lo {
		r.lo, r.loOpen = v.Number, false
	}
	if v.Modifier == claims.LessThan && v.Number >= r.hi && roundness(v.Number) >= 10 {
		r.hi, r.hiOpen = v.Number, false
	}
	return r
}
