package main

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims/sentence/syntax/internal/greedy"
)

// TestOracleLeadsToTheTree makes moves without a cost, in any order, and so
// must build the gold tree; and the cost of a move must be what it loses.
func TestOracleLeadsToTheTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold := projective(t, rapid.IntRange(1, 12).Draw(t, "words"))
		var s greedy.State
		s.Reset(make([]greedy.Word, len(gold)), make([]uint8, len(gold)))
		for !s.Done() {
			var free []greedy.Move
			for m := range greedy.Moves {
				if s.Can(m) && cost(&s, m, gold) == 0 {
					free = append(free, m)
				}
			}
			if len(free) == 0 {
				t.Fatalf("no move without a cost at %v, %d for %v", s.Stack, s.Next, gold)
			}
			s.Do(rapid.SampledFrom(free).Draw(t, "move"), 0)
		}
		if !slices.Equal(s.Head[:len(gold)], gold) {
			t.Fatalf("built %v, want %v", s.Head[:len(gold)], gold)
		}
	})
}

// projective draws a tree without crossing arcs.
func projective(t *rapid.T, n int) []int {
	heads := make([]int, n)
	var build func(from, to, head int)
	build = func(from, to, head int) {
		for from < to { // children of head, one beside the other
			end := rapid.IntRange(from+1, to).Draw(t, "end")
			child := rapid.IntRange(from, end-1).Draw(t, "child")
			heads[child] = head
			build(from, child, child)
			build(child+1, end, child)
			from = end
		}
	}
	root := rapid.IntRange(0, n-1).Draw(t, "root")
	heads[root] = n
	build(0, root, root)
	build(root+1, n, root)
	return heads
}
