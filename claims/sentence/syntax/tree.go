package syntax

import (
	"iter"

	"github.com/crosscheck/crosscheck/claims"
)

// Tree is the structure of a sentence: every token has one head, one token is
// the root. Tokens are named by their index in the sentence.
type Tree struct {
	Head []int // -1 of the root
	Rel  []Rel // to the head
}

// Root is the token without a head, -1 in an empty tree.
func (t Tree) Root() int {
	for i, h := range t.Head {
		if h < 0 {
			return i
		}
	}
	return -1
}

// Children are the tokens whose head is i, in order.
func (t Tree) Children(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for c, h := range t.Head {
			if h == i && !yield(c) {
				return
			}
		}
	}
}

// Child is the first child of i in the universal relation, or in exactly the
// relation if the name has a subtype; -1 where there is none.
func (t Tree) Child(i int, name string) int {
	for c := range t.Children(i) {
		if t.Rel[c].Is(name) {
			return c
		}
	}
	return -1
}

// Under reports whether token i is token above or stands somewhere below it.
func (t Tree) Under(i, above int) bool {
	for range t.Head {
		if i == above {
			return true
		}
		if i < 0 {
			return false
		}
		i = t.Head[i]
	}
	return i == above
}

// Subtree is the range of tokens [from, to) from the first to the last that
// stand below i, i included. In English it holds hardly ever a token of
// another's.
func (t Tree) Subtree(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && t.Under(from-1, i) {
		from--
	}
	for to < len(t.Head) && t.Under(to, i) {
		to++
	}
	return from, to
}

// Span is the stretch of text that the subtree of i covers in s.
func (t Tree) Span(s *claims.Sentence, i int) claims.Span {
	from, to := t.Subtree(i)
	return claims.Span{Start: s.Tokens[from].Span.Start, End: s.Tokens[to-1].Span.End}
}

// Chain are the heads of i from its own up to the root.
func (t Tree) Chain(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for range t.Head {
			if i = t.Head[i]; i < 0 || !yield(i) {
				return
			}
		}
	}
}
