package value

import "github.com/crosscheck/crosscheck/claims"

// quantityRules read a number with all that stands around it: bounds, range,
// currency, unit. What the number is a number of decides the kind: a unit of
// units.go, or else a noun that is counted (count.go).
var quantityRules = []rule{
	{"quantity", rDigits | rCardinal | rScale | rFraction | rGlyph | rArticle | rVague | rSign | rBound | rPrefix, quantity},
}

var (
	idTo      = known("to")
	idOr      = known("or")
	idFrom    = known("from")
	idBetween = known("between")
	idThrough = known("through")
	idBelow   = known("below")
	idAbout   = known("about")
	idAround  = known("around")
)

func quantity(s *scanner, i int, v *claims.Value) int {
	if s.has(i, rBound) && !s.has(i, numberRoles|rArticle|rSign|rPrefix) && rangeOpen(s, i) == plain && s.bound(i).word == nil {
		return 0
	}
	q, ok := s.quantum(i)
	if !ok {
		return 0
	}
	next := s.settle(&q, i, v)
	if next > 0 && q.bound.word == nil && (s.is(i, idOver) || s.is(i, idAbout) || s.is(i, idAround)) && v.Kind != "" && v.Span.Empty() {
		v.Span = s.span(q.a.first, next) // over two days, which took two days
	}
	return next
}

// quantum reads bounds, number or range, and unit from word i.
func (s *scanner) quantum(i int) (q quantum, ok bool) {
	q.bound = s.bound(i)
	open := rangeOpen(s, q.bound.next)
	j := q.bound.next
	if open != plain {
		j++
		if b := s.bound(j); b.word != nil && b.word.hedge() {
			j = b.next
		}
	}
	q.a = s.term(j, false)
	if !q.a.n.ok() {
		return q, s.aUnit(&q, j)
	}
	if q.a.n.is(vague) && s.is(i, idOver) {
		return q, false // pulled over a few streets away
	}
	q.next = q.a.next
	if s.noHedge(i, &q) {
		q.bound.word = nil
	}
	s.rangeTo(&q, open)
	s.tolerance(&q)
	if s.during(i, &q) {
		q.bound.word = nil
	}
	s.otherBound(&q)
	if open != plain && !q.ranged {
		return q, false
	}
	s.after(&q)
	return q, true
}

// noHedge reports whether "about" or "around" at word i is a preposition: it is about one
// man; they drove around the 9-acre site.
func (s *scanner) noHedge(i int, q *quantum) bool {
	switch {
	case (s.is(i, idAbout) || s.is(i, idAround)) && s.is(q.a.first-1, idThe):
		return true // the 15 years are known: think about the 15 years
	case s.is(i, idAbout) && s.topical(i-1):
		return true
	case (s.is(i, idAbout) || s.is(i, idSome)) && q.bound.next == i+1:
		return q.a.unit == nil && s.is(q.a.first, idOne) && q.next == q.a.first+1 && !s.is(q.next, idIn)
	}
	return false
}

// topical reports whether word j asks for an "about" that names a topic: worried about
// two payments, a film about five sisters. Not the verbs that count things as well: hear,
// write, know.
func (s *scanner) topical(j int) bool { return s.letters(j) && hasWord(topics, fold(s.text(j))) }

const topics = "think thinking thinks talk talks talking talked worry worries worrying worried complain complains complained complaining joke jokes joked joking " +
	"boast boasts boasted brag bragged dream dreams dreamed argue argues argued arguing wonder wondered care cares cared lie lied lying concern concerns concerned " +
	"question questions story stories book books film films movie movie documentary documentaries song songs novel details information rumours rumors doubts " +
	"nothing something anything happy unhappy angry upset excited curious serious optimistic pessimistic confident certain nervous anxious sorry enthusiastic passionate honest candid"

// during reports whether "over" at word i says how long something took, not more
// than how long: "$4 million over five years", "spread over two days".
func (s *scanner) during(i int, q *quantum) bool {
	if !s.is(i, idOver) || q.bound.next != i+1 && !(q.bound.next == i+2 && s.is(i+1, idThe)) {
		return false
	}
	if q.a.unit == nil {
		noun, _ := s.counted(q.next, false)
		return noun != "" && s.kept > 0 && i-s.kept <= 3 && hasWord(playWords, noun)
	}
	if q.a.unit.kind != claims.Duration {
		return false
	}
	switch {
	case s.has(i-1, rSpanning), s.is(q.a.first-1, idThe), s.kept > 0 && i-s.kept <= 3 && s.kept > i-4:
		return true
	case s.sentenceStart(i):
		return s.mark(q.next, ',') || s.is(q.next, idOf)
	}
	return s.has(i-1, rDigits|rScale|rUnit) && !s.has(i-1, rTimeUnit)
}

// noLength reports whether a number and a day at word i say no length: a zero-day
// flaw; "One night, they", which says when.
func (s *scanner) noLength(q *quantum, i int) bool {
	if q.ranged || q.bound.word != nil || q.a.unit.name != "day" || !q.a.n.is(spelled) {
		return false
	}
	if q.a.n.value == 0 {
		return true
	}
	switch s.cue(q.next) {
	case cueAfter, cueBefore, cueLater, cueEarlier, cueAgo, cueFrom, cueOf:
		return false
	}
	return q.a.n.value == 1 && (s.sentenceStart(i) || s.mark(i-1, ',')) && s.letters(q.next) && !s.plural(q.next-1)
}

// playWords are stretches of play and study that "over" lasts for.
const playWords = "season game match session semester round weekend inning episode leg tournament"

// spanning stand before an "over" that means during.
const spanning = "spread phased payable invested spent built paid staggered stretched spaced extended repaid repayable carried place distributed"

// aUnit reads an article as one where a bound stands before it: "more than a
// mile", "nearly a decade", "about an hour and a half"; without one only before
// a unit that nothing else is called: "a kilogram of rice".
func (s *scanner) aUnit(q *quantum, j int) bool {
	if !s.has(j, rArticle) || q.bound.word == nil && !s.andHalf(j) && !s.oneOfUnit(j+1) && !s.orTwo(j) {
		return false
	}
	t := term{sign: 1, first: j, n: numeral{value: 1, lo: 1, hi: 1, scale: 1, shape: spelled, next: j + 1}, next: j + 1}
	u, next := s.unitAfter(&t, j+1)
	if u == nil || u.kind == claims.Percent || u.name == "bit" {
		return false
	}
	t.unit, t.next = u, next
	if next == j+2 && s.orTwo(j) {
		q.b = t
		q.b.n.value, q.b.n.lo, q.b.n.hi = 2, 2, 2
		q.a, q.ranged, q.either, q.next = t, true, true, next+2
		return true // a day or two
	}
	if part, k := s.andPart(next); k > 0 {
		t.add(part, k)
	} else {
		s.compound(&t)
	}
	s.perAfter(&t)
	q.a, q.next = t, t.next
	s.after(q)
	return true
}

// orTwo reports whether an article at word j and a unit begin "a day or two".
func (s *scanner) orTwo(j int) bool {
	return s.is(j+2, idOr) && s.is(j+3, idTwo) && s.has(j+1, rUnit) && !s.glued(j+1) && s.pluralNoun(j+4) == ""
}

var idTwo = known("two")

// oneOfUnit reports whether word j is a unit that an article alone counts, with
// what it measures after it or the clause's end.
func (s *scanner) oneOfUnit(j int) bool {
	return s.has(j, rPlainUnit) && !s.glued(j) && (s.is(j+1, idOf) || s.at(j+1).start < 0 || s.mark(j+1, '.') || s.mark(j+1, ','))
}

// plainUnits are units whose names mean nothing else. Not the mile, which races
// are won by, nor the cup, the pound and the foot.
const plainUnits = "kilogram kilogramme gram gramme litre liter millilitre milliliter gallon kilometre kilometer metre meter centimetre centimeter millimetre millimeter tonne hectare lb kg ml dollar euro"

// andHalf reports whether "and a half" follows the word after an article: "a
// year and a half".
func (s *scanner) andHalf(j int) bool {
	_, next := s.andPart(j + 2)
	return next > 0 && s.entry(next-1).den > 0
}

// quantum is a quantity while it is being read.
type quantum struct {
	bound  bound
	a, b   term
	ranged bool
	either bool       // "two or three"
	joined bool       // by a dash: 10-12
	close  *boundWord // the second of two bounds, which closes the range that the first opens
	next   int
}

// opening says how a range was opened.
type opening uint8

const (
	plain   opening = iota // 10 to 12, 10-12
	between                // between 10 and 12
	from                   // from 10 to 12
)

func rangeOpen(s *scanner, i int) opening {
	switch {
	case s.is(i, idBetween):
		return between
	case s.is(i, idFrom):
		if s.changes(i) {
			return plain
		}
		return from
	}
	return plain
}

// after reads a bound that follows: "30 or fewer", "5 miles or more".
func (s *scanner) after(q *quantum) {
	b := s.boundAfter(q.next)
	if b.word == nil {
		return
	}
	last := &q.a
	if q.ranged {
		last = &q.b
	}
	q.next = b.next
	if last.unit == nil {
		if u, next := s.unitAfter(last, q.next); u != nil {
			last.unit, q.next = u, next
			q.a.unit = u
		}
	}
	if q.bound.word == nil || q.bound.word.hedge() || q.bound.word.modifier == claims.Exact {
		q.bound.word = b.word
	}
}

// sharedAge reports whether the first of two numbers takes its "year-old" from the
// second: 12- and 14-year-olds.
func (s *scanner) sharedAge(q *quantum) bool {
	if q.ranged || !s.hyphen(q.next-1) || !s.is(q.next, idAnd) && !s.is(q.next, idOr) {
		return false
	}
	n := s.numeral(q.next + 1)
	if !n.ok() || !s.hyphen(n.next) {
		return false
	}
	p := term{n: n, first: q.next + 1, hyphen: true}
	u, next := s.unitAfter(&p, n.next+1)
	return u != nil && s.oldAfter(next) > 0
}

// settle decides the kind and writes the value; it returns the word after it.
func (s *scanner) settle(q *quantum, i int, v *claims.Value) int {
	last := &q.a
	if q.ranged {
		last = &q.b
	}
	u := last.unit
	if u == nil {
		return s.count(q, last, i, v)
	}
	if (u.kind == claims.Measure || u.kind == claims.Duration) && s.namedMeasure(q, i) {
		return q.next
	}
	if u.kind == claims.Duration {
		if s.noLength(q, i) {
			return q.next
		}
		if s.sharedAge(q) {
			return s.age(q, v)
		}
		if next := s.oldAfter(q.next); next > 0 {
			q.next = next
			s.after(q)
			return s.age(q, v)
		}
	}
	if u.kind == claims.Money && s.booked(q, i) {
		q.a.sign = -1
	}
	v.Kind, v.Unit, v.Per = u.kind, u.name, last.per
	s.interval(q, v, u.kind == claims.Money)
	v.Base = claims.Quantity{Lo: u.toBase(v.Lo), Hi: u.toBase(v.Hi), Unit: u.base}
	if last.over[0].unit != nil {
		var m measured
		m.divide(u, last.over[:])
		v.Unit, v.Base = m.name, claims.Quantity{Lo: v.Lo * m.factor, Hi: v.Hi * m.factor, Unit: m.base}
	}
	v.Rule = ruleName(v.Kind, q)
	if v.Kind == claims.Duration {
		finishDuration(s, i, q.next, v)
	}
	return q.next
}
