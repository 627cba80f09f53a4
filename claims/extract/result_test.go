package extract_test

import "testing"

// TestResults: the score with which a game ended, whichever side tells it.
func TestResults(t *testing.T) {
	tests := []struct {
		text, score string
		want        bool
	}{
		{"The Herons beat Ostrand, 31-17, on Sunday.", "31-17", true},
		{"The Herons defeated Ostrand, 24-17, on Sunday.", "24-17", true},
		{"A 24-17 win over Ostrand put the Herons ahead.", "24-17", true},
		{"Ostrand lost 3-1 to the Herons.", "3-1", true},
		{"Ostrand suffered a 24-17 defeat.", "24-17", true},
		{"The Herons overcame Ostrand 24-17.", "24-17", true},
		// near misses: on the way, a vote, a record
		{"The Herons took a 2-0 lead.", "2-0", false},
		{"The Herons beat Ostrand after a 9-0 run.", "9-0", false},
		{"The council voted 7-2 for the bridge.", "7-2", false},
		{"The Herons (10-5) won.", "10-5", false},
	}
	for _, test := range tests {
		if got := claimOn(t, test.text, test.score).Attribute.Class == "result"; got != test.want {
			t.Errorf("%q: %s is a result: %v, want %v", test.text, test.score, got, test.want)
		}
	}
}

// TestSpells: what a while was spent on, and a noun behind a hyphen.
func TestSpells(t *testing.T) {
	tests := []struct{ text, want string }{
		{"She came home after a four year spell living in Lund.", "live"},
		{"He began a 90-day court-ordered stay.", "stay"},
		{"Police shut the street for three hours while they negotiated with him.", "negotiate"},
	}
	for _, test := range tests {
		if got := lengthsOf(test.text); got != test.want {
			t.Errorf("%s\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}
