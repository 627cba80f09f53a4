package value

// length reads one or more counted units: "two weeks and 2 days", "an hour and a
// half", "six and a half months", "3 Fridays". weekday is set for the last.
// count and g are those of the first unit, n of its number.
type length struct {
	off     offset
	n       float64
	g       grain
	weekday int
	about   bool
	parts   [maxLengths]lengthPart // as printed, the first count of them
	count   int
	mixed   bool // a fraction put in a way that numbers are not: "one and three quarters of an hour"
	article bool // the first number is an article: "an hour"
	next    int  // 0 where nothing was read
}

// maxLengths bounds the units of one length: "1 year, 2 days, 3 hours and 4
// seconds".
const maxLengths = 5

type lengthPart struct {
	n float64
	g grain
}

func (s *scanner) length(j int) length {
	var l length
	for k := j; ; {
		n, vagueN, next := s.lengthNumber(k)
		if next == 0 {
			return l
		}
		if extra, after := s.mixedPart(next); after > 0 {
			n, next, l.mixed = n+extra, after, true
		}
		if s.hyphen(next) && s.glued(next) {
			next++
		}
		workdays := s.cue(next) == cueBusiness && s.has(next+1, rTimeUnit) && s.entry(next+1).cal == int(grainDay)
		if s.cue(next) == cueMore || s.is(next, idAdditional) || s.is(next, idExtra) || s.cue(next) == cueBusiness {
			next++
		}
		e := s.entry(next)
		if e.roles&rWeekday != 0 && l.next == 0 && !s.glued(next) {
			return length{n: n, weekday: e.cal, g: grainDay, next: next + 1}
		}
		g := s.lengthUnit(next)
		if g == grainNone || l.next > 0 && g >= l.off.g {
			return l
		}
		if s.isFortnight(next) {
			n *= 2
		}
		if l.next == 0 {
			l.n, l.g, l.about, l.article = n, g, vagueN, next == k+1 && s.has(k, rArticle)
		}
		l.parts[l.count] = lengthPart{n, g}
		l.count++
		l.off, l.next = l.off.add(n, g), next+1
		l.off.work = workdays
		l.next = s.halfAfter(&l, g)
		if l.count == maxLengths {
			return l
		}
		k = l.next
		if s.cue(k) == cueAnd || s.mark(k, ',') {
			k++
		}
	}
}

// lengthNumber reads the number of a unit; the article alone is one, half is a
// half.
func (s *scanner) lengthNumber(j int) (n float64, about bool, next int) {
	if s.has(j, rArticle) && s.has(j+1, rOrdinal) && s.has(j+2, rTimeUnit) {
		return 0, false, 0 // for a sixth month
	}
	if s.has(j, rDigits|rCardinal|rScale|rVague|rGlyph|rArticle|rFraction) {
		num := s.numeral(j)
		if num.ok() && !(num.is(yearlike) && num.value > 1500) {
			next := num.next
			if s.cue(next) == cueOf && (num.is(vague) || num.is(fraction)) {
				next++
			}
			if (num.is(fraction) || s.cue(next-1) == cueOf) && s.has(next, rArticle) {
				next++
			}
			return num.lo, num.is(vague), next
		}
	}
	if s.has(j, rArticle) {
		return 1, false, j + 1
	}
	return 0, false, 0
}

// mixedPart reads the fraction of "one and three quarters of an hour" and "two and
// quarter hour" at word j, before a unit.
func (s *scanner) mixedPart(j int) (part float64, next int) {
	k := j
	if s.cue(k) == cueAnd {
		k++
		num := 1.0
		if e := s.entry(k); e.roles&rCardinal != 0 && e.num < 4 {
			num, k = e.num, k+1
		} else if e.roles&rArticle != 0 {
			k++
		}
		if e := s.entry(k); e.roles&rFraction == 0 || e.den != 2 && e.den != 4 {
			return 0, 0
		}
		part, k = num/s.entry(k).den, k+1
	} else if s.cue(k) != cueOf || !s.has(k-1, rFraction) {
		return 0, 0
	}
	if s.cue(k) == cueOf {
		k++
	}
	if s.has(k, rArticle) {
		k++
	}
	if !s.has(k, rTimeUnit) || s.entry(k).cal == int(grainQuarter) || s.entry(k).cal == int(grainHalf) {
		return 0, 0
	}
	return part, k
}

// lengthUnit is the grain of the unit at word j; short forms need their number
// glued on.
func (s *scanner) lengthUnit(j int) grain {
	if s.has(j, rTimeUnit) && !s.initialism(j) {
		return grain(s.entry(j).cal)
	}
	if s.mark(j, '.') {
		return grainNone
	}
	if s.text(j) == "h" && s.digits(j-1) {
		return grainHour
	}
	if s.glued(j) && s.digits(j-1) && s.at(j).end-s.at(j).start == 1 && !(s.glued(j+1) && (s.digits(j+1) || s.letters(j+1))) {
		switch s.text(j) {
		case "h", "H":
			return grainHour
		case "m", "M":
			return grainMinute
		case "s", "S":
			return grainSecond
		case "d", "D":
			return grainDay
		case "w", "W":
			return grainWeek
		case "y", "Y":
			return grainYear
		}
	}
	return grainNone
}

// halfAfter reads the half of "an hour and a half".
func (s *scanner) halfAfter(l *length, g grain) int {
	if part, next := s.andPart(l.next); next > 0 && !s.has(next, rTimeUnit) && s.cue(next) != cueOf {
		l.off = l.off.add(part, g)
		l.parts[l.count-1].n += part
		if l.count == 1 {
			l.n += part
		}
		return next
	}
	if s.cue(l.next) == cueAnd && s.is(l.next+1, idHalf) && !s.plainNoun(l.next+2) && s.cue(l.next+2) != cueOf {
		l.off, l.parts[l.count-1].n = l.off.add(0.5, g), l.parts[l.count-1].n+0.5
		return l.next + 2
	}
	return l.next
}

// offsetDate reads a length and what it is counted from: "two weeks ago", "a
// year earlier", "three days after Easter", "3 Fridays from now".
func (s *scanner) offsetDate(j int, w *when) int {
	if w.has(saidOffset|saidDay|saidRel|saidYear|saidDir|saidNumber) || w.has(saidMonth) && !s.digits(j) && !s.has(j, rCardinal|rArticle) {
		return 0
	}
	if next := s.countedAfter(j, w); next > 0 {
		return next
	}
	l := s.length(j)
	if l.next == 0 {
		return s.vagueOffset(j, w)
	}
	k := l.next
	switch s.cue(k) {
	case cueAgo:
		return s.keepOffset(l, -1, w, k+1)
	case cueBack:
		if s.cue(k+1) == cueIn || s.cue(k+1) == cueTo || l.g < grainDay && l.weekday == 0 {
			return 0
		}
		return s.keepOffset(l, -1, w, k+1)
	case cueHence:
		return s.keepOffset(l, 1, w, k+1)
	case cueEarlier:
		w.adrift = true
		return s.keepOffset(l, -1, w, k+1)
	case cueLater:
		w.adrift = true
		return s.keepOffset(l, 1, w, k+1)
	}
	return s.anchored(j, k, l, w)
}

// keepOffset keeps a length as the offset, in the direction sign.
func (s *scanner) keepOffset(l length, sign int, w *when, next int) int {
	w.said |= saidOffset
	w.off, w.n, w.off.g = l.off, l.n, max(l.off.g, grainSecond)
	w.parts, w.partCount = l.parts, l.count
	if l.weekday > 0 {
		w.said &^= saidOffset
		w.weekday, w.dir, w.close, w.said = l.weekday, sign*int(l.n), false, w.said|saidWeekday|saidDir
		w.nth = true
		return next
	}
	w.unit = l.g
	if l.about {
		w.mod = modApprox
	}
	if sign < 0 {
		w.off = w.off.negative()
	}
	return next
}

// anchored reads what an offset counts from.
func (s *scanner) anchored(j, k int, l length, w *when) int {
	sign := 1
	switch s.cue(k) {
	case cueFrom, cueAfter, cueFollowing:
		if s.cue(j-1) == cueFor && s.cue(k) == cueFrom {
			return 0
		}
	case cueBefore:
		sign = -1
	default:
		return 0
	}
	at := k + 1
	if s.cue(at) == cueNow || s.cue(at) == cueThis && s.cue(k) == cueFrom {
		return s.keepOffset(l, sign, w, at+1)
	}
	if s.cue(at) == cueDirectly && s.cue(at+1) == cueNow {
		return s.keepOffset(l, sign, w, at+2)
	}
	if s.cue(at) == cueThe {
		at++
	}
	anchor := *w
	next := s.when(at, &anchor)
	if next == 0 || anchor.has(saidOffset|saidState) || !anchor.dated() || l.g < grainDay && !anchor.has(saidClock) {
		return 0
	}
	if anchor.said == saidYear && s.cue(k) == cueFrom {
		return 0 // for 55 years from 1935
	}
	if !s.strong(at, at, next, &edge{}, &anchor) {
		return 0
	}
	own := anchor.has(saidWeekday) && !w.has(saidWeekday)
	*w = anchor
	w.anchor, w.own = true, own
	return s.keepOffset(l, sign, w, next)
}

// vagueOffset reads "years ago" and "weeks later": how far is not said.
func (s *scanner) vagueOffset(j int, w *when) int {
	if !s.has(j, rTimeUnit) || !s.plural(j) || s.cue(j+1) != cueAgo || s.digits(j-1) {
		return 0
	}
	w.off = offset{days: -1, g: grain(s.entry(j).cal), vague: true}
	w.said |= saidOffset
	return j + 2
}

// inLength reads "in two weeks", "within 24 hours", "in a fortnight's time": a
// point that far ahead of the reference. After a verb in the past it is a
// duration, and quantities read it.
func (s *scanner) inLength(j int, w *when) int {
	if s.cue(j) != cueIn && s.cue(j) != cueWithin || w.has(saidOffset|saidDay|saidRel|saidYear|saidDir) {
		return 0
	}
	k := j + 1
	if s.cue(k) == cueAbout {
		k++
	}
	l := s.length(k)
	if l.next == 0 || l.weekday > 0 || s.hyphen(l.next) && s.glued(l.next) {
		return 0
	}
	if w.has(saidMonth|saidFeast) && l.g < grainMonth || s.hyphen(l.next-2) && !s.plural(l.next-1) {
		return 0 // a 1-day in 10-year event
	}
	if s.cue(j) == cueIn && s.rankedBefore(j) || s.cue(j) == cueWithin && s.cue(l.next) == cueOf {
		return 0 // within 24 hours of sailing
	}
	w.within = s.cue(j) == cueWithin
	return s.keepOffset(l, 1, w, l.next)
}

// rankedBefore reports whether the words before word j rank what they name, so that
// "in four years" is how long it was counted in: "the fifth coach in four years".
func (s *scanner) rankedBefore(j int) bool {
	for k := j - 1; k >= j-rankReach && k >= 0 && !s.breaks(k+1); k-- {
		if s.has(k, rOrdinal) || s.has(k, rDigits) && s.glued(k+1) && s.ordinalSuffix(k+1) {
			return true
		}
		if !s.letters(k) || s.told(k, ofFuture|ofPast) || s.is(k, idBe) || s.has(k, rPreposition) && s.cue(k) != cueIn {
			return false
		}
		if _, ok := s.tenseAt(k); ok {
			return false
		}
	}
	return false
}

// rankReach is how many words before "in four years" may lie back to a rank.
const rankReach = 5

var idExtra = known("extra")
