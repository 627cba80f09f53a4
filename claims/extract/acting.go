package extract

// acting reports whether the verb at i is what those counted by f did to others and
// not what befell them: "two raiders killed a guard", "40 officers arrested 12". It is
// active, and an object stands behind it.
func (v *view) acting(f *frame, i int) bool {
	both := v.norm(i+1) == "and" && v.verb(i+2)
	if i <= max(f.last, f.head) || !v.verb(i) && !both || v.suffers(i) || undergone[v.lemma(i)] || attests[v.lemma(i)] {
		return false
	}
	if f.head < 0 && (v.noun(i+1) || v.adjective(i+1)) {
		return false // "two wounded men" that were tagged as a sentence
	}
	switch {
	case v.norm(i+1) == "dead":
		i++
	case both:
		i += 2
	}
	return v.object(i + 1)
}

// undergone are the verbs with an object of which the subject is still the one that
// something befell or who is there: "14,000 people fled the fighting".
var undergone = wordSet(`flee escape survive evacuate lose suffer sustain leave contract die attend join board protest strike back`)

// suffers reports whether a form of "be" or "get" leads the verb at i, or what stands
// for one: "were killed", "had been shot", "left wounded".
func (v *view) suffers(i int) bool {
	for i--; v.adverb(i); i-- {
	}
	switch v.lemma(i) {
	case "be", "get", "leave":
		return true
	}
	return false
}

// object reports whether the object of a verb begins at token i. A time is none:
// "killed the same day", "wounded two weeks ago".
func (v *view) object(i int) bool {
	start := i
	for hedges[v.norm(i)] || v.tag(i) == "CD" || determiners[v.norm(i)] || v.tag(i) == "PRP$" {
		i++
	}
	if v.tag(start) == "PRP" {
		return true
	}
	_, head, _ := v.phrase(i)
	switch {
	case head < 0:
		return i > start && v.tag(i-1) == "CD" && v.clauseEnd(i)
	case v.temporal(i) || v.temporal(head) || timeNouns[v.lemma(head)]:
		return false
	}
	return true
}

// clauseEnd reports whether nothing of a phrase follows at token i.
func (v *view) clauseEnd(i int) bool {
	switch v.norm(i) {
	case ",", ".", "and", "but":
		return true
	}
	return v.border(i) || v.tag(i) == "IN"
}

// timeNouns name stretches and points of time.
var timeNouns = wordSet(`second minute hour day week fortnight month year decade century morning noon afternoon evening night midnight dawn dusk weekend moment time summer winter spring autumn fall`)
