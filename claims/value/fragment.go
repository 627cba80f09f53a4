package value

// fragment reports whether a bare number of words i … next-1, in digits, is a piece of
// something that spaces or an apostrophe have cut, or the mark of an item: "9 / 11",
// "2:48: 40 PM", "(. 535)", "the '66 squad", "and 2) that".
func (s *scanner) fragment(i, next int) bool {
	switch {
	case s.mark(next, '/') && s.digits(next+1), s.mark(i-1, '/') && s.digits(i-2):
		return true
	case s.mark(i-1, ':') && s.digits(i-2) && s.mark(i-3, ':') && s.digits(i-4):
		return true
	case s.mark(i-1, '.') && s.width(i) == 3 && s.pointless(i-2):
		return true
	case s.mark(next, '\'') && s.glued(next) && s.text(next+1) == "s" && s.glued(next+1) && s.width(i) == 2:
		return true // the 80's
	case s.mark(next, ')') && s.glued(next) && next == i+1 && s.width(i) <= 2 && !s.opened(i):
		return true // and 2) that
	}
	return s.apostrophed(i) && next == i+1
}

// opened reports whether a bracket stands open at word i.
func (s *scanner) opened(i int) bool {
	for k := i - 1; k >= 0 && k > i-quoteWords; k-- {
		switch s.at(k).mark {
		case '(':
			return true
		case ')':
			return false
		}
	}
	return i > quoteWords
}

// pointless reports whether no sentence ends with word j, so that the point after it
// begins a decimal: "hit. 308", "a. 357 magnum", "(. 535)".
func (s *scanner) pointless(j int) bool {
	switch s.at(j).mark {
	case '(', ',', ':':
		return true
	}
	return s.has(j, rArticle|rPossessive) || s.is(j, idThe) || hasWord(batting, s.text(j))
}

// batting stand before a batter's average.
const batting = "hit hits hitting batting bat career including averaging"

// apostrophed reports whether the digits at word i are a year without its century: '66.
func (s *scanner) apostrophed(i int) bool {
	return s.mark(i-1, '\'') && s.width(i) == 2 && !s.mark(i+1, '\'') && (s.glued(i) && !s.digits(i-2) || !s.glued(i-1))
}

// enumerated reports whether a bare number at word i goes on a list of names that end
// in numbers: the 7 and 8 of "Otter6, 7 and 8", the 9 of "Otter Mail 8 and 9".
func (s *scanner) enumerated(i int) bool {
	for n := 0; n < mostEnumerated; n++ {
		k := i - 1
		for k > i-4 && (s.mark(k, ',') || s.is(k, idAnd) || s.is(k, idOr) || s.is(k, idTo)) {
			k--
		}
		if k == i-1 || !s.digits(k) || s.width(k) > 4 {
			return false
		}
		if s.letters(k-1) && s.at(k-1).flags&capital != 0 {
			return s.glued(k) || s.endsName(k-1)
		}
		i = k
	}
	return false
}

// mostEnumerated bounds such a list.
const mostEnumerated = 12

// endsName reports whether the capitalised word i may be the last of a name that a
// number closes.
func (s *scanner) endsName(i int) bool {
	return !s.has(i, rFunction|rMonth|rWeekday|rBound|rScoreBefore|rCardinal) && !s.sentenceStart(i) && !s.headline(i)
}

// firearm reports whether a bare decimal at word i is the bore of the gun after it, in
// a form that is no calibre: a 0.22 rifle.
func (s *scanner) firearm(q *quantum, i int) bool {
	return q.a.n.decimals > 0 && q.a.n.value < 1 && hasWord(guns, fold(s.text(q.next)))
}

const guns = "rifle rifles pistol pistols handgun handguns revolver revolvers magnum gun guns shotgun carbine semiautomatic semi-automatic automatic special acp round rounds cartridge cartridges slug slugs caliber calibre"

// roadOf reports whether a bare number at word i names a road or part of one, a post code
// or a station: the 405 freeway, the 300 block of Elm Street, 103.1 FM.
func (s *scanner) roadOf(q *quantum, i int) bool {
	n := &q.a.n
	if !n.is(digital) || q.bound.word != nil || q.ranged {
		return false
	}
	if s.has(q.next, rClock) && n.value <= hoursInDay && n.decimals == 0 {
		return true // a time that no rule of times has read
	}
	if s.is(i-1, idOf) && hasWord("code codes", s.text(i-2)) && s.pluralNoun(q.next) == "" {
		return true // a ZIP code of 69123
	}
	switch s.text(q.next) {
	case "FM":
		return true // on 103.1 FM
	case "AM":
		return n.value > hoursInDay
	}
	switch fold(s.text(q.next)) {
	case "block":
		return s.is(q.next+1, idOf) && s.at(q.next+2).flags&capital != 0 || s.is(q.next+1, idOf) && s.digits(q.next+2)
	case "freeway", "highway", "motorway", "interstate", "expressway", "turnpike":
		return s.is(i-1, idThe)
	}
	return false
}

// airliner reports whether a bare number at word i is the name of a plane: the 737 has
// returned, a 787 Dreamliner.
func (s *scanner) airliner(q *quantum, i int, thing string) bool {
	t := s.text(i)
	if len(t) != 3 || t[0] != '7' || t[2] != '7' || q.bound.word != nil || q.ranged || !s.is(i-1, idThe) && !s.has(i-1, rArticle|rPossessive) {
		return false
	}
	return thing == "" && !s.is(q.next, idOf) && !s.is(q.next, idWho) && !s.is(q.next, idThat)
}
