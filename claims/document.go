package claims

import (
	"sort"
	"strings"
	"time"
)

// Document is one article, page or report. Its Text never changes once read:
// every span of every stage is an offset into it.
type Document struct {
	Path      string // as printed: relative to the working folder, with "/"
	ID        string // SHA-256 of Text in hex: the same text is the same document
	Title     string
	URL       string
	Publisher string
	Author    string
	Language  string    // BCP 47, "" when unknown
	Published time.Time // zero when unknown: never guessed from the file's own time
	Updated   time.Time // zero when unknown

	Text   string  // the text as read, UTF-8; for plain text and Markdown the file's own bytes, front matter included
	Blocks []Block // what may be claimed from, in order, not overlapping
	Markup []Span  // inside blocks, what is no word of the text: link targets, signs of emphasis; in order
}

// BlockKind says what a block of text is to its reader.
type BlockKind uint8

// Kinds of block. The zero kind is running text.
const (
	Paragraph BlockKind = iota
	Heading
	ListItem
	Caption
	Cell // of a table
)

// Block is a stretch of text that a sentence never crosses: a paragraph, a
// heading, an item of a list. Front matter and page furniture (navigation,
// comment forms, cookie notices) are in no block.
type Block struct {
	Span Span
	Kind BlockKind
}

// Position turns a byte offset into a line and a column, both from 1; the
// column counts code points.
func (d *Document) Position(offset int) (line, column int) {
	offset = min(max(offset, 0), len(d.Text))
	line = 1 + strings.Count(d.Text[:offset], "\n")
	start := strings.LastIndexByte(d.Text[:offset], '\n') + 1
	return line, 1 + len([]rune(d.Text[start:offset]))
}

// BlockAt is the index of the block that covers the offset, -1 where none does.
func (d *Document) BlockAt(offset int) int {
	i := sort.Search(len(d.Blocks), func(i int) bool { return d.Blocks[i].Span.End > offset })
	if i < len(d.Blocks) && d.Blocks[i].Span.Start <= offset {
		return i
	}
	return -1
}
