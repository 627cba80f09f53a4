package extract

import "github.com/crosscheck/crosscheck/claims"

// What goes on for days is told by its days: "eight days of riots", "riots shook
// Norland for the sixth straight day", "for more than a week Norland has been shaken
// by riots" are lengths of one thing so far.

// ongoing are nouns for what goes on for days and is counted so.
var ongoing = wordSet(`riot rioting looting unrest protest demonstration violence clash fighting bombardment offensive shelling bombing disorder
strike walkout siege blockade standoff occupation invasion war conflict battle crackdown curfew uprising revolt rebellion turmoil chaos mayhem
talk negotiation search manhunt trial testimony deliberation hearing rain rainfall flooding heatwave drought blackout outage fire blaze wildfire epidemic outbreak lockdown`)

// ofOngoing is the noun of what goes on behind "of" at i, "of the worst riots", "of
// the Norland offensive" whatever its tag; -1 where there is none.
func (v *view) ofOngoing(i int) int {
	if v.norm(i) != "of" {
		return -1
	}
	for n := 0; n < 6; n++ {
		i++
		if ongoing[v.lemma(i)] || ongoing[v.norm(i)] {
			return i
		}
		if !determiners[v.norm(i)] && !v.adjective(i) && !v.noun(i) && v.tag(i) != "POS" && v.tag(i) != "RBS" && v.tag(i) != "VBG" && v.tag(i) != "VBN" && v.tag(i) != "PRP$" && v.norm(i) != "-" {
			break
		}
	}
	return -1
}

// wentOn is the noun of what goes on that a count of days in the sentence is the
// length of, -1 for none: behind "of", else, for an nth day and for what has lasted
// until now, the nearest in the sentence.
func (v *view) wentOn(f *frame, val *claims.Value) int {
	if _, unit := runningUnits[val.Unit]; !unit && val.Unit != "month" && val.Unit != "hour" && val.Unit != "year" {
		return -1
	}
	if v.ahead(f) {
		return -1
	}
	if n := v.ofOngoing(f.last + 1); n >= 0 {
		return n
	}
	if val.Rule != nthRule && !v.untilNow(f) {
		return -1
	}
	best := -1
	for i := range v.s.Tokens {
		if ongoing[v.lemma(i)] && (v.noun(i) || v.tag(i) == "VBG") && (best < 0 || max(i-f.first, f.first-i) < max(best-f.first, f.first-best)) {
			best = i
		}
	}
	return best
}

// ahead reports whether a duration is one to come, which says nothing of how long it
// has been: "prepare for another week of protests".
func (v *view) ahead(f *frame) bool {
	w := v.norm(f.first)
	return w == "another" || w == "next" || w == "coming"
}

// untilNow reports whether a duration of days opens or closes a clause in the perfect,
// and nobody's deed is told: "for four days, Norland has been shaken by riots".
func (v *view) untilNow(f *frame) bool {
	if v.norm(f.first-1) != "for" || f.first > 2 {
		return false
	}
	for i := f.last + 1; i < f.last+10; i++ {
		if n := v.norm(i); n == "has" || n == "have" {
			s := v.subjectBefore(i)
			m, named := v.nameAt(s)
			been := v.norm(i+1) == "been" && m.entity.Kind != claims.Person
			return s < 0 || !v.person(s) && (!named || been || m.entity.Kind == claims.Location)
		}
	}
	return false
}
