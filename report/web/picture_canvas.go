package web

import (
	"html"
	"html/template"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"
	"github.com/crosscheck/crosscheck/report"
)

// canvas collects the parts of one SVG. Widths are percent of the picture's,
// heights are CSS pixels: so the letters keep their size on a phone and on a wide
// screen, and only the distances stretch. Nothing is styled by a style attribute,
// which a strict content security policy would block.
type canvas struct {
	b strings.Builder
}

// The places of a text beside its point.
const (
	anchorStart  = "start"
	anchorMiddle = "middle"
	anchorEnd    = "end"
)

// percent prints a share of the width: 12.5 is "12.5%".
func percent(x float64) string { return coordinate(max(0, min(100, x))) + "%" }

func coordinate(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// line draws from (x1, y1) to (x2, y2).
func (c *canvas) line(class string, x1, y1, x2, y2 float64) {
	c.open("line", class)
	c.attr("x1", percent(x1))
	c.attr("y1", coordinate(y1))
	c.attr("x2", percent(x2))
	c.attr("y2", coordinate(y2))
	c.attr("stroke", "currentColor")
	c.b.WriteString("/>")
}

// dot draws a circle; a hollow one shows that the point itself is not included,
// a soft one that the words hedge.
func (c *canvas) dot(class string, x, y, r float64) {
	c.open("circle", class)
	c.attr("cx", percent(x))
	c.attr("cy", coordinate(y))
	c.attr("r", coordinate(r))
	c.b.WriteString("/>")
}

// text writes s beside the point. Signs that would turn or hide the rest of the
// line are taken out.
func (c *canvas) text(class, anchor string, x, y float64, s string) {
	c.textAside(class, anchor, x, y, 0, s)
}

// textAside is text some pixels to the right.
func (c *canvas) textAside(class, anchor string, x, y, aside float64, s string) {
	c.open("text", class)
	c.attr("x", percent(x))
	c.attr("y", coordinate(y))
	if aside != 0 {
		c.attr("dx", coordinate(aside))
	}
	if anchor != anchorStart {
		c.attr("text-anchor", anchor)
	}
	c.attr("fill", "currentColor")
	c.b.WriteByte('>')
	c.b.WriteString(html.EscapeString(report.Visible(s)))
	c.b.WriteString("</text>")
}

// at draws in pixels around the point (x, y).
func (c *canvas) at(x, y float64, draw func()) {
	c.b.WriteString(`<svg overflow="visible"`)
	c.attr("x", percent(x))
	c.attr("y", coordinate(y))
	c.b.WriteByte('>')
	draw()
	c.b.WriteString("</svg>")
}

// path draws a shape in pixels; it stands inside at.
func (c *canvas) path(class, d string) {
	c.open("path", class)
	c.attr("d", d)
	c.b.WriteString("/>")
}

// group opens a part with a class of its own; the return value closes it. A
// title is what a pointer that rests on the part is told.
func (c *canvas) group(class, title string) (done func()) {
	c.open("g", class)
	c.b.WriteByte('>')
	if title != "" {
		c.b.WriteString("<title>" + html.EscapeString(report.Visible(title)) + "</title>")
	}
	return func() { c.b.WriteString("</g>") }
}

func (c *canvas) open(element, class string) {
	c.b.WriteString("<" + element)
	if class != "" {
		c.attr("class", class)
	}
}

// attr writes an attribute whose value is one of ours and needs no escape.
func (c *canvas) attr(name, value string) {
	c.b.WriteString(" " + name + `="` + value + `"`)
}

// finish is the whole picture with its text alternative. The name must be unique
// in the page.
func (c *canvas) finish(name string, height float64, title, description string) template.HTML {
	name = safeName(name)
	var out strings.Builder
	out.WriteString(`<svg class="pic" role="img" width="100%" height="` + coordinate(height) + `" font-size="13"`)
	out.WriteString(` aria-labelledby="` + name + `-title" aria-describedby="` + name + `-desc">`)
	out.WriteString(`<title id="` + name + `-title">` + html.EscapeString(report.Visible(title)) + `</title>`)
	out.WriteString(`<desc id="` + name + `-desc">` + html.EscapeString(report.Visible(description)) + `</desc>`)
	out.WriteString(c.b.String())
	out.WriteString("</svg>")
	return template.HTML(out.String()) // every text in it went through EscapeString
}

// safeName keeps what may stand in an ID without an escape.
func safeName(s string) string {
	return "pic-" + strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r == '-' {
			return r
		}
		return -1
	}, s)
}

// fitted is text of at most columns letters, wide ones counted twice, with an
// ellipsis where it was cut.
func fitted(s string, columns int) string {
	return displaywidth.TruncateString(report.Visible(s), columns, "…")
}
