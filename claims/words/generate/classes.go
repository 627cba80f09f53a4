package main

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims/words/table"
)

// classes are the synsets that make a noun a person or an event.
type classes struct{ person, event map[*synset]bool }

// The least part of a noun's uses that must be of the class. Fewer will do for
// events: WordNet has the act, its result and the state after it as three senses,
// and only the first is below an event.
const (
	mostlyPerson = 0.5
	mostlyEvent  = 0.4
)

// A root is a noun and one of its senses: all below that is of the class. It is
// named by a word of the sense and by another that stands in no other sense
// with it, so that no number of WordNet's is needed.
type root struct{ word, with string }

// personRoots: people one by one, and groups whose members are what is counted
// and told of: police, crew, families. Organisations, teams and army units are
// none.
var personRoots = []root{
	{"person", "individual"}, {"people", ""}, {"personnel", "force"}, {"police", "constabulary"},
	{"family", "household"}, {"family", "family_unit"}, {"kin", "kindred"}, {"crew", ""},
	{"gang", "mob"}, {"gang", "work_party"}, {"crowd", "gang"}, {"mob", "rabble"}, {"troop", ""},
}

// personFile is WordNet's file of nouns for people. It holds agents (drivers,
// operators) that its tree has not below person.
const personFile = 18

// eventRoots: what happens and what is done, weather, and meetings, which
// WordNet has among groups.
var eventRoots = []root{
	{"event", ""}, {"phenomenon", ""}, {"meeting", "group_meeting"}, {"negotiation", "talks"},
	{"discussion", "give-and-take"}, {"conference", "group_discussion"}, {"conflict", "struggle"},
}

// things are phenomena by WordNet's tree that no report would call events.
var things = []root{{"energy", "free_energy"}, {"consequence", "effect"}, {"luck", "fortune"}}

func (n *net) classes() classes {
	c := classes{person: n.below(n.roots(personRoots)...), event: n.below(n.roots(eventRoots)...)}
	for _, s := range n.synsets {
		if s.pos == noun && s.file == personFile && !s.instance() {
			c.person[s] = true
		}
	}
	for s := range n.below(n.roots(things)...) {
		delete(c.event, s)
	}
	return c
}

// roots finds the first sense of each that holds both words.
func (n *net) roots(named []root) []*synset {
	var all []*synset
	for _, r := range named {
		l := n.lexemes[noun][r.word]
		if l == nil {
			continue
		}
		for _, s := range l.senses {
			if r.with == "" || s.has(r.with) {
				all = append(all, s)
				break
			}
		}
	}
	return all
}

// artifacts is WordNet's file of nouns for made things.
const artifacts = 6

// tool reports whether a noun in -er or -or may as well be a thing: none of its
// senses has a tagged use and one of the first three is a made thing. Toaster,
// printer and router are people first to WordNet.
func (l *lexeme) tool() bool {
	if !strings.HasSuffix(l.word, "er") && !strings.HasSuffix(l.word, "or") {
		return false
	}
	made := false
	for i, s := range l.senses {
		if l.counts[i] > 0 {
			return false
		}
		made = made || i < 3 && s.file == artifacts
	}
	return made
}

func (s *synset) has(word string) bool {
	for _, w := range s.words {
		if w == word {
			return true
		}
	}
	return false
}

// nounUse is the least part of a word's other uses that its uses as a noun must
// be: "federal" and "straight" can name people and hardly ever do.
const nounUse = 0.09

// marks are the classes of a noun that has so many uses as other parts of speech.
func (c classes) marks(l *lexeme, others float64) table.Marks {
	m := table.Marks(0)
	if l.pos == noun && !l.named() {
		if others*nounUse <= l.total() && l.share(c.person) >= mostlyPerson && !l.tool() {
			m |= table.Person
		}
		if l.share(c.event) >= mostlyEvent {
			m |= table.Event
		}
	}
	return m
}
