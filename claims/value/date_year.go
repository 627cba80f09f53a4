package value

import "strings"

// strongYear weighs four digits alone. They are a year after the words that
// dates follow, in brackets, and before what a year names: "the 2004 tsunami".
func (s *scanner) strongYear(i, j, next int, e *edge, w *when) bool {
	if s.digits(j) && s.at(j).end-s.at(j).start == 2 {
		return true // in '98
	}
	if !s.digits(next-1) && !s.digits(j) {
		if c := s.cue(i - 1); (c == cueFrom || c == cueSince || c == cueUntil) && !s.plainNoun(next) {
			return true // since twenty twenty
		}
		return s.cue(j) == cueYear || s.cue(next-1) == cueBC || s.cue(next-1) == cueAD || (s.dated(i) && s.cue(i-1) == cueIn || e.mod != "") && !s.plainNoun(next) || s.cue(i-1) == cueIn && !s.pluralLike(next)
	}
	if next > j+1 {
		return true // "the year 2008", "44 BC"
	}
	if w.year < 1400 || s.has(next, rUnit|rScale) && s.letters(next) && s.cue(next) == cueNone || s.mark(next, '%') || s.mark(i-1, '$') || s.has(i-1, rPrefix|rLabel) && s.cue(i-1) == cueNone && !s.owner(i-1) {
		return false
	}
	if s.hyphen(j-1) && s.glued(j-1) && e.mod != "" || s.mark(next, '\'') && s.glued(next) && s.is(next+1, idS) && s.letters(next+2) && w.year >= 1800 {
		return true // pre-1980 homes, 1987's crash
	}
	if at := i; s.cue(at) == cueBy || s.cue(at-1) == cueBy {
		if s.cue(at) != cueBy {
			at--
		}
		if s.digits(at-1) || s.letters(at-1) && s.digits(at-2) && s.pluralLike(at-1) {
			return false // 2880 pixels by 1800
		}
	}
	counted := s.letters(next) && s.at(next).flags&newline == 0 && s.plain(next) && s.cue(next) == cueNone && s.pluralLike(next)
	switch {
	case w.mod != "" || e.mod == modOnOrAfter:
		return !counted
	case e.mod != "" || s.dated(i):
		if counted && e.mod == "" && w.year >= 1900 && s.cue(i-1) == cueThe {
			return s.names(i, next, counted) // in the 1967 killings
		}
		return !counted && (w.year >= 1800 || s.cue(i-1) == cueIn || s.cue(i-1) == cueSince || s.cue(i-1) == cueBy)
	case s.mark(i-1, '(') && (s.mark(next, ')') || s.hyphen(next) || s.mark(next, ',')):
		return true
	case s.mark(i-1, '=') || (s.cue(i-1) == cueAnd || s.cue(i-1) == cueOr) && s.yearBefore(i-2) || s.mark(i-1, ',') && s.yearBefore(i-2):
		return true
	case s.is(i-1, idNot):
		return !counted && (s.yearBefore(i-2) || s.digits(i-3) && s.yearBefore(i-3)) // in 2011, not 2010
	}
	return w.year >= 1900 && s.names(i, next, counted)
}

// yearBefore reports whether a year stands at word k, of which this one is the
// next in a list.
func (s *scanner) yearBefore(k int) bool {
	y, _ := s.year(k)
	return y >= 1800 && s.digits(k) && (s.dated(k) || s.mark(k-1, ','))
}

// names reports whether a year names what follows it, as in "the 2004 tsunami"
// and "Japan's 2011 earthquake".
func (s *scanner) names(i, next int, counted bool) bool {
	if s.capitalEvent(next) {
		return true // the 2031 Harbour Games
	}
	adjective := s.letters(i-1) && s.plainNoun(i-1) && s.at(i-1).flags&capital == 0 && !s.owner(i-1)
	switch {
	case s.owner(i - 1):
	case adjective && s.owner(i-2) && s.at(next).flags&capital == 0 && !counted: // his deadly 2005 rampage
	default:
		return false
	}
	if counted && !s.eventNoun(next) && !(s.text(next) == "police" && s.letters(next+1) && !s.pluralLike(next+1)) {
		return false
	}
	return s.letters(next) && s.at(next).flags&newline == 0 && (s.plain(next) || s.eventNoun(next)) && !s.has(next, rFunction)
}

// owner reports whether word i says whose or which: the, his, a, Japan's.
func (s *scanner) owner(i int) bool {
	switch s.cue(i) {
	case cueThe, cueDeterminer, cueThis:
		return true
	}
	if s.is(i, idS) && s.mark(i-1, '\'') {
		return true
	}
	t := s.text(i)
	return s.letters(i) && s.at(i).flags&capital != 0 && (strings.HasSuffix(t, "'s") || strings.HasSuffix(t, "’s"))
}

// capitalEvent reports whether the name of something that is held in a year begins at
// word i: Oscars, Harbour Games.
func (s *scanner) capitalEvent(i int) bool {
	for k := i; k < i+3 && s.letters(k) && s.at(k).flags&capital != 0 && s.at(k).flags&newline == 0; k++ {
		switch s.text(k) {
		case "Games", "Olympics", "Paralympics", "Oscars", "Emmys", "Grammys", "Tournament", "Championship", "Championships", "Cup",
			"Election", "Elections", "Festival", "Awards", "Prix", "Marathon", "Summit", "Conference", "Convention", "Census":
			return true
		}
	}
	return false
}

// eventNoun reports whether the plural at word i is of things that a year names.
func (s *scanner) eventNoun(i int) bool {
	switch s.text(i) {
	case "elections", "attacks", "protests", "riots", "bombings", "floods", "games", "finals", "talks", "polls", "results",
		"slayings", "shootings", "bombs", "robberies", "kidnappings", "convictions", "championships", "Olympics", "awards", "Awards", "negotiations", "accords",
		"earthquakes", "killings", "murders", "trials", "sanctions", "clashes", "fires", "wildfires", "playoffs", "primaries":
		return true
	}
	return false
}
