package extract

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// placeOf are the prepositions that tie an event to its place.
var placeOf = wordSet(`in at near off`)

// places are the named places that stand right behind a noun for an event: "the
// blast in Harrow". Places that a sentence names otherwise are left alone, since
// nothing shows what they are the place of.
func (x *Extractor) places(v *view) []*claims.Claim {
	if v.s.Heading || !v.tagged() {
		return nil
	}
	var out []*claims.Claim
	for _, n := range v.names {
		event := n.first - 2
		if n.entity.Kind != claims.Location || !placeOf[v.norm(n.first-1)] || !v.noun(event) || !happens(v.lemma(event)) || v.gunfire(event) {
			continue
		}
		f := frame{first: n.first, last: n.last, head: event, of: -1, verb: -1, subject: -1}
		c := &claims.Claim{
			Doc: v.doc, Sentence: v.s.Span, Span: n.span,
			Value:     claims.Value{Span: n.span, Kind: claims.Place, Text: n.entity.Name, Modifier: claims.Exact, Rule: "place/event", Number: math.NaN()},
			Attribute: claims.Attribute{Lemma: "place", Class: "place", Label: "place"},
			Subject:   v.entity(event), Attribution: v.attribution(f), Modality: v.modality(f), Context: v.context(f, event),
			Trace: []string{"place/event"},
		}
		c.ID = id(c)
		out = append(out, c)
	}
	return out
}
