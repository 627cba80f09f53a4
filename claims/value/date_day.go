package value

import "time"

// day lays a date of which any of year, month, day and weekday may be missing.
func (r resolver) day(w *when) (stretch, bool) {
	switch {
	case w.has(saidRel) && w.relG == grainWeek && w.has(saidWeekday):
		return r.inWeek(w)
	case w.has(saidRel) && w.relG == grainYear && w.has(saidMonth):
		return r.inYear(w)
	case w.has(saidRel) && w.relG == grainMonth && w.has(saidDay):
		return r.inMonth(w)
	case w.has(saidMonth):
		return r.monthDay(w)
	case w.has(saidDay):
		return r.dayOfMonth(w)
	}
	return r.onWeekday(w)
}

func (r resolver) inWeek(w *when) (stretch, bool) {
	if !r.known() {
		return stretch{timex: unknownDay(w), g: grainDay}, true
	}
	monday := shift(startOf(r.ref, grainWeek), grainWeek, w.rel)
	s := lay(monday.AddDate(0, 0, w.weekday-1), grainDay)
	s.inferred = true
	return s, true
}

func (r resolver) inYear(w *when) (stretch, bool) {
	year := r.ref.Year()
	switch {
	case w.adrift && r.named.countsIn(grainYear):
		year = r.named.from.Year() // April of that year
	case w.adrift && (r.tense == tensePast || w.rel == 0) || !r.known():
		return stretch{timex: unknownDay(w), g: w.dayGrain()}, true
	}
	s, ok := r.fixed(year+w.rel, w)
	s.inferred = true
	return s, ok
}

func (r resolver) inMonth(w *when) (stretch, bool) {
	if !r.known() {
		return stretch{timex: unknownDay(w), g: grainDay}, true
	}
	m := shift(startOf(r.ref, grainMonth), grainMonth, w.rel)
	if !validDay(m.Year(), int(m.Month()), w.day) {
		return stretch{}, false
	}
	s := lay(m.AddDate(0, 0, w.day-1), grainDay)
	s.inferred = true
	return s, true
}

func (w *when) dayGrain() grain {
	if w.has(saidDay) {
		return grainDay
	}
	return grainMonth
}

// fixed lays month and day in a known year.
func (r resolver) fixed(year int, w *when) (stretch, bool) {
	day := 1
	if w.has(saidDay) {
		day = w.day
	}
	if !validDay(year, w.month, day) {
		return stretch{}, false
	}
	return lay(midnight(year, w.month, day, r.zone()), w.dayGrain()), true
}

// maxYears is how far the year of a bare date is looked for: 29 February of a
// given weekday comes once in 28 years, or 40 across a century.
const maxYears = 40

// monthDay lays "3 December" and "December", in the year that is said or the
// one that tense, direction and weekday ask for.
func (r resolver) monthDay(w *when) (stretch, bool) {
	if w.has(saidYear) {
		return r.fixed(w.year, w)
	}
	if w.has(saidDay) && (w.month < 1 || w.month > 12 || w.day < 1 || w.day > daysIn(2024, time.Month(w.month))) {
		return stretch{}, false
	}
	if !r.known() {
		return stretch{timex: unknownDay(w), g: w.dayGrain()}, true
	}
	if w.has(saidDir) && w.dir == 0 {
		s, ok := r.fixed(r.ref.Year(), w)
		s.inferred = true
		return s, ok
	}
	if w.has(saidWeekday) && w.has(saidDay) {
		if s, ok := r.fitting(w); ok {
			return s, true
		}
	}
	if s, ok := r.soon(w); ok {
		return s, true
	}
	return r.nearest(w, func(year int) (stretch, bool) { return r.fixed(year, w) })
}

// soon lays a day and month that lie within weeks after the reference and that no word of
// the past governs: "phones that go on sale on May 22", told on May 12, are not of a year
// ago.
func (r resolver) soon(w *when) (stretch, bool) {
	if r.tense != tensePast || r.back || !w.has(saidDay) || w.has(saidDir|saidWeekday) {
		return stretch{}, false
	}
	for year := r.ref.Year(); year <= r.ref.Year()+1; year++ {
		s, ok := r.fixed(year, w)
		if ok && s.from.After(r.ref) && s.from.Before(r.ref.AddDate(0, 0, nearDays)) {
			return s.guessed(), true
		}
	}
	return stretch{}, false
}

// fitting looks for the year nearest to the reference, on either side, in which
// the date has its weekday. None within two years, or a date that lies near the
// reference, means that the weekday is wrong, not the year far.
func (r resolver) fitting(w *when) (stretch, bool) {
	side := r.side(w)
	for _, d := range [...]int{0, side, -side, 2 * side, -2 * side} {
		s, ok := r.fixed(r.ref.Year()+d, w)
		if ok && (isoDay(s.from) == w.weekday || s.from.After(r.ref.AddDate(0, 0, -nearDays)) && s.from.Before(r.ref.AddDate(0, 0, nearDays))) {
			return s.guessed(), true
		}
	}
	return stretch{}, false
}

// nearDays is how far from the reference a date is taken for one of these weeks,
// whatever its weekday.
const nearDays = 45

// nearest looks for the year in which what comes once a year lies on the side
// of the reference that direction or tense asks for. "Last" and "next" leave out
// what runs at the reference.
func (r resolver) nearest(w *when, in func(year int) (stretch, bool)) (stretch, bool) {
	step := r.side(w)
	skip := 0
	if w.has(saidDir) {
		skip = max(w.dir, -w.dir) - 1
	}
	for year := r.ref.Year() - step; year > 0 && year < r.ref.Year()+maxYears; year += step {
		s, ok := in(year)
		if !ok || !r.lies(s, step, w.has(saidDir) && w.dir != 0) {
			continue
		}
		if skip--; skip < 0 {
			return s.guessed(), true
		}
	}
	return stretch{}, false
}

// lies reports whether the stretch is on the side; one that holds the reference
// is on both unless strict.
func (r resolver) lies(s stretch, side int, strict bool) bool {
	switch {
	case side < 0 && strict:
		return !s.to.After(r.ref)
	case side < 0:
		return !s.from.After(r.ref)
	case strict:
		return s.from.After(r.ref)
	}
	return s.to.After(r.ref)
}

func (s stretch) guessed() stretch {
	s.inferred = true
	return s
}

// side is -1 for the past and 1 for the future.
func (r resolver) side(w *when) int {
	switch {
	case w.has(saidDir) && w.dir < 0:
		return -1
	case w.has(saidDir) && w.dir >= 0, r.tense != tensePast:
		return 1
	}
	return -1
}

// dayOfMonth lays "the 15th" and "Tuesday the 19th".
func (r resolver) dayOfMonth(w *when) (stretch, bool) {
	if w.day < 1 || w.day > 31 {
		return stretch{}, false
	}
	if !r.known() {
		return stretch{timex: unknownDay(w), g: grainDay}, true
	}
	step := r.side(w)
	month := startOf(r.ref, grainMonth)
	for range 12 * maxYears {
		if validDay(month.Year(), int(month.Month()), w.day) {
			t := month.AddDate(0, 0, w.day-1)
			fits := step < 0 && !t.After(r.ref) || step > 0 && !t.Before(r.today())
			if fits && (!w.has(saidWeekday) || isoDay(t) == w.weekday) {
				return lay(t, grainDay).guessed(), true
			}
		}
		month = addMonths(month, step)
	}
	return stretch{}, false
}

// onWeekday lays a weekday alone. "Last Friday" and "next Friday" are those of
// the weeks beside this one, "this Friday" is that of the week that runs, "the
// coming Friday" the first to come.
func (r resolver) onWeekday(w *when) (stretch, bool) {
	if !r.known() || w.anyDay {
		return stretch{timex: unknownDay(w), g: grainDay}, true
	}
	today := r.today()
	monday := startOf(today, grainWeek)
	var t time.Time
	switch {
	case w.nth && w.dir > 0:
		t = onOrAfter(today.AddDate(0, 0, 1), w.weekday).AddDate(0, 0, 7*(w.dir-1))
	case w.nth:
		t = onOrBefore(today.AddDate(0, 0, -1), w.weekday).AddDate(0, 0, 7*(w.dir+1))
	case w.has(saidDir) && (!w.close || w.dir > 1):
		t = monday.AddDate(0, 0, w.weekday-1+7*w.dir)
		if w.dir == 0 && t.Before(today) && r.tense != tensePast {
			t = t.AddDate(0, 0, 7)
		}
	case w.has(saidDir) && w.dir < 0:
		t = onOrBefore(today.AddDate(0, 0, -1), w.weekday)
	case !w.has(saidDir) && r.tense == tensePast:
		t = onOrBefore(today, w.weekday)
	case !w.has(saidDir) && r.tense == tenseFuture:
		t = onOrAfter(today, w.weekday)
	default:
		t = onOrAfter(today.AddDate(0, 0, 1), w.weekday)
	}
	return lay(t, grainDay).guessed(), true
}

// unknownDay writes the parts that were said, X for the others.
func unknownDay(w *when) string {
	b := make([]byte, 0, 16)
	if w.has(saidWeekday) && !w.has(saidMonth|saidDay) {
		return string(append(append(b, "XXXX-WXX-"...), byte('0'+w.weekday)))
	}
	b = append(b, "XXXX-"...)
	if w.has(saidMonth) {
		b = appendPadded(b, w.month, 2)
	} else {
		b = append(b, "XX"...)
	}
	if w.has(saidDay) {
		b = appendPadded(append(b, '-'), w.day, 2)
	}
	return string(b)
}
