package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims/words"
)

// ofPersons are nouns that "of" ties to a person by name: "the death of Ada Lund".
// What bodies and towns have as well ("the trial of the reactor", "fall of Lund")
// is none.
var ofPersons = wordSet(`death murder slaying shooting stabbing beheading funeral burial obituary widow widower wife husband son daughter stepson
stepdaughter brother sister mother father grandson granddaughter nephew niece girlfriend boyfriend fiance fiancee killer autopsy corpse assassination
kidnapping abduction suicide drowning`)

// personBeside reports whether the words beside a name of two words or more show
// that it is a person's: an age, a word for a person, a verb of saying before it,
// a person named beside it.
func (v *view) personBeside(n *name) bool {
	before := n.first - 1
	if particleWords[v.norm(n.first)] {
		return false // "the jeweller De Gouden Uil"
	}
	switch w := v.norm(before); {
	case v.yearOld(before):
		return !v.noun(n.last+1) && !v.human(n.last+1) // no "15-year-old New Harrow boy"
	case ofPersons[v.lemma(before-1)] && w == "of":
		return !v.human(n.last + 1)
	case w == ",":
		return v.yearOld(before-1) || v.human(before-1) && determiners[v.norm(v.phraseHead(before-1))] || v.holderBefore(before-1)
	case w == "and" || w == "&":
		return v.personEndsAt(before-1) && v.human(v.beforeName(before-1)) // "policemen Ada Lund and Per Holm"
	case sayVerbs[v.lemma(before)] && !v.upper(before):
		if v.upper(n.last+1) || v.human(n.last+1) {
			return false // "said Harbour Trust founder Ada Lund"
		}
		return v.norm(before-1) == "\"" || v.norm(before-1) == "," || v.norm(n.last+1) == "." || v.norm(n.last+1) == ","
	}
	one := v.norm(before) == v.lemma(before) || v.norm(n.last+1) == "and" && v.upper(n.last+2)
	return one && v.human(before) // "jewellers Lund Holm" are a shop
}

// holderBefore reports whether the phrase that ends at token i is what one person is
// of something: "the founder of the yard".
func (v *view) holderBefore(i int) bool {
	for k := i; k > 1 && k > i-6 && v.norm(k) != ","; k-- {
		if v.norm(k) == "of" && v.human(k-1) && v.norm(k-1) == v.lemma(k-1) && determiners[v.norm(k-2)] {
			return true
		}
	}
	return false
}

// yearOld reports whether token i ends an age that stands before whose it is: "15-year-old".
func (v *view) yearOld(i int) bool {
	w := v.norm(i)
	return strings.HasSuffix(w, "-year-old") || w == "old" && strings.HasPrefix(v.norm(i-2), "year")
}

// human reports whether token i is a common noun that the dictionary knows for
// people.
func (v *view) human(i int) bool {
	w := v.lemma(i)
	return len(w) > 2 && !v.upper(i) && !stopLemmas[w] && (personBefore[w] || words.Person(w) && !v.verb(i))
}

// phraseHead is the token at which the words before the noun at i end: the
// article, where the phrase has one.
func (v *view) phraseHead(i int) int {
	for n := 0; n < 8 && i >= 0 && !determiners[v.norm(i)] && v.norm(i) != ","; n++ {
		i--
	}
	return i
}

// personEndsAt reports whether token i is a capital that may end a name.
func (v *view) personEndsAt(i int) bool { return v.upper(i) && v.upper(i-1) && v.nameWord(i) }

// beforeName is the token before the run of capitals that ends at i.
func (v *view) beforeName(i int) int {
	for v.upper(i) && v.nameWord(i) {
		i--
	}
	return i
}
