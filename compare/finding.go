package compare

import "github.com/crosscheck/crosscheck/claims"

// Verdict is what two groups of values are to each other.
type Verdict string

// The verdicts. The zero value says nothing.
const (
	None          Verdict = ""
	Agree         Verdict = "agree"         // same value
	Compatible    Verdict = "compatible"    // both can be true: hedge, rounding, bound, range, less precise
	Attributed    Verdict = "attributed"    // each value is credited to another named party
	Update        Verdict = "update"        // time explains the difference
	Unclear       Verdict = "unclear"       // version, basis or referent may differ
	Contradiction Verdict = "contradiction" // no value satisfies both: same referent, scope and time
)

// Verdicts lists the verdicts from the weakest to the strongest.
var Verdicts = []Verdict{None, Agree, Compatible, Attributed, Update, Unclear, Contradiction}

// Flagged reports whether a person should look.
func (v Verdict) Flagged() bool {
	switch v {
	case Attributed, Update, Unclear, Contradiction:
		return true
	}
	return false
}

// Severity orders findings for a reader whose time is short.
type Severity string

// The severities.
const (
	Low    Severity = "low"
	Medium Severity = "medium"
	High   Severity = "high"
)

// Reason says why a verdict was given.
type Reason struct {
	Code string // stable: "value-differs", "rounding", "bound-holds", "version-differs", "later-report" …
	Text string // one sentence that quotes both sides
}

// Group is the claims of a topic that state the same value.
type Group struct {
	Value  string // as most of its mentions print it, in plain form: "27 point"
	Claims []*claims.Claim
	// Origins counts independent sources: near-copies and wire copy count once,
	// and claims on one speaker's word are one.
	Origins int
}

// Pair is the verdict between two groups of one finding.
type Pair struct {
	A, B     int // indexes into Finding.Groups, A < B
	Verdict  Verdict
	Severity Severity
	Reason   Reason
}

// Finding is what one topic's sources say, value by value.
type Finding struct {
	ID           string // 16 hex digits from topic and values: never from order, row or path
	Topic        *claims.Topic
	Kind         claims.Kind
	Verdict      Verdict // of the strongest pair
	Severity     Severity
	WithinSource bool // both sides stand in one document
	Reason       Reason
	Groups       []Group // most origins first
	Pairs        []Pair
	// EvidenceHash changes when the quotes behind the finding change.
	EvidenceHash string
}
