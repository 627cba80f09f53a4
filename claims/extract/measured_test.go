package extract_test

import (
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// TestMeasured: what a measure is the measure of.
func TestMeasured(t *testing.T) {
	tests := []struct{ text, quote, want string }{
		// a fall, though the words behind it are those of a distance
		{"The climber fell 60 metres from a ridge.", "60 metres", "fall"},
		{"Brandt died after falling about 60 metres off the tower.", "about 60 metres", "fall"},
		{"The bus plunged 30 metres from the bridge.", "30 metres", "fall"},
		// a direction behind the measure in another unit
		{"The centre lay 55 kilometres (34 miles) west of Ostrand.", "55 kilometres", "distance"},
		{"The centre lay 55 kilometres west of Ostrand.", "55 kilometres", "distance"},
		// the unit alone
		{"The notebook arrives at just 2.8 pounds.", "2.8 pounds", "weight"},
		{"The chase reached 120 mph.", "120 mph", "speed"},
		{"The phone comes with up to 16 GB.", "up to 16 GB", "storage"},
		{"It supports memory cards up to 16GB.", "up to 16GB", "storage"},
		{"The phone has 2GB of memory.", "2GB", "memory"},
		// near misses: another verb, a length that may be any
		{"The village is 60 metres from a ridge.", "60 metres", "distance"},
		{"The well has a depth of 60 metres.", "60 metres", "depth"},
		{"The car dragged her 10 feet.", "10 feet", "drag"},
	}
	for _, tt := range tests {
		if got := claimOn(t, tt.text, tt.quote).Attribute.Class; got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestOneShockOfSeveral: its magnitude is not the quake's.
func TestOneShockOfSeveral(t *testing.T) {
	tests := []struct {
		text, quote string
		want        claims.Portion
	}{
		{"One 7.3-magnitude tremor was felt in Ostrand.", "7.3-magnitude", claims.Subset},
		{"One of the tremors with a magnitude of 7.3 was felt in Ostrand.", "magnitude of 7.3", claims.Subset},
		{"Another 5.8-magnitude quake followed.", "5.8-magnitude", claims.Subset},
		{"A 7.3-magnitude quake struck Ostrand.", "7.3-magnitude", claims.Whole},
		{"The quake killed one man and had a magnitude of 7.3.", "magnitude of 7.3", claims.Whole},
	}
	for _, tt := range tests {
		if got := claimOn(t, tt.text, tt.quote).Context.Portion; got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestShareInPercent: of a market, or of a firm.
func TestShareInPercent(t *testing.T) {
	tests := []struct{ text, quote, want string }{
		{"Ostrand has a 10 percent share of the market.", "10 percent", "market-share"},
		{"Ostrand's 10 percent share has not grown.", "10 percent", "market-share"},
		{"Ostrand had 10 percent of the market.", "10 percent", "market-share"},
		{"Ostrand bought a 10 percent share of the company.", "10 percent", "stake"},
		// near misses
		{"Ostrand shares fell 10 percent.", "10 percent", "share-price"},
		{"Ostrand pays 10 percent more.", "10 percent", "pay"},
	}
	for _, tt := range tests {
		if got := claimOn(t, tt.text, tt.quote).Attribute.Class; got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
