package value

import "math"

var (
	idOne  = known("one")
	idZero = known("zero")
)

// spelledNumeral reads a number in words: "twenty-one", "three hundred and
// thirty-one", "two point five million", "nineteen eighty-four", and after a
// magnitude also digits ("3 hundred and 21" is read by digitNumeral's caller).
func (s *scanner) spelledNumeral(i int) numeral {
	n := numeral{shape: spelled, scale: 1}
	var total, group, last float64 = 0, 0, math.Inf(1)
	prev := before
	j := i
	for j < i+maxNumeral {
		k := j
		if k > i {
			k = s.joint(j, prev)
		}
		e := s.entry(k)
		switch {
		case e.roles&rCardinal != 0 && j == i+1 && e.num >= 10 && group >= 16 && group <= 20:
			// Nineteen eighty-four, twenty twenty: a year.
			group = group*100 + e.num
			prev = sizeOf(e.num)
			n.shape |= yearlike
		case e.roles&rCardinal != 0 && fits(prev, e.num):
			group += e.num
			prev = sizeOf(e.num)
		case e.roles&rScale != 0 && e.num == 100 && (prev == before || prev == units || prev == teens || prev == tens) && group < 100 && n.shape&yearlike == 0:
			group = math.Max(group, 1) * 100
			prev = hundreds
		case e.roles&rScale != 0 && e.num != 100 && n.shape&yearlike == 0 && !(e.num == 12 && prev == magnitude):
			if e.num < last {
				total += math.Max(group, 1) * e.num
			} else {
				total = (total + group) * e.num
			}
			group, last, prev = 0, e.num, magnitude
			n.scale = e.num
		default:
			return n.close(total+group, i, j)
		}
		j = k + 1
		if prev != magnitude {
			if k := s.point(j); k > j && prev != before {
				return s.pointNumeral(n, total+group, j, k)
			}
		}
	}
	return n.close(total+group, i, j)
}

// close ends a spelled number before word j.
func (n numeral) close(value float64, i, j int) numeral {
	if j == i {
		return numeral{}
	}
	n.value, n.next = value, j
	if n.scale > 1 && math.Mod(value, n.scale) != 0 {
		n.scale = 1
	}
	return n
}

// size is what a spelled number may go on with.
type size uint8

const (
	before size = iota
	units
	teens
	tens
	hundreds
	magnitude
	nothing // zero
)

func sizeOf(v float64) size {
	switch {
	case v == 0:
		return nothing
	case v < 10:
		return units
	case v < 20:
		return teens
	}
	return tens
}

// fits reports whether a word worth v may follow.
func fits(prev size, v float64) bool {
	switch prev {
	case before, hundreds, magnitude:
		return v > 0 || prev == before
	case tens:
		return v > 0 && v < 10
	}
	return false
}

// joint skips the hyphen or "and" that may join word j to what was read.
func (s *scanner) joint(j int, prev size) int {
	switch {
	case s.hyphen(j) && s.glued(j) == s.glued(j+1) && (s.glued(j) || prev == tens && s.has(j+1, rCardinal) && s.entry(j+1).num < 10):
		return j + 1
	case s.mark(j, ',') && prev == magnitude && s.has(j+1, rCardinal) && s.entry(j+2).num == 100 && (s.is(j+3, idAnd) || s.mark(j+3, '&')) && s.has(j+4, rCardinal):
		return j + 1 // three million, two hundred and forty
	case (s.is(j, idAnd) || s.mark(j, '&')) && (prev == hundreds || prev == magnitude) && s.has(j+1, rCardinal) && !s.has(j+2, rFraction) && (prev == hundreds || !s.is(j+2, idOf)):
		return j + 1
	}
	return j
}

// point is the word after "point" at j if digits in words follow it, else j.
func (s *scanner) point(j int) int {
	if s.is(j, idPoint) && s.has(j+1, rCardinal) && !s.is(j-2, idAt) { // at one point one more
		return j + 1
	}
	return j
}

// pointNumeral reads the decimals in words from word k.
func (s *scanner) pointNumeral(n numeral, whole float64, j, k int) numeral {
	n.step = 1
	value := 0.0
	for k < j+8 && s.has(k, rCardinal) {
		v := s.entry(k).num
		places := 1
		if v >= 10 {
			places = 2
			if s.hyphen(k+1) && s.has(k+2, rCardinal) && s.entry(k+2).num < 10 && v >= 20 {
				v += s.entry(k + 2).num
				k += 2
			}
		}
		n.decimals += places
		value = value*math.Pow10(places) + v
		k++
	}
	n.step = math.Pow10(-n.decimals)
	n.value = whole + value/math.Pow10(n.decimals)
	n.scale, n.next = 1, k
	return n
}

// saidPoint reads the decimals of "1 point 5": digits on both sides.
func (s *scanner) saidPoint(n *numeral, i int) {
	j := i + 2
	if n.next != i+1 || n.decimals > 0 || !s.is(i+1, idPoint) || !s.digits(j) || s.at(j).flags&(decimal|grouped|glued|newline) != 0 || s.is(i-1, idAt) || s.runsOn(j+1) || s.hyphen(j+1) && s.glued(j+1) {
		return
	}
	n.decimals, n.next = s.width(j), j+1
	n.step = math.Pow10(-n.decimals)
	n.value += s.printed(j).value * n.step
	n.shape = digital
}
