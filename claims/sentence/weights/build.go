package weights

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
)

// Builder gathers a model to be written.
type Builder struct {
	Classes []string         // in alphabetical order
	Single  map[string]uint8 // word, as printed, → class

	rows []row
}

type row struct {
	key     uint64
	weights []Weight
}

// Weight is what a feature adds to the score of a class, in thousandths.
type Weight struct {
	Class uint8
	Value int32
}

// Add stores the weights of a feature; one without weights is left out.
func (b *Builder) Add(key uint64, weights []Weight) {
	if len(weights) > 0 {
		b.rows = append(b.rows, row{key, slices.Clone(weights)})
	}
}

// Features is how many features have weights.
func (b *Builder) Features() int { return len(b.rows) }

// Append appends the model as Read reads it. The same features in the same order
// give the same bytes. A class or a feature that does not fit is an error.
func (b *Builder) Append(data []byte) ([]byte, error) {
	if len(b.Classes) > MaxClasses {
		return nil, fmt.Errorf("%d classes, %d fit", len(b.Classes), MaxClasses)
	}
	slots := 1
	for slots*3 < len(b.rows)*4 {
		slots *= 2
	}
	t := table{mask: uint64(slots - 1), keys: make([]byte, 8*slots), rows: make([]byte, 4*slots)}
	for _, r := range b.rows {
		if err := t.put(r); err != nil {
			return nil, err
		}
	}
	text := b.lines()
	data = append(data, magic...)
	for _, n := range []int{len(text), slots, len(t.packed) / 4, len(b.Classes)} {
		data = binary.LittleEndian.AppendUint32(data, uint32(n))
	}
	data = append(append(data, text...), t.keys...)
	return append(append(data, t.rows...), t.packed...), nil
}

// lines are the classes and the words in order, a line each.
func (b *Builder) lines() (text []byte) {
	for _, c := range b.Classes {
		text = append(append(text, c...), '\n')
	}
	for _, w := range slices.Sorted(maps.Keys(b.Single)) {
		text = append(append(append(text, firstClass+b.Single[w]), w...), '\n')
	}
	return text
}

func (t *table) put(r row) error {
	if len(r.weights) >= 1<<countBits {
		return fmt.Errorf("a feature of %d weights, %d fit", len(r.weights), 1<<countBits-1)
	}
	slot := r.key & t.mask
	for binary.LittleEndian.Uint64(t.keys[8*slot:]) != 0 {
		slot = (slot + 1) & t.mask
	}
	binary.LittleEndian.PutUint64(t.keys[8*slot:], r.key)
	binary.LittleEndian.PutUint32(t.rows[4*slot:], uint32(len(t.packed)/4)<<countBits|uint32(len(r.weights)))
	for _, w := range r.weights {
		t.packed = binary.LittleEndian.AppendUint32(t.packed, uint32(w.Value<<classBits|int32(w.Class)))
	}
	return nil
}
