package topic

import (
	"fmt"
	"math"
	"sort"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/words"
)

// never is the score of two claims that cannot state one fact.
const never = -100

// The scores from which groups of claims are filed together.
const (
	joinAt  = 0.75 // the mean over all pairs
	looseAt = -0.3 // the mean where one pair reaches closeAt, or alikeAt if the values differ
	closeAt = 3.5
	alikeAt = 2.0
)

// score says how well two claims fit one topic: the sum of its parts. Claims
// join from joinAt on.
func score(x, y *told) float64 {
	if apart(x.Claim, y.Claim) {
		return never
	}
	sum := 0.0
	for _, share := range shares(x, y) {
		sum += share
	}
	return sum
}

// partNames are the names of shares, in their order.
var partNames = [...]string{"attribute", "subject", "value", "phrase", "sentence", "verb", "qualifier", "scope", "time", "event", "document", "place", "portion", "whole", "moment", "owner", "variants", "actor"}

func shares(x, y *told) [len(partNames)]float64 {
	a, b := x.Claim, y.Claim
	return [...]float64{
		attributeShare(x, y),
		subjectShare(a, b),
		valueShare(a, b, x.rises && y.rises),
		phraseWeight * x.near.cosine(y.near),
		sentenceShare(x, y),
		verbShare(a, b),
		qualifierShare(x.mods, y.mods),
		scopeShare(x, y),
		timeShare(a, b),
		eventNounShare(a, b),
		documentShare(a, b),
		placeShare(a, b),
		portionShare(a, b),
		wholeShare(x, y),
		momentShare(a, b),
		ownerShare(x, y),
		manifoldShare(x, y),
		actorShare(x, y),
	}
}

// What likeness of the words around two values adds at most.
const (
	phraseWeight   = 3.0
	sentenceWeight = 2.6
)

// apart reports whether two claims cannot be one fact: other dimensions, a role
// or an outcome of something else, or one sentence that gives two values.
func apart(a, b *claims.Claim) bool {
	if a.Value.Kind == claims.Age && (a.Modality == claims.Planned) != (b.Modality == claims.Planned) {
		return true // the age that somebody will reach
	}
	if a.Value.Kind == claims.Name {
		return !oneName(a, b)
	}
	if !a.Value.Kind.Numeric() && !a.Value.Kind.Temporal() {
		return a.Attribute.Class != b.Attribute.Class || !sameName(a.Subject.Key, b.Subject.Key)
	}
	if a.Value.Kind == claims.Measure && a.Value.Base.Unit != b.Value.Base.Unit {
		return true
	}
	if otherModel(a.Context.Model, b.Context.Model) {
		return true
	}
	if a.Value.Kind == claims.Count && b.Value.Kind == claims.Count && a.Value.Per != b.Value.Per {
		return true // a bullet each, and a bullet
	}
	return a.Doc.ID == b.Doc.ID && a.Sentence == b.Sentence && !sameValue(a, b)
}

// attributeShare: the same class joins, two fates of people part most.
func attributeShare(s, t *told) float64 {
	a, b := s.Claim, t.Claim
	x, y := a.Attribute, b.Attribute
	if a.Value.Kind.Temporal() {
		if s.known && t.known && x.Class != y.Class && !fits(a, b) {
			return -1.2 // an arrest and a hearing
		}
		return eventShare(x, y)
	}
	switch {
	case x.Class == "" || y.Class == "":
		return -0.8
	case x.Lemma == "time" && y.Lemma == "time" && otherDeeds(s, t):
		return -2.5
	case x.Class == y.Class && x.Class == "duration":
		return 0.7 // everything lasts
	case x.Class == y.Class && x.Lemma == y.Lemma:
		return 1.6
	case x.Class == y.Class && s.single && a.Value.Kind == claims.Duration:
		return 1.5 // riots, protests and unrest last as one
	case x.Class == y.Class && x.Counts == claims.Things && a.Value.Kind != claims.Money && !fits(a, b) && words.Kin(x.Lemma, y.Lemma) < words.Synonyms:
		return 0.3 // rockets and grenades are weapons, and not one count
	case x.Class == y.Class && x.Counts == claims.Things:
		return 1.1
	case x.Class == y.Class && x.Class != "person":
		return 1.5
	case x.Lemma == y.Lemma:
		return 1.4
	case x.Counts == claims.Fates && y.Counts == claims.Fates:
		return -2.5
	case x.Counts == claims.Persons && y.Counts == claims.Persons:
		return 0.4
	case x.Counts != claims.Things && y.Counts != claims.Things:
		return -0.2
	}
	if a.Value.Kind == claims.Money && allied(x.Class, y.Class) {
		return 0.9
	}
	return kinShare(x.Lemma, y.Lemma)
}

// allied reports whether two classes of money are names of one sum: what is paid for a
// firm is a price and a deal, and what was stolen had its price.
func allied(a, b string) bool {
	if a != "price" {
		a, b = b, a
	}
	return a == "price" && (b == "deal" || b == "loot" || b == "damage-sum" || b == "salary")
}

// otherDeeds reports whether two claims count how often different things were done:
// "was arrested twice", "was married three times". The verb alone says what is counted,
// and in a title ("four-time champion") the words after it.
func otherDeeds(s, t *told) bool {
	x, y := s.Context.Verb, t.Context.Verb
	switch {
	case s.Value.Kind != claims.Count:
		return false
	case titled(s.Claim) || titled(t.Claim):
		return titled(s.Claim) != titled(t.Claim) || s.near.cosine(t.near) < nearlySame
	}
	return x != y && words.Kin(x, y) < words.Synonyms
}

// titled reports whether a count of times belongs to a title: four-time champion.
func titled(c *claims.Claim) bool {
	return c.Doc != nil && strings.HasSuffix(c.Span.In(c.Doc.Text), "-time")
}

// kinShare: other words for a thing may still name it: brigand and pirate.
func kinShare(a, b string) float64 {
	switch words.Kin(a, b) {
	case words.Same, words.Derived, words.Synonyms:
		return 0.9
	case words.Broader:
		return 0.3
	case words.Sisters:
		return -0.8
	}
	return -1.6
}

// eventShare: one event is told with many verbs (struck, opened fire, killed), so
// that another verb says less of a date than another noun of a count.
func eventShare(x, y claims.Attribute) float64 {
	switch {
	case x.Class == "" || y.Class == "":
		return 0
	case x.Class == y.Class:
		return 1.6
	case x.Lemma == y.Lemma:
		return 1.4
	}
	switch k := words.Kin(x.Lemma, y.Lemma); {
	case k >= words.Synonyms:
		return 0.9
	case k == words.Broader:
		return 0.3 // ousted, expelled
	}
	return -0.4
}

// qualifierShare: what qualifies the things counted ("12 Somali", "11 Yemeni").
func qualifierShare(a, b bag) float64 {
	if len(a.ids) == 0 || len(b.ids) == 0 {
		return 0
	}
	c := a.cosine(b)
	if c == 0 {
		return -1
	}
	return 0.8 * c
}

func subjectShare(a, b *claims.Claim) float64 {
	x, y := a.Subject, b.Subject
	switch {
	case x.Key == "" || y.Key == "":
		return 0
	case sameName(x.Key, y.Key):
		return 1.2
	case a.Value.Kind == claims.Age && sameValue(a, b) && sameSurname(x, y):
		return 0.6 // "Kate Lund, 20" and "Katherine Lund, 20"
	case a.Value.Kind == claims.Age && named(x) && named(y):
		return never
	case named(x) && named(y) && a.Value.Kind == claims.Money && fits(a, b):
		return -0.6 // who pays, and who is paid
	case named(x) && named(y):
		return -2.2
	case a.Value.Kind == claims.Age:
		return -0.3
	}
	return -0.5
}

// sameSurname reports whether two full names end in one word.
func sameSurname(a, b claims.Entity) bool {
	_, x, _ := strings.Cut(a.Key, " ")
	_, y, _ := strings.Cut(b.Key, " ")
	return a.Kind == claims.Person && b.Kind == claims.Person && x != "" && x == y
}

func named(e claims.Entity) bool {
	return e.Kind != claims.Thing && e.Kind != "" || strings.Contains(e.Key, " ")
}

// sameName reports whether two keys name one thing: equal, one ends or begins with the
// other's words ("zelenski", "volodimir zelenski"), or both begin and end alike ("ada
// marie lund", "ada lund", "ada lunde", but not "ada c lund" and "ada d lund").
func sameName(a, b string) bool {
	if a == b {
		return true
	}
	if len(b) > len(a) {
		a, b = b, a
	}
	if strings.HasSuffix(a, " "+b) || strings.HasPrefix(a, b+" ") {
		return true
	}
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) < 2 || len(y) < 2 {
		return false
	}
	first, last := x[0] == y[0], x[len(x)-1] == y[len(y)-1]
	return first && last && min(len(x), len(y)) == 2 || len(x) == 2 && len(y) == 2 && (first && slipped(x[len(x)-1], y[len(y)-1]) || last && slipped(x[0], y[0]))
}

// slipped reports whether one word is the other with one letter more, which in a short
// word makes another name.
func slipped(a, b string) bool {
	if len(b) > len(a) {
		a, b = b, a
	}
	if len(a) != len(b)+1 || len(b) < 4 {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	return a[i+1:] == b[i:]
}

func verbShare(a, b *claims.Claim) float64 {
	switch {
	case a.Context.Verb == "" || b.Context.Verb == "":
		return 0
	case a.Context.Verb == b.Context.Verb:
		return 0.5
	case words.Kin(a.Context.Verb, b.Context.Verb) >= words.Synonyms:
		return 0.3
	case words.Opposite(a.Context.Verb, b.Context.Verb):
		return -0.4
	}
	return -0.1
}

// scopeShare holds apart what is counted of a part from what is counted of all. "A boy
// of 15" is who he is, and no part.
func scopeShare(x, y *told) float64 {
	if x.part == y.part || x.Value.Kind == claims.Age && sameValue(x.Claim, y.Claim) {
		return 0
	}
	return -2.2
}

func partWords(c *claims.Claim) string {
	var out []string
	for _, s := range c.Scope {
		if s.Kind == claims.Part && s.Word != c.Attribute.Lemma {
			out = append(out, s.Word)
		}
	}
	sort.Strings(out)
	return strings.Join(out, " ")
}

// eventNounShare: the same word for the event beside both values.
func eventNounShare(a, b *claims.Claim) float64 {
	switch {
	case a.Context.Event == "" || b.Context.Event == "":
		return 0
	case a.Context.Event == b.Context.Event:
		return 0.2
	}
	return -0.2
}

// timeShare holds apart what is recalled of an earlier event from the news.
func timeShare(a, b *claims.Claim) float64 {
	switch x, y := a.Modality == claims.Background, b.Modality == claims.Background; {
	case x != y:
		return -2.2
	case a.Value.Kind.Temporal() || a.Event.From.IsZero() || b.Event.From.IsZero():
		return 0
	case math.Abs(a.Event.From.Sub(b.Event.From).Hours()) > 24*300:
		return -2
	case x:
		return 0.3
	}
	return 0
}

// documentShare: one document seldom states two values for one fact, but it may state
// one roughly and exactly: "more than 200", "249".
func documentShare(a, b *claims.Claim) float64 {
	if a.Doc.ID == b.Doc.ID && !sameValue(a, b) && !rounded(a, b) {
		return -12
	}
	return 0
}

// rounded reports whether one of two counts of what befell people is a bound or an estimate that the other one
// bears out and that is near it.
func rounded(a, b *claims.Claim) bool {
	if a.Attribute.Counts != claims.Fates || b.Attribute.Counts != claims.Fates || a.Value.Modifier == b.Value.Modifier || a.Value.Modifier == claims.Vague || b.Value.Modifier == claims.Vague || !fits(a, b) {
		return false
	}
	x, y := a.Value.Stated(), b.Value.Stated()
	return x > 0 && y > 0 && max(x/y, y/x) <= roundedTo
}

// roundedTo is the ratio of a number to the round one that stands for it.
const roundedTo = 1.5

// why tells what joined two claims.
func why(x, y *told) []string {
	parts := make([]part, 0, len(partNames))
	for i, share := range shares(x, y) {
		parts = append(parts, part{partNames[i], share})
	}
	return whyParts(parts)
}

// part is one named share of a score.
type part struct {
	name  string
	share float64
}

// whyParts prints the parts of a score, the largest first, without those that add
// nothing.
func whyParts(parts []part) []string {
	sort.SliceStable(parts, func(i, j int) bool { return math.Abs(parts[i].share) > math.Abs(parts[j].share) })
	var out []string
	for _, p := range parts {
		if p.share != 0 {
			out = append(out, fmt.Sprintf("%s %+.2f", p.name, p.share))
		}
	}
	return out
}
