package extract

import "github.com/crosscheck/crosscheck/claims"

// unnamedSources are speakers without a name, beside the nouns for people and bodies.
var unnamedSources = wordSet(`official police authority spokesman spokeswoman spokesperson witness source report media agency
government military army hospital doctor prosecutor lawyer analyst expert resident aide minister ministry president mayor governor judge
chief sheriff detective investigator inspector envoy diplomat ambassador adviser advisor commander general critic researcher study statement
newspaper paper channel broadcaster website company firm airline operator club team union group organisation organization charity
secretary director manager owner coach lawmaker senator deputy leader premier chancellor king queen prince bishop pope
attorney defense defence prosecution court coroner department office bureau institute survey centre center administration council
commission committee staff survivor relative neighbour neighbor executive chairman representative scientist seismologist forecaster
rescuer firefighter medic rebel militant insurgent opposition party navy coastguard guard embassy kremlin`)

// canSpeak reports whether the noun at token i can be a speaker.
func (v *view) canSpeak(i int) bool {
	l := v.lemma(i)
	return unnamedSources[l] || personNouns[l] && l != "body" && l != "dead" && l != "life" && l != "casualty" && l != "family"
}

// linksOfNoun are prepositions that tie a noun to the one before it: "a spokesman
// for the army".
var linksOfNoun = wordSet("of for from at in with near on")

// partyBefore is the speaker whose noun phrase ends at token j, and its first
// token. A noun that hangs on a preposition hands on to the noun before it; a
// place, a day or another thing speaks for nobody.
func (v *view) partyBefore(j int) (claims.Attribution, int) {
	last := j
	for n := 0; j >= 0 && n < 4; n++ {
		start := v.startOfPhrase(j)
		if start > j {
			return claims.Attribution{}, -1
		}
		before := start - 1
		for before >= 0 && determiners[v.norm(before)] || v.norm(before) == "its" || v.norm(before) == "the" {
			before--
		}
		if before > 0 && linksOfNoun[v.norm(before)] && v.startOfPhrase(before-1) <= before-1 {
			j = before - 1
			continue
		}
		if before >= 0 && linksOfNoun[v.norm(before)] && !v.canSpeak(j) {
			if m, ok := v.nameAt(j); !ok || m.entity.Kind != claims.Person {
				return claims.Attribution{}, -1 // "in Lund said"
			}
		}
		return v.partyOf(start, j, last), start
	}
	return claims.Attribution{}, -1
}

// partyOf is the speaker of the phrase [start, j], whose prepositional phrases
// reach to last: the name at its end, else the phrase as printed.
func (v *view) partyOf(start, j, last int) claims.Attribution {
	n, ok := v.nameAt(j)
	if !ok || n.people {
		if ok || v.canSpeak(j) {
			return v.unnamed(start, j, v.phraseEnd(start, j, last))
		}
		return claims.Attribution{}
	}
	switch n.entity.Kind {
	case claims.Event, claims.Thing:
		return claims.Attribution{}
	case claims.Location:
		if n.state == "" || last != j {
			return claims.Attribution{}
		}
		n.entity.Key = n.state
	}
	return named(&n)
}

// phraseEnd is last where the phrase with what hangs on it stays short.
func (v *view) phraseEnd(start, j, last int) int {
	if last-start < 9 {
		return last
	}
	return j
}

// startOfPhrase is the first token of the nouns, adjectives and names that end at
// j, j+1 where token j is no noun.
func (v *view) startOfPhrase(j int) int {
	n, named := v.nameAt(j)
	if !named && (!v.noun(j) && !(v.tag(j) == "" && v.canSpeak(j)) || v.temporal(j)) {
		return j + 1
	}
	i := j
	if named {
		i = n.first
	}
	for i > 0 {
		if m, ok := v.nameAt(i - 1); ok {
			i = m.first
			continue
		}
		if k := i - 1; (v.noun(k) || v.adjective(k) || v.tag(k) == "POS" || v.norm(k) == "'s" || v.hyphen(k)) && !v.temporal(k) && v.norm(k) != "\"" {
			i--
			continue
		}
		break
	}
	for i < j && (v.norm(i) == "'s" || v.norm(i) == "-") {
		i++
	}
	return i
}

// partyFrom is the speaker whose noun phrase begins at token i, and its last
// token. open lets any noun give word, as after "according to".
func (v *view) partyFrom(i int, open bool) (claims.Attribution, int) {
	for determiners[v.norm(i)] {
		i++
	}
	head, j := -1, i
	for ; j < v.len() && !v.temporal(j); j++ {
		if n, ok := v.nameAt(j); ok {
			j = n.last
			head = j
			if n.entity.Kind == claims.Person {
				return named(&n), j
			}
			continue
		}
		if v.noun(j) || v.tag(j) == "" && v.canSpeak(j) {
			head = j
			continue
		}
		if !v.adjective(j) && v.tag(j) != "POS" && v.norm(j) != "'s" && !v.hyphen(j) && v.tag(j) != "VBN" && v.tag(j) != "VBG" {
			break
		}
	}
	if head < 0 {
		return claims.Attribution{}, i
	}
	return v.openParty(i, head, open)
}

// openParty is the speaker of the phrase [i, head] with the prepositional phrase
// that hangs on it.
func (v *view) openParty(i, head int, open bool) (claims.Attribution, int) {
	n, ok := v.nameAt(head)
	if ok && !n.people {
		switch {
		case n.entity.Kind == claims.Location && (n.state == "" || v.capitalOf(&n) && !open):
			return claims.Attribution{}, head
		case n.entity.Kind == claims.Event, n.entity.Kind == claims.Thing:
			return claims.Attribution{}, head
		}
		return named(&n), head
	}
	if !ok && !open && !v.canSpeak(head) || v.tag(head) == "CD" {
		return claims.Attribution{}, head
	}
	if v.norm(head+1) == "," {
		if m, ok := v.nameAt(head + 2); ok && m.entity.Kind == claims.Person {
			return named(&m), m.last // "the fire chief, Ada Lund"
		}
	}
	last := head
	if p := v.norm(head + 1); p == "for" || p == "of" || p == "from" || p == "at" {
		if _, end, _ := v.phrase(v.afterDeterminer(head + 2)); end >= 0 && end-i < 9 {
			last = end
		}
	}
	return v.unnamed(i, head, last), last
}

// capitalOf reports whether the name is that of a capital alone.
func (v *view) capitalOf(n *name) bool { return places()[gazetteerForm(v.norm(n.first))].capital }

func (v *view) afterDeterminer(i int) int {
	for determiners[v.norm(i)] {
		i++
	}
	return i
}
