package main

import (
	"fmt"
	"strings"

	"github.com/crosscheck/crosscheck/claims/sentence/syntax/internal/greedy"
)

// score is how much of a treebank an engine gets right. All tokens count,
// marks too.
type score struct{ tokens, tags, heads, rels, broad int }

func measure(e *greedy.Engine, samples []sample) score {
	var sc score
	var a greedy.Analysis
	for _, g := range samples {
		copy(a.Room(len(g.words)), g.words)
		e.Analyse(&a)
		for i := range g.words {
			sc.tokens++
			if a.Tags[i] == g.tags[i] {
				sc.tags++
			}
			if a.Head[i] != g.heads[i] {
				continue
			}
			sc.heads++
			if a.Rel[i] == g.rels[i] {
				sc.rels++
			}
			if broad(e.Rels.Classes[a.Rel[i]]) == broad(e.Rels.Classes[g.rels[i]]) {
				sc.broad++
			}
		}
	}
	return sc
}

// broad is the universal part of a relation: "nsubj" of "nsubj:pass".
func broad(rel string) string {
	universal, _, _ := strings.Cut(rel, ":")
	return universal
}

func (s score) String() string {
	p := func(n int) float64 { return 100 * float64(n) / float64(s.tokens) }
	return fmt.Sprintf("tags %.2f  UAS %.2f  LAS %.2f (universal relations %.2f)", p(s.tags), p(s.heads), p(s.rels), p(s.broad))
}
