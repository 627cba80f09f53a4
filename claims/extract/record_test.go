package extract_test

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestRecords: how many somebody has won and lost so far, against the result of a game.
func TestRecords(t *testing.T) {
	tests := []struct{ text, score, class, owner string }{
		{"The Herons (10-5) play Ostrand on Sunday.", "10-5", "record", "herons"},
		{"Ada Brandt (31-2, 12 knockouts) won again.", "31-2", "record", "ada brandt"},
		{"Ada Brandt, 31-2, won on points.", "31-2", "record", "ada brandt"},
		{"The win took Ada Brandt's record to 31-2.", "31-2", "record", "ada brandt"},
		{"The Herons improved to 10-5 with the win.", "10-5", "record", "herons"},
		{"Ada Brandt has a 31-2 record.", "31-2", "record", "ada brandt"},
		{"The win gave the Herons a 9-5 season.", "9-5", "record", "herons"},
		// a part of a record is not all of it
		{"The Herons moved their record to 8-1 in games decided by one goal.", "8-1", "part-of-record", ""},
		// near misses: results
		{"The Herons beat Ostrand, 3-1, on Sunday.", "3-1", "", ""},
		{"The Herons won 3-1.", "3-1", "", ""},
		{"The Herons took a 2-0 lead.", "2-0", "", ""},
		{"The council voted 7-2 for the bridge.", "7-2", "", ""},
	}
	for _, test := range tests {
		c := claimOn(t, test.text, test.score)
		class := c.Attribute.Class
		if class != "record" && class != "part-of-record" {
			class = ""
		}
		if c.Value.Kind != claims.Score || class != test.class || class != "" && c.Context.Agent.Key != test.owner {
			t.Errorf("%q: %s is a %s %q of %q, want %q of %q", test.text, test.score, c.Value.Kind, class, c.Context.Agent.Key, test.class, test.owner)
		}
	}
}
