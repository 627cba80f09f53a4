package main

import (
	"context"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/topic"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/fixtures"
)

// told is what the program makes of one story, held against its annotations.
type told struct {
	story  fixtures.Story
	cfg    config
	at     map[*claims.Claim]fixtures.Mention
	claims []*claims.Claim
	all    []compare.Finding
	pairs  []pairFound

	wants    map[string][]*claims.Claim // by article: the claim that meets each want, nil where none does
	stray    []*claims.Claim            // claims that no want names, of the kinds that are annotated in full
	findings []*pairFound               // what meets each finding, nil where nothing does
}

// pairFound is one pair of values that the program reports, or one value on
// which mentions agree.
type pairFound struct {
	verdict compare.Verdict
	sides   [][]*claims.Claim
	within  bool
	used    bool
}

// tell runs the program over the articles of a story.
func tell(t *testing.T, s fixtures.Story) *told {
	t.Helper()
	cfg := builtInConfig(t)
	return hold(s, cfg, analysed(t, parsed(t, s, cfg), cfg))
}

// tellGrouped runs it with the articles on each event told to be one story.
func tellGrouped(t *testing.T, s fixtures.Story) *told {
	t.Helper()
	cfg := builtInConfig(t)
	docs := parsed(t, s, cfg)
	var sum analysis
	for _, group := range s.Groups {
		var members []*claims.Document
		for _, d := range docs {
			if slices.Contains(group, path.Base(d.Path)) {
				members = append(members, d)
			}
		}
		a, err := analyseWith(context.Background(), members, cfg, topic.Options{Topics: cfg.Vocabulary.Topics, OneStory: true}, nil)
		if err != nil {
			t.Fatal(err)
		}
		sum.Claims, sum.Findings = append(sum.Claims, a.Claims...), append(sum.Findings, a.Findings...)
	}
	return hold(s, cfg, sum)
}

// hold holds an analysis against the annotations.
func hold(s fixtures.Story, cfg config, a analysis) *told {
	h := &told{story: s, cfg: cfg, claims: a.Claims, all: a.Findings, at: map[*claims.Claim]fixtures.Mention{}, wants: map[string][]*claims.Claim{}}
	for _, c := range a.Claims {
		line, _ := c.Doc.Position(c.Span.Start)
		h.at[c] = fixtures.Mention{Article: strings.TrimPrefix(c.Doc.Path, s.Name+"/"), Line: line}
	}
	for i := range s.Articles {
		h.matchWants(&s.Articles[i])
	}
	h.collectPairs()
	h.matchFindings()
	return h
}

// matchWants uses up a claim for each want. One printed value may be two
// claims: they are one value.
func (h *told) matchWants(a *fixtures.Article) {
	met := make([]*claims.Claim, len(a.Wants))
	seen := map[claims.Span]bool{}
	for _, c := range h.claims {
		at := h.at[c]
		if at.Article != a.Name || seen[c.Span] && complete(c.Value.Kind) {
			continue
		}
		seen[c.Span] = seen[c.Span] || complete(c.Value.Kind)
		i := slices.IndexFunc(a.Wants, func(w fixtures.Want) bool { return w.Line == at.Line && w.Matches(&c.Value) })
		for i >= 0 && met[i] != nil {
			next := slices.IndexFunc(a.Wants[i+1:], func(w fixtures.Want) bool { return w.Line == at.Line && w.Matches(&c.Value) })
			if next < 0 {
				i = -1
				break
			}
			i += 1 + next
		}
		switch {
		case i >= 0:
			met[i] = c
		case complete(c.Value.Kind):
			h.stray = append(h.stray, c)
		}
	}
	h.wants[a.Name] = met
}

// complete reports whether stories annotate every value of the kind.
func complete(k claims.Kind) bool { return k.Numeric() || k.Temporal() }

// collectPairs lists what the findings say pair by pair.
func (h *told) collectPairs() {
	for i := range h.all {
		f := &h.all[i]
		for _, p := range f.Pairs {
			sides := [][]*claims.Claim{f.Groups[p.A].Claims, f.Groups[p.B].Claims}
			h.pairs = append(h.pairs, pairFound{verdict: p.Verdict, sides: sides, within: oneArticle(sides)})
		}
	}
}

func oneArticle(sides [][]*claims.Claim) bool {
	for _, side := range sides {
		for _, c := range side {
			if c.Doc != sides[0][0].Doc {
				return false
			}
		}
	}
	return true
}

// matchFindings uses up a pair for each finding that is flagged: first those of
// the same name, since one line may hold values of several topics.
func (h *told) matchFindings() {
	h.findings = make([]*pairFound, len(h.story.Findings))
	for _, named := range []bool{true, false} {
		for i := range h.story.Findings {
			f := &h.story.Findings[i]
			if h.findings[i] == nil {
				h.findings[i] = h.match(f, named)
			}
		}
	}
}

func (h *told) match(f *fixtures.Finding, named bool) *pairFound {
	if f.Verdict == compare.Agree {
		return h.agreed(f, named)
	}
	for i := range h.pairs {
		p := &h.pairs[i]
		if p.verdict == f.Verdict && p.within == f.Within() && !p.used && h.faces(p, f) && (!named || labelled(p, f.Label)) {
			p.used = true
			return p
		}
	}
	if f.Verdict == compare.Compatible {
		return h.reconciled(f)
	}
	return nil
}

// faces reports whether a pair holds a line of each side on opposite sides.
func (h *told) faces(p *pairFound, f *fixtures.Finding) bool {
	return h.holds(p.sides[0], f.Sides[0]) && h.holds(p.sides[1], f.Sides[1]) ||
		h.holds(p.sides[0], f.Sides[1]) && h.holds(p.sides[1], f.Sides[0])
}

// holds reports whether a claim stands on one of the lines.
func (h *told) holds(cs []*claims.Claim, lines []fixtures.Mention) bool {
	return slices.ContainsFunc(cs, func(c *claims.Claim) bool { return slices.Contains(lines, h.at[c]) })
}

// agreed finds the group that holds a line of each article that is listed.
func (h *told) agreed(f *fixtures.Finding, named bool) *pairFound {
	for i := range h.all {
		for _, g := range h.all[i].Groups {
			p := pairFound{verdict: compare.Agree, sides: [][]*claims.Claim{g.Claims}}
			if h.unites(g.Claims, f.Sides[0]) && (!named || labelled(&p, f.Label)) {
				return &p
			}
		}
	}
	return nil
}

func (h *told) unites(cs []*claims.Claim, lines []fixtures.Mention) bool {
	met := map[string]bool{}
	for _, m := range lines {
		met[m.Article] = met[m.Article] || h.holds(cs, []fixtures.Mention{m})
	}
	for _, ok := range met {
		if !ok {
			return false
		}
	}
	return true
}

// reconciled finds a group whose members are compatible, not equal.
func (h *told) reconciled(f *fixtures.Finding) *pairFound {
	for i := range h.all {
		for _, g := range h.all[i].Groups {
			for _, c := range h.onLines(g.Claims, f.Sides[0]) {
				for _, d := range h.onLines(g.Claims, f.Sides[1]) {
					if v, _ := compare.Judge(c, d, tolerance(h.cfg)); v == compare.Compatible {
						return &pairFound{verdict: v, sides: [][]*claims.Claim{{c}, {d}}}
					}
				}
			}
		}
	}
	return nil
}

func (h *told) onLines(cs []*claims.Claim, lines []fixtures.Mention) []*claims.Claim {
	var out []*claims.Claim
	for _, c := range cs {
		if slices.Contains(lines, h.at[c]) {
			out = append(out, c)
		}
	}
	return out
}

// labelled reports whether a claim of the pair is filed under the label.
func labelled(p *pairFound, label string) bool {
	for _, side := range p.sides {
		if slices.ContainsFunc(side, func(c *claims.Claim) bool { return filedUnder(c, label) }) {
			return true
		}
	}
	return false
}

func filedUnder(c *claims.Claim, label string) bool {
	return c.Attribute.Class == label || c.Attribute.Lemma == label
}

// spurious are the pairs that are flagged and annotated nowhere. Values that are
// nearly the same may be one side of a finding and several of the program's.
func (h *told) spurious() []fixtures.Finding {
	var out []fixtures.Finding
	for i := range h.pairs {
		p := &h.pairs[i]
		if p.verdict.Flagged() && !p.used && !slices.ContainsFunc(h.story.Findings, func(f fixtures.Finding) bool { return h.covers(&f, p) }) {
			out = append(out, h.annotation(p))
		}
	}
	return out
}

// covers reports whether a finding that is found lists every line of the pair.
func (h *told) covers(f *fixtures.Finding, p *pairFound) bool {
	if f.Mark == fixtures.GapNot || f.Verdict != p.verdict || f.Within() != p.within || !h.faces(p, f) {
		return false
	}
	lines := slices.Concat(f.Sides...)
	for _, side := range p.sides {
		for _, c := range side {
			if !slices.Contains(lines, h.at[c]) {
				return false
			}
		}
	}
	return true
}

// annotation writes a pair as a story would list it.
func (h *told) annotation(p *pairFound) fixtures.Finding {
	c := p.sides[0][0]
	label := "unnamed"
	for _, name := range []string{string(c.Value.Kind), c.Attribute.Lemma, c.Attribute.Class} {
		if name != "" {
			label = strings.ReplaceAll(name, " ", "-")
		}
	}
	f := fixtures.Finding{Verdict: p.verdict, Label: label}
	for _, side := range p.sides {
		f.Sides = append(f.Sides, h.lines(side))
	}
	return f
}

// lines are the places of claims, each once, in order.
func (h *told) lines(cs []*claims.Claim) []fixtures.Mention {
	var out []fixtures.Mention
	for _, c := range cs {
		if !slices.Contains(out, h.at[c]) {
			out = append(out, h.at[c])
		}
	}
	slices.SortFunc(out, func(a, b fixtures.Mention) int {
		if c := strings.Compare(a.Article, b.Article); c != 0 {
			return c
		}
		return a.Line - b.Line
	})
	return out
}
