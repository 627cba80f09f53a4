package topic

import (
	"slices"

	"github.com/crosscheck/crosscheck/claims"
)

// property is a number that has a name in the texts of a story: the class, and whose.
type property struct {
	kind               claims.Kind
	class, unit, owner string
}

func propertyOf(x *told) property {
	c := x.Claim
	p := property{kind: c.Value.Kind, class: c.Attribute.Class, unit: c.Value.Base.Unit, owner: c.Context.Agent.Key}
	if p.owner == "" && named(c.Subject) {
		p.owner = c.Subject.Key
	}
	if (p.kind == claims.Measure || p.kind == claims.Duration) && c.Context.Agent.Kind != claims.Person {
		p.owner = "" // what has a size comes in sizes, whoever makes it
	}
	if p.kind == claims.Measure && !x.known {
		p.class = "" // 2.4 GHz of a core and 1.8 GHz of a processor
	}
	return p
}

// manifold marks the claims on a property of which one document gives several
// numbers: prices of models, sizes of screens. list is in order of documents.
func manifold(list []told) {
	several := map[property]bool{}
	first := map[property]*claims.Claim{}
	var doc *claims.Document
	for i := range list {
		c := list[i].Claim
		if c.Doc != doc {
			doc = c.Doc
			clear(first)
		}
		if !countable(&list[i]) {
			continue
		}
		p := propertyOf(&list[i])
		if f := first[p]; f == nil {
			first[p] = c
		} else if !fits(f, c) {
			several[p] = true
		}
	}
	for i := range list {
		list[i].manifold = countable(&list[i]) && (several[propertyOf(&list[i])] || list[i].Value.Kind == claims.Score && passing[list[i].Attribute.Lemma]) ||
			list[i].Value.Kind == claims.Percent && list[i].Attribute.Counts == claims.Persons && !list[i].single // what they are asked
	}
}

// countable reports whether several values of a claim's property say something: what
// befell people is told of parts and of all, and a date of many deeds.
func countable(x *told) bool {
	return !x.Value.Kind.Temporal() && x.Value.Kind.Numeric() && x.Value.Kind != claims.Age && x.Attribute.Class != "" &&
		x.Attribute.Counts == claims.Things && !x.single && x.Modality != claims.Background && x.part == "" && x.Context.Portion == claims.Whole &&
		(x.Value.Kind != claims.Count || x.owned) && x.Value.Kind != claims.Percent && x.Value.Kind != claims.Ratio
}

// manifoldShare: of what has several numbers in one text, two others in two texts
// differ only where they are told in nearly the same words.
func manifoldShare(x, y *told) float64 {
	if x.Value.Kind == claims.Measure && (len(x.Context.Model) == 0) != (len(y.Context.Model) == 0) && !tallied(x.Claim, y.Claim) {
		return otherInstance // of one model, and of a line of them
	}
	if !x.manifold && !y.manifold || fits(x.Claim, y.Claim) || sameDeed(x.Context, y.Context) {
		return 0
	}
	alike := x.near.cosine(y.near)
	if x.Value.Kind == claims.Score {
		alike = x.words.cosine(y.words) // little stands in a score's own phrase
	}
	if alike >= nearlySame {
		return 0
	}
	return otherInstance
}

// sameDeed reports whether one agent did the same over the same stretch.
func sameDeed(a, b claims.Context) bool {
	return a.Verb != "" && a.Verb == b.Verb && a.Agent.Key != "" && sameName(a.Agent.Key, b.Agent.Key) && len(a.Terms) > 0 && slices.Equal(a.Terms, b.Terms)
}

// passing are the words of a score that a match has many of on its way.
var passing = map[string]bool{"run": true, "lead": true, "trail": true, "deficit": true, "tie": true, "stretch": true, "spurt": true, "burst": true, "margin": true, "advantage": true, "take": true, "open": true}

// nearlySame is the cosine of words from which two texts speak of one instance, and
// otherInstance what they lose below it.
const (
	nearlySame    = 0.6
	otherInstance = -3
)
