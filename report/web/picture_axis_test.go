package web

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"
)

func labels(a axis) string {
	var all []string
	for _, t := range a.ticks {
		if t.label != "" {
			all = append(all, t.label)
		}
	}
	return strings.Join(all, " | ")
}

func TestTicksAreRoundAndFew(t *testing.T) {
	for _, test := range []struct {
		name   string
		values []float64
		want   string
		title  string
	}{
		{"near whole numbers", []float64{27, 28}, "26 | 27 | 28 | 29", "people"},
		{"a toll", []float64{12, 21}, "10 | 15 | 20 | 25", "people"},
		{"from nothing", []float64{0, 3}, "0 | 1 | 2 | 3 | 4", "people"},
		{"thousands", []float64{14000, 21500}, "10,000 | 15,000 | 20,000 | 25,000", "people"},
		{"billions", []float64{9.1e9, 9.6e9}, "9.0 | 9.2 | 9.4 | 9.6 | 9.8", "billion people"},
		{"parts", []float64{4.45, 4.6}, "4.40 | 4.45 | 4.50 | 4.55 | 4.60 | 4.65", "people"},
		{"below zero", []float64{-12, 4}, "−20 | −10 | 0 | 10", "people"},
	} {
		a := numberAxis(test.values, wholeNumbers(test.values), "people")
		if got := labels(a); got != test.want || a.title != test.title {
			t.Errorf("%s: ticks %q title %q, want %q title %q", test.name, got, a.title, test.want, test.title)
		}
	}
}

func TestCalendarTicksStandAtBeginnings(t *testing.T) {
	at := func(s string) float64 {
		when, err := time.Parse("2006-01-02T15:04", s)
		if err != nil {
			t.Fatal(err)
		}
		return seconds(when)
	}
	for _, test := range []struct {
		name, from, to, want, title string
	}{
		{"one day", "2031-03-04T00:00", "2031-03-04T00:00", "3 Mar | 4 Mar | 5 Mar", "2031"},
		{"dates only", "2031-03-04T00:00", "2031-03-05T00:00", "4 Mar | 5 Mar", "2031"},
		{"hours", "2031-03-04T09:10", "2031-03-04T16:00", "9:00", "4 March 2031"},
		{"days over the new year", "2031-12-30T00:00", "2032-01-02T00:00", "30 Dec | 31 Dec | 1 Jan | 2 Jan", "2031 – 2032"},
		{"weeks from Monday", "2031-03-04T00:00", "2031-04-02T00:00", "3 Mar", "2031"},
		{"leap February", "2032-02-27T00:00", "2032-03-01T00:00", "29 Feb", "2032"},
		{"months", "2031-01-15T00:00", "2031-05-20T00:00", "Feb 2031", ""},
		{"centuries", "1066-10-14T00:00", "2031-01-01T00:00", "1200", ""},
	} {
		a := calendarAxis([]float64{at(test.from), at(test.to)})
		if got := labels(a); !strings.Contains(got, test.want) || a.title != test.title {
			t.Errorf("%s: ticks %q title %q, want %q title %q", test.name, got, a.title, test.want, test.title)
		}
		if n := len(a.ticks); n < 2 || n > 10 {
			t.Errorf("%s: %d ticks", test.name, n)
		}
	}
}

func TestAxisKeepsOrder(t *testing.T) {
	values := []float64{-1e290, -5, 0, 3, 1e17, 1e17 + 16, 1e290}
	a := numberAxis(values, false, "")
	a.left, a.right = plotLeft, plotRight
	var places []float64
	for _, v := range append(values, math.NaN(), math.Inf(1)) {
		x := a.x(v)
		if !(x >= plotLeft && x <= plotRight) {
			t.Errorf("%v lies at %v", v, x)
		}
		places = append(places, x)
	}
	if !slices.IsSorted(places[:len(values)]) {
		t.Errorf("larger values lie further left: %v", places)
	}
}
