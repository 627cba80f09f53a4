package claims

import "unicode"

// Kind is the type of a value.
type Kind string

// The kinds of value that crosscheck knows.
const (
	Count    Kind = "count"    // 28 points, more than 300 arrests
	Ordinal  Kind = "ordinal"  // the third attack
	Percent  Kind = "percent"  // 4.5 %; unit "percent", "percentage point" or "basis point"
	Ratio    Kind = "ratio"    // two thirds, one in five
	Money    Kind = "money"    // unit is the ISO 4217 code
	Measure  Kind = "measure"  // lengths, masses, speeds, temperatures, magnitudes …
	Duration Kind = "duration" // five hours
	Age      Kind = "age"      // aged 38
	Date     Kind = "date"     // a day, month, year or a range of them
	Time     Kind = "time"     // a time of day, with or without its date
	Score    Kind = "score"    // 2-1, 5-to-4
	Set      Kind = "set"      // twice a week, every Friday
	Name     Kind = "name"
	Role     Kind = "role"
	Place    Kind = "place"
	Polarity Kind = "polarity" // accepted or rejected, arrested or at large
)

// Kinds lists every kind, in the order in which reports name them.
var Kinds = []Kind{Count, Ordinal, Percent, Ratio, Money, Measure, Duration, Age, Date, Time, Score, Set, Name, Role, Place, Polarity}

// Temporal reports whether values of the kind carry a TIMEX and an interval of
// time instead of numbers.
func (k Kind) Temporal() bool { return k == Date || k == Time || k == Set }

// Numeric reports whether values of the kind are intervals of numbers.
func (k Kind) Numeric() bool {
	switch k {
	case Count, Ordinal, Percent, Ratio, Money, Measure, Duration, Age, Score:
		return true
	}
	return false
}

// Modifier says how the printed words bound the number.
type Modifier string

// The modifiers. The zero value "" reads as Exact.
const (
	Exact    Modifier = "exact"
	About    Modifier = "about"
	AtLeast  Modifier = "at least"
	AtMost   Modifier = "at most"
	MoreThan Modifier = "more than"
	LessThan Modifier = "less than"
	Nearly   Modifier = "nearly" // below the number and near it
	Range    Modifier = "range"
	Vague    Modifier = "vague" // dozens, several: the range that usage gives
)

func isUpper(r rune) bool { return unicode.IsUpper(r) || unicode.IsTitle(r) }
