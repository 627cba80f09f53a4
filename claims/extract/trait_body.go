package extract

import (
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// causes are what people die of, by the word that tells it, each as it is printed in
// reports. A word of two names stands for the more frequent one.
var causes = map[string]string{
	"cancer": "cancer", "leukemia": "cancer", "leukaemia": "cancer", "lymphoma": "cancer", "melanoma": "cancer", "myeloma": "cancer", "tumor": "cancer", "tumour": "cancer",
	"stroke": "stroke", "haemorrhage": "stroke", "hemorrhage": "stroke", "aneurysm": "aneurysm", "pneumonia": "pneumonia", "emphysema": "emphysema",
	"aids": "AIDS", "hiv": "AIDS", "alzheimer's": "Alzheimer's", "alzheimer": "Alzheimer's", "parkinson's": "Parkinson's", "parkinson": "Parkinson's",
	"diabetes": "diabetes", "cirrhosis": "liver disease", "hepatitis": "liver disease", "sepsis": "infection", "infection": "infection", "meningitis": "meningitis",
	"malaria": "malaria", "tuberculosis": "tuberculosis", "cholera": "cholera", "influenza": "influenza", "flu": "influenza", "covid-19": "COVID-19", "covid": "COVID-19",
	"overdose": "overdose", "poisoning": "poisoning", "drowning": "drowning", "asphyxia": "asphyxia", "asphyxiation": "asphyxia", "suffocation": "asphyxia",
	"strangulation": "asphyxia", "hypothermia": "hypothermia", "electrocution": "electrocution", "starvation": "starvation", "dehydration": "dehydration",
	"burns": "burns", "gunshot": "gunshot wounds", "bullet": "gunshot wounds", "stab": "stab wounds", "inhalation": "smoke inhalation", "embolism": "blood clot", "clot": "blood clot",
}

// organs tell which cause "failure", "disease" and "attack" are.
var organs = map[string]string{"heart": "heart disease", "cardiac": "heart disease", "coronary": "heart disease", "kidney": "kidney failure", "renal": "kidney failure",
	"liver": "liver disease", "lung": "lung disease", "respiratory": "lung disease"}

// diedOf reads "died on Friday of complications from pneumonia" and "succumbed to
// cancer".
func (v *view) diedOf(i int, before *view) (trait, bool) {
	j := i + 1
	for n := 0; n < 6 && v.norm(j) != "of" && v.norm(j) != "from"; n, j = n+1, j+1 {
		if w := v.norm(j); v.border(j) || w == "to" && v.norm(i) == "succumbed" || w == "," || w == "did" || w == "but" || w == "and" || w == "not" {
			break
		}
	}
	if w := v.norm(j); w != "of" && w != "from" && (w != "to" || v.norm(i) != "succumbed") {
		return trait{}, false
	}
	text, last := v.causesFrom(j + 1)
	if text == "" {
		return trait{}, false
	}
	who, ok := v.doer(i, before)
	return trait{class: cause, text: text, first: i, last: last, who: who}, ok
}

// causesFrom are the causes of death in the phrase from token i, sorted, and the token
// that tells the last one.
func (v *view) causesFrom(i int) (text string, last int) {
	var found []string
	for j := i; j < i+12 && !v.border(j) && v.norm(j) != "," && v.norm(j) != "."; j++ {
		w := v.norm(j)
		if w == "not" || w == "who" || w == "when" || w == "while" {
			break
		}
		c := causes[w]
		if organ := organs[v.norm(j-1)]; organ != "" && (w == "failure" || w == "disease" || w == "attack" || w == "arrest" || w == "ailment") {
			c = organ
		}
		if c != "" && !slices.Contains(found, c) {
			found, last = append(found, c), j
		}
	}
	slices.Sort(found)
	return strings.Join(found, ", "), last
}

// regionOf are parts of the body that an injury can be of, each with the larger
// part that it is of; "" for one that is of none.
var regionOf = map[string]string{
	"leg": "", "knee": "leg", "ankle": "leg", "foot": "leg", "toe": "leg", "fibula": "leg", "tibia": "leg", "femur": "leg", "shin": "leg", "thigh": "leg", "calf": "leg",
	"hamstring": "leg", "heel": "leg", "kneecap": "leg", "achilles": "leg", "arm": "", "wrist": "arm", "elbow": "arm", "hand": "arm", "finger": "arm", "thumb": "arm", "forearm": "arm",
	"bicep": "arm", "biceps": "arm", "triceps": "arm", "shoulder": "", "collarbone": "shoulder", "clavicle": "shoulder", "hip": "", "groin": "", "pelvis": "hip",
	"jaw": "face", "nose": "face", "cheekbone": "face", "skull": "head", "rib": "chest", "sternum": "chest", "back": "", "vertebra": "back", "neck": "", "quadriceps": "leg",
	"eye": "face", "ear": "head", "cheek": "face", "buttock": "", "lung": "chest", "kidney": "",
}

// injuring are the verbs of one injury each, by their forms.
var injuring = map[string]string{"broke": "break", "broken": "break", "breaking": "break", "fracturing": "break", "tearing": "tear", "rupturing": "tear", "spraining": "sprain", "fractured": "break", "tore": "tear", "torn": "tear", "ruptured": "tear", "sprained": "sprain",
	"dislocated": "dislocate", "strained": "strain", "bruised": "bruise", "twisted": "twist"}

// injures reads "broke his left wrist" and "a fractured fibula".
func (v *view) injures(i int, before *view) (trait, bool) {
	for j := i + 1; j < i+5; j++ {
		w := v.norm(j)
		if _, ok := regionOf[w]; ok {
			who, ok := v.hurt(i, before)
			return trait{class: bodyPart, text: w, first: i, last: j, who: who, of: injuring[v.norm(i)]}, ok
		}
		if w != "his" && w != "her" && w != "a" && w != "the" && w != "left" && w != "right" && w != "lower" && w != "upper" {
			break
		}
	}
	return trait{}, false
}

// hurts are words that tell of an injury.
var hurts = wordSet(`injury injured injuring injure hurt hurting broke broken break fracture fractured sprain sprained tear tore torn strain strained twisted dislocated
ruptured bruised bruise shot stabbed bitten wound wounded wounding surgery operation amputated pain soreness sore swollen swelling bullet graze grazed
cut burned burnt mri x-ray x-rays tendinitis inflammation`)

// sideOf reads the side of a part of the body that is hurt: "surgery on his left
// knee". Where both are told of, none is.
func (v *view) sideOf(i int, before *view) (trait, bool) {
	part := v.norm(i + 1)
	if _, ok := regionOf[part]; !ok || v.norm(i-1) == "and" || v.norm(i-1) == "or" || v.norm(i-2) == "over" {
		return trait{}, false
	}
	if part == "back" || part == "shoulder" && v.norm(i-1) == "," || !v.hurtNear(i) {
		return trait{}, false
	}
	who, ok := v.hurt(i, before)
	return trait{class: bodySide, text: v.norm(i), first: i, last: i + 1, who: who, of: part}, ok
}

func (v *view) hurtNear(i int) bool {
	for j := i - 9; j < i+7; j++ {
		if hurts[v.norm(j)] {
			return true
		}
	}
	return false
}

// hurt is the person by full name of whose body the words at token i tell: whom "his"
// right before or behind them means, the name before a bracket that opens there, the
// one person named before them in the sentence, or whom "he" means where the
// sentence names none.
func (v *view) hurt(i int, before *view) (claims.Entity, bool) {
	for _, j := range [...]int{i - 2, i - 1, i + 1} {
		if w := v.norm(j); w == "his" || w == "her" {
			e, _ := v.personMeant(j, before)
			return e, fullPerson(&e)
		}
	}
	if v.norm(i-1) == "(" {
		e := v.personBehind(i - 2)
		return e, fullPerson(&e)
	}
	e := v.onlyPerson(i)
	if e.Key == "" {
		for j := i - 1; j >= 0; j-- {
			if w := v.norm(j); w == "he" || w == "she" || w == "his" {
				if len(v.names) > 0 && v.names[0].entity.Kind == claims.Person && v.names[0].last < j {
					break
				}
				e, _ = v.personMeant(j, before)
				break
			}
		}
	}
	return e, fullPerson(&e)
}
