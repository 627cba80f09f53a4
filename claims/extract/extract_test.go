package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/extract"
	"github.com/crosscheck/crosscheck/claims/sentence"
	"github.com/crosscheck/crosscheck/claims/value"
)

// vocabulary is small on purpose: the test is of grammar, not of words.
var vocabulary = claims.Vocabulary{Attributes: []claims.AttributeClass{
	{Name: "killed", Label: "people killed", Words: []string{"kill", "dead", "die", "death", "fatality", "death toll"}},
	{Name: "injured", Label: "people injured", Words: []string{"injure", "injury", "wound", "wounded", "hurt"}},
	{Name: "arrested", Label: "people arrested", Words: []string{"arrest", "capture", "detain", "nab", "take into custody"}},
	{Name: "protester", Label: "protesters", Words: []string{"protester"}},
	{Name: "charge", Label: "counts", Words: []string{"count"}},
	{Name: "point", Label: "points of a plan", Words: []string{"point"}},
	{Name: "population", Label: "population", Words: []string{"population", "inhabitant"}},
	{Name: "turnout", Label: "turnout", Kinds: []claims.Kind{claims.Percent}, Words: []string{"turnout", "eligible voter"}},
	{Name: "points-scored", Label: "points scored", Words: []string{"pts"}},
	{Name: "rushing", Label: "rushing yards", Kinds: []claims.Kind{claims.Measure, claims.Count}, Words: []string{"rush yard"}},
	{Name: "receiving", Label: "receiving yards", Kinds: []claims.Kind{claims.Measure, claims.Count}, Words: []string{"catch yard"}},
	{Name: "passing", Label: "passing yards", Kinds: []claims.Kind{claims.Measure, claims.Count}, Words: []string{"pass yard"}},
	{Name: "price", Label: "price", Kinds: []claims.Kind{claims.Money}, Words: []string{"price", "pay", "cost", "buy", "worth", "value"}},
	{Name: "deal", Label: "value of the deal", Kinds: []claims.Kind{claims.Money}, Words: []string{"deal", "acquisition", "acquire", "bid", "offer", "contract"}},
	{Name: "loot", Label: "value of what was stolen", Kinds: []claims.Kind{claims.Money}, Words: []string{"steal", "snatch", "make off", "loot"}},
	{Name: "damage-sum", Label: "cost of the damage", Kinds: []claims.Kind{claims.Money}, Words: []string{"damage"}},
	{Name: "revenue", Label: "revenue", Kinds: []claims.Kind{claims.Money}, Words: []string{"revenue", "sale"}},
	{Name: "profit", Label: "profit", Kinds: []claims.Kind{claims.Money}, Words: []string{"profit"}},
	{Name: "salary", Label: "pay", Kinds: []claims.Kind{claims.Money}, Words: []string{"wage", "salary", "earn"}},
	{Name: "fine", Label: "fine", Kinds: []claims.Kind{claims.Money}, Words: []string{"fine"}},
	{Name: "stake", Label: "stake", Kinds: []claims.Kind{claims.Percent}, Words: []string{"stake", "own"}},
	{Name: "market-share", Label: "market share", Kinds: []claims.Kind{claims.Percent}, Words: []string{"market"}},
	{Name: "fall", Label: "height of the fall", Kinds: []claims.Kind{claims.Measure}, Words: []string{"fall", "plunge"}},
	{Name: "weight", Label: "weight", Kinds: []claims.Kind{claims.Measure}, Words: []string{"weight", "weigh"}},
	{Name: "storage", Label: "storage", Kinds: []claims.Kind{claims.Measure}, Words: []string{"storage", "memory card", "memory cards"}},
	{Name: "memory", Label: "memory", Kinds: []claims.Kind{claims.Measure}, Words: []string{"memory"}},
	{Name: "speed", Label: "speed", Kinds: []claims.Kind{claims.Measure}, Words: []string{"speed"}},
	{Name: "share-price", Label: "price of a share", Kinds: []claims.Kind{claims.Money, claims.Percent}, Words: []string{"share", "stock"}},
	{Name: "market-size", Label: "size of the market", Kinds: []claims.Kind{claims.Money}, Words: []string{"market"}},
	{Name: "depth", Label: "depth", Kinds: []claims.Kind{claims.Measure}, Words: []string{"depth", "deep"}},
	{Name: "began", Label: "start", Kinds: []claims.Kind{claims.Date}, Words: []string{"begin", "start"}},
}}

// read runs the stages before this one and gives the claims of a text.
func read(text string) []*claims.Claim { return readWith(extract.New(vocabulary), text) }

// readWith is read with an extractor of another vocabulary.
func readWith(x *extract.Extractor, text string) []*claims.Claim {
	doc := &claims.Document{ID: "d", Path: "d.txt", Text: text, Blocks: []claims.Block{{Span: claims.Span{Start: 0, End: len(text)}}}}
	sentences := sentence.Split(doc)
	tagger := sentence.NewTagger()
	values := make([][]claims.Value, len(sentences))
	for i := range sentences {
		s := &sentences[i]
		values[i] = value.Find(nil, s.Span.In(text), value.Context{})
		for k := range values[i] {
			values[i][k].Span = values[i][k].Span.Shift(s.Span.Start)
		}
		tagger.Tag(text, s)
	}
	return x.Claims(doc, sentences, values)
}

// brief prints a claim as the tests write it.
func brief(text string, c *claims.Claim) string {
	s := fmt.Sprintf("%s: %s %s", c.Span.In(text), c.Value.Kind, c.Attribute.Class)
	if c.Subject.Key != "" {
		s += " of " + c.Subject.Key
	}
	for _, x := range c.Scope {
		s += " [" + x.Word + "]"
	}
	if c.Modality != claims.Asserted {
		s += " (" + string(c.Modality) + ")"
	}
	return s
}

func TestClaims(t *testing.T) {
	tests := []struct{ text, want string }{
		// what became of people
		{"The blast killed 12 people in Ostrava.", "12: count killed of explosion"},
		{"At least 12 villagers were killed, officials said.", "At least 12: count killed"},
		{"A bus fell into a ravine, killing seven passengers.", "seven: count killed"},
		{"Rescuers counted 14 dead.", "14: count killed"},
		{"The death toll rose to 31.", "31: count killed"},
		{"Officials put the number of wounded at 55.", "55: count injured"},
		{"Twenty-seven protesters were arrested.", "Twenty-seven: count arrested"},
		{"The number of people killed by the storm in two districts has risen to 37.", "two: count district; 37: count killed of storm"},
		{"Medics had counted 14 dead.", "14: count killed"},
		{"Nobody was hurt.", "Nobody: count injured"},
		{"A guard was wounded in the raid.", "A guard: count injured"},
		{"The storm left no casualties.", "no: count casualty of storm"},
		{"Marines captured 23 armed raiders near the harbour.", "23: count arrested"},
		{"Customs officers took 23 smugglers into custody.", "23: count arrested"},
		{"The coastguard nabbed 23 Danish and Swedish smugglers.", "23: count arrested"},
		{"Two clerks were shot dead.", "Two: count killed"},
		{"One clerk was shot and killed.", "One: count killed"},
		{"He fatally shot three clerks.", "three: count killed"},
		{"Five people had so far been confirmed dead.", "Five: count killed"},
		{"Thirty people seriously hurt were flown out.", "Thirty: count injured [serious]"},
		// near misses: no fate, no count
		{"Officers took 23 photographs of the custody suite.", "23: count photograph of suite"},
		{"They confirmed three bookings.", "three: count booking"},
		{"One clerk was shot dead and two visitors left.", "One: count killed; two: count visitor"},
		{"Twelve people watched the film about a killer.", "Twelve: count person"},
		{"He killed time with a crossword.", ""},
		// what things are counted
		{"They discussed a 27-point framework.", "27-point: count point of plan"},
		{"A previous set of 28 points circulated.", "28: count point [previous]"},
		{"She brought four additional documents.", "four: count document [additional]"},
		{"Three of the four boats sank.", "Three: count boat; four: count boat"},
		// money, measures, durations
		{"The city paid $5 million for the bridge.", "$5 million: money price of city"},
		{"The quake struck at a depth of 35 kilometres.", "35 kilometres: measure depth of earthquake"},
		{"The Tarn Geological Survey put the quake's depth at 35 kilometres.", "Tarn Geological Survey: name name of tarn geological survei; 35 kilometres: measure depth of earthquake"},
		{"The five-hour session ended.", "five-hour: duration talks of talks"},
		{"The talks lasted roughly five hours.", "roughly five hours: duration talks of talks"},
		// dates
		{"The war began in February 2031.", "February 2031: date began of war"},
		{"The front has moved little since the invasion in February 2031.", "February 2031: date began of war"},
		{"The minister said on 3 May 2031 that talks go on.", ""}, // when it was said is no claim
		// ages that only their place tells
		{"She turned 53 in June.", "53: age age; June: date turn"},
		{"A guard, 58, was hurt.", "58: age age of guard"},
		{"The bus turned 53 into the square.", "53: count turn of bus"},
		{"Brandt is 43 metres from the gate.", "43 metres: measure distance of gate"},
		// places of events, and of nothing else
		{"The blast in Norway killed 12 people.", "Norway: place place of explosion; 12: count killed of explosion"},
		{"She flew to Norway with 12 people.", "12: count person"},
		// modality
		{"The firm plans to hire 200 welders.", "200: count welder (planned)"},
		{"The Promise Clinic hired 200 welders.", "200: count welder of promise clinic"},
		{"Lund denied that 200 welders left.", "200: count welder (denied)"},
		{"Lund denied it until 200 welders spoke.", "200: count welder"},
		{"Up to 40 miners may have died.", "Up to 40: count killed (possible)"},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range read(tt.text) {
			got = append(got, brief(tt.text, c))
		}
		if g := strings.Join(got, "; "); g != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, g, tt.want)
		}
	}
}

func TestEarlierEventIsBackground(t *testing.T) {
	text := "A quake killed 12 people on Monday. In 1998 a quake killed 300 people there. On Tuesday 40 were hurt in a slide, which woke memories of 1998."
	want := []claims.Modality{claims.Asserted, claims.Background, claims.Asserted}
	var got []claims.Modality
	for _, c := range read(text) {
		if c.Value.Kind == claims.Count {
			got = append(got, c.Modality)
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("modalities %q, want %q", got, want)
	}
}

func TestClaimSpansQuoteTheirValues(t *testing.T) {
	text := "“Ünlü Köprü” cost €20 million, and 12 people – aged 20 to 60 – died on 3 May 2031."
	for _, c := range read(text) {
		if !c.Sentence.Contains(c.Span) || c.Span.Empty() || c.Value.Span != c.Span {
			t.Errorf("claim %q: span %v outside its sentence %v", c.Span.In(text), c.Span, c.Sentence)
		}
	}
}

func TestLemma(t *testing.T) {
	tests := map[string]string{
		"killed": "kill", "died": "die", "negotiated": "negotiate", "cities": "city",
		"children": "child", "boxes": "box", "stopped": "stop", "planned": "plan", "news": "news", "was": "be",
		"buses": "bus", "voted": "vote", "hoping": "hope", "hopping": "hop", "crises": "crisis",
	}
	for word, want := range tests {
		if got := extract.Lemma(word); got != want {
			t.Errorf("Lemma(%q) = %q, want %q", word, got, want)
		}
	}
}
