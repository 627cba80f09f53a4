package web

import (
	"cmp"
	"slices"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// How many notes stand beside one block, how many other values a note names, and
// for how many blocks on it need not say the same again.
const (
	mostNotes    = 8
	mostOthers   = 5
	shortlyAbove = 4
)

// markedNote stands beside a block: what the others say on a topic that the block
// speaks of.
type markedNote struct {
	Finding, Label, Here string
	Verdict              compare.Verdict
	Others               []otherValue
	More                 int  // other values that are left out
	Again                bool // it stands beside a block shortly above: the topic's name will do
}

// otherValue is a value of another document.
type otherValue struct{ Value, Who string }

// findingsOf knows which findings speak of a claim.
type findingsOf struct {
	byClaim map[string]*compare.Finding
	byTopic map[string]*compare.Finding
}

// findingsBy keeps for each claim and for each topic its strongest finding; of
// equally strong ones the first.
func findingsBy(items []report.Item) findingsOf {
	f := findingsOf{map[string]*compare.Finding{}, map[string]*compare.Finding{}}
	keep := func(m map[string]*compare.Finding, key string, found *compare.Finding) {
		if old := m[key]; old == nil || strength(found.Verdict) > strength(old.Verdict) {
			m[key] = found
		}
	}
	for i := range items {
		found := &items[i].Finding
		if items[i].State == "absent" {
			continue
		}
		if found.Topic != nil && found.Topic.ID != "" {
			keep(f.byTopic, found.Topic.ID, found)
		}
		for k := range found.Groups {
			for _, c := range found.Groups[k].Claims {
				if c != nil {
					keep(f.byClaim, c.ID, found)
				}
			}
		}
	}
	return f
}

// of is the strongest finding that speaks of the claim or of its topic, nil where
// none does.
func (f findingsOf) of(c *claims.Claim) *compare.Finding {
	own, topic := f.byClaim[c.ID], (*compare.Finding)(nil)
	if c.Topic != "" {
		topic = f.byTopic[c.Topic]
	}
	if own == nil || topic != nil && strength(topic.Verdict) > strength(own.Verdict) {
		return topic
	}
	return own
}

// marksOf are the marks of a document's claims.
func marksOf(cs []*claims.Claim, findings findingsOf) []*mark {
	marks := make([]*mark, 0, len(cs))
	for _, c := range cs {
		if c.Span.Empty() {
			continue
		}
		m := &mark{Span: c.Span, Claim: c.ID}
		if f := findings.of(c); f != nil {
			m.Verdict, m.Finding = f.Verdict, f.ID
			m.Says = string(f.Verdict) + ": " + label(f)
		} else if c.Topic != "" {
			m.Says = "no other source speaks of it"
		} else {
			m.Says = "read, but it belongs to no topic"
		}
		marks = append(marks, m)
	}
	return marks
}

// addNotes puts beside each block what the others say on its topics, each finding
// once in a block, the strongest first.
func addNotes(m *markedText, d *claims.Document, findings map[string]*compare.Finding) {
	told, last := map[string]markedNote{}, map[string]int{}
	for i := range m.Blocks {
		b := &m.Blocks[i]
		seen := map[string]bool{}
		for _, mark := range b.marks {
			f := findings[mark.Finding]
			if f == nil || seen[f.ID] {
				continue
			}
			seen[f.ID] = true
			note, known := told[f.ID]
			if !known {
				note = noteOf(f, d)
				told[f.ID] = note
			}
			if len(note.Others) > 0 {
				before, again := last[f.ID]
				note.Again = again && i-before <= shortlyAbove
				if !note.Again {
					last[f.ID] = i
				}
				b.Notes = append(b.Notes, note)
			}
		}
		slices.SortStableFunc(b.Notes, func(x, y markedNote) int { return cmp.Compare(strength(y.Verdict), strength(x.Verdict)) })
		if n := len(b.Notes) - mostNotes; n > 0 {
			b.Notes, b.More = b.Notes[:mostNotes], n
		}
	}
}

// noteOf sets the document's value of a finding against the others. Of a finding
// inside one document the values stand against each other.
func noteOf(f *compare.Finding, d *claims.Document) markedNote {
	n := markedNote{Finding: f.ID, Label: label(f), Verdict: f.Verdict}
	for i := range f.Groups {
		g := &f.Groups[i]
		var others []*claims.Claim
		here := false
		for _, c := range report.Mentions(g) {
			if c.Doc.Path == d.Path {
				here = true
			} else {
				others = append(others, c)
			}
		}
		if here && n.Here == "" {
			n.Here = report.ValueName(g)
		} else if here && f.WithinSource {
			n.Others = append(n.Others, otherValue{report.ValueName(g), "in this document"})
		}
		if len(others) > 0 {
			n.Others = append(n.Others, otherValue{report.ValueName(g), publishersOf(others)})
		}
	}
	if k := len(n.Others) - mostOthers; k > 0 {
		n.Others, n.More = n.Others[:mostOthers], k
	}
	return n
}

// appearance is how a discrepancy came up: who said each value first and who
// said it again.
type appearance struct {
	Finding, Label string
	Verdict        compare.Verdict
	First          *entry // the first mention of all that are dated
	Second         *entry // the first that said something else
	SameDay        bool   // of First and Second: which of them came first is not known
	Values         []appearedValue
	Undated        int
}

// appearedValue is a value with who says it, the first to publish first.
type appearedValue struct {
	Value   string
	Origins int
	Said    []entry
	More    int // entries that are left out
}

// entry is one document that says a value.
type entry struct {
	Who, Value, Address string
	When                time.Time
	Here                bool // it is the document of this page
}

// mostEntries is how many documents are named for one value.
const mostEntries = 12

// appearanceOf tells a finding in time. Each document is named once for a value.
func appearanceOf(f *compare.Finding, here string) appearance {
	a := appearance{Finding: f.ID, Label: label(f), Verdict: f.Verdict}
	var all []entry
	for i := range f.Groups {
		g := &f.Groups[i]
		v := appearedValue{Value: report.ValueName(g), Origins: g.Origins}
		mentions := report.Mentions(g)
		slices.SortStableFunc(mentions, byPublication)
		seen := map[string]bool{}
		for _, c := range mentions {
			if seen[c.Doc.Path] {
				continue
			}
			seen[c.Doc.Path] = true
			v.Said = append(v.Said, entry{publisher(c.Doc), v.Value, documentAddress(c.Doc.Path, c.ID), c.Doc.Published, c.Doc.Path == here})
		}
		for _, e := range v.Said {
			if e.When.IsZero() {
				a.Undated++
			} else {
				all = append(all, e)
			}
		}
		if n := len(v.Said) - mostEntries; n > 0 {
			v.Said, v.More = v.Said[:mostEntries], n
		}
		a.Values = append(a.Values, v)
	}
	a.First, a.Second = firstTwo(all)
	a.SameDay = a.Second != nil && !ordered(a.First.When, a.Second.When)
	return a
}

// firstTwo is the earliest entry and the earliest of another value; of entries at
// one time the first in the list.
func firstTwo(all []entry) (first, second *entry) {
	slices.SortStableFunc(all, func(a, b entry) int { return a.When.Compare(b.When) })
	for i := range all {
		switch e := &all[i]; {
		case first == nil:
			first = e
		case e.Value != first.Value:
			return first, e
		}
	}
	return first, nil
}

// ordered reports whether one of two times of publication is known to be the
// earlier one: of a page that gives its day alone the hour is not known.
func ordered(a, b time.Time) bool {
	return !a.Equal(b) && (date(a) != date(b) || clocked(a) && clocked(b))
}

// clocked reports whether the time is more than a day.
func clocked(t time.Time) bool {
	hour, minute, second := t.Clock()
	return hour+minute+second > 0
}
