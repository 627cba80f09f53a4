package extract

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

var (
	// accusing are the verbs of which the object is whom a party accuses.
	accusing = wordSet(`accuse blame condemn`)
	// granted are what is denied to somebody, which answers no accusation.
	granted = wordSet(`bail parole permit motion request appeal access entry coverage application visa asylum protection right offer plea
him her them me us you permission treatment tenure service loan chance opportunity licence license`)
)

// accusations are what one named party accuses another of, and what the accused
// denies: "Norland accused Sorland of …", "Sorland's army denied it". The subject is
// who is accused; a state stands for its government, forces and people. Who is
// accused by nobody that has a name, and who denies by nobody, is left alone.
func (x *Extractor) accusations(v *view) []*claims.Claim {
	if v.s.Heading || v.headline() {
		return nil
	}
	var out []*claims.Claim
	for i := range v.s.Tokens {
		l := v.lemma(i)
		if l != "deny" && !accusing[l] || !v.verb(i) || v.tag(i) == "VBN" && auxiliaryBe(v, i) || !v.settled(i) {
			continue
		}
		at := i
		if v.tag(i) == "VBG" && v.norm(i-1) == "," {
			at = v.verbBefore(i - 2) // "Norland sent a letter, accusing Sorland of …"
		}
		by, ok := v.partyBehind(at)
		if !ok {
			continue
		}
		if l == "deny" {
			if v.denies(i) {
				out = append(out, v.accusation(i, "denied", by, by))
			}
		} else if accused, ok := v.partyAt(v.afterDeterminer(i + 1)); ok && accused.Key != by.Key {
			out = append(out, v.accusation(i, "accused", accused, by))
		}
	}
	return out
}

// denies reports whether the verb at i denies a statement or deed, and withholds
// nothing.
func (v *view) denies(i int) bool {
	if v.negated(i) {
		return false
	}
	for j := i + 1; j < i+5; j++ {
		if granted[v.lemma(j)] || granted[v.norm(j)] {
			return false
		}
		if v.norm(j) == "," || v.norm(j) == "." || v.verb(j) {
			break
		}
	}
	return true
}

// partyBehind is the party whose deed the verb at i is: a state named in the phrase
// before it, else the person or body there.
func (v *view) partyBehind(i int) (claims.Entity, bool) {
	var found claims.Entity
	for j, n := i-1, 0; j >= 0 && n < 14; j, n = j-1, n+1 {
		w := v.norm(j)
		if w == ";" || w == ":" || w == "\"" || w == "," || n > 3 && v.verb(j) || v.tag(j) == "IN" && w != "of" && w != "for" && w != "in" {
			break
		}
		m, ok := v.nameAt(j)
		if !ok {
			continue
		}
		if p, ok := v.partyAt(m.first); ok && (found.Key == "" || stateNames()[p.Key] != "") {
			found = p
		}
		j = m.first
	}
	return found, found.Key != ""
}

// partyAt is the party that the name at token i stands for.
func (v *view) partyAt(i int) (claims.Entity, bool) {
	m, ok := v.nameAt(i)
	if !ok || m.entity.Kind == claims.Event || m.entity.Kind == claims.Thing {
		return claims.Entity{}, false
	}
	e := m.entity
	e.Span = m.span
	if state := v.stateIn(&m); state != "" {
		e.Key, e.Name, e.Kind = state, stateNames()[state], claims.Location
		return e, true
	}
	return e, e.Key != "" && (e.Kind == claims.Person || e.Kind == claims.Organisation)
}

// stateIn is the key of the state that a name is of, or begins with: Norland, the
// Norland Armed Forces.
func (v *view) stateIn(m *name) string {
	if m.state != "" {
		return m.state
	}
	if m.entity.Kind == claims.Person {
		return ""
	}
	if last := v.leadingPlace(m.first, m.last); last >= m.first {
		return v.placeOf(m.first, last).state
	}
	return leadingState(m.entity.Name)
}

// heads are the offices of which the holder speaks for the state.
var heads = wordSet("president chancellor king queen premier")

// speakForStates gives the accusations of and by the heads of states, and what they deny,
// to the states, where the document names the office.
func speakForStates(list []*claims.Claim) {
	of := map[string]*claims.Entity{}
	for _, c := range list {
		if c.Value.Kind == claims.Role && (heads[c.Attribute.Class] || c.Attribute.Class == "prime minister") && stateNames()[c.Subject.Key] != "" {
			of[personKey(c.Value.Text)] = &c.Subject
		}
	}
	for _, c := range list {
		if c.Value.Rule != claims.Accusation {
			continue
		}
		if s := of[c.Attribution.Key]; s != nil {
			c.Attribution.Key, c.Attribution.Speaker = s.Key, s.Name
		}
		if s := of[c.Subject.Key]; s != nil {
			c.Subject.Key, c.Subject.Name, c.Subject.Kind = s.Key, s.Name, s.Kind
		}
	}
}

func (v *view) accusation(i int, text string, of, by claims.Entity) *claims.Claim {
	span := v.s.Tokens[i].Span
	f := frame{first: i, last: i, head: -1, of: -1, verb: i, subject: -1}
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: span,
		Value:       claims.Value{Span: span, Kind: claims.Polarity, Text: text, Modifier: claims.Exact, Rule: claims.Accusation, Number: math.NaN()},
		Attribute:   claims.Attribute{Lemma: "accusation", Class: "accusation", Label: "what {it} is accused of"},
		Subject:     of,
		Attribution: claims.Attribution{Speaker: by.Name, Key: by.Key, Named: true, Span: by.Span},
		Context:     v.context(f, i),
		Trace:       []string{claims.Accusation},
	}
	c.ID = id(c)
	return c
}
