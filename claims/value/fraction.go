package value

import "math"

// tensPart turns a spelled number before word j into a fraction whose denominator
// is spelled in two words: "three twenty-firsts", "one thirty-fifth", "one hundred
// thirty-fifths". It reports whether one stands there.
func (s *scanner) tensPart(n *numeral, j int) bool {
	num, k := n.value, j
	tens := s.entry(j).num
	switch {
	case s.has(j, rCardinal) && tens >= 20 && (num < 20 || math.Mod(num, 100) == 0):
		k++
		if s.hyphen(k) {
			k++
		}
	case s.hyphen(j) && s.glued(j) && s.glued(j+1) && s.has(j-1, rCardinal) && s.entry(j-1).num >= 20 && num > 100:
		tens = s.entry(j - 1).num
		num -= tens
		k++
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
