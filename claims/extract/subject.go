package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/words"
)

// subject is the entity that the value belongs to: the person of an age, the
// noun at token thing, the name nearest to the value in its clause.
func (v *view) subject(f *frame, val *claims.Value, thing int) claims.Entity {
	if val.Kind == claims.Age {
		return v.aged(f)
	}
	if f.work.Key != "" {
		return f.work
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

// aged is the person of an age, or the noun that describes the person: "Lund,
// 34," "34-year-old sailor Ada Lund", "a 34-year-old man", "Lund, who is 34". The
// zero entity where the words do not say.
func (v *view) aged(f *frame) claims.Entity {
	apart := v.beforeAge(f.first)
	switch {
	case v.attributive(f):
		return v.described(f)
	case apart >= 0:
		return v.apposed(apart)
	}
	if e := v.agedSubject(f); e.Key != "" || f.first > 4 {
		return e
	}
	return v.described(f) // "At the age of 34, Lund …"
}

// attributive reports whether the age stands before its noun: "34-year-old".
func (v *view) attributive(f *frame) bool {
	old := f.last
	if v.norm(old+1) == "old" || v.hyphen(old+1) {
		old++
	}
	for i := f.first; i <= old; i++ {
		if v.norm(i) == "-" && v.norm(i+1) != "years" {
			return true
		}
	}
	return strings.HasSuffix(v.norm(f.last), "year-old")
}

// beforeAge is the token before the comma or bracket that sets an age apart, -1
// where none does.
func (v *view) beforeAge(first int) int {
	i := first - 1
	for v.norm(i) == "aged" || v.norm(i) == "age" || v.norm(i) == "ages" {
		i--
	}
	if v.norm(i) == "," || v.norm(i) == "(" {
		return i - 1
	}
	return -1
}

// apposed is the person whose name or noun ends at token i: in "Lund of Norland,
// 34," the name before the place.
func (v *view) apposed(i int) claims.Entity {
	for n := 0; i >= 0 && n < 3; n++ {
		m, ok := v.nameAt(i)
		switch {
		case !ok && v.noun(i) && v.personal(i):
			return v.entity(i)
		case !ok:
			return claims.Entity{}
		case m.entity.Kind != claims.Location && m.entity.Kind != claims.Organisation:
			return m.entity
		case v.norm(m.first-1) == "of" || v.norm(m.first-1) == "from":
			i = m.first - 2
		default:
			return claims.Entity{}
		}
	}
	return claims.Entity{}
}

// personal reports whether the noun at i is one for a person.
func (v *view) personal(i int) bool {
	l := v.lemma(i)
	return personNouns[l] || personBefore[l] || unnamedSources[l] || v.person(i)
}

// described reads the phrase after "34-year-old": the name that ends it, else
// its noun, of which places and bodies are only the first part: "a 34-year-old
// Norland man".
func (v *view) described(f *frame) claims.Entity {
	i := f.last + 1
	if v.norm(i) == "old" {
		i++
	}
	head := -1
	for ; i < v.len() && i < f.last+10; i++ {
		m, ok := v.nameAt(i)
		switch {
		case ok && (m.entity.Kind == claims.Person || m.entity.Kind == "" && !v.noun(m.last+1)):
			return m.entity
		case ok:
			head, i = m.last, m.last
		case v.temporal(i), head < 0 && v.takes(i):
			return v.describing(head)
		case v.noun(i):
			head = i
		case v.adjective(i), v.adverb(i) && head < 0, v.norm(i) == "-", v.norm(i) == "'s", v.norm(i) == "," && head < 0, v.tag(i) == "VBN" && head < 0, v.norm(i) == "and" && v.adjective(i-1) && head < 0:
		default:
			return v.describing(head)
		}
	}
	return v.describing(head)
}

// takes reports whether the word at i is a verb in the past of which the name behind it is
// the object, tagged as an adjective too: "the 34-year-old led Peter Lund".
func (v *view) takes(i int) bool {
	_, named := v.nameAt(i + 1)
	w := v.norm(i)
	return named && !v.noun(i) && !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ing") && words.Lemma(w, words.Verb) != w
}

// describing is the noun at token i as a person's description; a word for a
// people describes, as a name it would be the state.
func (v *view) describing(i int) claims.Entity {
	if i < 0 {
		return claims.Entity{}
	}
	if v.norm(i+1) == "," {
		if m, ok := v.nameAt(i + 2); ok && m.entity.Kind == claims.Person && v.border(m.last+1) || ok && m.entity.Kind == claims.Person && (v.norm(m.last+1) == "," || v.norm(m.last+1) == ".") {
			return m.entity // "a 34-year-old sailor, Ada Lund,"
		}
	}
	if m, ok := v.nameAt(i); ok && !m.people {
		if m.entity.Kind == claims.Location {
			return claims.Entity{}
		}
		return m.entity
	}
	return claims.Entity{Name: v.raw(i), Key: family(v.lemma(i)), Kind: claims.Thing, Span: v.s.Tokens[i].Span}
}

// agedSubject is the subject of "is 34", "died aged 34", "dead at 34": the name
// or noun before the verb, the one person of the sentence before where a pronoun
// stands for it.
func (v *view) agedSubject(f *frame) claims.Entity {
	for i, n := f.first-1, 0; i >= 0 && n < reachOfApposition && v.norm(i) != ";"; i, n = i-1, n+1 {
		switch v.norm(i) {
		case "he", "she":
			if i < 3 {
				return v.before()
			}
			return v.nounBefore(i)
		case "i", "we", "they", "you":
			return claims.Entity{}
		case ",":
			if e, ok := v.interrupted(i); ok {
				return e
			}
		}
		if m, ok := v.nameAt(i); ok {
			if m.entity.Kind == claims.Person || m.entity.Kind == "" && n < 8 && v.norm(m.first-1) != "in" {
				return m.entity
			}
			i = m.first
			continue
		}
		if n < 8 && v.noun(i) && personNouns[v.lemma(i)] && !v.noun(i+1) {
			return v.entity(i)
		}
	}
	return claims.Entity{}
}

// interrupted is the person who opens the sentence, where the comma at token i ends
// what is told of them in between: "Ada Lund, who taught a generation, has died …".
func (v *view) interrupted(i int) (claims.Entity, bool) {
	if tag := v.tag(i + 1); tag != "VBD" && tag != "VBZ" || len(v.names) == 0 {
		return claims.Entity{}, false
	}
	n := &v.names[0]
	return n.entity, n.first < 2 && n.entity.Kind == claims.Person && v.norm(n.last+1) == "," && n.last+1 < i
}

// nounBefore is the noun for a person that is nearest before the pronoun at i,
// unless a name is nearer: "the girl when she was 14".
func (v *view) nounBefore(i int) claims.Entity {
	for i--; i >= 0; i-- {
		if _, ok := v.nameAt(i); ok {
			break
		}
		if v.noun(i) && personNouns[v.lemma(i)] {
			return v.entity(i)
		}
	}
	return claims.Entity{}
}

// before is the person that the sentence before is about: the only one that it
// names, where the name stands early. The zero entity elsewhere.
func (v *view) before() claims.Entity {
	for w, n := v.talk.prev, 0; w != nil && n < 2; w, n = w.talk.prev, n+1 {
		var e claims.Entity
		for i := range w.names {
			switch m := &w.names[i]; {
			case m.entity.Kind != claims.Person || m.entity.Key == e.Key:
			case e.Key != "" || m.first > 8:
				return claims.Entity{}
			default:
				e = m.entity
			}
		}
		if e.Key != "" {
			e.Span = claims.Span{}
			return e
		}
	}
	return claims.Entity{}
}

// eventSubject is the event as a subject, nothing where none is named.
func eventSubject(event string) claims.Entity {
	if event == "" {
		return claims.Entity{}
	}
	return claims.Entity{Name: event, Key: event, Kind: claims.Thing}
}
