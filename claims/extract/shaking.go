package extract

import "github.com/crosscheck/crosscheck/claims"

// shaking is the attribute of how long the ground shook, whatever verb tells it.
var shaking = claims.Attribute{Lemma: "shake", Class: "shaking", Label: "length of the shaking"}

// shakingVerbs tell that an earthquake is felt.
var shakingVerbs = wordSet(`shake shook feel rattle rock sway tremble jolt last continue rumble swing`)

// shakes reports whether a duration is the time for which an earthquake was felt: "the
// quake shook houses for a minute", "the tremor was felt for 15 seconds", "the shaking
// lasted 40 seconds".
func (v *view) shakes(f *frame) bool {
	verb := f.first - 1
	for ; verb >= 0 && !v.border(verb) && !shakingVerbs[v.lemma(verb)]; verb-- {
	}
	if verb < 0 || v.border(verb) || v.norm(f.first-1) != "for" && verb != f.first-1 || v.offset(f) {
		return false
	}
	for i := verb - 1; i >= 0 && !v.border(i); i-- {
		if l := v.lemma(i); family(l) == "earthquake" || l == "shaking" || l == "aftershock" || l == "ground" || l == "building" && verb != f.first-1 {
			return true
		}
	}
	return false
}
