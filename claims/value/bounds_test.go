package value

import (
	"math"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// statements are texts of every kind that a bound word bounds, with the number they hold.
var statements = []struct {
	kind claims.Kind
	text string
	x    float64
}{
	{claims.Count, "40 boats", 40},
	{claims.Count, "forty boats", 40},
	{claims.Count, "2.5 million boats", 2.5e6},
	{claims.Percent, "40 percent", 40},
	{claims.Percent, "40%", 40},
	{claims.Money, "$40", 40},
	{claims.Money, "40 million euros", 40e6},
	{claims.Measure, "40 km", 40},
	{claims.Measure, "40-foot", 40},
	{claims.Duration, "40 days", 40},
	{claims.Duration, "40-hour", 40},
	{claims.Age, "40 years old", 40},
	{claims.Ratio, "two-thirds", 2.0 / 3},
}

// TestBoundsOfEveryKind holds every bound word to every kind: the modifier is kept, the
// interval lies on its side of the number, and the words are quoted with it.
func TestBoundsOfEveryKind(t *testing.T) {
	for i := range boundWords {
		b := &boundWords[i]
		for _, k := range statements {
			for _, p := range list(b.before) {
				text := "It was " + strings.ReplaceAll(p, " =", "=") + " " + k.text + " that day"
				checkBound(t, text, p, b, k.kind, k.x)
			}
			for _, p := range list(b.after) {
				if strings.HasSuffix(k.text, "boats") || !strings.Contains(k.text, "-") {
					checkBound(t, "It was "+k.text+" "+p+".", p, b, k.kind, k.x)
				}
			}
		}
	}
}

func checkBound(t *testing.T, text, phrase string, b *boundWord, kind claims.Kind, x float64) {
	got := Find(nil, text, Context{})
	if len(got) == 0 || got[0].Kind != kind || got[0].Modifier != b.modifier {
		t.Errorf("%q: want %s %s, found %s", text, kind, b.modifier, showAll(text, got))
		return
	}
	v := &got[0]
	if words := strings.ReplaceAll(phrase, " =", "="); !strings.Contains(v.Span.In(text), words) {
		t.Errorf("%q: span %q without %q", text, v.Span.In(text), words)
	}
	if !onSide(v, b.modifier, x) {
		t.Errorf("%q: %s %v..%v", text, v.Modifier, v.Lo, v.Hi)
	}
}

// onSide reports whether the interval of v lies where the modifier of a number x has it.
func onSide(v *claims.Value, m claims.Modifier, x float64) bool {
	switch m {
	case claims.MoreThan, claims.AtLeast:
		return math.IsInf(v.Hi, 1) && v.Lo >= x
	case claims.LessThan, claims.AtMost:
		return math.IsInf(v.Lo, -1) && v.Hi <= x
	case claims.Nearly:
		return v.Hi == x && v.Lo < x
	}
	return v.Lo <= x && x <= v.Hi
}
