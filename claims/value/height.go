package value

import "github.com/crosscheck/crosscheck/claims"

// heightRules read feet and inches in marks: 5'10", 6' 2".
var heightRules = []rule{
	{"measure/height", rDigits, height},
}

// inchMark reads the inch mark at word j: 8", 5”. A quotation mark is none, nor
// one that closes a quotation; next is 0 for none.
func (s *scanner) inchMark(t *term, j int) (next int) {
	if !t.n.is(digital) || !s.glued(j) || t.n.value > mostInches {
		return 0
	}
	switch {
	case s.mark(j, '\'') && s.mark(j+1, '\'') && s.glued(j+1) && s.text(j) == s.text(j+1):
		next = j + 2
	case s.mark(j, '"') && (s.text(j) == "\"" || s.text(j) == "″" || s.text(j) == "”") && !s.inQuotes(j):
		next = j + 1
	default:
		return 0
	}
	if s.glued(next) && (s.letters(next) || s.digits(next)) {
		return 0
	}
	return next
}

// mostInches is the most that an inch mark is believed for.
const mostInches = 200

// inQuotes reports whether a quotation that is open at word j was opened within
// quoteWords before it in its paragraph, and is not closed.
func (s *scanner) inQuotes(j int) bool {
	open := false
	for k := j - 1; k >= 0 && k > j-quoteWords; k-- {
		if s.mark(k, '"') && s.text(k) != "″" {
			open = !open
		}
		if s.at(k).flags&newline != 0 {
			return open
		}
	}
	return open || j > quoteWords
}

// quoteWords is how far back a quotation is looked for; farther back it may
// always have been opened.
const quoteWords = 60

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
	x := feet.value*inchesInFoot + inches.value
	v.Kind, v.Unit, v.Lo, v.Hi, v.Number = claims.Measure, unitInch.name, x, x, x
	v.Base = claims.Quantity{Lo: unitInch.toBase(x), Hi: unitInch.toBase(x), Unit: unitInch.base}
	return next
}
