package report

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// writeText prints findings for a person at a terminal: what is in dispute,
// why, and then value by value who says it, where and when.
func writeText(w *bufio.Writer, items []*Item, opt Options) error {
	t := textWriter{w: w, opt: opt, color: palette(opt.Color)}
	for _, it := range items {
		t.finding(it)
	}
	_, err := w.WriteString(tally(items, opt, t.color) + "\n")
	return err
}

type textWriter struct {
	w      *bufio.Writer
	opt    Options
	color  palette
	places places
}

func (t *textWriter) finding(it *Item) {
	f := &it.Finding
	color := verdictColor(f.Verdict)
	verdict := verdictName(f.Verdict)
	if facts := join(", ", string(f.Severity), within(f)); facts != "" {
		verdict += " (" + facts + ")"
	}
	fmt.Fprintf(t.w, "%s: %s\n", t.color.in(bold, visible(label(topicOf(f)))), t.color.in(bold+";"+color, verdict))
	if f.Reason.Text != "" {
		t.w.WriteString(wrap(visible(f.Reason.Text), "  ", t.opt.Width))
	}
	for i := range f.Groups {
		t.group(&f.Groups[i])
	}
	t.otherPairs(f)
	t.w.WriteString("\n  " + t.color.in(faint, visible(f.ID+" · "+topicOf(f).ID+history(it))) + "\n\n")
}

// within marks a finding whose sides stand in one document.
func within(f *compare.Finding) string {
	if f.WithinSource {
		return "within one source"
	}
	return ""
}

// group prints one value with the number of its sources, then its mentions.
func (t *textWriter) group(g *compare.Group) {
	mentions := mentionsOf(g)
	fmt.Fprintf(t.w, "\n  %s  %s\n", t.color.in(bold, groupValue(g, mentions)), t.color.in(faint, support(g, mentions)))
	kept, left := fold(mentions, t.opt.Mentions)
	for _, m := range kept {
		t.mention(m)
	}
	if left > 0 {
		t.note(fmt.Sprintf("and %s in other words", counted(left, "more mention", "more mentions")))
	}
}

func (t *textWriter) mention(m shown) {
	c := m.claim
	fmt.Fprintf(t.w, "    %s\n", t.color.in(cyan, t.place(c)))
	t.w.WriteString(t.color.marks(wrap("“"+excerpt(c)+"”", "      ", t.opt.Width)))
	if o := origin(c); o != "" {
		t.w.WriteString(wrap("— "+o, "      ", t.opt.Width))
	}
	if m.more > 0 {
		t.note(fmt.Sprintf("and %d more in nearly the same words", m.more))
	}
}

func (t *textWriter) note(s string) {
	t.w.WriteString("      " + t.color.in(faint, s) + "\n")
}

// otherPairs prints the pairs that the headline does not speak of.
func (t *textWriter) otherPairs(f *compare.Finding) {
	others, left := otherPairs(f, t.opt)
	for i, p := range others {
		if i == 0 {
			t.w.WriteString("\n  also\n")
		}
		name := t.color.in(verdictColor(p.Verdict), verdictName(p.Verdict))
		t.w.WriteString(wrap(name+": "+visible(pairText(f, p)), "    ", t.opt.Width))
	}
	if left > 0 {
		t.w.WriteString("    " + t.color.in(faint, morePairs(left)) + "\n")
	}
}

// pairsShown is how many pairs beside the headline the formats for people tell of:
// fifty values make a thousand pairs, which nobody reads.
const pairsShown = 10

// otherPairs are the pairs whose reason is not that of the finding, flagged ones only
// unless opt.All; of many the gravest, and how many are left out. A negative
// opt.Mentions keeps all.
func otherPairs(f *compare.Finding, opt Options) (others []compare.Pair, left int) {
	for _, p := range f.Pairs {
		if validPair(f, p) && p.Reason != f.Reason && (opt.All || p.Verdict.Flagged()) {
			others = append(others, p)
		}
	}
	if len(others) <= pairsShown || opt.Mentions < 0 {
		return others, 0
	}
	slices.SortStableFunc(others, func(p, q compare.Pair) int {
		return cmp.Or(cmp.Compare(slices.Index(compare.Verdicts, q.Verdict), slices.Index(compare.Verdicts, p.Verdict)),
			cmp.Compare(severityRank(p.Severity), severityRank(q.Severity)))
	})
	return others[:pairsShown], len(others) - pairsShown
}

// morePairs counts the pairs that are left out.
func morePairs(left int) string {
	return "and " + counted(left, "more pair", "more pairs") + " of values, which csv and json list"
}

// pairText is the reason of a pair, or its two values where it has none.
func pairText(f *compare.Finding, p compare.Pair) string {
	return cmp.Or(p.Reason.Text, f.Groups[p.A].Value+" / "+f.Groups[p.B].Value)
}

// tally counts what was printed and what was read: "3 findings in 4 documents:
// 2 contradictions, 1 unclear".
func tally(items []*Item, opt Options, color palette) string {
	by := map[compare.Verdict]int{}
	for _, it := range items {
		by[it.Finding.Verdict]++
	}
	var parts []string
	for _, v := range slices.Backward(compare.Verdicts) {
		if by[v] > 0 {
			parts = append(parts, color.in(verdictColor(v), countedVerdict(by[v], v)))
		}
	}
	line := "nothing to flag"
	if len(items) > 0 {
		line = counted(len(items), "finding", "findings")
	}
	line += scale(opt)
	if len(parts) > 0 {
		line += ": " + strings.Join(parts, ", ")
	}
	return line
}

// scale is how much was read: " in 12 documents, 2 stories".
func scale(opt Options) string {
	var parts []string
	if opt.Documents > 0 {
		parts = append(parts, counted(opt.Documents, "document", "documents"))
	}
	if opt.Stories > 0 {
		parts = append(parts, counted(opt.Stories, "story", "stories"))
	}
	if len(parts) == 0 {
		return ""
	}
	return " in " + strings.Join(parts, ", ")
}

// history is what the store remembers of the finding, for its last line.
func history(it *Item) string {
	var b strings.Builder
	if s := seen(it); s != "" {
		b.WriteString(" · " + s)
	}
	if it.Review != nil {
		b.WriteString(" · " + findingReview(it))
	}
	for _, s := range pairReviews(it) {
		b.WriteString(" · " + s)
	}
	if it.Reopened != "" {
		b.WriteString(" · reopened: " + it.Reopened)
	}
	if it.Waived != nil {
		b.WriteString(" · not flagged: " + it.Waived.Reason)
	}
	return b.String()
}

// seen is how the finding stands against earlier runs: "new · first seen 7 March
// 2031", "" when there is no store.
func seen(it *Item) string {
	if it.FirstSeen.IsZero() {
		return it.State
	}
	return join(" · ", it.State, "first seen "+day(it.FirstSeen))
}

// pairReviews are the decisions on single pairs, in the order of the pairs, side
// a first: "280 people / 300 people: a_wrong by Ada Lind".
func pairReviews(it *Item) []string {
	if len(it.PairReviews) == 0 {
		return nil
	}
	var lines []string
	s := sidesOf(&it.Finding)
	for _, p := range it.Finding.Pairs {
		if !validPair(&it.Finding, p) {
			continue
		}
		if r := it.PairReviews[s.id(p)]; r != nil {
			a, b := s.ab(p)
			lines = append(lines, groupValue(a.group, a.mentions)+" / "+groupValue(b.group, b.mentions)+": "+reviewLine(r, a, b))
		}
	}
	return lines
}

// findingReview is the decision on a finding; which value is side a of it is told
// where there are but two.
func findingReview(it *Item) string {
	s := sidesOf(&it.Finding)
	if len(it.Finding.Pairs) == 1 && validPair(&it.Finding, it.Finding.Pairs[0]) {
		a, b := s.ab(it.Finding.Pairs[0])
		return reviewLine(it.Review, a, b)
	}
	return reviewLine(it.Review, nil, nil)
}

// reviewLine is a decision in a line, with the value that is wrong where the sides
// are known: "a_wrong “12 deaths” by Ada Lind: the office says 21".
func reviewLine(r *ReviewInfo, a, b *side) string {
	s := r.Decision
	if wrong := map[string]*side{"a_wrong": a, "b_wrong": b}[r.Decision]; wrong != nil {
		s += " “" + groupValue(wrong.group, wrong.mentions) + "”"
	}
	if r.Reviewer != "" {
		s += " by " + r.Reviewer
	}
	return join(": ", s, r.Note)
}

// place is where a claim stands: "reports/a.txt:3:33".
func (t *textWriter) place(c *claims.Claim) string {
	line, column := t.places.at(c.Doc, c.Span.Start)
	return fmt.Sprintf("%s:%d:%d", visible(c.Doc.Path), line, column)
}

// groupValue is the value as its heading shows it, with its bound or hedge and
// what narrows it: "more than 300 arrests (additional)".
func groupValue(g *compare.Group, mentions []*claims.Claim) string {
	c := face(g, mentions)
	if c == nil {
		return visible(g.Value)
	}
	value := withModifier(visible(readable(g.Value, &c.Value)), c.Value.Modifier)
	if c.Value.Kind.Temporal() && opaque(g.Value) {
		value = "“" + visible(cut(c.Doc.Text, c.Span)) + "”"
	}
	if words := visible(scopeWords(c)); words != "" {
		value += " (" + words + ")"
	}
	return value
}

// support is the weight behind a value: "3 sources, 2 origins"; origins only
// where they differ.
func support(g *compare.Group, mentions []*claims.Claim) string {
	n := sources(mentions)
	s := counted(n, "source", "sources")
	if g.Origins > 0 && g.Origins != n {
		s += ", " + counted(g.Origins, "origin", "origins")
	}
	return s
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// countedVerdict has a plural for the verdicts that are nouns.
func countedVerdict(n int, v compare.Verdict) string {
	name := verdictName(v)
	switch v {
	case compare.Contradiction, compare.Update:
		return counted(n, name, name+"s")
	}
	return counted(n, name, name)
}
