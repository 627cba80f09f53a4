package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func TestWhatBefellPeopleToldWithNouns(t *testing.T) {
	keep := vocabulary
	defer func() { vocabulary = keep }()
	vocabulary.Attributes = append(vocabulary.Attributes[:len(vocabulary.Attributes):len(vocabulary.Attributes)],
		claims.AttributeClass{Name: "critical", Fate: true, Words: []string{"critical", "critically"}},
		claims.AttributeClass{Name: "sheltered", Fate: true, Words: []string{"shelter"}},
		claims.AttributeClass{Name: "hospitalised", Fate: true, Words: []string{"hospitalise"}},
		claims.AttributeClass{Name: "released", Fate: true, Words: []string{"release"}},
	)
	for i := range vocabulary.Attributes {
		switch vocabulary.Attributes[i].Name {
		case "killed", "injured", "arrested":
			vocabulary.Attributes[i].Fate = true
		}
	}
	tests := []struct{ text, want string }{
		// injuries
		{"Twelve people suffered burns.", "Twelve: injured"},
		{"The fire left nine people with severe burns.", "nine: injured [serious]"},
		{"Eight passengers had sustained minor injuries.", "Eight: injured [minor]"},
		{"Nine people were treated for smoke inhalation.", "Nine: injured"},
		{"The clinic received 50 people with injuries.", "50: hospitalised"},
		{"Doctors treated 12 people for burns.", "12: hospitalised"},
		{"Officials counted 55 wounded, 15 critically.", "55: injured; 15: critical [critical] [critical]"},
		{"Some 55 were injured, five of them critically, when a wall fell.", "Some 55: injured; five: critical"},
		{"The crash hurt 20 people, ten of whom remain critical.", "20: injured; ten: critical"},
		// hospitals and shelters
		{"Three people were flown to a hospital in Lund.", "Three: hospitalised"},
		{"Four miners remain in hospital.", "Four: hospitalised"},
		{"About 9,000 residents were moved to shelters.", "About 9,000: sheltered"},
		{"At least 5,000 are staying in 11 schools and shelters.", "At least 5,000: sheltered; 11: school"},
		{"Some 300 villagers had sought refuge in a gym.", "Some 300: sheltered"},
		{"More than 350 islanders took temporary shelter.", "More than 350: sheltered"},
		{"Around 14,000 people flooded into camps on the hill.", "Around 14,000: sheltered"},
		// nouns for deeds
		{"He was charged in the killings of two nurses.", "two: killed"},
		{"The deaths of 12 miners shook the town.", "12: killed"},
		{"The arrest of 40 protesters drew criticism.", "40: arrested"},
		{"Divers found the bodies of three sailors.", "three: sailor"}, // no word of this vocabulary
		{"She is accused of murdering two nurses.", "two: killed"},
		{"The release of 21 sailors was announced.", "21: released"},
		// near misses
		{"Twelve people suffered from boredom.", "Twelve: person"},
		{"Nine visitors came with burning questions.", "Nine: visitor"},
		{"Five workers in the camp talked.", "Five: worker"},
		{"The blast killed 40 people seeking shelter from the rain.", "40: killed"},
		{"Three guests died in hospital.", "Three: killed"},
		{"Six nurses work in the hospital.", "Six: nurse"},
		{"He faces two counts of murder.", "two: charge"},
		{"They were accused of eight murders.", "eight: murder"},
		{"The budget of two nurses was cut.", "two: nurse"},
		{"Ten of them critically assess the plan.", "Ten: assess"},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range read(tt.text) {
			if c.Value.Kind != claims.Count {
				continue
			}
			s := fmt.Sprintf("%s: %s", c.Span.In(tt.text), c.Attribute.Class)
			for _, x := range c.Scope {
				s += " [" + x.Word + "]"
			}
			got = append(got, s)
		}
		if g := strings.Join(got, "; "); g != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, g, tt.want)
		}
	}
}
