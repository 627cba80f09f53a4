package web

import (
	"iter"
	"math"
	"slices"
)

// labelWidth and labelGap are the room of a label: in percent of the width of a
// narrow picture, and in pixels.
const (
	labelWidth = 28
	labelGap   = 14
)

// spot is a place for a label.
type spot struct {
	x, y   float64
	anchor string
	aside  float64 // pixels
}

// from is the left edge of the label, in percent.
func (s spot) from() float64 {
	switch s.anchor {
	case anchorStart:
		return s.x
	case anchorEnd:
		return s.x - labelWidth
	}
	return s.x - labelWidth/2
}

// meets reports whether two labels would lie on each other.
func (s spot) meets(o spot) bool {
	return math.Abs(o.from()-s.from()) < labelWidth && math.Abs(o.y-s.y) < labelGap
}

// covers reports whether the label would lie on a dot; one beside its own dot
// begins behind it.
func (s spot) covers(x, y float64) bool {
	from := s.from()
	if s.aside != 0 && x == s.x {
		return false
	}
	return x >= from && x <= from+labelWidth && y > s.y-labelGap-4 && y < s.y+7
}

// drawLabels writes each value where it is first reported and has room.
func drawLabels(c *canvas, points []point, xs axis, y func(float64) float64) {
	for label, s := range labelSpots(points, xs, y) {
		c.textAside("pic-value", s.anchor, s.x, s.y, s.aside, fitted(label, 18))
	}
}

// labelSpots gives each value its place: over its dot, or beside it. What has no
// room is left out: it is in the text and in what a pointer is told.
func labelSpots(points []point, xs axis, y func(float64) float64) iter.Seq2[string, spot] {
	return func(yield func(string, spot) bool) {
		var taken []spot
		told := map[string]bool{}
		for i, p := range points {
			if told[p.label] {
				continue
			}
			x, h := xs.x(p.when), y(p.level)
			blocked := func(s spot) bool { // by a label, by another dot, or by one between the label and its own
				return slices.ContainsFunc(taken, s.meets) || slices.ContainsFunc(points, func(q point) bool {
					qx, qy := xs.x(q.when), y(q.level)
					return (qx != x || qy != h) && (s.covers(qx, qy) || s.aside == 0 && qx == x && qy > min(s.y, h) && qy < max(s.y, h))
				})
			}
			s := spot{x: x, y: labelHeight(p, points[i+1:], xs, y), anchor: labelAnchor(x)}
			if blocked(s) {
				s = besideDot(x, h)
			}
			if blocked(s) {
				continue
			}
			told[p.label] = true
			taken = append(taken, s)
			if !yield(p.label, s) {
				return
			}
		}
	}
}

// besideDot is the place to the right of a dot, to the left of one near the edge.
func besideDot(x, y float64) spot {
	if x > 100-labelWidth {
		return spot{x: x, y: y + 5, anchor: anchorEnd, aside: -9}
	}
	return spot{x: x, y: y + 5, anchor: anchorStart, aside: 9}
}

// labelHeight is where the label of a point stands: above it, over the arrow of a
// bound; at the left edge, where a label runs to the right, below a point from
// which the line goes up.
func labelHeight(p point, later []point, xs axis, y func(float64) float64) float64 {
	h := y(p.level)
	switch {
	case h+18 < timelineBottom && labelAnchor(xs.x(p.when)) == anchorStart && len(later) > 0 && later[len(later)-1].level > p.level:
		return h + 18
	case !finite(p.value.hi):
		return max(h-22, 22)
	}
	return max(h-11, 22)
}

// labelAnchor keeps a label of 18 letters inside the picture.
func labelAnchor(x float64) string {
	switch {
	case x < 30:
		return anchorStart
	case x > 74:
		return anchorEnd
	}
	return anchorMiddle
}
