package value

// clock reads a time of day at word j: "4 p.m.", "7:48 a.m. local time", "2248
// GMT", "half past three", "noon", "7h01". lax also takes a bare hour, which
// only words around it make a time: "at 5".
func (s *scanner) clock(j int, lax bool) (c clock, next int) {
	about := false
	for k := 0; k < 2 && (s.cue(j) == cueAbout || s.cue(j) == cueShortly || s.cue(j) == cueAt); k++ {
		lax = lax || s.cue(j) == cueAt && s.at(j).end-s.at(j).start <= 2
		about = about || s.cue(j) == cueAbout
		j++
	}
	c, next = s.clockFace(j, lax)
	c.about = about
	if next == 0 {
		return c, 0
	}
	if zone, after := s.bareOffset(next); after > 0 && c.g == grainSecond {
		c.zone, c.zoned, next = zone, true, after
	} else if zone, after := s.zone(next); after > 0 {
		c.zone, c.zoned, next = zone, true, after
	} else if after := s.localTime(next); after > 0 {
		next = after
	}
	return c, next
}

func (s *scanner) clockFace(j int, lax bool) (c clock, next int) {
	switch s.cue(j) {
	case cueNoon:
		return clock{hour: 12, g: grainHour, sure: true}, j + 1
	case cueMidnight:
		return clock{hour: 24, g: grainHour, sure: true}, j + 1
	case cueMid:
		if s.entry(j+1).roles&rTimeUnit != 0 && s.isNight(j+1) {
			return clock{g: grainHour, sure: true}, j + 2
		}
		if s.cue(j+1) == cueDay {
			return clock{hour: 12, g: grainHour, sure: true}, j + 2
		}
	}
	if c, next = s.clockPast(j); next > 0 {
		return c, next
	}
	if s.digits(j) {
		return s.digitClock(j, lax)
	}
	return s.spelledClock(j, lax)
}

// digitClock reads a time that begins with digits.
func (s *scanner) digitClock(j int, lax bool) (c clock, next int) {
	w := s.at(j)
	size := w.end - w.start
	if w.flags&grouped != 0 || s.mark(j-1, '$') || s.glued(j) && s.mark(j-1, ':') && s.digits(j-2) {
		return c, 0
	}
	marked := false
	switch {
	case w.flags&decimal != 0:
		if c, next = s.dottedClock(j); next == 0 {
			return c, 0
		}
	case size >= 3 && size <= 4:
		return s.militaryClock(j, lax)
	case size <= 2:
		c.hour, c.g, next = int(s.printed(j).value), grainHour, j+1
		marked = s.clockMinutes(&c, &next)
		if next == 0 {
			return c, 0
		}
	default:
		return c, 0
	}
	if s.is(next, idIsh) && s.glued(next) && c.hour >= 1 && c.hour <= 12 && c.g == grainHour {
		if after := s.meridiem(&c, next+1, false); after > 0 {
			return c, after // 3ish pm
		}
		if !s.letters(next+1) && !s.hyphen(next+1) {
			c.sure = j > 0
			return c, next + 1 // back 11ish
		}
	}
	if after := s.meridiem(&c, next, marked || w.flags&decimal != 0 || s.glued(next)); after > 0 {
		return c, after
	}
	if c.hour > 24 || c.minute > 59 || c.second > 59 {
		return c, 0
	}
	if marked {
		if c.g == grainMinute && s.cue(next) == cueHours && !s.glued(next) {
			c.sure = true
			return c, next + 1
		}
		c.sure = c.hour > 12 || c.hour == 0 || s.text(j)[0] == '0' || s.single(j+1, 'h')
		return c, next
	}
	if _, after := s.zone(next); after > 0 && c.hour <= 24 && !s.mark(next, '(') {
		return c, next
	}
	if (lax || s.inDayPart(j, next)) && s.bareHour(next) {
		return c, next
	}
	return c, 0
}

// inDayPart reports whether the words around an hour make it a time of day:
// "around 5 in the morning", "by 8 tonight".
func (s *scanner) inDayPart(j, next int) bool {
	switch s.cue(j - 1) {
	case cueAt, cueAbout, cueBy, cueUntil, cueFrom, cueSince, cueBefore, cueAfter, cueBetween:
	default:
		if j > 0 {
			return false
		}
	}
	k := next
	if s.mark(k, ',') {
		k++
	}
	switch s.cue(k) {
	case cueTonight, cueTomorrow:
		return true
	case cueThis:
		return s.partAt(k+1) != partNone
	case cueIn:
		return s.cue(k+1) == cueThe && s.partAt(k+2) != partNone
	case cueAt:
		return s.partAt(k+1) == partNight
	}
	return false
}

// clockMinutes reads the ":30", ":30:15" or "h30" after an hour. It reports
// whether the form alone makes a time; next becomes 0 where it is none.
func (s *scanner) clockMinutes(c *clock, next *int) bool {
	k := *next
	switch {
	case s.mark(k, ':') && s.glued(k) && s.glued(k+1) && s.digits(k+1):
		w := s.at(k + 1)
		if w.flags&grouped != 0 || w.flags&decimal == 0 && w.end-w.start != 2 || c.hour > 24 || s.mark(k+2, '%') {
			*next = 0
			return false
		}
		c.minute, c.g, *next = int(s.printed(k+1).value), grainMinute, k+2
		if s.mark(k+2, ':') && s.glued(k+2) && s.digits(k+3) && s.glued(k+3) {
			c.second, c.g, *next = int(s.printed(k+3).value), grainSecond, k+4
		}
		if c.minute > 59 || w.flags&decimal != 0 {
			*next = 0
		}
		return true
	case s.glued(k) && (s.text(k) == "h" || s.text(k) == "H") && c.hour < 25:
		if s.digits(k+1) && s.glued(k+1) && s.at(k+1).end-s.at(k+1).start == 2 {
			c.minute, c.g, *next = int(s.printed(k+1).value), grainMinute, k+2
			return c.minute < 60
		}
		if _, after := s.zone(k + 1); after > 0 || s.cue(k-2) == cueAt || s.aloneTo(k+1) && k == 1 || s.hyphen(k-2) && s.text(k-4) == "h" {
			c.sure, *next = true, k+1
			return true
		}
	case s.digits(k) && !s.glued(k) && s.cue(k-2) == cueAt && s.at(k).end-s.at(k).start == 2 && s.aloneTo(k+1):
		c.minute, c.g, *next = int(s.printed(k).value), grainMinute, k+1
		return c.minute < 60
	}
	return false
}

// dottedClock reads "3.45 pm", which the lexer takes for a decimal; meridiem or
// the words around must still make it a time.
func (s *scanner) dottedClock(j int) (c clock, next int) {
	t := s.text(j)
	n := len(t)
	if n < 4 || n > 5 || t[n-3] != '.' {
		return c, 0
	}
	for i := range t[:n-3] {
		c.hour = c.hour*10 + int(t[i]-'0')
	}
	c.minute, c.g = int(t[n-2]-'0')*10+int(t[n-1]-'0'), grainMinute
	if c.hour > 24 || c.minute > 59 {
		return c, 0
	}
	return c, j + 1
}

// militaryClock reads "2248 GMT", "0730", "1700 hours", "330 p.m." and "at 1030".
func (s *scanner) militaryClock(j int, lax bool) (c clock, next int) {
	n := int(s.printed(j).value)
	c = clock{hour: n / 100, minute: n % 100, g: grainMinute}
	if c.hour > 24 || c.minute > 59 {
		return c, 0
	}
	if after := s.meridiem(&c, j+1, false); after > 0 {
		return c, after
	}
	four := s.at(j).end-s.at(j).start == 4
	if _, after := s.zone(j + 1); after > 0 && four {
		c.sure = true
		return c, j + 1
	}
	if four && s.cue(j+1) == cueHours && (s.cue(j-1) == cueAt || s.cue(j-1) == cueAbout || s.text(j)[0] == '0') {
		c.sure = true
		return c, j + 2
	}
	if four && s.text(j)[0] == '0' && lax && c.hour > 0 {
		return c, j + 1
	}
	if lax && four && s.aloneTo(j+1) && (c.hour < 19 || c.hour > 20) {
		return c, j + 1
	}
	return c, 0
}

// meridiem reads "p.m.", "a.m.", "o'clock", "p m" or, glued, "a" and "p", and
// puts the hour into its half.
func (s *scanner) meridiem(c *clock, j int, near bool) int {
	if s.cue(j) == cueOclock {
		c.g = max(c.g, grainHour)
		if after := s.meridiem(c, j+1, false); after > 0 {
			return after
		}
		if c.hour < 1 || c.hour > 24 {
			return 0
		}
		return j + 1
	}
	if c.hour > 24 || c.minute > 59 {
		return 0
	}
	if s.mark(j, '.') && s.glued(j) && s.glued(j+1) {
		j++
	}
	if s.cue(j) == cueIn && s.cue(j+1) == cueThe && (s.cue(j+2) == cueAM || s.cue(j+2) == cuePM) {
		j += 2 // 3 in the AM
	}
	k := j
	pm, ok := false, false
	switch {
	case s.cue(j) == cueAM || s.cue(j) == cuePM:
		pm, ok, k = s.cue(j) == cuePM, true, j+1
		if s.is(j, idAm) && s.at(j).flags&(glued|allCaps) == 0 && (s.text(j-1) == "I" || s.is(j-1, idI)) {
			return 0
		}
	case s.single(j, 'a') || s.single(j, 'p'):
		pm = s.single(j, 'p')
		k = j + 1
		for s.mark(k, '.') {
			k++
		}
		if s.single(k, 'm') {
			ok, k = true, k+1
			if s.mark(k, '.') && s.mark(k-2, '.') {
				k++
			}
		} else {
			// 12p alone is a price
			ok, k = near && s.glued(j) && (c.g != grainHour || !pm && (s.cue(j-2) == cueAt || s.cue(j-2) == cueFrom || s.cue(j-2) == cueTo)), j+1
		}
	}
	if !ok {
		return 0
	}
	if c.hour < 1 && pm {
		return 0
	}
	if c.hour <= 12 {
		*c = c.half(pm)
	} else if !pm {
		return 0
	}
	c.sure = true
	return k
}

// single reports whether word j is the letter, in either case.
func (s *scanner) single(j int, letter byte) bool {
	t := s.text(j)
	return len(t) == 1 && lowerByte(t[0]) == letter
}

var (
	idAm = known("am")
	idI  = known("i")
)

// bareHour reports whether nothing after an hour makes the number count
// something: "at 5 on Friday", "at 5." but not "at 5 percent".
func (s *scanner) bareHour(next int) bool {
	if s.hyphen(next) && s.glued(next) || s.mark(next, '%') || s.mark(next, '/') || s.mark(next, ',') && s.digits(next+1) {
		return false
	}
	if s.glued(next) && s.letters(next) || s.has(next, rUnit|rScale|rFraction|rTimeUnit) && s.letters(next) && s.cue(next) == cueNone {
		return false
	}
	return !s.letters(next) || s.cue(next) != cueNone || s.has(next, rWeekday|rMonth|rFunction|rPreposition|rRelative)
}

// clockAt reports whether a time of day begins at word j.
func (s *scanner) clockAt(j int) bool {
	_, next := s.clock(j, true)
	return next > 0
}
