package documents

import (
	"strings"
	"unicode"

	"github.com/crosscheck/crosscheck/claims"
)

// Limits of what a block of page furniture looks like, in words. A longer
// block is running text, whatever it begins with.
const (
	maxFurniture = 60 // of a plea or a notice, which is a short paragraph
	maxLabelled  = 25 // of "Also read: <headline>"
	maxCredit    = 12 // of a picture credit, a contact, a line of names
	minProse     = 8  // of a sentence that ends a list of other articles
)

// furnished takes the page furniture out: what a page prints around an article
// on its own account. A phrase marks one block; a comment form or a donation
// form marks all that follows it; a list of other articles all up to the next
// running text. extra are the phrases that the user adds.
func furnished(passages []passage, extra []string) []passage {
	phrases := make([]string, 0, len(extra))
	for _, e := range extra {
		if e = fold(e); e != "" {
			phrases = append(phrases, e)
		}
	}
	kept := make([]passage, 0, len(passages))
	listed := false
	for i, p := range passages {
		if len(p.text) > 2*foldLimit || p.Kind == claims.Cell { // a table is the author's, whatever words head it
			listed = false
			kept = append(kept, p)
			continue
		}
		f := fold(p.text)
		if len(kept) > 0 && opensForm(f, passages[i:]) {
			break
		}
		if lists[trimPhrase(f)] && listFollows(passages[i+1:]) {
			listed = true
			continue
		}
		if isFurniture(f, p) || beginsWithAny(f, phrases) {
			continue
		}
		if listed && !isProse(p) {
			continue
		}
		listed = false
		kept = append(kept, p)
	}
	return kept
}

// trimPhrase takes off what decorates a line: punctuation and arrows, and a
// count at the end ("Comments (12)"). A figure in front stays: "12 photos" may
// be an item of a list.
func trimPhrase(folded string) string {
	folded = strings.TrimRightFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) })
	return strings.TrimLeftFunc(folded, func(r rune) bool { return !isWordRune(r) })
}

// isFurniture decides on one block by its own words.
func isFurniture(folded string, p passage) bool {
	words, first := wordCount(p.text), firstWord(folded)
	switch {
	case words > maxFurniture:
		return false
	case words <= maxCredit && (wholeLines[trimPhrase(folded)] || isContact(folded, p.text) || isCredit(folded) || isTrail(folded)):
		return true
	case words <= maxLabelled && isLabelled(folded, words):
		return true
	}
	if looseForms[trimPhrase(folded)] && strings.ContainsFunc(folded, unicode.IsDigit) {
		return true // "Comments (12)"
	}
	if words <= maxLabelled && !endsSentence(p.text) && beginsWithAny(folded, signOffs[first]) {
		return true
	}
	return beginsWithAny(folded, openings[first]) || containsAny(folded, closings) || isCopyright(folded) || isSubscribe(folded, p)
}

// beginsWithAny wants a phrase at the start and no letter or figure after it.
func beginsWithAny(folded string, phrases []string) bool {
	for _, phrase := range phrases {
		if strings.HasPrefix(folded, phrase) && atBoundary(folded, len(phrase)) {
			return true
		}
	}
	return false
}

func containsAny(folded string, phrases []string) bool {
	for _, phrase := range phrases {
		if strings.Contains(folded, phrase) {
			return true
		}
	}
	return false
}

// atBoundary reports whether no word goes on at the offset.
func atBoundary(s string, at int) bool {
	return at == len(s) || !isWordRune(rune(s[at])) || !isWordRune(rune(s[at-1]))
}

// isLabelled reports whether a block is a label and what it is put on:
// "Also read: Bridge Reopens". Credits and contacts are short; a headline ends
// no sentence, a caption does.
func isLabelled(folded string, words int) bool {
	at := strings.IndexAny(folded, ":|>»")
	if dash := strings.Index(folded, " - "); at < 0 || dash >= 0 && dash < at {
		at = dash
	}
	if at <= 0 {
		return false
	}
	label, sentence := trimPhrase(folded[:at]), endsSentence(folded)
	return labels[label] && (words <= maxCredit || !sentence) || pictureLabels[label] && !sentence
}

// isContact reports whether a line is about reaching somebody: it holds an
// address of mail and ends no sentence, or consists of a telephone number.
func isContact(folded, text string) bool {
	if strings.Contains(folded, "@") && !endsSentence(text) {
		for word := range strings.FieldsSeq(folded) {
			name, host, ok := strings.Cut(word, "@")
			if ok && name != "" && strings.Contains(host, ".") {
				return true
			}
		}
	}
	return isTelephone(folded)
}

// isTelephone wants seven figures or more, a plus or a dash or brackets, and
// nothing but what a telephone number is written with.
func isTelephone(folded string) bool {
	figures, marks := 0, 0
	for _, r := range folded {
		switch {
		case r >= '0' && r <= '9':
			figures++
		case strings.ContainsRune("+-()", r):
			marks++
		case r != ' ' && r != '.' && r != '/':
			return false
		}
	}
	return figures >= 7 && marks > 0
}

// isTrail knows the path to the page: "Home > World > Europe".
func isTrail(folded string) bool {
	steps := strings.Count(folded, " > ") + strings.Count(folded, " » ") + strings.Count(folded, " › ")
	return steps >= 2 && !endsSentence(folded)
}

// isCredit knows a picture credit by its end.
func isCredit(folded string) bool {
	for _, credit := range credits {
		if strings.HasSuffix(strings.TrimRight(folded, ".)]"), strings.TrimRight(credit, ")]")) {
			return true
		}
	}
	return false
}

// isCopyright wants the sign, or the word and a year.
func isCopyright(folded string) bool {
	if strings.HasPrefix(folded, "©") {
		return true
	}
	rest, ok := strings.CutPrefix(folded, "copyright ")
	rest = strings.TrimLeft(rest, "-:, ")
	return ok && len(rest) >= 4 && (strings.HasPrefix(rest, "19") || strings.HasPrefix(rest, "20"))
}

// media are what a plea to subscribe or to follow asks for.
var media = []string{
	" newsletter", " channel", " telegram", " facebook", " whatsapp", " twitter", " youtube", " instagram", " rss", " e-mail", " email", " podcast", " alerts", " digest", " updates", " our ",
}

// pleas are the commands that ask for them.
var pleas = []string{"subscribe to", "sign up", "follow", "join"}

// isSubscribe reports whether a block is a plea: a command at the start and a
// medium that it asks for, and nobody quoted.
func isSubscribe(folded string, p passage) bool {
	for _, verb := range pleas {
		if rest, ok := strings.CutPrefix(folded, verb); ok && atBoundary(folded, len(verb)) && containsAny(rest, media) {
			return !strings.Contains(folded, "\"") && p.Kind != claims.ListItem
		}
	}
	return false
}

// opensForm reports whether the first passage opens a comment form.
func opensForm(folded string, from []passage) bool {
	phrase := strings.TrimLeftFunc(trimPhrase(folded), func(r rune) bool { return !unicode.IsLetter(r) })
	if forms[phrase] {
		return true
	}
	if !looseForms[phrase] {
		return false
	}
	ahead := min(len(from), 5)
	if strings.ContainsFunc(folded, unicode.IsDigit) { // "12 comments": they come before the form
		ahead = len(from)
	}
	for _, p := range from[1:ahead] {
		f := fold(p.text)
		if beginsWithAny(f, openings[firstWord(f)]) || wholeLines[trimPhrase(f)] || forms[trimPhrase(f)] {
			return true
		}
	}
	return len(from) == 1
}

// listFollows reports whether a heading such as "Related" is followed by what
// could be a list: anything but running text.
func listFollows(rest []passage) bool {
	return len(rest) == 0 || !isProse(rest[0])
}

// isProse reports whether a block is running text: a sentence of some length
// that ends as one.
func isProse(p passage) bool {
	return endsSentence(p.text) && wordCount(p.text) >= minProse
}
