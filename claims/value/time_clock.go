package value

import "time"

// clock is a time of day as read.
type clock struct {
	hour, minute, second int
	g                    grain // grainHour … grainSecond: what was printed
	sure                 bool  // morning or afternoon is known: "4 p.m.", "16:00", "noon"
	zoned                bool
	zone                 int  // minutes east of Greenwich, if zoned
	about                bool // a hedge stands before it: "at about 4 p.m."
}

// pm moves an hour of the twelve into the afternoon, or the morning.
func (c clock) half(pm bool) clock {
	c.sure = true
	switch {
	case pm && c.hour < 12:
		c.hour += 12
	case !pm && c.hour == 12:
		c.hour = 0
	}
	return c
}

func (c clock) on(day time.Time) time.Time {
	in := day.Location()
	if c.zoned {
		in = time.FixedZone("", c.zone*60)
	}
	return time.Date(day.Year(), day.Month(), day.Day(), c.hour, c.minute, c.second, 0, in).In(day.Location())
}

// onClock lays a clock time, or a range of them, on a day. Without a day it is
// the next or latest time that the clock shows it, and keeps a bare TIMEX.
func (r resolver) onClock(s stretch, w *when) stretch {
	first := r.sided(w.clock, w)
	var last clock
	if w.has(saidClockEnd) {
		first, last = r.sidedRange(first, w)
	}
	if !w.dated() {
		return r.bareClock(first, last, w)
	}
	day := s.timex
	if s.resolved() {
		if s.g < grainDay || day == "" {
			day = timexOf(s.from, grainDay)
		}
		s = r.clockOn(startOf(s.from, grainDay), first, last, w, s.inferred)
	}
	s.timex = string(appendClock([]byte(day), first.hour, first.minute, first.second, first.g))
	if w.has(saidClockEnd) {
		if end := startOf(s.to, grainDay); s.resolved() && !last.zoned && last.minutes() <= first.minutes() && end.After(startOf(s.from, grainDay)) {
			day = timexOf(end, grainDay) // 2 p.m. to 2 a.m.
		}
		s.timex += "/" + string(appendClock([]byte(day), last.hour, last.minute, last.second, last.g))
	}
	s.g = first.g
	return s
}

func (r resolver) clockOn(day time.Time, first, last clock, w *when, inferred bool) stretch {
	from := first.on(day)
	s := stretch{from: from, to: endOf(from, first.g), g: first.g, inferred: inferred}
	if w.has(saidClockEnd) {
		if s.to = last.on(day); !s.to.After(from) {
			s.to = last.on(day.AddDate(0, 0, 1))
		}
	}
	return s
}

func (r resolver) bareClock(first, last clock, w *when) stretch {
	t := string(appendClock(nil, first.hour, first.minute, first.second, first.g))
	if w.has(saidClockEnd) {
		t += "/" + string(appendClock(nil, last.hour, last.minute, last.second, last.g))
	}
	if !r.known() {
		return stretch{timex: t, g: first.g}
	}
	day := r.today()
	at := first.on(day)
	switch {
	case r.ref.Equal(day):
		// A reference without a time of day tells its day alone.
	case r.tense == tensePast && at.After(r.ref):
		day = day.AddDate(0, 0, -1)
	case r.tense != tensePast && at.Before(r.ref) && !w.has(saidClockEnd) && w.lasts.g == grainNone:
		day = day.AddDate(0, 0, 1)
		if early := first; !first.sure && first.hour < 12 {
			early.hour += 12
			if early.on(r.today()).After(r.ref) {
				first, day = early, r.today()
			}
		}
	}
	s := r.clockOn(day, first, last, w, true)
	s.timex = t
	return s
}

// sided puts an hour of the twelve into the half of the day that the words name.
func (r resolver) sided(c clock, w *when) clock {
	if c.sure || c.hour > 12 || !w.has(saidPart) {
		return c
	}
	switch w.part {
	case partMorning, partDawn:
		return c.half(false)
	case partAfternoon, partEvening, partDusk, partLunch:
		return c.half(true)
	case partNight:
		return c.half(c.hour >= 5 && c.hour < 12)
	}
	return c
}

// sidedRange gives the start of a range the half of its end: "5 to 6pm" is in
// the afternoon, "11 to 2pm" begins before noon.
func (r resolver) sidedRange(first clock, w *when) (a, b clock) {
	last := r.sided(w.clockEnd, w)
	if !first.sure && last.sure && first.hour <= 12 {
		early, late := first.half(false), first.half(true)
		first = early
		if late.minutes() < last.minutes() {
			first = late
		}
	}
	if first.sure && !last.sure && last.hour <= 12 && last.minutes() <= first.minutes() {
		last = last.half(true)
	}
	if !first.sure && !last.sure && last.hour < 12 && last.minutes() < first.minutes() {
		last.hour += 12
	}
	if !first.zoned && last.zoned {
		first.zoned, first.zone = true, last.zone
	}
	return first, last
}

func (c clock) minutes() int { return c.hour*60 + c.minute }
