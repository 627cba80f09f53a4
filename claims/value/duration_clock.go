package value

import "github.com/crosscheck/crosscheck/claims"

// gameClockRules read what the clock of a game shows: "with 10:03 to play", "at the
// 2:15 mark", "6:00 remaining in the half". These are lengths of time, not times of day.
var gameClockRules = []rule{
	{"duration/clock", rDigits | rPreposition, gameClock},
}

func gameClock(s *scanner, i int, v *claims.Value) int {
	if s.cue(i) == cueAt && s.digits(i+1) {
		i++
	}
	if !s.digits(i) || !s.mark(i+1, ':') || !s.glued(i+1) || !s.glued(i+2) || !s.digits(i+2) || s.width(i) > 2 || s.width(i+2) != 2 || s.glued(i) && !s.mark(i-1, '(') || s.glued(i+3) && (s.mark(i+3, ':') || s.letters(i+3)) {
		return 0
	}
	minutes, seconds := s.printed(i).value, s.printed(i+2).value
	if minutes > 60 || seconds > 59 || !s.onGameClock(i, i+3) {
		return 0
	}
	total := minutes*60 + seconds
	v.Kind, v.Unit, v.Number = claims.Duration, "minute", total/60
	v.Lo, v.Hi = v.Number, v.Number
	v.Base = claims.Quantity{Lo: total, Hi: total, Unit: "s"}
	l := length{count: 1, parts: [maxLengths]lengthPart{{minutes, grainMinute}, {seconds, grainSecond}}}
	if seconds > 0 {
		l.count = 2
	}
	v.Timex, v.Span = l.timex(), s.span(i, i+3)
	return i + 3
}

// onGameClock reports whether the words after the digits, which end before word j, are
// those of a clock that runs: to play, left in the half, remaining, mark, into the
// second half, of the third period.
func (s *scanner) onGameClock(i, j int) bool {
	switch s.text(j) {
	case "remaining", "mark":
		return true
	case "to":
		return s.timeLeft(j)
	case "left":
		return s.text(i-1) != "at" && (s.pauses(j+1) || s.at(j+1).start < 0 || s.cue(j+1) == cueIn || s.cue(j+1) == cueOn)
	case "into":
		return s.stageAt(j + 1)
	case "of":
		return s.cue(i-1) == cueAt && s.stageAt(j+1)
	}
	return false
}

// stageAt reports whether a part of a game stands at word j: the second half, overtime.
func (s *scanner) stageAt(j int) bool {
	for k := j; k < j+3; k++ {
		if hasWord(stages, s.text(k)) {
			return true
		}
	}
	return false
}

const stages = "half quarter period overtime game match bout round frame set"
