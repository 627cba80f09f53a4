package topic

import (
	"slices"
	"strings"
	"unicode"

	"github.com/crosscheck/crosscheck/claims"
)

// oneName reports whether two claims may spell one name.
func oneName(a, b *claims.Claim) bool {
	x, y := nameKeys(a), nameKeys(b)
	return meets(x, y) || meets(soughtKeys(a), y) || meets(x, soughtKeys(b))
}

func meets(x, y []string) bool {
	return slices.ContainsFunc(x, func(k string) bool { return slices.Contains(y, k) })
}

// nameKeys are what a name shares with another spelling of it.
func nameKeys(c *claims.Claim) []string {
	words := strings.Fields(c.Subject.Key)
	switch {
	case len(words) == 0:
		return nil
	case c.Value.Rule == claims.Bearing:
		return bearingKeys(c)
	case c.Value.Kind != claims.Name:
		return []string{c.Value.Rule + " " + c.Subject.Key}
	case c.Value.Rule == claims.Holder:
		return []string{"holder " + c.Subject.Key}
	case c.Value.Rule == claims.Letters:
		return []string{"letters " + c.Subject.Key}
	case c.Value.Rule == claims.ProperName && len(words) == 1:
		return properKeys(words[0])
	case c.Value.Rule == claims.ProperName:
		out := []string{"name " + c.Subject.Key, "stems " + stems(words)}
		if len(words) == 2 && c.Subject.Kind == "" {
			out = append(out, personKeys(c, words)...)
		}
		return out
	case len(words) == 1:
		return []string{"name " + c.Subject.Key}
	}
	return personKeys(c, words)
}

// properKeys: a word of seven letters or more bears the loss of one.
func properKeys(w string) []string {
	out := []string{"word " + consonants(w)}
	if len(w) >= 7 {
		for _, l := range less(w) {
			out = append(out, "less "+l)
		}
	}
	return out
}

// stems are the beginnings of a body's words: Distribution and Distributors.
func stems(words []string) string {
	var b strings.Builder
	for _, w := range words[:min(len(words), 3)] {
		b.WriteString(w[:min(len(w), 4)])
		b.WriteByte(' ')
	}
	return b.String()
}

// personKeys: the consonants of both words, or one word and what a slip leaves of
// the other. Two common first names a letter apart are two names (Jan, Jon), as are
// those of a man and a woman (Eric, Erica).
func personKeys(c *claims.Claim, words []string) []string {
	first, last := words[0], words[len(words)-1]
	known := c.Value.Rule == claims.KnownPerson
	mark := ""
	if strings.HasSuffix(first, "i") || first == "dave" {
		mark = "-i" // pet forms: Jimmy
	} else if known && strings.HasSuffix(first, "a") {
		mark = "-a"
	}
	out := []string{"name " + c.Subject.Key, "sound " + consonants(first) + mark + " " + consonants(last)}
	if bare := unprefixed(c.Value.Text); bare != "" && len(bare) >= shortName {
		out = append(out, "last "+first+" "+bare)
	}
	if len(last) >= shortName {
		for _, l := range less(last) {
			out = append(out, "last "+first+" "+l)
		}
	}
	if !known {
		out = append(out, firstKeys(first, last)...)
	}
	return out
}

// soughtKeys: a common first name is met by an uncommon one that a slip may have
// made of it, and by no other common one.
func soughtKeys(c *claims.Claim) []string {
	words := strings.Fields(c.Subject.Key)
	if c.Value.Rule != claims.KnownPerson || len(words) < 2 {
		return nil
	}
	return firstKeys(words[0], words[len(words)-1])
}

func firstKeys(first, last string) []string {
	if len(first) < shortName {
		return nil
	}
	var out []string
	for _, l := range less(first) {
		out = append(out, "first "+l+" "+last)
	}
	return out
}

// shortName is how many letters a word needs to be known for another with a slip.
const shortName = 5

// unprefixed is the last word of a name without what is written together with it,
// lower case: the "rossa" of "Ada LaRossa"; "" where nothing is.
func unprefixed(text string) string {
	last := text[strings.LastIndexByte(text, ' ')+1:]
	for i, r := range last {
		if i > 1 && unicode.IsUpper(r) && strings.ToUpper(last) != last {
			return strings.ToLower(last[i:])
		}
	}
	return ""
}

// less are a word and what is left of it when one letter goes.
func less(w string) []string {
	letters := []rune(w)
	out := []string{w}
	for i := range letters {
		out = append(out, string(letters[:i])+string(letters[i+1:]))
	}
	return out
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
