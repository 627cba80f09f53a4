package extract

import "github.com/crosscheck/crosscheck/claims"

// dated is what happened at a date or time: the verb of its clause, or the event
// noun that the date stands beside ("the December attack").
func (x *Extractor) dated(v *view, f *frame, val *claims.Value) (claims.Attribute, int) {
	if n := f.last + 1; v.noun(n) && !v.temporal(n) && !placePrepositions[v.norm(f.first-1)] && v.norm(f.first-1) != "on" && v.norm(f.first-1) != "," {
		_, head, _ := v.phrase(n)
		if head >= 0 {
			return x.event(v.lemma(head), val.Kind), -1
		}
	}
	if a, noun, ok := x.datedNoun(v, f, val.Kind); ok {
		return a, noun
	}
	verb := v.nearestVerb(f)
	if verb < 0 {
		return claims.Attribute{}, -1
	}
	a := x.event(v.lemma(verb), val.Kind)
	if a.Class == a.Lemma {
		a.Label = "when {it} " + v.verbPhrase(verb)
	}
	return a, v.subjectOrObject(verb)
}

// datedNoun reads a date that belongs to the noun before it: "since the invasion
// in May" dates its start, "after the attack on Monday" the attack.
func (x *Extractor) datedNoun(v *view, f *frame, kind claims.Kind) (claims.Attribute, int, bool) {
	n := f.first - 1
	if p := v.norm(n); p == "in" || p == "on" || p == "of" {
		n--
	}
	if !v.noun(n) || v.temporal(n) || !happening(v.lemma(n)) {
		return claims.Attribute{}, 0, false
	}
	i := n
	for i >= 0 && n-i < 6 && (v.noun(i) || v.adjective(i) || determiners[v.norm(i)] || v.norm(i) == "-" || v.tag(i) == "POS" || v.tag(i) == "PRP$" || v.tag(i) == "CD") {
		i--
	}
	switch v.norm(i) {
	case "since":
		return x.event("begin", kind), n, true
	case "after", "before", "during", "following", "until", "in", "by", "of", "from", "to":
		return x.event(v.lemma(n), kind), n, true
	}
	return claims.Attribute{}, 0, false
}

func (x *Extractor) event(lemma string, kind claims.Kind) claims.Attribute {
	if c := x.lexicon.class(lemma, kind); c != nil {
		return classed(c, lemma)
	}
	return claims.Attribute{Lemma: lemma, Class: lemma, Label: string(kind) + " of the " + lemma}
}

// verbPhrase is the verb as printed, with "was" before a passive.
func (v *view) verbPhrase(i int) string {
	form := v.norm(i)
	if v.tag(i) == "VBN" && auxiliaryBe(v, i) {
		return "was " + form
	}
	return form
}

// nearestVerb is the main verb of the clause that the adverbial stands in.
func (v *view) nearestVerb(f *frame) int {
	if b := v.verbBefore(f.first - 1); b >= 0 && !auxiliaries[v.lemma(b)] {
		return b
	}
	for i := f.last + 1; i < v.len() && !v.border(i); i++ {
		if v.verb(i) && !auxiliaries[v.lemma(i)] {
			return i
		}
	}
	return -1
}

// subjectOrObject is the head noun of the verb's subject, or of its object.
func (v *view) subjectOrObject(verb int) int {
	if s := v.subjectBefore(verb); s >= 0 {
		return s
	}
	i := verb + 1
	for determiners[v.norm(i)] {
		i++
	}
	_, head, _ := v.phrase(i)
	return head
}

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

// measured is the dimension that the words name ("a depth of", "10 metres
// high"), or the noun that carries the measure.
func (x *Extractor) measured(v *view, f *frame, val *claims.Value) (claims.Attribute, int) {
	if val.Unit == "magnitude" {
		return claims.Attribute{Lemma: "magnitude", Class: "magnitude", Label: "magnitude"}, f.head
	}
	if a, ok := x.dimension(v, f, val.Kind); ok {
		return a, max(f.head, f.subject)
	}
	if i := f.last + 1; placeRelation[v.norm(i)] || v.norm(i) == "away" || directions[v.norm(i)] {
		return claims.Attribute{Lemma: "distance", Class: "distance", Label: "distance"}, v.place(i)
	}
	if f.head >= 0 {
		return x.named(v.lemma(f.head), val.Kind), f.of
	}
	return x.elliptical(v, f, val.Kind)
}

var (
	placeRelation = wordSet(`from off away outside inland offshore`)
	directions    = wordSet(`north south east west northeast northwest southeast southwest north-east north-west south-east south-west northern southern eastern western`)
)

// place is the noun that a distance is counted from.
func (v *view) place(i int) int {
	for n := 0; n < 8 && i < v.len(); i, n = i+1, n+1 {
		if v.noun(i) && !directions[v.norm(i)] && !v.noun(i+1) {
			return i
		}
	}
	return -1
}

// dimension finds a word of a measuring class just before or after the value.
func (x *Extractor) dimension(v *view, f *frame, kind claims.Kind) (claims.Attribute, bool) {
	for i := f.last + 1; i <= f.last+2 && i < v.len(); i++ {
		if c := x.lexicon.class(v.lemma(i), kind); c != nil {
			return classed(c, v.lemma(i)), true
		}
	}
	for i, n := f.first-1, 0; i >= 0 && n < 5 && !v.border(i); i, n = i-1, n+1 {
		if c := x.lexicon.class(v.lemma(i), kind); c != nil {
			return classed(c, v.lemma(i)), true
		}
	}
	return claims.Attribute{}, false
}
