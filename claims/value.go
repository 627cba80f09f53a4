package claims

import (
	"math"
	"time"
)

// Value is the interval that printed words commit to, in a unit, with
// everything that was printed kept. Values of the temporal kinds carry Timex
// and From, To instead of numbers; values of the kinds name, role, place and
// polarity carry Text alone (and a distance in Base, by the rule Bearing).
type Value struct {
	Span     Span // of the printed words: number, unit and bound words, but not the noun that a count counts unless it is its unit
	Kind     Kind
	Text     string // in plain form: "27 point", "5 hour", "2025-12-03"
	Modifier Modifier
	Rule     string // the rule that read it, "count/more-than"

	// Lo and Hi bound the number in the stated Unit; an open side is ∓Inf.
	// "more than 300" people is 301 … +Inf, of real numbers 300 … +Inf with LoOpen.
	// A hedge ("about") leaves Lo = Hi: comparing widens it.
	Lo, Hi         float64
	LoOpen, HiOpen bool
	// Number is what was printed ("1.2 million" 1 200 000 while Lo … Hi is
	// 1.15 M … 1.25 M); NaN for ranges and vague words.
	Number float64
	// Step is the weight of the last digit that was printed: 1 for 28, 100 000 for
	// 1.2 million, 1000 for 14,000, 0 where the number is spelled out or unknown.
	Step float64

	Unit string   // stated, singular: "point", "hour", "USD", "percentage point"; "" for a bare number
	Per  string   // "share" in "$98 a share", "year" in "20 percent a year"
	Base Quantity // in the base unit of the dimension
	Also []Value  // the same amount restated: the "25 miles" of "40 km (25 miles)"

	Timex    string    // TIMEX3 value of a date, time, duration or set: "2025-12-03", "PT5H", "XXXX-12-03", "PAST_REF"
	Mod      string    // TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER …
	From, To time.Time // [From, To) where resolvable, zero otherwise
	Inferred bool      // a part of the date was supplied (year, month or day): nothing may be a contradiction on it
}

// Quantity is an interval in a base unit. Bounds mean what they mean in Value.
type Quantity struct {
	Lo, Hi float64
	// Unit is the base unit of the dimension: "1" for counts, ratios and percent,
	// "s", "m", "kg", "m2", "K", an ISO 4217 code, "Mw" …
	Unit string
}

// Point reports whether the value is one number.
func (v *Value) Point() bool { return v.Lo == v.Hi }

// Bounded reports whether both ends are finite.
func (v *Value) Bounded() bool { return !math.IsInf(v.Lo, 0) && !math.IsInf(v.Hi, 0) }

// Stated is the number printed, or the middle of a bounded range, or the one
// finite bound; NaN where there is none.
func (v *Value) Stated() float64 {
	switch {
	case !math.IsNaN(v.Number):
		return v.Number
	case v.Bounded():
		return (v.Lo + v.Hi) / 2
	case !math.IsInf(v.Lo, 0):
		return v.Lo
	case !math.IsInf(v.Hi, 0):
		return v.Hi
	}
	return math.NaN()
}
