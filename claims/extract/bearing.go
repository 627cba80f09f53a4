package extract

import (
	"math"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// winds are the eight directions of the compass.
var winds = wordSet("north south east west northeast northwest southeast southwest")

// bearings are the directions in which something lies from a named place at a
// distance that stands before them: "55 km (34 miles) south of the town of Lund".
// A direction without a distance may be of anything, and is none.
func (x *Extractor) bearings(v *view, values []claims.Value) []*claims.Claim {
	var out []*claims.Claim
	for k := range values {
		d := &values[k]
		if d.Kind != claims.Measure || d.Base.Unit != "m" || math.IsInf(d.Base.Hi, 0) || d.Base.Lo <= 0 {
			continue
		}
		first, last, ok := v.tokens(d.Span)
		if !ok {
			continue
		}
		if wind, from, ok := v.bearing(v.behindBrackets(last + 1)); ok {
			out = append(out, v.bearingClaim(d, first, wind, from))
		}
	}
	return out
}

// behindBrackets is the token after a pair of brackets that opens at token i, i
// where none does.
func (v *view) behindBrackets(i int) int {
	if v.norm(i) != "(" {
		return i
	}
	for j := i + 1; j < i+6; j++ {
		if v.norm(j) == ")" {
			return j + 1
		}
	}
	return i
}

// bearing reads "south of Lund" from token i, "to the south-east of the town of Lund".
func (v *view) bearing(i int) (wind string, from name, ok bool) {
	for v.norm(i) == "to" || v.norm(i) == "the" || v.norm(i) == "due" || v.norm(i) == "away" {
		i++
	}
	for ; winds[strings.ReplaceAll(v.norm(i), "-", "")] || v.hyphen(i); i++ {
		wind += strings.ReplaceAll(v.norm(i), "-", "")
	}
	if wind == "" || v.norm(i) != "of" {
		return "", name{}, false
	}
	for n := 0; n < 7; n++ {
		i++
		if m, found := v.nameAt(i); found {
			if v.norm(m.last+1) == "'s" {
				i = m.last + 1 // "of the region's main city of Lund"
				continue
			}
			return wind, m, m.entity.Kind != claims.Person && m.entity.Kind != claims.Event && m.entity.Key != ""
		}
		if w := v.norm(i); w != "of" && w != "the" && w != "'s" && !v.adjective(i) && !v.noun(i) {
			break
		}
	}
	return "", name{}, false
}

func (v *view) bearingClaim(d *claims.Value, first int, wind string, from name) *claims.Claim {
	span := v.s.Tokens[first].Span.Join(v.s.Tokens[from.last].Span)
	f := frame{first: first, last: from.last, head: -1, of: -1, verb: -1, subject: -1}
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: span,
		Value: claims.Value{
			Span: span, Kind: claims.Place, Text: wind, Modifier: claims.Exact, Rule: claims.Bearing, Number: math.NaN(), Base: d.Base,
		},
		Attribute: claims.Attribute{Lemma: "direction", Class: "direction", Label: "direction from {the place}"},
		Subject:   from.entity, Attribution: v.attribution(f), Modality: v.modality(f), Context: v.context(f, from.last),
		Trace: []string{claims.Bearing},
	}
	c.ID = id(c)
	return c
}
