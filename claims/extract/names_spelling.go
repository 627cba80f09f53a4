package extract

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/crosscheck/crosscheck/claims"
	dictionary "github.com/crosscheck/crosscheck/claims/words"
)

// spellings are the full names of the document's persons, and its uncommon names of
// bodies and things, one claim each, so that sources that spell a name in
// two ways are seen. The key leaves out what a slip
// of the pen changes (vowels, doubled and swapped letters); a name that the
// document itself spells in several ways counts as it does most often.
func (x *Extractor) spellings(views []*view) []*claims.Claim {
	type seen struct {
		v     *view
		n     *name
		text  string
		times int
	}
	byKey := map[string][]*seen{}
	var keys []string
	for _, v := range views {
		if v.s.Heading || v.headline() {
			continue
		}
		for i := range v.names {
			n := &v.names[i]
			text, key := v.spelt(n)
			if text == "" {
				continue
			}
			k := slices.IndexFunc(byKey[key], func(s *seen) bool { return s.text == text })
			if k >= 0 {
				byKey[key][k].times++
				continue
			}
			if byKey[key] == nil {
				keys = append(keys, key)
			}
			byKey[key] = append(byKey[key], &seen{v, n, text, 1})
		}
	}
	var out []*claims.Claim
	for _, key := range keys {
		best := slices.MaxFunc(byKey[key], func(a, b *seen) int { return a.times - b.times })
		out = append(out, best.v.spelling(best.n, key, best.text))
	}
	return out
}

// spelt is a name as it is compared, and the key of its spellings; "" for a name that
// is not compared.
func (v *view) spelt(n *name) (text, key string) {
	if text = v.fullName(n); text != "" {
		return text, looseKey(text)
	}
	if text = v.properName(n); text != "" {
		return text, properKey(text)
	}
	return "", ""
}

// properName is the name of a body or thing, without its article; "" where every
// source spells it alike or a slip would be another word (what the gazetteer or the
// dictionary holds, and short words), and of places, whose spelling in another
// script is each publisher's own.
func (v *view) properName(n *name) string {
	if n.entity.Kind == claims.Person || n.entity.Kind == claims.Location || n.people || n.titled || n.state != "" {
		return ""
	}
	words := strings.Fields(plainName(unquoted(n.span.In(v.doc.Text))))
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	rare := false
	for _, w := range words {
		if !spelled(w) {
			return ""
		}
		rare = rare || uncommon(w)
	}
	if !rare || len(words) > 4 {
		return ""
	}
	return strings.Join(words, " ")
}

// uncommon reports whether a word is a name of six letters or more that is neither
// in the dictionary nor in the gazetteer nor a first name.
func uncommon(w string) bool {
	l := strings.ToLower(w)
	return len(l) >= 6 && !strings.HasSuffix(l, "s") && !dictionary.Known(l) && places()[gazetteerForm(l)].key == "" && !given(l)
}

// properKey is the key of a name's words by their consonants alone.
func properKey(text string) string {
	words := strings.Fields(foldName(text))
	for i, w := range words {
		words[i] = consonants(w)
	}
	return strings.Join(words, " ")
}

// fullName is the name as it is compared: first and last word, since middle names
// and "junior" come and go; "" where it is no person's of two words or more in
// ordinary letters.
func (v *view) fullName(n *name) string {
	if n.entity.Kind != claims.Person || n.first == n.last || n.people {
		return ""
	}
	words := strings.Fields(strings.ReplaceAll(plainName(unquoted(n.span.In(v.doc.Text))), ".", ""))
	for len(words) > 0 && suffixes[strings.ToLower(words[len(words)-1])] {
		words = words[:len(words)-1]
	}
	for len(words) > 2 && len(words[0]) == 1 {
		words = words[1:] // "W. Mark Lund"
	}
	if len(words) < 2 || len(words[0]) < 2 || !spelled(words[len(words)-1]) {
		return ""
	}
	return words[0] + " " + words[len(words)-1]
}

// spelled reports whether the word is in letters, small ones among them.
func spelled(w string) bool {
	small := false
	for _, r := range w {
		if !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' {
			return false
		}
		small = small || unicode.IsLower(r)
	}
	return small
}

func (v *view) spelling(n *name, key, text string) *claims.Claim {
	c := &claims.Claim{
		Doc: v.doc, Sentence: v.s.Span, Span: n.span,
		Value:     claims.Value{Span: n.span, Kind: claims.Name, Text: text, Modifier: claims.Exact, Rule: "name/spelling", Number: math.NaN()},
		Attribute: claims.Attribute{Lemma: "name", Class: "name", Label: "spelling of {the name}"},
		Subject:   claims.Entity{Name: n.entity.Name, Key: key, Kind: n.entity.Kind, Span: n.span},
		Context:   v.context(frame{first: n.first, last: n.last, head: -1, of: -1, verb: -1, subject: -1}, n.last),
		Trace:     []string{"name/spelling"},
	}
	c.ID = id(c)
	return c
}

// looseKey is the key of first and last name by their consonants alone. Pet forms
// (Jimmy, Dave) are no spelling of the first name and keep a key of their own.
func looseKey(text string) string {
	words := strings.Fields(personKey(text))
	if len(words) < 2 {
		return strings.Join(words, " ")
	}
	first := consonants(words[0])
	if endsIn(words[0], "i") || words[0] == "dave" {
		first += "-i"
	}
	return first + " " + consonants(words[len(words)-1])
}

// consonants are the first letter and the different consonants of a folded word,
// in the order of the alphabet, h left out; the word itself where they are fewer
// than two.
func consonants(w string) string {
	var letters []rune
	for _, r := range w {
		if !strings.ContainsRune("aeiouh", r) && !slices.Contains(letters, r) {
			letters = append(letters, r)
		}
	}
	if len(letters) < 2 {
		return w
	}
	slices.Sort(letters)
	return w[:1] + "-" + string(letters)
}
