package documents

import (
	"fmt"
	"strings"
	"time"
)

// dateLayouts are the forms of a date that can be read in one way only. Days
// and months in figures alone (03/12/2025) are not among them.
var dateLayouts = []string{
	"2006-01-02",
	time.RFC3339,
	"2006-01-02T15:04Z07:00",
	"2006-01-02T15:04Z0700",
	"2006-01-02T15:04:05Z0700",
	"2006-01-02T15:04:05",
	"2006-01-02T15:04",
	"2006-01-02 15:04:05 Z0700",
	"2006-01-02 15:04:05Z07:00",
	"2006-01-02 15:04:05",
	"2006-01-02 15:04",
	"2 January 2006",
	"2 Jan 2006",
	"January 2, 2006",
	"Jan 2, 2006",
	time.RFC1123,
	time.RFC1123Z,
}

const dateHint = "hint: write it as 2006-01-02 or 2006-01-02T15:04:05+01:00"

// parseDate reads a date that a person or a program wrote down. A date without
// a zone is in UTC; a date without a time is its midnight.
func parseDate(s string) (time.Time, error) {
	s = strings.TrimSpace(s)
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is not a date", s)
}
