package value

// yearOfUnit reads the year of a quarter or half: "of 2018", "2018", "of last
// year", "of fiscal 2024", "of the year".
func (s *scanner) yearOfUnit(j int, w *when) int {
	k := j
	if s.cue(k) == cueOf || s.cue(k) == cueIn || s.mark(k, ',') || s.hyphen(k) && s.glued(k) {
		k++
	}
	if s.cue(k) == cueThe {
		k++
	}
	if s.cue(k) == cueFiscal {
		w.fiscal = true
		k++
		if s.cue(k) == cueYear {
			k++
		}
	}
	if y, next := s.year(k); y > 0 {
		w.year, w.said = y, w.said|saidYear
		return next
	}
	if s.cue(k) == cueYear && s.cue(k-1) == cueThe {
		return w.relate(grainYear, 0, k+1)
	}
	if dir, _, ok := s.direction(k); ok && s.cue(k+1) == cueYear {
		return w.relate(grainYear, dir, k+2)
	}
	if w.fiscal {
		return k
	}
	return j
}

// numberedUnit reads "Q3", "2018Q4", "H2 2019", "week 31", "fiscal 2024".
func (s *scanner) numberedUnit(j int, w *when) int {
	if w.has(saidNumber | saidYear) {
		return 0
	}
	e := s.entry(j)
	switch {
	case s.cue(j) == cueQ || s.cue(j) == cueH:
		return s.quarterNumber(j, w)
	case s.cue(j) == cueFiscal:
		return s.fiscalYear(j, w)
	case e.roles&rTimeUnit != 0 && e.cal == int(grainWeek) && s.digits(j+1) && !s.plural(j) && !s.isFortnight(j):
		return s.weekNumber(j, w)
	case s.digits(j):
		return s.yearQuarter(j, w)
	}
	return 0
}

func (s *scanner) quarterNumber(j int, w *when) int {
	g, limit := grainQuarter, 4
	if s.cue(j) == cueH {
		g, limit = grainHalf, 2
	}
	n := int(s.printed(j + 1).value)
	if !s.digits(j+1) || !s.glued(j+1) || s.at(j+1).end-s.at(j+1).start != 1 || n < 1 || n > limit {
		return 0
	}
	next := j + 2
	if s.glued(next) && s.letters(next) || s.glued(j) && s.letters(j-1) {
		return 0
	}
	w.number, w.numberG, w.said = n, g, w.said|saidNumber
	return s.yearOfUnit(next, w)
}

func (s *scanner) yearQuarter(j int, w *when) int {
	y, k := s.year(j)
	if y == 0 {
		if t := s.text(j); len(t) == 2 && s.glued(j+1) {
			y, k = fullYear(int(s.printed(j).value)), j+1
		} else if len(t) == 4 && s.glued(j+1) {
			y, k = int(s.printed(j).value), j+1
		} else {
			return 0
		}
	}
	if s.hyphen(k) && s.glued(k) {
		k++
	}
	if s.cue(k) != cueQ && s.cue(k) != cueH {
		return 0
	}
	g := grainQuarter
	if s.cue(k) == cueH {
		g = grainHalf
	}
	n := int(s.printed(k + 1).value)
	if !s.digits(k+1) || !s.glued(k+1) || s.at(k+1).end-s.at(k+1).start != 1 || n < 1 || n > 12/monthsOf(g) || s.glued(k+2) && s.letters(k+2) {
		return 0
	}
	w.year, w.number, w.numberG, w.said = y, n, g, w.said|saidYear|saidNumber
	return k + 2
}

func (s *scanner) weekNumber(j int, w *when) int {
	n := int(s.printed(j + 1).value)
	if s.capital(j) && !s.headline(j) || n < 1 || n > 53 || s.at(j+1).end-s.at(j+1).start > 2 || s.glued(j+2) && s.letters(j+2) || s.at(j+1).flags&decimal != 0 || s.mark(j+2, ':') {
		return 0
	}
	w.number, w.numberG, w.said = n, grainWeek, w.said|saidNumber
	return s.yearOfUnit(j+2, w)
}

// fiscalYear reads "fiscal 2024", "fiscal year 2024", "FY24".
func (s *scanner) fiscalYear(j int, w *when) int {
	k := j + 1
	if s.cue(k) == cueYear {
		k++
	}
	y, next := s.year(k)
	if y == 0 && s.glued(k) {
		y, next = s.shortYear(k)
	}
	if y == 0 && k == j+2 && s.dated(j) && !s.plainNoun(k) && !s.hyphen(k) && !s.plural(j+1) && s.cue(k) != cueTo {
		w.fiscal, w.adrift = true, true
		return w.relate(grainYear, 0, k) // in the fiscal year
	}
	if y == 0 {
		return 0
	}
	w.year, w.fiscal, w.said = y, true, w.said|saidYear
	return next
}

// weekOf reads "the week of October 6" and "the week beginning on Monday", the week
// that holds the day, and "the weekend of June 5", the nearest to it.
func (s *scanner) weekOf(j int, w *when) int {
	weekend := s.cue(j) == cueWeekend && s.cue(j+1) == cueOf
	if !weekend && s.entry(j).cal != int(grainWeek) || s.plural(j) || s.isFortnight(j) || w.said != 0 {
		return 0
	}
	k := j + 1
	switch {
	case s.cue(k) == cueOf, s.cue(k) == cueStarting, s.cue(k) == cueBeginning, s.cue(k) == cueFrom:
		k++
	default:
		return 0
	}
	for s.cue(k) == cueOn || s.cue(k) == cueThe {
		k++
	}
	next := s.component(k, w)
	if next == 0 || !w.has(saidDay|saidWeekday|saidFeast) || w.has(saidOffset) {
		return 0
	}
	w.week, w.weekend = !weekend, weekend
	return next
}
