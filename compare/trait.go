package compare

import (
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// isTrait reports whether the value is of a property of which one value shuts the
// others out.
func isTrait(v *claims.Value) bool { return strings.HasPrefix(v.Rule, claims.Trait) }

const (
	traitHome     = claims.Trait + "home"
	traitBirth    = claims.Trait + "birthplace"
	traitCause    = claims.Trait + "cause-of-death"
	traitCharge   = claims.Trait + "charge"
	traitVerdict  = claims.Trait + "conviction"
	traitInjury   = claims.Trait + "injury"
	traitLeaving  = claims.Trait + "leaving"
	traitIdentity = claims.Trait + "identity"
	traitDeal     = claims.Trait + "deal"
)

// knownLater are the rules of claims on what is not known at first and known later.
var knownLater = map[string]bool{claims.Harm: true, traitIdentity: true, traitDeal: true}

// relateTraits compares two values of one property of a person. Another value is
// never more than doubtful: the person may be another one, or both may hold after
// all. Whether somebody is identified or has agreed is not: that changes with time.
func relateTraits(a, b *claims.Value) bearing {
	switch {
	case a.Rule != b.Rule:
		return bearing{}
	case a.Text == b.Text:
		return bearing{same, "same-value"}
	case a.Rule == traitIdentity, a.Rule == traitDeal:
		return bearing{apart, "opposite"}
	case fits(a.Rule, a.Text, b.Text) || fits(a.Rule, b.Text, a.Text):
		return bearing{possible, "less-precise"}
	}
	return bearing{doubtful, "value-differs"}
}

// fits reports whether both values of a property can hold.
func fits(rule, x, y string) bool {
	switch rule {
	case traitHome, traitBirth:
		p, q := parts(x), parts(y)
		return overlap(p, q) > 0 || spelledAlike(p, q)
	case traitCause:
		return meet(strings.Split(x, ", "), strings.Split(y, ", "))
	case traitCharge, traitVerdict:
		return oneCharge(strings.Fields(x), strings.Fields(y))
	case traitInjury:
		return within[x] == y || within[x] != "" && within[within[x]] == y
	case traitLeaving:
		return x == "resigned" && y == "retired"
	}
	return false
}

// oneCharge reports whether a charge may be the other one told more roughly: "murder"
// of "second-degree murder", but not of "attempted murder".
func oneCharge(x, y []string) bool {
	if x[len(x)-1] != y[len(y)-1] || slices.Contains(x, "attempted") != slices.Contains(y, "attempted") {
		return false
	}
	return subset(x, y)
}

// within are parts of the body by the larger part of which they are one.
var within = func() map[string]string {
	m := map[string]string{}
	for _, line := range [...]string{
		"leg knee ankle foot fibula tibia femur shin thigh calf hamstring quadriceps", "foot toe heel", "knee kneecap", "ankle achilles fibula",
		"arm wrist elbow hand forearm bicep biceps triceps", "hand finger thumb", "face jaw nose cheekbone eye cheek", "head skull ear",
		"chest rib sternum lung", "shoulder collarbone clavicle", "hip pelvis", "back vertebra",
	} {
		words := strings.Fields(line)
		for _, w := range words[1:] {
			if m[w] == "" {
				m[w] = words[0]
			}
		}
	}
	return m
}()
