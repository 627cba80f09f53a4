package extract

import (
	"iter"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// slip reads a last name that stands alone and is a slip away from that of one
// person whom the document names in full; the zero value for any other name.
func (s *surnames) slip(v *view) func(*name) spelt {
	return func(n *name) spelt {
		if n.first != n.last || n.people || n.entity.Kind == claims.Location || len(s.byKey) == 0 {
			return spelt{}
		}
		text := plainName(n.span.In(v.doc.Text))
		key := s.near(text)
		if key == "" {
			return spelt{}
		}
		return spelt{text, claims.Surname, key, spellingLabel}
	}
}

// surnames are the last words of a document's full names.
type surnames struct {
	words map[string]bool   // every word of a full name, lower case
	byKey map[string]string // a surname less one letter to its full name's key; "" for that of several
	full  map[string]string // of a full name's key, its last word
}

func surnamesOf(views []*view) surnames {
	s := surnames{words: map[string]bool{}, byKey: map[string]string{}, full: map[string]string{}}
	for _, v := range views {
		for i := range v.names {
			n := &v.names[i]
			if n.first < n.last {
				for _, w := range strings.Fields(strings.ToLower(plainName(n.span.In(v.doc.Text)))) {
					s.words[w] = true
				}
			}
			if v.s.Heading || v.headline() {
				continue
			}
			if text := v.fullName(n); text != "" {
				s.keep(text)
			}
		}
	}
	return s
}

func (s *surnames) keep(text string) {
	_, last, _ := strings.Cut(strings.ToLower(text), " ")
	key := personKey(text)
	if len(last) < shortSurname || s.full[key] != "" {
		return
	}
	s.full[key] = last
	for k := range less(last) {
		if old, ok := s.byKey[k]; ok && s.full[old] != last {
			s.byKey[k] = ""
		} else {
			s.byKey[k] = key
		}
	}
}

// shortSurname is how many letters a word needs for a slip in it to be told from
// another name.
const shortSurname = 5

// near is the key of the one full name of which the word is a misspelt last name;
// "" where it is none, or may be another name or word.
func (s *surnames) near(text string) string {
	w := strings.ToLower(text)
	if len(w) < shortSurname || !spelled(text) || s.words[w] || !unlisted(w) {
		return ""
	}
	found := ""
	for _, k := range slices.Sorted(less(w)) {
		key, ok := s.byKey[k]
		if !ok {
			continue
		}
		if key == "" || found != "" && key != found || s.full[key][0] != w[0] || s.full[key] == w+"s" || s.full[key]+"s" == w {
			return ""
		}
		found = key
	}
	return found
}

// gazetted adds the names of countries and peoples that the document spells in a
// second way, one letter off inside the word, each with the right one.
func (s *speller) gazetted(views []*view) {
	type mention struct {
		v *view
		n *name
	}
	right, byLess := map[string]mention{}, map[string]string{}
	var odd []mention
	for _, v := range views {
		if v.s.Heading || v.headline() {
			continue
		}
		for i := range v.names {
			n := &v.names[i]
			w := v.norm(n.first)
			switch {
			case n.first != n.last || len(w) < longName || n.titled:
			case n.state != "" && places()[w].key != "":
				if _, ok := right[w]; !ok {
					right[w] = mention{v, n}
					for l := range less(w) {
						byLess[l] = w
					}
				}
			case n.entity.Kind != claims.Person && unlisted(w):
				odd = append(odd, mention{v, n})
			}
		}
	}
	done := map[string]bool{}
	for _, m := range odd {
		w := m.v.norm(m.n.first)
		if done[w] {
			continue
		}
		done[w] = true
		for l := range less(w) {
			if to := byLess[l]; len(to) == len(w) && to[len(to)-1] == w[len(w)-1] && to[0] == w[0] {
				s.put(m.v, m.n, to)
				s.put(right[to].v, right[to].n, to)
				break
			}
		}
	}
}

// put adds a name under another's key, or moves the claim that is made of it.
func (s *speller) put(v *view, n *name, key string) {
	for _, c := range s.out {
		if c.Span == n.span {
			c.Subject.Key = key
			return
		}
	}
	s.add(v, n, spelt{plainName(n.span.In(v.doc.Text)), claims.ProperName, key, spellingLabel})
}

// longName is how many letters the name of a country needs for a slip in it to be
// told from another word.
const longName = 6

// less are a word and what is left of it when one letter goes: two words that
// share one of these are a letter apart, or two letters have changed places.
func less(w string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(w) {
			return
		}
		for i := range w {
			next := i + 1
			for next < len(w) && w[next]&0xC0 == 0x80 {
				next++
			}
			if !yield(w[:i] + w[next:]) {
				return
			}
		}
	}
}
