package value

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// quantityRules read a number with all that stands around it: bounds, range,
// currency, unit. What the number is a number of decides the kind: a unit of
// units.go, or else a noun that is counted (count.go).
var quantityRules = []rule{
	{"quantity", rDigits | rCardinal | rScale | rFraction | rGlyph | rArticle | rVague | rSign | rBound | rPrefix, quantity},
}

// term is one number with its sign and unit: "$20", "-1.3%", "8" in "8 to 16 metres".
type term struct {
	n      numeral
	sign   float64 // 1 or -1
	unit   *unit   // nil for none
	first  int     // word of the number, after sign and currency
	next   int
	per    string // "share" in "$98 a share"
	prefix bool   // the unit stood before the number
	hyphen bool   // the unit is joined by a hyphen
	after  *unit  // the unit that a compound has read before: foot in "6ft 2in"
}

func (t *term) value() float64 { return t.sign * t.n.value }

var (
	idTo      = known("to")
	idOr      = known("or")
	idFrom    = known("from")
	idBetween = known("between")
	idThrough = known("through")
	idBelow   = known("below")
)

func quantity(s *scanner, i int, v *claims.Value) int {
	q, ok := s.quantum(i)
	if !ok {
		return 0
	}
	return s.settle(&q, i, v)
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
	s.rangeTo(&q, open)
	s.tolerance(&q)
	s.otherBound(&q)
	if open != plain && !q.ranged {
		return q, false
	}
	s.after(&q)
	return q, true
}

// aUnit reads an article as one where a bound stands before it: "more than a
// mile", "nearly a decade", "about an hour and a half".
func (s *scanner) aUnit(q *quantum, j int) bool {
	if !s.has(j, rArticle) || q.bound.word == nil && !s.andHalf(j) {
		return false
	}
	t := term{sign: 1, first: j, n: numeral{value: 1, lo: 1, hi: 1, scale: 1, shape: spelled, next: j + 1}, next: j + 1}
	u, next := s.unitAfter(&t, j+1)
	if u == nil || u.kind == claims.Percent {
		return false
	}
	t.unit, t.next = u, next
	if part, k := s.andPart(next); k > 0 {
		t.add(part, k)
	} else {
		s.compound(&t)
	}
	t.per, t.next = s.perAfter(t.unit, t.next)
	q.a, q.next = t, t.next
	s.after(q)
	return true
}

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
	if q.bound.word == nil || q.bound.word.hedge() {
		q.bound.word = b.word
	}
}

// term reads sign, currency, number and unit from word i; joined says that a
// dash before it joins it to another number.
func (s *scanner) term(i int, joined bool) term {
	t := term{sign: 1}
	j := i
	if k := s.sign(j); k > j {
		t.sign, j = -1, k
	}
	if u, next := s.unitBefore(j); u != nil {
		t.unit, t.prefix, j = u, true, next
		if t.sign > 0 {
			if k := s.sign(j); k > j {
				t.sign, j = -1, k
			}
		}
	}
	t.first = j
	if !t.prefix && !joined && !s.bare(j) {
		return t
	}
	s.money = t.prefix
	t.n = s.numeral(j)
	s.money = false
	if t.n.ok() && t.n.next == j+1 && s.has(j, rScale) && !s.has(j, rVague) && j > 0 && !(s.entry(j).num == 12 && s.is(j-1, idAnother)) {
		t.n.next = 0 // million-dollar, per hundred
	}
	if !t.n.ok() {
		return t
	}
	t.next = t.n.next
	s.dress(&t)
	return t
}

// dress reads all that may follow a number: unit, smaller units, what it is per.
func (s *scanner) dress(t *term) {
	if !t.prefix {
		s.unitOf(t)
	} else if u, next := s.unitAfter(t, t.next); u != nil && u.kind == claims.Money && u.base == t.unit.base {
		t.next = next // $10 dollars
	}
	if t.unit == nil && s.is(t.next, idBelow) && s.is(t.next+1, idZero) {
		t.unit = unitDegree
	}
	if t.unit == nil {
		if s.runsOn(t.next) {
			t.n.next = 0
		}
		return
	}
	s.moneyScale(t)
	s.compound(t)
	if part, next := s.andPart(t.next); next > 0 && !t.prefix && t.n.whole() && t.n.scale == 1 && t.unit.kind == claims.Duration {
		t.add(part, next)
	}
	s.belowZero(t)
	t.per, t.next = s.perAfter(t.unit, t.next)
}

// moneyScale reads a magnitude that follows the currency: "75 USD million".
func (s *scanner) moneyScale(t *term) {
	if t.unit.times > 0 {
		t.n.value *= t.unit.times
		t.n.step *= t.unit.times
		t.n.scale *= t.unit.times
		t.unit = unitNamed(t.unit.name)
	}
	e := s.entry(t.next)
	if t.unit.kind == claims.Money && !t.prefix && t.n.scale == 1 && e.roles&rScale != 0 && e.roles&rVague == 0 && e.num >= 1000 {
		t.n.value *= e.num
		t.n.step *= e.num
		t.n.scale = e.num
		t.next++
	}
	t.n.lo, t.n.hi = max(t.n.lo, t.n.value), max(t.n.hi, t.n.value)
	if !t.n.is(vague) {
		t.n.lo, t.n.hi = t.n.value, t.n.value
	}
}

// belowZero reads "2 degrees below zero".
func (s *scanner) belowZero(t *term) {
	if (t.unit.base == "degree" || t.unit.base == "K") && s.is(t.next, idBelow) && s.is(t.next+1, idZero) {
		t.sign, t.next = -1, t.next+2
	}
}

// sign reads a minus at word i and returns the word after it, or i. A dash is
// a minus only when it touches its number and nothing before it.
func (s *scanner) sign(i int) int {
	if !s.has(i, rSign) || s.mark(i, '+') {
		return i
	}
	if s.letters(i) {
		if s.is(i-1, idOr) {
			return i // plus or minus
		}
		if s.has(i+1, rDigits|rCardinal|rPrefix) || s.hyphen(i+1) && s.digits(i+2) {
			if s.hyphen(i + 1) {
				return i + 2
			}
			return i + 1
		}
		return i
	}
	if s.glued(i) && !s.mark(i-1, '(') && !s.has(i-1, rPrefix|rBound) || !s.glued(i+1) {
		return i
	}
	if s.digits(i-1) && s.at(i+1).flags&decimal == 0 && !s.mark(i+2, '%') {
		return i
	}
	return i + 1
}

// unitOf reads the unit after a number, with a hyphen or "of a" between.
func (s *scanner) unitOf(t *term) {
	j := t.next
	if s.hyphen(j) && s.glued(j) && s.glued(j+1) {
		t.hyphen = true
		if u, next := s.unitAfter(t, j+1); u != nil {
			t.unit, t.next = u, next
		} else {
			t.hyphen = false
		}
		return
	}
	if s.hyphen(j) && s.glued(j) {
		s.sharedUnit(t, j+1)
		return
	}
	if t.n.is(fraction) || t.n.is(noun) || t.n.is(vague) {
		if s.is(j, idOf) && !t.n.is(fraction) {
			j++
		}
		if t.n.is(fraction) && s.is(j, idOf) && s.has(j+1, rArticle) {
			j += 2
		} else if t.n.is(fraction) && s.has(j, rArticle) {
			j++
		}
	}
	if u, next := s.unitAfter(t, j); u != nil {
		t.unit, t.next = u, next
	}
}

// sharedUnit takes the unit that stands only after the second of two numbers:
// "the 13- and 15-inch screens". Word j follows the first hyphen.
func (s *scanner) sharedUnit(t *term, j int) {
	if !s.is(j, idAnd) && !s.is(j, idOr) || !s.has(j+1, rDigits|rCardinal) {
		return
	}
	n := s.numeral(j + 1)
	if !n.ok() || !s.hyphen(n.next) {
		return
	}
	p := term{n: n, first: j + 1, hyphen: true}
	if u, _ := s.unitAfter(&p, n.next+1); u != nil {
		t.unit, t.next = u, j
	}
}

// bare reports whether the number at word i stands free: not the tail of a
// code, a version, a fraction or an address.
func (s *scanner) bare(i int) bool {
	if !s.glued(i) {
		return true
	}
	p := s.at(i - 1)
	switch p.mark {
	case '(', '\'', '"', '~', '<', '>', '=', markLE, markGE, markEm, markEn, '{':
		return true
	case '-', markMinus:
		return !s.glued(i-1) || !s.digits(i-2) && !s.letters(i-2) || s.has(i-2, rMagnitude)
	case ',':
		return true
	}
	return false
}

// runsOn reports whether a number that ends before word j is the head of a
// longer code: 24703L202, 192.168.1.2, 10:30.
func (s *scanner) runsOn(j int) bool {
	if !s.glued(j) {
		return false
	}
	w := s.at(j)
	switch {
	case s.letters(j), s.digits(j), w.flags&blob != 0:
		return true
	case w.mark == '.' || w.mark == ':' || w.mark == '/' || w.mark == '_':
		return s.glued(j+1) && (s.digits(j+1) || s.letters(j+1) || s.mark(j+1, '/'))
	}
	return false
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
	if u.kind == claims.Duration {
		if next := s.oldAfter(q.next); next > 0 {
			q.next = next
			return s.age(q, v)
		}
	}
	v.Kind, v.Unit, v.Per = u.kind, u.name, last.per
	s.interval(q, v, u.kind == claims.Money)
	v.Base = claims.Quantity{Lo: u.toBase(v.Lo), Hi: u.toBase(v.Hi), Unit: u.base}
	v.Rule = ruleName(v.Kind, q)
	if v.Kind == claims.Duration {
		finishDuration(s, i, q.next, v)
	}
	return q.next
}

// interval writes Lo, Hi, Number, Step and Modifier. Real-valued kinds have
// open ends where counts step to the next whole number.
func (s *scanner) interval(q *quantum, v *claims.Value, exactCents bool) {
	if q.ranged {
		v.Lo, v.Hi = q.a.value(), q.b.value()
		if q.a.n.is(vague) {
			v.Lo = q.a.n.lo
		}
		if q.b.n.is(vague) {
			v.Hi = q.b.n.hi
		}
		v.Number, v.Step, v.Modifier = math.NaN(), 0, claims.Range
		if q.close != nil {
			v.LoOpen = q.bound.word.modifier == claims.MoreThan
			v.HiOpen = q.close.modifier == claims.LessThan
			return
		}
		if q.bound.word != nil {
			q.bound.limit(v, v.Lo, v.Hi)
		}
		return
	}
	t := &q.a
	v.Number, v.Step = t.value(), t.n.step
	v.Lo, v.Hi = v.Number, v.Number
	if t.n.is(vague) {
		v.Lo, v.Hi, v.Number, v.Modifier = t.n.lo, t.n.hi, math.NaN(), claims.Vague
	}
	if q.bound.word != nil {
		q.bound.limit(v, v.Lo, v.Hi)
		return
	}
	if t.n.decimals > 0 && !(exactCents && t.n.decimals == 2 && t.n.scale == 1) {
		v.Lo, v.Hi, v.HiOpen = v.Number-t.n.step/2, v.Number+t.n.step/2, true
	}
}

// nearlyShare is the least part of a number that "nearly" still speaks of.
const nearlyShare = 0.9

// limit applies the bound to a value that was printed as lo … hi.
func (b *bound) limit(v *claims.Value, lo, hi float64) {
	v.Modifier = b.word.modifier
	switch v.Modifier {
	case claims.MoreThan:
		v.Lo, v.LoOpen, v.Hi = lo, true, math.Inf(1)
	case claims.AtLeast:
		v.Lo, v.Hi = lo, math.Inf(1)
	case claims.LessThan:
		v.Lo, v.Hi, v.HiOpen = math.Inf(-1), hi, true
	case claims.AtMost:
		v.Lo, v.Hi = math.Inf(-1), hi
	case claims.Nearly:
		v.Lo, v.Hi, v.HiOpen = hi*nearlyShare, hi, true
		if hi < 0 {
			v.Lo, v.Hi, v.HiOpen, v.LoOpen = hi, hi*nearlyShare, false, true
		}
	}
}

// stepIn closes the open ends of a count at the next whole number.
func stepIn(v *claims.Value) {
	if v.LoOpen && v.Lo == math.Trunc(v.Lo) {
		v.Lo, v.LoOpen = v.Lo+1, false
	}
	if v.HiOpen && v.Hi == math.Trunc(v.Hi) && (v.Modifier == claims.LessThan || v.Modifier == claims.Range) {
		v.Hi, v.HiOpen = v.Hi-1, false
	}
}
