package extract_test

import (
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestAgent: whose deed or property a number is.
func TestAgent(t *testing.T) {
	tests := []struct{ text, count, want string }{
		{"Ada Lund scored 31 points on Saturday.", "31", "ada lund"},
		{"Ada Lund (31 points) was the best of the Herons.", "31", "ada lund"},
		{"Ada Lund's 31 points were not enough.", "31", "ada lund"},
		{"Ada Lund, who won the first two games, added 31 points against Ostrand.", "31", "ada lund"},
		{"Ada Lund led Ostrand with 31 points.", "31", "ada lund"},
		{"Ada Lund was cheered. She scored 31 points.", "31", "ada lund"},
		// near misses: a name behind a preposition, a pronoun for nobody, no name
		{"The fans from Ostrand saw 31 points.", "31", ""},
		{"They scored 31 points.", "31", ""},
		{"The visitors scored 31 points.", "31", ""},
	}
	for _, test := range tests {
		c := claimOn(t, test.text, test.count)
		if got := c.Context.Agent.Key; got != test.want {
			t.Errorf("%q: %s is %q's, want %q's", test.text, test.count, got, test.want)
		}
	}
}

// TestTerms: what a tally is kept of.
func TestTerms(t *testing.T) {
	tests := []struct{ text, count, want string }{
		{"Ada Lund scored 31 points in the second half.", "31", "half"},
		{"Ada Lund scored 312 points last season.", "312", "last season"},
		{"Ada Lund averaged 21 points per game this season.", "21", "game rate season"},
		{"Ada Lund finished her career with 3,412 points.", "3,412", "career"},
		{"Ada Lund scored 31 points.", "31", ""},
		{"A set of 28 points was on the table.", "28", ""},
	}
	for _, test := range tests {
		c := claimOn(t, test.text, test.count)
		if got := strings.Join(c.Context.Terms, " "); got != test.want {
			t.Errorf("%q: %s is kept of %q, want %q", test.text, test.count, got, test.want)
		}
	}
}

// TestPointsOfAGameAreNotThoseOfAPlan: the one word counts two things.
func TestPointsOfAGameAreNotThoseOfAPlan(t *testing.T) {
	tests := []struct{ text, count, want string }{
		{"Ada Lund scored 31 points.", "31", "points-scored"},
		{"Ada Lund (31 points) was the best.", "31", "points-scored"},
		{"The Herons took a 12-point lead.", "12-point", "points-scored"},
		{"The envoys discussed a 27-point plan.", "27-point", "point"},
		{"A previous set of 28 points was rejected.", "28", "point"},
		{"The four documents hold 28 points in all.", "28", "point"},
	}
	for _, test := range tests {
		if got := claimOn(t, test.text, test.count).Attribute.Class; got != test.want {
			t.Errorf("%q: %s counts %q, want %q", test.text, test.count, got, test.want)
		}
	}
	if c := claimOn(t, "The envoys discussed a 27-point plan.", "27-point"); c.Attribute.Counts != claims.Things {
		t.Errorf("points count %q", c.Attribute.Counts)
	}
}
