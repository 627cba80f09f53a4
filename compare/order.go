package compare

import (
	"math"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// order says which of two claims was taken first.
type order int8

const (
	unknown order = iota
	first         // a before b
	second        // b before a
)

// orderOf compares until when the counts were taken; where the texts do not
// say, and only for what rises, when they were published.
func orderOf(a, b *claims.Claim, published bool) order {
	if o := orderSpans(a.AsOf, b.AsOf); o != unknown || !published {
		return o
	}
	if a.Doc == nil || b.Doc == nil || a.Doc == b.Doc {
		return unknown
	}
	return orderPublished(a.Doc.Published, b.Doc.Published)
}

func orderSpans(a, b claims.Interval) order {
	switch {
	case a.Zero() || b.Zero():
		return unknown
	case !a.To.IsZero() && !b.From.IsZero() && !a.To.After(b.From):
		return first
	case !b.To.IsZero() && !a.From.IsZero() && !b.To.After(a.From):
		return second
	}
	return unknown
}

// lull is the least time between two articles for the later one to know more.
const lull = time.Hour

// orderPublished leaves open what a bare date leaves open: a text of that day
// may be earlier or later.
func orderPublished(a, b time.Time) order {
	if a.IsZero() || b.IsZero() {
		return unknown
	}
	if (bareDate(a) || bareDate(b)) && civil(a) == civil(b) {
		return unknown
	}
	switch gap := b.Sub(a); {
	case gap >= lull:
		return first
	case gap <= -lull:
		return second
	}
	return unknown
}

// elapsedBetween reports whether two lengths differ by just the time between
// their publications: the eleventh day of a strike is followed by the twelfth.
func elapsedBetween(a, b *claims.Claim) bool {
	if a.Doc == nil || b.Doc == nil || a.Doc.Published.IsZero() || b.Doc.Published.IsZero() {
		return false
	}
	told := inBase(&b.Value) - inBase(&a.Value)
	gone := b.Doc.Published.Sub(a.Doc.Published).Seconds()
	return told*gone > 0 && math.Abs(told-gone) < 86400
}

func bareDate(t time.Time) bool {
	h, m, s := t.Clock()
	return h+m+s == 0
}

// risen are verbs that say that a count has changed to what is stated.
var risen = wordSet("rise", "climb", "increase", "jump", "grow", "reach", "pass", "surge", "soar", "mount", "update", "swell", "near", "top")

// latePhrases and earlyPhrases tell in a sentence that a count is the new one,
// or not the last word.
var (
	latePhrases  = []string{" has risen", " have risen", " rose to", " climbed to", " now ", " updated", " latest", " revised", "up from"}
	earlyPhrases = []string{" so far", " to date", "at least", " initial", " preliminary", " early reports", " earlier", "had been", " expected to rise", " could rise", " likely to rise"}
)

// marked reports whether the texts themselves say that small was not the last
// word, or that large is newer.
func marked(small, large *claims.Claim) bool {
	return small.Value.Modifier == claims.AtLeast || small.Value.Modifier == claims.MoreThan ||
		hasScope(small, claims.Version, earlyWords) || hasScope(large, claims.Version, lateWords) ||
		risen[large.Context.Verb] || says(large, latePhrases) || says(small, earlyPhrases)
}

// says reports whether the claim's sentence holds one of the phrases.
func says(c *claims.Claim, phrases []string) bool {
	text := strings.ToLower(sentenceOf(c))
	for _, p := range phrases {
		if strings.Contains(text, p) {
			return true
		}
	}
	return false
}

// sentenceOf is the claim's sentence, "" for a claim without its document.
func sentenceOf(c *claims.Claim) string {
	if c.Doc == nil || c.Sentence.End > len(c.Doc.Text) || c.Sentence.Empty() {
		return ""
	}
	return c.Sentence.In(c.Doc.Text)
}
