package extract

import (
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// lexicon finds the attribute class of a word or phrase.
type lexicon struct {
	words   map[string][]*claims.AttributeClass
	phrases map[string][]phraseEntry // by first lemma
}

type phraseEntry struct {
	lemmas []string
	class  *claims.AttributeClass
}

func newLexicon(classes []claims.AttributeClass) *lexicon {
	l := &lexicon{words: map[string][]*claims.AttributeClass{}, phrases: map[string][]phraseEntry{}}
	for i := range classes {
		c := &classes[i]
		for _, w := range c.Words {
			lemmas := strings.Fields(strings.ToLower(w))
			switch len(lemmas) {
			case 0:
			case 1:
				l.words[lemmas[0]] = append(l.words[lemmas[0]], c)
			default:
				l.phrases[lemmas[0]] = append(l.phrases[lemmas[0]], phraseEntry{lemmas, c})
			}
		}
	}
	return l
}

// class of a lemma for values of the kind, nil where no class holds it.
func (l *lexicon) class(lemma string, kind claims.Kind) *claims.AttributeClass {
	for _, c := range l.words[lemma] {
		if holds(c, kind) {
			return c
		}
	}
	return nil
}

// phrase is the class of the phrase that covers token i of v, nil where none does.
func (l *lexicon) phrase(v *view, i int, kind claims.Kind) *claims.AttributeClass {
	for start := max(0, i-3); start <= i; start++ {
		for _, p := range l.phrases[v.lemma(start)] {
			if start+len(p.lemmas) > i && holds(p.class, kind) && v.matches(start, p.lemmas) {
				return p.class
			}
		}
	}
	return nil
}

// exact is the class that holds a phrase, given as lemmas; nil where none does.
func (l *lexicon) exact(lemmas []string, kind claims.Kind) *claims.AttributeClass {
	for _, p := range l.phrases[lemmas[0]] {
		if slices.Equal(p.lemmas, lemmas) && holds(p.class, kind) {
			return p.class
		}
	}
	return nil
}

func (v *view) matches(start int, lemmas []string) bool {
	for k, l := range lemmas {
		if v.lemma(start+k) != l {
			return false
		}
	}
	return true
}

func holds(c *claims.AttributeClass, kind claims.Kind) bool {
	if len(c.Kinds) == 0 {
		return kind == claims.Count || kind == claims.Ratio
	}
	for _, k := range c.Kinds {
		if k == kind {
			return true
		}
	}
	return false
}
