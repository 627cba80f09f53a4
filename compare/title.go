package compare

import (
	"slices"
	"strings"
)

// relateTitles compares two posts, ranks or trades of one person. Most people have
// several, and one post is described in many words, so that only those are doubtful
// of which nobody holds two at a time.
func relateTitles(a, b string) bearing {
	x, y := strings.Fields(a), strings.Fields(b)
	switch {
	case len(x) == 0 || len(y) == 0:
		return bearing{}
	case a == b:
		return bearing{same, "same-value"}
	case exclusive(x, y):
		return bearing{doubtful, "value-differs"}
	case x[len(x)-1] == y[len(y)-1], subset(x, y), subset(y, x):
		return bearing{possible, "less-precise"}
	}
	return bearing{}
}

// exclusive reports whether nobody has both titles at a time.
func exclusive(x, y []string) bool {
	p, q := strings.Join(x, " "), strings.Join(y, " ")
	switch {
	case chiefOf[p] && chiefOf[q], seats[p] && seats[q]:
		return true
	case ranked(x) && ranked(y):
		return !subset(x, y) && !subset(y, x) && commands(x) == commands(y)
	case x[len(x)-1] == "minister" && y[len(y)-1] == "minister" && len(x) == 2 && len(y) == 2:
		return portfolios[x[0]] && portfolios[y[0]]
	}
	return stands(x, y) || stands(y, x)
}

var (
	chiefOf = wordSet("chief executive", "chief operating officer", "chief financial officer", "chief technology officer")
	seats   = wordSet("senator", "representative")
	// ranks are those of soldiers and police, with the parts of those of two words.
	ranks = wordSet("sergeant", "constable", "captain", "lieutenant", "colonel", "general", "major", "commander", "commodore", "admiral",
		"brigadier", "corporal", "private", "superintendent", "rear", "vice", "chief")
	portfolios = wordSet("prime", "foreign", "defense", "interior", "finance", "justice", "health", "education", "environment", "energy",
		"transport", "trade", "agriculture", "labor", "culture", "information")
)

func ranked(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !ranks[w] }) && words[0] != "chief"
}

// commands reports whether a rank may be no more than a command: who commands a
// fleet is its commander and an admiral. A commodore is none besides.
func commands(words []string) bool {
	return len(words) == 1 && (words[0] == "commander" || words[0] == "commodore")
}

// stands reports whether x stands in for who is y: deputy mayor, mayor.
func stands(x, y []string) bool {
	return len(x) == len(y)+1 && !ranked(y) && (x[0] == "deputy" || x[0] == "vice") && slices.Equal(x[1:], y)
}

// relateShips compares what a ship is said to be: the plain words for types shut
// each other out.
func relateShips(a, b string) bearing {
	if a == b {
		return bearing{same, "same-value"}
	}
	return bearing{doubtful, "value-differs"}
}
