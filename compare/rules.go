package compare

import "github.com/crosscheck/crosscheck/claims"

// Rule is one line of the tables by which pairs and documents are judged.
type Rule struct {
	Name string // stable
	Says string // what it decides, for who reads the table
}

// rule judges a pair, or leaves it to the rules after it.
type rule struct {
	Rule
	judge func(*match) (ruling, bool)
}

// ruling is a verdict without its sentence.
type ruling struct {
	verdict Verdict
	code    string
	by      evidence
}

// evidence is what shows that one report is later than another.
type evidence uint8

const (
	byDates  evidence = iota // when they were written, or as of when they count
	byDays                   // the days of the week that they tell of
	byWords                  // what they say of the count
	byOthers                 // other reports, which are dated
	byStages                 // the order in which a case goes on
	byKnown                  // what was not known yet
)

// rules are tried in order: the first that speaks decides. First come those that
// say that nothing is wrong, then those that explain a difference by something
// other than an error, and last the contradiction.
var rules = []rule{
	{Rule{"pair/itself", "a claim agrees with itself"}, itself},
	{Rule{"pair/not-comparable", "other kinds, dimensions or currencies are left alone"}, notComparable},
	{Rule{"pair/denied", "a denied value opposes the same value asserted, and nothing else; a place in an order is not denied"}, denied},
	{Rule{"pair/part", "a part and its whole are two things; a part larger than its whole is an error"}, partAndWhole},
	{Rule{"pair/rate", "an average, yearly or net amount is another quantity"}, otherRate},
	{Rule{"pair/on-top", "the same number once in all and once on top is unclear"}, onTop},
	{Rule{"pair/same", "the same value agrees"}, sameValue},
	{Rule{"pair/beyond-bound", "a rising count far beyond an earlier 'at least', or a higher 'at least', is an update"}, beyondBound},
	{Rule{"pair/far-beyond-bound", "an amount far beyond the 'at least' of another text is unclear: who knew of it would say more"}, farBeyondBound},
	{Rule{"pair/possible", "values that can both be true are compatible"}, bothPossible},
	{Rule{"pair/deictic", "days that both texts count from when they were written (today, this morning) may be one day"}, deictic},
	{Rule{"pair/background", "another, earlier event that one text recalls is left alone"}, recalled},
	{Rule{"pair/one-sentence", "two values in one sentence are two things, unless two parties give them"}, oneSentence},
	{Rule{"pair/condition", "what would hold under a condition, or an age on a day to come, opposes nothing"}, conditional},
	{Rule{"pair/referent", "another name or another day of the event makes it unclear"}, otherReferent},
	{Rule{"pair/doubtful", "spellings, zones and roles differ only perhaps"}, onlyPerhaps},
	{Rule{"pair/version", "another version makes it unclear"}, otherVersion},
	{Rule{"pair/nothing-common", "sentences that share no word speak of different things"}, nothingCommon},
	{Rule{"pair/basis", "another basis makes it unclear"}, otherBasis},
	{Rule{"pair/modality", "planned, possible or pledged against asserted is unclear"}, otherModality},
	{Rule{"pair/inferred", "nothing is a contradiction on a date of which a part was supplied"}, inferred},
	{Rule{"pair/none", "what one party counts and another says there is none of is a dispute, and no rise"}, noneAtAll},
	{Rule{"pair/later", "a later count may state another value"}, later},
	{Rule{"pair/speakers", "each value stands on the word of another party"}, otherSpeakers},
	{Rule{"pair/contradiction", "no value satisfies both"}, contradiction},
}

// match is a pair of claims with what their values are to each other.
type match struct {
	a, b *claims.Claim
	tol  *Tolerance
	bearing
}

// rises reports whether both count what later reports are expected to raise.
func (m *match) rises() bool { return m.tol.rises(m.a) && m.tol.rises(m.b) }

// falls reports whether both count what later reports are expected to lower.
func (m *match) falls() bool { return m.tol.falls(m.a) && m.tol.falls(m.b) }

// judge runs the table.
func judge(a, b *claims.Claim, tol *Tolerance) ruling {
	m := match{a, b, tol, relate(&a.Value, &b.Value, tol)}
	if tol.Pair && m.relation == possible && otherRanges(&a.Value, &b.Value) {
		m.bearing = bearing{apart, "value-differs"}
	}
	if (m.relation == possible || m.relation == incomparable) && otherDays(&m) {
		m.bearing = bearing{apart, "value-differs"}
	}
	for i := range rules {
		if r, ok := rules[i].judge(&m); ok {
			return r
		}
	}
	return ruling{}
}
