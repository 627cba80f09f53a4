package web

import (
	"slices"
	"strings"
	"unicode"

	"github.com/crosscheck/crosscheck/claims"
)

// sameWords is the share of words that two sentences have in common from which
// on the second is a copy for a reader.
const sameWords = 0.8

// lookBack is how many groups a sentence is held against: with thousands of
// mentions, a copy far off stays by itself.
const lookBack = 200

// folded groups claims whose sentences are nearly the same words, each group
// and the groups in the order given.
func folded(mentions []*claims.Claim) [][]*claims.Claim {
	var groups [][]*claims.Claim
	var sets [][]string
	exact := map[string]int{}
	for _, c := range mentions {
		words := wordsOf(clamped(c.Sentence, c.Doc.Text).In(c.Doc.Text))
		key := strings.Join(words, " ")
		i, known := exact[key]
		if !known {
			from := max(0, len(sets)-lookBack)
			if i = slices.IndexFunc(sets[from:], func(s []string) bool { return overlap(s, words) >= sameWords }); i >= 0 {
				i += from
			} else {
				i = len(groups)
				groups, sets = append(groups, nil), append(sets, words)
			}
			exact[key] = i
		}
		groups[i] = append(groups[i], c)
	}
	return groups
}

// wordsOf is the words of a sentence, sorted, each once. Of a very long one
// the first part will do.
func wordsOf(s string) []string {
	s = s[:min(len(s), 2000)]
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	slices.Sort(words)
	return slices.Compact(words)
}

// overlap is the Jaccard coefficient of two sorted sets of words.
func overlap(a, b []string) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	both, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			both, i, j = both+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return float64(both) / float64(len(a)+len(b)-both)
}
