package compare

import "github.com/crosscheck/crosscheck/claims"

// Judge judges two claims of one topic. The verdict and its code do not depend
// on which claim comes first; the sentence names them in the order given. A
// missing claim accuses nobody.
func Judge(a, b *claims.Claim, tol Tolerance) (Verdict, Reason) {
	if a == nil || b == nil {
		return None, Reason{}
	}
	r := judge(a, b, &tol)
	if r.verdict == None {
		return None, Reason{}
	}
	return r.verdict, reasonFor(r, a, b)
}
