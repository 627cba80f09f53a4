package extract

import "github.com/crosscheck/crosscheck/claims"

// The time that somebody has spent in prison is not the length of the sentence, of
// which it is often a part, and no service in an office or army.
var timeServed = claims.Attribute{Lemma: "serve", Class: "time-served", Label: "time served"}

// serves reports whether a duration is time served: "served five months in federal
// prison", "after serving two years for his role in the fraud", "spent a year behind
// bars", "freed after 12 years in jail".
func (v *view) serves(f *frame) bool {
	l := v.lemma(f.verb)
	if f.head >= 0 || f.verb < 0 && f.first > 4 {
		return false
	}
	switch {
	case l == "serve":
		return v.behindBars(f.last+1) || v.forDeed(f.last+1)
	case l == "spend", v.norm(f.first-1) == "after":
		return v.behindBars(f.last + 1)
	}
	return false
}

// behindBars reports whether "in prison", "behind bars" or "in a federal jail" stands
// at i.
func (v *view) behindBars(i int) bool {
	if v.norm(i) == "behind" {
		return v.lemma(i+1) == "bar"
	}
	if v.norm(i) != "in" && v.norm(i) != "at" {
		return false
	}
	for i++; determiners[v.norm(i)] || v.adjective(i) || v.upper(i); i++ {
	}
	return jails[v.lemma(i)]
}

var jails = wordSet(`prison jail custody penitentiary detention lockup gulag jailhouse`)

// forDeed reports whether what somebody was punished for stands at i: "for his role
// in the fraud", "for perjury", "for killing a guard".
func (v *view) forDeed(i int) bool {
	if v.norm(i) != "for" {
		return false
	}
	for j := i + 1; j < i+6 && !v.border(j); j++ {
		switch l := v.lemma(j); {
		case crimes[l], criminals[l], l == "role", l == "part" && v.norm(j+1) == "in", l == "involvement", l == "contempt", l == "conspiracy", l == "conspire",
			v.tag(j) == "VBG" && crimes[deedNouns[l]]:
			return true
		}
	}
	return false
}
