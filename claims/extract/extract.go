package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sort"

	"github.com/crosscheck/crosscheck/claims"
)

// Extractor makes claims by a vocabulary. It is safe for use by several goroutines.
type Extractor struct {
	lexicon *lexicon
}

// New prepares a vocabulary for extracting.
func New(vocabulary claims.Vocabulary) *Extractor {
	return &Extractor{lexicon: newLexicon(vocabulary.Attributes)}
}

// Claims are the claims of a document, in the order of their spans. values[i]
// are the values of sentences[i], with spans into doc.Text.
func (x *Extractor) Claims(doc *claims.Document, sentences []claims.Sentence, values [][]claims.Value) []*claims.Claim {
	views := make([]*view, len(sentences))
	for i := range sentences {
		views[i] = newView(doc, &sentences[i])
	}
	namesOf(doc, views)
	when, event, scene := periodOf(doc, values), mainEvent(views), scenes(views)
	var out []*claims.Claim
	var moments []moment
	for i, v := range views {
		list := values[i]
		if v.tagged() {
			list = x.implied(v, list)
		}
		for k := range list {
			c := x.claim(v, &list[k])
			if c == nil {
				continue
			}
			if k := c.Value.Kind; k == claims.Money || k == claims.Measure {
				c.Context.Model = v.modelOf(&c.Value, values[i])
			}
			if c.Context.Event == "" {
				c.Context.Event = event
			}
			c.Event = dateNear(values[i], c.Span)
			if c.Value.Kind == claims.Date || c.Value.Kind == claims.Time {
				moments = append(moments, moment{c, v})
			}
			if c.Modality == claims.Asserted && !c.Value.Kind.Temporal() && when.recalled(doc.Text, values[i], c.Span) {
				c.Modality = claims.Background
			}
			if !v.contrasts() {
				c.Context.Where = narrowing(c.Context.Where, scene)
			}
			out = append(out, c)
		}
		out = append(out, x.places(v)...)
		out = append(out, x.titles(v)...)
		if v.tagged() {
			out = append(out, x.existences(v)...)
		}
		out = append(out, x.bearings(v, values[i])...)
		if Worth(v.s) {
			out = append(out, x.roles(v)...)
			out = append(out, x.polarities(v)...)
			out = append(out, x.accusations(v)...)
		}
	}
	onsets(views, moments)
	out = append(out, x.harms(views, event)...)
	speakForStates(out)
	out = append(out, x.statuses(views, func(i int, span claims.Span) bool { return when.recalled(doc.Text, values[i], span) })...)
	out = append(out, x.holders(views, out)...)
	out = append(out, x.traits(views)...)
	if c := suspectNamed(out); c != nil {
		out = append(out, c)
	}
	out = append(out, x.spellings(views)...)
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	return out
}

// triggers are the lemmas that a claim without a number is read from: words for
// an office, an outcome, or what befalls a person.
var triggers = func() map[string]bool {
	m := wordSet(`kill die dead death injure wound hurt casualty fatality injury arrest missing charge indict guilty question quiz search large damage there`)
	for _, words := range [...]map[string]bool{offices, accusing} {
		for w := range words {
			m[w] = true
		}
	}
	for _, o := range outcomes {
		for _, verbs := range [...]map[string]bool{o.yesVerbs, o.noVerbs} {
			for w := range verbs {
				m[w] = true
			}
		}
	}
	return m
}()

// Worth reports whether a sentence without numbers can hold a claim, and so
// deserves tags: a word for an office or an outcome stands in it.
func Worth(s *claims.Sentence) bool {
	for i := range s.Tokens {
		if triggers[Lemma(s.Tokens[i].Norm)] {
			return true
		}
	}
	return false
}

// claim is what v says with one value; nil where the value stands for nothing
// that another source could state differently.
func (x *Extractor) claim(v *view, val *claims.Value) *claims.Claim {
	first, last, ok := v.tokens(val.Span)
	if !ok {
		return nil
	}
	if length, ok := v.running(val); ok {
		val = &length
		first, last, _ = v.tokens(val.Span)
	}
	if val.Rule == impliedCount {
		last = v.articleEnd(first)
	}
	f := v.read(first, last)
	if v.saidAge(&f, val) {
		age := asAge(*val)
		val = &age
	}
	attribute, thing := x.attribute(v, &f, val)
	if val.Kind.Temporal() && (sayVerbs[attribute.Lemma] || reference(val.Timex)) {
		return nil
	}
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: val.Span, Heading: v.s.Heading, Value: *val,
		Attribute: attribute, Scope: v.scopes(f), Attribution: v.attribution(f), Modality: v.modality(f),
		Context: v.context(f, f.head), Trace: []string{val.Rule},
	}
	if val.Kind == claims.Count || val.Kind == claims.Percent {
		c.Context.Where, c.Context.Portion = v.where(f), v.portion(f)
	}
	if val.Unit == "magnitude" && v.oneShock(f) {
		c.Context.Portion = claims.Subset
	}
	if !val.Kind.Temporal() {
		c.Context.Agent, c.Context.Terms = v.agent(f), v.terms(f)
	}
	if a, owner, ok := v.record(&f, val); ok {
		c.Attribute, c.Context.Agent, thing = a, owner, -1
		f.subject = -1
	} else if v.result(&f, val) {
		c.Attribute.Class = resultClass
	}
	if c.Modality == claims.Asserted && v.former(&f) {
		c.Modality = claims.Background
	}
	if c.Modality == claims.Asserted && v.birthday(&f, val) {
		c.Modality = claims.Planned
	}
	c.Subject = v.subject(&f, val, thing)
	if c.Attribute.Class == recordClass || c.Attribute.Class == timeServed.Class && c.Context.Agent.Kind == claims.Person {
		c.Subject = c.Context.Agent
	}
	if val.Kind == claims.Measure && c.Subject.Kind == claims.Organisation {
		c.Subject = eventSubject(c.Context.Event) // who measured is not what was measured
	}
	c.ID = id(c)
	return c
}

// reference reports whether a TIMEX names no date: now, recently, soon.
func reference(timex string) bool {
	return timex == "PRESENT_REF" || timex == "PAST_REF" || timex == "FUTURE_REF"
}

// id is the first 16 hex digits of the hash of what makes the claim: document,
// place, kind and value. One word can state two outcomes ("denied": that it is so, and
// the accusation), or one post two holders, so that of a claim without a number the
// property and whose it is count too.
func id(c *claims.Claim) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%d\x00%d\x00%s\x00%s", c.Doc.ID, c.Span.Start, c.Span.End, c.Value.Kind, c.Value.Text)
	if c.Value.Kind == claims.Polarity || c.Value.Kind == claims.Role || c.Value.Rule == claims.Holder {
		fmt.Fprintf(h, "\x00%s\x00%s", c.Attribute.Class, c.Subject.Key)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}
