package extract

import (
	"sort"
	"strconv"

	"github.com/crosscheck/crosscheck/claims"
)

// reachOfSize is how many tokens behind a value the size stands for which it is: "$999
// for the basic 11-inch version".
const reachOfSize = 7

// valuesBefore is how many values before one are asked for its model.
const valuesBefore = 6

// modelOf are the sizes that tell one model from its sisters, of which a value is the
// price, weight or speed: "11 inch" and "64 gigabyte" of "the 11-inch model with 64 GB
// starts at $999". The sizes for which the value stands come first, else the nearest
// before it, past other values of its kind only where these are joined to it. values
// are those of the sentence. Sorted, each once.
func (v *view) modelOf(val *claims.Value, values []claims.Value) []string {
	at := sort.Search(len(values), func(k int) bool { return values[k].Span.Start >= val.Span.Start })
	if len(values) < 2 || at == len(values) {
		return nil
	}
	start, end, ok := v.tokens(val.Span)
	if !ok {
		return nil
	}
	if s := v.modelAfter(end, val, values[at:]); s != "" {
		return []string{s}
	}
	found, units := map[string]bool{}, map[string]bool{}
	for k := at - 1; k >= 0 && k >= at-valuesBefore; k-- {
		w := &values[k]
		_, last, ok := v.tokens(w.Span)
		if !ok || !v.oneClause(last, start) {
			break
		}
		if w.Kind == val.Kind && w.Base.Unit == val.Base.Unit {
			if !v.joinedTo(last, start) {
				break
			}
			continue
		}
		if s := size(v, last, w); s != "" && !units[w.Base.Unit] {
			units[w.Base.Unit], found[s] = true, true
		}
	}
	return sorted(found)
}

// modelAfter is the size behind "for" at token end+1, "" where none is. after are the
// value and those after it.
func (v *view) modelAfter(end int, val *claims.Value, after []claims.Value) string {
	if v.norm(end+1) != "for" {
		return ""
	}
	for k := range after[:min(len(after), valuesBefore)] {
		w := &after[k]
		first, last, ok := v.tokens(w.Span)
		if !ok || first <= end || w.Base.Unit == val.Base.Unit {
			continue
		}
		if first > end+reachOfSize || !v.oneClause(end, first) {
			return ""
		}
		if s := size(v, last, w); s != "" {
			return s
		}
	}
	return ""
}

// size names a value that stands before what has it: a length in inches or an amount of
// storage whose last token is last. "" for another, and for one that is told of the thing
// ("is 0.7 inches thick").
func size(v *view, last int, w *claims.Value) string {
	if w.Kind != claims.Measure || w.Unit != "inch" && w.Base.Unit != "bit" || !w.Point() {
		return ""
	}
	if v.adjective(last+1) && !v.noun(last+2) || v.norm(last+1) == "of" {
		return ""
	}
	return strconv.FormatFloat(w.Lo, 'g', 6, 64) + " " + w.Unit
}

// oneClause reports whether no new clause begins between two tokens: behind "while" or
// "but" another model is spoken of.
func (v *view) oneClause(from, to int) bool {
	for i := from + 1; i < to; i++ {
		switch v.norm(i) {
		case ";", ":", "while", "but", "whereas", "though", "although":
			return false
		}
	}
	return true
}

// joinedTo reports whether only "and", "or" and commas stand between two tokens.
func (v *view) joinedTo(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if w := v.norm(i); w != "and" && w != "or" && w != "," && w != "to" && !determiners[w] {
			return false
		}
	}
	return true
}
