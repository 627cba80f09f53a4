package extract_test

import "testing"

// TestPopulation: how many live somewhere, against other numbers of people and things.
func TestPopulation(t *testing.T) {
	tests := []struct{ text, count, want string }{
		{"The quake hit Velm, a city of 160,000 people.", "160,000", "population"},
		{"Velm has a population of 167,000.", "167,000", "population"},
		{"Velm is home to 170,000 people.", "170,000", "population"},
		{"About 800 people live in the village.", "About 800", "population"},
		{"An estimated 1,000 Danes living in Velm were told.", "An estimated 1,000", "population"},
		// near misses: too few, no dwelling, another thing
		{"Four people live in the house.", "Four", "person"},
		{"A group of 160 people walked to Velm.", "160", "person"},
		{"Velm is home to 170 museums.", "170", "museum"},
		{"About 800 people died in the village.", "About 800", "killed"},
	}
	for _, test := range tests {
		if got := claimOn(t, test.text, test.count).Attribute.Class; got != test.want {
			t.Errorf("%q: %s counts %q, want %q", test.text, test.count, got, test.want)
		}
	}
	for text, quote := range map[string]string{"Officials said turnout reached 93.87 percent.": "93.87 percent", "Some 88.4 percent of eligible voters cast their ballots.": "Some 88.4 percent"} {
		if got := claimOn(t, text, quote).Attribute.Class; got != "turnout" {
			t.Errorf("%q: %s is %q, want turnout", text, quote, got)
		}
	}
}
