package web

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// axis maps numbers to percent of a picture's width.
type axis struct {
	lo, hi      float64
	left, right float64 // percent, at lo and at hi
	ticks       []tick
	title       string
}

// tick is one mark of an axis. A tick without a label is a line only.
type tick struct {
	at    float64
	label string
}

// x is the place of v, inside the picture whatever v is.
func (a axis) x(v float64) float64 {
	return a.left + a.share(v)*(a.right-a.left)
}

// share is how far v lies between the ends, 0 … 1.
func (a axis) share(v float64) float64 {
	if !(a.hi > a.lo) || math.IsNaN(v) {
		return 0.5
	}
	return max(0, min(1, (v-a.lo)/(a.hi-a.lo)))
}

// numberAxis spans the values with round ticks. With whole only whole numbers are
// ticks; unit names what is counted, in the plural.
func numberAxis(values []float64, whole bool, unit string) axis {
	lo, hi := span(values)
	a := axis{}
	room := hi - lo
	if room <= math.Abs(hi)*1e-12 {
		room = max(math.Abs(hi)/10, 1)
	}
	step := roundStep(room/3, whole)
	a.lo, a.hi = math.Floor(lo/step)*step, math.Ceil(hi/step)*step
	if lo-a.lo < step/5 {
		a.lo -= step
	}
	if a.hi-hi < step/5 {
		a.hi += step
	}
	if lo >= 0 {
		a.lo = max(a.lo, 0)
	}
	scale, word := magnitude(max(math.Abs(a.lo), math.Abs(a.hi)), step)
	n := int(math.Round((a.hi - a.lo) / step))
	for i := range min(n, 12) + 1 {
		at := a.lo + float64(i)*step
		a.ticks = append(a.ticks, tick{at, digits(at/scale, step/scale)})
	}
	thin(a.ticks)
	a.title = strings.TrimSpace(word + " " + unit)
	return a
}

// span is the smallest and the largest of the values, 0 and 0 of none.
func span(values []float64) (lo, hi float64) {
	if len(values) == 0 {
		return 0, 0
	}
	lo, hi = values[0], values[0]
	for _, v := range values {
		lo, hi = min(lo, v), max(hi, v)
	}
	return lo, hi
}

// axisColumns is how many letters stand side by side under a picture on the
// narrowest screen.
const axisColumns = 38

// thin leaves room between the labels: where they would touch, only every
// second, third … stays; the equal ones of numbers too near to tell apart go.
func thin(ticks []tick) {
	widest := 1
	for _, t := range ticks {
		widest = max(widest, utf8.RuneCountInString(t.label))
	}
	room := max(axisColumns/(widest+2), 1)
	every := (len(ticks) + room - 1) / room
	last := ""
	for i := range ticks {
		if i%every != 0 || ticks[i].label == last {
			ticks[i].label = ""
			continue
		}
		last = ticks[i].label
	}
}

// roundStep is the smallest round number (1, 2 or 5 times a power of ten)
// that is not below raw.
func roundStep(raw float64, whole bool) float64 {
	if !(raw > 1e-290) || whole && raw <= 1 {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, m := range []float64{1, 2, 5} {
		step := m * power
		if step >= raw*(1-1e-9) && (!whole || step == math.Trunc(step)) {
			return step
		}
	}
	return 10 * power
}

// magnitude is the word that shortens the numbers of an axis, where its step is
// not lost by it.
func magnitude(largest, step float64) (scale float64, word string) {
	for _, m := range []struct {
		scale float64
		word  string
	}{{1e12, "trillion"}, {1e9, "billion"}, {1e6, "million"}} {
		if largest >= m.scale && step >= m.scale/100 {
			return m.scale, m.word
		}
	}
	return 1, ""
}

// digits prints a tick with as many decimals as its step has.
func digits(v, step float64) string {
	if math.Abs(v) >= 1e15 || v != 0 && math.Abs(v) < 1e-6 {
		return strconv.FormatFloat(v, 'g', 4, 64)
	}
	decimals := 0
	for s := step; decimals < 9 && math.Abs(s-math.Round(s)) > 1e-6*math.Abs(s); s *= 10 {
		decimals++
	}
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if s == "-0" {
		return "0"
	}
	return grouped(s)
}

// grouped puts commas between the thousands of a number of five digits or more.
func grouped(s string) string {
	whole, rest := s, ""
	if i := strings.IndexByte(s, '.'); i >= 0 {
		whole, rest = s[:i], s[i:]
	}
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "−", whole[1:]
	}
	if len(whole) < 5 {
		return sign + whole + rest
	}
	var b strings.Builder
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(whole[i])
	}
	return sign + b.String() + rest
}
