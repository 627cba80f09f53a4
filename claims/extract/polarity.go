package extract

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// outcome is a pair of words for what became of something: one side or the
// other, never both.
type outcome struct {
	name     string // of the attribute: "acceptance"
	label    string
	yes, no  string          // as printed in reports
	yesVerbs map[string]bool // lemmas that say yes
	noVerbs  map[string]bool
}

// outcomes lists the questions that news answers with one of two words. To add
// one: a line here, and a fixture for each side.
var outcomes = []outcome{
	{"acceptance", "whether {it} was accepted", "accepted", "rejected", wordSet("accept embrace"), wordSet("reject refuse spurn rebuff")},
	{"approval", "whether {it} was approved", "approved", "rejected", wordSet("approve ratify pass endorse"), wordSet("veto defeat block")},
	{"confirmation", "whether {it} was confirmed", "confirmed", "denied", wordSet("confirm acknowledge admit"), wordSet("deny refute")},
	{"custody", "whether {the suspect} was caught", "arrested", "at large", wordSet("arrest capture apprehend detain"), wordSet("escape evade")},
	{"verdict", "whether {the defendant} was found guilty", "convicted", "acquitted", wordSet("convict"), wordSet("acquit exonerate clear")},
	{"claim-of-responsibility", "whether {responsibility} was claimed", "claimed", "not claimed", wordSet("claim"), nil},
}

// partly are words that make an outcome one of parts.
var partly = wordSet(`part partly partially some certain element several most aspect portion other half`)

// polarities are the outcomes that a sentence states of a subject or object that
// it names. Its value's span is the verb.
func (x *Extractor) polarities(v *view) []*claims.Claim {
	if v.s.Heading {
		return nil
	}
	var out []*claims.Claim
	for i := range v.s.Tokens {
		if !v.verb(i) {
			continue
		}
		for k := range outcomes {
			o := &outcomes[k]
			yes, no := o.yesVerbs[v.lemma(i)], o.noVerbs[v.lemma(i)]
			if !yes && !no {
				continue
			}
			if c := x.outcomeClaim(v, i, o, yes); c != nil {
				out = append(out, c)
			}
		}
	}
	return out
}

// outcomeClaim needs an object or passive subject that is no pronoun.
func (x *Extractor) outcomeClaim(v *view, i int, o *outcome, yes bool) *claims.Claim {
	thing, part := v.affected(i)
	if thing < 0 || o.name == "claim-of-responsibility" && v.lemma(thing) != "responsibility" {
		return nil
	}
	if v.negated(i) {
		yes = !yes
	}
	text := o.no
	if yes {
		text = o.yes
	}
	if part {
		text = "partly " + text
	}
	f := frame{first: i, last: i, head: thing, of: -1, verb: i, subject: -1}
	span := v.s.Tokens[i].Span
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: span,
		Value:       claims.Value{Span: span, Kind: claims.Polarity, Text: text, Modifier: claims.Exact, Rule: "polarity/" + o.name, Number: math.NaN()},
		Attribute:   claims.Attribute{Lemma: v.lemma(i), Class: o.name, Label: o.label},
		Subject:     v.entity(thing),
		Attribution: v.attribution(f), Modality: v.modality(f), Context: v.context(f, thing),
		Trace: []string{"polarity/" + o.name},
	}
	c.ID = id(c)
	return c
}

// affected is the noun that the verb at i acts on: the subject of a passive, else
// the object; part tells that only parts of it are meant.
func (v *view) affected(i int) (thing int, part bool) {
	if v.tag(i) == "VBN" && auxiliaryBe(v, i) {
		s := v.subjectBefore(i)
		return s, s >= 0 && partly[v.lemma(s)]
	}
	j := i + 1
	if v.norm(j) == "that" {
		return -1, false
	}
	for determiners[v.norm(j)] || partly[v.lemma(j)] || v.norm(j) == "of" {
		part = part || partly[v.lemma(j)]
		j++
	}
	_, head, mods := v.phrase(j)
	for _, m := range mods {
		part = part || partly[v.lemma(m)]
	}
	if n := head + 1; v.verb(n) && v.tag(n) != "VBN" && v.tag(n) != "VBG" || v.tag(n) == "MD" {
		return -1, false // "confirms the minister left": a clause, no object
	}
	return head, part
}

func auxiliaryBe(v *view, i int) bool {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if v.lemma(j) == "be" {
			return true
		}
	}
	return false
}

// negated reports whether "not" or "never" stands in the verb's group.
func (v *view) negated(i int) bool {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		switch v.norm(j) {
		case "not", "n't", "never":
			return true
		case ",", ".":
			return false
		}
	}
	return false
}
