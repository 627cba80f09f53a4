package documents

import (
	"testing"

	"pgregory.net/rapid"
)

// TestEditsIsADistance checks the laws that make "did you mean" sensible.
func TestEditsIsADistance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[a-c]{0,6}`)
		a, b, c := word.Draw(t, "a"), word.Draw(t, "b"), word.Draw(t, "c")
		if d := edits(a, b); (d == 0) != (a == b) || d != edits(b, a) || d > max(len(a), len(b)) {
			t.Fatalf("edits(%q, %q) = %d", a, b, d)
		}
		if edits(a, c) > edits(a, b)+edits(b, c) {
			t.Fatalf("edits breaks the triangle of %q, %q, %q", a, b, c)
		}
	})
}
