package web

import (
	"cmp"
	"fmt"
	"html/template"
	"math"
	"slices"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// How a strip is laid out, in CSS pixels, and how many letters and rows it holds
// on a screen of 320 pixels.
const (
	rowHeight    = 54
	rowTrack     = 42 // where the value is drawn, from the top of its row
	axisHeight   = 40
	noteHeight   = 20
	labelColumns = 36
	mostRows     = 12
	plotLeft     = 6.0 // percent
	plotRight    = 94.0
)

// row is one value and who says it.
type row struct {
	label, who string
	extents    []extent
	missing    string // why there is no extent
}

// strip draws one row for each value of a finding: exact values as points,
// ranges as bars, bounds as arrows open to one side, hedges dashed. Below stands
// an axis with round ticks in the printed unit.
func strip(f *compare.Finding) template.HTML {
	rows, a, ok := stripRows(f)
	if !ok {
		return ""
	}
	return drawStrip("strip-"+f.ID, "Values of "+topicName(f), rows, a, fmt.Sprintf("A strip with %s, in the order of the page.", counted(len(rows), "value", "values")))
}

// stripRows are the rows of a finding with the axis that they share; not ok where
// fewer than two of them have a place on it.
func stripRows(f *compare.Finding) (rows []row, a axis, ok bool) {
	m := measureOf(f)
	of := m.extent
	temporal := f.Kind.Temporal()
	switch {
	case temporal:
		of = timeExtent
	case !f.Kind.Numeric() || f.Kind == claims.Score:
		return nil, axis{}, false
	}
	placed := 0
	order, _ := Sided(f)
	for _, i := range order {
		g := &f.Groups[i]
		r := row{label: report.ValueName(g), who: publishers(g), missing: "no place on this axis", extents: extentsOf(g, of)}
		if len(r.extents) > 0 {
			placed++
		}
		rows = append(rows, r)
	}
	if placed < 2 {
		return nil, axis{}, false
	}
	ends, room := endsOf(rows)
	if temporal {
		return rows, calendarAxis(append(ends, room...)), true
	}
	return rows, numberAxis(append(ends, room...), wholeNumbers(ends), report.UnitName(m.unit)), true
}

// endsOf are the numbers that the axis must hold, and those that an open side
// asks for to have room.
func endsOf(rows []row) (ends, more []float64) {
	below, above := false, false
	for _, r := range rows {
		for _, e := range r.extents {
			ends = append(ends, e.ends()...)
			below, above = below || !finite(e.lo), above || !finite(e.hi)
		}
	}
	lo, hi := span(ends)
	room := (hi - lo) / 5
	switch {
	case below && lo >= 0:
		more = append(more, max(lo-room, 0))
	case below:
		more = append(more, lo-room)
	}
	if above {
		more = append(more, hi+room)
	}
	return ends, more
}

func wholeNumbers(values []float64) bool {
	return !slices.ContainsFunc(values, func(v float64) bool { return v != math.Trunc(v) })
}

func drawStrip(name, title string, rows []row, a axis, summary string) template.HTML {
	a.left, a.right = plotLeft, plotRight
	shown := rows[:min(len(rows), mostRows)]
	left := len(rows) - len(shown)
	bottom := float64(len(shown) * rowHeight)
	var c canvas
	drawGrid(&c, a, bottom)
	for i, r := range shown {
		drawRow(&c, a, i, r)
	}
	height := bottom + axisHeight
	for _, note := range stripNotes(shown, left) {
		height += noteHeight
		c.text("pic-note", anchorStart, 0, height-8, note)
	}
	return c.finish(name, height, title, summary+" "+described(rows))
}

// drawGrid draws the axis below the rows and a faint line upwards at each tick.
func drawGrid(c *canvas, a axis, bottom float64) {
	for _, t := range a.ticks {
		x := a.x(t.at)
		c.line("pic-grid", x, 0, x, bottom)
		if t.label != "" {
			c.line("pic-axis", x, bottom, x, bottom+5)
			c.text("pic-tick", edgeAnchor(x), x, bottom+18, t.label)
		}
	}
	c.line("pic-axis", 0, bottom, 100, bottom)
	if a.title != "" {
		c.text("pic-unit", anchorEnd, 100, bottom+34, fitted(a.title, labelColumns))
	}
}

// edgeAnchor keeps a label at the edge of the picture inside it.
func edgeAnchor(x float64) string {
	switch {
	case x < 14:
		return anchorStart
	case x > 86:
		return anchorEnd
	}
	return anchorMiddle
}

func drawRow(c *canvas, a axis, i int, r row) {
	top := float64(i * rowHeight)
	done := c.group(fmt.Sprintf("pic-row pic-row%d", i%6), cmp.Or(r.who, "publisher not known")+": "+r.label)
	defer done()
	c.text("pic-value", anchorStart, 0, top+14, fitted(r.label, labelColumns))
	c.text("pic-who", anchorStart, 0, top+28, fitted(r.who, labelColumns+8))
	y := top + rowTrack
	if len(r.extents) == 0 {
		c.text("pic-note", anchorStart, plotLeft, y+4, r.missing)
		return
	}
	for _, e := range r.extents {
		drawExtent(c, a, y, e)
	}
}

// drawExtent draws one value at height y.
func drawExtent(c *canvas, a axis, y float64, e extent) {
	from, to := plotLeft-4, plotRight+4
	if finite(e.lo) {
		from = a.x(e.lo)
	}
	if finite(e.hi) {
		to = a.x(e.hi)
	}
	switch {
	case e.lo == e.hi:
		drawPoint(c, from, y, e.soft, false)
		return
	case e.open():
		c.line(soft("pic-bound", e.soft), from, y, to, y)
		drawArrow(c, from, y, e.lo, -1)
		drawArrow(c, to, y, e.hi, 1)
	case to-from < 1.5: // too narrow for a bar
		drawPoint(c, (from+to)/2, y, e.soft, false)
		return
	case e.rounded:
		c.line("pic-rounded", from, y, to, y)
		drawPoint(c, a.x(e.at), y, e.soft, false)
		return
	default:
		c.line(soft("pic-bar", e.soft), from, y, to, y)
	}
	drawEnd(c, from, y, e.lo, e.loOpen, e)
	drawEnd(c, to, y, e.hi, e.hiOpen, e)
}

func soft(class string, is bool) string {
	if is {
		return class + " pic-soft"
	}
	return class
}

// drawPoint draws an exact value as a dot, a hedged one as a dashed ring with
// dashes to both sides that fade into the row.
func drawPoint(c *canvas, x, y float64, hedge, hollow bool) {
	switch {
	case hedge:
		c.at(x, y, func() { c.path("pic-whisker pic-soft", "M-18 0H-8M8 0H18") })
		c.dot("pic-dot pic-soft", x, y, 6)
	case hollow:
		c.dot("pic-dot pic-hollow", x, y, 5)
	default:
		c.dot("pic-dot", x, y, 5)
	}
}

// drawArrow draws the head of an arrow where the side is open.
func drawArrow(c *canvas, x, y, end, direction float64) {
	if finite(end) {
		return
	}
	d := "M-8 -5L0 0L-8 5"
	if direction < 0 {
		d = "M8 -5L0 0L8 5"
	}
	c.at(x, y, func() { c.path("pic-arrow", d) })
}

// drawEnd draws an end of a bar or an arrow: a dot where a bound holds the end, a
// hollow one where it does not, a short line across for ranges.
func drawEnd(c *canvas, x, y, end float64, excluded bool, e extent) {
	switch {
	case !finite(end):
	case e.open():
		drawPoint(c, x, y, false, excluded)
	case !e.soft:
		c.at(x, y, func() { c.path("pic-cap", "M0 -6V6") })
	}
}

// stripNotes say what the signs in a strip mean, where they occur.
func stripNotes(rows []row, left int) []string {
	var arrows, hedges, digits bool
	for _, r := range rows {
		for _, e := range r.extents {
			arrows, hedges, digits = arrows || e.open(), hedges || e.soft, digits || e.rounded
		}
	}
	var signs []string
	for _, s := range []struct {
		has  bool
		text string
	}{{arrows, "arrow: open-ended"}, {hedges, "dashed: hedged"}, {digits, "band: rounding"}} {
		if s.has {
			signs = append(signs, s.text)
		}
	}
	var notes []string
	for _, sign := range signs {
		if n := len(notes) - 1; n >= 0 && len(notes[n])+len(sign) < labelColumns+4 {
			notes[n] += " · " + sign
			continue
		}
		notes = append(notes, sign)
	}
	if left > 0 {
		notes = append(notes, fmt.Sprintf("and %s, not drawn", counted(left, "more value", "more values")))
	}
	return notes
}
