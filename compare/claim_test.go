package compare

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// edit changes a claim that a test builds.
type edit func(*claims.Claim)

// said is a claim in a document of one sentence. The quote is looked up in the
// text.
func said(path, text, quote string, v claims.Value, edits ...edit) *claims.Claim {
	sum := sha256.Sum256([]byte(text))
	doc := &claims.Document{Path: path, ID: hex.EncodeToString(sum[:]), Text: text}
	return in(doc, quote, v, edits...)
}

// in is a claim in the sentence of doc that holds the quote.
func in(doc *claims.Document, quote string, v claims.Value, edits ...edit) *claims.Claim {
	at := strings.Index(doc.Text, quote)
	if at < 0 {
		panic("no " + strconv.Quote(quote) + " in " + strconv.Quote(doc.Text))
	}
	start := strings.LastIndex(doc.Text[:at], ". ") + 1
	end := len(doc.Text)
	if i := strings.Index(doc.Text[at:], ". "); i >= 0 {
		end = at + i + 1
	}
	if start > 0 {
		start++
	}
	span := claims.Span{Start: at, End: at + len(quote)}
	v.Span = span
	c := &claims.Claim{
		ID: doc.Path + "/" + quote, Doc: doc, Sentence: claims.Span{Start: start, End: end}, Span: span, Value: v,
		Attribute: claims.Attribute{Lemma: "panel", Class: "panel", Label: "panels"},
	}
	for _, e := range edits {
		e(c)
	}
	return c
}

// bare is a claim without a text, for tables of values.
func bare(path string, v claims.Value, edits ...edit) *claims.Claim {
	c := said(path, "Said "+path+" of "+v.Text+" today.", path, v, edits...)
	return c
}

func exactly(n float64, unit string) claims.Value {
	return claims.Value{
		Kind: claims.Count, Lo: n, Hi: n, Number: n, Step: roundness(n), Unit: unit, Modifier: claims.Exact,
		Base: claims.Quantity{Lo: n, Hi: n, Unit: "1"}, Text: strings.TrimSpace(strconv.FormatFloat(n, 'f', -1, 64) + " " + unit),
	}
}

func with(v claims.Value, m claims.Modifier) claims.Value {
	v.Modifier = m
	switch m {
	case claims.AtLeast:
		v.Hi, v.Base.Hi = math.Inf(1), math.Inf(1)
	case claims.MoreThan:
		v.Lo, v.Base.Lo = v.Lo+1, v.Base.Lo+1
		v.Hi, v.Base.Hi = math.Inf(1), math.Inf(1)
	case claims.AtMost:
		v.Lo, v.Base.Lo = math.Inf(-1), math.Inf(-1)
	case claims.LessThan:
		v.Hi, v.Base.Hi = v.Hi-1, v.Base.Hi-1
		v.Lo, v.Base.Lo = math.Inf(-1), math.Inf(-1)
	case claims.Nearly:
		v.Lo, v.Base.Lo = 0.9*v.Lo, 0.9*v.Base.Lo
	}
	return v
}

func ranged(lo, hi float64, m claims.Modifier) claims.Value {
	return claims.Value{
		Kind: claims.Count, Lo: lo, Hi: hi, Number: math.NaN(), Modifier: m, Base: claims.Quantity{Lo: lo, Hi: hi, Unit: "1"},
		Text: strconv.FormatFloat(lo, 'f', -1, 64) + " to " + strconv.FormatFloat(hi, 'f', -1, 64),
	}
}

// amount is a number of a unit that holds factor base units.
func amount(kind claims.Kind, n, step float64, unit, base string, factor float64) claims.Value {
	return claims.Value{
		Kind: kind, Lo: n, Hi: n, Number: n, Step: step, Unit: unit, Modifier: claims.Exact,
		Base: claims.Quantity{Lo: n * factor, Hi: n * factor, Unit: base}, Text: strconv.FormatFloat(n, 'f', -1, 64) + " " + unit,
	}
}

func hours(n float64) claims.Value {
	return amount(claims.Duration, n, 0, "hour", "s", 3600)
}

func dollars(n, step float64) claims.Value {
	return amount(claims.Money, n, step, "USD", "USD", 1)
}

// on is a date by its TIMEX3, resolved where the TIMEX3 is.
func on(timex string) claims.Value {
	return claims.Value{Kind: claims.Date, Timex: timex, Text: timex, Number: math.NaN()}
}

func guessed(timex string) claims.Value {
	v := on(timex)
	v.Inferred = true
	return v
}

func relative(timex string) claims.Value {
	v := guessed(timex)
	v.Rule = "date/relative"
	return v
}

func at(timex string) claims.Value {
	return claims.Value{Kind: claims.Time, Timex: timex, Text: timex, Number: math.NaN()}
}

func word(kind claims.Kind, text string) claims.Value {
	return claims.Value{Kind: kind, Text: text, Number: math.NaN()}
}

func attribute(class string) edit {
	return func(c *claims.Claim) { c.Attribute = claims.Attribute{Lemma: class, Class: class, Label: class} }
}

func fate(class string) edit {
	return func(c *claims.Claim) {
		c.Attribute.Class, c.Attribute.Counts = class, claims.Fates
	}
}

func scope(kind claims.ScopeKind, words ...string) edit {
	return func(c *claims.Claim) {
		for _, w := range words {
			s := claims.Scope{Kind: kind, Word: w}
			if i := strings.Index(c.Doc.Text[c.Sentence.Start:], w); i >= 0 {
				s.Span = claims.Span{Start: c.Sentence.Start + i, End: c.Sentence.Start + i + len(w)}
			}
			c.Scope = append(c.Scope, s)
		}
	}
}

func by(speaker string) edit {
	return func(c *claims.Claim) {
		c.Attribution = claims.Attribution{Speaker: speaker, Key: strings.ToLower(speaker), Named: true}
	}
}

func modal(m claims.Modality) edit { return func(c *claims.Claim) { c.Modality = m } }

func about(kind claims.EntityKind, key string) edit {
	return func(c *claims.Claim) { c.Subject = claims.Entity{Name: key, Key: key, Kind: kind} }
}

func published(day string) edit {
	return func(c *claims.Claim) { c.Doc.Published = stamp(day) }
}

func asOf(from, to string) edit {
	return func(c *claims.Claim) { c.AsOf = claims.Interval{From: stamp(from), To: stamp(to)} }
}

func happened(from, to string) edit {
	return func(c *claims.Claim) { c.Event = claims.Interval{From: stamp(from), To: stamp(to)} }
}

// beside are the words of the claim's sentence, sorted.
func beside(words ...string) edit { return func(c *claims.Claim) { c.Context.Words = words } }

func verb(v string) edit { return func(c *claims.Claim) { c.Context.Verb = v } }

func stamp(s string) time.Time {
	layout := time.DateOnly
	if len(s) > len(layout) {
		layout = "2006-01-02T15:04"
	}
	t, err := time.Parse(layout, s)
	if err != nil {
		panic(err)
	}
	return t
}
