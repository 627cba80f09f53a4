package words

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims/words/table"
)

// A POS is a part of speech.
type POS uint8

// The parts of speech that inflect. The zero value is Noun.
const (
	Noun POS = iota
	Verb
	Adjective
)

var marks = [...]table.Marks{Noun: table.Noun, Verb: table.Verb, Adjective: table.Adjective}

// An ending is a regular ending and what stands there in the lemma.
type ending struct{ from, to string }

// endings are the regular endings of each part of speech, tried in this order.
// Source: WordNet's rules of detachment, morphy(7WN).
var endings = [...][]ending{
	Noun:      {{"s", ""}, {"ses", "s"}, {"xes", "x"}, {"zes", "z"}, {"ches", "ch"}, {"shes", "sh"}, {"men", "man"}, {"ies", "y"}},
	Verb:      {{"s", ""}, {"ies", "y"}, {"es", "e"}, {"es", ""}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}},
	Adjective: {{"er", ""}, {"est", ""}, {"er", "e"}, {"est", "e"}, {"ier", "y"}, {"iest", "y"}},
}

// Lemma is the dictionary form of a lower-case English word as that part of
// speech: "fatalities" → fatality, "left" as a verb → leave, "wounded" → wound
// as a verb and wounded as an adjective. A word that is not known as that part
// of speech, nor any form of one, loses its regular ending; a word that has
// none comes back as it is.
func Lemma(word string, pos POS) string {
	x := known()
	if i := x.lemma(word, pos); i != none {
		return x.Words[i]
	}
	return regular(word, pos)
}

// lemma is the number of the word's lemma, or none.
func (x *lexicon) lemma(word string, pos POS) int {
	want := marks[pos]
	if i := find(x, word); i != none {
		if x.irregular[i] {
			if l := x.formOf(i, want); l != none {
				return l
			}
		}
		if x.Marks[i]&want != 0 {
			return i
		}
	}
	return x.detached(word, pos)
}

// formOf is the lemma that an irregular form has as that part of speech.
func (x *lexicon) formOf(word int, as table.Marks) int {
	lo, hi := 0, len(x.Forms)
	for lo < hi {
		if mid := (lo + hi) / 2; int(x.Forms[mid].Word) < word {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for ; lo < len(x.Forms) && int(x.Forms[lo].Word) == word; lo++ {
		if x.Forms[lo].As == as {
			return int(x.Forms[lo].Lemma)
		}
	}
	return none
}

// detached takes regular endings off until a known lemma is left.
func (x *lexicon) detached(word string, pos POS) int {
	if len(word) <= 2 || len(word) > maxWord || pos == Noun && strings.HasSuffix(word, "ss") {
		return none
	}
	var space [maxWord + 4]byte
	for _, e := range endings[pos] {
		stem, ok := strings.CutSuffix(word, e.from)
		if !ok || stem == "" {
			continue
		}
		candidate := append(append(space[:0], stem...), e.to...)
		if i := find(x, candidate); i != none && x.Marks[i]&marks[pos] != 0 {
			return i
		}
		if i := x.undoubled(candidate, e, pos); i != none {
			return i
		}
	}
	return none
}

// maxWord is the length of the longest word that has a regular form, in bytes.
const maxWord = 40

// undoubled finds the lemma of "rappelled" and "bigger", whose last consonant is
// written twice before the ending.
func (x *lexicon) undoubled(stem []byte, e ending, pos POS) int {
	n := len(stem)
	if e.to != "" || e.from == "s" || e.from == "es" || pos == Noun || n < 4 || stem[n-1] != stem[n-2] || vowel(stem[n-1]) {
		return none
	}
	if i := find(x, stem[:n-1]); i != none && x.Marks[i]&marks[pos] != 0 {
		return i
	}
	return none
}

// regular takes the ending off a word that is not known. An unknown adjective
// is left alone: few take endings, and "-er" is mostly a noun's.
func regular(word string, pos POS) string {
	switch pos {
	case Noun:
		return singular(word)
	case Verb:
		return infinitive(word)
	}
	return word
}

func singular(w string) string {
	switch {
	case len(w) < 4:
		return w
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case endsIn(w, "sses", "xes", "zes", "ches", "shes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "s") && !endsIn(w, "ss", "us", "is"):
		return w[:len(w)-1]
	}
	return w
}

// infinitive is without the "e" that many stems lose, where the spelling does
// not ask for one: nothing tells "tasered" from "tasked".
func infinitive(w string) string {
	switch {
	case len(w) < 5:
		return w
	case endsIn(w, "ies", "ied"):
		return w[:len(w)-3] + "y"
	case endsIn(w, "sses", "xes", "zes", "ches", "shes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !endsIn(w, "ss", "us", "is"):
		return w[:len(w)-1]
	case strings.HasSuffix(w, "ed"):
		return restem(w[:len(w)-2], w)
	case strings.HasSuffix(w, "ing"):
		return restem(w[:len(w)-3], w)
	}
	return w
}

// restem gives a stem that has lost "ed" or "ing" the look of a verb again; the
// whole word where the stem has no vowel ("string").
func restem(stem, whole string) string {
	n := len(stem)
	switch {
	case n < 3 || !strings.ContainsAny(stem, "aeiouy"):
		return whole
	case stem[n-1] == stem[n-2] && !vowel(stem[n-1]) && !endsIn(stem, "ss", "ll", "ff", "zz"):
		return stem[:n-1]
	case endsIn(stem, "c", "v", "u", "dg", "iz", "at", "iat"):
		return stem + "e"
	}
	return stem
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func endsIn(w string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
