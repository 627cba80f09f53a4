package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/jdkato/prose/v2"

	"github.com/crosscheck/crosscheck/claims/sentence/weights"
)

func asset(name string) []byte {
	data, err := prose.Asset("model/AveragedPerceptron/" + name + ".gob")
	if err != nil {
		panic(fmt.Sprintf("generate: prose holds no %s: %v", name, err))
	}
	return data
}

// readProse reads the three parts of prose's model.
func readProse(trained, tags, classes []byte) (*weights.Builder, error) {
	m := &weights.Builder{Single: map[string]uint8{}}
	g := newGobReader(classes)
	for range g.count() {
		m.Classes = append(m.Classes, string(g.bytes()))
	}
	slices.Sort(m.Classes)
	if g.err() != nil || len(m.Classes) == 0 || len(m.Classes) > weights.MaxClasses {
		return nil, errGob
	}
	g = newGobReader(tags)
	for range g.count() {
		word, tag := g.bytes(), g.bytes()
		m.Single[string(word)] = class(m.Classes, tag)
	}
	if g.err() != nil {
		return nil, errGob
	}
	return m, readWeights(m, newGobReader(trained))
}

func readWeights(m *weights.Builder, g *gobReader) error {
	var row []weights.Weight
	for range g.count() {
		key := proseFeature(string(g.bytes()))
		row = row[:0]
		for range g.count() {
			c := class(m.Classes, g.bytes())
			row = append(row, weights.Weight{Class: c, Value: int32(math.Round(g.float() * weights.Scale))})
		}
		m.Add(key, row)
	}
	return g.err()
}

// class is the place of a tag among the classes.
func class(classes []string, tag []byte) uint8 {
	return uint8(max(0, slices.Index(classes, string(tag))))
}

// The templates of prose's features, by the prefix of their names. The order
// matters where one prefix begins another: the longer stands first.
var templates = [...]struct {
	prefix string
	id     uint64
}{
	{"bias", weights.Bias}, {"i suffix", weights.Suffix}, {"i pref1", weights.Prefix1}, {"i-1 tag+i word", weights.Tag1Word},
	{"i tag+i-2 tag", weights.Tag12}, {"i-1 tag", weights.Tag1}, {"i-2 tag", weights.Tag2}, {"i word", weights.Word0},
	{"i-1 word", weights.Word1}, {"i-1 suffix", weights.Suffix1}, {"i-2 word", weights.Word2},
	{"i+1 word", weights.WordNext}, {"i+1 suffix", weights.SuffixNext}, {"i+2 word", weights.WordNext2},
}

// proseFeature is the key of the feature that prose names so.
func proseFeature(name string) uint64 {
	for _, t := range templates {
		args, ok := strings.CutPrefix(name, t.prefix)
		if !ok {
			continue
		}
		args = strings.TrimPrefix(args, " ")
		if t.id == weights.Tag1Word || t.id == weights.Tag12 {
			first, second, _ := strings.Cut(args, " ")
			return weights.Key(t.id, weights.Hash(first), weights.Hash(second))
		}
		return weights.Key(t.id, weights.Hash(args), 0)
	}
	return 0
}
