package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// utterance is one verb of saying with its speaker.
type utterance struct {
	by          claims.Attribution
	first, last int  // tokens of speaker and verb
	lo, hi      int  // tokens [lo, hi) that it covers beside them
	leads       bool // the sentence begins with it
	tail        bool // stands behind what is said
}

func (u *utterance) covers(i int) bool { return i >= u.lo && i < u.hi }

// distance in tokens from token i. What stands behind the words is nearer than
// what stands before them.
func (u *utterance) distance(i int) int {
	switch {
	case i < u.first:
		return u.first - i
	case u.tail:
		return i - u.last + 8
	}
	return i - u.last + 4
}

// utterances are the sentence's speakers with what each covers, in order.
func (v *view) utterances() []utterance {
	if !v.talk.done {
		v.talk.done = true
		v.talk.list = v.readUtterances()
	}
	return v.talk.list
}

func (v *view) readUtterances() []utterance {
	var out []utterance
	for i := range v.s.Tokens {
		u := utterance{}
		switch {
		case v.norm(i) == "according" && v.norm(i+1) == "to":
			u = v.accordingTo(i)
		case v.norm(i) == ":" && i > 0 && i < 6 && len(out) == 0:
			u = v.beforeColon(i)
		case sayVerbs[v.lemma(i)] && v.says(i):
			u = v.said(i)
		case measuringVerbs[v.lemma(i)]:
			u = v.measuredBy(i)
		}
		if u.by.Speaker != "" {
			out = append(out, u)
		}
	}
	return out
}

// segment is the range of tokens around i between semicolons.
func (v *view) segment(i int) (lo, hi int) {
	lo, hi = i, i
	for lo > 0 && v.norm(lo-1) != ";" {
		lo--
	}
	for hi < v.len() && v.norm(hi) != ";" {
		hi++
	}
	return lo, hi
}

// accordingTo reads "according to the harbour police": any noun may give word
// there, a report as well as a person, but no place, day or number.
func (v *view) accordingTo(i int) utterance {
	by, last := v.partyFrom(i+2, true)
	lo, hi := v.segment(i)
	return utterance{by: by, first: i, last: last, lo: lo, hi: hi, leads: i == lo, tail: i > lo}
}

// beforeColon reads "Police: 12 dead" and `Lund: "We lost two"`.
func (v *view) beforeColon(i int) utterance {
	by, start := v.partyBefore(i - 1)
	if start != 0 {
		return utterance{}
	}
	return utterance{by: by, first: 0, last: i, lo: i + 1, hi: v.len(), leads: true}
}

// says reports whether the verb at i can carry a statement here: not a noun, not
// "declined to say", "was told" or "added 12 points".
func (v *view) says(i int) bool {
	if v.tag(i) != "" && !v.verb(i) && !v.reports(i) || v.norm(i-1) == "to" {
		return false
	}
	if v.tag(i) == "VBN" && v.lemma(i) != "say" && v.lemma(i) != "quote" && v.lemma(i-1) != "have" && v.lemma(i-2) != "have" {
		return false // "the story, written by Lund"
	}
	if v.tag(i) == "VBN" && auxiliaryBe(v, i) && v.lemma(i) != "quote" {
		return false
	}
	if countable[v.lemma(i)] {
		switch v.norm(i + 1) {
		case "that", "\"", ":", ",", ".", "", "it", "he", "she", "they", "there":
		default:
			return false
		}
	}
	return v.lemma(i) != "point" || v.norm(i+1) == "out"
}

// measuringVerbs have a body for their subject that gives a figure, or stand with
// "by" before it: "the institute measured 6.1", "$20 million reported by the Post".
var measuringVerbs = wordSet("measure record register estimate count put peg report calculate compile release give cite")

// measuredBy reads the body that gives a figure by the verb at i. Only what can
// speak, and is a body or known to be of a side, gives one.
func (v *view) measuredBy(i int) utterance {
	if v.norm(i+1) == "by" && (v.tag(i) == "VBN" || v.tag(i) == "VBD" || v.tag(i) == "") {
		by, last := v.partyFrom(i+2, false)
		return utterance{by: by, first: i, last: last, lo: max(0, i-reachOfMeasure), hi: i}
	}
	if v.tag(i) != "" && !v.verb(i) || v.tag(i) == "VBG" || v.norm(i-1) == "to" || v.norm(i-1) == "by" {
		return utterance{}
	}
	by, start := v.subjectOf(i)
	if by.Speaker == "" || v.tag(i) == "VBN" && auxiliaryBe(v, i) || !v.body(&by, i) {
		return utterance{}
	}
	_, hi := v.segment(i)
	return utterance{by: by, first: start, last: i, lo: i + 1, hi: min(hi, i+reachOfMeasure)}
}

// reachOfMeasure is how many tokens from its verb a figure may stand that a body
// gives.
const reachOfMeasure = 12

// body reports whether the speaker before the verb at i is a body that gives
// figures: one with a name, a side, or a noun like "agency".
func (v *view) body(a *claims.Attribution, i int) bool {
	if a.Named {
		for k := range v.names {
			if n := &v.names[k]; n.entity.Key == a.Key && n.entity.Kind == claims.Organisation && n.last < i {
				return true
			}
		}
		return false
	}
	for _, w := range strings.Fields(a.Key) {
		if givers[w] {
			return true
		}
	}
	return false
}

// givers are nouns for bodies and people whose work it is to measure and count.
var givers = wordSet(`agency survey institute observatory bureau centre center office ministry authority police hospital doctor official
seismologist geologist meteorologist forecaster scientist analyst researcher organiser organizer expert economist report study newspaper paper channel station`)

// reports reports whether the noun at i is the verb of a tail, which taggers take
// for a noun: ", the Harbour Post reports".
func (v *view) reports(i int) bool {
	if v.norm(i) != "reports" && v.norm(i) != "report" || !v.ends(i+1) {
		return false
	}
	start := v.startOfPhrase(i - 1)
	for determiners[v.norm(start-1)] {
		start--
	}
	return start < i && v.norm(start-1) == ","
}

// countable are verbs of saying that as often take a number or a thing.
var countable = wordSet("add claim recall note conclude record reveal estimate mention observe admit")

// said reads the speaker of the verb at i: behind it in ", said the mayor", else
// before it.
func (v *view) said(i int) utterance {
	lo, hi := v.segment(i)
	if p := v.norm(i - 1); (p == "," || p == "\"" || p == "" || p == "--" || p == "—" || p == "–") && v.tag(i) != "VBG" && v.lemma(i) != "tell" {
		if by, last := v.partyFrom(i+1, false); by.Speaker != "" && !v.goesOn(last+1) {
			return utterance{by: by, first: i, last: last, lo: lo, hi: v.reopened(last, i), tail: true}
		}
	}
	by, start := v.subjectOf(i)
	if by.Speaker == "" {
		return utterance{}
	}
	u := utterance{by: by, first: start, last: i, lo: i + 1, hi: hi, leads: start <= lo+1}
	if start > lo && (v.norm(start-1) == "," || v.norm(start-1) == "\"") && v.ends(i+1) {
		u.lo, u.tail, u.leads = lo, true, false
	}
	return u
}

// reopened is the end of what an inverted speaker covers: the sentence where
// quotation marks open again behind the name, the verb where they do not.
func (v *view) reopened(last, verb int) int {
	for i := last + 1; i < v.len(); i++ {
		if v.norm(i) == "\"" {
			return v.len()
		}
	}
	return verb
}

// goesOn reports whether the words from i go on with the verb of a clause, so
// that the noun before them is its subject: "Lund, the mayor, said police had …".
func (v *view) goesOn(i int) bool {
	for v.adverb(i) {
		i++
	}
	return v.tag(i) == "MD" || v.verb(i) && v.tag(i) != "VBG" && v.tag(i) != "VBN"
}

// ends reports whether a statement's tail ends at i: with a mark, a day, or a
// phrase of time or place.
func (v *view) ends(i int) bool {
	switch v.norm(i) {
	case "", ".", ",", "\"", "in", "on", "at", "during", "after", "?", "!", ")", ";", "late", "early", "earlier", "later", "last", "this", "through", "via", "to", "of":
		return true
	}
	return v.temporal(i) || sayObjects[v.norm(i)]
}

var sayObjects = wordSet("reporters journalists us")

// saidWhen are the words of "late last week", which may stand between a speaker and
// the verb.
var saidWhen = wordSet("late early last this week month year night morning afternoon evening weekend")

// subjectOf is the speaker before the verb at i and its first token.
func (v *view) subjectOf(i int) (claims.Attribution, int) {
	j := i - 1
	for j >= 0 && (v.adverb(j) || v.tag(j) == "MD" || auxiliaries[v.lemma(j)] || v.temporal(j) || saidWhen[v.norm(j)] || v.norm(j) == "n't") {
		j--
	}
	if v.norm(j) == "who" || v.norm(j) == "which" {
		if j--; v.norm(j) == "," {
			j--
		}
		return v.partyBefore(j)
	}
	switch v.norm(j) {
	case ",":
		return v.beforeApposition(j)
	case ")":
		for j >= 0 && v.norm(j) != "(" {
			j--
		}
		return v.partyBefore(j - 1)
	case "he", "she", "they":
		return v.pronoun(j), j
	}
	return v.partyBefore(j)
}

// pronoun is the speaker that "he", "she" or "they" at token j takes up: the last
// one of the sentences before.
func (v *view) pronoun(j int) claims.Attribution {
	many := v.norm(j) == "they"
	for w, n := v.talk.prev, 0; w != nil && n < 3; w, n = w.talk.prev, n+1 {
		if a := w.lastSpeaker(); a.Speaker != "" {
			if many == (!a.Named && w.plural(a)) {
				a.Span = v.s.Tokens[j].Span
				return a
			}
			return claims.Attribution{}
		}
	}
	return claims.Attribution{}
}

// plural reports whether the speaker is more than one.
func (v *view) plural(a claims.Attribution) bool {
	return endsIn(a.Speaker, "s", "police", "people", "media") || pluralForms[a.Key] == a.Speaker
}

// reachOfApposition is how many tokens may stand between a name and its verb.
const reachOfApposition = 30

// beforeApposition is the speaker of "Lund, the mayor of a town in Norland, said":
// the nearest person before a comma, else the nearest other speaker.
func (v *view) beforeApposition(comma int) (claims.Attribution, int) {
	var other claims.Attribution
	at := -1
	for j := comma - 1; j > 0 && comma-j < reachOfApposition && v.norm(j) != ";" && v.norm(j) != "\""; j-- {
		if v.norm(j) != "," {
			continue
		}
		if n, ok := v.nameAt(j - 1); ok && n.entity.Kind == claims.Person {
			return named(&n), n.first
		}
		if a, start := v.partyBefore(j - 1); at < 0 && a.Speaker != "" {
			other, at = a, start
		}
	}
	return other, at
}
