package value

import "time"

// resolver lays expressions on the calendar. A zero reference leaves everything
// that hangs on it unresolved.
type resolver struct {
	ref   time.Time
	tense tense
	back  bool    // a word of the past governs the date itself
	named mention // that "a year earlier" counts from
}

func (r resolver) known() bool { return !r.ref.IsZero() }

func (r resolver) zone() *time.Location {
	if r.known() {
		return r.ref.Location()
	}
	return time.UTC
}

// today is the midnight before the reference.
func (r resolver) today() time.Time { return startOf(r.ref, grainDay) }

// resolve gives the stretch that the expression commits to. False means that
// the calendar has no such day, or that the words fit no reading.
func (r resolver) resolve(w *when) (stretch, bool) {
	if w.has(saidState) {
		return r.state(w), true
	}
	if w.has(saidOffset) && !w.anchor && r.known() && w.has(saidFeast|saidMonth) {
		return r.yearAway(w)
	}
	if w.has(saidOffset) && w.has(saidWeekday) && !w.own && !w.nth {
		return r.weekdayAway(w)
	}
	s, ok := r.base(w)
	if !ok {
		return s, false
	}
	if w.week && s.resolved() {
		guessed := s.inferred
		s = lay(startOf(s.from, grainWeek), grainWeek)
		s.inferred = guessed
	}
	if w.weekend && !w.has(saidFeast) && s.resolved() {
		guessed := s.inferred
		s = lay(weekendAt(s.from), grainWeekend)
		s.inferred = guessed
	}
	if w.has(saidOffset) {
		if s, ok = r.moved(s, w); !ok {
			return s, false
		}
	}
	s = r.within(s, w)
	if s.timex == "" && s.resolved() {
		s.timex = timexOf(s.from, s.g)
	}
	if s.g == grainWeekend && s.resolved() && isoDay(s.from) == 6 {
		s.from = s.from.Add(-6 * time.Hour) // from Friday evening
	}
	if w.lasts.g != grainNone && s.resolved() {
		s.to = w.lasts.from(s.from)
		s.timex += "/" + r.lastTimex(s, w)
	}
	return s, true
}

// lastTimex is the end of what lasts: a time of day alone where the start is one.
func (r resolver) lastTimex(s stretch, w *when) string {
	g := min(s.g, w.lasts.g, grainDay)
	if !w.dated() && g < grainDay && startOf(s.from, grainDay).Equal(startOf(s.to, grainDay)) {
		if s.to.Minute() > 0 {
			g = min(g, grainMinute)
		}
		return string(appendClock(nil, s.to.Hour(), s.to.Minute(), s.to.Second(), g))
	}
	return timexOf(s.to, g)
}

// yearAway lays "Thanksgiving two years ago" and "March in a year": in the year
// that lies so far from the reference.
func (r resolver) yearAway(w *when) (stretch, bool) {
	at := *w
	at.said = at.said&^saidOffset | saidYear
	at.year = w.off.from(r.ref).Year()
	s, ok := r.resolve(&at)
	return s.guessed(), ok
}

// weekdayAway lays "Monday two weeks from now": the weekday in the week that lies
// so far away.
func (r resolver) weekdayAway(w *when) (stretch, bool) {
	away := *w
	away.said &^= saidWeekday | saidClock | saidPart
	s, ok := r.resolve(&away)
	if !ok || !s.resolved() {
		return s, ok
	}
	day := lay(startOf(s.from, grainWeek).AddDate(0, 0, w.weekday-1), grainDay).guessed()
	at := *w
	at.said &^= saidOffset
	return r.within(named(day), &at), true
}

// from moves t by the offset.
func (o offset) from(t time.Time) time.Time {
	if o.work {
		return addWorkdays(t, o.days)
	}
	return addSeconds(addMonths(t, o.months).AddDate(0, 0, o.days), o.seconds)
}

// state is now, the recent past or the near future: no stretch of the calendar.
func (r resolver) state(w *when) stretch {
	s := stretch{timex: w.state, inferred: true}
	if w.state == presentRef && r.known() {
		s.from, s.to, s.g = r.ref, r.ref.Add(time.Second), grainSecond
	}
	return s
}

const (
	presentRef = "PRESENT_REF"
	pastRef    = "PAST_REF"
	futureRef  = "FUTURE_REF"
)

// base is the stretch of the date alone, without offset and time of day.
func (r resolver) base(w *when) (stretch, bool) {
	switch {
	case w.has(saidPick):
		return r.picked(w)
	case w.has(saidFeast):
		return r.onFeast(w)
	case w.has(saidSpan):
		return named(lay(midnight(w.year, 1, 1, r.zone()), w.span)), true
	case w.has(saidNumber):
		return r.numbered(w)
	case w.has(saidMonth | saidDay | saidWeekday):
		return r.day(w)
	case w.has(saidCount):
		return r.counted(w)
	case w.has(saidRel):
		return r.relative(w)
	case w.has(saidYear):
		s := named(lay(midnight(w.year, 1, 1, r.zone()), grainYear))
		if w.fiscal {
			return stretch{timex: w.years() + s.timex}, true
		}
		return s, true
	case w.has(saidOffset | saidClock | saidPart):
		if r.known() {
			return stretch{from: r.ref, to: r.ref.Add(time.Second), g: grainSecond, inferred: true}, true
		}
		return stretch{}, true
	}
	return stretch{}, false
}

// years begins the TIMEX of a year that is not the calendar's.
func (w *when) years() string {
	if w.school {
		return "SY"
	}
	return "FY"
}

// named writes the TIMEX at once: the year 1 begins at the zero time, which says
// elsewhere that nothing is known.
func named(s stretch) stretch {
	s.timex = timexOf(s.from, s.g)
	return s
}

func (s stretch) text() string { return timexOf(s.from, s.g) }

// relative is a unit counted from the reference: yesterday, next week, this
// year.
func (r resolver) relative(w *when) (stretch, bool) {
	if w.fiscal && w.adrift {
		return stretch{timex: w.years() + "XXXX", inferred: true}, true
	}
	if !r.known() {
		return stretch{timex: unknownUnit(w.relG), g: w.relG}, true
	}
	if w.adrift && !r.named.countsIn(w.relG) && (r.tense == tensePast || w.rel == 0) {
		return stretch{timex: unknownUnit(w.relG), g: w.relG, inferred: true}, true
	}
	from := startOf(r.ref, w.relG)
	if w.adrift && r.named.countsIn(w.relG) {
		from = startOf(r.named.from, w.relG)
	}
	if w.relG == grainWeekend && w.rel < 0 && isoDay(r.ref) == 7 && r.tense == tensePast {
		// On a Sunday, the last weekend is still the one before.
		from = startOf(r.ref, grainWeekend)
	}
	if w.byTense && r.tense == tensePast && from.After(r.ref) {
		from = shift(from, w.relG, -1)
	}
	s := lay(shift(from, w.relG, w.rel), w.relG)
	s.inferred = true
	if w.fiscal {
		s = stretch{timex: w.years() + s.text(), inferred: true}
	}
	if w.toDate {
		s.timex, s.to = s.text(), r.ref
	}
	return s, true
}

// unknownUnit is the TIMEX of a unit whose place on the calendar is unknown.
func unknownUnit(g grain) string {
	switch g {
	case grainWeek:
		return "XXXX-WXX"
	case grainWeekend:
		return "XXXX-WXX-WE"
	case grainMonth:
		return "XXXX-XX"
	case grainQuarter:
		return "XXXX-QX"
	case grainHalf:
		return "XXXX-HX"
	case grainYear, grainSeason:
		return "XXXX"
	case grainDecade:
		return "XXXX"
	case grainCentury:
		return "XXXX"
	}
	return "XXXX-XX-XX"
}

// coarse writes a day that lies whole units from the reference to the precision
// of the unit: "two years ago" speaks of a year, not of a day.
func coarse(day time.Time, g grain) string {
	switch g {
	case grainMonth, grainQuarter, grainYear:
		return timexOf(day, g)
	case grainDecade, grainCentury:
		return timexOf(day, grainYear)
	}
	return timexOf(day, grainDay)
}

// moved shifts a stretch by the offset: what is days or longer away keeps no
// time of day unless it hangs on a clock.
func (r resolver) moved(s stretch, w *when) (stretch, bool) {
	if w.off.vague {
		ref := pastRef
		if w.off.days > 0 || w.off.months > 0 || w.off.seconds > 0 {
			ref = futureRef
		}
		return stretch{timex: ref, inferred: true}, true
	}
	if !s.resolved() {
		return stretch{timex: unknownUnit(min(w.off.g, grainDay)), inferred: true}, true
	}
	if w.adrift && r.named.countsIn(w.off.g) {
		from := w.off.from(r.named.from)
		at := lay(startOf(from, r.named.g), r.named.g)
		at.inferred = true
		if r.tense != tensePast || !r.known() || !at.from.After(r.ref) {
			return at, at.from.Year() > 0
		}
		// "This morning, 41 years later, they were held": later than something else.
	}
	if w.adrift && r.tense != tenseAlone {
		return stretch{timex: unknownUnit(min(w.off.g, grainDay)), inferred: true}, true
	}
	if w.within && r.known() {
		return stretch{from: r.ref, to: w.off.from(r.ref), g: min(w.off.g, grainDay), inferred: true,
			timex: timexOf(r.ref, min(w.off.g, grainDay)) + "/" + timexOf(w.off.from(r.ref), min(w.off.g, grainDay))}, true
	}
	if w.beside && !w.has(saidPick) && w.unit > grainDay {
		return besideUnit(s, w), true
	}
	from := s.from
	if w.off.g >= grainDay && w.off.seconds == 0 {
		from = startOf(from, grainDay)
	}
	from = w.off.from(from)
	if w.anchor && w.has(saidWeekday) && !w.has(saidMonth|saidDay|saidDir|saidRel) && r.tense == tensePast && r.known() && from.After(r.ref) {
		from = from.AddDate(0, 0, -7) // a day after Wednesday, told on a Wednesday
	}
	g := grainDay
	if w.off.g < grainDay && w.off.seconds != 0 {
		g = grainMinute
		if w.off.g == grainSecond {
			g = grainSecond
		}
	}
	inferred := s.inferred
	moved := lay(from, g)
	moved.inferred = inferred
	if !w.anchor && w.partCount == 1 && g == grainDay && !w.has(saidClock|saidPart) {
		moved.timex = coarse(from, w.off.g)
	}
	return moved, moved.from.Year() > 0
}
