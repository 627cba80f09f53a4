package compare

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// lasting are events that go on long enough to be told both by their length and
// by their start. Words of one line are one event.
var lasting = [][]string{
	{"war", "conflict", "invasion", "fighting", "hostility", "hostilities"},
	{"strike", "walkout"}, {"siege"}, {"blockade"}, {"occupation"}, {"pandemic"}, {"lockdown"}, {"drought"},
	{"ceasefire", "truce"}, {"boycott"}, {"offensive"}, {"trial"}, {"investigation"}, {"curfew"},
}

// starting are verbs and attributes that date the beginning of something.
var starting = wordSet("begin", "began", "start", "launch", "erupt", "commence", "outbreak", "break", "invade", "invasion")

// shortest is the least length, in seconds, that is set against a start: below
// it the day of writing is not known well enough.
const shortest = 14 * 86400

// agesOfEvents finds the length of something that goes on, told beside a start
// that makes it longer or shorter on the day of publication.
func agesOfEvents(p *page) []slip {
	if p.doc.Published.IsZero() {
		return nil
	}
	var out []slip
	for _, length := range p.claims {
		if length.Value.Kind != claims.Duration || length.Modality != claims.Asserted || length.Value.Base.Hi < shortest {
			continue
		}
		for _, start := range p.claims {
			if !startsSame(start, length) || elapsedFits(p, start, length) {
				continue
			}
			out = append(out, slip{
				a: []*claims.Claim{length}, b: []*claims.Claim{start}, verdict: Unclear, code: "duration-vs-start",
				tail: fmt.Sprintf("from that start to %s it is %s", p.doc.Published.Format("2 January 2006"), span(elapsed(p, start))),
			})
		}
	}
	return out
}

// startsSame reports whether the date begins the event that the duration is the
// length of. Nothing is inferred: the year must be printed.
func startsSame(start, length *claims.Claim) bool {
	if start.Value.Kind != claims.Date || start.Value.Inferred || start.Modality != claims.Asserted {
		return false
	}
	if !starting[start.Context.Verb] && !starting[start.Attribute.Class] && !starting[start.Attribute.Lemma] {
		return false
	}
	if cal := calendarOf(&start.Value); !cal.known() || cal.span.from == always || cal.span.to == never {
		return false
	}
	e := eventOf(length)
	return e >= 0 && e == eventOf(start) && sharesPart(nameOf(length), nameOf(start)) && sayable(length)
}

// eventOf is the line of the table that the claim's event stands in, -1 for none.
func eventOf(c *claims.Claim) int {
	for i, words := range lasting {
		for _, w := range words {
			if c.Attribute.Lemma == w || slices.Contains(strings.Fields(c.Subject.Key), w) || slices.Contains(c.Context.Near, w) {
				return i
			}
		}
	}
	return -1
}

// nameOf is the subject's key where it is a name.
func nameOf(c *claims.Claim) string {
	switch c.Subject.Kind {
	case claims.Location, claims.Organisation, claims.Person:
		return c.Subject.Key
	}
	return ""
}

// notToDate are words that make a duration something else than the time from
// the start until now.
var notToDate = []string{" ago", " first ", " last ", " later", " after ", " before ", " next ", " within ", " every ", " previous ", " by the end"}

func sayable(c *claims.Claim) bool {
	return !says(c, notToDate)
}

// elapsed is the time from the start to publication, in seconds.
func elapsed(p *page, start *claims.Claim) reach {
	cal := calendarOf(&start.Value)
	now := civil(p.doc.Published)
	return reach{lo: float64(now-cal.span.to+1) * 86400, hi: float64(now-cal.span.from) * 86400}
}

// slackOfUnit is how far a told length may be off besides its hedge, as a share
// of the told unit: "three years" is said from two and a half to four.
const slackOfUnit = 1.0

func elapsedFits(p *page, start, length *claims.Claim) bool {
	v := &length.Value
	w := widthOf(v, p.tol).scaled(v)
	_, _, unit := anchor(v)
	slack := slackOfUnit * unit
	if v.Unit == "" || math.IsInf(w.wide.hi, 1) {
		return true
	}
	told := reach{lo: w.wide.lo - slack/2, hi: w.wide.hi + slack}
	if v.Modifier == claims.Nearly {
		told = reach{lo: w.wide.lo, hi: w.wide.hi + slack/4}
	}
	return told.meets(elapsed(p, start))
}

// span tells seconds in the largest unit that fits.
func span(r reach) string {
	days := r.hi / 86400
	switch {
	case days >= 730:
		return fmt.Sprintf("about %.1f years", days/365.25)
	case days >= 60:
		return fmt.Sprintf("about %.0f months", days/30.44)
	}
	return fmt.Sprintf("about %.0f days", days)
}
