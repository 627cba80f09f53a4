package value

import "github.com/crosscheck/crosscheck/claims"

// perWords may follow "a" or "an" as what an amount is per: "$98 a share".
const perWords = "share unit barrel gallon litre liter pound ounce kilo kilogram kg tonne ton bushel head person piece ticket plate night second minute hour day week month quarter year annum term acre mile kilometre kilometer dozen player vote visit copy bottle pack"

var (
	idPer    = known("per")
	idEach   = known("each")
	idApiece = known("apiece")
	idSlash  = uint16(idMark + '/')
)

// perAfter reads what an amount of money, a percentage or a measure is per after
// term t: "$98 a share", "500,000 barrels a day", "20 J/m² per year". What a measure
// is per goes into its unit where it is a unit itself (over), else into per.
func (s *scanner) perAfter(t *term) {
	u := t.unit
	if u.kind != claims.Money && u.kind != claims.Percent && u.kind != claims.Measure {
		return
	}
	for range len(t.over) {
		p, name, next := s.perAt(t.next)
		if next == 0 {
			return
		}
		t.next = next
		if u.kind != claims.Measure || p.unit == nil || u.offset != 0 {
			t.per = name
			return
		}
		for k := range t.over {
			if t.over[k].unit == nil {
				t.over[k] = p
				break
			}
		}
	}
}

// divisor is a unit that another is per, raised to a power: the square second of
// "metres per second squared". The zero divisor divides nothing.
type divisor struct {
	unit  *unit
	power int
}

// perAt reads one "per", "a" or "/" and what follows it at word k; next is 0 for
// none.
func (s *scanner) perAt(k int) (d divisor, name string, next int) {
	if s.hyphen(k) && s.glued(k) && s.has(k+1, rArticle) && s.hyphen(k+2) {
		// $70-a-share
		if s.has(k+3, rPer) {
			return s.perUnit(k + 3)
		}
		return d, "", 0
	}
	switch {
	case s.is(k, idEach), s.is(k, idApiece):
		return d, "each", k + 1
	case s.is(k, idPer), s.is(k, idSlash) && s.glued(k):
		if s.letters(k+1) && !s.has(k+1, rFunction) && s.at(k+1).flags&newline == 0 {
			return s.perUnit(k + 1)
		}
	case s.has(k, rArticle) && s.has(k+1, rPer) && !s.apartInTime(k+2):
		return s.perUnit(k + 1)
	}
	return d, "", 0
}

// perUnit reads the unit at word k with its power, else the word itself.
func (s *scanner) perUnit(k int) (d divisor, name string, next int) {
	t := term{n: numeral{value: 1, shape: digital}}
	u, next := s.unitIn(unitPhrases, k, true)
	if u == nil || !(s.at(k).end-s.at(k).start == 1 && s.glued(k)) && !s.unitFits(&t, u, k, next) || u.kind != claims.Measure && u.kind != claims.Duration {
		return d, fold(s.text(k)), k + 1
	}
	d = divisor{u, 1}
	switch {
	case s.is(next, idSquared), s.phraseID(next) == idMark+markSquare:
		d.power, next = 2, next+1
	case s.mark(next, '^') && s.text(next+1) == "2":
		d.power, next = 2, next+2
	}
	return d, d.name(), next
}

var idSquared = known("squared")

func (d divisor) name() string {
	if d.power == 2 {
		return "square " + d.unit.name
	}
	return d.unit.name
}

// divide writes the unit and base of a measure in u that is per the divisors:
// "joule per square metre", J/m2.
func (v *measured) divide(u *unit, by []divisor) {
	v.name, v.base, v.factor = u.name, u.base, u.factor
	for _, d := range by {
		if d.unit == nil {
			return
		}
		v.name += " per " + d.name()
		for range d.power {
			v.base += "/" + d.unit.base
			v.factor /= d.unit.factor
		}
	}
}

// measured is a unit made of others, with its factor to the base.
type measured struct {
	name, base string
	factor     float64
}

// apartInTime reports whether word k makes the unit before it a distance in time:
// "$2.2 billion a year earlier" is not so much a year.
func (s *scanner) apartInTime(k int) bool {
	switch s.cue(k) {
	case cueAgo, cueEarlier, cueLater, cueBefore, cueAfter, cueBack, cueHence:
		return s.has(k-1, rTimeUnit)
	}
	return false
}

func addPers() {
	addAll(rPer, perWords)
	addAll(0, "per each apiece annum squared")
}
