package extract_test

import "testing"

// TestYearsOfWorks: the year that is told with a named work is that of its release.
func TestYearsOfWorks(t *testing.T) {
	tests := []struct{ text, want string }{
		{"She starred in the 2031 film Harbour Lights.", "2031: release of harbour lights"},
		{"His life inspired the 2031 novel The Salt Road.", "2031: release of salt road"},
		{"She was praised for her 2031 album, “Tin Roof”.", "2031: release of tin roof"},
		{"While in 2031 a movie, The Salt Road, told her story, few knew her.", "2031: release of salt road"},
		{"The merchandise, along with a film in 2031, “Harbour Lights”, made her known.", "2031: release of harbour lights"},
		{"A movie called “Harbour Lights” was released in 2031.", "2031: release of harbour lights"},
		{"In 2031, Brevik Pictures released “Harbour Lights”.", "2031: release of harbour lights"},
		{"He wrote it in his 2031 memoir, \"A House of Salt\".", "2031: release of house of salt"},
		// near misses: a work without a name, a maker's name, a day, another verb
		{"She starred in a 2031 film.", "2031: film of "},
		{"The 2031 film festival in Harrow was shut.", "2031: festival of "},
		{"He sold the 2031 Brevik van.", "2031: van of "},
		{"The clerk was released in 2031.", "2031: release of clerk"},
		{"In 2031 Quell moved to Harrow.", "2031: move of kuel"},
	}
	for _, tt := range tests {
		if got := moments(tt.text); got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
