package extract

import (
	"slices"
	"strconv"

	"github.com/crosscheck/crosscheck/claims"
)

// impliedCount is the rule of counts that are told without a number.
const impliedCount = "count/implied"

// implied adds to the values of a sentence the counts that news states without a
// number: "killed a man", "another was hurt" and "wounded a third" count one, "no
// casualties" and "nobody was hurt" none. Only people to whom something happened are
// counted so. The ordinal of "a third" is then no value of its own.
func (x *Extractor) implied(v *view, values []claims.Value) []claims.Value {
	out := values[:len(values):len(values)]
	for i := range v.s.Tokens {
		n, ok := impliedNumber(v, i)
		if !ok || taken(values, v.s.Tokens[i].Span) {
			continue
		}
		f := v.read(i, v.articleEnd(i))
		if !x.fateOf(v, &f, n) {
			continue
		}
		span := v.impliedSpan(&f, values)
		out = slices.DeleteFunc(out, func(o claims.Value) bool { return o.Span.Overlaps(span) })
		out = append(out, claims.Value{
			Span: span, Kind: claims.Count, Text: text(n), Modifier: claims.Exact, Rule: impliedCount,
			Lo: n, Hi: n, Number: n, Base: claims.Quantity{Lo: n, Hi: n, Unit: "1"},
		})
	}
	return out
}

// impliedSpan is what a count without a number is read from: the article and its noun,
// the article alone where another value than its ordinal stands between.
func (v *view) impliedSpan(f *frame, values []claims.Value) claims.Span {
	span := v.s.Tokens[f.first].Span
	last := f.head
	if last < 0 && nextOne[v.norm(f.first+1)] > 0 {
		last = f.first + 1
	}
	if last < 0 {
		return span
	}
	whole := claims.Span{Start: span.Start, End: v.s.Tokens[last].Span.End}
	for i := range values {
		if values[i].Span.Overlaps(whole) && values[i].Kind != claims.Ordinal {
			return span
		}
	}
	return whole
}

func text(n float64) string {
	if n == 0 {
		return "0"
	}
	return "1"
}

func impliedNumber(v *view, i int) (float64, bool) {
	switch v.norm(i) {
	case "no", "nobody", "none":
		return 0, v.norm(i+1) != "longer" && v.norm(i+1) != "more"
	case "a", "an", "another":
		return 1, true
	}
	return 0, false
}

// fateOf reports whether the noun after the number is a person, or a word for
// harm, and something befell it.
func (x *Extractor) fateOf(v *view, f *frame, n float64) bool {
	word := v.norm(f.first)
	if word == "nobody" || word == "none" || word == "no" && v.norm(f.first+1) == "one" {
		a, ok := x.fate(v, f, claims.Count)
		return ok && harms[a.Class]
	}
	if f.head < 0 {
		return x.oneMore(v, f)
	}
	if f.head > f.last+longestPhrase {
		return false
	}
	if n == 0 && !personNouns[v.lemma(f.head)] {
		c := x.lexicon.class(v.lemma(f.head), claims.Count)
		return c != nil && (harms[c.Name] || c.Name == "casualty")
	}
	if !personNouns[v.lemma(f.head)] || v.lemma(f.head) == "family" || v.lemma(f.head) == "crew" {
		return false
	}
	if v.oneOfSeveral(f) {
		return false // "a nurse and a driver" are two
	}
	a, ok := x.fate(v, f, claims.Count)
	return ok && harms[a.Class]
}

// oneOfSeveral reports whether the person of f is one of a list: "a judge, a reporter and a
// guard".
func (v *view) oneOfSeveral(f *frame) bool {
	next, before := v.norm(f.head+1), v.norm(f.first-1)
	return (next == "and" || next == ",") && (determiners[v.norm(f.head+2)] || v.tag(f.head+2) == "CD") ||
		(before == "and" || before == ",") && v.noun(f.first-2) && v.person(f.first-2)
}

// longestPhrase is how many tokens an article and an age may stand before their noun.
const longestPhrase = 4

// nextOne are the ordinals with which news adds one to a count, by how many were
// counted before: "two men and a third".
var nextOne = map[string]int{"second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5}

// oneMore reports whether an article stands for one person more, without a noun:
// "injuring another", "a third was wounded" where two were counted before. A third
// of something is a share.
func (x *Extractor) oneMore(v *view, f *frame) bool {
	before := nextOne[v.norm(f.first+1)]
	switch {
	case v.norm(f.first) == "another" && !v.noun(f.first+1) && v.tag(f.first+1) != "CD" && !v.noun(f.first+2):
	case v.norm(f.first) == "a" && before > 0 && v.norm(f.first+2) != "of" && v.countedUpTo(f.first, before):
	default:
		return false
	}
	a, ok := x.fate(v, f, claims.Count)
	return ok && harms[a.Class]
}

// articleEnd is the last token of the words at i that a count is implied by, without
// its noun: of "a third" the ordinal, if no noun follows, of "a 19-year-old clerk" the
// age.
func (v *view) articleEnd(i int) int {
	if nextOne[v.norm(i+1)] > 0 && v.read(i, i).head < 0 {
		return i + 1
	}
	end := i
	for j := i + 1; v.norm(j) == "-" || v.norm(j) == "year" || v.norm(j) == "old" || j == i+1 && v.tag(j) == "CD"; j++ {
		if v.norm(j) == "old" {
			end = j
		}
	}
	return end
}

// countedUpTo reports whether the sentence counts n before token i, or the one before it
// does.
func (v *view) countedUpTo(i, n int) bool {
	return v.states(i, n) || v.talk.prev != nil && v.talk.prev.states(v.talk.prev.len(), n)
}

// states reports whether the number n stands before token end.
func (v *view) states(end, n int) bool {
	words := [...]string{1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}
	for i := range min(end, v.len()) {
		if w := v.norm(i); w == words[n] || w == strconv.Itoa(n) || n == 2 && w == "both" {
			return true
		}
	}
	return false
}

// harms are the classes of what befalls people that news counts one by one.
var harms = map[string]bool{"killed": true, "injured": true, "missing": true, "arrested": true}

func taken(values []claims.Value, span claims.Span) bool {
	for i := range values {
		if values[i].Span.Overlaps(span) {
			return true
		}
	}
	return false
}
