package topic

import (
	"slices"
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
	if !x.owned && !y.owned {
		return 0
	}
	a, b := x.Context, y.Context
	others := a.Agent.Key != "" && b.Agent.Key != "" && !sameName(a.Agent.Key, b.Agent.Key)
	switch {
	case tallied(x.Claim, y.Claim):
		if others {
			return -0.5
		}
		return 0
	case others:
		return otherOwner
	case a.Agent.Key == "" || b.Agent.Key == "":
		return noOwner
	}
	return termShare(a.Terms, b.Terms)
}

// tallied reports whether two tallies can be one: no slack is left to an exact number.
func tallied(a, b *claims.Claim) bool {
	return sameValue(a, b) || a.Value.Kind != claims.Score && (a.Value.Modifier != claims.Exact || b.Value.Modifier != claims.Exact) && fits(a, b)
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
	if x.owned || y.owned || x.Attribute.Counts != claims.Things || x.Value.Kind.Temporal() || !x.Value.Kind.Numeric() || x.Value.Kind == claims.Age ||
		a.Key == "" || b.Key == "" || sameName(a.Key, b.Key) || fits(x.Claim, y.Claim) {
		return 0
	}
	return otherActor
}

// What owners take from two values that differ.
const (
	sameOwner  = 0.8
	otherOwner = -6
	noOwner    = -4
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
