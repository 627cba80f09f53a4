package value

import (
	"math"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// law checks what holds of every result: spans inside the text, on letters'
// edges, in order and apart; numbers ordered; a name for every rule.
func law(text string, values []claims.Value) string {
	end := 0
	for i := range values {
		v := &values[i]
		switch {
		case v.Span.Start < end || v.Span.End <= v.Span.Start || v.Span.End > len(text):
			return "span out of order or out of the text"
		case utf8.ValidString(text) && !utf8.ValidString(v.Span.In(text)):
			return "span cuts a letter"
		case v.Kind == "" || !strings.HasPrefix(v.Rule, string(v.Kind)+"/"):
			return "rule " + v.Rule + " of kind " + string(v.Kind)
		case v.Kind.Numeric() && !(v.Lo <= v.Hi):
			return "lo above hi"
		case v.Kind.Numeric() && v.Base.Unit == "":
			return "no base"
		case v.Kind.Numeric() && !(v.Base.Lo <= v.Base.Hi):
			return "base lo above hi"
		case v.Kind.Temporal() && v.Timex == "":
			return "no timex"
		case !v.From.IsZero() && !v.To.IsZero() && v.To.Before(v.From):
			return "ends before it begins"
		case v.Text == "" || v.Modifier == "":
			return "no text or modifier"
		}
		end = v.Span.End
		for k := range v.Also {
			if v.Also[k].Span.Start < end || v.Also[k].Span.End > len(text) {
				return "restated span out of order"
			}
			end = v.Also[k].Span.End
		}
	}
	return ""
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"more than 300 arrests, at least $1.2bn and 40 km (25 miles)", "3 December 2031", "½ ⅔ “twenty–five” −5°C", "12,34,567 1 234 567",
		"won 2-1, 5-to-4, from €20–25 million to 6ft 2in", "in his 60s; aged 12 to 17; 18 months", "http://a.b/1 x@y.z +1-222-2222", "\xff12\xc2", "two and two and two thirds and",
		"1e999999 million 99999999999999999999999 trillion trillion", "-1e-3 ± - + 5", "1± -0", "in0h00", "1/0 0/0 00:00 24:61 31 February 2031", "a a half a a dozen an",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := Find(nil, text, Context{})
		if broken := law(text, got); broken != "" {
			t.Fatalf("%q: %s: %s", text, broken, showAll(text, got))
		}
		again := Find(nil, text, Context{})
		if len(again) != len(got) {
			t.Fatalf("%q: %d values, then %d", text, len(got), len(again))
		}
		prefix := Find([]claims.Value{{}}, text, Context{Reference: time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC), Country: "GB"})
		if broken := law(text, prefix[1:]); broken != "" {
			t.Fatalf("%q with a reference: %s: %s", text, broken, showAll(text, prefix[1:]))
		}
	})
}

// pathological texts repeat what a careless rule would read again and again.
var pathological = map[string]string{
	"digits": "7", "commas": ",", "groups": "1,234,", "and": "and ", "two and": "two and ", "hundred": "hundred ", "dashes": "-",
	"digit dash": "1-", "dotted": "1.", "brackets": "(", "word": "a", "more than": "more than ", "dozens of": "tens of ", "dollar": "$",
	"halves": "and a half ", "slashes": "1/2", "colons": "1:", "capital": "Abc ", "dates": "3 March ", "from": "from 1 to ", "quotes": "’", "invalid": "\xc2",
	"days": "days before days after ", "or": "or more ", "months": "March ", "spelled": "twenty-", "at": "a@b", "link": "://",
}

// TestLinear holds Find to linear time: eight times the text takes about eight
// times as long, whatever repeats in it; quadratic work would take 64 times.
func TestLinear(t *testing.T) {
	for name, unit := range pathological {
		if times := growth(unit, 1<<13, 1<<16, 40); times > 40 {
			t.Errorf("%s: eight times the text takes %.0f times as long", name, times)
		}
	}
}

// TestMegabyte is TestLinear up to 1 MB of what news holds most of.
func TestMegabyte(t *testing.T) {
	for _, name := range []string{"digits", "commas", "and", "word"} {
		if times := growth(pathological[name], 1<<17, 1<<20, 40); times > 40 {
			t.Errorf("%s: eight times the text takes %.0f times as long", name, times)
		}
	}
}

// FuzzLinear looks for repeated text that takes more than linear time.
func FuzzLinear(f *testing.F) {
	for _, unit := range pathological {
		f.Add(unit)
	}
	f.Fuzz(func(t *testing.T, unit string) {
		if len(unit) == 0 || len(unit) > 200 {
			return
		}
		if times := growth(unit, 1<<13, 1<<16, 40); times > 40 {
			t.Errorf("%q: eight times the text takes %.0f times as long", unit, times)
		}
	})
}

// growth is how many times as long Find takes for large bytes of a repeated
// unit as for small ones: the fastest runs of either, measured in turn until
// the ratio is at most enough, up to growthRounds times. What else the machine
// does can only slow single runs, so only work that truly grows stays above.
func growth(unit string, small, large int, enough float64) float64 {
	few, many := strings.Repeat(unit, small/len(unit)), strings.Repeat(unit, large/len(unit))
	a, b := time.Hour, time.Hour
	times := math.Inf(1)
	for k := 0; k < growthRounds && times > enough; k++ {
		a, b = min(a, timed(few)), min(b, timed(many))
		times = float64(b) / math.Max(float64(a), float64(200*time.Microsecond))
	}
	return times
}

const growthRounds = 25

func timed(text string) time.Duration {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	start := worked()
	Find(nil, text, Context{})
	return worked() - start
}

const news = `Officials in the port of Marrow said on Tuesday that at least 12 people, among them three children, died when a ferry with more than 300 passengers overturned about 6 miles (10 km) off the coast. The Skylark, 34 metres long and built in 1987, had left Tarn at 7:30 a.m. with 28 crew. "We have searched for nearly five hours," said Mira Okafor, 41, the harbour master. Rescuers put the damage at $1.2 million, up 4.5 percent from last year, and the owner offered €20–25 million to the families. Nothing in the weather had warned them; the sea was calm and the sky clear when the vessel turned for home, and those who watched from the pier saw no sign of trouble until the siren sounded over the water. The inquiry, which the ministry promised within weeks, will hear from the second officer and from the two engineers who had repaired the pump. `

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(news, 20)
	var dst []claims.Value
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		dst = Find(dst[:0], text, Context{})
	}
	b.ReportMetric(float64(len(dst)), "values/op")
}

// mostAllocations is how many times Find allocates for a value, at most: its Text, and for
// some the TIMEX or what restates it.
const mostAllocations = 1.5

func TestAllocations(t *testing.T) {
	text := strings.Repeat(news, 20)
	dst := Find(nil, text, Context{})
	each := testing.AllocsPerRun(10, func() { dst = Find(dst[:0], text, Context{}) }) / float64(len(dst))
	if len(dst) < 200 || each > mostAllocations {
		t.Errorf("%d values with %.2f allocations each, want at most %.1f", len(dst), each, mostAllocations)
	}
}

func BenchmarkLex(b *testing.B) {
	text := strings.Repeat(news, 20)
	var words []word
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		words = lexText(words, text)
	}
}
