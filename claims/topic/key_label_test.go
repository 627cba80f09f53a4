package topic

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
)

// labelled is a topic of claims, one a sentence, about the quote in it.
type labelled struct {
	kind          claims.Kind
	attribute     claims.Attribute
	subject       string
	subjectKind   claims.EntityKind
	verb, event   string
	unit          string
	sentence      string
	quote         string
	beforeSubject string // the words that the subject's mention stands behind
	want          string
}

func (l labelled) claim() *claims.Claim {
	doc := &claims.Document{ID: l.sentence, Text: l.sentence}
	span := func(s string, from int) claims.Span {
		i := strings.Index(l.sentence[from:], s)
		if s == "" || i < 0 {
			return claims.Span{}
		}
		return claims.Span{Start: from + i, End: from + i + len(s)}
	}
	c := &claims.Claim{
		ID: l.sentence, Doc: doc, Sentence: claims.Span{End: len(l.sentence)}, Span: span(l.quote, 0), Attribute: l.attribute,
		Value: claims.Value{Kind: l.kind, Base: claims.Quantity{Unit: l.unit}}, Context: claims.Context{Verb: l.verb, Event: l.event},
	}
	if l.subject != "" {
		at := strings.Index(l.sentence, l.beforeSubject) + len(l.beforeSubject)
		c.Subject = claims.Entity{Name: l.subject, Key: strings.ToLower(l.subject), Kind: l.subjectKind, Span: span(l.subject, at)}
	}
	return c
}

func TestLabels(t *testing.T) {
	noun := func(l string) claims.Attribute { return claims.Attribute{Lemma: l, Class: l, Label: manyOf(l)} }
	length := claims.Attribute{Lemma: "duration", Class: "duration", Label: "length"}
	for _, l := range []labelled{
		{kind: claims.Count, attribute: claims.Attribute{Lemma: "die", Class: "killed", Label: "people killed", Counts: claims.Fates}, event: "flood",
			sentence: "The flood killed 12.", quote: "12", want: "people killed in the flood"},
		{kind: claims.Count, attribute: noun("rifle"), verb: "seize", event: "raid", sentence: "Guards seized 12 rifles.", quote: "12", want: "rifles seized in the raid"},
		{kind: claims.Count, attribute: noun("bridge"), verb: "damage", sentence: "The 12 bridges were damaged.", quote: "12", want: "bridges damaged"},
		{kind: claims.Count, attribute: noun("tram"), verb: "stop", sentence: "Some 12 trams stopped.", quote: "12", want: "trams that stopped"},
		{kind: claims.Count, attribute: noun("win"), verb: "improve", sentence: "She improves to 12 wins.", quote: "12", want: "wins"},
		{kind: claims.Count, attribute: noun("point"), subject: "plan", subjectKind: claims.Thing, sentence: "A 27-point plan leaked.", quote: "27-point", want: "points of the plan"},
		{kind: claims.Count, attribute: noun("ship"), subject: "Orra", subjectKind: claims.Location, sentence: "There are 12 ships off Orra.", quote: "12", want: "ships off Orra"},
		{kind: claims.Count, attribute: noun("hbo"), sentence: "It has 12 HBOs.", quote: "12", want: "HBOs"},
		{kind: claims.Count, attribute: claims.Attribute{Lemma: "bomb", Class: "missile", Label: "missiles and drones"}, verb: "drop",
			sentence: "Planes dropped 12 bombs.", quote: "12", want: "bombs dropped"},
		{kind: claims.Count, attribute: noun("explode"), verb: "explode", sentence: "Of these 12 exploded.", quote: "12", want: "number that exploded"},
		{kind: claims.Money, attribute: noun("pass"), verb: "pass", sentence: "Trade of $12 passes here.", quote: "$12", want: "sum that passed"},
		{kind: claims.Money, attribute: noun("bond"), sentence: "They approved a $12 bond.", quote: "$12", want: "value of the bond"},
		{kind: claims.Money, attribute: claims.Attribute{Lemma: "cost", Class: "price", Label: "price"}, subject: "Ada Lund", subjectKind: claims.Person,
			sentence: "Ada Lund paid $12.", quote: "$12", want: "price (Ada Lund)"},
		{kind: claims.Measure, attribute: noun("dhow"), unit: "m", sentence: "A 12-metre dhow sank.", quote: "12-metre", want: "length of the dhow"},
		{kind: claims.Measure, attribute: claims.Attribute{Lemma: "distance", Class: "distance", Label: "distance"}, unit: "m", subject: "Orra", subjectKind: claims.Location,
			sentence: "It lies 12 miles north of Orra.", quote: "12 miles", want: "distance from Orra"},
		{kind: claims.Duration, attribute: length, verb: "work", subject: "Ada Lund", subjectKind: claims.Person,
			sentence: "Ada Lund worked for 12 years.", quote: "12 years", want: "how long Ada Lund worked"},
		{kind: claims.Duration, attribute: length, subject: "strike", subjectKind: claims.Thing, sentence: "The strike took 12 days.", quote: "12 days", want: "length of the strike"},
		{kind: claims.Duration, attribute: length, verb: "return", subject: "Ada Lund", subjectKind: claims.Person,
			sentence: "Ada Lund returned 12 minutes later.", quote: "12 minutes", want: "how long before or after Ada Lund returned"},
		{kind: claims.Date, attribute: claims.Attribute{Lemma: "arrest", Class: "date", Label: "date"}, verb: "arrest", subject: "Lund", subjectKind: claims.Person,
			sentence: "Lund was arrested on Monday.", quote: "Monday", want: "when Lund was arrested"},
		{kind: claims.Date, attribute: claims.Attribute{Lemma: "take", Class: "take", Label: "when {it} took"}, verb: "take", event: "hearing", subject: "place", subjectKind: claims.Thing,
			sentence: "The hearing took place on Monday.", quote: "Monday", want: "when the hearing took place"},
		{kind: claims.Date, attribute: claims.Attribute{Lemma: "sink", Class: "sink", Label: "when {it} sank"}, verb: "sink", subject: "INS Tarn", subjectKind: claims.Thing,
			sentence: "INS Tarn sank on Monday.", quote: "Monday", want: "when the INS Tarn sank"},
	} {
		if got := labelOf(&claims.Topic{Kind: l.kind, Claims: []*claims.Claim{l.claim()}}); got != l.want {
			t.Errorf("%s: got %q, want %q", l.sentence, got, l.want)
		}
	}
}

// What one claim of many says does not name them all.
func TestLabelNeedsAgreement(t *testing.T) {
	odd := labelled{kind: claims.Count, attribute: claims.Attribute{Lemma: "boat", Class: "boat", Label: "boats"}, subject: "Orra", subjectKind: claims.Location, sentence: "It had 12 boats of Orra.", quote: "12"}
	topic := &claims.Topic{Kind: claims.Count, Claims: []*claims.Claim{odd.claim()}}
	if got := labelOf(topic); got != "boats of Orra" {
		t.Errorf("got %q", got)
	}
	odd.subject = ""
	for _, s := range []string{"It had 12 boats.", "They had 12 boats.", "She had 12 boats."} {
		odd.sentence = s
		topic.Claims = append(topic.Claims, odd.claim())
	}
	if got := labelOf(topic); got != "boats" {
		t.Errorf("got %q", got)
	}
}

func TestVerbForms(t *testing.T) {
	for lemma, want := range map[string][3]string{
		"seize": {"seized", "seized", "seizing"}, "stop": {"stopped", "stopped", "stopping"}, "carry": {"carried", "carried", "carrying"},
		"fall": {"fell", "fallen", "falling"}, "fire": {"fired", "fired", "firing"}, "fix": {"fixed", "fixed", "fixing"}, "stay": {"stayed", "stayed", "staying"},
		"flee": {"fled", "fled", "fleeing"}, "die": {"died", "died", "dying"}, "steal": {"stole", "stolen", "stealing"},
	} {
		if got := [3]string{past(lemma), participle(lemma), gerund(lemma)}; got != want {
			t.Errorf("%s: got %v, want %v", lemma, got, want)
		}
	}
}

// The label is the same whatever the order of the claims.
func TestLawLabelKnowsNoOrder(t *testing.T) {
	sentences := []string{"Guards seized 12 rifles in Orra.", "Some 12 rifles were seized.", "He has 12 rifles of the army.", "The raid found 12 rifles."}
	rapid.Check(t, func(t *rapid.T) {
		var cs []*claims.Claim
		for range rapid.IntRange(1, 6).Draw(t, "claims") {
			s := rapid.SampledFrom(sentences).Draw(t, "sentence")
			l := labelled{kind: claims.Count, attribute: claims.Attribute{Lemma: "rifle", Class: "rifle", Label: "rifles"}, sentence: s, quote: "12",
				verb: rapid.SampledFrom([]string{"seize", "find", ""}).Draw(t, "verb"), event: rapid.SampledFrom([]string{"raid", ""}).Draw(t, "event")}
			if rapid.Bool().Draw(t, "subject") {
				l.subject, l.subjectKind = rapid.SampledFrom([]string{"Orra", "army"}).Draw(t, "name"), claims.Location
			}
			cs = append(cs, l.claim())
		}
		want := labelOf(&claims.Topic{Kind: claims.Count, Claims: cs})
		if got := labelOf(&claims.Topic{Kind: claims.Count, Claims: rapid.Permutation(cs).Draw(t, "order")}); got != want {
			t.Fatalf("got %q in another order than %q", got, want)
		}
	})
}
