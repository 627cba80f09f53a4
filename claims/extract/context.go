package extract

import (
	"sort"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/words"
)

// context collects the content words around a value, for seeing that two texts
// speak of the same fact.
func (v *view) context(f frame, head int) claims.Context {
	c := claims.Context{}
	if f.verb >= 0 && !auxiliaries[v.lemma(f.verb)] {
		c.Verb = v.lemma(f.verb)
	}
	c.Mods = v.qualifiers(f)
	c.Event = v.eventNear(f.first)
	near, all := map[string]bool{}, map[string]bool{}
	lo, hi := v.clause(f)
	for i, r := range v.contents() {
		if r == "" || i >= f.first && i <= f.last && i != head {
			continue
		}
		all[r] = true
		if i >= lo && i < hi {
			near[r] = true
		}
	}
	c.Near, c.Words = sorted(near), sorted(all)
	names := map[string]bool{}
	for _, n := range v.names {
		names[n.entity.Key] = true
	}
	c.Names = sorted(names)
	return c
}

// contents are the roots of the sentence's content words by token, "" for every other
// token. They are found once.
func (v *view) contents() []string {
	if v.roots != nil {
		return v.roots
	}
	v.roots = make([]string, v.len())
	for i := range v.s.Tokens {
		l := v.lemma(i)
		if len(l) < 2 || !letter(l) || stopLemmas[l] || stopLemmas[v.norm(i)] || v.tag(i) == "CD" || v.temporal(i) {
			continue
		}
		v.roots[i] = words.Root(l)
	}
	return v.roots
}

// qualifiers are the roots of the words between number and head and of the head
// of the noun's "of" phrase.
func (v *view) qualifiers(f frame) []string {
	mods := map[string]bool{}
	for _, i := range append(f.mods[:len(f.mods):len(f.mods)], f.of) {
		if l := v.lemma(i); i >= 0 && !stopLemmas[l] && len(l) > 1 && letter(l) && !v.temporal(i) {
			mods[words.Root(l)] = true
		}
	}
	return sorted(mods)
}

// clause is the range of tokens between the clause borders around f, commas
// included where they are more than six tokens away.
func (v *view) clause(f frame) (lo, hi int) {
	lo, hi = f.first, max(f.last, f.head)+1
	for lo > 0 && !v.border(lo-1) && !(v.norm(lo-1) == "," && f.first-lo > 5) {
		lo--
	}
	for hi < v.len() && !v.border(hi) && !(v.norm(hi) == "," && hi-f.last > 5) {
		hi++
	}
	return lo, hi
}

func letter(s string) bool { return s[0] >= 'a' && s[0] <= 'z' || s[0] >= 0x80 }

func sorted(m map[string]bool) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
