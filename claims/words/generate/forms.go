package main

import "strings"

// A form is an inflected word that leads to another lemma than the rules say.
type form struct {
	form, lemma string
	pos         pos
}

// rarer is how many times rarer an inflected form that WordNet lists of its own
// ("talks", "larger") must be than its lemma to count as no more than its form.
const rarer = 5

// forms are WordNet's exceptions, where they lead to a more used word than the
// form is itself, and forms that are lemmas in name only.
func (n *net) forms() []form {
	var all []form
	for p := range parts {
		seen := map[string]bool{}
		for _, e := range n.exceptions[p] {
			to, own := n.lexemes[p][e.lemma], n.lexemes[p][e.form]
			if to == nil || !worthy(to) || e.form == e.lemma || seen[e.form] || !lettered(e.form) || !lettered(e.lemma) || own.total() >= to.total() {
				continue
			}
			seen[e.form] = true
			all = append(all, form{e.form, e.lemma, p})
		}
	}
	for _, rule := range []struct {
		pos      pos
		from, to string
	}{{noun, "s", ""}, {adjective, "er", ""}, {adjective, "er", "e"}, {adjective, "est", ""}, {adjective, "est", "e"}} {
		all = append(all, n.nominal(rule.pos, rule.from, rule.to)...)
	}
	return all
}

// nominal are the words that are lemmas in name only: with the ending changed
// they are forms of a word that is much more used.
func (n *net) nominal(p pos, from, to string) []form {
	var all []form
	for _, w := range n.order[p] {
		stem, ok := strings.CutSuffix(w, from)
		base := n.lexemes[p][stem+to]
		if ok && base != nil && len(stem) > 2 && lettered(w) && worthy(base) && n.lexemes[p][w].uses()*rarer < base.uses() && !n.exceptional(w, p) {
			all = append(all, form{w, stem + to, p})
		}
	}
	return all
}

// uses is one more than the tagged uses of all senses.
func (l *lexeme) uses() int {
	sum := 1
	for _, c := range l.counts {
		sum += c
	}
	return sum
}

// exceptional reports whether the word is in WordNet's list of exceptions.
func (n *net) exceptional(w string, p pos) bool {
	for _, e := range n.exceptions[p] {
		if e.form == w {
			return true
		}
	}
	return false
}
