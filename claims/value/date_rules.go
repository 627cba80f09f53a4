package value

import (
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

const dateStarts = rMonth | rWeekday | rDigits | rCardinal | rOrdinal | rRelative | rHoliday | rSeason | rEra | rTimeUnit | rArticle | rVague | rFraction | rGlyph

// temporalRules read dates, times and sets.
var temporalRules = []rule{
	{"set", rSet | rCardinal | rOrdinal | rWeekday | rDayPart | rPreposition | rDigits | rTimeUnit, readSet},
	{"date", dateStarts | rDayPart | rPreposition | rBound, readTime},
	{"date/day", rPreposition, readOnDay},
	{"duration", rArticle | rTimeUnit | rBound | rDigits | rCardinal | rSet, readDuration},
	{"date/now", rRelative | rPreposition, readNow},
}

// readTime reads a date or a time with the words that bound it.
func readTime(s *scanner, i int, v *claims.Value) int {
	if s.mark(i-1, ':') && s.digits(i-2) && s.digits(i) {
		return 0 // the seconds of "5:59: 13 PM"
	}
	if s.glued(i) && i > 0 && (s.letters(i-1) && s.at(i).mark == 0 || s.numberBefore(i)) {
		return 0
	}
	var a, b when
	e := edge{}
	j := s.edge(i, &e)
	next := s.expression(j, i, &e, &a)
	var first when
	end := s.spanned(j, &first, &b)
	ranged := end > next || end == next && end > 0 && !a.has(saidDayEnd|saidClockEnd)
	if ranged {
		a, next = first, end
	}
	if next == 0 {
		return 0
	}
	if ranged && (e.mod == modOnOrAfter || e.mod == modBefore || e.mod == modAfter) {
		return 0
	}
	next = s.edgeAfter(next, &e, &a)
	if a.has(saidDay) && s.weekMark(j) {
		a.week = true
	}
	if a.said == saidMonth|saidDay && !ranged && e.mod == "" && next == j+3 && s.mark(j+1, '/') && !s.dated(i) && s.cue(i-1) != cueAt {
		if _, ok := s.slash(j); ok {
			return 0 // a fraction
		}
	}
	if !ranged && !s.strong(i, j, next, &e, &a) || !s.bounds(i, &e, &a) {
		return 0
	}
	r := resolver{ref: s.ctx.Reference, tense: s.tense(i, next), back: s.lookingBack(i, next), named: s.anchor(i)}
	var t stretch
	ok := false
	if ranged {
		t, ok = r.resolveRange(&a, &b)
	} else {
		t, ok = r.resolve(&a)
	}
	if !ok {
		return s.noSuchDay(&a, next)
	}
	fillTime(v, &a, t, ranged)
	e.apply(v, &a)
	if e.mod == modOnOrBefore && s.cue(i) == cueBy && r.known() && r.tense != tensePast && v.To.After(r.ref) {
		v.From = r.ref
	}
	return next
}

// weekMark reports whether "w/c", week commencing, stands before word j.
func (s *scanner) weekMark(j int) bool {
	return s.single(j-1, 'c') && s.mark(j-2, '/') && s.single(j-3, 'w') && s.glued(j-1) && s.glued(j-2)
}

// readOnDay reads "on the 15th" and "on 24th". Without the preposition an
// ordinal ranks something.
func readOnDay(s *scanner, i int, v *claims.Value) int {
	if s.cue(i) != cueOn {
		return 0
	}
	j := i + 1
	if s.cue(j) == cueThe {
		j++
	}
	var w when
	next := s.bareDay(j, &w)
	if n, after, _ := s.dayNumber(j); next == 0 && n > 0 && s.digits(j) && s.timeAfter(after) && s.cue(j-1) == cueThe {
		w.day, w.said, next = n, saidDay, after // on the 17 from 2pm
	}
	if next == 0 || s.mark(next, '\'') || s.plainNoun(next) || s.cue(next) == cueOf {
		return 0
	}
	var listed when
	if end := s.dayRange(j, &listed); end == next {
		w = listed // the 3rd of "on the 3rd and 15th of June"
	} else {
		next = s.more(next, &w)
	}
	r := resolver{ref: s.ctx.Reference, tense: s.tense(i, next), back: s.lookingBack(i, next)}
	t, ok := r.resolve(&w)
	if !ok {
		return 0
	}
	fillTime(v, &w, t, false)
	v.Span = s.span(j, next)
	return next
}

// noSuchDay passes over a full date that the calendar does not have; anything
// else is left to other rules.
func (s *scanner) noSuchDay(w *when, next int) int {
	if w.has(saidMonth) && w.has(saidDay) {
		return next
	}
	return 0
}

// expression reads one expression at j; it may begin with a preposition that makes
// a length a date.
func (s *scanner) expression(j, i int, e *edge, w *when) int {
	c := s.cue(j)
	if next := s.lastingFrom(j, w); next > 0 || c == cueFor {
		return next
	}
	if e.mod == "" && (c == cueIn || c == cueWithin) {
		if next := s.inLength(j, w); next > 0 {
			end := s.more(s.timesEnd(next), w)
			if s.tense(i, end) == tensePast && !s.timesTime(next) {
				return 0
			}
			return end
		}
	}
	if c == cueFrom || c == cueBetween {
		k := j + 1
		if s.cue(k) == cueThe {
			k++
		}
		if next := s.wholeDate(k, w); next > 0 && w.has(saidDayEnd|saidClockEnd) {
			return next
		}
		*w = when{}
	}
	if c == cueAt || c == cueFrom || c == cueBetween || c == cueIn {
		next := s.timeComponent(j, w)
		if next == 0 {
			return 0
		}
		return s.more(next, w)
	}
	return s.wholeDate(j, w)
}

// wholeDate reads an expression and the end of a range of days into w, which is
// empty.
func (s *scanner) wholeDate(j int, w *when) int {
	next := s.whenAt(j, w)
	if next == 0 {
		return 0
	}
	if after := s.dayTo(next, w); after > 0 {
		next = s.more(after, w)
	}
	return s.lasting(next, w)
}

// more reads the parts that may follow what ends before next.
func (s *scanner) more(next int, w *when) int {
	for range maxParts {
		before := *w
		k := s.joined(next, w)
		end := s.component(k, w)
		if end == 0 || end <= k {
			*w = before
			break
		}
		next = end
	}
	return next
}

// timesTime reports "'s time" and "time" after "in two weeks".
func (s *scanner) timesTime(j int) bool { return s.timesEnd(j) > j }

func (s *scanner) timesEnd(j int) int {
	k := j
	if s.mark(k, '\'') {
		k++
		if s.is(k, idS) {
			k++
		}
	}
	if s.cue(k) == cueTime {
		return k + 1
	}
	return j
}

// fillTime writes a stretch into a value.
func fillTime(v *claims.Value, w *when, t stretch, ranged bool) {
	v.Kind, v.Timex, v.Mod, v.From, v.To, v.Inferred = claims.Date, t.timex, w.mod, t.from, t.to, t.inferred || w.unsure
	v.Text, v.Rule = t.timex, ruleOf(w)
	if w.edge != "" {
		bounded(v, w.edge, w)
	}
	if w.partMod != "" && v.Mod == "" {
		v.Mod = w.partMod
	}
	if ranged || w.has(saidDayEnd|saidClockEnd) {
		v.Modifier = claims.Range
		if v.Mod == modStart || v.Mod == modMid || v.Mod == modEnd {
			v.Mod = "" // From and To say it: "from early May to late June"
		}
	}
	switch {
	case w.has(saidClock | saidPart), w.has(saidOffset) && w.off.g < grainDay:
		v.Kind = claims.Time
	case w.has(saidCount) && !ranged:
		countedDuration(v, w)
	}
	if w.adrift && w.has(saidOffset) && !t.resolved() && !ranged {
		v.Rule = "duration/adrift"
		adriftDuration(v, w)
		return
	}
	if w.plural && !ranged {
		v.Kind, v.Rule, v.From, v.To = claims.Set, "set/plural", time.Time{}, time.Time{}
		v.Timex = pluralTimex(w)
		v.Text = v.Timex
	}
	if w.has(saidOffset) && w.n > 0 {
		v.Number, v.Unit = w.n, unitName(w.unit)
	}
	if w.clock.about && v.Kind == claims.Time && v.Mod == "" && v.Modifier != claims.Range {
		v.Mod, v.Modifier = modApprox, claims.About
	}
	if w.mod == modApprox {
		v.Modifier = claims.About
	}
	if !ranged {
		undated(v, w, t)
	}
}

// ruleOf names the rule by what was said.
func ruleOf(w *when) string {
	switch {
	case w.has(saidOffset) && w.off.g < grainDay:
		return "time/offset"
	case w.has(saidOffset):
		return "date/offset"
	case w.has(saidClock):
		return "time/clock"
	case w.has(saidPart):
		return "time/part-of-day"
	case w.has(saidCount):
		return "duration/to-now"
	case w.has(saidFeast):
		return "date/holiday"
	case w.has(saidPick):
		return "date/part-of"
	case w.has(saidNumber):
		return "date/numbered"
	case w.has(saidSpan):
		return "date/era"
	case w.has(saidMonth):
		return "date/month"
	case w.has(saidWeekday):
		return "date/weekday"
	case w.has(saidRel):
		return "date/relative"
	}
	return "date/year"
}
