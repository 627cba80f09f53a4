package topic

import (
	"math"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// valueShare rewards equal values, the more the rarer the number: two texts that
// both say 6,900 speak of one thing more surely than two that say two. Of other
// values the near ones may still be one fact, told differently or at another
// time; far ones seldom are.
func valueShare(a, b *claims.Claim, rises bool) float64 {
	if a.Value.Kind == claims.Measure && a.Value.Unit != b.Value.Unit && fits(a, b) && alongside(a, b) {
		return 1.4 // 60 metres and 200 feet
	}
	if !sameValue(a, b) {
		return differentValues(a, b, rises)
	}
	x := math.Abs(a.Value.Stated())
	switch {
	case specific(&a.Value), a.Value.Kind == claims.Money && x >= telltale:
		return 2.2
	case a.Value.Kind == claims.Score:
		return 2
	case a.Value.Kind.Temporal() || math.IsNaN(x):
		return 1.4
	case a.Value.Kind == claims.Age:
		return 2
	case x < 3:
		return 0.5
	case x < 10:
		return 0.9
	}
	return 1.4
}

// telltale is the sum, in any currency, from which two texts of a story that both name
// it as a rule name one thing.
const telltale = 10000

// specific reports whether a value is one that a story has for one thing only as a
// rule: a time of day, a day of a month, "5.8", "136 days", but not "two hours".
func specific(v *claims.Value) bool {
	switch v.Kind {
	case claims.Measure, claims.Percent, claims.Duration, claims.Ordinal:
		x := math.Abs(v.Stated())
		return x >= 10 || x != math.Trunc(x)
	case claims.Time:
		_, clock, _ := strings.Cut(v.Timex, "T")
		return clock != "" && clock[0] >= '0' && clock[0] <= '9'
	case claims.Date:
		return len(v.Timex) >= len("XXXX-12-03") && !strings.Contains(v.Timex, "W")
	}
	return false
}

// differentValues: an ordinal names its thing ("the sixth round") more than it
// measures it; agencies' magnitudes of one quake lie within 0.3; dates a year
// apart are two events.
func differentValues(a, b *claims.Claim, rises bool) float64 {
	switch a.Value.Kind {
	case claims.Ordinal:
		if !ranks[a.Context.Verb] && !ranks[b.Context.Verb] && !counters[a.Attribute.Lemma] {
			return -4.5 // "his first book" and "his second book" are two
		}
		return -2.5
	case claims.Date, claims.Time:
		return differentTimes(a, b)
	case claims.Age:
		if !named(a.Subject) || !named(b.Subject) {
			return -2
		}
	}
	if (a.Value.Modifier == claims.Vague || b.Value.Modifier == claims.Vague) && !fits(a, b) {
		return -2 // "several" is said of anything
	}
	x, y := middle(a.Value.Base), middle(b.Value.Base)
	if math.IsNaN(x) || math.IsNaN(y) || x <= 0 || y <= 0 {
		return -0.4
	}
	if a.Value.Base.Unit == "Mw" && math.Abs(x-y) > 0.35 {
		return -3
	}
	if a.Attribute.Class == "distance" && max(x/y, y/x) > 1.3 {
		return -3 // two things, each as far from somewhere
	}
	if lone(a, y) || lone(b, x) {
		return -2
	}
	if rises && a.Attribute.Class == b.Attribute.Class && a.Modality == b.Modality {
		return tollShare(x, y)
	}
	share := 0.0
	if a.Attribute.Counts == claims.Persons || b.Attribute.Counts == claims.Persons {
		share = -0.3 // people counted without a word of what became of them
	}
	switch ratio := max(x/y, y/x); {
	case ratio <= 1.3:
		share -= 0.1
	case ratio <= 2:
		share -= 0.3
	case ratio <= 4:
		share -= 1
	case ratio <= 10:
		share -= 1.8
	default:
		share -= 3
	}
	if a.Value.Kind == claims.Count && min(x, y) < 2 {
		share -= 0.8 // "one" is mostly one of several
	}
	return share
}

// ranks are the verbs with which an ordinal says something of its thing: "became the
// fifth coach", "finished third".
var ranks = map[string]bool{"be": true, "become": true, "mark": true, "make": true, "rank": true, "finish": true, "place": true, "come": true, "celebrate": true, "stand": true, "": true}

// counters are the nouns that an ordinal counts to and does not name: "in the 54th
// minute", "on the third floor".
var counters = map[string]bool{"minute": true, "hour": true, "day": true, "week": true, "round": true, "lap": true, "over": true, "inning": true, "set": true, "floor": true, "storey": true, "place": true, "time": true, "anniversary": true, "birthday": true, "century": true, "grade": true}

// lone reports whether a claim counts the one person that the text tells of ("killed
// a child") beside a count of many, n, of whom that is mostly one.
func lone(c *claims.Claim, n float64) bool {
	return c.Value.Rule == "count/implied" && c.Value.Number == 1 && n >= 5
}

// tollShare: a toll of hours ago may be a tenth of today's, not a thousandth.
func tollShare(x, y float64) float64 {
	switch ratio := max(x/y, y/x); {
	case ratio <= 2:
		return -0.1
	case ratio <= 10:
		return -0.5
	case ratio <= 60:
		return -1
	}
	return -3
}

// middle of an interval; its finite end where the other is open.
func middle(q claims.Quantity) float64 {
	switch {
	case math.IsInf(q.Lo, 0):
		return q.Hi
	case math.IsInf(q.Hi, 0):
		return q.Lo
	}
	return (q.Lo + q.Hi) / 2
}

// sameValue reports whether the printed values are equal in the base unit.
func sameValue(a, b *claims.Claim) bool {
	x, y := &a.Value, &b.Value
	switch {
	case x.Kind.Temporal() || y.Kind.Temporal():
		return x.Timex == y.Timex && x.Base == y.Base && !otherThird(x.Mod, y.Mod)
	case !x.Kind.Numeric(), x.Kind == claims.Score:
		return x.Text == y.Text
	case x.Base.Unit == y.Base.Unit && sameBounds(x.Base, y.Base):
		return true
	}
	return x.Base.Unit == y.Base.Unit && x.Unit == y.Unit && near(x.Stated(), y.Stated()) || x.Kind == claims.Money && restated(x, y)
}

// sameBounds reports whether two intervals have one end in common and the other too, or
// open in one of them: 12 and at least 12, but not at least 12 and at most 30.
func sameBounds(x, y claims.Quantity) bool {
	lo, hi := near(x.Lo, y.Lo), near(x.Hi, y.Hi)
	return lo && (hi || math.IsInf(x.Hi-y.Hi, 0)) && !math.IsInf(x.Lo, 0) || hi && (lo || math.IsInf(x.Lo-y.Lo, 0)) && !math.IsInf(x.Hi, 0)
}

// restated reports whether one of two sums is the other in the currency in which that
// is told once more: "85 million euros ($108 million)".
func restated(x, y *claims.Value) bool { return tells(x, y) || tells(y, x) }

// tells reports whether a value is told once more as the other.
func tells(x, y *claims.Value) bool {
	return slices.ContainsFunc(x.Also, func(z claims.Value) bool {
		return z.Base.Unit == y.Base.Unit && near(z.Stated(), y.Stated())
	})
}

// otherThird reports whether two dates are told of two parts of one month or decade:
// the early 1980s and the late 1980s.
func otherThird(a, b string) bool { return a == "START" && b == "END" || a == "END" && b == "START" }

// fits reports whether both printed values can be true, a tenth left to hedges.
func fits(a, b *claims.Claim) bool {
	x, y := a.Value.Base, b.Value.Base
	switch {
	case sameValue(a, b):
		return true
	case a.Value.Kind == claims.Score:
		return false
	case a.Value.Kind.Temporal():
		return a.Value.From.IsZero() || b.Value.From.IsZero() || a.Value.From.Before(b.Value.To) && b.Value.From.Before(a.Value.To)
	case !a.Value.Kind.Numeric() || x.Unit != y.Unit:
		return false
	}
	return x.Lo*0.95 <= y.Hi*1.05 && y.Lo*0.95 <= x.Hi*1.05
}

func near(a, b float64) bool {
	return a == b || !math.IsInf(a-b, 0) && math.Abs(a-b) <= 1e-9*max(math.Abs(a), math.Abs(b))
}
