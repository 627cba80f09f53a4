package extract

import "github.com/crosscheck/crosscheck/claims"

// scopeWords narrow what a value holds for, by their lemma. "Other" and "more"
// are left out: "two others were hurt" counts two, not two on top of two.
var scopeWords = map[string]claims.ScopeKind{
	"previous": claims.Version, "earlier": claims.Version, "initial": claims.Version, "original": claims.Version, "former": claims.Version,
	"updated": claims.Version, "revised": claims.Version, "new": claims.Version, "latest": claims.Version, "preliminary": claims.Version,
	"draft": claims.Version, "refined": claims.Version, "final": claims.Version, "second": claims.Version,
	"additional": claims.Basis, "extra": claims.Basis, "further": claims.Basis,
	"total": claims.Basis, "overall": claims.Basis, "combined": claims.Basis, "remaining": claims.Basis, "altogether": claims.Basis,
	"average": claims.Basis, "annual": claims.Basis, "monthly": claims.Basis, "daily": claims.Basis, "net": claims.Basis, "gross": claims.Basis,
	"civilian": claims.Part, "child": claims.Part, "woman": claims.Part, "girl": claims.Part, "boy": claims.Part, "man": claims.Part,
	"soldier": claims.Part, "militant": claims.Part, "policeman": claims.Part, "officer": claims.Part, "foreigner": claims.Part, "foreign": claims.Part,
	"critical": claims.Part, "serious": claims.Part, "minor": claims.Part,
}

// degrees are the words for how badly somebody was hurt, by the one that stands for
// them: "seriously injured", "suffered severe injuries".
var degrees = map[string]string{
	"critically": "critical", "seriously": "serious", "severe": "serious", "severely": "serious", "gravely": "serious",
	"slightly": "minor", "lightly": "minor", "superficial": "minor",
}

// degree is the word of scopeWords that the word at i stands for, its lemma where it
// stands for itself.
func (v *view) degree(i int) string {
	if d, ok := degrees[v.norm(i)]; ok {
		return d
	}
	return v.lemma(i)
}

// scopes finds the words that narrow the value of f: between number and head,
// just before the number, and beside the noun's "of" phrase.
func (v *view) scopes(f frame) []claims.Scope {
	var out []claims.Scope
	add := func(i int) {
		word := v.degree(i)
		kind, ok := scopeWords[word]
		if !ok || v.norm(i) == "second" && i > f.last {
			return
		}
		out = append(out, claims.Scope{Kind: kind, Word: word, Span: v.s.Tokens[i].Span})
	}
	for i := max(f.first-4, 0); i < f.first; i++ {
		if v.leads(i, f.first) {
			add(i)
		}
	}
	for _, i := range f.mods {
		add(i)
	}
	for _, i := range [...]int{f.head, f.of} {
		if i > f.last {
			add(i)
		}
	}
	if f.head < 0 {
		add(f.last + 1)
	}
	for i := max(f.last, f.head, f.of) + 1; v.adverb(i) || auxiliaries[v.lemma(i)]; i++ {
		add(i) // "30 people seriously injured", "30 people were seriously hurt"
	}
	if harm := v.harmBehind(v.behind(&f)); harm > 0 {
		for i := v.behind(&f); i < harm; i++ {
			if v.adjective(i) {
				add(i) // "30 people with serious injuries"
			}
		}
	}
	return out
}

// leads reports whether token i belongs to the phrase whose number is at first:
// only words of a noun phrase stand between.
func (v *view) leads(i, first int) bool {
	for j := i; j < first; j++ {
		switch {
		case v.border(j), v.norm(j) == ",", v.verb(j) && !v.adjectival(j), v.norm(j) == "and":
			return false
		}
	}
	return true
}
