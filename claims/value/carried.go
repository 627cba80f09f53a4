package value

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// carry gives a bare number at words i … next-1 the unit of the amount before it
// where it leaves the unit out: "2.48 billion euros from 2.21 billion", "4.5
// percent, against 4.2 a year earlier".
func (s *scanner) carry(last *claims.Value, i, next int) {
	v := &s.best
	if v.Kind != claims.Count || v.Unit != "" || !s.setAgainst(s.kept, i) || !s.endsAmount(next) {
		return
	}
	var u *unit
	switch last.Kind {
	case claims.Money:
		u = unitNamed(last.Unit)
	case claims.Percent:
		u = percentNamed(last.Unit)
	}
	if u == nil || last.Per != "" || !likeSized(last.Stated(), v.Stated()) {
		return
	}
	v.Kind, v.Unit, v.Rule = u.kind, u.name, string(u.kind)+"/carried"
	v.Base = claims.Quantity{Lo: u.toBase(v.Lo), Hi: u.toBase(v.Hi), Unit: u.base}
	v.Text = render(v)
}

// setAgainst reports whether words j … i-1 set a second amount against a first:
// from, against, compared with, down from.
func (s *scanner) setAgainst(j, i int) bool {
	if i-j > 5 {
		return false
	}
	against := false
	for ; j < i; j++ {
		switch {
		case s.is(j, idFrom), s.is(j, idAgainst), s.is(j, idVersus), s.is(j, idVs):
			against = true
		case s.is(j, idCompared):
			if j++; !s.is(j, idWith) && !s.is(j, idTo) {
				return false
			}
			against = true
		case s.mark(j, ','), s.is(j, idUp), s.is(j, idDown), s.has(j, rArticle):
		default:
			return false
		}
	}
	return against
}

var (
	idAgainst  = known("against")
	idVersus   = known("versus")
	idVs       = known("vs")
	idCompared = known("compared")
	idWith     = known("with")
	idUp       = known("up")
	idDown     = known("down")
)

// endsAmount reports whether nothing is counted at word j: the clause ends there
// or goes on with when and where.
func (s *scanner) endsAmount(j int) bool {
	return s.at(j).start < 0 || s.pauses(j) || s.has(j, rPreposition|rArticle|rRelative) || s.is(j, idAnd) || s.is(j, idThe)
}

// mostApart is how many times one of two amounts that are set against each other
// is the other.
const mostApart = 100

func likeSized(a, b float64) bool {
	a, b = math.Abs(a), math.Abs(b)
	return a > 0 && b > 0 && a <= b*mostApart && b <= a*mostApart
}

func percentNamed(name string) *unit {
	for k := range percentUnits {
		if percentUnits[k].name == name {
			return &percentUnits[k]
		}
	}
	return nil
}

func addCarried() {
	addAll(0, "against versus vs compared with up down")
}
