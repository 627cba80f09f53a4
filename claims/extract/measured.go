package extract

import "github.com/crosscheck/crosscheck/claims"

// measured is the dimension that the words name ("a depth of", "10 metres
// high"), or the noun that carries the measure.
func (x *Extractor) measured(v *view, f *frame, val *claims.Value) (claims.Attribute, int) {
	if val.Unit == "magnitude" {
		return claims.Attribute{Lemma: "magnitude", Class: "magnitude", Label: "magnitude"}, f.head
	}
	if a, ok := x.gained(v, f, val); ok {
		return a, -1
	}
	if a, ok := x.fallen(v, f, val.Kind); ok {
		return a, f.subject
	}
	if a, ok := x.dimension(v, f, val.Kind); ok {
		return a, max(f.head, f.subject)
	}
	if i := v.pastBracket(f.last + 1); placeRelation[v.norm(i)] || v.norm(i) == "away" || directions[v.norm(i)] {
		return claims.Attribute{Lemma: "distance", Class: "distance", Label: "distance"}, v.place(i)
	}
	if f.head >= 0 {
		return x.named(v.lemma(f.head), val.Kind), f.of
	}
	if a, ok := x.byUnit(val); ok {
		return a, f.subject
	}
	return x.elliptical(v, f, val.Kind)
}

// fallen is the height of a fall, though the words behind it are those of a distance:
// "fell 60 metres from a ridge".
func (x *Extractor) fallen(v *view, f *frame, kind claims.Kind) (claims.Attribute, bool) {
	if f.verb < 0 || f.subjectOf || !placeRelation[v.norm(v.pastBracket(f.last+1))] {
		return claims.Attribute{}, false
	}
	c := x.lexicon.class(v.lemma(f.verb), kind)
	if c == nil || c != x.lexicon.class("fall", kind) {
		return claims.Attribute{}, false
	}
	return classed(c, v.lemma(f.verb)), true
}

// byUnit is the dimension that the unit alone tells, where no noun does: what is in
// pounds is a weight, in miles an hour a speed. A length may be any of several.
func (x *Extractor) byUnit(val *claims.Value) (claims.Attribute, bool) {
	word := map[string]string{"kg": "weight", "m/s": "speed", "K": "temperature", "m2": "area", "bit": "storage"}[val.Base.Unit]
	if c := x.lexicon.class(word, claims.Measure); c != nil {
		return classed(c, word), true
	}
	return claims.Attribute{}, false
}

var (
	placeRelation = wordSet(`from off away outside inland offshore`)
	directions    = wordSet(`north south east west northeast northwest southeast southwest north-east north-west south-east south-west northern southern eastern western`)
)

// pastBracket is the token behind the bracket that opens at i, in which the measure is
// told once more, and i where none does: "55 kilometres (34 miles) west".
func (v *view) pastBracket(i int) int {
	if v.norm(i) != "(" {
		return i
	}
	for j := i + 1; j < v.len() && j < i+reachOfBracket; j++ {
		if v.norm(j) == ")" {
			return j + 1
		}
	}
	return i
}

// reachOfBracket is how many tokens such a bracket has at most, itself included.
const reachOfBracket = 8

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
	after := v.pastBracket(f.last + 1)
	for i := after; i <= after+1 && i < v.len(); i++ {
		if a, ok := x.dimensionAt(v, i, kind); ok {
			return a, true
		}
	}
	for i, n := f.first-1, 0; i >= 0 && n < 5 && !v.border(i); i, n = i-1, n+1 {
		if a, ok := x.dimensionAt(v, i, kind); ok {
			return a, true
		}
	}
	return claims.Attribute{}, false
}

// dimensionAt is the measuring class of the phrase that covers token i, "memory card",
// else of its word.
func (x *Extractor) dimensionAt(v *view, i int, kind claims.Kind) (claims.Attribute, bool) {
	c := x.lexicon.phrase(v, i, kind)
	if c == nil {
		c = x.lexicon.class(v.lemma(i), kind)
	}
	if c == nil {
		return claims.Attribute{}, false
	}
	return classed(c, v.lemma(i)), true
}
