package value

// spelledClock reads "three p.m.", "seven thirty p.m.", "ten o'clock",
// "five-thirty" and, where lax, "at seven".
func (s *scanner) spelledClock(j int, lax bool) (c clock, next int) {
	e := s.entry(j)
	if e.roles&rCardinal == 0 || e.num < 1 || e.num > 12 {
		return c, 0
	}
	c, next = clock{hour: int(e.num), g: grainHour}, j+1
	if after := s.meridiem(&c, next, false); after > 0 {
		return c, after
	}
	k := next
	if s.hyphen(k) && s.glued(k) {
		k++
	}
	minute, after := s.spelledMinutes(k)
	if after == 0 {
		if (lax || s.inDayPart(j, next)) && s.bareHour(next) {
			return c, next
		}
		return c, 0
	}
	c.minute, c.g = minute, grainMinute
	if end := s.meridiem(&c, after, false); end > 0 {
		return c, end
	}
	if !lax && !(s.hyphen(next) && s.has(after, rRelative)) {
		return c, 0
	}
	if s.has(after, rTimeUnit) && s.entry(after).cal == int(grainMinute) {
		after++
	}
	return c, after
}

// spelledMinutes reads the minutes of "seven thirty" and "twelve oh three".
func (s *scanner) spelledMinutes(j int) (minute, next int) {
	e := s.entry(j)
	if e.roles&rCardinal == 0 {
		return 0, 0
	}
	if e.num < 10 {
		return 0, 0
	}
	n, next, ordinal := s.dayNumber(j)
	if e.num >= 40 {
		n, next = int(e.num), j+1
		k := next
		if s.hyphen(k) {
			k++
		}
		if f := s.entry(k); f.roles&rCardinal != 0 && f.num >= 1 && f.num < 10 {
			n, next = n+int(f.num), k+1
		}
	}
	if ordinal || n > 59 {
		return 0, 0
	}
	return n, next
}

// clockPast reads "half past three", "a quarter to noon", "20 minutes past 3pm",
// "ten past nine" and "half three".
func (s *scanner) clockPast(j int) (c clock, next int) {
	if c, next = s.hoursPast(j); next > 0 {
		return c, next
	}
	minutes, k := s.pastMinutes(j)
	if k == 0 {
		return c, 0
	}
	sign, short := 1, false
	switch s.cue(k) {
	case cuePast, cueAfter:
	case cueTo, cueBefore:
		sign = -1
	case cueNone:
		if s.cue(j) != cueHalf || s.entry(k).roles&rCardinal == 0 || s.entry(k).num > 12 || !s.aloneTo(k+1) {
			return c, 0
		}
		k, short = k-1, true
	default:
		return c, 0
	}
	c, next = s.clockFace(k+1, true)
	if next == 0 || c.g != grainHour || c.hour > 24 || minutes < 1 || minutes > 59 {
		return c, 0
	}
	if s.cue(k) != cuePast && !short && !(s.has(k-1, rTimeUnit|rFraction) || minutes >= 15 && minutes < 30 && c.sure) {
		return c, 0 // "10 to 12 people", "5 to 6pm"
	}
	c.minute, c.g = minutes, grainMinute
	if sign < 0 {
		c.hour, c.minute = (c.hour+23)%24, 60-minutes
	}
	return c, next
}

// hoursPast reads "two hours after midnight".
func (s *scanner) hoursPast(j int) (c clock, next int) {
	l := s.lengthAtHour(j)
	if l.next == 0 || s.cue(l.next) != cueAfter && s.cue(l.next) != cueBefore {
		return c, 0
	}
	at := l.next + 1
	if s.cue(at) != cueMidnight && s.cue(at) != cueNoon || s.plainNoun(at+1) {
		return c, 0
	}
	c = clock{hour: int(l.n), g: grainHour, sure: true}
	if s.cue(l.next) == cueBefore {
		c.hour = 24 - c.hour
	}
	if s.cue(at) == cueNoon {
		c.hour = (c.hour + 12) % 24
	}
	return c, at + 1
}

// lengthAtHour is a whole number of hours under twelve at word j.
func (s *scanner) lengthAtHour(j int) length {
	e := s.entry(j)
	if !s.digits(j) && e.roles&(rCardinal|rArticle) == 0 || !s.has(j+1, rTimeUnit) || s.entry(j+1).cal != int(grainHour) {
		return length{}
	}
	l := s.length(j)
	if l.count != 1 || l.n < 1 || l.n > 11 || l.n != float64(int(l.n)) {
		return length{}
	}
	return l
}

// pastMinutes reads the minutes before "past" and "to".
func (s *scanner) pastMinutes(j int) (minutes, next int) {
	if s.has(j, rArticle) {
		j++
	}
	switch {
	case s.cue(j) == cueHalf:
		return 30, j + 1
	case s.has(j, rFraction) && s.entry(j).den == 4:
		return 15, j + 1
	case s.digits(j) && s.at(j).end-s.at(j).start <= 2:
		minutes, next = int(s.printed(j).value), j+1
	case s.has(j, rCardinal):
		if minutes, next = s.spelledMinutes(j); next == 0 {
			minutes, next = int(s.entry(j).num), j+1
		}
	default:
		return 0, 0
	}
	if s.has(next, rTimeUnit) && s.entry(next).cal == int(grainMinute) {
		next++
	}
	return minutes, next
}
