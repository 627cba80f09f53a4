package compare

import (
	"strconv"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// day counts civil days, so that dates written under different zones compare
// as the calendar dates that they print.
type day int

// The ends of time, for "before 3 May" and "after 3 May".
const (
	always day = -1 << 40
	never  day = 1 << 40
)

// civil is the day of the calendar date that t shows in its own zone.
func civil(t time.Time) day {
	y, m, d := t.Date()
	return day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

func ymd(y, m, d int) day {
	return civil(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC))
}

func (d day) time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// days is a stretch of days, [from, to).
type days struct{ from, to day }

func (d days) empty() bool       { return d.to <= d.from }
func (d days) meets(e days) bool { return d.from < e.to && e.from < d.to }
func (d days) single() bool      { return d.to-d.from == 1 }

// calendar is what a date says: the days that it covers where they are known,
// and the fields that it prints, 0 for those that it leaves open.
type calendar struct {
	span                     days
	year, month, dom, weekdy int // weekday: 1 is Monday, 7 is Sunday
}

func (c calendar) known() bool { return !c.span.empty() }

// calendarOf reads the date of a value, or the date part of a time.
func calendarOf(v *claims.Value) calendar {
	var c calendar
	first, last, ranged := strings.Cut(v.Timex, "/")
	c.parse(first)
	if ranged {
		var end calendar
		end.parse(last)
		if c.known() && end.known() && c.span.from < end.span.to {
			c.span.to = end.span.to
		}
		c.dom, c.weekdy = 0, 0
	}
	if !v.From.IsZero() || !v.To.IsZero() {
		c.span = resolved(v)
	}
	if c.span.single() {
		c.fill(c.span.from)
	}
	c.bound(v)
	return c
}

// resolved are the days of [From, To); an end that the text leaves open is open.
func resolved(v *claims.Value) days {
	d := days{always, never}
	if !v.From.IsZero() {
		d.from = civil(v.From)
	}
	if v.To.IsZero() {
		return d
	}
	d.to = civil(v.To)
	if h, m, s := v.To.Clock(); h+m+s > 0 || d.to == d.from {
		d.to++
	}
	return d
}

// bound opens the days of "before" and "after", and widens those of "about" by
// as much as they cover, those of "early", "mid" and "late", which are thirds, by
// half a third: nobody counts where early March ends.
func (c *calendar) bound(v *claims.Value) {
	if !c.known() {
		return
	}
	n := c.span.to - c.span.from
	switch {
	case v.Mod == "START":
		c.span.to += n / 2
	case v.Mod == "MID":
		c.span.from, c.span.to = c.span.from-n/2, c.span.to+n/2
	case v.Mod == "END":
		c.span.from -= n / 2
	case v.Mod == "BEFORE" || v.Mod == "ON_OR_BEFORE" || v.Modifier == claims.AtMost || v.Modifier == claims.LessThan:
		c.span.from = always
	case v.Mod == "AFTER" || v.Mod == "ON_OR_AFTER" || v.Modifier == claims.AtLeast || v.Modifier == claims.MoreThan:
		c.span.to = never
	case v.Mod == "APPROX" || v.Modifier == claims.About:
		c.span.from, c.span.to = c.span.from-n, c.span.to+n
	}
}

// fill derives every field from a single day.
func (c *calendar) fill(d day) {
	t := d.time()
	c.year, c.month, c.dom = t.Year(), int(t.Month()), t.Day()
	c.weekdy = (int(t.Weekday())+6)%7 + 1
}

// parse reads a TIMEX3 date: 2025, 2025-12, 2025-12-03, XXXX-12-03, 2025-W49,
// XXXX-WXX-3, 193 (a decade). Anything else leaves everything open.
func (c *calendar) parse(timex string) {
	date, _, _ := strings.Cut(timex, "T")
	parts := strings.Split(date, "-")
	if len(parts) > 3 || parts[0] == "" {
		return
	}
	year, decade := field(parts[0]), len(parts[0]) == 3
	if len(parts) == 1 && decade && year > 0 {
		c.span = days{ymd(year*10, 1, 1), ymd(year*10+10, 1, 1)}
		return
	}
	c.year = year
	if len(parts) > 1 && strings.HasPrefix(parts[1], "W") {
		c.parseWeek(parts)
		return
	}
	if len(parts) > 1 {
		c.month = field(parts[1])
	}
	if len(parts) > 2 {
		c.dom = field(parts[2])
	}
	c.cover(len(parts))
}

// cover sets the days of a date whose first n fields are all printed.
func (c *calendar) cover(n int) {
	switch {
	case c.year == 0:
	case n == 1:
		c.span = days{ymd(c.year, 1, 1), ymd(c.year+1, 1, 1)}
	case n == 2 && c.month > 0:
		c.span = days{ymd(c.year, c.month, 1), ymd(c.year, c.month+1, 1)}
	case n == 3 && c.month > 0 && c.dom > 0:
		d := ymd(c.year, c.month, c.dom)
		c.span = days{d, d + 1}
	}
}

// parseWeek reads 2025-W49, 2025-W49-3 and XXXX-WXX-3.
func (c *calendar) parseWeek(parts []string) {
	week := field(parts[1][1:])
	if len(parts) == 3 {
		c.weekdy = field(parts[2])
	}
	if c.year == 0 || week == 0 {
		return
	}
	monday := isoWeek(c.year, week)
	c.span = days{monday, monday + 7}
	if c.weekdy > 0 {
		c.span = days{monday + day(c.weekdy-1), monday + day(c.weekdy)}
	}
	c.year = 0 // an ISO year is not the calendar's
}

// isoWeek is the Monday of an ISO 8601 week: week 1 holds 4 January.
func isoWeek(year, week int) day {
	fourth := ymd(year, 1, 4)
	back := (int(fourth.time().Weekday()) + 6) % 7
	return fourth - day(back) + day(7*(week-1))
}

// field is a number of a TIMEX3, 0 for one that is left open ("XX").
func field(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 9999 {
		return 0
	}
	return n
}
