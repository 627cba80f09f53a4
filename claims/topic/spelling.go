package topic

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/crosscheck/crosscheck/claims"
)

// byWord reports whether a claim is filed by the words of its subject alone.
func byWord(c *claims.Claim) bool {
	switch c.Value.Rule {
	case claims.Title, claims.ShipType, claims.Bearing, claims.Accusation, claims.Status, claims.Harm, claims.Existence:
		return true
	}
	return c.Value.Kind == claims.Name
}

// fileWorded files the names of a story: those whose spellings are a slip of the
// pen apart come together, by an index of what slips leave of a name, so that the
// work grows with the names and not with their pairs. The claims come in fixed order.
func fileWorded(list []*claims.Claim) []*claims.Topic {
	f := &filing{at: make([]int, len(list)), first: map[string]int{}}
	for i, c := range list {
		f.at[i] = i
		for _, k := range nameKeys(c) {
			f.file(k, i)
		}
	}
	for i, c := range list {
		for _, k := range soughtKeys(c) {
			if first, ok := f.first[k]; ok {
				f.join(first, i)
			}
		}
	}
	f.oneCase(list)
	of := map[int]*claims.Topic{}
	var out []*claims.Topic
	for i, c := range list {
		root := f.root(i)
		t := of[root]
		if t == nil {
			t = &claims.Topic{Kind: c.Value.Kind}
			of[root] = t
			out = append(out, t)
		} else {
			t.Joins = append(t.Joins, claims.Join{Claim: c.ID, With: t.Claims[0].ID, Score: 1, Why: []string{"subject"}})
		}
		t.Claims = append(t.Claims, c)
	}
	return out
}

// filing joins claims that share a key: a forest in which each points to one
// before it.
type filing struct {
	at    []int
	first map[string]int // of a key, the first claim that has it
}

func (f *filing) root(i int) int {
	for f.at[i] != i {
		f.at[i] = f.at[f.at[i]]
		i = f.at[i]
	}
	return i
}

func (f *filing) file(key string, i int) {
	first, ok := f.first[key]
	if !ok {
		f.first[key] = i
		return
	}
	f.join(first, i)
}

func (f *filing) join(i, j int) {
	a, b := f.root(i), f.root(j)
	f.at[max(a, b)] = min(a, b)
}

// oneCase joins the case against "the suspect" with that against the one person
// whom the story names; of several, it is against any of them and stays alone.
func (f *filing) oneCase(list []*claims.Claim) {
	suspect, person := -1, -1
	for i, c := range list {
		switch {
		case c.Value.Rule != claims.Status:
		case c.Subject.Kind != claims.Person:
			suspect = i
		case person >= 0 && f.root(person) != f.root(i):
			return
		default:
			person = i
		}
	}
	if suspect >= 0 && person >= 0 {
		f.join(suspect, person)
	}
}

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

// bearingKeys: two distances of about one length share one of two lengths.
func bearingKeys(c *claims.Claim) []string {
	step := int(math.Round(math.Log(middle(c.Value.Base)) / math.Log(1+aboutOne)))
	from := "bearing " + c.Subject.Key + " "
	return []string{from + strconv.Itoa(step), from + strconv.Itoa(step+1)}
}

// aboutOne is the relative difference of two distances that may be one.
const aboutOne = 0.05

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
