package value

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// edges are the first and the last day of every month of a leap year, of the
// year after it and of a century that is no leap year.
func edges() (days []time.Time) {
	for _, year := range []int{2028, 2029, 2100} {
		for m := 1; m <= 12; m++ {
			days = append(days, midnight(year, m, 1, time.UTC), midnight(year, m, daysIn(year, time.Month(m)), time.UTC))
		}
	}
	return days
}

func anyDay(t *rapid.T) time.Time {
	return time.Unix(rapid.Int64Range(-6e10, 2e11).Draw(t, "unix"), 0).UTC()
}

var allGrains = []grain{grainSecond, grainMinute, grainHour, grainDay, grainWeek, grainMonth, grainQuarter, grainSeason, grainHalf, grainYear, grainDecade, grainCentury}

func TestGrainHoldsItsMoment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at, g := anyDay(t), rapid.SampledFrom(allGrains).Draw(t, "grain")
		from := startOf(at, g)
		to := endOf(from, g)
		if at.Before(from) || !at.Before(to) {
			t.Fatalf("grain %d of %s is %s … %s", g, at, from, to)
		}
		if again := startOf(from, g); !again.Equal(from) {
			t.Fatalf("grain %d begins at %s and again at %s", g, from, again)
		}
		if next := startOf(to, g); !next.Equal(to) {
			t.Fatalf("grain %d ends at %s, which begins no other", g, to)
		}
	})
}

func TestAddMonthsStaysInItsMonth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at, n := anyDay(t), rapid.IntRange(-500, 500).Draw(t, "months")
		got := addMonths(at, n)
		want := at.Year()*12 + int(at.Month()) + n
		if got.Year()*12+int(got.Month()) != want {
			t.Fatalf("%s and %d months is %s", at, n, got)
		}
	})
}

func TestAddMonthsOnTheLastDay(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2028-01-31", 1, "2028-02-29"}, {"2029-01-31", 1, "2029-02-28"}, {"2028-02-29", 12, "2029-02-28"},
		{"2028-03-31", -1, "2028-02-29"}, {"2028-12-31", 2, "2029-02-28"}, {"2029-05-31", -3, "2029-02-28"},
	} {
		from, _ := time.Parse(time.DateOnly, c.from)
		if got := addMonths(from, c.n).Format(time.DateOnly); got != c.want {
			t.Errorf("%s and %d months is %s, want %s", c.from, c.n, got, c.want)
		}
	}
}

func TestWeeksAreThoseOfISO(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := anyDay(t)
		year, week := at.ISOWeek()
		if got := weekStart(year, week, time.UTC); !got.Equal(startOf(at, grainWeek)) {
			t.Fatalf("week %d of %d begins on %s, that of %s on %s", week, year, got, at, startOf(at, grainWeek))
		}
		if week > weeksIn(year) {
			t.Fatalf("%d has %d weeks, %s is in week %d", year, weeksIn(year), at, week)
		}
	})
}

func TestNthWeekday(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year, month := rapid.IntRange(1800, 2200).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month")
		day, n := rapid.IntRange(1, 7).Draw(t, "weekday"), rapid.SampledFrom([]int{-4, -3, -2, -1, 1, 2, 3, 4}).Draw(t, "n")
		got := nthWeekday(year, month, day, n, time.UTC)
		if isoDay(got) != day || int(got.Month()) != month || got.Year() != year {
			t.Fatalf("weekday %d number %d of %d-%d is %s", day, n, year, month, got)
		}
	})
}

func TestHolidays(t *testing.T) {
	for name, days := range map[string][]string{
		"easter":          {"2024-03-31", "2025-04-20", "2028-04-16", "2038-04-25"},
		"orthodox easter": {"2024-05-05", "2025-04-20", "2026-04-12"},
		"good friday":     {"2024-03-29", "2025-04-18"},
		"whit monday":     {"2024-05-20", "2025-06-09"},
		"thanksgiving":    {"2024-11-28", "2025-11-27"},
		"black friday":    {"2024-11-29", "2025-11-28"},
		"cyber monday":    {"2024-12-02", "2025-12-01"},
		"memorial day":    {"2024-05-27", "2025-05-26"},
		"election day":    {"2024-11-05", "2026-11-03"},
		"christmas eve":   {"2024-12-24"},
		"yom kippur":      {"2024-10-11", "2025-10-01"}, // from the evening on
		"passover":        {"2024-04-22", "2025-04-12"},
		"purim":           {"2024-03-23", "2025-03-13"},
		"ramadan":         {"2020-04-24", "2022-04-02", "2023-03-23", "2024-03-11", "2025-03-01"},
		"lunar new year":  {"2019-02-05", "2023-01-22", "2024-02-10", "2025-01-29"},
		"diwali":          {"2019-10-27", "2020-11-14", "2021-11-04", "2023-11-12"},
		"super tuesday":   {"2020-03-03", "2024-03-05"},
		"tax day":         {"2023-04-18", "2024-04-15", "2028-04-18", "2006-04-17"},
		"king's day":      {"2024-04-27", "2025-04-26"},
		"boss day":        {"2024-10-16", "2027-10-15"},
		"secretaries day": {"2024-04-24", "2025-04-23"},
	} {
		k := feastNames.payloadOf(name)
		if k == 0 {
			t.Fatalf("no holiday is called %q", name)
		}
		for _, want := range days {
			day, _ := time.Parse(time.DateOnly, want)
			if got := holidays[k-1].on(day.Year(), time.UTC).Format(time.DateOnly); got != want {
				t.Errorf("%s %d is %s, want %s", name, day.Year(), got, want)
			}
		}
	}
}
