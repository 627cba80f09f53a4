package extract

import "testing"

func TestAttribution(t *testing.T) {
	for _, c := range []struct {
		text, word, want string
		named            bool
	}{
		// a name before or behind the verb
		{"Karen Holm said 12 people died.", "12", "Karen Holm", true},
		{"The storm killed 12 people, Karen Holm said on Monday.", "12", "Karen Holm", true},
		{"The storm killed 12 people, said Karen Holm, the mayor.", "12", "Karen Holm", true},
		{"“The storm killed 12,” said Mayor Karen Holm.", "12", "Karen Holm", true},
		{"Karen Holm, the mayor of Tarn county in Norland, said 12 people died.", "12", "Karen Holm", true},
		{"Karen Holm told reporters that 12 people died.", "12", "Karen Holm", true},
		{"According to Karen Holm, 12 people died.", "12", "Karen Holm", true},
		{"12 people died, according to the mayor, Karen Holm.", "12", "Karen Holm", true},
		{"Karen Holm: “We lost 12 people.”", "12", "Karen Holm", true},
		// without a name, as printed
		{"At least 12 people died, police said.", "12", "police", false},
		{"At least 12 people died, senior hospital officials said.", "12", "senior hospital officials", false},
		{"A spokesman for the army said 12 people died.", "12", "spokesman for the army", false},
		{"Norwegian officials said 12 people died.", "12", "Norwegian officials", false},
		{"According to local media, 12 people died.", "12", "local media", false},
		{"According to court records, 12 people died.", "12", "court records", false},
		// states speak, places do not
		{"Norway said 12 people died.", "12", "Norway", true},
		{"Officials in Bergen said 12 people died.", "12", "Officials in Bergen", false},
		{"12 people died on Tuesday, said Karen Holm in Bergen.", "12", "Karen Holm", true},
		// bodies that measure and count, and media that report
		{"The Tarn Institute measured a magnitude of 12.", "12", "Tarn Institute", true},
		{"The Tarn Institute put the toll at 12.", "12", "Tarn Institute", true},
		{"It cost less than the 12 crowns reported by the Bergen Courier.", "12", "Bergen Courier", true},
		{"Various news reports late last week pegged the offer to be as high as 12 crowns.", "12", "Various news reports", false},
		{"Hospitals had registered 12 dead.", "12", "Hospitals", false},
		{"Karen Holm claimed there were 12 dead.", "12", "Karen Holm", true},
		{"Karen Holm counted 12 boats.", "12", "", false},
		{"The storm put 12 boats on the rocks.", "12", "", false},
		// nobody speaks
		{"Karen Holm declined to say whether 12 people died.", "12", "", false},
		{"Karen Holm was told that 12 people died.", "12", "", false},
		{"Karen Holm added 12 points for the team.", "12", "", false},
		{"The floods claimed 12 lives.", "12", "", false},
		{"The book, written by Karen Holm, sold 12 copies.", "12", "", false},
		{"Karen Holm, 34, said nothing.", "34", "", false},
		{"Police had 12 boats.", "12", "", false},
		// the clause decides
		{"Police said 12 people died, but Karen Holm said 14 were killed.", "12", "Police", false},
		{"Police said 12 people died, but Karen Holm said 14 were killed.", "14", "Karen Holm", true},
		{"Witnesses told police that 12 people died, Karen Holm said.", "12", "Karen Holm", true},
	} {
		v := viewsOf(t, c.text)[0]
		a := v.attribution(frameOf(t, v, c.word))
		if a.Speaker != c.want || a.Named != c.named {
			t.Errorf("%q: %s is on the word of %q (named %t), want %q (%t)", c.text, c.word, a.Speaker, a.Named, c.want, c.named)
		}
	}
}

func TestQuotationGoesOn(t *testing.T) {
	for _, c := range []struct {
		text, want string
		quoted     bool
	}{
		{"“It was dark,” said Karen Holm. “We lost 12 boats.”", "Karen Holm", true},
		{"“We lost 12 boats. It was dark,” said Karen Holm.", "Karen Holm", true},
		{"“It was dark,” said Karen Holm.\n\nThe town lost 12 boats.", "", false},
		{"“It was dark,” said Karen Holm.\n\n“We lost 12 boats.”", "", true},
		{"Karen Holm saw it. “We lost 12 boats,” she said.", "", true},
		{"Karen Holm said it was dark. She said 12 boats were lost.", "Karen Holm", false},
	} {
		found := false
		for _, v := range viewsOf(t, c.text) {
			for i := range v.s.Tokens {
				if v.raw(i) != "12" {
					continue
				}
				found = true
				if a := v.attribution(v.read(i, i)); a.Speaker != c.want || a.Quoted != c.quoted {
					t.Errorf("%q: speaker %q quoted %t, want %q %t", c.text, a.Speaker, a.Quoted, c.want, c.quoted)
				}
			}
		}
		if !found {
			t.Errorf("%q holds no 12", c.text)
		}
	}
}

func TestPartyOfSpeaker(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"At least 12 people died, police said.", "12", "police"},
		{"Two villagers said 12 people died.", "12", "witness"},
		{"A spokesman for the army said 12 people died.", "12", "military"},
		{"Officials said 12 people died.", "12", ""},
		{"Tarn Harbour Trust sources said 12 people died.", "12", "tarn harbur trust"},
		{"“It was loud,” said Clear Water founder Per Lund. Clear Water sources said 12 people died.", "12", "clear vater"},
		{"Police chief Karen Holm said 12 people died.", "12", "police"},
		{"Karen Holm, a surgeon at the hospital, said 12 people died.", "12", "hospital"},
		{"Karen Holm said 12 people died.", "12", ""},
		{"Karen Holm said it was dark. She is 40.\n\nThe fire was put out by Karen Holm, a firefighter, and others. Holm said 12 people died.", "12", "rescue"},
	} {
		found := false
		for _, v := range viewsOf(t, c.text) {
			for i := range v.s.Tokens {
				if v.raw(i) != c.word {
					continue
				}
				found = true
				if a := v.attribution(v.read(i, i)); a.Party != c.want {
					t.Errorf("%q: %q is of the party %q, want %q", c.text, a.Speaker, a.Party, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%q holds no %s", c.text, c.word)
		}
	}
}
