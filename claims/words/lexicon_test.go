package words

import "testing"

func TestTheLexiconIsWhole(t *testing.T) {
	x := known()
	if len(x.Words) < 50_000 || len(x.Senses) < 50_000 {
		t.Fatalf("%d words, %d senses: words.bin is cut short", len(x.Words), len(x.Senses))
	}
	for i, w := range x.Words {
		if got := find(x, w); got != i {
			t.Fatalf("%q is word %d and found as %d", w, i, got)
		}
	}
}
