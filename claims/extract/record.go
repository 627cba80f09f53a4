package extract

import "github.com/crosscheck/crosscheck/claims"

// A record is how many games, fights or matches somebody has won and lost so far:
// "the Herons (10-5)", "took Brandt's record to 31-2". It is no result of a game.

// recordNouns are the nouns for it; a season and a start are records where the score
// stands before them.
var (
	recordNouns = wordSet(`record mark`)
	recordHeads = wordSet(`record mark season start campaign`)
)

// standing are the verbs with which a record is said to be reached: "improved to
// 10-5", "stand at 10-5".
var standing = wordSet(`improve stand sit fall drop slip move go rise climb remain`)

// narrowers lead what a record is a part of: "8-1 in games decided by one goal".
var narrowers = wordSet(`in on at against versus vs when under since over away`)

// recordClass is the class of whole records; a part of one has a class of its own.
const recordClass = "record"

// record is the attribute of a score that is a record, and whose it is; ok is false
// for any other score.
func (v *view) record(f *frame, val *claims.Value) (a claims.Attribute, owner claims.Entity, ok bool) {
	if val.Kind != claims.Score {
		return a, owner, false
	}
	a = claims.Attribute{Lemma: "record", Class: recordClass, Label: "record"}
	if m, found := v.nameAt(v.recordHolder(f)); found && !m.people {
		return a, m.entity, true
	}
	noun := v.recordNoun(f)
	if noun < 0 && !v.reached(f) {
		return a, owner, false
	}
	if m, found := v.nameAt(noun - 2); found && v.tag(noun-1) == "POS" {
		owner = m.entity
	} else if m, found := v.nameAt(f.first - 2); found && determiners[v.norm(f.first-1)] {
		owner = m.entity // "gave the Herons a 9-5 season"
	} else {
		owner = v.agent(*f)
	}
	if end := max(f.last, noun) + 1; narrowers[v.norm(end)] {
		a.Lemma, a.Class = "part of record", "part-of-record"
	}
	return a, owner, true
}

// recordHolder is the last token of the name that a record is set apart behind,
// "the Herons (10-5)", "Ada Brandt, 31-2, won"; -1 where it is not. Behind a name that
// a verb or preposition leads, a score is a result: "beat Ostrand, 3-1".
func (v *view) recordHolder(f *frame) int {
	i := f.first - 2
	switch v.norm(f.first - 1) {
	case "(":
		return i
	case ",":
		m, ok := v.nameAt(i)
		if ok && (!v.led(m.first) && !beating[v.norm(m.first-1)] || v.norm(f.last+1) == "," && v.tag(f.last+2) == "CD") {
			return i
		}
	}
	return -1
}

// beating are the words before a side that has lost, which a tagger often takes for
// nouns.
var beating = wordSet(`beat beats beating over past edge edged top topped down downed rout routed defeat defeated defeating`)

// recordNoun is the noun for a record that the score is the number of, -1 for none.
func (v *view) recordNoun(f *frame) int {
	if f.head >= 0 && recordHeads[v.lemma(f.head)] {
		return f.head
	}
	for i, n := f.first-1, 0; n < 5 && !v.border(i) && v.norm(i) != ","; i, n = i-1, n+1 {
		if recordNouns[v.lemma(i)] && v.noun(i) {
			return i
		}
	}
	return -1
}

// reached reports whether a verb of standing leads the score.
func (v *view) reached(f *frame) bool {
	w := v.norm(f.first - 1)
	return (w == "to" || w == "at") && standing[v.lemma(f.first-2)]
}
