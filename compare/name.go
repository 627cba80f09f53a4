package compare

import (
	"slices"
	"strings"
	"unicode"
)

// relateNames compares two names of one person, ship or firm. A short form fits
// its long one; spellings a letter or two apart are noted and accuse nobody;
// names that share no part are left alone, since nothing shows that they name one
// thing.
func relateNames(a, b string) bearing {
	x, y := parts(a), parts(b)
	switch {
	case len(x) == 0 || len(y) == 0:
		return bearing{}
	case slices.Equal(x, y):
		return bearing{same, "same-value"}
	case subset(x, y) || subset(y, x):
		return bearing{possible, "less-precise"}
	case spelledAlike(x, y):
		return bearing{doubtful, "spelling-differs"}
	case overlap(x, y) > 0 && len(x) > 1 && len(y) > 1:
		return bearing{doubtful, "value-differs"}
	}
	return bearing{}
}

// relateHolders compares two holders of one office. Offices pass from hand to
// hand, so that another name is never more than doubtful.
func relateHolders(a, b string) bearing {
	r := relateNames(a, b)
	if r.code == "spelling-differs" {
		r.relation = possible // the name itself is set against the other, once
	}
	if r.relation != incomparable || len(parts(a)) == 0 || len(parts(b)) == 0 {
		return r
	}
	return bearing{doubtful, "value-differs"}
}

// relatePlaces compares two places. Which place lies in which is not known
// here, so only opposite directions are doubtful.
func relatePlaces(a, b string) bearing {
	x, y := parts(a), parts(b)
	switch {
	case len(x) == 0 || len(y) == 0:
		return bearing{}
	case slices.Equal(x, y):
		return bearing{same, "same-value"}
	case opposed(x, y):
		return bearing{doubtful, "value-differs"}
	case overlap(x, y) > 0:
		return bearing{possible, "less-precise"}
	case spelledAlike(x, y):
		return bearing{doubtful, "spelling-differs"}
	}
	return bearing{}
}

// opposites are words for places of which one shuts out the other.
var opposites = [][2]string{
	{"north", "south"}, {"east", "west"}, {"northern", "southern"}, {"eastern", "western"},
	{"northeast", "southwest"}, {"northwest", "southeast"}, {"offshore", "inland"}, {"offshore", "onshore"},
}

func opposed(x, y []string) bool {
	for _, o := range opposites {
		if slices.Contains(x, o[0]) && slices.Contains(y, o[1]) || slices.Contains(x, o[1]) && slices.Contains(y, o[0]) {
			return true
		}
	}
	return false
}

// titles are words before a name that are no part of it.
var titles = map[string]bool{"mr": true, "mrs": true, "ms": true, "miss": true, "dr": true, "sir": true, "the": true, "of": true, "in": true, "at": true}

// parts are the lower-case words of a name without titles.
func parts(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.DeleteFunc(words, func(w string) bool { return titles[w] })
}

func subset(x, y []string) bool {
	for _, w := range x {
		if !slices.Contains(y, w) {
			return false
		}
	}
	return len(x) > 0
}

// overlap is how many words of x stand in y.
func overlap(x, y []string) int {
	n := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			n++
		}
	}
	return n
}

// spelledAlike reports whether two names, laid last word on last word, differ
// only in words that are a slip of the pen apart.
func spelledAlike(x, y []string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	y = y[len(y)-len(x):]
	for i := range x {
		if x[i] != y[i] && !misspelt(x[i], y[i]) {
			return false
		}
	}
	return true
}

// misspelt reports whether two words of four letters or more differ by one letter,
// and by one more for every six; one of three is the other less a letter inside it:
// Jon, John.
func misspelt(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 4 {
		return len(x) == 3 && len(y) == 4 && x[0] == y[0] && x[2] == y[3] && (x[1] == y[1] || x[1] == y[2])
	}
	return edits([]rune(x), []rune(y)) <= 1+max(len(x), len(y))/6
}

// edits is the number of letters to insert, drop or replace (Levenshtein).
func edits(x, y []rune) int {
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range x {
		prev := row[0]
		row[0] = i + 1
		for j, s := range y {
			cost := prev
			if r != s {
				cost = 1 + min(prev, row[j], row[j+1])
			}
			prev, row[j+1] = row[j+1], cost
		}
	}
	return row[len(y)]
}
