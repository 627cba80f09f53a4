package extract

import "github.com/crosscheck/crosscheck/claims"

// agent is the named person, team or body that the value of f belongs to
// as what it did or has: the name before its bracket ("Lund (14 points)"), its
// possessor ("Lund's 14 points"), else the nearest name before it that no preposition
// leads ("Lund, who scored 14 points"). A pronoun stands for the one person of the
// sentence before. Zero where the words do not say.
func (v *view) agent(f frame) claims.Entity {
	if i := v.bracketed(f.first); i >= 0 {
		if m, ok := v.nameAt(i); ok {
			return m.entity
		}
		return claims.Entity{}
	}
	phrase := true // still inside the value's own noun phrase
	for i := f.first - 1; i >= 0 && v.norm(i) != ";"; i-- {
		phrase = phrase && (v.noun(i) || v.adjective(i) || v.tag(i) == "POS" || v.tag(i) == "CD")
		switch v.norm(i) {
		case "he", "she", "his", "her":
			return v.standsFor(i)
		case "they", "their", "we", "our", "i", "my", "it", "its", "you", "your":
			return claims.Entity{}
		}
		m, ok := v.nameAt(i)
		if !ok {
			continue
		}
		i = m.first
		if m.people {
			continue // "the Danish climber fell"
		}
		if phrase && v.tag(m.last+1) == "POS" || (m.entity.Kind == claims.Person || m.entity.Kind == "") && !v.led(m.first) && v.tag(m.last+1) != "POS" || v.heads(m) {
			return m.entity
		}
	}
	return claims.Entity{}
}

// bracketed is the token before the bracket that the token at i stands in, -1 where
// it stands in none.
func (v *view) bracketed(i int) int {
	for n := 0; i > 0 && n < 12; i, n = i-1, n+1 {
		switch v.norm(i) {
		case "(":
			return i - 1
		case ")":
			return -1
		}
	}
	return -1
}

// led reports whether a preposition or a verb leads the token at i, past its article:
// "from Lund", "against the Rovers", "beat Lund".
func (v *view) led(i int) bool {
	for i--; determiners[v.norm(i)] || v.adjective(i) || v.noun(i) && !v.upper(i) || v.tag(i) == "NNP"; i-- {
	}
	return v.verb(i) && v.tag(i) != "VBN" || v.tag(i) == "IN" || v.tag(i) == "TO" || v.norm(i) == "over" || v.norm(i) == "against"
}

// heads reports whether a name is the subject of its clause: a verb comes after it,
// or a relative pronoun, and no preposition before.
func (v *view) heads(m name) bool {
	i := m.last + 1
	for v.adverb(i) || v.norm(i) == "," || v.noun(i) && !v.verb(i) {
		i++
	}
	return (v.verb(i) || v.tag(i) == "MD" || v.norm(i) == "who" || v.norm(i) == "which") && !v.led(m.first)
}

// standsFor is the person that the pronoun at i stands for: the last one
// named before it in the sentence, else the one of the sentence before.
func (v *view) standsFor(i int) claims.Entity {
	for i--; i >= 0; i-- {
		if m, ok := v.nameAt(i); ok {
			if m.entity.Kind == claims.Person || m.entity.Kind == "" {
				return m.entity
			}
			i = m.first
		}
	}
	return v.before()
}
