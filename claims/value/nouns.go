package value

import "strings"

// functionWords are no nouns and end the search for what a number counts.
const functionWords = "and or but nor so yet the this that these those his her its their our your my we they he she it you i us them him me who whom whose which what when where why how while if then than as is are was were be been being am has have had having does do did done will would shall should can could may might must in on at by for from with without within of off to into onto upon out up down over under about above below between among through during before after since until till against toward towards across along around near behind beyond despite besides except per via versus not no never also too very still just only even again already always often perhaps maybe however thus hence more most less least fewer such same both all any each every either neither some many much few several other another said says say saying told tells ago later earlier now today yesterday tomorrow there here plus minus"

// notPlural are words in -s that are no plural nouns.
const notPlural = "was is has his its this us as yes does says less unless across always perhaps thus plus minus towards besides versus whereas afterwards overseas sometimes plainclothes downstairs upstairs indoors outdoors sideways ones hers theirs ours others yours news lens gas bus chaos bias canvas atlas christmas texas diabetes measles mumps rabies herpes rickets politics economics physics mathematics maths genetics athletics gymnastics"

// modifiers may stand between a number and its noun although they do
// not look like adjectives.
const modifiers = "new old young big small large great high low long short good bad dead main major minor key top senior junior local foreign human white black red blue green grey armed unarmed masked wounded injured suspected alleged former current recent previous next last separate different similar various unknown missing remaining leading serving living existing surviving following other more fewer additional further extra full part-time police army navy air school student bank oil gas news government state city town party trade union security rescue aid health border"

// attributive plurals often stand before the noun that is counted: "two sports
// halls".
const attributive = "sports sales arms customs rights women men operations savings securities graphics electronics athletics athletes weapons systems drugs communications relations settlements"

// irregular plurals; those in -s are here where the rules below fail.
var irregular = map[string]string{
	"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child",
	"feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose", "oxen": "ox",
	"lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "wolves": "wolf",
	"thieves": "thief", "halves": "half", "shelves": "shelf", "loaves": "loaf", "calves": "calf",
	"policemen": "policeman", "policewomen": "policewoman", "gunmen": "gunman", "servicemen": "serviceman",
	"servicewomen": "servicewoman", "firemen": "fireman", "fishermen": "fisherman", "businessmen": "businessman",
	"spokesmen": "spokesman", "congressmen": "congressman", "craftsmen": "craftsman", "militiamen": "militiaman",
	"crewmen": "crewman", "seamen": "seaman", "infantrymen": "infantryman", "workmen": "workman",
	"lawmen": "lawman", "clergymen": "clergyman", "schoolchildren": "schoolchild", "grandchildren": "grandchild",
	"spokespeople": "spokesperson", "salespeople": "salesperson", "series": "series", "species": "species",
	"aircraft": "aircraft", "spacecraft": "spacecraft", "sheep": "sheep", "fish": "fish", "deer": "deer",
	"personnel": "personnel", "police": "police", "cattle": "cattle",
	"crises": "crisis", "analyses": "analysis", "bases": "base", "theses": "thesis", "hypotheses": "hypothesis",
	"buses": "bus", "viruses": "virus", "gases": "gas", "lenses": "lens", "campuses": "campus",
	"bonuses": "bonus", "statuses": "status", "censuses": "census", "choruses": "chorus", "caucuses": "caucus",
	"movies": "movie", "cookies": "cookie", "ties": "tie", "pies": "pie", "lies": "lie", "zombies": "zombie",
	"rookies": "rookie", "calories": "calorie", "prairies": "prairie", "genies": "genie", "selfies": "selfie",
	"shoes": "shoe", "toes": "toe", "foes": "foe", "canoes": "canoe", "criteria": "criterion", "phenomena": "phenomenon",
	"axes": "axe", "caches": "cache", "aches": "ache", "headaches": "headache", "data": "data",
}

// singular is the singular of a plural noun in lower case, "" for a word that
// is no plural.
func singular(w string) string {
	if s, ok := irregular[w]; ok {
		return s
	}
	n := len(w)
	if n < 4 || w[n-1] != 's' {
		return ""
	}
	switch {
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
		return ""
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"),
		strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "zzes"), strings.HasSuffix(w, "oes"):
		return w[:n-2]
	}
	return w[:n-1]
}

// pluralNoun is the singular of word i if it is a plural noun in lower case.
func (s *scanner) pluralNoun(i int) string {
	if !s.letters(i) || s.has(i, rFunction|rNotPlural|rDecade) || s.at(i).flags&capital != 0 && !s.headline(i) {
		return ""
	}
	t := s.text(i)
	if len(t) < 3 || len(t) > 40 {
		return ""
	}
	switch t[len(t)-1] {
	case 's', 'n', 'e', 't', 'l', 'p', 'h', 'r', 'a':
		if s.at(i).id == idUnknown || t[len(t)-1] == 's' || irregular[t] != "" {
			return singular(fold(t))
		}
	}
	return ""
}

// modifier reports whether word i may stand between a number and its noun.
func (s *scanner) modifier(i int) bool {
	if !s.letters(i) {
		return false
	}
	if s.has(i, rModifier) {
		return true
	}
	if s.has(i, rFunction|rOrdinal|rCardinal|rMonth|rWeekday) {
		return false
	}
	w := s.at(i)
	if w.flags&capital != 0 {
		return w.end-w.start > 1
	}
	return !strings.HasSuffix(s.text(i), "ing") && s.pluralNoun(i) == ""
}

// counted is the singular of the noun that a number before word j counts, ""
// where it does not stand close after it; "of" may stand before it after a
// vague number (dozens of homes). glue says that a hyphen joins it.
func (s *scanner) counted(j int, vague bool) (noun string, glue bool) {
	noun, glue, _ = s.countedTo(j, vague)
	return noun, glue
}

// countedTo is counted, with the word after the noun.
func (s *scanner) countedTo(j int, vague bool) (noun string, glue bool, next int) {
	if s.hyphen(j) && s.glued(j) && s.glued(j+1) {
		if !s.letters(j+1) || s.at(j+1).flags&allCaps != 0 || s.has(j+1, rFunction|rArticle|rCardinal) {
			return "", false, j
		}
		w := fold(s.text(j + 1))
		if strings.HasSuffix(w, "ed") && len(w) > 4 || strings.HasPrefix(w, "something") || w == "ish" || w == "fold" {
			return "", false, j // three-tiered
		}
		if w == "strong" {
			return "", true, j + 2 // a 25,000-strong crowd
		}
		if one := singular(w); one != "" {
			return one, true, j + 2
		}
		return w, true, j + 2
	}
	switch {
	case s.is(j, idOf) && s.has(j+1, rDeterminer):
		j += 2 // three of the boats
	case s.is(j, idOf) && vague:
		j++
	}
	for k := 0; k < 4; k++ {
		if s.at(j).flags&newline != 0 || s.glued(j) {
			return "", false, j
		}
		if noun = s.pluralNoun(j); noun != "" {
			if second := s.pluralNoun(j + 1); second != "" && (noun == s.text(j) || s.has(j, rAttributive)) {
				return second, false, j + 2 // police officers, aircraft carriers
			}
			return noun, false, j + 1
		}
		switch {
		case s.digits(j) && s.hyphen(j+1) && s.glued(j+1) && s.letters(j+2):
			j++ // three 10-year sentences
		case s.modifier(j):
			j++
		default:
			return "", false, j
		}
		for s.hyphen(j) && s.glued(j) && s.glued(j+1) && (s.letters(j+1) || s.digits(j+1)) {
			j += 2
		}
	}
	return "", false, j
}

func addNouns() {
	addAll(rFunction, functionWords)
	addAll(rNotPlural, notPlural)
	addAll(rDecade, "twenties thirties forties fifties sixties seventies eighties nineties")
	addAll(rModifier, modifiers)
	addAll(rAttributive, attributive)
	addAll(rNotCounted, notCounted)
}

// oneOf is the noun after "one" at word i-1, and whether something is counted
// there: "one suspect", "one more body". A singular looks like any word, so
// where a second word may be the noun ("one bomb technician") it is left open.
func (s *scanner) oneOf(i int) (noun string, counts bool) {
	if s.has(i, rModifier) && s.nounLike(i+1) {
		i++ // one more body
	}
	if !s.nounLike(i) {
		return "", false
	}
	for k := 0; k < 2 && s.adjectiveLike(i); k++ {
		if i++; !s.nounLike(i) {
			return "", false
		}
	}
	if s.adjectiveLike(i) || s.nounLike(i+1) {
		return "", true
	}
	return fold(s.text(i)), true
}

// nounLike reports whether word i may be a noun: lower case, no function word.
func (s *scanner) nounLike(i int) bool {
	if !s.letters(i) || s.glued(i) || s.at(i).flags&(newline|capital) != 0 || s.has(i, rFunction|rBound|rPreposition|rNotCounted) {
		return false
	}
	if s.mark(i+1, '\'') && s.glued(i+1) && s.text(i+2) == "t" {
		return false // one wouldn't
	}
	one := singular(s.text(i))
	return one == "" || one == s.text(i) || s.has(i, rNotPlural|rAttributive|rModifier)
}

func (s *scanner) adjectiveLike(i int) bool {
	if s.has(i, rModifier) {
		return true
	}
	t := s.text(i)
	for _, end := range []string{"ing", "ed", "ly", "al", "ous", "ful", "ive", "ic", "est", "able", "ish"} {
		if strings.HasSuffix(t, end) {
			return true
		}
	}
	return false
}

// notCounted follow a "one" that does not count them: one day, at one point.
const notCounted = "day point thing way side hand time reason last big great kind sort bit word step else left inside outside something needs has knows wants can"
