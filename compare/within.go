package compare

import (
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// inner is a rule on the claims of one document.
type inner struct {
	Rule
	find func(*page) []slip
}

// inners are tried each by itself; what they find is sorted at the end.
var inners = []inner{
	{Rule{"within/sum", "parts that do not add up to the total stated in their sentence"}, sums},
	{Rule{"within/weekday", "a date on another weekday than the one printed beside it"}, weekdayMisfits},
	{Rule{"within/start", "the length of something that goes on, against its start"}, agesOfEvents},
	{Rule{"within/birth", "an age against a birth"}, birthYearMisfits},
	{Rule{"within/conversion", "an amount against its restatement in another unit"}, wrongConversions},
}

// page is one document with its claims in order.
type page struct {
	doc    *claims.Document
	claims []*claims.Claim
	tol    *Tolerance
}

// sentence returns the claims of the sentence that c stands in.
func (p *page) sentence(c *claims.Claim) []*claims.Claim {
	var out []*claims.Claim
	for _, d := range p.claims {
		if d.Sentence == c.Sentence {
			out = append(out, d)
		}
	}
	return out
}

// slip is what a rule on one document finds: two sides and what is wrong.
type slip struct {
	a, b    []*claims.Claim // b may be empty where one claim speaks against itself
	value   string          // of the second side, where no claim prints it
	verdict Verdict
	code    string
	tail    string // what is wrong, after the quotes
}

// Within finds what one document says against itself: arithmetic, dates and
// conversions that do not fit. The claims may be of several documents; only
// those of doc are looked at. Sorted as Topics are.
func Within(doc *claims.Document, cs []*claims.Claim, tol Tolerance) []Finding {
	if doc == nil {
		return nil
	}
	p := page{doc: doc, tol: &tol}
	for _, c := range sortClaims(cs) {
		if c.Doc == doc {
			p.claims = append(p.claims, c)
		}
	}
	var out []Finding
	for _, r := range inners {
		for _, s := range r.find(&p) {
			out = append(out, s.finding())
		}
	}
	Sort(out)
	return slices.CompactFunc(out, func(a, b Finding) bool { return a.ID == b.ID })
}

// finding tells a slip as a finding of two groups.
func (s slip) finding() Finding {
	first := s.a[0]
	f := Finding{
		Topic: topicOf(first, s.code), Kind: first.Value.Kind, Verdict: s.verdict, Severity: s.severity(), WithinSource: true,
		Reason: Reason{Code: s.code, Text: source(first) + " says " + s.quotes() + ": " + s.tail},
		Groups: []Group{{Value: plainest(s.a), Claims: s.a, Origins: 1}},
	}
	values := []string{valueKey(&first.Value), s.value, s.code, sentenceOf(first)}
	if len(s.b) > 0 {
		f.Groups = append(f.Groups, Group{Value: sidesValue(s), Claims: s.b, Origins: 1})
		values = append(values, valueKey(&s.b[0].Value), sentenceOf(s.b[0]))
	} else {
		f.Groups = append(f.Groups, Group{Value: s.value, Claims: s.a, Origins: 1})
	}
	f.Pairs = []Pair{{A: 0, B: 1, Verdict: f.Verdict, Severity: f.Severity, Reason: f.Reason}}
	f.ID = findingID(f.Topic.ID, values)
	f.EvidenceHash = evidenceHash(f.Groups)
	return f
}

func sidesValue(s slip) string {
	if s.value != "" {
		return s.value
	}
	return plainest(s.b)
}

// severity is low for what rests on a guess, medium for a plain slip.
func (s slip) severity() Severity {
	if s.verdict == Unclear {
		return Low
	}
	return Medium
}

// quotes are the sides in quotation marks.
func (s slip) quotes() string {
	var all []string
	for _, c := range append(slices.Clone(s.a), s.b...) {
		if q := "“" + quote(c) + "”"; !slices.Contains(all, q) {
			all = append(all, q)
		}
	}
	if n := len(all); n > 1 {
		return strings.Join(all[:n-1], ", ") + " and " + all[n-1]
	}
	return all[0]
}

// topicOf is the topic of a finding inside one document: that of its first
// claim, or one of the rule's own for a claim without topic.
func topicOf(c *claims.Claim, code string) *claims.Topic {
	t := &claims.Topic{ID: c.Topic, Story: c.Story, Kind: c.Value.Kind, Label: c.Attribute.Label}
	if t.ID == "" {
		t.ID = "document/" + code
	}
	if t.Label == "" {
		t.Label = c.Attribute.Lemma
	}
	if t.Label == "" {
		t.Label = string(t.Kind)
	}
	return t
}
