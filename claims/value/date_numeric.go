package value

// numericDate reads a date in digits: 2025-12-03, 31.12.2025, 12/3/2025,
// 20161016, 2/2013, and 2/15 where the words around ask for a date.
func (s *scanner) numericDate(j int, w *when) int {
	if !s.digits(j) || w.has(saidMonth|saidDay|saidYear) {
		return 0
	}
	a := s.at(j)
	if a.flags&grouped != 0 {
		return 0
	}
	size := a.end - a.start
	switch {
	case a.flags&decimal != 0:
		return s.dottedDate(j, w)
	case size == 8:
		return s.compactDate(j, w)
	case size == 4:
		return s.yearFirst(j, w)
	case size <= 2:
		return s.yearLast(j, w)
	}
	return 0
}

// numberBefore reports whether word j goes on a key or a number: 133-03-03-2020.
func (s *scanner) numberBefore(j int) bool {
	return s.glued(j) && (s.hyphen(j-1) || s.mark(j-1, '/') || s.mark(j-1, '.') || s.mark(j-1, '+')) && s.digits(j-2) && s.glued(j-1)
}

// separated reads the number after a date's separator at k.
func (s *scanner) separated(k int, sep byte) (n, size, next int) {
	if s.at(k).mark != sep || !s.digits(k+1) || s.glued(k) != s.glued(k+1) || s.at(k+1).flags&grouped != 0 {
		return 0, 0, 0
	}
	b := s.at(k + 1)
	if b.flags&decimal != 0 {
		return 0, 0, 0
	}
	return int(s.printed(k + 1).value), b.end - b.start, k + 2
}

func dateSeparator(m byte) bool { return m == '-' || m == '/' || m == '.' || m == markMinus }

// yearFirst reads 2015-3-3, 2015/10, 2016 10 16 and 2017-q1's year is left to
// quarters.
func (s *scanner) yearFirst(j int, w *when) int {
	year := int(s.printed(j).value)
	if next := s.spacedDate(j, year, w); next > 0 {
		return next
	}
	sep := s.at(j + 1).mark
	if year < 1000 || year > 2199 || !dateSeparator(sep) {
		return s.yearMonthName(j, w)
	}
	m, size, next := s.separated(j+1, sep)
	if next == 0 {
		return s.yearMonthName(j, w)
	}
	if size > 2 || m < 1 || m > 12 {
		return s.yearMonthName(j, w)
	}
	d, dsize, after := s.separated(next, sep)
	if after > 0 && dsize <= 2 && !s.goesOn(after, sep) {
		if !validDay(year, m, d) && !(d <= 31 && d >= 1) {
			return 0
		}
		w.year, w.month, w.day, w.said = year, m, d, w.said|saidYear|saidMonth|saidDay
		return after
	}
	if after > 0 || !s.glued(j+1) || sep == '.' || s.glued(next) && s.letters(next) {
		return 0
	}
	if m > year%100 && size == 2 && (sep != '/' || m == year%100+1) && (m == year%100+1 && (j > 0 || s.letters(next)) || s.dated(j) || s.mark(j-1, '(')) {
		return 0 // the 2010-11 season, "served in 2001-05": two years
	}
	w.year, w.month, w.said = year, m, w.said|saidYear|saidMonth
	return next
}

// spacedDate reads "on 2016 10 16": three numbers that are a day of the calendar.
func (s *scanner) spacedDate(j, year int, w *when) int {
	m, d := s.at(j+1), s.at(j+2)
	if !s.digits(j+1) || !s.digits(j+2) || m.end-m.start != 2 || d.end-d.start != 2 || (m.flags|d.flags)&(glued|decimal|grouped) != 0 || s.digits(j+3) {
		return 0
	}
	month, day := int(s.printed(j+1).value), int(s.printed(j+2).value)
	if year < 1900 || year > 2100 || !validDay(year, month, day) || s.cue(j-1) != cueOn && !s.aloneTo(j+3) {
		return 0
	}
	w.year, w.month, w.day, w.said = year, month, day, w.said|saidYear|saidMonth|saidDay
	return j + 3
}

// yearMonthName reads 2019/aug/01, 2019-aug-1, 2017 april and 2020/23/Sep.
func (s *scanner) yearMonthName(j int, w *when) int {
	year, k := s.year(j)
	if year == 0 {
		return 0
	}
	sep := s.at(k).mark
	if dateSeparator(sep) && s.glued(k) && s.glued(k+1) {
		k++
		if n, _, _ := s.dayNumber(k); n > 0 && s.at(k+1).mark == sep && s.has(k+2, rMonth) {
			w.year, w.month, w.day, w.said = year, s.entry(k+2).cal, n, w.said|saidYear|saidMonth|saidDay
			return k + 3
		}
	}
	m, next := s.month(k)
	if m == 0 || s.told(k, shyName) && s.at(k).flags&capital == 0 && !dateSeparator(sep) {
		return 0
	}
	if n, after, _ := s.dayNumber(next); n > 0 && !dateSeparator(sep) && s.digits(next) {
		_ = after
		return 0
	}
	w.year, w.month, w.said = year, m, w.said|saidYear|saidMonth
	if dateSeparator(sep) && s.at(next).mark == sep {
		if n, after, _ := s.dayNumber(next + 1); n > 0 {
			w.day, w.said = n, w.said|saidDay
			return after
		}
	}
	return next
}

// goesOn reports whether a further number is glued on: a telephone number or a
// code.
func (s *scanner) goesOn(next int, sep byte) bool {
	return s.at(next).mark == sep && s.glued(next) && s.glued(next+1) && s.digits(next+1) && sep != '-' ||
		s.mark(next, '.') && s.glued(next+1) && s.digits(next+1)
}

// yearLast reads 10/31/1974, 31-10-74, 2/2013 and, where the words around ask
// for a date, 2/15.
func (s *scanner) yearLast(j int, w *when) int {
	a := int(s.printed(j).value)
	sep := s.at(j + 1).mark
	if !dateSeparator(sep) || a < 1 || a > 31 {
		return s.monthNameMid(j, w)
	}
	b, bsize, next := s.separated(j+1, sep)
	switch {
	case next == 0 || b < 1:
		return s.monthNameMid(j, w)
	case bsize == 4:
		if a > 12 || b < 1900 || b > 2199 || !s.glued(j+1) || sep == '.' || s.goesOn(next, sep) {
			return s.monthNameMid(j, w)
		}
		w.month, w.year, w.said = a, b, w.said|saidMonth|saidYear
		return next
	case bsize > 2:
		return 0
	}
	m, d := s.monthFirst(a, b)
	if m == 0 {
		return 0
	}
	w.unsure = a <= 12 && b <= 12 && a != b && s.ctx.Country == ""
	if y, size, after := s.separated(next, sep); after > 0 {
		return s.fullDate(j, y, size, after, m, d, w)
	}
	if !s.datelike(j, next, sep, w) {
		return 0
	}
	if a == 9 && b == 11 && sep == '/' && s.eraBefore(j) && w.said == 0 {
		w.year, w.month, w.day, w.said = 2001, 9, 11, saidYear|saidMonth|saidDay // after 9/11
		return next
	}
	w.month, w.day, w.said = m, d, w.said|saidMonth|saidDay
	if s.mark(next, ',') {
		return s.yearAfter(next, w)
	}
	return next
}

func (s *scanner) fullDate(j, y, size, after, m, d int, w *when) int {
	if size != 2 && size != 4 || s.glued(after) && s.letters(after) {
		return 0
	}
	if size == 2 {
		if !s.glued(j+1) && !s.mark(j+1, '/') {
			return 0
		}
		w.said |= saidTwoDigits
		y = fullYear(y)
	}
	if y < 1000 || y > 2199 {
		return 0
	}
	w.year, w.month, w.day, w.said = y, m, d, w.said|saidYear|saidMonth|saidDay
	return after
}

// monthFirst decides which of two numbers is the month: the one that can be;
// where both can, the first unless the publisher's country writes the day first.
func (s *scanner) monthFirst(a, b int) (month, day int) {
	switch {
	case a > 12 && b <= 12:
		return b, a
	case b > 12 && a <= 12 && b <= 31:
		return a, b
	case a > 12:
		return 0, 0
	}
	switch s.ctx.Country {
	case "", "US", "PH":
		return a, b
	}
	return b, a
}

// datelike reports whether two numbers may be a day and its month: 9/11 and 3/4
// are so only beside words of a date.
func (s *scanner) datelike(j, next int, sep byte, w *when) bool {
	if s.glued(next) && (s.letters(next) || s.mark(next, '%')) {
		return false
	}
	if w.asked || w.has(saidWeekday|saidDir|saidRel) && sep != '-' {
		return true
	}
	if s.aloneTo(next) && j == 0 {
		return true
	}
	if sep == '-' || sep == '.' {
		return false
	}
	switch s.cue(s.firstListed(j) - 1) {
	case cueOn, cueUntil, cueSince, cueFrom, cueThis, cueNext, cueStarting, cueBy, cueBefore, cueAfter:
		return s.glued(j + 1)
	}
	switch s.cue(next) {
	case cueAt, cueBetween, cueFrom, cueBefore, cueAfter:
		return s.clockAt(next + 1)
	}
	return false
}

// eraBefore reports whether the word before word j makes a day the turn of an era.
func (s *scanner) eraBefore(j int) bool {
	c := s.cue(j - 1)
	return c == cueAfter || c == cueBefore || c == cueSince
}

// firstListed is the first of the dates in digits that the one at word j ends a
// list of: "on 11/20, 11/22 or 11/25".
func (s *scanner) firstListed(j int) int {
	for n := 0; n < mostListed; n++ {
		k := j - 1
		if s.cue(k) == cueAnd || s.is(k, idOr) {
			k--
		}
		if s.mark(k, ',') {
			k--
		}
		if k == j-1 || !s.digits(k) || !s.mark(k-1, '/') || !s.glued(k) || !s.digits(k-2) || s.mark(k-3, '/') && s.glued(k-2) {
			break
		}
		j = k - 2
	}
	return j
}

// mostListed bounds the dates of one list.
const mostListed = 6

// monthNameMid reads 31/Oct/1974, 23-2020-September and 10 31 1974.
func (s *scanner) monthNameMid(j int, w *when) int {
	sep := s.at(j + 1).mark
	d := int(s.printed(j).value)
	if (sep == '-' || sep == '/') && s.digits(j+2) && s.at(j+3).mark == sep && s.has(j+4, rMonth) {
		if y, _ := s.year(j + 2); y > 0 && d >= 1 && d <= 31 {
			w.year, w.month, w.day, w.said = y, s.entry(j+4).cal, d, w.said|saidYear|saidMonth|saidDay
			return j + 5
		}
	}
	if j == 0 && s.aloneTo(j+3) && s.digits(j+1) && s.digits(j+2) && !s.glued(j+1) {
		if y, next := s.year(j + 2); y > 0 {
			if m, day := s.monthFirst(d, int(s.printed(j+1).value)); m > 0 {
				w.year, w.month, w.day, w.said = y, m, day, w.said|saidYear|saidMonth|saidDay
				return next
			}
		}
	}
	return 0
}

// dottedDate reads 31.12.2025 and 10.31.1974, whose first two numbers the lexer
// takes for a decimal, and 7.6 beside a weekday.
func (s *scanner) dottedDate(j int, w *when) int {
	t := s.text(j)
	a, b, dot := 0, 0, 0
	for i := 0; i < len(t); i++ {
		switch {
		case t[i] == '.':
			dot = i
		case dot == 0:
			a = a*10 + int(t[i]-'0')
		default:
			b = b*10 + int(t[i]-'0')
		}
	}
	if dot == 4 && len(t) == 7 && a >= 1000 && a < 2200 && b >= 1 && b <= 12 {
		d, size, after := s.separated(j+1, '.')
		if after == 0 || size > 2 || !validDay(a, b, d) || !s.glued(j+1) {
			return 0
		}
		w.year, w.month, w.day, w.said = a, b, d, w.said|saidYear|saidMonth|saidDay
		return after
	}
	if dot > 2 || len(t)-dot-1 > 2 {
		return 0
	}
	m, d := b, a
	if b > 12 {
		m, d = s.monthFirst(a, b)
	}
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return 0
	}
	if y, size, after := s.separated(j+1, '.'); after > 0 && s.glued(j+1) {
		return s.fullDate(j-1, y, size, after, m, d, w)
	}
	if s.hyphen(j+1) && s.glued(j+1) || s.letters(j+1) && !s.has(j+1, rPreposition|rFunction) {
		return 0 // "Thursday's 5.8-magnitude quake"
	}
	if !w.has(saidWeekday) || s.cue(j-1) == cueAt || s.cue(j+1) == cuePM || s.cue(j+1) == cueAM {
		return 0
	}
	m, d = s.monthFirst(a, b)
	w.month, w.day, w.said = m, d, w.said|saidMonth|saidDay
	return j + 1
}

// compactDate reads 20161016.
func (s *scanner) compactDate(j int, w *when) int {
	n := int(s.printed(j).value)
	y, m, d := n/10000, n/100%100, n%100
	if y < 1900 || y > 2099 || !validDay(y, m, d) || s.glued(j+1) && (s.letters(j+1) || s.digits(j+2)) {
		return 0
	}
	if s.glued(j) && s.letters(j-1) {
		return 0
	}
	w.year, w.month, w.day, w.said = y, m, d, w.said|saidYear|saidMonth|saidDay
	return j + 1
}
