package extract

import (
	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/words"
)

// dated is what happened at a date or time: the event noun that the date stands
// before ("the December attack") or behind ("after the attack on a hall in Lund on
// Monday"), else the verb of its clause.
func (x *Extractor) dated(v *view, f *frame, val *claims.Value) (claims.Attribute, int) {
	if v.dateline(f) {
		return dateline, -1
	}
	if v.norm(f.first-1) == "of" && v.norm(f.first-2) == "as" {
		return countedAt, -1
	}
	if work, ok := v.workOf(f, val); ok {
		f.work = work
		return x.event("release", val.Kind), -1
	}
	if n := v.datedBy(f); n >= 0 {
		if papers[v.lemma(n)] {
			return claims.Attribute{Lemma: "report"}, -1
		}
		return x.event(v.eventNoun(n), val.Kind), -1
	}
	if n, since := v.eventBehind(f); n >= 0 {
		if since {
			return x.event("begin", val.Kind), n
		}
		return x.event(v.eventNoun(n), val.Kind), n
	}
	verb := v.nearestVerb(f)
	if verb < 0 {
		verb = v.copulaBefore(f)
	}
	if verb < 0 {
		return claims.Attribute{}, -1
	}
	if v.calledAt(verb, val) {
		f.subject = -1
		return alarm, -1
	}
	if a, thing, ok := x.deed(v, f, verb, val.Kind); ok {
		return a, thing
	}
	if auxiliaries[v.lemma(verb)] {
		return claims.Attribute{}, -1
	}
	a := x.event(v.lemma(verb), val.Kind)
	if a.Class == a.Lemma {
		a.Label = "when {it} " + v.verbPhrase(verb)
	}
	return a, v.subjectOrObject(verb)
}

// datedBy is the head of the noun phrase that a date qualifies: "the December
// attack", "Friday's raid", "in its Tuesday editions"; -1 where the date stands by
// itself. A noun that is no event needs a determiner before the date: in "On
// Friday police arrested" two phrases meet.
func (v *view) datedBy(f *frame) int {
	n := f.last + 1
	genitive := v.norm(n) == "'s" || v.norm(n) == "'"
	if genitive {
		n++
	}
	if v.temporal(n) {
		return -1
	}
	_, head, _ := v.phrase(n)
	if head < 0 && v.tag(n) == "VBG" && happens(v.norm(n)) {
		head = n // "the April shooting", with a tag for a verb
	}
	switch {
	case head < 0, head > n+4:
		return -1
	case genitive, v.qualifies(f.first), eventful(v.eventNoun(head)):
		return head
	}
	return -1
}

// dateline is the attribute of the date on which a report says that it was written.
var dateline = claims.Attribute{Lemma: "dateline", Class: "dateline", Label: "dateline"}

// countedAt is the attribute of the date or hour up to which something was counted:
// "as of 4 p.m." tells when nothing happened.
var countedAt = claims.Attribute{Lemma: "count", Class: "counted-at", Label: "time of the count"}

// thisReport is what a dateline is the date of: two reports share none.
func thisReport(doc *claims.Document) claims.Entity {
	return claims.Entity{Name: "report", Key: "report " + doc.ID, Kind: claims.Thing}
}

// dateline reports whether a date opens a report with its place and a dash: "LUND,
// May 15 –". It says when somebody wrote.
func (v *view) dateline(f *frame) bool {
	if f.first > reachOfDateline || f.last+1 >= v.len() {
		return false
	}
	for i := range f.first {
		if !v.noun(i) && !v.upper(i) && v.norm(i) != "," && v.norm(i) != "." && v.norm(i) != "(" && v.norm(i) != ")" && v.norm(i) != "/" {
			return false
		}
	}
	switch v.norm(f.last + 1) {
	case "-", "--", "–", "—", "(", "/":
		return f.first > 0 || v.upper(f.last+2)
	case ")":
		return v.norm(f.first-1) == "(" && f.first > 1
	}
	return false
}

// reachOfDateline is how many tokens a dateline has before its date at most.
const reachOfDateline = 8

// papers are what an outlet publishes: "in its Tuesday editions" says when somebody
// reported, which is no claim.
var papers = wordSet(`edition issue newspaper paper column editorial article report story broadcast bulletin programme program newscast
interview statement post blog dispatch magazine press release letter`)

// qualifies reports whether the token at first continues a noun phrase that has
// begun: a determiner stands before it, with adjectives between.
func (v *view) qualifies(first int) bool {
	i := first - 1
	for n := 0; n < 3 && v.adjective(i); n, i = n+1, i-1 {
	}
	return determiners[v.norm(i)] || v.tag(i) == "PRP$" || v.tag(i) == "POS"
}

// Words that tie an event to what the clause tells: "arrested after a raid on
// Friday". Behind those of place and cause only a noun that is an event of itself
// takes the date: "dismissed from his job on Friday".
var (
	tying       = wordSet(`after following since before during until amid`)
	tyingEvents = wordSet(`over for by of with in at from to about despite`)
)

// reachOfEvent is how many tokens before its date an event noun may stand.
const reachOfEvent = 14

// eventBehind is the event noun that a date closes the phrase of, with no verb
// between: "after the raid on Monday", "over a robbery at a bank in Lund last
// Monday"; -1 where there is none. since tells that the date is the event's start:
// "since the invasion in May".
func (v *view) eventBehind(f *frame) (noun int, since bool) {
	for i, n := f.first-1, 0; i >= 0 && n < reachOfEvent; i, n = i-1, n+1 {
		switch {
		case v.border(i), v.verb(i) && !v.adjectival(i) && !v.nounlike(i), v.tag(i) == "MD", v.norm(i) == "and", v.temporal(i):
			return -1, false
		case !v.noun(i) && !v.nounlike(i), v.noun(i+1) && i+1 < f.first, !happening(v.eventNoun(i)):
			continue
		}
		start := v.phraseStart(i)
		near := i >= f.first-2
		if full := eventful(v.eventNoun(i)); !tying[v.norm(start)] && !(full && tyingEvents[v.norm(start)]) || !near && !full || v.charge(start, i) {
			continue
		}
		return i, v.norm(start) == "since" && near
	}
	return -1, false
}

// charge reports whether the noun at i names the crime that somebody is held for,
// not the deed: "charged with murder on Friday", without an article.
func (v *view) charge(start, i int) bool {
	return crimes[v.norm(i)] && !determiners[v.norm(start+1)] && v.tag(start+1) != "PRP$"
}

var crimes = wordSet(`murder homicide manslaughter robbery assault rape theft burglary kidnapping hijacking arson fraud piracy killing
embezzlement forgery bribery corruption perjury smuggling stabbing terrorism treason espionage`)

// eventNoun is the lemma of an event noun, whichever tag it has: "a shooting".
func (v *view) eventNoun(i int) string {
	if v.tag(i) == "VBG" && happens(v.norm(i)) {
		return v.norm(i)
	}
	return v.lemma(i)
}

// eventful reports whether a noun names an event of itself, which a date may follow
// at some distance.
func eventful(lemma string) bool {
	return happens(lemma) || anyIncident[lemma] || lemma == "death" || lemma == "slaying"
}

// nounlike reports whether the word at i is an event noun that looks like a verb
// form: "a shooting", "the killing".
func (v *view) nounlike(i int) bool {
	return v.tag(i) == "VBG" && happens(v.norm(i)) && (determiners[v.norm(i-1)] || v.adjective(i-1) || v.tag(i-1) == "POS")
}

// phraseStart is the token before the noun phrase whose head is at i.
func (v *view) phraseStart(i int) int {
	for n := i; i >= 0 && n-i < 6 && (i == n || v.noun(i) || v.adjective(i) || determiners[v.norm(i)] || v.norm(i) == "-" || v.tag(i) == "POS" || v.tag(i) == "PRP$" || v.tag(i) == "CD"); {
		i--
	}
	return i
}

func (x *Extractor) event(lemma string, kind claims.Kind) claims.Attribute {
	if c := x.lexicon.class(lemma, kind); c != nil {
		return classed(c, lemma)
	}
	return claims.Attribute{Lemma: lemma, Class: lemma, Label: string(kind) + " of the " + lemma}
}

// verbPhrase is the verb as printed, with "was" before a passive and a form in -ing.
func (v *view) verbPhrase(i int) string {
	form := v.norm(i)
	if v.tag(i) == "VBG" || v.tag(i) == "VBN" && auxiliaryBe(v, i) {
		return "was " + form
	}
	return form
}

// nearestVerb is the main verb of the clause that the adverbial stands in.
func (v *view) nearestVerb(f *frame) int {
	aux := false
	for i := f.first - 1; i >= 0 && !v.border(i); i-- {
		switch {
		case !v.verb(i):
			if aux && !v.adverb(i) {
				return v.verbBehind(f)
			}
		case auxiliaries[v.lemma(i)]:
			aux = true
		case v.predicates(i):
			return i
		}
	}
	return v.verbBehind(f)
}

// verbBehind is the first main verb after the date in its clause, -1 for none.
func (v *view) verbBehind(f *frame) int {
	for i := f.last + 1; i < v.len() && !v.border(i); i++ {
		if v.verb(i) && !auxiliaries[v.lemma(i)] && v.predicates(i) {
			return i
		}
	}
	return -1
}

// predicates reports whether the word at i, tagged as a verb, tells what somebody
// did: not "according to", not part of a name or of a compound, and no participle
// that describes a noun.
func (v *view) predicates(i int) bool {
	if v.norm(i) == "according" || v.norm(i-1) == "-" && !verbPrefixes[v.norm(i-2)] || v.norm(i+1) == "-" {
		return false
	}
	if v.gunfire(i) && v.lemma(i-1) == "open" || v.norm(i-1) == "to" && words.Person(v.norm(i)) && !v.kindOfNoun(i+1) {
		return false // "opened fire", "gave up to police", with tags for verbs
	}
	if _, ok := v.nameAt(i); ok {
		return false
	}
	return !(v.adjectival(i) && (determiners[v.norm(i-1)] || v.adjective(i-1) || v.tag(i-1) == "POS"))
}

// verbPrefixes stand with a hyphen before verbs: "re-signed".
var verbPrefixes = wordSet(`re pre co un over out mis de`)

// copulaBefore is the form of "be" before the date in its clause, with no main verb
// between; -1 for none.
func (v *view) copulaBefore(f *frame) int {
	for i := f.first - 1; i >= 0 && !v.border(i); i-- {
		if v.lemma(i) == "be" && v.verb(i) {
			return i
		}
	}
	return -1
}

// subjectOrObject is the head noun of the verb's subject, or of its object.
func (v *view) subjectOrObject(verb int) int {
	if s := v.subjectBefore(verb); s >= 0 {
		return s
	}
	i := verb + 1
	for determiners[v.norm(i)] {
		i++
	}
	_, head, _ := v.phrase(i)
	return head
}
