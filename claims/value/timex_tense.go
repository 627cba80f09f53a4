package value

// The words that tell whether a sentence looks back or ahead.
const (
	futureWords = "will shall ll wo going gonna plan plans planning scheduled due expected expects slated upcoming " +
		"tomorrow want wants let next pending must needs intends intend hopes hope aims begin begins start starts schedule book meet remind arrange set"
	pastWords = "was were had did said told been has have came went met took gave made found got left began won lost held fell rose " +
		"hit struck shot saw sent spent led ran became brought broke built caught chose dealt drove fought flew grew kept knew " +
		"laid lay paid put read sank sat sold spoke stood swept taught thought threw wrote says hurt cut ago"
)

// modalWords look ahead, except before "have": "may have left".
const modalWords = "may might could"

func addTenses() {
	tell(ofModal, modalWords)
	tell(ofFuture, futureWords)
	tell(ofPast, pastWords)
	tell(ofPlans, nounsOfPlans)
	tell(ofSchedule, scheduling)
	tell(ofIntent, intending)
	addAll(0, "be have not would is are")
}

// tenseWindow is how many words on either side are asked.
const tenseWindow = 24

// tense is what the words around words i … next-1 say of their side of the
// reference: the nearest word that tells, first before them, then after, within
// the sentence. A date that is all the text is an appointment; else news looks
// back.
func (s *scanner) tense(i, next int) tense {
	if s.delivered(next) || s.scheduled(i, next) {
		return tenseFuture
	}
	clause := true
	for j := i - 1; j >= 0 && j > i-tenseWindow && !s.breaks(j+1); j-- {
		if clause && (s.is(j, idWould) && !s.is(j+1, idHave) || s.text(j) == "d" && s.mark(j-1, '\'') && s.text(j+1) == "like") {
			return tenseFuture // "he said it would close on Friday"
		}
		if t, ok := s.tenseAt(j); ok {
			return t
		}
		clause = clause && !s.mark(j, ',')
	}
	for j := next; j < len(s.words) && j < next+tenseWindow && !s.breaks(j); j++ {
		if t, ok := s.tenseAt(j); ok {
			return t
		}
	}
	if s.onlyDate(i, next) {
		return tenseAlone
	}
	if s.cue(i-1) == cueUntil || s.cue(i) == cueUntil {
		return tenseFuture // "schools stay shut until Monday"
	}
	return tensePast
}

// lookingBack reports whether a word of the past stands beside words i … next-1 in their
// clause: "the shop opened on May 3", not "the shop, which opened late, sells it from May
// 3" nor "the shop is closed until May 3".
func (s *scanner) lookingBack(i, next int) bool {
	for j := i - 1; j >= 0 && j > i-tenseWindow && !s.breaks(j+1) && !s.pauses(j); j-- {
		if t, ok := s.tenseAt(j); ok {
			return t == tensePast && !(s.ends(j, 'd') && (s.is(j-1, idIs) || s.text(j-1) == "are"))
		}
	}
	for j := next; j < len(s.words) && j < next+tenseWindow && !s.breaks(j) && !s.pauses(j); j++ {
		if t, ok := s.tenseAt(j); ok {
			return t == tensePast
		}
	}
	return false
}

// delivered reports whether what the date stands before is traded ahead: "oil for
// December delivery".
func (s *scanner) delivered(next int) bool {
	switch s.text(next) {
	case "delivery", "deliveries", "settlement", "expiry", "contract", "contracts", "futures":
		return true
	}
	return false
}

var (
	idBe   = known("be")
	idSet  = known("set")
	idHave = known("have")
	idNot  = known("not")

	idWould = known("would")
)

// forecasts reports whether "set" looks ahead: "set for Friday", "set to meet".
func (s *scanner) forecasts(j int) bool { return s.cue(j+1) == cueFor || s.cue(j+1) == cueTo }

// onlyDate reports whether the text holds nothing but the date and small words.
func (s *scanner) onlyDate(i, next int) bool {
	if i > 5 || len(s.words)-next > 5 {
		return false
	}
	for j := range s.words {
		if (j < i || j >= next) && s.letters(j) && s.cue(j) == cueNone {
			return false
		}
	}
	return true
}

// breaks reports whether a sentence ends between word j-1 and word j.
func (s *scanner) breaks(j int) bool {
	if s.at(j).flags&newline != 0 {
		return true
	}
	w := s.at(j - 1)
	return (w.mark == '.' || w.mark == '!' || w.mark == '?') && s.at(j).flags&capital != 0
}

// tenseAt is the tense that word j shows: a known word, or the ending of a verb
// in the past.
func (s *scanner) tenseAt(j int) (tense, bool) {
	e := s.entry(j)
	switch {
	case s.told(j, ofFuture) && s.asNoun(j):
		return tensePast, false // the plan, an order book
	case s.is(j-1, idBe), s.is(j-2, idBe), !s.told(j, ofFuture) && (s.cue(j-1) == cueTo || s.told(j-1, ofFuture) && !s.asNoun(j-1)):
		return tensePast, false // "will be held", "will hit": the auxiliary tells
	case s.told(j, ofModal) && s.at(j).flags&capital == 0:
		return tenseFuture, !s.is(j+1, idHave) && !s.is(j+1, idNot)
	case s.text(j) == "planned" && s.cue(j+1) == cueFor:
		return tenseFuture, true
	case s.cue(j) == cueTo && (s.is(j-1, idIs) || s.text(j-1) == "are") && s.letters(j+1):
		return tenseFuture, true // "the trial is to open on Friday"
	case s.is(j, idSet) && !s.forecasts(j):
		return tensePast, false
	case s.told(j, ofFuture):
		return tenseFuture, true
	case s.told(j, ofPast):
		return tensePast, true
	}
	t := s.text(j)
	if n := len(t); n > 3 && t[n-2:] == "ed" && t[n-3] != 'e' && e.roles&(rTimeUnit|rWeekday) == 0 && s.at(j).flags&capital == 0 {
		return tensePast, true
	}
	return tensePast, false
}
