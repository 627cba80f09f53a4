package topic

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
)

// listed are the claims of list items, of which many are printed alike, in several
// documents.
func listed(t *rapid.T) []*claims.Claim {
	items := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) item {
		return item{
			document: rapid.IntRange(0, 2).Draw(t, "document"),
			value:    float64(rapid.IntRange(1, 3).Draw(t, "value")),
			class:    rapid.SampledFrom([]string{"killed", "house", ""}).Draw(t, "class"),
			near:     rapid.SampledFrom([]string{"", "quay", "quay wreck", "orchard"}).Draw(t, "near"),
		}
	}), 2, 30).Draw(t, "items")
	texts := make([]strings.Builder, 3)
	docs := []*claims.Document{{ID: "a"}, {ID: "b"}, {ID: "c"}}
	var list []*claims.Claim
	for _, x := range items {
		text := &texts[x.document]
		start := text.Len()
		fmt.Fprintf(text, "%v %s %s.\n", x.value, x.class, x.near)
		c := counted(docs[x.document], "", x.value, x.class, "", strings.Fields(x.near)...)
		c.ID = fmt.Sprintf("%s-%d", docs[x.document].ID, start)
		c.Sentence = claims.Span{Start: start, End: text.Len() - 1}
		c.Span = claims.Span{Start: start, End: start + 1}
		list = append(list, c)
	}
	for i, d := range docs {
		d.Text = texts[i].String()
	}
	return list
}

type item struct {
	document    int
	value       float64
	class, near string
}

// TestTwinsChangeNothing: topics and joins are those of claims taken one by one.
func TestTwinsChangeNothing(t *testing.T) {
	paired := 0
	rapid.Check(t, func(t *rapid.T) {
		weighed := tell(listed(t), Options{Classes: map[string]claims.AttributeClass{"killed": {Name: "killed", Rises: true}}})
		refs := make([]*told, len(weighed))
		for i := range weighed {
			refs[i] = &weighed[i]
		}
		going := func() bool { return false }
		one := newTree(newScores(refs), going)
		one.merge(going)
		s := newScores(refs).pairTwins()
		for i, j := range s.twin {
			if i != j {
				paired++
			}
		}
		two := newTree(s, going)
		if !two.merge(going) {
			two = newTree(s.apart(), going)
			two.merge(going)
		}
		if x, y := one.topics(), two.topics(); !reflect.DeepEqual(x, y) {
			t.Fatalf("one by one:\n%s\nwith twins:\n%s", shown(x), shown(y))
		}
	})
	if paired == 0 {
		t.Error("no twins in any list")
	}
}

func shown(topics []*claims.Topic) string {
	var b strings.Builder
	for _, t := range topics {
		for _, c := range t.Claims {
			fmt.Fprintf(&b, " %s", c.ID)
		}
		fmt.Fprintf(&b, " %v\n", t.Joins)
	}
	return b.String()
}

// TestTwinsDifferInTheirPlaceAlone: each other field of a claim tells two apart.
func TestTwinsDifferInTheirPlaceAlone(t *testing.T) {
	d := document("a", "- 9 houses\n- 9 houses\n- 8 houses\n")
	at := func(start int) *claims.Claim {
		c := counted(d, "- 9 houses", 9, "house", "", "house")
		c.ID = fmt.Sprint(start)
		c.Sentence = claims.Span{Start: start, End: start + 10}
		c.Span = claims.Span{Start: start + 2, End: start + 3}
		return c
	}
	for name, change := range map[string]func(*claims.Claim){
		"nothing":   nil,
		"value":     func(c *claims.Claim) { c.Value.Hi = 10 },
		"subject":   func(c *claims.Claim) { c.Subject.Key = "storm" },
		"scope":     func(c *claims.Claim) { c.Scope = []claims.Scope{{Kind: claims.Part, Word: "empty"}} },
		"modality":  func(c *claims.Claim) { c.Modality = claims.Possible },
		"time":      func(c *claims.Claim) { c.AsOf.From = time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC) },
		"words":     func(c *claims.Claim) { c.Context.Near = []string{"house", "storm"} },
		"heading":   func(c *claims.Claim) { c.Heading = true },
		"restated":  func(c *claims.Claim) { c.Value.Also = []claims.Value{{Text: "nine"}} },
		"sentence":  func(c *claims.Claim) { c.Sentence = claims.Span{Start: 22, End: 32} },
		"inside it": func(c *claims.Claim) { c.Span.Start++ },
	} {
		x, y := at(0), at(11)
		if change != nil {
			change(y)
		}
		weighed := tell([]*claims.Claim{x, y}, Options{})
		s := newScores([]*told{&weighed[0], &weighed[1]}).pairTwins()
		if got := s.twins(0, 1); got != (change == nil) {
			t.Errorf("%s changed: twins %t", name, got)
		}
	}
}
