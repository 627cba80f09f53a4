package value

import "github.com/crosscheck/crosscheck/claims"

// twiceRules read how often something happened: "was arrested twice", "a twice-elected
// mayor". Twice as many, twice the size and "think twice" compare or are sayings.
var twiceRules = []rule{
	{"count/times", rSet, twice},
}

func twice(s *scanner, i int, v *claims.Value) int {
	if s.cue(i) != cueTwice || s.is(i-1, idOr) || s.cue(i-1) == cueThan || s.has(i-1, rArticle|rSet) || hasWord(twiceSayings, fold(s.text(i-1))) {
		return 0
	}
	j := i + 1
	joined := s.hyphen(j) && s.glued(j) && s.glued(j+1)
	if joined {
		j++
	}
	if t, ok := s.tenseAt(j); !(ok && t == tensePast && s.letters(j) && s.endsInEd(j)) && (joined || !s.endsDeed(j)) {
		return 0
	}
	n := 2.0
	if c := s.text(i); c[1] == 'h' || c[1] == 'H' {
		n = 3
	}
	v.Kind, v.Unit, v.Lo, v.Hi, v.Number = claims.Count, "time", n, n, n
	v.Base = claims.Quantity{Lo: n, Hi: n, Unit: "1"}
	return i + 1
}

// twiceSayings are the words after which "twice" counts nothing.
const twiceSayings = "think thinks thinking thought look looked looking once blink blinked never about around almost nearly over"

// endsInEd reports whether word j looks like a participle: twice married.
func (s *scanner) endsInEd(j int) bool {
	t := s.text(j)
	return len(t) > 4 && t[len(t)-2:] == "ed"
}

// endsDeed reports whether what was done twice ends before word j: at a mark, at what
// tells when, where or why, or with the text.
func (s *scanner) endsDeed(j int) bool {
	if s.at(j).start < 0 || s.pauses(j) || s.at(j).mark == markEm || s.at(j).mark == markEn {
		return true
	}
	switch s.cue(j) {
	case cueIn, cueOn, cueAt, cueFrom, cueBy, cueBefore, cueAfter, cueSince, cueDuring, cueFor, cueWithin, cueBetween, cueAnd, cueLast, cueYesterday, cueToday, cueEarlier, cueUntil, cueOvernight, cueThrough:
		return true
	case cueThis:
		return s.has(j+1, rTimeUnit|rWeekday|rMonth|rSeason|rDayPart) || s.text(j+1) == "season"
	}
	switch s.text(j) {
	case "as":
		return !s.comparesAs(j)
	case "with", "while", "when", "but", "because", "against", "under", "into", "without", "near", "outside", "inside", "already", "previously", "recently":
		return true
	}
	return false
}

// comparesAs reports whether "as" at word j begins a comparison: twice as large.
func (s *scanner) comparesAs(j int) bool {
	if s.text(j) != "as" {
		return false
	}
	for k := j + 1; k < j+5; k++ {
		if s.text(k) == "as" {
			return true
		}
	}
	if s.at(j+1).flags&capital != 0 {
		return false
	}
	switch s.text(j + 1) {
	case "a", "an", "the", "he", "she", "they", "it", "his", "her", "their":
		return false
	}
	return true
}
