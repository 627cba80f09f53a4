package value

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// tensPart turns a spelled number before word j into a fraction whose denominator
// is spelled in two words: "three twenty-firsts", "one thirty-fifth", "one hundred
// thirty-fifths". It reports whether one stands there.
func (s *scanner) tensPart(n *numeral, j int) bool {
	num, k := n.value, j
	tens := s.entry(j).num
	switch {
	case n.is(yearlike) && s.has(j-1, rCardinal):
		num, tens = math.Trunc(num/100), math.Mod(num, 100) // twenty twenty-fifths
		if math.Mod(tens, 10) != 0 {
			return false
		}
		if s.hyphen(k) && s.glued(k) && s.glued(k+1) {
			k++
		}
	case s.has(j, rCardinal) && tens >= 20 && (num < 20 || math.Mod(num, 100) == 0):
		k++
		if s.hyphen(k) {
			k++
		}
	case num > 100 && s.has(j-1, rCardinal) && s.entry(j-1).num >= 20 && !s.is(j-2, idAnd):
		tens = s.entry(j - 1).num
		num -= tens
		if s.hyphen(k) && s.glued(k) && s.glued(k+1) {
			k++
		}
	default:
		return false
	}
	ord := s.partOrdinal(k)
	if ord == 0 || (num > 1) != s.plural(k) {
		return false
	}
	n.value, n.step, n.scale, n.next = num/(tens+ord), 0, 1, k+1
	n.shape = fraction | spelled
	return true
}

// hundredths reads "fifty-four hundredths" at word k, what follows "two and".
func (s *scanner) hundredths(k int) (part float64, next int) {
	if !s.has(k, rCardinal) || s.entry(k).num < 10 {
		return 0, 0
	}
	n := s.spelledNumeral(k)
	e := s.entry(n.next)
	if !n.ok() || n.is(yearlike) || e.den != 100 && e.den != 1000 || !s.plural(n.next) || n.value >= e.den {
		return 0, 0
	}
	return n.value / e.den, n.next + 1
}

// partOrdinal is the ordinal at word k that counts parts: 5 for fifth and fifths;
// 0 for none.
func (s *scanner) partOrdinal(k int) float64 {
	e := s.entry(k)
	switch s.text(k) {
	case "firsts":
		return 1
	case "seconds":
		return 2
	}
	if e.roles&rOrdinal != 0 && e.ord < 10 {
		return e.ord
	}
	if e.roles&rFraction != 0 && e.den > 2 && e.den < 10 {
		return e.den
	}
	return 0
}

// partAlone reads an article and an ordinal that are all of a text: "a fifth", "a
// twenty-first". Beside other words they rank.
func partAlone(s *scanner, i int, v *claims.Value) int {
	if i > 0 {
		return 0
	}
	j, den := 1, 0.0
	if c := s.entry(j); c.roles&rCardinal != 0 && c.num >= 20 && s.hyphen(j+1) {
		den, j = c.num, j+2
	}
	e := s.entry(j)
	switch {
	case e.roles&rOrdinal != 0 && (e.ord > 2 || den > 0):
		den += e.ord
	case den == 0 && e.roles&rFraction != 0:
		den = e.den
	default:
		return 0
	}
	if !s.aloneTo(j+1) || s.plural(j) {
		return 0
	}
	v.Kind, v.Lo, v.Hi, v.Number = claims.Ratio, 1/den, 1/den, 1/den
	v.Base = claims.Quantity{Lo: v.Lo, Hi: v.Hi, Unit: "1"}
	return j + 1
}
