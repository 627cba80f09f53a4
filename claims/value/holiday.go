package value

import "time"

// A holiday falls on a day that a rule gives for every year. The zero rule is a
// fixed day of a month.
type holiday struct {
	rule  holidayRule
	month int // of the fixed day, or of the weekday
	day   int // fixed day; days from Easter; n-th weekday, negative from the month's end
	plus  int // the weekday, 1 Monday to 7 Sunday; the lunar day, 1 to 30, 15 at the full moon
	later int // days after the weekday
	days  int // length, 0 means one day
}

type holidayRule uint8

const (
	fixedDay      holidayRule = iota
	fromEaster                // day: offset from Easter Sunday
	fromOrthodox              // day: offset from Orthodox Easter, in the Gregorian calendar
	nthDay                    // day-th weekday plus of month
	afterNthDay               // nthDay and later days: Black Friday is the fourth Thursday and one
	fromHebrew                // month, day of the Hebrew calendar
	fromIslamic               // month, day of the Islamic calendar
	superTuesday              // of primaries in the United States: superTuesdays
	autumnMoon                // evening of the first new moon in India from month, day on; then later days
	lunarDay                  // of the month of India that begins with the first new moon from month, day on
	lunarNewYear              // second new moon after the winter solstice, in China
	nearWorkday               // fixed day; at a weekend the Friday before or the Monday after
	filingDay                 // fixed day of returns to the United States: the next working day of its capital
	ramadanFriday             // the last Friday of Ramadan
	parsiYear                 // of the Shahenshahi calendar, whose years have 365 days
	notSunday                 // fixed day; the Saturday before where it falls on a Sunday
)

// superTuesdays are the days of primaries that the party rules set, in month*100
// + day.
var superTuesdays = map[int]int{
	1996: 312, 2000: 307, 2004: 302, 2008: 205, 2012: 306, 2016: 301, 2020: 303, 2024: 305,
}

// on is the first day of the holiday in the year; zero where the year has none.
func (h holiday) on(year int, in *time.Location) time.Time {
	switch h.rule {
	case superTuesday:
		day, ok := superTuesdays[year]
		if !ok {
			return time.Time{}
		}
		return midnight(year, day/100, day%100, in)
	case fromEaster:
		return easter(year, in).AddDate(0, 0, h.day)
	case fromOrthodox:
		return orthodoxEaster(year, in).AddDate(0, 0, h.day)
	case nthDay:
		return nthWeekday(year, h.month, h.plus, h.day, in)
	case afterNthDay:
		return nthWeekday(year, h.month, h.plus, h.day, in).AddDate(0, 0, h.later)
	case nearWorkday:
		return nearestWorkday(midnight(year, h.month, h.day, in))
	case filingDay:
		return filingDate(midnight(year, h.month, h.day, in))
	case notSunday:
		day := midnight(year, h.month, h.day, in)
		if day.Weekday() == time.Sunday {
			day = day.AddDate(0, 0, -1)
		}
		return day
	case parsiYear:
		return parsiNewYear(year, in)
	case fromHebrew, fromIslamic, ramadanFriday, lunarNewYear, autumnMoon, lunarDay:
		return h.byMoon(year, in)
	}
	return midnight(year, h.month, h.day, in)
}

// parsiNewYear counts years of 365 days from 17 August 2018.
func parsiNewYear(year int, in *time.Location) time.Time {
	const jdn = 2458348 // 17 August 2018
	return civil(jdn+365*(year-2018), in)
}

// nearestWorkday moves a Saturday to the Friday before it and a Sunday to the
// Monday after it.
func nearestWorkday(day time.Time) time.Time {
	switch day.Weekday() {
	case time.Saturday:
		return day.AddDate(0, 0, -1)
	case time.Sunday:
		return day.AddDate(0, 0, 1)
	}
	return day
}

// filingDate is the first day from day on that is neither at a weekend nor the day
// on which Washington observes Emancipation Day, since 2007 (26 U.S.C. 7503).
func filingDate(day time.Time) time.Time {
	free := nearestWorkday(midnight(day.Year(), 4, 16, day.Location()))
	for day.Weekday() == time.Saturday || day.Weekday() == time.Sunday || day.Year() >= 2007 && day.Equal(free) {
		day = day.AddDate(0, 0, 1)
	}
	return day
}

// length is the number of days that the holiday lasts.
func (h holiday) length() int { return max(1, h.days) }

// easter is Easter Sunday of the western churches by the anonymous Gregorian
// computus (Meeus, Jones, Butcher).
func easter(year int, in *time.Location) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (b - (b+8)/25 + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return midnight(year, n/31, n%31+1, in)
}

// orthodoxEaster is Easter Sunday of the eastern churches: the Julian computus
// (Meeus), moved to the Gregorian calendar.
func orthodoxEaster(year int, in *time.Location) time.Time {
	a, b, c := year%4, year%7, year%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	return midnight(year, n/31, n%31+1+year/100-year/400-2, in)
}
