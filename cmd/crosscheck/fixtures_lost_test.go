package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/fixtures"
)

// What loses a finding.
const (
	lostValue   = "value not found"
	lostTopic   = "two topics"
	lostVerdict = "another verdict"
	lostWithin  = "within one source"
)

// lost says what lost a finding, as far as its lines tell.
func (h *told) lost(f *fixtures.Finding) string {
	if f.Within() {
		return lostWithin
	}
	why := lostValue
	for _, c := range h.named(f.Sides[0], f.Label) {
		for _, d := range h.named(f.Sides[len(f.Sides)-1], f.Label) {
			switch {
			case c == d || c.Value.Kind != d.Value.Kind:
			case c.Topic != "" && c.Topic == d.Topic:
				return lostVerdict
			default:
				why = lostTopic
			}
		}
	}
	return why
}

// named are the claims on the lines that are filed under the label; all of them
// where none is.
func (h *told) named(lines []fixtures.Mention, label string) []*claims.Claim {
	all := h.onLines(h.claims, lines)
	var out []*claims.Claim
	for _, c := range all {
		if filedUnder(c, label) {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return all
	}
	return out
}

// tellGaps logs, for a reader of "go test -v", what lost each finding that is
// marked as a gap, and what the program takes the values of its lines for.
func (h *told) tellGaps(t *testing.T) {
	t.Helper()
	for i := range h.story.Findings {
		f := &h.story.Findings[i]
		if f.Mark != fixtures.Gap {
			continue
		}
		var b strings.Builder
		fmt.Fprintf(&b, "gap %s: %s", f, h.lost(f))
		for _, side := range f.Sides {
			for _, c := range h.onLines(h.claims, side) {
				fmt.Fprintf(&b, "\n\t%-8s %s", h.at[c], h.traits(c, f))
			}
		}
		t.Log(b.String())
	}
}

// traits are what topics and verdicts go by.
func (h *told) traits(c *claims.Claim, f *fixtures.Finding) string {
	text := fmt.Sprintf("“%s” %s %s of %q in %q", c.Span.In(c.Doc.Text), c.Value.Kind, c.Attribute.Class, c.Subject.Key, c.Topic)
	if c.Attribution.Speaker != "" {
		text += fmt.Sprintf(", says %q", c.Attribution.Speaker)
	}
	for _, d := range h.onLines(h.claims, f.Sides[len(f.Sides)-1]) {
		if d != c && d.Topic == c.Topic && c.Topic != "" {
			v, r := compare.Judge(c, d, tolerance(h.cfg))
			text += fmt.Sprintf("; to “%s” %s %s", d.Span.In(d.Doc.Text), v, r.Code)
		}
	}
	return text
}
