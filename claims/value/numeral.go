package value

import "math"

// numeral is a number as printed or spelled, without sign, bound and unit.
type numeral struct {
	value    float64
	step     float64 // weight of the last printed digit, 0 for spelled numbers
	lo, hi   float64 // of a vague word; else both value
	scale    float64 // of the magnitude word that closes it: 1e6 for "20 million"; else 1
	shape    shape
	decimals int
	next     int // the word after it; 0 where there is no number
}

// shape says how a number was put down.
type shape uint8

const (
	spelled  shape = 1 << iota // in words only
	digital                    // in digits
	fraction                   // a part of one: two thirds, 1/3, half
	vague                      // several, dozens
	yearlike                   // four bare digits, or nineteen eighty-four
	noun                       // began with an article: a dozen, a hundred
	keyed                      // a leading zero: 007
)

func (n *numeral) ok() bool        { return n.next > 0 }
func (n *numeral) is(f shape) bool { return n.shape&f != 0 }

// whole reports whether the number counts things one by one.
func (n *numeral) whole() bool { return n.decimals == 0 && n.value == math.Trunc(n.value) }

var (
	idAnd   = known("and")
	idOf    = known("of")
	idPoint = known("point")
	idHalf  = known("half")
)

// maxNumeral bounds the words of one number.
const maxNumeral = 24

// numeral reads the number that begins at word i. What it read at the last few words
// is kept, because most rules ask for the same.
func (s *scanner) numeral(i int) numeral {
	r := &s.numerals[uint(i)%uint(len(s.numerals))]
	if r.after != i+1 || r.money != s.money {
		// A number may hold another, which takes this place.
		n := s.readNumeral(i)
		r.n, r.after, r.money = n, i+1, s.money
	}
	return r.n
}

// numeralRead is what numeral read. The zero value is none.
type numeralRead struct {
	n     numeral
	after int // the word after the one it was read at
	money bool
}

func (s *scanner) readNumeral(i int) numeral {
	var n numeral
	switch e := s.entry(i); {
	case e.roles&rDigits != 0:
		n = s.digitNumeral(i)
	case e.roles&rGlyph != 0:
		n = numeral{value: e.num, shape: fraction | digital, next: i + 1}
	case e.roles&rCardinal != 0, e.roles&rScale != 0 && e.roles&rVague == 0:
		n = s.spelledNumeral(i)
	case e.roles&rArticle != 0:
		return s.articleNumeral(i)
	case e.roles&rFraction != 0:
		return s.partNumeral(i)
	case e.roles&rVague != 0:
		return s.vagueNumeral(i)
	}
	if !n.ok() {
		return n
	}
	if n.scale == 0 {
		n.scale = 1
	}
	if n.next > 0 && !n.is(vague) {
		s.addPart(&n)
		s.scaleUp(&n)
		s.addHalf(&n)
	}
	if math.Abs(n.value) > largest {
		return numeral{}
	}
	n.lo, n.hi = n.value, n.value
	return n
}

// largest is the greatest number read: more particles than the universe has
// are counted by nobody, and sums of them would overflow.
const largest = 1e80

// digitNumeral reads digits: 28, 1,234.5, 1/3, 2 1/2, 2½.
func (s *scanner) digitNumeral(i int) numeral {
	if !s.digits(i) {
		return numeral{}
	}
	p := s.printed(i)
	n := numeral{value: p.value, step: p.step, decimals: p.decimals, shape: digital, next: i + 1}
	if p.zero {
		n.shape |= keyed
	}
	if p.digits == 4 && p.decimals == 0 && s.at(i).flags&grouped == 0 {
		n.shape |= yearlike
	}
	if den, ok := s.slash(i); ok {
		n := numeral{value: p.value / den, shape: fraction | digital, next: i + 3}
		if w := s.text(i + 3); s.glued(i+3) && !s.glued(i+4) && (w == "s" || w == "rd" || w == "rds" || w == "th" || w == "ths") {
			n.next++ // 2/3s, 2/3rds
		}
		return n
	}
	if p.decimals == 0 {
		if s.has(i+1, rGlyph) {
			n.value, n.step, n.next = n.value+s.entry(i+1).num, 0, i+2
		} else if den, ok := s.slash(i + 1); ok && !s.glued(i+1) && s.printed(i+1).value < den {
			n.value, n.step, n.next = n.value+s.printed(i+1).value/den, 0, i+4
		}
		if n.next > i+1 {
			n.shape = digital
		}
	}
	s.cutGroups(&n, i)
	s.cutDecimals(&n, i)
	s.decimalComma(&n, i)
	s.spaceGroups(&n, i)
	s.saidPoint(&n, i)
	s.power(&n)
	return n
}

// power reads a power of ten: 4e14, 1.3x10^6, 2.48×10−5.
func (s *scanner) power(n *numeral) {
	j := n.next
	switch t := s.text(j); {
	case s.mark(j, '^') && s.glued(j):
		s.raise(n, j+1)
		return
	case !s.glued(j) && s.at(j).mark != markTimes:
		return
	case t == "e" || t == "E":
		j++
	case (t == "x" || t == "×") && s.mark(j+2, '^') && s.digits(j+1) && s.width(j+1) <= 2:
		if f, next := s.exponent(j + 3); next > 0 {
			f = math.Pow(s.printed(j+1).value, f)
			n.value, n.step, n.next = n.value*f, n.step*f, next // 8x2^10
		}
		return
	case (t == "x" || t == "×") && s.text(j+1) == "10":
		j += 2
		if s.mark(j, '^') {
			j++
		}
	default:
		return
	}
	if f, next := s.exponent(j); next > 0 {
		f = math.Pow(10, f)
		n.value, n.step, n.next = n.value*f, n.step*f, next
	}
}

// raise reads 1.1^23 and 2.5^-1.
func (s *scanner) raise(n *numeral, j int) {
	if f, next := s.exponent(j); next > 0 {
		n.value, n.step, n.decimals, n.next = math.Pow(n.value, f), 0, 0, next
	}
}

// exponent reads digits with an optional sign, up to two of them.
func (s *scanner) exponent(j int) (f float64, next int) {
	sign := 1.0
	if s.mark(j, '-') || s.mark(j, markMinus) {
		sign, j = -1, j+1
	} else if s.mark(j, '+') {
		j++
	}
	if !s.digits(j) || !s.glued(j) || s.width(j) > 2 {
		return 0, 0
	}
	return sign * s.printed(j).value, j + 1
}

// slash reads the denominator of a fraction in digits that begins at word i:
// the 3 of 1/3. Denominators that measures and shares use are fractions; 9/11,
// 24/7 and 3/15/2020 are not.
func (s *scanner) slash(i int) (den float64, ok bool) {
	if !s.digits(i) || !s.mark(i+1, '/') || s.glued(i+1) != s.glued(i+2) || !s.digits(i+2) {
		return 0, false
	}
	if s.mark(i+3, '/') || s.mark(i+3, '-') && s.digits(i+4) && s.glued(i+3) {
		return 0, false
	}
	if i > 0 && s.glued(i) && (s.mark(i-1, '/') || s.mark(i-1, '.')) {
		return 0, false
	}
	num, bottom := s.printed(i), s.printed(i+2)
	if num.decimals+bottom.decimals > 0 || num.value >= bottom.value {
		return 0, false
	}
	switch bottom.value {
	case 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 40, 50, 64, 100, 1000:
		return bottom.value, true
	}
	return 0, false
}

// spaceGroups joins "1 234 567": groups of three digits after plain spaces. One
// group alone may be a second number, unless it ends in zeros ("40 000").
func (s *scanner) spaceGroups(n *numeral, i int) {
	if n.next != i+1 || n.decimals > 0 || len(s.text(i)) > 3 || n.value == 0 {
		return
	}
	j := i + 1
	for j < i+6 && s.digits(j) && !s.glued(j) && len(s.text(j)) == 3 && s.at(j).flags&(decimal|grouped|newline) == 0 {
		j++
	}
	if j < i+3 && (j == i+1 || s.text(j - 1)[1:] != "00" || s.has(i-1, rMonth) || s.digits(i-1)) {
		return
	}
	for k := i + 1; k < j; k++ {
		n.value = n.value*1000 + s.printed(k).value
	}
	n.step, n.next, n.shape = 1, j, digital
}

// scaleUp multiplies by the magnitude word that follows: million, bn, hundred.
func (s *scanner) scaleUp(n *numeral) {
	if n.is(spelled) && !n.is(fraction) && n.scale > 1 {
		return
	}
	for k := 0; k < 2; k++ {
		j := n.next
		if s.hyphen(j) && s.glued(j) && s.glued(j+1) {
			j++
		}
		e := s.entry(j)
		switch {
		case e.roles&rScale != 0:
		case e.roles&rShort != 0 && n.is(digital) && s.shortScale(n, j):
		default:
			return
		}
		if e.roles&rShort != 0 && e.roles&rScale == 0 && k > 0 {
			return
		}
		n.value *= e.num
		n.step *= e.num
		n.scale *= e.num
		n.shape &^= yearlike | fraction
		n.next = j + 1
		if e.roles&rScale != 0 && n.is(digital) && n.decimals == 0 {
			s.addRest(n, e.num)
		}
	}
}

// addRest adds what follows hundred and thousand after digits: "3 hundred and
// 21", "4 thousand 3 hundred and 21".
func (s *scanner) addRest(n *numeral, scale float64) {
	j := n.next
	if scale == 1000 && s.digits(j) && s.entry(j+1).num == 100 && s.has(j+1, rScale) && s.width(j) == 1 {
		n.value += s.printed(j).value * 100
		n.next, scale = j+2, 100
		j = n.next
	}
	if scale > 1000 || scale < 100 || !s.is(j, idAnd) {
		return
	}
	rest := s.at(j + 1)
	var r numeral
	if s.digits(j+1) && rest.flags&(decimal|grouped) == 0 && s.width(j+1) <= 2 && s.printed(j+1).value > 0 {
		r = numeral{value: s.printed(j + 1).value, next: j + 2}
	} else if s.has(j+1, rCardinal) && !s.has(j+2, rFraction) {
		r = s.spelledNumeral(j + 1)
	}
	if r.ok() && r.value < 100 && r.value >= 1 && !s.has(r.next, rScale) && !s.runsOn(r.next) {
		n.value += r.value
		n.step, n.scale, n.next = 1, 1, r.next
	}
}

// addHalf adds "and a half": of one after a plain number, of the magnitude
// after a scaled one ("3 million and a quarter").
func (s *scanner) addHalf(n *numeral) {
	if n.is(fraction|noun) && n.scale == 1 || n.decimals > 0 {
		return
	}
	part, next := s.andPart(n.next)
	if next == 0 {
		return
	}
	of := n.scale
	if e := s.entry(next); n.scale > 1 && e.roles&rScale != 0 && e.num < n.scale {
		of, next = e.num, next+1 // one billion and a half million
	}
	n.value += part * of
	n.step, n.next = 0, next
	n.shape &^= yearlike
	if n.scale == 1 {
		s.scaleUp(n)
	}
}

// andPart reads "and a half", "and a quarter", "and three quarters" at word j.
func (s *scanner) andPart(j int) (part float64, next int) {
	if !s.is(j, idAnd) {
		return 0, 0
	}
	k := j + 1
	if part, next := s.hundredths(k); next > 0 {
		return part, next
	}
	num := 1.0
	switch {
	case s.has(k, rArticle), s.is(k, idOne):
		k++
	case s.has(k, rCardinal) && s.entry(k).num > 1 && s.entry(k).num < 20:
		num = s.entry(k).num
		k++
	case s.has(k, rFraction) && !s.has(k, rOrdinal) && !s.plural(k) && !s.hyphen(k+1):
		// five and half
	default:
		return 0, 0
	}
	if s.mark(k, '-') && s.glued(k) {
		k++
	}
	e := *s.entry(k)
	last := s.at(k+1).start < 0 || s.mark(k+1, '.') // three and a fifth.
	if last && num == 1 && e.den == 0 && e.ord > 10 {
		e.den, e.roles = e.ord, e.roles|rFraction // and a thirtieth.
	}
	if e.roles&rFraction == 0 || (num > 1) != s.plural(k) || e.den > 10 && !last {
		return 0, 0
	}
	if e.roles&rOrdinal != 0 && e.den != 3 && num == 1 && !s.is(j+1, idOne) && !last {
		return 0, 0
	}
	return num / e.den, k + 1
}

// addPart turns a small spelled number and a fraction word into a fraction:
// two thirds, one-fifth, three quarters.
func (s *scanner) addPart(n *numeral) {
	if n.is(fraction) || n.decimals > 0 || n.value < 1 {
		return
	}
	j := n.next
	if n.is(spelled) && s.tensPart(n, j) {
		return
	}
	if s.hyphen(j) && s.glued(j) == s.glued(j+1) && (s.glued(j) || n.is(spelled)) {
		j++
	}
	e := s.entry(j)
	if e.roles&rFraction == 0 || (n.value > 1) != s.plural(j) {
		return
	}
	if (e.den == 4 || e.den == 2) && e.roles&rOrdinal == 0 && (n.is(digital) || n.value >= e.den && e.den == 4) {
		return // nine quarters of growth
	}
	n.value /= e.den
	n.step, n.scale, n.next = 0, 1, j+1
	n.shape = fraction | n.shape&spelled
	if k := n.next + 2; s.is(n.next, idOf) && s.has(k-1, rArticle) && s.has(k, rScale) && !s.has(k, rVague) && s.entry(k).num >= 1000 {
		n.scale = s.entry(k).num // three quarters of a million
		n.value, n.next, n.shape = n.value*n.scale, k+1, n.shape&^fraction
	}
}

// plural reports whether word i of the fraction table is in the plural.
func (s *scanner) plural(i int) bool {
	t := s.text(i)
	return t != "" && (t[len(t)-1] == 's' || t[len(t)-1] == 'S')
}

// partNumeral reads half and quarter before what they divide: "half a million",
// "half-million", "quarter million", "half a dozen"; alone they are a fraction.
func (s *scanner) partNumeral(i int) numeral {
	e := s.entry(i)
	if s.plural(i) || e.roles&rOrdinal != 0 && !s.is(i+1, idOf) && (!s.has(i-1, rArticle) || s.hyphen(i+1)) {
		return numeral{} // third-degree
	}
	n := numeral{value: 1 / e.den, shape: fraction | spelled, scale: 1, next: i + 1}
	j := i + 1
	if e.den == 2 || e.den == 4 {
		if s.is(j, idOf) && s.has(j+1, rArticle) && s.has(j+2, rScale) {
			j += 2
		} else if s.has(j, rArticle) || s.hyphen(j) && s.glued(j) && s.glued(j+1) {
			j++
		}
		if k := s.entry(j); k.roles&rScale != 0 && k.roles&rVague == 0 {
			n.value *= k.num
			n.scale, n.shape, n.next = k.num, spelled, j+1
		}
	}
	n.lo, n.hi = n.value, n.value
	return n
}

// articleNumeral reads what an article counts: a hundred, a dozen, a million
// and a half, half a million, a quarter of, a couple of hundred. The article
// alone is no number.
func (s *scanner) articleNumeral(i int) numeral {
	var n numeral
	e := s.entry(i + 1)
	switch {
	case e.roles&rScale != 0 && s.entry(i+2).ord > e.num && !s.is(i+3, idOf):
		// a hundred millionth, which ranks
	case e.roles&rScale != 0 && e.roles&rVague == 0:
		n = s.numeral(i + 1)
	case e.roles&rFraction != 0:
		n = s.partNumeral(i + 1)
	case e.roles&rVague != 0 && e.vague > 0:
		n = s.vagueNumeral(i + 1)
	}
	if n.ok() {
		n.shape |= noun
	}
	return n
}
