package compare

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
)

// someValue draws a value of any kind as the earlier stages write them.
func someValue(t *rapid.T) claims.Value {
	switch rapid.IntRange(0, 8).Draw(t, "kind") {
	case 0:
		return on(rapid.SampledFrom([]string{"2031-12-03", "2031-12-04", "2031-12", "2031", "XXXX-12-03", "XXXX-WXX-3", "XXXX-WXX-4", "2031-W49", "PAST_REF", "2031-12-03/2031-12-05"}).Draw(t, "date"))
	case 1:
		return guessed(rapid.SampledFrom([]string{"2031-12-03", "2031-12-04", "2031-12-10", "2030-12-03"}).Draw(t, "guess"))
	case 2:
		return at(rapid.SampledFrom([]string{"T16", "T16:00", "T16:20", "TAF", "TMO", "T16:00Z", "T18:00+02:00", "2031-12-03T16:10"}).Draw(t, "time"))
	case 3:
		return word(rapid.SampledFrom([]claims.Kind{claims.Polarity, claims.Name, claims.Role, claims.Place}).Draw(t, "word kind"),
			rapid.SampledFrom([]string{"accepted", "rejected", "partly accepted", "Ada Brandt", "Ida Brandt", "Brandt", "north Orra", "south Orra"}).Draw(t, "word"))
	case 4:
		return hedged(t, hours(float64(rapid.IntRange(1, 9).Draw(t, "hours"))))
	case 5:
		return hedged(t, amount(claims.Measure, float64(rapid.IntRange(1, 60).Draw(t, "miles")), 1, "mile", "m", 1609.344))
	case 6:
		return hedged(t, amount(claims.Measure, float64(rapid.IntRange(1, 90).Draw(t, "km")), rapid.SampledFrom([]float64{0, 1, 10}).Draw(t, "step"), "kilometre", "m", 1000))
	case 7:
		lo := float64(rapid.IntRange(1, 40).Draw(t, "lo"))
		return ranged(lo, lo+float64(rapid.IntRange(1, 60).Draw(t, "more")), rapid.SampledFrom([]claims.Modifier{claims.Range, claims.Vague}).Draw(t, "range"))
	}
	n := rapid.OneOf(rapid.IntRange(1, 30), rapid.SampledFrom([]int{300, 1200, 1250, 14000, 14213, 1200000})).Draw(t, "count")
	return hedged(t, exactly(float64(n), "panel"))
}

func hedged(t *rapid.T, v claims.Value) claims.Value {
	return with(v, rapid.SampledFrom([]claims.Modifier{
		"", claims.Exact, claims.Exact, claims.About, claims.AtLeast, claims.AtMost, claims.MoreThan, claims.LessThan, claims.Nearly,
	}).Draw(t, "modifier"))
}

// someClaim draws a claim with its caveats.
func someClaim(t *rapid.T, v claims.Value) *claims.Claim {
	path := rapid.SampledFrom([]string{"a.txt", "b.txt", "c.txt", "d.txt", "e.txt"}).Draw(t, "path")
	c := bare(path, v)
	pick := func(name string, edits ...edit) {
		if i := rapid.IntRange(-2*len(edits), len(edits)-1).Draw(t, name); i >= 0 {
			edits[i](c)
		}
	}
	pick("class", attribute("killed"))
	pick("scope", scope(claims.Version, "previous"), scope(claims.Version, "initial"), scope(claims.Basis, "additional"), scope(claims.Basis, "total"), scope(claims.Part, "child"))
	pick("speaker", by("Ada Brandt"), by("Ruth Kessel"))
	pick("modality", modal(claims.Planned), modal(claims.Denied), modal(claims.Background), modal(claims.Possible))
	pick("day", published("2031-12-04"), published("2031-12-05T10:00"), published("2031-12-06"))
	pick("as of", asOf("2031-12-01", "2031-12-02"), asOf("2031-12-03", "2031-12-04"))
	pick("verb", verb("rise"))
	return c
}

func TestLawReflexive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := someClaim(t, someValue(t))
		if v, _ := Judge(c, c, Default()); v != Agree {
			t.Fatalf("%s with itself is %q", c.Value.Text, v)
		}
	})
}

func TestLawTwinsAreNeverFlagged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := someClaim(t, someValue(t))
		twin := *c
		doc := *c.Doc
		doc.Path, doc.ID = "twin.txt", "twin"
		twin.Doc, twin.ID = &doc, "twin"
		if v, r := Judge(c, &twin, Default()); v.Flagged() {
			t.Fatalf("%s with its twin is %q: %s", c.Value.Text, v, r.Text)
		}
	})
}

func TestLawSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := someClaim(t, someValue(t)), someClaim(t, someValue(t))
		v, r := Judge(a, b, Default())
		w, s := Judge(b, a, Default())
		if v != w || r.Code != s.Code {
			t.Fatalf("%s and %s: %q %q one way, %q %q the other", a.Value.Text, b.Value.Text, v, r.Code, w, s.Code)
		}
	})
}

// Widening what one side commits to may only make more things possible.
func TestLawWidening(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := someClaim(t, hedged(t, exactly(float64(rapid.IntRange(1, 40).Draw(t, "a")), "panel")))
		b := someClaim(t, hedged(t, exactly(float64(rapid.IntRange(1, 40).Draw(t, "b")), "panel")))
		before, _ := Judge(a, b, Default())
		wide := *a
		wide.Value.Lo -= rapid.Float64Range(0, 5).Draw(t, "down")
		wide.Value.Hi += rapid.Float64Range(0, 5).Draw(t, "up")
		wide.Value.Base.Lo, wide.Value.Base.Hi = wide.Value.Lo, wide.Value.Hi
		after, r := Judge(&wide, b, Default())
		if (before == Agree || before == Compatible) && after == Contradiction {
			t.Fatalf("[%g %g] and [%g %g] were %q, widened to [%g %g] they are a contradiction: %s",
				a.Value.Lo, a.Value.Hi, b.Value.Lo, b.Value.Hi, before, wide.Value.Lo, wide.Value.Hi, r.Text)
		}
	})
}

func TestLawWiderTolerance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := someClaim(t, someValue(t)), someClaim(t, someValue(t))
		before, _ := Judge(a, b, Default())
		tol := Default()
		grow := rapid.Float64Range(1, 3).Draw(t, "factor")
		tol.About, tol.Nearly, tol.Vague = tol.About*grow, tol.Nearly*grow, tol.Vague*grow
		tol.Rounding, tol.Fraction = tol.Rounding*grow, tol.Fraction*grow
		if after, _ := Judge(a, b, tol); after == Contradiction && before != Contradiction {
			t.Fatalf("%s and %s: %q became a contradiction under a wider tolerance", a.Value.Text, b.Value.Text, before)
		}
	})
}

func TestLawInferredIsNeverAContradiction(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := someClaim(t, someValue(t)), someClaim(t, someValue(t))
		a.Value.Inferred = true
		if v, _ := Judge(a, b, Default()); v == Contradiction && a.Value.Kind.Temporal() {
			t.Fatalf("%s and %s are a contradiction on an inferred date", a.Value.Text, b.Value.Text)
		}
	})
}

func TestLawZeroTolerance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := someClaim(t, someValue(t))
		if v, _ := Judge(a, a, Tolerance{}); v != Agree {
			t.Fatalf("without tolerance a claim is %q with itself", v)
		}
	})
}

// The finding is the same, byte for byte, in whatever order the claims come.
func TestLawOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.IntRange(0, 2).Draw(t, "topic")
		var cs []*claims.Claim
		for i := range rapid.IntRange(2, 9).Draw(t, "claims") {
			v := exactly(float64(rapid.IntRange(10, 14).Draw(t, "n")), "panel")
			if kind == 1 {
				v = someValue(t)
			}
			if kind == 2 {
				v = hedged(t, v)
			}
			c := someClaim(t, v)
			c.ID = fmt.Sprint(i)
			cs = append(cs, c)
		}
		first := tell(t, cs)
		shuffled := slices.Clone(cs)
		r := rand.New(rand.NewPCG(1, uint64(rapid.IntRange(0, 1000).Draw(t, "seed"))))
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if second := tell(t, shuffled); first != second {
			t.Fatalf("the order of the claims shows:\n%s\n%s", first, second)
		}
	})
}

// tell is a finding as text, and its own laws.
func tell(t *rapid.T, cs []*claims.Claim) string {
	f, _ := Topic(topicOfClaims(cs...), Default())
	n := 0
	var ids []string
	for _, g := range f.Groups {
		n += len(g.Claims)
		if g.Origins < 1 || g.Origins > len(g.Claims) || g.Value == "" {
			t.Fatalf("group %q of %d claims has %d origins", g.Value, len(g.Claims), g.Origins)
		}
		for _, c := range g.Claims {
			ids = append(ids, c.ID)
		}
		ids = append(ids, "|")
	}
	if n != len(cs) {
		t.Fatalf("%d claims in, %d in groups", len(cs), n)
	}
	for _, p := range f.Pairs {
		if p.A >= p.B || p.B >= len(f.Groups) || p.Verdict == None || p.Severity == "" || p.Reason.Text == "" {
			t.Fatalf("pair %+v", p)
		}
		if slices.Index(Verdicts, p.Verdict) > slices.Index(Verdicts, f.Verdict) {
			t.Fatalf("pair %q is stronger than its finding %q", p.Verdict, f.Verdict)
		}
	}
	text, err := json.Marshal([]any{f.ID, f.EvidenceHash, f.Verdict, f.Severity, f.Reason, f.WithinSource, shape(f), f.Pairs, ids})
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Groups never hold two values that contradict each other.
func TestLawGroupsHoldNoContradiction(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var cs []*claims.Claim
		for range rapid.IntRange(2, 7).Draw(t, "claims") {
			v := hedged(t, exactly(float64(rapid.IntRange(10, 16).Draw(t, "n")), "panel"))
			cs = append(cs, bare(rapid.SampledFrom([]string{"a", "b", "c", "d"}).Draw(t, "path"), v))
		}
		f, _ := Topic(topicOfClaims(cs...), Default())
		for _, g := range f.Groups {
			for _, x := range g.Claims {
				for _, y := range g.Claims {
					if v, r := Judge(x, y, Default()); v == Contradiction {
						t.Fatalf("group %q holds a contradiction: %s", g.Value, r.Text)
					}
				}
			}
		}
	})
}

func TestIntervalIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := someValue(t)
		if !v.Kind.Numeric() {
			return
		}
		tol := Default()
		w := widthOf(&v, &tol)
		if w.core.lo > w.core.hi || w.wide.lo > w.core.lo || w.wide.hi < w.core.hi || math.IsNaN(w.wide.lo) || math.IsNaN(w.wide.hi) {
			t.Fatalf("%s: core %+v, wide %+v", v.Text, w.core, w.wide)
		}
	})
}
