package compare

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// relation is what two values alone are to each other.
type relation uint8

const (
	incomparable relation = iota // of different things, or nothing to compare by
	same
	possible // both can be true
	apart    // not both can be true
	doubtful // apart, but only perhaps: a spelling, a zone, a role
)

// bearing is a relation with the reason code that goes with it.
type bearing struct {
	relation relation
	code     string
}

// relate sets two values against each other, whatever else is claimed.
func relate(a, b *claims.Value, tol *Tolerance) bearing {
	switch {
	case a.Kind == claims.Score && b.Kind == claims.Score:
		return relateScores(a, b)
	case a.Kind.Numeric() && b.Kind.Numeric():
		return relateNumbers(a, b, tol)
	case a.Kind != b.Kind:
		return bearing{}
	}
	if isTrait(a) || isTrait(b) {
		return relateTraits(a, b)
	}
	switch a.Kind {
	case claims.Date:
		return relateDates(a, b)
	case claims.Time:
		return relateTimes(a, b, tol)
	case claims.Set:
		return relateSets(a, b)
	case claims.Polarity:
		if a.Rule == claims.Status && b.Rule == claims.Status {
			return relateStatuses(a.Text, b.Text)
		}
		return relatePolarity(a.Text, b.Text)
	case claims.Name:
		return relateSpellings(a, b)
	case claims.Role:
		return relateRoles(a, b)
	case claims.Place:
		if a.Rule == claims.Bearing && b.Rule == claims.Bearing {
			return relateBearings(a, b)
		}
		return relatePlaces(a.Text, b.Text)
	}
	return bearing{}
}

// relateRoles compares what a person or ship is said to be, or who is said to hold an
// office.
func relateRoles(a, b *claims.Value) bearing {
	switch {
	case a.Rule == claims.Title && b.Rule == claims.Title:
		return relateTitles(a.Text, b.Text)
	case a.Rule == claims.ShipType && b.Rule == claims.ShipType:
		return relateShips(a.Text, b.Text)
	}
	return relateHolders(a.Text, b.Text)
}

// relateSets compares recurring times by what they were normalised to. Two ways
// of recurring may both hold, so a difference is never more than doubtful, and a bare
// period ("monthly") leaves the day open.
func relateSets(a, b *claims.Value) bearing {
	switch {
	case a.Timex == "" || b.Timex == "":
		return bearing{}
	case a.Timex == b.Timex:
		return bearing{same, "same-value"}
	case strings.HasPrefix(a.Timex, "P") != strings.HasPrefix(b.Timex, "P"):
		return bearing{possible, "less-precise"}
	}
	return bearing{doubtful, "value-differs"}
}
