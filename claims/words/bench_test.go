package words

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims/words/table"
)

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		t, err := table.Read(data)
		if err != nil {
			b.Fatal(err)
		}
		if newLexicon(t) == nil {
			b.Fatal("no lexicon")
		}
	}
}

// inflected are forms of all kinds: regular, irregular, lemmas, unknown.
var inflected = []struct {
	word string
	pos  POS
}{
	{"fatalities", Noun}, {"villagers", Noun}, {"people", Noun}, {"men", Noun}, {"news", Noun}, {"blorks", Noun},
	{"killed", Verb}, {"left", Verb}, {"negotiating", Verb}, {"said", Verb}, {"wounded", Adjective}, {"biggest", Adjective},
}

func BenchmarkLemma(b *testing.B) {
	known()
	b.ReportAllocs()
	i, n := 0, 0
	for b.Loop() {
		w := inflected[i%len(inflected)]
		n += len(Lemma(w.word, w.pos))
		i++
	}
	if n == 0 {
		b.Fatal("no lemma")
	}
}

func BenchmarkPerson(b *testing.B) {
	known()
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		Person(inflected[i%6].word)
		i++
	}
}

func BenchmarkKin(b *testing.B) {
	known()
	b.ReportAllocs()
	pairs := [][2]string{{"capture", "nab"}, {"rise", "fall"}, {"boat", "ship"}, {"quake", "tremor"}, {"dollar", "house"}, {"say", "kill"}}
	i := 0
	for b.Loop() {
		p := pairs[i%len(pairs)]
		Kin(p[0], p[1])
		i++
	}
}
