package value

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// calibreRules read the bore of guns, in inches as their makers print it: a .32-caliber
// revolver, a 45-caliber pistol, a .22 rifle, "fired a .45". It is a name more than a
// length (a .38 is .357 wide), and so a unit of its own.
var calibreRules = []rule{
	{"measure/calibre", rDigits, calibre},
}

func calibre(s *scanner, i int, v *claims.Value) int {
	first, pointed := i, s.source[s.at(i).start] == '.'
	if s.mark(i-1, '.') && (s.has(i-2, rArticle|rPossessive) || s.is(i-2, idThe)) && s.at(i).flags&decimal == 0 {
		first, pointed = i-1, true // a.32-caliber, a. 357 magnum
	} else if s.glued(i) && !s.mark(i-1, '(') && !s.mark(i-1, '"') {
		return 0
	}
	p := s.printed(i)
	if s.width(i) > 4 || p.zero && !pointed || !pointed && p.decimals > 0 {
		return 0
	}
	bore := p.value
	if unit := math.Pow(10, float64(p.digits)); bore >= 1 {
		bore /= unit
	}
	if s.text(i) == "9" || bore < narrowest {
		return 0
	}
	next, named := s.calibreNamed(i + 1)
	if s.glued(i+1) && s.text(i+1) == "s" && !s.glued(i+2) {
		next++ // two .22s
	}
	if !named && !(pointed && (hasWord(guns, fold(s.text(next))) && !s.glued(next) || s.boreAlone(i))) {
		return 0
	}
	v.Kind, v.Unit = claims.Measure, "caliber"
	v.Lo, v.Hi, v.Number = bore, bore, bore
	v.Base = claims.Quantity{Lo: bore, Hi: bore, Unit: "caliber"}
	v.Span = s.span(first, next)
	return next
}

// narrowest is the bore of the smallest guns that are sold, in inches.
const narrowest = 0.17

// calibreNamed is the word after "caliber" at word j, which a hyphen may join.
func (s *scanner) calibreNamed(j int) (next int, named bool) {
	k := j
	if s.hyphen(k) && s.glued(k) && s.glued(k+1) {
		k++
	}
	switch fold(s.text(k)) {
	case "caliber", "calibre":
		return k + 1, true
	case "cal":
		if s.mark(k+1, '.') && s.glued(k+1) && s.letters(k+2) && s.at(k+2).flags&capital == 0 {
			k++
		}
		return k + 1, true
	}
	return j, false
}

// boreAlone reports whether two digits after a point at word i stand for a gun: "carried
// a .45", "his .38,". Averages have three digits, and a gun or a shot stands near.
func (s *scanner) boreAlone(i int) bool {
	if s.width(i) != 3 || !hasWord(bores, s.text(i)) || !s.has(i-1, rArticle|rPossessive|rCardinal) && !s.is(i-1, idThe) {
		return false
	}
	j := i + 1
	if s.glued(j) && s.text(j) == "s" {
		j++
	}
	if next := s.at(j); !(next.start < 0 || s.pauses(j) || s.has(j, rFunction|rPreposition)) || s.is(j, idOf) {
		return false
	}
	for k := i - gunReach; k < i+gunReach; k++ {
		if t := fold(s.text(k)); s.letters(k) && (hasWord(guns, t) || hasWord(gunplay, t)) {
			return true
		}
	}
	return false
}

// gunReach is how many words away what speaks of guns may stand.
const gunReach = 12

// bores are the calibres of handguns that are named by the number alone.
const bores = ".22 .25 .32 .38 .40 .41 .44 .45 .50"

const gunplay = "gunman gunmen gunshot gunshots gunfire shot shots shoot shooting shooter fire fired firing fires armed weapon weapons firearm firearms holster holstered trigger bullet bullets ammunition ammo loaded barrel murder killed robbed"
