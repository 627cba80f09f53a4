package topic

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// owned reports whether a value is one that every player, team or maker has of its
// own: of such a class, a score, or a measure of what has no class.
func owned(c *claims.Claim, classes map[string]claims.AttributeClass) bool {
	class, known := classes[c.Attribute.Class]
	kinds := class.Kinds
	if len(kinds) == 0 {
		kinds = []claims.Kind{claims.Count, claims.Ordinal}
	}
	return class.Owned && slices.Contains(kinds, c.Value.Kind) || c.Value.Kind == claims.Score || c.Value.Kind == claims.Measure && !known
}

// ownerShare: what each has a number of its own of is one fact only where it is the
// same one's, over the same stretch: different numbers need a name on both sides.
func ownerShare(x, y *told) float64 {
	if x.daily && y.daily && !sameValue(x.Claim, y.Claim) && (x.Event.From.IsZero() || !x.Event.From.Equal(y.Event.From)) {
		return otherOwner // yesterday's price and today's
	}
	if !x.owned && !y.owned {
		return 0
	}
	a, b := x.Context, y.Context
	others := x.agent != "" && y.agent != "" && !sameName(x.agent, y.agent)
	switch {
	case tallied(x.Claim, y.Claim):
		if others {
			return -0.5
		}
		return 0
	case others, x.owned && y.owned && x.known && y.known && x.Attribute.Class != y.Attribute.Class:
		return otherOwner
	case a.Agent.Key == "" || b.Agent.Key == "":
		return noOwner
	case otherLine(x, y):
		return otherOwner
	case otherStretch(x.Claim, y.Claim):
		return otherTerm
	}
	return termShare(a.Terms, b.Terms)
}

// fullAgents gives each claim whose deed or property it is by the full name that the
// story has for it: "Ostrand" and "the Herons" are the Ostrand Herons where one of its
// texts calls them so, and no other name begins or ends in that word.
func fullAgents(list []told) {
	full := map[string]string{}
	for i := range list {
		key := list[i].Context.Agent.Key
		list[i].agent = key
		first, _, _ := strings.Cut(key, " ")
		last := key[strings.LastIndexByte(key, ' ')+1:]
		if first == key {
			continue
		}
		for _, w := range [...]string{first, last} {
			if k, ok := full[w]; ok && k != key {
				full[w] = ""
			} else {
				full[w] = key
			}
		}
	}
	for i := range list {
		if key := full[list[i].agent]; key != "" {
			list[i].agent = key
		}
	}
}

// otherStretch reports whether two tallies of one owner are too far from each other
// to be kept over the same stretch where the texts do not both name it: half as much
// again, or records of another number of games.
func otherStretch(a, b *claims.Claim) bool {
	switch a.Value.Kind {
	case claims.Score:
		x, y := games(a), games(b)
		return a.Attribute.Class == "record" && b.Attribute.Class == "record" && max(x, y)-min(x, y) > max(2, min(x, y)/10)
	case claims.Count, claims.Measure:
		x, y := middle(a.Value.Base), middle(b.Value.Base)
		return (len(a.Context.Terms) == 0 || len(b.Context.Terms) == 0) && (x > 1.5*y || y > 1.5*x)
	}
	return false
}

// otherLine reports whether two sentences give lines of numbers of which more than this
// one differs and none agrees: a season's catches and yards, and another season's. A
// slip is mostly in one.
func otherLine(x, y *told) bool {
	differ := false
	for _, a := range x.line {
		for _, b := range y.line {
			switch {
			case a == x.Claim || b == y.Claim || a.Value.Kind != b.Value.Kind || a.Attribute.Class != b.Attribute.Class || a.Value.Base.Unit != b.Value.Base.Unit:
			case fits(a, b):
				return false
			default:
				differ = true
			}
		}
	}
	return differ
}

// lines gives each owned claim those of its sentence, itself included. list is in the
// order of documents and places.
func lines(list []told) {
	for i := 0; i < len(list); {
		j := i + 1
		for j < len(list) && list[j].Doc == list[i].Doc && list[j].Sentence == list[i].Sentence {
			j++
		}
		var line []*claims.Claim
		for k := i; k < j; k++ {
			if list[k].owned {
				line = append(line, list[k].Claim)
			}
		}
		for k := i; k < j && len(line) > 1; k++ {
			if list[k].owned {
				list[k].line = line
			}
		}
		i = j
	}
}

// games is the number of games of a record, the sum of its parts.
func games(c *claims.Claim) int {
	sum := 0
	for _, part := range strings.Split(c.Value.Text, "-") {
		n, _ := strconv.Atoi(part)
		sum += n
	}
	return sum
}

// otherModel reports whether two lists of sizes name two models: one unit, two numbers.
func otherModel(a, b []string) bool {
	for _, x := range a {
		_, unit, _ := strings.Cut(x, " ")
		for _, y := range b {
			if _, other, _ := strings.Cut(y, " "); x != y && unit == other {
				return true
			}
		}
	}
	return false
}

// tallied reports whether two tallies can be one: no slack is left to an exact number.
func tallied(a, b *claims.Claim) bool {
	return sameValue(a, b) || a.Value.Kind != claims.Score && (a.Value.Modifier != claims.Exact || b.Value.Modifier != claims.Exact) && fits(a, b) && alongside(a, b)
}

// alongside reports whether two tallies are near each other: "under 4.5 pounds" says little
// of what weighs 2.4.
func alongside(a, b *claims.Claim) bool {
	x, y := middle(a.Value.Base), middle(b.Value.Base)
	return x <= 1.3*y && y <= 1.3*x
}

// termShare: a tally of a career is not one of a game; where one text does not say,
// it may be.
func termShare(a, b []string) float64 {
	switch {
	case slices.Contains(a, "rate") != slices.Contains(b, "rate"):
		return otherTerm
	case len(a) == 0 && len(b) == 0:
		return sameOwner
	case len(a) == 0 || len(b) == 0:
		return oneTerm
	case disjoint(a, b):
		return otherTerm
	}
	return sameOwner
}

// actorShare: what two named parties did, with two values, is as a rule two deeds,
// though each could be told of many.
func actorShare(x, y *told) float64 {
	a, b := x.Context.Agent, y.Context.Agent
	if x.owned || y.owned || x.single && y.single || x.Attribute.Counts != claims.Things || x.Value.Kind.Temporal() || !x.Value.Kind.Numeric() || x.Value.Kind == claims.Age ||
		a.Key == "" || b.Key == "" || sameName(a.Key, b.Key) || fits(x.Claim, y.Claim) {
		return 0
	}
	return otherActor
}

// What owners take from two values that differ.
const (
	sameOwner  = 0.8
	otherOwner = -6
	noOwner    = -6
	otherTerm  = -3
	oneTerm    = -0.4
	otherActor = -2
)

// ownerOf is the person to whom all counts of a topic belong, "" where it is nobody's.
func ownerOf(t *claims.Topic) string {
	var owner claims.Entity
	for _, c := range t.Claims {
		a := c.Context.Agent
		if a.Key == "" || a.Kind == claims.Location || owner.Key != "" && !sameName(a.Key, owner.Key) {
			return ""
		}
		if len(a.Key) > len(owner.Key) {
			owner = a
		}
	}
	if owner.Kind != claims.Person && !strings.Contains(owner.Key, " ") {
		return ""
	}
	return owner.Name
}
