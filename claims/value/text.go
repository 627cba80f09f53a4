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

// appendNumber writes x to nine decimals, and smaller ones to nine digits.
func appendNumber(b []byte, x float64) []byte {
	switch a := math.Abs(x); {
	case x == math.Trunc(x):
		return strconv.AppendFloat(b, x, 'f', -1, 64)
	case a < 1e-6:
		return strconv.AppendFloat(b, x, 'g', 9, 64)
	}
	return strconv.AppendFloat(b, math.Round(x*1e9)/1e9, 'f', -1, 64)
}

// fold is a word as the lexicon would write it.
func fold(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return strings.ToLower(folder.Replace(s))
		}
	}
	return s
}

var folder = strings.NewReplacer("\u00AD", "", "’", "'")

// hasWord reports whether a list of words, separated by single spaces, holds one.
func hasWord(line, w string) bool {
	if w == "" {
		return false
	}
	for at := 0; ; at++ {
		k := strings.Index(line[at:], w)
		if k < 0 {
			return false
		}
		at += k
		if end := at + len(w); (at == 0 || line[at-1] == ' ') && (end == len(line) || line[end] == ' ') {
			return true
		}
	}
}

// ruleName is the stable name of a quantity's rule: its kind and its bound.
func ruleName(k claims.Kind, q *quantum) string {
	slug := "number"
	switch {
	case q.bound.word != nil:
		slug = q.bound.word.slug
	case q.ranged:
		slug = "range"
	case q.a.n.is(vague):
		slug = "vague"
	}
	return ruleNames[nameKey{k, slug}]
}

type nameKey struct {
	kind claims.Kind
	slug string
}

// ruleNames holds every name that ruleName can give, so that none is built
// while scanning.
var ruleNames = func() map[nameKey]string {
	names := map[nameKey]string{}
	for _, k := range claims.Kinds {
		for _, slug := range []string{"number", "range", "vague"} {
			names[nameKey{k, slug}] = string(k) + "/" + slug
		}
		for i := range boundWords {
			slug := boundWords[i].slug
			names[nameKey{k, slug}] = string(k) + "/" + slug
		}
	}
	return names
}()
