package report

import (
	"bufio"
	"cmp"
	"io"
	"slices"

	"github.com/crosscheck/crosscheck/claims"
)

// claimWriters are the formats of claims.
var claimWriters = []named[func(*bufio.Writer, []*claims.Claim, Options) error]{
	{"text", claimsText},
	{"jsonl", claimsJSONL},
}

// WriteClaims prints claims by path and place, as "text" for a person or as
// "jsonl", one claim a line. Of Options it reads Labels, Verbose and, for
// text, Color and Width. Claims without a document are left out.
func WriteClaims(w io.Writer, format string, list []*claims.Claim, opt Options) error {
	write, err := form(format, claimWriters)
	if err != nil {
		return err
	}
	list = sortedClaims(list)
	return buffered(w, func(b *bufio.Writer) error { return write(b, list, opt) })
}

// sortedClaims is the list in printing order; one that is in order already is
// not copied.
func sortedClaims(list []*claims.Claim) []*claims.Claim {
	missing := func(c *claims.Claim) bool { return c == nil || c.Doc == nil }
	if slices.ContainsFunc(list, missing) {
		list = slices.DeleteFunc(slices.Clone(list), missing)
	}
	if !slices.IsSortedFunc(list, compareClaims) {
		list = slices.Clone(list)
		slices.SortStableFunc(list, compareClaims)
	}
	return list
}

func claimsJSONL(w *bufio.Writer, list []*claims.Claim, opt Options) error {
	e := claimEncoder{opt: &opt}
	for _, c := range list {
		e.b, e.first = e.b[:0], true
		e.claim(c)
		e.b = append(e.b, '\n')
		if _, err := w.Write(e.b); err != nil {
			return err
		}
	}
	return nil
}

// claimEncoder encodes claim after claim into one buffer.
type claimEncoder struct {
	object
	places places
	opt    *Options
}

func (e *claimEncoder) claim(c *claims.Claim) {
	e.open('{')
	e.where(c, &e.places)
	e.str("kind", string(c.Value.Kind))
	e.claimValue(&c.Value)
	e.str("attribute", attribute(c))
	e.str("subject", c.Subject.Name)
	e.scope(c.Scope)
	e.attribution(&c.Attribution)
	e.topic(c)
	if c.Story != "" {
		e.str("story", c.Story)
	} else {
		e.null("story")
	}
	e.str("modality", string(cmp.Or(c.Modality, "asserted")))
	e.str("rule", c.Value.Rule)
	e.some("id", c.ID)
	if c.Heading {
		e.boolean("heading", true)
	}
	e.interval("event", c.Event)
	e.interval("as_of", c.AsOf)
	if e.opt.Verbose {
		e.trace(c.Trace)
	}
	e.close('}')
}

// attribute is the class of what is measured, its lemma where it has none.
func attribute(c *claims.Claim) string { return cmp.Or(c.Attribute.Class, c.Attribute.Lemma) }

func (e *claimEncoder) claimValue(v *claims.Value) {
	e.key("value")
	e.open('{')
	e.value(v)
	e.str("text", v.Text)
	e.close('}')
}

func (e *claimEncoder) attribution(a *claims.Attribution) {
	e.key("attribution")
	e.open('{')
	e.str("speaker", a.Speaker)
	e.boolean("quoted", a.Quoted)
	e.boolean("named", a.Named)
	e.close('}')
}

func (e *claimEncoder) topic(c *claims.Claim) {
	if c.Topic == "" {
		e.null("topic")
		return
	}
	e.key("topic")
	e.open('{')
	e.str("id", c.Topic)
	e.str("label", topicLabel(c, e.opt))
	e.close('}')
}

// topicLabel is the topic's name for a person, its ID where it has none.
func topicLabel(c *claims.Claim, opt *Options) string { return cmp.Or(opt.Labels[c.Topic], c.Topic) }

// interval writes a stretch of time, or nothing where neither end is known.
func (e *claimEncoder) interval(k string, i claims.Interval) {
	if i.Zero() {
		return
	}
	e.key(k)
	e.open('{')
	e.instant("from", i.From)
	e.instant("to", i.To)
	e.close('}')
}

func (e *claimEncoder) trace(trace []string) {
	e.key("trace")
	e.open('[')
	for _, s := range trace {
		e.next()
		e.b = appendString(e.b, s)
	}
	e.close(']')
}
