package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims/words"
)

// lemmaOf is the dictionary form of a lower-case word under its tag. A word
// without a tag is tried as a noun, then as a verb.
func lemmaOf(w, tag string) string {
	switch {
	case len(w) < 2 || w[0] < 'a' || w[0] > 'z':
		return w
	case forms[w] != "":
		return forms[w]
	case w == "people":
		return "person"
	case strings.HasPrefix(tag, "V"), tag == "MD":
		return words.Lemma(w, words.Verb)
	case strings.HasPrefix(tag, "N"):
		return words.Lemma(w, words.Noun)
	case strings.HasPrefix(tag, "J"):
		return words.Lemma(w, words.Adjective)
	case tag != "":
		return w
	}
	return Lemma(w)
}

// Lemma is the dictionary form of a lower-case word of unknown part of speech.
func Lemma(w string) string {
	if f := forms[w]; f != "" {
		return f
	}
	if n := words.Lemma(w, words.Noun); n != w {
		return n
	}
	return words.Lemma(w, words.Verb)
}

// forms are those of the verbs that help others, and what stands for them behind
// an apostrophe: they are told from nouns here.
var forms = map[string]string{
	"'s": "'s", "'d": "'d", "n't": "n't", "'re": "be", "'m": "be", "'ve": "have",
	"am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be",
	"has": "have", "had": "have", "having": "have", "does": "do", "did": "do", "done": "do",
}

// wordSet is the set of the words of s.
func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

func endsIn(w string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

func vowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }
