package extract

import "github.com/crosscheck/crosscheck/claims"

// implied finds counts that news states without a number: "killed a man" and
// "another was hurt" count one, "no casualties" and "nobody was hurt" none. Only
// people to whom something happened are counted so.
func (x *Extractor) implied(v *view, values []claims.Value) []claims.Value {
	var out []claims.Value
	for i := range v.s.Tokens {
		n, ok := impliedNumber(v, i)
		if !ok || taken(values, v.s.Tokens[i].Span) {
			continue
		}
		f := v.read(i, i)
		if !x.fateOf(v, &f, n) {
			continue
		}
		out = append(out, claims.Value{
			Span: v.s.Tokens[i].Span, Kind: claims.Count, Text: text(n), Modifier: claims.Exact, Rule: "count/implied",
			Lo: n, Hi: n, Number: n, Base: claims.Quantity{Lo: n, Hi: n, Unit: "1"},
		})
	}
	return out
}

func text(n float64) string {
	if n == 0 {
		return "0"
	}
	return "1"
}

func impliedNumber(v *view, i int) (float64, bool) {
	switch v.norm(i) {
	case "no", "nobody", "none":
		return 0, v.norm(i+1) != "longer" && v.norm(i+1) != "more"
	case "a", "an", "another":
		return 1, true
	}
	return 0, false
}

// fateOf reports whether the noun after the number is a person, or a word for
// harm, and something befell it.
func (x *Extractor) fateOf(v *view, f *frame, n float64) bool {
	word := v.norm(f.first)
	if word == "nobody" || word == "none" || word == "no" && v.norm(f.first+1) == "one" {
		a, ok := x.fate(v, f, claims.Count)
		return ok && harms[a.Class]
	}
	if f.head < 0 || f.head > f.first+4 {
		return false
	}
	if n == 0 && !personNouns[v.lemma(f.head)] {
		c := x.lexicon.class(v.lemma(f.head), claims.Count)
		return c != nil && (harms[c.Name] || c.Name == "casualty")
	}
	if !personNouns[v.lemma(f.head)] || v.lemma(f.head) == "family" || v.lemma(f.head) == "crew" {
		return false
	}
	if v.norm(f.head+1) == "and" && (determiners[v.norm(f.head+2)] || v.tag(f.head+2) == "CD") || v.norm(f.first-1) == "and" && personNouns[v.lemma(f.first-2)] {
		return false // "a nurse and a driver" are two
	}
	a, ok := x.fate(v, f, claims.Count)
	return ok && harms[a.Class]
}

// harms are the classes of what befalls people that news counts one by one.
var harms = map[string]bool{"killed": true, "injured": true, "missing": true, "arrested": true}

func taken(values []claims.Value, span claims.Span) bool {
	for i := range values {
		if values[i].Span.Overlaps(span) {
			return true
		}
	}
	return false
}
