package extract

import (
	"math"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// offices are roles that one person holds at a time: two names for one are a
// disagreement. A role that many hold (spokesman, officer, lawyer) is none.
var offices = wordSet(`president premier chancellor king queen pope chairman chairwoman chairperson ceo mayor governor sheriff
commissioner captain coach owner founder winner director-general secretary-general`)

// roles are the offices that a sentence gives to a name: "Mayor Ada Brandt",
// "Ada Brandt, the mayor of Lund". Topic is the office with its place or
// organisation; the value is the name.
func (x *Extractor) roles(v *view) []*claims.Claim {
	var out []*claims.Claim
	for _, n := range v.names {
		if !strings.Contains(n.entity.Key, " ") || n.entity.Kind == claims.Location || n.entity.Kind == claims.Organisation {
			continue
		}
		office, of := v.officeBefore(n)
		if office == "" {
			office, of = v.officeAfter(n)
		}
		if office == "" || of.Key == "" || of.Key == n.entity.Key {
			continue
		}
		out = append(out, x.roleClaim(v, n, office, of))
	}
	return out
}

func (x *Extractor) roleClaim(v *view, n name, office string, of claims.Entity) *claims.Claim {
	f := frame{first: n.first, last: n.last, head: -1, of: -1, verb: -1, subject: -1}
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: n.span, Heading: v.s.Heading,
		Value:     claims.Value{Span: n.span, Kind: claims.Role, Text: n.entity.Name, Modifier: claims.Exact, Rule: "role/" + slugWord(office), Number: math.NaN()},
		Attribute: claims.Attribute{Lemma: office, Class: office, Label: office},
		Subject:   of, Attribution: v.attribution(f), Context: v.context(f, n.last),
		Trace: []string{"role/" + slugWord(office)},
	}
	c.ID = id(c)
	return c
}

func slugWord(s string) string { return strings.ReplaceAll(s, " ", "-") }

// officeBefore reads "Norland President Ada Brandt": the office is the last word
// before the name, and the name before that is what it belongs to.
func (v *view) officeBefore(n name) (string, claims.Entity) {
	i := n.first - 1
	if !offices[v.lemma(i)] || former(v, i-1) {
		return "", claims.Entity{}
	}
	if m, ok := v.nameAt(i - 1); ok {
		return v.lemma(i), m.entity
	}
	if v.norm(i-1) == "'s" {
		if m, ok := v.nameAt(i - 2); ok {
			return v.lemma(i), m.entity
		}
	}
	return "", claims.Entity{}
}

// officeAfter reads "Ada Brandt, the mayor of Lund".
func (v *view) officeAfter(n name) (string, claims.Entity) {
	i := n.last + 1
	if v.norm(i) != "," {
		return "", claims.Entity{}
	}
	i++
	if determiners[v.norm(i)] {
		i++
	}
	if !offices[v.lemma(i)] || v.norm(i+1) != "of" {
		return "", claims.Entity{}
	}
	j := i + 2
	if determiners[v.norm(j)] {
		j++
	}
	if m, ok := v.nameAt(j); ok && m.first == j {
		return v.lemma(i), m.entity
	}
	return "", claims.Entity{}
}

func former(v *view, i int) bool {
	return v.norm(i) == "former" || v.norm(i) == "ex" || v.norm(i) == "vice" || v.norm(i) == "deputy"
}
