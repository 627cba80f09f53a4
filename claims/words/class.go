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

// Event reports whether a lower-case noun, singular or plural, most often names
// something that happens or is done: attack, quake, talks, ceremony, invasion.
func Event(noun string) bool { return known().is(noun, table.Event) }

// is reports whether the noun, or the last part of a compound that is not
// known, has the mark.
func (x *lexicon) is(noun string, mark table.Marks) bool {
	if i := x.lemma(noun, Noun); i != none {
		return x.Marks[i]&mark != 0
	}
	if _, last, ok := cutLast(noun); ok {
		return x.is(last, mark)
	}
	if find(x, noun) != none {
		return false // known, and no noun
	}
	if i := x.lastPart(noun); i != none {
		return x.Marks[i]&mark != 0
	}
	return mark == table.Person && x.agent(noun)
}

// cutLast cuts a compound before the part behind its last hyphen.
func cutLast(w string) (before, last string, ok bool) {
	if i := strings.LastIndexByte(w, '-'); i > 0 && i < len(w)-1 {
		return w[:i], w[i+1:], true
	}
	return "", "", false
}

// minPart is how short the parts of a compound may be, in bytes.
const minPart = 3

// lastPart finds the noun that a word written as one begins with a known word
// and ends in: "airstrike", "snowmobiler". The longest last part counts.
func (x *lexicon) lastPart(w string) int {
	for cut := minPart; cut <= len(w)-minPart; cut++ {
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

// agent reports whether an unknown noun is made from a known verb by an ending
// for those who do it or to whom it is done: "rappeller", "returnee".
func (x *lexicon) agent(w string) bool {
	w = singular(w)
	for _, e := range [...]string{"er", "or", "ee"} {
		stem, ok := strings.CutSuffix(w, e)
		if !ok || len(stem) < minPart {
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
