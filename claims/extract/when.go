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
	current   bool // the text speaks of days without a year: it reports news
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
// the story: a printed year before that of the report, or, where the report has
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
		case !ok:
		case !p.published.IsZero() && y < p.published.Year() && p.published.Sub(v.To) > 120*24*time.Hour:
			return true
		case p.published.IsZero() && (p.current && y <= p.latest && !recent(list) || y < p.latest-1):
			return true
		}
	}
	return false
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
