package compare

import "github.com/crosscheck/crosscheck/claims"

// recalled leaves an earlier event alone that only one text recalls as such. Of
// two short texts about one thing neither recalls another.
func recalled(m *match) (ruling, bool) {
	return ruling{}, !m.tol.Pair && (m.a.Modality == claims.Background) != (m.b.Modality == claims.Background)
}

func oneSentence(m *match) (ruling, bool) {
	one := m.a.Doc != nil && m.a.Doc == m.b.Doc && m.a.Sentence == m.b.Sentence && !m.a.Sentence.Empty()
	return ruling{}, one && !otherParties(m.a, m.b)
}

// nothingCommon sees two sentences of which the context is known and shares
// neither a word nor a name. Of two short texts about one thing, one may say "it".
func nothingCommon(m *match) (ruling, bool) {
	x, y := &m.a.Context, &m.b.Context
	known := !m.tol.Pair && len(x.Words) > 0 && len(y.Words) > 0
	known = known && !settledBefore[m.a.Value.Rule] && !isTrait(&m.a.Value)
	known = known && (m.a.Attribute.Counts != claims.Fates || m.a.Attribute.Class != m.b.Attribute.Class)
	return ruling{}, known && !meet(x.Words, y.Words) && !meet(x.Names, y.Names)
}

// settledBefore are the rules of claims that were filed by whose case or name they
// are of.
var settledBefore = map[string]bool{claims.Accusation: true, claims.Status: true, claims.Holder: true}

// meet reports whether two sorted lists share a word.
func meet(x, y []string) bool {
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			return true
		case x[i] < y[j]:
			i++
		default:
			j++
		}
	}
	return false
}

// conditional leaves alone what would hold under a condition, and the age that somebody
// is to reach on another day.
func conditional(m *match) (ruling, bool) {
	planned := m.a.Value.Kind == claims.Age && (m.a.Modality == claims.Planned) != (m.b.Modality == claims.Planned)
	return ruling{}, planned || (m.a.Modality == claims.Hypothetical) != (m.b.Modality == claims.Hypothetical)
}

func onlyPerhaps(m *match) (ruling, bool) {
	return ruling{verdict: Unclear, code: m.code}, m.relation == doubtful
}

// otherReferent sees claims that name other persons or firms, or days of the
// event that do not meet. Two short texts about one thing name it in their own
// ways.
func otherReferent(m *match) (ruling, bool) {
	if m.tol.Pair && m.a.Value.Kind.Numeric() {
		return ruling{}, false
	}
	if m.a.Value.Kind == claims.Name && m.a.Value.Rule != "" {
		return ruling{}, false // what was filed as one name is the referent
	}
	if otherCase(m) {
		return ruling{}, true
	}
	if sharesPart(m.a.Subject.Key, m.b.Subject.Key) {
		return ruling{verdict: Unclear, code: "referent-differs"}, otherDay(m)
	}
	switch m.a.Value.Kind {
	case claims.Age, claims.Role, claims.Name:
		return ruling{}, true
	}
	named := m.a.Subject.Kind == claims.Person || m.a.Subject.Kind == claims.Organisation
	return ruling{verdict: Unclear, code: "referent-differs"}, named && m.a.Subject.Kind == m.b.Subject.Kind || otherDay(m)
}

// otherDay reports whether the texts date the event to times that do not meet.
func otherDay(m *match) bool {
	return !m.a.Value.Kind.Temporal() && orderSpans(m.a.Event, m.b.Event) != unknown
}

// sharesPart reports whether two keys have a word in common; an unknown key
// shuts nothing out.
func sharesPart(a, b string) bool {
	if a == "" || b == "" || a == b {
		return true
	}
	return overlap(parts(a), parts(b)) > 0
}

// otherVersion leaves the versions of a toll to time: the initial and the
// updated one are one count.
func otherVersion(m *match) (ruling, bool) {
	if sameScope(m.a, m.b, claims.Version, nil) || m.place() {
		return ruling{}, false
	}
	if m.rises() && onlyNews(m.a) && onlyNews(m.b) {
		return ruling{}, false
	}
	return ruling{verdict: Unclear, code: "version-differs"}, true
}

// onlyNews reports whether every version word of the claim is one of a count
// that is kept up to date.
func onlyNews(c *claims.Claim) bool {
	for i := range c.Scope {
		if s := &c.Scope[i]; s.Kind == claims.Version && !earlyWords[s.Word] && !lateWords[s.Word] {
			return false
		}
	}
	return true
}

func otherBasis(m *match) (ruling, bool) {
	return ruling{verdict: Unclear, code: "basis-differs"}, !m.a.Value.Kind.Temporal() && !m.place() && !sameScope(m.a, m.b, claims.Basis, wholeWords)
}

// otherModality makes another stance unclear. A day that was planned and one on which
// something happened are left alone: plans are kept, moved and made anew.
func otherModality(m *match) (ruling, bool) {
	if m.a.Value.Kind.Temporal() && !m.tol.Pair && (m.a.Modality == claims.Planned) != (m.b.Modality == claims.Planned) {
		return ruling{}, true
	}
	loose := func(mod claims.Modality) bool { return mod == claims.Possible || mod == claims.Hypothetical }
	return ruling{verdict: Unclear, code: "modality-differs"},
		m.stance(m.a) != m.stance(m.b) || loose(m.a.Modality)
}

// stance is how a claim stands to what it says. Of two short texts about one thing
// neither recalls another event.
func (m *match) stance(c *claims.Claim) claims.Modality {
	if m.tol.Pair && c.Modality == claims.Background {
		return claims.Asserted
	}
	return c.Modality
}

// place reports whether the pair is of two places in an order, which are the same
// place in every version and on every basis.
func (m *match) place() bool { return m.tol.Pair && m.a.Value.Kind == claims.Ordinal }

func inferred(m *match) (ruling, bool) {
	return ruling{verdict: Unclear, code: "inferred-date"}, hasInferred(m)
}

func hasInferred(m *match) bool { return m.a.Value.Inferred || m.b.Value.Inferred }

// later explains a difference by time. When the texts were written explains it
// only for what rises or falls as news develops; for anything else the texts must
// say as of when they count.
func later(m *match) (ruling, bool) {
	update := ruling{verdict: Update, code: "later-report"}
	switch k := m.a.Value.Kind; {
	case k == claims.Polarity:
		return laterOutcome(m)
	case k == claims.Duration && elapsedBetween(m.a, m.b):
		return update, true
	case k == claims.Duration && m.rises() && undated(m.a, m.b):
		update.by = byWords // what goes on is a day longer in each day's report
		return update, true
	case !k.Numeric(), k == claims.Age, k == claims.Ordinal && !m.rises():
		return ruling{}, false
	}
	small, large, ok := m.bySize()
	if !ok {
		return ruling{}, false
	}
	switch changes := m.rises() || m.falls(); orderOf(small, large, changes) {
	case first:
		return update, true
	case second:
		if m.rises() {
			update.code = "revised-down"
		}
		return update, true
	}
	by, moved := m.changed(small, large)
	if !moved {
		by = byWords
	}
	update.by = by
	if moved && by == byWords && otherParties(small, large) && !m.tol.memory.newsOf(small).worded && !m.tol.memory.newsOf(large).late {
		return ruling{}, false // no more than "at least 12" beside another party's 14
	}
	return update, moved || m.stillCounted(small, large)
}

// changed reports whether texts of which no date tells the order show by what
// they say that a count has moved on from one number to the other.
func (m *match) changed(small, large *claims.Claim) (evidence, bool) {
	if !m.rises() && !m.falls() && !m.ofPeople() {
		return 0, false
	}
	less, more := m.tol.memory.newsOf(small), m.tol.memory.newsOf(large)
	if small.Doc != large.Doc && m.ofPeople() && (more.grew && !less.grew || less.fell && !more.fell) {
		return byWords, true
	}
	before, after, old, fresh := small, large, less, more
	switch {
	case m.falls():
		before, after, old, fresh = large, small, more, less
	case !m.rises():
		return 0, false
	}
	switch m.tol.memory.orderTold(before, after) {
	case first:
		return byDays, true
	case second:
		return 0, false
	}
	if m.falls() {
		return byWords, fresh.late || old.early && !fresh.early
	}
	return byWords, old.early || fresh.late
}

// ofPeople reports whether both claims count people: those are what news keeps
// counting, whatever class they are of.
func (m *match) ofPeople() bool {
	return m.a.Attribute.Counts != claims.Things && m.b.Attribute.Counts != claims.Things
}

// stillCounted reports whether one number comes from a vote that is still being
// counted, and the other from no earlier report.
func (m *match) stillCounted(a, b *claims.Claim) bool {
	if m.a.Value.Kind != claims.Percent && m.a.Value.Kind != claims.Count {
		return false
	}
	x, y := m.tol.memory.newsOf(a), m.tol.memory.newsOf(b)
	switch {
	case x.counting == y.counting:
		return false
	case x.counting:
		return orderOf(a, b, true) != second
	}
	return orderOf(a, b, true) != first
}

// noneAtAll sees one party that says that there are none, and another that gives
// a number.
func noneAtAll(m *match) (ruling, bool) {
	return ruling{verdict: Attributed, code: "different-speakers"}, noneOfSome(m.a, m.b) && otherParties(m.a, m.b)
}

// noneOfSome reports whether one claim counts none of what the other counts some of.
func noneOfSome(a, b *claims.Claim) bool {
	x, y := &a.Value, &b.Value
	return x.Kind == claims.Count && y.Kind == claims.Count && (x.Hi == 0) != (y.Hi == 0)
}

// bySize orders the pair by its amounts.
func (m *match) bySize() (small, large *claims.Claim, ok bool) {
	va, vb := commensurable(&m.a.Value, &m.b.Value)
	if va == nil {
		return nil, nil, false
	}
	x, y := inBase(va), inBase(vb)
	switch {
	case x < y:
		return m.a, m.b, true
	case y < x:
		return m.b, m.a, true
	}
	return nil, nil, false
}

// laterOutcome knows the outcomes that news passes through: at large, arrested.
func laterOutcome(m *match) (ruling, bool) {
	if m.a.Value.Rule == claims.Status && m.b.Value.Rule == claims.Status {
		return ruling{verdict: Update, code: "later-report", by: byStages}, true
	}
	if knownLater[m.a.Value.Rule] && m.a.Value.Rule == m.b.Value.Rule && orderOf(m.a, m.b, true) == unknown {
		return ruling{verdict: Update, code: "later-report", by: byKnown}, true
	}
	x, _ := outcome(m.a.Value.Text)
	y, _ := outcome(m.b.Value.Text)
	develops, _ := pole(x, y)
	return ruling{verdict: Update, code: "later-report"}, develops && orderOf(m.a, m.b, true) != unknown
}

func otherSpeakers(m *match) (ruling, bool) {
	dispute := m.a.Value.Rule == claims.Accusation && m.b.Value.Rule == claims.Accusation
	return ruling{verdict: Attributed, code: "different-speakers"}, dispute || twoVoices(m) || otherParties(m.a, m.b)
}

// twoVoices reports whether two people, named or not, say of something that there is
// some and that there is none.
func twoVoices(m *match) bool {
	x, y := m.a.Attribution.Key, m.b.Attribution.Key
	return m.a.Value.Rule == claims.Existence && x != "" && y != "" && !sharesPart(x, y)
}

// otherParties reports whether each claim stands on the word of another party:
// two that are named, or one whose side is known, as that of police and witnesses
// is, and one that is named or of another side. Two people of one force speak for it.
func otherParties(a, b *claims.Claim) bool {
	x, y := &a.Attribution, &b.Attribution
	switch {
	case x.Key == "" || y.Key == "" || sharesPart(x.Key, y.Key):
		return false
	case x.Named && y.Named:
		return x.Party != y.Party || !oneVoice[x.Party]
	}
	return known(x) && known(y) && !(x.Party != "" && y.Party != "" && sharesPart(x.Party, y.Party))
}

// known reports whether the text says who speaks, by name or by side.
func known(a *claims.Attribution) bool { return a.Named || a.Party != "" }

// oneVoice are the sides of an event of which there is one: all who speak for it
// say one thing.
var oneVoice = wordSet("police", "prosecution", "defence", "rescue")

func contradiction(m *match) (ruling, bool) {
	return ruling{verdict: Contradiction, code: m.code}, true
}
