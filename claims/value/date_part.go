package value

import "time"

// numbered lays weeks, quarters, halves and seasons: "Q3", "week 31", "the
// second half of 2024", "summer 2011".
func (r resolver) numbered(w *when) (stretch, bool) {
	switch {
	case w.fiscal:
		return stretch{timex: r.fiscalNumber(w), g: w.numberG}, true
	case w.has(saidYear):
		return r.numberIn(w.year, w)
	case !r.known():
		return stretch{timex: unknownNumber(w), g: w.numberG}, true
	case w.has(saidRel) && w.relG == grainYear:
		s, ok := r.numberIn(r.ref.Year()+w.rel, w)
		return s.guessed(), ok
	case w.has(saidDir) && w.dir == 0 || !w.has(saidDir) && w.numberG == grainWeek:
		year := r.ref.Year()
		if w.numberG == grainSeason && w.number == 4 && r.ref.Month() < 3 {
			year-- // this winter began in December
		}
		s, ok := r.numberIn(year, w)
		return s.guessed(), ok
	case !w.has(saidDir) && r.tense != tensePast:
		// A quarter to come in this year is meant before one of the next.
		if s, ok := r.numberIn(r.ref.Year(), w); ok && s.to.After(r.ref) {
			return s.guessed(), true
		}
	}
	return r.nearest(w, func(year int) (stretch, bool) { return r.numberIn(year, w) })
}

func (r resolver) numberIn(year int, w *when) (stretch, bool) {
	if w.numberG == grainWeek {
		if w.number < 1 || w.number > weeksIn(year) {
			return stretch{}, false
		}
		return lay(weekStart(year, w.number, r.zone()), grainWeek), true
	}
	months := monthsOf(w.numberG)
	month := (w.number-1)*months + 1
	if w.numberG == grainSeason {
		month = 3 * w.number
	}
	s := lay(midnight(year, month, 1, r.zone()), w.numberG)
	if w.numberG == grainSeason {
		s.timex = string(append(append(appendYear(nil, year), '-'), seasonCode(s.from.Month())...))
	}
	return s, w.number >= 1 && w.number <= 12/months
}

// fiscalNumber is a quarter or half of a fiscal year, which begins when each
// house likes: "FY2024-Q3" lies nowhere on the calendar.
func (r resolver) fiscalNumber(w *when) string {
	b := append(make([]byte, 0, 16), w.years()...)
	switch {
	case w.has(saidYear):
		b = appendYear(b, w.year)
	case w.has(saidRel) && w.relG == grainYear && r.known():
		b = appendYear(b, r.ref.Year()+w.rel)
	default:
		b = append(b, "XXXX"...)
	}
	return string(append(b, unknownNumber(w)[4:]...))
}

func unknownNumber(w *when) string {
	b := append(make([]byte, 0, 12), "XXXX-"...)
	switch w.numberG {
	case grainWeek:
		return string(appendPadded(append(b, 'W'), w.number, 2))
	case grainSeason:
		return string(append(b, seasonCode(time.Month(3*w.number))...))
	case grainHalf:
		b = append(b, 'H')
	default:
		b = append(b, 'Q')
	}
	return string(append(b, byte('0'+w.number)))
}

// onFeast lays a holiday.
func (r resolver) onFeast(w *when) (stretch, bool) {
	in := func(year int) (stretch, bool) {
		from := w.feast.on(year, r.zone())
		if from.IsZero() {
			return stretch{}, false
		}
		if w.weekend {
			return longWeekend(from), true
		}
		return stretch{from: from, to: from.AddDate(0, 0, w.feast.length()), g: grainDay}, true
	}
	switch {
	case w.has(saidYear):
		return in(w.year)
	case !r.known():
		return stretch{timex: w.feast.unknown(), g: grainDay}, true
	case w.has(saidRel) && w.relG == grainYear:
		s, ok := in(r.ref.Year() + w.rel)
		return s.guessed(), ok
	case w.has(saidDir) && w.dir == 0:
		s, ok := in(r.ref.Year())
		if r.tense != tensePast && !s.to.After(r.ref) {
			s, ok = in(r.ref.Year() + 1)
		}
		return s.guessed(), ok
	}
	return r.nearest(w, in)
}

// weekendAt is the Saturday of the weekend nearest to a day; a Tuesday goes with the
// one to come.
func weekendAt(day time.Time) time.Time { return onOrAfter(day.AddDate(0, 0, -2), 6) }

// longWeekend is the weekend that a holiday makes: from Friday evening, or from
// the holiday where it is earlier, to the end of the last free day.
func longWeekend(day time.Time) stretch {
	saturday := weekendAt(day)
	from, to := saturday.AddDate(0, 0, -1), saturday.AddDate(0, 0, 2)
	if day.Before(from) {
		from = day
	}
	if !day.Before(to) {
		to = day.AddDate(0, 0, 1)
	}
	s := stretch{from: from, to: to, g: grainWeekend, timex: timexOf(saturday, grainWeekend)}
	if from.Before(day) || isoDay(day) == 5 {
		s.from = hourOf(from, 18)
	}
	return s
}

// unknown is the TIMEX of the holiday in no known year.
func (h holiday) unknown() string {
	if h.rule != fixedDay {
		return "XXXX"
	}
	b := appendPadded(append(make([]byte, 0, 12), "XXXX-"...), h.month, 2)
	return string(appendPadded(append(b, '-'), h.day, 2))
}

// picked lays a part of a longer stretch: "the first Monday of October", "the
// last week of 2016", "the first nine months".
func (r resolver) picked(w *when) (stretch, bool) {
	whole := *w
	whole.said &^= saidPick | saidOffset
	if whole.said&^(saidPart|saidClock|saidDir) == 0 {
		whole.said |= saidRel
		whole.relG, whole.rel = grainYear, 0
		if w.pick.weekday > 0 || w.pick.g == grainDay {
			whole.relG = grainMonth
		}
	}
	whole.beside = false
	s, ok := r.base(&whole)
	if ok && w.beside && s.resolved() {
		return pickBeside(s, w.pick), true
	}
	if ok && w.fiscal && s.timex != "" {
		return stretch{timex: s.timex}, true // a part of a year that begins when each house likes
	}
	if !ok || !s.resolved() {
		return stretch{timex: unknownUnit(w.pick.g), g: w.pick.g}, ok
	}
	t := r.pickIn(s, w.pick)
	t.inferred = s.inferred
	return t, !t.from.Before(s.from.AddDate(0, 0, -7)) && t.from.Before(s.to)
}

func (r resolver) pickIn(s stretch, p pick) stretch {
	if p.weekday > 0 {
		if p.n < 0 {
			return lay(onOrBefore(s.to.AddDate(0, 0, -1), p.weekday).AddDate(0, 0, 7*(p.n+1)), grainDay)
		}
		return lay(onOrAfter(s.from, p.weekday).AddDate(0, 0, 7*(p.n-1)), grainDay)
	}
	count := max(1, p.count)
	from := firstWhole(s.from, p.g)
	if p.n < 0 {
		from = shift(firstWhole(s.to, p.g), p.g, p.n-count+1)
	} else {
		from = shift(from, p.g, p.n-1)
	}
	if count == 1 {
		return lay(from, p.g)
	}
	to := shift(from, p.g, count)
	return stretch{from: from, to: to, g: p.g, timex: timexOf(from, p.g) + "/" + timexOf(shift(to, p.g, -1), p.g)}
}

// firstWhole is the start of the first unit that belongs to what begins at t: a
// week belongs where its Thursday does.
func firstWhole(t time.Time, g grain) time.Time {
	from := startOf(t, g)
	switch {
	case !from.Before(t):
		return from
	case g == grainWeek && t.Sub(from) <= 3*24*time.Hour:
		return from
	}
	return shift(from, g, 1)
}
