package value

// weekdayBeside reads what the weekday at word j is counted from, n of them away:
// "Sunday before Easter", "the Monday after July 4", "third Tuesday after
// Christmas". Word k follows the weekday.
func (s *scanner) weekdayBeside(j, k, n int, w *when) int {
	c := s.cue(k)
	if c != cueBefore && c != cueAfter || w.said != 0 || s.plural(j) {
		return 0
	}
	at := k + 1
	if s.cue(at) == cueThe {
		at++
	}
	if !s.has(at, rHoliday|rMonth|rDigits|rOrdinal) {
		return 0
	}
	beside := when{depth: w.depth}
	next := s.component(at, &beside)
	whole := beside.has(saidFeast) || beside.has(saidMonth) && beside.has(saidDay) && s.cue(j-1) != cueOn
	if next == 0 || !whole || beside.has(saidWeekday|saidRel|saidDir|saidPick) || s.plainNoun(next) {
		return 0
	}
	if c == cueBefore {
		n = -n
	}
	*w = beside
	w.pick, w.beside, w.said = pick{n: n, weekday: s.entry(j).cal}, true, w.said|saidPick
	return next
}

// unitBeside reads "the day before" and "the week after", where what they are counted
// from is not said again, and "the year before 2031", where it is.
func (s *scanner) unitBeside(j int, w *when) int {
	c, g := s.cue(j+1), grain(s.entry(j).cal)
	if c != cueBefore && c != cueAfter || s.cue(j-1) != cueThe || s.plural(j) || s.at(j).flags&capital != 0 || w.said != 0 || s.is(j+1, idPre) || s.is(j+1, idPost) {
		return 0
	}
	rel := 1
	if c == cueBefore {
		rel = -1
	}
	if s.clauseEnds(j + 2) {
		w.adrift = true
		if s.isNight(j) {
			w.part, w.said = partNight, w.said|saidPart
		}
		return w.relate(g, rel, j+2)
	}
	if g > grainYear || g == grainWeekend || s.isNight(j) {
		return 0
	}
	n := 1.0
	if s.isFortnight(j) {
		n = 2
	}
	l := length{n: n, g: g, off: offset{}.add(n, g), count: 1, next: j + 1}
	l.parts[0] = lengthPart{n, g}
	next := s.anchored(j, j+1, l, w)
	w.beside = next > 0
	return next
}

// clauseEnds reports whether nothing that belongs to the words before word j follows
// them.
func (s *scanner) clauseEnds(j int) bool {
	switch s.at(j).mark {
	case '.', ';', ')', '"', '?', '!', '\'':
		return true
	case ',':
		switch s.cue(j + 1) {
		case cueDuring, cueAnd, cueAfter, cueBefore, cueOr:
			return false
		}
		return true
	}
	return s.at(j).start < 0 || s.at(j).flags&newline != 0
}

// besideUnit is the unit that ends where a date begins, or begins where it ends: of
// the calendar where the date is as long, "the year before 2031", else so many days.
func besideUnit(s stretch, w *when) stretch {
	n := int(w.n)
	if w.off.past() {
		n = -n
	}
	t := stretch{g: grainDay, inferred: s.inferred}
	switch {
	case s.g >= w.unit:
		t = lay(shift(startOf(s.from, w.unit), w.unit, n), w.unit)
		t.inferred = s.inferred
		return t
	case n < 0:
		t.from, t.to = shift(s.from, w.unit, n), s.from
	default:
		t.from, t.to = s.to, shift(s.to, w.unit, n)
	}
	t.timex = timexOf(t.from, grainDay) + "/" + timexOf(t.to, grainDay)
	return t
}

// pickBeside is the n-th such weekday after a day, or before it where n is negative.
func pickBeside(s stretch, p pick) stretch {
	day := onOrAfter(s.from.AddDate(0, 0, 1), p.weekday).AddDate(0, 0, 7*(p.n-1))
	if p.n < 0 {
		day = onOrBefore(s.from.AddDate(0, 0, -1), p.weekday).AddDate(0, 0, 7*(p.n+1))
	}
	t := lay(day, grainDay)
	t.inferred = s.inferred
	return t
}

var (
	idPre  = known("pre")
	idPost = known("post")
)
