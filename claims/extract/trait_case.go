package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// pleads reads "pleaded not guilty to murder".
func (v *view) pleads(i int, before *view) (trait, bool) {
	t := trait{class: plea, first: i}
	switch next, after := v.norm(i+1), v.norm(i+2); {
	case next == "guilty":
		t.text, t.last = "guilty", i+1
	case next == "not" && after == "guilty":
		t.text, t.last = "not guilty", i+2
	case next == "innocent":
		t.text, t.last = "not guilty", i+1
	case next == "no" && after == "contest":
		t.text, t.last = "no contest", i+2
	default:
		return trait{}, false
	}
	t.of = strings.Join(v.offences(t.last), " ")
	var ok bool
	t.who, ok = v.doer(i, before)
	return t, ok
}

// homicides are the heads of charges of having killed somebody; one deed is charged
// as one of them.
var homicides = wordSet("murder manslaughter homicide")

// grades stand before such a head and make it another charge.
var grades = map[string]string{
	"first-degree": "first-degree", "second-degree": "second-degree", "third-degree": "third-degree", "attempted": "attempted",
	"voluntary": "voluntary", "involuntary": "involuntary", "vehicular": "vehicular", "negligent": "negligent",
}

// offenceOf reads "charged with second-degree murder" and "convicted of
// manslaughter". Two charges of one sentence are left alone.
func (v *view) offenceOf(i int, before *view) (trait, bool) {
	t := trait{class: chargedWith, first: i}
	verb := i
	switch next := v.norm(i + 1); v.norm(i) {
	case "charged", "indicted":
		if next != "with" && next != "for" && next != "on" {
			return trait{}, false
		}
	case "convicted":
		t.class = sentencedFor
		if next != "of" {
			return trait{}, false
		}
	default:
		t.class, verb = sentencedFor, i-1
		if next != "of" || v.norm(verb) != "found" {
			return trait{}, false
		}
	}
	t.text, t.last = v.homicide(i + 2)
	if t.text == "" {
		return trait{}, false
	}
	var ok bool
	if t.who, ok = v.doer(verb, before); !ok {
		t.who, ok = v.theAccused(verb)
	}
	return t, ok
}

// homicide is the one charge of homicide between token i and the end of its phrase,
// with its last token; "" for none or several.
func (v *view) homicide(i int) (text string, last int) {
	for j := i; j < i+16 && !v.border(j); j++ {
		w := v.norm(j)
		if !homicides[w] {
			continue
		}
		if text != "" {
			return "", 0
		}
		text, last = w, j
		for k := j - 1; k > j-6 && k >= i; k-- {
			if g := v.grade(k); g != "" {
				text = g + " " + text
			}
		}
	}
	return text, last
}

// grade is the grade of a charge that token i ends: "first-degree", "first - degree".
func (v *view) grade(i int) string {
	if v.norm(i) == "degree" {
		return grades[v.norm(i-2)+"-degree"] + grades[v.norm(i-1)+"-degree"]
	}
	return grades[v.norm(i)]
}

// theAccused is the one accused whom a text does not name: "a police officer was charged".
func (v *view) theAccused(i int) (claims.Entity, bool) {
	j := i - 1
	for links[v.norm(j)] {
		j--
	}
	if v.norm(j) == "who" || v.norm(j) == "and" {
		j = v.clauseHead(j)
	}
	one := v.norm(j) == "one" || v.human(j) && v.norm(j) == v.lemma(j)
	e := claims.Entity{Name: "accused", Key: "accused", Kind: claims.Thing}
	return e, one
}

// clauseHead is the noun for a person before the clause at token i: "the officer,
// who shot him and".
func (v *view) clauseHead(i int) int {
	for k := i; k >= 0 && k > i-8; k-- {
		if v.norm(k) == "who" {
			if k--; v.norm(k) == "," {
				k--
			}
			return k
		}
	}
	return -1
}

// leaves reads how somebody left a post: by their own will or another's.
func (v *view) leaves(i int, before *view) (trait, bool) {
	t := trait{class: leaving, first: i, last: i}
	next := v.norm(i + 1)
	switch w := v.norm(i); w {
	case "resigned", "quit", "retired":
		t.text = strings.Replace(w, "quit", "resigned", 1)
	case "stepped", "stood":
		t.text, t.last = "resigned", i+1
		if next != "down" && (next != "aside" || w != "stepped") {
			return trait{}, false
		}
	case "forced", "pushed":
		t.text, t.last = "dismissed", i+1
		if next != "out" || !v.passiveForm(i) {
			return trait{}, false
		}
	default:
		t.text = "dismissed"
		if !v.passiveForm(i) || v.atThing(i+1) || w == "fired" && v.ofShots() {
			return trait{}, false
		}
	}
	var ok bool
	t.who, ok = v.doer(i, before)
	return t, ok
}

// atThing reports whether the words from token i are not of a person's end: "fired at",
// "sacked on third down", "caught on camera", "caught up in"; a day is.
func (v *view) atThing(i int) bool {
	switch v.norm(i) {
	case "up", "at", "twice", "upon", "through", "into", "between":
		return true
	case "on", "in":
		return !v.temporal(i+1) && v.norm(i+1) != "a" && !v.upper(i+1)
	}
	return false
}

// ofShots reports whether the sentence tells of shots, which are fired as well.
func (v *view) ofShots() bool {
	for i := range v.s.Tokens {
		switch v.lemma(i) {
		case "shot", "bullet", "round", "gun", "missile", "rocket", "weapon", "shell", "rifle", "pistol", "bomb":
			return true
		}
	}
	return false
}

// passiveForm reports whether a form of "be" that is over stands right before the
// participle at token i.
func (v *view) passiveForm(i int) bool {
	for j := i - 1; links[v.norm(j)]; j-- {
		switch v.norm(j) {
		case "was", "were", "been":
			return true
		}
	}
	return false
}

// taken reads whether somebody gave up or was caught.
func (v *view) taken(i int, before *view) (trait, bool) {
	t := trait{class: capture, first: i, last: i}
	next := v.norm(i + 1)
	self := next == "himself" || next == "herself"
	switch w := v.norm(i); w {
	case "surrendered":
		t.text = "surrendered"
	case "turned", "gave":
		t.text, t.last = "surrendered", i+2
		if !self || v.norm(i+2) != "in" && v.norm(i+2) != "up" {
			return trait{}, false
		}
	case "tracked":
		t.text, t.last = "caught", i+1
		if next != "down" || !v.passiveForm(i) {
			return trait{}, false
		}
	default:
		t.text = "caught"
		if !v.passiveForm(i) || v.atThing(i+1) {
			return trait{}, false
		}
	}
	var ok bool
	t.who, ok = v.doer(i, before)
	return t, ok
}
