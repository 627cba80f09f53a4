package value

// dayRange reads days of one month before its name: "13 to 15 July", "3-5
// December", "the 13th to the 15th of July".
func (s *scanner) dayRange(j int, w *when) int {
	if w.has(saidDay | saidMonth) {
		return 0
	}
	first, k, _ := s.dayNumber(j)
	if first == 0 {
		return 0
	}
	at := s.rangeMark(k, true)
	if at == 0 {
		return 0
	}
	if s.cue(at) == cueThe {
		at++
	}
	trial := *w
	next := s.dayMonth(at, &trial)
	if next == 0 || !trial.has(saidMonth) || trial.day <= first {
		return 0
	}
	if s.cue(k) == cueAnd && s.cue(j-1) != cueBetween {
		*w = trial
		w.day = first
		return k // the 3 of "on 3 and 15 June": two days
	}
	*w = trial
	w.day, w.dayEnd, w.said = first, trial.day, w.said|saidDayEnd
	return next
}

// dayTo reads the end of "December 3-5" and "July 13 to 15" after month and day.
func (s *scanner) dayTo(j int, w *when) int {
	if !w.has(saidMonth) || !w.has(saidDay) || w.has(saidDayEnd) || w.has(saidYear|saidClock|saidPart) {
		return 0
	}
	at := s.rangeMark(j, false)
	if at == 0 {
		return 0
	}
	the := s.cue(at) == cueThe
	if the {
		at++
	}
	n, next, ordinal := s.dayNumber(at)
	if n <= w.day || s.has(next, rMonth) || s.cue(next) == cueOf || the && !ordinal {
		return 0
	}
	if !ordinal && (!s.digits(at) || s.notDay(at, next, false) || s.mark(next, '/') || s.cue(next) == cueAM || s.cue(next) == cuePM) {
		return 0
	}
	w.dayEnd, w.said = n, w.said|saidDayEnd
	return s.yearAfter(next, w)
}

// rangeMark skips a dash, "to", "through", "until" at word j and returns the
// word after it, 0 for none; and also takes "and" after "between".
func (s *scanner) rangeMark(j int, and bool) int {
	switch s.cue(j) {
	case cueTo, cueThrough, cueUntil:
		return j + 1
	case cueAnd:
		if and {
			return j + 1
		}
	}
	switch s.at(j).mark {
	case '-', markMinus, markEn, '~', markEm:
		if s.at(j).mark == markEm && !s.glued(j) {
			return 0
		}
		return j + 1
	}
	return 0
}

// clockRange reads two clock times of one day: "9:30 - 11:00", "from 5 to 6pm",
// "3-4 p.m.", "between 9h30 and 11h".
func (s *scanner) clockRange(j int, w *when) int {
	open := s.cue(j)
	if open == cueFrom || open == cueBetween || open == cueAt {
		j++
	} else {
		open = cueNone
	}
	and := open == cueBetween
	if open == cueIn && s.cue(j) == cueBetween {
		and, j = true, j+1
	}
	c, k := s.rangeStart(j)
	if k == 0 {
		return 0
	}
	at := s.rangeMark(k, and)
	if at == 0 {
		return 0
	}
	bare := c.g == grainHour && !c.sure
	last, next := s.clock(at, true)
	minutes := c.g != grainHour || last.g != grainHour
	if next == 0 || !c.sure && !last.sure && (bare || last.g == grainHour) && !s.dayBeside(next, w) &&
		!(minutes && (open != cueNone || last.zoned || s.cue(next-1) == cueOclock)) {
		return 0
	}
	w.clock, w.clockEnd, w.said = c, last, w.said|saidClock|saidClockEnd
	return next
}

// rangeStart reads the first time of a range, which may be a bare hour: the 3 of
// "3-4 p.m.".
func (s *scanner) rangeStart(j int) (c clock, next int) {
	if c, next = s.clock(j, true); next > 0 {
		return c, next
	}
	if s.digits(j) {
		n := int(s.printed(j).value)
		if s.at(j).end-s.at(j).start > 2 || n < 1 || n > 24 || s.at(j).flags&decimal != 0 {
			if c, next = s.dottedClock(j); next > 0 {
				return c, next
			}
			return c, 0
		}
		return clock{hour: n, g: grainHour}, j + 1
	}
	if e := s.entry(j); e.roles&rCardinal != 0 && e.num >= 1 && e.num <= 12 {
		return clock{hour: int(e.num), g: grainHour}, j + 1
	}
	return c, 0
}

// dayBeside reports whether a day or a part of it stands beside a range of bare
// hours, before it in w or after it at next.
func (s *scanner) dayBeside(next int, w *when) bool {
	if w.dated() || w.has(saidPart) {
		return true
	}
	k := next
	if s.cue(k) == cueOn || s.cue(k) == cueIn {
		k++
	}
	if _, _, ok := s.direction(k); ok {
		return s.has(k+1, rWeekday|rDayPart)
	}
	return s.has(k, rWeekday) || s.cue(k) == cueToday || s.cue(k) == cueTomorrow || s.cue(k) == cueYesterday || s.cue(k) == cueTonight ||
		s.cue(k) == cueThe && s.partAt(k+1) != partNone || s.cue(next) == cueOn && s.digits(k)
}

// spanned reads a range of two expressions: "from January to April 2015", "Nov.
// 18 - Dec. 19", "between 2007 and 2009", "May through September".
func (s *scanner) spanned(j int, a, b *when) int {
	open := s.cue(j)
	k := j
	if open == cueFrom || open == cueBetween {
		k++
		if s.cue(k) == cueThe {
			k++
		}
	} else {
		open = cueNone
	}
	a.asked, b.asked = s.numericPair(k, open), true
	mid := s.rangeEnd(k, a)
	if mid == 0 {
		return 0
	}
	at := s.rangeMark(mid, open == cueBetween || a.said == saidSpan && a.span == grainCentury)
	if at == 0 && a.said == saidYear && s.mark(mid, '/') && s.glued(mid) && s.glued(mid+1) && s.yearNext(mid+1, a.year) {
		at = mid + 1 // the 2010/11 season
	}
	if at == 0 || s.hyphen(at) {
		return 0
	}
	if s.cue(at) == cueThe || s.cue(at) == cueIn {
		at++
	}
	if s.at(mid).mark != 0 && s.glued(mid) != s.glued(at) {
		return 0
	}
	next := s.rangeEnd(at, b)
	if next == 0 {
		next = s.shortEnd(at, a, b)
	}
	if next == 0 || !a.sharesWith(b) {
		return 0
	}
	return next
}

// yearNext reports whether the year after a year stands at word j, in two digits or
// four.
func (s *scanner) yearNext(j, year int) bool {
	n := int(s.printed(j).value)
	switch size := s.at(j).end - s.at(j).start; {
	case !s.digits(j) || s.mark(j+1, '/'):
		return false
	case size == 2:
		return n == (year+1)%100
	default:
		return size == 4 && n == year+1
	}
}

// numericPair reports whether two dates in digits form a range at word k: after
// "from" or "between", or with a year in the second.
func (s *scanner) numericPair(k int, open cue) bool {
	if !s.digits(k) || !s.mark(k+1, '/') || !s.digits(k+2) {
		return false
	}
	at := s.rangeMark(k+3, open == cueBetween)
	return at > 0 && s.digits(at) && s.mark(at+1, '/') && (open != cueNone || k == 0 || s.mark(at+3, '/'))
}

// rangeEnd reads one end of a range; now and to date are the reference.
func (s *scanner) rangeEnd(j int, w *when) int {
	if s.cue(j) == cueNow || s.cue(j) == cueDate {
		w.state, w.said = presentRef, saidState
		return j + 1
	}
	if s.cue(j) == cueCurrent && s.cue(j+1) == cueDate {
		w.state, w.said = presentRef, saidState
		return j + 2
	}
	next := 0
	if w.asked {
		next = s.when(j, w)
	} else {
		next = s.whenAt(j, w)
	}
	if next > 0 && w.has(saidOffset) && !w.dated() {
		return 0
	}
	return next
}

// shortEnd reads the end of "2019-20" and "Nov 2-Feb" that lacks what the start
// has.
func (s *scanner) shortEnd(at int, a, b *when) int {
	if a.said == saidYear && s.digits(at) && s.at(at).end-s.at(at).start == 2 && s.glued(at) {
		n := int(s.printed(at).value)
		near := n == (a.year+1)%100
		far := n > a.year%100 && a.year >= 1900 && (s.dated(at-2) || s.mark(at-3, '(') || s.cue(at-3) == cueThe)
		if near || far {
			b.year, b.said = a.year/100*100+n, saidYear
			if n == 0 {
				b.year += 100
			}
			return at + 1
		}
	}
	if a.has(saidDay) && a.has(saidMonth) {
		if n, next, ordinal := s.dayNumber(at); n > 0 && ordinal {
			b.day, b.month, b.said = n, a.month, saidDay|saidMonth
			if n < a.day {
				b.month = a.month%12 + 1
			}
			return next
		}
	}
	return 0
}

// sharesWith gives the start what only the end says (a year, a month) and
// reports whether the two can be ends of one range.
func (w *when) sharesWith(b *when) bool {
	if w.has(saidState) || b.has(saidState) {
		return w.has(saidState) != b.has(saidState) && (w.dated() || b.dated() || w.has(saidClock) || b.has(saidClock))
	}
	if w.said == saidYear && b.has(saidOffset) {
		return false // between 1400 and 1200 years ago
	}
	if w.said == saidYear && b.said == saidYear && b.year <= 0 && w.year > 0 && 1-w.year <= b.year {
		w.year = 1 - w.year // between 1400 and 1200 BC
	}
	switch {
	case !w.dated() && b.dated() && w.has(saidClock) && b.has(saidClock):
		return true
	case w.dated() && !b.dated() && w.has(saidClock) && b.has(saidClock):
		clock, end := b.clock, *w
		*b = end
		b.clock = clock
		return true
	case !w.dated() || !b.dated():
		return false
	case w.said == saidYear && b.said&(saidMonth|saidYear) != 0 && b.has(saidYear):
		return w.year < b.year || w.year == b.year && b.has(saidMonth)
	}
	if w.has(saidDay) && !w.has(saidMonth) && b.has(saidMonth) {
		return false
	}
	if w.has(saidMonth) != b.has(saidMonth) && !w.has(saidRel) && !b.has(saidRel) && !w.has(saidYear) {
		return w.has(saidFeast) || b.has(saidFeast)
	}
	if w.has(saidMonth) && b.has(saidMonth) && b.has(saidYear) && !w.has(saidYear) && !w.has(saidDir) {
		w.year, w.said = b.year, w.said|saidYear
		if w.month > b.month {
			w.year--
		}
	} else if w.has(saidMonth) && b.has(saidMonth) && w.has(saidYear) && !b.has(saidYear) {
		b.year, b.said = w.year, b.said|saidYear
		if w.month > b.month {
			b.year++
		}
	}
	if w.has(saidNumber) && b.has(saidNumber) && b.has(saidYear) && !w.has(saidYear) {
		w.year, w.said = b.year, w.said|saidYear
	}
	return true
}

// resolveRange lays both ends; an end without a year comes after its start.
func (r resolver) resolveRange(a, b *when) (stretch, bool) {
	if r.tense != tensePast && r.known() && a.said == b.said && a.has(saidMonth) && !a.has(saidYear|saidDir|saidRel) {
		// What is to come may have begun.
		if end, ok := r.resolve(b); ok && a.month <= b.month {
			earlier := r
			earlier.ref, earlier.tense = end.from, tensePast
			return r.joinRange(a, b, earlier, r)
		}
	}
	return r.joinRange(a, b, r, r)
}

// joinRange lays the start by one resolver and the end by the other.
func (r resolver) joinRange(a, b *when, ra, rb resolver) (stretch, bool) {
	first, ok := ra.resolve(a)
	if !ok {
		return first, false
	}
	last, ok := rb.resolve(b)
	if !ok {
		return last, false
	}
	if a.has(saidState) {
		first.timex = presentRef
	}
	if first.resolved() && last.resolved() && !last.from.After(first.from) && !b.has(saidYear) {
		later := r
		later.ref, later.tense = first.from, tenseFuture
		if last, ok = later.resolve(b); !ok {
			return last, false
		}
	}
	if r.tense == tensePast && a.said == saidWeekday && b.said == saidWeekday && r.known() && last.from.After(r.ref) {
		// both of a week that is over: "he was there from Monday to Friday"
		first = lay(first.from.AddDate(0, 0, -7), grainDay).guessed()
		last = lay(last.from.AddDate(0, 0, -7), grainDay).guessed()
		first.timex, last.timex = first.text(), last.text()
	}
	s := stretch{from: first.from, to: last.to, g: min(first.g, last.g), inferred: first.inferred || last.inferred}
	if b.has(saidClock) {
		s.to = last.from
	}
	s.timex = first.timex + "/" + last.timex
	if s.resolved() && !s.to.IsZero() && s.to.Before(s.from) {
		return s, false
	}
	return s, true
}
