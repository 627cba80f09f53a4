package extract

import "github.com/crosscheck/crosscheck/claims"

const (
	knownNow   = "identified"
	unknownYet = "not identified"
)

// sought are nouns for who was hurt or is sought, each with the one that stands for
// it.
var sought = map[string]string{
	"victim": "victim", "deceased": "victim", "body": "victim", "corpse": "victim", "casualty": "victim",
	"suspect": "suspect", "gunman": "suspect", "shooter": "suspect", "attacker": "suspect", "assailant": "suspect", "killer": "suspect", "bomber": "suspect",
	"arsonist": "suspect", "robber": "suspect", "driver": "driver", "pilot": "pilot", "dead": "victim", "kill": "victim",
}

// identified reads whether it is told who somebody is: "the victims have not been
// identified", "police did not release the name of the driver", "the victim was
// identified as Ada Lund".
func (v *view) identified(i int, _ *view) (trait, bool) {
	t := trait{class: identity, first: i, last: i}
	w := v.norm(i)
	switch w {
	case "unidentified":
		return trait{}, false // "unidentified man" is said of whoever has no name in the text
	case "identify", "identified", "named":
		switch {
		case v.saidNot(i):
			t.text = unknownYet
		case v.identifiedAs(i):
			t.text = knownNow
		}
	default:
		if v.nameNear(i) < 0 {
			return trait{}, false
		}
		switch {
		case w == "unreleased", w == "withheld", w == "withholding", v.saidNot(i), w != "public" && v.planned(i):
			t.text = unknownYet // "the name will be released once his family is told"
		case w == "released" || w == "disclosed" || w == "public" && v.norm(i-1) == "made":
			t.text = knownNow
		}
	}
	if t.text == "" {
		return trait{}, false
	}
	noun := v.soughtNear(i)
	t.who = claims.Entity{Name: noun, Key: noun, Kind: claims.Thing}
	return t, noun != "" && (t.text == unknownYet || !v.planned(i))
}

// identityOf reads a name beside the noun for who was hurt or is sought: "the victim,
// Ada Lund, 40, …", "the suspect Ada Lund".
func (v *view) identityOf(n *name, _ *view) (trait, bool) {
	i := n.first - 1
	if v.norm(i) == "," {
		i--
	}
	noun := sought[v.norm(i)]
	if noun == "" || noun == "driver" || noun == "pilot" || v.norm(i) == "dead" || v.norm(i-1) == "'s" {
		return trait{}, false
	}
	return trait{class: identity, text: knownNow, first: n.first, last: n.last, who: claims.Entity{Name: noun, Key: noun, Kind: claims.Thing}}, true
}

// suspectNamed is the claim that the suspect is known by name, where a claim tells of
// the case against a person; nil where the document has one already.
func suspectNamed(list []*claims.Claim) *claims.Claim {
	var status *claims.Claim
	for _, c := range list {
		if c.Value.Rule == claims.Trait+identity.name && c.Subject.Key == "suspect" && c.Value.Text == knownNow {
			return nil
		}
		if status == nil && c.Value.Rule == claims.Status && fullPerson(&c.Subject) {
			status = c
		}
	}
	if status == nil {
		return nil
	}
	c := *status
	c.Value.Text, c.Value.Rule = knownNow, claims.Trait+identity.name
	c.Attribute = claims.Attribute{Lemma: identity.name, Class: identity.name, Label: identity.label}
	c.Subject = claims.Entity{Name: "suspect", Key: "suspect", Kind: claims.Thing}
	c.Trace = []string{c.Value.Rule}
	c.ID = id(&c)
	return &c
}

// saidNot reports whether the participle at token i is denied: "has not yet been
// identified", "did not release", "nobody was named".
func (v *view) saidNot(i int) bool {
	for j := i - 1; j >= 0 && j > i-6; j-- {
		switch v.norm(j) {
		case "not", "n't", "yet", "never":
			return true
		case ",", ";", "but", "and":
			return false
		}
	}
	return false
}

// planned reports whether the words before token i put it off or under a condition.
func (v *view) planned(i int) bool {
	for j := i - 1; j >= 0 && j > i-6; j-- {
		switch v.norm(j) {
		case "will", "would", "to", "until", "before", "if", "when", "once", "after", "could", "may", "can", "should":
			return true
		}
	}
	return false
}

// identifiedAs reports whether "as" and a name follow token i: "identified the victim
// as Ada Lund".
func (v *view) identifiedAs(i int) bool {
	for j := i + 1; j < i+9 && !v.border(j); j++ {
		if v.norm(j) == "as" {
			for k := j + 1; k < j+6; k++ {
				if n, ok := v.nameAt(k); ok && n.entity.Kind == claims.Person {
					return true
				}
			}
			return false
		}
	}
	return false
}

// nameNear is the token of "name", "names" or "identity" in the clause of token i, -1
// for none.
func (v *view) nameNear(i int) int {
	for j := max(i-9, 0); j < i+6; j++ {
		switch v.norm(j) {
		case "name", "names", "identity", "identities":
			return j
		}
	}
	return -1
}

// soughtNear is the noun of sought that is nearest to token i in its clause, ""
// where none stands there.
func (v *view) soughtNear(i int) string {
	for d := 1; d < 10; d++ {
		for _, j := range [...]int{i - d, i + d} {
			if s := sought[v.lemma(j)]; s != "" {
				return s
			}
		}
	}
	return ""
}
