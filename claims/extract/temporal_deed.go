package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/words"
)

// What a date is the date of is often told by a noun beside a verb that says little:
// "made his first court appearance on Monday", "the hearing is set for Monday", "the
// vote was on Monday". Here the deed is found that such a verb stands for.

// lightVerbs say that what their object names is done.
var lightVerbs = wordSet(`make hold have give take do carry conduct stage deliver perform undergo mount launch cast file complete attend`)

// datingVerbs say when what their subject names is, was or was to be.
var datingVerbs = wordSet(`be schedule set slate plan expect postpone delay reschedule adjourn move fix book list hold come follow occur happen arrange calendar`)

// deed is the attribute that the verb's own words give: a phrase of the vocabulary
// ("passed away", "went on sale"), an appearance in court, giving oneself up, or the
// noun of an event that the verb only carries. ok is false where the verb stands for
// itself; thing is as for dated.
func (x *Extractor) deed(v *view, f *frame, verb int, kind claims.Kind) (a claims.Attribute, thing int, ok bool) {
	if n := v.datedSubject(x, verb, kind); n >= 0 {
		f.subject = -1
		return x.nounEvent(v, n, kind), -1, true
	}
	if c := x.lexicon.phrase(v, verb, kind); c != nil {
		return classed(c, v.lemma(verb)), v.subjectOrObject(verb), true
	}
	if v.beforeCourt(verb, f) {
		return x.event("hearing", kind), v.subjectOrObject(verb), true
	}
	if v.givesUp(verb) {
		return x.event("surrender", kind), v.subjectOrObject(verb), true
	}
	if n := v.carriedNoun(verb, f); n >= 0 {
		return x.nounEvent(v, n, kind), v.subjectOrObject(verb), true
	}
	return a, -1, false
}

// nounEvent is the attribute of an event noun, or of the phrase that it ends.
func (x *Extractor) nounEvent(v *view, n int, kind claims.Kind) claims.Attribute {
	if c := x.lexicon.phrase(v, n, kind); c != nil {
		return classed(c, v.lemma(n))
	}
	if v.lemma(n) == "appearance" && v.courtAfter(n+1) {
		return x.event("hearing", kind)
	}
	return x.event(v.eventNoun(n), kind)
}

// carriedNoun is the event noun that is the object of a light verb, -1 where the verb is
// none or its object names no deed: "held a hearing", "made the announcement".
func (v *view) carriedNoun(verb int, f *frame) int {
	if !lightVerbs[v.lemma(verb)] {
		return -1
	}
	i := verb + 1
	if v.norm(i) == "out" {
		i++
	}
	for determiners[v.norm(i)] || v.tag(i) == "PRP$" || v.tag(i) == "CD" {
		i++
	}
	_, head, _ := v.phrase(i)
	if head < 0 || head > verb+7 || f.first > verb && head >= f.first || !deverbal(v.eventNoun(head)) {
		return -1
	}
	return head
}

// datedSubject is the event noun that is the subject of a verb that only dates it, -1
// where there is none: "the hearing is set for Monday".
func (v *view) datedSubject(x *Extractor, verb int, kind claims.Kind) int {
	if !datingVerbs[v.lemma(verb)] && !(v.lemma(verb) == "take" && v.norm(verb+1) == "place") || v.norm(verb+1) == "to" {
		return -1
	}
	s := v.subjectBefore(verb)
	if s < 0 || anyIncident[v.lemma(s)] {
		return -1
	}
	if l := v.eventNoun(s); deverbal(l) || x.lexicon.class(l, kind) != nil {
		return s
	}
	return -1
}

// deverbal reports whether a noun names a deed: an event of itself, or one made from
// a verb by an ending for deeds.
func deverbal(lemma string) bool {
	if happening(lemma) {
		return true
	}
	return endsIn(lemma, "ance", "ence", "ment", "tion", "sion", "al", "ure", "ry") && words.Root(lemma) != lemma && !words.Person(lemma)
}

// benches are those before whom somebody stands in court.
var benches = wordSet(`court courtroom courthouse judge magistrate tribunal`)

// courtVerbs are those of who comes before them.
var courtVerbs = wordSet(`appear face attend bring haul arraign return be`)

// beforeCourt reports whether the verb brings somebody into court: "appeared in Lund
// Crown Court", "was brought before a magistrate".
func (v *view) beforeCourt(verb int, f *frame) bool {
	l := v.lemma(verb)
	if !courtVerbs[l] {
		return false
	}
	if l == "face" {
		_, head, _ := v.phrase(verb + 2)
		return head >= 0 && benches[v.lemma(head)] && v.lemma(head) != "court"
	}
	return v.courtAfter(verb + 1)
}

// reachOfCourt is how many tokens behind its verb a court stands at most.
const reachOfCourt = 10

// courtAfter reports whether "in", "at" or "before" a court or judge stands behind
// token i, in the same clause.
func (v *view) courtAfter(i int) bool {
	preposition := false
	for end := i + reachOfCourt; i < end && !v.border(i) && v.norm(i) != "," && !(v.verb(i) && v.tag(i) != "VBN" && v.tag(i) != "VBG"); i++ {
		switch w := v.norm(i); {
		case w == "in" || w == "at" || w == "before" || w == "into":
			preposition = true
		case preposition && benches[v.lemma(i)] && !v.noun(i+1):
			return true
		}
	}
	return false
}

// givesUp reports whether somebody hands over himself: "turned himself in", "gave
// themselves up".
func (v *view) givesUp(verb int) bool {
	switch v.lemma(verb) {
	case "give", "turn", "hand":
		w := v.norm(verb + 1)
		return (strings.HasSuffix(w, "self") || strings.HasSuffix(w, "selves")) && (v.norm(verb+2) == "up" || v.norm(verb+2) == "in" || v.norm(verb+2) == "over")
	}
	return false
}
