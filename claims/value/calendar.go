package value

import "time"

// grain is the unit of time that an expression is precise to. The order is the
// order of size. The zero grain is unknown.
type grain uint8

const (
	grainNone grain = iota
	grainSecond
	grainMinute
	grainHour
	grainPart // of a day: morning, night
	grainDay
	grainWeekend // Saturday and Sunday
	grainWeek    // from Monday
	grainMonth
	grainQuarter
	grainSeason // meteorological: winter begins on 1 December
	grainHalf
	grainYear
	grainDecade
	grainCentury
)

// daysIn is the number of days of a month of the Gregorian calendar.
func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// validDay reports whether the calendar has the day: 29 February only in a leap
// year.
func validDay(year, month, day int) bool {
	return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, time.Month(month))
}

func midnight(year, month, day int, in *time.Location) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, in)
}

// addMonths moves t by whole months; a day that the month does not have becomes
// its last one, so 31 January and one month is 28 or 29 February.
func addMonths(t time.Time, n int) time.Time {
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, t.Hour(), t.Minute(), t.Second(), 0, t.Location())
	return first.AddDate(0, 0, min(t.Day(), daysIn(first.Year(), first.Month()))-1)
}

// isoDay is the weekday from 1 for Monday to 7 for Sunday.
func isoDay(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// startOf is the first instant of the grain that holds t.
func startOf(t time.Time, g grain) time.Time {
	y, m, d, in := t.Year(), int(t.Month()), t.Day(), t.Location()
	switch g {
	case grainSecond:
		return t.Truncate(time.Second)
	case grainMinute:
		return time.Date(y, t.Month(), d, t.Hour(), t.Minute(), 0, 0, in)
	case grainHour:
		return time.Date(y, t.Month(), d, t.Hour(), 0, 0, 0, in)
	case grainWeek:
		return midnight(y, m, d-isoDay(t)+1, in)
	case grainWeekend:
		return midnight(y, m, d-isoDay(t)+6, in)
	case grainMonth:
		return midnight(y, m, 1, in)
	}
	return startOfLong(t, g)
}

func startOfLong(t time.Time, g grain) time.Time {
	y, m, in := t.Year(), int(t.Month()), t.Location()
	switch g {
	case grainQuarter:
		return midnight(y, (m-1)/3*3+1, 1, in)
	case grainSeason:
		return midnight(y, m/3*3, 1, in)
	case grainHalf:
		return midnight(y, (m-1)/6*6+1, 1, in)
	case grainYear:
		return midnight(y, 1, 1, in)
	case grainDecade:
		return midnight(floorTo(y, 10), 1, 1, in)
	case grainCentury:
		return midnight(floorTo(y, 100), 1, 1, in)
	}
	return midnight(y, m, t.Day(), in)
}

// floorTo is the largest multiple of step that is not above n.
func floorTo(n, step int) int {
	r := n % step
	if r < 0 {
		r += step
	}
	return n - r
}

// shift moves t by n grains.
func shift(t time.Time, g grain, n int) time.Time {
	switch g {
	case grainSecond:
		return addSeconds(t, int64(n))
	case grainMinute:
		return addSeconds(t, int64(n)*60)
	case grainHour:
		return addSeconds(t, int64(n)*3600)
	case grainWeek, grainWeekend:
		return t.AddDate(0, 0, 7*n)
	}
	if m := monthsOf(g); m > 0 {
		return addMonths(t, n*m)
	}
	return t.AddDate(0, 0, n)
}

// addWorkdays moves t by n days from Monday to Friday; holidays count as such days.
func addWorkdays(t time.Time, n int) time.Time {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	t = t.AddDate(0, 0, step*7*(n/5))
	for n %= 5; n > 0; {
		if t = t.AddDate(0, 0, step); isoDay(t) < 6 {
			n--
		}
	}
	return t
}

// addSeconds moves t by n seconds. A time.Duration holds 292 years only, so whole
// days go by the calendar, whose days all have 86400 seconds in the fixed zones of
// this package.
func addSeconds(t time.Time, n int64) time.Time {
	return t.AddDate(0, 0, int(n/86400)).Add(time.Duration(n%86400) * time.Second)
}

// monthsOf is the length of a grain in months, 0 for one that is not made of
// whole months.
func monthsOf(g grain) int {
	switch g {
	case grainMonth:
		return 1
	case grainQuarter, grainSeason:
		return 3
	case grainHalf:
		return 6
	case grainYear:
		return 12
	case grainDecade:
		return 120
	case grainCentury:
		return 1200
	}
	return 0
}

// endOf is the first instant after the grain that begins at from.
func endOf(from time.Time, g grain) time.Time {
	if g == grainWeekend {
		return from.AddDate(0, 0, 2)
	}
	return shift(from, g, 1)
}

// weekStart is the Monday of an ISO week. Week 1 is the one with 4 January.
func weekStart(year, week int, in *time.Location) time.Time {
	return startOf(midnight(year, 1, 4, in), grainWeek).AddDate(0, 0, 7*(week-1))
}

// weeksIn is the number of ISO weeks of a year, 52 or 53.
func weeksIn(year int) int {
	_, w := midnight(year, 12, 28, time.UTC).ISOWeek()
	return w
}

// onOrBefore is the latest day with the weekday that is not after t.
func onOrBefore(t time.Time, weekday int) time.Time {
	return startOf(t, grainDay).AddDate(0, 0, -((isoDay(t) - weekday + 7) % 7))
}

// onOrAfter is the earliest day with the weekday that is not before t.
func onOrAfter(t time.Time, weekday int) time.Time {
	return startOf(t, grainDay).AddDate(0, 0, (weekday-isoDay(t)+7)%7)
}

// nthWeekday is the n-th such weekday of a month, counted from its end where n
// is negative.
func nthWeekday(year, month, weekday, n int, in *time.Location) time.Time {
	if n < 0 {
		last := midnight(year, month, daysIn(year, time.Month(month)), in)
		return onOrBefore(last, weekday).AddDate(0, 0, 7*(n+1))
	}
	return onOrAfter(midnight(year, month, 1, in), weekday).AddDate(0, 0, 7*(n-1))
}
