package value

// The rules of dates and times start at many words, most of which stand there for
// something else: "the", "of", "in", every number. timelyAt looks at what follows
// before any of them is tried. It never refuses what a rule would read: a word is a
// hindrance only where it is in no table, or one that no time is read from.

// What timelyAt sees in a word.
const (
	idle    told = 1 << 14 // no part of any time or number
	passing told = 1 << 15 // stands before one and says nothing alone: in, the, about
)

const (
	numberRoles = rDigits | rCardinal | rScale | rShort | rOrdinal | rFraction | rGlyph | rVague
	timeRoles   = rMonth | rWeekday | rTimeUnit | rSeason | rDayPart | rClock | rEra | rSet
	// busyRoles are those of words that rules of times and numbers ask for.
	busyRoles = numberRoles | timeRoles | rHoliday | rRelative | rPreposition | rArticle | rBound | rSign | rPrefix | rUnitModifier
	// idleRoles are those of words that often stand beside a number.
	idleRoles = rUnit | rPeople | rPerson | rPer | rPaying | rChange | rDied | rCasualty | rTurned | rScoreBefore | rScoreAfter | rQuake | rFunction
)

// passes reports whether a word that does this in a time says nothing without what
// follows it.
func (c cue) passes() bool {
	switch c {
	case cueOf, cueThe, cueIn, cueOn, cueAt, cueTo, cueFrom, cueBetween, cueAnd, cueThrough, cueUntil, cueSince, cueBefore, cueAfter,
		cueBy, cueWithin, cueDuring, cueFor, cueThan, cueAs, cueNo, cueOr, cueDeterminer, cueAbout, cueShortly, cueMore, cueLess:
		return true
	}
	return false
}

// bySpelling are words of times that have neither a role nor a cue: rules ask for
// their spelling.
const bySpelling = "near recent distant foreseeable"

// addTimely marks the words of the lexicon for timelyAt, when all tables are in it.
func addTimely() {
	addAll(0, bySpelling)
	tellings[idUnknown] |= idle
	for at := range lex {
		roles, c := lex[at].roles, cues[at]
		bounds := c.passes() || c == cueNone && roles&(rBound|rArticle|rPreposition) != 0
		switch {
		case bounds && roles&(timeRoles|numberRoles) == 0:
			tellings[at] |= passing
		case roles&idleRoles != 0 && roles&busyRoles == 0 && c == cueNone && !phrased[at]:
			tellings[at] |= idle
		}
	}
	for _, w := range words(bySpelling) {
		tellings[id(w)] &^= idle
	}
}

// timelyReach is how many words timelyAt looks ahead.
const timelyReach = 8

// timelyAt reports whether a date, a time or a length of it may begin at word i.
func (s *scanner) timelyAt(i int) bool {
	w := s.at(i)
	if w.tells&passing != 0 {
		for k := i + 1; k < i+timelyReach; k++ {
			if w := s.at(k); w.mark == 0 && w.tells&passing == 0 {
				return w.tells&idle == 0 || w.start < 0
			}
		}
		return true
	}
	if w.roles&(rDigits|rCardinal) == 0 || w.id == idDigits && !shortNumber(w) {
		return true
	}
	x := s.at(i + 1)
	switch x.mark {
	case ',', '.', ')', ';', '%':
		x = s.at(i + 2)
	}
	return !x.apart()
}

// shortNumber reports whether digits can be no year, no time of day and no date by
// themselves.
func shortNumber(w *word) bool {
	size := w.end - w.start
	return w.flags&decimal == 0 && size != 4 && size != 8
}

// apart reports whether a word stands free and has no part in any time or number.
func (w *word) apart() bool {
	return w.tells&idle != 0 && w.mark == 0 && w.flags&(glued|blob) == 0 && w.end-w.start > 2
}
