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

// perAfter reads what an amount of money, a percentage or a measure is per at
// word j; next is j for none.
func (s *scanner) perAfter(u *unit, j int) (per string, next int) {
	if u.kind != claims.Money && u.kind != claims.Percent && u.kind != claims.Measure {
		return "", j
	}
	k := j
	if s.hyphen(k) && s.glued(k) && s.has(k+1, rArticle) && s.hyphen(k+2) {
		// $70-a-share
		if s.has(k+3, rPer) {
			return fold(s.text(k + 3)), k + 4
		}
		return "", j
	}
	switch {
	case s.is(k, idEach), s.is(k, idApiece):
		return "each", k + 1
	case s.is(k, idPer), s.is(k, idSlash) && s.glued(k):
		if s.letters(k+1) && !s.has(k+1, rFunction) && s.at(k+1).flags&newline == 0 {
			return s.perName(k + 1), k + 2
		}
	case s.has(k, rArticle) && s.has(k+1, rPer) && !s.apartInTime(k+2):
		return fold(s.text(k + 1)), k + 2
	}
	return "", j
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

// perName is the full name of a unit after "per", else the word itself.
func (s *scanner) perName(k int) string {
	t := term{n: numeral{value: 1, shape: digital}}
	if u, next := s.unitAfter(&t, k); u != nil && next == k+1 {
		return u.name
	}
	return fold(s.text(k))
}

func addPers() {
	addAll(rPer, perWords)
	addAll(0, "per each apiece annum")
}
