package sentence

import (
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
)

// checkLaws reports the first law of cutting that the sentences break.
func checkLaws(t interface{ Fatalf(string, ...any) }, text string, sentences []claims.Sentence) {
	covered, last := make([]bool, len(text)), 0
	for _, s := range sentences {
		if len(s.Tokens) == 0 {
			t.Fatalf("a sentence without tokens in %q", text)
		}
		if s.Span.Start != s.Tokens[0].Span.Start || s.Span.End != s.Tokens[len(s.Tokens)-1].Span.End {
			t.Fatalf("sentence %v does not span its tokens in %q", s.Span, text)
		}
		for _, k := range s.Tokens {
			if k.Span.Start < last || k.Span.Empty() || k.Span.End > len(text) {
				t.Fatalf("token %v out of order in %q", k.Span, text)
			}
			last = k.Span.End
			if utf8.ValidString(text) && (!utf8.RuneStart(text[k.Span.Start]) || last < len(text) && !utf8.RuneStart(text[last])) {
				t.Fatalf("token %v cuts a rune of %q", k.Span, text)
			}
			if k.Norm == "" && strings.Trim(k.Span.In(text), "\u00ad\u200c\u200d") != "" {
				t.Fatalf("token %q has no norm", k.Span.In(text))
			}
			for i := k.Span.Start; i < last; i++ {
				covered[i] = true
			}
		}
	}
	for i, r := range text {
		if (unicode.IsLetter(r) || unicode.IsNumber(r)) && !covered[i] {
			t.Fatalf("%q at %d is in no token of %q", r, i, text)
		}
	}
}

func TestLaws(t *testing.T) {
	pieces := rapid.SampledFrom(strings.Split(`The|plan|U.S|.|,|’|'|s|n't|“|”|"| |  |27|-|—|…|!|?|(|)|[|]|é|É|@|www.|http://|/|&|%|$|`+"\u00ad|\u00a0|\n|\n\n|\xff|1,234|Mr.|p.m.|No.|a|B|²", "|"))
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(pieces, 0, 40).Draw(t, "pieces"), "")
		checkLaws(t, text, splitText(text))
	})
}

func FuzzSplitText(f *testing.F) {
	for _, c := range cutCases {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkLaws(t, text, splitText(text))
	})
}

// TestLinear holds the cost of texts made to be slow to a small multiple of
// that of half of them; a quadratic step would take much longer.
func TestLinear(t *testing.T) {
	for _, unit := range []string{".", `."`, "a.", "A.", "a'", "1,", "-", "(", "http://", "a@", "…", ".)", "“", "\u00ad", "é", "J. ", "'s", "[1]", "a&", "\xff"} {
		text := strings.Repeat(unit, 1<<18/len(unit))
		start := time.Now()
		checkShape(t, unit, splitText(text))
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("256 KB of %q took %v", unit, d)
		}
	}
}

func checkShape(t *testing.T, unit string, sentences []claims.Sentence) {
	if len(sentences) == 0 {
		t.Errorf("nothing found in many %q", unit)
	}
}

const newsText = `The mayor of Harrow said on Tuesday that 27 of the city’s 1,234 buses would stop, a cut of about 2.2 percent. ` +
	`“We can’t pay $1.2bn for a 38-year-old fleet,” Mara Osei told reporters at 5 p.m. in the U.S. The council meets on Jan. 5, 2031. `

func BenchmarkSplitText(b *testing.B) {
	text := strings.Repeat(newsText, 40)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if len(splitText(text)) != 120 {
			b.Fatal("cut otherwise than expected")
		}
	}
}
