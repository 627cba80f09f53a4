package value

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// compound adds the smaller units that go on a quantity: "6ft 2in", "3 dollars
// 50 cents", "two years and four months", "£2 50p". Money and time are summed in
// the first unit; measures in the last, of which the others are whole multiples,
// so that no digits are lost: 74 inches, 9080 metres.
func (s *scanner) compound(t *term) {
	if t.unit == nil || t.n.decimals > 0 || t.n.is(vague|fraction) || t.hyphen {
		return
	}
	factor := t.unit.factor
	for k := 0; k < 3; k++ {
		j := t.next
		if s.mark(j, ',') {
			j++
		}
		if s.is(j, idAnd) {
			j++
		}
		if !s.has(j, rDigits|rCardinal|rGlyph) || s.at(j).flags&newline != 0 || !s.bare(j) && !(s.glued(j) && j == t.next) {
			return
		}
		p := term{sign: 1, first: j, after: t.unit}
		p.n = s.numeral(j)
		if !p.n.ok() || p.n.is(vague|yearlike) {
			return
		}
		p.next = p.n.next
		s.unitOf(&p)
		if p.unit == nil {
			s.loneCents(t, &p, j)
			return
		}
		if p.unit.kind != t.unit.kind || p.unit.factor >= factor || p.hyphen || !sameDimension(t.unit, p.unit) {
			return
		}
		if j > t.next && p.n.value*p.unit.factor >= factor && t.unit.name != "yard" {
			return
		}
		factor = p.unit.factor
		t.addTerm(&p)
	}
}

// sameDimension reports whether b can be a part of a: cents of any currency.
func sameDimension(a, b *unit) bool {
	if a.kind == claims.Money {
		return b.name == "cent" && a.factor == 1 || a.base == b.base
	}
	return a.base == b.base && a.offset == 0 && b.offset == 0
}

// addTerm adds a smaller unit.
func (t *term) addTerm(p *term) {
	times := t.unit.factor / p.unit.factor
	if t.unit.kind == claims.Measure && math.Abs(times-math.Round(times)) < 1e-9*times {
		t.n.value *= math.Round(times)
		t.unit, times = p.unit, 1
	}
	t.add(p.n.value/times, p.next)
}

func (t *term) add(x float64, next int) {
	t.n.value += x
	t.n.lo, t.n.hi = t.n.value, t.n.value
	t.n.step, t.next = 0, next
}

// loneCents reads cents and inches without their name: "fifteen dollars and 50.",
// "5ft 9". They end the clause, or they would count something.
func (s *scanner) loneCents(t *term, p *term, j int) {
	if t.unit.name == "foot" && j == t.next && p.n.is(digital) && p.n.whole() && p.n.value < inchesInFoot && (s.pauses(p.n.next) || s.at(p.n.next).start < 0) {
		p.unit, p.next = unitInch, p.n.next
		t.addTerm(p) // 5ft 9
		return
	}
	if t.unit.kind != claims.Money || t.unit.factor != 1 || t.n.scale > 1 || t.prefix && !(s.is(j-1, idAnd) && p.n.is(spelled) && p.n.value >= 10) {
		return
	}
	end := s.at(p.n.next)
	if p.n.value > 99 || !p.n.whole() || s.mark(j-1, ',') || end.start >= 0 && end.mark != '.' && end.mark != ',' && end.mark != ')' && end.mark != ';' {
		return
	}
	t.add(p.n.value/100, p.n.next)
}
