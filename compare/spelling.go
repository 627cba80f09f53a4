package compare

import (
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// relateSpellings compares two names by what they are names of. Those that only
// share a part are two names and left alone; what letters are said to stand for
// is set against another reading of them.
func relateSpellings(a, b *claims.Value) bearing {
	switch {
	case a.Rule == claims.Letters && b.Rule == claims.Letters:
		return relateReadings(parts(a.Text), parts(b.Text))
	case a.Rule == claims.ProperName && b.Rule == claims.ProperName:
		return relateProper(parts(a.Text), parts(b.Text))
	case a.Rule == claims.Holder && b.Rule == claims.Holder:
		return relateFirstNames(a.Text, b.Text)
	}
	r := relatePersons(a.Text, b.Text)
	switch {
	case a.Rule == "" || b.Rule == "":
		return r
	case r.code == "value-differs", r.relation == incomparable:
		if run := joined(parts(a.Text), parts(b.Text)); run.relation != incomparable {
			return run
		}
		return bearing{}
	case r.relation == doubtful && a.Rule != claims.KnownPerson && b.Rule != claims.KnownPerson && romanised(a.Text) == romanised(b.Text):
		r.relation = possible
	}
	return r
}

// joined compares names of which one writes its last word together with what stands
// before it, or leaves that out: LaRossa, Rossa.
func joined(x, y []string) bearing {
	if len(x) == 0 || len(x) != len(y) || !slices.Equal(x[:len(x)-1], y[:len(y)-1]) {
		return bearing{}
	}
	p, q := x[len(x)-1], y[len(y)-1]
	if len(p) > len(q) {
		p, q = q, p
	}
	if front, ok := strings.CutSuffix(q, p); ok && len(p) > 4 && fronts[front] {
		return bearing{doubtful, "spelling-differs"}
	}
	return bearing{}
}

// fronts are what surnames are written together with.
var fronts = wordSet("la", "le", "de", "di", "da", "del", "della", "du", "van", "von", "mac", "mc", "o", "al", "el", "abu", "fitz", "st")

// relateProper compares names of bodies and things, word by word from the first:
// the words behind it come and go.
func relateProper(x, y []string) bearing {
	if x, y = unformed(x), unformed(y); len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return bearing{}
	}
	if strings.Join(x, "") == strings.Join(y, "") {
		return bearing{same, "same-value"}
	}
	equal, differ := 0, 0
	for i := range x {
		switch {
		case x[i] == y[i] || american.Replace(x[i]) == american.Replace(y[i]) || ofPeople(x[i], y[i]):
			equal++
		case (i == 0 || i == len(y)-1) && (x[i]+"s" == y[i] || y[i]+"s" == x[i]) && !storms[x[0]]:
			return bearing{possible, "less-precise"} // one of them, or all
		case misspelt(x[i], y[i]) || oneStem(x[i], y[i]):
			differ++
		default:
			return bearing{}
		}
	}
	switch {
	case differ == 0 && len(x) == len(y):
		return bearing{same, "same-value"}
	case differ == 0:
		return bearing{possible, "less-precise"}
	case differ > 1 || equal == 0 && len(y) > 1:
		return bearing{}
	case romanised(strings.Join(x, " ")) == romanised(strings.Join(y[:len(x)], " ")):
		return bearing{possible, "spelling-differs"}
	}
	return bearing{doubtful, "spelling-differs"}
}

// storms are words before a name of which there is one, and none of several.
var storms = wordSet("hurricane", "typhoon", "cyclone", "storm", "tropical")

// unformed are the words of a firm's name without its legal form.
func unformed(words []string) []string {
	for len(words) > 1 && legalForms[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return words
}

var legalForms = wordSet("ltd", "limited", "inc", "incorporated", "corp", "corporation", "co", "company", "llc", "plc", "ag", "sa", "gmbh")

// ofPeople reports whether one word is the other with an ending that makes the name
// of a people out of that of a country: Israel, Israeli.
func ofPeople(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	end, ok := strings.CutPrefix(y, x)
	return ok && len(x) > 3 && peoples[end]
}

var peoples = wordSet("n", "i", "an", "ian", "ese", "ish", "er")

// american writes what British spelling has another way of writing.
var american = strings.NewReplacer("isation", "ization", "ise", "ize", "ising", "izing", "our", "or", "centre", "center", "theatre", "theater",
	"defence", "defense", "offence", "offense", "programme", "program")

// oneStem reports whether two words are formed from one: distribution, distributors.
func oneStem(x, y string) bool {
	n := 0
	for n < min(len(x), len(y)) && x[n] == y[n] {
		n++
	}
	return n >= 6 && 10*n >= 6*max(len(x), len(y))
}

// relateReadings compares what letters are said to stand for. Two readings with
// most words in common are of one body, of which one source has a word wrong; with
// fewer the letters are those of two.
func relateReadings(x, y []string) bearing {
	if slices.Equal(x, y) {
		return bearing{same, "same-value"}
	}
	if len(x) != len(y) || len(x) < 2 {
		return bearing{}
	}
	other := 0
	for i := range x {
		if x[i] != y[i] && !misspelt(x[i], y[i]) && !oneStem(x[i], y[i]) {
			other++
		}
	}
	switch {
	case other == 0:
		return bearing{possible, "spelling-differs"}
	case 2*other > len(x):
		return bearing{}
	}
	return bearing{doubtful, "value-differs"}
}

// romanised is a name in lower case with the vowels made one that publishers choose
// between when they write a name of another script.
func romanised(s string) string { return vowels.Replace(strings.ToLower(s)) }

var vowels = strings.NewReplacer("iya", "ia", "iyy", "i", "iy", "i", "ya", "ia", "y", "i", "ou", "u", "oo", "u", "o", "u", "ee", "i", "e", "i")
