package extract_test

import (
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// sums are the classes of the money of a text, in its order.
func sums(text string) string {
	var out []string
	for _, c := range read(text) {
		if c.Value.Kind == claims.Money {
			out = append(out, c.Attribute.Class)
		}
	}
	return strings.Join(out, " ")
}

// TestSums: what an amount of money is, whichever noun or verb tells it.
func TestSums(t *testing.T) {
	tests := []struct{ text, want string }{
		// the noun that it stands before, or that completes it
		{"The company announced a $5 million deal with Norland.", "deal"},
		{"The storm did an estimated $5 million damage.", "damage-sum"},
		{"The fire caused more than $1 million in damage to the mill.", "damage-sum"},
		{"Nobody was hurt, but about $1 million in damage was done to the mill.", "damage-sum"},
		{"The flood did £3 million worth of damage.", "damage-sum"},
		{"The storm left £3 million worth of damage along the coast.", "damage-sum"},
		{"Norland Foods had $7 billion in annual sales.", "revenue"},
		// the noun that is worth it, or of which it is the sum
		{"The club signed a contract worth $20 million.", "deal"},
		{"The deal is worth at least $20 million.", "deal"},
		{"The judge imposed a fine of $500 on Brandt.", "fine"},
		{"Norland Foods reported revenue of $7 billion.", "revenue"},
		{"Jewels worth more than $2 million were sold.", "price"},
		// what is estimated, put or valued at it
		{"Damage to the mill was estimated at $1 million.", "damage-sum"},
		{"Brandt estimates the damage at more than $1 million.", "damage-sum"},
		{"The cost of damage to shops was put at 200 million euros.", "damage-sum"},
		{"Analysts put the market for umbrellas at $7 billion.", "market-size"},
		{"The house was valued at $380,000.", "price"},
		// what was stolen, however it is called
		{"Robbers made off with $2 million in jewels.", "loot"},
		{"The men stole watches worth $2 million.", "loot"},
		{"The gang snatched $2 million worth of rings.", "loot"},
		// the verb
		{"Norland Foods will buy the company for $5 million.", "deal"},
		{"Brandt paid $5 million to acquire the mill.", "deal"},
		{"Brandt bought a bicycle for $500.", "price"},
		{"Brandt was paid $3 million to direct the film.", "salary"},
		{"The laptop is offered at $999.", "price"},
		{"The tablet will go for $199.", "price"},
		{"Ostrand will ask $1,099 for the smaller laptop.", "price"},
		// shares: the price that they come to, and by how much they change
		{"Ostrand shares rose 26 cents to close at $24.34 on Tuesday.", "share-price-change share-price"},
		{"Ostrand stock closed at $24.34 yesterday.", "share-price"},
		{"Revenue rose to $5 million.", "revenue"},
		{"Revenue rose by $5 million.", "revenue-change"},
		// near misses: paid in, no class, a sum of something else
		{"Ostrand paid $5 million in cash.", "price"},
		{"Ostrand ended the year with $5 million in cash.", "end"},
		{"The tanker was loaded with $5 million of oil.", "oil"},
		{"Brandt delivered $5 million on Monday.", "deliver"},
		{"Nobody was injured, and $5 million was found.", "find"},
	}
	for _, tt := range tests {
		if got := sums(tt.text); got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestModel: the size that tells which of several models a value is of.
func TestModel(t *testing.T) {
	tests := []struct{ text, quote, want string }{
		{"The 13-inch Heron starts at $1,149.", "$1,149", "13 inch"},
		{"The 13-inch Heron starts at $1,149 and the 15-inch Heron at $1,599.", "$1,599", "15 inch"},
		{"Tarn asks $1,149 for the basic 13-inch version and $1,599 for a 15-inch one.", "$1,149", "13 inch"},
		{"Tarn asks $1,149 for the basic 13-inch version and $1,599 for a 15-inch one.", "$1,599", "15 inch"},
		{"The 13-inch Heron comes in $1,149 and $1,399 versions.", "$1,399", "13 inch"},
		{"The 16GB tablet costs $199.", "$199", "16 gigabyte"},
		{"The 13-inch Heron weighs 2.8 pounds.", "2.8 pounds", "13 inch"},
		{"It weighs 2.8 pounds for the 13-inch Heron and 3.9 pounds for the 15-inch one.", "3.9 pounds", "15 inch"},
		// near misses: another clause, a size that is told of the thing, none
		{"The 13-inch Heron is new, while the tablet starts at $199.", "$199", ""},
		{"The Heron is 0.7 inches thick and costs $1,149.", "$1,149", ""},
		{"The Heron starts at $1,149.", "$1,149", ""},
	}
	for _, tt := range tests {
		if got := strings.Join(claimOn(t, tt.text, tt.quote).Context.Model, ", "); got != tt.want {
			t.Errorf("%s\n%s is of model %q, want %q", tt.text, tt.quote, got, tt.want)
		}
	}
}
