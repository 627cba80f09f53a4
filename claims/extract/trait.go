package extract

import (
	"math"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// trait is what a sentence says of one person, or of who was hurt or is sought, by a
// class of which one value shuts the others out: where somebody was born, what
// somebody died of, how somebody pleaded.
type trait struct {
	class       traitClass
	text        string
	first, last int // tokens that print it
	who         claims.Entity
	of          string // what else tells whose it is: the knee, the person whose wife
	v           *view
}

// traitClass is a property with the kind of its claims and its label. To add one: a
// line here, a reader in traitWords or byName, and what two of its values are to
// each other in compare.
type traitClass struct {
	name  string
	kind  claims.Kind
	label string
}

var (
	nationality  = traitClass{"nationality", claims.Role, "nationality of {the person}"}
	hometown     = traitClass{"home", claims.Place, "home of {the person}"}
	birthplace   = traitClass{"birthplace", claims.Place, "birthplace of {the person}"}
	birthCountry = traitClass{"country-of-birth", claims.Place, "country of birth of {the person}"}
	kinship      = traitClass{"relation", claims.Role, "what {the person} is to another"}
	plea         = traitClass{"plea", claims.Polarity, "plea of {the person}"}
	chargedWith  = traitClass{"charge", claims.Role, "charge against {the person}"}
	sentencedFor = traitClass{"conviction", claims.Role, "what {the person} was convicted of"}
	leaving      = traitClass{"leaving", claims.Polarity, "how {the person} left a post"}
	capture      = traitClass{"capture", claims.Polarity, "how {the person} was taken"}
	cause        = traitClass{"cause-of-death", claims.Role, "cause of death of {the person}"}
	bodySide     = traitClass{"side", claims.Role, "which side of {the person} was hurt"}
	bodyPart     = traitClass{"injury", claims.Role, "what {the person} injured"}
	deal         = traitClass{"deal", claims.Polarity, "whether {the party} agreed"}
	identity     = traitClass{"identity", claims.Polarity, "whether {the person} was identified"}
)

// traitWords are the lower-case words that a trait is read from, each with its
// reader. They need no tags, so that no sentence is tagged for them.
var traitWords = func() map[string]func(*view, int, *view) (trait, bool) {
	m := map[string]func(*view, int, *view) (trait, bool){}
	for _, r := range []struct {
		words string
		read  func(*view, int, *view) (trait, bool)
	}{
		{"pleaded pled pleads", (*view).pleads},
		{"charged indicted convicted guilty", (*view).offenceOf},
		{"resigned quit retired stepped stood fired sacked dismissed ousted forced pushed", (*view).leaves},
		{"surrendered turned gave captured caught apprehended tracked", (*view).taken},
		{"died dies succumbed", (*view).diedOf},
		{"born", (*view).bornIn},
		{"left right", (*view).sideOf},
		{"broke broken breaking fractured fracturing tore torn tearing ruptured rupturing sprained spraining dislocated strained bruised twisted", (*view).injures},
		{"talks negotiations discussions negotiating agreed hired tapped signed will decided", (*view).negotiates},
		{"identify identified named release disclose released disclosed unreleased unidentified withheld withholding public", (*view).identified},
	} {
		for w := range wordSet(r.words) {
			m[w] = r.read
		}
	}
	return m
}()

// traits are the traits that a document tells. Of whom it tells two values of a class,
// none is a claim: both may hold, or the words were misread.
func (x *Extractor) traits(views []*view) []*claims.Claim {
	var all []trait
	var before *view
	for _, v := range views {
		if v.s.Heading || v.headline() || v.norm(v.len()-1) == "?" {
			before = v
			continue
		}
		for i := range v.s.Tokens {
			if read := traitWords[v.norm(i)]; read != nil {
				if t, ok := read(v, i, before); ok {
					t.v = v
					all = append(all, t)
				}
			}
		}
		all = v.byName(all, before)
		before = v
	}
	return single(all)
}

// byName appends the traits that are read from what stands beside a full name.
func (v *view) byName(all []trait, before *view) []trait {
	for k := range v.names {
		n := &v.names[k]
		if n.first == n.last || !fullPerson(&n.entity) {
			continue
		}
		for _, read := range [...]func(*name, *view) (trait, bool){v.nationalityOf, v.homeOf, v.kinOf, v.identityOf} {
			if t, ok := read(n, before); ok {
				t.v = v
				all = append(all, t)
			}
		}
	}
	return all
}

// single makes claims of the traits of which the document tells one value.
func single(all []trait) []*claims.Claim {
	values, once := map[string]string{}, map[string]int{}
	key := func(t *trait) string { return t.class.name + "\x00" + firstLast(t.who.Key) + "\x00" + t.of }
	for i := range all {
		t := &all[i]
		k := key(t)
		old, ok := values[k]
		switch {
		case !ok:
			values[k], once[k] = t.text, i
		case stageRank[t.text] > 0:
			if stageRank[t.text] > stageRank[old] {
				values[k], once[k] = t.text, i
			}
		case old != t.text:
			values[k] = ""
		}
	}
	var out []*claims.Claim
	for i := range all {
		t := &all[i]
		if k := key(t); once[k] == i && values[k] == t.text {
			out = append(out, t.claim())
		}
	}
	return out
}

// stageRank orders what is said one after the other as news develops: of two in one
// document the later one stands.
var stageRank = map[string]int{unknownYet: 1, knownNow: 2, inTalks: 1, agreed: 2, refused: 3}

func (t *trait) claim() *claims.Claim {
	v := t.v
	span := v.s.Tokens[t.first].Span.Join(v.s.Tokens[t.last].Span)
	f := frame{first: t.first, last: t.last, head: -1, of: -1, verb: -1, subject: -1}
	subject := t.who
	subject.Key = firstLast(subject.Key)
	if t.of != "" {
		subject.Key += " " + t.of
	}
	rule := claims.Trait + t.class.name
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: span,
		Value:     claims.Value{Span: span, Kind: t.class.kind, Text: t.text, Modifier: claims.Exact, Rule: rule, Number: math.NaN()},
		Attribute: claims.Attribute{Lemma: t.class.name, Class: t.class.name, Label: t.class.label},
		Subject:   subject, Attribution: v.attribution(f), Context: v.context(f, t.last),
		Trace: []string{rule},
	}
	c.ID = id(c)
	return c
}

// firstLast is the key of a person without the names between first and last.
func firstLast(key string) string {
	i, j := strings.IndexByte(key, ' '), strings.LastIndexByte(key, ' ')
	if i == j {
		return key
	}
	return key[:i] + key[j:]
}

// fullPerson reports whether an entity is a person by first and last name.
func fullPerson(e *claims.Entity) bool {
	return e.Kind == claims.Person && strings.Contains(e.Key, " ")
}

// doer is the person by full name of whom the verb at token i tells: the name, or
// what "he" or "who" stands for, right before its auxiliaries; behind an age or an
// apposition the name before that. Words that leave open whether it is so stand
// between as well, and then there is nobody.
func (v *view) doer(i int, before *view) (claims.Entity, bool) {
	j := i - 1
	for links[v.norm(j)] {
		j--
	}
	e := claims.Entity{}
	switch w := v.norm(j); {
	case oneself[w] && w != "who" && w != "him":
		e, _ = v.personMeant(j, before)
	case w == "who":
		e = v.personBehind(j - 1)
	case w == ",":
		e = v.apposedTo(j)
	case w == "and":
		e = v.onlyPerson(j)
	default:
		if n, ok := v.nameAt(j); ok {
			e = n.entity
		}
	}
	return e, fullPerson(&e)
}

// links may stand between a subject and its verb and leave standing what it says.
var links = wordSet(`has have had 've 's was were is been being also later then since formally officially eventually finally quietly suddenly
immediately soon already just both once`)

// personBehind is the person whose name ends at token i or before the comma there.
func (v *view) personBehind(i int) claims.Entity {
	if v.norm(i) == "," {
		i--
	}
	if n, ok := v.nameAt(i); ok && n.entity.Kind == claims.Person {
		return n.entity
	}
	return claims.Entity{}
}

// apposedTo is the person whose apposition the comma at token i closes: "Ada Lund,
// 34, …", "Ada Lund, a harbour pilot, …".
func (v *view) apposedTo(i int) claims.Entity {
	if n, ok := v.nameAt(i - 1); ok && n.entity.Kind == claims.Person && v.norm(n.first-1) == "," && v.onlyPerson(n.first).Key == "" {
		return n.entity // "the founder of the yard, Ada Lund, …"
	}
	for k := i - 1; k > 0 && k > i-14; k-- {
		switch v.norm(k) {
		case ",":
			if n, ok := v.nameAt(k - 1); ok && n.entity.Kind == claims.Person {
				return n.entity
			}
		case ";", "\"", ":":
			return claims.Entity{}
		}
	}
	return claims.Entity{}
}

// onlyPerson is the one person named before token i, the zero entity where there
// are several or none.
func (v *view) onlyPerson(i int) claims.Entity {
	var found claims.Entity
	for k := range v.names {
		n := &v.names[k]
		if n.first >= i || n.entity.Kind != claims.Person || v.speaks(n) {
			continue
		}
		if found.Key != "" && found.Key != n.entity.Key {
			return claims.Entity{}
		}
		found = n.entity
	}
	return found
}
