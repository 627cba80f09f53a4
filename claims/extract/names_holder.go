package extract

import (
	"math"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// holders are the full names of the persons whom the document tells by a post or an
// age beside their last name, so that another first name for one person is seen:
// "Sheriff Ada Lund", "Sheriff Eva Lund". A last name that the document gives to
// two persons tells of none.
func (x *Extractor) holders(views []*view, told []*claims.Claim) []*claims.Claim {
	firsts := map[string]string{} // of a last name, the one first name in the document; "-" of several
	for _, v := range views {
		for i := range v.names {
			if text := v.fullName(&v.names[i]); text != "" {
				first, last, _ := strings.Cut(strings.ToLower(text), " ")
				if old, ok := firsts[last]; ok && old != first {
					first = "-"
				}
				firsts[last] = first
			}
		}
	}
	var out []*claims.Claim
	seen := map[string]bool{}
	for _, c := range told {
		by := holding(c)
		_, last, full := strings.Cut(c.Subject.Key, " ")
		if by == "" || !full || strings.Contains(last, " ") || c.Subject.Kind != claims.Person || seen[by+c.Subject.Key] {
			continue
		}
		words := strings.Fields(plainName(unquoted(c.Subject.Name)))
		if n := len(words); n < 2 || len(words[0]) < 3 || firsts[strings.ToLower(words[n-1])] != strings.ToLower(words[0]) || !spelled(words[0]) || !spelled(words[n-1]) {
			continue
		}
		seen[by+c.Subject.Key] = true
		out = append(out, holder(c, by, words[0]+" "+words[len(words)-1], last))
	}
	return out
}

// holding is what a claim tells a person by: a post that few have, or an age in
// years; "" for any other claim.
func holding(c *claims.Claim) string {
	switch {
	case c.Modality != claims.Asserted:
		return ""
	case c.Value.Rule == claims.Title && !common[c.Value.Text]:
		return c.Value.Text
	case c.Value.Kind == claims.Age && c.Value.Point() && c.Value.Unit == "year":
		return c.Value.Text
	}
	return ""
}

// common are titles that many have, or that a family has several of.
var common = wordSet(`officer senator representative agent professor owner partner head judge justice actor actress singer writer author
player artist musician doctor teacher student driver farmer brother sister prince princess`)

func holder(c *claims.Claim, by, text, last string) *claims.Claim {
	h := *c
	h.Value = claims.Value{Span: c.Span, Kind: claims.Name, Text: text, Modifier: claims.Exact, Rule: claims.Holder, Number: math.NaN()}
	h.Attribute = claims.Attribute{Lemma: "name", Class: "name", Label: "first name of {the person}"}
	h.Span = c.Subject.Span
	if h.Span.Empty() || h.Span.Start < c.Sentence.Start || h.Span.End > c.Sentence.End {
		h.Span = c.Span
	}
	h.Value.Span = h.Span
	h.Subject = claims.Entity{Name: last, Key: by + " " + last, Kind: claims.Person, Span: h.Span}
	if _, n, ok := strings.Cut(text, " "); ok {
		h.Subject.Name = n
	}
	h.Trace = []string{claims.Holder}
	h.ID = id(&h)
	return &h
}
