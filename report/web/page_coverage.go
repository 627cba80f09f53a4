package web

import (
	"net/http"

	"github.com/crosscheck/crosscheck/claims"
)

// coverageView is what was read and never set against anything.
type coverageView struct {
	Text    string
	Total   int
	Read    int
	Filed   int
	Percent int // of what was read that was set against another document
	Rows    []mentionView

	Pager pager
}

func (s *Server) coveragePage(w http.ResponseWriter, r *http.Request) error {
	q := listQueryOf(r.URL.Query())
	c, err := s.Book.Coverage(r.Context(), q)
	if err != nil {
		return err
	}
	v := coverageView{Text: q.Text, Total: c.Total, Read: c.Read, Filed: c.Filed, Pager: pagerOf(r.URL, q.Number, q.Size, c.Total)}
	if c.Read > 0 {
		v.Percent = 100 * c.Filed / c.Read
	}
	for _, claim := range c.Claims {
		m := mentionOf([]*claims.Claim{claim})
		m.Text = sentenceOf(claim)
		v.Rows = append(v.Rows, m)
	}
	return s.show(w, r, http.StatusOK, "coverage", view{Title: "Coverage", Section: "/coverage", Main: v})
}

// sentenceOf is the sentence of a claim, or the part of a long one around its
// value, with the value marked.
func sentenceOf(c *claims.Claim) []piece {
	text := c.Doc.Text
	whole := clamped(c.Sentence.Join(c.Span), text)
	return cutUp(text, around(text, whole, clamped(c.Span, text)), []marking{{c.Span, "value", "the value"}}, c.Doc.Markup)
}
