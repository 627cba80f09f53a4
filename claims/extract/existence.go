package extract

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// idle are nouns that "there is no …" mostly says nothing of an event with.
var idle = wordSet(`doubt reason way plan evidence question sign one time problem need report change indication lot people chance word comment
damage injury casualty death fatality survivor victim thing place room point difference other more many several few some hope
way immediate guarantee sense answer choice alternative excuse such longer mention information update possibility risk danger talk
money man woman child person day night moment game goal shortage use number nobody nothing someone something anyone anything
everything news handful lots plenty total saying sound speculation suspicion element pattern bargain series kind sort bit end limit part case chance desire`)

// existences are what a sentence says that there is, or is none of: "there is no
// humanitarian crisis". The noun alone is compared, and only one that tells of the
// event. Amounts are counts and none of these.
func (x *Extractor) existences(v *view) []*claims.Claim {
	if v.s.Heading || v.headline() || v.norm(v.len()-1) == "?" {
		return nil
	}
	var out []*claims.Claim
	for i := range v.s.Tokens {
		if v.norm(i) != "there" || v.lemma(i+1) != "be" || !v.settled(i) {
			continue
		}
		j, text := i+2, "there is"
		if v.norm(j) == "no" {
			j, text = j+1, "there is none"
		} else if v.norm(j) == "a" || v.norm(j) == "an" {
			j++
		}
		_, head, _ := v.phrase(j)
		if head < j || head > j+3 || !v.noun(head) || v.tag(j) == "CD" || idle[v.lemma(head)] || idle[v.lemma(j)] || v.named(head) {
			continue
		}
		out = append(out, v.existence(i, head, text))
	}
	return out
}

func (v *view) existence(i, head int, text string) *claims.Claim {
	span := v.s.Tokens[i].Span.Join(v.s.Tokens[head].Span)
	f := frame{first: i, last: head, head: head, of: -1, verb: i + 1, subject: -1}
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: span,
		Value:       claims.Value{Span: span, Kind: claims.Polarity, Text: text, Modifier: claims.Exact, Rule: claims.Existence, Number: math.NaN()},
		Attribute:   claims.Attribute{Lemma: "existence", Class: "existence", Label: "whether {it} exists"},
		Subject:     claims.Entity{Name: v.lemma(head), Key: v.lemma(head), Kind: claims.Thing, Span: v.s.Tokens[head].Span},
		Attribution: v.attribution(f), Modality: v.modality(f), Context: v.context(f, head),
		Trace: []string{claims.Existence},
	}
	c.ID = id(c)
	return c
}
