package compare

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// deictic sees two days that both texts tell from the day of writing alone: "this
// morning", "yesterday". A text is published days after it is written, or again, so
// that no difference of the days of publication opposes two such words. Parts of the
// day still do: "this morning" is not "this afternoon", and so do distances of which
// the texts leave the days unknown (relateDistances).
func deictic(m *match) (ruling, bool) {
	if m.relation != apart || !fromWriting(m.a) || !fromWriting(m.b) || farAway(&m.a.Value) && farAway(&m.b.Value) {
		return ruling{}, false
	}
	x, y := clockOf(&m.a.Value, m.tol), clockOf(&m.b.Value, m.tol)
	if x.known && y.known && x.gap(y) > 0 {
		return ruling{}, false
	}
	return ruling{verdict: Compatible, code: "inferred-date"}, true
}

// writingWords are those that count a day from the day of writing.
var writingWords = wordSet("today", "tonight", "yesterday", "tomorrow", "this", "last", "ago", "overnight")

// fromWriting reports whether the printed words count the day from that of writing,
// and print neither a weekday nor a day of a month.
func fromWriting(c *claims.Claim) bool {
	if !c.Value.Inferred || c.Value.Kind != claims.Date && c.Value.Kind != claims.Time || c.Doc == nil {
		return false
	}
	counts := false
	for _, w := range strings.Fields(strings.ToLower(printed(c))) {
		if weekdayWord(w) || monthWord(w) {
			return false
		}
		counts = counts || writingWords[w]
	}
	return counts
}

func weekdayWord(w string) bool {
	for _, d := range weekdays {
		if strings.HasPrefix(w, d) {
			return true
		}
	}
	return false
}

// months are the names of the months as far as three letters tell them apart.
var months = wordSet("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

func monthWord(w string) bool { return len(w) >= 3 && months[w[:3]] }
