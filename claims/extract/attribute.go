package extract

import (
	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/words"
)

// attribute is what the value counts or measures, and the common noun that the
// count belongs to where the words name one ("points" of a "framework").
func (x *Extractor) attribute(v *view, f *frame, val *claims.Value) (claims.Attribute, int) {
	switch val.Kind {
	case claims.Age:
		return claims.Attribute{Lemma: "age", Class: "age", Label: "age"}, -1
	case claims.Date, claims.Time, claims.Set:
		return x.dated(v, f, val)
	case claims.Duration:
		return x.lasting(v, f, val)
	case claims.Measure:
		return x.measured(v, f, val)
	}
	if a, ok := x.gained(v, f, val); ok {
		return a, -1
	}
	if a, ok := x.populated(v, f, val); ok {
		return a, -1
	}
	if val.Kind == claims.Money {
		return x.sum(v, f, val)
	}
	a, thing := x.counted(v, f, val)
	if a.Lemma == "point" && val.Kind == claims.Count && v.scored(f, val) {
		return x.points(a, val.Kind), thing
	}
	return a, thing
}

// counted is the attribute of a number of things, of a share.
func (x *Extractor) counted(v *view, f *frame, val *claims.Value) (claims.Attribute, int) {
	if val.Kind == claims.Count && v.glued(f, val.Unit) {
		return x.named(val.Unit, val.Kind), f.head // "27-point framework"
	}
	if a, ok := x.ofWhich(v, f, val.Kind); ok {
		if f.subject >= 0 && quantityNouns[v.lemma(f.subject)] {
			f.subject = -1
		}
		return a, f.of
	}
	if val.Kind == claims.Percent && v.norm(f.head) == "share" {
		return x.portion(v, f), f.of
	}
	if f.head >= 0 {
		if c := x.lexicon.phrase(v, f.head, val.Kind); c != nil {
			return classed(c, v.lemma(f.head)), f.of
		}
		head := v.lemma(f.head)
		if !v.person(f.head) {
			return x.named(head, val.Kind), f.of
		}
		if a, ok := x.suffered(v, f, val.Kind); ok {
			return a, f.of
		}
		if a, ok := x.fate(v, f, val.Kind); ok {
			return a, f.of
		}
		if a, ok := x.plight(v, f, val.Kind); ok {
			return a, f.of
		}
		return x.people(head, val.Kind), f.of
	}
	if a, ok := x.fate(v, f, val.Kind); ok {
		return a, -1
	}
	if a, ok := x.plight(v, f, val.Kind); ok {
		return a, -1
	}
	if val.Unit != "" && val.Kind == claims.Count {
		return x.named(Lemma(val.Unit), val.Kind), -1
	}
	return x.elliptical(v, f, val.Kind)
}

// glued reports whether the value's span ends in its unit: "27-point".
func (v *view) glued(f *frame, unit string) bool {
	return unit != "" && f.last > f.first && v.norm(f.last-1) == "-" && v.lemma(f.last) == unit
}

// person reports whether the noun at i counts people.
func (v *view) person(i int) bool {
	l := v.lemma(i)
	return personNouns[l] || demonym(v.norm(i)) && v.upper(i) || !v.upper(i) && words.Person(l)
}

// demonym reports whether the word names a people, by its ending.
func demonym(w string) bool {
	return len(w) > 5 && endsIn(w, "ans", "ians", "ese", "ish", "alis", "enis", "anis", "aqis", "tis", "ais", "eks", "ards")
}

// people is the attribute of a number of persons of whom the words say no more
// than what they are.
func (x *Extractor) people(head string, kind claims.Kind) claims.Attribute {
	a := x.named(head, kind)
	a.Counts = claims.Persons
	if a.Class == head && (demonym(head) || a.Label == "people") {
		a.Class, a.Label = "person", "people"
	}
	return a
}

// ofWhich reads "the number of wounded rose to 55", "put the death toll at 40",
// "bringing to 10 the number of Israelis killed": a noun of quantity whose value
// this is.
func (x *Extractor) ofWhich(v *view, f *frame, kind claims.Kind) (claims.Attribute, bool) {
	if f.head >= 0 && (!quantityNouns[v.lemma(f.head)] || v.lemma(f.head) == "count") {
		return claims.Attribute{}, false // "two counts of murder" are charges
	}
	if f.subject >= 0 {
		if a, ok := x.quantity(v, f.subject, kind); ok {
			return a, true
		}
	}
	if f.verb >= 0 && changes[v.lemma(f.verb)] {
		for i := f.verb - 1; i >= 0 && !v.border(i); i-- {
			if a, ok := x.quantity(v, i, kind); ok {
				return a, true
			}
		}
	}
	for i, n := f.first-1, 0; i >= 0 && n < 12 && !v.border(i); i, n = i-1, n+1 {
		if v.tag(i) == "CD" {
			break
		}
		if a, ok := x.quantity(v, i, kind); ok {
			return a, true
		}
	}
	for i := f.last + 1; i < v.len() && i < f.last+5; i++ {
		if a, ok := x.quantity(v, i, kind); ok && v.norm(f.last+1) == "the" {
			return a, true
		}
	}
	return claims.Attribute{}, false
}

// quantityNouns are nouns that name a number of something.
var quantityNouns = wordSet(`number toll total figure count tally estimate sum majority rest`)

func (x *Extractor) quantity(v *view, i int, kind claims.Kind) (claims.Attribute, bool) {
	l := v.lemma(i)
	if l == "toll" {
		if c := x.lexicon.phrase(v, i, kind); c != nil {
			return classed(c, l), true
		}
		return x.named("toll", kind), true
	}
	if !quantityNouns[l] || v.norm(i+1) != "of" {
		return claims.Attribute{}, false
	}
	_, head, mods := v.phrase(i + 2)
	for _, m := range append(mods, head) {
		if c := x.lexicon.class(v.lemma(m), kind); c != nil {
			return classed(c, v.lemma(m)), true
		}
	}
	if head < 0 {
		if c := x.lexicon.class(v.lemma(i+2), kind); c != nil {
			return classed(c, v.lemma(i+2)), true
		}
		return claims.Attribute{}, false
	}
	if c := x.lexicon.class(v.lemma(head+1), kind); c != nil {
		return classed(c, v.lemma(head+1)), true
	}
	return x.named(v.lemma(head), kind), true
}

// elliptical is the attribute of a number without a noun: the verb's object or
// subject gives it, else the verb itself.
func (x *Extractor) elliptical(v *view, f *frame, kind claims.Kind) (claims.Attribute, int) {
	if f.subject >= 0 && f.verb >= 0 && (copulas[v.lemma(f.verb)] || changes[v.lemma(f.verb)]) {
		return x.named(v.lemma(f.subject), kind), -1
	}
	if w := v.norm(f.first - 1); kind == claims.Money && f.verb >= 0 && opening[v.lemma(f.verb)] && (w == "at" || w == "from") {
		return x.named("price", kind), f.subject // "the laptop starts at $999"
	}
	if f.verb > 0 && changes[v.lemma(f.verb)] && (v.noun(f.verb-1) || x.lexicon.class(v.lemma(f.verb-1), kind) != nil) {
		return x.named(v.lemma(f.verb-1), kind), -1 // "they said turnout reached 94 percent"
	}
	if f.verb >= 0 && !auxiliaries[v.lemma(f.verb)] {
		return x.named(v.lemma(f.verb), kind), f.subject
	}
	if f.subject >= 0 {
		return x.named(v.lemma(f.subject), kind), -1
	}
	return claims.Attribute{}, -1
}

// opening are the verbs of what a price begins at.
var opening = wordSet(`start begin open retail range list`)

var (
	copulas = wordSet(`be become remain stand reach total number equal exceed measure`)
	changes = wordSet(`rise fall increase decrease climb drop jump grow decline slip soar plunge reach hit stand go gain lose surge`)
)

// named is the attribute of a lemma: its class, or the lemma itself.
func (x *Extractor) named(lemma string, kind claims.Kind) claims.Attribute {
	if c := x.lexicon.class(lemma, kind); c != nil {
		return classed(c, lemma)
	}
	return claims.Attribute{Lemma: lemma, Class: lemma, Label: plural(lemma)}
}

// fated is the attribute of people to whom something happened.
func fated(c *claims.AttributeClass, lemma string) claims.Attribute {
	a := classed(c, lemma)
	a.Counts = claims.Fates
	return a
}

func classed(c *claims.AttributeClass, lemma string) claims.Attribute {
	return claims.Attribute{Lemma: lemma, Class: c.Name, Label: c.Label}
}

// plural for labels.
func plural(l string) string {
	if p, ok := pluralForms[l]; ok {
		return p
	}
	switch {
	case l == "" || endsIn(l, "s") && !endsIn(l, "ss", "us"):
		return l
	case endsIn(l, "ss", "sh", "ch", "x"):
		return l + "es"
	case endsIn(l, "y") && len(l) > 1 && !vowel(l[len(l)-2]):
		return l[:len(l)-1] + "ies"
	}
	return l + "s"
}

var pluralForms = map[string]string{"person": "people", "man": "men", "woman": "women", "child": "children", "life": "lives"}
