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
