package topic

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
)

// document makes an article of one block.
func document(id, text string) *claims.Document {
	return &claims.Document{ID: id, Path: id + ".txt", Text: text, Blocks: []claims.Block{{Span: claims.Span{Start: 0, End: len(text)}}}}
}

// counted makes the claim that a document's sentence states n of a thing.
func counted(d *claims.Document, sentence string, n float64, class, subject string, near ...string) *claims.Claim {
	start := strings.Index(d.Text, sentence)
	span := claims.Span{Start: start, End: start + len(sentence)}
	return &claims.Claim{
		ID: fmt.Sprintf("%s-%d-%v", d.ID, start, n), Doc: d, Sentence: span, Span: claims.Span{Start: start, End: start + 2},
		Value:     claims.Value{Kind: claims.Count, Lo: n, Hi: n, Number: n, Unit: class, Base: claims.Quantity{Lo: n, Hi: n, Unit: "1"}},
		Attribute: claims.Attribute{Lemma: class, Class: class, Label: class + "s"},
		Subject:   claims.Entity{Name: subject, Key: subject, Kind: claims.Thing},
		Context:   claims.Context{Near: near, Words: near},
	}
}

const (
	ferryA = "The Tarnholm ferry sank off Brevik with 21 dead, the Brevik coast guard said."
	ferryB = "Divers in Brevik found 12 bodies in the Tarnholm ferry, the coast guard said."
	bankA  = "Robbers took 40 gold bars from a vault in Querem, the Querem police said."
)

func TestTwoEventsStayApart(t *testing.T) {
	a, b, c := document("a", ferryA), document("b", ferryB), document("c", bankA)
	got := Assign([]*claims.Document{a, b, c}, nil, Options{})
	if len(got.Stories) != 2 {
		t.Fatalf("stories: %+v, want the ferry and the vault apart", got.Stories)
	}
}

func TestSameAttributeOfOneSubjectJoins(t *testing.T) {
	a, b := document("a", ferryA), document("b", ferryB)
	x := counted(a, ferryA, 21, "killed", "ferry", "brevik", "coast", "ferri", "guard", "sink")
	y := counted(b, ferryB, 12, "killed", "ferry", "brevik", "coast", "diver", "ferri", "guard")
	Assign([]*claims.Document{a, b}, []*claims.Claim{x, y}, Options{})
	if x.Topic != y.Topic || x.Topic != "ferry/killed" {
		t.Errorf("topics %q and %q, want both ferry/killed", x.Topic, y.Topic)
	}
}

func TestOneSentenceNeverStatesTwoValuesOfOneFact(t *testing.T) {
	a := document("a", ferryA)
	x := counted(a, ferryA, 21, "killed", "ferry", "brevik", "ferri")
	y := counted(a, ferryA, 12, "killed", "ferry", "brevik", "ferri")
	Assign([]*claims.Document{a}, []*claims.Claim{x, y}, Options{})
	if x.Topic == y.Topic {
		t.Errorf("both under %q", x.Topic)
	}
}

func TestConfiguredTopicPinsItsKey(t *testing.T) {
	a := document("a", ferryA)
	x := counted(a, ferryA, 21, "killed", "ferry")
	pinned := claims.ConfiguredTopic{Name: "tarnholm/dead", Label: "dead of the Tarnholm", Kind: claims.Count, Patterns: []string{`\bwith 21 dead`}}
	x.Span = claims.Span{Start: strings.Index(ferryA, "21"), End: strings.Index(ferryA, "21") + 2}
	Assign([]*claims.Document{a}, []*claims.Claim{x}, Options{Topics: []claims.ConfiguredTopic{pinned}})
	if x.Topic != "tarnholm/dead" {
		t.Errorf("topic %q", x.Topic)
	}
}

func TestMergeByAPersonHolds(t *testing.T) {
	a, b := document("a", ferryA), document("b", ferryB)
	x := counted(a, ferryA, 21, "killed", "ferry")
	y := counted(b, ferryB, 3, "diver", "brevik")
	docs := []*claims.Document{a, b}
	Assign(docs, []*claims.Claim{x, y}, Options{})
	edit := Edit{Merge: true, From: y.Topic, Into: x.Topic}
	Assign(docs, []*claims.Claim{x, y}, Options{Edits: []Edit{edit}})
	if x.Topic != y.Topic {
		t.Errorf("topics %q and %q after the merge", x.Topic, y.Topic)
	}
}

// TestOrderChangesNothing: documents and claims in any order give the same topics.
func TestOrderChangesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		words := []string{"boat", "crew", "diver", "guard", "harbour", "sink", "storm"}
		var docs []*claims.Document
		var cs []*claims.Claim
		for i := range rapid.IntRange(1, 4).Draw(rt, "documents") {
			d := document(fmt.Sprint("d", i), strings.Repeat(ferryA+" ", 3))
			docs = append(docs, d)
			for k := range rapid.IntRange(0, 4).Draw(rt, "claims") {
				class := rapid.SampledFrom([]string{"killed", "boat", "rescued"}).Draw(rt, "class")
				c := counted(d, ferryA, float64(rapid.IntRange(1, 4).Draw(rt, "n")), class, "ferry", words[k:k+2]...)
				c.Sentence = c.Sentence.Shift(k)
				c.Span = c.Span.Shift(k)
				c.ID = fmt.Sprint(d.ID, k)
				cs = append(cs, c)
			}
		}
		want := topics(docs, cs)
		got := topics(rapid.Permutation(docs).Draw(rt, "order of documents"), rapid.Permutation(cs).Draw(rt, "order of claims"))
		if want != got {
			rt.Fatalf("topics depend on order:\n%s\n%s", want, got)
		}
	})
}

func topics(docs []*claims.Document, cs []*claims.Claim) string {
	var b strings.Builder
	n := 0
	for _, t := range Assign(docs, cs, Options{}).Topics {
		fmt.Fprintf(&b, "%s %q:", t.ID, t.Label)
		for _, c := range t.Claims {
			fmt.Fprint(&b, " ", c.ID)
			n++
		}
		b.WriteByte('\n')
	}
	if n != len(cs) {
		return fmt.Sprintf("%d of %d claims filed", n, len(cs))
	}
	return b.String()
}

func TestDotIsSymmetric(t *testing.T) {
	x, y := documentTerms(document("a", ferryA)), documentTerms(document("b", ferryB))
	if d := math.Abs(x.dot(y) - y.dot(x)); d > 1e-12 {
		t.Errorf("differs by %g", d)
	}
	if s := x.dot(x); math.Abs(s-1) > 1e-9 {
		t.Errorf("a text's likeness to itself is %g, want 1", s)
	}
}

// TestCancelledAssigningEnds: who cancels does not wait for the pairs of a story.
func TestCancelledAssigningEnds(t *testing.T) {
	a, b := document("a", ferryA), document("b", ferryB)
	x := counted(a, ferryA, 21, "killed", "ferry", "brevik", "coast")
	y := counted(b, ferryB, 21, "killed", "ferry", "brevik", "coast")
	asked := 0
	Assign([]*claims.Document{a, b}, []*claims.Claim{x, y}, Options{Cancelled: func() bool { asked++; return true }})
	if asked == 0 || x.Topic == y.Topic {
		t.Errorf("asked %d times, topics %q and %q: want it asked, and nothing joined", asked, x.Topic, y.Topic)
	}
}

// TestCrowdsAreNoCandidates: what thousands of claims share costs no pairs.
func TestCrowdsAreNoCandidates(t *testing.T) {
	pairs := func(n int) int {
		d, e := document("a", ferryA), document("b", ferryB)
		var list []*claims.Claim
		for i := range n {
			list = append(list, counted([]*claims.Document{d, e}[i%2], ferryA, float64(i), "killed", ""))
		}
		weighed := tell(list, Options{})
		refs := make([]*told, len(weighed))
		for i := range weighed {
			refs[i] = &weighed[i]
		}
		met := 0
		candidates(newScores(refs), func() bool { return false }, func(i, j int) { met++ })
		return met
	}
	if got := pairs(100); got != 50*50 {
		t.Errorf("%d pairs of two documents with 50 claims each, want every one across", got)
	}
	if got := pairs(crowd + 2); got != 0 {
		t.Errorf("%d pairs in a crowd, want none", got)
	}
}
