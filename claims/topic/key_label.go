package topic

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// labelOf names for a reader what a topic measures and of what: "rifles seized in
// the raid", "how long Ada Lund worked", "distance from Orra". The key of a topic
// never depends on it.
func labelOf(t *claims.Topic) string {
	text := most(t, func(c *claims.Claim) string { return c.Attribute.Label })
	if text == "" {
		text = string(t.Kind)
	}
	switch t.Kind {
	case claims.Count, claims.Ordinal:
		return labelOfCount(t, text)
	case claims.Money, claims.Percent, claims.Ratio:
		return labelOfSum(t, text)
	case claims.Measure:
		return labelOfMeasure(t, text)
	case claims.Duration:
		return labelOfDuration(t, text)
	case claims.Date, claims.Time:
		return labelOfDate(t, text)
	}
	return fill(text, article(t, subjectOf(t)))
}

// enough is the share of a topic's claims that must agree on a word for its label.
const enough = 1.0 / 3

// shared is the value that most claims have, "" where it is that of too few.
func shared(t *claims.Topic, of func(*claims.Claim) string) string {
	best := most(t, of)
	n := 0
	for _, c := range t.Claims {
		if of(c) == best {
			n++
		}
	}
	if float64(n) < enough*float64(len(t.Claims)) {
		return ""
	}
	return best
}

// subjectOf is the subject that enough claims have, other than what they count.
func subjectOf(t *claims.Topic) string {
	return shared(t, func(c *claims.Claim) string {
		if sameName(c.Subject.Key, c.Attribute.Lemma) {
			return ""
		}
		return c.Subject.Name
	})
}

// labelOfCount is the noun of what is counted, with what was done to it and where.
func labelOfCount(t *claims.Topic, text string) string {
	if fates(t) || strings.HasPrefix(text, "people ") {
		return text + scene(t)
	}
	verb := shared(t, func(c *claims.Claim) string { return c.Context.Verb })
	if verb != "" && text == manyOf(verb) {
		return "number that " + past(verb) + scene(t)
	}
	noun := countedNoun(t, text)
	if who := ownerOf(t); who != "" {
		return noun + " (" + who + ")"
	}
	if clause := deedOf(t, verb, noun); clause != "" && t.Kind == claims.Count {
		return noun + clause + scene(t)
	}
	if p, subject := linked(t); subject != "" {
		noun, _, _ = strings.Cut(noun, " of ")
		return noun + " " + p + " " + subject
	}
	if event := shared(t, eventTold); event != "" {
		return noun + " in the " + event
	}
	if thing := thingOf(t); thing != "" && t.Kind == claims.Count && !strings.Contains(noun, " ") {
		return noun + " of " + article(t, thing)
	}
	return noun
}

// thingOf is the common noun that most of the claims with one count parts of: the
// "framework" of points, where the others call it a plan or nothing.
func thingOf(t *claims.Topic) string {
	return most(t, func(c *claims.Claim) string {
		if c.Subject.Kind != claims.Thing || sameName(c.Subject.Key, c.Attribute.Lemma) || linkOf(c) != "of" {
			return ""
		}
		return c.Subject.Name
	})
}

// eventTold is the event of a claim whose sentence names it.
func eventTold(c *claims.Claim) string {
	event := c.Context.Event
	before, after, ok := around(c)
	if !ok || event == "" {
		return ""
	}
	for _, w := range append(before, after...) {
		if strings.HasPrefix(w, event) || len(event) > 8 && strings.HasPrefix(w, event[len(event)/2:]) {
			return event
		}
	}
	return ""
}

// countedNoun is the word that most claims count with, in the plural as printed,
// where their class has a name for several; else the name of the class.
func countedNoun(t *claims.Topic, text string) string {
	lemma := most(t, func(c *claims.Claim) string { return c.Attribute.Lemma })
	n := 0
	for _, c := range t.Claims {
		if c.Attribute.Lemma == lemma {
			n++
		}
	}
	if len(lemma) < 3 || 5*n < 3*len(t.Claims) || strings.HasSuffix(lemma, "ing") {
		return printedAs(t, text)
	}
	noun := manyOf(lemma)
	if p := printedAs(t, noun); p != "" && (p != noun || printed(t, noun) || printed(t, lemma)) {
		return p
	}
	return printedAs(t, text)
}

// printed reports whether a claim's sentence holds the word behind its value.
func printed(t *claims.Topic, word string) bool {
	for _, c := range t.Claims {
		_, after, ok := around(c)
		for i, w := range after {
			if ok && w == word && i < 4 {
				return true
			}
		}
	}
	return false
}

// printedAs gives a word the capitals with which the sentences print it.
func printedAs(t *claims.Topic, word string) string {
	for _, c := range t.Claims {
		if c.Doc == nil || c.Sentence.End > len(c.Doc.Text) {
			continue
		}
		for _, w := range strings.FieldsFunc(c.Sentence.In(c.Doc.Text), betweenWords) {
			if w != word && strings.EqualFold(w, word) && !c.Heading && strings.ToUpper(w[:1]) == w[:1] && !strings.HasPrefix(c.Sentence.In(c.Doc.Text), w) {
				return w
			}
		}
	}
	return word
}

// deedOf is what the verb of most claims says of what they count: " seized",
// " that patrolled". One sentence of several tells nothing of the others.
func deedOf(t *claims.Topic, verb, noun string) string {
	if verb == "" || light[verb] || strings.Contains(noun, " ") || strings.HasPrefix(noun, verb) {
		return ""
	}
	count := map[voice]int{}
	for _, c := range t.Claims {
		if c.Context.Verb == verb {
			count[voiceOf(c, verb)]++
		}
	}
	switch enough := min(len(t.Claims), 2); {
	case count[object] > count[subject] && count[object] >= enough:
		return " " + participle(verb)
	case count[subject] >= enough:
		return " that " + past(verb)
	}
	return ""
}

// scene is the event that enough claims name: " in the earthquake".
func scene(t *claims.Topic) string {
	event := shared(t, func(c *claims.Claim) string { return c.Context.Event })
	if event == "" {
		if p, subject := linked(t); subject != "" {
			return " " + p + " " + subject
		}
		if name := subjectOf(t); name != "" {
			return " (" + name + ")"
		}
		return ""
	}
	return " in the " + event
}

// links are the words that tie a subject to what is measured.
var links = map[string]bool{"of": true, "in": true, "at": true, "on": true, "from": true, "near": true, "off": true, "against": true, "for": true, "with": true, "by": true, "among": true, "to": true}

// linked is the subject with the word that ties it to the value in most sentences:
// a preposition before it, "of" where it stands right beside the value; no subject
// where the sentences tie it otherwise.
func linked(t *claims.Topic) (link, subject string) {
	name := subjectOf(t)
	if name == "" {
		return "", ""
	}
	count := map[string]int{}
	for _, c := range t.Claims {
		if c.Subject.Name == name {
			count[linkOf(c)]++
		}
	}
	best := ""
	for _, l := range sortedKeys(count) {
		if l != "" && count[l] > count[best] || best == "" {
			best = l
		}
	}
	if best == "" {
		return "", ""
	}
	return best, article(t, name)
}

// linkOf is the word that ties the claim's subject to its value, "" where the
// sentence does it by a verb or from afar.
func linkOf(c *claims.Claim) string {
	s := c.Subject.Span
	if c.Doc == nil || s.Empty() || !c.Sentence.Contains(s) {
		return ""
	}
	text := c.Doc.Text
	if s.Start >= c.Span.End && strings.Count(text[c.Span.End:s.Start], " ") <= 2 && !strings.ContainsAny(text[c.Span.End:s.Start], ",;:.") {
		if w := lastLink(text[c.Span.End:s.Start]); w != "" {
			return w
		}
		return "of"
	}
	if s.End <= c.Span.Start && strings.HasPrefix(text[s.End:], "'s") && strings.Count(text[s.End:c.Span.Start], " ") <= 2 {
		return "of"
	}
	if s.Start >= c.Span.End {
		return lastLink(text[max(c.Span.End, s.Start-30):s.Start])
	}
	return ""
}

// lastLink is the preposition among the last three words of text.
func lastLink(text string) string {
	words := strings.Fields(strings.ToLower(text))
	for i := len(words) - 1; i >= max(0, len(words)-3); i-- {
		if links[words[i]] {
			return words[i]
		}
	}
	return ""
}

// labelOfSum is what an amount of money or a share is of.
func labelOfSum(t *claims.Topic, text string) string {
	for _, c := range t.Claims {
		if verb := c.Context.Verb; verb != "" && text == manyOf(verb) {
			return ofSubject(t, map[bool]string{true: "sum that ", false: "share that "}[t.Kind == claims.Money]+past(verb))
		}
	}
	if lemma := most(t, func(c *claims.Claim) string { return c.Attribute.Lemma }); t.Kind == claims.Money && text == manyOf(lemma) {
		return "value of the " + printedAs(t, lemma)
	}
	return ofSubject(t, text)
}

// ofSubject ties the subject to the text by its own preposition; one that the
// sentences tie by a verb stands in brackets.
func ofSubject(t *claims.Topic, text string) string {
	p, subject := linked(t)
	name := subjectOf(t)
	switch {
	case strings.Contains(text, "{"):
		return fill(text, article(t, name))
	case name == "":
		return text
	case subject == "" && thing(t, name):
		return text + " of " + article(t, name)
	case subject == "":
		return text + " (" + name + ")"
	case strings.HasSuffix(text, " "+subject):
		return text
	}
	return text + " " + p + " " + subject
}

// dimensions are what a measure with the base unit is, where no word says it.
var dimensions = map[string]string{
	"m": "length", "m2": "area", "m3": "volume", "kg": "weight", "m/s": "speed", "K": "temperature", "J": "energy", "W": "power", "Pa": "pressure",
}

func labelOfMeasure(t *claims.Topic, text string) string {
	lemma := most(t, func(c *claims.Claim) string { return c.Attribute.Lemma })
	class := most(t, func(c *claims.Claim) string { return c.Attribute.Class })
	unit := most(t, func(c *claims.Claim) string { return c.Value.Base.Unit })
	if d := dimensions[unit]; d != "" && lemma == class && text == manyOf(lemma) {
		return d + " of the " + printedAs(t, lemma)
	}
	if _, subject := linked(t); class == "distance" && subject != "" {
		return text + " from " + subject
	}
	if subjectOf(t) == "" && !strings.Contains(text, "{") {
		return text + scene(t)
	}
	return ofSubject(t, text)
}

// offset are words behind a length of time that set it between two events.
var offset = map[string]bool{"later": true, "earlier": true, "after": true, "before": true, "ago": true, "since": true}

func labelOfDuration(t *claims.Topic, text string) string {
	apart := 0
	for _, c := range t.Claims {
		if _, after, ok := around(c); ok && len(after) > 0 && offset[after[0]] || strings.HasSuffix(c.Value.Text, " later") {
			apart++
		}
	}
	name := subjectOf(t)
	if strings.HasPrefix(text, "length") && text != "length" || name != "" && thing(t, name) && 2*apart <= len(t.Claims) {
		if text == "length" || !strings.HasPrefix(text, "length") {
			return "length of " + article(t, name)
		}
		return ofSubject(t, text)
	}
	verb := shared(t, func(c *claims.Claim) string { return c.Context.Verb })
	start := "how long"
	if 2*apart > len(t.Claims) {
		start = "how long before or after"
	}
	who := article(t, name)
	switch {
	case verb != "" && !light[verb] && who != "":
		return start + " " + who + " " + past(verb)
	case verb != "" && !light[verb] && start == "how long":
		return "length of time " + participle(verb)
	case who != "":
		return "length of time (" + who + ")"
	}
	return "length of time" + scene(t)
}

// thing reports whether the subject is a common noun for what can last: no person,
// body or place.
func thing(t *claims.Topic, name string) bool {
	for _, c := range t.Claims {
		if c.Subject.Name == name {
			return (c.Subject.Kind == claims.Thing || c.Subject.Kind == claims.Event) && !strings.HasSuffix(name, "s")
		}
	}
	return false
}

func labelOfDate(t *claims.Topic, text string) string {
	name := most(t, func(c *claims.Claim) string {
		if sameName(c.Subject.Key, c.Attribute.Lemma) {
			return ""
		}
		return c.Subject.Name
	})
	who := article(t, name)
	if strings.HasPrefix(text, "when {it} took") && strings.EqualFold(name, "place") {
		event := shared(t, func(c *claims.Claim) string { return c.Context.Event })
		if event == "" {
			return "when it took place"
		}
		return "when the " + event + " took place"
	}
	verb := shared(t, func(c *claims.Claim) string { return c.Context.Verb })
	if !strings.HasPrefix(text, "date") || strings.Contains(text, " of ") && name == "" || verb == "" || light[verb] || who == "" || thing(t, name) {
		return fill(text, who)
	}
	for _, c := range t.Claims {
		if c.Context.Verb == verb && wasDone(c, verb) {
			return "when " + who + " was " + participle(verb)
		}
	}
	return "when " + who + " " + past(verb)
}

// wasDone reports whether the sentence has the verb in the passive.
func wasDone(c *claims.Claim, verb string) bool {
	before, after, _ := around(c)
	for i := range before {
		if before[i] == participle(verb) && i+1 < len(before) && passive[before[i+1]] {
			return true
		}
	}
	for i := 1; i < len(after); i++ {
		if after[i] == participle(verb) && passive[after[i-1]] {
			return true
		}
	}
	return false
}

// manyOf is the plural of a noun's lemma as labels have it.
func manyOf(l string) string {
	switch n := len(l); {
	case n == 0 || strings.HasSuffix(l, "s") && !strings.HasSuffix(l, "ss") && !strings.HasSuffix(l, "us"):
		return l
	case strings.HasSuffix(l, "ss"), strings.HasSuffix(l, "sh"), strings.HasSuffix(l, "ch"), strings.HasSuffix(l, "x"):
		return l + "es"
	case strings.HasSuffix(l, "y") && n > 1 && !strings.ContainsRune("aeiou", rune(l[n-2])):
		return l[:n-1] + "ies"
	case strings.HasSuffix(l, "man") && n > 3:
		return l[:n-2] + "en"
	}
	switch l {
	case "person":
		return "people"
	case "child":
		return "children"
	case "man":
		return "men"
	case "life", "knife", "wife":
		return l[:len(l)-2] + "ves"
	case "aircraft":
		return l
	}
	return l + "s"
}
