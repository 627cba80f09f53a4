package value

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// rangeTo reads the second number of a range.
func (s *scanner) rangeTo(q *quantum, open opening) {
	k, loose := s.connector(q.a.next, open)
	if open == plain && (k != 0 && loose && s.afterFrom(&q.a) || s.is(q.a.next, idFrom) && s.changes(q.a.next)) {
		s.lend(q)
		return
	}
	if k == 0 {
		return
	}
	if open != plain || loose || s.mark(k, '~') {
		if b := s.bound(k); b.word != nil && (b.word.hedge() || open != plain) {
			k = b.next
		}
	}
	s.lent = !loose && q.a.prefix && s.digits(k)
	b := s.term(k, !loose)
	s.lent = false
	if !b.n.ok() || b.n.is(keyed) || !loose && q.a.n.is(digital) && b.n.is(spelled) {
		return
	}
	a := q.a
	if open == plain && loose && a.unit != nil && (b.unit != nil || a.unit.kind == claims.Percent || a.prefix) && s.changedBy(&q.a) {
		return // fell 12p to 340p
	}
	if open == plain && loose && a.unit != nil && b.unit == nil && a.unit.kind == claims.Percent {
		return // as much as 1.2 percent to 4,567
	}
	if open == plain && loose && (b.prefix && a.unit == nil || a.n.is(fraction) && !b.n.is(fraction) && a.n.value < 1) {
		return // cut the Model 8 to $749; fell by a fifth to 146 million
	}
	if !loose {
		elided(&a, &b)
	}
	if a.unit != nil && a.unit.kind == claims.Measure && b.unit == nil && b.n.scale > 1 && s.width(a.next-1) == 1 && s.text(a.next-1) == s.text(b.n.next-1) {
		a.unit = nil // between 2.3m and 2.5m gulls
	}
	q.either = s.is(q.a.next, idOr)
	if q.either && a.unit != nil && b.unit != nil && a.unit != b.unit {
		return // 6 miles or 10 km says one thing twice
	}
	if !share(&a, &b) || b.value() <= a.value() && (open == plain || open == from && a.unit == nil) {
		return
	}
	if b.value() < a.value() {
		a, b = b, a // from -18 to -34 degrees
		a.next, b.next = b.next, a.next
	}
	if q.either && (a.n.decimals > 0 || b.value() > a.value()*1.5+1 || a.prefix && b.prefix && !guessed(&a, &b)) {
		return
	}
	q.a, q.b, q.ranged, q.next = a, b, true, b.next
	q.joined = open == plain && !loose
}

// guessed reports whether two sums that "or" joins are a guess, round or next to each
// other: $30 or $40, not the prices $1,199 or $1,399.
func guessed(a, b *term) bool {
	return b.n.value-a.n.value <= 1 || round(a.n.value) && round(b.n.value)
}

// round reports whether a number has two digits that are not zero at its end, at most.
func round(x float64) bool {
	for x >= 100 && math.Mod(x, 10) == 0 {
		x /= 10
	}
	return x < 100
}

// connector is the word after what joins two numbers at word j, 0 for none;
// loose says that words, not a dash, join them.
func (s *scanner) connector(j int, open opening) (k int, loose bool) {
	switch {
	case s.is(j, idTo), s.is(j, idThrough):
		return j + 1, true
	case open == between && s.is(j, idAnd), open == from && s.is(j, idAnd) && s.unitsBoth(j):
		return j + 1, true
	case open == plain && s.is(j, idOr):
		return j + 1, true
	case s.hyphen(j) && s.glued(j) && s.is(j+1, idTo):
		// 8- to 16-metre, 5-to-10-year
		if s.hyphen(j+2) && s.glued(j+2) && s.glued(j+3) {
			return j + 3, false
		}
		return j + 2, true
	case s.hyphen(j) && s.glued(j) == s.glued(j+1):
		return j + 1, false
	case s.hyphen(j) && s.glued(j) && s.has(j+1, rPrefix) && s.has(j-2, rPrefix):
		return j + 1, false // $140- $150 million
	case s.at(j).mark == markEn && s.glued(j) == s.glued(j+1), s.mark(j, '~'):
		return j + 1, false
	}
	return 0, false
}

// unitsBoth reports whether one unit stands right before and after "and" at word j:
// from 30 celsius and 40 celsius, which is a range.
func (s *scanner) unitsBoth(j int) bool {
	return s.letters(j-1) && s.has(j-1, rUnit) && s.digits(j+1) && s.at(j-1).id == s.at(j+2).id
}

// share gives two numbers of a range one unit and one magnitude: "€20-25
// million" is 20 million too, "$750,000 and $1 million" is not. It reports
// whether they can be one range.
func share(a, b *term) bool {
	switch {
	case a.unit == nil:
		a.unit = b.unit
	case b.unit == nil:
		b.unit = a.unit
	}
	if a.n.scale == 1 && b.n.scale > 1 && !a.n.is(fraction|vague) && a.n.value < b.n.value/b.n.scale {
		a.n.value *= b.n.scale
		a.n.step *= b.n.scale
		a.n.lo, a.n.hi = a.n.value, a.n.value
	}
	if a.unit != b.unit {
		if a.unit.kind != b.unit.kind || a.unit.base != b.unit.base {
			return false
		}
		a.n.value = a.unit.toBase(a.n.value)/b.unit.factor - b.unit.offset
		a.unit = b.unit
	}
	return true
}

// elided gives the first number of a range that a dash joins the thousands that only the
// second prints: 50-60,000 is 50,000 to 60,000.
func elided(a, b *term) {
	x, y := a.n.value, b.n.value
	if !a.n.is(digital) || !b.n.is(digital) || !a.n.whole() || !b.n.whole() || a.n.scale > 1 || b.n.scale > 1 || b.n.step < 1000 || x >= 1000 || y < 1000 || x*1000 >= y {
		return
	}
	a.n.value, a.n.step = x*1000, a.n.step*1000
	a.n.lo, a.n.hi = a.n.value, a.n.value
}

// changedBy reports whether a word of change stands right before the number, so
// that "to" gives what it changed to.
func (s *scanner) changedBy(t *term) bool {
	for k := t.first - 1; k >= t.first-4; k-- {
		if s.has(k, rChange) {
			return true
		}
		if !s.has(k, rSign|rPrefix|rBound) && !s.is(k, idBy) {
			return false
		}
	}
	return false
}

var idBy = known("by")

// lend gives the first number of a change what stands only after the second:
// "rose from 4 to 4.5 percent", "cut to 20 from 25 million".
func (s *scanner) lend(q *quantum) {
	b := s.term(q.a.next+1, false)
	a := q.a
	if !b.n.ok() || a.unit != nil && a.unit != b.unit || b.unit == nil && b.n.scale == 1 || !share(&a, &b) {
		return
	}
	if a.n.scale == 1 && b.n.scale > 1 && a.n.value == q.a.n.value && a.n.value < b.n.value/b.n.scale*10 && a.n.value >= 1 {
		a.n.value *= b.n.scale
		a.n.step *= b.n.scale
		a.n.lo, a.n.hi = a.n.value, a.n.value
	}
	q.a = a
}

// afterFrom reports whether "from" stands before a number that changed: "cut
// from 4.75 to 4.5 percent" states two values.
func (s *scanner) afterFrom(t *term) bool {
	for k := t.first - 1; k >= t.first-3; k-- {
		if s.is(k, idFrom) {
			return true
		}
		if !s.has(k, rSign|rPrefix|rBound) {
			return false
		}
	}
	return false
}

var idMinus = known("minus")

// tolerance reads "43.5 ± 2" and "60 plus or minus 3 percent" as a range.
func (s *scanner) tolerance(q *quantum) {
	j := q.next
	switch {
	case q.ranged:
		return
	case s.mark(j, markPM):
		j++
	case s.mark(j, '+') && s.mark(j+1, '/') && s.has(j+2, rSign):
		j += 3
	case s.mark(j, '+') && s.hyphen(j+1) && s.glued(j+1):
		j += 2
	case s.is(j, idPlus) && s.is(j+1, idOr) && s.is(j+2, idMinus):
		j += 3
	default:
		return
	}
	b := s.term(j, true)
	if !b.n.ok() || b.n.is(vague) || b.sign < 0 || !share(&q.a, &b) {
		return
	}
	middle, width := q.a.value(), b.n.value
	q.a.sign, q.a.n.value = 1, middle-width
	b.n.value = middle + width
	q.b, q.ranged, q.next = b, true, b.next
}

// otherBound closes a lower bound with an upper one, or the other way round:
// "more than 10 but fewer than 20".
func (s *scanner) otherBound(q *quantum) {
	if q.ranged || q.bound.word == nil || !q.bound.word.lower() && !q.bound.word.upper() {
		return
	}
	j := q.next
	if s.mark(j, ',') {
		j++
	}
	if s.is(j, idAnd) || s.is(j, idBut) {
		j++
	}
	other := s.bound(j)
	if j == q.next || other.word == nil || other.word.lower() == q.bound.word.lower() || !other.word.lower() && !other.word.upper() {
		return
	}
	b := s.term(other.next, false)
	if !b.n.ok() {
		return
	}
	a := q.a
	if !share(&a, &b) || (b.value() < a.value()) == q.bound.word.lower() {
		return
	}
	q.a, q.b, q.ranged, q.next = a, b, true, b.next
	q.close = other.word
	if q.bound.word.upper() {
		q.a, q.b = b, a
		q.bound.word, q.close = q.close, q.bound.word
	}
}

var idBut = known("but")

// lower and upper report on which side a bound word bounds.
func (b *boundWord) lower() bool {
	return b.modifier == claims.MoreThan || b.modifier == claims.AtLeast
}

func (b *boundWord) upper() bool {
	return b.modifier == claims.LessThan || b.modifier == claims.AtMost
}
