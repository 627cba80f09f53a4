package value

// era reads decades and centuries: "the 1990s", "nineties", "the '90s", "21st
// century".
func (s *scanner) era(j int, w *when) int {
	if w.has(saidMonth | saidDay | saidYear | saidSpan) {
		return 0
	}
	n, next, ordinal := s.dayNumber(j)
	if ordinal && n >= 1 && n <= 30 {
		if s.hyphen(next) && s.glued(next) {
			next++
		}
		if s.cue(next) == cueCentury && !s.plural(next) || s.centuries(j, next) {
			w.year, w.span, w.said = (n-1)*100, grainCentury, w.said|saidSpan
			if w.year == 0 {
				w.year = 1
			}
			if s.cue(next) != cueCentury {
				return next // the 18th of "the 18th and 19th centuries"
			}
			if sign, after := s.eraMark(next + 1); after > 0 {
				if sign < 0 {
					w.year = 1 - n*100
				}
				return after
			}
			return next + 1
		}
		return 0
	}
	return s.decade(j, w)
}

// centuries reports whether an ordinal at words j … next-1 is one of two that count
// centuries: "the 18th and 19th centuries".
func (s *scanner) centuries(j, next int) bool {
	if s.cue(next) == cueCentury {
		c := s.cue(j - 1)
		return (c == cueAnd || c == cueTo) && (s.has(j-2, rOrdinal) || s.ordinalSuffix(j-2))
	}
	if c := s.cue(next); c != cueAnd && c != cueTo {
		return false
	}
	n, k, ordinal := s.dayNumber(next + 1)
	return ordinal && n > 0 && s.cue(k) == cueCentury && s.plural(k)
}

// decade reads "1990s", "1990's", "nineteen sixties" and, with an apostrophe, "'90s".
func (s *scanner) decade(j int, w *when) int {
	if c := s.entry(j); c.roles&rCardinal != 0 && c.num >= 16 && c.num < 20 && s.has(j+1, rEra) && s.entry(j+1).cal >= 20 {
		w.year, w.span, w.said = int(c.num)*100+s.entry(j+1).cal, grainDecade, w.said|saidSpan
		return j + 2
	}
	if s.warmBefore(j) {
		return 0 // highs in the 90s
	}
	if e := s.entry(j); e.roles&rEra != 0 && e.cal >= 20 && (s.cue(j-1) == cueThe || s.cue(j-1) == cueIn || w.mod != "" || s.has(j-1, rRelative)) {
		w.year, w.span, w.said = 1900+e.cal, grainDecade, w.said|saidSpan
		return j + 1
	}
	if !s.digits(j) {
		return 0
	}
	t := s.text(j)
	n, k := int(s.printed(j).value), j+1
	if s.mark(k, '\'') && s.glued(k) {
		k++
	}
	if s.text(k) != "s" || !s.glued(k) && !s.aloneOrEnd(k+1) || n%10 != 0 || s.at(j).flags&(decimal|grouped) != 0 {
		return 0
	}
	switch {
	case len(t) == 4 && n >= 1000 && n < 2200:
	case len(t) == 2 && n >= 20 && n < 100 && (s.mark(j-1, '\'') && s.glued(j) || !s.hasPossessive(j-1)):
		n = fullYear(n)
		if n >= 2030 {
			n -= 100
		}
	default:
		return 0
	}
	w.year, w.span, w.said = n, grainDecade, w.said|saidSpan
	if n%100 == 0 && len(t) == 4 && n < 2000 && (n < 1900 || s.cue(j-1) == cueThe || w.mod != "" || s.partOfCentury(j-1)) {
		w.span = grainCentury
	}
	return k + 1
}

// partOfCentury reports whether word j makes "1700s" after it a century, of which it is
// the beginning, the middle or the end.
func (s *scanner) partOfCentury(j int) bool {
	if s.hyphen(j) {
		j--
	}
	switch s.cue(j) {
	case cueEarly, cueLate, cueMid:
		return true
	}
	return false
}

// warmBefore reports whether a word of the weather stands shortly before word j.
func (s *scanner) warmBefore(j int) bool {
	for k := j - 1; k >= j-5; k-- {
		if s.has(k, rWeather) {
			return true
		}
	}
	return false
}

// hasPossessive reports whether word j makes a number in the nineties somebody's
// age: "in his 90s".
func (s *scanner) hasPossessive(j int) bool {
	switch s.text(j) {
	case "his", "her", "their", "my", "our", "your", "its":
		return true
	}
	return s.cue(j) != cueThe && s.cue(j) != cueIn && !s.has(j, rRelative)
}

func (s *scanner) aloneOrEnd(j int) bool {
	return s.at(j).start < 0 || s.mark(j, '.') || s.mark(j, ',')
}

// season reads a season with its year: "summer 2011", "winter of 2013", "in the
// fall".
func (s *scanner) season(j int, w *when) int {
	if w.has(saidNumber | saidMonth | saidDay) {
		return 0
	}
	w.number, w.numberG, w.said = s.entry(j).cal, grainSeason, w.said|saidNumber
	return s.yearOfUnit(j+1, w)
}

// plainYear reads a year beside other parts, or alone where strong allows it:
// "2014", "the year 2008", "44 BC", "14 A.D.", "calendar 2024".
func (s *scanner) plainYear(j int, w *when) int {
	if w.has(saidYear | saidDay | saidWeekday | saidSpan | saidPick) {
		return 0
	}
	if w.has(saidRel) || w.has(saidNumber) && w.numberG != grainSeason {
		return 0
	}
	k := j
	switch {
	case s.cue(k) == cueCalendar && (s.cue(k+1) == cueYear || s.text(k) != "calendar"):
		k++
		if y, next := s.shortYear(k); y > 0 && s.glued(k) {
			w.year, w.said = y, w.said|saidYear
			return next
		}
	}
	if s.cue(k) == cueYear {
		k++
		if s.cue(k) == cueOf {
			k++
		}
	}
	y, next := s.year(k)
	if s.shortYearAfter(k) && k == j {
		y, next = s.shortYear(k)
	}
	if s.digits(k) && k == j {
		if sign, after := s.eraMark(k + 1); after > 0 && s.at(k).flags&decimal == 0 {
			y, next = int(s.printed(k).value), after
			if sign < 0 {
				y = 1 - y
			}
		}
	}
	if next == 0 || s.cue(next) == cueAM || s.cue(next) == cuePM || s.cue(next) == cueHours {
		return 0
	}
	if _, zone := s.zone(next); zone > 0 && w.has(saidClock) {
		return 0 // 6 p.m. local time (1300 GMT)
	}
	if sign, after := s.eraMark(next); after > 0 {
		if sign < 0 {
			y = 1 - y
		}
		next = after
	}
	switch {
	case k > j && s.schoolYear(j-1):
		w.fiscal, w.school = true, true // the school year 2031
	case k == j && s.schoolYear(next):
		w.fiscal, w.school, next = true, true, next+2 // the 2031 school year
	}
	w.year, w.said = y, w.said|saidYear
	return next
}

// shortYearAfter reports whether the two digits at word k stand for a year: "in '98".
func (s *scanner) shortYearAfter(k int) bool {
	if !s.digits(k) || s.at(k).end-s.at(k).start != 2 || !s.mark(k-1, '\'') || !s.glued(k) || s.glued(k-1) || s.glued(k+1) && (s.letters(k+1) || s.mark(k+1, '\'')) {
		return false
	}
	switch s.cue(k - 2) {
	case cueIn, cueSince, cueOf, cueFrom, cueUntil, cueBefore, cueAfter, cueDuring:
		return true
	}
	return false
}

// eraMark reads BC, B.C., AD at word j; "ad" in small letters is an advertisement.
func (s *scanner) eraMark(j int) (sign, next int) {
	dotted := s.at(j).end-s.at(j).start > 3
	if s.at(j).flags&allCaps == 0 && !dotted {
		return 0, 0
	}
	switch s.cue(j) {
	case cueBC:
		return -1, j + 1
	case cueAD:
		return 1, j + 1
	}
	return 0, 0
}

// bareDay reads "15th" of "the 15th" and "on the 15th".
func (s *scanner) bareDay(j int, w *when) int {
	if w.said&^(saidPart|saidClock) != 0 || !s.digits(j) && s.cue(j-1) != cueThe {
		return 0
	}
	n, next, ordinal := s.dayNumber(j)
	if !ordinal || s.hyphen(next) && s.glued(next) || n < 1 {
		return 0
	}
	if s.plainNoun(next) || s.has(next, rTimeUnit|rWeekday|rFraction|rUnit|rOrdinal|rCardinal|rScale) {
		return 0
	}
	w.day, w.said = n, w.said|saidDay
	return next
}
