package compare

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// openLists are words after which a list of parts need not be complete.
var openLists = []string{"includ", "among", "such as", "at least", "mostly", "as well as", "other", "others", "rest", "some of", "most of", "e.g."}

// closedLists are words and marks that promise that the parts make the whole.
var closedLists = []string{":", "–", "—", " comprising ", " consisting of ", " made up of ", " broken down ", " split "}

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
	return wholeCount(c) && hasScope(c, claims.Basis, wholeWords) && len(partSet(c)) == 0
}

func wholeCount(c *claims.Claim) bool {
	return c.Value.Kind == claims.Count && firm(c) && !math.IsNaN(c.Value.Number) && c.Value.Number == math.Trunc(c.Value.Number) && c.Modality == claims.Asserted
}

// partsOf are the exact counts of different parts of the total in its sentence.
// A claim that is neither makes the sentence unsure: it has no parts then.
func partsOf(total *claims.Claim, sentence []*claims.Claim) []*claims.Claim {
	var out []*claims.Claim
	seen := map[string]bool{}
	for _, c := range sentence {
		if c == total || c.Attribute.Class != total.Attribute.Class || c.Value.Kind != claims.Count {
			continue
		}
		part := strings.Join(partSet(c), ",")
		if !wholeCount(c) || part == "" || seen[part] || hasScope(c, claims.Basis, nil) {
			return nil
		}
		seen[part] = true
		out = append(out, c)
	}
	return out
}

// completes reports whether the words after the total promise all of its parts.
func completes(total *claims.Claim, parts []*claims.Claim) bool {
	text := strings.ToLower(sentenceOf(total))
	for _, w := range openLists {
		if strings.Contains(text, w) {
			return false
		}
	}
	from, to := total.Span.End, parts[0].Span.Start
	if from > to || total.Doc == nil {
		return false
	}
	between := " " + strings.ToLower(total.Doc.Text[from:to])
	for _, w := range closedLists {
		if strings.Contains(between, w) {
			return true
		}
	}
	return false
}

func plainNumber(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
