package extract

// periods are the nouns for what a tally is kept of.
var periods = wordSet(`career season game match half halftime quarter round period inning night outing contest stretch streak tournament playoff week month year series overtime minute drive possession`)

// rated say that a number is one of several alike: an average.
var rated = wordSet(`average averaging averaged per apiece each`)

// terms are what a tally is kept of, by the words of its clause: "career", "last
// season", "half", and "rate" for an average. Sorted, each once.
func (v *view) terms(f frame) []string {
	lo, hi := v.clause(f)
	found := map[string]bool{}
	for i := lo; i < hi; i++ {
		switch l := v.lemma(i); {
		case rated[v.norm(i)]:
			found["rate"] = true
		case i >= f.first && i <= max(f.last, f.head):
		case v.norm(i) == "since" && v.tag(i) == "IN":
			found["since"] = true
		case periods[l] && (v.norm(i-1) == "last" || v.norm(i-1) == "next"):
			found[v.norm(i-1)+" "+l] = true
		case periods[l]:
			found[l] = true
		}
	}
	return sorted(found)
}
