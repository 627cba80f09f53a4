package value

import "github.com/crosscheck/crosscheck/claims"

// multiple writes a count of times that multiplies as the factor that it is: four times
// the size, ten times as many, three times higher than. What happened three times is a
// count. The word after "times" is end.
func (s *scanner) multiple(q *quantum, end int, v *claims.Value) int {
	v.Kind, v.Unit = claims.Ratio, ""
	s.interval(q, v, false)
	v.Base = claims.Quantity{Lo: v.Lo, Hi: v.Hi, Unit: "1"}
	v.Rule = ruleName(v.Kind, q)
	return end
}

// multiplies reports whether the words from word j on say what "times" before them
// multiplies.
func (s *scanner) multiplies(j int) bool {
	switch t := s.text(j); t {
	case "as":
		return s.comparesAs(j)
	case "more", "less", "greater", "fewer":
		return !s.pauses(j+1) && s.at(j+1).start >= 0 || s.text(j+1) == "than"
	case "that", "those":
		return s.cue(j+1) == cueOf
	case "what":
		return true
	case "the", "its", "his", "her", "their", "our", "my", "your":
		for k := j + 1; k < j+4 && s.letters(k); k++ {
			if hasWord(quantities, s.text(k)) {
				return true
			}
			if s.has(k, rTimeUnit|rRelative|rWeekday|rMonth|rDayPart) {
				return false
			}
		}
	default:
		return len(t) > 4 && t[len(t)-2:] == "er" && (s.text(j+1) == "than" || hasWord(comparatives, t))
	}
	return false
}

// quantities are nouns of what can be a multiple of another.
const quantities = "size number amount rate price prices value cost costs average level levels length height weight width speed volume area population distance limit " +
	"maximum minimum norm salary income revenue earnings sum total estimate budget capacity output strength width depth mass power turnout percentage share proportion risk odds pay wage wages"

const comparatives = "larger bigger higher longer faster greater smaller lower stronger heavier cheaper wider deeper likelier"
