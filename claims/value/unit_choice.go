package value

import "github.com/crosscheck/crosscheck/claims"

var (
	idIn     = known("in")
	idSecond = known("second")
	idGrand  = known("grand")
	idWon    = known("won")
	idFor    = known("for")
)

// unitAfter reads the unit of t whose words begin at j; next is 0 for none.
// Signs that are words as well ("in", "C", "m") count only where their place
// speaks for the unit.
func (s *scanner) unitAfter(t *term, j int) (u *unit, next int) {
	u, next = s.unitIn(unitPhrases, j, t.n.is(digital))
	if u == nil || !s.unitFits(t, u, j, next) {
		return nil, 0
	}
	if u == unitWeightPound && (s.at(j).end-s.at(j).start) > 3 {
		return s.poundsOf(t, j, next), next
	}
	return s.local(u, s.text(j)), next
}

// unitFits weighs a unit against the words around it.
func (s *scanner) unitFits(t *term, u *unit, j, next int) bool {
	w := s.at(j)
	if w.flags&newline != 0 || u.kind == claims.Duration && s.initialism(j) || u.name == "penny" && s.lines(t, next) {
		return false
	}
	if t.n.is(yearlike) && t.n.value > 1500 && t.n.value <= 2100 && u.kind != claims.Money && u.kind != claims.Percent && !t.hyphen && s.letters(next-1) && !s.ends(next-1, 's') && !s.glued(j) && next == j+1 && w.end-w.start > 2 {
		return false // the 2010 cup, the 2012 year
	}
	if u.kind == claims.Money && t.n.is(yearlike) && t.n.value > 1900 && t.n.value <= 2100 && s.is(t.first-1, idIn) && s.letters(j) {
		return false // in 2006 dollars
	}
	if w.id == idWon && next == j+1 && (t.n.scale < 1000 || s.has(next, rArticle|rDeterminer|rDigits|rCardinal|rOrdinal|rPossessive) || s.is(next, idIt) || s.is(next, idThem) || s.pluralNoun(next) != "") {
		return false // 3 won seats, the 2 million won it
	}
	if w.id == idGrand && s.letters(next) && !s.has(next, rFunction) {
		return false // two grand slams
	}
	if w.id == idSecond && !t.hyphen && t.n.value != 1 && s.letters(next) && !s.has(next, rFunction) && !s.has(t.first-1, rArticle) {
		return false // 3 second prizes
	}
	if !t.hyphen && w.end-w.start > 2 && !(s.letters(next-1) && s.ends(next-1, 's')) && s.hyphen(next) && s.glued(next) && s.glued(next+1) && s.letters(next+1) && !s.has(next+1, rArticle|rFunction) && !s.is(next+1, idOld) && !s.is(next+1, idPlus) && !s.is(next+1, idPer) {
		return false // yen-denominated
	}
	if next-j > 1 || w.end-w.start > 2 || !s.letters(j) {
		if s.glued(next) && (s.digits(next) || s.letters(next)) {
			return false
		}
		return w.mark != '\'' && w.mark != '"'
	}
	switch s.text(j) {
	case "in":
		return s.inches(t, j)
	case "C", "F":
		return s.weather(t, j)
	case "K":
		return t.n.decimals > 0 && s.weather(t, j)
	case "st":
		return suffix(t.n.value) != "st" || s.digits(next) // 11st 4lb, but the 21st amendment
	case "pm":
		return t.n.decimals == 1 || t.n.decimals > 2 // picometres: 2.1 pm is no time, 2.15 pm is
	case "h":
		return s.glued(j) && !(s.glued(next) && (s.letters(next) || s.digits(next))) || !s.glued(j) && s.is(t.first-1, idFor) && (s.at(next).start < 0 || s.pauses(next)) // for 3 h
	case "s":
		return s.glued(j) && t.n.decimals > 0 // 9.58s, but the over-65s
	case "m", "g", "l", "L", "t":
		if s.glued(j) && s.model(&t.n, j) {
			return false
		}
		return !s.glued(next) || !s.letters(next) && !s.digits(next) && (!s.hyphen(next) || s.letters(next+1))
	}
	if w.end-w.start == 1 && !s.glued(j) && (s.mark(next, '/') || s.mark(next, '^')) && s.glued(next) && s.glued(next+1) {
		return true // 20 W/m2
	}
	if w.end-w.start == 1 {
		return s.glued(j) && !(s.glued(next) && (s.letters(next) || s.digits(next)))
	}
	return !(s.glued(next) && s.digits(next))
}

// initialism reports whether the short name of a unit of time at word j is one
// of something else, in capitals: 203 HR, 14 SEC teams, 21 MIN 17 DAL.
func (s *scanner) initialism(j int) bool {
	switch s.text(j) {
	case "HR", "SEC", "MIN":
		return !s.shouted(j-2) && !s.shouted(j+1)
	}
	return false
}

// shouted reports whether word j is one of a line in capitals.
func (s *scanner) shouted(j int) bool {
	w := s.at(j)
	return s.letters(j) && w.flags&(allCaps|newline) == allCaps && w.end-w.start > 3
}

// lines reports whether p after a number counts the lines of a picture (720p),
// not pence: the standard heights of video, where nothing speaks of a price.
func (s *scanner) lines(t *term, next int) bool {
	switch t.n.value {
	case 240, 360, 480, 576, 720, 1080, 1440, 2160, 4320:
	default:
		return false
	}
	if t.hyphen || t.n.decimals > 0 || s.has(next, rArticle) || s.is(next, idPer) {
		return false
	}
	if hasWord(pictures, fold(s.text(next))) {
		return true
	}
	for k := t.first - 1; k >= t.first-8 && k >= 0; k-- {
		if s.has(k, rPaying|rChange|rTrading) {
			return false
		}
	}
	return true
}

// pictures are what has lines.
const pictures = "video videos display displays screen screens resolution playback camera cameras webcam footage streaming monitor projector tv hd"

// trading are words that speak for a price in pence.
const trading = "share shares stock stocks traded trading closed closing opened dividend ticket tickets fare p pence penny"

func (s *scanner) ends(i int, c byte) bool {
	t := s.text(i)
	return t != "" && t[len(t)-1] == c
}

// inches reports whether "in" after a number is the unit: after feet, after a
// fraction, or where the sentence stops.
func (s *scanner) inches(t *term, j int) bool {
	if t.after != nil && t.after.name == "foot" {
		return true
	}
	next := s.at(j + 1)
	if t.hyphen || s.glued(j) {
		return true
	}
	return next.start < 0 || next.mark == '.' || next.mark == ',' || next.mark == ')' ||
		s.is(j+1, idX) || s.is(j+1, idOr) && s.digits(j+2) || s.text(j+1) == "thick" || s.text(j+1) == "wide" || s.text(j+1) == "long" || s.text(j+1) == "tall" || s.text(j+1) == "deep"
}

var idX = known("x")

// weather reports whether a bare C or F after a number is a temperature: where
// a word of the weather stands near, or the other scale in brackets.
func (s *scanner) weather(t *term, j int) bool {
	if s.glued(j+1) && (s.letters(j+1) || s.digits(j+1) || s.mark(j+1, '-') || s.mark(j+1, '/')) {
		return false
	}
	if t.n.value > 3000 {
		return false
	}
	if t.sign < 0 && s.glued(j) || s.mark(j+1, '(') && s.digits(j+2) || s.mark(t.first-1, '(') {
		return true
	}
	for k := t.first - 14; k < j+6; k++ {
		if s.has(k, rWeather) || s.at(k).mark == markDegree && k < t.first {
			return true
		}
	}
	return false
}

const weatherWords = "temperature temperatures degrees degree weather heat hot heatwave cold warm warmer warming cool cooler freezing frost thermometer thermometers highs lows outside celsius fahrenheit oven boil boils boiling melting"

// unitModifiers may stand between a number and its unit: ten consecutive years.
const unitModifiers = "consecutive straight full more whole long additional extra total solid successive further net"

func addChoices() {
	addAll(rWeather, weatherWords)
	addAll(rPaying, paying)
	addAll(rTrading, trading)
	addAll(rPlainUnit, plainUnits)
	addAll(rUnitModifier, unitModifiers)
	add("x", 0)
}
