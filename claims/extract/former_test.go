package extract_test

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestFormerValuesAreBackground: what something rose from is not what it is.
func TestFormerValuesAreBackground(t *testing.T) {
	tests := []struct {
		text, count string
		want        claims.Modality
	}{
		{"The council raised the number of seats from 65 to 125.", "65", claims.Background},
		{"The council raised the number of seats from 65 to 125.", "125", claims.Asserted},
		{"The toll rose from 12 to 21.", "12", claims.Background},
		// near misses: a distance, a source, a range
		{"Envoys from 65 states met.", "65", claims.Asserted},
		{"Aid came from 12 states to the coast.", "12", claims.Asserted},
	}
	for _, test := range tests {
		if got := claimOn(t, test.text, test.count).Modality; got != test.want {
			t.Errorf("%q: %s is %q, want %q", test.text, test.count, got, test.want)
		}
	}
}

// TestNthDayIsALengthSoFar: the days of what goes on, against those of a calendar.
func TestNthDayIsALengthSoFar(t *testing.T) {
	tests := []struct {
		text, quote string
		kind        claims.Kind
	}{
		{"Police fired tear gas on the eighth day of protests.", "eighth day", claims.Duration},
		{"Riots continued for a seventh straight night.", "seventh straight night", claims.Duration},
		{"It was the third week of fighting.", "third week", claims.Duration},
		// near misses
		{"He was born on the eighth day of the month.", "eighth day", ""},
	}
	for _, test := range tests {
		found := false
		for _, c := range read(test.text) {
			found = found || c.Span.In(test.text) == test.quote && c.Value.Kind == claims.Duration
		}
		if want := test.kind == claims.Duration; found != want {
			t.Errorf("%q: %q is a length: %v, want %v", test.text, test.quote, found, want)
		}
	}
}

// TestOnePersonOfTwoIsNotCountedOne: "a nurse and a driver" are two.
func TestOnePersonOfTwoIsNotCountedOne(t *testing.T) {
	tests := []struct {
		text string
		want int // implied counts of one
	}{
		{"The blast killed a nurse.", 1},
		{"The blast killed a nurse and wounded nobody else.", 1},
		{"The blast killed a nurse and a driver.", 0},
	}
	for _, test := range tests {
		n := 0
		for _, c := range read(test.text) {
			if c.Value.Rule == "count/implied" && c.Value.Number == 1 {
				n++
			}
		}
		if n != test.want {
			t.Errorf("%q: %d counts of one, want %d", test.text, n, test.want)
		}
	}
}

// TestANameBehindThingsIsNotCounted: a clause about a name follows the noun.
func TestANameBehindThingsIsNotCounted(t *testing.T) {
	tests := []struct{ text, count, want string }{
		{"The mayor sent the 12 letters Ada Lund had written.", "12", "letter"},
		{"The mayor thanked 12 Danish sailors.", "12", "sailor"},
		{"The mayor sold 12 Volvo cars.", "12", "car"},
	}
	for _, test := range tests {
		if got := claimOn(t, test.text, test.count).Attribute.Lemma; got != test.want {
			t.Errorf("%q: %s counts %q, want %q", test.text, test.count, got, test.want)
		}
	}
}
