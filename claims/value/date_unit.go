package value

// qualifier is the part of a stretch that a word takes. noun says that "of"
// stands between the two: "the end of 2026".
func qualifier(c cue) (mod string, noun bool) {
	switch c {
	case cueEarly, cueEarlier:
		return modStart, false
	case cueLate, cueLater:
		return modEnd, false
	case cueMid:
		return modMid, false
	case cueMiddle:
		return modMid, true
	case cueEnd, cueRest:
		return modEnd, true
	case cueBeginning, cueStarting:
		return modStart, true
	}
	return "", false
}

// qualified reads what narrows a stretch: "early March", "mid-May", "the end of
// 2026", "later this week", "the beginning of next month".
func (s *scanner) qualified(j int, w *when) int {
	mod, noun := qualifier(s.cue(j))
	if mod == "" || w.mod != "" || s.figuratively(j) {
		return 0
	}
	k := j + 1
	if s.mark(k, '-') {
		k++
	}
	if c := s.cue(k); c == cueOf || c == cueIn || c == cueOn && !noun {
		k++
	} else if noun && s.cue(j) != cueMiddle {
		return 0
	}
	if s.cue(k) == cueAbout {
		k++
	}
	before := *w
	next := s.narrowable(k, noun, w)
	if next == 0 || !w.dated() || w.has(saidOffset|saidCount) {
		*w = before
		return 0
	}
	if w.has(saidPart) && !w.has(saidMonth|saidYear) {
		w.partMod = mod
	} else {
		w.mod, w.rest = mod, s.cue(j) == cueRest
	}
	return next
}

// figuratively reports whether "At the end of the day," opens a sentence: it sums up,
// and names no time.
func (s *scanner) figuratively(j int) bool {
	return s.is(j, idEnd) && s.cue(j+1) == cueOf && s.cue(j+2) == cueThe && s.cue(j+3) == cueDay && s.mark(j+4, ',') &&
		s.cue(j-1) == cueThe && s.cue(j-2) == cueAt && s.sentenceStart(j-2)
}

// narrowable reads what a qualifier stands before: "the month", which alone is
// none, or any expression.
func (s *scanner) narrowable(k int, noun bool, w *when) int {
	the := s.cue(k) == cueThe
	if the {
		k++
	}
	if s.has(k, rTimeUnit) && (the || noun && s.cue(k-1) == cueOf) {
		if next := s.thisUnit(k, w); next > 0 {
			return next
		}
	}
	return s.component(k, w)
}

// thisUnit reads "the month" where an end or a beginning stands before it.
func (s *scanner) thisUnit(j int, w *when) int {
	g := grain(s.entry(j).cal)
	if g < grainDay || s.plural(j) || s.isNight(j) || s.digits(j+1) && g == grainWeek {
		return 0
	}
	if (g == grainHalf || g == grainQuarter) && !s.business(j, j+1) {
		return 0 // the rest of the half
	}
	w.adrift = g == grainDay && s.cue(j-1) == cueThe && s.cue(j-2) == cueIn && s.cue(j-3) != cueEarlier // later in the day
	if d, next := s.relativeAfter(j + 1); next > 0 {
		return w.relate(g, d, next)
	}
	if s.cue(j) == cueYear {
		if y, next := s.year(j + 1); y > 0 {
			w.year, w.said = y, w.said|saidYear
			return next
		}
	}
	return w.relate(g, 0, j+1)
}

// relativeAfter reads "after next" and "before last" behind a unit.
func (s *scanner) relativeAfter(j int) (d, next int) {
	switch {
	case s.cue(j) == cueAfter && s.cue(j+1) == cueNext:
		return 2, j + 2
	case s.cue(j) == cueBefore && s.cue(j+1) == cueLast:
		return -2, j + 2
	}
	return 0, 0
}

// ordinalUnit reads "the first Monday of", "third quarter", "the last week of
// 2016", "the first nine months", "second half of 2024".
func (s *scanner) ordinalUnit(j int, w *when) int {
	if w.has(saidPick | saidNumber | saidOffset | saidDay) {
		return 0
	}
	n, k := s.rank(j)
	if k == 0 {
		return 0
	}
	if s.hyphen(k) && s.glued(k) {
		k++
	}
	e := s.entry(k)
	if s.cue(j) == cueLast && e.roles&(rTimeUnit|rWeekday) != 0 && s.cue(k+1) != cueOf && s.cue(k+1) != cueIn {
		return 0
	}
	switch {
	case e.roles&rWeekday != 0:
		if n > 5 || n < -5 {
			return 0
		}
		if next := s.weekdayBeside(k, k+1, n, w); next > 0 && n > 0 {
			return next
		}
		w.pick = pick{n: n, weekday: e.cal}
		return s.picksFrom(k+1, w)
	case e.roles&rTimeUnit != 0:
		return s.rankedUnit(k, n, w)
	case e.roles&(rDigits|rCardinal) != 0 && s.has(k+1, rTimeUnit):
		return s.rankedUnits(k, n, w)
	}
	return 0
}

// rank reads first, 3rd, last, second last; negative counts from the end.
func (s *scanner) rank(j int) (n, next int) {
	if s.cue(j) == cueLast {
		return -1, j + 1
	}
	n, next, ordinal := s.dayNumber(j)
	if !ordinal {
		return 0, 0
	}
	if s.cue(next) == cueLast {
		return -n, next + 1
	}
	return n, next
}

// rankedUnit reads the unit of "third quarter", "second half", "first week of".
func (s *scanner) rankedUnit(k, n int, w *when) int {
	g := grain(s.entry(k).cal)
	if s.plural(k) || s.isNight(k) || s.isFortnight(k) {
		return 0
	}
	switch g {
	case grainQuarter, grainHalf:
		if n < 1 || g == grainHalf && n > 2 || n > 4 {
			return 0
		}
		w.number, w.numberG, w.said = n, g, w.said|saidNumber
		return s.yearOfUnit(k+1, w)
	case grainDay, grainWeek, grainWeekend, grainMonth:
		if n > 53 {
			return 0
		}
		w.pick = pick{n: n, g: g}
		return s.picksFrom(k+1, w)
	}
	return 0
}

// rankedUnits reads "nine months" of "the first nine months".
func (s *scanner) rankedUnits(k, n int, w *when) int {
	num := s.numeral(k)
	g := grain(s.entry(k + 1).cal)
	if num.next != k+1 || !num.whole() || num.value < 2 || num.value > 52 || (n != 1 && n != -1) || g < grainDay || g > grainMonth {
		return 0
	}
	w.pick = pick{n: n, g: g, count: int(num.value)}
	next := k + 2
	if s.cue(next) != cueOf && (n < 0 || g != grainMonth || int(num.value)%3 != 0) {
		return 0
	}
	if after := s.picksFrom(next, w); after > 0 {
		return after
	}
	if s.cue(next) == cueOf {
		return 0
	}
	w.said |= saidPick
	return next
}

// picksFrom reads what a part is picked from: "of October 2014", "of the year",
// "in March".
func (s *scanner) picksFrom(j int, w *when) int {
	if s.has(j, rDayPart) && !s.plural(j) {
		w.part, w.said = s.partAt(j), w.said|saidPart
		j++
	} else if c, k := s.clockBefore(j, w); k > 0 {
		w.clock, w.said, j = c, w.said|saidClock, k
	}
	if s.cue(j) != cueOf && s.cue(j) != cueIn {
		return 0
	}
	j++
	whole := when{depth: w.depth}
	next := 0
	if s.cue(j) == cueThe {
		j++
		if s.has(j, rTimeUnit) && !s.plural(j) {
			next = s.thisUnit(j, &whole)
		}
	}
	if next == 0 {
		next = s.component(j, &whole)
	}
	if next == 0 || !whole.dated() || whole.has(saidDay|saidWeekday|saidOffset|saidPick|saidCount|saidPart|saidClock) || whole.has(saidRel) && whole.relG < grainMonth {
		return 0
	}
	part := *w
	*w = whole
	w.pick, w.said = part.pick, w.said|part.said|saidPick
	w.part, w.clock, w.clockEnd = part.part, part.clock, part.clockEnd
	return next
}

// clockBefore reads a clock time between a weekday and its month: "the first
// Monday 1pm to 3pm of next month".
func (s *scanner) clockBefore(j int, w *when) (clock, int) {
	if !s.digits(j) {
		return clock{}, 0
	}
	trial := *w
	if next := s.clockRange(j, &trial); next > 0 {
		w.clockEnd, w.said = trial.clockEnd, w.said|saidClockEnd
		return trial.clock, next
	}
	return s.clock(j, false)
}
