package value

// cue is what a word does in an expression of time. A word has at most one; its
// roles say what else it can be.
type cue uint8

const (
	cueNone cue = iota
	cueOf
	cueThe
	cueIn
	cueOn
	cueAt
	cueTo
	cueFrom
	cueBetween
	cueAnd
	cueThrough
	cueUntil
	cueSince
	cueBefore
	cueAfter
	cueBy
	cueWithin
	cueDuring
	cueFor
	cueAgo
	cueLater
	cueHence
	cueNow
	cueLast
	cuePast
	cuePrevious
	cueNext
	cueComing
	cueFollowing
	cueThis
	cueThat
	cueCurrent
	cueToday
	cueYesterday
	cueTomorrow
	cueTonight
	cueOvernight
	cueEarly
	cueEarlier
	cueLate
	cueMid
	cueMiddle
	cueEnd
	cueBeginning
	cueWeekend
	cueEvery
	cueOnce
	cueTwice
	cueOther
	cueAM
	cuePM
	cueOclock
	cueNoon
	cueMidnight
	cueZone
	cueLocal
	cueTime
	cueQ
	cueH
	cueFiscal
	cueYear
	cueCalendar
	cueCentury
	cueBC
	cueAD
	cueAbout
	cueShortly
	cueThan
	cueRest
	cueDate
	cueStarting
	cueDeterminer
	cueRecently
	cueFormerly
	cueSoon
	cueCurrently
	cueAny
	cueAll
	cueDecade
	cueHalf
	cueMore
	cueLess
	cueNo
	cueAs
	cueOr
	cueOld
	cueTimes
	cueBusiness
	cueDay
	cueBack
	cueDirectly
	cueHours
	cueMoment
	cueClosing
)

// cues by entry of the lexicon.
var cues [tableSize / 2]cue

// cue is what word i does.
func (s *scanner) cue(i int) cue { return s.at(i).cue }

var cueWords = []struct {
	cue   cue
	roles role
	words string
}{
	{cueOf, 0, "of"}, {cueThe, 0, "the"}, {cueIn, rPreposition, "in"}, {cueOn, rPreposition, "on"}, {cueAt, rPreposition, "at"},
	{cueTo, rPreposition, "to"}, {cueFrom, rPreposition, "from"}, {cueBetween, rPreposition, "between"}, {cueAnd, 0, "and &"},
	{cueThrough, rPreposition, "through thru"}, {cueUntil, rPreposition, "until till til untill"},
	{cueSince, rPreposition, "since"}, {cueBefore, rPreposition, "before pre"}, {cueAfter, rPreposition, "after post"},
	{cueBy, rPreposition, "by"}, {cueWithin, rPreposition, "within"}, {cueDuring, 0, "during"}, {cueFor, rPreposition, "for"},
	{cueAgo, 0, "ago"}, {cueLater, rPreposition, "later"}, {cueHence, 0, "hence"}, {cueNow, rRelative, "now"},
	{cueLast, rRelative, "last"}, {cuePast, rRelative, "past"}, {cuePrevious, rRelative, "previous preceding prior"},
	{cueNext, rRelative, "next"}, {cueComing, rRelative, "coming upcoming"}, {cueFollowing, rRelative, "following"},
	{cueThis, rRelative, "this"}, {cueThat, rRelative, "that same"}, {cueCurrent, rRelative, "current"},
	{cueToday, rRelative, "today"}, {cueYesterday, rRelative, "yesterday"}, {cueTomorrow, rRelative, "tomorrow tomorrows tmrw tmr"},
	{cueTonight, rRelative, "tonight tonite"}, {cueOvernight, rDayPart, "overnight"},
	{cueEarly, rRelative, "early"}, {cueEarlier, rRelative, "earlier"}, {cueLate, rRelative, "late"},
	{cueMid, rRelative, "mid"}, {cueMiddle, rRelative, "middle"}, {cueEnd, rRelative, "end conclusion"},
	{cueBeginning, rRelative, "beginning start outset"}, {cueWeekend, rRelative | rTimeUnit, "weekend weekends wkend"},
	{cueEvery, rSet, "every each"}, {cueOnce, rSet, "once"}, {cueTwice, rSet, "twice thrice"}, {cueOther, 0, "other"},
	{cueAM, rClock, "am a.m. a.m"}, {cuePM, rClock, "pm p.m. p.m"}, {cueOclock, rClock, "o'clock oclock"},
	{cueNoon, rDayPart, "noon midday noontime noonish"}, {cueMidnight, rDayPart, "midnight"},
	{cueLocal, 0, "local"}, {cueTime, 0, "time"}, {cueQ, rEra, "q"}, {cueH, rEra, "h"},
	{cueFiscal, rRelative, "fiscal fy"}, {cueYear, rRelative, "year"}, {cueCalendar, rRelative, "calendar cy"},
	{cueCentury, 0, "century centuries"}, {cueDecade, 0, "decade decades"},
	{cueBC, 0, "bc bce b.c. b.c"}, {cueAD, 0, "ad ce a.d. a.d"},
	{cueAbout, 0, "about around approximately circa roughly approx"}, {cueShortly, 0, "shortly just"}, {cueSoon, rRelative, "soon"}, {cueFormerly, rRelative, "formerly previously"}, {cueThan, 0, "than"},
	{cueRest, rRelative, "rest remainder"}, {cueDate, 0, "date"}, {cueStarting, rRelative, "starting beginning commencing"},
	{cueDeterminer, 0, "a an its his her their our my your these those"}, {cueRecently, rRelative, "recently lately"},
	{cueCurrently, rRelative, "currently presently"}, {cueAny, 0, "any"}, {cueAll, rSet, "all full whole entire"}, {cueNone, rSet, "another"}, {cueNone, 0, "extra additional"},
	{cueHalf, rEra, "half"}, {cueMore, rRelative, "more"}, {cueLess, rRelative, "less fewer"}, {cueNo, rRelative, "no"},
	{cueAs, rRelative, "as"}, {cueOr, 0, "or"}, {cueOld, 0, "old"}, {cueTimes, 0, "times"}, {cueClosing, rRelative, "eod eom eoy"}, {cueDay, rRelative, "day"}, {cueBack, 0, "back"},
	{cueDirectly, rRelative, "right"}, {cueHours, 0, "hours hrs"}, {cueMoment, 0, "moment present minute"},
	{cueBusiness, 0, "business working"},
}

var months = []string{
	"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
	"september sep sept", "october oct", "november nov", "december dec",
}

var weekdays = []string{
	"monday mon mondays", "tuesday tue tues tuesdays", "wednesday wed weds wednesdays", "thursday thu thur thurs thursdays",
	"friday fri fridays", "saturday sat saturdays", "sunday sun sundays",
}

// shyNames are months and weekdays that are also other words: they need a
// capital and a neighbour that belongs to a date.
var shyNames = "may march mar jan dec sep jun sun sat wed mon fri thu thur tue oct nov feb apr aug jul"

var seasons = []string{"spring springtime", "summer summertime", "autumn fall", "winter wintertime"}

// decadeNames are those of the twentieth century, from the twenties on.
const decadeNames = "twenties thirties forties fifties sixties seventies eighties nineties"

// timeUnitNames are the words of the units that dates are counted in.
var timeUnitNames = []struct {
	g     grain
	words string
}{
	{grainSecond, "second seconds sec secs"}, {grainMinute, "minute minutes min mins"}, {grainHour, "hour hours hr hrs"},
	{grainDay, "day days night nights"}, {grainWeekend, "weekend weekends wkend"}, {grainWeek, "week weeks wk wks workweek fortnight fortnights"},
	{grainMonth, "month months mo mos"}, {grainQuarter, "quarter quarters qtr qtrs"},
	{grainHalf, "half"}, {grainYear, "year years yr yrs"}, {grainDecade, "decade decades"}, {grainCentury, "century centuries"},
}

// told is what else a word tells, beside its roles in the lexicon.
type told uint16

const (
	shyName    told = 1 << iota // a month or weekday that is another word as well: "may", "sun"
	ofBusiness                  // makes a quarter one of the year and not of a match
	ofFuture                    // looks ahead: will, scheduled
	ofPast                      // looks back: was, said
	ofSpan                      // makes a bare plural of a unit a length: recent, many
	ofLasting                   // says how long: last, took
	ofModal                     // may, might
	ofVictims                   // counted as none after "no": casualties
	ofVerdict                   // after "no one was": killed
	ofDeed                      // says what somebody first did: saw
	ofMods                      // may stand between "no" and what it counts
	ofPlans                     // looks ahead as a verb and is a noun too: plan, book
	ofSchedule                  // tells in the present what is to come: takes effect
	ofIntent                    // before "to": agreed
)

var tellings [tableSize / 2]told

func (s *scanner) told(i int, t told) bool { return s.at(i).tells&t != 0 }

func tell(t told, line string) {
	for _, w := range words(line) {
		add(w, 0)
		tellings[id(w)] |= t
	}
}

const businessWords = "sales profit profits profitable revenue revenues earnings results income growth gdp economy economic " +
	"shares shareholders investors bank banks dividend forecast analysts margin margins output exports imports " +
	"inflation fiscal quarterly shipments orders spending debt billion budget turnover prices wages unemployment"

// addTemporal gives the words of dates, times and sets their roles.
func addTemporal() {
	for i, names := range months {
		addCalendar(rMonth, i+1, names)
	}
	for i, names := range weekdays {
		addCalendar(rWeekday, i+1, names)
	}
	for i, names := range seasons {
		addCalendar(rSeason, i+1, names)
	}
	for i, name := range words(decadeNames) {
		addCalendar(rEra, 20+10*i, name)
	}
	for _, u := range timeUnitNames {
		addCalendar(rTimeUnit, int(u.g), u.words)
	}
	tell(shyName, shyNames)
	for _, c := range cueWords {
		for _, w := range words(c.words) {
			add(w, c.roles)
			cues[id(w)] = c.cue
		}
	}
	cues[idMark+'@'] = cueAt
	lex[idMark+'@'].roles |= rPreposition
	tell(ofBusiness, businessWords)
	tell(ofSpan, spanWords)
	tell(ofLasting, lastingWords)
	addDayParts()
	addZones()
	addFeasts()
	addSets()
	addTenses()
}

func addCalendar(r role, n int, names string) {
	for _, w := range words(names) {
		add(w, r).cal = n
	}
}

var idThroughout = known("throughout")
