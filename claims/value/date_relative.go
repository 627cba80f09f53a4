package value

// side is the direction that a word such as "last" or "next" points in. close
// says that it means the nearest, in whatever week.
func (s *scanner) direction(j int) (dir int, close, ok bool) {
	switch s.cue(j) {
	case cueLast, cuePrevious:
		return -1, false, true
	case cuePast:
		return -1, true, true
	case cueNext, cueFollowing:
		return 1, false, true
	case cueComing:
		return 1, true, true
	case cueThis, cueCurrent:
		return 0, false, true
	}
	return 0, false, false
}

// relative reads what hangs on the reference: "next week", "last Friday", "this
// past weekend", "the past three years", "this morning", "today".
func (s *scanner) relative(j int, w *when) int {
	if next := s.deicticDay(j, w); next > 0 {
		return next
	}
	dir, close, ok := s.direction(j)
	if !ok && s.cue(j) == cueThat && !w.has(saidRel|saidDir) {
		return s.thatUnit(j, w)
	}
	if !ok || w.has(saidRel|saidDir) {
		return 0
	}
	k := j + 1
	if dir == 0 {
		if d, c, ok := s.direction(k); ok && d != 0 {
			dir, close, k = d, c || s.cue(k) == cuePast, k+1
		}
	}
	if next := s.countedUnits(k, dir, w); next > 0 {
		return next
	}
	return s.directed(k, dir, close, w)
}

// thatUnit reads "that week" and "the same year": a unit that another date of the
// text lies in.
func (s *scanner) thatUnit(j int, w *when) int {
	k := j + 1
	if s.cue(k) == cueThat {
		k++
	}
	g := grain(s.entry(k).cal)
	if p := s.partAt(k); p != partNone && !s.plural(k) && !w.has(saidPart) && (!s.plainNoun(k+1) || s.pluralLike(k+1)) && !s.hyphen(k+1) && s.cue(j) == cueThat && !s.is(j, idSame) && s.cue(k+1) != cueAfter {
		w.part, w.adrift, w.said = p, true, w.said|saidPart
		return w.relate(grainDay, 0, k+1) // that morning
	}
	if !s.has(k, rTimeUnit) || g < grainDay || g == grainHalf || s.plural(k) || s.isNight(k) || s.hyphen(k+1) && s.glued(k+1) {
		return 0
	}
	w.adrift = true
	return w.relate(g, 0, k+1)
}

// directed reads what "last", "this" or "next" stands before.
func (s *scanner) directed(k, dir int, close bool, w *when) int {
	if s.cue(k) == cueBusiness && s.has(k+1, rTimeUnit) {
		k++
	}
	e := s.entry(k)
	switch {
	case dir == 0 && s.cue(k-2) == cueTo && s.cue(k) == cueDay:
		return 0 // to this day
	case s.schoolYear(k):
		w.fiscal, w.school = true, true
		return w.relate(grainYear, dir, k+2)
	case s.cue(k) == cueFiscal || s.cue(k) == cueCalendar:
		if s.entry(k+1).cal != int(grainYear) || !s.has(k+1, rTimeUnit) {
			return 0
		}
		w.fiscal = s.cue(k) == cueFiscal
		return w.relate(grainYear, dir, k+2)
	case e.roles&rDayPart != 0:
		return s.directedPart(k, dir, w)
	case e.roles&rTimeUnit != 0 && e.cal > 0 && !s.isNight(k):
		return s.directedUnit(k, dir, w)
	case s.told(k, shyName) && s.at(k).flags&capital == 0 && !s.aloneTo(k+1) && !s.digits(k+1):
		return 0
	case e.roles&rWeekday != 0, e.roles&rMonth != 0:
		return s.direct(dir, close, w, s.component(k, w))
	case e.roles&rSeason != 0:
		w.number, w.numberG, w.said = e.cal, grainSeason, w.said|saidNumber
		return s.direct(dir, close, w, k+1)
	case e.roles&rHoliday != 0:
		return s.direct(dir, close, w, s.holiday(k, w))
	case e.roles&rDigits != 0:
		w.said |= saidDir
		next := s.numericDate(k, w)
		w.said &^= saidDir
		if next == 0 {
			next = s.dayMonth(k, w)
		}
		return s.direct(dir, close, w, next)
	case e.roles&rOrdinal != 0:
		return s.direct(dir, close, w, s.dayMonth(k, w))
	}
	return 0
}

var idSame = known("same")

// schoolYear reports whether "school year" or "academic year" stands at word k.
func (s *scanner) schoolYear(k int) bool {
	return (s.is(k, idSchool) || s.is(k, idAcademic)) && s.cue(k+1) == cueYear
}

var (
	idSchool   = known("school")
	idAcademic = known("academic")
)

// direct keeps the direction if what it points at was read up to next.
func (s *scanner) direct(dir int, close bool, w *when, next int) int {
	if next == 0 {
		return 0
	}
	w.dir, w.close, w.said = dir, close, w.said|saidDir
	return next
}

func (w *when) relate(g grain, rel, next int) int {
	w.relG, w.rel, w.said = g, rel, w.said|saidRel
	return next
}

// directedUnit reads the unit of "next week"; "the week after next" counts two.
func (s *scanner) directedUnit(k, dir int, w *when) int {
	g := grain(s.entry(k).cal)
	if s.upToNow(k, g) {
		w.count, w.countHi, w.said = 1, 1, w.said|saidCount
	}
	if s.cue(k-1) == cueLast && s.cue(k-2) == cueThe && s.cue(k+1) == cueOf {
		return 0 // the last week of the season
	}
	if g == grainHalf && (s.hyphen(k+1) && s.glued(k+1) || s.has(k+1, rTimeUnit)) {
		return 0 // the following half-hour
	}
	if s.plural(k) && (!s.aloneTo(k+1) || k > 1 || s.cue(k-1) == cueComing) || g == grainCentury {
		return 0
	}
	if dir != 0 && s.is(k+1, idOr) && s.is(k+2, idTwo) && s.pluralNoun(k+3) == "" {
		w.adrift, w.count, w.countHi, w.said = false, 1, 2, w.said|saidCount
		return w.relate(g, dir, k+3) // the next minute or two
	}
	if s.cue(k-1) == cueLast && s.cue(k-2) == cueThe && (g == grainDay || g < grainDay && s.cue(k-3) == cueAt) {
		return 0 // it was the last day, at the last minute
	}
	w.adrift = s.cue(k-1) == cueFollowing || s.cue(k-1) == cuePrevious && s.cue(k-2) == cueThe || s.cue(k-1) == cueNext && s.cue(k-2) == cueThe && g != grainQuarter && g < grainDecade
	if w.has(saidCount) {
		w.adrift, w.within = w.adrift && dir < 0, s.inside(k-1)
	}
	if g < grainDay {
		if dir == 0 || g == grainSecond || g == grainMinute && !s.aloneTo(k+1) {
			return 0
		}
		w.count, w.countHi = 1, 1
		w.said |= saidCount
	}
	if s.isFortnight(k) {
		w.count, w.countHi, w.said = 2, 2, w.said|saidCount
	}
	if s.mark(k+1, '\'') && s.is(k+2, idS) && s.is(k+3, idEnd) && g > grainDay && w.mod == "" {
		w.mod = modEnd // this week's end
		return w.relate(g, dir, k+4)
	}
	if s.is(k, idWeek) && s.hyphen(k+1) && s.glued(k+1) && s.is(k+2, idEnd) && s.glued(k+2) {
		w.said &^= saidCount
		return w.relate(grainWeekend, dir, k+3) // this week-end
	}
	return w.relate(g, dir, k+1)
}

// isNight and isFortnight tell apart words that share a grain with another.
func (s *scanner) isNight(j int) bool { return s.is(j, idNight) || s.is(j, idNights) }

func (s *scanner) isFortnight(j int) bool { return s.is(j, idFortnight) || s.is(j, idFortnights) }

var (
	idNight      = known("night")
	idNights     = known("nights")
	idFortnight  = known("fortnight")
	idFortnights = known("fortnights")
)

// deicticDay reads yesterday, today, tomorrow, tonight and the days beside them.
func (s *scanner) deicticDay(j int, w *when) int {
	if w.has(saidRel | saidDay | saidMonth | saidOffset) {
		return 0
	}
	if s.capital(j) && s.at(j-1).flags&capital != 0 {
		return 0 // the name of a paper
	}
	switch s.cue(j) {
	case cueWeekend:
		return s.theWeekend(j, w)
	case cueToday:
		return w.relate(grainDay, 0, j+1)
	case cueYesterday:
		return w.relate(grainDay, -1, j+1)
	case cueTomorrow:
		return w.relate(grainDay, 1, j+1)
	case cueClosing:
		if s.mark(j-1, '(') {
			return 0 // a short form that is explained: ordnance disposal (EOD)
		}
		w.mod = modEnd
		return w.relate(closing(s.text(j)), 0, j+1)
	case cueTonight:
		if w.has(saidPart) {
			return 0
		}
		w.part, w.said = partNight, w.said|saidPart
		return w.relate(grainDay, 0, j+1)
	case cueDay:
		if s.cue(j+1) == cueBefore && s.cue(j+2) == cueYesterday {
			return w.relate(grainDay, -2, j+3)
		}
		if s.cue(j+1) == cueAfter && s.cue(j+2) == cueTomorrow {
			return w.relate(grainDay, 2, j+3)
		}
	}
	return 0
}

// closing is the unit that "EOD", "EOM" or "EOY" ends.
func closing(short string) grain {
	switch lowerByte(short[2]) {
	case 'm':
		return grainMonth
	case 'y':
		return grainYear
	}
	return grainDay
}

// afterNext reads "friday after next" and "the week after next".
func (s *scanner) afterNext(j int, w *when) int {
	if s.cue(j) != cueAfter || s.cue(j+1) != cueNext {
		return 0
	}
	if s.letters(j+2) && s.has(j+2, rTimeUnit|rWeekday|rMonth|rSeason) {
		return 0
	}
	switch {
	case w.has(saidRel):
		return 0
	case w.has(saidWeekday | saidMonth):
		w.dir, w.close, w.said = 2, true, w.said|saidDir
		if w.has(saidWeekday) {
			w.dir, w.close = 1, false
		}
		return j + 2
	}
	return 0
}

// unitAfterNext reads "week after next" and "the week before last".
func (s *scanner) unitAfterNext(j int, w *when) int {
	e := s.entry(j)
	if e.roles&rTimeUnit == 0 || e.cal < int(grainDay) || w.has(saidRel) {
		return 0
	}
	if next := s.unitEnd(j, w); next > 0 {
		return next
	}
	switch {
	case s.cue(j+1) == cueAfter && s.cue(j+2) == cueNext:
		return w.relate(grain(e.cal), 2, j+3)
	case s.cue(j+1) == cueBefore && s.cue(j+2) == cueLast:
		return w.relate(grain(e.cal), -2, j+3)
	}
	return s.unitBeside(j, w)
}

// unitEnd reads "year-end", "month-end 2031" and "year to date".
func (s *scanner) unitEnd(j int, w *when) int {
	g := grain(s.entry(j).cal)
	if s.plural(j) || w.said != 0 {
		return 0
	}
	if s.wholeUnit(j, g) {
		return w.relate(g, 0, j+1)
	}
	if g != grainYear && g != grainMonth && g != grainQuarter {
		return 0
	}
	k := j + 1
	if s.hyphen(k) && s.glued(k) && s.glued(k+1) {
		k++
	}
	if s.mark(k, '\'') && s.is(k+1, idS) && s.is(k+2, idEnd) && g == grainYear {
		w.mod = modEnd
		return w.relate(g, 0, k+3)
	}
	switch {
	case s.cue(k) == cueEnd && s.is(k, idEnd) && !s.plainNoun(k+1) && (k > j+1 || s.dated(j)):
		w.mod = modEnd
		if y, next := s.year(k + 1); y > 0 && g == grainYear {
			w.year, w.said = y, w.said|saidYear
			return next
		}
		return w.relate(g, 0, k+1)
	case s.cue(k) == cueTo && s.hyphen(k+1) == s.hyphen(k-1):
		if s.hyphen(k + 1) {
			k++
		}
		if s.cue(k+1) == cueDate {
			w.toDate = true
			return w.relate(g, 0, k+2)
		}
	}
	return 0
}

var idEnd = known("end")

// wholeUnit reports whether the unit at word j is the one under way: "sales for the
// year.", "in the week,". Elsewhere "the year" is any.
func (s *scanner) wholeUnit(j int, g grain) bool {
	if g != grainWeek && g != grainMonth && g != grainYear || s.isFortnight(j) || s.cue(j-1) != cueThe {
		return false
	}
	return (s.cue(j-2) == cueFor || s.cue(j-2) == cueIn) && (s.at(j+1).start < 0 || s.mark(j+1, '.') || s.mark(j+1, ','))
}

// theWeekend reads "over the weekend": the last or the next, as the tense says.
func (s *scanner) theWeekend(j int, w *when) int {
	if s.cue(j-1) != cueThe || s.plural(j) || s.plainNoun(j+1) || s.hyphen(j+1) || w.said != 0 || s.cue(j+1) == cueOf {
		return 0
	}
	w.byTense = true
	return w.relate(grainWeekend, 0, j+1)
}
