package value

import (
	"math"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// count settles a number without a unit: what stands after it is counted, or
// it is an age, a share, a year or part of a name.
func (s *scanner) count(q *quantum, last *term, i int, v *claims.Value) int {
	n := &last.n
	if n.is(fraction) {
		return s.share(q, v)
	}
	if next := s.code(q, n, i); next > 0 {
		return next
	}
	if next := s.bareAge(q, i, v); next > 0 {
		return next
	}
	next := q.next
	if n.value == 1 && n.is(spelled) && s.has(next, rDayPart|rNotCounted) && s.sentenceStart(i) {
		return next // One night they came
	}
	if n.is(spelled) && q.bound.word == nil && s.is(i-1, idOr) && s.letters(i-2) && !s.has(i-2, rCardinal|rScale) && (!s.letters(next) || s.has(next, rFunction|rPreposition)) {
		return next // the next minute or two
	}
	if s.is(i, idZero) && s.is(i-1, idAbsolute) && s.kept < i {
		s.absoluteZero(i, v)
		return i + 1
	}
	thing, glue, end := s.countedTo(next, n.is(vague|noun))
	counts := thing != ""
	if n.value == 1 && n.is(spelled) && !q.ranged && !glue && !(s.is(next, idOf) && q.bound.word != nil) {
		thing, counts = s.oneOf(next)
	}
	if s.countsNothing(q, n, i, thing, counts, glue) {
		return next
	}
	if thing == "" && s.percentOf(q, i) {
		u := percentNamed("percent")
		v.Kind, v.Unit, v.Rule = claims.Percent, u.name, "percent/of"
		s.interval(q, v, false)
		v.Base = claims.Quantity{Lo: u.toBase(v.Lo), Hi: u.toBase(v.Hi), Unit: u.base}
		return next
	}
	if thing == "time" && !glue && s.multiplies(end) {
		return s.multiple(q, end, v)
	}
	if glue {
		next += 2
	}
	if q.ranged && q.joined && thing == "" && q.a.n.is(digital) && q.b.value() > q.a.value()*widestRange {
		return next // 32-2015
	}
	if q.ranged && q.joined && thing == "" && s.at(next).start >= 0 && (!s.pauses(next) || s.mark(next, ')')) {
		return next // a season of 18-30, the Otters (7-9)
	}
	if thing != "" && !glue {
		next = s.boundAfterNoun(q, next, end)
	}
	v.Kind, v.Unit = claims.Count, thing
	s.interval(q, v, false)
	stepIn(v)
	v.Base = claims.Quantity{Lo: v.Lo, Hi: v.Hi, Unit: "1"}
	v.Rule = ruleName(v.Kind, q)
	return next
}

// widestRange is how many times its lower end a range of bare numbers can be;
// wider pairs are codes.
const widestRange = 20

// code is the word after a number that is the head of a code: 020 7946 0958,
// 50-50, 737-MAX, the nineteen sixties; 0 where it is none.
func (s *scanner) code(q *quantum, n *numeral, i int) int {
	next := q.next
	joined := s.hyphen(next) && s.glued(next) && s.glued(next+1)
	switch {
	case n.is(keyed):
		for s.digits(next) && s.at(next).flags&newline == 0 && next < i+6 {
			next++
		}
		return next
	case joined && s.digits(next+1):
		return s.chain(next - 1)
	case s.mark(next, ',') && s.glued(next) && s.digits(next+1) && s.glued(next+1) && n.is(digital) && !s.mark(next+2, ',') && !(s.glued(i) && s.mark(i-1, ',')):
		return next + 2 // 1,3
	case joined && s.letters(next+1):
		if _, glue := s.counted(next, false); !glue {
			return next + 2
		}
	case s.has(next, rDecade):
		return next + 1
	}
	return 0
}

// countsNothing reports whether a number is a year, part of a name or a
// pronoun. thing is the noun after it, counts whether something is counted.
func (s *scanner) countsNothing(q *quantum, n *numeral, i int, thing string, counts, glue bool) bool {
	if n.is(yearlike) && !glue && !s.countsYearlike(q, thing) {
		if q.bound.word == nil || s.is(q.a.first-1, idThe) || q.bound.word.hedge() && thing == "" {
			return true
		}
	}
	if n.is(digital) && (s.apostrophed(i) && s.is(i-2, idThe) || s.mark(i-1, '.') && s.width(i) == 3 && s.pointless(i-2)) {
		return true // the '87 seasons, a. 357 magnum
	}
	if n.is(digital) && strings.HasPrefix(s.text(q.a.first), "802.") {
		return true // the standards of wireless networks: 802.11
	}
	if n.is(digital) && s.firearm(q, i) || s.roadOf(q, i) || s.airliner(q, i, thing) {
		return true
	}
	if thing == "" && n.is(digital) && !q.ranged && q.bound.word == nil && (s.fragment(i, q.next) || s.enumerated(i)) {
		return true
	}
	mayName := thing == "" || n.is(spelled) || glue && s.at(q.next+1).flags&capital != 0 || s.verbLike(q.next, n) || s.modelOf(i)
	return mayName && s.partOfName(q, i) || !q.ranged && s.pronoun(q, counts)
}

// countsYearlike reports whether four bare digits count after all: below 1000
// and above 2100 no year is meant, and people are no years.
func (s *scanner) countsYearlike(q *quantum, thing string) bool {
	if q.ranged {
		return q.a.n.value < 1200 || q.b.n.value > 2100
	}
	if q.a.n.is(spelled) {
		return false
	}
	x := q.a.n.value
	return x < 1000 || thing != "" && (x > 2100 || s.roundCount(q)) || thing == "person"
}

// roundCount reports whether four digits before a plural noun are a number and not a year
// that the noun is of: 1000 homes, 1450 boats, 2000 troops, but the 2000 elections. Years
// before 1800 do not stand before nouns, and round ones rarely.
func (s *scanner) roundCount(q *quantum) bool {
	switch x := q.a.n.value; {
	case x < 1800:
		return math.Mod(x, 100) == 0 || !s.has(q.a.first-1, rDeterminer|rPossessive)
	case x == 2000:
		return !s.has(q.a.first-1, rDeterminer|rPossessive|rPreposition|rRelative)
	}
	return false
}

// pronoun reports whether a lone number word counts nothing: the one, no one,
// one of them; "a few" without its article; "million" alone.
func (s *scanner) pronoun(q *quantum, counts bool) bool {
	t := &q.a
	lone := q.next == t.first+1
	if q.bound.word != nil || t.sign < 0 {
		return lone && s.is(t.first, idOne) && s.is(t.first-1, idThe)
	}
	switch {
	case s.is(t.first, idOne) && lone:
		return s.oneAlone(t.first, counts)
	case s.has(t.first, rCardinal) && t.n.value == 0 && lone:
		return s.has(t.first-1, rNotZero) || s.has(t.first+1, rNotZero)
	case t.n.is(vague) && lone && s.entry(t.first).vague > 0 && !s.is(t.first, idSeveral):
		return !counts && !s.is(q.next, idOf) || !s.has(t.first-1, rDeterminer) && !s.has(t.first-1, rRelative)
	case s.is(q.next-1, idCouple) && t.n.is(vague):
		return !counts && !s.is(q.next, idOf) && s.at(q.next).start >= 0 // a couple was held
	}
	return false
}

var (
	idSeveral = known("several")
	idCouple  = known("couple")
)

// oneAlone reports whether "one" at word i is a pronoun: this one, which one,
// no one, one of the, one another.
func (s *scanner) oneAlone(i int, counts bool) bool {
	switch {
	case s.hyphen(i-1) && s.glued(i):
		return true
	case counts:
		return s.has(i-1, rDeterminer|rNotOne) && !s.is(i-1, idThat) && !s.is(i-1, idOnly)
	case s.has(i-1, rDeterminer|rNotOne):
		return true
	case s.mark(i+1, ',') && s.has(i+2, rCardinal) && s.entry(i+2).num == 2:
		return false // one, two and three
	case s.has(i-1, rCasualty) && (s.pauses(i+1) || s.is(i+1, idAnd)), s.has(i+1, rTurned) && s.has(i+2, rCasualty):
		return false // killing one; one was wounded
	}
	return s.at(i+1).start >= 0
}

// notOne stand before a pronoun "one" or make it no number.
const notOne = "which no any some such only another other first last next previous past loved current everyone big good right"

// notZero make "zero" part of a phrase.
const notZero = "for ground absolute below net near sub from to tolerance emission emissions sum day hour"

// casualties stand beside a "one" that is a person.
const casualties = "kills injures wounds hurts leaves traps killing killed wounding wounded injuring injured leaving arresting arrested shooting shot hurting hurt detaining detained missing dead confirmed"

func addCounts() {
	addAll(rCasualty, casualties)
	addAll(rNotOne, notOne)
	addAll(rNotZero, notZero)
}

// verbLike reports whether the word at i, which looks like a plural, may be
// what a thing with a number in its name does: "the Merlin 8900 features a".
func (s *scanner) verbLike(i int, n *numeral) bool {
	return n.is(yearlike) || n.decimals > 0 || s.has(i+1, rArticle|rDeterminer) || s.is(i+1, idYou) || s.is(i+1, idThem) || s.is(i+1, idIt)
}

var (
	idYou  = known("you")
	idThem = known("them")
	idIt   = known("it")
	idThat = known("that")
	idOnly = known("only")
)

// pauses reports whether word i is a mark at which a clause ends.
func (s *scanner) pauses(i int) bool {
	switch s.at(i).mark {
	case '.', ',', ';', ')', '!', '?', ':', '"', '\'':
		return true
	}
	return s.at(i).flags&newline != 0
}
