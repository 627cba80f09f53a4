package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// view is a sentence prepared for reading: lemmas beside tokens.
type view struct {
	doc    *claims.Document
	s      *claims.Sentence
	lemmas []string
	names  []name   // in order
	talk   talk     // who speaks in it
	roots  []string // of content words, once contents has found them
}

func newView(doc *claims.Document, s *claims.Sentence) *view {
	v := &view{doc: doc, s: s, lemmas: make([]string, len(s.Tokens))}
	for i := range s.Tokens {
		v.lemmas[i] = lemmaOf(s.Tokens[i].Norm, s.Tokens[i].Tag)
	}
	return v
}

func (v *view) len() int { return len(v.s.Tokens) }

// tagged reports whether the sentence was worth tagging.
func (v *view) tagged() bool { return v.len() > 0 && v.s.Tokens[v.len()-1].Tag != "" }

// tag is the token's tag, "" past the ends.
func (v *view) tag(i int) string {
	if i < 0 || i >= len(v.s.Tokens) {
		return ""
	}
	return v.s.Tokens[i].Tag
}

// lemma is the token's lemma, "" past the ends.
func (v *view) lemma(i int) string {
	if i < 0 || i >= len(v.lemmas) {
		return ""
	}
	return v.lemmas[i]
}

func (v *view) norm(i int) string {
	if i < 0 || i >= len(v.s.Tokens) {
		return ""
	}
	return v.s.Tokens[i].Norm
}

func (v *view) upper(i int) bool {
	return i >= 0 && i < len(v.s.Tokens) && v.s.Tokens[i].Upper(v.doc.Text)
}

func (v *view) noun(i int) bool      { return strings.HasPrefix(v.tag(i), "NN") }
func (v *view) adjective(i int) bool { return strings.HasPrefix(v.tag(i), "JJ") }
func (v *view) verb(i int) bool      { return strings.HasPrefix(v.tag(i), "VB") }
func (v *view) adverb(i int) bool    { return strings.HasPrefix(v.tag(i), "RB") }

// border reports whether a clause ends at token i.
func (v *view) border(i int) bool {
	switch v.norm(i) {
	case "", ";", ":", "(", ")", "\"", "--", "—", "–", "?", "!":
		return true
	}
	return false
}

// tokens is the range [first, last] of tokens that span covers, ok false where none.
func (v *view) tokens(span claims.Span) (first, last int, ok bool) {
	first = -1
	for i := range v.s.Tokens {
		if v.s.Tokens[i].Span.Overlaps(span) {
			if first < 0 {
				first = i
			}
			last = i
		} else if first >= 0 {
			break
		}
	}
	return first, last, first >= 0
}

// temporal reports whether token i names a day, month or relative day.
func (v *view) temporal(i int) bool { return temporalWords[v.norm(i)] }

var temporalWords = wordSet(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
january february march april may june july august september october november december jan jan. feb feb. mar apr apr. jun jul aug aug. sep sept sept. oct oct. nov nov. dec dec.
today yesterday tomorrow tonight`)
