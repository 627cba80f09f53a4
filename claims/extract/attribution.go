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
			return v.speaker(i+2, min(i+14, v.len()))
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
		if a := v.speaker(max(0, v.clauseStart(i)), i); a.Speaker != "" {
			return a
		}
		if a := v.speaker(i+1, min(i+8, v.len())); a.Speaker != "" {
			return a
		}
	}
	return claims.Attribution{}
}

// clauseStart is the first token of the clause that ends before i, at most 14
// tokens back; commas end it only where they close a quotation.
func (v *view) clauseStart(i int) int {
	j := i - 1
	for n := 0; j >= 0 && n < 14; j, n = j-1, n+1 {
		if v.border(j) || v.norm(j) == "," && v.norm(j+1) == "\"" {
			break
		}
	}
	return j + 1
}

// speaker is the last name in [from, to), or the last noun that can speak.
func (v *view) speaker(from, to int) claims.Attribution {
	for i := to - 1; i >= from; i-- {
		if n, ok := v.nameAt(i); ok && n.first >= from && n.entity.Kind != claims.Location {
			return claims.Attribution{Speaker: n.entity.Name, Key: n.entity.Key, Named: true, Span: n.span}
		}
	}
	for i := to - 1; i >= from; i-- {
		if unnamedSources[v.lemma(i)] {
			return claims.Attribution{Speaker: v.s.Tokens[i].Span.In(v.doc.Text), Key: v.lemma(i), Span: v.s.Tokens[i].Span}
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
