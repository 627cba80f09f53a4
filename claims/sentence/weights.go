package sentence

// weightScale turns prose's weights, which have three decimals, into integers,
// so that sums are exact in any order.
const weightScale = 1000

// maxClasses bounds the tags of a model; Penn has 45.
const maxClasses = 64

// classWeight is what a feature adds to the score of a class.
type classWeight struct {
	class  uint8
	weight int32
}

// weightTable finds the weights of a feature by its key: open addressing in a
// table at most half full, the weights of all features in one slice.
type weightTable struct {
	mask    uint64
	keys    []uint64 // 0 is an empty slot
	rows    []uint32 // where the slot's weights end in packed, and in the low bits how many they are
	packed  []int32  // weight<<classBits | class
	entries int
}

const classBits, countBits = 6, 6

func newWeightTable(features int) weightTable {
	size := 1
	for size < 2*features {
		size *= 2
	}
	return weightTable{
		mask: uint64(size - 1),
		keys: make([]uint64, size),
		rows: make([]uint32, size),
	}
}

// add stores the weights of a feature.
func (t *weightTable) add(key uint64, row []classWeight) {
	if len(row) == 0 || len(row) >= 1<<countBits {
		return
	}
	for _, w := range row {
		t.packed = append(t.packed, w.weight<<classBits|int32(w.class))
	}
	slot := key & t.mask
	for t.keys[slot] != 0 {
		slot = (slot + 1) & t.mask
	}
	t.keys[slot] = key
	t.rows[slot] = uint32(len(t.packed)-len(row))<<countBits | uint32(len(row))
	t.entries++
}

// score adds the weights of the feature to the scores.
func (t *weightTable) score(key uint64, scores *[maxClasses]int32) {
	slot := key & t.mask
	for t.keys[slot] != key {
		if t.keys[slot] == 0 {
			return
		}
		slot = (slot + 1) & t.mask
	}
	row := t.rows[slot]
	from := row >> countBits
	for _, w := range t.packed[from : from+row&(1<<countBits-1)] {
		scores[w&(1<<classBits-1)] += w >> classBits
	}
}

// hashString is the 64-bit FNV-1a hash.
func hashString[T string | []byte](s T) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// featureKey joins a template and its arguments; it is never 0. The mixing is
// that of splitmix64.
func featureKey(template, a, b uint64) uint64 {
	h := a ^ (template+1)*0x9e3779b97f4a7c15 ^ (b<<31 | b>>33)
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return (h ^ h>>31) | 1
}
