package value

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// undated keeps how far from the day of writing a date lies where that day is not
// known: "12 weeks ago" in a text without a date is XXXX-XX-XX, and only its distance
// tells it from "six weeks ago". Base holds the distance in seconds, negative before
// the day of writing; Text says it in words.
func undated(v *claims.Value, w *when, t stretch) {
	if t.resolved() || w.anchor || w.adrift || w.off.vague || v.Kind == claims.Duration || !strings.HasPrefix(t.timex, "XXXX") {
		return
	}
	var away float64
	switch {
	case w.has(saidOffset):
		away = w.off.length()
	case w.has(saidRel) && !w.has(saidMonth|saidDay|saidWeekday|saidNumber|saidFeast|saidPick):
		away = float64(w.rel) * secondsOf(w.relG)
	default:
		return
	}
	v.Base = claims.Quantity{Lo: away, Hi: away, Unit: "s"}
	v.Text = "" // the printed words: complete
}

// length is how far the offset reaches, in seconds; a month is the Gregorian mean.
func (o offset) length() float64 {
	return float64(o.months)*secondsOf(grainMonth) + float64(o.days)*86400 + float64(o.seconds)
}

// saidWords are the words of an undated value, as its plain form: single spaces,
// lower case. Most are printed so.
func (s *scanner) saidWords(v *claims.Value) string {
	said := v.Span.In(s.source)
	for i := 0; i < len(said); i++ {
		if c := said[i]; c >= 0x80 || 'A' <= c && c <= 'Z' || c < ' ' || c == ' ' && said[i+1] == ' ' {
			return strings.Join(strings.Fields(strings.ToLower(said)), " ")
		}
	}
	return said
}
