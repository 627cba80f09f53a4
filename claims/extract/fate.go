package extract

import (
	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/words"
)

// fate finds what became of the people counted: the word just before the number
// ("killing 12"), the participle or adjective after it, the verb that the phrase
// is subject or object of. A participle in -ing after the noun yields to the
// verb: "killed 40 people sheltering there".
func (x *Extractor) fate(v *view, f *frame, kind claims.Kind) (claims.Attribute, bool) {
	after := v.behind(f)
	if v.graveBehind(after) >= 0 {
		return claims.Attribute{}, false // "five of them critically"
	}
	order := [...]int{f.last + 1, v.wordBefore(f.first), after, v.secondAfter(after), f.verb, v.predicate(f)}
	if endsIn(v.norm(after), "ing") {
		order = [...]int{f.last + 1, v.wordBefore(f.first), f.verb, after, v.secondAfter(after), v.predicate(f)}
	}
	for _, i := range order {
		if i < 0 || i >= v.len() || i == f.head || gravely[v.norm(i)] || v.noun(i) && i != f.last+1 && !participle(v.norm(i)) {
			continue
		}
		if v.acting(f, i) && !x.phrased(v, i, kind) {
			continue
		}
		if c, lemma := x.idiom(v, f, i, kind); c != nil {
			return fated(c, lemma), true
		}
		if c := x.befell(v.lemma(i), kind); c != nil && !c.Owned {
			return fated(c, killing(v.lemma(i))), true
		}
	}
	for _, i := range f.mods {
		if c := x.lexicon.class(v.lemma(i), kind); c != nil && !v.noun(i) {
			return fated(c, v.lemma(i)), true
		}
	}
	return claims.Attribute{}, false
}

// behind is the token after the words that tell what f counts: its noun, "of them".
func (v *view) behind(f *frame) int {
	if f.partitive && f.head < 0 && pronouns[v.norm(f.last+2)] {
		return f.last + 3
	}
	return max(f.last, f.head) + 1
}

// phrased reports whether a phrase of the vocabulary begins at token i: "lost their
// lives" has an object and befell those who lost them.
func (x *Extractor) phrased(v *view, i int, kind claims.Kind) bool {
	for _, p := range x.lexicon.phrases[v.lemma(i)] {
		if rest := p.lemmas[1:]; holds(p.class, kind) && (v.matches(i+1, rest) || determiners[v.norm(i+1)] && v.matches(i+2, rest)) {
			return true
		}
	}
	return false
}

// participle reports whether a word that a tagger took for a noun may be a verb.
func participle(w string) bool { return endsIn(w, "ing", "ed") || w == "hurt" || w == "dead" }

// wordBefore is the token before the number, hedges and adverbs stepped over.
func (v *view) wordBefore(i int) int {
	for i--; i >= 0 && (v.adverb(i) || hedges[v.norm(i)] || determiners[v.norm(i)]); i-- {
	}
	return i
}

var hedges = wordSet(`at least most more less than about around some nearly almost over up to as many an estimated only`)

// idiom is the class of a verb at i that other words complete, and the lemma that
// tells it: "took 23 into custody" is an arrest, "shot and killed", "shot dead",
// "shot two clerks to death" and "fatally shot" are deaths, and so is "confirmed
// dead". Nil where the verb stands for itself.
func (x *Extractor) idiom(v *view, f *frame, i int, kind claims.Kind) (*claims.AttributeClass, string) {
	if i < f.first && v.norm(f.first-1) == "and" {
		return nil, "" // "one was shot dead and two …"
	}
	behind := max(f.last, f.head) + 1
	for _, p := range x.lexicon.phrases[v.lemma(i)] {
		if rest := p.lemmas[1:]; holds(p.class, kind) && (v.matches(i+1, rest) || i < f.first && v.matches(behind, rest)) {
			return p.class, p.lemmas[0]
		}
	}
	for _, k := range [...]int{i + 1, behind} {
		switch {
		case k <= i:
		case v.norm(k) == "and" && v.verb(k+1) && deadly[v.lemma(k+1)], v.norm(k) == "to" && v.norm(k+1) == "death":
			return x.lexicon.class("kill", kind), "kill"
		case v.verb(i) && !auxiliaries[v.lemma(i)] && v.norm(k) == "dead":
			return x.lexicon.class("kill", kind), "kill"
		case attests[v.lemma(i)] && k == i+1 && !v.noun(k):
			return x.lexicon.class(v.lemma(k), kind), v.lemma(k)
		}
	}
	if v.norm(i-1) == "fatally" || v.norm(i+1) == "fatally" {
		return x.lexicon.class("kill", kind), "kill"
	}
	return nil, ""
}

var (
	deadly = wordSet(`kill die murder`)
	// attests are verbs whose complement tells what became of somebody: "confirmed
	// dead", "reported missing".
	attests = wordSet(`confirm report find fear believe presume declare pronounce list leave consider`)
)

// suffered reads whom a noun for a deed befell: "the killings of two women", "the arrest
// of 40 protesters", "the bodies of 12 sailors".
func (x *Extractor) suffered(v *view, f *frame, kind claims.Kind) (claims.Attribute, bool) {
	of := v.wordBefore(f.first)
	if v.norm(of) != "of" || !v.noun(of-1) {
		return claims.Attribute{}, false
	}
	noun := v.lemma(of - 1)
	c := x.befell(noun, kind)
	if c == nil {
		noun = words.Lemma(noun, words.Verb)
		c = x.befell(noun, kind)
	}
	if c == nil || !c.Fate || words.Person(v.lemma(of-1)) || undeeds[noun] {
		return claims.Attribute{}, false
	}
	return fated(c, killing(noun)), true
}

// befell is the class of what a verb, or the noun of it, tells of people. As a thing
// that is counted a murder is a charge: "eight murders".
func (x *Extractor) befell(lemma string, kind claims.Kind) *claims.AttributeClass {
	return x.lexicon.class(killing(lemma), kind)
}

// killing is "kill" for the verbs of slays, any other lemma as it is.
func killing(lemma string) string {
	if slays[lemma] {
		return "kill"
	}
	return lemma
}

// slays are the verbs of killing with a plan, or many.
var slays = wordSet(`murder massacre slaughter assassinate butcher behead`)

// undeeds are nouns of which people have one, or are one: "the life of two sisters",
// "a case of two men", "a camp of 300 people".
var undeeds = wordSet(`life case camp tent shelter refuge toll contact contract charge count bail custody`)

// secondAfter is the token after next, where the next only links: "12 people were
// killed", "12 others left dead", "12 are still missing". -1 where it does not.
func (v *view) secondAfter(after int) int {
	if auxiliaries[v.lemma(after)] && v.adverb(after+1) {
		return after + 2
	}
	if v.adverb(after) || auxiliaries[v.lemma(after)] || v.norm(after) == "left" || v.norm(after) == "others" || v.norm(after) == "more" {
		return after + 1
	}
	return -1
}

// predicate is the adjective after a form of "be": "12 people were dead".
func (v *view) predicate(f *frame) int {
	if f.verb < 0 || !f.subjectOf || !auxiliaries[v.lemma(f.verb)] && !v.abides(f.verb) {
		return -1
	}
	for i := f.verb + 1; i < v.len() && i < f.verb+4; i++ {
		if v.adjective(i) || v.verb(i) {
			return i
		}
	}
	return -1
}
