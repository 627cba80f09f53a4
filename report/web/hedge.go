package web

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// hedges are the words of a value that bound or soften it: "at least" of "at
// least a dozen", "or so" of "forty or so", "by the end" of "by the end of
// March". A vague value ("several hundred") is a hedge as a whole. They are read
// off the printed words: a claim keeps what its bound means, not where it stands.
func hedges(c *claims.Claim) []claims.Span {
	v := &c.Value
	if hedgeMeans(v) == "" {
		return nil
	}
	whole := clamped(c.Span, c.Doc.Text)
	if v.Modifier == claims.Vague {
		return []claims.Span{whole}
	}
	printed := whole.In(c.Doc.Text)
	front := hedgeBefore(printed, v)
	all := []claims.Span{{Start: whole.Start + front.Start, End: whole.Start + front.End}}
	if v.Modifier != claims.Range {
		for _, s := range hedgesAfter(printed, front.End) {
			all = append(all, claims.Span{Start: whole.Start + s.Start, End: whole.Start + s.End})
		}
	}
	return all
}

// timexMods say what a TIMEX3 mod means for a date.
var timexMods = map[string]string{
	"START": "early", "MID": "in the middle", "END": "late", "APPROX": "about", "BEFORE": "before", "AFTER": "after",
	"ON_OR_BEFORE": "not after", "ON_OR_AFTER": "not before", "LESS_THAN": "less than", "MORE_THAN": "more than",
	"EQUAL_OR_LESS": "at most", "EQUAL_OR_MORE": "at least",
}

// hedgeMeans is what bounds or softens the value, in words, "" where nothing
// does.
func hedgeMeans(v *claims.Value) string {
	if v.Modifier != "" && v.Modifier != claims.Exact {
		return string(v.Modifier)
	}
	return timexMods[v.Mod]
}

// hedgeBefore is the words that stand before the number or the date. Before a
// figure that is all there is; before words, what is known to be no part of a
// number.
func hedgeBefore(printed string, v *claims.Value) claims.Span {
	figure := strings.IndexFunc(printed, func(r rune) bool { return unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) })
	if dated := v.Kind == claims.Date || v.Kind == claims.Time; figure >= 0 && !dated && v.Modifier != claims.Range {
		return claims.Span{End: len(strings.TrimSuffix(strings.TrimRight(printed[:figure], " -"), " the"))}
	}
	var found claims.Span
	begun := false
	for at := 0; at < len(printed); {
		word, next := hedgeWord(printed, at)
		switch {
		case bounding[word], begun && closing[word]:
			if !begun {
				begun, found.Start = true, at
			}
			found.End = at + len(word)
		case !linking[word]:
			return found
		}
		at = next
	}
	return claims.Span{} // words alone: nothing tells the bound from what it bounds
}

// hedgeWord is the word at an offset, in lower case, and where the next begins. A
// sign that is no letter is a word.
func hedgeWord(s string, at int) (word string, next int) {
	end := at + strings.IndexFunc(s[at:]+" ", func(r rune) bool { return !unicode.IsLetter(r) })
	if end == at {
		_, size := utf8.DecodeRuneInString(s[at:])
		end += size
	}
	next = end
	for next < len(s) && (s[next] == ' ' || s[next] == '-' || s[next] == '.') {
		next++
	}
	return strings.ToLower(s[at:end]), next
}

// bounding are the words of bounds and hedges, linking those that may stand
// among them, closing those that may also end them.
var (
	bounding = wordSet(`at least most more less fewer greater larger higher bigger lower smaller longer shorter older younger
		taller heavier over above under below beyond exceeding exceed exceeds exceeded excess upward upwards north south up within
		maximum max minimum many much few little high low long large good well far slightly just shy short barely nearly almost
		approaching virtually practically about around approximately approx roughly circa ca some estimated approximate close
		near region neighborhood neighbourhood vicinity something like several couple no not only as
		early earlier late later mid pre before after by since until till through throughout start beginning end middle close turn
		> < ≥ ≤ ~ ± ≈`)
	linking = wordSet("a an the in on or and very that this order equal")
	closing = wordSet("to than of")
)

// hedgesAfter are the words behind the number that bound or soften it.
func hedgesAfter(printed string, from int) (all []claims.Span) {
	lower := strings.ToLower(printed)
	if len(lower) != len(printed) { // a letter whose small form is longer: offsets would not hold
		return nil
	}
	for _, phrase := range boundsBehind {
		at := strings.Index(lower[from:], phrase)
		if at < 0 {
			continue
		}
		s := claims.Span{Start: from + at, End: from + at + len(phrase)}
		before, _ := utf8.DecodeLastRuneInString(lower[:s.Start])
		behind, _ := utf8.DecodeRuneInString(lower[s.End:])
		if s.Start > from && (phrase == "ish" || !unicode.IsLetter(before)) && !unicode.IsLetter(behind) {
			all = append(all, s)
		}
	}
	return all
}

// boundsBehind are the phrases that stand after a number.
var boundsBehind = []string{
	"or more", "or greater", "or higher", "or above", "or over", "or older", "or longer", "or larger", "or better", "or later",
	"or less", "or fewer", "or lower", "or below", "or under", "or younger", "or smaller", "or shorter", "or earlier",
	"and above", "and over", "and older", "and up", "and more", "and counting", "and under", "and below", "and younger",
	"at least", "at most", "at the most", "at a minimum", "at minimum", "at a maximum", "at maximum", "at the latest", "at the earliest", "tops",
	"or so", "or thereabouts", "give or take", "more or less", "approximately", "odd", "plus", "ish", "+",
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
