package compare

import "strings"

// poles are pairs of outcomes that shut each other out. The third field says
// that the first one passes into the second as news develops.
var poles = []struct {
	one, other string
	develops   bool
}{
	{"accepted", "rejected", false},
	{"approved", "rejected", false},
	{"agreed", "rejected", false},
	{"agreed", "refused", false},
	{"accepted", "refused", false},
	{"passed", "rejected", false},
	{"passed", "failed", false},
	{"succeeded", "failed", false},
	{"won", "lost", false},
	{"confirmed", "denied", false},
	{"admitted", "denied", false},
	{"accused", "denied", false},
	{"guilty", "not guilty", false},
	{"convicted", "acquitted", false},
	{"at large", "arrested", true},
	{"at large", "captured", true},
	{"no damage known", "damage", true},
	{"there is", "there is none", false},
	{"missing", "found", true},
	{"trapped", "rescued", true},
	{"alive", "dead", true},
	{"open", "closed", true},
	{"planned", "cancelled", true},
	{"not identified", "identified", true},
	{"in talks", "agreed", true},
	{"in talks", "decided not to", true},
	{"yes", "no", false},
}

// relatePolarity compares two outcomes. "Partly" fits both poles; outcomes that
// are no known pair may follow each other ("arrested", "charged") and are left
// alone.
func relatePolarity(a, b string) bearing {
	x, wholeX := outcome(a)
	y, wholeY := outcome(b)
	switch {
	case x == "" || y == "":
		return bearing{}
	case x == y && wholeX == wholeY:
		return bearing{same, "same-value"}
	case !wholeX || !wholeY:
		return bearing{possible, "less-precise"}
	case x == y:
		return bearing{same, "same-value"}
	case x == "not "+y || y == "not "+x:
		return bearing{apart, "opposite"}
	}
	if _, ok := pole(x, y); ok {
		return bearing{apart, "opposite"}
	}
	return bearing{}
}

// pole finds the pair of outcomes, and whether news passes from one to the other.
func pole(x, y string) (develops, ok bool) {
	for _, p := range poles {
		if p.one == x && p.other == y || p.one == y && p.other == x {
			return p.develops, true
		}
	}
	return false, false
}

// partly are the words that take an outcome back in part.
var partly = []string{"partly ", "partially ", "in part ", "some ", "parts ", "mostly ", "largely "}

// outcome is the outcome without "partly", and whether it stands whole.
func outcome(text string) (word string, whole bool) {
	s := strings.ToLower(strings.TrimSpace(text))
	for _, p := range partly {
		if rest, ok := strings.CutPrefix(s, p); ok {
			return rest, false
		}
	}
	if rest, ok := strings.CutSuffix(s, " in part"); ok {
		return rest, false
	}
	return s, true
}
