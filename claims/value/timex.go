package value

import (
	"strconv"
	"time"
)

// Values of TIMEX3's mod attribute.
const (
	modStart      = "START"
	modMid        = "MID"
	modEnd        = "END"
	modApprox     = "APPROX"
	modBefore     = "BEFORE"       // ends before the value begins
	modAfter      = "AFTER"        // begins after the value ends
	modOnOrBefore = "ON_OR_BEFORE" // until, by
	modOnOrAfter  = "ON_OR_AFTER"  // since, from … on
	modLess       = "LESS_THAN"
	modMore       = "MORE_THAN"
	modAtMost     = "EQUAL_OR_LESS"
	modAtLeast    = "EQUAL_OR_MORE"
)

// stretch is a time laid on the calendar: [from, to). Both are zero where the
// reference that it hangs on is unknown; then timex holds the parts that were
// said, with X for the others.
type stretch struct {
	from, to time.Time
	g        grain
	timex    string
	inferred bool
}

func (s stretch) resolved() bool { return !s.from.IsZero() }

// lay makes the stretch of one grain that begins at from.
func lay(from time.Time, g grain) stretch {
	return stretch{from: from, to: endOf(from, g), g: g}
}

// timexOf writes the moment to the precision of its grain: "2025-12-03",
// "2025-W49", "2025-Q4", "199X", "2025-12-03T16:00".
func timexOf(t time.Time, g grain) string {
	b := make([]byte, 0, 24)
	switch g {
	case grainWeek, grainWeekend:
		year, week := t.ISOWeek()
		b = appendPadded(append(appendYear(b, year), "-W"...), week, 2)
		if g == grainWeekend {
			b = append(b, "-WE"...)
		}
		return string(b)
	case grainDecade:
		return string(append(appendPadded(b, t.Year()/10, 3), 'X'))
	case grainCentury:
		if t.Year() <= 0 {
			return string(append(appendPadded(append(b, "BC"...), -t.Year()/100, 2), "XX"...))
		}
		return string(append(appendPadded(b, t.Year()/100, 2), "XX"...))
	}
	return string(appendTimex(appendYear(b, t.Year()), t, g))
}

// appendTimex appends what follows the year.
func appendTimex(b []byte, t time.Time, g grain) []byte {
	switch g {
	case grainYear:
		return b
	case grainHalf:
		return strconv.AppendInt(append(b, "-H"...), int64(t.Month()-1)/6+1, 10)
	case grainQuarter:
		return strconv.AppendInt(append(b, "-Q"...), int64(t.Month()-1)/3+1, 10)
	case grainSeason:
		return append(append(b, '-'), seasonCode(t.Month())...)
	}
	b = appendPadded(append(b, '-'), int(t.Month()), 2)
	if g == grainMonth {
		return b
	}
	b = appendPadded(append(b, '-'), t.Day(), 2)
	if g == grainDay || g == grainPart {
		return b
	}
	return appendClock(b, t.Hour(), t.Minute(), t.Second(), g)
}

// appendClock appends "T16", "T16:05" or "T16:05:30".
func appendClock(b []byte, hour, minute, second int, g grain) []byte {
	b = appendPadded(append(b, 'T'), hour, 2)
	if g == grainHour {
		return b
	}
	b = appendPadded(append(b, ':'), minute, 2)
	if g == grainMinute {
		return b
	}
	return appendPadded(append(b, ':'), second, 2)
}

// appendYear writes four digits, "BC0044" before our era, where year 0 is 1 BC.
func appendYear(b []byte, year int) []byte {
	if year <= 0 {
		return appendPadded(append(b, "BC"...), 1-year, 4)
	}
	return appendPadded(b, year, 4)
}

func appendPadded(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width-- {
		if n < limit {
			for range width - 1 {
				b = append(b, '0')
			}
			break
		}
		limit *= 10
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// autumn is the number of the season whose other name is a fall.
const autumn = 3

// seasonCode is that of the season that begins with the month.
func seasonCode(m time.Month) string {
	switch m {
	case time.March:
		return "SP"
	case time.June:
		return "SU"
	case time.September:
		return "FA"
	}
	return "WI"
}
