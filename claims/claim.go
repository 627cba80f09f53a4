package claims

import "time"

// Claim is a value and what it is a value of: who says that which property of
// what has it, on what basis and as of when.
type Claim struct {
	ID       string // 16 hex digits from document, span, kind and value; stable across runs
	Doc      *Document
	Sentence Span
	Span     Span // the printed value, inside Sentence
	Heading  bool // stated in a heading

	Value       Value
	Attribute   Attribute
	Subject     Entity
	Scope       []Scope
	Attribution Attribution
	Modality    Modality
	Event       Interval // when what is claimed happened, where the text says so
	AsOf        Interval // until when the count was taken, where the text says so

	Context Context
	Topic   string   // Topic.ID, "" while unassigned
	Story   string   // Story.ID
	Trace   []string // why: the rules that made it, in order, for explain
}

// Attribute is what is counted, measured or dated.
type Attribute struct {
	Lemma  string // of the head word as printed: "fatality"
	Class  string // of the vocabulary: "killed"; the lemma where no class holds it
	Label  string // for people: "people killed"
	Counts Counted
}

// Counted says what sort of thing an attribute counts.
type Counted string

// What is counted. The zero value is anything but people.
const (
	Things  Counted = ""
	Persons Counted = "persons" // people, by what they are: pupils, sailors
	Fates   Counted = "fates"   // people, by what became of them: killed, arrested
)

// EntityKind is the sort of thing that a name names.
type EntityKind string

// Kinds of entity. The zero kind is unknown.
const (
	Person       EntityKind = "person"
	Organisation EntityKind = "organisation"
	Location     EntityKind = "place"
	Event        EntityKind = "event"
	Thing        EntityKind = "thing" // a common noun: "plan", "quake"
)

// Entity is what a claim is about.
type Entity struct {
	Name string // as the document first gives it in full
	Key  string // for comparing: folded, title and spelling variants unified
	Kind EntityKind
	Span Span // the mention nearest to the value; empty when supplied from elsewhere
}

// ScopeKind says how a word narrows a claim.
type ScopeKind string

// Kinds of scope.
const (
	Version ScopeKind = "version" // previous, updated, initial
	Part    ScopeKind = "part"    // civilian, children, in Aceh
	Basis   ScopeKind = "basis"   // additional, total, remaining, including
)

// Scope is one word that narrows what the value holds for.
type Scope struct {
	Kind ScopeKind
	Word string // lemma
	Span Span
}

// Attribution is on whose word a claim stands.
type Attribution struct {
	Speaker string // as printed, "" for the publisher's own word
	Key     string // folded, for comparing speakers
	Named   bool   // a person or organisation by name, against "officials"
	Party   string // the side that the speaker is of: "police", or the key of the body that has a name; "" where the text does not say
	Quoted  bool   // inside quotation marks
	Span    Span
}

// Modality says how the text stands to the claim. The zero value asserts.
type Modality string

// Modalities.
const (
	Asserted     Modality = ""
	Possible     Modality = "possible"
	Planned      Modality = "planned"
	Denied       Modality = "denied"
	Hypothetical Modality = "hypothetical"
	Pledged      Modality = "pledged"
	Background   Modality = "background" // another, earlier event recalled
)

// Interval is a stretch of time, [From, To). A zero end is open.
type Interval struct{ From, To time.Time }

// Zero reports whether neither end is known.
func (i Interval) Zero() bool { return i.From.IsZero() && i.To.IsZero() }

// Context is what stands around a value and helps to see that two texts speak
// of the same fact. Words are lemmas, lower case, sorted, each once.
type Context struct {
	Verb  string   // the verb that governs the value
	Event string   // the event noun nearest to the value, or the document's, one for words of one meaning: "earthquake"
	Mods  []string // what qualifies the thing counted: "somali", "loaded"
	Near  []string // content words of the value's own phrase and clause
	Words []string // content words of the sentence
	Names []string // keys of the names in the sentence
	// Where are the keys of the places that narrow a count: not those of the
	// document's whole event.
	Where   []string
	Portion Portion
	// Agent is whose deed or property the value is: who scored, threw or sold; zero
	// where the text does not say.
	Agent Entity
	// Terms are what a tally is kept of, "career", "first half", and "rate" for an
	// average; sorted, each once.
	Terms []string
	// Model are the sizes that tell the model whose price, weight or speed the value is
	// from others of its maker: "11 inch"; sorted, each once.
	Model []string
}

// Portion says how a count relates to another that the text gives.
type Portion string

// Portions. The zero value stands by itself.
const (
	Whole  Portion = ""
	Subset Portion = "subset" // "two of them"
	Rest   Portion = "rest"   // "another four"
	Run    Portion = "run"    // "their first five", "the last ten": some in a row
)
