package value

import "github.com/crosscheck/crosscheck/claims"

var ordinalRules = []rule{
	{"ordinal/word", rOrdinal, ordinalWord},
	{"ordinal/spelled", rCardinal | rScale, ordinalSpelled},
	{"ordinal/digits", rDigits, ordinalDigits},
}

var idWe = known("we")

// ordinalWord reads first, second … where it ranks something.
func ordinalWord(s *scanner, i int, v *claims.Value) int {
	if s.hyphen(i-1) && s.glued(i) && s.glued(i-1) {
		return 0
	}
	ord := s.entry(i).ord
	if ord == 2 && s.moment(i) {
		return i + 1 // wait a second
	}
	if s.mark(i+1, ',') && s.sentenceStart(i) && ord < 5 && s.at(i).flags&capital != 0 {
		return i + 1 // Second, the town
	}
	if !s.ranks(i, i+1) || ord == 1 && s.adverb(i) || ord == 2 && (s.has(i-1, rDigits|rCardinal|rPer) || s.is(i-1, idI) || s.is(i-1, idWe) || s.is(i-1, idPer)) {
		return i + 1 // passed over: it is no date either
	}
	return ordinal(v, ord, i+1)
}

// ranks reports whether an ordinal of words i … next-1 ranks: not in first
// class, second-hand or Third Avenue.
func (s *scanner) ranks(i, next int) bool {
	if s.at(i).flags&capital != 0 && !s.headline(i) && (s.capital(i-1) && s.letters(i-1) && !s.has(i-1, rFunction) || s.is(i-1, idThe) && s.letters(i-2) && s.at(i-2).flags&capital != 0 || s.at(next).flags&capital != 0 && !s.glued(next) || s.is(next, idAnd) && s.at(next+1).flags&capital != 0 && !s.sentenceStart(i)) {
		return false // Third Avenue, at Fifth and Elm, Ada the Second
	}
	j := next
	if s.hyphen(j) && s.glued(j) && s.glued(j+1) {
		j++
		if t := s.text(j); t == "time" || t == "team" || t == "year" || t == "half" || t == "born" || t == "ever" || t == "in" || t == "guess" || t == "guessed" {
			return false
		}
	}
	return !s.has(j, rNotRanked) && !(s.entry(i).ord == 1 && s.text(j) == "time")
}

// moment reports whether "second" at word i is a little time: "wait a second",
// "for one second".
func (s *scanner) moment(i int) bool {
	switch s.text(i - 1) {
	case "last", "final", "split":
		return !s.letters(i+1) && !s.hyphen(i+1) || s.has(i+1, rFunction)
	}
	if !s.has(i-1, rArticle) && !s.is(i-1, idOne) || s.letters(i+1) && !s.has(i+1, rFunction) || s.hyphen(i+1) {
		return false
	}
	switch s.text(i - 2) {
	case "wait", "Wait", "for", "in", "within", "than", "just", "hold", "half", "give", "every", "take", "hang":
		return true
	}
	return false
}

// notRanked follow an ordinal that ranks nothing.
const notRanked = "lady ladies class aid guess guessing name names hand grade world party nature thought thoughts glance rate-class generation string minister instance base bases baseman basemen amendment responder responders half"

// adverb reports whether "first" at i only says when: "first reported", "at first".
func (s *scanner) adverb(i int) bool {
	if s.sentenceStart(i) && s.opensWith(i+1) {
		return true
	}
	switch s.text(i + 1) {
	case "come", "comes", "serve", "served":
		return !s.has(i-1, rDeterminer|rPossessive) // first come, first served
	case "was", "were", "is", "has", "had", "have":
		if s.letters(i-1) && !s.has(i-1, rDeterminer|rPossessive|rFunction) {
			return true // the offer first was reported
		}
	}
	if s.is(i-1, idTo) && s.letters(i+1) && !hasWord(firsts, s.text(i+1)) {
		return true // to first see the town
	}
	if s.has(i-1, rPronoun) || s.at(i+1).mark == ',' && s.sentenceStart(i) {
		return true
	}
	if i > 0 && !s.letters(i+1) && !s.hyphen(i+1) {
		return true
	}
	t := s.text(i + 1)
	if s.has(i-1, rDeterminer|rPossessive) || s.mark(i-1, '\'') || s.ends(i-1, '\'') {
		return false
	}
	return s.told(i+1, ofDeed) || len(t) > 4 && t[len(t)-2:] == "ed"
}

// firsts follow "to first" where that is a rank.
const firsts = "place position base class team round quarter division degree and or in prize grade"

// opensWith reports whether word j follows a "first" that opens its sentence and counts
// what will be said: First up, First the, First of all.
func (s *scanner) opensWith(j int) bool {
	switch fold(s.text(j)) {
	case "up", "off", "you", "i", "we", "he", "she", "it", "they", "let", "there":
		return true
	case "of":
		return s.text(j+1) == "all"
	}
	return s.is(j, idThe) || s.has(j, rArticle)
}

// deeds are verbs of the past that are no nouns: what somebody first saw.
const deeds = "hit sent saw came went took began made met heard won broke told wrote gave got became fell found knew spoke brought thought taught sought rose drew drove grew threw swam sang flew ate learnt arose"

func addOrdinals() { tell(ofDeed, deeds) }

const pronouns = "at he she it they who we i you was were had has have been is are when since must will would could should can may might"

// ordinalSpelled reads twenty-first, one hundred and third, two hundredth.
func ordinalSpelled(s *scanner, i int, v *claims.Value) int {
	n := s.spelledNumeral(i)
	if !n.ok() || n.is(yearlike) || n.decimals > 0 {
		return 0
	}
	j := n.next
	if s.hyphen(j) || s.at(j).mark == markEm && s.glued(j) {
		j++
	} else if s.is(j, idAnd) {
		j++
	}
	e := s.entry(j)
	if e.roles&rOrdinal == 0 || s.at(j).flags&newline != 0 {
		return 0
	}
	last := int64(n.value)
	switch {
	case e.ord >= 100:
		return ordinal(v, n.value*e.ord, j+1)
	case last%100 >= 20 && last%10 == 0 && e.ord < 10, last%100 == 0 && j > n.next:
		return ordinal(v, n.value+e.ord, j+1)
	}
	return 0
}

// ordinalDigits reads 21st.
func ordinalDigits(s *scanner, i int, v *claims.Value) int {
	if !s.digits(i) || !s.bare(i) || !s.glued(i+1) {
		return 0
	}
	p := s.printed(i)
	if p.decimals > 0 || p.zero || fold(s.text(i+1)) != suffix(p.value) || !s.ranks(i+1, i+2) {
		return 0
	}
	if s.has(i+2, rStreet) && s.at(i+2).flags&capital != 0 {
		return i + 3 // 3rd Avenue
	}
	if s.is(i+2, idAnd) && s.capital(i+3) && s.letters(i+3) && (s.is(i-1, idAt) || s.is(i-1, idOf)) && !s.headline(i) {
		return i + 2 // at 11th and Elm
	}
	return ordinal(v, p.value, i+2)
}

// suffix is what a number in digits takes as an ordinal.
func suffix(x float64) string {
	n := int64(x)
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}

func ordinal(v *claims.Value, x float64, next int) int {
	v.Kind, v.Lo, v.Hi, v.Number, v.Step = claims.Ordinal, x, x, x, 1
	v.Base = claims.Quantity{Lo: x, Hi: x, Unit: "1"}
	return next
}
