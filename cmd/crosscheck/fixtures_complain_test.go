package main

import (
	"testing"

	"github.com/crosscheck/crosscheck/fixtures"
)

// remarks are the marks that the annotations ought to have.
func (h *told) remarks() fixtures.Remarks {
	r := fixtures.Remarks{Wants: map[string][]bool{}, Values: map[string]map[int][]string{}}
	for name, met := range h.wants {
		for _, c := range met {
			r.Wants[name] = append(r.Wants[name], c != nil)
		}
		r.Values[name] = map[int][]string{}
	}
	for _, c := range h.stray {
		at := h.at[c]
		r.Values[at.Article][at.Line] = append(r.Values[at.Article][at.Line], fixtures.Describe(&c.Value))
	}
	for _, p := range h.findings {
		r.Findings = append(r.Findings, p != nil)
	}
	for _, f := range h.spurious() {
		r.Others = append(r.Others, f.String())
	}
	return r
}

// complain reports every mark that does not hold.
func (h *told) complain(t *testing.T) {
	t.Helper()
	for i := range h.story.Articles {
		a := &h.story.Articles[i]
		for k, c := range h.wants[a.Name] {
			w := &a.Wants[k]
			judge(t, w.Mark, c != nil, "%s:%d: %s", a.Name, w.Line, w)
		}
	}
	for _, c := range h.stray {
		t.Errorf("%s: found and not annotated: %s, “%s”", h.at[c], fixtures.Describe(&c.Value), c.Span.In(c.Doc.Text))
	}
	for i := range h.story.Findings {
		f := &h.story.Findings[i]
		judge(t, f.Mark, h.findings[i] != nil, "%s", f)
	}
	for _, f := range h.spurious() {
		t.Errorf("found and not listed: %s", f.String())
	}
}

// judge says whether a mark holds.
func judge(t *testing.T, mark fixtures.Mark, found bool, format string, args ...any) {
	t.Helper()
	switch {
	case mark == fixtures.Expected && !found:
		t.Errorf("not found: "+format, args...)
	case mark == fixtures.Gap && found:
		t.Errorf("is found now, take the gap mark off: "+format, args...)
	case mark == fixtures.GapNot && !found:
		t.Errorf("is found no longer, take the line away: "+format, args...)
	}
}
