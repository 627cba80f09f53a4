package value

import (
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// edge is a word that makes a date the bound of a longer stretch: "since 2011",
// "before Friday", "more than two weeks ago".
type edge struct {
	mod  string // BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER; "" for none
	word bound  // of a length: "more than", "nearly"
}

// edgeOf is the bound that a preposition sets; "" for none.
func edgeOf(c cue) string {
	switch c {
	case cueSince, cueStarting:
		return modOnOrAfter
	case cueBefore:
		return modBefore
	case cueAfter:
		return modAfter
	case cueUntil, cueBy, cueThrough:
		return modOnOrBefore
	}
	return ""
}

// edgePhrase reads "later than", "no later than" and "as early as".
func (s *scanner) edgePhrase(i int) (mod string, next int) {
	switch c := s.cue(i); {
	case c == cueLater && s.cue(i+1) == cueThan:
		return modAfter, i + 2
	case c == cueEarlier && s.cue(i+1) == cueThan:
		return modBefore, i + 2
	case c == cueNo && s.cue(i+1) == cueLater && s.cue(i+2) == cueThan:
		return modOnOrBefore, i + 3
	case c == cueNo && s.cue(i+1) == cueEarlier && s.cue(i+2) == cueThan:
		return modOnOrAfter, i + 3
	case c == cueAs && s.cue(i+1) == cueEarly && s.cue(i+2) == cueAs:
		return modOnOrAfter, i + 3
	case c == cueAs && s.cue(i+1) == cueLate && s.cue(i+2) == cueAs:
		return modOnOrBefore, i + 3
	}
	return "", i
}

// edge reads the bound words that begin at word i and returns the word after
// them.
func (s *scanner) edge(i int, e *edge) int {
	j := i + 1
	if e.mod = edgeOf(s.cue(i)); e.mod == "" {
		e.mod, j = s.edgePhrase(i)
	}
	if e.mod == "" {
		return s.lengthEdge(i, e)
	}
	if (s.cue(i) == cueStarting && s.cue(j) == cueOf) || s.is(i, idPost) && !(s.hyphen(j) && s.glued(j)) {
		e.mod = ""
		return i
	}
	if s.hyphen(j) && s.glued(j) {
		j++
	}
	if s.cue(j) == cueAbout {
		j++
	}
	if s.cue(j) == cueOn || s.cue(j) == cueThe || s.cue(j) == cueIn && !s.has(j+1, rTimeUnit) {
		j++
	}
	if s.cue(j) == cueThe {
		j++
	}
	return j
}

// lengthEdge reads the bound before a length: "more than two weeks ago".
func (s *scanner) lengthEdge(i int, e *edge) int {
	if !s.has(i, rBound) || s.cue(i) == cueWithin {
		return i
	}
	b := s.bound(i)
	if b.word == nil || b.next == i || s.is(i, idOver) && s.is(i+1, idThe) {
		return i
	}
	e.word = b
	return b.next
}

// edgeAfter reads a bound behind a date: "2012 or later", "1/1/2016 and after".
func (s *scanner) edgeAfter(next int, e *edge, w *when) int {
	if e.mod != "" || s.cue(next) != cueOr && s.cue(next) != cueAnd {
		return next
	}
	if s.letters(next+2) && s.cue(next+2) != cueOn || s.digits(next+2) {
		return next
	}
	switch s.cue(next + 1) {
	case cueLater, cueAfter:
		e.mod = modOnOrAfter
	case cueEarlier, cueBefore:
		e.mod = modOnOrBefore
	default:
		return next
	}
	return s.more(next+2, w)
}

// apply bounds a value by the edge: what lies before a date has no start, what
// lies after it no end.
func (e *edge) apply(v *claims.Value, w *when) {
	if e.mod != "" {
		bounded(v, e.mod, w)
	}
	if e.word.word == nil {
		return
	}
	v.Modifier = e.word.modifier()
	switch {
	case v.Modifier == claims.Exact:
	case v.Kind == claims.Duration:
		e.word.limit(v, v.Lo, v.Hi)
		v.Base.Lo, v.Base.Hi = v.Lo*secondsOf(w.relG), v.Hi*secondsOf(w.relG)
		v.Mod = durationMod(v.Modifier)
	case v.Modifier == claims.About || v.Modifier == claims.Nearly:
		v.Mod = modApprox
	case !w.has(saidOffset):
		bounded(v, modOnOrBefore, w)
		v.Modifier = claims.Exact
	case (v.Modifier == claims.MoreThan || v.Modifier == claims.AtLeast) == w.off.past():
		v.Mod = modBefore
	default:
		v.Mod = modAfter
	}
}

// past reports whether the offset goes back.
func (o offset) past() bool { return o.days < 0 || o.months < 0 || o.seconds < 0 }

// bounds reports whether the bound word at i can bound the expression: only a length
// can be more or less than something, and "up to" ends a stretch of time.
func (s *scanner) bounds(i int, e *edge, w *when) bool {
	if e.word.word == nil || w.has(saidOffset|saidCount) {
		return true
	}
	switch e.word.modifier() {
	case claims.About, claims.Nearly:
		// "to speak about Tuesday", "walking around today", "he estimated Monday"
		return w.has(saidClock) || s.text(i) != "about" && !w.has(saidWeekday|saidRel)
	case claims.AtMost:
		return true
	}
	return false
}

// bounded turns a date into what lies before or after it.
func bounded(v *claims.Value, mod string, w *when) {
	v.Mod = mod
	switch mod {
	case modBefore:
		v.From, v.To = time.Time{}, v.From
	case modAfter:
		if !w.has(saidClock | saidOffset) {
			v.From = v.To
		}
		v.To = time.Time{}
	case modOnOrBefore:
		v.From = time.Time{}
	case modOnOrAfter:
		v.To = time.Time{}
	}
}

// clockEdge reads the bound of a time of day behind its date: "today before 4
// p.m.", "Wednesday no later than 10 in the morning".
func (s *scanner) clockEdge(j int, w *when) int {
	if !w.has(saidDay|saidWeekday) && !(w.has(saidRel) && w.relG == grainDay) || w.edge != "" {
		return 0
	}
	var e edge
	k := s.edge(j, &e)
	if e.mod == "" || k == j {
		return 0
	}
	c, next := s.clock(k, s.cue(k+1) == cueIn && s.cue(k+2) == cueThe && s.partAt(k+3) != partNone)
	if next == 0 {
		return 0
	}
	w.clock, w.said, w.edge = c, w.said|saidClock, e.mod
	return next
}
