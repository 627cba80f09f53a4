package documents

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageWriter turns the tree of an article into text and the blocks in it.
type pageWriter struct {
	text  strings.Builder
	run   strings.Builder // the block that is being written
	gap   bool            // white space before the next word of it
	spans []claims.Block
}

// silent elements print nothing, or nothing of the article.
var silent = atomSet(atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Nav, atom.Form,
	atom.Button, atom.Input, atom.Select, atom.Textarea, atom.Iframe, atom.Svg, atom.Math, atom.Audio, atom.Video,
	atom.Canvas, atom.Object, atom.Embed, atom.Map, atom.Menu, atom.Dialog, atom.Progress, atom.Meter)

// inline elements stand in the middle of a sentence; all others end a block.
var inline = atomSet(atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data,
	atom.Del, atom.Dfn, atom.Em, atom.Font, atom.I, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Q, atom.Rp,
	atom.Rt, atom.Ruby, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup,
	atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, atom.Img, atom.Picture, atom.Acronym)

var blockKinds = map[atom.Atom]claims.BlockKind{
	atom.H1: claims.Heading, atom.H2: claims.Heading, atom.H3: claims.Heading,
	atom.H4: claims.Heading, atom.H5: claims.Heading, atom.H6: claims.Heading,
	atom.Li: claims.ListItem, atom.Dt: claims.ListItem, atom.Dd: claims.ListItem,
	atom.Figcaption: claims.Caption, atom.Caption: claims.Caption,
	atom.Td: claims.Cell, atom.Th: claims.Cell,
}

func atomSet(atoms ...atom.Atom) map[atom.Atom]bool {
	set := make(map[atom.Atom]bool, len(atoms))
	for _, a := range atoms {
		set[a] = true
	}
	return set
}

// node writes a node and what is below it; kind is that of the block it is in.
func (w *pageWriter) node(n *html.Node, kind claims.BlockKind) {
	switch {
	case n.Type == html.TextNode:
		w.words(n.Data, hasAncestor(n, atom.Pre))
		return
	case n.Type == html.CommentNode, silent[n.DataAtom], isReference(n):
		return
	case n.DataAtom == atom.Br:
		w.run.WriteByte('\n')
		w.gap = false
		return
	}
	border := n.Type == html.ElementNode && !inline[n.DataAtom]
	inner := kind
	if border {
		w.flush(kind)
		if k, ok := blockKinds[n.DataAtom]; ok {
			inner = k
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, inner)
	}
	if border {
		w.flush(inner)
	}
}

func hasAncestor(n *html.Node, a atom.Atom) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == a {
			return true
		}
	}
	return false
}

// isReference knows the raised number that links to a footnote: beside a word
// it would read as a figure of the text.
func isReference(n *html.Node) bool {
	if n.DataAtom != atom.Sup {
		return false
	}
	for c := range n.Descendants() {
		if c.DataAtom == atom.A {
			return true
		}
	}
	return n.Parent != nil && n.Parent.DataAtom == atom.A
}

// words writes text with its white space drawn together, and without the
// characters that only tell a browser where to break a line.
func (w *pageWriter) words(s string, preformatted bool) {
	for _, r := range s {
		switch r {
		case '\n':
			if preformatted {
				w.run.WriteByte('\n')
				w.gap = false
				continue
			}
			w.gap = true
		case ' ', '\t', '\r', '\f':
			w.gap = true
		case '\u00AD', '\u200B', '\u2060', '\uFEFF':
		default:
			if w.gap && w.run.Len() > 0 {
				w.run.WriteByte(' ')
			}
			w.gap = false
			w.run.WriteRune(r)
		}
	}
}

// flush ends the block that is being written.
func (w *pageWriter) flush(kind claims.BlockKind) {
	text := w.run.String()
	w.run.Reset()
	w.gap = false
	w.block(text, kind)
}

// block adds a block, two or more where line breaks part it. A cell that holds
// a sentence is a paragraph of a page that is laid out as a table; so is a
// heading of more words than headings have.
func (w *pageWriter) block(text string, kind claims.BlockKind) {
	text = strings.TrimFunc(text, isBlank)
	if !strings.ContainsFunc(text, isWordRune) {
		return
	}
	if w.text.Len() > 0 {
		w.text.WriteString("\n\n")
	}
	base := w.text.Len()
	w.text.WriteString(text)
	if kind == claims.Cell && endsSentence(text) && wordCount(text) >= minProse {
		kind = claims.Paragraph
	}
	if kind == claims.Heading && wordCount(text) > 2*maxHeadingWords {
		kind = claims.Paragraph
	}
	for _, p := range plainPassages(text, 0) {
		b := claims.Block{Span: p.Span.Shift(base), Kind: kind}
		if kind == claims.Paragraph && p.Kind == claims.ListItem {
			b.Kind = p.Kind
		}
		w.spans = append(w.spans, b)
	}
}

// passages are the blocks, the title once: most articles begin with it again.
func (w *pageWriter) passages(title string) []passage {
	text := w.text.String()
	out := make([]passage, 0, len(w.spans))
	for i, b := range w.spans {
		p := passage{Block: b, text: b.Span.In(text), lines: 1, alone: true}
		if 0 < i && i < topStamps && strings.EqualFold(p.text, title) {
			continue
		}
		out = append(out, p)
	}
	markHeadings(out)
	return out
}
