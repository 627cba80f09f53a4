package web

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// extent is what a value covers on an axis. An open side is ∓Inf.
type extent struct {
	lo, hi         float64
	loOpen, hiOpen bool    // the end itself is not included
	at             float64 // the number that was printed, NaN where there is none
	soft           bool    // the words hedge: about, nearly, dozens
	rounded        bool    // lo … hi are the printed digits read as an interval
}

// open reports whether a side goes on without an end.
func (e extent) open() bool { return math.IsInf(e.lo, 0) || math.IsInf(e.hi, 0) }

// placed reports whether anything of the extent can be drawn.
func (e extent) placed() bool { return finite(e.lo) || finite(e.hi) }

// ends are the finite numbers of the extent.
func (e extent) ends() []float64 {
	var all []float64
	for _, v := range []float64{e.lo, e.hi, e.at} {
		if finite(v) {
			all = append(all, v)
		}
	}
	return all
}

// affine turns a stated number into the base unit: base = slope × stated + shift.
type affine struct{ slope, shift float64 }

func (a affine) base(v float64) float64   { return a.slope*v + a.shift }
func (a affine) stated(v float64) float64 { return (v - a.shift) / a.slope }

// shifted are the units whose zero is not that of their base unit, the kelvin.
var shifted = map[string]affine{
	"celsius":        {1, 273.15},
	"degree celsius": {1, 273.15},

	"fahrenheit":        {5.0 / 9, 459.67 * 5 / 9},
	"degree fahrenheit": {5.0 / 9, 459.67 * 5 / 9},
}

// measure puts the values of a finding on one axis, in the unit that the
// first group prints.
type measure struct {
	unit, base string
	scales     map[string]affine // of the units that the finding prints
}

// measureOf reads the units from the values themselves: each carries its interval
// in the stated and in the base unit.
func measureOf(f *compare.Finding) measure {
	m := measure{scales: map[string]affine{}}
	first := true
	for i := range f.Groups {
		for _, c := range f.Groups[i].Claims {
			if c == nil || !c.Value.Kind.Numeric() {
				continue
			}
			v := &c.Value
			if first {
				m.unit, m.base, first = v.Unit, v.Base.Unit, false
			}
			if m.unit == "" && v.Base.Unit == m.base {
				m.unit = v.Unit
			}
			if _, known := m.scales[v.Unit]; !known {
				if s, ok := scaleOf(v); ok {
					m.scales[v.Unit] = s
				}
			}
		}
	}
	return m
}

// scaleOf is how the unit of v turns into its base unit, where v tells it.
func scaleOf(v *claims.Value) (affine, bool) {
	if s, ok := shifted[v.Unit]; ok {
		return s, true
	}
	for _, side := range [][2]float64{{v.Lo, v.Base.Lo}, {v.Hi, v.Base.Hi}} {
		if slope := side[1] / side[0]; finite(slope) && slope > 0 {
			return affine{slope: slope}, true
		}
	}
	return affine{}, false
}

// extent is where a value lies on the axis; not ok where it has another
// dimension or its unit is not known.
func (m measure) extent(v *claims.Value) (e extent, ok bool) {
	turn := func(x float64) float64 { return drawable(x) }
	if v.Unit != m.unit {
		own, known := m.scales[v.Unit]
		axis, axisKnown := m.scales[m.unit]
		if v.Base.Unit != m.base || !known || !axisKnown {
			return extent{}, false
		}
		turn = func(x float64) float64 { return drawable(axis.stated(own.base(x))) }
	}
	e = extent{
		lo: turn(v.Lo), hi: turn(v.Hi), at: turn(v.Number), loOpen: v.LoOpen, hiOpen: v.HiOpen,
		soft: hedged(v.Modifier),
	}
	switch v.Modifier {
	case "", claims.Exact, claims.About:
		e.rounded = e.lo < e.hi && finite(e.at)
	case claims.MoreThan:
		if finite(e.at) {
			e.lo, e.loOpen = e.at, true
		}
	case claims.LessThan:
		if finite(e.at) {
			e.hi, e.hiOpen = e.at, true
		}
	case claims.Range, claims.Vague:
		e.at = math.NaN()
	}
	return e, !(e.lo > e.hi) && e.placed()
}

func hedged(m claims.Modifier) bool {
	return m == claims.About || m == claims.Nearly || m == claims.Vague
}

// timeExtent is where a date lies on an axis of seconds; not ok where it is not
// resolved. That the dateline supplied the year is no hedge.
func timeExtent(v *claims.Value) (e extent, ok bool) {
	e = extent{lo: math.Inf(-1), hi: math.Inf(1), at: math.NaN(), hiOpen: true}
	if !v.From.IsZero() {
		e.lo = clampSeconds(v.From)
	}
	if !v.To.IsZero() {
		e.hi = clampSeconds(v.To)
	}
	e.soft = v.Mod == "APPROX" || hedged(v.Modifier)
	return e, e.placed() && e.lo <= e.hi
}

func clampSeconds(t time.Time) float64 {
	return max(firstSecond, min(lastSecond, seconds(t)))
}

// extentsOf are the different extents of a group's claims, in the order of their
// places.
func extentsOf(g *compare.Group, of func(*claims.Value) (extent, bool)) []extent {
	var all []extent
	for _, c := range g.Claims {
		if c == nil {
			continue
		}
		if e, ok := of(&c.Value); ok {
			all = append(all, e)
		}
	}
	return distinct(all)
}

// distinct sorts the extents by their places and keeps each once.
func distinct(all []extent) []extent {
	slices.SortStableFunc(all, func(a, b extent) int {
		return cmp.Or(cmp.Compare(a.lo, b.lo), cmp.Compare(a.hi, b.hi), cmp.Compare(a.at, b.at), cmp.Compare(rank(a), rank(b)))
	})
	return slices.CompactFunc(all, func(a, b extent) bool {
		return a.lo == b.lo && a.hi == b.hi && a.loOpen == b.loOpen && a.hiOpen == b.hiOpen &&
			a.soft == b.soft && (a.at == b.at || math.IsNaN(a.at) && math.IsNaN(b.at))
	})
}

// rank puts what is said outright before what is hedged.
func rank(e extent) int {
	n := 0
	for i, set := range []bool{e.soft, e.loOpen, e.hiOpen, e.rounded} {
		if set {
			n += 1 << i
		}
	}
	return n
}
