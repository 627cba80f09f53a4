package documents

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// Parse reads the bytes of one file. The path is printed and decides, by its
// extension, how the bytes are read; nothing is opened. meta is what a manifest
// states: the file's own front matter or page metadata goes before it.
func Parse(path string, data []byte, meta Meta, opt Options) (*claims.Document, error) {
	if limit := opt.maxBytes(); int64(len(data)) > limit {
		return nil, tooLarge(path, int64(len(data)), limit)
	}
	kind := kindOf(path, data)
	if kind == notText {
		return nil, notReadable(path)
	}
	text, err := decode(path, data, kind == page)
	if err != nil {
		return nil, err
	}
	if tooManyLines(text) {
		return nil, fmt.Errorf("%s has more than %d lines\nhint: split the file", path, maxLines)
	}
	if kind == page {
		return parsePage(path, text, meta, opt)
	}
	own, body, err := frontMatter(path, text)
	if err != nil {
		return nil, err
	}
	own.fill(meta)
	var passages []passage
	if kind == markdown {
		passages = markdownPassages(text, body)
	} else {
		passages = plainPassages(text, body)
	}
	return finish(path, text, passages, own, opt)
}

// FromText reads plain text that is in no file: the document has its path and
// blocks, and no metadata. Nothing is left out as furniture, since whoever hands
// over a text means all of it. A text without words has no blocks.
func FromText(path, text string) *claims.Document {
	text = strings.ToValidUTF8(text, "\uFFFD")
	return build(path, text, plainPassages(text, 0), Meta{})
}

// finish leaves out what is no running text.
func finish(path, text string, passages []passage, meta Meta, opt Options) (*claims.Document, error) {
	if len(passages) == 0 {
		return nil, fmt.Errorf("%s is empty: it holds no text\nhint: leave the file out, or look whether it was saved in full", path)
	}
	passages = furnished(takeStamps(passages, &meta), opt.Furniture)
	return build(path, text, passages, meta), nil
}

func build(path, text string, passages []passage, meta Meta) *claims.Document {
	sum := sha256.Sum256([]byte(text))
	doc := &claims.Document{Path: path, ID: hex.EncodeToString(sum[:]), Text: text}
	meta.describe(doc)
	for _, p := range passages {
		doc.Blocks = append(doc.Blocks, p.Block)
		doc.Markup = append(doc.Markup, p.markup...)
	}
	if doc.Title == "" && len(passages) > 0 && passages[0].Kind == claims.Heading {
		doc.Title = strings.Join(strings.Fields(passages[0].text), " ")
	}
	return doc
}
