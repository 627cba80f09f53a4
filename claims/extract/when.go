package extract

import (
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// period is what the dates of a document say about its time.
type period struct {
	published time.Time
	latest    int  // the latest year that the text states, 0 where it states none
	current   bool // the text speaks of dates without a year: it reports news
	days      bool // and of days among them
}

func periodOf(doc *claims.Document, values [][]claims.Value) period {
	p := period{published: doc.Published}
	for _, list := range values {
		for i := range list {
			v := &list[i]
			if v.Kind != claims.Date && v.Kind != claims.Time {
				continue
			}
			if y, ok := statedYear(v); ok {
				p.latest = max(p.latest, y)
			} else {
				p.current = true
				date, _, _ := strings.Cut(v.Timex, "T")
				p.days = p.days || fineness(date) == 2
			}
		}
	}
	return p
}

// statedYear is the year that the text itself prints.
func statedYear(v *claims.Value) (int, bool) {
	t := v.Timex
	if len(t) < 4 || v.Inferred {
		return 0, false
	}
	y := 0
	for i := range 4 {
		if t[i] < '0' || t[i] > '9' {
			return 0, false
		}
		y = 10*y + int(t[i]-'0')
	}
	for i := 0; i+4 <= len(v.Text); i++ {
		if v.Text[i:i+4] == t[:4] {
			return y, true
		}
	}
	return 0, false
}

// recalled reports whether a date of the sentence puts the value in the past of
// the story: one that opens the sentence and lies well before the report, "In April
// last year", "On 20 April" in July; a printed year before that of the report, or, where the report has
// no date, any printed year in a text that else speaks of its days without one.
// A year in a later clause dates something else: "40 were hurt in the quake,
// which woke memories of 2002".
func (p period) recalled(text string, list []claims.Value, span claims.Span) bool {
	for i := range list {
		v := &list[i]
		if v.Kind != claims.Date || v.Span.Start > span.End && strings.Contains(text[span.End:v.Span.Start], ", ") {
			continue
		}
		y, ok := statedYear(v)
		switch {
		case p.long(text, v):
			return true
		case !ok:
		case !p.published.IsZero() && y < p.published.Year() && p.published.Sub(v.To) > 120*24*time.Hour:
			return true
		case p.published.IsZero() && (p.current && y <= p.latest && !recent(list) || y < p.latest-1):
			return true
		}
	}
	return false
}

// newsAge is how long before its report a day is news at most, where no year tells it.
const newsAge = 45 * 24 * time.Hour

// long reports whether a date opens its sentence and ends long before the report; in
// a text without a date of its own, whether it says "last year" or "years ago".
func (p period) long(text string, v *claims.Value) bool {
	if v.Kind != claims.Date || v.Span.Start > len(text) || !opensSentence(text[:v.Span.Start]) {
		return false
	}
	printed := strings.ToLower(v.Span.In(text))
	for _, w := range strings.Fields(printed) {
		if w = strings.Trim(w, ","); strings.HasSuffix(w, "day") && temporalWords[w] {
			return false // a weekday is told of news
		}
	}
	if !p.published.IsZero() && !v.To.IsZero() {
		return p.published.Sub(v.To) > newsAge
	}
	return p.days && (strings.Contains(printed, "last year") || strings.Contains(printed, "years ago") || strings.Contains(printed, "years earlier"))
}

// opensSentence reports whether the text before a date ends in the first words of a
// sentence: "In", "Back in", "Just".
func opensSentence(before string) bool {
	i := strings.LastIndexAny(before, ".!?\n")
	return len(strings.Fields(before[i+1:])) <= 2
}

// recent reports whether the sentence also names a day without its year.
func recent(list []claims.Value) bool {
	for i := range list {
		if _, ok := statedYear(&list[i]); !ok && list[i].Kind == claims.Date {
			return true
		}
	}
	return false
}

// dateNear is the resolved date of the sentence that stands nearest to the span.
func dateNear(list []claims.Value, span claims.Span) claims.Interval {
	best, distance := claims.Interval{}, 1<<30
	for i := range list {
		v := &list[i]
		if v.Kind != claims.Date && v.Kind != claims.Time || v.From.IsZero() {
			continue
		}
		if d := max(v.Span.Start-span.End, span.Start-v.Span.End); d < distance {
			best, distance = claims.Interval{From: v.From, To: v.To}, d
		}
	}
	return best
}
