package extract

import "github.com/crosscheck/crosscheck/claims"

// Yards are gained by running, by catching and by throwing, and each has a tally of
// its own: "404 yards rushing and 440 receiving".

// plays are the words that say how yards were gained, by what they say.
var plays = func() map[string]string {
	m := map[string]string{}
	for play, list := range map[string]string{
		"rush":  "rush rushes rushed rushing ran runs carry carries ground",
		"pass":  "pass passes passed passing threw throw throws throwing thrown completed completing completes air",
		"catch": "catch catches caught catching reception receptions receiving received",
	} {
		for w := range wordSet(list) {
			m[w] = play
		}
	}
	return m
}()

// gained is the attribute of yards as those of one sort of play, ok false where the
// words name none.
func (x *Extractor) gained(v *view, f *frame, val *claims.Value) (a claims.Attribute, ok bool) {
	if val.Unit != "yard" && (f.head < 0 || v.lemma(f.head) != "yard") || v.glued(f, val.Unit) {
		return a, false
	}
	play := v.playBehind(f)
	if play == "" {
		play = v.playBefore(f)
	}
	if c := x.lexicon.exact([]string{play, "yard"}, val.Kind); play != "" && c != nil {
		return classed(c, play), true
	}
	return a, false
}

// reachOfPlay is how many tokens may stand between yards and their play.
const reachOfPlay = 9

// playBehind is the play that follows the yards: "498 rushing yards", "70 yards
// rushing", "55 yards and two scores receiving", "226 yards on 22 carries".
func (v *view) playBehind(f *frame) string {
	for i := f.last + 1; i <= f.last+reachOfPlay && !v.border(i); i++ {
		switch w := v.norm(i); {
		case w == "rushing" || w == "receiving" || w == "passing":
			return plays[w]
		case w == "on" || w == "through":
			for j := i + 1; j < i+4; j++ {
				if p := plays[v.norm(j)]; p != "" && (!v.verb(j) || v.tag(j-1) == "CD") {
					return p
				}
			}
			return ""
		case w == "," || w == "yards" && i > max(f.last, f.head) || v.tag(i) == "VBD" || w == "while" || w == "in" || w == "for":
			return ""
		}
	}
	return ""
}

// playBefore is the play that leads to the yards by "for": "threw for 240 yards",
// "caught four passes for 31 yards", "22 carries for 226 yards". Who catches a pass
// has not thrown it.
func (v *view) playBefore(f *frame) string {
	play, led := "", false
	for i, n := f.first-1, 0; n < reachOfPlay && !v.border(i); i, n = i-1, n+1 {
		w := v.norm(i)
		if w == "for" {
			led = true
			continue
		}
		if w == "yards" || w == "and" && play != "" || w == "while" {
			break
		}
		if p := plays[w]; p != "" && led && (play == "" || play == "pass" && p == "catch") {
			play = p
		}
	}
	return play
}
