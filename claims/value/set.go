package value

import (
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// setWords are adjectives and adverbs of how often something happens.
var setWords = []struct{ timex, words string }{
	{"P1D", "daily everyday"}, {"P1W", "weekly"}, {"P2W", "biweekly fortnightly"}, {"P1M", "monthly"},
	{"P2M", "bimonthly"}, {"P3M", "quarterly"}, {"P0.5Y", "semiannual semiannually biannual biannually"},
	{"P1Y", "annual annually yearly"}, {"PT1H", "hourly"}, {"P2Y", "biennial biennially"}, {"TNI", "nightly"},
}

var setOf [tableSize / 2]uint8

func addSets() {
	for k, w := range setWords {
		for _, name := range words(w.words) {
			add(name, rSet)
			setOf[id(name)] = uint8(k + 1)
		}
	}
	addAll(rSet, "semi bi")
	addAll(0, "enough too future weekday weekdays business night nights fortnight fortnights timezone s i am school academic throughout small wee")
}

// readSet reads how often something happens: "every Friday", "twice a week",
// "daily", "3pm each day", "Tuesdays at 9am".
func readSet(s *scanner, i int, v *claims.Value) int {
	timex, mod, next := s.set(i)
	if next == 0 {
		return 0
	}
	v.Kind, v.Timex, v.Mod, v.Text = claims.Set, timex, mod, timex
	v.Rule = "set/every"
	return next
}

func (s *scanner) set(i int) (timex, mod string, next int) {
	switch s.cue(i) {
	case cueEvery:
		timex, next = s.every(i + 1)
		return timex, "EACH", next
	case cueOnce, cueTwice:
		timex, next = s.times(i + 1)
		return timex, "", next
	}
	if (s.is(i, idSemi) || s.is(i, idBi)) && s.hyphen(i+1) && s.glued(i+1) && setOf[s.at(i+2).id] > 0 {
		if timex := setTwice(setWords[setOf[s.at(i+2).id]-1].timex, s.is(i, idSemi)); timex != "" {
			return timex, "", i + 3
		}
		return "", "", 0
	}
	if k := setOf[s.at(i).id]; k > 0 {
		if s.hyphen(i+1) && s.glued(i+1) || s.at(i).flags&capital != 0 && s.capital(i) || s.newspaper(i) {
			return "", "", 0
		}
		return s.withClock(setWords[k-1].timex, i+1)
	}
	if s.has(i, rCardinal|rDigits) {
		num := s.numeral(i)
		if num.ok() && num.whole() && s.cue(num.next) == cueTimes {
			timex, next = s.times(num.next + 1)
			return timex, "", next
		}
	}
	if n, k, ordinal := s.dayNumber(i); ordinal && n <= 5 && s.has(k, rWeekday) && s.cue(k+1) == cueOf && s.cue(k+2) == cueEvery && s.has(k+3, rTimeUnit) {
		return "XXXX-XX-WXX-" + string(byte('0'+s.entry(k).cal)) + "-#" + string(byte('0'+n)), "EACH", k + 4
	}
	return s.plurals(i)
}

// newspaper reports whether word i names a paper by how often it comes out: "the
// conservative daily Lantern", "told the weekly Zeit".
func (s *scanner) newspaper(i int) bool {
	switch s.text(i) {
	case "daily", "weekly", "monthly":
	default:
		return false
	}
	if s.has(i-1, rPossessive) || s.text(i-1) == "its" {
		return false
	}
	next := s.at(i + 1)
	return next.flags&capital != 0 && next.flags&allCaps == 0 && s.letters(i+1) && s.plain(i+1) && next.flags&newline == 0
}

// setTwice is what "semi-" or "bi-" makes of a period.
func setTwice(timex string, semi bool) string {
	switch {
	case timex == "P1Y" && semi:
		return "P0.5Y"
	case timex == "P1M" && semi:
		return "P0.5M"
	case timex == "P1W" && semi:
		return "P0.5W"
	case timex == "P1Y":
		return "P2Y"
	case timex == "P1M":
		return "P2M"
	case timex == "P1W":
		return "P2W"
	}
	return ""
}

var (
	idSemi = known("semi")
	idBi   = known("bi")
)

// withClock reads the time of day of "everyday 6am".
func (s *scanner) withClock(timex string, next int) (string, string, int) {
	k := next
	if s.cue(k) == cueAt {
		k++
	}
	if c, after := s.clock(k, false); after > 0 && timex == "P1D" {
		return string(appendClock(nil, c.hour, c.minute, c.second, c.g)), "", after
	}
	return timex, "", next
}

// every reads what "every" and "each" stand before.
func (s *scanner) every(j int) (timex string, next int) {
	n := 1.0
	if s.cue(j) == cueOther {
		n, j = 2, j+1
	} else if s.is(j, idSecond) && s.has(j+1, rWeekday|rTimeUnit) {
		n, j = 2, j+1
	} else if s.has(j, rDigits|rCardinal) {
		num := s.numeral(j)
		if !num.ok() || !num.whole() {
			return "", 0
		}
		n, j = num.value, num.next
	}
	e := s.entry(j)
	switch {
	case s.partAt(j) != partNone && n == 1:
		return s.setAt(dayPartSpans[s.partAt(j)].code, j+1, "")
	case e.roles&rWeekday != 0 && n == 2:
		return "P2W", j + 1
	case e.roles&rWeekday != 0:
		return s.setAt("XXXX-WXX-"+string(byte('0'+e.cal)), j+1, "XXXX-WXX-"+string(byte('0'+e.cal)))
	case e.roles&rMonth != 0 && s.at(j).flags&capital != 0 && (!s.plainNoun(j+1) || s.pluralLike(j+1)):
		return "XXXX-" + string(appendPadded(nil, e.cal, 2)), j + 1
	case e.roles&rSeason != 0 && n == 1 && (!s.plainNoun(j+1) || s.pluralLike(j+1)):
		return "XXXX-" + seasonCode(time.Month(3*e.cal)), j + 1
	case s.cue(j) == cueWeekend && n == 1:
		return "XXXX-WXX-WE", j + 1
	case s.is(j, idWeekday):
		return "P1WD", j + 1
	case e.roles&rTimeUnit != 0 && e.cal > 0:
		if n == 1 && grain(e.cal) == grainDay {
			return s.setAt("P1D", j+1, "")
		}
		return durationTimex(n, unitName(grain(e.cal))), j + 1
	}
	return "", 0
}

var idWeekday = known("weekday")

// setAt reads the time of day of "every Monday at 4pm"; prefix stands before it.
func (s *scanner) setAt(timex string, j int, prefix string) (string, int) {
	k := j
	if s.cue(k) == cueAt {
		k++
	}
	if p := s.partAt(k); p != partNone && prefix != "" && !s.isNoon(k) {
		return timex + dayPartSpans[p].code, k + 1
	}
	if c, next := s.clock(k, false); next > 0 {
		return string(appendClock([]byte(prefix), c.hour, c.minute, c.second, c.g)), next
	}
	return timex, j
}

func (s *scanner) isNoon(j int) bool { return s.cue(j) == cueNoon || s.cue(j) == cueMidnight }

// times reads "a week" and "every month" of "twice a week".
func (s *scanner) times(j int) (timex string, next int) {
	if !s.has(j, rArticle) && s.cue(j) != cueEvery && !s.is(j, idPerTime) {
		return "", 0
	}
	k := j + 1
	if s.has(k, rTimeUnit) && !s.plural(k) && s.entry(k).cal > 0 {
		return durationTimex(1, unitName(grain(s.entry(k).cal))), k + 1
	}
	return "", 0
}

// plurals reads "Tuesdays at 9am", "Friday mornings", "weekends", "3pm every
// day" and "the 19th of every month".
func (s *scanner) plurals(i int) (timex, mod string, next int) {
	e := s.entry(i)
	switch {
	case e.roles&rWeekday != 0 && !s.told(i, shyName):
		day := "XXXX-WXX-" + string(byte('0'+e.cal))
		if s.partAt(i+1) != partNone && s.plural(i+1) {
			return day + dayPartSpans[s.partAt(i+1)].code, "", i + 2
		}
		if s.plural(i) {
			timex, next = s.setAt(day, i+1, day)
			return timex, "", next
		}
	case s.cue(i) == cueWeekend && s.plural(i) && !s.has(i-1, rCardinal|rDigits|rOrdinal|rVague):
		return "P1WE", "", i + 1
	case s.partAt(i) != partNone && s.plural(i) && s.cue(i-1) == cueThe && s.cue(i-2) == cueIn && !s.plainNoun(i+1):
		return dayPartSpans[s.partAt(i)].code, "", i + 1 // in the mornings
	case e.roles&rDigits != 0:
		return s.clockEvery(i)
	}
	return "", "", 0
}

// clockEvery reads "3pm each day", "6am everyday", "19th of every month".
func (s *scanner) clockEvery(i int) (timex, mod string, next int) {
	if n, k, ordinal := s.dayNumber(i); ordinal && s.cue(k) == cueOf && s.cue(k+1) == cueEvery && s.has(k+2, rTimeUnit) && s.entry(k+2).cal == int(grainMonth) {
		return "XXXX-XX-" + string(appendPadded(nil, n, 2)), "EACH", k + 3
	}
	c, k := s.clock(i, false)
	if k == 0 {
		return "", "", 0
	}
	if s.cue(k) == cueEvery && s.has(k+1, rTimeUnit) && s.entry(k+1).cal == int(grainDay) {
		return string(appendClock(nil, c.hour, c.minute, c.second, c.g)), "EACH", k + 2
	}
	if j := setOf[s.at(k).id]; j > 0 && setWords[j-1].timex == "P1D" {
		return string(appendClock(nil, c.hour, c.minute, c.second, c.g)), "EACH", k + 1
	}
	return "", "", 0
}

// readNow reads words for the present, the recent past and the near future.
func readNow(s *scanner, i int, v *claims.Value) int {
	state, next := s.state(i)
	if next == 0 {
		return 0
	}
	r := resolver{ref: s.ctx.Reference}
	t := r.state(&when{state: state})
	v.Kind, v.Timex, v.From, v.To, v.Inferred, v.Text = claims.Date, t.timex, t.from, t.to, true, t.timex
	return next
}

func (s *scanner) state(i int) (state string, next int) {
	if s.text(i+1) == "season" {
		if state := s.seasonState(i); state != "" {
			return state, i + 2
		}
	}
	switch s.cue(i) {
	case cueNow:
		return presentRef, i + 1
	case cueCurrently:
		return presentRef, i + 1
	case cueRecently:
		if s.cue(i+1) == cueAs {
			return "", 0 // as recently as last week
		}
		return pastRef, i + 1
	case cueSoon:
		if s.cue(i-1) == cueAs || s.cue(i+1) == cueAs || s.cue(i+1) == cueAfter || s.is(i+1, idEnough) || s.hyphen(i+1) || s.is(i-1, idToo) {
			return "", 0
		}
		if t, ok := s.tenseAt(i + 1); ok && t == tensePast {
			return "", 0 // a rebellion soon began
		}
		return futureRef, i + 1
	case cueFormerly:
		return pastRef, i + 1
	case cueIn:
		return s.eraNamed(i + 1)
	case cueTo, cueUntil:
		if s.cue(i+1) == cueDate && !s.letters(i+2) && !s.digits(i+2) && (i == 0 || s.text(i-1) != "up" && s.cue(i-1) != cueYear) {
			return presentRef, i + 2
		}
	case cueDirectly:
		if s.cue(i+1) == cueNow {
			return presentRef, i + 2
		}
	case cueAt:
		k := i + 1
		if s.cue(k) == cueThe || s.cue(k) == cueThis {
			k++
		}
		if s.cue(k) == cueMoment && s.cue(k+1) != cueOf || s.cue(k) == cueTime && s.cue(k-1) == cueThis {
			return presentRef, k + 1
		}
	}
	return "", 0
}

// seasonState is what the word before "season" at word i says of it: of a sport, a series
// or a harvest, whose days the calendar does not know. "The last season" is the final one.
func (s *scanner) seasonState(i int) string {
	if s.hyphen(i+2) || s.hyphen(i-1) && s.glued(i) || s.digits(i+2) && !s.glued(i+2) {
		return ""
	}
	switch s.cue(i) {
	case cueThis, cueCurrent:
		return presentRef
	case cueLast, cuePrevious, cuePast:
		if s.cue(i-1) != cueThe || s.cue(i) == cuePrevious {
			return pastRef
		}
	case cueNext, cueComing:
		return futureRef
	}
	return ""
}

// eraNamed reads "the past", "the near future" after "in", at the end of what they
// belong to.
func (s *scanner) eraNamed(j int) (state string, next int) {
	if s.cue(j) != cueThe {
		return "", 0
	}
	k := j + 1
	switch s.text(k) {
	case "near", "recent", "distant", "foreseeable", "not-too-distant":
		k++
	}
	if s.letters(k+1) && s.plainNoun(k+1) || s.has(k+1, rTimeUnit|rCardinal|rDigits|rVague|rMonth|rWeekday|rSeason|rHoliday) || s.hyphen(k+1) {
		return "", 0
	}
	switch {
	case s.cue(k) == cuePast:
		return pastRef, k + 1
	case s.is(k, idFuture):
		return futureRef, k + 1
	}
	return "", 0
}

var (
	idEnough = known("enough")
	idToo    = known("too")
	idFuture = known("future")
)

var idPerTime = known("per")

// pluralTimex is the set of "9:30-11:00 on Saturdays": the weekday with its time
// of day.
func pluralTimex(w *when) string {
	day := when{weekday: w.weekday, said: saidWeekday}
	b := []byte(unknownDay(&day))
	switch {
	case w.has(saidClock):
		b = appendClock(b, w.clock.hour, w.clock.minute, w.clock.second, w.clock.g)
	case w.has(saidPart):
		b = append(b, dayPartSpans[w.part].code...)
	}
	return string(b)
}
