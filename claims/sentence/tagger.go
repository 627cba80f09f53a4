package sentence

import (
	"strings"
	"sync"

	"github.com/crosscheck/crosscheck/claims"
)

// Tagger names the part of speech of tokens in the Penn Treebank's tags. It may
// be shared by goroutines; the same sentence always gets the same tags.
type Tagger struct{ scratch sync.Pool }

// NewTagger is cheap: the model is read when the first sentence is tagged.
func NewTagger() *Tagger {
	return &Tagger{scratch: sync.Pool{New: func() any { return new(tagging) }}}
}

// Tag fills Tag of the sentence's tokens; text is what their spans refer to.
func (t *Tagger) Tag(text string, s *claims.Sentence) {
	if len(s.Tokens) == 0 {
		return
	}
	g := t.scratch.Get().(*tagging)
	g.tag(loadProse(), text, s.Tokens)
	t.scratch.Put(g)
}

// tagging is the tagging of one sentence.
type tagging struct {
	model  *proseModel
	units  []unit // what prose would take for words: compounds are one
	parts  []unit // the tokens, one by one
	scores [maxClasses]int32
}

// unit is a word as the model sees it.
type unit struct {
	raw      string // as printed, apostrophes straight
	from, to int    // its tokens
	word     uint64 // hash of the normalised word
	tail     uint64 // hash of the last three bytes as printed
	wordTail uint64 // hash of the last three bytes of the normalised word
}

// pad is how many units stand before and after those of the sentence.
const pad = 2

var edges = [2 * pad]unit{edge("-START-"), edge("-START2-"), edge("-END-"), edge("-END2-")}

func edge(name string) unit {
	return unit{word: hashString(name), wordTail: hashString(tail(name))}
}

func (g *tagging) tag(m *proseModel, text string, tokens []claims.Token) {
	g.model = m
	g.read(text, tokens)
	prev1, prev2 := "-START-", "-START2-"
	for i := pad; i < len(g.units)-pad; i++ {
		u := &g.units[i]
		tag := g.decide(g.units, i, prev1, prev2)
		if u.to-u.from == 1 {
			tokens[u.from].Tag = tag
		} else {
			g.tagParts(u, tag, prev1, prev2, tokens)
		}
		prev2, prev1 = prev1, tag
	}
	repair(text, tokens)
}

// tagParts gives the parts of a compound tags of their own: a name's parts are
// names, others get what the model says of them one by one.
func (g *tagging) tagParts(u *unit, whole, prev1, prev2 string, tokens []claims.Token) {
	for i := u.from; i < u.to; i++ {
		tag := g.decide(g.parts, i+pad, prev1, prev2)
		p := &g.parts[i+pad]
		switch {
		case tokens[i].Norm == "-":
			tag = "HYPH"
		case whole == "NNP" && upperAt(p.raw, 0, len(p.raw)):
			tag = "NNP"
		case whole == "JJ" && tag == "VBD":
			tag = "VBN" // "a Harrow-based firm"
		}
		tokens[i].Tag = tag
		prev2, prev1 = prev1, tag
	}
}

// read lays the tokens out as the model wants to see them.
func (g *tagging) read(text string, tokens []claims.Token) {
	g.units = append(g.units[:0], edges[:pad]...)
	g.parts = append(g.parts[:0], edges[:pad]...)
	for i := 0; i < len(tokens); {
		to := compoundEnd(text, tokens, i)
		for k := i; k < to; k++ {
			g.parts = append(g.parts, newUnit(text, tokens, k, k+1))
		}
		if to == i+1 {
			g.units = append(g.units, g.parts[len(g.parts)-1])
		} else {
			g.units = append(g.units, newUnit(text, tokens, i, to))
		}
		i = to
	}
	g.units = append(g.units, edges[pad:]...)
	g.parts = append(g.parts, edges[pad:]...)
}

// compoundEnd is the index after the compound that starts at token i: words
// with hyphens and no blank between them.
func compoundEnd(text string, tokens []claims.Token, i int) int {
	end := i + 1
	for end+1 < len(tokens) && tokens[end].Norm == "-" &&
		tokens[end].Span.Start == tokens[end-1].Span.End && tokens[end+1].Span.Start == tokens[end].Span.End &&
		isWordStart(text, tokens[end-1]) && isWordStart(text, tokens[end+1]) {
		end += 2
	}
	return end
}

func isWordStart(text string, t claims.Token) bool {
	c, _ := classAt(text, t.Span.Start)
	return c == letter || c == digit
}

func newUnit(text string, tokens []claims.Token, from, to int) unit {
	first := tokens[from]
	u := unit{from: from, to: to, raw: text[first.Span.Start:tokens[to-1].Span.End]}
	word := first.Norm
	if to-from > 1 {
		word = "!HYPHEN"
	} else {
		if c, _ := classAt(u.raw, 0); c != letter {
			u.raw = first.Norm // marks and clitics: quotes straight
		}
		word = proseWord(word)
	}
	u.word, u.tail, u.wordTail = hashString(word), hashString(tail(u.raw)), hashString(tail(word))
	return u
}

// proseWord is the word as prose's features know it.
func proseWord(norm string) string {
	switch {
	case norm == "":
		return norm
	case len(norm) == 4 && isDigits(norm):
		return "!YEAR"
	case '0' <= norm[0] && norm[0] <= '9':
		return "!DIGITS"
	}
	return norm
}

// tail is the last three bytes: bytes, not letters, since the model was
// trained so.
func tail(s string) string { return s[max(0, len(s)-3):] }

// decide is the tag of the unit at i.
func (g *tagging) decide(units []unit, i int, prev1, prev2 string) string {
	u := &units[i]
	switch {
	case u.raw == "-":
		return "-"
	case u.raw == "":
		return "SYM"
	case u.raw[0] == '@' || strings.Contains(u.raw, "://"):
		return "NN"
	case '0' <= u.raw[0] && u.raw[0] <= '9' && u.to-u.from == 1 && !letterAt(u.raw, len(u.raw)-1, len(u.raw)):
		return "CD"
	}
	if class, ok := g.model.single[u.raw]; ok {
		return g.model.classes[class]
	}
	return g.predict(units, i, prev1, prev2)
}

// predict adds up the features of the unit at i; of equal scores the first tag
// in the alphabet wins.
func (g *tagging) predict(units []unit, i int, prev1, prev2 string) string {
	clear(g.scores[:])
	u, w, s := &units[i], &g.model.weights, &g.scores
	t1, t2 := hashString(prev1), hashString(prev2)
	w.score(featureKey(bias, emptyHash, 0), s)
	w.score(featureKey(suffix, u.tail, 0), s)
	w.score(featureKey(prefix1, firstByteHash[u.raw[0]], 0), s)
	w.score(featureKey(tag1, t1, 0), s)
	w.score(featureKey(tag2, t2, 0), s)
	w.score(featureKey(tag12, t1, t2), s)
	w.score(featureKey(word0, u.word, 0), s)
	w.score(featureKey(tag1word, t1, u.word), s)
	w.score(featureKey(word1, units[i-1].word, 0), s)
	w.score(featureKey(suffix1, units[i-1].wordTail, 0), s)
	w.score(featureKey(word2, units[i-2].word, 0), s)
	w.score(featureKey(wordNext, units[i+1].word, 0), s)
	w.score(featureKey(suffixNext, units[i+1].wordTail, 0), s)
	w.score(featureKey(wordNext2, units[i+2].word, 0), s)
	best := 0
	for c := range g.model.classes {
		if s[c] > s[best] {
			best = c
		}
	}
	return g.model.classes[best]
}

var emptyHash = hashString("")

// firstByteHash hashes a word's first byte taken for a code point, as prose
// does.
var firstByteHash = func() (t [256]uint64) {
	for b := range t {
		t[b] = hashString(string(rune(b)))
	}
	return t
}()
