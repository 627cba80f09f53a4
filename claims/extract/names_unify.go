package extract

import (
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// unify gives short forms the full name of the document that they stand for, and
// every name the kind that its mentions show together.
func unify(views []*view) {
	vote(views)
	surnames, acronyms := fullNames(views)
	for _, v := range views {
		for i := range v.names {
			n := &v.names[i]
			if strings.Contains(n.entity.Key, " ") {
				continue
			}
			if f := acronyms[n.entity.Key]; f != nil && letters(n.entity.Name) {
				n.entity.Name, n.entity.Key, n.entity.Kind = f.Name, f.Key, f.Kind
			} else if f := surnames[n.entity.Key]; f != nil && f.Key != "" && v.surname(n) && (f.Kind == claims.Person || n.entity.Kind != claims.Location) {
				n.entity.Name, n.entity.Key, n.entity.Kind = f.Name, f.Key, f.Kind
				n.state, n.people = "", false
			}
		}
	}
}

// surname reports whether a name of one word can be a person's surname here: not
// a people, and not after the word for a place.
func (v *view) surname(n *name) bool {
	if n.people || n.entity.Kind == claims.Event {
		return false
	}
	return n.titled || n.weight < 10 && !(n.entity.Kind == claims.Location && settings[v.norm(n.first-1)]) ||
		n.weight >= 10 && n.entity.Kind == claims.Location && v.acts(n.first, n.last)
}

// fullNames are the full names of a document by the word that stands for them: a
// person's last word, a body's letters. A surname that two persons share stands
// for none.
func fullNames(views []*view) (surnames, acronyms map[string]*claims.Entity) {
	surnames, acronyms = map[string]*claims.Entity{}, map[string]*claims.Entity{}
	for _, headings := range [...]bool{false, true} {
		for _, v := range views {
			if v.s.Heading == headings {
				v.fileNames(surnames, acronyms)
			}
		}
	}
	return surnames, acronyms
}

// fileNames adds the sentence's full names; the body of the text comes before headings.
func (v *view) fileNames(surnames, acronyms map[string]*claims.Entity) {
	for i := range v.names {
		e := &v.names[i].entity
		cut := strings.LastIndexByte(e.Key, ' ')
		if cut < 0 {
			continue
		}
		switch e.Kind {
		case claims.Organisation, claims.Location:
			if s := initials(e.Name); s != "" && acronyms[s] == nil {
				acronyms[s] = e
			}
		case claims.Person, "":
			if v.leadingPlace(v.names[i].first, v.names[i].last) >= v.names[i].first && e.Kind == "" {
				continue // "Norland Catholic"
			}
			keepSurname(surnames, e, e.Key[cut+1:])
		}
	}
}

// keepSurname files a full name; the zero entity marks a surname that is shared.
func keepSurname(surnames map[string]*claims.Entity, e *claims.Entity, last string) {
	old := surnames[last]
	switch {
	case old == nil || old.Kind == "" && e.Kind == claims.Person:
		surnames[last] = e
	case old.Key == e.Key || old.Key == "" || e.Kind == "" && old.Kind == claims.Person:
	case strings.HasSuffix(old.Key, " "+e.Key), strings.HasSuffix(e.Key, " "+old.Key):
	case sameGiven(old.Key, e.Key):
	default:
		surnames[last] = &claims.Entity{}
	}
}

// sameGiven reports whether two full names begin with one first name.
func sameGiven(a, b string) bool {
	x, _, _ := strings.Cut(a, " ")
	y, _, _ := strings.Cut(b, " ")
	return x == y
}

// initials are the letters of the capitalised words of a name, lower case and
// folded: "usgs" for U.S. Geological Survey. "" where they are fewer than three.
func initials(s string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(s, betweenWords) {
		if strings.Count(w, ".") > 1 {
			b.WriteString(strings.ToLower(strings.ReplaceAll(w, ".", "")))
		} else if w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0] | 0x20)
		}
	}
	if b.Len() < 3 {
		return ""
	}
	return foldWord(b.String())
}

// kinds are the kinds that votes are counted for, in the order that breaks ties.
var kinds = [...]claims.EntityKind{claims.Person, claims.Organisation, claims.Location, claims.Thing, claims.Event}

// vote gives each key the kind for which its mentions weigh most.
func vote(views []*view) {
	count := map[string]*[len(kinds)]int{}
	for _, v := range views {
		for i := range v.names {
			n := &v.names[i]
			if n.weight == 0 {
				continue
			}
			c := count[n.entity.Key]
			if c == nil {
				c = new([len(kinds)]int)
				count[n.entity.Key] = c
			}
			for k := range kinds {
				if kinds[k] == n.entity.Kind {
					c[k] += n.weight
				}
			}
		}
	}
	for _, v := range views {
		for i := range v.names {
			n := &v.names[i]
			c := count[n.entity.Key]
			if n.weight >= 10 || c == nil {
				continue
			}
			best, most := n.entity.Kind, 0
			for k, w := range c {
				if w > most {
					best, most = kinds[k], w
				}
			}
			n.entity.Kind = best
		}
	}
}
