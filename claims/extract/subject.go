package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// subject is the entity that the value belongs to: the person of an age, the
// noun at token thing, the name nearest to the value in its clause.
func (v *view) subject(f *frame, val *claims.Value, thing int) claims.Entity {
	if val.Kind == claims.Age {
		return v.aged(f)
	}
	if thing >= 0 {
		return v.entity(thing)
	}
	if f.subject >= 0 && !v.person(f.subject) {
		if _, named := v.nameAt(f.subject); named || happening(v.lemma(f.subject)) || val.Kind != claims.Count {
			return v.entity(f.subject)
		}
	}
	return claims.Entity{}
}

// entity at token i: the name that covers it, or the common noun.
func (v *view) entity(i int) claims.Entity {
	if n, ok := v.nameAt(i); ok {
		return n.entity
	}
	return claims.Entity{Name: v.s.Tokens[i].Span.In(v.doc.Text), Key: family(v.lemma(i)), Kind: claims.Thing, Span: v.s.Tokens[i].Span}
}

// aged is the person of an age: the name before "…, 34,", the name or noun after
// "34-year-old", the subject of "is 34" or "turned 34".
func (v *view) aged(f *frame) claims.Entity {
	if v.norm(f.first-1) == "," || v.norm(f.first-1) == "(" {
		if n, ok := v.nameAt(f.first - 2); ok {
			return n.entity
		}
	}
	if f.head >= 0 {
		for i := f.last + 1; i <= f.head+3 && i < v.len(); i++ {
			if n, ok := v.nameAt(i); ok && n.entity.Kind != claims.Location && strings.Contains(n.entity.Key, " ") {
				return n.entity
			}
		}
		if n, ok := v.nameAt(f.head); ok {
			return n.entity
		}
		return v.entity(f.head)
	}
	for i, n := f.first-1, 0; i >= 0 && n < 8; i, n = i-1, n+1 {
		if nm, ok := v.nameAt(i); ok && nm.entity.Kind != claims.Location {
			return nm.entity
		}
		if v.noun(i) && personNouns[v.lemma(i)] {
			return v.entity(i)
		}
	}
	return claims.Entity{}
}
