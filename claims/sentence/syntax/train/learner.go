package main

import (
	"math"
	"slices"

	"github.com/crosscheck/crosscheck/claims/sentence/syntax/internal/greedy"
)

// learner is an averaged perceptron: a linear model whose weights are the mean
// of what they were after every step.
type learner struct {
	classes []string
	index   index // rows by key, 0 for one that was never updated
	keys    []greedy.Key
	rows    [][]cell
	updates []uint8 // of each row, up to enough
	steps   int64
}

// enough is how many mistakes a feature must have been part of before it
// counts: most features of a sparse model tell one sentence from the rest, and
// leaving them out makes the model smaller and no worse (Goldberg and Elhadad
// 2011).
const enough = 6

// index is an array over all keys in pages that come into being when used.
type index [1 << (greedy.KeyBits - pageBits)]*[1 << pageBits]int32

const pageBits = 12

func (x *index) get(k greedy.Key) int32 {
	if page := x[k>>pageBits]; page != nil {
		return page[k%(1<<pageBits)]
	}
	return 0
}

func (x *index) set(k greedy.Key, row int32) {
	page := &x[k>>pageBits]
	if *page == nil {
		*page = new([1 << pageBits]int32)
	}
	(*page)[k%(1<<pageBits)] = row
}

// cell is the weight of a feature for a class and what must be taken off to
// average it.
type cell struct {
	class uint8
	value int32
	late  int64 // sum of the changes, each times the step it was made at
}

func newLearner(classes []string) *learner {
	return &learner{classes: classes, keys: make([]greedy.Key, 1), rows: make([][]cell, 1), updates: make([]uint8, 1)}
}

func (l *learner) score(keys []greedy.Key, s *greedy.Scores) {
	clear(s[:])
	for _, k := range keys {
		i := l.index.get(k)
		if l.updates[i] < enough {
			continue
		}
		for _, c := range l.rows[i] {
			s[c.class] += c.value
		}
	}
}

// learn moves the weights towards the class right and away from wrong.
func (l *learner) learn(keys []greedy.Key, right, wrong int) {
	for _, k := range keys {
		i := l.index.get(k)
		if i == 0 {
			i = int32(len(l.rows))
			l.index.set(k, i)
			l.rows, l.keys, l.updates = append(l.rows, nil), append(l.keys, k), append(l.updates, 0)
		}
		l.updates[i] = min(l.updates[i]+1, enough)
		l.add(i, uint8(right), 1)
		l.add(i, uint8(wrong), -1)
	}
}

func (l *learner) add(row int32, class uint8, by int32) {
	cells := l.rows[row]
	for i := range cells {
		if cells[i].class == class {
			cells[i].value += by
			cells[i].late += int64(by) * l.steps
			return
		}
	}
	l.rows[row] = append(cells, cell{class, by, int64(by) * l.steps})
}

// model is the learned model with averaged weights of eight bits. Weights are
// scaled so that unit becomes 1; what rounds to 0 is left out, and so is a
// feature whose weights together stay under least.
func (l *learner) model(unit, least float64) *greedy.Model {
	type feature struct {
		key greedy.Key
		row []greedy.Weight
	}
	var kept []feature
	for i, cells := range l.rows {
		if l.updates[i] < enough {
			continue
		}
		var row []greedy.Weight
		sum := 0.0
		for _, c := range cells {
			mean := float64(c.value) - float64(c.late)/float64(l.steps)
			sum += math.Abs(mean)
			if q := math.Round(mean / unit); q != 0 {
				row = append(row, greedy.Weight{Class: int(c.class), Value: int16(max(-math.MaxInt16, min(math.MaxInt16, q)))})
			}
		}
		if len(row) > 0 && sum >= least {
			slices.SortFunc(row, func(a, b greedy.Weight) int { return a.Class - b.Class })
			kept = append(kept, feature{l.keys[i], row})
		}
	}
	slices.SortFunc(kept, func(a, b feature) int { return int(a.key) - int(b.key) })
	m := greedy.NewModel(l.classes, len(kept))
	for _, f := range kept {
		m.Add(f.key, f.row)
	}
	return m
}
