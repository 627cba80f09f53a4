package topic

import (
	"math"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// byWord reports whether a claim is filed by the words of its subject alone.
func byWord(c *claims.Claim) bool {
	switch c.Value.Rule {
	case claims.Title, claims.ShipType, claims.Bearing, claims.Accusation, claims.Status, claims.Harm, claims.Existence:
		return true
	}
	return c.Value.Kind == claims.Name || strings.HasPrefix(c.Value.Rule, claims.Trait)
}

// fileWorded files such claims of a story by their subjects. Names whose spellings
// are a slip of the pen apart come together, by an index of what slips leave of a
// name, so that the work grows with the names and not with their pairs. The claims
// come in fixed order.
func fileWorded(list []*claims.Claim) []*claims.Topic {
	f := &filing{at: make([]int, len(list)), first: map[string]int{}}
	agreed := agreedHolders(list)
	for i, c := range list {
		f.at[i] = i
		if c.Value.Rule == claims.Holder && agreed[c.Subject.Key] {
			continue
		}
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

// agreedHolders are the subjects of claims of the rule Holder to whom all claims give
// one name: their spellings are compared already.
func agreedHolders(list []*claims.Claim) map[string]bool {
	first, agreed := map[string]string{}, map[string]bool{}
	for _, c := range list {
		if c.Value.Rule != claims.Holder {
			continue
		}
		text, ok := first[c.Subject.Key]
		if !ok {
			text = c.Value.Text
			first[c.Subject.Key] = text
		}
		agreed[c.Subject.Key] = text == c.Value.Text && (!ok || agreed[c.Subject.Key])
	}
	return agreed
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

// bearingKeys: two distances of about one length share one of two lengths.
func bearingKeys(c *claims.Claim) []string {
	step := int(math.Round(math.Log(middle(c.Value.Base)) / math.Log(1+aboutOne)))
	from := "bearing " + c.Subject.Key + " "
	return []string{from + strconv.Itoa(step), from + strconv.Itoa(step+1)}
}

// aboutOne is the relative difference of two distances that may be one.
const aboutOne = 0.05
