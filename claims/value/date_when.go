package value

// when is an expression of time as read, before it is laid on the calendar. A
// part counts only if its bit is in said.
type when struct {
	said facet

	year    int // 2025; of our era unless negative: -43 is 44 BC
	month   int // 1 … 12
	day     int // 1 … 31
	weekday int // 1 Monday … 7 Sunday
	number  int // which week, quarter or half of the year; which season: 1 spring … 4 winter
	numberG grain

	rel     int   // "last week" -1, "this week" 0, "next week" 1
	byTense bool  // of "the weekend": rel is what the tense says
	relG    grain // the unit that rel counts; grainDay for yesterday, today and tomorrow
	dir     int   // "last Friday", "this March", "next Easter": -1, 0, 1; "after next": 2
	close   bool  // "past", "coming": the nearest such day, in whatever week

	feast     *holiday
	weekend   bool // the weekend at the holiday: "Labor Day weekend"
	pick      pick
	count     int   // "the past three years": rel is its side, relG its unit
	countHi   int   // the most that a vague count can mean, else count
	span      grain // grainDecade or grainCentury, from the year on
	off       offset
	n         float64                // the number of the offset's first unit, for "12 days ago"
	parts     [maxLengths]lengthPart // the units of the offset as printed
	partCount int
	unit      grain  // that unit
	lasts     offset // how long it goes on from there: "from 18 December for ten days"
	anchor    bool   // the offset counts from the date: "three days after Easter"
	adrift    bool   // counted from a date that other words name: "a year earlier"
	own       bool   // weekday belongs to what the offset counts from: "three days after Tuesday"
	within    bool   // up to the offset: "within 24 hours"
	nth       bool   // dir counts weekdays: "three Fridays from now"

	part     dayPart
	partMod  string
	edge     string // BEFORE, AFTER … of the clock: "Thursday before 5 p.m."
	clock    clock
	clockEnd clock  // of "from 9 a.m. to 5 p.m."
	dayEnd   int    // of "December 3-5": the last day that counts
	mod      string // START, MID, END, APPROX
	state    string // PRESENT_REF, PAST_REF, FUTURE_REF
	depth    int    // how deep the reading is
	fiscal   bool   // of a year of accounts, which begins when each house likes
	school   bool   // of a school year, which begins in one year and ends in the next
	unsure   bool   // day and month may be the other way round: 3/12/2025
	beside   bool   // the pick or the offset is what lies beside the date: "the Sunday before Easter", "the year before 2031"
	asked    bool   // a range asks for a date: "from 10/1 to 11/7"
	week     bool   // the week that holds the day
	plural   bool   // "Fridays"
	anyDay   bool   // "on a Friday": no one Friday
	rest     bool   // from the reference on: "the rest of the week"
	toDate   bool   // up to the reference: "year to date"
}

// facet is a part of an expression that was said.
type facet uint32

const (
	saidYear facet = 1 << iota
	saidMonth
	saidDay
	saidWeekday
	saidNumber
	saidRel
	saidDir
	saidFeast
	saidPick
	saidSpan
	saidOffset
	saidPart
	saidClock
	saidState
	saidCount
	saidClockEnd
	saidDayEnd
	saidTwoDigits // the year was printed with two digits: 10/31/74
)

func (w *when) has(f facet) bool { return w.said&f != 0 }

// dated reports whether the expression names a day or something longer.
func (w *when) dated() bool {
	return w.said&^(saidPart|saidClock|saidClockEnd|saidState|saidTwoDigits) != 0
}

// daily reports whether the expression names a day, to which a time of day can
// belong.
func (w *when) daily() bool {
	switch {
	case w.has(saidDay | saidWeekday | saidFeast), w.has(saidRel) && w.relG <= grainDay:
		return true
	case w.has(saidOffset):
		return w.unit >= grainDay
	}
	return w.has(saidPick) && (w.pick.weekday > 0 || w.pick.g == grainDay)
}

// pick is a part of what it stands before: "the first Monday of October", "the
// last three weeks of 2016". The zero pick picks nothing.
type pick struct {
	n       int   // which one, from 1; counted from the end where negative
	weekday int   // of a weekday, or
	g       grain // of a unit
	count   int   // how many, 0 for one
}

// offset moves what it stands with: "three days after Easter", "two years ago".
type offset struct {
	months, days int
	seconds      int64
	g            grain // the smallest unit named
	vague        bool  // "several weeks ago": how far is not said
	work         bool  // days counts Monday to Friday alone: "ten working days"
}

func (o offset) negative() offset {
	o.months, o.days, o.seconds = -o.months, -o.days, -o.seconds
	return o
}

// add joins n units to the offset.
func (o offset) add(n float64, g grain) offset {
	if o.g == grainNone || g < o.g {
		o.g = g
	}
	whole := int(n)
	switch {
	case g == grainDay:
		o.days += whole
		o.seconds += int64((n - float64(whole)) * 86400)
	case g == grainWeek || g == grainWeekend:
		o.days += int(n * 7)
	case monthsOf(g) > 0:
		months := n * float64(monthsOf(g))
		o.months += int(months)
		o.days += int((months - float64(int(months))) * 30)
	default:
		o.seconds += int64(n * secondsOf(g))
	}
	return o
}

// secondsOf is the length of a grain in seconds; a month and a year are the
// Gregorian mean.
func secondsOf(g grain) float64 {
	switch g {
	case grainSecond:
		return 1
	case grainMinute:
		return 60
	case grainHour:
		return 3600
	case grainDay, grainPart:
		return 86400
	case grainWeekend:
		return 2 * 86400
	case grainWeek:
		return 7 * 86400
	}
	const month = 2629746
	return float64(monthsOf(g)) * month
}

// tense is what the verb beside a date says of its side of the reference.
type tense uint8

const (
	tensePast   tense = iota // the latest that is not after the reference; also where nothing tells
	tenseFuture              // the next one, today included
	tenseAlone               // a date that stands alone, an appointment: the next one after today
)
