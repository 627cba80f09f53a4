package main

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/crosscheck/crosscheck/claims"
)

// meets reports whether a sentence falls under a configured topic.
func meets(topic claims.ConfiguredTopic, patterns []*regexp.Regexp, sentence string) bool {
	for _, p := range patterns {
		if p.MatchString(sentence) {
			return true
		}
	}
	if len(topic.Words) == 0 {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(sentence), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, w := range topic.Words {
		if !holds(words, strings.ToLower(w)) {
			return false
		}
	}
	return true
}

// holds reports whether a word of the list is a form of the lemma.
func holds(words []string, lemma string) bool {
	for _, w := range words {
		if w == lemma || strings.TrimSuffix(w, "s") == lemma {
			return true
		}
	}
	return false
}
