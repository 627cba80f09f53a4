package extract

import "github.com/crosscheck/crosscheck/claims"

// alarm is the attribute of the hour at which help was called: "the call came in at
// 3.30", "police were called at 3.33", "a fire was reported at 3.33". News dates an
// event by it where nobody saw it begin.
var alarm = claims.Attribute{Lemma: "alarm", Class: "alarm", Label: "time of the alarm"}

var (
	// alarmVerbs call help, whose nouns are helpers.
	alarmVerbs = wordSet(`call alert summon dispatch notify phone ring`)
	helpers    = wordSet(`police officer firefighter fireman crew ambulance paramedic dispatcher brigade department 911 999 112`)
	// alarms are what comes in, and alarmMoves the verbs for its coming.
	alarms     = wordSet(`call alarm alert`)
	alarmMoves = wordSet(`come receive get take`)
)

// calledAt reports whether the verb at i tells that help was called at the hour of val.
func (v *view) calledAt(i int, val *claims.Value) bool {
	if val.Kind != claims.Time || !hour(val.Timex) || i < 0 {
		return false
	}
	l := v.lemma(i)
	switch {
	case alarmVerbs[l]:
		return v.beside(i, helpers)
	case alarmMoves[l]:
		return v.beside(i, alarms)
	case l == "report" && auxiliaryBe(v, i):
		s := v.subjectBefore(i)
		return s >= 0 && happens(v.lemma(s))
	case l == "report":
		s := v.subjectBefore(i)
		return s >= 0 && v.lemma(s) == "caller"
	}
	return false
}

// beside reports whether a word of the set stands within four tokens of token i.
func (v *view) beside(i int, set map[string]bool) bool {
	for j := max(i-4, 0); j <= i+4; j++ {
		if j != i && (set[v.norm(j)] || v.noun(j) && set[v.lemma(j)]) {
			return true
		}
	}
	return false
}
