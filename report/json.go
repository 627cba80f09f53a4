package report

import (
	"bufio"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// writeJSON prints one document: {"version":1,"findings":[…]}, a finding a
// line, so that it can be read by eye and by line tools as well.
func writeJSON(w *bufio.Writer, items []*Item, opt Options) error {
	w.WriteString(`{"version":1,"findings":[`)
	var e findingEncoder
	for i, it := range items {
		if i > 0 {
			w.WriteByte(',')
		}
		w.WriteByte('\n')
		w.Write(e.encode(it))
	}
	if len(items) > 0 {
		w.WriteByte('\n')
	}
	w.WriteByte(']')
	jsonNotes(w, opt.Notes)
	_, err := w.WriteString("}\n")
	return err
}

// writeJSONL prints one finding a line.
func writeJSONL(w *bufio.Writer, items []*Item, opt Options) error {
	var e findingEncoder
	for _, it := range items {
		w.Write(e.encode(it))
		if err := w.WriteByte('\n'); err != nil {
			return err
		}
	}
	return nil
}

// findingEncoder encodes finding after finding into one buffer.
type findingEncoder struct {
	object
	places places
}

// encode returns the finding as JSON; it is valid until the next call.
func (e *findingEncoder) encode(it *Item) []byte {
	e.b, e.first = e.b[:0], true
	e.item(it)
	return e.b
}

func (e *findingEncoder) item(it *Item) {
	f := &it.Finding
	t := topicOf(f)
	e.open('{')
	e.str("id", f.ID)
	e.key("topic")
	e.open('{')
	e.str("id", t.ID)
	e.str("label", label(t))
	e.some("story", t.Story)
	e.close('}')
	e.str("kind", string(f.Kind))
	e.str("verdict", verdictName(f.Verdict))
	e.str("severity", string(f.Severity))
	e.boolean("within_source", f.WithinSource)
	e.reason(f.Reason)
	e.groups(f)
	e.pairs(it)
	e.str("evidence_hash", f.EvidenceHash)
	e.history(it)
	e.close('}')
}

func (e *findingEncoder) reason(r compare.Reason) {
	e.key("reason")
	e.open('{')
	e.str("code", r.Code)
	e.str("text", r.Text)
	e.close('}')
}

// history is what only a store knows; fields without content are left out.
func (e *findingEncoder) history(it *Item) {
	e.some("state", it.State)
	e.instantIf("first_seen", it.FirstSeen)
	e.instantIf("last_seen", it.LastSeen)
	e.some("reopened", it.Reopened)
	if w := it.Waived; w != nil {
		e.key("waived")
		e.open('{')
		e.str("by", w.By)
		e.str("reason", w.Reason)
		e.close('}')
	}
	e.review(it.Review)
}

// review writes a decision, or nothing where there is none.
func (e *findingEncoder) review(r *ReviewInfo) {
	if r == nil {
		return
	}
	e.key("review")
	e.open('{')
	e.str("decision", r.Decision)
	e.str("note", r.Note)
	e.str("reviewer", r.Reviewer)
	e.instant("at", r.At)
	e.close('}')
}

func (e *findingEncoder) groups(f *compare.Finding) {
	e.key("groups")
	e.open('[')
	for i := range f.Groups {
		e.next()
		e.group(&f.Groups[i])
	}
	e.close(']')
}

func (e *findingEncoder) group(g *compare.Group) {
	mentions := mentionsOf(g)
	e.open('{')
	e.str("value", g.Value)
	if c := face(g, mentions); c != nil {
		e.bounds(&c.Value)
		e.str("modifier", string(modifier(&c.Value)))
		e.time(&c.Value)
		e.scope(c.Scope)
	}
	e.integer("origins", g.Origins)
	e.integer("sources", sources(mentions))
	e.key("mentions")
	e.open('[')
	for _, c := range mentions {
		e.next()
		e.mention(c)
	}
	e.close(']')
	e.close('}')
}

func (e *findingEncoder) mention(c *claims.Claim) {
	e.open('{')
	e.where(c, &e.places)
	e.str("speaker", c.Attribution.Speaker)
	e.str("publisher", c.Doc.Publisher)
	e.instant("published", c.Doc.Published)
	e.some("url", c.Doc.URL)
	e.some("claim", c.ID)
	e.close('}')
}

// pairs lists the verdict of every two groups, with indexes into groups; a is
// the smaller value.
func (e *findingEncoder) pairs(it *Item) {
	f := &it.Finding
	sides := sidesOf(f)
	e.key("pairs")
	e.open('[')
	for _, p := range f.Pairs {
		if !validPair(f, p) {
			continue
		}
		e.next()
		e.open('{')
		id := sides.id(p)
		e.str("id", id)
		a, b := sides.indexes(p)
		e.integer("a", a)
		e.integer("b", b)
		e.str("verdict", verdictName(p.Verdict))
		e.str("severity", string(p.Severity))
		e.reason(p.Reason)
		e.review(it.PairReviews[id])
		e.close('}')
	}
	e.close(']')
}
