package value

import "math"

var (
	unitArcMinute = measureNamed("minute of arc")
	unitArcSecond = measureNamed("second of arc")
)

// arcSeconds is how many seconds a minute of arc has; a foot has 12 inches.
const arcSeconds = 60

// arc reads the mark at word j after t as one of an angle where a second statement in
// brackets agrees with it: 2½' (150") is an angle because 150 is 60 times 2½, as 5' (60")
// is a length. next is 0 for none.
func (s *scanner) arc(t *term, j int) (u *unit, next int) {
	switch {
	case !t.n.is(digital) || !s.glued(j):
	case s.mark(j, '\'') && s.mark(j+1, '(') && s.mark(j+3, '"') && s.mark(j+4, ')'):
		if n := s.numeral(j + 2); n.ok() && sixty(t.n.value, n.value) {
			return unitArcMinute, j + 1
		}
	case s.mark(j, '"') && s.mark(j+1, ')') && s.mark(t.first-1, '(') && s.mark(t.first-2, '\'') && s.kept == t.first-1:
		k := t.first - 3
		if s.has(k, rGlyph) && s.digits(k-1) {
			k--
		}
		if n := s.numeral(k); n.ok() && sixty(n.value, t.n.value) {
			return unitArcSecond, j + 1
		}
	}
	return nil, 0
}

func sixty(minutes, seconds float64) bool {
	return math.Abs(minutes*arcSeconds-seconds) <= restatedWithin*seconds
}
