package main

import "strings"

// glossLinks joins a noun to the verb or adjective that its definition explains
// it with, where both begin alike, both have tagged uses and the noun is no
// compound and no verb itself. WordNet has no link from loss ("something
// that is lost") to lose, nor from choice ("the act of choosing") to choose.
func (n *net) glossLinks() []link {
	forms := n.verbForms()
	var all []link
	for _, w := range n.order[noun] {
		l := n.lexemes[noun][w]
		if l.named() || !worthy(l) || l.uses() == 1 || n.lexemes[verb][w] != nil {
			continue
		}
		for _, r := range n.readings(l) {
			for _, word := range strings.FieldsFunc(r.synset.gloss, notLetter) {
				to := node{word, adjective}
				if v, ok := forms[word]; ok {
					to = node{v, verb}
				}
				if base := n.lexemes[to.pos][to.word]; base != nil && base.uses() > 1 && sameStem(w, to.word) && !n.compound(w, to.word) {
					all = append(all, link{node{w, noun}, to, r.share * min(l.total(), base.total())})
				}
			}
		}
	}
	return all
}

func notLetter(r rune) bool { return r < 'a' || r > 'z' }

// compound reports whether the noun is the first word with another behind it:
// "mainland".
func (n *net) compound(w, first string) bool {
	last, ok := strings.CutPrefix(w, first)
	return ok && len(last) >= 3 && (n.lexemes[noun][last] != nil || n.lexemes[verb][last] != nil || strings.Contains(last, "-"))
}

// sameStem reports whether two words differ and begin alike, in three letters
// and in about half of the longer one.
func sameStem(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a != b && n >= 3 && 2*n+2 >= max(len(a), len(b))
}

// verbForms leads from participles and third persons to their verbs.
func (n *net) verbForms() map[string]string {
	forms := map[string]string{}
	for _, v := range n.order[verb] {
		stem := strings.TrimSuffix(v, "e")
		for _, form := range []string{v + "s", stem + "ed", stem + "ing"} {
			forms[form] = v
		}
	}
	for _, e := range n.exceptions[verb] {
		if n.lexemes[verb][e.lemma] != nil && n.lexemes[verb][e.form].total() < n.lexemes[verb][e.lemma].total() {
			forms[e.form] = e.lemma
		}
	}
	return forms
}
