package extract

import "github.com/crosscheck/crosscheck/claims"

// lasting is what a duration is the length of: the noun it stands before
// ("five-hour session"), the subject of "lasted", or the activity of its verb.
func (x *Extractor) lasting(v *view, f *frame, val *claims.Value) (claims.Attribute, int) {
	length := claims.Attribute{Lemma: "duration", Class: "duration", Label: "length"}
	switch {
	case f.head >= 0 && (v.glued(f, val.Unit) || val.Rule == "duration/compound" || f.head == f.last+1):
		return length, f.head
	case f.of >= 0:
		return length, f.of
	case v.norm(f.last+1) == "of" && f.head >= 0:
		return length, f.head
	case f.verb >= 0 && lastVerbs[v.lemma(f.verb)]:
		if f.subject >= 0 {
			return length, f.subject
		}
		return length, v.antecedent(f.verb)
	}
	if n := v.prepObject(f.last + 1); n >= 0 {
		return length, n
	}
	if f.verb >= 0 {
		if c := x.lexicon.class(v.lemma(f.verb), val.Kind); c != nil {
			return classed(c, v.lemma(f.verb)), f.subject
		}
	}
	return length, f.subject
}

// lastVerbs say how long something went on.
var lastVerbs = wordSet(`last take run continue go endure drag stretch span extend be`)

// antecedent is the noun before "which" or a comma before the verb.
func (v *view) antecedent(verb int) int {
	for i, n := verb-1, 0; i >= 0 && n < 6; i, n = i-1, n+1 {
		if v.noun(i) {
			return i
		}
	}
	return -1
}

// prepObject is the head of "of NOUN", "in NOUN" at i: "three years of war".
func (v *view) prepObject(i int) int {
	if v.norm(i) != "of" && v.norm(i) != "into" {
		return -1
	}
	i++
	for determiners[v.norm(i)] {
		i++
	}
	_, head, _ := v.phrase(i)
	return head
}
