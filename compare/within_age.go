package compare

import (
	"fmt"

	"github.com/crosscheck/crosscheck/claims"
)

// born are verbs and attributes that date a birth.
var born = wordSet("bear", "born", "birth", "be born")

// notNow are words that make an age one of another time than the article's.
var notNow = []string{" when ", " at the age", " at age", " then ", " turned ", " turn ", " turns ", " will be", " would be", " would have", " aged out", " had been"}

// birthYearMisfits finds an age that the stated birth of the same person does
// not give on the day of publication.
func birthYearMisfits(p *page) []slip {
	if p.doc.Published.IsZero() {
		return nil
	}
	var out []slip
	for _, age := range p.claims {
		if age.Value.Kind != claims.Age || !age.Value.Point() || !firm(age) || age.Value.Unit != "year" || says(age, notNow) || !age.AsOf.Zero() {
			continue
		}
		for _, birth := range p.claims {
			if !isBirth(birth) || !ofOnePerson(p, age, birth) {
				continue
			}
			low, high := agesFrom(birth, p)
			if age.Value.Lo < float64(low) || age.Value.Lo > float64(high) {
				out = append(out, slip{
					a: []*claims.Claim{age}, b: []*claims.Claim{birth}, verdict: Contradiction, code: "age-vs-birth-year",
					tail: fmt.Sprintf("born then, one is %s on %s", years(low, high), p.doc.Published.Format("2 January 2006")),
				})
			}
		}
	}
	return out
}

// ofOnePerson reports whether age and birth are the same person's: named alike,
// or the birth is told of nobody else in a sentence with one age ("Ada Brandt,
// 41, who was born in 1990").
func ofOnePerson(p *page, age, birth *claims.Claim) bool {
	if birth.Subject.Key != "" || age.Sentence != birth.Sentence {
		return birth.Subject.Kind == claims.Person && birth.Subject.Key != "" && birth.Subject.Key == age.Subject.Key
	}
	ages := 0
	for _, c := range p.sentence(age) {
		if c.Value.Kind == claims.Age {
			ages++
		}
	}
	return ages == 1
}

func isBirth(c *claims.Claim) bool {
	if c.Value.Kind != claims.Date || c.Value.Inferred {
		return false
	}
	if !born[c.Context.Verb] && !born[c.Attribute.Lemma] && !born[c.Attribute.Class] {
		return false
	}
	cal := calendarOf(&c.Value)
	return cal.known() && cal.span.from != always && cal.span.to != never && firm(c)
}

// agesFrom are the youngest and the oldest that someone born then is on the day
// of publication. A year is allowed below: the age may be older than the text.
func agesFrom(birth *claims.Claim, p *page) (low, high int) {
	cal, now := calendarOf(&birth.Value), p.doc.Published
	return fullYears(cal.span.to-1, civil(now)) - 1, fullYears(cal.span.from, civil(now))
}

func fullYears(from, to day) int {
	a, b := from.time(), to.time()
	n := b.Year() - a.Year()
	if b.Month() < a.Month() || b.Month() == a.Month() && b.Day() < a.Day() {
		n--
	}
	return n
}

func years(low, high int) string {
	low++ // told without the allowance
	if low >= high {
		return fmt.Sprintf("%d", high)
	}
	return fmt.Sprintf("%d or %d", low, high)
}
