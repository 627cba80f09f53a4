package store

import (
	"fmt"
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// Any text that UTF-8 can hold, NUL and quotes included.
var (
	anyText = rapid.StringN(0, 12, -1)
	anyWord = rapid.OneOf(rapid.Just(""), anyText)
	anySpan = rapid.Custom(func(t *rapid.T) claims.Span {
		return claims.Span{Start: rapid.IntRange(-9, 9e6).Draw(t, "start"), End: rapid.IntRange(-9, 9e6).Draw(t, "end")}
	})
	anyNumber = rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{0, math.NaN(), math.Inf(1), math.Inf(-1),
		math.MaxFloat64, math.SmallestNonzeroFloat64, 1 << 53, 0.1, 301, 1e21}))
	anyTime = rapid.Custom(func(t *rapid.T) time.Time {
		if rapid.Bool().Draw(t, "unknown") {
			return time.Time{}
		}
		seconds := rapid.OneOf(rapid.Int64Range(-1e11, 1e12), rapid.Int64Range(1.5e9, 2e9)).Draw(t, "seconds")
		at := time.Unix(seconds, rapid.Int64Range(0, 999999999).Draw(t, "nanoseconds"))
		return at.In(time.FixedZone("", rapid.OneOf(rapid.Just(0), rapid.IntRange(-50000, 50000), rapid.Just(19800)).Draw(t, "offset")))
	})
	anyInterval = rapid.Custom(func(t *rapid.T) claims.Interval {
		return claims.Interval{From: anyTime.Draw(t, "from"), To: anyTime.Draw(t, "to")}
	})
)

func anyValue(depth int) *rapid.Generator[claims.Value] {
	return rapid.Custom(func(t *rapid.T) claims.Value {
		v := claims.Value{
			Span: anySpan.Draw(t, "span"), Kind: rapid.SampledFrom(claims.Kinds).Draw(t, "kind"), Text: anyText.Draw(t, "text"),
			Modifier: claims.Modifier(anyWord.Draw(t, "modifier")), Rule: anyWord.Draw(t, "rule"),
			Lo: anyNumber.Draw(t, "lo"), Hi: anyNumber.Draw(t, "hi"),
			LoOpen: rapid.Bool().Draw(t, "loOpen"), HiOpen: rapid.Bool().Draw(t, "hiOpen"),
			Number: anyNumber.Draw(t, "number"), Step: anyNumber.Draw(t, "step"),
			Unit: anyWord.Draw(t, "unit"), Per: anyWord.Draw(t, "per"),
			Base:  claims.Quantity{Lo: anyNumber.Draw(t, "baseLo"), Hi: anyNumber.Draw(t, "baseHi"), Unit: anyWord.Draw(t, "baseUnit")},
			Timex: anyWord.Draw(t, "timex"), Mod: anyWord.Draw(t, "mod"),
			From: anyTime.Draw(t, "from"), To: anyTime.Draw(t, "to"), Inferred: rapid.Bool().Draw(t, "inferred"),
		}
		if depth > 0 {
			v.Also = rapid.SliceOfN(anyValue(depth-1), 0, 2).Draw(t, "also")
		}
		return v
	})
}

func anyClaim(d *claims.Document, n int) *rapid.Generator[*claims.Claim] {
	words := rapid.SliceOfN(anyText, 0, 3)
	return rapid.Custom(func(t *rapid.T) *claims.Claim {
		sentence := spanIn(t, claims.Span{End: len(d.Text)})
		return &claims.Claim{
			ID: fmt.Sprintf("%016x", n), Doc: d, Sentence: sentence, Span: spanIn(t, sentence), Heading: rapid.Bool().Draw(t, "heading"),
			Value:     anyValue(2).Draw(t, "value"),
			Attribute: claims.Attribute{Lemma: anyWord.Draw(t, "lemma"), Class: anyWord.Draw(t, "class"), Label: anyWord.Draw(t, "label")},
			Subject: claims.Entity{Name: anyWord.Draw(t, "name"), Key: anyWord.Draw(t, "key"),
				Kind: claims.EntityKind(anyWord.Draw(t, "kind")), Span: anySpan.Draw(t, "subject")},
			Scope: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) claims.Scope {
				return claims.Scope{Kind: claims.ScopeKind(anyWord.Draw(t, "kind")), Word: anyWord.Draw(t, "word"), Span: anySpan.Draw(t, "span")}
			}), 0, 2).Draw(t, "scope"),
			Attribution: claims.Attribution{Speaker: anyWord.Draw(t, "speaker"), Key: anyWord.Draw(t, "key"),
				Named: rapid.Bool().Draw(t, "named"), Quoted: rapid.Bool().Draw(t, "quoted"), Span: anySpan.Draw(t, "said")},
			Modality: claims.Modality(anyWord.Draw(t, "modality")),
			Event:    anyInterval.Draw(t, "event"), AsOf: anyInterval.Draw(t, "asOf"),
			Context: claims.Context{Verb: anyWord.Draw(t, "verb"), Near: words.Draw(t, "near"), Words: words.Draw(t, "words"), Names: words.Draw(t, "names")},
			Topic:   anyWord.Draw(t, "topic"), Story: anyWord.Draw(t, "story"), Trace: words.Draw(t, "trace"),
		}
	})
}

func spanIn(t *rapid.T, whole claims.Span) claims.Span {
	start := rapid.IntRange(whole.Start, whole.End).Draw(t, "start")
	return claims.Span{Start: start, End: rapid.IntRange(start, whole.End).Draw(t, "end")}
}

func anyDocument(path string) *rapid.Generator[*claims.Document] {
	return rapid.Custom(func(t *rapid.T) *claims.Document {
		d := article(path, rapid.String().Draw(t, "text"))
		d.Title, d.URL, d.Publisher = anyWord.Draw(t, "title"), anyWord.Draw(t, "url"), anyWord.Draw(t, "publisher")
		d.Author, d.Language = anyWord.Draw(t, "author"), anyWord.Draw(t, "language")
		d.Published, d.Updated = anyTime.Draw(t, "published"), anyTime.Draw(t, "updated")
		d.Blocks = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) claims.Block {
			return claims.Block{Span: anySpan.Draw(t, "span"), Kind: claims.BlockKind(rapid.IntRange(0, 4).Draw(t, "kind"))}
		}), 0, 3).Draw(t, "blocks")
		d.Markup = rapid.SliceOfN(anySpan, 0, 2).Draw(t, "markup")
		return d
	})
}

// anyResult is a corpus in which every claim stands in one topic and one group
// of one finding.
func anyResult(t *rapid.T) Result {
	var r Result
	for i := range rapid.IntRange(0, 3).Draw(t, "documents") {
		d := anyDocument(fmt.Sprintf("%d.txt", i)).Draw(t, "document")
		r.Documents = append(r.Documents, d)
		for n := range rapid.IntRange(0, 2).Draw(t, "claims") {
			r.Claims = append(r.Claims, anyClaim(d, n).Draw(t, "claim"))
		}
	}
	if len(r.Claims) == 0 {
		return r
	}
	topic := &claims.Topic{ID: anyText.Draw(t, "topic"), Label: anyText.Draw(t, "label"), Story: anyWord.Draw(t, "story"),
		Kind: rapid.SampledFrom(claims.Kinds).Draw(t, "kind"), Claims: r.Claims,
		Joins: []claims.Join{{Claim: r.Claims[0].ID, With: anyWord.Draw(t, "with"), Score: anyNumber.Draw(t, "score"), Why: []string{anyText.Draw(t, "why")}}}}
	r.Topics = []*claims.Topic{topic}
	f := compare.Finding{ID: "00000000000000f1", Topic: topic, Kind: topic.Kind, Verdict: rapid.SampledFrom(compare.Verdicts).Draw(t, "verdict"),
		Severity: compare.Low, WithinSource: rapid.Bool().Draw(t, "within"), EvidenceHash: anyText.Draw(t, "hash"),
		Reason: compare.Reason{Code: anyText.Draw(t, "code"), Text: anyText.Draw(t, "reason")}}
	for _, c := range r.Claims {
		f.Groups = append(f.Groups, compare.Group{Value: anyText.Draw(t, "value"), Claims: []*claims.Claim{c}, Origins: rapid.IntRange(0, 9).Draw(t, "origins")})
	}
	for b := range f.Groups {
		f.Pairs = append(f.Pairs, compare.Pair{A: 0, B: b, Verdict: f.Verdict, Severity: compare.High, Reason: compare.Reason{Text: anyText.Draw(t, "pair")}})
	}
	r.Findings = []compare.Finding{f}
	return r
}

// What is saved is what is loaded, also on top of what was saved before.
func TestAnyResultIsLoadedAsSaved(t *testing.T) {
	s := open(t)
	rapid.Check(t, func(rt *rapid.T) {
		r := anyResult(rt)
		corpus, err := s.LoadDocuments(ctx)
		if err != nil {
			rt.Fatal(err)
		}
		if _, err := s.SaveRun(ctx, Run{Started: day, Base: corpus.Run}, r); err != nil {
			rt.Fatal(err)
		}
		if corpus, err = s.LoadDocuments(ctx); err != nil {
			rt.Fatal(err)
		}
		if len(corpus.Documents) < len(r.Documents) {
			rt.Fatalf("%d documents, %d saved", len(corpus.Documents), len(r.Documents))
		}
		differ(rt, "documents", r.Documents, corpus.Documents[:len(r.Documents)])
		topics, err := s.LoadTopics(ctx)
		if err != nil {
			rt.Fatal(err)
		}
		differ(rt, "topics", r.Topics, topics)
		findings, err := s.LoadFindings(ctx, Filter{States: []State{New, Unchanged, Updated}})
		if err != nil {
			rt.Fatal(err)
		}
		var got []compare.Finding
		for _, f := range findings {
			got = append(got, f.Finding)
		}
		differ(rt, "findings", r.Findings, got)
	})
}

func TestAnyTimeIsReadAsWritten(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		at := anyTime.Draw(rt, "time")
		got, err := decodeTime(encodeTime(at))
		if err != nil {
			rt.Fatal(err)
		}
		differ(rt, encodeTime(at), at, got)
	})
}

func TestUnreadableTimesAndNumbers(t *testing.T) {
	for _, text := range []string{"yesterday", "2031-13-01T00:00:00Z", "unix:1:2"} {
		if got, err := decodeTime(text); err == nil {
			t.Errorf("%q read as %v", text, got)
		}
	}
	for _, v := range []any{"many", true} {
		if got, err := decodeNumber(v); err == nil {
			t.Errorf("%v read as %v", v, got)
		}
	}
}
