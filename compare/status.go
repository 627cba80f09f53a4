package compare

import "github.com/crosscheck/crosscheck/claims"

// relateStatuses compares how far a case has come. Whoever is charged was held
// before and still may be; nobody is wanted who is held, and nobody waits for a
// charge, or for a verdict, that is out.
func relateStatuses(a, b string) bearing {
	x, okX := stages[a]
	y, okY := stages[b]
	switch {
	case !okX || !okY:
		return bearing{}
	case a == b:
		return bearing{same, "same-value"}
	}
	if x.rank > y.rank {
		x, y = y, x
	}
	if y.rank >= x.until {
		return bearing{apart, "opposite"}
	}
	return bearing{possible, "less-precise"}
}

// stages are ranked in the order of a case; a stage is over from the rank until on.
var stages = map[string]struct{ rank, until int }{
	"wanted": {1, 2}, "held": {2, 9}, "questioned": {2, 4}, "not yet charged": {3, 4}, "charged": {4, 5}, "convicted": {5, 6},
}

// otherCase reports whether two stages are of two cases: of other offences, or in
// other places.
func otherCase(m *match) bool {
	x, y := &m.a.Context, &m.b.Context
	return m.a.Value.Rule == claims.Status && (differ(x.Mods, y.Mods) || differ(x.Where, y.Where))
}

// differ reports whether two sorted lists hold something each, and share nothing.
func differ(x, y []string) bool { return len(x) > 0 && len(y) > 0 && !meet(x, y) }
