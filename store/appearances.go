package store

import (
	"cmp"
	"slices"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// Appearance is one mention of a value, in the order in which they were
// published.
type Appearance struct {
	Group int // index into Finding.Groups
	Claim *claims.Claim
	At    time.Time // Document.Published, zero where unknown
	// First: no mention of the value is known to have been published before. Where
	// several were at once, it is the first by path; where no date is known, none
	// is.
	First bool
}

// Appearances is when each side of a finding was published and repeated, the
// earliest first, what has no date last. The finding must be loaded with its
// evidence.
func (f *StoredFinding) Appearances() []Appearance {
	var all []Appearance
	for i, g := range f.Finding.Groups {
		for _, c := range g.Claims {
			all = append(all, Appearance{Group: i, Claim: c, At: c.Doc.Published})
		}
	}
	slices.SortStableFunc(all, func(a, b Appearance) int {
		return cmp.Or(later(a.At, b.At), cmp.Compare(a.Claim.Doc.Path, b.Claim.Doc.Path), cmp.Compare(a.Claim.Span.Start, b.Claim.Span.Start))
	})
	seen := make([]bool, len(f.Finding.Groups))
	for i := range all {
		a := &all[i]
		a.First = !seen[a.Group] && !a.At.IsZero()
		seen[a.Group] = seen[a.Group] || a.First
	}
	return all
}

// later orders times, an unknown one last.
func later(a, b time.Time) int {
	switch {
	case a.IsZero() && b.IsZero():
		return 0
	case a.IsZero():
		return 1
	case b.IsZero():
		return -1
	}
	return a.Compare(b)
}
