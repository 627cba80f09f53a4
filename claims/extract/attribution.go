package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// unnamedSources are speakers without a name.
var unnamedSources = wordSet(`official police authority spokesman spokeswoman spokesperson witness source report media agency
government military army hospital doctor prosecutor lawyer analyst expert resident aide`)

// attribution is on whose word the sentence stands at the value: a verb of
// saying with its subject, or "according to".
func (v *view) attribution(f frame) claims.Attribution {
	a := v.accordingTo()
	if a.Speaker == "" {
		a = v.said()
	}
	a.Quoted = v.quoted(f.first)
	return a
}

func (v *view) accordingTo() claims.Attribution {
	for i := 0; i+2 < v.len(); i++ {
		if v.norm(i) == "according" && v.norm(i+1) == "to" {
			return v.party(i+2, 1)
		}
	}
	return claims.Attribution{}
}

// said looks for a verb of saying and its subject, before or after it.
func (v *view) said() claims.Attribution {
	for i := range v.s.Tokens {
		if !sayVerbs[v.lemma(i)] || v.tag(i) != "" && !v.verb(i) {
			continue
		}
		if a := v.party(i-1, -1); a.Speaker != "" {
			return a
		}
		if a := v.party(i+1, 1); a.Speaker != "" && v.tag(i) != "VBN" {
			return a
		}
	}
	return claims.Attribution{}
}

// reachOfParty is how many tokens the party may stand from its verb: a title, an
// office and a day may stand between.
const reachOfParty = 9

// party is who speaks, looked for from token i in the direction step: the nearest
// name, or the nearest noun that can speak. Another noun ends the search, unless
// it stands in an apposition.
func (v *view) party(i, step int) claims.Attribution {
	for n := 0; i >= 0 && i < v.len() && n < reachOfParty; i, n = i+step, n+1 {
		if m, ok := v.nameAt(i); ok {
			if m.entity.Kind == claims.Location && v.norm(m.last+1) != "said" {
				i = m.first
				if step > 0 {
					i = m.last
				}
				continue
			}
			return claims.Attribution{Speaker: m.entity.Name, Key: m.entity.Key, Named: true, Span: m.span}
		}
		switch {
		case unnamedSources[v.lemma(i)] && !v.noun(i+1):
			return claims.Attribution{Speaker: v.s.Tokens[i].Span.In(v.doc.Text), Key: v.lemma(i), Span: v.s.Tokens[i].Span}
		case v.border(i) && v.norm(i) != ",", v.tag(i) == "PRP", v.tag(i) == "MD" && n > 2:
			return claims.Attribution{}
		}
	}
	return claims.Attribution{}
}

// quoted reports whether token i stands inside quotation marks of its sentence.
func (v *view) quoted(i int) bool {
	open := false
	for j := 0; j < i && j < v.len(); j++ {
		switch raw := v.s.Tokens[j].Span.In(v.doc.Text); {
		case strings.HasPrefix(raw, "“"):
			open = true
		case strings.HasPrefix(raw, "”"):
			open = false
		case v.norm(j) == "\"":
			open = !open
		}
	}
	return open
}
