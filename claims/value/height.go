package value

import "github.com/crosscheck/crosscheck/claims"

// heightRules read feet and inches in marks: 5'10", 6' 2".
var heightRules = []rule{
	{"measure/height", rDigits, height},
}

// Limits of what marks are read as feet and inches; other numbers between
// quotation marks are quoted.
const (
	leastFeet, mostFeet = 3, 8
	inchesInFoot        = 12
)

func height(s *scanner, i int, v *claims.Value) int {
	if !s.bare(i) || !s.mark(i+1, '\'') || !s.glued(i+1) || !s.digits(i+2) {
		return 0
	}
	feet, inches := s.printed(i), s.printed(i+2)
	if feet.decimals > 0 || feet.value < leastFeet || feet.value > mostFeet || inches.value >= inchesInFoot {
		return 0
	}
	next := i + 3
	switch {
	case s.mark(next, '"') && s.glued(next):
		next++
	case s.mark(next, '\'') && s.mark(next+1, '\'') && s.glued(next):
		next += 2
	case s.glued(next) && (s.letters(next) || s.digits(next)) || !s.glued(i+2):
		return 0
	}
	x := feet.value + inches.value/inchesInFoot
	foot := measureNamed("foot")
	v.Kind, v.Unit, v.Lo, v.Hi, v.Number = claims.Measure, foot.name, x, x, x
	v.Base = claims.Quantity{Lo: foot.toBase(x), Hi: foot.toBase(x), Unit: foot.base}
	return next
}
