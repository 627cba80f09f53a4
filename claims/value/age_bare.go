package value

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// bareAge settles a number without a unit as an age where its place says so.
func (s *scanner) bareAge(q *quantum, i int, v *claims.Value) int {
	rule := ""
	switch {
	case s.is(q.next, idYo):
		q.next++
		rule = "age/yo"
	case s.apposed(q, i):
		rule = "age/apposition"
	case s.diedAt(q, i):
		rule = "age/died-at"
	case s.asideAt(q, i):
		rule = "age/at"
	case s.peopleOver(q, i), s.peopleBetween(q, i), s.olderThan(q, i):
		rule = "age/people-over"
	case s.turned(q, i):
		rule = "age/he-was"
	case s.personOf(q, i), s.eldest(q, i):
		rule = "age/person-of"
	default:
		return 0
	}
	next := s.age(q, v)
	v.Rule = rule
	return next
}

// asideAt reports whether a bare number of words i … next-1 is the age at which somebody
// is what the clause around it says: "that, at 34, her days".
func (s *scanner) asideAt(q *quantum, i int) bool {
	n := &q.a.n
	if q.ranged || n.shape != digital || n.decimals > 0 || n.value < 10 || n.value > oldest || !s.is(i-1, idAt) || !s.mark(i-2, ',') || !s.mark(q.next, ',') {
		return false
	}
	switch s.text(q.next + 1) {
	case "he", "she", "his", "her", "I", "my":
		return true
	}
	return false
}

// apposed reports whether a bare number of words i … next-1 is an age beside a
// name: "Smith, 34, said", "Smith (34)", "a man, 34,".
func (s *scanner) apposed(q *quantum, i int) bool {
	n := &q.a.n
	if q.ranged || q.a.unit != nil || n.shape != digital || n.decimals > 0 || n.value < 1 || n.value > oldest || q.next != i+1 {
		return false
	}
	before, after, full := s.at(i-1), s.at(q.next), true
	switch {
	case before.mark == ',' && after.mark == ',' && !s.digits(q.next+1):
		full = false
	case before.mark == ',' && (after.mark == '.' || after.mark == ';' || s.is(q.next, idAnd) || s.is(q.next, idOf)):
	case before.mark == ',' && !s.glued(q.next) && (s.hyphen(q.next) || after.mark == markEm || after.mark == markEn):
	case before.mark == '(' && after.mark == ')' || before.mark == '(' && after.mark == ',':
	default:
		return false
	}
	name := i - 2
	if s.mark(name, '.') && s.glued(name) && before.mark == ',' {
		name-- // Jr., 49,
	}
	switch s.text(name) {
	case "II", "III", "IV":
		name--
	}
	if s.keptAge && s.kept >= i-5 {
		full = false // Moss, 47, and Reed, 48.
	}
	return s.person(name, full) && s.glued(i-1) == (before.mark == ',')
}

// person reports whether word i can end the name or the noun of a person; full
// asks for a name of two words, or one that opens its sentence or has a title.
func (s *scanner) person(i int, full bool) bool {
	if !s.letters(i) {
		return false
	}
	if s.has(i, rPerson) {
		return true
	}
	if s.has(i, rMonth|rWeekday|rUnit|rFunction|rCardinal|rLabel|rPlace) {
		return false
	}
	if s.at(i).flags&capital == 0 {
		return s.has(i-1, rDeterminer|rPossessive|rModifier) && endsAsPerson(s.text(i))
	}
	if len(s.text(i)) < 2 || s.at(i).flags&allCaps != 0 {
		return false
	}
	if full {
		return s.at(i-1).flags&capital != 0 || s.sentenceStart(i) || s.has(i-1, rPerson)
	}
	return true
}

// peopleOver reports whether a bounded number of words i … follows people:
// "children under 5", "those over 65".
func (s *scanner) peopleOver(q *quantum, i int) bool {
	n := &q.a.n
	if q.bound.word == nil || q.ranged || !n.whole() || n.is(fraction|vague|yearlike) || n.value > oldest {
		return false
	}
	if s.has(i-1, rPeople) && i == q.a.first && hasWord(elders, s.text(q.next-1)) {
		return true // children four and above
	}
	if !s.pauses(q.next) && s.at(q.next).start >= 0 && !s.has(q.next, rFunction) {
		return false
	}
	switch {
	case s.is(i, idOver), s.is(i, idUnder), s.is(i, idAbove), s.is(i, idBelow):
		return s.has(i-1, rPeople)
	}
	return false
}

// peopleBetween reports whether a range of bare numbers that begins at word i follows
// people: "girls between 8 and 16".
func (s *scanner) peopleBetween(q *quantum, i int) bool {
	return q.ranged && s.is(i, idBetween) && s.has(i-1, rPeople) && q.a.unit == nil && q.a.n.whole() && q.b.n.whole() &&
		!q.a.n.is(vague|fraction) && q.a.value() >= 0 && q.b.value() <= oldest && (s.pauses(q.next) || s.at(q.next).start < 0 || s.has(q.next, rFunction))
}

// olderThan reports whether the bound at word i compares ages: younger than 6.
func (s *scanner) olderThan(q *quantum, i int) bool {
	n := &q.a.n
	switch fold(s.text(i)) {
	case "younger", "older":
		return q.bound.word != nil && !q.ranged && n.whole() && !n.is(fraction|vague|yearlike) && n.value <= oldest && (s.pauses(q.next) || s.at(q.next).start < 0 || s.is(q.next, idAnd) || s.is(q.next, idWho))
	}
	return false
}

// elders close a bound after an age.
const elders = "above over older up under below younger"

// peopleNouns stand before the age that bounds them.
const peopleNouns = "people persons children child adults adult women men boys girls kids those anyone everyone anybody everybody pensioners teenagers drivers patients residents workers voters citizens americans britons"

// diedAt reports whether a bare number at i follows "died at", "dead at", with a
// place between where no clock says so: "dies in a Tarn hospice at 77".
func (s *scanner) diedAt(q *quantum, i int) bool {
	n := &q.a.n
	if !s.is(i-1, idAt) || q.ranged || q.a.unit != nil || !n.whole() || n.is(fraction|vague|yearlike) || n.value > oldest || s.letters(q.next) && !s.has(q.next, rFunction) && s.at(q.next).flags&newline == 0 {
		return false
	}
	reach := 3
	if n.value > hoursInDay {
		reach = 9
	}
	for k := i - 2; k >= i-reach && s.at(k+1).flags&newline == 0; k-- {
		switch {
		case s.has(k, rDied):
			return !s.tolls(k)
		case s.mark(k, '.') && !s.glued(k+1) && s.at(k+1).flags&capital != 0:
			return false
		}
	}
	return false
}

// tolls reports whether the word of dying at k speaks of how many died: the death toll,
// the dead, the number of dead.
func (s *scanner) tolls(k int) bool {
	return s.is(k+1, idToll) || s.is(k, idDead) && s.has(k-1, rDeterminer|rPossessive|rDigits|rCardinal|rFunction|rCasualty)
}

// hoursInDay is the highest number that "at" can put before an hour.
const hoursInDay = 24

// turned reports whether a bare number at i is an age in "he was 75", "she
// turned 40", "At 55, he", "both 51,".
func (s *scanner) turned(q *quantum, i int) bool {
	n := &q.a.n
	if q.ranged || q.a.unit != nil || !n.whole() || n.is(fraction|vague|yearlike|noun) || n.value < 1 || n.value > oldest {
		return false
	}
	if s.willBe(i, q.next) || s.lived(i, q.next) {
		return true
	}
	if !s.pauses(q.next) && s.at(q.next).start >= 0 && !s.is(q.next, idAnd) && !s.is(q.next, idWhen) {
		return false
	}
	switch {
	case s.keptAge && s.kept == i-1 && (s.is(i-1, idAnd) || s.mark(i-1, ',') && (s.mark(q.next, ',') || s.is(q.next, idAnd))):
		return n.is(digital) || s.is(i-1, idAnd) // aged 11, 12 and 14
	case s.has(i-1, rTurned), s.has(i-2, rTurned) && s.merely(i-1):
		j := i - 2
		if !s.has(i-1, rTurned) {
			j--
		}
		return s.is(j, idHe) || s.is(j, idShe) || s.is(j, idWho) || s.is(j, idSelf) && s.letters(j-1) || s.fullName(j) && s.at(j+1).flags&capital == 0 && !s.is(q.next, idAnd)
	case (s.is(i-1, idThen) || s.is(i-1, idNow)) && s.sentenceStart(i-1):
		return s.mark(q.next, ',') && s.at(q.next+1).flags&capital != 0
	case s.is(i-1, idNow):
		return s.mark(i-2, ',') && s.surname(i-3)
	case s.is(i-1, idBoth):
		return s.mark(i-2, ',') && s.mark(q.next, ',')
	case s.is(i-1, idAt) && (s.sentenceStart(i-1) || s.mark(i-2, ',') || s.is(i-2, idBut) || s.is(i-2, idAnd) || s.is(i-2, idThat)):
		return s.mark(q.next, ',') && (s.is(q.next+1, idHe) || s.is(q.next+1, idShe))
	}
	return false
}

// willBe reports whether the number of words i … next-1 is an age that comes: "who turned
// 68 on Sunday", "Ada Moss will be 29 in April".
func (s *scanner) willBe(i, next int) bool {
	if !s.toldWhen(next) {
		return false
	}
	switch fold(s.text(i - 1)) {
	case "turned", "turns", "turn", "turning":
		return true
	case "be":
		return s.is(i-2, idWill) && (s.is(i-3, idHe) || s.is(i-3, idShe) || s.is(i-3, idWho) || s.surname(i-3) || s.at(i-4).flags&capital != 0 && s.at(i-3).flags&capital != 0 && s.person(i-3, true))
	}
	return false
}

// lived reports whether the number of words i … next-1 is how old somebody was: "lived to
// be 99", "Moss was 33 when she", "when Moss was three".
func (s *scanner) lived(i, next int) bool {
	ends := s.pauses(next) || s.at(next).start < 0
	switch {
	case s.is(i-1, idTo) && s.text(i-2) == "lived", s.text(i-1) == "be" && s.is(i-2, idTo) && s.text(i-3) == "lived":
		return ends || s.is(next, idAnd)
	case !s.has(i-1, rTurned) || !s.is(i-2, idWho) && (s.at(i-2).flags&capital == 0 || !s.person(i-2, false)):
		return false
	case s.is(i-3, idWhen):
		return ends
	}
	return s.is(next, idWhen) && (s.is(next+1, idHe) || s.is(next+1, idShe))
}

// toldWhen reports whether a time or the end of the clause stands at word j.
func (s *scanner) toldWhen(j int) bool {
	switch fold(s.text(j)) {
	case "on", "in", "this", "next", "last", "yesterday", "today", "tomorrow":
		return s.has(j+1, rMonth|rWeekday|rRelative|rTimeUnit|rSeason) || s.pauses(j+1) || s.is(j+1, idThe) || s.at(j+1).start < 0
	}
	return s.pauses(j) || s.at(j).start < 0
}

// merely reports whether word i may stand between "was" and an age: just 15.
func (s *scanner) merely(i int) bool {
	switch s.text(i) {
	case "just", "only", "barely", "still", "already", "now", "nearly", "almost":
		return true
	}
	return false
}

// surname reports whether word i is a name in the midst of its sentence.
func (s *scanner) surname(i int) bool {
	return s.capital(i) && s.person(i, false) && !s.headline(i)
}

// fullName reports whether word i closes a name of two words or more: "Ada Moss was 95".
func (s *scanner) fullName(i int) bool {
	return s.surname(i) && s.at(i-1).flags&capital != 0 && s.letters(i-1) && !s.has(i-1, rFunction|rMonth|rWeekday|rPlace|rLabel)
}

// endsAsPerson reports whether a noun looks like one for people.
func endsAsPerson(w string) bool {
	for _, end := range []string{"er", "or", "ist", "ess", "man", "ian", "ant", "ent", "ee"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
