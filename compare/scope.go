package compare

import (
	"slices"

	"github.com/crosscheck/crosscheck/claims"
)

// hasScope reports whether a claim has a scope word of the kind, among words
// where these are given.
func hasScope(c *claims.Claim, kind claims.ScopeKind, words map[string]bool) bool {
	return scopeWord(c, kind, words) != ""
}

// scopeWord is the first scope word of the kind, among words where given.
func scopeWord(c *claims.Claim, kind claims.ScopeKind, words map[string]bool) string {
	for i := range c.Scope {
		if s := &c.Scope[i]; s.Kind == kind && (words == nil || words[s.Word]) {
			return s.Word
		}
	}
	return ""
}

// scopeSet are the words of one kind of scope, sorted, each once, without those
// of skip.
func scopeSet(c *claims.Claim, kind claims.ScopeKind, skip map[string]bool) []string {
	var out []string
	for i := range c.Scope {
		if s := &c.Scope[i]; s.Kind == kind && !skip[s.Word] && !slices.Contains(out, s.Word) {
			out = append(out, s.Word)
		}
	}
	slices.Sort(out)
	return out
}

// partSet are the words that make a claim one of a part. The word of what is
// counted narrows nothing: children, where children are counted.
func partSet(c *claims.Claim) []string {
	return slices.DeleteFunc(scopeSet(c, claims.Part, nil), func(w string) bool {
		return w == c.Attribute.Lemma || w == c.Attribute.Class
	})
}

func wordSet(words ...string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}

// wholeWords say what a count without a word of basis means anyway.
var wholeWords = wordSet("total", "overall", "combined", "altogether", "including")

// additiveWords make a number come on top of another one.
var additiveWords = wordSet("additional", "extra", "further", "more", "another", "other")

// rateWords make a number another quantity: an average or yearly amount is no
// total, and no total contradicts it.
var rateWords = wordSet("average", "annual", "monthly", "weekly", "daily", "hourly", "net", "gross")

// earlyWords and lateWords are versions that are news of one count: the initial
// toll and the updated one.
var (
	earlyWords = wordSet("initial", "preliminary", "earlier", "previous", "early", "first")
	lateWords  = wordSet("updated", "revised", "latest", "new", "current", "final")
)

func sameScope(a, b *claims.Claim, kind claims.ScopeKind, skip map[string]bool) bool {
	return slices.Equal(scopeSet(a, kind, skip), scopeSet(b, kind, skip))
}
