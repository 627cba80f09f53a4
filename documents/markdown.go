package documents

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	markdowntext "github.com/yuin/goldmark/text"
)

// Nobody nests or links like this by hand, and the parser's time grows with
// the square of both: such a text is read as plain text.
const (
	maxMarkers  = 64   // quote and list markers at the start of one line
	maxBrackets = 2000 // opening square brackets in one paragraph
)

// markdownPassages reads CommonMark with tables and footnotes. Code, HTML and
// pictures are in no passage; what marks up the words inside a passage is in
// its markup.
func markdownPassages(text string, start int) []passage {
	lines := splitLines(text, start)
	if tangled(lines) {
		return plainPassages(text, start)
	}
	parser := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote)).Parser()
	root := parser.Parse(markdowntext.NewReader([]byte(text[start:])))
	r := &markdownReader{text: text, base: start, wrap: findWrapping(lines)}
	ast.Walk(root, r.visit) // visit returns no error
	slices.SortStableFunc(r.out, func(a, b passage) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	markHeadings(r.out)
	return r.out
}

// tangled reports whether a text would take the parser too long.
func tangled(lines []line) bool {
	brackets := 0
	for _, l := range lines {
		if l.blank() {
			brackets = 0
		}
		brackets += strings.Count(l.text, "[")
		front := l.text[:len(l.text)-len(strings.TrimLeft(l.text, ">-*+ \t"))]
		if l.indent > 2*maxMarkers && front != "" {
			return true
		}
		if brackets > maxBrackets || len(strings.Join(strings.Fields(front), "")) > maxMarkers && front != l.text {
			return true
		}
	}
	return false
}

type markdownReader struct {
	text string
	base int // offset of the Markdown in the text
	wrap wrapping
	out  []passage
}

// visit turns the blocks that hold words into passages.
func (r *markdownReader) visit(n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	switch n.Kind() {
	case ast.KindParagraph, ast.KindTextBlock:
		kind := claims.Paragraph
		if inList(n) {
			kind = claims.ListItem
		}
		r.paragraph(n, kind)
	case ast.KindHeading:
		r.add(r.words(n), claims.Heading)
	case extast.KindTableCell:
		r.add(r.words(n), claims.Cell)
	case ast.KindCodeBlock, ast.KindFencedCodeBlock, ast.KindHTMLBlock:
	default:
		return ast.WalkContinue, nil
	}
	return ast.WalkSkipChildren, nil
}

func inList(n ast.Node) bool {
	for p := n.Parent(); p != nil; p = p.Parent() {
		if p.Kind() == ast.KindListItem {
			return true
		}
	}
	return false
}

// paragraph splits a paragraph at the ends of its lines by the rules of plain
// text: many a file is called Markdown and has one paragraph a line.
func (r *markdownReader) paragraph(n ast.Node, kind claims.BlockKind) {
	var lines []line
	for _, segment := range n.Lines().Sliced(0, n.Lines().Len()) {
		lines = append(lines, trimLine(r.text, r.base+segment.Start, r.base+segment.Stop))
	}
	words := r.words(n)
	for first := 0; first < len(lines); {
		last := first
		for last+1 < len(lines) && joins(lines, last, r.wrap) {
			last++
		}
		end := lines[last].span.End
		inside := slices.IndexFunc(words, func(s claims.Span) bool { return s.Start >= end })
		if inside < 0 {
			inside = len(words)
		}
		r.add(words[:inside], kind)
		words = words[inside:]
		first = last + 1
	}
}

// words are the spans of the printed text below a node, in order, without the
// signs that mark it up. A picture has none.
func (r *markdownReader) words(n ast.Node) []claims.Span {
	var spans []claims.Span
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Image:
		case *ast.Text:
			l := trimLine(r.text, r.base+c.Segment.Start, r.base+c.Segment.Stop)
			if !l.blank() {
				spans = append(spans, l.span)
			}
		default:
			spans = append(spans, r.words(c)...)
		}
	}
	return spans
}

// add makes a passage of the words: what lies between them, blanks aside, is
// markup.
func (r *markdownReader) add(words []claims.Span, kind claims.BlockKind) {
	if len(words) == 0 {
		return
	}
	p := passage{Block: claims.Block{Span: words[0].Join(words[len(words)-1]), Kind: kind}, lines: 1, alone: true}
	var printed strings.Builder
	for i, word := range words {
		if i > 0 {
			gap := trimLine(r.text, words[i-1].End, word.Start)
			if gap.span.Len() < word.Start-words[i-1].End {
				printed.WriteByte(' ')
			}
			if !gap.blank() {
				p.markup = append(p.markup, gap.span)
			}
		}
		printed.WriteString(word.In(r.text))
	}
	p.text = printed.String()
	if strings.ContainsFunc(p.text, isWordRune) {
		r.out = append(r.out, p)
	}
}
