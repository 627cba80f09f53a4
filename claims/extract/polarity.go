package extract

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// outcome is a pair of words for what became of something: one side or the
// other, never both.
type outcome struct {
	name     string // of the attribute: "acceptance"
	label    string
	yes, no  string          // as printed in reports
	yesVerbs map[string]bool // lemmas that say yes
	noVerbs  map[string]bool
	objects  map[string]bool // lemmas of what is decided on; nil means a named person or "the suspect"
	byWhom   bool            // one party's yes does not meet another's no
}

// outcomes lists the questions that news answers with one of two words. To add
// one: a line here, and a test of each side. The objects keep figures of speech
// out: a runner passes a record, a drug blocks an attack.
var outcomes = []outcome{
	{"acceptance", "whether {it} was accepted", "accepted", "rejected", wordSet("accept approve ratify"), wordSet("reject refuse spurn rebuff"), decided, true},
	{"confirmation", "whether {it} was confirmed", "confirmed", "denied", wordSet("confirm"), wordSet("deny"), reported, true},
	{"custody", "whether {the suspect} was caught", "arrested", "at large", wordSet("arrest capture apprehend"), wordSet("large"), nil, false},
	{"verdict", "whether {the defendant} was found guilty", "convicted", "acquitted", wordSet("convict"), wordSet("acquit"), nil, false},
	{"claim-of-responsibility", "whether {responsibility} was claimed", "claimed", "denied", wordSet("claim"), wordSet("deny"), wordSet("responsibility"), true},
}

var (
	// decided are things that a party accepts or rejects.
	decided = wordSet(`offer bid proposal plan deal demand request ceasefire truce invitation resignation term condition ultimatum apology bill law
budget resolution treaty merger takeover application appeal petition settlement agreement amendment nomination initiative framework pact accord`)
	// reported are things that a party confirms or denies.
	reported = wordSet(`report allegation accusation rumour rumor link involvement existence claim charge`)
	// partly are words that make an outcome one of parts.
	partly = wordSet(`part partly partially some certain element several most aspect portion other half`)
	// suspects are nouns for the one person whom an event's police look for.
	suspects = wordSet(`suspect gunman shooter attacker killer fugitive bomber`)
	// unsettled are words of which one before the verb leaves the outcome open, or
	// says that it is told wrongly.
	unsettled = wordSet(`if unless until before whether to would could may might should can will 'll must inaccurate incorrect false untrue wrong
deny refuse threaten expect urge ask want call consider likely reportedly possibly perhaps after when once`)
)

// polarities are the outcomes that a sentence states as settled, of a subject or
// object that it names. The value's span is the verb.
func (x *Extractor) polarities(v *view) []*claims.Claim {
	if v.s.Heading || v.norm(v.len()-1) == "?" {
		return nil
	}
	var out []*claims.Claim
	for i := range v.s.Tokens {
		l := v.lemma(i)
		for k := range outcomes {
			o := &outcomes[k]
			yes, no := o.yesVerbs[l], o.noVerbs[l]
			if !yes && !no || !(v.finite(i) || l == "large") {
				continue
			}
			if c := x.outcomeClaim(v, i, o, yes); c != nil {
				out = append(out, c)
			}
		}
	}
	return out
}

// finite reports whether the verb at i tells what happened: in the past or the
// present, in a passive or a perfect; not what somebody wants, fears or plans.
func (v *view) finite(i int) bool {
	switch v.tag(i) {
	case "VBD", "VBZ", "VBP":
	case "VBN":
		if !auxiliaryBe(v, i) && v.lemma(i-1) != "have" && v.lemma(i-2) != "have" {
			return false
		}
	case "VB":
		if v.lemma(i-1) != "do" && v.lemma(i-2) != "do" {
			return false
		}
	default:
		return false
	}
	return v.settled(i)
}

// settled reports whether nothing before token i in its clause leaves open what it says.
func (v *view) settled(i int) bool {
	for j, n := i-1, 0; j >= 0 && n < 12; j, n = j-1, n+1 {
		if w := v.norm(j); w == ";" || w == "," && n > 3 {
			return true
		}
		if unsettled[v.norm(j)] || unsettled[v.lemma(j)] && v.lemma(j) != "do" {
			return false
		}
	}
	return true
}

// outcomeClaim needs an object, or the subject of a passive, that the outcome can
// be of.
func (x *Extractor) outcomeClaim(v *view, i int, o *outcome, yes bool) *claims.Claim {
	thing, part := v.affected(i)
	if o.name == "custody" && !yes {
		thing, part = v.atLarge(i), false
	}
	if thing < 0 {
		return nil
	}
	subject, ok := v.decidedOn(i, thing, o)
	if !ok {
		return nil
	}
	text := o.no
	if yes {
		text = o.yes
	}
	if yes && (v.lemma(i) == "approve" || v.lemma(i) == "ratify") {
		text = "approved"
	}
	switch {
	case v.negated(i) && o.objects == nil:
		return nil // "was not arrested" does not say "at large"
	case v.negated(i):
		text = "not " + text
	case part:
		text = "partly " + text
	}
	f := frame{first: i, last: i, head: thing, of: -1, verb: i, subject: -1}
	span := v.s.Tokens[i].Span
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: span,
		Value:       claims.Value{Span: span, Kind: claims.Polarity, Text: text, Modifier: claims.Exact, Rule: "polarity/" + o.name, Number: math.NaN()},
		Attribute:   claims.Attribute{Lemma: v.lemma(i), Class: o.name, Label: o.label},
		Subject:     subject,
		Attribution: v.attribution(f), Modality: v.modality(f), Context: v.context(f, thing),
		Trace: []string{"polarity/" + o.name},
	}
	if c.Modality != claims.Asserted && c.Modality != claims.Denied {
		return nil
	}
	c.ID = id(c)
	return c
}

// decidedOn is what the outcome is of: the person, or the thing with the words
// before it and the party that decided. Its key holds them all, so that another
// party's answer, or another bill, is another question.
func (v *view) decidedOn(verb, thing int, o *outcome) (claims.Entity, bool) {
	n, named := v.nameAt(thing)
	if o.objects == nil {
		if named {
			return n.entity, n.entity.Kind == claims.Person
		}
		return v.entity(thing), suspects[v.lemma(thing)] && v.norm(thing-1) == "the" && v.norm(thing) == v.lemma(thing)
	}
	if named || !o.objects[v.lemma(thing)] {
		return claims.Entity{}, false
	}
	e := v.entity(thing)
	for j := thing - 1; j >= 0 && v.noun(j); j-- {
		if _, ok := v.nameAt(j); ok {
			break
		}
		e.Key = v.lemma(j) + "-" + e.Key
	}
	if o.byWhom {
		e.Key += "-by-" + v.decider(verb)
	}
	return e, true
}

// decider is the key of the party that the verb at i gives the answer to: its
// subject, or the name after "by" of a passive; "" where the words give none.
func (v *view) decider(i int) string {
	at := -1
	if v.tag(i) == "VBN" && auxiliaryBe(v, i) {
		for j := i + 1; j < i+4; j++ {
			if v.norm(j) == "by" {
				at = v.afterDeterminer(j + 1)
			}
		}
	} else {
		if at = v.subjectBefore(i); at < 0 {
			at = i - 1
		}
	}
	if at < 0 {
		return ""
	}
	if n, ok := v.nameAt(at); ok {
		return placeKey(n.entity.Key)
	}
	return v.lemma(at)
}

// atLarge is the subject of "is at large" and "remains at large", -1 where token i
// ends no such words.
func (v *view) atLarge(i int) int {
	if v.norm(i-1) != "at" {
		return -1
	}
	for j := i - 2; j > i-5; j-- {
		switch v.lemma(j) {
		case "be", "remain":
			if v.settled(j) {
				return v.subjectBefore(j)
			}
		}
	}
	return -1
}

// affected is the noun that the verb at i acts on: the subject of a passive, else
// the object; part tells that only parts of it are meant.
func (v *view) affected(i int) (thing int, part bool) {
	if v.tag(i) == "VBN" && auxiliaryBe(v, i) {
		s := v.subjectBefore(i)
		return s, s >= 0 && (partly[v.lemma(s)] || partly[v.lemma(i-1)] || partly[v.norm(s-1)] || partly[v.norm(s-2)] || partly[v.norm(s-3)])
	}
	j := i + 1
	if v.norm(j) == "that" {
		return -1, false
	}
	part = partly[v.lemma(i-1)]
	for determiners[v.norm(j)] || partly[v.lemma(j)] || v.norm(j) == "of" {
		part = part || partly[v.lemma(j)]
		j++
	}
	_, head, mods := v.phrase(j)
	for _, m := range mods {
		part = part || partly[v.lemma(m)]
	}
	if n := head + 1; v.verb(n) && v.tag(n) != "VBN" && v.tag(n) != "VBG" || v.tag(n) == "MD" {
		return -1, false // "confirms the minister left": a clause, no object
	}
	return head, part
}

func auxiliaryBe(v *view, i int) bool {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if v.lemma(j) == "be" {
			return true
		}
	}
	return false
}

// negated reports whether "not" or "never" stands in the verb's group, or "no"
// before its subject.
func (v *view) negated(i int) bool {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		switch v.norm(j) {
		case "not", "n't", "never", "nobody", "no":
			return true
		case ",", ".":
			return false
		}
	}
	s := v.subjectBefore(i)
	for j := max(s-4, 0); j <= s; j++ {
		if w := v.norm(j); w == "none" || w == "neither" || w == "no" || w == "nobody" {
			return true
		}
	}
	return false
}
