package sentence

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/jdkato/prose/v2"
)

// proseModel is prose's averaged perceptron in a form that is fast to use: its
// trained weights, and the words that it knows to have one tag only. Running
// prose itself is slower by far, gives no offsets, loses text, and breaks ties
// by the order of a map, so that the tags of a sentence change between runs.
type proseModel struct {
	classes []string         // in alphabetical order, so that the first of equals is fixed
	single  map[string]uint8 // word, as printed, → class
	weights weightTable
}

// loadProse reads the model that is compiled into prose, once. The data cannot
// be damaged without the program being damaged, so an error is a panic.
var loadProse = sync.OnceValue(func() *proseModel {
	m, err := readProse(asset("weights"), asset("tags"), asset("classes"))
	if err != nil {
		panic(fmt.Sprintf("sentence: %v", err))
	}
	return m
})

func asset(name string) []byte {
	data, err := prose.Asset("model/AveragedPerceptron/" + name + ".gob")
	if err != nil {
		panic(fmt.Sprintf("sentence: prose holds no %s: %v", name, err))
	}
	return data
}

func readProse(weights, tags, classes []byte) (*proseModel, error) {
	m := &proseModel{single: map[string]uint8{}}
	g := newGobReader(classes)
	for range g.count() {
		m.classes = append(m.classes, string(g.bytes()))
	}
	slices.Sort(m.classes)
	if g.err() != nil || len(m.classes) == 0 || len(m.classes) > maxClasses {
		return nil, errGob
	}
	g = newGobReader(tags)
	for range g.count() {
		word, tag := g.bytes(), g.bytes()
		m.single[string(word)] = m.class(tag)
	}
	if g.err() != nil {
		return nil, errGob
	}
	return m, m.readWeights(newGobReader(weights))
}

func (m *proseModel) readWeights(g *gobReader) error {
	n := g.count()
	m.weights = newWeightTable(n)
	var row []classWeight
	for range n {
		key := proseFeature(string(g.bytes()))
		row = row[:0]
		for range g.count() {
			class := m.class(g.bytes())
			row = append(row, classWeight{class, int32(math.Round(g.float() * weightScale))})
		}
		m.weights.add(key, row)
	}
	return g.err()
}

func (m *proseModel) class(tag []byte) uint8 {
	for i, c := range m.classes {
		if c == string(tag) {
			return uint8(i)
		}
	}
	return 0
}

// The templates of prose's features, by the prefix of their names. The order
// matters where one prefix begins another: the longer stands first.
const (
	bias = iota
	suffix
	prefix1
	tag1word
	tag12
	tag1
	tag2
	word0
	word1
	suffix1
	word2
	wordNext
	suffixNext
	wordNext2
)

var templates = [...]struct {
	prefix string
	id     uint64
}{
	{"bias", bias}, {"i suffix", suffix}, {"i pref1", prefix1}, {"i-1 tag+i word", tag1word},
	{"i tag+i-2 tag", tag12}, {"i-1 tag", tag1}, {"i-2 tag", tag2}, {"i word", word0},
	{"i-1 word", word1}, {"i-1 suffix", suffix1}, {"i-2 word", word2},
	{"i+1 word", wordNext}, {"i+1 suffix", suffixNext}, {"i+2 word", wordNext2},
}

// proseFeature is the key of the feature that prose names so.
func proseFeature(name string) uint64 {
	for _, t := range templates {
		args, ok := strings.CutPrefix(name, t.prefix)
		if !ok {
			continue
		}
		args = strings.TrimPrefix(args, " ")
		if t.id == tag1word || t.id == tag12 {
			first, second, _ := strings.Cut(args, " ")
			return featureKey(t.id, hashString(first), hashString(second))
		}
		return featureKey(t.id, hashString(args), 0)
	}
	return 0
}
