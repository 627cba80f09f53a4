package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/words"
)

// The attributes of when a document's main event happened. The day and the time of
// day are two facts: most texts give the day alone.
var (
	eventDate = claims.Attribute{Lemma: "date", Class: "event-date", Label: "date"}
	eventTime = claims.Attribute{Lemma: "time", Class: "event-time", Label: "time"}
)

// An incident is a sort of event that happens at one time, by the families of its
// nouns, and the verbs by which news tells that it happened. One shooting is told
// as "opened fire", "killed two" and "walked in and shot".
type incident struct{ nouns, verbs, entries map[string]bool }

// incidents are the sorts. To add to one: a family of nouns, or a verb that tells of
// the very moment; "died" and "was charged" tell of what came of it.
var incidents = []incident{
	{
		nouns: wordSet(`shooting attack explosion ambush murder killing robbery hijacking`),
		verbs: wordSet(`attack shoot kill wound injure hit strike bomb bombard shell storm explode detonate stab rob target raid hijack ambush
murder slay gun massacre assassinate commit foil thwart repulse repel prevent intercept avert`),
		entries: wordSet(`enter walk march burst arrive return barge storm drive pull`),
	},
	{
		nouns: wordSet(`earthquake tsunami storm fire flood eruption landslide crash outage`),
		verbs: wordSet(`strike hit shake rattle jolt rock destroy damage flatten trigger spark topple burn gut engulf ravage raze sweep kill injure
crash collide derail sink explode erupt batter lash pound leave`),
	},
	{
		nouns: wordSet(`match`),
		verbs: wordSet(`win beat defeat lose retain defend overcome outpoint edge thrash play fight stop`),
	},
}

// happenings are verbs and nouns that tell of any event that it happened.
var (
	happenings  = wordSet(`happen occur begin start unfold`)
	anyIncident = wordSet(`incident rampage spree massacre tragedy disaster ordeal bloodshed carnage`)
	// shooters are those whose coming begins an attack.
	shooters = wordSet(`gunman gunmen shooter attacker assailant raider robber bomber hijacker suspect`)
	// otherEvents are words that make an event another than the one reported.
	otherEvents = wordSet(`another other second third fourth earlier previous similar later next first follow last separate recent`)
)

// moment is a date or time with the sentence that it stands in.
type moment struct {
	c *claims.Claim
	v *view
}

// onsets gives the dates and times at which the document's incident happened one
// attribute and one subject, whatever verb tells of it, and keeps each dateline to its report. A document tells of one
// incident: the day that most of them name is its day, and what happened on
// another day stays what its verb says.
func onsets(views []*view, moments []moment) {
	for _, m := range moments {
		if m.c.Attribute == dateline {
			m.c.Subject = thisReport(m.c.Doc)
		}
	}
	kind, event := incidentOf(views)
	if kind == nil {
		return
	}
	var list []moment
	for _, m := range moments {
		if kind.tells(&m) {
			list = append(list, m)
		}
	}
	day, name := commonDay(list), event
	if p := commonPlace(views); p != "" {
		name += " in " + p
	}
	for _, m := range list {
		d, _, clock := strings.Cut(m.c.Value.Timex, "T")
		if d != "" && !oneDay(d, day) || d == "" && m.otherDay(day, moments) {
			continue
		}
		m.c.Attribute = eventDate
		m.c.Subject = claims.Entity{Name: name, Key: event, Kind: claims.Thing}
		if clock && hour(m.c.Value.Timex) {
			m.c.Attribute = eventTime
			m.c.Subject.Key = event + "-time"
		}
		m.c.Trace = append(m.c.Trace, "event/"+m.c.Attribute.Lemma)
	}
}

// hour reports whether a TIMEX tells the time on the clock, against a part of the day.
func hour(timex string) bool {
	_, t, _ := strings.Cut(timex, "T")
	return t != "" && t[0] >= '0' && t[0] <= '9'
}

// leading is how many sentences of a document tell what it is about.
const leading = 5

// incidentOf is the incident that a document names most often, by noun or verb, and
// the family of its noun; nil where it names none early or twice. What sort of attack
// it was goes before the crime and before the bare word.
func incidentOf(views []*view) (*incident, string) {
	count := map[string]int{}
	var order []string
	for k, v := range views {
		for i := range v.s.Tokens {
			l := incidentNoun(v, i)
			if l == "" {
				continue
			}
			if count[l] == 0 {
				order = append(order, l)
			}
			count[l] += 2
			if k < leading {
				count[l] += 2
			}
		}
	}
	best := ""
	for _, l := range order {
		if vagueIncident[l] {
			count[l] = (count[l] + 1) / 2
		}
		if count[l] > count[best] {
			best = l
		}
	}
	if count[best] < 2 {
		return nil, ""
	}
	for k := range incidents {
		if incidents[k].nouns[best] {
			return &incidents[k], best
		}
	}
	return nil, ""
}

// vagueIncident are nouns that another noun tells more exactly.
var vagueIncident = wordSet(`attack murder killing`)

// incidentVerbs are verbs that name a sort of incident as well as its noun does.
var incidentVerbs = map[string]string{
	"shoot": "shooting", "hijack": "hijacking", "bomb": "attack", "bombard": "attack", "shell": "attack",
	"explode": "explosion", "rob": "robbery", "collide": "crash", "erupt": "eruption",
}

// incidentNoun is the family of the incident that the word at i names, "" for none.
func incidentNoun(v *view, i int) string {
	l := v.lemma(i)
	switch {
	case l == "gun" && v.norm(i+1) == "down", l == "open" && v.norm(i+1) == "fire":
		return "shooting"
	case l == "fire" && (v.gunfire(i) || v.verb(i)):
		return ""
	case incidentVerbs[l] != "":
		return incidentVerbs[l]
	}
	l = family(v.eventNoun(i))
	for k := range incidents {
		if incidents[k].nouns[l] {
			return l
		}
	}
	return ""
}

// tells reports whether a date or time is that of the incident: it belongs to a noun
// for it, or to a verb that tells of its beginning.
func (k *incident) tells(m *moment) bool {
	switch m.c.Modality {
	case claims.Asserted, claims.Possible:
	default:
		return false
	}
	first, last, ok := m.v.tokens(m.c.Span)
	if !ok || m.c.Attribute == dateline {
		return false
	}
	f := m.v.read(first, last)
	if n := m.v.datedBy(&f); n >= 0 {
		return k.names(m.v, n)
	}
	if n, since := m.v.eventBehind(&f); n >= 0 {
		return !since && k.names(m.v, n)
	}
	verb := m.v.nearestVerb(&f)
	return verb >= 0 && k.begins(m.v, verb)
}

// names reports whether the noun at n is one for the incident, and not for another.
func (k *incident) names(v *view, n int) bool {
	l := v.eventNoun(n)
	if l == "death" || l == "slaying" {
		l = v.eventNoun(n - 1) // "the shooting deaths"
	}
	if !anyIncident[l] && !k.nouns[family(l)] && !k.verbs[words.Root(l)] {
		return false
	}
	for i := v.phraseStart(n) + 1; i < n; i++ {
		if otherEvents[v.lemma(i)] {
			return false
		}
	}
	return true
}

// begins reports whether the verb at i tells that the incident happened.
func (k *incident) begins(v *view, i int) bool {
	if v.negated(i) || v.otherObject(i) {
		return false
	}
	l := v.lemma(i)
	switch {
	case l == "take" && v.norm(i+1) == "place", happenings[l]:
		s, near := v.subjectBefore(i), v.antecedent(i)
		return s < 0 || v.norm(s) == "it" || k.names(v, s) || near >= 0 && k.names(v, near)
	case l == "come":
		s := v.subjectBefore(i)
		return s >= 0 && k.names(v, s)
	case l == "open":
		return k.entries != nil && v.norm(i+1) == "fire"
	case l == "fire", l == "drop":
		return k.entries != nil && v.armed(i)
	case k.entries[l]:
		return v.entersToKill(k, i)
	}
	return k.verbs[l]
}

// otherObject reports whether the verb's object or subject is another event:
// "thwarted another attack".
func (v *view) otherObject(i int) bool {
	for j := i + 1; j < i+4; j++ {
		if v.lemma(j) == "another" || v.lemma(j) == "second" || v.lemma(j) == "similar" {
			return true
		}
	}
	s := v.subjectBefore(i)
	if s < 0 {
		return false
	}
	for j := v.phraseStart(s) + 1; j <= s; j++ {
		if otherEvents[v.lemma(j)] || v.lemma(j) == "aftershock" {
			return true
		}
	}
	return false
}

// armed reports whether what the verb at i fires or drops is a weapon's load.
func (v *view) armed(i int) bool {
	for j := i + 1; j < i+5; j++ {
		switch v.lemma(j) {
		case "bomb", "shot", "shell", "missile", "rocket", "bullet", "round":
			return true
		}
	}
	return false
}

// entersToKill reports whether the coming told by the verb at i begins the attack:
// it is an attacker's, or the sentence goes on to the deed.
func (v *view) entersToKill(k *incident, i int) bool {
	if s := v.subjectBefore(i); s >= 0 && shooters[v.lemma(s)] {
		return true
	}
	for j := i + 1; j < v.len(); j++ {
		if l := v.lemma(j); v.verb(j) && (l == "open" && v.norm(j+1) == "fire" || k.verbs[l]) {
			return true
		}
	}
	return false
}

// otherDay reports whether the claims of its sentence date what it tells to
// another day than the event's.
func (m *moment) otherDay(day string, all []moment) bool {
	for _, o := range all {
		d, _, _ := strings.Cut(o.c.Value.Timex, "T")
		if o.v == m.v && d != "" && day != "" && !oneDay(d, day) {
			return true
		}
	}
	return false
}

// commonDay is the date that most of the moments name, the finest form of it; ties
// go to the one named first. "" where none names a date.
func commonDay(list []moment) string {
	count := map[string]int{}
	best := ""
	for _, m := range list {
		d, _, _ := strings.Cut(m.c.Value.Timex, "T")
		if d == "" || m.c.Value.Mod == "BEFORE" {
			continue
		}
		count[d] += 2 + fineness(d)
	}
	for _, m := range list {
		d, _, _ := strings.Cut(m.c.Value.Timex, "T")
		if count[d] > count[best] {
			best = d
		}
	}
	return best
}

// fineness is 2 for a date that names a day, 1 for a month, 0 for a year.
func fineness(d string) int { return min(strings.Count(d, "-"), 2) }

// oneDay reports whether a date of the document is its event's day: the same, or
// a month or year that holds it.
func oneDay(d, day string) bool {
	return d == day || len(d) < len(day) && strings.HasPrefix(day, d+"-") && fineness(d) > 0
}

// commonPlace is the place that a document names most often, as it first gives it;
// ties go to the one named first. "" where it names none.
func commonPlace(views []*view) string {
	count, best := map[string]int{}, claims.Entity{}
	for _, v := range views {
		for i := range v.names {
			if e := &v.names[i].entity; e.Kind == claims.Location && !v.names[i].people {
				count[e.Key]++
			}
		}
	}
	for _, v := range views {
		for i := range v.names {
			if e := &v.names[i].entity; count[e.Key] > count[best.Key] {
				best = *e
			}
		}
	}
	return best.Name
}
