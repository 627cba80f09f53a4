package extract

import "github.com/crosscheck/crosscheck/claims"

const (
	inTalks = "in talks"
	agreed  = "agreed"
	refused = "decided not to"
)

// undertakings are verbs for what is negotiated, each with the one that stands for it;
// another verb is no deal: everybody agrees to answer, and will say so.
var undertakings = map[string]string{
	"buy": "buy", "acquire": "buy", "purchase": "buy", "take": "buy", "merge": "merge", "sell": "sell", "direct": "direct", "helm": "direct", "star": "star", "play": "star",
	"join": "join", "sign": "join", "coach": "coach", "manage": "coach", "host": "host", "produce": "produce", "publish": "publish", "sponsor": "sponsor", "build": "build",
	"supply": "supply", "invest": "invest", "replace": "replace", "write": "write", "lead": "lead",
}

// negotiates reads how far a person or firm has come with what it negotiates: "is in
// talks to buy", "has agreed to buy", "will direct", "decided not to direct".
func (v *view) negotiates(i int, before *view) (trait, bool) {
	t := trait{class: deal, first: i}
	verb, from := i+2, i // the verb of what is undertaken, and the token whose subject undertakes it
	next := v.norm(i + 1)
	switch w := v.norm(i); w {
	case "talks", "negotiations", "discussions", "negotiating":
		t.text = inTalks
		if w != "negotiating" {
			from = v.inBefore(i)
		}
		verb = v.toVerb(i + 1)
	case "agreed", "hired", "tapped", "signed":
		t.text = agreed
		if w == "signed" && next == "on" {
			verb++
		}
		if v.norm(verb-1) != "to" || w == "hired" && !v.passiveForm(i) || w == "tapped" && !v.passiveForm(i) || v.saidNot(i) {
			return trait{}, false
		}
	case "will":
		t.text, verb = agreed, i+1
		if next == "not" {
			t.text, verb = refused, i+2
		}
	default:
		t.text, verb = refused, i+3
		if next != "not" || v.norm(i+2) != "to" {
			return trait{}, false
		}
	}
	t.of = undertakings[v.norm(verb)]
	if t.of == "" || from < 0 || !v.settled(from) || v.norm(verb) == "take" && v.norm(verb+1) != "over" {
		return trait{}, false
	}
	t.last = verb
	var ok bool
	t.who, ok = v.party(from, before)
	return t, ok
}

// inBefore is the "in" that leads to the noun at token i over its adjectives, "in
// advanced talks", -1 where none does.
func (v *view) inBefore(i int) int {
	for j := i - 1; j > i-4 && j > 0; j-- {
		if v.norm(j) == "in" {
			if w := v.norm(j - 1); w == "still" || w == "currently" || w == "now" || w == "reportedly" {
				j--
			}
			return j
		}
	}
	return -1
}

// toVerb is the verb after "to" within a few tokens of i: "talks with Lund Motors to
// buy", -1 for none.
func (v *view) toVerb(i int) int {
	for j := i; j < i+7 && !v.border(j) && v.norm(j) != ","; j++ {
		if v.norm(j) == "to" {
			return j + 1
		}
	}
	return -1
}

// party is the person by full name or the body whose deed the verb at token i is.
func (v *view) party(i int, before *view) (claims.Entity, bool) {
	j := i - 1
	for links[v.norm(j)] || v.norm(j) == "is" || v.norm(j) == "are" {
		j--
	}
	if n, ok := v.nameAt(j); ok && n.entity.Kind == claims.Organisation && n.first != n.last {
		return n.entity, true
	}
	return v.doer(j+1, before)
}
