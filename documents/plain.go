package documents

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// passage is a block on its way: what it may be, and what is known of the
// place where it stands.
type passage struct {
	claims.Block
	text   string        // as printed: without markup
	markup []claims.Span // inside the block
	alone  bool          // blank lines, or the ends of the text, on both sides
	lines  int
}

// plainPassages splits text[start:] into paragraphs, headings and list items.
// A blank line ends a paragraph; so does the end of a line that ends a
// sentence, unless the text is hard-wrapped there.
func plainPassages(text string, start int) []passage {
	lines := splitLines(text, start)
	w := findWrapping(lines)
	var out []passage
	for i := 0; i < len(lines); i++ {
		if lines[i].blank() || isRule(lines[i].text) {
			continue
		}
		first := i
		prev := line{}
		if i > 0 {
			prev = lines[i-1]
		}
		skip := listMarker(prev, lines[i], w)
		for i+1 < len(lines) && joins(lines, i, w) {
			i++
		}
		p := passage{
			Block: claims.Block{Span: claims.Span{Start: lines[first].span.Start + skip, End: lines[i].span.End}},
			lines: i - first + 1,
			alone: (first == 0 || lines[first-1].blank()) && (i+1 == len(lines) || lines[i+1].blank()),
		}
		if skip > 0 {
			p.Kind = claims.ListItem
		}
		p.text = p.Span.In(text)
		if strings.ContainsFunc(p.text, isWordRune) {
			out = append(out, p)
		}
	}
	markHeadings(out)
	return out
}

// joins reports whether line i+1 belongs to the passage of line i.
func joins(lines []line, i int, w wrapping) bool {
	prev, next := lines[i], lines[i+1]
	if !w.wrapped() && (isStamp(prev) || isStamp(next)) {
		return false
	}
	return !next.blank() && !isRule(next.text) && listMarker(prev, next, w) == 0 && w.continues(prev, next)
}

// isRule reports whether a line is drawn, not written: "* * *", "-----".
func isRule(s string) bool {
	return !strings.ContainsFunc(s, isWordRune)
}

func isStamp(l line) bool {
	_, ok := parseStamp(l.text)
	return ok
}

// markHeadings tells headings from paragraphs. The first line of a text is one
// if it looks like one; so is a line in title case, and a line that stands
// alone. Lines that stand alone after a colon, and end no sentence, are the
// items of a list that lost its bullets.
func markHeadings(passages []passage) {
	listed := false
	for i := range passages {
		p := &passages[i]
		if p.Kind != claims.Paragraph {
			continue
		}
		like := p.lines <= 2 && headingLike(p.text)
		switch {
		case listed && like && !titleCase(p.text):
			p.Kind = claims.ListItem
		case like && (i == 0 || p.alone || titleCase(p.text) && wordCount(p.text) >= minTitle):
			p.Kind = claims.Heading
		}
		listed = strings.HasSuffix(p.text, ":") || listed && p.Kind == claims.ListItem
	}
}
