package extract

import (
	"math"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// offices are roles that one person holds at a time: two names for one are a
// disagreement. A role that many hold (spokesman, officer, lawyer, owner) is none.
// Those of qualified count only with a word that says which.
var offices = wordSet(`president premier chancellor king queen chairman chairwoman chairperson ceo mayor governor sheriff
commissioner coach minister secretary chief executive speaker manager gm director-general secretary-general`)

// qualified are offices by their last word and the words that say which: to add
// one, a word to its line.
var qualified = map[string]map[string]bool{
	"minister": wordSet(`prime foreign defence defense interior finance justice health education environment energy transport trade agriculture
labour labor home culture information`),
	"secretary": wordSet(`foreign defence defense home treasury health education justice transportation energy commerce interior agriculture
homeland state general press`),
	"chief":     wordSet(`police fire`),
	"executive": wordSet(`chief`),
	"manager":   wordSet(`general`),
}

// sameOffice maps offices with two names to one.
var sameOffice = map[string]string{
	"chief executive": "chief executive", "ceo": "chief executive", "gm": "general manager", "head coach": "coach",
	"defence minister": "defense minister", "defence secretary": "defense secretary", "labour minister": "labor minister",
	"chairwoman": "chairman", "chairperson": "chairman", "premier": "prime minister",
}

// roles are the offices that a sentence gives to a name: "Norland's Mayor Ada
// Brandt", "Ada Brandt, the mayor of Lund", "the mayor of Lund, Ada Brandt". The
// topic is the office with its place or organisation; the value is the name.
func (x *Extractor) roles(v *view) []*claims.Claim {
	var out []*claims.Claim
	for i := range v.names {
		n := &v.names[i]
		if n.entity.Kind != claims.Person || n.first == n.last {
			continue
		}
		office, of := v.officeBefore(n)
		if office == "" {
			office, of = v.officeAfter(n)
		}
		if office == "" {
			office, of = v.officeOf(n)
		}
		if office == "" || of.entity.Key == "" || of.entity.Kind == claims.Person || of.entity.Kind == claims.Event || honours[strings.ToLower(of.entity.Name)] {
			continue
		}
		out = append(out, x.roleClaim(v, n, office, of))
	}
	return out
}

// honours stand before a role and are no body that has one.
var honours = map[string]bool{"hall of fame": true, "oscar": true, "super bowl": true, "world cup": true}

func (x *Extractor) roleClaim(v *view, n *name, office string, of name) *claims.Claim {
	f := frame{first: n.first, last: n.last, head: -1, of: -1, verb: -1, subject: -1}
	if of.people || of.state != "" && of.entity.Key == of.state {
		of.entity.Name = stateNames()[of.entity.Key]
	}
	rule := "role/" + strings.ReplaceAll(office, " ", "-")
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: n.span, Heading: v.s.Heading,
		Value:     claims.Value{Span: n.span, Kind: claims.Role, Text: plainName(n.span.In(v.doc.Text)), Modifier: claims.Exact, Rule: rule, Number: math.NaN()},
		Attribute: claims.Attribute{Lemma: office, Class: office, Label: office},
		Subject:   of.entity, Attribution: v.attribution(f), Context: v.context(f, n.last),
		Trace: []string{rule},
	}
	c.ID = id(c)
	return c
}

// officeEnding is the office whose last word is token i and its first token; ""
// where none ends there, or one that the holder no longer, not yet or only in
// part has.
func (v *view) officeEnding(i int) (office string, first int) {
	w := v.lemma(i)
	if v.norm(i) == "officer" && v.norm(i-1) == "executive" {
		i--
		w = "executive"
	}
	if !offices[w] {
		return "", -1
	}
	office, first = w, i
	if q := qualified[w]; q != nil {
		if !q[v.norm(i-1)] {
			return "", -1
		}
		office, first = v.norm(i-1)+" "+w, i-1
	} else if w == "coach" && v.norm(i-1) == "head" {
		first = i - 1
	}
	if same, ok := sameOffice[office]; ok {
		office = same
	}
	return office, first
}

// passing are words of which one before an office takes it back.
var passing = wordSet(`former ex then late vice deputy assistant acting interim incoming outgoing elect designate honorary associate co past
onetime one-time future previous`)

// takenBack reports whether a word before token i says that the office is not, or
// not fully, the holder's.
func (v *view) takenBack(i int) bool {
	for n := 0; n < 2; n, i = n+1, i-1 {
		if w := v.norm(i); passing[w] || w == "-" && passing[v.norm(i-1)] {
			return true
		}
	}
	return false
}

// officeBefore reads "Norland President Ada Brandt": the office ends before the
// name, and what it belongs to stands before the office.
func (v *view) officeBefore(n *name) (string, name) {
	end := n.first - 1
	if v.norm(end) == "," {
		end-- // "the Norland president, Ada Brandt"
	}
	office, first := v.officeEnding(end)
	if office == "" || v.takenBack(first-1) {
		return "", name{}
	}
	k := first - 1
	if v.norm(k) == "'s" {
		k--
	}
	m, ok := v.nameAt(k)
	if !ok || v.takenBack(m.first-1) || v.norm(end+1) == "," && v.norm(m.first-1) == "," {
		return "", name{}
	}
	return office, m
}

// officeAfter reads "Ada Brandt, the mayor of Lund" and "Ada Brandt, Lund's mayor".
func (v *view) officeAfter(n *name) (string, name) {
	i := n.last + 1
	if v.norm(i) != "," {
		return "", name{}
	}
	if i++; v.norm(i) == "the" {
		i++
	}
	if m, ok := v.nameAt(i); ok && m.first == i && v.norm(m.last+1) == "'s" {
		return v.officeThen(m.last+2, m)
	}
	for end := i; end < i+3; end++ {
		office, first := v.officeEnding(end)
		if office == "" || first != i {
			continue
		}
		if v.norm(end+1) == "officer" {
			end++
		}
		if m, ok := v.holderOf(end + 1); ok {
			return office, m
		}
	}
	return "", name{}
}

// officeThen is the office that begins at token i, of what m names.
func (v *view) officeThen(i int, m name) (string, name) {
	for end := i; end < i+3; end++ {
		if office, first := v.officeEnding(end); office != "" && first == i {
			return office, m
		}
	}
	return "", name{}
}

// holderOf is the name after "of" at token i.
func (v *view) holderOf(i int) (name, bool) {
	if v.norm(i) != "of" {
		return name{}, false
	}
	if i++; v.norm(i) == "the" {
		i++
	}
	m, ok := v.nameAt(i)
	return m, ok && m.first == i
}

// officeOf reads "the mayor of Lund, Ada Brandt".
func (v *view) officeOf(n *name) (string, name) {
	if v.norm(n.first-1) != "," {
		return "", name{}
	}
	m, ok := v.nameAt(n.first - 2)
	if !ok {
		return "", name{}
	}
	i := m.first - 1
	if v.norm(i) == "the" {
		i--
	}
	if v.norm(i) != "of" {
		return "", name{}
	}
	office, first := v.officeEnding(i - 1)
	if office == "" || v.norm(first-1) != "the" || v.takenBack(first-1) {
		return "", name{}
	}
	return office, m
}
