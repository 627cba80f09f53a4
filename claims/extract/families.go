package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims/words"
)

// families are common nouns that news uses for one thing in turn: a subject's key
// is the first word of its line. To add one: a word that no other line holds.
var families = func() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(`
war conflict invasion fighting hostility offensive campaign
talks talk meeting negotiation session discussion summit engagement conversation consultation
plan framework proposal initiative blueprint roadmap
earthquake quake tremor temblor
shooting rampage gunfire
attack assault raid strike airstrike bombing bombardment shelling
explosion blast detonation
storm hurricane typhoon cyclone tornado
fire blaze wildfire inferno
flood flooding
crash collision derailment
robbery heist theft burglary
takeover acquisition merger buyout purchase
offer bid
deal agreement accord pact contract
election poll vote
trial case hearing
match game fight bout
ship vessel boat
plane aircraft jet airliner
company firm corporation group
outage blackout
sentence term`), "\n") {
		words := strings.Fields(line)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
}()

// family is the key of a common noun.
func family(lemma string) string {
	if f, ok := families[lemma]; ok {
		return f
	}
	return lemma
}

// happening reports whether the noun names an event, which a date can date.
func happening(lemma string) bool {
	switch families[lemma] {
	case "", "plan", "offer", "ship", "plane", "company", "deal":
		return words.Event(lemma)
	}
	return true
}

// mainEvent is the family of nouns for an event that the document names most often; ties go
// to the one named first.
func mainEvent(views []*view) string {
	count, best := map[string]int{}, ""
	for _, v := range views {
		for i := range v.s.Tokens {
			if l := v.lemma(i); happens(l) && !v.gunfire(i) {
				count[family(l)]++
			}
		}
	}
	for _, v := range views {
		for i := range v.s.Tokens {
			if l := family(v.lemma(i)); happens(l) && !v.gunfire(i) && count[l] > count[best] {
				best = l
			}
		}
	}
	return best
}

// happens reports whether a lemma names a kind of event by itself.
func happens(l string) bool {
	switch families[l] {
	case "", "plan", "offer", "ship", "plane", "company", "deal", "sentence", "talks":
		return l == "tsunami" || l == "eruption" || l == "landslide" || l == "hijacking" || l == "ambush" || l == "murder" || l == "killing" || l == "protest"
	}
	return true
}

// eventNear is the family of the event noun of the sentence nearest to token i, "" where it has
// none.
func (v *view) eventNear(i int) string {
	best, distance := "", 1<<30
	for k := range v.s.Tokens {
		if l := v.lemma(k); happens(l) && (v.tag(k) == "" || v.noun(k)) && !v.gunfire(k) {
			if d := max(k-i, i-k); d < distance {
				best, distance = family(l), d
			}
		}
	}
	return best
}

// gunfire reports whether "fire" at i is shots: "opened fire", "under fire".
func (v *view) gunfire(i int) bool {
	if v.lemma(i) != "fire" {
		return false
	}
	switch v.lemma(i - 1) {
	case "open", "under", "return", "of", "hold", "cease", "artillery", "mortar", "rocket", "tank", "gun", "friendly", "enemy":
		return true
	}
	return v.verb(i)
}
