package compare

import (
	"math"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// relateDates compares two dates: the days that both cover where these are
// known, and the printed fields one by one where they are not.
func relateDates(a, b *claims.Value) bearing {
	x, y := calendarOf(a), calendarOf(b)
	if x.known() && y.known() {
		return relateDays(a, b, x, y)
	}
	if farAway(a) && farAway(b) && !x.known() && !y.known() {
		return relateDistances(a, b)
	}
	if a.Timex != b.Timex && (bounds(a) || bounds(b)) {
		return bearing{} // before June, with no year: of which June is not known
	}
	return relateFields(x, y, a.Timex == b.Timex, counted(a) || counted(b))
}

// farAway reports whether all that a date tells is how far it lies from the day of
// writing, which is not known: "12 weeks ago".
func farAway(v *claims.Value) bool {
	return v.Kind == claims.Date && v.Base.Unit == "s" && v.Rule == "date/offset" && !bounds(v)
}

// relateDistances compares how far two dates lie from the days of writing. The texts
// of a story are written within a month, so that only a longer difference opposes
// them, and only one that rounding to whole months or years does not explain.
func relateDistances(a, b *claims.Value) bearing {
	gap, longer := math.Abs(a.Base.Lo-b.Base.Lo), max(math.Abs(a.Base.Lo), math.Abs(b.Base.Lo))
	switch {
	case gap == 0:
		return bearing{same, "same-value"}
	case gap <= max(recent*secondsOfDay, longer*distanceSlack):
		return bearing{possible, "inferred-date"}
	}
	return bearing{apart, "value-differs"}
}

// distanceSlack is the share by which a distance in time is rounded: 18 months are
// "two years".
const (
	distanceSlack = 0.25
	secondsOfDay  = 86400
)

// bounds reports whether a date is told as a limit: before it, after it.
func bounds(v *claims.Value) bool {
	switch v.Mod {
	case "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER":
		return true
	}
	return false
}

func relateDays(a, b *claims.Value, x, y calendar) bearing {
	switch {
	case x.span == y.span && a.Mod == b.Mod && plain(a.Modifier) == plain(b.Modifier):
		return bearing{same, "same-value"}
	case x.span.meets(y.span):
		return bearing{possible, possibleDate(a, b)}
	case (a.Inferred || b.Inferred) && misplaced(x, y), (counted(a) || counted(b)) && adjacent(x, y):
		return bearing{possible, "inferred-date"}
	case (a.Inferred || b.Inferred) && remote(x, y):
		return bearing{}
	}
	return bearing{apart, "value-differs"}
}

func possibleDate(a, b *claims.Value) string {
	if code := possibleCode(a, b); code != "rounding" {
		return code
	}
	return "less-precise"
}

// misplaced reports whether two single days differ only by what was supplied
// to one of them: the week of a weekday, or the year of a day and month.
func misplaced(x, y calendar) bool {
	if !x.span.single() || !y.span.single() {
		return false
	}
	return (x.span.from-y.span.from)%7 == 0 || x.month == y.month && x.dom == y.dom
}

// counted reports whether the day was counted from that of publication, as
// "today" and "yesterday" are. A text may be written a day before it is published,
// or in another zone.
func counted(v *claims.Value) bool {
	if !v.Inferred {
		return false
	}
	switch v.Rule {
	case "date/relative", "date/offset", "date/now":
		return true
	}
	return v.Kind == claims.Time
}

// adjacent reports whether two single days follow each other.
func adjacent(x, y calendar) bool {
	return x.span.single() && y.span.single() && (x.span.to == y.span.from || y.span.to == x.span.from)
}

// recent is how far from each other, in days, an inferred date and another one
// may lie to be dates of one event. What is told from the day of publication is
// news; a date far from it belongs to an event that is recalled.
const recent = 31

// remote reports whether two stretches of days lie further apart than recent.
func remote(x, y calendar) bool {
	return x.span.from-y.span.to > recent || y.span.from-x.span.to > recent
}

// relateFields compares what both print of year, month, day and weekday. Where
// a day was counted, a weekday may be off by one.
func relateFields(x, y calendar, equal, counted bool) bearing {
	shared := false
	for i, f := range [...][2]int{{x.year, y.year}, {x.month, y.month}, {x.dom, y.dom}, {x.weekdy, y.weekdy}} {
		if f[0] == 0 || f[1] == 0 {
			continue
		}
		if away := (f[0] - f[1] + 7) % 7; i == 3 && counted && (away == 1 || away == 6) {
			continue
		}
		if f[0] != f[1] {
			return bearing{apart, "value-differs"}
		}
		shared = true
	}
	switch {
	case !shared:
		return bearing{}
	case equal:
		return bearing{same, "same-value"}
	}
	return bearing{possible, "less-precise"}
}

// otherRanges reports whether two printed ranges begin or end at what cannot be
// one. Of one thing, "from 1908 to 1912" and "from 1910 to 1914" are not both right,
// while in a folder they may be two stretches of it. Of two ranges of numbers one
// may lie in the other, as the closer estimate.
func otherRanges(a, b *claims.Value) bool {
	if a.Kind.Numeric() && a.Kind == b.Kind && a.Modifier == claims.Range && b.Modifier == claims.Range {
		x, y := a.Base, b.Base
		return x.Unit == y.Unit && (x.Lo < y.Lo && x.Hi < y.Hi || y.Lo < x.Lo && y.Hi < x.Hi)
	}
	from, to, ranged := strings.Cut(a.Timex, "/")
	from2, to2, ranged2 := strings.Cut(b.Timex, "/")
	if a.Kind != claims.Date || b.Kind != claims.Date || !ranged || !ranged2 {
		return false
	}
	return !oneDate(from, from2) || !oneDate(to, to2)
}

// oneDate reports whether two TIMEX3 dates can be one, as far as both are known.
func oneDate(a, b string) bool {
	var x, y calendar
	x.parse(a)
	y.parse(b)
	return !x.known() || !y.known() || x.span.meets(y.span)
}
