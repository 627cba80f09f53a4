package value

// nounsOfPlans are words of futureWords that are nouns too.
const nounsOfPlans = "plan plans schedule book start hope hopes needs aims"

// asNoun reports whether word j, which as a verb looks ahead, is a noun: "the peace
// plan", "its start", "the order book".
func (s *scanner) asNoun(j int) bool {
	if !s.told(j, ofPlans) || j == 0 || s.cue(j+1) == cueTo {
		return false
	}
	return s.cue(j-1) == cueThe || s.has(j-1, rArticle|rPossessive|rDeterminer) || s.is(j-1, idS) || s.plainNoun(j-1) && s.at(j-1).flags&capital == 0 && s.text(j-1) != "please"
}

// scheduling are verbs in the present whose date, right behind them, is to come: "the
// law takes effect on 1 June". Headlines tell of the past in the present.
const scheduling = "takes goes meets comes opens ends closes runs returns expires airs resumes appears arrives departs kicks hosts votes holds turns debuts premieres " +
	"go meet come expire resume arrive depart"

// intending are verbs before "to", after which a date without a weekday is to come:
// "agreed to talk again on 19 June".
const intending = "agreed vowed promised pledged decided agree vow promise pledge"

// scheduleReach is how many words back from a date the verb may stand.
const scheduleReach = 4

// scheduled reports whether a verb of a plan governs the date at words i … next-1.
func (s *scanner) scheduled(i, next int) bool {
	if s.mark(next, '\'') || s.plainNoun(next) && s.has(i, rRelative|rWeekday) {
		return false
	}
	j := i
	if c := s.cue(j); c != cueOn && c != cueFor {
		j--
	}
	if c := s.cue(j); c == cueOn || c == cueFor {
		j--
	} else if s.has(j, rPreposition) || s.cue(j) == cueThe {
		return false
	}
	if k := j - 1; (s.is(k, idIs) || s.is(k, idAre)) && hasWord("out due available", s.text(j)) {
		j = k // the book is out on 20 April
	}
	if s.is(j, idIs) || s.is(j, idAre) {
		return !s.headline(j)
	}
	for k := j; k >= 0 && k > j-scheduleReach && (s.letters(k) || s.digits(k)) && !s.breaks(k+1); k-- {
		switch {
		case s.cue(k) == cueTo && s.told(k-1, ofIntent):
			return !s.weekdayIn(i, next)
		case s.told(k, ofSchedule):
			return s.at(k).flags&capital == 0 && s.cue(k-1) != cueTo && !s.has(k-1, rArticle|rDeterminer|rPossessive) && !s.headline(k)
		}
		if _, ok := s.tenseAt(k); ok {
			return false
		}
	}
	return false
}

// weekdayIn reports whether a weekday is among words i … next-1.
func (s *scanner) weekdayIn(i, next int) bool {
	for ; i < next; i++ {
		if s.has(i, rWeekday) {
			return true
		}
	}
	return false
}

var idAre = known("are")
