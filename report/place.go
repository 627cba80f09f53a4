package report

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// places turns offsets into lines and columns. It remembers where it stands:
// offsets of one document in rising order cost one pass over its text, where
// Document.Position would start anew each time.
type places struct {
	doc          *claims.Document
	offset       int
	line, column int
}

// at is the line and column of an offset, both from 1, the column in code
// points. Offsets outside the text are moved to its nearer end.
func (p *places) at(d *claims.Document, offset int) (line, column int) {
	offset = min(max(offset, 0), len(d.Text))
	if d != p.doc || offset < p.offset {
		*p = places{doc: d, line: 1, column: 1}
	}
	between := d.Text[p.offset:offset]
	if n := strings.Count(between, "\n"); n > 0 {
		p.line += n
		p.column = 1
		between = between[strings.LastIndexByte(between, '\n')+1:]
	}
	p.column += utf8.RuneCountInString(between)
	p.offset = offset
	return p.line, p.column
}

// webAddress is an address that a page may link to, "" for any other.
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return ""
	}
	return u.String()
}

// cut is the span of the text, narrowed to what the text holds.
func cut(text string, s claims.Span) string {
	start := min(max(s.Start, 0), len(text))
	return text[start:min(max(s.End, start), len(text))]
}
