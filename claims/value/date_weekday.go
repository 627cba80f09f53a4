package value

// weekday reads the name of a weekday with the number that may follow it:
// "Tuesday the 19th", "Thu 15th".
func (s *scanner) weekday(j int, w *when) int {
	next := j + 1
	if s.mark(next, '.') && s.glued(next) && s.shortened(j) {
		next++
	}
	if after := s.weekdayBeside(j, next, 1, w); after > 0 {
		return after
	}
	w.weekday, w.said = s.entry(j).cal, w.said|saidWeekday
	w.plural = s.has(j, rWeekday) && s.plural(j) && !s.is(j, idTues) && !s.is(j, idThurs) && !s.is(j, idWeds)
	w.anyDay = s.has(j-1, rArticle) && s.cue(j-2) == cueOn && w.said == saidWeekday && !s.plainNoun(next)
	k := next
	if s.cue(k) == cueThe {
		k++
	}
	if w.has(saidDay | saidMonth | saidRel | saidDir) {
		return next
	}
	n, after, ordinal := s.dayNumber(k)
	if n > 0 && s.digits(k) && s.timeAfter(after) {
		w.day, w.said = n, w.said|saidDay
		return after
	}
	if n > 0 && !s.has(after, rMonth) && s.cue(after) != cueOf && (ordinal && s.digits(k) || ordinal && k > next || s.digits(k) && s.bareHour(after) && !s.clockAt(k) && s.cue(after) != cueAM && s.cue(after) != cuePM && !s.mark(after, ':') && !s.mark(after, '/') && !s.has(after, rScale)) && !s.has(after, rWeekday) {
		if s.hyphen(after) || s.has(after, rTimeUnit) || s.plainNoun(after) && !s.toldClock(after) {
			return next
		}
		w.day, w.said = n, w.said|saidDay
		return after
	}
	return next
}

var (
	idTues  = known("tues")
	idThurs = known("thurs")
	idWeds  = known("weds")
)
