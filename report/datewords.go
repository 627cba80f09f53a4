package report

import (
	"strconv"
	"strings"
	"time"
)

// dateForms are the forms of TIMEX3 that have a short name in English, with
// the layouts that read and print them. An unknown year is read as a leap year.
var dateForms = []struct{ in, out string }{
	{"2006-01-02T15:04:05", "2 January 2006 15:04:05"},
	{"2006-01-02T15:04", "2 January 2006 15:04"},
	{"2006-01-02", "2 January 2006"},
	{"2006-01", "January 2006"},
	{"T15:04:05", "15:04:05"},
	{"T15:04", "15:04"},
	{"XXXX-01-02T15:04", "2 January 15:04"},
	{"XXXX-01-02", "2 January"},
	{"XXXX-01", "January"},
}

// partsOfDay are TIMEX3's letters for the parts of a day.
var partsOfDay = map[string]string{
	"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
}

// dateWords is a TIMEX3 value in words: "3 December 2025", "Thursday", "Tuesday
// evening"; other text is returned as it is.
func dateWords(timex string) string {
	if date, part, ok := strings.Cut(timex, "T"); ok && partsOfDay[part] != "" {
		return strings.TrimSpace(dateWords(date) + " " + partsOfDay[part])
	}
	if d, ok := strings.CutPrefix(timex, "XXXX-WXX-"); ok {
		if n, err := strconv.Atoi(d); err == nil && n >= 1 && n <= 7 {
			return time.Weekday(n % 7).String()
		}
	}
	for _, f := range dateForms {
		if t, ok := parseDate(f.in, timex); ok {
			return t.Format(f.out)
		}
	}
	return timex
}

// parseDate reads a value by a layout, in which "XXXX" stands for itself.
func parseDate(layout, value string) (time.Time, bool) {
	const leap = "2000"
	if rest, ok := strings.CutPrefix(layout, "XXXX"); ok {
		if value, ok = strings.CutPrefix(value, "XXXX"); !ok {
			return time.Time{}, false
		}
		layout, value = "2006"+rest, leap+value
	}
	t, err := time.Parse(layout, value)
	return t, err == nil
}

// opaque reports whether a TIMEX3 value is one that words cannot replace, such
// as "XXXX-XX-XX" for a "yesterday" of unknown date: then the document's own
// words say more.
func opaque(timex string) bool {
	return dateWords(timex) == timex && strings.ContainsAny(timex, "X_W")
}
