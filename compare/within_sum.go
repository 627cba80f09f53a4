package compare

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// totals are the words by which a number says that it counts all, where they
// stand just before it.
var totals = []string{"total", "altogether", "in all", "combined"}

// totalReach is how many bytes before its number such a word may begin.
const totalReach = 24

// openLists are words after which a list of parts need not be complete.
var openLists = []string{"includ", "among", "such as", "at least", "mostly", "as well as", "other", "rest", "some of", "most of", "e.g."}

// closedLists are words and marks that promise that the parts make the whole.
var closedLists = []string{":", "–", "—", " comprising ", " consisting of ", " made up of ", " broken down ", " split "}

// families are kinds of people of which nobody is two: only such parts add up.
var families = [][]string{
	{"man", "woman", "child"}, {"man", "woman", "boy", "girl"}, {"adult", "child"}, {"adult", "boy", "girl"},
	{"soldier", "civilian", "policeman"}, {"driver", "passenger"}, {"passenger", "crew"}, {"teacher", "pupil"}, {"teacher", "student"},
}

// sums finds a stated total in a sentence whose parts add up to something else.
// Parts may stay below a total that they do not claim to make up, but never
// exceed it.
func sums(p *page) []slip {
	var out []slip
	for _, total := range p.claims {
		if !statesTotal(total) {
			continue
		}
		parts := partsOf(total, p.sentence(total))
		if len(parts) < 2 {
			continue
		}
		sum := 0.0
		for _, c := range parts {
			sum += c.Value.Number
		}
		if sum > total.Value.Number || sum < total.Value.Number && completes(total, parts) {
			out = append(out, slip{
				a: []*claims.Claim{total}, b: parts, value: plainNumber(sum), verdict: Contradiction, code: "parts-do-not-sum",
				tail: fmt.Sprintf("the parts make %s, not %s", plainNumber(sum), plainNumber(total.Value.Number)),
			})
		}
	}
	return out
}

// statesTotal reports whether a claim is an exact count of a whole that says so.
func statesTotal(c *claims.Claim) bool {
	if !wholeCount(c) || len(partSet(c)) > 0 || c.Doc == nil {
		return false
	}
	before := strings.ToLower(c.Doc.Text[max(c.Sentence.Start, c.Span.Start-totalReach):max(c.Span.Start, c.Sentence.Start)])
	return hasScope(c, claims.Basis, wholeWords) || slices.ContainsFunc(totals, func(w string) bool { return strings.Contains(before, w) })
}

// wholeCount reports whether a claim is an exact, asserted count of whole things.
func wholeCount(c *claims.Claim) bool {
	return c.Value.Kind == claims.Count && firm(c) && !math.IsNaN(c.Value.Number) && c.Value.Number == math.Trunc(c.Value.Number) && c.Modality == claims.Asserted
}

// partsOf are the exact counts of different parts of the total in the rest of
// its sentence. A count that may be a part but is hedged, or counted twice,
// makes the sentence unsure: it has no parts then.
func partsOf(total *claims.Claim, sentence []*claims.Claim) []*claims.Claim {
	var out []*claims.Claim
	var labels []string
	for _, c := range sentence {
		if c.Value.Kind != claims.Count || c.Span.Start <= total.Span.Start {
			continue
		}
		label := partLabel(c, total)
		if !wholeCount(c) || label == "" || slices.Contains(labels, label) || hasScope(c, claims.Basis, nil) {
			return nil
		}
		labels = append(labels, label)
		out = append(out, c)
	}
	if len(out) > 0 && out[0].Attribute.Class != total.Attribute.Class && !oneFamily(labels) {
		return nil
	}
	return out
}

// partLabel is what part of the total a claim counts, "" for none: the words
// that narrow the same attribute, or a kind of people where people are counted.
func partLabel(c, total *claims.Claim) string {
	switch {
	case c.Attribute.Class == total.Attribute.Class:
		return strings.Join(partSet(c), ",")
	case total.Value.Unit == "person" || total.Value.Unit == "people":
		return c.Attribute.Lemma
	}
	return ""
}

func oneFamily(labels []string) bool {
	return slices.ContainsFunc(families, func(f []string) bool { return subset(labels, f) })
}

// completes reports whether the words after the total promise all of its parts.
func completes(total *claims.Claim, parts []*claims.Claim) bool {
	text := strings.ToLower(sentenceOf(total))
	if slices.ContainsFunc(openLists, func(w string) bool { return strings.Contains(text, w) }) {
		return false
	}
	between := " " + strings.ToLower(total.Doc.Text[total.Span.End:parts[0].Span.Start])
	return slices.ContainsFunc(closedLists, func(w string) bool { return strings.Contains(between, w) })
}

func plainNumber(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
