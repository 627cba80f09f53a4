package value

import "github.com/crosscheck/crosscheck/claims"

// count settles a number without a unit: what stands after it is counted.
func (s *scanner) count(q *quantum, last *term, i int, v *claims.Value) int {
	n := &last.n
	next := q.next
	if n.is(fraction) {
		return 0
	}
	if n.is(keyed) {
		return next
	}
	noun, glue := s.counted(next, n.is(vague|noun))
	if n.is(yearlike) && q.bound.word == nil && !glue {
		return next
	}
	if glue {
		next += 2
	}
	v.Kind, v.Unit = claims.Count, noun
	s.interval(q, v, false)
	stepIn(v)
	v.Base = claims.Quantity{Lo: v.Lo, Hi: v.Hi, Unit: "1"}
	v.Rule = ruleName(v.Kind, q)
	return next
}
