package value

import "github.com/crosscheck/crosscheck/claims"

// ratioRules read "one in five" and "two out of three". Fractions (two thirds,
// half of) are settled by share.
var ratioRules = []rule{
	{"ratio/in", rCardinal | rDigits | rBound, inOf},
	{"ratio/over", rCardinal | rDigits | rSign, over},
	{"ratio/alone", rArticle, partAlone},
}

var (
	idOut   = known("out")
	idEvery = known("every")
)

// inOf reads a part and its whole. With "in" the part is small and the whole a
// number that people say shares in, because "two in 14 cars" counts cars.
func inOf(s *scanner, i int, v *claims.Value) int {
	bound := s.bound(i)
	i = bound.next
	if !s.bare(i) {
		return 0
	}
	a := s.numeral(i)
	if !a.ok() || !a.whole() || a.is(fraction|yearlike) {
		return 0
	}
	j, out := a.next, false
	joined := s.hyphen(j) && s.glued(j) && s.glued(j+1)
	if joined {
		j++
	}
	switch {
	case joined && s.is(j, idIn) && s.hyphen(j+1):
		j += 2 // a one-in-five chance
	case joined:
		return 0
	case s.is(j, idIn):
		j++
	case s.is(j, idOut) && s.is(j+1, idOf):
		j, out = j+2, true
	default:
		return 0
	}
	if s.is(j, idEvery) {
		j, out = j+1, true
	}
	b := s.numeral(j)
	if !b.ok() || !b.whole() || b.is(fraction|vague|yearlike) || b.value <= a.value {
		return 0
	}
	if !out && !(a.value < 10 && (roundWhole(b.value) || a.value == 1) && !s.runsOn(b.next)) {
		return 0
	}
	t := term{n: b, sign: 1, first: j, next: b.next}
	if u, _ := s.unitAfter(&t, b.next); u != nil {
		return 0
	}
	v.Kind, v.Rule = claims.Ratio, "ratio/in"
	v.Lo, v.Hi, v.Number = a.value/b.value, a.value/b.value, a.value/b.value
	if bound.word != nil {
		bound.limit(v, v.Lo, v.Hi)
	}
	v.Base = claims.Quantity{Lo: v.Lo, Hi: v.Hi, Unit: "1"}
	return b.next
}

// over reads "one over three" at the end of a clause: a fraction as it is said.
func over(s *scanner, i int, v *claims.Value) int {
	if n := s.numeral(i); n.ok() && !s.is(n.next, idOver) {
		return 0
	}
	a := s.term(i, false)
	if !a.n.ok() || a.unit != nil || !a.n.whole() || a.n.is(vague|fraction) || a.n.is(yearlike) && i > 0 || !s.is(a.next, idOver) {
		return 0
	}
	b := s.numeral(a.next + 1)
	if !b.ok() || !b.whole() || b.is(vague|fraction) || b.value == 0 || s.at(b.next).start >= 0 && !s.pauses(b.next) {
		return 0
	}
	x := a.value() / b.value
	v.Kind, v.Rule = claims.Ratio, "ratio/over"
	v.Lo, v.Hi, v.Number = x, x, x
	v.Base = claims.Quantity{Lo: x, Hi: x, Unit: "1"}
	return b.next
}

func roundWhole(x float64) bool {
	if x <= 12 {
		return true
	}
	for x >= 100 && x == float64(int(x/10))*10 {
		x /= 10
	}
	return x <= 100 && x == float64(int(x/5))*5
}

// share settles a fraction without a unit: it is a ratio where it is spelled
// out (two thirds, 1/3, ½) or says of what (half of, half the), and nothing
// elsewhere: second half, third quarter.
func (s *scanner) share(q *quantum, v *claims.Value) int {
	n, j := &q.a.n, q.next
	if s.hyphen(j) && s.glued(j) && s.glued(j+1) {
		return 0
	}
	if single := s.at(q.a.first).id == s.at(j-1).id || n.is(noun); single && !n.is(digital) {
		if s.has(q.a.first-1, rOrdinal) || s.hyphen(q.a.first-1) && s.glued(q.a.first) {
			return 0
		}
		half := s.entry(j-1).den == 2
		if half && hasWord(sides, s.text(q.a.first-1)) {
			return 0
		}
		if n.is(noun) && (s.is(q.a.first-1, idBy) || s.has(q.a.first-1, rChange)) && (!s.letters(j) || s.has(j, rFunction|rPreposition)) {
			return s.part(q, v) // cut by a fifth, rose a third
		}
		if !s.is(j, idOf) && !(half && (s.has(j, rDeterminer) || q.bound.word != nil)) && !(n.is(noun) && q.bound.word != nil) {
			return 0
		}
		if s.entry(j-1).den == 4 && !n.is(noun) {
			return 0
		}
	}
	return s.part(q, v)
}

// sides say which half a half is, not how much.
const sides = "better upper lower top bottom back front latter former northern southern eastern western left right"

// part writes a fraction as the ratio that it is.
func (s *scanner) part(q *quantum, v *claims.Value) int {
	v.Kind = claims.Ratio
	s.interval(q, v, false)
	v.Base = claims.Quantity{Lo: v.Lo, Hi: v.Hi, Unit: "1"}
	v.Rule = ruleName(v.Kind, q)
	return q.next
}

const determiners = "the a an its their his her our my your all this that these those each every"
