package greedy

import (
	"cmp"
	"slices"
)

// Model is a linear classifier: every feature adds its weights to the scores of
// classes.
type Model struct {
	Classes []string
	mask    uint32
	slots   []slot
	weights []weight
	// filter has a bit for some of a key's bits, set if there may be such a
	// feature: most features of a sentence are unknown, and this part of the
	// memory stays near the processor.
	filter [1 << (filterBits - 6)]uint64
}

const filterBits = 22

// slot is a place of the hash table; count 0 is an empty one.
type slot struct {
	key   Key
	where uint32 // index of the first weight <<8 | count
}

type weight struct {
	class uint16
	value int16
}

// MaxClasses bounds the classes of a model.
const MaxClasses = 64

// Scores are the sums for each class.
type Scores [MaxClasses]int32

// Weight is what a feature adds to a class.
type Weight struct {
	Class int
	Value int16
}

// NewModel is a model without features that has room for some.
func NewModel(classes []string, features int) *Model {
	size := 2
	for size < features*2 {
		size *= 2
	}
	return &Model{Classes: classes, mask: uint32(size - 1), slots: make([]slot, size)}
}

// Add gives a feature its weights. A key must not be added twice.
func (m *Model) Add(k Key, row []Weight) {
	m.place(k, len(m.weights), len(row))
	for _, w := range row {
		m.weights = append(m.weights, weight{uint16(w.Class), w.Value})
	}
}

// place puts the feature into the table; its count weights stand at where.
func (m *Model) place(k Key, where, count int) {
	m.slots[m.find(k)] = slot{k, uint32(where)<<8 | uint32(count)}
	m.filter[k%(1<<filterBits)>>6] |= 1 << (k % 64)
}

// find is the slot of the key, or the empty one where it belongs.
func (m *Model) find(k Key) uint32 {
	i := uint32(k) * 0x9e3779b1 >> 4 & m.mask
	for m.slots[i].where&0xff != 0 && m.slots[i].key != k {
		i = (i + 1) & m.mask
	}
	return i
}

// Score sums the weights of the features.
func (m *Model) Score(features []Key, s *Scores) {
	clear(s[:])
	for _, k := range features {
		if m.filter[k%(1<<filterBits)>>6]>>(k%64)&1 == 0 {
			continue
		}
		where := m.slots[m.find(k)].where
		from := where >> 8
		for _, w := range m.weights[from : from+where&0xff] {
			s[w.class%MaxClasses] += int32(w.value)
		}
	}
}

// Best is the class with the highest score, the first of equals.
func (s *Scores) Best(classes int) int {
	best := 0
	for c := 1; c < classes; c++ {
		if s[c] > s[best] {
			best = c
		}
	}
	return best
}

// sorted are the slots in use, by their keys.
func (m *Model) sorted() []slot {
	var used []slot
	for _, s := range m.slots {
		if s.where&0xff != 0 {
			used = append(used, s)
		}
	}
	slices.SortFunc(used, func(a, b slot) int { return cmp.Compare(a.key, b.key) })
	return used
}

func (m *Model) row(s slot) []weight {
	from := s.where >> 8
	return m.weights[from : from+s.where&0xff]
}
