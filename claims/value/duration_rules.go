package value

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// readDuration reads the durations that are no number and unit: "an hour and a
// half", "another week", "all day", "1 hour thirty". The others are read as all
// quantities are, and ended by finishDuration.
func readDuration(s *scanner, i int, v *claims.Value) int {
	b := s.bound(i)
	j := b.next
	if s.has(i, rCardinal) && s.entry(i).num == 1 && s.cue(i+1) == cueDay && s.mark(i-1, ',') && (s.mark(i+2, '.') || s.mark(i+2, ',')) {
		return i + 2 // they may come back, one day
	}
	if s.has(j, rTimeUnit) {
		return s.vagueUnits(i, j, v)
	}
	l := s.wordLength(i, j)
	if l.next == 0 || l.count == 1 && l.n == 1 && s.isNight(l.next-1) && !s.spent(i) && s.letters(l.next) && s.cue(l.next) != cueAfter && s.cue(l.next) != cueBefore {
		return l.next // "One night they came", "she met him one night at a ball"
	}
	v.Kind, v.Rule, v.Unit, v.Number = claims.Duration, "duration/article", unitName(l.g), l.total()/secondsOf(l.g)
	v.Lo, v.Hi = v.Number, v.Number
	if b.word != nil {
		b.limit(v, v.Number, v.Number)
	}
	v.Base = claims.Quantity{Lo: v.Lo * secondsOf(l.g), Hi: v.Hi * secondsOf(l.g), Unit: "s"}
	v.Timex, v.Mod = l.timex(), durationMod(v.Modifier)
	return l.next
}

// spent reports whether the word before word i makes one night a length of time.
func (s *scanner) spent(i int) bool {
	switch s.cue(i - 1) {
	case cueFor, cueIn, cueWithin, cueAfter, cueThan, cueAbout, cueShortly, cueDuring:
		return true
	}
	return s.told(i-1, ofLasting) || s.has(i, rBound)
}

// vagueMost is the most of a unit that its bare plural speaks of: more would be
// put in the next larger unit.
var vagueMost = map[grain]float64{
	grainSecond: 59, grainMinute: 59, grainHour: 23, grainDay: 30, grainWeek: 8, grainMonth: 23, grainYear: 99, grainDecade: 9, grainCentury: 9,
}

// vagueUnits reads a bare plural where the words beside it make it a length:
// "within minutes", "hours later", "for years".
func (s *scanner) vagueUnits(i, j int, v *claims.Value) int {
	g := grain(s.entry(j).cal)
	most, ok := vagueMost[g]
	if !ok || !s.plural(j) || i != j || s.isNight(j) || s.hyphen(j+1) && s.glued(j+1) {
		return 0
	}
	after, before := s.cue(j+1), s.cue(i-1)
	if s.digits(j+1) || s.told(j-1, ofSpan) && s.cue(j-2) == cueAs {
		return 0 // Weeks 14-16, in as many days
	}
	recent := s.told(j-1, ofSpan)
	later := recent || before == cueThe && (s.is(i-2, idOver) || s.cue(i-2) == cueThrough) || after == cueLater || after == cueAfter || after == cueBefore || after == cueEarlier
	later = later || after == cueOf && s.lastsOf(i, j) || s.told(i-1, ofLasting) && !s.plainNoun(j+1) && s.lastsAsVerb(i-1)
	if !later && before != cueWithin && !((before == cueFor || before == cueIn) && !s.plainNoun(j+1)) {
		return 0
	}
	v.Kind, v.Modifier, v.Rule, v.Unit = claims.Duration, claims.Vague, "duration/vague", unitName(g)
	v.Number, v.Lo, v.Hi = math.NaN(), 2, most
	v.Base = claims.Quantity{Lo: 2 * secondsOf(g), Hi: most * secondsOf(g), Unit: "s"}
	v.Timex, v.Mod = vagueTimex(v.Unit), modApprox
	if recent {
		v.Span = s.span(j-1, j+1)
	}
	return j + 1
}

// lastsOf reports whether the bare plural of a unit at word j says how long what
// follows went on: "after months of fighting", "Weeks of talks", not "the hours of
// sunlight".
func (s *scanner) lastsOf(i, j int) bool {
	if g := grain(s.entry(j).cal); g < grainHour || !s.letters(j+2) || s.has(j+2, rFunction|rArticle|rDeterminer) && s.cue(j+2) == cueNone {
		return false
	}
	if s.cue(j+2) == cueThe {
		return false
	}
	if s.sentenceStart(i) {
		return true
	}
	switch s.cue(i - 1) {
	case cueAfter, cueFor, cueIn, cueFollowing, cueSince, cueThrough, cueDuring, cueBefore, cueAnd:
		return true
	}
	switch s.text(i - 1) {
	case "despite", "amid", "with", "by", "capped", "ended", "ending", "spent", "follows", "brought":
		return true
	}
	return false
}

// lastsAsVerb reports whether word i is a verb: "could last", not "the last".
func (s *scanner) lastsAsVerb(i int) bool {
	if s.cue(i) != cueLast {
		return true
	}
	switch s.text(i - 1) {
	case "to", "may", "might", "could", "would", "will", "can", "should", "not":
		return true
	}
	return false
}

// lastingWords stand before a bare plural of a unit that says how long: it took
// months.
const lastingWords = "last lasted lasting lasts take taken takes taking took spend spends spent spending waited waiting"

// spanWords stand before a bare plural of a unit and make it a length: in recent
// years, for many months, in the coming weeks.
const spanWords = "recent many coming"

// vagueTimex is "PXY", "PTXM": how many is not said.
func vagueTimex(unit string) string {
	designator, factor, clock := isoUnit(unit)
	if factor > 1 {
		designator = "X" + designator
	}
	if clock {
		return "PTX" + designator
	}
	return "PX" + designator
}

// total is the length in seconds.
func (l *length) total() (seconds float64) {
	for _, p := range l.parts[:l.count] {
		seconds += p.n * secondsOf(p.g)
	}
	return seconds
}

// wordLength reads a length at word j whose number is an article or a word such
// as "another" and "all", or whose last unit is left out.
func (s *scanner) wordLength(i, j int) length {
	c := s.cue(j)
	if s.is(j, idAnother) || c == cueAll {
		return s.oneUnit(j)
	}
	if !s.has(j, rArticle|rDigits|rCardinal) {
		return length{}
	}
	l := s.length(j)
	if l.next == 0 || l.g == grainHalf || l.weekday > 0 || l.about || s.cue(l.next) == cueOld || s.hyphen(l.next) && s.glued(l.next) {
		return length{}
	}
	restLeft := s.restMinutes(&l)
	if !l.article {
		if restLeft || s.oddUnit(j, &l) {
			return l
		}
		return length{}
	}
	if l.count == 1 && l.n == 1 && !s.lasts(i, j, &l) {
		return length{}
	}
	return l
}

// oddUnit reports whether the units are such that quantities do not read them:
// nights, weekends, or "two more hours".
func (s *scanner) oddUnit(j int, l *length) bool {
	if l.mixed || l.count == 1 && (s.is(l.next-1, idHalf) || l.g == grainSecond && (l.n == 1 || l.n != float64(int(l.n)))) {
		return true
	}
	if l.count > 1 || l.n != float64(int(l.n)) || l.n > 1 && !s.plural(l.next-1) {
		return false
	}
	return s.isNight(l.next-1) || l.g == grainWeekend || s.cue(l.next-2) == cueMore || s.is(l.next-2, idAdditional) || s.is(l.next-2, idExtra)
}

// oneUnit reads "another hour" and "all day", "the whole week".
func (s *scanner) oneUnit(j int) length {
	k := j + 1
	if s.hyphen(k) && s.glued(k) {
		k++
	}
	if s.cue(k) == cueBusiness {
		k++
	}
	e := s.entry(k)
	if e.roles&rTimeUnit == 0 || s.plural(k) || s.isNight(k) || e.cal == int(grainSecond) || e.cal == int(grainQuarter) || e.cal == int(grainHalf) || e.cal == int(grainSeason) {
		return length{}
	}
	l := length{n: 1, g: grain(e.cal), count: 1, next: k + 1}
	if s.isFortnight(k) {
		l.n = 2
	}
	l.parts[0] = lengthPart{l.n, l.g}
	return l
}

// restMinutes reads the minutes of "1 hour thirty" and "2 hours and 10", which
// end their clause.
func (s *scanner) restMinutes(l *length) bool {
	k := l.next
	if l.count != 1 || l.g != grainHour {
		return false
	}
	if s.cue(k) == cueAnd {
		k++
	}
	n, next, ordinal := s.dayNumber(k)
	if next == 0 || ordinal || n < 5 || s.letters(next) || s.glued(next) && s.mark(next, ':') || s.mark(k-1, ',') || s.hyphen(next) || s.mark(next, '%') {
		return false
	}
	l.parts[1] = lengthPart{float64(n), grainMinute}
	l.count, l.next = 2, next
	return true
}

// lasts reports whether an article and its unit are a length of time: "for a
// year", "within an hour", "more than a week" — not "20 dollars a day", "a second
// attack", "such a day".
func (s *scanner) lasts(i, j int, l *length) bool {
	if l.g == grainSecond || l.g == grainQuarter || l.g == grainHalf || l.g == grainSeason || l.g == grainWeekend || s.isNight(l.next-1) {
		return false
	}
	if j > i || j == 0 && s.aloneTo(l.next) {
		return true
	}
	switch s.cue(i - 1) {
	case cueFor, cueIn, cueWithin, cueAfter, cueThan, cueDuring, cueAbout, cueUntil, cueTo:
		return !s.plainNoun(l.next) || s.cue(i-1) == cueFor || s.cue(i-1) == cueWithin
	}
	return l.g == grainHour && !s.has(i-1, rUnit|rDigits|rCardinal|rScale|rPrefix) && !s.numberNear(i)
}

// numberNear reports whether a number stands among the three words before word
// i, which an article and unit then share out.
func (s *scanner) numberNear(i int) bool {
	for j := i - 1; j >= i-3 && j >= 0; j-- {
		if s.has(j, rDigits|rCardinal|rScale|rVague|rPer) || s.cue(j) == cueOnce || s.cue(j) == cueTwice || s.cue(j) == cueTimes {
			return true
		}
	}
	return false
}
