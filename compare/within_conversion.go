package compare

import (
	"fmt"
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// wrongConversions finds amounts whose restatement in another unit of the same
// dimension is another amount. Currencies are no units of each other.
func wrongConversions(p *page) []slip {
	var out []slip
	for _, c := range p.claims {
		v := &c.Value
		if v.Kind == claims.Money || !v.Kind.Numeric() || v.Kind == claims.Score {
			continue
		}
		for i := range v.Also {
			w := &v.Also[i]
			if w.Unit == v.Unit || w.Base.Unit != v.Base.Unit || converts(v, w, p.tol) {
				continue
			}
			out = append(out, slip{
				a: []*claims.Claim{c}, value: w.Text, verdict: Contradiction, code: "wrong-conversion",
				tail: fmt.Sprintf("%s is not %s", v.Text, w.Text),
			})
		}
	}
	return out
}

// converts reports whether both amounts may be one: their roundings meet, or
// they differ by no more than the tolerance of conversions.
func converts(v, w *claims.Value, tol *Tolerance) bool {
	if v.Base.Unit == "" || !v.Bounded() || !w.Bounded() {
		return true
	}
	a, b := loosened(v, tol), loosened(w, tol)
	return a.meets(b)
}

// loosened is the value in its base unit with its whole rounding and the
// tolerance of conversions.
func loosened(v *claims.Value, tol *Tolerance) reach {
	w := widthOf(v, tol)
	if n := v.Number; !math.IsNaN(n) {
		h := max(step(v)/2, tol.Conversion*math.Abs(n))
		w.wide.lo, w.wide.hi = min(w.wide.lo, n-h), max(w.wide.hi, n+h)
	}
	w.wide.loOpen, w.wide.hiOpen = false, false
	return w.scaled(v).wide
}
