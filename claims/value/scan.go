package value

import (
	"iter"
	"math"
	"math/bits"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// Context is what the reader of a text knows beside its words. The zero value
// knows nothing.
type Context struct {
	Reference time.Time // that relative dates count from; zero: they stay unresolved
	Country   string    // ISO 3166 alpha-2 of publisher or place: decides a bare $ or pound; "" unknown
}

// A rule reads one value that begins at word i. It fills v and returns the
// index of the first word after the value; 0 means it finds nothing, and what it
// wrote is forgotten. It writes Kind before anything else. A match that leaves
// v.Kind empty is a number that is no value: its words are passed over.
//
// Rules live in tables, one a kind, and are tried only at words whose entry has
// one of the roles in starts. At each word the match that ends last wins; of
// equals, the one whose rule stands first in rules. Scanning then goes on after
// the match, so values never overlap. A rule must not look further ahead than
// some sixty words (TestLinear holds it to that), and sets:
//
//   - Kind, Rule ("date/month-day"), Modifier, and Number, Lo, Hi or Timex, From, To;
//   - Span only if it is not simply words i … next-1: a zero Span is filled in;
//   - Text only if render (text.go) cannot write it from the other fields.
//
// To read a date: add its words with their roles in addTemporal, and a line in
// temporalRules. Helpers: s.is(i, idAnd) (word i is that entry), s.has(i, rMonth),
// s.mark(i, '-'), s.glued(i), s.entry(i), s.printed(i) (digits), s.text(i),
// s.numeral(i) (any number, spelled or printed), s.bound(i) (words such as "more than").
// Beyond the last word, all of them answer as for an unknown word.
//
// A duration is not a rule: "more than", ranges, fractions and vague words work
// for hours as for miles. Quantities (quantity.go) read the number and its unit
// (timeUnits, in seconds) and then call finishDuration to add Timex and Mod.
type rule struct {
	name   string
	starts role
	try    func(s *scanner, i int, v *claims.Value) int
}

// rules, in order of precedence among matches that end at the same word.
var rules = joinRules(noneRules, singleRules, ordinalRules, gameClockRules, calibreRules, temporalRules, twiceRules, ageRules, scoreRules, ratioRules, magnitudeRules, heightRules, nameRules, quantityRules)

// ruleSet is a set of rules, by their place in rules.
type ruleSet uint32

// ruleSets are the rules that each entry of the lexicon starts.
var ruleSets = func() (sets [tableSize / 2]ruleSet) {
	var any role
	for k := range rules {
		any |= rules[k].starts
	}
	for at := range lex {
		if lex[at].roles&any == 0 {
			continue
		}
		for k := range rules {
			if rules[k].starts&lex[at].roles != 0 {
				sets[at] |= 1 << k
			}
		}
	}
	return sets
}()

// temporal are the rules of dates, times and sets.
var temporal = func() (set ruleSet) {
	for k := range rules {
		for j := range temporalRules {
			if rules[k].name == temporalRules[j].name {
				set |= 1 << k
			}
		}
	}
	return set
}()

func joinRules(lists ...[]rule) (all []rule) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// Find appends the values in text to dst, in order of their spans, which do
// not overlap and are offsets into text. It allocates some one and a half times a
// value, for Text and TIMEX; its own buffers are reused.
func Find(dst []claims.Value, text string, ctx Context) []claims.Value {
	s := scanners.Get().(*scanner)
	s.open(text, ctx)
	s.before = len(dst)
	dst = s.read(dst, math.MaxInt)
	s.close()
	return dst
}

// batch is how many values Batches holds.
const batch = 256

// Batches yields the values that Find finds, some at a time, so that a text of any
// length takes little memory. A slice is valid until the next.
func Batches(text string, ctx Context) iter.Seq[[]claims.Value] {
	return func(yield func([]claims.Value) bool) {
		s := scanners.Get().(*scanner)
		defer s.close()
		s.open(text, ctx)
		s.before = 0
		dst := s.read(nil, batch)
		for len(dst) == batch {
			// What restates the last value is still to come.
			last := batch - 1
			if !yield(dst[:last]) {
				return
			}
			dst[0] = dst[last]
			dst = s.read(dst[:1], batch)
		}
		if len(dst) > 0 {
			yield(dst)
		}
	}
}

// read appends values until dst holds enough of them, or the text ends.
func (s *scanner) read(dst []claims.Value, enough int) []claims.Value {
	for len(dst) < enough {
		if s.i+ahead > len(s.words) && !s.lexed.ended() {
			s.slide()
		}
		i, next := s.i, 0
		if i >= len(s.words) {
			break
		}
		if starts := ruleSets[s.words[i].id]; starts != 0 {
			next = s.longest(i, starts)
		}
		s.i = max(next, i+1)
		if next > 0 && s.best.Kind != "" {
			s.complete(&s.best, i, next)
			dst = s.keep(dst, i, next)
		}
	}
	return dst
}

// longest leaves in s.best what the winning one of some rules read at word i and
// returns the word after it, 0 where none matches.
func (s *scanner) longest(i int, starts ruleSet) int {
	if starts&temporal != 0 && !s.timelyAt(i) {
		starts &^= temporal
	}
	best := 0
	for ; starts != 0; starts &= starts - 1 {
		r := &rules[bits.TrailingZeros32(uint32(starts))]
		if s.trial.Kind != "" || s.trial.Rule != "" || s.trial.Timex != "" || !s.trial.From.IsZero() {
			s.trial = claims.Value{}
		}
		if next := r.try(s, i, &s.trial); next > best {
			best = next
			s.best = s.trial
			if s.best.Kind != "" && s.best.Rule == "" {
				s.best.Rule = r.name
			}
		}
	}
	return best
}
