package claims

// Sentence is a stretch of a block with its tokens, in order.
type Sentence struct {
	Span    Span
	Block   int // index into Document.Blocks
	Heading bool
	Tokens  []Token
}

// Token is a word, number or mark of a sentence.
type Token struct {
	Span Span
	// Norm is the token for comparing: lower case, quotes and dashes straight,
	// soft hyphens gone. "’s" is "'s".
	Norm string
	// Tag is the Penn Treebank part of speech, "" until the sentence is tagged.
	// It is a hint: no value may depend on it.
	Tag string
}

// Upper reports whether the token's first letter is a capital in text.
func (t Token) Upper(text string) bool {
	for _, r := range t.Span.In(text) {
		return isUpper(r)
	}
	return false
}
