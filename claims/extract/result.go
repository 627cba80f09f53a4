package extract

import "github.com/crosscheck/crosscheck/claims"

// resultClass is the class of the score with which a game ended, whichever side tells
// it: "a 3-1 win", "beat Ostrand 3-1", "fell 3-1 to Lund".
const resultClass = "result"

var (
	resultNouns = wordSet(`win victory triumph defeat loss rout upset thrashing drubbing romp shutout`)
	resultVerbs = wordSet(`beat beats defeat win lose overcome overcame edge top rout down thrash crush stun outlast hammer dispatch vanquish trounce overpower upset`)
)

// result reports whether a score is one with which a game ended, by the noun that it
// stands before or else the verb of its clause.
func (v *view) result(f *frame, val *claims.Value) bool {
	if val.Kind != claims.Score {
		return false
	}
	if f.head >= 0 && resultNouns[v.lemma(f.head)] {
		return true
	}
	if f.head >= 0 && f.head == f.last+1 && !v.upper(f.head) {
		return false // "beat them after a 9-0 run"
	}
	for i, n := f.first-1, 0; n < 8 && !v.border(i); i, n = i-1, n+1 {
		switch l := v.lemma(i); {
		case resultVerbs[l] || resultVerbs[v.norm(i)]:
			return true
		case v.verb(i) && !auxiliaries[l]:
			return false
		}
	}
	return false
}
