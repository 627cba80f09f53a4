package extract

// headline reports whether all words but small ones have capitals though the
// block is no heading: a title that was set as text. One that ends in a full stop is
// known by small words with capitals.
func (v *view) headline() bool {
	words, small := 0, false
	for i := range v.s.Tokens {
		w := v.norm(i)
		if len(w) < 2 || !letter(w) {
			continue
		}
		if !v.upper(i) && !smallWords[w] && !v.hyphen(i-1) && w[0] != '\'' {
			return false
		}
		if len(w) > 3 {
			words++
		}
		small = small || i > 0 && smallWords[w] && v.upper(i) && !v.opens(i)
	}
	return words > 3 && (small || v.norm(v.len()-1) != ".")
}

// smallWords are those that titles leave in lower case.
var smallWords = wordSet(`from with over into after upon onto than that amid near between against through without about under
an the of in on at to for and or as by vs vs. but nor via per up off out is`)

// inHeading reports whether the capital at i is one of a name in a heading, where
// most words may have one.
func (v *view) inHeading(i int, seen casing) bool {
	w := v.norm(i)
	return seen.known(w) || seen.low[w] == 0 && (places()[w].key != "" || given(w) && v.upper(i+1) || i > 0 && given(v.norm(i-1)) && seen.mid[w] > 0)
}
