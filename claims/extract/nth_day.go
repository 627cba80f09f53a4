package extract

import (
	"fmt"

	"github.com/crosscheck/crosscheck/claims"
)

// runningUnits are the units that news counts an event in while it goes on, with
// their seconds and TIMEX3 letters.
var runningUnits = map[string]struct {
	seconds float64
	timex   string
}{
	"day": {86400, "P%.0fD"}, "night": {86400, "P%.0fD"}, "week": {7 * 86400, "P%.0fW"},
}

// nthRule is the rule of a length that an ordinal tells.
const nthRule = "duration/nth"

// inARow are words that count a run of days.
var inARow = wordSet(`straight consecutive successive`)

// running reads an ordinal that counts the days of what goes on as its length so far:
// "the eighth day of protests", "continued for a seventh straight night". ok is false
// for any other ordinal: "the first day of the month".
func (v *view) running(val *claims.Value) (length claims.Value, ok bool) {
	if val.Kind != claims.Ordinal || val.Number < 2 {
		return length, false
	}
	_, last, found := v.tokens(val.Span)
	i := last + 1
	if _, unit := runningUnits[v.lemma(last)]; unit {
		i = last
	}
	run := inARow[v.norm(i)]
	if run {
		i++
	}
	unit, known := runningUnits[v.lemma(i)]
	if !found || !known || !run && !v.ofEvent(i+1) && !v.itsNth(val.Span) {
		return length, false
	}
	n := val.Number
	q := claims.Quantity{Lo: n * unit.seconds, Hi: n * unit.seconds, Unit: "s"}
	return claims.Value{
		Span: claims.Span{Start: val.Span.Start, End: v.s.Tokens[i].Span.End}, Kind: claims.Duration, Modifier: claims.Exact, Rule: nthRule,
		Text: fmt.Sprintf("%.0f %s", n, v.lemma(i)), Timex: fmt.Sprintf(unit.timex, n), Unit: v.lemma(i), Lo: n, Hi: n, Number: n, Step: 1, Base: q,
	}, true
}

// itsNth reports whether the ordinal counts the days of what the clause is about:
// "the strike entered its third week", "riots went on into a fifth night".
func (v *view) itsNth(span claims.Span) bool {
	first, _, _ := v.tokens(span)
	switch v.norm(first - 1) {
	case "its", "their", "a":
	default:
		return false
	}
	lead := v.norm(first - 2)
	if lead == "into" || v.lemma(first-2) == "enter" {
		return true
	}
	if lead != "in" && lead != "on" && lead != "for" || v.norm(first-1) == "a" && lead != "for" {
		return false
	}
	for i := first - 3; i >= 0 && !v.border(i); i-- {
		if ongoing[v.lemma(i)] {
			return true
		}
	}
	return false
}

// ofEvent reports whether an "of" phrase with a noun for what happens stands at i.
func (v *view) ofEvent(i int) bool {
	n := v.ofOngoing(i)
	if n >= 0 || v.norm(i) != "of" {
		return n >= 0
	}
	for i++; determiners[v.norm(i)] || v.adjective(i); i++ {
	}
	return eventful(v.lemma(i))
}
