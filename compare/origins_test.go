package compare

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func independentOf(cs ...*claims.Claim) int {
	seen := map[int]bool{}
	for _, o := range origins(cs) {
		seen[o] = true
	}
	return len(seen)
}

func TestOrigins(t *testing.T) {
	n := exactly(12, "")
	wire := "Officials in Orra counted 12 broken panels on the old bridge after the storm on Monday night."
	other := "Twelve or 12 panels of the crossing gave way, the keeper of the bridge told a radio station."
	for _, x := range []struct {
		name   string
		claims []*claims.Claim
		want   int
	}{
		{"two texts", []*claims.Claim{said("a", wire, "12", n), said("b", other, "12", n)}, 2},
		{"one text in two files", []*claims.Claim{said("a", wire, "12", n), said("b", wire, "12", n)}, 1},
		{"the same sentence in other marks", []*claims.Claim{said("a", wire, "12", n), said("b", strings.ToUpper(wire), "12", n)}, 1},
		{"a word changed at the end", []*claims.Claim{said("a", wire, "12", n), said("b", strings.Replace(wire, "night", "evening", 1), "12", n)}, 1},
		{"a chain of copies", []*claims.Claim{
			said("a", wire, "12", n), said("b", strings.Replace(wire, "Officials", "Officers", 1), "12", n),
			said("c", strings.Replace(strings.Replace(wire, "Officials", "Officers", 1), "night", "evening", 1), "12", n)}, 1},
		{"one speaker", []*claims.Claim{said("a", wire, "12", n, by("Ada Brandt")), said("b", other, "12", n, by("Ada Brandt"))}, 1},
		{"two speakers", []*claims.Claim{said("a", wire, "12", n, by("Ada Brandt")), said("b", other, "12", n, by("Ruth Kessel"))}, 2},
		{"short sentences only when equal", []*claims.Claim{said("a", "It has 12 panels.", "12", n), said("b", "It had 12 panels.", "12", n)}, 2},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := independentOf(x.claims...); got != x.want {
				t.Errorf("got %d origins, want %d", got, x.want)
			}
		})
	}
}

// many claims of one value in sentences that all differ.
func many(n int, distinct bool) []*claims.Claim {
	cs := make([]*claims.Claim, n)
	for i := range cs {
		k := 0
		if distinct {
			k = i
		}
		text := fmt.Sprintf("Reporter %d of the Orra Post counted 12 panels near pillar %d of the old bridge on Monday.", k, k*7)
		cs[i] = said(fmt.Sprintf("%d.txt", i), text, "12 panels", exactly(12, "panel"))
		cs[i].Doc.ID = fmt.Sprint("doc", i)
	}
	return cs
}

func BenchmarkTopicOfThousand(b *testing.B) {
	for _, distinct := range []bool{false, true} {
		topic := topicOfClaims(many(1000, distinct)...)
		b.Run(fmt.Sprintf("distinct=%t", distinct), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Topic(topic, Default())
			}
		})
	}
}

func BenchmarkTopicOfThousandValues(b *testing.B) {
	cs := many(1000, true)
	for i, c := range cs {
		c.Value = exactly(float64(100+i), "panel")
	}
	topic := topicOfClaims(cs...)
	b.ReportAllocs()
	for b.Loop() {
		Topic(topic, Default())
	}
}

func BenchmarkJudge(b *testing.B) {
	x, y := bare("a.txt", exactly(27, "panel")), bare("b.txt", exactly(28, "panel"))
	tol := Default()
	b.ReportAllocs()
	for b.Loop() {
		judge(x, y, &tol)
	}
}
