package compare

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// relateNumbers compares two amounts in the first unit that both are stated in,
// restatements included.
func relateNumbers(a, b *claims.Value, tol *Tolerance) bearing {
	x, y := commensurable(a, b)
	if x == nil {
		return bearing{}
	}
	v, w := widthOf(x, tol), widthOf(y, tol)
	if sameScale(x, y) {
		return weigh(x, y, v, w, false)
	}
	out := weigh(x, y, v.scaled(x), w.scaled(y), true)
	if out.relation == apart && loosely(x.Unit, y.Unit) && weigh(x, y, v, w, false).relation != apart {
		return bearing{possible, "unit-named-loosely"}
	}
	return out
}

// looseUnits are units of which one is called by the name of another by those who
// do not tell them apart: 13 miles at sea are nautical ones, a ton is often a
// tonne.
var looseUnits = [...][]string{
	{"mile", "nautical mile"}, {"ton", "tonne", "short ton", "long ton"}, {"gallon", "imperial gallon"}, {"pint", "imperial pint"},
}

// loosely reports whether two units are of one loose name.
func loosely(a, b string) bool {
	for _, family := range looseUnits {
		if slices.Contains(family, a) && slices.Contains(family, b) {
			return true
		}
	}
	return false
}

// weigh compares two widths on one scale. Two numbers that were both rounded
// are compared one against the rounding of the other, lest 6.1 and 6.2 meet
// half way; hedges, and amounts that one of the writers converted, may meet.
func weigh(a, b *claims.Value, v, w width, converted bool) bearing {
	if v.core.equal(w.core) && plain(a.Modifier) == plain(b.Modifier) {
		return bearing{same, "same-value"}
	}
	if opposedBounds(a, b) {
		return bearing{apart, "value-differs"}
	}
	meet := v.core.meets(w.wide) || v.wide.meets(w.core)
	if converted || v.soft || w.soft {
		meet = meet || v.wide.meets(w.wide)
	}
	if meet {
		return bearing{possible, possibleCode(a, b)}
	}
	return bearing{apart, "value-differs"}
}

// opposedBounds reports whether one text puts the amount above the very number
// below which the other puts it: more than 300, nearly 300.
func opposedBounds(a, b *claims.Value) bool {
	over := func(v *claims.Value) bool { return v.Modifier == claims.MoreThan }
	under := func(v *claims.Value) bool { return v.Modifier == claims.LessThan || v.Modifier == claims.Nearly }
	return (over(a) && under(b) || under(a) && over(b)) && sameScale(a, b) && a.Number == b.Number
}

// plain is the modifier with the zero value spelled out.
func plain(m claims.Modifier) claims.Modifier {
	if m == "" {
		return claims.Exact
	}
	return m
}

// possibleCode names why two different amounts can both be true.
func possibleCode(a, b *claims.Value) string {
	has := func(ms ...claims.Modifier) bool {
		return slices.Contains(ms, a.Modifier) || slices.Contains(ms, b.Modifier)
	}
	switch {
	case has(claims.AtLeast, claims.AtMost, claims.MoreThan, claims.LessThan):
		return "bound-holds"
	case has(claims.About, claims.Nearly, claims.Vague):
		return "hedge-covers"
	case has(claims.Range):
		return "range-overlaps"
	}
	return "rounding"
}

// commensurable picks from the two values, or from their restatements, the
// first pair in one dimension; nil where there is none.
func commensurable(a, b *claims.Value) (x, y *claims.Value) {
	if oneDimension(a, b) {
		return a, b
	}
	for i := range b.Also {
		if oneDimension(a, &b.Also[i]) {
			return a, &b.Also[i]
		}
	}
	for i := range a.Also {
		if oneDimension(&a.Also[i], b) {
			return &a.Also[i], b
		}
	}
	for i := range a.Also {
		for j := range b.Also {
			if oneDimension(&a.Also[i], &b.Also[j]) {
				return &a.Also[i], &b.Also[j]
			}
		}
	}
	return nil, nil
}

// oneDimension reports whether two amounts can be laid beside each other: the
// same kind, or percent and ratio, with the same base unit and the same "per".
func oneDimension(a, b *claims.Value) bool {
	share := func(k claims.Kind) bool { return k == claims.Percent || k == claims.Ratio }
	if a.Kind != b.Kind && !(share(a.Kind) && share(b.Kind)) {
		return false
	}
	if a.Per != b.Per || points(a) != points(b) {
		return false
	}
	if a.Base.Unit == "" || b.Base.Unit == "" {
		return a.Unit == b.Unit
	}
	return a.Base.Unit == b.Base.Unit
}

// points reports whether a percentage is a difference of percentages.
func points(v *claims.Value) bool {
	return v.Kind == claims.Percent && strings.HasSuffix(v.Unit, " point")
}

// sameScale reports whether the stated numbers of both count the same unit.
func sameScale(a, b *claims.Value) bool {
	return a.Unit == b.Unit && (a.Kind == b.Kind) || a.Kind == claims.Count && b.Kind == claims.Count
}

// scaled moves a width from the value's stated unit to its base unit.
func (w width) scaled(v *claims.Value) width {
	at, from, slope := anchor(v)
	move := func(r reach) reach {
		r.lo, r.hi = at+(r.lo-from)*slope, at+(r.hi-from)*slope
		return r
	}
	w.core, w.wide = move(w.core), move(w.wide)
	return w
}

// anchor is a number of the stated unit, the same in the base unit, and how
// many base units one stated unit holds.
func anchor(v *claims.Value) (base, stated, slope float64) {
	base, stated = v.Base.Lo, v.Lo
	if math.IsInf(stated, 0) {
		base, stated = v.Base.Hi, v.Hi
	}
	switch {
	case math.IsInf(stated, 0) || math.IsInf(base, 0):
		return 0, 0, 1
	case v.Base.Unit == "K":
		return base, stated, kelvinPer(v.Unit)
	case stated != 0:
		return base, stated, base / stated
	}
	return base, stated, 1
}

// kelvinPer is how many kelvin one degree of the unit is.
func kelvinPer(unit string) float64 {
	u := strings.ToLower(unit)
	if strings.Contains(u, "fahrenheit") || strings.HasSuffix(u, "f") {
		return 5.0 / 9
	}
	return 1
}

// inBase is a number for ordering two amounts of one dimension.
func inBase(v *claims.Value) float64 {
	base, stated, slope := anchor(v)
	return base + (v.Stated()-stated)*slope
}

// relateScores compares results: 2-1 told from the other side is 1-2.
func relateScores(a, b *claims.Value) bearing {
	x, y := scoreParts(a.Text), scoreParts(b.Text)
	switch {
	case len(x) == 0 || len(x) != len(y):
		return bearing{}
	case slices.Equal(x, y):
		return bearing{same, "same-value"}
	}
	slices.Sort(x)
	slices.Sort(y)
	if slices.Equal(x, y) {
		return bearing{possible, "same-value"}
	}
	return bearing{apart, "value-differs"}
}

// scoreParts are the whole numbers of a printed score, in order.
func scoreParts(text string) []int {
	var out []int
	for _, f := range strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' }) {
		if n, err := strconv.Atoi(f); err == nil {
			out = append(out, n)
		}
	}
	return out
}
