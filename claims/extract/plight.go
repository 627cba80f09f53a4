package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/words"
)

// plight reads what became of people where a noun tells it: "12 people suffered burns",
// "50 with serious injuries", "three were flown to hospital", "9,000 are staying in
// shelters", "sought refuge", "15 critically".
func (x *Extractor) plight(v *view, f *frame, kind claims.Kind) (claims.Attribute, bool) {
	word := ""
	switch i := v.behind(f); {
	case v.graveBehind(i) >= 0:
		word = v.norm(v.graveBehind(i))
		if c := x.lexicon.class(word, kind); c != nil {
			return fated(c, v.degree(v.graveBehind(i))), true
		}
		word = "injure"
	case v.harmBehind(i) >= 0 && f.verb >= 0 && f.verb < f.first && takesIn[v.lemma(f.verb)]:
		word = "hospitalise" // "the clinic received 50 people with injuries": those of one clinic
	case v.harmBehind(i) >= 0:
		word = "injure"
	case v.sheltering(i):
		word = "shelter"
	default:
		switch place := v.placeBehind(i); {
		case hospitals[place]:
			word = "hospitalise"
		case refuges[place]:
			word = "shelter"
		}
	}
	if c := x.lexicon.class(word, kind); c != nil {
		return fated(c, word), true
	}
	return claims.Attribute{}, false
}

// graveBehind is the adverb at or soon behind token i that says alone how badly those
// counted were hurt: "five of them critically", "15 seriously". -1 where a verb or
// another word goes with it.
func (v *view) graveBehind(i int) int {
	if !gravely[v.norm(i)] {
		return -1
	}
	switch v.norm(i + 1) {
	case "", ".", ",", ";", "and", ")", "in", "by", "when", "—", "–", "-":
		return i
	}
	return -1
}

// gravely are the adverbs for how badly somebody was hurt.
var gravely = wordSet(`critically seriously severely gravely badly slightly lightly`)

// harmBehind is the noun for an injury that those counted before token i have: behind
// "with", "suffered" or "treated for". -1 where there is none.
func (v *view) harmBehind(i int) int {
	for v.adverb(i) || auxiliaries[v.lemma(i)] && v.verb(i+1) || v.norm(i) == "who" {
		i++
	}
	switch {
	case v.norm(i) == "with" || sustains[v.lemma(i)]:
		i++
	case v.lemma(i) == "treat" && v.norm(i+1) == "for":
		i += 2
	case v.lemma(i) == "suffer" && v.norm(i+1) == "from":
		i += 2
	case v.norm(i) == "for" && v.treated(i):
		i++
	default:
		return -1
	}
	for n := 0; n < 5; i, n = i+1, n+1 {
		switch {
		case (v.noun(i) || v.tag(i) == "VBZ") && harmNoun(v.lemma(i)):
			return i
		case v.noun(i), v.adjective(i), determiners[v.norm(i)], v.norm(i) == "and", v.norm(i) == "or", v.norm(i) == "-", v.tag(i) == "VBN", v.tag(i) == "VBG", v.adverb(i), v.tag(i) == "CD":
		default:
			return -1
		}
	}
	return -1
}

// treated reports whether "treat" stands before those who are counted before token i:
// "doctors treated 12 people for burns".
func (v *view) treated(i int) bool {
	for n := 0; i > 0 && n < 7; n++ {
		if i--; v.lemma(i) == "treat" {
			return true
		}
	}
	return false
}

// sustains are the verbs with which people have an injury.
var sustains = wordSet(`suffer sustain receive get have incur`)

// harmNoun reports whether a noun names an injury, by the dictionary.
func harmNoun(l string) bool {
	l = strings.TrimSuffix(l, "s") // "burns" have an entry of their own
	return l == "inhalation" || l == "cut" || words.Kin(l, "injury") >= words.Broader
}

// sheltering reports whether a verb phrase at i tells of finding shelter: "took
// shelter", "had sought refuge", "were given shelter".
func (v *view) sheltering(i int) bool {
	for v.adverb(i) || auxiliaries[v.lemma(i)] && v.verb(i+1) || v.norm(i) == "who" {
		i++
	}
	switch v.lemma(i) {
	case "take", "seek", "find", "give", "offer", "provide":
	default:
		return false
	}
	for i++; v.adjective(i) || v.norm(i) == "with"; i++ {
	}
	return refuges[v.lemma(i)]
}

// placeBehind is the noun for the place that those counted before token i are in or
// were brought to: "were taken to the nearest hospital", "are staying in two schools
// and shelters". "" where no verb of staying or moving leads there.
func (v *view) placeBehind(i int) string {
	start := i
	for v.adverb(i) || auxiliaries[v.lemma(i)] || v.norm(i) == "who" || v.norm(i) == "still" {
		i++
	}
	if stays[v.lemma(i)] && (v.verb(i) || v.noun(i)) {
		i++
		for v.adverb(i) || v.tag(i) == "RP" {
			i++
		}
	}
	if i == start {
		return "" // "five workers in the camp" may be anybody
	}
	switch v.norm(i) {
	case "in", "into", "to", "at", "inside":
	default:
		return ""
	}
	last := ""
	for i, n := i+1, 0; n < 6; i, n = i+1, n+1 {
		switch {
		case v.noun(i):
			if l := v.lemma(i); hospitals[l] || refuges[l] {
				last = l
			}
		case v.adjective(i), determiners[v.norm(i)], v.tag(i) == "CD", v.tag(i) == "PRP$", v.norm(i) == "and", v.norm(i) == "-", v.norm(i) == "or", v.tag(i) == "POS", v.tag(i) == "VBN" && v.noun(i+1):
		default:
			return last
		}
	}
	return last
}

// takesIn are the verbs of a hospital with its patients.
var takesIn = wordSet(`receive admit treat see`)

var (
	// stays are the verbs with which people are in a place or come to it.
	stays     = wordSet(`stay live sleep remain shelter house accommodate lodge huddle crowd pack cram take rush bring carry move fly airlift transport transfer send go drive flock flood pour stream evacuate admit`)
	hospitals = wordSet(`hospital clinic infirmary`)
	refuges   = wordSet(`shelter refuge camp tent sanctuary`)
)

// abides reports whether the verb at i says that a state lasts: "12 remain missing".
func (v *view) abides(i int) bool {
	switch v.lemma(i) {
	case "remain", "stay", "lie", "keep":
		return true
	}
	return false
}
