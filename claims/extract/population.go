package extract

import "github.com/crosscheck/crosscheck/claims"

// settlements are the nouns for a place that has inhabitants.
var settlements = wordSet(`city town village hamlet community settlement district county province region state island country nation municipality borough suburb neighbourhood neighborhood parish capital port camp`)

// populated reads how many live somewhere: "a city of 160,000 people", "home to
// 170,000", "about 800 people live in the village", "with a population of 167,000".
// ok is false where a number counts something else: "home to three museums".
func (x *Extractor) populated(v *view, f *frame, val *claims.Value) (claims.Attribute, bool) {
	if val.Kind != claims.Count || val.Number < leastPopulation || !x.inhabited(v, f) {
		return claims.Attribute{}, false
	}
	c := x.lexicon.class("population", val.Kind)
	if c == nil {
		return claims.Attribute{}, false
	}
	return classed(c, "inhabitant"), true
}

// leastPopulation is the number from which those who live somewhere are its
// population and not a household.
const leastPopulation = 50

func (x *Extractor) inhabited(v *view, f *frame) bool {
	people := f.head < 0 || v.person(f.head)
	before := v.wordBeforeHedges(f.first)
	switch v.norm(before) {
	case "of":
		if v.lemma(before-1) == "population" {
			return true
		}
		return f.head >= 0 && people && settlements[v.lemma(before-1)]
	case "home":
		return people && v.norm(before+1) == "to"
	case "population":
		return f.head < 0
	}
	next := v.wordAfterRelative(f.head + 1)
	return f.head >= 0 && dwells[v.norm(next)] && setting[v.norm(next+1)]
}

// dwells are the forms of verbs for having one's home somewhere.
var dwells = wordSet(`live lives lived living reside resides resided residing dwell dwelling inhabit`)

// wordAfterRelative is the token at i, or behind "who" or "that" there.
func (v *view) wordAfterRelative(i int) int {
	if v.norm(i) == "who" || v.norm(i) == "that" {
		return i + 1
	}
	return i
}
