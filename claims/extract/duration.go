package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/words"
)

// A duration is told in one of three forms, and two forms are two facts: an offset
// between events ("ten minutes after he left"), the length of a thing ("a
// seven-year deal"), and how long something was done ("deliberated for 30 hours",
// "30 hours of deliberations"). A duration of which the words give neither a thing
// nor a deed is a mere length.

// lasting is what a duration is the length of, and the noun that it belongs to.
func (x *Extractor) lasting(v *view, f *frame, val *claims.Value) (claims.Attribute, int) {
	mere := claims.Attribute{Label: "length"}
	if n := v.wentOn(f, val); n >= 0 {
		if a := x.lengthOf(v, n, val.Kind); a.Class != deedOf(family(v.lemma(n))) {
			f.subject = -1
			return a, -1
		}
	}
	if v.ahead(f) && v.ofOngoing(f.last+1) >= 0 {
		return mere, -1
	}
	if v.serves(f) {
		f.subject = -1
		return timeServed, -1
	}
	if v.shakes(f) {
		f.subject = -1
		return shaking, -1
	}
	if n := v.lasted(f); n >= 0 {
		return x.lengthOf(v, n, val.Kind), v.holder(f, n)
	}
	if v.offset(f) {
		return v.offsetFrom(f), -1
	}
	if n := v.thingMeasured(f, val); n >= 0 {
		if stretches[v.lemma(n)] && (v.tag(n+1) == "VBG" || strings.HasSuffix(v.norm(n+1), "ing")) {
			return v.doing(f, x.doneFor(v, n+1, val.Kind))
		}
		return x.lengthOf(v, n, val.Kind), v.holder(f, n)
	}
	if n := v.prepObject(f.last + 1); n >= 0 {
		return x.lengthOf(v, n, val.Kind), v.holder(f, n)
	}
	if c := x.lexicon.class("sentence", val.Kind); c != nil && v.punishes(f) {
		return classed(c, "sentence"), f.subject
	}
	if f.verb < 0 {
		return mere, f.subject
	}
	if c := x.lexicon.class(v.lemma(f.verb), val.Kind); c != nil {
		return v.doing(f, classed(c, v.lemma(f.verb)))
	}
	if deed := v.deed(f); deed >= 0 {
		return v.doing(f, x.doneFor(v, deed, val.Kind))
	}
	return mere, f.subject
}

// offsets are words behind a duration that count it from another event.
var offsets = wordSet(`later earlier after before afterward afterwards ago prior`)

// offset reports whether the duration lies between two events.
func (v *view) offset(f *frame) bool {
	return offsets[v.norm(f.last+1)] || f.last > f.first && offsets[v.norm(f.last)]
}

// offsetFrom is the attribute of an offset: the event that it is counted from where
// a clause or noun follows, else what happened then.
func (v *view) offsetFrom(f *frame) claims.Attribute {
	lemma := ""
	for i, n := f.last+2, 0; i < v.len() && n < 8 && lemma == "" && !v.border(i); i, n = i+1, n+1 {
		if v.verb(i) && !auxiliaries[v.lemma(i)] || v.noun(i) && eventful(v.eventNoun(i)) {
			lemma = v.lemma(i)
		}
	}
	if w := v.norm(f.last + 1); lemma == "" || w != "after" && w != "before" {
		if i := v.nearestVerb(f); i >= 0 {
			lemma = v.lemma(i)
		}
	}
	return claims.Attribute{Lemma: words.Root(lemma), Class: "offset", Label: "time between events"}
}

// lasted is the subject of a verb that tells how long something went on: "the
// talks lasted five hours", "the offer is for eight years"; -1 where there is none.
func (v *view) lasted(f *frame) int {
	if f.verb < 0 || !lastVerbs[v.lemma(f.verb)] || f.subjectOf || v.lemma(f.verb) == "be" && f.head >= 0 {
		return -1
	}
	n := f.subject
	if n < 0 {
		n = v.antecedent(f.verb)
	}
	be := v.lemma(f.verb) == "be"
	if n < 0 || v.person(n) || v.tag(f.verb-1) == "PRP" || be && f.verb < f.first-2 {
		return -1
	}
	if _, named := v.nameAt(n); named {
		return -1
	}
	return n
}

// lastVerbs say how long something went on.
var lastVerbs = wordSet(`last take run continue go endure drag stretch span extend be`)

// thingMeasured is the noun that a duration stands before: "five-hour session",
// "an eight-year, $20 million offer", "two hours of talks"; -1 where none does.
func (v *view) thingMeasured(f *frame, val *claims.Value) int {
	switch {
	case stretches[v.lemma(f.last+1)] && v.noun(f.last+1):
		return f.last + 1
	case f.head >= 0 && (v.glued(f, val.Unit) || val.Rule == "duration/compound" || f.head == f.last+1 || v.norm(f.last+1) == "of"):
		return f.head
	case f.of >= 0:
		return f.of
	case !v.glued(f, val.Unit) || v.norm(f.last+1) != ",":
		return -1
	}
	i := f.last + 2
	for v.tag(i) == "CD" || v.tag(i) == "$" || v.norm(i) == "$" || v.norm(i) == "-" || v.norm(i) == "," {
		i++
	}
	_, head, _ := v.phrase(i)
	return head
}

// lengthOf is the length of the thing or activity that the noun at n names. An offer
// is as long as the contract that it is for, and a "15-year employee" has worked for
// as long.
func (x *Extractor) lengthOf(v *view, n int, kind claims.Kind) claims.Attribute {
	l := v.lemma(n)
	switch {
	case v.person(n):
		l = "work"
	case family(l) == "offer":
		l = "contract"
	}
	if c := x.lexicon.class(l, kind); c != nil {
		return classed(c, l)
	}
	return claims.Attribute{Lemma: l, Class: deedOf(family(l)), Label: "length of the " + l}
}

// deedOf is the verb that a noun is made of, the noun itself where it is none's:
// "deliberate" for deliberation.
func deedOf(l string) string {
	if r := words.Root(l); r != l {
		return r
	}
	for _, e := range [...][2]string{{"ion", "e"}, {"ion", ""}, {"ment", ""}, {"al", ""}, {"ance", ""}} {
		if stem, ok := strings.CutSuffix(l, e[0]); ok && words.Kin(stem+e[1], l) >= words.Derived {
			return stem + e[1]
		}
	}
	return l
}

// doneFor is the length of what the verb at i tells.
func (x *Extractor) doneFor(v *view, i int, kind claims.Kind) claims.Attribute {
	l := v.lemma(i)
	if c := x.lexicon.class(l, kind); c != nil {
		return classed(c, l)
	}
	return claims.Attribute{Lemma: l, Class: words.Root(l), Label: "how long {it} " + v.norm(i)}
}

// stretches are nouns for a while, of which the deed behind says what it was spent
// on: "a four-year spell living abroad".
var stretches = wordSet(`spell stint period stay stretch while`)

// deed is the verb whose time a duration tells: "worked for 15 years", "spent two
// hours negotiating", "two hours while police negotiated"; -1 where "after",
// "within" or a noun in between leave it open.
func (v *view) deed(f *frame) int {
	if i := v.whileVerb(f.last + 1); i >= 0 {
		return i
	}
	if next := f.last + 1; v.lemma(f.verb) == "spend" && v.tag(next) == "VBG" {
		return next
	}
	switch v.norm(f.first - 1) {
	case "for", "spent", "the", "past", "last", "nearly", "about":
		if !f.subjectOf && !auxiliaries[v.lemma(f.verb)] {
			return f.verb
		}
	}
	return -1
}

// whileVerb is the verb of a clause with "while" that begins within three tokens of
// i, -1 where none does.
func (v *view) whileVerb(i int) int {
	begun := false
	for end := i + 7; i < end && !v.border(i); i++ {
		begun = begun || v.norm(i) == "while" && i < end-4
		if begun && v.verb(i) && !auxiliaries[v.lemma(i)] {
			return i
		}
	}
	return -1
}

// doing is the attribute with the one who did it. Talks have many parties, of which
// each text names another.
func (v *view) doing(f *frame, a claims.Attribute) (claims.Attribute, int) {
	if words.Kin(a.Lemma, "negotiate") >= words.Synonyms || family(a.Lemma) == "talks" {
		f.subject = -1
	}
	return a, f.subject
}

// holder is the noun that the length of the thing at n belongs to: the event that it
// is itself, the person who is one for so long, else the party that offers, signs or
// does it, where the clause names it.
func (v *view) holder(f *frame, n int) int {
	switch l := v.lemma(n); {
	case states[l]:
		return f.subject
	case happens(l), families[l] == "talks", families[l] == "war":
		return n
	case v.person(n) && v.norm(f.first-2) == ",":
		if _, named := v.nameAt(f.first - 3); named {
			return f.first - 3 // "Ada Lund, a 15-year employee"
		}
		return n
	}
	if f.subject >= 0 && f.subject != n {
		if _, named := v.nameAt(f.subject); named || v.person(f.subject) || deedOf(v.lemma(n)) != v.lemma(n) {
			return f.subject
		}
	}
	f.subject = -1
	return -1
}

// antecedent is the noun before "which" or a comma before the verb.
func (v *view) antecedent(verb int) int {
	for i, n := verb-1, 0; i >= 0 && n < 6; i, n = i-1, n+1 {
		if v.noun(i) {
			return i
		}
	}
	return -1
}

// punishes reports whether the duration is a court's answer to a crime: "eleven years
// for fraud", "got 12 years for killing a guard".
func (v *view) punishes(f *frame) bool {
	if i := f.last + 1; v.norm(i) == "for" {
		for j := i + 1; j < i+5; j++ {
			if l := v.lemma(j); crimes[l] || criminals[l] || v.tag(j) == "VBG" && crimes[deedNouns[l]] {
				return true
			}
		}
	}
	return false
}

var (
	criminals = wordSet(`thief murderer killer robber rapist burglar arsonist kidnapper fraudster pirate`)
	// deedNouns are the crimes that a verb commits.
	deedNouns = map[string]string{"kill": "killing", "murder": "murder", "rob": "robbery", "steal": "theft", "rape": "rape", "defraud": "fraud", "embezzle": "embezzlement", "kidnap": "kidnapping", "hijack": "hijacking", "assault": "assault", "forge": "forgery", "bribe": "bribery"}
)

// states are nouns that a person is in for a time.
var states = wordSet(`captivity custody hiding hospital office power exile prison jail detention charge opposition`)

// prepObject is the head of "of NOUN" at i, "three years of war", or of "in NOUN" of a
// state that lasts, "ten weeks in captivity"; -1 where none is there.
func (v *view) prepObject(i int) int {
	switch {
	case v.norm(i) == "of", v.norm(i) == "into":
	case v.norm(i) == "in" && states[v.lemma(i+1)]:
		return i + 1
	default:
		return -1
	}
	i++
	for determiners[v.norm(i)] {
		i++
	}
	_, head, _ := v.phrase(i)
	return head
}
