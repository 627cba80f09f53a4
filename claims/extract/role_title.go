package extract

import (
	"math"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	dictionary "github.com/crosscheck/crosscheck/claims/words"
)

// titles are the posts, ranks and trades that a sentence gives to the persons whom
// it names, before the name ("Commodore Lund", "navy spokesman Per Lund", "the head of
// the harbour, Per Lund") or behind it ("Per Lund, an inspector with …"), and
// what it says that a ship is. What somebody was, or is only to be, is none.
func (x *Extractor) titles(v *view) []*claims.Claim {
	if v.s.Heading || v.headline() {
		return nil
	}
	var out []*claims.Claim
	for i := range v.names {
		n := &v.names[i]
		read := v.isTitle
		rule := claims.Title
		switch {
		case v.ship(n):
			read, rule = v.isShip, claims.ShipType
		case n.entity.Kind != claims.Person || !strings.Contains(n.entity.Key, " "):
			continue
		}
		for _, t := range v.titlesOf(n, read) {
			out = append(out, v.titleClaim(n, t, rule))
		}
	}
	return out
}

// title is a post with the tokens that print it.
type title struct {
	first, last int
	text        string
}

// titlesOf are the titles beside a name, those before it first. read is the plain
// form of the title whose head is token i, "" where it is none.
func (v *view) titlesOf(n *name, read func(i int) string) []title {
	out := v.titlesBefore(n, read)
	if len(out) == 0 {
		out = v.titleWithOf(n, read)
	}
	return append(out, v.titlesAfter(n, read)...)
}

// titlesBefore reads the words right before a name: "spokesman Commander Lund".
func (v *view) titlesBefore(n *name, read func(int) string) []title {
	var out []title
	for i := n.first - 1; i >= 0 && len(out) < 2; {
		head := read(i)
		if head == "" {
			break
		}
		t, ok := v.titleAt(i, head, read)
		if ok {
			out = append(out, t)
		}
		i = t.first - 1
	}
	return out
}

// titleAt is the title whose head is token i with the words before it that say
// which; false where they take it back.
func (v *view) titleAt(i int, head string, read func(int) string) (title, bool) {
	t := title{first: i, last: i, text: head}
	if v.norm(i) == "officer" || v.norm(i) == "general" {
		for strings.Count(head, " ") > t.last-t.first && v.norm(t.first-1) != "" {
			t.first-- // "chief executive officer"
		}
	}
	for k := t.first - 1; k > t.first-3 && k >= 0; k-- {
		w := titleWord(v.norm(k))
		if strings.HasPrefix(t.text, w+" ") || strings.Contains(w, " ") {
			break
		}
		if rankWords[head] && !rankWords[w] && !rankMods[w] || !rankWords[head] && !titleMods[w] || v.verb(k) {
			break
		}
		t.first, t.text = k, w+" "+t.text
	}
	return t, !v.takenBack(t.first - 1)
}

// titleWithOf reads "the head of the harbour, Per Lund".
func (v *view) titleWithOf(n *name, read func(int) string) []title {
	if v.norm(n.first-1) != "," || v.tag(n.last+1) == "" && v.norm(n.last+1) != "," {
		return nil
	}
	if w := v.norm(n.last + 1); w != "," && w != "." && !v.verb(n.last+1) {
		return nil
	}
	for i := n.first - 2; i >= 0 && i > n.first-14; i-- {
		if w := v.norm(i); w == "," || w == ";" || w == "and" && v.norm(i+1) == "the" {
			return nil
		}
		head := read(i)
		if head == "" || i < n.first-2 && v.norm(i+1) != "of" && v.norm(i+1) != "for" && v.norm(i+1) != "in" {
			continue
		}
		t, ok := v.titleAt(i, head, read)
		if before := v.norm(t.first - 1); !ok || before != "the" && before != "'s" && !v.adjective(t.first-1) && !v.named(t.first-1) {
			return nil
		}
		return []title{t}
	}
	return nil
}

func (v *view) named(i int) bool {
	_, ok := v.nameAt(i)
	return ok
}

// titlesAfter reads "Per Lund, president and CEO of …" and "Per Lund is the head of …".
func (v *view) titlesAfter(n *name, read func(int) string) []title {
	i := n.last + 1
	switch {
	case v.norm(i) == "," && v.tag(i+1) == "CD" && v.norm(i+2) == ",":
		i += 3
	case v.norm(i) == ",", v.lemma(i) == "be":
		i++
	default:
		return nil
	}
	var out []title
	for end := min(i+8, v.len()); i < end; i++ {
		w := v.norm(i)
		if v.stopsTitle(i) {
			break
		}
		if passing[w] && w != "vice" && w != "deputy" && w != "assistant" {
			return out
		}
		head := read(i)
		if head == "" || read(i+1) != "" || v.norm(i+1) == "'s" || v.hyphen(i+1) {
			continue
		}
		t, ok := v.titleAt(i, head, read)
		if next := v.norm(i + 1); !ok || v.named(i+1) && v.norm(i) != "" && next != "of" {
			break // "Per Lund, Mayor Ada Holm and …"
		}
		out = append(out, t)
		if v.norm(i+1) != "and" {
			break
		}
		i++
	}
	return out
}

// stopsTitle reports whether token i ends a phrase in which a title may stand.
func (v *view) stopsTitle(i int) bool {
	switch v.norm(i) {
	case ",", ";", ":", ".", "(", "who", "which", "that", "of", "for", "in", "at", "with", "from", "on", "by", "to", "not", "\"":
		return true
	}
	if m, ok := v.nameAt(i); ok && m.entity.Kind == claims.Person && v.norm(m.last+1) != "'s" {
		return true
	}
	return v.verb(i) && v.tag(i) != "VBG" && v.tag(i) != "VBN" || v.tag(i) == "MD"
}

func (v *view) titleClaim(n *name, t title, rule string) *claims.Claim {
	span := v.s.Tokens[t.first].Span.Join(v.s.Tokens[t.last].Span)
	f := frame{first: t.first, last: t.last, head: -1, of: -1, verb: -1, subject: -1}
	subject := n.entity
	subject.Span = n.span
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: span,
		Value:     claims.Value{Span: span, Kind: claims.Role, Text: t.text, Modifier: claims.Exact, Rule: rule, Number: math.NaN()},
		Attribute: claims.Attribute{Lemma: "title", Class: "title", Label: "post of {the person}"},
		Subject:   subject, Attribution: v.attribution(f), Context: v.context(f, t.last),
		Trace: []string{rule},
	}
	if rule == claims.ShipType {
		c.Attribute.Label = "type of {the ship}"
	}
	c.ID = id(c)
	return c
}

// isTitle is the plain form of the title whose head is token i, "" where it is none.
func (v *view) isTitle(i int) string {
	w := titleWord(v.norm(i))
	switch {
	case w == "" || plainPeople[w], w == "chief" && chiefs[v.norm(i+1)] != "":
		return ""
	case w == "officer" && v.norm(i-2) == "chief":
		return chiefs[v.norm(i-1)]
	case w == "executive" && v.norm(i-1) == "chief":
		return "chief executive"
	case w == "general" && generals[v.norm(i-1)]:
		return v.norm(i-1) + " general"
	case strings.Contains(w, " "), rankWords[w] || offices[w] && w != "executive" || titleHeads[w]:
		return w
	}
	if v.upper(i) || w != v.norm(i) || len(w) < 4 || v.lemma(i) != w || !dictionary.Person(w) {
		return ""
	}
	return w
}

// titleWord is a word of a title in its long form.
func titleWord(w string) string {
	w = strings.TrimSuffix(w, ".")
	if long, ok := titleForms[w]; ok {
		return long
	}
	return w
}

var (
	titleForms = map[string]string{
		"sgt": "sergeant", "const": "constable", "capt": "captain", "lt": "lieutenant", "col": "colonel", "gen": "general", "maj": "major",
		"cmdr": "commander", "cdr": "commander", "adm": "admiral", "brig": "brigadier", "insp": "inspector", "supt": "superintendent",
		"det": "detective", "cpl": "corporal", "pvt": "private", "sen": "senator", "rep": "representative", "gov": "governor", "dep": "deputy",
		"prof": "professor", "congressman": "representative", "congresswoman": "representative", "gm": "general manager", "marshall": "marshal",
		"ceo": "chief executive", "coo": "chief operating officer", "cfo": "chief financial officer", "cto": "chief technology officer",
		"spokesperson": "spokesman", "spokeswoman": "spokesman", "chairwoman": "chairman", "chairperson": "chairman", "premier": "prime minister",
		"councilwoman": "councilman", "assemblywoman": "assemblyman",
		"rev": "reverend", "lawyer": "attorney", "labour": "labor", "defence": "defense", "policewoman": "policeman", "pm": "prime minister",
	}
	chiefs = map[string]string{
		"executive": "chief executive", "operating": "chief operating officer", "operations": "chief operating officer", "financial": "chief financial officer",
		"finance": "chief financial officer", "technology": "chief technology officer", "medical": "chief medical officer",
	}
	generals = wordSet("attorney surgeon secretary inspector director consul solicitor postmaster adjutant auditor governor comptroller")
	// rankWords are ranks, which a person has one of; what they are made of stands
	// together: lieutenant colonel.
	rankWords = wordSet(`sergeant constable captain lieutenant colonel general major commander commodore admiral brigadier corporal private
superintendent`)
	// titleHeads are posts that are printed with a capital before a name, or that
	// the dictionary does not know for people: "first baseman".
	titleHeads = wordSet(`director detective inspector investigator senator representative delegate councillor councilman alderman assemblyman
deputy marshal trooper officer agent judge justice magistrate coroner prosecutor solicitor attorney counsel ombudsman auditor
treasurer comptroller surveyor professor dean provost rector bishop archbishop cardinal rabbi imam pastor reverend chaplain ambassador envoy
consul secretary undersecretary vice-president commissioner spokesman head founder co-founder owner co-owner baseman defenseman bowler`)
	// titleMods say which: "deputy mayor", "foreign minister", "public safety director".
	titleMods = wordSet(`deputy vice assistant foreign prime defense interior finance justice health education environment energy transport trade
agriculture labor home culture information treasury commerce general managing executive police fire state first second third public safety
homeland press chief senior district county city free`)  // free: "free agent"
	// rankMods stand before a rank and change it.
	rankMods = wordSet(`vice rear deputy assistant`)
	// plainPeople are nouns for people that the dictionary or offices know and that
	// are nobody's post or trade. A word more goes to its class.
	plainPeople = wordSet("" +
		// by age, sex and rank of birth
		"man woman boy girl child baby infant toddler kid guy teenager teen youth youngster adult pensioner retiree person people individual " +
		"sir lady dame miss king queen " +
		// by kin
		"father mother parent stepfather stepmother grandfather grandmother grandparent brother sister sibling son daughter stepson " +
		"stepdaughter grandson granddaughter grandchild twin uncle aunt cousin nephew niece husband wife spouse widow widower orphan heir " +
		"family relative ancestor descendant " +
		// by who is near them
		"friend pal mate lover girlfriend boyfriend fiance fiancee bride groom fellow roommate housemate flatmate classmate teammate neighbour " +
		"neighbor colleague acquaintance companion ex " +
		// by where they are or belong
		"resident native citizen american passenger customer visitor guest member insider outsider staff police " +
		// by their part in a case
		"victim suspect defendant witness accused accuser plaintiff convict prisoner inmate hostage captive fugitive killer gunman attacker " +
		"assailant murderer rapist robber thief burglar kidnapper stalker survivor patient dead " +
		// by their part in a contest, or in what comes next
		"rival opponent candidate nominee favorite favourite winner loser champion runner-up " +
		"predecessor successor recipient recruit hire rusher scorer ringer elect " +
		// by what others think of them, or they of others
		"hero idol celebrity genius fan supporter loyalist follower critic expert veteran prophet tough tease independent liberal conservative " +
		"senior junior")
)
