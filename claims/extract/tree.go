package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// Parse gives the links of a sentence's tokens. It may be called by several
// goroutines and changes nothing.
type Parse func(text string, s *claims.Sentence) []claims.Link

// complete fills what the words around a number leave open (its noun, its verb and
// that verb's subject) from the tree of the sentence, which is made only then:
// parsing costs more than all else that is done for a sentence. It reports whether
// it found anything.
func (v *view) complete(f *frame) bool {
	if !v.parsed() {
		return false
	}
	top := v.top(f.first, f.last)
	node := top
	if noun := v.countedBy(f, top); noun >= 0 {
		node = noun
		if f.head < 0 {
			f.head, f.mods, f.of = noun, v.modifiers(noun, f.last), v.complement(noun)
		}
	}
	verb, subject := v.predicateOf(node)
	if verb >= 0 {
		f.verb, f.subjectOf = verb, subject
		if !subject {
			f.subject = v.subjectOfVerb(verb, node)
		}
	}
	return f.head >= 0 || f.verb >= 0
}

// parsed makes the tree once and reports whether there is one.
func (v *view) parsed() bool {
	if v.s.Links == nil && v.parse != nil {
		v.s.Links = v.parse(v.doc.Text, v.s)
	}
	return v.s.Links != nil
}

func (v *view) rel(i int) string { return v.s.Links[i].Rel }
func (v *view) up(i int) int     { return v.s.Links[i].Head }

// top is the token of [first, last] whose head stands outside.
func (v *view) top(first, last int) int {
	for i := last; i >= first; i-- {
		if h := v.up(i); h < first || h > last {
			return i
		}
	}
	return last
}

// countedBy is the noun that the number modifies, or the noun of its "of"
// phrase; -1 where the number stands alone.
func (v *view) countedBy(f *frame, top int) int {
	h := v.up(top)
	switch v.rel(top) {
	case "nummod", "compound", "amod", "nmod:unmarked", "det":
		if h > f.last && v.noun(h) && h-f.last < 8 {
			return h
		}
	}
	for i := range v.s.Links {
		if v.up(i) == top && i > f.last && v.rel(i) == "nmod" && v.cased(i, "of") && v.noun(i) {
			f.partitive = true
			return i
		}
	}
	return -1
}

// cased reports whether the noun at i stands under the preposition.
func (v *view) cased(i int, preposition string) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if v.up(k) == i && v.rel(k) == "case" {
			return v.norm(k) == preposition
		}
	}
	return false
}

// modifiers are the words between the number and its noun that qualify it.
func (v *view) modifiers(noun, last int) []int {
	var out []int
	for i := last + 1; i < noun; i++ {
		if n := v.norm(i); v.up(i) == noun && n != "-" && n != "," && v.rel(i) != "det" && v.rel(i) != "case" && v.rel(i) != "punct" {
			out = append(out, i)
		}
	}
	return out
}

// complement is the head of the noun's "of" phrase, -1 where it has none.
func (v *view) complement(noun int) int {
	for i := noun + 1; i < v.len(); i++ {
		if v.up(i) == noun && v.rel(i) == "nmod" && v.cased(i, "of") {
			return i
		}
	}
	return -1
}

// predicateOf climbs from a noun to the verb that governs it; subject tells that
// the noun is the verb's subject. A participle that hangs on the noun counts as
// its verb: "people killed".
func (v *view) predicateOf(i int) (verb int, subject bool) {
	for k := i + 1; k < v.len(); k++ {
		if v.up(k) == i && strings.HasPrefix(v.rel(k), "acl") && v.tag(k) == "VBN" {
			return k, true
		}
	}
	for n := 0; n < 5; n++ {
		h := v.up(i)
		if h < 0 {
			return -1, false
		}
		switch r := v.rel(i); {
		case strings.HasPrefix(r, "nsubj"):
			return h, true
		case v.verb(h) && (r == "obj" || r == "iobj" || strings.HasPrefix(r, "obl") || r == "xcomp" || r == "ccomp"):
			return h, false
		case r == "conj" || r == "appos" || r == "nmod" || r == "compound" || r == "nummod" || r == "dep" || r == "parataxis" || strings.HasPrefix(r, "nmod"):
			i = h
		default:
			return -1, false
		}
	}
	return -1, false
}

// subjectOfVerb is the head noun of the verb's subject, or of the verb that it
// hangs on: "the quake struck on Sunday, killing 12".
func (v *view) subjectOfVerb(verb, not int) int {
	for n := 0; n < 3 && verb >= 0; n++ {
		for i := range v.s.Links {
			if v.up(i) == verb && strings.HasPrefix(v.rel(i), "nsubj") && i != not && v.noun(i) {
				return i
			}
		}
		switch r := v.rel(verb); {
		case strings.HasPrefix(r, "advcl"), r == "conj", r == "xcomp", r == "acl:relcl", r == "acl":
			verb = v.up(verb)
			if verb >= 0 && v.noun(verb) {
				return verb
			}
		default:
			return -1
		}
	}
	return -1
}
