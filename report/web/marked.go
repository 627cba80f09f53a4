package web

import (
	"cmp"
	"container/heap"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// markedText is a document, or a part of one, as its page shows it: blocks in
// their order, with what was left unread between them.
type markedText struct {
	Blocks []markedBlock
	Parts  []claims.Span // of the whole text; one for all but very long documents
	Part   int           // index into Parts
}

// markedBlock is a paragraph, a heading or an item with every claim in it marked.
type markedBlock struct {
	Kind   claims.BlockKind
	Unread bool // front matter or page furniture, in no block of the document
	Pieces []markedPiece
	marks  []*mark // that begin in it
	Notes  []markedNote
	More   int // notes that are left out
}

// Name is the class of the block's element.
func (b markedBlock) Name() string {
	switch {
	case b.Unread:
		return "unread"
	case b.Kind == claims.Heading:
		return "heading"
	case b.Kind == claims.ListItem:
		return "item"
	case b.Kind == claims.Caption:
		return "caption"
	case b.Kind == claims.Cell:
		return "cell"
	}
	return "paragraph"
}

// markedPiece is a stretch of text under one mark.
type markedPiece struct {
	Text    string
	Mark    *mark    // nil for plain text
	Anchors []string // IDs of the claims that begin here
}

// mark is one claim and what its topic came to.
type mark struct {
	Span    claims.Span
	Claim   string // ID
	Verdict compare.Verdict
	Finding string // ID, "" where the topic has none
	Says    string
}

// partBytes is how much text one page shows. A longer document is cut at the ends
// of its blocks, or at a space inside a long one.
const partBytes = 256 << 10

// markText cuts one part of a document where marks begin and end. The work grows
// with the text and with the marks, times the logarithm of their number, however
// long a line is and however deep marks lie in each other. Of several marks at
// one place the strongest verdict shows, then the shortest mark.
func markText(d *claims.Document, marks []*mark, part int) markedText {
	m := markedText{Parts: partsOf(d)}
	m.Part = max(0, min(part, len(m.Parts)-1))
	marks = slices.DeleteFunc(slices.Clone(marks), func(m *mark) bool { return m.Span.Empty() })
	slices.SortStableFunc(marks, func(a, b *mark) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	window := m.Parts[m.Part]
	markup, at := d.Markup, window.Start
	for _, b := range d.Blocks {
		span := clip(clamped(b.Span, d.Text), window)
		if span.Empty() {
			continue
		}
		m.unread(d.Text, claims.Span{Start: at, End: span.Start})
		inside := marksIn(&marks, span)
		m.Blocks = append(m.Blocks, markedBlock{Kind: b.Kind, marks: inside, Pieces: cutPieces(d.Text, span, inside, markupIn(&markup, span))})
		at = max(at, span.End)
	}
	m.unread(d.Text, claims.Span{Start: at, End: window.End})
	return m
}

// unread adds what stands between two blocks, where that is more than space.
func (m *markedText) unread(text string, s claims.Span) {
	if s.Empty() {
		return
	}
	if words := strings.TrimSpace(printable(s.In(text))); words != "" {
		m.Blocks = append(m.Blocks, markedBlock{Unread: true, Pieces: []markedPiece{{Text: words}}})
	}
}

// partsOf cuts a document into parts of about partBytes: always the same ones.
func partsOf(d *claims.Document) []claims.Span {
	var parts []claims.Span
	start := 0
	for start+partBytes < len(d.Text) {
		end := start + partBytes
		if i := d.BlockAt(end); i >= 0 {
			b := d.Blocks[i].Span
			switch space := strings.LastIndexByte(d.Text[end-1000:end], ' '); {
			case b.Start > start+partBytes/2:
				end = b.Start
			case space >= 0:
				end = end - 1000 + space + 1
			}
		}
		if end = runeStart(d.Text, end); end <= start { // no text: nothing but broken characters
			end = start + partBytes
		}
		parts = append(parts, claims.Span{Start: start, End: end})
		start = end
	}
	return append(parts, claims.Span{Start: start, End: len(d.Text)})
}

// partAt is the part that holds an offset.
func partAt(parts []claims.Span, offset int) int {
	for i, p := range parts {
		if offset < p.End {
			return i
		}
	}
	return len(parts) - 1
}

// clip is what two spans have in common.
func clip(s, window claims.Span) claims.Span {
	return claims.Span{Start: max(s.Start, window.Start), End: min(s.End, window.End)}
}

// marksIn takes the marks that begin before the end of a block off the list and
// gives those that begin in it. Marks in no block are dropped.
func marksIn(marks *[]*mark, block claims.Span) []*mark {
	all := *marks
	from := 0
	for from < len(all) && all[from].Span.Start < block.Start {
		from++
	}
	to := from
	for to < len(all) && all[to].Span.Start < block.End {
		to++
	}
	*marks = all[to:]
	return all[from:to]
}

// markupIn is marksIn for markup, whose spans do not overlap.
func markupIn(spans *[]claims.Span, block claims.Span) []claims.Span {
	all := *spans
	from := 0
	for from < len(all) && all[from].End <= block.Start {
		from++
	}
	to := from
	for to < len(all) && all[to].Start < block.End {
		to++
	}
	*spans = all[from:] // one may reach into the next part
	return all[from:to]
}

// cutPieces cuts a block at the edges of marks and markup, and leaves markup out.
func cutPieces(text string, block claims.Span, marks []*mark, markup []claims.Span) []markedPiece {
	cuts := make([]int, 0, 2+2*len(marks)+2*len(markup))
	cuts = append(cuts, block.Start, block.End)
	for _, m := range marks {
		cuts = append(cuts, m.Span.Start, min(m.Span.End, block.End))
	}
	for _, m := range markup {
		cuts = append(cuts, max(m.Start, block.Start), min(m.End, block.End))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var pieces []markedPiece
	var over stack
	for i := 1; i < len(cuts); i++ {
		at := claims.Span{Start: cuts[i-1], End: cuts[i]}
		var anchors []string
		for len(marks) > 0 && marks[0].Span.Start <= at.Start {
			anchors = append(anchors, marks[0].Claim)
			heap.Push(&over, marks[0])
			marks = marks[1:]
		}
		for len(markup) > 0 && markup[0].End <= at.Start {
			markup = markup[1:]
		}
		p := markedPiece{Mark: over.top(at.Start), Anchors: anchors}
		if len(markup) == 0 || !markup[0].Contains(at) {
			p.Text = printable(at.In(text))
		}
		pieces = joined(pieces, p)
	}
	return pieces
}

// joined adds a piece, to the last one where nothing tells them apart.
func joined(pieces []markedPiece, p markedPiece) []markedPiece {
	if n := len(pieces) - 1; n >= 0 && pieces[n].Mark == p.Mark && len(p.Anchors) == 0 && len(pieces[n].Text) < 1000 {
		pieces[n].Text += p.Text
		return pieces
	}
	if p.Text == "" && len(p.Anchors) == 0 {
		return pieces
	}
	return append(pieces, p)
}

// stack is the marks that have begun, the one that shows at the top. Ended ones
// leave when they come to the top.
type stack []*mark

func (s *stack) top(at int) *mark {
	for len(*s) > 0 && (*s)[0].Span.End <= at {
		heap.Pop(s)
	}
	if len(*s) == 0 {
		return nil
	}
	return (*s)[0]
}

func (s stack) Len() int { return len(s) }

func (s stack) Less(i, j int) bool {
	a, b := s[i], s[j]
	return cmp.Or(
		cmp.Compare(strength(b.Verdict), strength(a.Verdict)),
		cmp.Compare(a.Span.Len(), b.Span.Len()),
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(a.Claim, b.Claim),
	) < 0
}

func (s stack) Swap(i, j int) { s[i], s[j] = s[j], s[i] }
func (s *stack) Push(m any)   { *s = append(*s, m.(*mark)) }

func (s *stack) Pop() any {
	last := (*s)[len(*s)-1]
	*s = (*s)[:len(*s)-1]
	return last
}

// strength is the rank of a verdict, larger for what matters more.
func strength(v compare.Verdict) int { return slices.Index(compare.Verdicts, v) }
