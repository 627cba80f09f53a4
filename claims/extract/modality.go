package extract

import "github.com/crosscheck/crosscheck/claims"

// Words that show how the text stands to what it says, by lemma, and how many
// tokens before the value they reach.
var modalWords = map[string]claims.Modality{
	"may": claims.Possible, "might": claims.Possible, "could": claims.Possible, "possibly": claims.Possible, "perhaps": claims.Possible,
	"feared": claims.Possible, "fear": claims.Possible, "likely": claims.Possible, "believed": claims.Possible, "reportedly": claims.Possible, "estimate": claims.Possible, "suspect": claims.Possible,
	"will": claims.Planned, "'ll": claims.Planned, "plan": claims.Planned, "intend": claims.Planned, "expect": claims.Planned, "schedule": claims.Planned, "due": claims.Planned, "slate": claims.Planned, "seek": claims.Planned, "propose": claims.Planned,
	"pledge": claims.Pledged, "promise": claims.Pledged, "vow": claims.Pledged,
	"deny": claims.Denied, "refute": claims.Denied, "dismiss": claims.Denied,
	"if": claims.Hypothetical, "would": claims.Hypothetical, "unless": claims.Hypothetical,
}

// modality is how the clause of f stands to its value: the nearest word of the
// table before the value's verb group or the value, in the same clause.
func (v *view) modality(f frame) claims.Modality {
	from := f.first - 1
	if f.verb > from {
		from = f.verb - 1
	}
	ended := false // what was denied "until May"
	for i, n := from, 0; i >= 0 && n < 8; i, n = i-1, n+1 {
		if v.border(i) && v.norm(i) != "\"" {
			break
		}
		ended = ended || v.norm(i) == "until" || v.norm(i) == "till"
		if v.norm(i) == "to" && v.yetTo(i) {
			return claims.Planned
		}
		if m, ok := modalWords[v.lemma(i)]; ok && !v.inName(i) && !(v.lemma(i) == "plan" && v.noun(i)) && !(v.lemma(i) == "suspect" && v.noun(i)) && !(m == claims.Denied && (ended || i == f.verb)) {
			return m
		}
	}
	return claims.Asserted
}

// inName reports whether the word at token i is part of a name or the month: "Will
// Lund", "the Promise Clinic", "May". A heading may have capitals throughout.
func (v *view) inName(i int) bool {
	return v.upper(i) && (v.norm(i) == "may" || i > 0 && !v.s.Heading)
}

// yetTo reports whether "to" at token i leads a verb that is still to come: "is to shed 900
// jobs", and in a headline "Lund to shed 900 jobs".
func (v *view) yetTo(i int) bool {
	if v.tag(i+1) != "VB" {
		return false
	}
	switch v.norm(i - 1) {
	case "is", "are", "'s", "'re":
		return true
	}
	for j := range i {
		if v.verb(j) {
			return false // "the fire led Lund Steel to shed 900 jobs"
		}
	}
	_, named := v.nameAt(i - 1)
	return named || v.s.Heading && v.upper(i-1)
}

// former reports whether a value is the one that something rose or fell from: "raised
// the number of seats from 65 to 125".
func (v *view) former(f *frame) bool {
	if v.norm(v.wordBeforeHedges(f.first)) != "from" {
		return false
	}
	for i, n := max(f.last, f.head)+1, 0; n < 4 && !v.border(i); i, n = i+1, n+1 {
		if v.norm(i) == "to" {
			return f.verb >= 0 && (changes[v.lemma(f.verb)] || alters[v.lemma(f.verb)]) && (v.tag(i+1) == "CD" || v.tag(i+1) == "$" || hedges[v.norm(i+1)])
		}
	}
	return false
}

// alters are the verbs of changing a number, beside those of a number that changes.
var alters = wordSet(`raise lift cut lower reduce expand trim slash boost double triple bring change move push revise upgrade downgrade widen narrow extend shorten`)
