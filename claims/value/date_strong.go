package value

// strong reports whether the words i … next-1, whose date begins at word j,
// mean the date that was read and nothing else. Alone in their text they do;
// else a word that is also a name, a verb or a number needs words beside it.
func (s *scanner) strong(i, j, next int, e *edge, w *when) bool {
	if s.hyphen(next) && s.glued(next) && s.glued(next+1) && s.digits(next-1) && s.digits(next+1) && !w.has(saidDay) {
		return false
	}
	if s.agent(i, j, next, e, w) {
		return false
	}
	if w.has(saidFeast) && !w.has(saidOffset|saidYear|saidDir|saidPart|saidClock) && s.plainNoun(next) && !s.aloneTo(next) {
		return false // a Christmas party
	}
	if w.has(saidOffset | saidCount | saidFeast | saidPick | saidSpan) {
		return e.mod == "" || !w.has(saidOffset) || w.said != saidOffset
	}
	if w.week {
		return true
	}
	if w.has(saidClock) {
		return s.strongClock(i, j, next, w)
	}
	if i == 0 && s.aloneTo(next) {
		return true
	}
	switch {
	case w.has(saidMonth) && w.has(saidDay|saidYear|saidRel|saidDir), w.has(saidRel | saidDir):
		return s.fullMonth(j, w)
	case w.has(saidMonth):
		return s.strongMonth(i, j, next, e, w)
	case w.has(saidWeekday):
		return w.has(saidDay) || s.strongWeekday(i, j, next, e, w)
	case w.has(saidDay):
		return s.strongDay(i, j, next, e)
	case w.has(saidNumber):
		return s.strongNumber(i, j, next, e, w)
	case w.has(saidYear):
		return w.fiscal || s.strongYear(i, j, next, e, w)
	case w.has(saidPart):
		return s.strongPart(i, j, next, e, w)
	}
	return false
}

// agent reports whether a bound and a date stand before what the date names, so
// that the bound is of that: "hit by the 2004 tsunami", "after Thursday's vote".
func (s *scanner) agent(i, j, next int, e *edge, w *when) bool {
	if e.mod == "" {
		return false
	}
	named := s.cue(i) == cueAfter || s.cue(i) == cueBefore || s.cue(i) == cueBy
	if named && s.mark(next, '\'') && s.is(next+1, idS) && s.glued(next+1) && s.letters(next+2) && s.cue(next+2) != cueEnd {
		return true // after Thursday's vote, capped by this year's film
	}
	return s.plainNoun(next) && (s.cue(j-1) == cueThe || s.cue(i) == cueBy && !s.pluralLike(next))
}

// fullMonth refuses a lower-case "may" and "march": "he may 3 times".
func (s *scanner) fullMonth(j int, w *when) bool {
	if !w.has(saidMonth) {
		return true
	}
	for k := j; k < j+6; k++ {
		if s.has(k, rMonth) {
			if s.at(k).flags&capital == 0 && (s.is(k, idMay) || s.entry(k).cal == 3) && !w.has(saidYear) {
				return s.cue(k-1) == cueOf || s.digits(k+1) || s.has(k+1, rOrdinal) || s.ordinalSuffix(k-1) || s.cue(k+1) == cueThe
			}
			return !s.told(k, shyName) || s.at(k).flags&capital != 0 || k > 0 && s.digits(k-1) || w.has(saidDay) || w.has(saidRel|saidDir) || s.at(k).end-s.at(k).start > 3
		}
	}
	return true
}

// dated reports whether the word before an expression asks for a date.
func (s *scanner) dated(i int) bool {
	switch s.cue(i - 1) {
	case cueIn, cueSince, cueUntil, cueBy, cueOf, cueFrom, cueTo, cueBefore, cueAfter, cueDuring, cueThrough, cueBetween, cueOn, cueFor, cueFollowing:
		return true
	case cueNone:
		return s.is(i-1, idThroughout)
	case cueThe:
		return s.is(i-2, idOver) || s.is(i-2, idThroughout) || s.cue(i-2) == cueIn || s.cue(i-2) == cueOf || s.cue(i-2) == cueSince || s.cue(i-2) == cueDuring || s.cue(i-2) == cueUntil
	}
	return false
}

// strongMonth weighs the name of a month alone.
func (s *scanner) strongMonth(i, j, next int, e *edge, w *when) bool {
	k := j
	for k < next && !s.has(k, rMonth) {
		k++
	}
	if s.hyphen(next) && s.glued(next) && s.letters(next+1) && !s.has(next+1, rMonth) {
		return false
	}
	if !s.told(k, shyName) {
		return w.mod != "" || e.mod != "" || s.dated(i) || s.at(k).flags&capital != 0 && (!s.givenName(k) ||
			s.has(i-1, rArticle) && s.plainNoun(next) && s.at(next).flags&capital == 0 || (s.is(i-1, idOr) || s.cue(i-1) == cueAnd) && s.has(i-2, rMonth))
	}
	lower := s.at(k).flags&capital == 0
	if s.has(i-1, rArticle) && !lower && s.plainNoun(next) && s.at(next).flags&capital == 0 && next == k+1 {
		return true // a March meeting
	}
	asked := w.mod != "" || e.mod != "" || s.dated(i) && s.cue(i-1) != cueTo && s.cue(i-1) != cueFor
	if lower {
		return asked && s.cue(i-1) == cueIn && s.at(k).end-s.at(k).start == 3
	}
	if s.cue(i-1) == cueBy && s.at(next).flags&capital != 0 && s.letters(next) && s.plain(next) {
		return false // by Jan Dawes
	}
	if asked {
		return !(s.at(next).flags&capital != 0 && s.letters(next) && s.plain(next) && s.at(k).end-s.at(k).start > 3 && !s.glued(next))
	}
	// "May" opens a question and is a name; a short form with its point is a month.
	return s.mark(next-1, '.') && s.glued(next-1) && next-1 > k && s.digits(next)
}

// givenName reports whether the month at word k may be a person: "April Dawes",
// "said June".
func (s *scanner) givenName(k int) bool {
	switch s.entry(k).cal {
	case 4, 6, 8:
		return true
	}
	return s.at(k+1).flags&capital != 0 && s.letters(k+1) && s.plain(k+1)
}

// strongWeekday weighs the name of a weekday alone.
func (s *scanner) strongWeekday(i, j, next int, e *edge, w *when) bool {
	k := j
	for k < next && !s.has(k, rWeekday) {
		k++
	}
	if s.hyphen(next) && s.glued(next) && s.letters(next+1) && !s.has(next+1, rWeekday) {
		return false
	}
	if !s.told(k, shyName) {
		return true
	}
	if s.at(k).flags&capital == 0 {
		return s.cue(i-1) == cueOn && s.at(k).end-s.at(k).start == 3 && !s.plainNoun(next)
	}
	if w.weekday != 7 && w.weekday != 6 && s.cue(i-1) != cueThe && s.capital(k) && s.at(next).flags&capital == 0 {
		return true
	}
	return s.dated(i) && s.cue(i-1) != cueThe || next-1 > k && s.glued(next-1) || s.at(next).mark == ',' && s.has(next+1, rMonth) || s.at(k).end-s.at(k).start == 4
}

// strongDay weighs "the 15th": only "on the 15th", "by the 15th" are a date.
func (s *scanner) strongDay(i, j, next int, e *edge) bool {
	if s.plainNoun(next) || s.mark(next, '\'') {
		return false
	}
	return e.mod != "" && s.cue(j-1) == cueThe && s.digits(j) && !s.digits(next)
}

// strongNumber weighs quarters, halves and seasons: "second half" alone is one
// of a match.
func (s *scanner) strongNumber(i, j, next int, e *edge, w *when) bool {
	if w.has(saidYear) || w.fiscal {
		return true
	}
	switch w.numberG {
	case grainHalf, grainQuarter:
		return s.cue(j) == cueH && !(s.plainNoun(next) && !s.business(i, next)) || s.cue(j) == cueQ || s.cue(next-1) == cueYear || s.business(i, next)
	case grainSeason:
		if s.hyphen(next) && s.glued(next) || s.plainNoun(next) || s.capital(j) && s.cue(i-1) == cueOf && s.at(i-2).flags&capital != 0 {
			return false // a Rite of Spring
		}
		return w.mod != "" || e.mod != "" || s.dated(i) && s.cue(i-1) != cueTo && !(w.number == autumn && s.cue(i-1) == cueIn && s.deadlyBefore(i-1))
	case grainWeek:
		// a week of the season, of a trial, of an illness
		return (s.tense(i, next) != tensePast || s.cue(i-1) == cueThe || i == 0) && !s.sporting(i, next)
	}
	return true
}

// deadlyBefore reports whether a fall that ends before word i killed or hurt.
func (s *scanner) deadlyBefore(i int) bool {
	for j := i - 1; j >= i-deadlyWindow && j >= 0 && !s.breaks(j+1); j-- {
		if s.has(j, rDied|rCasualty) || s.text(j) == "dead" || s.text(j) == "dies" {
			return true
		}
	}
	return false
}

// deadlyWindow is how many words before a fall are asked.
const deadlyWindow = 6

// business reports whether the words around a quarter or a half speak of money:
// else it is one of a match.
func (s *scanner) business(i, next int) bool {
	if s.has(next, rWeekday) || s.sporting(i, next) {
		return false
	}
	for j := max(0, i-businessWindow); j < next+businessWindow && j < len(s.words); j++ {
		if s.told(j, ofBusiness) {
			return true
		}
	}
	return false
}

// sporting reports whether the words around a half, a quarter or a numbered week
// speak of a match or a season.
func (s *scanner) sporting(i, next int) bool {
	for j := max(0, i-businessWindow); j < next+businessWindow && j < len(s.words); j++ {
		switch s.text(j) {
		case "touchdown", "touchdowns", "yards", "scored", "scoring", "scoreless", "game", "games", "halftime", "rebounds", "quarterback",
			"coach", "kickoff", "playoffs", "team", "season", "match", "matches", "goals", "NFL":
			return true
		}
	}
	return false
}

// businessWindow is how many words on either side are asked.
const businessWindow = 16

// strongClock weighs times of day.
func (s *scanner) strongClock(i, j, next int, w *when) bool {
	if s.hyphen(next) && s.glued(next) && s.glued(next+1) {
		return false
	}
	if w.dated() && !w.daily() && s.bareNumber(j+1, j+2, w) {
		return false // tied at 13 late in the third quarter
	}
	if i == 0 && s.aloneTo(next) || w.has(saidClockEnd) && (w.clockEnd.sure || w.dated()) || w.dated() || w.has(saidPart) || w.lasts.g != grainNone {
		return true
	}
	if w.has(saidClockEnd) {
		return s.cue(j) == cueFrom || s.cue(j) == cueBetween || s.cue(next-1) == cueOclock || w.clockEnd.g == grainMinute && w.clock.g == grainMinute
	}
	if (s.cue(next-1) == cueNoon || s.cue(next-1) == cueMidnight) && (s.plainNoun(next) || s.has(next, rTimeUnit)) {
		return false // midnight rules
	}
	if w.clock.sure && (w.clock.g != grainMinute || !s.mark(j+1, ':')) || w.clock.zoned || s.cue(next-1) == cueTime || s.cue(next-1) == cueAM || s.cue(next-1) == cuePM {
		return true
	}
	if s.cue(next-1) == cueOclock {
		return true
	}
	if s.timeLeft(next) {
		return false
	}
	if s.bareNumber(j, next, w) {
		return false // "she began at 12", "shares at 6.45"
	}
	if s.has(j, rCardinal|rFraction|rArticle) && w.clock.g == grainMinute || s.cue(j+1) == cuePast {
		return true
	}
	switch s.cue(i - 1) {
	case cueAt, cueTo, cueUntil, cueBy, cueFrom, cueSince, cueBefore, cueAfter, cueAbout, cueOf:
		return !s.plainNoun(next) || s.cue(i-1) == cueAt || s.text(next) == "instead"
	}
	switch s.cue(i) {
	case cueAt, cueUntil, cueBy, cueSince, cueBefore, cueAfter, cueAbout, cueFrom:
		return true
	}
	return false
}

// timeLeft reports whether a clock that ends before word j runs down: "with 10:00 to
// play", "2:05 left".
func (s *scanner) timeLeft(j int) bool {
	switch s.text(j) {
	case "left", "remaining":
		return true
	case "to":
		if s.text(j+1) != "play" && s.text(j+1) != "go" {
			return false
		}
		return s.text(j+2) != "to" && (!s.letters(j+2) || s.has(j+2, rFunction)) // not "6:30 to go home"
	}
	return false
}

// bareNumber reports whether a time of day is only a number that a preposition
// stands before: an hour without its half of the day, or a decimal.
func (s *scanner) bareNumber(j, next int, w *when) bool {
	if w.clock.sure || s.cue(next-1) == cueOclock {
		return false
	}
	last := s.at(next - 1)
	return w.clock.g == grainHour || last.flags&decimal != 0
}

// strongPart weighs a part of the day alone: "in the morning", "overnight".
func (s *scanner) strongPart(i, j, next int, e *edge, w *when) bool {
	if s.plural(next-1) && s.cue(next-1) != cueHours || s.hyphen(next) && s.glued(next) {
		return false
	}
	if w.partMod != "" || s.cue(j) == cueOvernight || s.cue(j) == cueIn || s.cue(j) == cueAt && s.cue(next-1) != cueNoon {
		return !s.plainNoun(next) || s.cue(j) == cueIn && s.cue(j+1) == cueThe || s.cue(j) == cueAt
	}
	return e.mod != "" && w.part == partDawn
}
