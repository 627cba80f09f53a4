package topic

import (
	"testing"
	"time"

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
		{"two counts", on("XXXX-11-02", "counted-at"), on("XXXX-11-03", "counted-at"), -6},
		// near misses
		{"one count", on("XXXX-11-02", "counted-at"), on("XXXX-11-02", "counted-at"), 0},
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

// TestDifferentTimes: two dates of one event lie as near each other as dates of their
// fineness are told apart.
func TestDifferentTimes(t *testing.T) {
	span := func(timex string, from, to time.Time) *claims.Claim {
		return &claims.Claim{Value: claims.Value{Kind: claims.Date, Timex: timex, From: from, To: to}}
	}
	day := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	month := func(y, m int) *claims.Claim { return span("2031-0"+string(rune('0'+m)), day(y, m, 1), day(y, m+1, 1)) }
	decade := func(y int) *claims.Claim { return span("203X", day(y, 1, 1), day(y+10, 1, 1)) }
	one := func(m, d int) *claims.Claim { return span("", day(2031, m, d), day(2031, m, d+1)) }
	tests := []struct {
		name string
		a, b *claims.Claim
		want float64
	}{
		{"months side by side", month(2031, 4), month(2031, 5), -0.4},
		{"two months on", month(2031, 4), month(2031, 6), -0.8},
		{"decades side by side", decade(1960), decade(1970), -0.4},
		{"days side by side", one(4, 3), one(4, 4), -0.3},
		// near misses
		{"half a year", month(2031, 1), month(2031, 7), -3},
		{"three decades", decade(1960), decade(1990), -1.5},
		{"a day in another month", one(4, 3), month(2031, 5), -2.2},
		{"days of two months", one(4, 3), one(6, 3), -3},
	}
	for _, test := range tests {
		if got := differentTimes(test.a, test.b); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

// TestThirdsOfADecade: early and late in one decade are two dates.
func TestThirdsOfADecade(t *testing.T) {
	of := func(mod string) *claims.Claim {
		return &claims.Claim{Value: claims.Value{Kind: claims.Date, Timex: "203X", Mod: mod}}
	}
	if sameValue(of("START"), of("END")) || sameValue(of("END"), of("START")) {
		t.Error("the early 2030s are taken for the late 2030s")
	}
	if !sameValue(of("START"), of("")) || !sameValue(of("END"), of("END")) || !sameValue(of("START"), of("MID")) {
		t.Error("the early 2030s are not taken for the 2030s")
	}
}
