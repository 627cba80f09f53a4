package topic

import (
	"math"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// told is a claim with the words around it weighed within its story.
type told struct {
	*claims.Claim
	near, words, mods bag
	part              string          // what the claim is narrowed to, partWords
	rises             bool            // its attribute's count grows while news develops
	whole             bool            // nothing narrows it
	owned             bool            // every player, team or maker has a number of its own
	manifold          bool            // one document gives several numbers for it
	daily             bool            // each day has a number of its own
	single            bool            // an event has one number of it
	known             bool            // its attribute is a class of the vocabulary
	line              []*claims.Claim // the owned claims of its sentence, nil where it is the only one
	agent             string          // key of whose deed or property it is, fullAgents
}

// bag is a set of words as vector: ids ascending, each with its squared weight,
// and the length of the whole.
type bag struct {
	ids     []int32
	squares []float64
	length  float64
}

// cosine of two bags, in 0 … 1; 0 where one is empty.
func (b bag) cosine(o bag) float64 {
	if len(b.ids) == 0 || len(o.ids) == 0 {
		return 0
	}
	sum := 0.0
	for i, j := 0, 0; i < len(b.ids) && j < len(o.ids); {
		switch {
		case b.ids[i] < o.ids[j]:
			i++
		case b.ids[i] > o.ids[j]:
			j++
		default:
			sum += b.squares[i]
			i++
			j++
		}
	}
	return sum / (b.length * o.length)
}

// weights says how much a word tells within a story: a word that stands beside
// every second value joins nothing.
type weights struct {
	id     map[string]int32 // words in the order in which they were met
	weight []float64        // of each: log((n+1)/(df+½)) over the sentences with claims, at least a tenth
}

// tell weighs the claims of a story, which come in fixed order.
func tell(list []*claims.Claim, opt Options) []told {
	w := newWeights(list)
	out := make([]told, len(list))
	for i, c := range list {
		class, known := opt.Classes[c.Attribute.Class]
		out[i] = told{
			Claim: c,
			near:  w.bag(c.Context.Near), words: w.bag(c.Context.Words), mods: w.bag(c.Context.Mods),
			part: partWords(c), rises: class.Rises,
			whole: whole(c) && partWords(c) == "",
			owned: owned(c, opt.Classes), single: class.Single, daily: daily(c, opt.Classes), known: known,
		}
		if i > 0 && c.Sentence == list[i-1].Sentence && c.Doc == list[i-1].Doc && slices.Equal(c.Context.Words, list[i-1].Context.Words) {
			out[i].words = out[i-1].words
		}
	}
	fullAgents(out)
	lines(out)
	manifold(out)
	return out
}

func newWeights(list []*claims.Claim) *weights {
	w := &weights{id: map[string]int32{}}
	n := 0
	for i, c := range list {
		if i == 0 || c.Sentence != list[i-1].Sentence || c.Doc != list[i-1].Doc {
			n++
			for _, x := range c.Context.Words {
				w.weight[w.intern(x)]++
			}
		}
	}
	for _, c := range list {
		for _, words := range [][]string{c.Context.Near, c.Context.Words, c.Context.Mods} {
			for _, x := range words {
				w.intern(x)
			}
		}
	}
	for i, df := range w.weight {
		w.weight[i] = max(math.Log(float64(n+1)/(df+0.5)), 0.1)
	}
	return w
}

func (w *weights) intern(word string) int32 {
	id, ok := w.id[word]
	if !ok {
		id = int32(len(w.weight))
		w.id[word] = id
		w.weight = append(w.weight, 0)
	}
	return id
}

func (w *weights) bag(words []string) bag {
	if len(words) == 0 {
		return bag{}
	}
	b := bag{ids: make([]int32, len(words)), squares: make([]float64, len(words))}
	for i, x := range words {
		b.ids[i] = w.id[x]
	}
	slices.Sort(b.ids)
	sum := 0.0
	for i, id := range b.ids {
		b.squares[i] = w.weight[id] * w.weight[id]
		sum += b.squares[i]
	}
	b.length = math.Sqrt(sum)
	return b
}

// daily reports whether each day has a number of its own of what a claim states, or of
// what it states the change of.
func daily(c *claims.Claim, classes map[string]claims.AttributeClass) bool {
	of, _ := strings.CutSuffix(c.Attribute.Class, "-change")
	return classes[of].Daily
}
