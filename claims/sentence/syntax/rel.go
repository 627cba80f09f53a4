package syntax

import "strings"

// Rel is the relation of a word to its head, of Universal Dependencies in
// English. The zero value is Dep, which says nothing.
type Rel uint8

// The relations; universaldependencies.org/en/dep describes them.
const (
	Dep          Rel = iota
	Acl              // clause of a noun: "a plan to leave"
	AclRelcl         // relative clause: "the man who left"
	Advcl            // adverbial clause
	AdvclRelcl       // relative clause of a clause
	Advmod           // adverb: "nearly 40", "left early"
	Amod             // adjective: "the old bridge"
	Appos            // the same in other words: "Osei, a lawyer"
	Aux              // "has left"
	AuxPass          // "was killed"
	Case             // preposition, and "'s"
	Cc               // "and"
	CcPreconj        // "both … and"
	Ccomp            // clause that is said or thought
	Compound         // noun before a noun: "bus fare", "27-point plan"
	CompoundPrt      // "broke out"
	Conj             // what "and" joins, below the first
	Cop              // "is" of "is a town"
	Csubj            // clause as a subject
	CsubjOuter       //
	CsubjPass        //
	Det              // "the", "a", "some"
	DetPredet        // "all the"
	Discourse        // "well", "yes"
	Dislocated       //
	Expl             // "there" of "there were"
	Fixed            // "because of", "more than", "at least" below its first word
	Flat             // later parts of a name: "Mara Osei"
	Goeswith         // parts of a torn word
	Iobj             // "gave them"
	List             //
	Mark             // "that", "if", "to" before a verb
	Nmod             // noun with a preposition below a noun: "of the town"
	NmodDesc         // title: "President Osei"
	NmodPoss         // "the town's"
	NmodUnmarked     // "$5 a share"
	Nsubj            // subject
	NsubjOuter       //
	NsubjPass        // subject of a passive
	Nummod           // number of what it counts: "12 people"
	Obj              // object
	Obl              // noun with a preposition below a verb: "in the town"
	OblAgent         // "by" of a passive
	OblUnmarked      // "last week", "rose 5 percent"
	Orphan           //
	Parataxis        // clause beside a clause: "…, he said"
	Punct            //
	Reparandum       //
	Root             // of the sentence
	Vocative         //
	Xcomp            // "began to leave"
)

var relNames = [...]string{
	"dep", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
	"case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj",
	"csubj:outer", "csubj:pass", "det", "det:predet", "discourse", "dislocated", "expl", "fixed",
	"flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked",
	"nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked",
	"orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
}

// String is the name of the relation: "nsubj:pass".
func (r Rel) String() string {
	if int(r) < len(relNames) {
		return relNames[r]
	}
	return relNames[Dep]
}

// Is reports whether r is of the universal relation that is named, whatever its
// subtype: NsubjPass is "nsubj".
func (r Rel) Is(universal string) bool {
	rest, ok := strings.CutPrefix(r.String(), universal)
	return ok && (rest == "" || rest[0] == ':')
}

// relOf is the relation with the name, Dep where there is none.
func relOf(name string) Rel {
	for i, n := range relNames {
		if n == name {
			return Rel(i)
		}
	}
	return Dep
}
