package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// stated is the claims behind the ferry's findings, with what claims alone say.
func stated(t testing.TB) []*claims.Claim {
	var list []*claims.Claim
	for _, it := range ferry(t) {
		for _, g := range it.Finding.Groups {
			list = append(list, g.Claims...)
		}
	}
	c := list[2]
	c.Topic, c.Story = "larnholm-ferry/killed", "larnholm-ferry"
	c.Attribute = claims.Attribute{Lemma: "death", Class: "killed", Label: "people killed"}
	c.Subject = claims.Entity{Name: "Larnholm ferry", Kind: claims.Thing}
	c.Attribution.Named, c.Attribution.Quoted = true, true
	c.Modality = claims.Possible
	c.Event = claims.Interval{From: when(3, 22)}
	c.Trace = []string{"count/plain", "attribute/of-the-noun"}
	return list
}

var labels = map[string]string{"larnholm-ferry/killed": "people killed in the Larnholm ferry sinking"}

// printedClaims is what WriteClaims writes.
func printedClaims(t testing.TB, format string, list []*claims.Claim, opt Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteClaims(&b, format, list, opt); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestClaimsGolden(t *testing.T) {
	golden(t, "claims-jsonl", printedClaims(t, "jsonl", stated(t), Options{Labels: labels}))
	golden(t, "claims-jsonl-verbose", printedClaims(t, "jsonl", stated(t), Options{Labels: labels, Verbose: true}))
	golden(t, "claims-text", printedClaims(t, "text", stated(t), Options{Labels: labels, Width: 72}))
	golden(t, "claims-text-verbose", printedClaims(t, "text", stated(t), Options{Verbose: true, Color: true}))
}

func TestClaimsOrderDoesNotMatter(t *testing.T) {
	want := printedClaims(t, "jsonl", stated(t), Options{})
	turned := stated(t)
	slices.Reverse(turned)
	first := turned[0]
	if got := printedClaims(t, "jsonl", append(turned, nil, &claims.Claim{}), Options{}); !bytes.Equal(got, want) {
		t.Errorf("turned round:\n%s\nbut was\n%s", got, want)
	}
	if turned[0] != first {
		t.Error("the list was sorted in place")
	}
}

// Every line is JSON with the fields of the contract, and its spans quote.
func TestClaimLines(t *testing.T) {
	list := sortedClaims(stated(t))
	lines := strings.Split(strings.TrimSuffix(string(printedClaims(t, "jsonl", list, Options{})), "\n"), "\n")
	if len(lines) != len(list) {
		t.Fatalf("%d lines for %d claims", len(lines), len(list))
	}
	for i, line := range lines {
		var got map[string]any
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		for _, field := range []string{"path", "start", "end", "line", "column", "quote", "sentence", "kind", "value", "attribute", "subject", "scope", "attribution", "topic", "story"} {
			if _, ok := got[field]; !ok {
				t.Errorf("no field %q in %s", field, line)
			}
		}
		c := list[i]
		if got["quote"] != c.Span.In(c.Doc.Text) || got["sentence"] != c.Sentence.In(c.Doc.Text) {
			t.Errorf("quote %q, sentence %q", got["quote"], got["sentence"])
		}
	}
}

func TestValuesGolden(t *testing.T) {
	text := "About 6 miles (10 km) away, 1.2 million of $98-a-share stock fell on Tuesday."
	values := []claims.Value{
		{Span: claims.Span{Start: 0, End: 13}, Kind: claims.Measure, Text: "6 mile", Modifier: claims.About, Rule: "measure/length", Lo: 6, Hi: 6, Number: 6, Unit: "mile", Base: claims.Quantity{Lo: 9656.064, Hi: 9656.064, Unit: "m"},
			Also: []claims.Value{{Span: claims.Span{Start: 15, End: 20}, Kind: claims.Measure, Text: "10 kilometre", Lo: 10, Hi: 10, Number: 10, Unit: "kilometre", Rule: "measure/length"}}},
		{Span: claims.Span{Start: 28, End: 39}, Kind: claims.Count, Text: "1.2 million", Rule: "count/scaled", Lo: 1150000, Hi: 1250000, HiOpen: true, Number: 1.2e6, Step: 1e5, Base: claims.Quantity{Lo: 1150000, Hi: 1250000, Unit: "1"}},
		{Span: claims.Span{Start: 43, End: 46}, Kind: claims.Money, Text: "98 USD", Rule: "money/symbol", Lo: 98, Hi: math.Inf(1), LoOpen: true, Modifier: claims.MoreThan, Number: 98, Unit: "USD", Per: "share", Base: claims.Quantity{Lo: 98, Hi: math.Inf(1), Unit: "USD"}},
		{Span: claims.Span{Start: 66, End: 76}, Kind: claims.Date, Text: "2031-03-04", Rule: "date/weekday", Number: math.NaN(), Timex: "2031-03-04", Mod: "APPROX", From: when(4, 0), To: when(5, 0), Inferred: true},
	}
	// What comes in several parts is printed as if it came in one.
	parts := slices.Values([][]claims.Value{values[:1], values[1:]})
	none := slices.Values[[][]claims.Value](nil)
	rows := slices.Values([]ValueRow{{ID: "r1", Text: text, Values: parts}, {ID: "r2", Text: "Nothing \"here\" <b>.", Values: none}})
	for _, format := range []string{"jsonl", "text"} {
		var b bytes.Buffer
		if err := WriteValues(&b, format, rows, Options{}); err != nil {
			t.Fatal(err)
		}
		golden(t, "values-"+format, b.Bytes())
	}
}

func TestPairsGolden(t *testing.T) {
	items := ferry(t)
	results := slices.Values([]PairResult{
		{ID: "p1", Verdict: compare.Contradiction, Findings: []compare.Finding{items[3].Finding, items[0].Finding}},
		{ID: "p2"},
	})
	var b bytes.Buffer
	if err := WritePairs(&b, results, Options{}); err != nil {
		t.Fatal(err)
	}
	golden(t, "pairs", b.Bytes())
	b.Reset()
	if err := WritePairs(&b, results, Options{All: true}); err != nil {
		t.Fatal(err)
	}
	if got := bytes.Count(b.Bytes(), []byte(`"evidence_hash"`)); got != 2 {
		t.Errorf("%d findings with everything asked for, want 2", got)
	}
}

// manyClaims is claims as they come from articles of ordinary length.
func manyClaims(n int) []*claims.Claim {
	sentence := "Officials in Larnholm said on Tuesday that 12 people had died when the ferry went down “in minutes”, and that the search would go on until nightfall at least."
	at := strings.Index(sentence, "12 people")
	var list []*claims.Claim
	for d := 0; len(list) < n; d++ {
		doc := article(fmt.Sprintf("reports/%04d.txt", d), "Harbour Wire", when(4, 0), strings.Repeat(sentence+"\n", 20))
		for s := range 20 {
			start := s * (len(sentence) + 1)
			list = append(list, &claims.Claim{
				ID: "0123456789abcdef", Doc: doc, Value: people(12, "12 person"), Topic: "larnholm-ferry/killed", Story: "larnholm-ferry",
				Sentence: claims.Span{Start: start, End: start + len(sentence)}, Span: claims.Span{Start: start + at, End: start + at + 9},
				Attribute: claims.Attribute{Lemma: "die", Class: "killed"}, Attribution: claims.Attribution{Speaker: "Officials in Larnholm"},
			})
		}
	}
	return list
}

func BenchmarkWriteClaims(b *testing.B) {
	list := manyClaims(2000)
	for _, format := range []string{"jsonl", "text"} {
		b.Run(format, func(b *testing.B) {
			opt := Options{Labels: labels, Width: 100}
			b.SetBytes(int64(len(printedClaims(b, format, list, opt))))
			b.ReportAllocs()
			for b.Loop() {
				if err := WriteClaims(io.Discard, format, list, opt); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
