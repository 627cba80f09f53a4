package sentence

import "github.com/crosscheck/crosscheck/claims"

// Split cuts the document's blocks into sentences, in order. Blocks without a
// token give none.
func Split(doc *claims.Document) []claims.Sentence {
	size := 0
	for _, b := range doc.Blocks {
		size += b.Span.Len()
	}
	c := newCutter(doc.Text, size)
	for i, b := range doc.Blocks {
		c.block(b.Span, i, b.Kind == claims.Heading)
	}
	return c.sentences(nil)
}

// cutter collects the tokens of all blocks in one slice, so that a document
// costs a handful of allocations.
type cutter struct {
	scanner
	cuts []cut
}

// cut is a sentence to be: its tokens are tokens[from:to].
type cut struct {
	from, to, block int
	heading         bool
}

func newCutter(text string, size int) *cutter {
	const bytesPerToken, bytesPerSentence = 5, 90 // a little under what news prints
	return &cutter{
		scanner: scanner{text: text, tokens: make([]claims.Token, 0, size/bytesPerToken+8)},
		cuts:    make([]cut, 0, size/bytesPerSentence+1),
	}
}

func (c *cutter) block(span claims.Span, index int, heading bool) {
	first := len(c.tokens)
	c.scan(span)
	b := border{text: c.text, end: span.End, tokens: c.tokens[first:]}
	from := 0
	for from < len(b.tokens) {
		quoted := b.quoted
		to := b.next(from)
		if to-from > longest {
			to = from + breath(c.text, b.tokens[from:from+longest])
			b.reread(quoted, from, to)
		}
		c.cuts = append(c.cuts, cut{first + from, first + to, index, heading})
		from = to
	}
}

// longest is the most tokens of a sentence. No sentence of news comes near it; what
// does is a list or a table, and later stages look at each value's whole sentence.
const longest = 600

// breath is where tokens are best cut: after the last comma or semicolon of their
// second half, or behind the last.
func breath(text string, tokens []claims.Token) int {
	for i := len(tokens) - 1; i > len(tokens)/2; i-- {
		if s := tokens[i].Span.In(text); s == "," || s == ";" {
			return i + 1
		}
	}
	return len(tokens)
}

func (c *cutter) sentences(dst []claims.Sentence) []claims.Sentence {
	if dst == nil {
		dst = make([]claims.Sentence, 0, len(c.cuts))
	}
	for _, k := range c.cuts {
		tokens := c.tokens[k.from:k.to:k.to]
		span := claims.Span{Start: tokens[0].Span.Start, End: tokens[len(tokens)-1].Span.End}
		dst = append(dst, claims.Sentence{Span: span, Block: k.block, Heading: k.heading, Tokens: tokens})
	}
	return dst
}
