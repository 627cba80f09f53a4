package web

import (
	"math"
	"slices"
	"strconv"
	"time"
)

// calendarStep is a distance between two ticks of a time axis.
type calendarStep struct {
	seconds             float64 // about how long
	years, months, days int
	clock               time.Duration
	layout              string
}

// calendarSteps are the distances that people count in, the shortest first.
var calendarSteps = []calendarStep{
	{60, 0, 0, 0, time.Minute, "15:04"},
	{300, 0, 0, 0, 5 * time.Minute, "15:04"},
	{900, 0, 0, 0, 15 * time.Minute, "15:04"},
	{3600, 0, 0, 0, time.Hour, "15:04"},
	{3 * 3600, 0, 0, 0, 3 * time.Hour, "15:04"},
	{6 * 3600, 0, 0, 0, 6 * time.Hour, "2 Jan 15:04"},
	{86400, 0, 0, 1, 0, "2 Jan"},
	{2 * 86400, 0, 0, 2, 0, "2 Jan"},
	{7 * 86400, 0, 0, 7, 0, "2 Jan"},
	{30 * 86400, 0, 1, 0, 0, "Jan 2006"},
	{91 * 86400, 0, 3, 0, 0, "Jan 2006"},
	{182 * 86400, 0, 6, 0, 0, "Jan 2006"},
	{365 * 86400, 1, 0, 0, 0, "2006"},
}

// firstDays is the index of the first step that counts days.
const firstDays = 6

// wholeDays reports whether all times are midnights: dates, without a clock.
func wholeDays(times []float64) bool {
	return !slices.ContainsFunc(times, func(s float64) bool { return math.Mod(s, 86400) != 0 })
}

// The times that an axis can show, in seconds: the years 1 to 9999.
var (
	firstSecond = seconds(time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC))
	lastSecond  = seconds(time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC))
)

// seconds is a time on an axis. A time.Duration would run over after 292 years.
func seconds(t time.Time) float64 { return float64(t.Unix()) }

func instant(s float64) time.Time {
	return time.Unix(int64(max(firstSecond, min(lastSecond, s))), 0).UTC()
}

// calendarAxis spans the times with ticks at the beginnings of hours, days,
// months or years.
func calendarAxis(times []float64) axis {
	lo, hi := span(times)
	pad := max((hi-lo)/12, 1800)
	steps := calendarSteps
	switch {
	case hi-lo < 3600:
		pad = 86400 // one moment: the days around it
	case wholeDays(times):
		steps = steps[firstDays:]
		pad = max(pad, 43200)
	}
	a := axis{lo: max(lo-pad, firstSecond), hi: min(hi+pad, lastSecond)}
	step := stepFor(a.hi-a.lo, steps)
	for t := step.floor(instant(a.lo)); len(a.ticks) < 16; t = step.next(t) {
		s := seconds(t)
		if s > a.hi {
			break
		}
		if s >= a.lo {
			a.ticks = append(a.ticks, tick{s, t.Format(step.layout)})
		}
	}
	thin(a.ticks)
	a.title = step.title(instant(lo), instant(hi))
	return a
}

// stepFor is the shortest of the steps that gives six ticks at the most.
func stepFor(room float64, steps []calendarStep) calendarStep {
	for _, s := range steps {
		if room/s.seconds <= 6 {
			return s
		}
	}
	years := 1
	for i, factors := 0, []int{2, 5, 10}; room/(365*86400*float64(years)) > 6; i++ {
		years = factors[i%3] * pow10(i/3)
	}
	return calendarStep{years: years, layout: "2006"}
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}

// floor is the last beginning of the step before t; of steps of several days,
// months or years those that a calendar counts from.
func (s calendarStep) floor(t time.Time) time.Time {
	switch year, month, day := t.Date(); {
	case s.years > 0:
		return time.Date(year-year%s.years, 1, 1, 0, 0, 0, 0, time.UTC)
	case s.months > 0:
		return time.Date(year, month-(month-1)%time.Month(s.months), 1, 0, 0, 0, 0, time.UTC)
	case s.days == 7: // weeks begin on Monday
		return time.Date(year, month, day-(int(t.Weekday())+6)%7, 0, 0, 0, 0, time.UTC)
	case s.days > 0:
		return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	}
	return t.Truncate(s.clock)
}

func (s calendarStep) next(t time.Time) time.Time {
	return t.AddDate(s.years, s.months, s.days).Add(s.clock)
}

// title says what the labels of the ticks leave out: the day of hours, the year
// of days.
func (s calendarStep) title(lo, hi time.Time) string {
	switch {
	case s.clock > 0:
		return fromTo(lo.Format("2 January 2006"), hi.Format("2 January 2006"))
	case s.days > 0:
		return fromTo(strconv.Itoa(lo.Year()), strconv.Itoa(hi.Year()))
	}
	return ""
}

func fromTo(lo, hi string) string {
	if lo == hi {
		return lo
	}
	return lo + " – " + hi
}
