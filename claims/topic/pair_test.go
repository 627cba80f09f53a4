package topic

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// said is a value that a text of a test prints.
type said struct {
	quote string
	value claims.Value
	lemma string
}

func day(quote, timex string) said {
	return said{quote, claims.Value{Kind: claims.Date, Text: timex, Timex: timex, Modifier: claims.Exact}, ""}
}

func count(quote string, n float64, lemma string) said {
	return amount(claims.Count, quote, n, lemma, "1")
}

func amount(kind claims.Kind, quote string, n float64, lemma, unit string) said {
	return said{quote, claims.Value{
		Kind: kind, Text: quote, Modifier: claims.Exact, Lo: n, Hi: n, Number: n,
		Base: claims.Quantity{Lo: n, Hi: n, Unit: unit},
	}, lemma}
}

// claimsOf makes the claims of a text of one sentence.
func claimsOf(d *claims.Document, values []said) []*claims.Claim {
	var out []*claims.Claim
	for i, v := range values {
		at := strings.Index(d.Text, v.quote)
		out = append(out, &claims.Claim{
			ID: d.ID + string(rune('0'+i)), Doc: d, Sentence: claims.Span{Start: 0, End: len(d.Text)},
			Span: claims.Span{Start: at, End: at + len(v.quote)}, Value: v.value,
			Attribute: claims.Attribute{Lemma: v.lemma, Class: v.lemma},
		})
	}
	return out
}

// pairsOf files two texts and gives what was set against what, "long = short".
func pairsOf(long, short string, inLong, inShort []said) []string {
	a, b := document("a", long), document("b", short)
	cs := append(claimsOf(a, inLong), claimsOf(b, inShort)...)
	var out []string
	for _, t := range Assign([]*claims.Document{a, b}, cs, Options{Statements: true}).Topics {
		for _, y := range t.Claims[1:] {
			out = append(out, t.Claims[0].Value.Text+" = "+y.Value.Text)
		}
	}
	slices.Sort(out)
	return out
}

func TestPairsOfValues(t *testing.T) {
	const quell = "Mara Quell (4 May 1902 – 9 June 1971) was a painter from Ostrava who won the Lind Prize in 1950."
	life := []said{day("4 May 1902 – 9 June 1971", "1902-05-04/1971-06-09"), day("1950", "1950")}
	for _, c := range []struct {
		name            string
		long, short     string
		inLong, inShort []said
		want            string
	}{
		{"another year of one event", "The Glass Tide is a novel by Mara Quell that was first published in 1931.", "The Glass Tide was published in 1941.",
			[]said{day("1931", "1931")}, []said{day("1941", "1941")}, "1931 = 1941"},
		{"the value that the text bears out", "The Glass Tide was published in 1931 and translated in 1941.", "The Glass Tide was translated in 1941.",
			[]said{day("1931", "1931"), day("1941", "1941")}, []said{day("1941", "1941")}, "1941 = 1941"},
		{"a birth in brackets", quell, "Mara Quell was born in 1905.", life, []said{day("1905", "1905")}, "1902-05-04 = 1905"},
		{"a death in brackets", quell, "Mara Quell passed away in 1975.", life, []said{day("1975", "1975")}, "1971-06-09 = 1975"},
		{"an age by birth and death", quell, "Mara Quell died at 50.", life, []said{amount(claims.Age, "50", 50*yearSeconds, "age", "s")}, "69 to 69 year = 50"},
		{"a bare number that is an age", quell, "Mara Quell was 50 when she died.", life, []said{count("50", 50, "die")}, "69 to 69 year = 50"},
		{"the length of a life", quell, "Mara Quell lived for 50 years.", life,
			[]said{{"50 years", claims.Value{Kind: claims.Duration, Text: "50 years", Unit: "year", Lo: 50, Hi: 50, Number: 50, Base: claims.Quantity{Unit: "s"}}, "live"}}, "69 to 69 year = 50 years"},
		{"a number of prizes is no age", quell, "Mara Quell won 50 prizes.", life, []said{count("50", 50, "prize")}, ""},
		{"a digit too many", "Mara Quell was born on 4 May 1902 in Ostrava.", "Mara Quell was born in 19022.",
			[]said{day("4 May 1902", "1902-05-04")}, []said{count("19022", 19022, "birth")}, "1902-05-04 = 19022"},
		{"an unresolved day", "The Brevik mill burned down in 1931.", "The Brevik mill burned down yesterday.",
			[]said{day("1931", "1931")}, []said{day("yesterday", "XXXX-XX-XX")}, ""},
		{"two weekdays", "The Brevik mill burned down on Tuesday, the owner wrote.", "The Brevik mill burned down on Friday.",
			[]said{day("Tuesday", "XXXX-WXX-2")}, []said{day("Friday", "XXXX-WXX-5")}, "XXXX-WXX-2 = XXXX-WXX-5"},
		{"a weekday and a day", "The Brevik mill burned down on Tuesday, the owner wrote.", "The Brevik mill burned down on 4 May.",
			[]said{day("Tuesday", "XXXX-WXX-2")}, []said{day("4 May", "XXXX-05-04")}, ""},
		{"the limit itself", "Low Water was made in 1930.", "Low Water was made before 1930.",
			[]said{day("1930", "1930")}, []said{{"before 1930", claims.Value{Kind: claims.Date, Text: "before 1930", Timex: "1930", Mod: "BEFORE"}, ""}}, ""},
		{"the year after a year", "Low Water was made in 1930 by Mara Quell.", "Low Water was made the year after 1930.",
			[]said{day("1930", "1930")}, []said{{"after 1930", claims.Value{Kind: claims.Date, Text: "after 1930", Timex: "1930", Mod: "AFTER"}, ""}}, "1930 = 1931"},
		{"a denial of something else", "The Brevik revue began in 1823; the name was not coined until later.", "The Brevik revue began in 1809.",
			[]said{day("1823", "1823")}, []said{day("1809", "1809")}, "1823 = 1809"},
		{"beyond the limit", "Low Water was made in 1930.", "Low Water was made before 1920.",
			[]said{day("1930", "1930")}, []said{{"before 1920", claims.Value{Kind: claims.Date, Text: "before 1920", Timex: "1920", Mod: "BEFORE"}, ""}}, "before 1920 = 1930"},
		{"a birth is no prize", "Mara Quell (born 4 May 1902) is a painter.", "Mara Quell won the Lind Prize in 1950.",
			[]said{day("4 May 1902", "1902-05-04")}, []said{day("1950", "1950")}, ""},
		{"years before their noun", "Low Water is a 1930 comedy by Mara Quell.", "Low Water is a 1940 comedy.", nil, nil, "1930 = 1940"},
		{"a year that names the thing", "Low Water was published in 1930.", "The 1955 film Low Water was published on video.",
			[]said{day("1930", "1930")}, nil, ""},
		{"a denial", "Low Water was published in 1930.", "Low Water was not published in 1955.", []said{day("1930", "1930")}, []said{day("1955", "1955")}, ""},
		{"one of two years", "She joined the Brevik company in 1890.", "She joined the Brevik company in 1889 or 1890.",
			[]said{day("1890", "1890")}, []said{day("1889", "1889"), day("1890", "1890")}, "1890 = 1890"},
		{"as of a day", "As of 6 April the Brevik mill had 41 looms.", "The Brevik mill opened its looms on 9 May.",
			[]said{day("6 April", "XXXX-04-06")}, []said{day("9 May", "XXXX-05-09")}, ""},
		{"another number of one thing", "The Brevik mill has 41 looms and a museum.", "The Brevik mill has 52 looms.",
			[]said{count("41", 41, "loom")}, []said{count("52", 52, "loom")}, "41 = 52"},
		{"the sum of two", "She has three daughters and two sons.", "She has five daughters and sons.",
			[]said{count("three", 3, "daughter"), count("two", 2, "son")}, []said{count("five", 5, "daughter")}, ""},
		{"on top of others", "In addition to the 20 looms, the Brevik mill has a press.", "The Brevik mill has 21 looms.",
			[]said{count("20", 20, "loom")}, []said{count("21", 21, "loom")}, ""},
		{"some more of them", "The Brevik boat capsized two more times.", "The Brevik boat capsized three times.",
			[]said{count("two", 2, "time")}, []said{count("three", 3, "time")}, ""},
		{"the dead and the hurt", "Four Brevik divers were injured in the blast.", "Five Brevik divers were killed in the blast.",
			[]said{count("Four", 4, "diver")}, []said{count("Five", 5, "diver")}, ""},
		{"the dead and the dead", "Four Brevik divers died in the blast.", "Five Brevik divers were killed in the blast.",
			[]said{count("Four", 4, "diver")}, []said{count("Five", 5, "diver")}, "Five = Four"},
		{"amounts of two firms", "Sorel Mills made a loss of 9 crowns in the third quarter.", "Brandt Motors made a loss of 4 crowns.",
			[]said{amount(claims.Money, "9", 9, "loss", "SEK")}, []said{amount(claims.Money, "4", 4, "loss", "SEK")}, ""},
		{"how long a range is", "The Brevik revue ran from 1995 to 1998.", "The Brevik revue ran for 9 years.",
			[]said{day("from 1995 to 1998", "1995/1998")}, []said{amount(claims.Duration, "9 years", 9*yearSeconds, "run", "s")}, "2 to 4 year = 9 years"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(pairsOf(c.long, c.short, c.inLong, c.inShort), "; "); got != c.want {
				t.Errorf("%q and %q: paired %q, want %q", c.long, c.short, got, c.want)
			}
		})
	}
}

func TestOnlyShortStatementsArePaired(t *testing.T) {
	paragraphs := document("b", ferryB+"\n\n"+ferryB)
	half := len(ferryB)
	paragraphs.Blocks = []claims.Block{{Span: claims.Span{Start: 0, End: half}}, {Span: claims.Span{Start: half + 2, End: 2*half + 2}}}
	for _, c := range []struct {
		name string
		docs []*claims.Document
		opt  Options
		want bool
	}{
		{"two statements", []*claims.Document{document("a", ferryA), document("b", ferryB)}, Options{Statements: true}, true},
		{"a statement and an article", []*claims.Document{document("a", strings.Repeat(ferryA+" ", 40)), document("b", ferryB)}, Options{Statements: true}, true},
		{"a statement and a long article", []*claims.Document{document("a", strings.Repeat(ferryA+" ", 90)), document("b", ferryB)}, Options{Statements: true}, false},
		{"articles", []*claims.Document{document("a", strings.Repeat(ferryA+" ", 40)), document("b", strings.Repeat(ferryB+" ", 40))}, Options{Statements: true}, false},
		{"paragraphs", []*claims.Document{document("a", strings.Repeat(ferryA+" ", 40)), paragraphs}, Options{Statements: true}, false},
		{"a folder", []*claims.Document{document("a", ferryA), document("b", ferryB)}, Options{}, false},
	} {
		if got := Assign(c.docs, nil, c.opt).Paired; got != c.want {
			t.Errorf("%s: paired %v, want %v", c.name, got, c.want)
		}
	}
}

// TestSidesOfAPairChangeNothing: which text comes first is not seen, and every
// printed claim is filed once.
func TestSidesOfAPairChangeNothing(t *testing.T) {
	long, short := "The Brevik mill has 41 looms, built in 1931, and 12 presses.", "The mill has 52 looms, built in 1941."
	a, b := document("a", long), document("b", short)
	cs := append(claimsOf(a, []said{count("41", 41, "loom"), day("1931", "1931"), count("12", 12, "press")}),
		claimsOf(b, []said{count("52", 52, "loom"), day("1941", "1941")})...)
	file := func(docs ...*claims.Document) string {
		var out []string
		for _, topic := range Assign(docs, cs, Options{Statements: true}).Topics {
			for _, c := range topic.Claims {
				out = append(out, topic.ID+" "+c.ID)
			}
		}
		if len(out) != len(cs) {
			t.Errorf("%d claims filed %d times", len(cs), len(out))
		}
		return strings.Join(out, "\n")
	}
	if x, y := file(a, b), file(b, a); x != y {
		t.Errorf("by order:\n%s\n%s", x, y)
	}
}

func TestDatesMeet(t *testing.T) {
	date := func(timex, mod string) *claims.Value { return &claims.Value{Kind: claims.Date, Timex: timex, Mod: mod} }
	for _, c := range []struct {
		a, modA, b, modB string
		want             bool
	}{
		{"1931", "", "1931-05-04", "", true},
		{"1931", "", "1932-05-04", "", false},
		{"193X", "", "1938", "", true},
		{"193X", "", "1941", "", false},
		{"19XX", "", "1941", "", true},
		{"1930", "BEFORE", "1941", "", false},
		{"1930", "BEFORE", "1930-05", "", false},
		{"1930", "AFTER", "1930-05", "", false},
		{"1930", "ON_OR_AFTER", "1930-05", "", true},
		{"1930", "AFTER", "1941", "", true},
		{"1930/1934", "", "1934-02", "", true},
		{"1930/1934", "", "1935", "", false},
		{"XXXX-05-04", "", "1931-05-04", "", true},
		{"XXXX-05-04", "", "1931-06-04", "", false},
		{"XXXX-05", "", "XXXX-05-04", "", true},
		{"XXXX-XX-XX", "", "1931", "", true},
		{"XXXX-WXX-2", "", "XXXX-WXX-5", "", false},
		{"XXXX-WXX-2", "", "XXXX-WXX-2", "", true},
		{"XXXX-WXX-2", "", "XXXX-05-04", "", true},
		{"1931-SP", "", "1931-11-02", "", true},
		{"BC0900", "", "BC1200", "", false},
		{"170X", "", "1792-10-13", "", true},
		{"170X", "", "1801", "", false},
		{"174X", "", "1792", "", false},
		{"200X", "", "2011", "", false},
		{"XXXX-06", "BEFORE", "1963-03-20", "", true},
	} {
		x, y := date(c.a, c.modA), date(c.b, c.modB)
		if got := datesMeet(x, y); got != c.want || datesMeet(y, x) != got {
			t.Errorf("%s %s and %s %s: %v, want %v both ways", c.modA, c.a, c.modB, c.b, got, c.want)
		}
	}
}

func TestSlackIsFinite(t *testing.T) {
	for _, m := range []claims.Modifier{claims.Exact, claims.About, claims.MoreThan, claims.LessThan, claims.Vague} {
		v := claims.Value{Kind: claims.Count, Modifier: m, Number: math.NaN(), Base: claims.Quantity{Lo: 5, Hi: math.Inf(1), Unit: "1"}}
		if s := slack(&v); math.IsNaN(s) || math.IsInf(s, 0) || s < 0 {
			t.Errorf("%s: slack %v", m, s)
		}
	}
}
