package compare

import (
	"strings"
	"unicode"

	"github.com/crosscheck/crosscheck/claims"
)

// otherDays reports whether two claims print two days of the week for one event, where
// their values alone may be one: "late Thursday" and "1.30 a.m. on Friday", when the
// date of one of them was supplied; and a night beside the small hours of the day after
// it, when one of them names no hour: "Friday night", "early Saturday". A sentence that
// prints both days tells of a stretch, and opposes nothing.
func otherDays(m *match) bool {
	if !dated(&m.a.Value) || !dated(&m.b.Value) || bounds(&m.a.Value) || bounds(&m.b.Value) {
		return false
	}
	x, y := printedDay(printed(m.a)), printedDay(printed(m.b))
	if x == 0 || y == 0 || x == y || hasWeekday(m.a, y) || hasWeekday(m.b, x) {
		return false
	}
	if m.a.Value.Kind == m.b.Value.Kind {
		return m.relation == possible
	}
	next := x%7+1 == y && late(&m.a.Value) && early(&m.b.Value)
	before := y%7+1 == x && late(&m.b.Value) && early(&m.a.Value)
	return m.relation == incomparable && (next || before)
}

func dated(v *claims.Value) bool { return v.Kind == claims.Date || v.Kind == claims.Time }

// printedDay is the one day of the week that a text names, 1 for Monday to 7 for
// Sunday; 0 where it names none, or two.
func printedDay(text string) int {
	found := 0
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch d := dayOfWeek(w); {
		case d == 0 || d == found:
		case found != 0:
			return 0
		default:
			found = d
		}
	}
	return found
}

// hasWeekday reports whether the sentence of a claim names the day of the week.
func hasWeekday(c *claims.Claim, day int) bool {
	return c.Doc != nil && strings.Contains(strings.ToLower(c.Sentence.In(c.Doc.Text)), weekdays[day-1])
}

// late reports whether a value is told of the last hours of its day.
func late(v *claims.Value) bool {
	c := clockOf(v, &Tolerance{})
	return v.Mod == "END" || c.known && c.lo >= 17*60
}

// early reports whether a value is told of the first hours of its day.
func early(v *claims.Value) bool {
	c := clockOf(v, &Tolerance{})
	return v.Mod == "START" || c.known && c.lo < 6*60
}
