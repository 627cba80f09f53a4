package extract_test

import "testing"

// TestEveryClaimHasAnIDOfItsOwn: one word may state two things, of which a store must
// tell the one from the other.
func TestEveryClaimHasAnIDOfItsOwn(t *testing.T) {
	for _, text := range []string{
		"Norland accused Ada Holm of theft. On Tuesday Holm denied the claims again.",
		"Ada Holm was convicted of theft.",
		"The commerce secretary, Ada Holm, and the interior secretary, Per Lund, resigned.",
		"Two men, 34 and 35, were killed in two attacks on 3 May and 4 May.",
	} {
		seen := map[string]bool{}
		for _, c := range read(text) {
			if c.ID == "" || seen[c.ID] {
				t.Errorf("%q: the ID %q of %s %q is empty or given twice", text, c.ID, c.Value.Kind, c.Span.In(text))
			}
			seen[c.ID] = true
		}
	}
}
