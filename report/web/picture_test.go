package web

import (
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"html"
	"html/template"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"pgregory.net/rapid"
)

var updatePictures = flag.Bool("update-pictures", false, "write the golden pictures anew")

// told is one claim of an invented outlet.
func told(outlet string, day int, v claims.Value) *claims.Claim {
	d := &claims.Document{Path: strings.ToLower(strings.ReplaceAll(outlet, " ", "-")) + ".txt", Publisher: outlet, Text: "some words"}
	if day > 0 {
		d.Published = time.Date(2031, 3, day, 0, 0, 0, 0, time.UTC)
	}
	return &claims.Claim{ID: outlet + v.Text, Doc: d, Value: v, Span: claims.Span{Start: 0, End: 4}, Sentence: claims.Span{Start: 0, End: 10}}
}

func number(text string, lo, hi float64, unit string, m claims.Modifier) claims.Value {
	n := math.NaN()
	if m != claims.Range && m != claims.Vague {
		n = lo
		if math.IsInf(lo, 0) {
			n = hi
		}
	}
	return claims.Value{Kind: claims.Count, Text: text, Lo: lo, Hi: hi, Number: n, Unit: unit, Modifier: m, Base: claims.Quantity{Lo: lo, Hi: hi, Unit: "1"}}
}

func group(value string, cs ...*claims.Claim) compare.Group {
	return compare.Group{Value: value, Claims: cs, Origins: len(cs)}
}

func finding(kind claims.Kind, v compare.Verdict, groups ...compare.Group) *compare.Finding {
	return &compare.Finding{
		ID: "0123456789abcdef", Kind: kind, Verdict: v, Groups: groups,
		Topic: &claims.Topic{ID: "ferry/killed", Label: "people killed", Kind: kind},
	}
}

// toll holds every sign that a strip of numbers can draw.
func toll() *compare.Finding {
	rounded := number("1200 person", 1150, 1250, "person", claims.Exact)
	rounded.Number, rounded.HiOpen = 1200, true
	nearly := number("1000 person", 900, 1000, "person", claims.Nearly)
	nearly.Number, nearly.HiOpen = 1000, true
	over := number("800 person", 801, math.Inf(1), "person", claims.MoreThan)
	over.Number = 800
	return finding(claims.Count, compare.Contradiction,
		group("812 person", told("Harbour Wire", 3, number("812 person", 812, 812, "person", claims.Exact)), told("Coast Post", 4, number("812 person", 812, 812, "person", claims.Exact))),
		group("1200 person", told("Tidewater Daily", 4, rounded)),
		group("800 person", told("Norrvik Nytt", 3, over)),
		group("700 person", told("World Service Nine", 3, number("700 person", math.Inf(-1), 700, "person", claims.AtMost))),
		group("900 person", told("The Maritime Observer", 3, number("900 person", 900, 900, "person", claims.About))),
		group("1000 person", told("Channel Six", 3, nearly)),
		group("850-950 person", told("Meridian Wire", 3, number("850-950 person", 850, 950, "person", claims.Range))),
		group("hundreds", told("Søren & Søn <b>", 3, number("200-1200 person", 200, 1200, "person", claims.Vague))),
	)
}

// distances are printed in three units.
func distances() *compare.Finding {
	measured := func(text string, v float64, unit string, metres float64) claims.Value {
		return claims.Value{Kind: claims.Measure, Text: text, Lo: v, Hi: v, Number: v, Unit: unit, Base: claims.Quantity{Lo: metres, Hi: metres, Unit: "m"}}
	}
	return finding(claims.Measure, compare.Contradiction,
		group("10 kilometre", told("Harbour Wire", 3, measured("10 kilometre", 10, "kilometre", 10000))),
		group("25 mile", told("Coast Post", 3, measured("25 mile", 25, "mile", 40233.6))),
		group("12000 metre", told("Norrvik Nytt", 3, measured("12000 metre", 12000, "metre", 12000))),
		group("3 hour", told("Channel Six", 3, claims.Value{Kind: claims.Duration, Text: "3 hour", Lo: 3, Hi: 3, Number: 3, Unit: "hour", Base: claims.Quantity{Lo: 10800, Hi: 10800, Unit: "s"}})),
	)
}

func dates() *compare.Finding {
	day := func(text string, from, to time.Time, inferred bool) claims.Value {
		return claims.Value{Kind: claims.Date, Text: text, Timex: text, From: from, To: to, Inferred: inferred}
	}
	at := func(month time.Month, day int) time.Time { return time.Date(2031, month, day, 0, 0, 0, 0, time.UTC) }
	return finding(claims.Date, compare.Unclear,
		group("2031-03-03", told("Harbour Wire", 4, day("2031-03-03", at(3, 3), at(3, 4), false))),
		group("2031-03", told("Coast Post", 4, day("2031-03", at(3, 1), at(4, 1), false))),
		group("2031-02-20", told("Norrvik Nytt", 4, day("2031-02-20", at(2, 20), time.Time{}, false))),
		group("2031-03-05", told("Channel Six", 4, day("2031-03-05", at(3, 5), at(3, 6), true))),
	)
}

func rising() *compare.Finding {
	exact := func(text string, v float64) claims.Value { return number(text, v, v, "person", claims.Exact) }
	least := number("20 person", 20, math.Inf(1), "person", claims.AtLeast)
	asOf := told("Tidewater Daily", 6, exact("18 person", 18))
	asOf.AsOf = claims.Interval{From: time.Date(2031, 3, 5, 0, 0, 0, 0, time.UTC), To: time.Date(2031, 3, 5, 12, 0, 0, 0, time.UTC)}
	return finding(claims.Count, compare.Update,
		group("12 person", told("Harbour Wire", 3, exact("12 person", 12)), told("Coast Post", 3, exact("12 person", 12))),
		group("14 person", told("Norrvik Nytt", 4, exact("14 person", 14))),
		group("18 person", asOf),
		group("20 person", told("Channel Six", 8, least)),
		group("21 person", told("Nowhere Gazette", 0, exact("21 person", 21))),
	)
}

func TestGoldenPictures(t *testing.T) {
	for name, f := range map[string]*compare.Finding{"numbers": toll(), "units": distances(), "dates": dates(), "timeline": rising()} {
		got := readable(string(picture(f)))
		file := filepath.Join("testdata", "picture-"+name+".svg")
		if *updatePictures {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: the picture is another; look at it, then go test -update-pictures\n%s", file, got)
		}
	}
}

// readable puts each element on a line of its own.
func readable(svg string) string { return strings.ReplaceAll(svg, "><", ">\n<") + "\n" }

func TestNoPictureWhereWordsSayAll(t *testing.T) {
	role := claims.Value{Kind: claims.Role, Text: "minister"}
	unresolved := claims.Value{Kind: claims.Date, Text: "XXXX-12-03", Timex: "XXXX-12-03"}
	for name, f := range map[string]*compare.Finding{
		"roles":            finding(claims.Role, compare.Contradiction, group("minister", told("A", 1, role)), group("deputy", told("B", 1, role))),
		"no groups":        finding(claims.Count, compare.Contradiction),
		"one value":        finding(claims.Count, compare.Agree, group("12", told("A", 1, number("12", 12, 12, "", claims.Exact)))),
		"unresolved dates": finding(claims.Date, compare.Unclear, group("a", told("A", 1, unresolved)), group("b", told("B", 1, unresolved))),
		"no topic":         {Kind: claims.Name, Verdict: compare.Update},
	} {
		if svg := picture(f); svg != "" {
			t.Errorf("%s: a picture was drawn:\n%s", name, svg)
		}
	}
}

func TestUpdateWithoutTwoTimesIsAStrip(t *testing.T) {
	exact := func(v float64) claims.Value { return number("x", v, v, "person", claims.Exact) }
	f := finding(claims.Count, compare.Update, group("12", told("A", 3, exact(12))), group("14", told("B", 3, exact(14))))
	if svg := string(picture(f)); !strings.Contains(svg, `id="pic-strip-`) {
		t.Errorf("want a strip, got %s", svg)
	}
}

// shape is what a test reads back from an element.
type shape struct {
	name string
	attr map[string]string
}

// shapes parses a picture; it fails the test where it is not well-formed.
func shapes(t interface{ Fatalf(string, ...any) }, svg template.HTML) (all []shape, text string) {
	d := xml.NewDecoder(strings.NewReader(string(svg)))
	d.Entity = xml.HTMLEntity
	var b strings.Builder
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all, b.String()
		}
		if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, svg)
		}
		switch token := token.(type) {
		case xml.StartElement:
			s := shape{token.Name.Local, map[string]string{}}
			for _, a := range token.Attr {
				s.attr[a.Name.Local] = a.Value
			}
			all = append(all, s)
		case xml.CharData:
			b.Write(token)
			b.WriteByte('\n')
		}
	}
}

// inside fails where a coordinate is no number or lies outside the picture.
func inside(t interface{ Fatalf(string, ...any) }, svg template.HTML) {
	all, _ := shapes(t, svg)
	if len(all) < 4 {
		t.Fatalf("only %d elements:\n%s", len(all), svg)
	}
	height, err := strconv.ParseFloat(all[0].attr["height"], 64)
	if err != nil || !(height > 0) {
		t.Fatalf("height %q", all[0].attr["height"])
	}
	for _, s := range all[1:] {
		for _, x := range []string{"x", "x1", "x2", "cx"} {
			within(t, s, x, "%", 100)
		}
		for _, y := range []string{"y", "y1", "y2", "cy"} {
			within(t, s, y, "", height)
		}
		if s.attr["style"] != "" || s.name == "script" || s.name == "style" || s.name == "image" {
			t.Fatalf("%s may not stand in a picture: %v", s.name, s.attr)
		}
	}
}

func within(t interface{ Fatalf(string, ...any) }, s shape, name, unit string, most float64) {
	text, ok := s.attr[name]
	if !ok {
		return
	}
	number, found := strings.CutSuffix(text, unit)
	v, err := strconv.ParseFloat(number, 64)
	if err != nil || !found || !(v >= 0 && v <= most) {
		t.Fatalf("%s: %s=%q is outside 0 … %v%s", s.name, name, text, most, unit)
	}
}

func TestPicturesHoldAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFinding(t)
		svg := picture(f)
		if svg == "" {
			return
		}
		inside(t, svg)
		if strings.Contains(string(svg), "NaN") || strings.Contains(string(svg), "Inf%") {
			t.Fatalf("a number overflowed: %s", svg)
		}
		if again := picture(f); again != svg {
			t.Fatalf("the same finding gave another picture")
		}
	})
}

// anyFinding is a finding with numbers, units, dates and names of every sort.
func anyFinding(t *rapid.T) *compare.Finding {
	kind := rapid.SampledFrom([]claims.Kind{claims.Count, claims.Measure, claims.Money, claims.Date, claims.Time}).Draw(t, "kind")
	verdict := rapid.SampledFrom([]compare.Verdict{compare.Update, compare.Contradiction}).Draw(t, "verdict")
	f := finding(kind, verdict)
	for range rapid.IntRange(0, 15).Draw(t, "groups") {
		g := compare.Group{Value: anyText(t)}
		for range rapid.IntRange(0, 4).Draw(t, "mentions") {
			c := told(anyText(t), rapid.IntRange(0, 31).Draw(t, "day"), anyValue(t, kind))
			if rapid.Bool().Draw(t, "far") {
				c.AsOf.To = anyTime(t)
			}
			g.Claims = append(g.Claims, c)
		}
		f.Groups = append(f.Groups, g)
	}
	return f
}

func anyText(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "Harbour Wire", `"><img src=x onerror=alert(1)>`, "<script>alert(1)</script>", "\u202egnirts\u2066", "日本語の新聞は長い名前を持っていることがある", "a\x00b\xffc", "]]>&amp;'", strings.Repeat("long ", 300)}).Draw(t, "text")
}

func anyValue(t *rapid.T, kind claims.Kind) claims.Value {
	v := claims.Value{Kind: kind, Text: anyText(t), Number: anyFloat(t), Lo: anyFloat(t), Hi: anyFloat(t)}
	v.LoOpen, v.HiOpen, v.Inferred = rapid.Bool().Draw(t, "open"), rapid.Bool().Draw(t, "open"), rapid.Bool().Draw(t, "inferred")
	v.Unit = rapid.SampledFrom([]string{"", "person", "mile", "celsius", "USD"}).Draw(t, "unit")
	v.Base = claims.Quantity{Lo: anyFloat(t), Hi: anyFloat(t), Unit: rapid.SampledFrom([]string{"1", "m", "K"}).Draw(t, "base")}
	v.Modifier = rapid.SampledFrom([]claims.Modifier{"", claims.About, claims.AtLeast, claims.AtMost, claims.MoreThan, claims.LessThan, claims.Nearly, claims.Range, claims.Vague}).Draw(t, "modifier")
	if kind.Temporal() {
		v.From, v.To = anyTime(t), anyTime(t)
	}
	return v
}

func anyFloat(t *rapid.T) float64 {
	return rapid.OneOf(
		rapid.SampledFrom([]float64{0, 1, -1, math.Inf(1), math.Inf(-1), math.NaN(), math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64, 1e17, 1e17 + 16}),
		rapid.Float64(), rapid.Float64Range(-100, 100),
	).Draw(t, "number")
}

func anyTime(t *rapid.T) time.Time {
	return rapid.SampledFrom([]time.Time{
		{}, time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC), time.Date(2031, 3, 4, 11, 59, 0, 0, time.UTC),
		time.Date(-4000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(1066, 10, 14, 0, 0, 0, 0, time.UTC),
	}).Draw(t, "time")
}

// TestLabelsLieOnNothing draws points and holds that a label covers neither
// another nor a dot that is not its own, and that each belongs to a point.
func TestLabelsLieOnNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var points []point
		for i := range rapid.IntRange(1, 20).Draw(t, "points") {
			level := float64(rapid.IntRange(0, 12).Draw(t, "level"))
			p := point{when: float64(rapid.IntRange(0, 3).Draw(t, "day")), level: level, label: fmt.Sprintf("%g-%d", level, i%3), value: extent{lo: level, hi: level, at: level}}
			if rapid.Bool().Draw(t, "open") {
				p.value.hi = math.Inf(1)
			}
			points = append(points, p)
		}
		xs := axis{lo: 0, hi: 3, left: timelineLeft, right: timelineRight}
		y := func(v float64) float64 { return timelineBottom - v*13 }
		var before []spot
		for label, s := range labelSpots(points, xs, y) {
			own := slices.IndexFunc(points, func(p point) bool { return p.label == label && xs.x(p.when) == s.x })
			if own < 0 || slices.ContainsFunc(before, s.meets) {
				t.Fatalf("the label %q at %+v belongs to no point or meets another of %+v", label, s, before)
			}
			for _, p := range points {
				if x, h := xs.x(p.when), y(p.level); p.level != points[own].level && s.covers(x, h) {
					t.Fatalf("the label %q at %+v covers the dot of %q at %g, %g", label, s, p.label, x, h)
				}
			}
			before = append(before, s)
		}
		if len(before) == 0 {
			t.Fatal("no point has a label")
		}
	})
}

func TestPicturesEscapeWhatDocumentsBring(t *testing.T) {
	const hostile = `"><img src=x onerror=alert(1)><script>alert(1)</script>` + "\u202e"
	exact := func(v float64) claims.Value { return number(hostile, v, v, hostile, claims.Exact) }
	f := finding(claims.Count, compare.Contradiction, group(hostile, told(hostile, 3, exact(1))), group("2", told(hostile, 4, exact(2))))
	f.Topic.Label, f.ID = hostile, hostile
	for _, verdict := range []compare.Verdict{compare.Contradiction, compare.Update} {
		f.Verdict = verdict
		svg := string(picture(f))
		inside(t, template.HTML(svg))
		if strings.Contains(svg, "<img") || strings.Contains(svg, "<script") || strings.Contains(svg, "\u202e") {
			t.Errorf("%s: text came through as markup:\n%s", verdict, svg)
		}
		if !strings.Contains(svg, html.EscapeString("<img src=x")) {
			t.Errorf("%s: the name is not in the picture at all", verdict)
		}
	}
}

func TestPictureReadsItselfOut(t *testing.T) {
	_, text := shapes(t, picture(toll()))
	for _, want := range []string{"Values of people killed", "A strip with 8 values", "812 people: Harbour Wire, Coast Post.", "more than 800 people: Norrvik Nytt."} {
		if !strings.Contains(text, want) {
			t.Errorf("the text alternative lacks %q:\n%s", want, text)
		}
	}
	_, text = shapes(t, picture(rising()))
	for _, want := range []string{"How people killed changed over time", "as of 5 March 2031: 18 people, Tidewater Daily.", "1 mention without a date or place not drawn."} {
		if !strings.Contains(text, want) {
			t.Errorf("the text alternative lacks %q:\n%s", want, text)
		}
	}
}

func TestCountsHaveWholeTicksBesideAnOpenSide(t *testing.T) {
	five := number("5 person", 5, math.Inf(1), "person", claims.AtLeast)
	six := number("6 person", 6, 6, "person", claims.Exact)
	_, text := shapes(t, picture(finding(claims.Count, compare.Contradiction, group("5", told("A", 1, five)), group("6", told("B", 1, six)))))
	if strings.Contains(text, "5.5") || !strings.Contains(text, "\n7\n") {
		t.Errorf("ticks between people:\n%s", text)
	}
}
