package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

var (
	personTitles = wordSet(`mr mr. mrs mrs. ms ms. miss dr dr. prof prof. president minister chancellor senator sen. governor gov. mayor
judge justice general gen. colonel col. captain capt. major maj. lieutenant lt. lt sergeant sgt. sgt cpl. pvt. commander cmdr. admiral adm. constable const.
officer detective inspector superintendent king queen prince princess pope bishop archbishop cardinal father sheikh imam sir lord lady dame ayatollah
secretary spokesman spokeswoman spokesperson director chief coach ceo coo cfo gm chairman chairwoman chairperson envoy ambassador attorney lawyer professor
representative rep. congressman congresswoman premier aide adviser advisor analyst actor actress singer author sheriff speaker commissioner
rabbi reverend rev. rev sister clerk coroner undersheriff prosecutor agent cto insp insp. supt supt. det det. pc dep. msgr msgr. brigadier brig. marshal chancellor founder co-founder owner manager editor reporter correspondent trooper ranger cllr councillor
defender quarterback forward midfielder goalkeeper striker commodore corporal marshall cdr cdr.`)

	organisationWords = wordSet(`inc inc. ltd ltd. corp corp. co co. plc llc company group agency ministry department dept dept. university college school hospital
navy army police force forces party union association council committee commission court bank institute institutes institution survey service services bureau office authority
federation league club team board administration parliament senate congress house times post news press airlines airways motors systems
foundation organization organisation center centre society church guard corps laboratory laboratories industries holdings partners capital
international technologies software entertainment studios pictures records media network networks tribune herald journal gazette telegraph guardian
observatory directorate secretariat tribunal academy museum theatre orchestra fund trust alliance coalition front movement brigade brigades command
cabinet assembly legislature ombudsman watch rights brothers sons works energy oil gas petroleum electric insurance financial securities stores supermarket`)

	placePrepositions = wordSet(`in at near from off outside inside around across towards toward to over into`)

	// settings put a place after them and hardly ever a person or body.
	settings = wordSet(`in near outside around across off`)

	// personBefore are nouns after which a name is a person's.
	personBefore = wordSet(`spokesman spokeswoman spokesperson aide adviser advisor envoy ambassador minister president chairman chief director
lawyer attorney prosecutor detective sergeant officer witness resident victim suspect defendant gunman driver pilot captain coach manager striker
defender goalkeeper midfielder quarterback actor actress singer author writer journalist reporter photographer editor analyst economist professor doctor
teacher student farmer fisherman activist leader founder owner wife husband son daughter brother sister mother father uncle aunt cousin girlfriend
boyfriend friend colleague neighbour neighbor senator governor mayor judge justice general colonel commander secretary boss boy girl teenager man woman
referee champion trainer boxer player veteran agent named mr mrs ms dr`)

	eventNames = wordSet(`christmas easter thanksgiving ramadan halloween hanukkah passover olympics oscars oscar grammys emmys brexit watergate
internet god bible koran quran islam christianity facebook twitter youtube`)

	shipPrefixes = wordSet(`mv ms ss ins uss hms hmas rms mt fv`)
)

// kindOf is the kind that the mention itself and its neighbours show, and how
// surely: 10 where the name says it, less where the neighbours do.
func (v *view) kindOf(n *name) (claims.EntityKind, int) {
	first, last := n.first, n.last
	w := v.norm(first)
	switch {
	case n.titled:
		return claims.Person, 5
	case shipPrefixes[w] && last > first && v.raw(first) == strings.ToUpper(w):
		return claims.Thing, 10
	case first == last && eventNames[w]:
		return claims.Event, 10
	case v.bodyName(first, last):
		return claims.Organisation, 10
	case v.team(first, last):
		return claims.Organisation, 6
	case placeWords[v.norm(last)] && last > first, placeHeads[w] && last > first, saints[w] && last == first+1:
		return claims.Location, 8
	case (given(w) || len(w) == 2 && w[1] == '.' && given(v.norm(first+1))) && last > first && last-first < 6:
		return claims.Person, 6
	}
	return v.surroundings(n)
}

// bodyName reports whether a word of the name says that it is a body, or it is
// one by its letters.
func (v *view) bodyName(first, last int) bool {
	if first == last {
		w := gazetteerForm(v.norm(first))
		return bodies()[w] != "" && v.raw(first) == strings.ToUpper(v.raw(first)) || letters(v.raw(first))
	}
	if given(v.norm(first)) && last-first < 3 && !organisationWords[v.norm(last)] {
		return false
	}
	for i := first; i <= last; i++ {
		if organisationWords[v.norm(i)] {
			return true
		}
	}
	return false
}

// team reports whether the name is a place and a plural: a club's name.
func (v *view) team(first, last int) bool {
	w := v.norm(last)
	if !endsIn(w, "s") || endsIn(w, "ss") || placeWords[w] || len(w) < 4 {
		return false
	}
	k := v.leadingPlace(first, last)
	return k >= first && k == last-1 && !places()[gazetteerForm(v.norm(first))].people
}

// letters reports whether s is an acronym: three to six capitals.
func letters(s string) bool {
	if len(s) < 3 || len(s) > 6 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// surroundings is the kind that the words around a name show.
func (v *view) surroundings(n *name) (claims.EntityKind, int) {
	before, after := v.norm(n.first-1), n.last+1
	switch {
	case v.norm(after) == "," && v.tag(after+1) == "CD" && v.norm(after+2) == ",":
		return claims.Person, 5
	case personBefore[v.lemma(n.first-1)] && !v.upper(n.first-1):
		return claims.Person, 4
	case n.last > n.first && v.chiefLetters(n.first-1), n.last > n.first && n.last-n.first < 3 && v.apposedTitle(after):
		return claims.Person, 4
	case v.norm(after) == "," && v.norm(after+1) == "who":
		return claims.Person, 4
	case n.last > n.first && n.last-n.first < 3 && v.personBeside(n):
		return claims.Person, 4
	case settings[before] && v.norm(after) != "'s":
		return claims.Location, 3
	case v.norm(after) == "," && v.upper(after+1) && !places()[gazetteerForm(v.norm(after+1))].people && places()[gazetteerForm(v.norm(after+1))].key != "":
		return claims.Location, 4
	case n.last > n.first && sayVerbs[v.lemma(after)] && (v.tag(after) == "" || v.verb(after)):
		return claims.Person, 2
	}
	return "", 0
}

// chiefLetters reports whether token i is a post by its letters: "CEO Ada Lund".
func (v *view) chiefLetters(i int) bool {
	w := v.norm(i)
	return len(w) == 3 && titleForms[w] != "" && v.raw(i) == strings.ToUpper(w)
}

// apposedTitle reports whether an office stands behind the comma at token i: "Ada
// Lund, chief executive of …", "Ada Lund, the head of …".
func (v *view) apposedTitle(i int) bool {
	if v.norm(i) != "," {
		return false
	}
	if i++; determiners[v.norm(i)] {
		i++
	}
	for end := i + 3; i < end; i++ {
		w := v.norm(i)
		head := offices[titleWord(w)] || titleHeads[w] || chiefs[v.norm(i-1)] != "" && w == "officer"
		switch next := v.norm(i + 1); {
		case head && (next == "of" || next == "for" || next == "at" || next == "and"):
			return true
		case !titleMods[w] && chiefs[w] == "":
			return false
		}
	}
	return false
}
