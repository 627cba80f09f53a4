package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/compare"
)

// manyValues is a finding of n values, of which the last two contradict each other.
func manyValues(n int) []Item {
	f := compare.Finding{ID: "00a1b2c3d4e5f6aa", Verdict: compare.Contradiction, Severity: compare.High, Reason: compare.Reason{Code: "value-differs", Text: "headline"}}
	for i := range n {
		f.Groups = append(f.Groups, compare.Group{Value: fmt.Sprintf("%d death", i)})
		for j := range i {
			p := compare.Pair{A: j, B: i, Verdict: compare.Update, Severity: compare.Low, Reason: compare.Reason{Code: "later-report", Text: fmt.Sprintf("pair %d and %d", j, i)}}
			if j == n-2 {
				p.Verdict, p.Severity = compare.Contradiction, compare.High
			}
			f.Pairs = append(f.Pairs, p)
		}
	}
	return []Item{{Finding: f}}
}

// Of many pairs the formats for people tell of the gravest and count the others; the
// others tell of all.
func TestManyPairs(t *testing.T) {
	const values, pairs = 20, 190
	for _, format := range []string{"text", "markdown", "html", "junit"} {
		out := string(render(t, format, manyValues(values), Options{}))
		if n := strings.Count(out, "pair "); n != pairsShown || !strings.Contains(out, "pair 18 and 19") || !strings.Contains(out, "and 180 more pairs of values") {
			t.Errorf("%s tells of %d pairs:\n%s", format, n, out)
		}
		out = string(render(t, format, manyValues(values), Options{Mentions: -1}))
		if n := strings.Count(out, "pair "); n != pairs || strings.Contains(out, "more pair") {
			t.Errorf("%s tells of %d pairs of all %d", format, n, pairs)
		}
	}
	for _, format := range []string{"json", "jsonl", "csv"} {
		if n := strings.Count(string(render(t, format, manyValues(values), Options{})), "pair "); n != pairs {
			t.Errorf("%s tells of %d pairs of %d", format, n, pairs)
		}
	}
}
