package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// nationalityOf reads "the Danish climber Ada Lund", "Ada Lund, 34, a Danish climber"
// and "Ada Lund is a Dane". What an office is of says nothing of its holder.
func (v *view) nationalityOf(n *name, _ *view) (trait, bool) {
	at := v.nationBefore(n.first - 1)
	if at < 0 {
		at = v.nationBehind(n.last + 1)
	}
	if at < 0 {
		return trait{}, false
	}
	m, _ := v.nameAt(at)
	if m.first != m.last || v.norm(at+1) == "-" || v.norm(at-1) == "-" {
		return trait{}, false
	}
	country := stateNames()[m.state]
	return trait{class: nationality, text: country, first: min(at, n.first), last: max(at, n.last), who: n.entity}, country != ""
}

// nationBefore is the word for a people that stands at token i or before the plain
// nouns for a person that end there, -1 for none.
func (v *view) nationBefore(i int) int {
	for n := 0; n < 3 && v.trade(i); n++ {
		i--
	}
	if v.norm(i) == "national" || v.norm(i) == "citizen" {
		i--
	}
	if v.nation(i) && v.norm(i-1) != "and" && v.norm(i-1) != "/" {
		return i
	}
	return -1
}

// nationBehind is the word for a people after the name that ends before token i.
func (v *view) nationBehind(i int) int {
	if v.norm(i) == "," && v.tag(i+1) == "CD" && v.norm(i+2) == "," {
		i += 2
	}
	if w := v.norm(i); w != "," && w != "is" && w != "was" {
		return -1
	}
	if w := v.norm(i + 1); w != "a" && w != "an" {
		return -1
	}
	if i += 2; !v.nation(i) {
		return -1
	}
	if next := v.norm(i + 1); !v.trade(i+1) && next != "," && next != "." && next != "who" {
		return -1
	}
	return i
}

// trade reports whether token i is a noun for what a person does or is, and no office
// or rank, which may be of another country than who has it.
func (v *view) trade(i int) bool {
	w := v.norm(i)
	if v.upper(i) || offices[v.lemma(i)] || personTitles[w] || rankWords[titleWord(w)] {
		return false
	}
	return v.human(i) || endsIn(w, "er", "or", "ist", "ian", "man") && len(w) > 4
}

// nation reports whether token i is a word for the people of a state.
func (v *view) nation(i int) bool {
	m, ok := v.nameAt(i)
	return ok && m.people && m.state != ""
}

// homeOf reads "Ada Lund, 34, of Harrow", "Ada Lund of Harrow" and "Harrow resident
// Ada Lund".
func (v *view) homeOf(n *name, _ *view) (trait, bool) {
	i, aged := n.last+1, false
	if v.norm(i) == "," && v.number(i+1) && v.norm(i+2) == "," {
		i, aged = i+2, true
	}
	if v.norm(i) == "," {
		i++
	}
	if w := v.norm(i); w == "of" || w == "from" {
		return v.livesIn(n, i+1, aged)
	}
	if v.norm(n.first-1) == "resident" {
		if m, ok := v.nameAt(n.first - 2); ok {
			return v.livesIn(n, m.first, true)
		}
	}
	return trait{}, false
}

// livesIn is the home of n in the town named at token i. sure says that the words
// around are those of a home, so that the name need not be known for a town's.
func (v *view) livesIn(n *name, i int, sure bool) (trait, bool) {
	m, ok := v.nameAt(i)
	if !ok || m.first != i || !v.town(&m) || !sure && m.entity.Kind != claims.Location || v.norm(m.last+1) == "'s" {
		return trait{}, false
	}
	return trait{class: hometown, text: plainName(m.entity.Name), first: min(n.first, m.first), last: max(n.last, m.last), who: n.entity}, true
}

// town reports whether a name may be of a town, and not of a state or region.
func (v *view) town(m *name) bool {
	p := places()[gazetteerForm(strings.ToLower(m.span.In(v.doc.Text)))]
	known := p.key != "" && !p.capital
	return !known && !m.people && (m.entity.Kind == claims.Location || m.entity.Kind == "") && !placeWords[v.norm(m.last)]
}

// number reports whether token i is a number in digits.
func (v *view) number(i int) bool {
	w := v.norm(i)
	return w != "" && w[0] >= '0' && w[0] <= '9'
}

// bornIn reads "was born on May 3, 1923, in Harrow": a town, or a state.
func (v *view) bornIn(i int, before *view) (trait, bool) {
	for j := i + 1; j < i+10 && !v.border(j); j++ {
		if w := v.norm(j); w != "in" && w != "near" {
			continue
		}
		m, ok := v.nameAt(j + 1)
		if !ok || m.first != j+1 {
			continue
		}
		who, ok := v.doer(i, before)
		t := trait{class: birthplace, text: plainName(m.entity.Name), first: i, last: m.last, who: who}
		if m.state != "" && m.entity.Key == m.state && !m.people {
			t.class = birthCountry
			return t, ok
		}
		return t, ok && v.town(&m)
	}
	return trait{}, false
}

// kin are words for what one person is to another, each with the plain word that
// stands for it in reports.
var kin = map[string]string{
	"wife": "spouse", "husband": "spouse", "ex-wife": "former spouse", "ex-husband": "former spouse", "girlfriend": "girlfriend", "boyfriend": "boyfriend",
	"ex-girlfriend": "former girlfriend", "ex-boyfriend": "former boyfriend", "fiance": "fiancé", "fiancé": "fiancé", "fiancee": "fiancé", "fiancée": "fiancé",
	"son": "child", "daughter": "child", "stepson": "stepchild", "stepdaughter": "stepchild", "grandson": "grandchild", "granddaughter": "grandchild",
	"nephew": "nephew or niece", "niece": "nephew or niece", "brother": "sibling", "sister": "sibling", "cousin": "cousin", "stepbrother": "stepsibling",
	"stepsister": "stepsibling", "father": "parent", "mother": "parent", "stepfather": "stepparent", "stepmother": "stepparent", "uncle": "uncle or aunt",
	"aunt": "uncle or aunt", "grandfather": "grandparent", "grandmother": "grandparent",
}

// kinOf reads "his wife, Ada Lund", "Per Holm's nephew Ada Lund": what the one named
// is to the other, both known by full name.
func (v *view) kinOf(n *name, before *view) (trait, bool) {
	i := n.first - 1
	if v.norm(i) == "," {
		i--
	}
	word := kin[v.norm(i)]
	if word == "" {
		return trait{}, false
	}
	j := i - 1
	if w := v.norm(j); w == "former" || w == "ex" || w == "-" && v.norm(j-1) == "ex" {
		word = "former " + word
		j -= strings.Count(w, "-") + 1
	}
	for w := v.norm(j); strings.HasSuffix(w, "-old") || w == "late" || w == "estranged" || w == "younger" || w == "older" || w == "elder" || v.number(j); w = v.norm(j) {
		j--
	}
	var of claims.Entity
	switch v.norm(j) {
	case "his", "her":
		of, _ = v.personMeant(j, before)
	case "'s":
		if m, ok := v.nameAt(j - 1); ok {
			of = m.entity
		}
	}
	return trait{class: kinship, text: word, first: i, last: n.last, who: n.entity, of: "of " + of.Key}, fullPerson(&of) && of.Key != n.entity.Key
}
