package compare

import (
	"math"

	"github.com/crosscheck/crosscheck/claims"
)

// severityOf orders a pair of groups for a reader whose time is short. a and b
// are the claims that show the verdict; several says that more than one origin
// stands behind the two groups.
func severityOf(r ruling, a, b *claims.Claim, several bool, tol *Tolerance) Severity {
	switch r.verdict {
	case Contradiction:
		return severityOfContradiction(r, a, b, several, tol)
	case Attributed:
		return Medium
	case Update:
		if r.code == "revised-down" {
			return Medium
		}
	case Unclear:
		if (r.code == "version-differs" || r.code == "basis-differs" || r.code == "referent-differs") &&
			firm(a) && firm(b) && !a.Value.Inferred && !b.Value.Inferred {
			return Medium
		}
	}
	return Low
}

// wideGap is the relative difference from which hedged numbers are no longer
// told apart by their hedge.
const wideGap = 0.5

func severityOfContradiction(r ruling, a, b *claims.Claim, several bool, tol *Tolerance) Severity {
	switch {
	case !firm(a) || !firm(b):
		if d := apartness(&a.Value, &b.Value); !math.IsInf(d, 0) && d >= wideGap && several {
			return Medium
		}
		return Low
	case several && core(a, tol) && core(b, tol):
		return High
	case several || core(a, tol) || r.code == "part-exceeds-whole":
		return Medium
	}
	return Low
}

// firm reports whether the claim's words commit to one value.
func firm(c *claims.Claim) bool {
	return plain(c.Value.Modifier) == claims.Exact && c.Value.Mod == ""
}

// core reports whether a claim is one that readers act on: tolls, money, dates
// and ages.
func core(c *claims.Claim, tol *Tolerance) bool {
	switch c.Value.Kind {
	case claims.Money, claims.Date, claims.Age:
		return true
	}
	return tol.rises(c)
}
