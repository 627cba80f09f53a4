package greedy

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// random is an engine whose weights are noise: whatever it is told, its trees
// must be trees.
func random(t *rapid.T) *Engine {
	model := func(classes ...string) *Model {
		keys := rapid.SliceOfNDistinct(rapid.Uint32Range(0, 1<<KeyBits-1), 1, 50, rapid.ID[uint32]).Draw(t, "keys")
		m := NewModel(classes, len(keys)+1)
		for _, k := range keys {
			m.Add(Key(k), []Weight{{int(k) % len(classes), int16(k)}})
		}
		return m
	}
	e := &Engine{
		Tags: model("NN", "VB", "CD"), Moves: model(MoveNames...), Rels: model("nsubj", "obj"),
		Clusters: NewClusters(map[uint32]uint16{Hash("boat"): 5, Hash("ship"): 4, 0: 7, 1<<32 - 1: 9}),
	}
	e.Moves.Add(key(129, 0, 0, 0), []Weight{{int(rapid.IntRange(0, 2).Draw(t, "bias")), 9}})
	return e
}

func draw(t *rapid.T, e *Engine) []Word {
	var words []Word
	for _, w := range rapid.SliceOfN(rapid.SampledFrom(strings.Fields("the boat ship sank 12 1,234 . , é ß X 'S")), 1, 20).Draw(t, "words") {
		words = append(words, NewWord(w, strings.ToLower(w), e.Clusters))
	}
	return words
}

func TestEveryAnalysisIsATree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := random(t)
		words := draw(t, e)
		var a Analysis
		for range 2 { // the second time in used memory
			copy(a.Room(len(words)), words)
			e.Analyse(&a)
			checkTree(t, a.Head[:len(words)])
		}
	})
}

func checkTree(t *rapid.T, heads []int) {
	roots := 0
	for i, h := range heads {
		if h == len(heads) {
			roots++
		}
		for steps := 0; h != len(heads); steps++ {
			if h < 0 || steps > len(heads) {
				t.Fatalf("word %d hangs on no root: %v", i, heads)
			}
			h = heads[h]
		}
	}
	if roots != 1 {
		t.Fatalf("%d roots: %v", roots, heads)
	}
}

func TestEngineComesBackFromItsFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := random(t)
		data := e.Append(nil)
		back, err := ReadEngine(data)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(back.Append(nil), data) {
			t.Fatal("written again it differs")
		}
		words := draw(t, e)
		var a, b Analysis
		copy(a.Room(len(words)), words)
		copy(b.Room(len(words)), words)
		e.Analyse(&a)
		back.Analyse(&b)
		if !slices.Equal(a.Head, b.Head) || !slices.Equal(a.Rel, b.Rel) || !slices.Equal(a.Tags, b.Tags) {
			t.Fatal("it decides otherwise")
		}
		cut := rapid.IntRange(0, len(data)-1).Draw(t, "cut")
		if _, err := ReadEngine(data[:cut]); err == nil {
			t.Fatalf("a file of %d bytes is read when cut to %d", len(data), cut)
		}
	})
}

func TestNumberShape(t *testing.T) {
	for text, want := range map[string]string{
		"5": "!0", "27": "!00", "1999": "!year", "2031": "!year", "3000": "!0000", "14000": "!0000",
		"1,234": "!0,0", "3.45": "!0.0", "20th": "!0th", "1970s": "!0s", "'90s": "!'0s", "7:30": "!0:0",
	} {
		if got := numberShape(text); got != want {
			t.Errorf("%s has the shape %s, want %s", text, got, want)
		}
	}
}

func TestKind(t *testing.T) {
	for text, want := range map[string]Kind{
		"boat": Small, "Osei": Title, "I": Title, "AT&T": Upper, "U.S.": Upper, "McBray": Title,
		"27": Number, ".45": Number, "-": Mark, "$": Mark, "'s": Mark, "É": Title,
	} {
		if got := kindOf(text); got != want {
			t.Errorf("%s is of kind %d, want %d", text, got, want)
		}
	}
}

func TestClusters(t *testing.T) {
	of := map[uint32]uint16{}
	for i := range uint32(1000) {
		of[i*i*4001] = uint16(i%900 + 1)
	}
	c := NewClusters(of)
	for w, want := range of {
		if got := c.Of(w); got != want {
			t.Fatalf("%d is in %d, want %d", w, got, want)
		}
	}
	if c.Of(3) != 0 || (*Clusters)(nil).Of(3) != 0 {
		t.Error("a word that is in no cluster is in one")
	}
}
