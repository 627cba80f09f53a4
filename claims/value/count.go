package value

import "github.com/crosscheck/crosscheck/claims"

// count settles a number without a unit: what stands after it is counted, or
// it is an age, a share, a year or part of a name.
func (s *scanner) count(q *quantum, last *term, i int, v *claims.Value) int {
	n, next := &last.n, q.next
	switch {
	case n.is(fraction):
		return s.share(q, v)
	case n.is(keyed):
		for s.digits(next) && s.at(next).flags&newline == 0 && next < i+6 {
			next++ // 020 7946 0958
		}
		return next
	case s.hyphen(next) && s.glued(next) && s.digits(next+1) && s.glued(next+1):
		return s.chain(next - 1)
	case s.has(next, rDecade):
		return next + 1
	case s.is(next, idYo):
		q.next = next + 1
		return s.age(q, v)
	case s.apposed(q, i):
		next = s.age(q, v)
		v.Rule = "age/apposition"
		return next
	case s.diedAt(q, i):
		next = s.age(q, v)
		v.Rule = "age/died-at"
		return next
	case s.turned(q, i):
		next = s.age(q, v)
		v.Rule = "age/he-was"
		return next
	}
	noun, glue := s.counted(next, n.is(vague|noun))
	if n.value == 1 && n.is(spelled) && !q.ranged && !glue && !(s.is(next, idOf) && q.bound.word != nil) {
		noun = s.oneOf(next)
	}
	switch {
	case n.is(yearlike) && (q.bound.word == nil || q.bound.word.hedge() && noun == "") && !glue && !s.countsYearlike(q, noun):
		return next
	case s.hyphen(next) && s.glued(next) && s.glued(next+1) && s.letters(next+1) && !glue:
		return next + 2 // 7-Eleven, 737-MAX
	case (noun == "" || n.is(spelled) || glue && s.at(next+1).flags&capital != 0 || s.verbLike(next, n)) && s.named(q, i), !q.ranged && s.pronoun(q, noun):
		return next
	}
	if glue {
		next += 2
	}
	if q.ranged && q.joined && noun == "" && s.at(next).start >= 0 && (!s.pauses(next) || s.mark(next, ')')) {
		return next // a season of 18-30, the Otters (7-9)
	}
	v.Kind, v.Unit = claims.Count, noun
	s.interval(q, v, false)
	stepIn(v)
	v.Base = claims.Quantity{Lo: v.Lo, Hi: v.Hi, Unit: "1"}
	v.Rule = ruleName(v.Kind, q)
	return next
}

// countsYearlike reports whether four bare digits count after all: below 1000
// and above 2100 no year is meant, and people are no years.
func (s *scanner) countsYearlike(q *quantum, noun string) bool {
	if q.ranged {
		return q.a.n.value < 1200 || q.b.n.value > 2100
	}
	if q.a.n.is(spelled) {
		return false
	}
	return q.a.n.value < 1000 || noun != "" && q.a.n.value > 2100 || noun == "person"
}

// pronoun reports whether a lone number word counts nothing: the one, no one,
// one of them; "a few" without its article; "million" alone.
func (s *scanner) pronoun(q *quantum, noun string) bool {
	t := &q.a
	lone := q.next == t.first+1
	if q.bound.word != nil || t.sign < 0 {
		return lone && s.is(t.first, idOne) && s.is(t.first-1, idThe)
	}
	switch {
	case s.is(t.first, idOne) && lone:
		return s.oneAlone(t.first, noun)
	case s.is(t.first, idZero) && lone:
		return s.has(t.first-1, rNotZero) || s.has(t.first+1, rNotZero)
	case t.n.is(vague) && lone && s.entry(t.first).vague > 0 && !s.is(t.first, idSeveral):
		return noun == "" && !s.is(q.next, idOf) || !s.has(t.first-1, rDeterminer) && !s.has(t.first-1, rRelative)
	case s.is(q.next-1, idCouple) && t.n.is(vague):
		return noun == "" && !s.is(q.next, idOf) && s.at(q.next).start >= 0 // a couple was held
	}
	return false
}

var (
	idSeveral = known("several")
	idCouple  = known("couple")
)

// oneAlone reports whether "one" at word i is a pronoun: this one, which one,
// no one, one of the, one another.
func (s *scanner) oneAlone(i int, noun string) bool {
	switch {
	case s.hyphen(i-1) && s.glued(i):
		return true
	case noun != "":
		return s.has(i-1, rDeterminer|rNotOne) && !s.is(i-1, idThat) && !s.is(i-1, idOnly)
	case s.has(i-1, rDeterminer|rNotOne):
		return true
	case s.has(i-1, rCasualty) && (s.pauses(i+1) || s.is(i+1, idAnd)), s.has(i+1, rTurned) && s.has(i+2, rCasualty):
		return false // killing one; one was wounded
	}
	return s.at(i+1).start >= 0
}

// notOne stand before a pronoun "one" or make it no number.
const notOne = "which no any some such only another other first last next previous loved current everyone big good right"

// notZero make "zero" part of a phrase.
const notZero = "for ground absolute below net near sub from to tolerance emission emissions sum day hour"

// casualties stand beside a "one" that is a person.
const casualties = "killing killed wounding wounded injuring injured leaving arresting arrested shooting shot hurting hurt detaining detained missing dead confirmed"

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
