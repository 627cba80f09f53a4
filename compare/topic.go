package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// Topics finds what each topic's sources say, by severity, topic ID and finding
// ID. Topics with fewer than two mentions of a value are left out.
func Topics(ts []*claims.Topic, tol Tolerance) []Finding {
	tol.memory = newMemory()
	var out []Finding
	for _, t := range ts {
		if f, ok := Topic(t, tol); ok {
			out = append(out, f)
		}
	}
	Sort(out)
	return out
}

// Sort puts findings in the order of reports: the gravest first, then by topic
// and finding ID.
func Sort(fs []Finding) {
	rank := map[Severity]int{High: 0, Medium: 1, Low: 2}
	slices.SortStableFunc(fs, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(rank[a.Severity], rank[b.Severity]), strings.Compare(topicID(&a), topicID(&b)), strings.Compare(a.ID, b.ID))
	})
}

func topicID(f *Finding) string {
	if f.Topic == nil {
		return ""
	}
	return f.Topic.ID
}

// Topic groups the values of one topic and judges the groups pair by pair. It
// reports false where fewer than two mentions state a value.
func Topic(t *claims.Topic, tol Tolerance) (Finding, bool) {
	if t == nil || len(t.Claims) < 2 {
		return Finding{}, false
	}
	cs := sortClaims(t.Claims)
	if len(cs) < 2 {
		return Finding{}, false
	}
	tol = tol.forTopic(t.ID)
	if tol.memory == nil {
		tol.memory = newMemory()
	}
	b := builder{topic: t, tol: &tol, graph: graphOf(nodesOf(cs, &tol), &tol), tell: teller{}}
	b.group(cs)
	return b.finding(), true
}

// builder makes the finding of one topic.
type builder struct {
	topic   *claims.Topic
	tol     *Tolerance
	graph   *graph
	groups  []draft
	sources map[*claims.Claim]int
	tell    teller
}

// draft is a group with the nodes that it is made of, the surest first.
type draft struct {
	Group
	nodes []int
	at    float64 // where its first value lies, for the order
}

// group clusters the nodes and puts the groups in order.
func (b *builder) group(cs []*claims.Claim) {
	b.sources = make(map[*claims.Claim]int, len(cs))
	for i, o := range origins(cs) {
		b.sources[cs[i]] = o
	}
	b.groups = make([]draft, b.graph.cluster())
	for i, n := range b.graph.nodes {
		d := &b.groups[n.group]
		d.nodes = append(d.nodes, i)
		d.Claims = append(d.Claims, n.claims...)
	}
	for i := range b.groups {
		d := &b.groups[i]
		lead := b.graph.nodes[d.nodes[0]]
		d.Value, d.at = plainest(lead.claims), position(lead.seed)
		d.Origins = b.independent(d.Claims)
	}
	slices.SortStableFunc(b.groups, func(x, y draft) int {
		return cmp.Or(cmp.Compare(y.Origins, x.Origins), cmp.Compare(x.at, y.at), strings.Compare(x.Value, y.Value), cmp.Compare(x.nodes[0], y.nodes[0]))
	})
}

// independent counts the origins behind claims.
func (b *builder) independent(cs []*claims.Claim) int {
	seen := map[int]bool{}
	for _, c := range cs {
		seen[b.sources[c]] = true
	}
	return len(seen)
}

// corroborated reports whether more than one origin stands behind two groups.
func (b *builder) corroborated(p, q *draft) bool {
	return p.Origins > 1 || q.Origins > 1 || b.sources[p.Claims[0]] != b.sources[q.Claims[0]]
}

// plainest is how most of the claims print their value; of several, the
// shortest, then the first in the alphabet.
func plainest(cs []*claims.Claim) string {
	count := map[string]int{}
	best := ""
	for _, c := range cs {
		text := c.Value.Text
		if text == "" {
			text = printed(c)
		}
		count[text]++
	}
	for text, n := range count {
		m := count[best]
		if n > m || n == m && (len(text) < len(best) || len(text) == len(best) && text < best) {
			best = text
		}
	}
	return best
}

// position is where a value lies among others of its kind.
func position(v *claims.Value) float64 {
	switch {
	case v.Kind.Temporal():
		return float64(calendarOf(v).span.from)
	case v.Kind.Numeric():
		if x := inBase(v); x == x {
			return x
		}
	}
	return 0
}

// finding judges the groups pair by pair and sums up.
func (b *builder) finding() Finding {
	f := Finding{Topic: b.topic, Kind: b.topic.Kind}
	if f.Kind == "" {
		f.Kind = b.graph.nodes[0].seed.Kind
	}
	n := len(b.groups)
	f.Groups, f.Pairs = make([]Group, n), slices.Grow(f.Pairs, n*(n-1)/2)
	for i := range b.groups {
		f.Groups[i] = b.groups[i].Group
		for j := i + 1; j < n; j++ {
			b.pair(&f, i, j)
		}
	}
	b.sum(&f)
	f.ID = findingID(b.topic.ID, b.opposed(&f))
	f.EvidenceHash = evidenceHash(f.Groups)
	return f
}

// pair adds the verdict between groups i and j, i < j.
func (b *builder) pair(f *Finding, i, j int) {
	p, q := &b.groups[i], &b.groups[j]
	e := b.graph.strongest(p, q)
	if e.verdict == None {
		return
	}
	f.Pairs = append(f.Pairs, Pair{
		A: i, B: j, Verdict: e.verdict, Reason: b.tell.reason(e.ruling, e.a, e.b),
		Severity: severityOf(e.ruling, e.a, e.b, b.corroborated(p, q), b.tol),
	})
}

// sum takes verdict, severity and reason from the strongest pair. Without a
// pair that is flagged, what the largest group says is the finding.
func (b *builder) sum(f *Finding) {
	f.Severity = Low
	var best *Pair
	for i := range f.Pairs {
		p := &f.Pairs[i]
		if best == nil || stronger(p, best) {
			best = p
		}
	}
	if best != nil {
		f.Verdict, f.Severity, f.Reason = best.Verdict, best.Severity, best.Reason
		f.WithinSource = best.Verdict.Flagged() && oneDocument(f.Groups[best.A].Claims, f.Groups[best.B].Claims)
	}
	if f.Verdict.Flagged() {
		return
	}
	for i := range b.groups {
		if r, ok := b.unity(&b.groups[i]); ok && strength(r.verdict) > strength(f.Verdict) {
			f.Verdict, f.Reason = r.verdict, r.reason
			f.WithinSource = oneDocument(b.groups[i].Claims)
		}
	}
}

// stronger compares pairs by verdict, then by severity; ties keep the earlier.
func stronger(p, q *Pair) bool {
	rank := map[Severity]int{Low: 0, Medium: 1, High: 2}
	if s, t := strength(p.Verdict), strength(q.Verdict); s != t {
		return s > t
	}
	return rank[p.Severity] > rank[q.Severity]
}

// told is a verdict with its reason.
type told struct {
	verdict Verdict
	reason  Reason
}

// unity is what the members of one group are to each other.
func (b *builder) unity(d *draft) (told, bool) {
	first := b.graph.nodes[d.nodes[0]]
	if len(d.nodes) > 1 {
		e := b.graph.at(d.nodes[0], d.nodes[1])
		return told{e.verdict, reasonFor(e.ruling, e.a, e.b)}, true
	}
	if len(first.claims) < 2 {
		return told{}, false
	}
	r := ruling{verdict: Agree, code: "same-value"}
	return told{Agree, reasonFor(r, first.claims[0], first.claims[1])}, true
}

// opposed are the values of the groups in flagged pairs; of all groups where no
// pair is flagged.
func (b *builder) opposed(f *Finding) []string {
	in := map[int]bool{}
	for _, p := range f.Pairs {
		if p.Verdict.Flagged() {
			in[p.A], in[p.B] = true, true
		}
	}
	var out []string
	for i := range b.groups {
		if len(in) == 0 || in[i] {
			out = append(out, b.graph.nodes[b.groups[i].nodes[0]].key)
		}
	}
	return out
}

// oneDocument reports whether all claims stand in one document.
func oneDocument(lists ...[]*claims.Claim) bool {
	var doc *claims.Document
	for _, cs := range lists {
		for _, c := range cs {
			if doc == nil {
				doc = c.Doc
			}
			if c.Doc == nil || c.Doc.ID != doc.ID {
				return false
			}
		}
	}
	return doc != nil
}
