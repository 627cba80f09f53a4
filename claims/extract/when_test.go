package extract_test

import (
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestEarlierEventsWithoutAYear: a date that opens its sentence and lies well before
// the news recalls another event, and the counts carry that event's time.
func TestEarlierEventsWithoutAYear(t *testing.T) {
	tests := []struct {
		text string
		want claims.Modality
	}{
		{"A quake hit Norland on Tuesday. Last year, a stronger one left 300 dead there.", claims.Background},
		{"A quake hit Norland on Tuesday. Two years ago a stronger one left 300 dead there.", claims.Background},
		// near misses: the news itself, a comparison, and a text of last year
		{"A quake hit Norland on Tuesday. On Wednesday 300 were still dead or lost there.", claims.Asserted},
		{"A quake hit Norland on Tuesday. It left 300 dead, more than one did last year.", claims.Asserted},
		{"Last year a quake left 300 dead there.", claims.Asserted},
	}
	for _, tt := range tests {
		for _, c := range read(tt.text) {
			if c.Value.Kind == claims.Count && c.Value.Number == 300 && c.Modality != tt.want {
				t.Errorf("%s: %q, want %q", tt.text, c.Modality, tt.want)
			}
		}
	}
}

// TestAgesOfBirthdaysToCome are no ages of today.
func TestAgesOfBirthdaysToCome(t *testing.T) {
	tests := []struct {
		text string
		want claims.Modality
	}{
		{"Ada Brandt, who turns 29 on April 11, plays in Harrow.", claims.Planned},
		{"Ada Brandt will be 29 in April.", claims.Planned},
		{"Ada Brandt would have been 29 on Friday.", claims.Hypothetical},
		{"Ada Brandt turned 29 in April.", claims.Asserted},
		{"Ada Brandt, 29, plays in Harrow.", claims.Asserted},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range read(tt.text) {
			if c.Value.Kind == claims.Age {
				got = append(got, string(c.Modality))
			}
		}
		if g := strings.Join(got, ";"); len(got) != 1 || g != string(tt.want) {
			t.Errorf("%s: %q of %d ages, want %q", tt.text, g, len(got), tt.want)
		}
	}
}
