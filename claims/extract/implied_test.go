package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestCountsWithoutANumber(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The slide killed a child.", "a child: 1 killed"},
		{"A guard was wounded.", "A guard: 1 injured"},
		{"The blast killed two clerks and injured a third.", "two: 2 killed; a third: 1 injured"},
		{"Two men were shot dead and a third was wounded.", "Two: 2 killed; a third: 1 injured"},
		{"He killed two co-workers and wounded a third co-worker.", "two: 2 killed; a third co-worker: 1 injured"},
		{"Two sailors drowned on Sunday. A third was hurt.", "Two: 2 sailor; A third: 1 injured"},
		{"The bus killed one and injured another.", "one: 1 killed; another: 1 injured"},
		{"Another driver was hurt.", "Another driver: 1 injured"},
		{"Police arrested a 19-year-old student.", "a: 1 arrested"},
		{"Police arrested a 19-year-old Danish engineering student.", "a: 1 arrested"},
		{"No one was hurt.", "No one: 0 injured"},
		// near misses: shares, ranks, other uses of the words
		{"A third of the crew was killed.", ""},
		{"Profits fell and a third was lost.", ""},
		{"Of the climbers a third was hurt.", ""}, // of how many is not told
		{"The third round hurt him.", ""},
		{"Another wounded city rebuilds.", ""},
		{"It was another death foretold.", ""},
		{"A killed process restarts.", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range read(tt.text) {
			if c.Value.Kind == claims.Count {
				got = append(got, fmt.Sprintf("%s: %g %s", c.Span.In(tt.text), c.Value.Number, c.Attribute.Class))
			}
		}
		g := strings.Join(got, "; ")
		if g != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, g, tt.want)
		}
	}
}
