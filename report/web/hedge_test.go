package web

import (
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"pgregory.net/rapid"
)

// TestHedgesAreMarked holds which words of a value are marked apart: "|" stands
// between several.
func TestHedgesAreMarked(t *testing.T) {
	for _, test := range []struct {
		words    string
		kind     claims.Kind
		modifier claims.Modifier
		mod      string
		want     string
	}{
		{"at least 12", claims.Count, claims.AtLeast, "", "at least"},
		{"more than €30", claims.Money, claims.MoreThan, "", "more than"},
		{"a good 40", claims.Count, claims.AtLeast, "", "a good"},
		{"around the 9", claims.Count, claims.About, "", "around"},
		{"12", claims.Count, claims.Exact, "", ""},
		{"at least a dozen", claims.Count, claims.AtLeast, "", "at least"},
		{"At Least Three", claims.Count, claims.AtLeast, "", "At Least"},
		{"no more than sixty", claims.Count, claims.AtMost, "", "no more than"},
		{"a little over three", claims.Count, claims.MoreThan, "", "little over"},
		{"close to a million", claims.Count, claims.About, "", "close to"},
		{"up to three", claims.Count, claims.AtMost, "", "up to"},
		{"as many as a dozen", claims.Count, claims.AtMost, "", "as many as"},
		{"in excess of two hundred", claims.Count, claims.MoreThan, "", "excess of"},
		{"at least the next couple of years", claims.Duration, claims.AtLeast, "", "at least"},
		{"just shy of forty", claims.Count, claims.Nearly, "", "just shy of"},
		{"nearly three-year", claims.Duration, claims.Nearly, "LESS_THAN", "nearly"},
		{"nearly nine in ten", claims.Ratio, claims.Nearly, "", "nearly"},
		{"twenty or so", claims.Count, claims.About, "", "or so"},
		{"some twenty or so", claims.Count, claims.About, "", "some|or so"},
		{"forty-odd", claims.Count, claims.About, "", "odd"},
		{"12 or more", claims.Count, claims.AtLeast, "", "or more"},
		{"300+", claims.Count, claims.AtLeast, "", "+"},
		{"thirty or so miles", claims.Measure, claims.About, "", "or so"},
		{"four", claims.Count, claims.Exact, "", ""},
		{"one or two", claims.Count, claims.Range, "", ""},
		{"between 10 and 12", claims.Count, claims.Range, "", ""},
		{"about five to six months", claims.Duration, claims.Range, "", "about"},
		{"dozens", claims.Count, claims.Vague, "", "dozens"},
		{"several hundred", claims.Count, claims.Vague, "", "several hundred"},
		{"tens of thousands", claims.Count, claims.Vague, "", "tens of thousands"},
		{"a few hours later", claims.Duration, claims.About, "APPROX", "few"},
		{"early March", claims.Date, claims.Exact, "START", "early"},
		{"by the end of March", claims.Date, claims.Exact, "ON_OR_BEFORE", "by the end of"},
		{"mid-2031", claims.Date, claims.Exact, "MID", "mid"},
		{"late on Friday", claims.Date, claims.Exact, "END", "late"},
		{"in the early hours", claims.Time, claims.Exact, "START", "early"},
		{"around 4 p.m.", claims.Time, claims.About, "APPROX", "around"},
		{"since 4 March", claims.Date, claims.Exact, "ON_OR_AFTER", "since"},
		{"4 March 2031", claims.Date, claims.Exact, "", ""},
	} {
		d := paper("a.txt", "", test.words+" – it was said")
		c := says(d, test.words, 1, test.modifier)
		c.Value.Kind, c.Value.Mod = test.kind, test.mod
		var got []string
		for _, h := range hedges(c) {
			if !h.Empty() {
				got = append(got, h.In(d.Text))
			}
		}
		if strings.Join(got, "|") != test.want {
			t.Errorf("the hedges of %q are %q, want %q", test.words, got, test.want)
		}
	}
}

// TestHedgesStandInTheValue draws words and holds that each hedge is a part of
// the value that is not empty of letters and cuts no character.
func TestHedgesStandInTheValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringMatching(`(at least|about|some|İ|by|~|early|no|ß)?[ -]?(a |the )?(dozen|12|März|“|K)?[ -]?(or so|\+|ish|odd)?`).Draw(t, "words")
		if strings.TrimSpace(words) == "" {
			return
		}
		d := paper("a.txt", "", "x"+words+" – it was said")
		c := says(d, words, 1, rapid.SampledFrom([]claims.Modifier{claims.About, claims.AtLeast, claims.Range, claims.Vague, claims.Exact}).Draw(t, "modifier"))
		c.Value.Kind = rapid.SampledFrom([]claims.Kind{claims.Count, claims.Date}).Draw(t, "kind")
		for _, h := range hedges(c) {
			if !c.Span.Contains(h) || strings.ToValidUTF8(h.In(d.Text), "") != h.In(d.Text) {
				t.Fatalf("%q: hedge %v %q outside %v", words, h, h.In(d.Text), c.Span)
			}
		}
	})
}
