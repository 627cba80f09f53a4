package topic

import (
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// stretch is a stretch of time from one yyyymmdd to another, both included: enough
// to see whether two dates can be one. Without a year only month and day count.
type stretch struct {
	from, to   int
	month, day int // 0 where they are left open
	weekday    int // 1 is Monday; 0 where it is left open, or the week is known
	year       bool
}

// datesMeet reports whether two dates can be one, or cannot be compared.
func datesMeet(a, b *claims.Value) bool {
	x, okX := stretchOf(a)
	y, okY := stretchOf(b)
	switch {
	case !okX || !okY:
		return true
	case x.year && y.year:
		return x.from <= y.to && y.from <= x.to
	case open(a) || open(b):
		return true
	}
	return one(x.month, y.month) && one(x.day, y.day) && one(x.weekday, y.weekday)
}

// one reports whether two fields can be one: the same, or left open.
func one(a, b int) bool { return a == 0 || b == 0 || a == b }

// sharesField reports whether two dates print a field that can be compared: both
// a year, both a month, or both a weekday. "Yesterday" in a text without a date prints none.
func sharesField(a, b *claims.Value) bool {
	x, okX := stretchOf(a)
	y, okY := stretchOf(b)
	if !okX || !okY {
		return a.Timex == b.Timex && a.Timex != "XXXX-XX-XX"
	}
	return x.year && y.year || x.month > 0 && y.month > 0 || x.weekday > 0 && y.weekday > 0
}

// stretchOf reads the TIMEX3 of a date or of a range of dates.
func stretchOf(v *claims.Value) (stretch, bool) {
	first, last, ranged := strings.Cut(v.Timex, "/")
	d, ok := parseStretch(first)
	if ranged {
		e, okE := parseStretch(last)
		d.to, ok = e.to, ok && okE && d.year == e.year
		d.month, d.day = 0, 0
	}
	switch v.Mod {
	case "BEFORE":
		d.from, d.to = -1<<40, d.from-1
	case "ON_OR_BEFORE":
		d.from = -1 << 40
	case "AFTER":
		d.from, d.to = d.to+1, 1<<40
	case "ON_OR_AFTER":
		d.to = 1 << 40
	}
	return d, ok
}

// parseStretch reads 2025, 2025-12, 2025-12-03, XXXX-12-03, 193X, 19XX, BC0850, and
// the year of anything finer that is no month: a quarter, a season, a week.
func parseStretch(timex string) (stretch, bool) {
	date, _, _ := strings.Cut(timex, "T")
	date, bc := strings.CutPrefix(date, "BC")
	parts := strings.Split(century(date), "-")
	var d stretch
	from, okFrom := digits(strings.ReplaceAll(parts[0], "X", "0"), 4, "0")
	to, okTo := digits(strings.ReplaceAll(parts[0], "X", "9"), 4, "9")
	if !okFrom || !okTo {
		return d, false
	}
	if bc {
		from, to = -to, -from
	}
	d = stretch{from: from*10000 + 101, to: to*10000 + 1231, year: strings.Trim(parts[0], "X") != ""}
	if len(parts) == 3 && parts[1] == "WXX" {
		d.weekday, _ = digits(parts[2], 1, "")
		return d, d.weekday > 0
	}
	if len(parts) > 1 {
		d.month, _ = digits(parts[1], 2, "")
	}
	if len(parts) > 2 && d.month > 0 {
		d.day, _ = digits(parts[2], 2, "")
	}
	if d.month > 0 && d.year {
		d.from, d.to = from*10000+d.month*100+1, to*10000+d.month*100+31
	}
	if d.day > 0 && d.year {
		d.from, d.to = from*10000+d.month*100+d.day, to*10000+d.month*100+d.day
	}
	return d, d.year || d.month > 0
}

// century widens the first decade of a century before ours to all of it: that is
// what "the late 1700s" says.
func century(date string) string {
	if len(date) == 4 && date[0] == '1' && date[2:] == "0X" {
		return date[:2] + "XX"
	}
	return date
}

// digits is the number of n digits that s is, filled up with fill.
func digits(s string, n int, fill string) (int, bool) {
	for len(s) < n && fill != "" {
		s += fill
	}
	if len(s) != n && !(n == 4 && len(s) == 5) { // a year with a digit too many
		return 0, false
	}
	v, err := strconv.Atoi(s)
	return v, err == nil
}

// edgeOf reports whether a date is the very limit that another one names: 2013,
// before 2013.
func edgeOf(v, limit *claims.Value) bool {
	return open(limit) && !strings.HasPrefix(limit.Mod, "ON_OR_") && v.Timex == limit.Timex
}
