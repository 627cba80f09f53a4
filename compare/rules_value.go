package compare

import (
	"math"
	"slices"

	"github.com/crosscheck/crosscheck/claims"
)

func itself(m *match) (ruling, bool) {
	return ruling{verdict: Agree, code: "same-value"}, m.a == m.b
}

func notComparable(m *match) (ruling, bool) {
	return ruling{}, m.relation == incomparable
}

func denied(m *match) (ruling, bool) {
	no, yes := m.a.Modality == claims.Denied, m.b.Modality == claims.Denied
	switch {
	case no != yes && m.a.Value.Kind == claims.Ordinal:
		return ruling{}, true
	case no == yes:
		return ruling{}, no && m.relation != same
	case m.relation != same || m.a.Modality != claims.Asserted && m.b.Modality != claims.Asserted:
		return ruling{}, true
	case otherParties(m.a, m.b):
		return ruling{verdict: Attributed, code: "different-speakers"}, true
	case hasInferred(m):
		return ruling{verdict: Unclear, code: "inferred-date"}, true
	}
	return ruling{verdict: Contradiction, code: "opposite"}, true
}

func partAndWhole(m *match) (ruling, bool) {
	p, q := partSet(m.a), partSet(m.b)
	if slices.Equal(p, q) {
		return ruling{}, false
	}
	part, whole := m.a, m.b
	switch {
	case len(q) == 0:
	case len(p) == 0:
		part, whole = m.b, m.a
	default:
		return ruling{}, true
	}
	if m.relation == apart && exceeds(part, whole, m.tol) {
		return ruling{verdict: Contradiction, code: "part-exceeds-whole"}, true
	}
	return ruling{}, true
}

// exceeds reports whether a counted part is larger than the count of the whole
// that the same kind of words state at the same time.
func exceeds(part, whole *claims.Claim, tol *Tolerance) bool {
	p, w := &part.Value, &whole.Value
	return p.Kind == claims.Count && w.Kind == claims.Count && w.Point() && p.Lo > widthOf(w, tol).wide.hi &&
		part.Modality == claims.Asserted && whole.Modality == claims.Asserted &&
		part.Attribute.Class == whole.Attribute.Class && part.Subject.Key == whole.Subject.Key &&
		!hasScope(part, claims.Version, nil) && !hasScope(whole, claims.Version, nil) &&
		!hasScope(part, claims.Basis, nil) && scopeSet(whole, claims.Basis, wholeWords) == nil &&
		(!tol.rises(part) || part.Doc != nil && part.Doc == whole.Doc)
}

// otherRate leaves two rates alone. In a pair of short texts "gross" and "average"
// mostly belong to the name of what is measured.
func otherRate(m *match) (ruling, bool) {
	if m.tol.Pair {
		return ruling{}, false
	}
	return ruling{}, hasScope(m.a, claims.Basis, rateWords) != hasScope(m.b, claims.Basis, rateWords) ||
		hasScope(m.a, claims.Basis, rateWords) && !sameScope(m.a, m.b, claims.Basis, wholeWords)
}

// onTop sees "four additional documents" beside "the four documents". A toll is
// left out: "three more bodies" and "three bodies" are one find told twice.
func onTop(m *match) (ruling, bool) {
	ok := m.relation == same && m.a.Value.Kind == claims.Count && m.a.Value.Point() && !m.rises() &&
		isAdditive(m.a) != isAdditive(m.b)
	return ruling{verdict: Unclear, code: "basis-differs"}, ok
}

func isAdditive(c *claims.Claim) bool {
	return c.Value.Kind == claims.Count && hasScope(c, claims.Basis, additiveWords)
}

func sameValue(m *match) (ruling, bool) {
	return ruling{verdict: Agree, code: m.code}, m.relation == same
}

// beyondBound reads "at least 12" of a toll as what was known so far: it does
// not oppose a later 14, but it does not mean 140 either, and who says "at least
// 15" knows more.
func beyondBound(m *match) (ruling, bool) {
	if m.relation != possible || m.code != "bound-holds" || !m.rises() || m.tol.BoundReach <= 1 {
		return ruling{}, false
	}
	early, late := m.a, m.b
	if early.Value.Lo > late.Value.Lo {
		early, late = late, early
	}
	reach := m.tol.BoundReach
	if math.IsInf(late.Value.Hi, 1) {
		reach = 1 + m.tol.Rounding
	}
	if !outgrown(early, late, reach) || tangled(m) {
		return ruling{}, false
	}
	r := ruling{verdict: Update, code: "later-report"}
	switch orderOf(early, late, true) {
	case unknown:
		r.by = byWords
		switch m.tol.memory.orderTold(early, late) {
		case first:
			r.by = byDays
		case second:
			return ruling{}, false // what is known later is less, which its words allow
		}
	case second:
		r.code = "revised-down"
	}
	return r, true
}

// farBeyondBound reads "more than 300 houses" beside 1,500 as another count: the
// limit is kept, but it tells of no number half as large again. "More than half" is a
// majority, measures and lengths of time are mostly of several things, and a statement that another bears
// out needs no more than to be true.
func farBeyondBound(m *match) (ruling, bool) {
	if m.relation != possible || m.code != "bound-holds" || m.tol.Pair || m.tol.BoundReach <= 1 {
		return ruling{}, false
	}
	switch m.a.Value.Kind {
	case claims.Count, claims.Money:
	default:
		return ruling{}, false
	}
	far := outgrown(m.a, m.b, m.tol.BoundReach) || outgrown(m.b, m.a, m.tol.BoundReach)
	return ruling{verdict: Unclear, code: "far-beyond-bound"}, far && !tangled(m)
}

// outgrown reports whether a claim leaves its value open above, and the other's is
// more than reach times as large.
func outgrown(bound, other *claims.Claim, reach float64) bool {
	small, large := &bound.Value, &other.Value
	open := math.IsInf(small.Hi, 1) && small.Lo > 0 && !math.IsInf(large.Lo, 0)
	return open && large.Lo > reach*small.Lo
}

// tangled reports whether something else than time may explain a difference.
func tangled(m *match) bool {
	for _, r := range [...]func(*match) (ruling, bool){recalled, oneSentence, nothingCommon, conditional, otherReferent, otherVersion, otherBasis, otherModality} {
		if _, ok := r(m); ok {
			return true
		}
	}
	return false
}

func bothPossible(m *match) (ruling, bool) {
	return ruling{verdict: Compatible, code: m.code}, m.relation == possible
}
