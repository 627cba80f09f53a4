package extract

import "github.com/crosscheck/crosscheck/claims"

// oldest is the highest number that is taken for an age where no word says so.
const oldest = 110

// saidAge reads a bare number as an age where only its place tells: "who turned 53
// in June", "Voss, who is 52,", "a guard, 58, was hurt", "a woman of 70".
func (v *view) saidAge(f *frame, val *claims.Value) bool {
	n := val.Number
	if val.Kind != claims.Count || val.Unit != "" || f.head >= 0 || f.partitive || !(n >= 1 && n <= oldest) || n != float64(int(n)) {
		return false
	}
	before, after := f.first-1, f.last+1
	switch {
	case v.lemma(before) == "turn":
		return v.verb(before) && v.someone(before-1)
	case v.lemma(before) == "be":
		who := before - 1
		for v.tag(who) == "MD" || v.norm(who) == "have" {
			who-- // "will be 34", "would have been 34"
		}
		return (v.pause(after) || v.norm(after) == "next") && v.someone(who)
	case v.norm(before) == ",":
		return v.norm(after) == "," && v.noun(before-1) && personNouns[v.lemma(before-1)] && v.norm(before-1) == v.lemma(before-1)
	case v.norm(before) == "of":
		return v.pause(after) && personNouns[v.lemma(before-1)] && v.norm(before-1) == v.lemma(before-1)
	}
	return false
}

// birthday reports whether an age is that of a birthday to come: "turns 34 in May",
// "will turn 34". Who "turned 34" is of that age.
func (v *view) birthday(f *frame, val *claims.Value) bool {
	i := f.first - 1
	return val.Kind == claims.Age && v.lemma(i) == "turn" && v.tag(i) != "VBD" && v.norm(i) != "turned"
}

// someone reports whether token i is a person: a name of two words, "he", "she",
// or "who" behind a name.
func (v *view) someone(i int) bool {
	switch v.norm(i) {
	case "he", "she":
		return true
	case "who":
		if v.norm(i-1) == "," {
			i--
		}
		i--
	}
	n, ok := v.nameAt(i)
	return ok && n.entity.Kind != claims.Location && n.entity.Kind != claims.Organisation
}

// pause reports whether the clause stops at token i.
func (v *view) pause(i int) bool {
	switch v.norm(i) {
	case "", ",", ".", ";", "and", "but", "when", "on", "in", "last", "this", ")":
		return true
	}
	return v.temporal(i)
}

// asAge is the value as an age in years.
func asAge(val claims.Value) claims.Value {
	val.Kind, val.Unit, val.Rule = claims.Age, "year", "age/said"
	val.Text += " year"
	val.Base = claims.Quantity{Lo: val.Lo * secondsOfYear, Hi: val.Hi * secondsOfYear, Unit: "s"}
	return val
}

// secondsOfYear is the length of a mean Gregorian year, as ages are compared in.
const secondsOfYear = 31556952
