package extract

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// harms tell whether the event of a document did damage: "no immediate reports of
// damage", "flattened dozens of houses". A document that tells of damage and of
// places without any tells of damage. Each is told once, where it is first.
func (x *Extractor) harms(views []*view, event string) []*claims.Claim {
	var none, some *claims.Claim
	for _, v := range views {
		if v.s.Heading || !v.tagged() || event == "" {
			continue
		}
		for i := range v.s.Tokens {
			switch {
			case none == nil && v.lemma(i) == "damage" && v.noKnown(i):
				none = v.harm(i, "no damage known", event)
			case some == nil && v.damages(i):
				some = v.harm(i, "damage", event)
			}
		}
	}
	switch {
	case some != nil:
		return []*claims.Claim{some}
	case none != nil:
		return []*claims.Claim{none}
	}
	return nil
}

// noKnown reports whether the noun at i is what no reports tell of: "no immediate
// reports of casualties or damage", "no damage was reported".
func (v *view) noKnown(i int) bool {
	for j := i - 1; j >= 0 && j > i-9; j-- {
		switch w := v.norm(j); {
		case w == "no" || w == "without":
			return true
		case w == "," || w == "or" || w == "of" || w == "any" || v.adjective(j) || v.noun(j) || w == "and":
		default:
			return false
		}
	}
	return false
}

var (
	wrecking = wordSet("damage destroy flatten collapse topple wreck crumble")
	built    = wordSet("building house home structure property bridge road mosque church school hospital hotel shop village hut warehouse")
)

// damages reports whether the verb at i tells that buildings were damaged: one
// stands before it in a passive, or of "collapse", or behind it.
func (v *view) damages(i int) bool {
	if !wrecking[v.lemma(i)] || !v.verb(i) || v.tag(i) == "VB" || !v.settled(i) || v.negated(i) {
		return false
	}
	for j := i + 1; j < i+5; j++ {
		if v.norm(j) == "," || v.norm(j) == "." {
			break
		}
		if built[v.lemma(j)] {
			return true
		}
	}
	for j := i - 1; j >= 0 && j > i-6; j-- {
		if v.norm(j) == "," {
			break
		}
		if built[v.lemma(j)] {
			return true
		}
	}
	return false
}

func (v *view) harm(i int, text, event string) *claims.Claim {
	span := v.s.Tokens[i].Span
	f := frame{first: i, last: i, head: i, of: -1, verb: -1, subject: -1}
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: span,
		Value:     claims.Value{Span: span, Kind: claims.Polarity, Text: text, Modifier: claims.Exact, Rule: claims.Harm, Number: math.NaN()},
		Attribute: claims.Attribute{Lemma: "damage", Class: "damage", Label: "damage by {the event}"},
		Subject:   eventSubject(event), Attribution: v.attribution(f), Modality: v.modality(f), Context: v.context(f, i),
		Trace: []string{claims.Harm},
	}
	c.ID = id(c)
	return c
}
