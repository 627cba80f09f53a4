package topic

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// events are kinds of happenings that a date can be of, by the roots of the words
// that name them. Dates of two kinds are never dates of one event.
var events = func() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(`birth birth b
death death d kill assassinat murder execut
appear releas premier debut publish air issu broadcast film album song novel book singl comedy drama
begin found form establish creat start begin incorporat incept launch open set commenc
end end final clos disband ceas conclud finish retir dissolv
marry marry
build build construct erect
elect elect
discover discover
happen happen occur occurr`, "\n") {
		words := strings.Fields(line)
		for _, w := range words[1:] {
			m[w] = words[0]
		}
	}
	return m
}()

// eventReach is how many bytes a word may stand from a date to name its event.
const eventReach = 48

// eventOf is the kind of event that a date is of, "" where its words do not say:
// the nearest word of an event before the date in its sentence, else after it.
func (t *text) eventOf(c *claims.Claim) string {
	if e, ok := t.lifeEvent(c); ok {
		return e
	}
	if c.Value.Mod == "ON_OR_AFTER" {
		if lead, _, _ := strings.Cut(strings.ToLower(c.Span.In(t.doc.Text)), " "); events[wordRoot(lead)] == "begin" {
			return "begin" // "beginning in 1931"
		}
	}
	before, after := "", ""
	for i, w := range t.words {
		e := events[w.root]
		if w.root == "away" && i > 0 && t.words[i-1].root == "pass" {
			e = "death"
		}
		switch {
		case e == "" || !c.Sentence.Contains(claims.Span{Start: w.at, End: w.at + 1}):
		case w.at < c.Span.Start && c.Span.Start-w.at <= eventReach:
			before = e
		case w.at >= c.Span.End && after == "" && w.at-c.Span.End <= eventReach:
			after = e
		}
	}
	if before != "" {
		return before
	}
	return after
}

// outcomes are what becomes of people, by the roots of the words that say it.
var outcomes = map[string]string{
	"kill": "dead", "death": "dead", "fatalit": "dead", "injur": "hurt", "wound": "hurt", "hurt": "hurt", "arrest": "held", "detain": "held",
	"miss": "missing", "rescu": "saved", "recover": "saved", "surviv": "saved",
}

// fateOf is what became of the people that a claim counts, by the nearest word in
// its sentence, the later of two; "" where no word says.
func (t *text) fateOf(c *claims.Claim) string {
	if c.Value.Kind != claims.Count {
		return ""
	}
	best, distance := "", eventReach
	for _, w := range t.words {
		f := outcomes[w.root]
		if f == "" || w.at < c.Sentence.Start || w.at >= c.Sentence.End {
			continue
		}
		if d := max(c.Span.Start-w.at, w.at-c.Span.End); d <= distance {
			best, distance = f, d
		}
	}
	return best
}

// otherFates reports whether two counts are of people to whom different things
// happened.
func otherFates(a, b string) bool { return a != "" && b != "" && a != b }
