package compare

import (
	"path"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// How many words of its sentence a value is quoted with, at most: those that tell
// what a number counts stand behind it, those that tell what a day or an age is of
// on either side.
const (
	wordsAfter       = 6
	wordsBefore      = 6 // of a value with nothing behind it
	wordsBeforeDate  = 5
	wordsAfterDate   = 6
	wordsBeforeToll  = 2  // of people counted by what became of them, with little behind it
	wordsBeforeScope = 40 // in bytes: how far before the value a scope word may stand to be quoted
)

// quote is the claim's value as printed, with the words that narrow it before
// and what it counts after; the plain form for a claim without its text. It
// begins and ends where a phrase may, and takes in no other number.
func quote(c *claims.Claim) string {
	text := sentenceOf(c)
	if text == "" || !c.Sentence.Contains(c.Span) || c.Span.Empty() {
		return c.Value.Text
	}
	at := c.Span.Shift(-c.Sentence.Start)
	start, before, after := at.Start, 0, wordsAfter
	switch k := c.Value.Kind; {
	case k.Temporal():
		before, after = wordsBeforeDate, wordsAfterDate
	case k == claims.Age:
		before = wordsBefore
	default:
		start = scopeStart(c, at.Start)
	}
	tail := runOn(text[at.End:], after)
	if start == at.Start && c.Attribute.Counts == claims.Fates && strings.Count(tail, " ") <= 2 {
		before = wordsBeforeToll // "killing four people"
	}
	if start == at.Start && tail == "" && !(c.Value.Kind == claims.Money && strings.Contains(text[at.Start:at.End], " ")) {
		before = wordsBefore
	}
	if c.Value.Kind == claims.Age {
		start = nameBefore(text, start)
	} else if before > 0 {
		start -= len(afterAnd(runUp(text[:start], before), c.Value.Kind))
		start = wholeName(text, start)
	}
	start = wholeWord(text, start, at.Start)
	return strings.Join(strings.Fields(text[start:at.End]+tail), " ")
}

// wholeWord moves the start of a quote behind the word that it would cut, a "-inch" of
// "13-inch", but not behind the value.
func wholeWord(text string, start, value int) int {
	if start == 0 || text[start] != '-' || start >= value {
		return start
	}
	if i := strings.IndexByte(text[start:value], ' '); i >= 0 {
		return start + i + 1
	}
	return value
}

// nameBefore is where the words begin that tell whose age stands at start: those
// that lead up to it and, behind one comma more, the name that it is set apart from.
func nameBefore(text string, start int) int {
	lead := runUp(text[:start], wordsBefore)
	at := start - len(lead)
	if cut := strings.LastIndexByte(text[:start], ','); cut > 0 && (cut >= at-1 || strings.TrimSpace(text[cut+1:at]) != "") && start-cut <= reachOfAge {
		return wholeName(text, cut-len(runUp(text[:cut], 2)))
	}
	return wholeName(text, at)
}

// reachOfAge is how many bytes before an age the comma may stand that ends the name.
const reachOfAge = 24

// afterAnd drops what stands before a number's own part of a pair: "killing 4
// people and injuring" of "killing 4 people and injuring 12".
func afterAnd(text string, kind claims.Kind) string {
	if i := strings.LastIndex(text, " and "); i >= 0 && kind == claims.Count && strings.TrimSpace(text[i+5:]) != "" {
		return text[i+5:]
	}
	return text
}

// wholeName moves the start of a quote back to the first word of the name that it
// would cut: at most three words.
func wholeName(text string, start int) int {
	for n := 0; n < 3 && capital(text, start) && start > 1 && text[start-1] == ' '; n++ {
		prev := strings.LastIndexByte(text[:start-1], ' ') + 1
		if !capital(text, prev) || strings.ContainsAny(text[prev:start-1], ",.;:!?”\"") {
			break
		}
		start = prev
	}
	return start
}

func capital(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsUpper(r)
}

// scopeStart is where the first word that narrows the claim stands, if it is near.
func scopeStart(c *claims.Claim, at int) int {
	start := at
	for i := range c.Scope {
		s := c.Scope[i].Span.Shift(-c.Sentence.Start)
		if !s.Empty() && s.Start >= 0 && s.Start < start && at-s.Start <= wordsBeforeScope {
			start = s.Start
		}
	}
	return start
}

// hanging are words that no quote ends with, since what they lead to is missing;
// most of them no quote begins with.
var (
	hanging = wordSet("a", "an", "the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your", "some", "any", "no", "each", "every",
		"of", "in", "on", "at", "by", "for", "from", "to", "with", "into", "over", "under", "about", "around", "between", "among", "against", "near", "off", "per",
		"through", "across", "during", "since", "until", "till", "after", "before", "within", "without", "as", "than", "like", "via", "worth", "including", "plus",
		"and", "or", "but", "nor", "if", "while", "because", "so", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having",
		"will", "would", "could", "can", "may", "might", "should", "must", "not", "also", "only", "just", "more", "most", "very", "other", "another", "others",
		"mr", "mrs", "ms", "dr", "who", "which", "where", "when", "whose")
	turning  = wordSet("who", "which", "that", "where", "when", "whose", "while", "because", "although", "though", "but", "said", "says", "adding", "as", "since", "if")
	numerals = wordSet("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens", "hundreds", "thousands")
	leading  = wordSet("said", "says", "and", "or", "but", "nor", "of", "that", "which", "who", "than", "to", "as", "so", "is", "are", "was", "were", "be", "been", "has", "have", "had", "by", "with", "from", "for", "into")
)

// runUp is the end of text that leads up to a value: no more than limit words, no
// mark but commas, no other number, and no word that hangs on one further before.
func runUp(text string, limit int) string {
	from, words, inWord := len(text), 0, false
	for i := len(text); i > 0; {
		r, n := utf8.DecodeLastRuneInString(text[:i])
		word := unicode.IsLetter(r) || inWord && (r == '-' || r == '\'' || r == '’') && !opens(text, i-n)
		if !word && inWord {
			inWord = false
			from = i
			if words == limit {
				break
			}
		}
		if !word && !unicode.IsSpace(r) && !(r == ',' && words == 0) {
			break
		}
		if word && !inWord {
			inWord = true
			words++
		}
		if i -= n; i == 0 && inWord {
			from = 0
		}
	}
	return trimLead(text[from:])
}

// opens reports whether the byte at i begins a word: a mark there opens or closes a
// quotation.
func opens(text string, i int) bool { return i == 0 || text[i-1] == ' ' }

// trimLead drops words from the front that lead on from what is left out.
func trimLead(text string) string {
	for text != "" {
		rest := strings.TrimLeftFunc(text, unicode.IsSpace)
		end := strings.IndexFunc(rest, unicode.IsSpace)
		if end < 0 {
			end = len(rest)
		}
		if !leading[strings.ToLower(strings.Trim(rest[:end], ",'’-"))] {
			break
		}
		text = rest[end:]
	}
	return text
}

// runOn is the beginning of text that goes on from a value: up to the first mark
// of punctuation, other number or turn of the sentence, no more than limit words,
// and without words at the end that hang on what is left out.
func runOn(text string, limit int) string {
	end, hung, joined, words := 0, true, false, 0
	for i := 0; words < limit; words++ {
		from, to := nextWordIn(text, i)
		if from < 0 || from > i && strings.TrimLeftFunc(text[i:from], unicode.IsSpace) != "" {
			break
		}
		word := strings.ToLower(text[from:to])
		if strings.ContainsAny(word, "0123456789$€£%") && word != "%" || joined && numerals[word] || turning[word] && !hung {
			break
		}
		hung, joined = hanging[text[from:to]], word == "and" || word == "or"
		if !hung {
			end = to
		}
		i = to
	}
	return text[:end]
}

// nextWordIn is the word that begins first in text[from:], with the hyphens,
// apostrophes and dots inside it; -1 where none does.
func nextWordIn(text string, from int) (start, end int) {
	start = -1
	for i := from; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-'’%$€£", r) ||
			r == '.' && start >= 0 && (letterDotLetter(text, i) || initials(text[start:i]))
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			return start, i
		case !inside && !unicode.IsSpace(r):
			return -1, 0
		}
		i += n
	}
	return start, len(text)
}

// letterDotLetter reports whether the dot at i stands inside a word: U.S., 3.5.
func letterDotLetter(text string, i int) bool {
	next, _ := utf8.DecodeRuneInString(text[i+1:])
	return unicode.IsLetter(next) || unicode.IsDigit(next)
}

// initials reports whether text ends in a single letter after a dot, so that
// the next dot closes an abbreviation and no sentence: "U.S".
func initials(text string) bool {
	n := len(text)
	return n > 1 && text[n-2] == '.' && unicode.IsUpper(rune(text[n-1]))
}

// source is what a reader calls the claim's document: who published it, else its
// title or the name of its file.
func source(c *claims.Claim) string {
	switch d := c.Doc; {
	case d == nil:
		return "one text"
	case d.Publisher != "":
		return d.Publisher
	case d.Path != "":
		return path.Base(d.Path)
	case d.Title != "":
		return d.Title
	}
	return "one text"
}

// placed is the source with its file, for one that shares its name with the other
// side.
func placed(c *claims.Claim) string {
	if name := source(c); c.Doc != nil && c.Doc.Path != "" && name != c.Doc.Path {
		return name + " (" + c.Doc.Path + ")"
	}
	return source(c)
}

// lineOf is "line 12" of the claim's document.
func lineOf(c *claims.Claim) string {
	line, _ := c.Doc.Position(c.Span.Start)
	return "line " + strconv.Itoa(line)
}
