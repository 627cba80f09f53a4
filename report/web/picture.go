package web

import (
	"html/template"
	"math"

	"github.com/crosscheck/crosscheck/compare"
)

// picture draws a finding as inline SVG: a timeline where time explains how
// numbers differ, otherwise a strip of intervals. It is empty where a picture
// would show no more than the words do: values that lie on no axis, or fewer
// than two that do. The same finding gives the same bytes.
func picture(f *compare.Finding) template.HTML {
	if f.Verdict == compare.Update {
		if svg := timeline(f); svg != "" {
			return svg
		}
	}
	return strip(f)
}

// finite reports whether v is a number that can be drawn.
func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// drawable is v inside the bounds within which differences do not overflow; open
// ends stay open.
func drawable(v float64) float64 {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return v
	}
	const limit = 1e290
	return max(-limit, min(limit, v))
}
