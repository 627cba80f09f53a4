package main

import "strings"

// A form is an inflected word that leads to another lemma than the rules say.
type form struct {
	form, lemma string
	pos         pos
}

// rarer is how many times rarer a plural that WordNet lists of its own ("talks")
// must be than its singular to count as no more than its plural.
const rarer = 8

// forms are WordNet's exceptions, where they lead to a more used word than the
// form is itself, and plurals that are lemmas in name only.
func (n *net) forms() []form {
	var all []form
	for p := range parts {
		seen := map[string]bool{}
		for _, e := range n.exceptions[p] {
			to, own := n.lexemes[p][e.lemma], n.lexemes[p][e.form]
			if to == nil || e.form == e.lemma || seen[e.form] || !lettered(e.form) || !lettered(e.lemma) || own.total() >= to.total() {
				continue
			}
			seen[e.form] = true
			all = append(all, form{e.form, e.lemma, p})
		}
	}
	for _, w := range n.order[noun] {
		singular, ok := strings.CutSuffix(w, "s")
		to := n.lexemes[noun][singular]
		if ok && lettered(w) && len(singular) > 2 && to != nil && n.lexemes[noun][w].total()*rarer < to.total() && !n.exceptional(w) {
			all = append(all, form{w, singular, noun})
		}
	}
	return all
}

// exceptional reports whether the noun is in WordNet's list of exceptions.
func (n *net) exceptional(w string) bool {
	for _, e := range n.exceptions[noun] {
		if e.form == w {
			return true
		}
	}
	return false
}
