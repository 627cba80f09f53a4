package compare

import (
	"fmt"
	"math"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// wrongConversions finds amounts whose restatement in another unit of the same
// dimension is another amount. Currencies are no units of each other.
func wrongConversions(p *page) []slip {
	var out []slip
	for i, c := range p.claims {
		for k := range c.Value.Also {
			if w := &c.Value.Also[k]; misconverts(&c.Value, w, p.tol) {
				s := misconversion(c, w)
				s.value = w.Text
				out = append(out, s)
			}
		}
		if i+1 < len(p.claims) && inBrackets(c, p.claims[i+1]) && misconverts(&c.Value, &p.claims[i+1].Value, p.tol) {
			s := misconversion(c, &p.claims[i+1].Value)
			s.b = []*claims.Claim{p.claims[i+1]}
			out = append(out, s)
		}
	}
	return out
}

func misconversion(c *claims.Claim, w *claims.Value) slip {
	return slip{
		a: []*claims.Claim{c}, verdict: Contradiction, code: "wrong-conversion",
		tail: fmt.Sprintf("%s is not %s", printed(c), printedValue(c, w)),
	}
}

// printedValue is a value as the claim's document prints it.
func printedValue(c *claims.Claim, v *claims.Value) string {
	if v.Span.Empty() || v.Span.End > len(c.Doc.Text) {
		return v.Text
	}
	return v.Span.In(c.Doc.Text)
}

// inBrackets reports whether the second amount stands alone in brackets right
// after the first, or after a slash.
func inBrackets(a, b *claims.Claim) bool {
	if a.Sentence != b.Sentence || a.Span.End > b.Span.Start {
		return false
	}
	switch strings.TrimSpace(a.Doc.Text[a.Span.End:b.Span.Start]) {
	case "(":
		return strings.HasPrefix(a.Doc.Text[b.Span.End:], ")")
	case "/":
		return true
	}
	return false
}

// misconverts reports whether two amounts of one dimension in two units cannot
// be one amount.
func misconverts(v, w *claims.Value, tol *Tolerance) bool {
	switch {
	case v.Kind != claims.Measure && v.Kind != claims.Duration || v.Kind != w.Kind:
		return false
	case w.Unit == v.Unit || w.Base.Unit != v.Base.Unit || v.Base.Unit == "" || v.Per != w.Per:
		return false
	case !v.Bounded() || !w.Bounded():
		return false
	}
	return !loosened(v, tol).meets(loosened(w, tol))
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
