package extract

import "github.com/crosscheck/crosscheck/claims"

// setting are the prepositions that tell where something counted is.
var setting = wordSet(`in at near off across around along throughout outside inside from within`)

// placeNouns are common nouns for a place that narrow a count though it goes
// without a name: "170,000 in the province".
var placeNouns = wordSet(`province district region state county city town village country countries nation continent island neighbourhood neighborhood suburb
camp hospital clinic school university building house home street station airport port market mosque church prison stadium hotel coast border
capital area zone area world`)

// where are the keys of the places that narrow the value of f: those of the
// phrase of place that follows it ("12 people were killed in Harrow"), else of the
// one that opens the sentence ("In Harrow, 12 …"), else of the one before it in
// its clause ("shelling in Harrow left 12 dead"). Sorted, each once.
func (v *view) where(f frame) []string {
	keys := map[string]bool{}
	lo, hi := v.clause(f)
	if v.elsewhere(lo, hi) {
		keys[another] = true
	}
	for i := max(f.last, f.head, f.of) + 1; i < v.len() && !v.border(i) && !(v.tag(i) == "CD" && v.norm(i+1) == "of"); i++ {
		if end := v.placePhrase(i, keys); end > 0 {
			return sorted(keys)
		}
	}
	if f.first > 2 && v.placePhrase(0, keys) > 0 {
		return sorted(keys)
	}
	for i := f.first - 1; i >= 0 && !v.border(i); i-- {
		if v.norm(i) == "where" && v.whereOf(i, keys) {
			return sorted(keys)
		}
		if end := v.placePhrase(i, keys); end > 0 && end <= f.first {
			return sorted(keys)
		}
	}
	return sorted(keys)
}

// another stands among the places for an incident that is not the one that the text
// is about: "a separate attack", "another school", "elsewhere".
const another = "another"

// elsewhere reports whether the words of [lo, hi) speak of another incident or
// place.
func (v *view) elsewhere(lo, hi int) bool {
	for i := lo; i < hi && i < v.len(); i++ {
		switch v.norm(i) {
		case "elsewhere":
			return true
		case "another", "separate", "different":
			if _, head, _ := v.phrase(i + 1); head >= 0 && (placeNouns[v.lemma(head)] || happens(v.lemma(head))) {
				return true
			}
		}
	}
	return false
}

// placePhrase reads a phrase of place at i into keys, and gives the token after it,
// 0 where none is there.
func (v *view) placePhrase(i int, keys map[string]bool) int {
	if !setting[v.norm(i)] {
		return 0
	}
	start := i + 1
	for determiners[v.norm(start)] || v.tag(start) == "PRP$" || v.tag(start) == "CD" {
		start++
	}
	end, head, _ := v.phrase(start)
	if head < 0 {
		return 0
	}
	if n, ok := v.nameAt(end + 1); ok && v.norm(end) == "of" && placeNouns[v.lemma(head)] {
		end = n.last + 1 // "the village of Lund"
	}
	found := false
	for _, n := range v.names {
		if n.first < end && n.last >= start && !n.people && (n.entity.Kind == claims.Location || placeNouns[v.lemma(head)]) {
			keys[n.entity.Key] = true
			found = true
		}
	}
	switch {
	case found:
	case placeNouns[v.lemma(head)] && !(v.tag(i+1) == "PRP$" && (v.lemma(head) == "house" || v.lemma(head) == "home")):
		keys[v.lemma(head)] = true
	default:
		return 0
	}
	return end
}

// whereOf reads the named place that the "where" at i stands for into keys: "Lund,
// where 12 people died". It reports whether there is one.
func (v *view) whereOf(i int, keys map[string]bool) bool {
	if v.norm(i-1) == "," {
		i--
	}
	n, ok := v.nameAt(i - 1)
	if !ok || n.people || n.entity.Kind != claims.Location {
		return false
	}
	keys[n.entity.Key] = true
	return true
}

// scenes are the keys of the places that the document's headings and its first two
// sentences name: where its event happened, so that they narrow nothing.
func scenes(views []*view) map[string]bool {
	keys, texts := map[string]bool{}, 0
	for _, v := range views {
		if texts == 2 {
			break
		}
		if !v.s.Heading {
			texts++
		}
		for k, n := range v.names {
			if n.entity.Kind == claims.Location && !v.besidePlace(k) {
				keys[n.entity.Key] = true
			}
		}
	}
	return keys
}

// besidePlace reports whether name k is one of several places side by side, each of which
// narrows a count: "floods in Lund and Harrow".
func (v *view) besidePlace(k int) bool {
	beside := func(a, b int) bool {
		return a >= 0 && b < len(v.names) && v.names[b].first == v.names[a].last+2 && v.norm(v.names[a].last+1) == "and" &&
			(v.names[a].entity.Kind == claims.Location || v.names[a].entity.Kind == "") && (v.names[b].entity.Kind == claims.Location || v.names[b].entity.Kind == "")
	}
	return beside(k-1, k) || beside(k, k+1)
}

// contrasts reports whether the sentence counts in two places, so that each narrows though
// it is the scene: "1,150 houses fell in Lund and 430 in Harrow".
func (v *view) contrasts() bool {
	before := -1 // the place before
	for k := range v.names {
		n := &v.names[k]
		if n.entity.Kind != claims.Location || n.people || v.norm(n.first-1) != "in" {
			continue
		}
		if before >= 0 && n.entity.Key != v.names[before].entity.Key && v.tag(n.first-2) == "CD" {
			return true
		}
		before = k
	}
	return false
}

// narrowing are the places of where that are not the scene of the whole document.
func narrowing(where []string, scene map[string]bool) []string {
	var out []string
	for _, k := range where {
		if !scene[k] {
			out = append(out, k)
		}
	}
	return out
}

// portion is how a count relates to another that the text gives: Subset for "two
// of them" and "five of whom", Rest for "another four" and "12 more".
func (v *view) portion(f frame) claims.Portion {
	switch n := v.norm(f.last + 1); {
	case n == "of" && pronouns[v.norm(f.last+2)]:
		return claims.Subset
	case n == "more" && v.norm(f.last+2) != "than", n == "additional", n == "further":
		return claims.Rest
	}
	if f.partitive && v.norm(f.last+2) == "the" && harmed[v.norm(f.last+3)] {
		return claims.Subset
	}
	if v.norm(f.first) == "another" && f.head >= 0 {
		return claims.Rest // "another driver was hurt"
	}
	switch v.norm(v.wordBeforeHedges(f.first)) {
	case "another", "additional", "further":
		return claims.Rest
	case "first", "last", "next", "past", "previous", "final", "opening":
		return claims.Run
	}
	return claims.Whole
}

// harmed are the words for those to whom it happened, of whom some are told apart: "two
// of the dead were children".
var harmed = wordSet(`dead killed deceased slain fatalities injured wounded hurt missing arrested detained`)

// oneShock reports whether a magnitude is told of one shock among others: "one
// 7.3-magnitude tremor", "one of the tremors with a magnitude of 7.3".
func (v *view) oneShock(f frame) bool {
	for i, n := f.first-1, 0; i >= 0 && n < 8; i, n = i-1, n+1 {
		switch w := v.norm(i); {
		case w == "one" && (i == f.first-1 || v.norm(i+1) == "of"), w == "another":
			return true
		case w == ";" || w == "," || v.verb(i) && !v.adjectival(i):
			return false
		}
	}
	return false
}

// pronouns stand for things that were counted before.
var pronouns = wordSet(`them whom which those these us`)

// wordBeforeHedges is the token before the number and the hedge that leads it.
func (v *view) wordBeforeHedges(i int) int {
	for i--; i >= 0 && (hedges[v.norm(i)] || v.adverb(i)); i-- {
	}
	return i
}
