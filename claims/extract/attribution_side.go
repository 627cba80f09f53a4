package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// sides are the parties that news hears on an event, by the words for who speaks
// for them. Officials, spokesmen and directors are of no side by themselves.
var sides = func() map[string]string {
	m := map[string]string{}
	for side, words := range map[string]string{
		"police":      "police policeman policewoman sheriff detective constable trooper",
		"witness":     "witness eyewitness resident survivor neighbour neighbor bystander villager",
		"hospital":    "hospital doctor medic surgeon nurse clinic physician",
		"military":    "army military navy soldier coastguard warship",
		"rebels":      "rebel militant insurgent guerrilla separatist",
		"opposition":  "opposition",
		"prosecution": "prosecutor prosecution",
		"defence":     "lawyer attorney defense defence",
		"media":       "media newspaper paper channel broadcaster website journalist reporter correspondent columnist sportscaster station tv radio news press",
		"science":     "scientist seismologist geologist meteorologist forecaster survey observatory institute",
		"rescue":      "rescuer firefighter paramedic",
		"company":     "company firm operator airline",
		"union":       "union",
		"organiser":   "organiser organizer activist campaigner protester demonstrator",
		"aid":         "charity aid",
		"government":  "government ministry minister president premier governor mayor",
	} {
		for _, w := range strings.Fields(words) {
			m[w] = side
		}
	}
	return m
}()

// side is the party of a speaker: for one without a name by the words that the
// text has for it, for a body its name, for a person what the document says of
// him or her in any place.
func (v *view) side(a *claims.Attribution) string {
	if a.Key == "" {
		return ""
	}
	if !a.Named {
		for _, w := range strings.Fields(a.Key) {
			if s := sides[w]; s != "" {
				return s
			}
		}
		for i := range v.names {
			if n := &v.names[i]; (n.entity.Kind == claims.Organisation || n.entity.Kind == "" || n.entity.Kind == claims.Thing) && !n.people && a.Span.Contains(n.span) {
				return n.entity.Key // "Harbour Trust sources"
			}
		}
		return ""
	}
	return v.talk.sidesOf(v)[a.Key]
}

// sidesOf are the parties of the document's names by key, read once.
func (t *talk) sidesOf(v *view) map[string]string {
	if *t.sides == nil {
		m := map[string]string{}
		w := v
		for w.talk.prev != nil {
			w = w.talk.prev
		}
		for ; w != nil; w = w.talk.next {
			w.fileSides(m)
		}
		*t.sides = m
	}
	return *t.sides
}

// fileSides adds what the sentence says of its names: the first place that says
// anything counts.
func (v *view) fileSides(m map[string]string) {
	for i := range v.names {
		n := &v.names[i]
		key := n.entity.Key
		if m[key] != "" {
			continue
		}
		switch n.entity.Kind {
		case claims.Organisation:
			if m[key] = v.wordSide(n.first, n.last); m[key] == "" {
				m[key] = key
			}
		case claims.Location:
			m[key] = n.state
		case claims.Person, "":
			if s := v.descriptionOf(n); s != "" {
				m[key] = s
			}
		}
	}
}

// reachOfDescription is how many tokens before or behind a name tell who it is.
const reachOfDescription = 10

// descriptionOf is the party that the words before a person's name or set behind it
// name: "police chief Ada Lund", "Ada Lund, a spokeswoman for the harbour union,".
func (v *view) descriptionOf(n *name) string {
	start := v.startOfPhrase(n.last)
	if s := v.partyIn(max(start, n.first-reachOfDescription), n.first-1); s != "" {
		return s
	}
	if v.norm(n.last+1) != "," {
		return ""
	}
	end := n.last + 2
	for end < v.len() && end < n.last+2+reachOfDescription && v.norm(end) != "," && !v.verb(end) {
		end++
	}
	return v.partyIn(n.last+2, end-1)
}

// partyIn is the party that the tokens [first, last] name: a body by its name
// before a word for a side.
func (v *view) partyIn(first, last int) string {
	for i := first; i <= last; i++ {
		if m, ok := v.nameAt(i); ok && m.entity.Kind == claims.Organisation {
			if s := v.wordSide(m.first, m.last); s != "" {
				return s
			}
			return m.entity.Key
		}
	}
	return v.wordSide(first, last)
}

// wordSide is the side that one of the words [first, last] is of.
func (v *view) wordSide(first, last int) string {
	for i := first; i <= last; i++ {
		if s := sides[v.lemma(i)]; s != "" {
			return s
		}
	}
	return ""
}
