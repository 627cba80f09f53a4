package value

import "github.com/crosscheck/crosscheck/claims"

// scoreRules read results of games and votes: "won 2-1", "a 61-59 vote", "a
// 5-to-4 ruling". Lo and Hi hold the lesser and the greater number; Text keeps
// their order.
var scoreRules = []rule{
	{"score/pair", rDigits | rCardinal, score},
}

const (
	scoreBefore = "went won win wins winning beat beats beating beaten lost lose loses losing loss defeated defeating defeat drew draw drawn tied tie led leads lead leading trailed trailing trail victory scoreline score vote voted votes voting ruled ruling rejected thrashed edged routed hammered downed crushed stunned overcame triumphed aggregate record mark finished improved"
	scoreAfter  = "victory win wins loss losses defeat draw tie vote votes ruling decision majority lead scoreline score upset rout thrashing verdict split margin advantage aggregate record mark start finish stretch run deadlock"
	// highestScore bounds each side of a score or vote.
	highestScore = 999
)

func score(s *scanner, i int, v *claims.Value) int {
	if !s.bare(i) {
		return 0
	}
	a := s.side(i)
	if !a.ok() {
		return 0
	}
	if s.is(a.next, idVotes) && s.is(a.next+1, idTo) {
		return s.votes(i, a, v)
	}
	j, spaced := a.next, false
	switch {
	case s.hyphen(j) && s.is(j+1, idTo) && s.hyphen(j+2):
		j += 3
	case s.hyphen(j) && s.glued(j) && s.glued(j+1):
		j++
	case s.is(j, idTo):
		j, spaced = j+1, true
	default:
		return 0
	}
	b := s.side(j)
	if !b.ok() || s.runsOn(b.next) || s.mark(b.next, '/') || s.hyphen(b.next) && s.glued(b.next) && s.digits(b.next+1) {
		return 0
	}
	named := j-a.next == 3
	if !named && !s.scored(i, b.next, spaced) && !s.recorded(i, a, b, j) && !s.ofTeam(i, a, b) && !(b.value < a.value && j == a.next+1 && s.apart(i)) {
		return 0
	}
	t := term{n: b, sign: 1, first: j, next: b.next}
	u, _ := s.unitAfter(&t, b.next)
	if u == nil && s.hyphen(b.next) {
		u, _ = s.unitAfter(&t, b.next+1)
	}
	if u != nil || s.pluralNoun(b.next) != "" && !s.has(b.next, rScoreAfter) {
		return 0
	}
	return pair(a, b, v)
}

// pair writes two numbers as a score.
func pair(a, b numeral, v *claims.Value) int {
	v.Kind = claims.Score
	v.Lo, v.Hi, v.Number, v.Step = min(a.value, b.value), max(a.value, b.value), a.value, 1
	v.Text = string(appendNumber(append(appendNumber(nil, a.value), '-'), b.value))
	v.Base = claims.Quantity{Lo: v.Lo, Hi: v.Hi, Unit: "score"}
	return b.next
}

// votes reads "61 votes to 58".
func (s *scanner) votes(i int, a numeral, v *claims.Value) int {
	b := s.side(a.next + 2)
	if !b.ok() || s.letters(b.next) && !s.has(b.next, rFunction|rPreposition) || s.runsOn(b.next) {
		return 0
	}
	return pair(a, b, v)
}

var idVotes = known("votes")

// side reads one number of a score.
func (s *scanner) side(i int) numeral {
	if s.digits(i) {
		p := s.printed(i)
		if p.decimals == 0 && !p.zero && p.value <= highestScore {
			return numeral{value: p.value, shape: digital, next: i + 1}
		}
		return numeral{}
	}
	if e := s.entry(i); e.roles&rCardinal != 0 && e.num <= 20 {
		return numeral{value: e.num, shape: spelled, next: i + 1}
	}
	return numeral{}
}

// apart reports whether a falling pair at word i stands where a result does and
// no name does: "Moss, 58-3, won", "fell to 36-3", "(9-3)".
func (s *scanner) apart(i int) bool {
	m := s.at(i - 1).mark
	return m == ',' || m == '(' || s.is(i-1, idTo) || s.is(i-1, idAt) || s.has(i-1, rArticle) || s.has(i-1, rPossessive)
}

// recorded reports whether a pair at word i is what somebody's record is: "were 8-1 in
// close games", "are now 9-1". Wins come first, and a pair that rises may be a range
// unless the words after it are those of a record.
func (s *scanner) recorded(i int, a, b numeral, j int) bool {
	if j != a.next+1 || !a.is(digital) || !b.is(digital) || a.value > mostGames || b.value > mostGames {
		return false
	}
	k := i - 1
	if s.cue(k) == cueNow {
		k--
	}
	if !hasWord("is are was were re been m s started opened began stand stands sit sits", s.text(k)) || s.width(k) < 3 && s.text(k) != "is" && !s.mark(k-1, '\'') {
		return false
	}
	switch s.text(b.next) {
	case "against", "overall", "entering", "when", "versus", "vs":
		return true
	case "at", "on", "in", "this", "last", "since", "with", "under", "after", "and", "over", "straight":
		return b.value < a.value || hasWord(recordPlaces, s.text(b.next+1)) || hasWord(recordPlaces, s.text(b.next+2))
	}
	return b.value < a.value && (s.pauses(b.next) || s.at(b.next).start < 0)
}

// ofTeam reports whether a pair at word i stands in brackets behind the name of a team,
// as its wins and losses: the Herons (2-13).
func (s *scanner) ofTeam(i int, a, b numeral) bool {
	if !s.mark(i-1, '(') || !s.mark(b.next, ')') || !a.is(digital) || !b.is(digital) || a.value > mostGames || b.value > mostGames {
		return false
	}
	return s.letters(i-2) && s.at(i-2).flags&capital != 0 && s.ends(i-2, 's') && !s.has(i-2, rLabel|rWeekday|rMonth|rPeople|rUnit) && s.is(i-3, idThe)
}

// mostGames bounds the wins and the losses of a season.
const mostGames = 162

// recordPlaces follow a record and the preposition after it.
const recordPlaces = "home road games season conference division league playoffs postseason away matches"

// scored reports whether a word of winning or voting stands near. "3 to 1"
// without hyphens needs it right before.
func (s *scanner) scored(i, next int, spaced bool) bool {
	reach := 6
	if spaced {
		reach = 3
	}
	for k := i - 1; k >= i-reach; k-- {
		if s.at(k).mark == '.' || s.has(k, rScoreBefore) {
			return s.has(k, rScoreBefore)
		}
	}
	return s.has(next, rScoreAfter) || s.has(next+1, rScoreAfter)
}

func addScores() {
	addAll(rScoreBefore, scoreBefore)
	addAll(rScoreAfter, scoreAfter)
}
