package extract_test

import (
	"strings"
	"testing"
)

func TestWhoActsIsNotCountedAmongThoseHarmed(t *testing.T) {
	tests := []struct{ text, want string }{
		{"A gunman killed two clerks on Monday.", "two: count killed"},
		{"Two raiders shot and killed a guard.", "Two: count raider; a guard: count killed"},
		{"Two raiders shot dead three guards.", "Two: count raider; three: count killed"},
		{"Forty officers arrested 12 suspects.", "Forty: count officer [officer]; 12: count arrested"},
		{"Three men injured nine before they ran.", "Three: count man [man]; nine: count injured"},
		{"Four hikers wounded their guide.", "Four: count hiker"},
		// near misses: those counted are the ones to whom it happened
		{"Two people killed the same evening were cooks.", "Two: count killed"},
		{"Seven people injured a week ago went home.", "Seven: count injured; a week ago: date injure of person"},
		{"Two men were shot and killed.", "Two: count killed [man]"},
		{"The two wounded men said nothing.", "two: count injured"},
		{"Eight people killed Sunday were buried.", "Eight: count killed; Sunday: date kill of person"},
		{"Twelve people killed in the slide were miners.", "Twelve: count killed"},
		{"Two miners were hurt.", "Two: count injured"},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range read(tt.text) {
			if c.Span.In(tt.text) != "Monday" {
				got = append(got, brief(tt.text, c))
			}
		}
		if g := strings.Join(got, "; "); g != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, g, tt.want)
		}
	}
}
