package topic

import (
	"math"
	"strconv"

	"github.com/crosscheck/crosscheck/claims"
)

// momentShare is what two dates say of their being one fact besides their values: a
// dateline joins nothing else, two counts are made at two hours, and dates whose printed month and day lie more than
// three days apart are two events, where no year is known to tell it.
func momentShare(a, b *claims.Claim) float64 {
	if !a.Value.Kind.Temporal() {
		return 0
	}
	left, right := a.Attribute.Class, b.Attribute.Class
	if left != right && (left == "dateline" || right == "dateline") || (left == "counted-at" || right == "counted-at") && !sameValue(a, b) {
		return -6 // who counts again counts at another hour
	}
	x, okX := stretchOf(&a.Value)
	y, okY := stretchOf(&b.Value)
	if !okX || !okY || x.year && y.year || x.month == 0 || y.month == 0 || datesMeet(&a.Value, &b.Value) {
		return 0
	}
	if math.Abs(float64(31*(x.month-y.month)+x.day-y.day)) > 3 {
		return -1.8
	}
	return 0
}

// datedWeight is what likeness of whole sentences adds at most where two dates of
// related events differ a little. A count stands beside its noun; what a date is of
// is told by all of its sentence.
const datedWeight = 4.0

// sentenceShare rewards likeness of the two sentences.
func sentenceShare(x, y *told) float64 {
	weight := sentenceWeight
	if x.Value.Kind.Temporal() && !datesMeet(&x.Value, &y.Value) && eventShare(x.Attribute, y.Attribute) >= 0 && differentTimes(x.Claim, y.Claim) > -1 {
		weight = datedWeight
	}
	return weight * x.words.cosine(y.words)
}

// differentTimes: two days of one event lie within three days; two months, or two
// decades, beside each other.
func differentTimes(a, b *claims.Claim) float64 {
	if share, ok := differentYears(a.Value.Timex, b.Value.Timex); ok {
		return share
	}
	x, y := a.Value.From, b.Value.From
	if x.IsZero() || y.IsZero() {
		return -0.4
	}
	days := math.Abs(x.Sub(y).Hours()) / 24
	if n := wholeSpans(&a.Value, &b.Value); n > 0 {
		return differentSpans(days / n)
	}
	switch {
	case days <= 3:
		return -0.3
	case days <= 40:
		return -2.2
	}
	return -3
}

// wholeSpans is how many days two dates cover that both name no more than a month, a
// season or a decade; 0 where one is finer, or twice as wide as the other.
func wholeSpans(a, b *claims.Value) float64 {
	x, y := a.To.Sub(a.From).Hours()/24, b.To.Sub(b.From).Hours()/24
	if x < 28 || y < 28 || x > 2*y || y > 2*x {
		return 0
	}
	return max(x, y)
}

// differentSpans: dates n months, or n decades, from each other.
func differentSpans(n float64) float64 {
	switch {
	case n < 1.2:
		return -0.4
	case n < 2.2:
		return -0.8
	case n < 4:
		return -1.5
	}
	return -3
}

// differentYears: two years alone are told of something long past, which sources often
// date a year or a decade apart.
func differentYears(a, b string) (share float64, ok bool) {
	x, err := strconv.Atoi(a)
	y, err2 := strconv.Atoi(b)
	if err != nil || err2 != nil || len(a) != 4 || len(b) != 4 {
		return 0, false
	}
	switch d := max(x-y, y-x); {
	case d <= 3:
		return -0.4, true
	case d == 10:
		return -0.8, true
	case d <= 10:
		return -1.5, true
	}
	return -3, true
}
