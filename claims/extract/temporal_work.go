package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// A film, a book or a record comes out once, and texts tell the year of it in passing:
// "the 2031 film Harbour Lights", "in 2031 a film, “Harbour Lights”, told her story",
// "“Harbour Lights” was released in 2031".

// works are the nouns for what is released under a name of its own.
var works = wordSet(`film movie album novel book song single musical documentary sitcom opera ballet memoir biography autobiography
thriller comedy drama biopic sequel prequel remake miniseries soundtrack anthology videogame`)

// releases are the verbs of a work's coming out.
var releases = wordSet(`release publish premiere`)

// workOf is the named work that a year is the year of; ok is false where it is none's.
func (v *view) workOf(f *frame, val *claims.Value) (work claims.Entity, ok bool) {
	if val.Kind != claims.Date || len(val.Timex) != 4 {
		return work, false
	}
	if i := v.workNoun(f.last + 1); i >= 0 {
		return v.title(v.behindComma(i + 1))
	}
	if v.norm(f.first-1) == "in" && works[v.lemma(f.first-2)] {
		return v.title(v.behindComma(f.last + 1))
	}
	return v.released(f)
}

// workNoun is the noun for a work that the phrase from token i ends in, -1 for none:
// "2031 HBO movie", "2031 a film".
func (v *view) workNoun(i int) int {
	for n := 0; n < 5; n, i = n+1, i+1 {
		switch {
		case works[v.lemma(i)]:
			return i // whatever its tag: "novel", "single"
		case v.noun(i), v.adjective(i), determiners[v.norm(i)]:
		default:
			return -1
		}
	}
	return -1
}

// released is the work that the clause of a year says was released: named in quotes
// before or behind the verb.
func (v *view) released(f *frame) (work claims.Entity, ok bool) {
	verb := v.nearestVerb(f)
	if verb < 0 || !releases[v.lemma(verb)] {
		return work, false
	}
	if e, ok := v.title(verb + 1); ok && v.quoteMark(verb+1) {
		return e, true
	}
	end := verb - 1
	for end >= 0 && auxiliaries[v.lemma(end)] {
		end--
	}
	if !v.quoteMark(end) {
		return work, false
	}
	for i := end - 1; i >= 0 && end-i <= longestTitle; i-- {
		if v.quoteMark(i) {
			return v.title(i)
		}
	}
	return work, false
}

// behindComma is the token at i, or the one behind a comma or a colon there.
func (v *view) behindComma(i int) int {
	for v.norm(i) == "," || v.norm(i) == ":" || v.norm(i) == "called" || v.norm(i) == "titled" {
		i++
	}
	return i
}

func (v *view) quoteMark(i int) bool {
	switch v.norm(i) {
	case "\"", "“", "”", "'", "‘", "’", "``", "''":
		return true
	}
	return false
}

// longestTitle is how many tokens the name of a work has at most.
const longestTitle = 9

// title is the name of a work that begins at token i, without its article: what stands in quotes, or the
// capitalised words with the small words between them. One word without quotes is
// none: it may be the name of its maker.
func (v *view) title(i int) (work claims.Entity, ok bool) {
	quoted := v.quoteMark(i)
	if quoted {
		i++
	}
	first, last := i, -1
	for ; i < v.len() && i-first < longestTitle; i++ {
		if quoted && v.quoteMark(i) {
			break
		}
		switch {
		case quoted && v.norm(i) != ",", v.upper(i):
			last = i
		case !quoted && !titleWords[v.norm(i)], !quoted && i == first, quoted:
			i = v.len()
		}
	}
	if last < first || !quoted && last == first || !v.upper(first) {
		return work, false
	}
	if last > first && (v.norm(first) == "the" || v.norm(first) == "a") {
		first++
	}
	span := claims.Span{Start: v.s.Tokens[first].Span.Start, End: v.s.Tokens[last].Span.End}
	name := span.In(v.doc.Text)
	return claims.Entity{Name: name, Key: strings.ToLower(name), Kind: claims.Event, Span: span}, true
}

// titleWords are small words inside the names of works.
var titleWords = wordSet(`of the a an and in on at to for with from by or de la`)
