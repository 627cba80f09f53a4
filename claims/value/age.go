package value

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// ageRules read ages that a word announces. "34-year-old" and "three months
// old" are quantities of time that oldAfter turns into ages; "Smith, 34, said"
// is a count that stands as an apposition.
var ageRules = []rule{
	{"age/aged", rAge, aged},
	{"age/decade", rPossessive, inSixties},
}

var (
	idOld   = known("old")
	idAge   = known("age")
	idYo    = known("yo")
	idEarly = known("early")
	idMid   = known("mid")
	idLate  = known("late")
	idAt    = known("at")
	idHe    = known("he")
	idSelf  = known("i")
	idShe   = known("she")
	idBoth  = known("both")
	idWill  = known("will")
	idWho   = known("who")
	idToll  = known("toll")
	idDead  = known("dead")
	idNow   = known("now")
	idThen  = known("then")
	idUnder = known("under")
	idAbove = known("above")
	idWhen  = known("when")
)

// oldest is the highest age in years that a number without a unit can be.
const oldest = 125

// aged reads "aged 34", "age 40", "aged between 12 and 17", "aged six months".
func aged(s *scanner, i int, v *claims.Value) int {
	j := i + 1
	if s.is(j, idOf) {
		j++
	}
	q, ok := s.quantum(j)
	if !ok || q.a.n.is(fraction|vague) || q.a.prefix || !q.a.n.whole() {
		return 0
	}
	s.agesBetween(i, &q)
	if u := q.a.unit; u != nil {
		if u.kind != claims.Duration {
			return 0
		}
	} else if q.a.value() > oldest || s.capital(i) && !s.headline(i) || q.a.sign < 0 || s.pluralNoun(q.next) != "" && !q.ranged && s.is(i, idAge) {
		return 0
	}
	return s.age(&q, v)
}

// agesBetween reads the second age of "between the ages of 14 and 18", whose ages are
// word i.
func (s *scanner) agesBetween(i int, q *quantum) {
	if q.ranged || q.a.unit != nil || !s.is(i-1, idBetween) && !(s.is(i-1, idThe) && s.is(i-2, idBetween)) || !s.is(q.next, idAnd) {
		return
	}
	b := s.term(q.next+1, false)
	if b.n.ok() && b.n.whole() && b.unit == nil && b.value() > q.a.value() && b.value() <= oldest {
		q.b, q.ranged, q.next = b, true, b.next
	}
}

// oldAfter is the word after "old" or "of age" that follows a time at word j, 0
// for none.
func (s *scanner) oldAfter(j int) int {
	k := j
	if s.hyphen(k) {
		k++
	}
	switch {
	case s.is(k, idOld), s.text(k) == "olds":
		return k + 1
	case s.is(j, idOf) && s.is(j+1, idAge):
		return j + 2
	}
	return 0
}

// age writes q as an age; years where it has no unit.
func (s *scanner) age(q *quantum, v *claims.Value) int {
	v.Kind, v.Unit = claims.Age, "year"
	u := &timeUnits[yearUnit]
	if q.a.unit != nil {
		u = q.a.unit
		v.Unit = u.name
	}
	s.interval(q, v, false)
	v.Base = claims.Quantity{Lo: u.toBase(v.Lo), Hi: u.toBase(v.Hi), Unit: u.base}
	v.Rule = ruleName(v.Kind, q)
	return q.next
}

// yearUnit is the place of the year in timeUnits.
var yearUnit = func() int {
	for k := range timeUnits {
		if timeUnits[k].name == "year" {
			return k
		}
	}
	return 0
}()

// inSixties reads "his 60s", "her early thirties": ten years, or their first
// four, middle three or last three.
func inSixties(s *scanner, i int, v *claims.Value) int {
	j, from, to := i+1, 0.0, 9.0
	switch {
	case s.is(j, idEarly):
		j, to = j+1, 3
	case s.is(j, idMid):
		j, from, to = j+1, 4, 6
	case s.is(j, idLate):
		j, from = j+1, 7
	}
	if s.hyphen(j) {
		j++
	}
	var ten float64
	switch {
	case s.digits(j) && s.glued(j+1) && s.text(j+1) == "s":
		ten = s.printed(j).value
		j += 2
	case s.digits(j) && s.mark(j+1, '\'') && s.glued(j+1) && s.text(j+2) == "s":
		ten = s.printed(j).value
		j += 3
	default:
		ten = decadeWord(s.text(j))
		j++
	}
	if ten < 10 || ten > 110 || math.Mod(ten, 10) != 0 {
		return 0
	}
	v.Kind, v.Unit, v.Modifier, v.Rule = claims.Age, "year", claims.Range, "age/decade"
	v.Lo, v.Hi, v.Number = ten+from, ten+to, math.NaN()
	u := &timeUnits[yearUnit]
	v.Base = claims.Quantity{Lo: u.toBase(v.Lo), Hi: u.toBase(v.Hi), Unit: u.base}
	return j
}

func decadeWord(w string) float64 {
	switch w {
	case "teens":
		return 10
	case "twenties":
		return 20
	case "thirties":
		return 30
	case "forties":
		return 40
	case "fifties":
		return 50
	case "sixties":
		return 60
	case "seventies":
		return 70
	case "eighties":
		return 80
	case "nineties":
		return 90
	}
	return 0
}

const personNouns = "man woman boy girl wife husband son daughter mother father brother sister child suspect victim student teacher driver officer resident farmer actor singer lawyer grandfather grandmother father-in-law uncle aunt niece nephew cousin friend partner girlfriend boyfriend teenager pensioner widow sons daughters children brothers sisters jr sr"

// placeNouns close names of two words that are no person's: New York, Tarn County.
const placeNouns = "york jersey mexico hampshire zealand korea africa america carolina dakota virginia orleans angeles city county state states town united university college school street road avenue island islands bank company corp inc court council house party league club rovers rangers news times post"

func addAges() {
	addAll(rAge, "aged age ages")
	addAll(rPossessive, "his her their my your our")
	addAll(rPerson, personNouns)
	addAll(rPeople, peopleNouns)
	addAll(rTurned, "was is turned turns")
	addAll(rDied, "died dies dead death dying passed")
	addAll(rPlace, placeNouns)
	addAll(0, "toll old yo early mid late")
}
