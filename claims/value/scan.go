package value

import (
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
var rules = joinRules(ordinalRules, temporalRules, ageRules, scoreRules, ratioRules, magnitudeRules, heightRules, nameRules, quantityRules)

// startRoles joins the roles that start any rule.
var startRoles = func() (r role) {
	for i := range rules {
		r |= rules[i].starts
	}
	return r
}()

func joinRules(lists ...[]rule) (all []rule) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// Find appends the values in text to dst, in order of their spans, which do
// not overlap and are offsets into text.
func Find(dst []claims.Value, text string, ctx Context) []claims.Value {
	s := scanners.Get().(*scanner)
	s.source, s.ctx = text, ctx
	s.words = lexText(s.words, text)
	s.before, s.kept, s.keptAge = len(dst), 0, false
	for i := 0; i < len(s.words); {
		next := 0
		if lex[s.words[i].id].roles&startRoles != 0 {
			next = s.longest(i)
		}
		if next == 0 {
			i++
			continue
		}
		if s.best.Kind != "" {
			s.complete(&s.best, i, next)
			dst = s.keep(dst, i, next)
		}
		i = next
	}
	s.source = ""
	scanners.Put(s)
	return dst
}

// longest leaves in s.best what the winning rule read at word i and returns
// the word after it, 0 where no rule matches.
func (s *scanner) longest(i int) int {
	best, roles := 0, s.entry(i).roles
	for k := range rules {
		r := &rules[k]
		if r.starts&roles == 0 {
			continue
		}
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
