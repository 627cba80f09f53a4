package report

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
	"pgregory.net/rapid"
)

func TestAppendNumber(t *testing.T) {
	for _, c := range []struct {
		in   float64
		want string
	}{
		{0, "0"}, {math.Copysign(0, -1), "0"}, {27, "27"}, {-40, "-40"},
		{160000000, "160000000"}, {9656.06, "9656.06"}, {1.2, "1.2"}, {0.5, "0.5"},
		{0.1 + 0.2, "0.3"}, {1.1 * 3, "3.3"}, {2e12, "2000000000000"},
		{1.5e15 + 0.5, "1500000000000000.5"}, {1e20, "100000000000000000000"},
		{1e21, "1e+21"}, {0.00012, "0.00012"}, {0.000099, "0.000099"}, {1e-7, "1e-07"},
		{math.NaN(), "null"}, {math.Inf(1), "null"}, {math.Inf(-1), "null"},
	} {
		if got := string(appendNumber(nil, c.in)); got != c.want {
			t.Errorf("%v is %s, want %s", c.in, got, c.want)
		}
	}
}

// What is printed is JSON, has no exponent where digits do, and differs from
// the number by less than its fifteenth digit.
func TestNumberLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Float64().Draw(t, "number")
		got := appendNumber(nil, v)
		var back float64
		if err := json.Unmarshal(got, &back); err != nil {
			t.Fatalf("%v is %s: %v", v, got, err)
		}
		if math.Abs(back-v) > 1e-14*math.Abs(v) {
			t.Fatalf("%v is %s", v, got)
		}
		if a := math.Abs(v); a >= 1e-6 && a < 1e21 && strings.ContainsAny(string(got), "eE") {
			t.Fatalf("%v is %s", v, got)
		}
	})
}

// Strings come back from JSON as they were, except for bytes that are no UTF-8.
func TestStringLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")) + rapid.StringN(0, 20, 60).Draw(t, "text")
		got := appendString(nil, s)
		var back string
		if err := json.Unmarshal(got, &back); err != nil {
			t.Fatalf("%q is %s: %v", s, got, err)
		}
		want := strings.Map(func(r rune) rune { return r }, s)
		if back != want || !utf8.Valid(got) {
			t.Fatalf("%q comes back as %q", s, back)
		}
	})
	for in, want := range map[string]string{
		"<b>&'\u2028":         `"<b>&'\u2028"`,
		"a\"\\\n\r\t\x00\x7f": `"a\"\\\n\r\t\u0000\u007f"`,
		"“é” \xff":            `"“é” \ufffd"`,
	} {
		if got := string(appendString(nil, in)); got != want {
			t.Errorf("%q is %s, want %s", in, got, want)
		}
	}
}

// Places agree with Document.Position, in whatever order they are asked for.
func TestPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) *claims.Document {
			return &claims.Document{Text: strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"a", "é", "\n", "漢", "🙂"})).Draw(t, name), "")}
		}
		docs := []*claims.Document{draw("one"), draw("two")}
		var p places
		for range 20 {
			d := rapid.SampledFrom(docs).Draw(t, "document")
			offset := rapid.IntRange(-1, len(d.Text)+1).Draw(t, "offset")
			for offset > 0 && offset < len(d.Text) && !utf8.RuneStart(d.Text[offset]) {
				offset--
			}
			line, column := p.at(d, offset)
			if wantLine, wantColumn := d.Position(offset); line != wantLine || column != wantColumn {
				t.Fatalf("%d of %q is %d:%d, want %d:%d", offset, d.Text, line, column, wantLine, wantColumn)
			}
		}
	})
}
