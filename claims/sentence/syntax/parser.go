package syntax

import (
	"bytes"
	"compress/gzip"
	_ "embed" // for the weights
	"fmt"
	"io"
	"sync"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/sentence/syntax/internal/greedy"
)

//go:embed weights.gz
var weights []byte

// Parser tags and parses sentences. It may be shared by goroutines; the same
// sentence always gets the same tree.
type Parser struct {
	engine *greedy.Engine
	rels   []Rel // by class of the engine
	memory sync.Pool
}

// Load gives the parser that all callers share; the weights are unpacked when
// it is first called. An error means that the program itself is damaged.
var Load = sync.OnceValues(func() (*Parser, error) { return read(weights) })

func read(packed []byte) (*Parser, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("weights of the parser: %w", err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("weights of the parser: %w", err)
	}
	engine, err := greedy.ReadEngine(data)
	if err != nil {
		return nil, fmt.Errorf("weights of the parser: %w", err)
	}
	p := &Parser{engine: engine, memory: sync.Pool{New: func() any { return new(greedy.Analysis) }}}
	for _, name := range engine.Rels.Classes {
		p.rels = append(p.rels, relOf(name))
	}
	return p, nil
}

// Parse is the tree of the sentence, whose spans refer to text. It also writes
// the Penn tag of each token, better than sentence.Tagger does.
func (p *Parser) Parse(text string, s *claims.Sentence) Tree {
	n := len(s.Tokens)
	if n == 0 {
		return Tree{}
	}
	a := p.memory.Get().(*greedy.Analysis)
	defer p.memory.Put(a)
	for i, room := 0, a.Room(n); i < n; i++ {
		t := &s.Tokens[i]
		room[i] = greedy.NewWord(t.Span.In(text), t.Norm, p.engine.Clusters)
	}
	p.engine.Analyse(a)
	tree := Tree{Head: make([]int, n), Rel: make([]Rel, n)}
	for i := range n {
		s.Tokens[i].Tag = p.tag(text, &s.Tokens[i], a.Tags[i])
		tree.Head[i], tree.Rel[i] = a.Head[i], p.rels[a.Rel[i]]
		if tree.Head[i] == n {
			tree.Head[i], tree.Rel[i] = -1, Root
		}
	}
	return tree
}

// tag is the name of the class, but a number in digits is always CD.
func (p *Parser) tag(text string, t *claims.Token, class uint8) string {
	name := p.engine.Tags.Classes[class]
	for i := t.Span.Start; i < t.Span.End; i++ {
		if c := text[i]; (c < '0' || c > '9') && c != '.' && c != ',' {
			return name
		}
	}
	if c := text[t.Span.Start]; '0' <= c && c <= '9' {
		return "CD"
	}
	return name
}
