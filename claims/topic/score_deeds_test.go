package topic

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestTimesOfOtherDeeds: how often something was done is compared with how often the
// same was done, not with another deed's count.
func TestTimesOfOtherDeeds(t *testing.T) {
	times := func(text, quote, verb string) *told {
		doc := &claims.Document{Text: text}
		at := 0
		for text[at:at+len(quote)] != quote {
			at++
		}
		return &told{Claim: &claims.Claim{Doc: doc, Span: claims.Span{Start: at, End: at + len(quote)},
			Value: claims.Value{Kind: claims.Count, Unit: "time"}, Attribute: claims.Attribute{Lemma: "time"}, Context: claims.Context{Verb: verb}}}
	}
	for _, tt := range []struct {
		name string
		a, b *told
		want bool
	}{
		{"two deeds", times("Marsh was arrested twice.", "twice", "arrest"), times("Marsh was married three times.", "three", "marry"), true},
		{"a title and a deed", times("the four-time champion Marsh", "four-time", ""), times("Marsh won twice.", "twice", "win"), true},
		{"two titles", times("the four-time champion Marsh", "four-time", ""), times("a five-time nominee", "five-time", ""), true},
		{"one deed", times("Marsh was arrested twice.", "twice", "arrest"), times("Police arrested Marsh three times.", "three", "arrest"), false},
		{"two verbs of one meaning", times("Marsh was wed twice.", "twice", "wed"), times("Marsh was married three times.", "three", "marry"), false},
	} {
		if got := otherDeeds(tt.a, tt.b); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
