package words

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// anyWord draws a word of the lexicon, a word with an ending, or letters.
func anyWord() *rapid.Generator[string] {
	x := known()
	stems := rapid.SampledFrom(x.Words)
	ends := rapid.SampledFrom([]string{"s", "es", "ed", "ing", "er", "est", "men", "ies"})
	return rapid.OneOf(stems, rapid.Custom(func(t *rapid.T) string { return stems.Draw(t, "stem") + ends.Draw(t, "end") }),
		rapid.StringMatching(`[a-z'-]{0,12}`))
}

func TestKinAndOppositeLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyWord().Draw(t, "a"), anyWord().Draw(t, "b")
		if Kin(a, a) != Same || Opposite(a, a) {
			t.Fatalf("%q is not the same as itself", a)
		}
		if Kin(a, b) != Kin(b, a) || Opposite(a, b) != Opposite(b, a) {
			t.Fatalf("%q and %q are related one way only", a, b)
		}
		if Opposite(a, b) && Kin(a, b) != Unrelated {
			t.Fatalf("%q and %q are opposites and kin", a, b)
		}
		if Kin(a, b) == Same && a != b {
			t.Fatalf("%q and %q are the same", a, b)
		}
	})
}

func TestLemmaLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, pos := anyWord().Draw(t, "word"), POS(rapid.IntRange(0, 2).Draw(t, "pos"))
		got := Lemma(w, pos)
		if w != "" && got == "" {
			t.Fatalf("Lemma(%q) is empty", w)
		}
		if x := known(); x.lemma(w, pos) != none && x.Marks[find(x, got)]&marks[pos] == 0 {
			t.Fatalf("Lemma(%q) is %q, which is no lemma of that part of speech", w, got)
		}
	})
}

func TestRootIsOfTheFamily(t *testing.T) {
	x := known()
	families := 0
	for _, w := range x.Words {
		r := Root(w)
		if r == w {
			continue
		}
		families++
		if k := Kin(w, r); k != Derived && !Opposite(w, r) {
			t.Errorf("%q has root %q and is kin %d of it", w, r, k)
		}
		if again := Root(r); again != r {
			t.Errorf("%q has root %q, which has root %q", w, r, again)
		}
	}
	if families < 5_000 {
		t.Errorf("only %d words have a root", families)
	}
}

func FuzzWords(f *testing.F) {
	for _, w := range inflected {
		f.Add(w.word, "negotiation")
	}
	f.Add("", "-")
	f.Add("ex-", "x-y-z")
	f.Add(strings.Repeat("s", 300), "é")
	f.Fuzz(func(t *testing.T, a, b string) {
		for pos := Noun; pos <= Adjective; pos++ {
			if l := Lemma(a, pos); len(l) > len(a)+2 {
				if find(known(), l) == none {
					t.Errorf("Lemma(%q) is %q", a, l)
				}
			}
		}
		Person(a)
		Event(a)
		Root(a)
		if Kin(a, b) != Kin(b, a) {
			t.Errorf("%q and %q are related one way only", a, b)
		}
	})
}

// TestNothingIsAllocated guards the calls that are made for every word of every
// document.
func TestNothingIsAllocated(t *testing.T) {
	known()
	for _, w := range inflected {
		n := testing.AllocsPerRun(10, func() {
			Lemma(w.word, w.pos)
			Person(w.word)
			Event(w.word)
			Kin(w.word, "negotiation")
			Opposite(w.word, "accept")
		})
		if n > 0 && find(known(), Lemma(w.word, w.pos)) != none {
			t.Errorf("%q costs %v allocations", w.word, n)
		}
	}
}
