package value

import "github.com/crosscheck/crosscheck/claims"

// noneRules read what is counted as none: "no casualties", "no one was killed". They
// are asked only of what news counts so; "no people" says something else.
var noneRules = []rule{
	{"count/none", rRelative, none},
}

// casualtyNouns are counted as none after "no"; casualtyVerbs after "no one was".
const (
	casualtyNouns = "casualties deaths fatalities injuries victims survivors arrests dead wounded injured"
	casualtyVerbs = "killed injured hurt wounded harmed arrested"
	casualtyMods  = "known confirmed serious major further other new civilian military immediate additional"
)

func none(s *scanner, i int, v *claims.Value) int {
	if !s.is(i, idNo) || s.hyphen(i+1) {
		return 0
	}
	noun, j, next := "", i+1, i+1
	if s.is(j, idOne) && (s.is(j+1, idWas) || s.is(j+1, idWere)) && s.told(j+2, ofVerdict) {
		noun, next = "person", i+2
	} else {
		for k := 0; k < 2 && s.told(j, ofMods); k++ {
			j++
		}
		if !s.told(j, ofVictims) || s.mark(j+1, '\'') || s.hyphen(j+1) {
			return 0
		}
		if noun = singular(fold(s.text(j))); noun == "" {
			noun = "person" // no dead, no wounded
		}
	}
	v.Kind, v.Unit = claims.Count, noun
	v.Lo, v.Hi, v.Number = 0, 0, 0
	v.Base = claims.Quantity{Unit: "1"}
	return next
}

var (
	idWas  = known("was")
	idWere = known("were")
)

func addNone() {
	tell(ofVictims, casualtyNouns)
	tell(ofVerdict, casualtyVerbs)
	tell(ofMods, casualtyMods)
	addAll(0, "was were")
}
