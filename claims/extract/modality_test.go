package extract_test

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestYetTo: what somebody is to do is a plan, in a headline without its verb too.
func TestYetTo(t *testing.T) {
	for _, test := range []struct {
		text, count string
		want        claims.Modality
	}{
		{"Lund Steel is to shed 900 jobs.", "900", claims.Planned},
		{"The banks are to close 40 branches.", "40", claims.Planned},
		{"The state is to build 120 schools.", "120", claims.Planned},
		{"# Lund Steel to shed 900 jobs", "900", claims.Planned},
		{"Lund Steel shed 900 jobs.", "900", claims.Asserted},
		{"Lund Steel had to shed 900 jobs.", "900", claims.Asserted},
		{"Rescuers moved to free 30 miners.", "30", claims.Asserted},
		{"The fire led Lund Steel to shed 900 jobs.", "900", claims.Asserted},
	} {
		if got := claimOn(t, test.text, test.count).Modality; got != test.want {
			t.Errorf("%q: %s is %s, want %s", test.text, test.count, got, test.want)
		}
	}
}
