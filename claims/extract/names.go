package extract

import (
	"sort"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// name is one mention of a named person, place or organisation.
type name struct {
	first, last int // tokens
	span        claims.Span
	entity      claims.Entity // full name where the document gives it
}

var (
	personTitles = wordSet(`mr mr. mrs mrs. ms ms. dr dr. prof prof. president minister chancellor senator sen. governor gov. mayor
judge justice general gen. colonel col. captain capt. major maj. lieutenant lt. sergeant sgt. commander cmdr. admiral adm. constable const.
officer detective inspector superintendent king queen prince princess pope bishop archbishop father sheikh imam sir lord lady dame
secretary spokesman spokeswoman spokesperson director chief coach ceo chairman chairwoman envoy ambassador deputy attorney lawyer professor
representative rep. congressman congresswoman premier aide adviser advisor analyst actor actress singer author sheriff`)

	organisationWords = wordSet(`inc inc. ltd ltd. corp corp. co co. company group agency ministry department university college school hospital
navy army police force forces party union association council committee commission court bank institute survey service bureau office authority
federation league club team board administration parliament senate congress house times post news press airlines airways motors systems
foundation organization organisation center centre society church guard coast`)

	nameLinks = wordSet(`of the de del della di da dos du van von der den al el bin ibn la le and for -`)

	placePrepositions = wordSet(`in at near from off outside inside around across towards to over into`)
)

// namesOf finds the names of a document's sentences and unifies short forms with
// the full name that the document gives.
func namesOf(doc *claims.Document, views []*view) {
	mid := map[string]int{} // words seen capitalised inside a sentence
	low := map[string]int{} // words seen in lower case
	for _, v := range views {
		for i := range v.s.Tokens {
			switch {
			case !v.upper(i):
				low[v.norm(i)]++
			case i > 0 && !v.s.Heading:
				mid[v.norm(i)]++
			}
		}
	}
	for _, v := range views {
		v.names = v.findNames(mid, low)
	}
	unify(views)
}

// findNames reads runs of capitalised words. A sentence's first word counts
// where it is capitalised elsewhere or is never seen in lower case and another
// capital follows.
func (v *view) findNames(mid, low map[string]int) []name {
	var out []name
	for i := 0; i < v.len(); i++ {
		if !v.nameStart(i, mid, low) {
			continue
		}
		last := i
		for j := i + 1; j < v.len(); j++ {
			if v.upper(j) && v.nameWord(j) && !determiners[v.norm(j)] {
				last = j
				continue
			}
			if !v.link(j) || !v.linked(j) {
				break
			}
		}
		first := i
		for j := i; j < last; j++ {
			if personTitles[v.norm(j)] {
				first = j + 1 // "Norland Spokesman Per Lund": the name follows the title
			}
		}
		span := v.s.Tokens[first].Span.Join(v.s.Tokens[last].Span)
		text := span.In(v.doc.Text)
		e := claims.Entity{Name: text, Key: foldName(text), Kind: v.entityKind(i, first, last), Span: span}
		if e.Key != "" {
			out = append(out, name{first, last, span, e})
		}
		i = last
	}
	return out
}

// linked reports whether a capitalised word follows the link words from j.
func (v *view) linked(j int) bool {
	for n := 0; n < 3 && j < v.len(); j, n = j+1, n+1 {
		if v.upper(j) && v.nameWord(j) {
			return true
		}
		if !v.link(j) {
			return false
		}
	}
	return false
}

// link reports whether token j may stand inside a name: a small word, or a hyphen
// without spaces.
func (v *view) link(j int) bool {
	if v.norm(j) == "-" {
		return j > 0 && j+1 < v.len() && v.s.Tokens[j-1].Span.End == v.s.Tokens[j].Span.Start && v.s.Tokens[j].Span.End == v.s.Tokens[j+1].Span.Start
	}
	return nameLinks[v.norm(j)]
}

func (v *view) nameStart(i int, mid, low map[string]int) bool {
	if !v.upper(i) || !v.nameWord(i) || v.norm(i) == "i" || determiners[v.norm(i)] || stopLemmas[v.norm(i)] {
		return false
	}
	if v.s.Heading {
		return mid[v.norm(i)] > 0 && low[v.norm(i)] == 0
	}
	if i == 0 || v.norm(i-1) == "\"" || v.norm(i-1) == "“" || v.norm(i-1) == "•" {
		if v.tag(i) != "" && !v.noun(i) {
			return false
		}
		return mid[v.norm(i)] > 0 || (low[v.norm(i)] == 0 && (v.upper(i+1) && v.nameWord(i+1)))
	}
	return true
}

// nameWord reports whether token i can be a word of a name.
func (v *view) nameWord(i int) bool {
	n := v.norm(i)
	return n != "" && !v.temporal(i) && (n[0] >= 'a' && n[0] <= 'z' || n[0] >= 0x80 && v.upper(i))
}

func (v *view) entityKind(start, first, last int) claims.EntityKind {
	for i := first; i <= last; i++ {
		if organisationWords[v.norm(i)] {
			return claims.Organisation
		}
	}
	switch {
	case first > start || personTitles[v.norm(first-1)]:
		return claims.Person
	case v.norm(last+1) == "," && v.tag(last+2) == "CD" && v.norm(last+3) == ",":
		return claims.Person
	case sayVerbs[v.lemma(last+1)] && last > first:
		return claims.Person
	case placePrepositions[v.norm(first-1)]:
		return claims.Location
	}
	return ""
}

// unify gives every mention the fullest name of the document that ends in the
// same word, or whose initials it spells, and the kind most often seen.
func unify(views []*view) {
	full := map[string]claims.Entity{} // by last word and by initials
	keep := func(k string, e claims.Entity) {
		if old, ok := full[k]; !ok || len(e.Key) > len(old.Key) {
			if ok && e.Kind == "" {
				e.Kind = old.Kind
			}
			full[k] = e
		}
	}
	for _, v := range views {
		for _, n := range v.names {
			words := strings.Fields(n.entity.Key)
			if len(words) < 2 {
				continue
			}
			if n.entity.Kind != claims.Organisation && n.entity.Kind != claims.Location && len(words) <= 4 {
				keep(words[len(words)-1], n.entity)
			}
			keep(initials(n.entity.Name), n.entity)
		}
	}
	for _, v := range views {
		for i := range v.names {
			e := &v.names[i].entity
			if f, ok := full[e.Key]; ok && !strings.Contains(e.Key, " ") {
				e.Name, e.Key = f.Name, f.Key
				if e.Kind == "" {
					e.Kind = f.Kind
				}
			}
		}
	}
	vote(views)
}

// initials of the capitalised words of a name, lower case: "usgs".
func initials(s string) string {
	var b strings.Builder
	for _, w := range strings.Fields(s) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0] | 0x20)
		}
	}
	if b.Len() < 2 {
		return "\x00"
	}
	return b.String()
}

// vote gives each key the kind that most of its mentions show.
func vote(views []*view) {
	count := map[string]map[claims.EntityKind]int{}
	for _, v := range views {
		for _, n := range v.names {
			if count[n.entity.Key] == nil {
				count[n.entity.Key] = map[claims.EntityKind]int{}
			}
			count[n.entity.Key][n.entity.Kind]++
		}
	}
	for _, v := range views {
		for i := range v.names {
			e := &v.names[i].entity
			best, most := e.Kind, 0
			for _, k := range [...]claims.EntityKind{claims.Person, claims.Organisation, claims.Location} {
				if c := count[e.Key][k]; c > most {
					best, most = k, c
				}
			}
			e.Kind = best
		}
	}
}

// nameAt is the name that covers token i.
func (v *view) nameAt(i int) (name, bool) {
	k := sort.Search(len(v.names), func(k int) bool { return v.names[k].last >= i })
	if k < len(v.names) && v.names[k].first <= i {
		return v.names[k], true
	}
	return name{}, false
}
