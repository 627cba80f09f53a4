package extract

import (
	"sort"

	"github.com/crosscheck/crosscheck/claims"
)

// name is one mention of a named person, place or organisation.
type name struct {
	first, last int // tokens
	span        claims.Span
	entity      claims.Entity // full name where the document gives it
	titled      bool          // a title stands before it: "Mr Lund", "Mayor Lund"
	state       string        // key of the country that the word can stand for as an actor
	people      bool          // a word for a people, or of a country: "Danish"
	weight      int           // how sure entity.Kind is, from this mention alone
}

// casing says how often words of a document stand with a capital inside a
// sentence, and in lower case.
type casing struct{ mid, low map[string]int }

func casingOf(views []*view) casing {
	c := casing{mid: map[string]int{}, low: map[string]int{}}
	for _, v := range views {
		if v.s.Heading || v.headline() {
			continue
		}
		for i := range v.s.Tokens {
			if i > 0 && v.upper(i) && !v.opens(i) {
				c.mid[v.norm(i)]++
			}
		}
	}
	for _, v := range views {
		for i := range v.s.Tokens {
			if !v.upper(i) {
				if w := v.norm(i); len(w) > 1 && letter(w) {
					c.low[w]++
				}
			}
		}
	}
	return c
}

// known reports whether the word is a name by the rest of the document.
func (c casing) known(w string) bool { return c.mid[w] > 0 && c.low[w] == 0 }

// namesOf finds the names of a document's sentences and unifies short forms with
// the full name that the document gives.
func namesOf(doc *claims.Document, views []*view) {
	seen := casingOf(views)
	for _, v := range views {
		v.names = v.findNames(seen)
	}
	unify(views)
	quotations(views)
}

// nameAt is the name that covers token i.
func (v *view) nameAt(i int) (name, bool) {
	k := sort.Search(len(v.names), func(k int) bool { return v.names[k].last >= i })
	if k < len(v.names) && v.names[k].first <= i {
		return v.names[k], true
	}
	return name{}, false
}
