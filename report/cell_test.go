package report

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestTextCell(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"plain", "plain"},
		{"=1+1", "'=1+1"},
		{"+44", "'+44"},
		{"-5", "'-5"},
		{"@SUM(A1)", "'@SUM(A1)"},
		{"\t=1", "'\t=1"},
		{"\r=1", "'=1"},
		{"\n\n=1", "'=1"},
		{" \n =1", "'=1"},
		{"\x00=1", "'\x00=1"},
		{"＝1+1", "'＝1+1"},
		{"a\r\nb\n\nc", "a b c"},
		{"a\u2028b", "a b"},
		{"'tis", "'tis"},
		{"'=1", "''=1"},
		{"27-28", "'27-28"},
		{"2-1", "'2-1"},
		{"3/4", "'3/4"},
		{"14:30", "'14:30"},
		{"2031-03-04", "'2031-03-04"},
		{"12 - 14", "'12 - 14"},
		{"27-28 point", "27-28 point"},
		{"1-800-555-0100", "1-800-555-0100"},
		{"2031-03-04T00:00:00Z", "2031-03-04T00:00:00Z"},
		{"12", "12"},
		{"12345678901234567890", "'12345678901234567890"},
		{"1234567812e45678", "'1234567812e45678"},
		{"12e4", "'12e4"},
		{"160000000000", "160000000000"},
		{"\xff", "\ufffd"},
	} {
		if got := textCell(c.in); got != c.want {
			t.Errorf("textCell(%q) is %q, want %q", c.in, got, c.want)
		}
		if got := unguard(textCell(c.in)); got != Flat(c.in) {
			t.Errorf("%q comes back as %q", c.in, got)
		}
	}
}

func TestNumberCell(t *testing.T) {
	for _, c := range []struct {
		in   float64
		want string
	}{
		{12, "12"}, {-5, "'-5"}, {160000000, "160000000"}, {2e20, "200000000000000000000"}, {9656.06, "9656.06"}, {0.1 + 0.2, "0.3"},
		{math.Inf(1), ""}, {math.NaN(), ""}, {0, "0"}, {math.Copysign(0, -1), "0"},
	} {
		if got := numberCell(c.in); got != c.want {
			t.Errorf("numberCell(%v) is %q, want %q", c.in, got, c.want)
		}
	}
}

func TestQuoteCellIsCapped(t *testing.T) {
	long := strings.Repeat("é", quoteCap)
	if got := quoteCell(long); got != long {
		t.Errorf("a quote of exactly %d characters was changed to %d", quoteCap, utf8.RuneCountInString(got))
	}
	got := quoteCell("=" + long)
	if utf8.RuneCountInString(got) != quoteCap+1 || !strings.HasSuffix(got, "é…") || !strings.HasPrefix(got, "'=é") {
		t.Errorf("a longer quote is %d characters: %.10q … %q", utf8.RuneCountInString(got), got, got[len(got)-8:])
	}
	if got := quoteCell(strings.Repeat("a", quoteCap-2) + " bcd"); !strings.HasSuffix(got, "a…") {
		t.Errorf("a space stands before the ellipsis: %q", got[len(got)-8:])
	}
}

// anyText draws text with what cells trip over in the front.
func anyText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		front := rapid.SampledFrom([]string{"", "=", "+", "-", "@", "\t", "\r", "\n", "\x00", "'", "''", "'=", "\"", ",", ";", "27-28", "\ufeff", "＝", " "}).Draw(t, "front")
		return front + rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "1", "27-28", "a\r\nb", "x", "_x0041_", "_x005F_x0041_", "\uffff"})).Draw(t, "rest")
	})
}

// A cell never starts as a formula, holds no line break, and comes back as the
// text that went in.
func TestCellLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "text")
		cell := textCell(s)
		if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\x00") || dateLike(cell) || longNumber(cell) {
			t.Fatalf("%q makes the cell %q", s, cell)
		}
		if strings.ContainsAny(cell, "\r\n\v\f") {
			t.Fatalf("%q makes the cell %q of several lines", s, cell)
		}
		if got := unguard(cell); got != Flat(s) {
			t.Fatalf("%q comes back from %q as %q", s, cell, got)
		}
		if Flat(Flat(s)) != Flat(s) {
			t.Fatalf("%q is not flat the first time", s)
		}
	})
}
