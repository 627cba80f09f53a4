package extract

import (
	"math"
	"slices"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/words"
)

// stage is how far a case has come.
type stage struct {
	text string
	rank int // of two in one document the higher one stands
}

var (
	wanted    = stage{"wanted", 1}
	held      = stage{"held", 2}
	asked     = stage{"questioned", 2}
	uncharged = stage{"not yet charged", 3}
	charged   = stage{"charged", 4}
	convicted = stage{"convicted", 5}
)

// status is one mention of a stage.
type status struct {
	stage
	v   *view
	at  int
	key string // of the person; "" where only "he" or "the suspect" is named
	who claims.Entity
}

// statuses tell how far the case against a person has come by a document: the last
// stage that it tells of each person whom it names. What "he" or "the suspect" went
// through is of the one person whose case it tells, or of nobody by name. Cases of
// several people at once, and what recalled says is past, are left alone.
func (x *Extractor) statuses(views []*view, recalled func(i int, span claims.Span) bool) []*claims.Claim {
	told := map[string][]status{}
	var order []string
	var before *view
	for i, v := range views {
		if v.s.Heading || !v.tagged() || v.norm(v.len()-1) == "?" {
			before = v
			continue
		}
		for k := range v.s.Tokens {
			s, ok := v.status(k, before)
			if !ok || recalled(i, v.s.Tokens[k].Span) {
				continue
			}
			if told[s.key] == nil {
				order = append(order, s.key)
			}
			told[s.key] = append(told[s.key], s)
		}
		before = v
	}
	return lastStages(told, order)
}

// lastStages are the claims of the last stage that is told of each person; a person
// without a name is the one that has one.
func lastStages(told map[string][]status, order []string) []*claims.Claim {
	if len(order) == 2 && told[""] != nil {
		only := order[0] + order[1]
		who := told[only][0].who
		for _, s := range told[""] {
			s.key, s.who = only, who
			told[only] = append(told[only], s)
		}
		order = []string{only}
	}
	var out []*claims.Claim
	for _, key := range order {
		if key == "" && len(order) > 1 {
			continue
		}
		last := 0
		for _, s := range told[key] {
			last = max(last, s.rank)
		}
		for _, s := range told[key] {
			if s.rank == last {
				out = append(out, s.claim())
			}
		}
	}
	return out
}

func (s *status) claim() *claims.Claim {
	v := s.v
	span := v.s.Tokens[s.at].Span
	f := frame{first: s.at, last: s.at, head: -1, of: -1, verb: s.at, subject: -1}
	subject := s.who
	if s.key == "" {
		subject = claims.Entity{Name: "suspect", Key: "suspect", Kind: claims.Thing}
	}
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: span,
		Value:     claims.Value{Span: span, Kind: claims.Polarity, Text: s.text, Modifier: claims.Exact, Rule: claims.Status, Number: math.NaN()},
		Attribute: claims.Attribute{Lemma: "case", Class: "case", Label: "case against {the suspect}"},
		Subject:   subject, Attribution: v.attribution(f), Context: v.context(f, s.at),
		Trace: []string{claims.Status},
	}
	c.Context.Mods, c.Context.Where = v.offences(s.at), v.courts(s.at)
	c.ID = id(c)
	return c
}

// status reads the stage that token i tells of one person. before is the sentence
// before, whose first person "he" is.
func (v *view) status(i int, before *view) (status, bool) {
	s, of, ok := v.stageAt(i)
	if !ok || of < 0 || s != wanted && v.ofSeveral(i) {
		return status{}, false
	}
	out := status{stage: s, v: v, at: i}
	n, named := v.nameAt(of)
	switch {
	case named && n.entity.Kind == claims.Person:
		out.who, out.key = n.entity, n.entity.Key
	case named || !someone(v.norm(of), v.lemma(of)):
		return status{}, false
	case oneself[v.norm(of)]:
		out.who, out.key = v.personMeant(of, before)
	}
	return out, true
}

var oneself = wordSet("he she him her who")

// subjectReach is the token before which the subject of a sentence begins.
const subjectReach = 5

// personMeant is the person whom the pronoun at token i means: the nearest one
// named before it in the sentence, else the subject of the sentence before. Who is
// named as a speaker is somebody else.
func (v *view) personMeant(i int, before *view) (claims.Entity, string) {
	for k := len(v.names) - 1; k >= 0; k-- {
		if n := &v.names[k]; n.last < i && n.entity.Kind == claims.Person && !v.speaks(n) {
			return n.entity, n.entity.Key
		}
	}
	if before != nil {
		for k := range before.names {
			if n := &before.names[k]; n.first < subjectReach && n.entity.Kind == claims.Person && !before.speaks(n) {
				return n.entity, n.entity.Key
			}
		}
	}
	return claims.Entity{}, ""
}

// speaks reports whether a verb of saying stands beside the name, whose word is of
// somebody else.
func (v *view) speaks(n *name) bool {
	return sayVerbs[v.lemma(n.last+1)] || sayVerbs[v.lemma(n.first-1)] && v.norm(n.first-1) != "charged"
}

// ofSeveral reports whether the passive of token i has a plural form: "were charged".
func (v *view) ofSeveral(i int) bool {
	for j := i - 1; j >= 0 && j > i-5; j-- {
		switch v.norm(j) {
		case "have", "were", "are", "'re", "'ve":
			return true
		case ",", "who":
			return false
		}
	}
	return false
}

// someone reports whether a word is of one person without a name: a pronoun, or a noun
// that the dictionary knows for people.
func someone(w, lemma string) bool {
	return oneself[w] || w == lemma && (suspects[w] || words.Person(w))
}

// offences are the lemmas of the offences that stand behind token i.
func (v *view) offences(i int) []string {
	var out []string
	for j := i + 1; j < i+14 && j < v.len(); j++ {
		if l := v.lemma(j); offenceWords[l] != "" && !slices.Contains(out, offenceWords[l]) {
			out = append(out, offenceWords[l])
		}
	}
	slices.Sort(out)
	return out
}

// courts are the keys of the places that stand right behind token i: "in Utah".
func (v *view) courts(i int) []string {
	for j := i + 1; j < i+8; j++ {
		if n, ok := v.nameAt(j + 1); ok && v.norm(j) == "in" && n.first == j+1 && n.entity.Kind == claims.Location {
			return []string{n.entity.Key}
		}
	}
	return nil
}

// offenceWords are offences by the words for them.
var offenceWords = map[string]string{
	"murder": "killing", "kill": "killing", "killing": "killing", "manslaughter": "killing", "homicide": "killing", "death": "killing", "slay": "killing",
	"assault": "assault", "rape": "assault", "abuse": "assault", "battery": "assault", "wound": "assault", "molest": "assault",
	"robbery": "theft", "theft": "theft", "burglary": "theft", "steal": "theft", "rob": "theft", "larceny": "theft",
	"fraud": "fraud", "embezzlement": "fraud", "bribery": "fraud", "corruption": "fraud", "laundering": "fraud", "extortion": "fraud",
	"arson": "arson", "polygamy": "polygamy", "bigamy": "polygamy", "cruelty": "cruelty", "trafficking": "drugs", "drug": "drugs",
	"heroin": "drugs", "cocaine": "drugs", "speeding": "driving", "drive": "driving", "driving": "driving", "elude": "driving", "contempt": "contempt",
	"perjury": "perjury", "obstruction": "perjury", "obstruct": "perjury", "conspiracy": "conspiracy", "treason": "treason", "terrorism": "terrorism", "kidnapping": "kidnapping",
}

// stageAt is the stage that token i tells, and the token of whom; -1 for nobody.
func (v *view) stageAt(i int) (stage, int, bool) {
	switch v.lemma(i) {
	case "charge", "indict":
		return v.chargedAt(i)
	case "arrest", "apprehend", "detain":
		if v.passive(i) && v.settled(i) && !v.negated(i) {
			return held, v.patient(i), true
		}
	case "question", "quiz":
		if v.passive(i) && v.settled(i) && !v.negated(i) {
			return asked, v.patient(i), true
		}
	case "convict":
		if v.norm(i-1) != "already" && v.norm(i-2) != "already" && v.passive(i) && v.settled(i) && !v.negated(i) {
			return convicted, v.patient(i), true
		}
	case "guilty":
		return v.foundGuilty(i)
	case "large", "run":
		if v.norm(i-1) == "at" && v.norm(i) == "large" || v.norm(i-2) == "on" && v.norm(i-1) == "the" && v.norm(i) == "run" {
			if b := v.remains(i); b >= 0 {
				return wanted, v.patient(b), true
			}
		}
	case "search", "look", "hunt":
		return v.searched(i)
	}
	return stage{}, -1, false
}

// chargedAt reads "was charged with murder", "Lund, 23, charged with murder" and,
// of a charge to come, "once he is charged".
func (v *view) chargedAt(i int) (stage, int, bool) {
	passive := v.passive(i)
	if !passive && !(v.norm(i) == "charged" && v.norm(i+1) == "with" && v.norm(i-1) == ",") || v.negated(i) {
		return stage{}, -1, false
	}
	if v.lemma(i) == "charge" && v.norm(i+1) != "with" && v.norm(i+1) != "." && v.norm(i+1) != "," && v.tag(i+1) != "NNP" && v.tag(i+1) != "IN" {
		return stage{}, -1, false
	}
	for j := i - 1; j >= 0 && j > i-6; j-- {
		switch v.norm(j) {
		case "after", "once", "until", "before":
			if passive && v.present(i) {
				return uncharged, v.patient(i), true
			}
		}
	}
	if !v.settled(i) {
		return stage{}, -1, false
	}
	return charged, v.patient(i), true
}

// present reports whether the passive whose participle is token i is of what is
// still to come after "once" or "after": "is charged".
func (v *view) present(i int) bool {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		switch v.norm(j) {
		case "is", "are", "'s":
			return true
		}
	}
	return false
}

// foundGuilty reads "was found guilty", "found Lund guilty" and "pleaded guilty".
func (v *view) foundGuilty(i int) (stage, int, bool) {
	j := i - 1
	if v.lemma(j) == "plead" && v.settled(j) && v.tag(j) != "VB" || v.lemma(j) == "find" && v.passive(j) && v.settled(j) {
		return convicted, v.patient(j), true
	}
	for k := j; k > i-9 && k >= 0 && v.norm(j) != "not"; k-- {
		if v.lemma(k) == "find" && (v.tag(k) == "VBD" || v.tag(k) == "VBN") && v.settled(k) {
			return convicted, j, true
		}
	}
	return stage{}, -1, false
}

// searched reads "are searching for the suspect".
func (v *view) searched(i int) (stage, int, bool) {
	if v.norm(i+1) != "for" || !v.verb(i) && !(v.noun(i) && v.lemma(i) == "search") || v.negated(i) || v.norm(v.afterDeterminer(i+2)-1) == "other" {
		return stage{}, -1, false
	}
	j := i + 2
	if w := v.norm(j); w == "the" || w == "this" || w == "a" {
		j++
	}
	if !suspects[v.norm(j)] && v.norm(j) != "him" && v.norm(j) != "her" {
		return stage{}, -1, false
	}
	return wanted, j, true
}

// remains is the form of "be" or "remain" before "at large" that ends at token i,
// -1 where none stands there.
func (v *view) remains(i int) int {
	for j := i - 2; j >= 0 && j > i-6; j-- {
		switch v.norm(j) {
		case "is", "remains", "remained", "'s":
			if v.settled(j) {
				return j
			}
		}
	}
	return -1
}

// passive reports whether the participle at token i stands in a passive.
func (v *view) passive(i int) bool {
	return (v.tag(i) == "VBN" || v.tag(i) == "VBD") && auxiliaryBe(v, i)
}

// patient is the token of whom the verb at i tells: the head of its subject, behind
// an age in commas the name before it.
func (v *view) patient(i int) int {
	j := i - 1
	for j >= 0 && (v.verb(j) || v.adverb(j) || v.tag(j) == "MD" || v.norm(j) == "not") {
		j--
	}
	if v.norm(j) == "," {
		j = v.beforeWho(j)
	}
	if v.norm(j) == "who" || v.norm(j) == "," {
		for k := j - 1; k >= 0 && k > j-6; k-- {
			if n, ok := v.nameAt(k); ok && n.entity.Kind == claims.Person {
				return k
			}
		}
	}
	if j >= 0 && someone(v.norm(j), "") && v.norm(j) != "who" {
		return j
	}
	return v.subjectBefore(i)
}

// beforeWho is the "who" of the clause that the comma at token i closes, i where
// it closes none.
func (v *view) beforeWho(i int) int {
	for k := i - 1; k > 0 && k > i-18; k-- {
		switch {
		case v.norm(k) == "who" && v.norm(k-1) == ",":
			return k
		case v.norm(k) == ";" || v.norm(k) == "\"":
			return i
		}
	}
	return i
}
