package value

import "github.com/crosscheck/crosscheck/claims"

// term is one number with its sign and unit: "$20", "-1.3%", "8" in "8 to 16 metres".
type term struct {
	n      numeral
	sign   float64 // 1 or -1
	unit   *unit   // nil for none
	first  int     // word of the number, after sign and currency
	next   int
	per    string     // "share" in "$98 a share"
	over   [2]divisor // units that a measure is per
	prefix bool       // the unit stood before the number
	hyphen bool       // the unit is joined by a hyphen
	after  *unit      // the unit that a compound has read before: foot in "6ft 2in"
}

func (t *term) value() float64 { return t.sign * t.n.value }

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
	s.money = t.prefix || s.lent
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
	} else if u, next := s.unitAfter(t, t.next); u != nil && u.kind == claims.Money && u.base == t.unit.base && (s.letters(next-1) || !s.digits(next)) {
		t.next = next // $10 dollars
	}
	s.nationalDollar(t)
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
	s.perAfter(t)
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
	if i == 0 && !s.glued(1) && s.digits(1) && len(s.words) <= mostInCell {
		return 1 // a cell of a table: - 2 degrees
	}
	if s.glued(i) && !s.mark(i-1, '(') && !s.has(i-1, rPrefix|rBound) || !s.glued(i+1) {
		return i
	}
	if s.digits(i-1) && s.at(i+1).flags&decimal == 0 && !s.mark(i+2, '%') {
		return i
	}
	return i + 1
}

// mostInCell is the most words of a text that is a number and its unit alone.
const mostInCell = 5

// unitOf reads the unit after a number, with a hyphen or "of a" between.
func (s *scanner) unitOf(t *term) {
	j := t.next
	if s.hyphen(j) && s.glued(j) && s.is(j+1, idBy) {
		s.unitOfSides(t, j)
		return
	}
	if s.hyphen(j) && s.glued(j) && s.glued(j+1) {
		t.hyphen = true
		if u, next := s.unitAfter(t, j+1); u != nil {
			t.unit, t.next = u, next
			s.feetAndInches(t)
		} else {
			t.hyphen = false
			s.sharedUnit(t, j+1) // 13-and 15-inch
		}
		return
	}
	if s.hyphen(j) && s.glued(j) {
		s.sharedUnit(t, j+1)
		return
	}
	if k := s.text(j); (k == "K" || k == "k") && s.race(&t.n, j) {
		t.unit, t.next = measureNamed("kilometre"), j+1
		return
	}
	if u, next := s.arc(t, j); next > 0 {
		t.unit, t.next = u, next
		return
	}
	if next := s.inchMark(t, j); next > 0 {
		t.unit, t.next = unitInch, next
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
	if s.has(j, rUnitModifier) && !s.glued(j) {
		if u, next := s.unitAfter(t, j+1); u != nil && s.letters(j+1) && u.kind != claims.Money {
			t.unit, t.next = u, next
			return
		}
	}
	if u, next := s.unitAfter(t, j); u != nil {
		t.unit, t.next = u, next
	} else if t.n.is(fraction) && s.is(j, idOf) {
		if u, next := s.unitAfter(t, j+1); u != nil {
			t.unit, t.next = u, next
		}
	} else if !s.unitInBrackets(t, j) {
		s.unitOfBoth(t, j)
	}
}

// unitInBrackets reads the sign of a unit in brackets at word j: "20 (kg)".
func (s *scanner) unitInBrackets(t *term, j int) bool {
	var closing byte
	switch s.at(j).mark {
	case '(':
		closing = ')'
	case '[':
		closing = ']'
	case '{':
		closing = '}'
	case '<':
		closing = '>'
	}
	if closing == 0 || !t.n.is(digital) || s.width(j+1) < 2 || s.width(j+1) > 3 || !s.mark(j+2, closing) || s.text(j+1) == "in" {
		return false
	}
	u, next := s.unitAfter(t, j+1)
	if u == nil || u.kind != claims.Measure || next != j+2 {
		return false
	}
	t.unit, t.next = u, j+3
	return true
}

// unitOfSides takes the unit of "8-by-12-foot cell", whose first hyphen is word j.
func (s *scanner) unitOfSides(t *term, j int) {
	if !s.hyphen(j+2) || !s.digits(j+3) || !t.n.is(digital) {
		return
	}
	p := term{n: numeral{value: 2, shape: digital, next: j + 4}, first: j + 3}
	k := j + 4
	if s.hyphen(k) && s.glued(k) && s.glued(k+1) {
		p.hyphen, k = true, k+1
	}
	if u, _ := s.unitAfter(&p, k); u != nil && u.kind == claims.Measure {
		t.unit, t.next = u, j
	}
}

// unitOfBoth takes the unit that stands only after the second of two numbers in
// digits: "30 and 35 degrees", "10 by 12 feet". Not after a label (gate 3 and 5 miles on), and not
// where the second tells a time of its own: "hit 3 and 5 minutes later".
func (s *scanner) unitOfBoth(t *term, j int) {
	if t.n.shape&(digital|fraction|keyed) != digital || t.n.scale > 1 || !s.is(j, idAnd) && !s.is(j, idBy) && !(s.is(j, idX) && !s.glued(j)) || !s.digits(j+1) || s.mark(j+2, '^') || s.has(t.first-1, rLabel|rMonth) {
		return
	}
	p := term{n: s.numeral(j + 1), first: j + 1}
	if !p.n.ok() || p.n.scale > 1 || p.n.is(keyed) || !s.letters(p.n.next) {
		return
	}
	u, next := s.unitAfter(&p, p.n.next)
	if u == nil || u.kind == claims.Money {
		return
	}
	switch s.cue(next) {
	case cueLater, cueEarlier, cueAgo, cueAfter, cueBefore, cueFrom, cueHence, cueBack:
		return
	}
	t.unit = u
}

// feetAndInches adds the inches of "6-foot-9".
func (s *scanner) feetAndInches(t *term) {
	j := t.next
	if t.unit.name != "foot" || !s.hyphen(j) || !s.glued(j) || !s.digits(j+1) || !s.glued(j+1) {
		return
	}
	if p := s.printed(j + 1); p.decimals == 0 && p.value < inchesInFoot && !s.runsOn(j+2) {
		t.addTerm(&term{n: numeral{value: p.value}, unit: unitInch, next: j + 2})
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
		return !s.sectionSign(i - 1)
	}
	p := s.at(i - 1)
	switch p.mark {
	case '(', '\'', '"', '~', '<', '>', '=', markLE, markGE, markEm, markEn, '{':
		return true
	case '-', markMinus:
		return !s.glued(i-1) || !s.digits(i-2) && !s.letters(i-2) || s.has(i-2, rMagnitude|rSign) || s.is(i-2, idBy) && s.kept == i-3
	case ',':
		return true
	case '+':
		return !s.glued(i - 1)
	}
	return false
}

// sectionSign reports whether word i is a sign of numbering: § 7, ¶ 12, № 4.
func (s *scanner) sectionSign(i int) bool {
	if s.at(i).mark != markOther {
		return false
	}
	switch s.text(i) {
	case "§", "¶", "№":
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
