package report

import (
	"strings"
	"unicode"

	"github.com/crosscheck/crosscheck/claims"
)

// shownMentions is how many mentions of a value are shown when Options leave
// it open.
const shownMentions = 5

// sameWords is the share of words that two sentences have in common from which
// on the second adds nothing for a reader.
const sameWords = 0.8

// shown is a mention and how many further ones say it in nearly the same words.
type shown struct {
	claim *claims.Claim
	more  int
	words map[string]bool
}

// fold keeps up to limit mentions (0: shownMentions, below 0: all) that differ
// in wording, and counts the rest: those folded into a kept one there, those
// for which there was no room in left. Nothing is lost: kept, more and left
// add up to the number of mentions.
func fold(mentions []*claims.Claim, limit int) (kept []shown, left int) {
	if limit == 0 {
		limit = shownMentions
	}
	if len(mentions) == 1 {
		return []shown{{claim: mentions[0]}}, 0
	}
	for _, c := range mentions {
		words := wordSet(cut(c.Doc.Text, c.Sentence))
		switch i := alike(kept, words); {
		case i >= 0 && limit > 0:
			kept[i].more++
		case limit > 0 && len(kept) == limit:
			left++
		default:
			kept = append(kept, shown{claim: c, words: words})
		}
	}
	return kept, left
}

// alike is the index of the kept mention in nearly the same words, or -1.
func alike(kept []shown, words map[string]bool) int {
	for i := range kept {
		if overlap(kept[i].words, words) >= sameWords {
			return i
		}
	}
	return -1
}

// overlap is the Jaccard coefficient of two sets of words; two empty sets are
// the same.
func overlap(a, b map[string]bool) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	both := 0
	for w := range a {
		if b[w] {
			both++
		}
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

// wordSet is the words of a sentence in lower case, without marks.
func wordSet(s string) map[string]bool {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}
