package syntax

import (
	"slices"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// "The crew of nine swam", with the verb as the root.
var sample = Tree{Head: []int{1, 4, 3, 1, -1}, Rel: []Rel{Det, NsubjPass, Case, Nmod, Root}}

func TestTree(t *testing.T) {
	if got := sample.Root(); got != 4 {
		t.Errorf("root %d", got)
	}
	if got := slices.Collect(sample.Children(1)); !slices.Equal(got, []int{0, 3}) {
		t.Errorf("children %v", got)
	}
	if got := slices.Collect(sample.Chain(2)); !slices.Equal(got, []int{3, 1, 4}) {
		t.Errorf("chain %v", got)
	}
	for name, want := range map[string]int{"nsubj": 1, "nsubj:pass": 1, "nsub": -1, "obj": -1} {
		if got := sample.Child(4, name); got != want {
			t.Errorf("%s is %d, want %d", name, got, want)
		}
	}
	if !sample.Under(2, 1) || !sample.Under(1, 1) || sample.Under(1, 2) || sample.Under(4, 1) {
		t.Error("under is wrong")
	}
}

func TestSubtree(t *testing.T) {
	s := claims.Sentence{}
	for i := range sample.Head {
		s.Tokens = append(s.Tokens, claims.Token{Span: claims.Span{Start: 10 * i, End: 10*i + 5}})
	}
	for i, want := range [][2]int{{0, 1}, {0, 4}, {2, 3}, {2, 4}, {0, 5}} {
		from, to := sample.Subtree(i)
		if from != want[0] || to != want[1] {
			t.Errorf("subtree of %d is %d … %d, want %v", i, from, to, want)
		}
		if got := sample.Span(&s, i); got.Start != 10*want[0] || got.End != 10*want[1]-5 {
			t.Errorf("span of %d is %v", i, got)
		}
	}
}
