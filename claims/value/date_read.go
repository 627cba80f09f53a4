package value

// when reads an expression of time that begins at word j into w: its parts, in
// any order, each once, joined as English joins them. It returns the word after
// it, 0 for none.
func (s *scanner) when(j int, w *when) int {
	end := 0
	for range maxParts {
		k := j
		if end > 0 {
			k = s.joined(j, w)
		}
		before := *w
		next := s.component(k, w)
		if next == 0 || next <= k {
			*w = before
			return end
		}
		j, end = next, next
	}
	return end
}

// whenAt is when for an expression of which nothing has been read. What it read at
// the last few words is kept, because several rules ask for the same.
func (s *scanner) whenAt(j int, w *when) int {
	r := &s.readings[j%len(s.readings)]
	if r.after != j+1 {
		r.w = when{}
		r.next, r.after = s.when(j, &r.w), j+1
	}
	if r.next > 0 {
		*w = r.w
	}
	return r.next
}

// reading is what whenAt read. The zero reading is none.
type reading struct {
	w     when
	after int // the word after the one it was read at
	next  int
}

// maxParts bounds the parts of one expression: weekday, date, year, clock, part
// of the day, zone.
const maxParts = 6

// joined skips what may stand between two parts of an expression: a comma, "on",
// "of", "at", "in the" stay with the part that they belong to.
func (s *scanner) joined(j int, w *when) int {
	switch {
	case w.adrift && w.has(saidRel) && w.relG > grainDay:
		return -1 // "later that month, on 12 May"
	case w.said == saidYear && (s.mark(j, ',') && (s.cue(j+1) == cueOn || s.has(j+1, rSeason)) || s.cue(j) == cueIn):
		return -1 // "throughout 2008, on Monday", "a high of 1051 in January"
	case w.has(saidNumber) && s.mark(j, '('):
		return -1 // "winter (December to February)"
	case w.has(saidYear) && s.mark(j, ',') && s.has(j+1, rDayPart) && s.capital(j+1) && s.letters(j+2):
		return -1 // "as of May 3, 2031, Night School was"
	case w.has(saidRel) && w.relG == grainWeekend && s.cue(j) == cueOn:
		return -1 // "for the weekend on Friday"
	case s.at(j).flags&newline != 0 && !s.digits(j):
		return -1
	case s.mark(j, ','), s.mark(j, '('):
		j++
	case s.mark(j, ')') && s.mark(j-1, ')'):
		return -1
	case s.mark(j, ')') && s.openBefore(j):
		j++
	case s.mark(j, '\'') && s.is(j+1, idS) && s.glued(j):
		j += 2
	case s.hyphen(j) && !w.has(saidClock) && (s.has(j+1, rWeekday|rMonth) || s.glued(j) && w.has(saidWeekday|saidMonth|saidDay) && s.digits(j+1)):
		j++
	}
	switch s.cue(j) {
	case cueOf, cueOn:
		j++
		if s.cue(j) == cueThe {
			j++
		}
	case cueIn:
		if s.cue(j+1) == cueThe && s.has(j+2, rDayPart) || s.has(j+1, rDayPart) {
			return j
		}
		if (w.has(saidFeast) || w.said == saidMonth) && s.length(j+1).next > 0 {
			return j
		}
		if y, _ := s.year(j + 1); y > 0 || s.has(j+1, rRelative|rMonth) {
			j++
		}
	case cueFor:
		if s.clockAt(j+1) && w.dated() && s.digits(j+1) && (s.cue(j+2) == cueAM || s.cue(j+2) == cuePM || s.mark(j+2, ':')) {
			j++
		}
	case cueThe:
		if w.has(saidWeekday) && !w.has(saidDay) {
			j++
		}
	}
	return j
}

// openBefore reports whether a bracket that word j closes was opened shortly
// before it.
func (s *scanner) openBefore(j int) bool {
	for k := j - 1; k > j-6 && k >= 0; k-- {
		if s.mark(k, '(') {
			return true
		}
	}
	return false
}

var idS = known("s")

// maxDepth bounds how expressions hold each other: "the end of the first week of
// next month" is three deep.
const maxDepth = 5

// component reads one part that w does not have yet.
func (s *scanner) component(j int, w *when) int {
	depth := w.depth
	if depth == maxDepth {
		return 0
	}
	before := *w
	w.depth++
	next := s.anyPart(j, w)
	w.depth = depth
	if next > 0 && before.has(saidPart) && !before.dated() && w.dated() && !w.daily() {
		*w = before
		return 0 // "Up All Night (2011)"
	}
	return next
}

func (s *scanner) anyPart(j int, w *when) int {
	if j < 0 || s.at(j).start < 0 || s.at(j).flags&blob != 0 {
		return 0
	}
	e := s.entry(j)
	const dates = rMonth | rWeekday | rRelative | rDigits | rCardinal | rOrdinal | rHoliday | rSeason | rEra | rTimeUnit | rArticle | rVague | rPreposition
	if e.roles&dates != 0 || s.mark(j, '\'') {
		if next := s.dateComponent(j, w); next > 0 {
			return next
		}
	}
	return s.timeComponent(j, w)
}

// dateComponent tries the ways to put a date, the longest first.
func (s *scanner) dateComponent(j int, w *when) int {
	if next := s.qualified(j, w); next > 0 {
		return next
	}
	e := s.entry(j)
	if e.roles&rWeekday != 0 && !w.has(saidWeekday) {
		if w.has(saidNumber) && (w.numberG == grainHalf || w.numberG == grainQuarter) {
			return 0 // scored in the first half Friday
		}
		return s.weekday(j, w)
	}
	if w.has(saidOffset) {
		return 0
	}
	if s.cue(j) == cueIn && (w.has(saidFeast) || w.said == saidMonth) {
		return s.inLength(j, w)
	}
	for f := range dateForms {
		if e.roles&formStarts[f] == 0 {
			continue
		}
		before := *w
		if next := s.form(f, j, w); next > 0 {
			return next
		}
		*w = before
	}
	return 0
}

// dateForm is one way to put a date.
type dateForm uint8

// The forms, in the order in which they are tried at a word: the first that
// reads something wins.
const (
	formHoliday dateForm = iota
	formOrdinalUnit
	formRelative
	formWeekOf
	formDayRange
	formDayMonth
	formMonthDate
	formNumeric
	formNumberedUnit
	formOffset
	formUnitAfterNext
	formEra
	formSeason
	formYear
	formBareDay
	dateForms
)

// formStarts are the roles of the words at which a form is tried.
var formStarts = [dateForms]role{
	formHoliday:       rHoliday,
	formOrdinalUnit:   rDigits | rCardinal | rOrdinal | rRelative | rFraction,
	formRelative:      rRelative,
	formWeekOf:        rTimeUnit,
	formDayRange:      rDigits | rCardinal | rOrdinal,
	formDayMonth:      rDigits | rCardinal | rOrdinal,
	formMonthDate:     rMonth,
	formNumeric:       rDigits,
	formNumberedUnit:  rDigits | rEra | rTimeUnit | rRelative,
	formOffset:        rDigits | rCardinal | rVague | rArticle | rFraction | rGlyph | rTimeUnit,
	formUnitAfterNext: rTimeUnit,
	formEra:           rDigits | rOrdinal | rCardinal | rEra,
	formSeason:        rSeason,
	formYear:          rDigits | rCardinal | rRelative,
	formBareDay:       rDigits | rOrdinal | rCardinal,
}

// form reads a date put in the form.
func (s *scanner) form(f dateForm, j int, w *when) int {
	switch f {
	case formHoliday:
		return s.holiday(j, w)
	case formOrdinalUnit:
		return s.ordinalUnit(j, w)
	case formRelative:
		return s.relative(j, w)
	case formWeekOf:
		return s.weekOf(j, w)
	case formDayRange:
		return s.dayRange(j, w)
	case formDayMonth:
		return s.dayMonth(j, w)
	case formMonthDate:
		return s.monthDate(j, w)
	case formNumeric:
		return s.numericDate(j, w)
	case formNumberedUnit:
		return s.numberedUnit(j, w)
	case formOffset:
		return s.offsetDate(j, w)
	case formUnitAfterNext:
		return s.unitAfterNext(j, w)
	case formEra:
		return s.era(j, w)
	case formSeason:
		return s.season(j, w)
	case formYear:
		return s.plainYear(j, w)
	}
	return s.bareDay(j, w)
}

// timeComponent reads a clock time, a range of them, or a part of the day.
func (s *scanner) timeComponent(j int, w *when) int {
	if next := s.afterNext(j, w); next > 0 {
		return next
	}
	if !w.has(saidPart) && (w.daily() || !w.dated()) {
		if next := s.dayPart(j, w); next > 0 {
			return next
		}
	}
	if w.dated() && !w.daily() {
		return 0
	}
	if w.has(saidClock) || w.has(saidOffset) && w.unit < grainDay || w.has(saidRel) && w.relG > grainDay && !w.has(saidWeekday|saidDay) {
		return 0
	}
	if c := s.cue(j); (c == cueAM || c == cuePM) && w.has(saidRel) && w.relG == grainDay && !w.has(saidPart) {
		w.part, w.said = partMorning, w.said|saidPart
		if c == cuePM {
			w.part = partAfternoon // today pm
		}
		return j + 1
	}
	if next := s.clockRange(j, w); next > 0 {
		return next
	}
	if next := s.clockLasting(j, w); next > 0 {
		return next
	}
	if next := s.clockEdge(j, w); next > 0 {
		return next
	}
	lax := s.cue(j) == cueAt && s.joinedTime(w) || w.has(saidRel|saidWeekday|saidDay) && w.has(saidPart) || w.has(saidDay) && s.toldHour(j, w)
	c, next := s.clock(j, lax)
	if next == 0 {
		return 0
	}
	w.clock, w.said = c, w.said|saidClock
	return next
}

// toldHour reports whether a time of day in words or a rounded hour ends what a
// day begins: "March eighteenth nine thirty.", "Friday the 26th around 4".
func (s *scanner) toldHour(j int, w *when) bool {
	switch {
	case s.cue(j) == cueAbout && w.has(saidWeekday):
		return s.digits(j+1) && !s.letters(j+2) && !s.hyphen(j+2)
	case s.has(j, rCardinal):
		_, next := s.spelledMinutes(j + 1)
		return next > 0 && !s.letters(next) && !s.hyphen(next) && !s.mark(next, '%')
	}
	return false
}

// timeAfter reports whether a time of day follows at word j: "at 4", "from 2pm",
// "between 9:30 and 3 p.m.".
func (s *scanner) timeAfter(j int) bool {
	switch s.cue(j) {
	case cueAt, cueFrom:
		return s.clockAt(j + 1)
	case cueBetween:
		var w when
		return s.clockRange(j, &w) > 0
	}
	return false
}

// joinedTime reports whether what was read is a day, beside which "at 5" is a
// time.
func (s *scanner) joinedTime(w *when) bool {
	return w.has(saidWeekday|saidDay|saidPart) || w.has(saidRel) && w.relG == grainDay || w.has(saidFeast)
}

// toldClock reports whether a full time of day stands at word j: "six pm".
func (s *scanner) toldClock(j int) bool {
	_, next := s.clock(j, false)
	return next > 0
}

// plainNoun reports whether a word with no part in dates follows.
func (s *scanner) plainNoun(j int) bool { return s.letters(j) && s.plain(j) && s.cue(j) == cueNone }
