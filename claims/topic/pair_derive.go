package topic

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// derived are claims that a text makes without printing them as such: the birth
// and the death in "(3 May 1920 – 8 June 1981)", the year in "a 1930 comedy", how
// long something ran that ran from one year to another, how old a person was.
func (t *text) derived() []*claims.Claim {
	var out []*claims.Claim
	for _, c := range t.claims {
		if c.Value.Kind == claims.Date && t.lived(c) {
			birth, death, _ := strings.Cut(c.Value.Timex, "/")
			out = append(out, t.dated(c, birth, "date/birth"), t.dated(c, death, "date/death"))
		}
	}
	out = append(out, t.splitLives()...)
	out = append(out, t.lifetimes(out)...)
	out = append(append(out, t.bareYears()...), t.bareAges()...)
	out = append(append(out, t.yearsAfter()...), t.limitsBefore()...)
	return append(out, t.lengths(append(t.claims[:len(t.claims):len(t.claims)], out...))...)
}

// ageAt is the rule of the age of a person at a date, by the date of birth.
const ageAt = "age/from-birth"

// like is a copy of a claim with another value, made by a rule.
func like(c *claims.Claim, v claims.Value, rule string) *claims.Claim {
	d := *c
	v.Span, v.Rule = c.Value.Span, rule
	d.Value, d.Trace = v, append(c.Trace[:len(c.Trace):len(c.Trace)], rule)
	sum := sha256.Sum256([]byte(c.ID + "\x00" + rule + "\x00" + v.Text))
	d.ID = hex.EncodeToString(sum[:8])
	return &d
}

// dated is a claim of a date like c's.
func (t *text) dated(c *claims.Claim, timex, rule string) *claims.Claim {
	d := like(c, claims.Value{Kind: claims.Date, Text: timex, Timex: timex}, rule)
	d.Subject, d.Scope = claims.Entity{}, nil
	return d
}

// yearOf is the year that a TIMEX3 begins with, 0 where it has none.
func yearOf(timex string) int {
	if len(timex) < 4 {
		return 0
	}
	y, err := strconv.Atoi(timex[:4])
	if err != nil || len(timex) > 4 && timex[4] != '-' {
		return 0
	}
	return y
}

// yearLeads are the words before a number that make it a year where nothing else
// follows that it could count.
var yearLeads = map[string]bool{
	"a": true, "an": true, "the": true, "in": true, "born": true, "of": true, "since": true, "until": true, "by": true,
	"before": true, "after": true, "circa": true, "their": true, "his": true, "her": true, "its": true,
}

// bareYears are the four-digit numbers that no claim covers and that stand as
// years do: "a 1930 comedy", "(born 1950)", "written in 1899".
func (t *text) bareYears() []*claims.Claim {
	var out []*claims.Claim
	s := t.doc.Text
	for i := 0; i+4 <= len(s); i++ {
		if !digit(s[i]) || i > 0 && (digit(s[i-1]) || strings.IndexByte(",.$£-/#&", s[i-1]) >= 0) {
			continue
		}
		n := 0
		for i+n < len(s) && digit(s[i+n]) {
			n++
		}
		span := claims.Span{Start: i, End: i + n}
		i += n
		switch {
		case n == 4 && s[span.Start:span.End] >= "1000" && s[span.Start:span.End] < "2100" && !t.covered(span) && t.yearStands(span):
			out = append(out, t.year(span))
		case n == 5 && strings.HasSuffix(s[:span.Start], " in ") && t.yearStands(span) && ends(s[span.End:]):
			out = append(out, t.year(span)) // a digit too many: "born in 19611"
		}
	}
	return out
}

// ends reports whether a clause is over.
func ends(rest string) bool { return rest == "" || strings.IndexByte(".,;)", rest[0]) >= 0 }

func digit(b byte) bool { return b >= '0' && b <= '9' }

// covered reports whether a claim of the text holds the span.
func (t *text) covered(span claims.Span) bool {
	for _, c := range t.claims {
		if c.Span.Overlaps(span) {
			return true
		}
	}
	return false
}

// yearStands reports whether the words around a number make it a year: a leading
// word before it, and a word or the end of the clause after it.
func (t *text) yearStands(span claims.Span) bool {
	s := t.doc.Text
	if span.Start > 0 && s[span.Start-1] == '(' && span.End < len(s) && (s[span.End] == ' ' || s[span.End] == ')') {
		return true // "(1999 film)"
	}
	before := strings.Fields(s[max(0, span.Start-24):span.Start])
	if len(before) == 0 || !yearLeads[strings.ToLower(strings.Trim(before[len(before)-1], "(,\"'“"))] {
		return false
	}
	rest := s[span.End:]
	if rest == "" || strings.IndexByte(".,;:)", rest[0]) >= 0 && !(len(rest) > 1 && digit(rest[1])) {
		return true
	}
	return len(rest) > 1 && rest[0] == ' ' && !digit(rest[1])
}

// year is the claim of a bare year, with the words of its sentence as context.
func (t *text) year(span claims.Span) *claims.Claim {
	c := &claims.Claim{
		Doc: t.doc, Sentence: t.sentenceAt(span.Start), Span: span,
		Value: claims.Value{Span: span, Kind: claims.Date, Modifier: claims.Exact, Text: span.In(t.doc.Text), Timex: span.In(t.doc.Text), Rule: "date/bare-year"},
		Trace: []string{"date/bare-year"},
	}
	if n, err := strconv.Atoi(c.Value.Timex); err == nil && span.Len() > 4 {
		c.Value.From = time.Date(n, 1, 1, 0, 0, 0, 0, time.UTC)
		c.Value.To = c.Value.From.AddDate(1, 0, 0)
	}
	switch before := strings.Fields(t.doc.Text[c.Sentence.Start:span.Start]); {
	case len(before) == 0:
	case strings.EqualFold(before[len(before)-1], "before"):
		c.Value.Mod = "BEFORE"
	case strings.EqualFold(before[len(before)-1], "after"):
		c.Value.Mod = "AFTER"
	case strings.EqualFold(before[len(before)-1], "since"):
		c.Value.Mod = "ON_OR_AFTER"
	}
	sum := sha256.Sum256([]byte(t.doc.ID + "\x00" + strconv.Itoa(span.Start) + "\x00year"))
	c.ID = hex.EncodeToString(sum[:8])
	return c
}

// sentenceAt is the sentence of a claim that stands around the offset, else the
// stretch between the full stops around it.
func (t *text) sentenceAt(at int) claims.Span {
	for _, c := range t.claims {
		if c.Sentence.Start <= at && at < c.Sentence.End {
			return c.Sentence
		}
	}
	s := t.doc.Text
	from, to := strings.LastIndex(s[:at], ". ")+1, strings.Index(s[at:], ". ")
	if to < 0 {
		to = len(s) - at
	} else {
		to++
	}
	return claims.Span{Start: from, End: at + to}
}

// ageLeads are the words before a bare number that make it an age where "when" or
// the end of the clause follows.
var ageLeads = []string{" was ", " be ", " at ", " turned ", " until "}

// bareAges are the ages that the text prints as a number alone, "was 65 when", or
// as the length of a life, "lived for 80 years".
func (t *text) bareAges() []*claims.Claim {
	var out []*claims.Claim
	for _, c := range t.claims {
		v := c.Value
		before, after := strings.ToLower(t.doc.Text[c.Sentence.Start:c.Span.Start]), t.doc.Text[c.Span.End:c.Sentence.End]
		switch {
		case v.Kind == claims.Count && v.Number >= 1 && v.Number <= longestLife && (ends(after) || strings.HasPrefix(after, " when ") || strings.HasPrefix(after, " at the time ")) && endsInOne(before, ageLeads):
		case v.Kind == claims.Duration && v.Unit == "year" && strings.Contains(before, " lived "):
		default:
			continue
		}
		v.Kind, v.Unit = claims.Age, "year"
		v.Base = claims.Quantity{Lo: v.Lo * yearSeconds, Hi: v.Hi * yearSeconds, Unit: "s"}
		a := like(c, v, "age/bare")
		a.Subject, a.Attribute = claims.Entity{}, claims.Attribute{}
		out = append(out, a)
	}
	return out
}

func endsInOne(s string, ends []string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// yearsAfter are the years told by the one before or after: "the year after 1966".
// The claim of the limit, after 1966, is then set against nothing.
func (t *text) yearsAfter() []*claims.Claim {
	var out []*claims.Claim
	for _, c := range t.claims {
		year := yearOf(c.Value.Timex)
		if c.Value.Kind != claims.Date || len(c.Value.Timex) != 4 || year == 0 || !strings.HasSuffix(strings.ToLower(t.doc.Text[:c.Span.Start]), " year ") {
			continue
		}
		switch c.Value.Mod {
		case "AFTER":
			year++
		case "BEFORE":
			year--
		default:
			continue
		}
		out = append(out, t.dated(c, strconv.Itoa(year), "date/year-after"))
		t.replaced[c] = true
	}
	return out
}

// limitsBefore are the dates that stand after "prior to". The claim of the date
// itself is then set against nothing.
func (t *text) limitsBefore() []*claims.Claim {
	var out []*claims.Claim
	for _, c := range t.claims {
		if c.Value.Kind != claims.Date || c.Value.Mod != "" || !strings.HasSuffix(strings.ToLower(t.doc.Text[:c.Span.Start]), " prior to ") {
			continue
		}
		d := t.dated(c, c.Value.Timex, "date/prior-to")
		d.Value.Mod = "BEFORE"
		d.Value.To = c.Value.From
		out = append(out, d)
		t.replaced[c] = true
	}
	return out
}

// lengths are how long things ran by the ranges of dates of the text, and how old
// its one person was at each of its other dates.
func (t *text) lengths(dates []*claims.Claim) []*claims.Claim {
	var out []*claims.Claim
	var birth *claims.Claim
	for _, c := range dates {
		if c.Value.Kind != claims.Date {
			continue
		}
		if birth == nil && !timeOfLife(c) && t.eventOf(c) == "birth" && yearOf(c.Value.Timex) > 0 && !strings.Contains(c.Value.Timex, "/") {
			birth = c
		}
		first, last, ranged := strings.Cut(c.Value.Timex, "/")
		if from, to := yearOf(first), yearOf(last); ranged && from > 0 && to > from && c.Value.Mod == "" && !inBrackets(c) {
			out = append(out, like(c, years(claims.Duration, float64(to-from-1), float64(to-from+1)), "duration/from-range"))
		}
	}
	if birth == nil {
		return out
	}
	for _, c := range dates {
		n := yearOf(c.Value.Timex) - yearOf(birth.Value.Timex)
		if c == birth || t.replaced[c] || c.Value.Kind != claims.Date || c.Value.Mod != "" || n < 1 || n > longestLife || yearOf(c.Value.Timex) == 0 || strings.Contains(c.Value.Timex, "/") {
			continue
		}
		lo, hi := age(birth.Value.Timex, c.Value.Timex)
		a := like(c, years(claims.Age, lo, hi), ageAt)
		a.Subject, a.Attribute, a.Event = claims.Entity{}, claims.Attribute{Lemma: t.eventOf(c)}, claims.Interval{}
		out = append(out, a)
	}
	return out
}

// inBrackets reports whether a date stands in brackets of its own.
func inBrackets(c *claims.Claim) bool {
	before := c.Doc.Text[:c.Span.Start]
	return strings.LastIndexByte(before, '(') > strings.LastIndexByte(before, ')')
}

// age is the least and the greatest age, in years, at a date, by a date of birth.
func age(birth, at string) (lo, hi float64) {
	n := float64(yearOf(at) - yearOf(birth))
	if len(birth) == len("2006-01-02") && len(at) == len(birth) && !strings.Contains(birth+at, "X") {
		if at[4:] < birth[4:] {
			n--
		}
		return n, n
	}
	return n - 1, n
}

// yearSeconds is the length of the mean Gregorian year.
const yearSeconds = 365.2425 * 86400

// years is a value of so many years.
func years(kind claims.Kind, lo, hi float64) claims.Value {
	v := claims.Value{Kind: kind, Lo: lo, Hi: hi, Number: (lo + hi) / 2, Unit: "year", Modifier: claims.Range, Text: strconv.FormatFloat(lo, 'f', -1, 64) + " to " + strconv.FormatFloat(hi, 'f', -1, 64) + " year"}
	v.Base = claims.Quantity{Lo: lo * yearSeconds, Hi: hi * yearSeconds, Unit: "s"}
	return v
}
