package value

import "testing"

// TestCountryTold holds what tells the country of a text, and what does not.
func TestCountryTold(t *testing.T) {
	for _, c := range []struct{ address, publisher, dateline, want string }{
		{"https://www.example.com.au/a", "", "", "AU"},
		{"https://example.co.uk", "", "", "GB"},
		{"https://example.ca:8080/a", "Harbour Wire", "", "CA"},
		{"https://example.org/ca", "", "", ""},
		{"https://example.co/a", "", "", ""},
		{"no address.au", "", "", ""},
		{"", "The Taipei Lantern", "", "TW"},
		{"", "New Zealand Courier", "", "NZ"},
		{"", "The Canadianist", "", ""},
		{"", "Harbour Wire", "TORONTO, March 4 (Harbour Wire) - The", "CA"},
		{"", "Harbour Wire", "SYDNEY (Harbour Wire) — The", "AU"},
		{"", "Harbour Wire", "Toronto, where it rained, is", ""},
		{"", "Harbour Wire", "TARN, March 4 - In Toronto", ""},
		{"", "", "", ""},
	} {
		if got := Country(c.address, c.publisher, c.dateline); got != c.want {
			t.Errorf("%q %q %q: %q, want %q", c.address, c.publisher, c.dateline, got, c.want)
		}
	}
	for _, p := range placesOf {
		if dollars[p.country] == "" && pounds[p.country] == "" && p.country != "GB" && p.country != "IE" {
			t.Errorf("%s has no dollar and no pound of its own", p.country)
		}
	}
}
