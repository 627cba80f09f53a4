package extract

import "strings"

// Root is a lemma without the endings that make nouns of verbs and adjectives
// of nouns, so that "negotiate" and "negotiation", "injure" and "injury" meet.
// It is a key for comparing, not a word.
func Root(lemma string) string {
	w := lemma
	for _, end := range [...]string{"ations", "ation", "ition", "ments", "ment", "ness", "ities", "ity", "ance", "ence", "ions", "ion", "ors", "ers", "or", "er", "ive", "al", "ing", "ed", "es", "s", "ies", "y", "e"} {
		if len(w)-len(end) >= 4 && strings.HasSuffix(w, end) {
			w = w[:len(w)-len(end)]
			break
		}
	}
	for _, end := range [...]string{"at", "e", "i", "s"} {
		if len(w)-len(end) >= 4 && strings.HasSuffix(w, end) {
			w = w[:len(w)-len(end)]
		}
	}
	return w
}
