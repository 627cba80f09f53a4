package value

import (
	"math"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// render writes a value in plain form: "27 point", "5 hour", "1200000000 USD",
// "10-12 day", "301+ arrest".
func render(v *claims.Value) string {
	if v.Kind.Temporal() {
		return v.Timex
	}
	b := make([]byte, 0, 32)
	switch {
	case !math.IsNaN(v.Number):
		b = appendNumber(b, v.Number)
	case math.IsInf(v.Lo, 0):
		b = appendNumber(b, v.Hi)
	case math.IsInf(v.Hi, 0):
		b = appendNumber(b, v.Lo)
	default:
		b = appendNumber(append(appendNumber(b, v.Lo), '-'), v.Hi)
	}
	if v.Unit != "" {
		b = append(append(b, ' '), v.Unit...)
	}
	return string(b)
}

func appendNumber(b []byte, x float64) []byte {
	return strconv.AppendFloat(b, math.Round(x*1e9)/1e9, 'f', -1, 64)
}

// fold is a word as the lexicon would write it.
func fold(s string) string {
	return strings.ToLower(strings.NewReplacer("\u00AD", "", "’", "'").Replace(s))
}

// ruleName is the stable name of a quantity's rule: its kind and its bound.
func ruleName(k claims.Kind, q *quantum) string {
	switch {
	case q.bound.word != nil:
		return string(k) + "/" + q.bound.word.slug
	case q.ranged:
		return string(k) + "/range"
	case q.a.n.is(vague):
		return string(k) + "/vague"
	}
	return string(k) + "/number"
}
