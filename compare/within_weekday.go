package compare

import (
	"fmt"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// weekdays are the names by their number, Monday first.
var weekdays = [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// nearBy is how far from the day of publication a date without a year is taken
// to lie at most, in days.
const nearBy = 60

// weekdayMisfits finds dates that print a weekday on which they did not fall.
func weekdayMisfits(p *page) []slip {
	var out []slip
	for _, c := range p.claims {
		day, ok := calendarDay(c)
		if !ok {
			continue
		}
		printed, from := weekdayBeside(c)
		if printed == 0 {
			continue
		}
		is := (int(day.time().Weekday())+6)%7 + 1
		if is == printed {
			continue
		}
		verdict, guess := Contradiction, ""
		if c.Value.Inferred {
			if p.doc.Published.IsZero() || far(day, civil(p.doc.Published)) {
				continue
			}
			verdict, guess = Unclear, ", if the year is that of publication"
		}
		out = append(out, slip{
			a: []*claims.Claim{quoting(c, from)}, value: title(weekdays[is-1]), verdict: verdict, code: "weekday-vs-date",
			tail: fmt.Sprintf("%s was a %s, not a %s%s", day.time().Format("2 January 2006"), title(weekdays[is-1]), title(weekdays[printed-1]), guess),
		})
	}
	return out
}

// calendarDay is the single day that a date claim names by month and day.
func calendarDay(c *claims.Claim) (day, bool) {
	if c.Value.Kind != claims.Date || c.Doc == nil || !namesMonth(c) {
		return 0, false
	}
	cal := calendarOf(&c.Value)
	return cal.span.from, cal.known() && cal.span.single() && c.Value.Mod == ""
}

// namesMonth reports whether the printed date holds a digit and more than a
// weekday, so that the day does not come from the weekday itself.
func namesMonth(c *claims.Claim) bool {
	text := strings.ToLower(printed(c))
	if !strings.ContainsAny(text, "0123456789") {
		return false
	}
	for m := time.January; m <= time.December; m++ {
		if strings.Contains(text, strings.ToLower(m.String())[:3]) {
			return true
		}
	}
	return false
}

// weekdayBeside is the weekday printed in the date or just before it, 1 for
// Monday, 0 for none, and where it begins.
func weekdayBeside(c *claims.Claim) (weekday, from int) {
	text := strings.ToLower(printed(c))
	for i, w := range weekdays {
		if strings.HasPrefix(text, w) {
			return i + 1, c.Span.Start
		}
	}
	if c.Sentence.Start > c.Span.Start || c.Sentence.Empty() {
		return 0, 0
	}
	before := strings.ToLower(strings.TrimRight(c.Doc.Text[c.Sentence.Start:c.Span.Start], " ,("))
	for i, w := range weekdays {
		if strings.HasSuffix(before, w) {
			return i + 1, c.Sentence.Start + len(before) - len(w)
		}
	}
	return 0, 0
}

// quoting is the claim with its quote begun at an earlier offset.
func quoting(c *claims.Claim, from int) *claims.Claim {
	if from >= c.Span.Start {
		return c
	}
	wider := *c
	wider.Span.Start = from
	return &wider
}

func far(a, b day) bool { return a-b > nearBy || b-a > nearBy }

// title is a weekday with its capital.
func title(w string) string { return strings.ToUpper(w[:1]) + w[1:] }
