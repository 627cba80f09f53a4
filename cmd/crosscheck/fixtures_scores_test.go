package main

import (
	"fmt"
	"slices"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/fixtures"
)

// score counts what was expected, what was reported and what of both is right.
type score struct{ expected, reported, right int }

func (s score) String() string {
	return fmt.Sprintf("%8d %8d %8d  %9s  %6s", s.expected, s.reported, s.right, share(s.right, s.reported), share(s.right, s.expected))
}

func (s *score) plus(t score) {
	s.expected, s.reported, s.right = s.expected+t.expected, s.reported+t.reported, s.right+t.right
}

func share(part, whole int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f", float64(part)/float64(whole))
}

// scores sums up over all stories.
type scores struct {
	values   map[claims.Kind]*score
	findings map[compare.Verdict]*score
	within   score
	verdicts map[compare.Verdict]*score // of those findings whose lines are set against each other at all
	joined   score                      // pairs of lines that findings list, and share a topic
	opposed  score                      // pairs of lines that are flagged, and are listed
	labels   score
	grouping score
	grouped  map[compare.Verdict]*score // findings where the articles on an event are told to be one story
	mistaken map[[2]compare.Verdict]int // how often one verdict is given where another is expected
	missed   map[string]int             // findings that are flagged and missed there, by what lost them
}

func (s *scores) add(h *told) {
	if s.values == nil {
		s.values, s.missed, s.mistaken = map[claims.Kind]*score{}, map[string]int{}, map[[2]compare.Verdict]int{}
		s.findings, s.verdicts, s.grouped = map[compare.Verdict]*score{}, map[compare.Verdict]*score{}, map[compare.Verdict]*score{}
		for _, k := range claims.Kinds {
			s.values[k] = &score{}
		}
		for _, v := range compare.Verdicts {
			s.findings[v], s.verdicts[v], s.grouped[v] = &score{}, &score{}, &score{}
		}
	}
	s.addValues(h)
	s.addFindings(h)
	s.addAlignment(h)
}

func (s *scores) addValues(h *told) {
	for i := range h.story.Articles {
		a := &h.story.Articles[i]
		for k, c := range h.wants[a.Name] {
			w := &a.Wants[k]
			one := score{expected: 1}
			if c != nil {
				one.reported, one.right = 1, 1
			}
			if w.Mark == fixtures.GapNot {
				one.expected, one.right = 0, 0
			}
			s.values[w.Kind].plus(one)
		}
	}
	for _, c := range h.stray {
		s.values[c.Value.Kind].reported++
	}
}

// addGrouped counts the findings of an analysis whose stories are given.
func (s *scores) addGrouped(h *told) {
	for i := range h.story.Findings {
		f, p := &h.story.Findings[i], h.findings[i]
		v := s.grouped[f.Verdict]
		switch {
		case f.Mark == fixtures.GapNot && p != nil:
			v.reported++
		case f.Mark == fixtures.GapNot:
		case p != nil:
			v.plus(score{1, 1, 1})
		default:
			v.expected++
			if f.Verdict.Flagged() {
				s.missed[h.lost(f)]++
			}
		}
	}
	for _, f := range h.spurious() {
		s.grouped[f.Verdict].reported++
	}
}

func (s *scores) addFindings(h *told) {
	for i := range h.story.Findings {
		f, p := &h.story.Findings[i], h.findings[i]
		one := score{expected: 1}
		if p != nil {
			one.reported, one.right = 1, 1
		}
		if f.Mark == fixtures.GapNot {
			one.expected, one.right = 0, 0
		} else {
			s.addVerdict(h, f, p)
		}
		s.findings[f.Verdict].plus(one)
		if f.Within() {
			s.within.plus(one)
		}
	}
	for _, f := range h.spurious() {
		s.findings[f.Verdict].reported++
		if f.Within() {
			s.within.reported++
		}
	}
}

// addVerdict counts the verdict of a finding whose sides are set against each
// other, and the name of one that is found.
func (s *scores) addVerdict(h *told, f *fixtures.Finding, p *pairFound) {
	v := s.verdicts[f.Verdict]
	switch {
	case p != nil:
		v.plus(score{1, 1, 1})
		s.labels.plus(score{expected: 1, reported: 1})
		if labelled(p, f.Label) {
			s.labels.right++
		}
	case f.Verdict != compare.Agree:
		i := slices.IndexFunc(h.pairs, func(p pairFound) bool { return h.faces(&p, f) })
		if i >= 0 {
			v.plus(score{1, 1, 0})
			s.mistaken[[2]compare.Verdict{f.Verdict, h.pairs[i].verdict}]++
		}
	}
}

// addAlignment counts pairs of lines that belong to one fact: those that a
// finding lists, against those that share a topic; and those that flagged pairs
// hold, against those that are listed.
func (s *scores) addAlignment(h *told) {
	listed := map[[2]fixtures.Mention]bool{}
	for i := range h.story.Findings {
		f := &h.story.Findings[i]
		if f.Mark == fixtures.GapNot || f.Within() {
			continue
		}
		for _, pair := range pairsOf(slices.Concat(f.Sides...)) {
			listed[pair] = true
		}
	}
	joined := map[[2]fixtures.Mention]bool{}
	byTopic := map[string][]*claims.Claim{}
	for _, c := range h.claims {
		if c.Topic != "" {
			byTopic[c.Topic] = append(byTopic[c.Topic], c)
		}
	}
	for _, cs := range byTopic {
		for _, pair := range pairsOf(h.lines(cs)) {
			joined[pair] = true
		}
	}
	flagged := map[[2]fixtures.Mention]bool{}
	for _, p := range h.pairs {
		if p.verdict.Flagged() && !p.within {
			for _, pair := range pairsOf(h.lines(slices.Concat(p.sides...))) {
				flagged[pair] = true
			}
		}
	}
	s.joined.plus(score{expected: len(listed), right: overlap(listed, joined)})
	s.opposed.plus(score{reported: len(flagged), right: overlap(flagged, listed)})
}

func overlap(a, b map[[2]fixtures.Mention]bool) int {
	n := 0
	for pair := range a {
		if b[pair] {
			n++
		}
	}
	return n
}

// pairsOf are the pairs of lines of different articles, each in order.
func pairsOf(lines []fixtures.Mention) [][2]fixtures.Mention {
	var out [][2]fixtures.Mention
	for i, a := range lines {
		for _, b := range lines[i+1:] {
			if a.Article > b.Article {
				a, b = b, a
			}
			if a.Article != b.Article {
				out = append(out, [2]fixtures.Mention{a, b})
			}
		}
	}
	return out
}

// grouping counts pairs of articles that tell of one event, among the articles
// of all stories at once.
func grouping(t *testing.T) score {
	cfg := builtInConfig(t)
	var docs []*claims.Document
	event := map[string]string{} // by path
	for _, s := range stories(t) {
		docs = append(docs, parsed(t, s, cfg)...)
		for i, group := range s.Groups {
			for _, name := range group {
				event[s.Name+"/"+name] = fmt.Sprint(s.Name, i)
			}
		}
	}
	a := analysed(t, docs, cfg)
	story := map[string]string{} // by document ID
	for _, s := range a.Stories {
		for _, id := range s.Documents {
			story[id] = s.ID
		}
	}
	var out score
	for i, d := range docs {
		for _, e := range docs[i+1:] {
			same, joined := event[d.Path] == event[e.Path], story[d.ID] == story[e.ID]
			if same {
				out.expected++
			}
			if joined {
				out.reported++
			}
			if same && joined {
				out.right++
			}
		}
	}
	return out
}
