package web

import (
	"cmp"
	"fmt"
	"html/template"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// How a timeline is laid out, in CSS pixels.
const (
	timelineTop    = 26
	timelineBottom = 190
	timelineLeft   = 16.0 // percent: the numbers of the axis stand before it
	timelineRight  = 92.0
	mostPoints     = 200
)

// point is a mention at its time.
type point struct {
	when   float64 // seconds
	asOf   bool    // the text says as of when; otherwise it is the day of publication
	value  extent
	level  float64 // where the step line goes
	label  string  // of its value
	who    string
	before time.Time
}

// timeline draws the numbers of a finding against the time that they hold for: as
// of when a count was taken where the text says so, otherwise the day of
// publication. It is empty for values that are no numbers and for fewer than two
// times.
func timeline(f *compare.Finding) template.HTML {
	if !f.Kind.Numeric() || f.Kind == claims.Score {
		return ""
	}
	m := measureOf(f)
	points, undated := timelinePoints(f, m)
	if len(points) == 0 || points[0].when == points[len(points)-1].when {
		return ""
	}
	var times, values []float64
	for _, p := range points {
		times = append(times, p.when)
		values = append(values, p.value.ends()...)
	}
	xs, ys := calendarAxis(times), numberAxis(values, wholeNumbers(values), report.UnitName(m.unit))
	xs.left, xs.right = timelineLeft, timelineRight
	return drawTimeline(f, points, undated, xs, ys)
}

// timelinePoints are the mentions that have a time and a place on the axis, the
// earliest first; undated counts the others.
func timelinePoints(f *compare.Finding, m measure) (points []point, undated int) {
	for i := range f.Groups {
		g := &f.Groups[i]
		label := report.ValueName(g)
		for _, c := range report.Mentions(g) {
			e, ok := m.extent(&c.Value)
			when, asOf := timeOf(c)
			if !ok || when.IsZero() || len(points) == mostPoints {
				undated++
				continue
			}
			points = append(points, point{clampSeconds(when), asOf, e, e.level(), label, publisher(c.Doc), when})
		}
	}
	slices.SortStableFunc(points, func(a, b point) int {
		return cmp.Or(cmp.Compare(a.when, b.when), cmp.Compare(a.level, b.level), cmp.Compare(a.label, b.label), cmp.Compare(a.who, b.who))
	})
	return points, undated
}

// timeOf is the time that a claim holds for, zero where nothing tells it.
func timeOf(c *claims.Claim) (when time.Time, asOf bool) {
	switch {
	case !c.AsOf.To.IsZero():
		return c.AsOf.To, true
	case !c.AsOf.From.IsZero():
		return c.AsOf.From, true
	case !c.Doc.Published.IsZero():
		return c.Doc.Published, false
	}
	return c.Doc.Updated, false
}

// level is the one number that stands for the extent.
func (e extent) level() float64 {
	switch {
	case finite(e.at):
		return e.at
	case finite(e.lo) && finite(e.hi):
		return e.lo/2 + e.hi/2
	case finite(e.lo):
		return e.lo
	}
	return e.hi
}

func drawTimeline(f *compare.Finding, points []point, undated int, xs, ys axis) template.HTML {
	var c canvas
	y := func(v float64) float64 { return timelineBottom - ys.share(v)*(timelineBottom-timelineTop) }
	if ys.title != "" {
		c.text("pic-unit", anchorEnd, 100, 12, fitted(ys.title, labelColumns))
	}
	for _, t := range ys.ticks {
		c.line("pic-grid", 0, y(t.at), 100, y(t.at))
		if t.label != "" {
			c.text("pic-tick", anchorStart, 0, y(t.at)-3, t.label)
		}
	}
	drawGrid(&c, xs, timelineBottom)
	drawSteps(&c, points, xs, y)
	for _, p := range points {
		drawTimed(&c, p, xs.x(p.when), y)
	}
	drawLabels(&c, points, xs, y)
	height := float64(timelineBottom + axisHeight)
	for _, note := range timelineNotes(points, undated) {
		height += noteHeight
		c.text("pic-note", anchorStart, 0, height-8, note)
	}
	return c.finish("time-"+f.ID, height, "How "+topicName(f)+" changed over time", toldInOrder(points, undated))
}

// drawSteps draws the line that stays at a value until the next report has
// another. Of several values at one time it follows the one with most mentions,
// the larger of equals.
func drawSteps(c *canvas, points []point, xs axis, y func(float64) float64) {
	lastX, lastY := -1.0, 0.0
	for i := 0; i < len(points); {
		n := i
		for n < len(points) && points[n].when == points[i].when {
			n++
		}
		level := usual(points[i:n])
		x, h := xs.x(points[i].when), y(level)
		if lastX >= 0 {
			c.line("pic-step", lastX, lastY, x, lastY)
			if h != lastY {
				c.line("pic-step", x, lastY, x, h)
			}
		}
		lastX, lastY, i = x, h, n
	}
}

// usual is the level of most of the points, which are sorted by level.
func usual(points []point) float64 {
	best, most := math.NaN(), 0
	for i := 0; i < len(points); {
		n := i
		for n < len(points) && points[n].level == points[i].level {
			n++
		}
		if n-i >= most {
			best, most = points[i].level, n-i
		}
		i = n
	}
	return best
}

// drawTimed draws a mention: a dot, hollow where only the day of publication is
// known, dashed where it hedges, with a line for a range and an arrow for a bound.
func drawTimed(c *canvas, p point, x float64, y func(float64) float64) {
	defer c.group("pic-timed", p.who+", "+date(p.before)+": "+p.label)()
	e := p.value
	if finite(e.lo) && finite(e.hi) && e.lo < e.hi {
		c.line(soft("pic-range", e.soft), x, y(e.lo), x, y(e.hi))
	}
	h := y(p.level)
	switch {
	case !finite(e.hi):
		c.at(x, h, func() { c.path("pic-arrow", "M0 -6V-16M-4 -12L0 -17L4 -12") })
	case !finite(e.lo):
		c.at(x, h, func() { c.path("pic-arrow", "M0 6V16M-4 12L0 17L4 12") })
	}
	class := soft("pic-dot", e.soft)
	if !p.asOf && !e.soft {
		class += " pic-hollow"
	}
	c.dot(class, x, h, 5)
}

func timelineNotes(points []point, undated int) []string {
	var asOf, published bool
	for _, p := range points {
		asOf, published = asOf || p.asOf, published || !p.asOf
	}
	var notes []string
	switch {
	case asOf && published:
		notes = append(notes, "filled: as of · hollow: as published")
	case asOf:
		notes = append(notes, "by the time that the counts were taken")
	default:
		notes = append(notes, "by the day of publication")
	}
	if undated > 0 {
		notes = append(notes, counted(undated, "mention", "mentions")+" without a date or place, not drawn")
	}
	return notes
}

// toldInOrder reads the timeline out: "3 December 2031: 12 people, Harbour Wire. …".
func toldInOrder(points []point, undated int) string {
	var b strings.Builder
	last := ""
	for i, p := range points {
		if i == describedRows {
			b.WriteString("And " + counted(len(points)-i, "more mention", "more mentions") + ". ")
			break
		}
		basis := ""
		if p.asOf {
			basis = "as of "
		}
		if line := fmt.Sprintf("%s%s: %s, %s. ", basis, date(p.before), p.label, p.who); line != last {
			b.WriteString(line)
			last = line
		}
	}
	if undated > 0 {
		b.WriteString(counted(undated, "mention", "mentions") + " without a date or place not drawn.")
	}
	return strings.TrimSpace(b.String())
}
