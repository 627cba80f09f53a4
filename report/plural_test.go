package report

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestReadable(t *testing.T) {
	for _, c := range []struct{ text, unit, want string }{
		{"21 person", "person", "21 people"},
		{"1 person", "person", "1 person"},
		{"27 point", "point", "27 points"},
		{"6 foot", "foot", "6 feet"},
		{"40 mile per hour", "mile per hour", "40 miles per hour"},
		{"3 square mile", "square mile", "3 square miles"},
		{"12 city", "city", "12 cities"},
		{"12 day", "day", "12 days"},
		{"3 inch", "inch", "3 inches"},
		{"4.5 percent", "percent", "4.5 percent"},
		{"2 percentage point", "percentage point", "2 percentage points"},
		{"98 USD", "USD", "98 USD"},
		{"8.6 magnitude", "magnitude", "magnitude 8.6"},
		{"1 magnitude", "magnitude", "magnitude 1"},
		{"27", "", "27"},
		{"160000000 USD", "USD", "160,000,000 USD"},
		{"14000 tonne", "tonne", "14,000 tonnes"},
		{"9999 tonne", "tonne", "9999 tonnes"},
		{"37500.25", "", "37,500.25"},
		{"12345a", "", "12345a"},
		{"2-1", "goal", "2-1"},
		{"0 death", "death", "0 deaths"},
	} {
		if got := readable(c.text, &claims.Value{Unit: c.unit}); got != c.want {
			t.Errorf("readable(%q, %q) is %q, want %q", c.text, c.unit, got, c.want)
		}
	}
}
