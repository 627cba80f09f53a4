package extract_test

import "testing"

// TestYardsOfAPlay: how yards were gained, by the words on either side.
func TestYardsOfAPlay(t *testing.T) {
	tests := []struct{ text, yards, class string }{
		{"Lund rushed for 84 yards and a touchdown.", "84 yards", "rushing"},
		{"Lund finished with 84 yards rushing and 52 yards receiving.", "84 yards", "rushing"},
		{"Lund finished with 84 yards rushing and 52 yards receiving.", "52 yards", "receiving"},
		{"Lund had 84 yards and two touchdowns on 17 carries.", "84 yards", "rushing"},
		{"Lund got 17 carries for 84 yards.", "84 yards", "rushing"},
		{"Orre threw for 240 yards.", "240 yards", "passing"},
		{"Orre completed 21 of 30 passes for 240 yards.", "240 yards", "passing"},
		{"Lund caught five passes for 52 yards.", "52 yards", "receiving"},
		{"Lund had 52 yards and a score receiving.", "52 yards", "receiving"},
		{"He has 498 rushing yards.", "498", "rushing"},
		// near misses: yards of a kick, a field, a run back, a shot
		{"Lund kicked a goal from 45 yards.", "45 yards", ""},
		{"The fence is 84 yards long.", "84 yards", ""},
		{"The gunman stood 84 yards from the gate.", "84 yards", ""},
		{"Lund passed the hall and stopped 84 yards behind it.", "84 yards", ""},
	}
	for _, test := range tests {
		class := claimOn(t, test.text, test.yards).Attribute.Class
		if class != "rushing" && class != "receiving" && class != "passing" {
			class = ""
		}
		if class != test.class {
			t.Errorf("%q: %s are yards of %q, want %q", test.text, test.yards, class, test.class)
		}
	}
}
