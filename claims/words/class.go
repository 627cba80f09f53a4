package words

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims/words/table"
)

// Person reports whether a lower-case noun, singular or plural, most often
// names people: villager, brigand, Somali in lower case, co-worker; and groups
// whose members are what is counted: police, crew, family. Organisations,
// teams and army units are none. "letter" and "computer", which can name
// people, do not.
func Person(noun string) bool { return known().is(noun, table.Person) }

// Known reports whether the dictionary holds the word, in lower case, or an inflected
// form of it. Names of people and places that it lists are known too.
func Known(word string) bool {
	x := known()
	return x.number(word) != none
}

// Event reports whether a lower-case noun, singular or plural, most often names
// something that happens or is done: attack, quake, talks, ceremony, invasion.
func Event(noun string) bool { return known().is(noun, table.Event) }

// is reports whether the noun, or the last part of a compound that is not
// known, has the mark.
func (x *lexicon) is(noun string, mark table.Marks) bool {
	if i := x.lemma(noun, Noun); i != none {
		return x.Marks[i]&mark != 0 || x.pluralOf(noun, i, mark)
	}
	if i := strings.LastIndexByte(noun, '-'); i > 0 {
		return x.is(noun[i+1:], mark)
	}
	if find(x, noun) != none || x.lemma(noun, Verb) != none || x.lemma(noun, Adjective) != none {
		return false // known, and no noun
	}
	if i := x.lastPart(noun); i != none {
		return x.Marks[i]&mark != 0
	}
	return mark == table.Person && x.agent(noun)
}

// pluralOf reports whether a noun that is its own lemma is also the plural of a
// noun with the mark: "leaders" is a body to WordNet, and leaders all the same.
func (x *lexicon) pluralOf(noun string, i int, mark table.Marks) bool {
	one, ok := strings.CutSuffix(noun, "s")
	if !ok || x.Words[i] != noun {
		return false
	}
	j := find(x, one)
	return j != none && x.Marks[j]&mark != 0
}

// How short the parts of a compound may be, in bytes: the first, the last, and
// both together.
const (
	minFirst = 2
	minLast  = 4
	minBoth  = 7
)

// lastPart finds the noun that a word written as one begins with a known word
// and ends in: "airstrike", "coworker". The longest last part counts.
func (x *lexicon) lastPart(w string) int {
	for cut := minFirst; len(w) >= minBoth && cut <= len(w)-minLast; cut++ {
		first := find(x, w[:cut])
		if first == none || x.Marks[first]&(table.Noun|table.Adjective) == 0 {
			continue
		}
		if i := x.lemma(w[cut:], Noun); i != none {
			return i
		}
	}
	return none
}

// minStem is how short a verb may be that a noun is made from, in bytes.
const minStem = 3

// agent reports whether an unknown noun is made from a known verb by an ending
// for those who do it or to whom it is done: "rappeller", "returnee".
func (x *lexicon) agent(w string) bool {
	w = singular(w)
	for _, e := range [...]string{"er", "or", "ee"} {
		stem, ok := strings.CutSuffix(w, e)
		if !ok || len(stem) < minStem {
			continue
		}
		for _, verb := range [...]string{stem, stem + "e", stem[:len(stem)-1]} {
			if i := find(x, verb); i != none && x.Marks[i]&table.Verb != 0 && (verb != stem[:len(stem)-1] || stem[len(stem)-1] == stem[len(stem)-2]) {
				return true
			}
		}
	}
	return false
}
