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
	// filter has a bit for the low bits of a key, set if there may be such a
	// feature: most features of a sentence are unknown, and this part of the
	// memory stays near the processor.
	filter     []uint64
	filterMask Key
	// narrow is the table once more, with the weights in it, for a model of few
	// classes: one place of memory to wait for and not two. Empty for others.
	narrow []narrowSlot
}

// narrowSlot holds the weights of a feature for all classes; used is 0 for an
// empty slot.
type narrowSlot struct {
	key     Key
	weights [narrowClasses]int16
	used    int16
}

const narrowClasses = 3

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
	const bitsPerSlot = 4
	bits := max(64, size*bitsPerSlot)
	m := &Model{
		Classes: classes, mask: uint32(size - 1), slots: make([]slot, size),
		filter: make([]uint64, bits/64), filterMask: Key(bits - 1),
	}
	if len(classes) <= narrowClasses {
		m.narrow = make([]narrowSlot, size)
	}
	return m
}

// Add gives a feature its weights. A key must not be added twice.
func (m *Model) Add(k Key, row []Weight) {
	where := len(m.weights)
	for _, w := range row {
		m.weights = append(m.weights, weight{uint16(w.Class), w.Value})
	}
	m.place(k, where, len(row))
}

// place puts the feature into the tables; its count weights stand at where.
func (m *Model) place(k Key, where, count int) {
	i := m.find(k)
	m.slots[i] = slot{k, uint32(where)<<8 | uint32(count)}
	if m.narrow != nil {
		n := narrowSlot{key: k, used: 1}
		for _, w := range m.row(m.slots[i]) {
			n.weights[w.class%narrowClasses] = w.value
		}
		m.narrow[i] = n
	}
	m.filter[k&m.filterMask>>6] |= 1 << (k % 64)
}

// home is where the search for a key starts.
func home(k Key) uint32 { return uint32(k) * 0x9e3779b1 >> 4 }

// find is the slot of the key, or the empty one where it belongs.
func (m *Model) find(k Key) uint32 {
	i := home(k) & m.mask
	for m.slots[i].where&0xff != 0 && m.slots[i].key != k {
		i = (i + 1) & m.mask
	}
	return i
}

// Score sums the weights of the features. It uses their slice for notes.
//
// Nearly all its time goes to waiting for memory, so it looks up all features
// before it adds up any: the processor then waits for many at once.
func (m *Model) Score(features []Key, s *Scores) {
	clear(s[:])
	known := 0
	for _, k := range features {
		features[known] = k
		known += int(m.filter[k&m.filterMask>>6] >> (k % 64) & 1)
	}
	features = features[:known]
	if m.narrow != nil {
		m.scoreNarrow(features, s)
		return
	}
	for i, k := range features {
		features[i] = Key(m.slots[m.find(k)].where)
	}
	for _, where := range features {
		from := where >> 8
		for _, w := range m.weights[from : from+where&0xff] {
			s[w.class%MaxClasses] += int32(w.value)
		}
	}
}

func (m *Model) scoreNarrow(features []Key, s *Scores) {
	var a, b, c int32
	for _, k := range features {
		i := home(k) & m.mask
		for m.narrow[i].key != k && m.narrow[i].used != 0 {
			i = (i + 1) & m.mask
		}
		w := &m.narrow[i].weights
		a, b, c = a+int32(w[0]), b+int32(w[1]), c+int32(w[2])
	}
	s[0], s[1], s[2] = a, b, c
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
