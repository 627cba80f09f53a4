package topic

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestMoments: what two dates lose by what they cannot be.
func TestMoments(t *testing.T) {
	on := func(timex, class string) *claims.Claim {
		return &claims.Claim{Value: claims.Value{Kind: claims.Date, Timex: timex}, Attribute: claims.Attribute{Class: class}}
	}
	tests := []struct {
		name string
		a, b *claims.Claim
		want float64
	}{
		{"a dateline and an event", on("XXXX-11-02", "dateline"), on("XXXX-11-02", "event-date"), -6},
		{"days far apart", on("XXXX-11-02", "sink"), on("XXXX-11-11", "sink"), -1.8},
		// near misses
		{"two datelines", on("XXXX-11-02", "dateline"), on("XXXX-11-02", "dateline"), 0},
		{"days close by", on("XXXX-11-18", "sink"), on("XXXX-11-19", "sink"), 0},
		{"a day of the month", on("XXXX-11-18", "sink"), on("XXXX-11", "sink"), 0},
		{"a weekday", on("XXXX-11-18", "sink"), on("XXXX-WXX-6", "sink"), 0},
	}
	for _, test := range tests {
		if got := momentShare(test.a, test.b); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
