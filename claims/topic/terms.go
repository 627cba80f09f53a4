package topic

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// terms is the weighted words of a document: names weigh most, for two events
// of one kind share their common words and differ in who and where.
// Sorted by word, each once, so that sums have the same last bit in every run.
type terms []term

type term struct {
	word   string
	weight float64
}

// nameWeight is how much more a capitalised word tells of an event than another.
const nameWeight = 2.5

// documentTerms counts the words of the document's blocks and scales them to
// unit length: 1 + log(count) for each, common words left out.
func documentTerms(d *claims.Document) terms {
	count := map[string]float64{}
	capital := map[string]int{}
	for _, b := range d.Blocks {
		scanWords(b.Span.In(d.Text), func(w string, upper, first bool) {
			if common[w] || len(w) < 3 {
				return
			}
			count[w]++
			if upper && !first && b.Kind != claims.Heading {
				capital[w]++
			}
		})
	}
	t := make(terms, 0, len(count))
	sum := 0.0
	for _, w := range sortedKeys(count) {
		x := 1 + math.Log(count[w])
		if 2*capital[w] > int(count[w]) {
			x *= nameWeight
		}
		t = append(t, term{w, x})
		sum += x * x
	}
	norm := 1 / math.Sqrt(max(sum, 1e-9))
	for i := range t {
		t[i].weight *= norm
	}
	return t
}

// dot is the sum of products of the weights of shared words.
func (t terms) dot(o terms) float64 {
	s := 0.0
	for i, j := 0, 0; i < len(t) && j < len(o); {
		switch {
		case t[i].word < o[j].word:
			i++
		case t[i].word > o[j].word:
			j++
		default:
			s += t[i].weight * o[j].weight
			i++
			j++
		}
	}
	return s
}

// plus is the sum of two vectors.
func (t terms) plus(o terms) terms {
	out := make(terms, 0, len(t)+len(o))
	i, j := 0, 0
	for i < len(t) || j < len(o) {
		switch {
		case j == len(o) || i < len(t) && t[i].word < o[j].word:
			out = append(out, t[i])
			i++
		case i == len(t) || o[j].word < t[i].word:
			out = append(out, o[j])
			j++
		default:
			out = append(out, term{t[i].word, t[i].weight + o[j].weight})
			i++
			j++
		}
	}
	return out
}

// heaviest are the n words of most weight, ties in alphabetical order.
func (t terms) heaviest(n int) []string {
	by := append(terms(nil), t...)
	sort.SliceStable(by, func(i, j int) bool { return by[i].weight > by[j].weight })
	out := make([]string, 0, n)
	for _, x := range by[:min(n, len(by))] {
		out = append(out, x.word)
	}
	return out
}

// scanWords gives each word of text in lower case with a plural s taken off, and
// whether it is capitalised and whether it starts a sentence.
func scanWords(text string, each func(word string, upper, first bool)) {
	first := true
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			if r == '.' || r == '!' || r == '?' || r == '“' || r == '"' || r == '\n' {
				first = true
			}
			i += n
			continue
		}
		j := i
		for j < len(text) {
			r2, n2 := utf8.DecodeRuneInString(text[j:])
			if !unicode.IsLetter(r2) {
				break
			}
			j += n2
		}
		each(singular(strings.ToLower(text[i:j])), unicode.IsUpper(r), first)
		first = false
		i = j
	}
}

func singular(w string) string {
	if len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && w[len(w)-2] != 'u' && w[len(w)-2] != 'i' {
		return w[:len(w)-1]
	}
	return w
}
