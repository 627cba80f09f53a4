package topic

import (
	"fmt"
	"sort"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// nameTopics gives each topic its readable key and label, from what most of its
// claims say, and tells topics of one key apart by what only one of them says.
func nameTopics(topics []*claims.Topic) {
	byID := map[string][]*claims.Topic{}
	for _, t := range topics {
		if t.ID == "" {
			t.ID, _ = name(t)
			t.Label = labelOf(t)
		}
		byID[t.ID] = append(byID[t.ID], t)
	}
	for _, id := range sortedKeys(byID) {
		if list := byID[id]; len(list) > 1 {
			tellApart(id, list)
		}
	}
	for _, t := range topics {
		for _, c := range t.Claims {
			c.Topic = t.ID
		}
	}
}

// name is the key and label of a topic: attribute and subject as most of its
// claims have them.
func name(t *claims.Topic) (id, label string) {
	attribute := most(t, func(c *claims.Claim) string { return c.Attribute.Class })
	text := most(t, func(c *claims.Claim) string { return c.Attribute.Label })
	subject := most(t, func(c *claims.Claim) string {
		if sameName(c.Subject.Key, c.Attribute.Lemma) {
			return ""
		}
		return c.Subject.Name
	})
	if attribute == "" {
		attribute = string(t.Kind)
	}
	if text == "" {
		text = attribute
	}
	if fates(t) || subject == "" && t.Kind == claims.Count {
		return nameToll(t, attribute, text)
	}
	if subject == "" {
		return slug(attribute), fill(text, "")
	}
	return slug(subject) + "/" + slug(attribute), fill(text, article(t, subject))
}

// fates reports whether the topic counts people by what became of them.
func fates(t *claims.Topic) bool {
	n := 0
	for _, c := range t.Claims {
		if c.Attribute.Counts == claims.Fates {
			n++
		}
	}
	return 2*n > len(t.Claims)
}

// nameToll names a toll, or a count of nothing that has a name, after the event that
// most of its claims name: "people killed in the quake", "people in the quake".
func nameToll(t *claims.Topic, attribute, text string) (id, label string) {
	event := most(t, func(c *claims.Claim) string { return c.Context.Event })
	if event == "" {
		return slug(attribute), fill(text, "")
	}
	return slug(event) + "/" + slug(attribute), fill(text, "") + " in the " + event
}

// fill puts the subject into the label of an attribute: in place of its braces,
// or after it.
func fill(text, subject string) string {
	before, rest, open := strings.Cut(text, "{")
	inside, after, closed := strings.Cut(rest, "}")
	switch {
	case open && closed && subject == "":
		return before + inside + after
	case open && closed:
		if plural(subject) {
			after = strings.Replace(after, "was ", "were ", 1)
		}
		return before + subject + after
	case subject == "":
		return text
	case strings.Contains(text, " of "):
		text, _, _ = strings.Cut(text, " of ")
	}
	return text + " of " + subject
}

// plural reports whether a common noun with its article is of more than one.
func plural(subject string) bool {
	return strings.HasPrefix(subject, "the ") && strings.HasSuffix(subject, "s") && !strings.HasSuffix(subject, "ss")
}

// article puts "the" before a common noun, whose name behind it keeps its capitals:
// "the shooting in Lund".
func article(t *claims.Topic, subject string) string {
	for _, c := range t.Claims {
		if c.Subject.Name == subject && c.Subject.Kind == claims.Thing {
			noun, rest, _ := strings.Cut(subject, " ")
			if noun != strings.ToUpper(noun) {
				noun = strings.ToLower(noun)
			}
			return strings.TrimSpace("the " + noun + " " + rest)
		}
	}
	return subject
}

// most is the value that most claims of the topic have, "" only where none has
// another; ties go to the first in alphabetical order.
func most(t *claims.Topic, of func(*claims.Claim) string) string {
	count := map[string]int{}
	for _, c := range t.Claims {
		if s := of(c); s != "" {
			count[s]++
		}
	}
	best := ""
	for _, s := range sortedKeys(count) {
		if best == "" || count[s] > count[best] {
			best = s
		}
	}
	return best
}

// tellApart adds to a key that several topics share the word that most of a
// topic's claims have near the value and few of the others', then numbers what
// is still alike by the first claim.
func tellApart(id string, list []*claims.Topic) {
	df := map[string]int{}
	for _, t := range list {
		for w := range nearWords(t) {
			df[w]++
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return first(list[i]) < first(list[j]) })
	used := map[string]int{}
	for _, t := range list {
		if w := telling(t, df, id); w != "" {
			t.ID = id + "-" + slug(w)
		}
		used[t.ID]++
		if n := used[t.ID]; n > 1 {
			t.ID = fmt.Sprintf("%s-%d", t.ID, n)
		}
	}
}

func first(t *claims.Topic) string {
	id := t.Claims[0].ID
	for _, c := range t.Claims {
		id = min(id, c.ID)
	}
	return id
}

func nearWords(t *claims.Topic) map[string]int {
	count := map[string]int{}
	for _, c := range t.Claims {
		for _, w := range c.Context.Near {
			count[w]++
		}
	}
	return count
}

// telling is the word near the topic's values that fewest topics of the list
// share and most of its claims have.
func telling(t *claims.Topic, df map[string]int, id string) string {
	count := nearWords(t)
	best, bestScore := "", 0.0
	for _, w := range sortedKeys(count) {
		if strings.Contains(id, w) {
			continue
		}
		if s := float64(count[w]) / float64(df[w]*df[w]); s > bestScore {
			best, bestScore = w, s
		}
	}
	return best
}

// slug is a key's form of a text: lower case, letters and digits, hyphens between.
func slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(s) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 0xdf {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
			continue
		}
		gap = r != '\'' && r != '’'
	}
	return b.String()
}
