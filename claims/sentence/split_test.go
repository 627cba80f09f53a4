package sentence

import (
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// cutCases are texts as their tokens joined by blanks, with " | " where a
// sentence ends.
var cutCases = []struct{ name, text, want string }{
	{"titles", "Mr. Osei met Dr. Bray. Gov. Arden left.", "Mr. Osei met Dr. Bray . | Gov. Arden left ."},
	{"country before a name", "The U.S. Secretary of Fisheries came.", "The U.S. Secretary of Fisheries came ."},
	{"country at the end", "He lives in the U.S. The house burned.", "He lives in the U.S. | The house burned ."},
	{"country at the very end", "He lives in the U.S.", "He lives in the U.S."},
	{"clock and day", "It opened at 5 p.m. Friday in Harrow.", "It opened at 5 p.m. Friday in Harrow ."},
	{"clock at the end", "It shook at 5 a.m. Rescuers came.", "It shook at 5 a.m. | Rescuers came ."},
	{"company", "Arden Inc. said Corvo Ltd. The rest fell.", "Arden Inc. said Corvo Ltd. | The rest fell ."},
	{"number sign", "See No. 5 and No. He did.", "See No. 5 and No . | He did ."},
	{"month", "It ended on Jan. 5, 2031.", "It ended on Jan. 5 , 2031 ."},
	{"initials", "J. K. Osei saw Henry P. Bray.", "J. K. Osei saw Henry P. Bray ."},
	{"a letter is no initial", "They chose plan B. The cost rose.", "They chose plan B . | The cost rose ."},
	{"state after a comma", "A plant in Dover, Del., closed.", "A plant in Dover , Del. , closed ."},
	{"short word that is no abbreviation", "The cat sat. It wed. He won.", "The cat sat . | It wed . | He won ."},
	{"curly quotes, no blank", "“It is done,” he said.“The end.” He left.", "“ It is done , ” he said . | “ The end . ” | He left ."},
	{"speech and its verb", "“Why?” she asked. “It sank!” said Bray.", "“ Why ? ” she asked . | “ It sank ! ” said Bray ."},
	{"straight quotes", `"It sank." "When?" he asked. He said "now." Then "go."Then up.`,
		`" It sank . " | " When ? " he asked . | He said " now . " | Then " go . " | Then up .`},
	{"straight quotes over sentences", `"It sank. We swam. " Bray left. "So. "`, `" It sank . | We swam . " | Bray left . | " So . "`},
	{"lost blank", "The talks failed.The envoy left in 2031.Then rain.", "The talks failed . | The envoy left in 2031 . | Then rain ."},
	{"footnotes", "Nine died.[3] Four swam.12 Two ran.² All left.", "Nine died . [ 3 ] | Four swam . 12 | Two ran . ² | All left ."},
	{"ellipses", "He waited... Then he left … and never came back. . . . Done.", "He waited ... | Then he left … and never came back . . . . | Done ."},
	{"brackets", "(It sank.) She swam (far).", "( It sank . ) | She swam ( far ) ."},
	{"list number", "1. The port closes. 2. The crane stays.", "1 . The port closes . | 2 . The crane stays ."},
	{"decimals", "It fell 3.45 points to 1,234.5 or .75.", "It fell 3.45 points to 1,234.5 or .75 ."},
	{"blank line", "Port closes\n\nThe port of Harrow\ncloses.", "Port closes | The port of Harrow closes ."},
	{"small letter after a period", "The approx. length and the Sld. unit.", "The approx. length and the Sld . unit ."},
	{"small capital", "It broke. iPads sold.", "It broke . | iPads sold ."},
	{"address", "Go to www.harrow.example/a?b=1. See corvo.com or ask@corvo.co.uk.", "Go to www.harrow.example/a?b=1 . | See corvo.com or ask@corvo.co.uk ."},

	{"compounds", "A 27-point plan of a 38-year-old", "A 27 - point plan of a 38 - year - old"},
	{"dashes", "Bray—whose U.S.–Harrow deal—failed -- twice", "Bray — whose U.S. – Harrow deal — failed -- twice"},
	{"units", "1.2bn, 5pm, 30km, 20th, 1970s, ’90s, 3D, COP26", "1.2 bn , 5 pm , 30 km , 20th , 1970s , ’90s , 3D , COP26"},
	{"money", "$1.2bn £3 €4m US$5 4.5% 5¢", "$ 1.2 bn £ 3 € 4 m US $ 5 4.5 % 5 ¢"},
	{"clitics", "Bray's won't can’t I'll we've he’d it's cannot", "Bray 's wo n't ca n’t I 'll we 've he ’d it 's can not"},
	{"no clitics", "O'Brien d’Ivoire ma'am o’clock", "O'Brien d’Ivoire ma'am o’clock"},
	{"single quotes", "the ‘Serious’ talks, 'so' the workers' union", "the ‘ Serious ’ talks , ' so ' the workers ' union"},
	{"clitic after a mark", "“Dune”’s end and Corvo ’s", "“ Dune ” ’s end and Corvo ’s"},
	{"ampersand", "AT&T, R&D and a&b", "AT&T , R&D and a & b"},
	{"blanks", "5\u00a0km\u2009and\u200b6\tmiles", "5 km and 6 miles"},
	{"acronyms", "a.m., e.g. U.N.-led Ph.D. D.C.", "a.m. , e.g. U.N. - led Ph.D. D.C."},
	{"rates", "24/7, 7:30, 10–15, 5-4", "24/7 , 7:30 , 10 – 15 , 5 - 4"},
}

// splitText cuts a text that is one block.
func splitText(text string) []claims.Sentence {
	return Split(&claims.Document{Text: text, Blocks: []claims.Block{{Span: claims.Span{End: len(text)}, Kind: claims.Paragraph}}})
}

func TestSplitText(t *testing.T) {
	for _, c := range cutCases {
		t.Run(c.name, func(t *testing.T) {
			if got := shown(c.text, splitText(c.text)); got != c.want {
				t.Errorf("%q is cut\n     %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func shown(text string, sentences []claims.Sentence) string {
	var parts []string
	for i, s := range sentences {
		if i > 0 {
			parts = append(parts, "|")
		}
		for _, t := range s.Tokens {
			parts = append(parts, t.Span.In(text))
		}
	}
	return strings.Join(parts, " ")
}

func TestNorm(t *testing.T) {
	for text, want := range map[string]string{
		"Harrow": "harrow", "ÅSE": "åse", "co\u00adop": "coop", "“": `"`, "’": "'", "–": "-", "—": "--",
		"…": "...", "U.S.": "u.s.", "1,234.5": "1,234.5", "''": `"`, "‑": "-",
	} {
		sentences := splitText(text)
		if len(sentences) != 1 || len(sentences[0].Tokens) != 1 {
			t.Fatalf("%q: not one token: %s", text, shown(text, sentences))
		}
		if got := sentences[0].Tokens[0].Norm; got != want {
			t.Errorf("norm of %q is %q, want %q", text, got, want)
		}
	}
	s := splitText("Mara’s")[0]
	if got := s.Tokens[1].Norm; got != "'s" {
		t.Errorf("norm of the clitic is %q, want 's", got)
	}
}

func TestSplitKeepsBlocksApart(t *testing.T) {
	text := "skip Port closes The port of Harrow shut. All left"
	doc := &claims.Document{Text: text, Blocks: []claims.Block{
		{Span: claims.Span{Start: 5, End: 16}, Kind: claims.Heading},
		{Span: claims.Span{Start: 17, End: len(text)}},
	}}
	got := Split(doc)
	if want := "Port closes | The port of Harrow shut . | All left"; shown(text, got) != want {
		t.Fatalf("cut %s, want %s", shown(text, got), want)
	}
	for i, want := range []struct {
		block   int
		heading bool
	}{{0, true}, {1, false}, {1, false}} {
		if got[i].Block != want.block || got[i].Heading != want.heading {
			t.Errorf("sentence %d: block %d, heading %v", i, got[i].Block, got[i].Heading)
		}
	}
}

func TestAbbreviationsStandInOneClass(t *testing.T) {
	for word, class := range abbreviations {
		if class == noAbbreviation {
			t.Errorf("%q has no class", word)
		}
	}
	for word := range capitalised {
		if abbreviations[word] == noAbbreviation {
			t.Errorf("%q needs a capital but is no abbreviation", word)
		}
	}
}

// TestListsAreCut: a list without an end is cut at its commas, and a long sentence of
// news is not.
func TestListsAreCut(t *testing.T) {
	list := "It lists " + strings.Repeat("a nail, ", 1000) + "and no more."
	sentences := splitText(list)
	if len(sentences) < 5 {
		t.Fatalf("%d sentences of a list of 1000 things, want it cut", len(sentences))
	}
	for i, s := range sentences {
		if len(s.Tokens) > longest {
			t.Errorf("sentence %d has %d tokens, more than %d", i, len(s.Tokens), longest)
		}
		if text := s.Span.In(list); i < len(sentences)-1 && !strings.HasSuffix(text, ",") {
			t.Errorf("sentence %d ends in %q, want a comma", i, text[len(text)-10:])
		}
	}
	long := "It was " + strings.Repeat("very ", longest-10) + "late."
	if n := len(splitText(long)); n != 1 {
		t.Errorf("%d sentences of %d words, want one", n, longest-7)
	}
}
