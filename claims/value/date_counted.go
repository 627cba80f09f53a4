package value

// upToNow reports whether "the past year" and "the last month" mean the time up
// to the reference and not that of the calendar, as "last month" does; or, ahead,
// whether "the next decade" and "over the next year" mean the time from it on.
func (s *scanner) upToNow(k int, g grain) bool {
	if s.cue(k-1) == cueNext && s.cue(k-2) == cueThe {
		return g == grainDecade || (g == grainWeek || g == grainMonth || g == grainYear) && (s.is(k-3, idOver) || s.cue(k-3) == cueWithin)
	}
	switch g {
	case grainDay, grainMonth, grainYear, grainDecade:
		return s.cue(k-1) == cuePast || s.cue(k-1) == cueLast && s.cue(k-2) == cueThe && s.cue(k+1) != cueOf
	case grainWeek:
		return s.cue(k-1) == cueLast && s.cue(k-2) == cueThe
	}
	return false
}

// countedUnits reads "three years" after past, last, next: a stretch that the
// reference ends or begins.
func (s *scanner) countedUnits(k, dir int, w *when) int {
	n, hi, next := s.unitCount(k)
	if next == 0 || dir == 0 || n < 1 || n > 1000 {
		return 0
	}
	if s.cue(k-1) == cueFollowing && (s.cue(k-2) != cueThe && k > 1 || s.has(k, rArticle)) {
		return 0 // "arrested following a nine-month probe"
	}
	if s.cue(k-1) == cuePast && s.letters(k-2) && s.cue(k-2) == cueNone {
		return 0 // "to go past seven years"
	}
	workdays := s.cue(next) == cueBusiness
	if workdays {
		next++
	}
	if s.hyphen(next) && s.glued(next) {
		next++
	}
	e := s.entry(next)
	if e.roles&rTimeUnit == 0 || e.cal == 0 {
		return 0
	}
	if s.cue(next+1) == cueOf {
		return 0 // "the last twenty minutes of the match"
	}
	w.count, w.countHi, w.said = n, hi, w.said|saidCount
	if s.isFortnight(next) {
		w.count, w.countHi = 2*w.count, 2*w.countHi
	}
	w.within = s.inside(k - 1)
	w.off = offset{}.add(float64(w.count), grain(e.cal))
	w.off.work = workdays && e.cal == int(grainDay)
	return w.relate(grain(e.cal), dir, s.furtherUnits(k, next+1, w))
}

// inside reports whether "within" stands before the direction at word j: "within the
// next ten months" begins at the reference.
func (s *scanner) inside(j int) bool {
	return s.cue(j-1) == cueWithin || s.cue(j-1) == cueThe && s.cue(j-2) == cueWithin
}

// furtherUnits reads the smaller units of "the last three months and two weeks",
// whose first number is word k and whose first unit ends at next.
func (s *scanner) furtherUnits(k, next int, w *when) int {
	if s.cue(next) != cueAnd && !s.mark(next, ',') {
		return next
	}
	l := s.length(k)
	if l.count < 2 || l.next <= next || l.about {
		return next
	}
	switch s.cue(l.next) {
	case cueAgo, cueLater, cueEarlier, cueBefore, cueAfter, cueFrom, cueOld:
		return next
	}
	w.off, w.parts, w.partCount = l.off, l.parts, l.count
	return l.next
}

// unitCount reads how many units: a whole number, "a few", "couple of". A vague
// word has its range, any other number hi = n.
func (s *scanner) unitCount(k int) (n, hi, next int) {
	if s.has(k, rArticle) || s.cue(k) == cueThe {
		k++
	}
	if s.has(k, rCardinal) && s.has(k+1, rTimeUnit) {
		return int(s.entry(k).num), int(s.entry(k).num), k + 1
	}
	if !s.has(k, rDigits|rCardinal|rScale|rVague) {
		return 0, 0, 0
	}
	num := s.numeral(k)
	if !num.ok() || num.lo != float64(int(num.lo)) || num.decimals > 0 || num.is(yearlike|keyed) && !num.is(spelled) {
		return 0, 0, 0
	}
	next = num.next
	if num.is(vague) && s.cue(next) == cueOf {
		next++
	}
	return int(num.lo), int(num.hi), next
}

// countedAfter reads "two upcoming weeks" and "5 past years".
func (s *scanner) countedAfter(j int, w *when) int {
	n, hi, k := s.unitCount(j)
	if k == 0 {
		return 0
	}
	dir, _, ok := s.direction(k)
	if !ok || dir == 0 || !s.has(k+1, rTimeUnit) || !s.plural(k+1) && s.cue(k) != cueComing {
		return 0
	}
	w.count, w.countHi, w.said = n, hi, w.said|saidCount
	return w.relate(grain(s.entry(k+1).cal), dir, k+2)
}

// counted is a run of units that ends or begins at the reference: the past
// three years, the next two weeks. Its end at the reference is open to the
// moment: [reference - n, reference).
func (r resolver) counted(w *when) (stretch, bool) {
	if !r.known() {
		return stretch{timex: unknownUnit(w.relG), g: w.relG}, true
	}
	at := r.ref
	if w.relG >= grainDay {
		at = r.today()
	}
	if w.relG == grainQuarter {
		return r.countedWhole(w), true
	}
	s := stretch{g: w.relG, inferred: true}
	off := w.off
	if off.g == grainNone {
		off = off.add(float64(w.count), w.relG)
	}
	switch {
	case w.rel < 0:
		s.from, s.to = off.negative().from(at), at
	case w.relG >= grainDay && !w.within:
		s.from = at.AddDate(0, 0, 1)
		s.to = off.from(s.from)
	default:
		s.from, s.to = at, off.from(at)
	}
	g := min(w.relG, grainDay)
	s.timex = timexOf(s.from, g) + "/" + timexOf(s.to, g)
	return s, true
}

// countedWhole is a run of quarters: those of the calendar.
func (r resolver) countedWhole(w *when) stretch {
	from := startOf(r.ref, w.relG)
	to := from
	if w.rel < 0 {
		from = shift(from, w.relG, -w.count)
	} else {
		from = shift(from, w.relG, 1)
		to = shift(from, w.relG, w.count)
	}
	s := stretch{from: from, to: to, g: w.relG, inferred: true}
	s.timex = timexOf(from, grainDay) + "/" + timexOf(to, grainDay)
	return s
}
