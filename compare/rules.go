package compare

import (
	"math"
	"slices"

	"github.com/crosscheck/crosscheck/claims"
)

// Rule is one line of the table by which a pair is judged, for explain.
type Rule struct {
	Name string // stable
	Says string // what it decides, for people
}

// rule judges a pair, or leaves it to the rules after it.
type rule struct {
	Rule
	judge func(*match) (ruling, bool)
}

// ruling is a verdict without its sentence.
type ruling struct {
	verdict Verdict
	code    string
	rule    string
}

// rules are tried in order: the first that speaks decides. First come those that
// say that nothing is wrong, then those that explain a difference by something
// other than an error, and last the contradiction.
var rules = []rule{
	{Rule{"pair/itself", "a claim agrees with itself"}, itself},
	{Rule{"pair/not-comparable", "other kinds, dimensions or currencies are left alone"}, notComparable},
	{Rule{"pair/denied", "a denied value opposes the same value asserted, and nothing else; a place in an order is not denied"}, denied},
	{Rule{"pair/part", "a part and its whole are two things; a part larger than its whole is an error"}, partAndWhole},
	{Rule{"pair/rate", "an average, yearly or net amount is another quantity"}, otherRate},
	{Rule{"pair/on-top", "the same number once in all and once on top is unclear"}, onTop},
	{Rule{"pair/same", "the same value agrees"}, sameValue},
	{Rule{"pair/beyond-bound", "a rising count far beyond an earlier 'at least', or a higher 'at least', is an update"}, beyondBound},
	{Rule{"pair/possible", "values that can both be true are compatible"}, bothPossible},
	{Rule{"pair/background", "another, earlier event that one text recalls is left alone"}, recalled},
	{Rule{"pair/one-sentence", "two values in one sentence are two things, unless two parties give them"}, oneSentence},
	{Rule{"pair/nothing-common", "sentences that share no word speak of different things"}, nothingCommon},
	{Rule{"pair/condition", "what would hold under a condition opposes nothing"}, conditional},
	{Rule{"pair/referent", "another name or another day of the event makes it unclear"}, otherReferent},
	{Rule{"pair/doubtful", "spellings, zones and roles differ only perhaps"}, onlyPerhaps},
	{Rule{"pair/version", "another version makes it unclear"}, otherVersion},
	{Rule{"pair/basis", "another basis makes it unclear"}, otherBasis},
	{Rule{"pair/modality", "planned, possible or pledged against asserted is unclear"}, otherModality},
	{Rule{"pair/inferred", "nothing is a contradiction on a date of which a part was supplied"}, inferred},
	{Rule{"pair/later", "a later count may state another value"}, later},
	{Rule{"pair/speakers", "each value stands on the word of another named party"}, otherSpeakers},
	{Rule{"pair/contradiction", "no value satisfies both"}, contradiction},
}

// Rules lists the table of rules in the order in which they are tried.
func Rules() []Rule {
	out := make([]Rule, len(rules))
	for i := range rules {
		out[i] = rules[i].Rule
	}
	return out
}

// match is a pair of claims with what their values are to each other.
type match struct {
	a, b *claims.Claim
	tol  *Tolerance
	bearing
}

// rises reports whether both count what later reports are expected to raise.
func (m *match) rises() bool { return m.tol.rises(m.a) && m.tol.rises(m.b) }

// judge runs the table.
func judge(a, b *claims.Claim, tol *Tolerance) ruling {
	m := match{a, b, tol, relate(&a.Value, &b.Value, tol)}
	for i := range rules {
		if r, ok := rules[i].judge(&m); ok {
			r.rule = rules[i].Name
			return r
		}
	}
	return ruling{}
}

func itself(m *match) (ruling, bool) {
	return ruling{verdict: Agree, code: "same-value"}, m.a == m.b
}

func notComparable(m *match) (ruling, bool) {
	return ruling{}, m.relation == incomparable
}

func denied(m *match) (ruling, bool) {
	no, yes := m.a.Modality == claims.Denied, m.b.Modality == claims.Denied
	switch {
	case no != yes && m.a.Value.Kind == claims.Ordinal:
		return ruling{}, true
	case no == yes:
		return ruling{}, no && m.relation != same
	case m.relation != same || m.a.Modality != claims.Asserted && m.b.Modality != claims.Asserted:
		return ruling{}, true
	case otherParties(m.a, m.b):
		return ruling{verdict: Attributed, code: "different-speakers"}, true
	case hasInferred(m):
		return ruling{verdict: Unclear, code: "inferred-date"}, true
	}
	return ruling{verdict: Contradiction, code: "opposite"}, true
}

func partAndWhole(m *match) (ruling, bool) {
	p, q := partSet(m.a), partSet(m.b)
	if slices.Equal(p, q) {
		return ruling{}, false
	}
	part, whole := m.a, m.b
	switch {
	case len(q) == 0:
	case len(p) == 0:
		part, whole = m.b, m.a
	default:
		return ruling{}, true
	}
	if m.relation == apart && exceeds(part, whole, m.tol) {
		return ruling{verdict: Contradiction, code: "part-exceeds-whole"}, true
	}
	return ruling{}, true
}

// exceeds reports whether a counted part is larger than the count of the whole
// that the same kind of words state at the same time.
func exceeds(part, whole *claims.Claim, tol *Tolerance) bool {
	p, w := &part.Value, &whole.Value
	return p.Kind == claims.Count && w.Kind == claims.Count && w.Point() && p.Lo > widthOf(w, tol).wide.hi &&
		part.Modality == claims.Asserted && whole.Modality == claims.Asserted &&
		part.Attribute.Class == whole.Attribute.Class && part.Subject.Key == whole.Subject.Key &&
		!hasScope(part, claims.Version, nil) && !hasScope(whole, claims.Version, nil) &&
		!hasScope(part, claims.Basis, nil) && scopeSet(whole, claims.Basis, wholeWords) == nil &&
		(!tol.rises(part) || part.Doc != nil && part.Doc == whole.Doc)
}

func otherRate(m *match) (ruling, bool) {
	return ruling{}, hasScope(m.a, claims.Basis, rateWords) != hasScope(m.b, claims.Basis, rateWords) ||
		hasScope(m.a, claims.Basis, rateWords) && !sameScope(m.a, m.b, claims.Basis, wholeWords)
}

// onTop sees "four additional documents" beside "the four documents". A toll is
// left out: "three more bodies" and "three bodies" are one find told twice.
func onTop(m *match) (ruling, bool) {
	ok := m.relation == same && m.a.Value.Kind == claims.Count && m.a.Value.Point() && !m.rises() &&
		isAdditive(m.a) != isAdditive(m.b)
	return ruling{verdict: Unclear, code: "basis-differs"}, ok
}

func isAdditive(c *claims.Claim) bool {
	return c.Value.Kind == claims.Count && hasScope(c, claims.Basis, additiveWords)
}

func sameValue(m *match) (ruling, bool) {
	return ruling{verdict: Agree, code: m.code}, m.relation == same
}

// beyondBound reads "at least 12" of a toll as what was known so far: it does
// not oppose a later 14, but it does not mean 140 either, and who says "at least
// 15" knows more.
func beyondBound(m *match) (ruling, bool) {
	if m.relation != possible || m.code != "bound-holds" || !m.rises() || m.tol.BoundReach <= 1 {
		return ruling{}, false
	}
	small, large := &m.a.Value, &m.b.Value
	if small.Lo > large.Lo {
		small, large = large, small
	}
	reach := m.tol.BoundReach
	if math.IsInf(large.Hi, 1) {
		reach = 1 + m.tol.Rounding
	}
	open := math.IsInf(small.Hi, 1) && small.Lo > 0 && !math.IsInf(large.Lo, 0)
	return ruling{verdict: Update, code: "later-report"}, open && large.Lo > reach*small.Lo && !tangled(m)
}

// tangled reports whether something else than time may explain a difference.
func tangled(m *match) bool {
	for _, r := range [...]func(*match) (ruling, bool){recalled, oneSentence, nothingCommon, conditional, otherReferent, otherVersion, otherBasis, otherModality} {
		if _, ok := r(m); ok {
			return true
		}
	}
	return false
}

func bothPossible(m *match) (ruling, bool) {
	return ruling{verdict: Compatible, code: m.code}, m.relation == possible
}

func recalled(m *match) (ruling, bool) {
	return ruling{}, (m.a.Modality == claims.Background) != (m.b.Modality == claims.Background)
}

func oneSentence(m *match) (ruling, bool) {
	one := m.a.Doc != nil && m.a.Doc == m.b.Doc && m.a.Sentence == m.b.Sentence && !m.a.Sentence.Empty()
	return ruling{}, one && !otherParties(m.a, m.b)
}

// nothingCommon sees two sentences of which the context is known and shares
// neither a word nor a name.
func nothingCommon(m *match) (ruling, bool) {
	x, y := &m.a.Context, &m.b.Context
	known := len(x.Words) > 0 && len(y.Words) > 0
	return ruling{}, known && !meet(x.Words, y.Words) && !meet(x.Names, y.Names)
}

// meet reports whether two sorted lists share a word.
func meet(x, y []string) bool {
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			return true
		case x[i] < y[j]:
			i++
		default:
			j++
		}
	}
	return false
}

func conditional(m *match) (ruling, bool) {
	return ruling{}, (m.a.Modality == claims.Hypothetical) != (m.b.Modality == claims.Hypothetical)
}

func onlyPerhaps(m *match) (ruling, bool) {
	return ruling{verdict: Unclear, code: m.code}, m.relation == doubtful
}

// otherReferent sees claims that name other persons or firms, or days of the
// event that do not meet.
func otherReferent(m *match) (ruling, bool) {
	if sharesPart(m.a.Subject.Key, m.b.Subject.Key) {
		return ruling{verdict: Unclear, code: "referent-differs"}, otherDay(m)
	}
	switch m.a.Value.Kind {
	case claims.Age, claims.Role, claims.Name:
		return ruling{}, true
	}
	named := m.a.Subject.Kind == claims.Person || m.a.Subject.Kind == claims.Organisation
	return ruling{verdict: Unclear, code: "referent-differs"}, named && m.a.Subject.Kind == m.b.Subject.Kind || otherDay(m)
}

// otherDay reports whether the texts date the event to times that do not meet.
func otherDay(m *match) bool {
	return !m.a.Value.Kind.Temporal() && orderSpans(m.a.Event, m.b.Event) != unknown
}

// sharesPart reports whether two keys have a word in common; an unknown key
// shuts nothing out.
func sharesPart(a, b string) bool {
	if a == "" || b == "" || a == b {
		return true
	}
	return overlap(parts(a), parts(b)) > 0
}

// otherVersion leaves the versions of a toll to time: the initial and the
// updated one are one count.
func otherVersion(m *match) (ruling, bool) {
	if sameScope(m.a, m.b, claims.Version, nil) {
		return ruling{}, false
	}
	if m.rises() && onlyNews(m.a) && onlyNews(m.b) {
		return ruling{}, false
	}
	return ruling{verdict: Unclear, code: "version-differs"}, true
}

// onlyNews reports whether every version word of the claim is one of a count
// that is kept up to date.
func onlyNews(c *claims.Claim) bool {
	for i := range c.Scope {
		if s := &c.Scope[i]; s.Kind == claims.Version && !earlyWords[s.Word] && !lateWords[s.Word] {
			return false
		}
	}
	return true
}

func otherBasis(m *match) (ruling, bool) {
	return ruling{verdict: Unclear, code: "basis-differs"}, !m.a.Value.Kind.Temporal() && !sameScope(m.a, m.b, claims.Basis, wholeWords)
}

func otherModality(m *match) (ruling, bool) {
	loose := func(mod claims.Modality) bool { return mod == claims.Possible || mod == claims.Hypothetical }
	return ruling{verdict: Unclear, code: "modality-differs"},
		m.a.Modality != m.b.Modality || loose(m.a.Modality)
}

func inferred(m *match) (ruling, bool) {
	return ruling{verdict: Unclear, code: "inferred-date"}, hasInferred(m)
}

func hasInferred(m *match) bool { return m.a.Value.Inferred || m.b.Value.Inferred }

// later explains a difference by time. Publication dates alone explain it only
// for what rises; for anything else the texts must say as of when they count.
func later(m *match) (ruling, bool) {
	if m.a.Value.Kind == claims.Polarity {
		return laterOutcome(m)
	}
	if m.a.Value.Kind == claims.Duration && elapsedBetween(m.a, m.b) {
		return ruling{verdict: Update, code: "later-report"}, true
	}
	rises := m.rises()
	if !m.a.Value.Kind.Numeric() || m.a.Value.Kind == claims.Age || !rises && m.a.Value.Kind == claims.Ordinal {
		return ruling{}, false
	}
	small, large, ok := m.bySize()
	if !ok {
		return ruling{}, false
	}
	switch orderOf(small, large, rises) {
	case first:
		return ruling{verdict: Update, code: "later-report"}, true
	case second:
		code := "later-report"
		if rises {
			code = "revised-down"
		}
		return ruling{verdict: Update, code: code}, true
	}
	return ruling{verdict: Update, code: "later-report"}, rises && marked(small, large)
}

// bySize orders the pair by its amounts.
func (m *match) bySize() (small, large *claims.Claim, ok bool) {
	va, vb := commensurable(&m.a.Value, &m.b.Value)
	if va == nil {
		return nil, nil, false
	}
	x, y := inBase(va), inBase(vb)
	switch {
	case x < y:
		return m.a, m.b, true
	case y < x:
		return m.b, m.a, true
	}
	return nil, nil, false
}

// laterOutcome knows the outcomes that news passes through: at large, arrested.
func laterOutcome(m *match) (ruling, bool) {
	x, _ := outcome(m.a.Value.Text)
	y, _ := outcome(m.b.Value.Text)
	develops, _ := pole(x, y)
	return ruling{verdict: Update, code: "later-report"}, develops && orderOf(m.a, m.b, true) != unknown
}

func otherSpeakers(m *match) (ruling, bool) {
	return ruling{verdict: Attributed, code: "different-speakers"}, otherParties(m.a, m.b)
}

// otherParties reports whether each claim stands on the word of another party
// that is named.
func otherParties(a, b *claims.Claim) bool {
	x, y := &a.Attribution, &b.Attribution
	return x.Named && y.Named && x.Key != "" && y.Key != "" && !sharesPart(x.Key, y.Key)
}

func contradiction(m *match) (ruling, bool) {
	return ruling{verdict: Contradiction, code: m.code}, true
}
