package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// Explanation is what is to be explained: a claim, or a finding. Fields that
// are nil are left out.
type Explanation struct {
	Claim *claims.Claim
	Topic *claims.Topic // of the claim; a finding brings its own
	// Finding is the one to explain, or the one that the claim is evidence of.
	Finding *Item
}

// WriteExplain prints for a person how a claim was read and filed, and how a
// finding was decided: the rules that made each claim, what joined it to its
// topic with the share of every feature, and the verdict of every pair of
// values with its reason code.
func WriteExplain(w io.Writer, e Explanation, opt Options) error {
	return buffered(w, func(b *bufio.Writer) error {
		x := explainer{textWriter: textWriter{w: b, opt: opt, color: palette(opt.Color)}}
		if e.Claim != nil && e.Claim.Doc != nil {
			x.claim(e.Claim)
			x.topic(e.Topic, []*claims.Claim{e.Claim})
		}
		if e.Finding != nil {
			x.finding(e.Finding)
		}
		return nil
	})
}

type explainer struct {
	textWriter
	started bool
}

// head starts a section.
func (x *explainer) head(s string) {
	if x.started {
		x.w.WriteByte('\n')
	}
	x.started = true
	x.w.WriteString(x.color.in(bold, visible(s)) + "\n")
}

// factIndent is as wide as the longest name of a fact.
const factIndent = "                  "

// fact prints one line of a section, or nothing for an empty value.
func (x *explainer) fact(name, value string) {
	if value = visible(value); value == "" {
		return
	}
	lines := wrap(value, factIndent, x.opt.Width)
	fmt.Fprintf(x.w, "  %s%s", x.color.in(faint, fmt.Sprintf("%-*s", len(factIndent)-2, name)), lines[len(factIndent):])
}

// claim explains how one claim was read.
func (x *explainer) claim(c *claims.Claim) {
	x.head("claim " + c.ID)
	x.quoted(c, "  ")
	x.fact("value", strings.Join(valueFacts(&c.Value), " · "))
	x.fact("measures", cmp.Or(c.Attribute.Label, attribute(c)))
	if c.Attribute.Class != c.Attribute.Lemma {
		x.fact("as printed", c.Attribute.Lemma)
	}
	x.fact("subject", join(" · ", c.Subject.Name, string(c.Subject.Kind)))
	x.fact("scope", scopes(c))
	x.fact("on the word of", speaker(&c.Attribution))
	x.fact("modality", string(c.Modality))
	x.fact("happened", stretch(c.Event))
	x.fact("as of", stretch(c.AsOf))
	x.fact("rules", strings.Join(steps(c), ", "))
	x.fact("story", c.Story)
}

// quoted prints where a claim stands, its sentence and where that comes from.
func (x *explainer) quoted(c *claims.Claim, indent string) {
	x.w.WriteString(indent + x.color.in(cyan, x.place(c)) + "\n")
	x.w.WriteString(x.color.marks(wrap("“"+excerpt(c)+"”", indent+"  ", x.opt.Width)))
	if o := origin(c); o != "" {
		x.w.WriteString(wrap("— "+o, indent+"  ", x.opt.Width))
	}
}

// topic explains what joined the claims to their topic.
func (x *explainer) topic(t *claims.Topic, of []*claims.Claim) {
	if t == nil {
		return
	}
	x.head("topic " + t.ID)
	x.fact("label", t.Label)
	x.fact("story", t.Story)
	x.fact("holds", counted(len(t.Claims), "claim", "claims"))
	byID := make(map[string]*claims.Claim, len(t.Claims))
	for _, c := range t.Claims {
		if c != nil && c.Doc != nil {
			byID[c.ID] = c
		}
	}
	for _, c := range of {
		x.joins(t, c, byID)
	}
}

// joins prints every decision that filed the claim with another.
func (x *explainer) joins(t *claims.Topic, c *claims.Claim, byID map[string]*claims.Claim) {
	found := false
	for _, j := range t.Joins {
		if j.Claim != c.ID {
			continue
		}
		found = true
		with := "claim " + j.With
		if other := byID[j.With]; other != nil {
			with = x.short(other)
		}
		score := strconv.FormatFloat(j.Score, 'f', 2, 64)
		x.w.WriteString(wrap(fmt.Sprintf("%s joined %s (score %s)", x.short(c), with, score), "  ", x.opt.Width))
		for _, why := range j.Why {
			x.w.WriteString(wrap(visible(why), "    ", x.opt.Width))
		}
	}
	if !found {
		x.w.WriteString(wrap(x.short(c)+" was drawn in by no other claim: it opened the topic", "  ", x.opt.Width))
	}
}

// short names a claim by its place and words.
func (x *explainer) short(c *claims.Claim) string {
	return x.place(c) + " “" + visible(cut(c.Doc.Text, c.Span)) + "”"
}

// finding explains what comparing did.
func (x *explainer) finding(it *Item) {
	f := &it.Finding
	x.head("finding " + f.ID)
	x.fact("topic", label(topicOf(f)))
	x.fact("verdict", join(", ", verdictName(f.Verdict), string(f.Severity)))
	x.fact("because", reasonLine(f.Reason.Code, f.Reason.Text))
	x.fact("history", strings.TrimPrefix(history(it), " · "))
	s := sidesOf(f)
	var all []*claims.Claim
	for i := range s.list {
		x.group(i, &s.list[i])
		all = append(all, s.list[i].mentions...)
	}
	x.pairs(it, s)
	slices.SortStableFunc(all, compareClaims)
	x.topic(f.Topic, all)
}

func (x *explainer) group(i int, s *side) {
	x.head(fmt.Sprintf("value %d: %s", i+1, groupValue(s.group, s.mentions)))
	x.fact("support", support(s.group, s.mentions))
	for _, c := range s.mentions {
		x.quoted(c, "  ")
		x.fact("read as", strings.Join(valueFacts(&c.Value), " · "))
	}
}

// pairs prints the verdict of every two values, a being the smaller one.
func (x *explainer) pairs(it *Item, s sides) {
	f := &it.Finding
	for _, p := range f.Pairs {
		if !validPair(f, p) {
			continue
		}
		i, j := s.indexes(p)
		x.head(fmt.Sprintf("pair %s: a is value %d, b is value %d", s.id(p), i+1, j+1))
		x.fact("verdict", join(", ", verdictName(p.Verdict), string(p.Severity)))
		x.fact("because", reasonLine(p.Reason.Code, p.Reason.Text))
		if r := it.PairReviews[s.id(p)]; r != nil {
			a, b := s.ab(p)
			x.fact("review", reviewLine(r, a, b))
		}
	}
}

func reasonLine(code, text string) string { return join(": ", code, text) }

// join joins the parts that are not empty.
func join(separator string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), separator)
}

func scopes(c *claims.Claim) string {
	parts := make([]string, len(c.Scope))
	for i, s := range c.Scope {
		parts[i] = fmt.Sprintf("%s (%s)", s.Word, s.Kind)
	}
	return strings.Join(parts, ", ")
}

func speaker(a *claims.Attribution) string {
	if a.Speaker == "" {
		return ""
	}
	quoted := ""
	if a.Quoted {
		quoted = "in quotation marks"
	}
	return join(", ", a.Speaker, quoted)
}

// stretch prints a stretch of time, an open end as such.
func stretch(i claims.Interval) string {
	switch {
	case i.Zero():
		return ""
	case i.To.IsZero():
		return "from " + day(i.From)
	case i.From.IsZero():
		return "until " + day(i.To)
	}
	return "from " + day(i.From) + " until " + day(i.To)
}
