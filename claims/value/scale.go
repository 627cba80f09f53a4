package value

// shortScale reports whether the letters at word j multiply the number before
// them. "bn" always does; "m", "b" and "t" do after a currency, or where what
// is counted follows ("12.3m tonnes"), because they are metres, bits and tonnes
// elsewhere; "k" does where it touches its number.
func (s *scanner) shortScale(n *numeral, j int) bool {
	if s.glued(j+1) && (s.digits(j+1) || s.letters(j+1)) {
		return false
	}
	w := s.at(j)
	switch t := s.text(j); t {
	case "bn", "Bn", "BN", "tn", "mn", "cr", "Cr":
		return true
	case "MM":
		return true
	case "M":
		if n.value == 3 && !s.money && s.pluralNoun(j+1) == "" && !(j == 1 && s.at(j+1).start < 0) {
			return false // the company 3M
		}
		return s.money || !s.model(n, j) && (n.value < 1000 || s.at(j-1).flags&grouped != 0) // not a model: 9400M
	case "k", "K":
		if n.decimals > 0 && s.weather(&term{n: *n, first: j - 1}, j) {
			return false // 573.15K
		}
		return s.glued(j) && !s.race(n, j) || s.money
	case "m", "b", "B":
		if s.money {
			return true
		}
		_, next := s.unitIn(unitPhrases, j+1, true)
		return s.glued(j) && w.flags&newline == 0 && !s.model(n, j) && !hasWord(events, fold(s.text(j+1))) && (next != 0 && s.width(j+1) > 2 || s.pluralNoun(j+1) != "" || s.crowd(j+1) || t != "m" && n.decimals > 0)
	case "t", "T":
		return s.money
	}
	return false
}

// events follow a length that is run or swum: the 110m hurdles.
const events = "hurdles heats steeplechase sprint sprints dash relay relays freestyle butterfly backstroke breaststroke medley final finals"

// crowds are counted in millions and never follow a length: 2m Otter users.
const crowds = "person user customer viewer voter subscriber download job home copy listener reader follower account vote ticket worker employee household view patient visitor passenger member"

// crowd reports whether a name and then one of crowds stand at word j.
func (s *scanner) crowd(j int) bool {
	if s.at(j).flags&capital == 0 {
		return false
	}
	noun, _ := s.counted(j, false)
	return noun != "" && hasWord(crowds, noun)
}

// race reports whether the K at word j after a number is a length that is run: a 10K race.
func (s *scanner) race(n *numeral, j int) bool {
	return n.is(digital) && n.value <= longestRace && s.glued(j) && hasWord(races, fold(s.text(j+1)))
}

const (
	races       = "race races run walk swim course fun road"
	longestRace = 100
)

// model reports whether a number whose letter is word j is that of a model: the GT 650M
// graphics.
func (s *scanner) model(n *numeral, j int) bool {
	return n.value >= 100 && n.decimals == 0 && s.shortCapitals(j-2) && s.width(j-2) > 1
}
