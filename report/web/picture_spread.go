package web

import (
	"html/template"
	"math"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// spread draws when each value of a finding was published and by whom: one row
// for each value, one dot for each mention at the time of its publication. Values
// of every kind can be drawn. It is empty where fewer than two times are known.
func spread(f *compare.Finding) template.HTML {
	var rows []row
	var times []float64
	for i := range f.Groups {
		g := &f.Groups[i]
		r := row{label: report.ValueName(g), who: publishers(g), missing: "no date of publication"}
		for _, c := range report.Mentions(g) {
			if c.Doc.Published.IsZero() {
				continue
			}
			at := clampSeconds(c.Doc.Published)
			times = append(times, at)
			r.extents = append(r.extents, extent{lo: at, hi: at, at: math.NaN(), soft: hedged(c.Value.Modifier)})
		}
		r.extents = distinct(r.extents)
		rows = append(rows, r)
	}
	if lo, hi := span(times); lo == hi {
		return ""
	}
	return drawStrip("spread-"+f.ID, "When each value of "+topicName(f)+" was published", rows, calendarAxis(times), "One row for each value, one dot for each time that it was published.")
}
