package value

// lasting reads how long something lasts from a date on: "from 18 December for
// ten days", "4 p.m. for 30 minutes", "9:30 for 2.5 hours".
func (s *scanner) lasting(j int, w *when) int {
	if s.cue(j) != cueFor || !w.has(saidDay|saidClock|saidWeekday) || w.has(saidDayEnd|saidClockEnd|saidOffset) || s.cue(j+1) == cueThe {
		return j
	}
	l := s.length(j + 1)
	if l.next == 0 || l.weekday > 0 || l.g < grainDay && !w.has(saidClock) || s.cue(l.next) == cueAgo || s.isNight(l.next-1) {
		return j // "on 9 May for two nights" says two things
	}
	w.lasts = l.off
	return l.next
}

// lastingFrom reads "for ten days from 18 December" and "for two hours from 9" at
// the length.
func (s *scanner) lastingFrom(j int, w *when) int {
	if s.cue(j) != cueFor {
		return 0
	}
	l := s.length(j + 1)
	k := l.next
	if k == 0 || l.weekday > 0 {
		return 0
	}
	if s.mark(k, ',') {
		if k++; s.cue(k) == cueOn {
			return 0 // "has lost money for three years, on Tuesday showed": no length from Tuesday on
		}
	}
	if s.cue(k) == cueStarting {
		k++
	}
	if s.cue(k) == cueFrom || s.cue(k) == cueOn {
		k++
	} else if s.cue(k-1) != cueStarting {
		return 0
	}
	next := s.when(k, w)
	if next == 0 && l.g == grainHour && s.cue(k-1) == cueFrom {
		next = s.hourAt(k, w)
	}
	if next == 0 || !w.has(saidDay|saidClock|saidWeekday|saidRel) || w.has(saidOffset|saidCount) || !w.has(saidClock) && l.g < grainDay {
		return 0
	}
	w.lasts = l.off
	return next
}

// hourAt reads an hour in digits, from which hours are counted.
func (s *scanner) hourAt(j int, w *when) int {
	if !s.digits(j) {
		return 0
	}
	c, next := s.rangeStart(j)
	if next == 0 || !s.bareHour(next) || s.plainNoun(next) {
		return 0
	}
	w.clock, w.said = c, w.said|saidClock
	return next
}

// clockLasting reads what follows a day: "from 9:30am for 7 hours" and "for 7 hours
// from 9:30am". Without a day, "from 9 for 2.5 hours".
func (s *scanner) clockLasting(j int, w *when) int {
	if w.has(saidClock|saidPart|saidOffset) || w.lasts.g != grainNone {
		return 0
	}
	trial := *w
	switch s.cue(j) {
	case cueFrom:
		next := s.hourAt(j+1, &trial)
		if c, after := s.clock(j+1, false); after > 0 {
			trial.clock, trial.said, next = c, trial.said|saidClock, after
		}
		if next == 0 || s.cue(next) != cueFor {
			return 0
		}
		l := s.length(next + 1)
		if l.next == 0 || l.weekday > 0 || l.g > grainHour || l.g < grainMinute {
			return 0
		}
		*w, w.lasts = trial, l.off
		return l.next
	case cueFor:
		l := s.length(j + 1)
		if l.next == 0 || l.weekday > 0 || l.g != grainHour && l.g != grainMinute || s.cue(l.next) != cueFrom || !w.dated() {
			return 0
		}
		c, next := s.clock(l.next+1, false)
		if next == 0 {
			return 0
		}
		w.clock, w.said, w.lasts = c, w.said|saidClock, l.off
		return next
	}
	return 0
}
