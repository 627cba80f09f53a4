package value

// dayNumber reads the number of a day of the month at word j: 3, 3rd, third,
// twenty-first. ordinal reports whether it was put down as an ordinal.
func (s *scanner) dayNumber(j int) (n, next int, ordinal bool) {
	if s.digits(j) && s.at(j).flags&(decimal|grouped) == 0 && s.at(j).end-s.at(j).start <= 2 {
		n, next = int(s.printed(j).value), j+1
		if s.glued(next) && s.ordinalSuffix(next) {
			next, ordinal = next+1, true
		}
		if n > 31 || !ordinal && s.glued(next) && s.letters(next) && !s.has(next, rMonth) {
			return 0, 0, false
		}
		return n, next, ordinal
	}
	switch e := s.entry(j); {
	case e.roles&rOrdinal != 0 && e.ord <= 31:
		return int(e.ord), j + 1, true
	case e.roles&rCardinal != 0 && (e.num == 20 || e.num == 30):
		k := j + 1
		if s.hyphen(k) {
			k++
		}
		if f := s.entry(k); f.roles&rOrdinal != 0 && f.ord < 10 {
			return int(e.num + f.ord), k + 1, true
		} else if f.roles&rCardinal != 0 && f.num >= 1 && f.num < 10 {
			return int(e.num + f.num), k + 1, false
		}
		return int(e.num), j + 1, false
	case e.roles&rCardinal != 0 && e.num >= 1 && e.num < 20:
		return int(e.num), j + 1, false
	}
	return 0, 0, false
}

func (s *scanner) ordinalSuffix(j int) bool {
	switch s.text(j) {
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		return true
	}
	return false
}

// month reads the name of a month at word j, with the point of its short form.
func (s *scanner) month(j int) (n, next int) {
	if !s.has(j, rMonth) || s.at(j).flags&blob != 0 {
		return 0, 0
	}
	n, next = s.entry(j).cal, j+1
	if s.mark(next, '.') && s.glued(next) && (s.shortened(j) || s.is(j, idMay) && s.digits(next+1) && s.has(j-2, rWeekday)) {
		next++
	}
	return n, next
}

// shortened reports whether the month or weekday at word j is a short form, to
// which a point belongs.
func (s *scanner) shortened(j int) bool {
	switch n := s.at(j).end - s.at(j).start; {
	case n == 3:
		return !s.is(j, idMay)
	case n == 4:
		return !s.is(j, idJune) && !s.is(j, idJuly)
	}
	return s.is(j, idThurs)
}

var (
	idMay  = known("may")
	idJune = known("june")
	idJuly = known("july")
)

// year reads a year at word j: 2025, 1984, nineteen eighty-four. Only four
// digits, or 'YY after an apostrophe, are a year.
func (s *scanner) year(j int) (n, next int) {
	if s.digits(j) {
		w := s.at(j)
		if w.end-w.start != 4 || w.flags&(decimal|grouped) != 0 {
			return 0, 0
		}
		n = int(s.printed(j).value)
		if n < 1000 || n > 2199 || s.glued(j+1) && (s.letters(j+1) || s.mark(j+1, '%')) || s.mark(j+1, '.') && s.glued(j+1) && s.glued(j+2) && s.digits(j+2) {
			return 0, 0
		}
		return n, j + 1
	}
	if s.has(j, rCardinal) {
		return s.spelledYear(j)
	}
	return 0, 0
}

// spelledYear reads "nineteen eighty-four", "two thousand and fifteen" and
// "nineteen hundred ninety three".
func (s *scanner) spelledYear(j int) (n, next int) {
	num := s.spelledNumeral(j)
	if !num.ok() || num.value < 1100 || num.value > 2199 || num.decimals > 0 || s.has(num.next, rScale) {
		return 0, 0
	}
	return int(num.value), num.next
}

// shortYear reads '87 or, where the date before it asks for one, 87.
func (s *scanner) shortYear(j int) (n, next int) {
	quoted := s.mark(j, '\'')
	if quoted {
		j++
	}
	w := s.at(j)
	if !s.digits(j) || w.end-w.start != 2 || w.flags&decimal != 0 || quoted && !s.glued(j) {
		return 0, 0
	}
	return fullYear(int(s.printed(j).value)), j + 1
}

// fullYear gives two digits their century: 00 … 49 are of this one.
func fullYear(n int) int {
	if n < 40 {
		return 2000 + n
	}
	return 1900 + n
}

// monthDate reads a date that begins with the name of a month: "December 3,
// 2025", "Dec. 3rd", "December 2025", "Oct/2", "May".
func (s *scanner) monthDate(j int, w *when) int {
	m, next := s.month(j)
	if m == 0 || w.has(saidMonth) {
		return 0
	}
	w.month, w.said = m, w.said|saidMonth
	if s.hyphen(next) && s.glued(next) && s.is(next+1, idEnd) && s.glued(next+1) && w.mod == "" {
		w.mod = modEnd // by November-end
		return next + 2
	}
	k := next
	if s.hyphen(k) || s.mark(k, '/') || s.mark(k, ',') {
		k++
	}
	if y, after := s.monthYear(k, next); y > 0 {
		w.year, w.said = y, w.said|saidYear
		if n, end, _ := s.dayNumber(after + 1); n > 0 && s.hyphen(after) && s.glued(after) && s.digits(after+1) {
			w.day, w.said = n, w.said|saidDay
			return end
		}
		return after
	}
	if s.cue(k) == cueThe {
		if n, after, ordinal := s.dayNumber(k + 1); n > 0 && ordinal {
			return s.yearAfter(s.withDay(n, after, w), w)
		}
	}
	n, after, ordinal := s.dayNumber(k)
	if n == 0 || w.has(saidDay) || s.notDay(k, after, ordinal) {
		return next
	}
	if s.mark(k-1, ',') && !ordinal && !s.dayGoesOn(k, after) {
		return next // "in October, 12 people died"
	}
	return s.yearAfter(s.withDay(n, after, w), w)
}

// dayGoesOn reports whether a year follows the digits of a day, or nothing.
func (s *scanner) dayGoesOn(k, after int) bool {
	if s.mark(after, ',') {
		after++
	}
	y, _ := s.year(after)
	return s.digits(k) && (y > 0 || s.aloneTo(after))
}

func (s *scanner) withDay(n, next int, w *when) int {
	w.day, w.said = n, w.said|saidDay
	return next
}

// monthYear reads the year of "December 2025", "Dec, 2025", "December of 2025"
// at k, or past the "of" at j.
func (s *scanner) monthYear(k, j int) (year, next int) {
	if s.cue(j) == cueOf || s.cue(j) == cueIn {
		if s.cue(j+1) == cueThe && s.cue(j+2) == cueYear {
			return s.year(j + 3)
		}
		if y, next := s.year(j + 1); y > 0 {
			return y, next
		}
		if s.cue(j) == cueOf {
			return s.shortYear(j + 1)
		}
		return 0, 0
	}
	if s.mark(j, '\'') || s.mark(k, '\'') {
		return s.shortYear(k)
	}
	return s.year(k)
}

// notDay reports whether the number at k … after counts something else: "in May
// 12 people died", "March 4 percent", "December 9 a.m.", "May 1,500".
func (s *scanner) notDay(k, after int, ordinal bool) bool {
	if ordinal {
		return false
	}
	if s.at(k).flags&newline != 0 && !s.digits(k) {
		return true
	}
	e := s.entry(after)
	if e.roles&(rScale|rUnit) != 0 && e.roles&(rMonth|rTimeUnit) == 0 && s.cue(after) == cueNone && !s.hyphen(after) && s.letters(after) {
		return true
	}
	if s.mark(after, '%') || s.cue(after) == cueAM || s.cue(after) == cuePM || s.mark(after, ':') && s.digits(after+1) {
		return true
	}
	return e.roles&rTimeUnit != 0 && !s.hyphen(after)
}

// yearAfter reads the year that follows day and month: ", 2025", " 2025", " of
// 1995", " in 2020", "/1974", "-74".
func (s *scanner) yearAfter(j int, w *when) int {
	k := j
	switch {
	case s.mark(k, ','), s.cue(k) == cueOf, s.cue(k) == cueIn:
		k++
		if s.cue(k) == cueThe && s.cue(k+1) == cueYear {
			k += 2
		}
	case (s.hyphen(k) || s.mark(k, '/')) && s.glued(k) && s.glued(k+1):
		k++
		if y, next := s.shortYear(k); y > 0 && !s.mark(next, ':') && (s.at(j).mark == s.at(j-2).mark || s.mark(j, '/')) {
			w.year, w.said = y, w.said|saidYear|saidTwoDigits
			return next
		}
	}
	y, next := s.year(k)
	if y == 0 {
		if y, next = s.shortYear(k); y == 0 || !s.mark(k, '\'') && (k > j && s.cue(j) != cueOf || !s.aloneTo(next)) {
			return j
		}
	}
	if s.yearCounts(next) {
		return j
	}
	w.year, w.said = y, w.said|saidYear
	return next
}

// yearCounts reports whether four digits after a day count what follows: "On
// December 3, 2000 people marched".
func (s *scanner) yearCounts(next int) bool {
	return s.letters(next) && s.cue(next) == cueNone && s.plain(next) && s.pluralLike(next)
}

// pluralLike reports whether word i looks like what a number counts.
func (s *scanner) pluralLike(i int) bool {
	t := s.text(i)
	if len(t) < 3 || s.at(i).flags&capital != 0 {
		return false
	}
	switch t {
	case "people", "police", "men", "women", "children":
		return true
	}
	return t[len(t)-1] == 's' && t[len(t)-2] != 's' && t != "was" && t != "has" && t != "its" && t != "his" && t != "this"
}

// plain reports whether word i has no part in an expression of time.
func (s *scanner) plain(i int) bool {
	return s.entry(i).roles&(rMonth|rWeekday|rTimeUnit|rRelative|rPreposition|rDayPart|rClock|rFunction) == 0
}

// aloneTo reports whether the words before next are all that the text holds.
func (s *scanner) aloneTo(next int) bool {
	for ; next < len(s.words); next++ {
		if s.at(next).mark == 0 {
			return false
		}
	}
	return true
}

// dayMonth reads a date that begins with its day: "3 December 2025", "the 3rd of
// December", "31-Oct-74", "14april 2015", "the third day of October".
func (s *scanner) dayMonth(j int, w *when) int {
	if w.has(saidDay | saidMonth) {
		return 0
	}
	n, next, _ := s.dayNumber(j)
	if n == 0 {
		return 0
	}
	k := next
	if s.entry(k).cal == int(grainDay) && s.has(k, rTimeUnit) {
		k++
		if s.cue(k) != cueOf {
			return 0
		}
	}
	if s.cue(k) == cueOf || s.hyphen(k) || s.mark(k, '/') || s.mark(k, ',') && s.glued(k+1) {
		k++
	}
	if s.cue(k) == cueThe && s.cue(k-1) == cueOf {
		k++
	}
	m, after := s.month(k)
	if m == 0 {
		return s.dayOfRelative(k, n, w)
	}
	w.month, w.day, w.said = m, n, w.said|saidMonth|saidDay
	return s.yearAfter(after, w)
}

// dayOfRelative reads what follows "the 20th of": next month, the month.
func (s *scanner) dayOfRelative(k, n int, w *when) int {
	if s.cue(k-1) != cueOf && s.cue(k-1) != cueThe {
		return 0
	}
	if w.depth == maxDepth {
		return 0
	}
	trial := *w
	trial.depth++
	next := s.relative(k, &trial)
	trial.depth--
	if next == 0 && s.entry(k).cal == int(grainMonth) && s.has(k, rTimeUnit) && s.cue(k-1) == cueThe {
		trial.said, trial.relG, trial.rel, next = trial.said|saidRel, grainMonth, 0, k+1
	}
	if next == 0 || trial.relG != grainMonth || !trial.has(saidRel) {
		return 0
	}
	*w = trial
	w.day, w.said = n, w.said|saidDay
	return next
}
