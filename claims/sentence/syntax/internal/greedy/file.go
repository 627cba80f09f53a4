package greedy

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// magic starts a file of weights and says which layout follows.
const magic = "crosscheck syntax 1\n"

var errFile = errors.New("the file of weights is damaged")

// Append writes the engine behind dst: the clusters and then the three models,
// each as columns of variable-length integers, so that gzip packs them well.
func (e *Engine) Append(dst []byte) []byte {
	dst = append(dst, magic...)
	dst = e.Clusters.append(dst)
	for _, m := range []*Model{e.Tags, e.Moves, e.Rels} {
		dst = m.append(dst)
	}
	return dst
}

// ReadEngine reads what Append wrote.
func ReadEngine(data []byte) (*Engine, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: it starts with %.20q", errFile, data)
	}
	r := &reader{data: data[len(magic):]}
	e := &Engine{Clusters: r.clusters()}
	e.Tags, e.Moves, e.Rels = r.model(), r.model(), r.model()
	if r.bad || len(r.data) > 0 {
		return nil, errFile
	}
	return e, nil
}

func (c *Clusters) append(dst []byte) []byte {
	if c == nil {
		return binary.AppendUvarint(dst, 0)
	}
	dst = binary.AppendUvarint(dst, uint64(len(c.words)))
	last := uint32(0)
	for _, w := range c.words {
		dst = binary.AppendUvarint(dst, uint64(w-last))
		last = w
	}
	for _, n := range c.numbers {
		dst = binary.AppendUvarint(dst, uint64(n))
	}
	return dst
}

func (m *Model) append(dst []byte) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(m.Classes)))
	for _, c := range m.Classes {
		dst = binary.AppendUvarint(dst, uint64(len(c)))
		dst = append(dst, c...)
	}
	features := m.sorted()
	dst = binary.AppendUvarint(dst, uint64(len(features)))
	last := Key(0)
	for _, s := range features {
		dst = binary.AppendUvarint(dst, uint64(s.key-last))
		last = s.key
	}
	for _, s := range features {
		dst = binary.AppendUvarint(dst, uint64(s.where&0xff))
	}
	for _, s := range features {
		for _, w := range m.row(s) {
			dst = binary.AppendUvarint(dst, uint64(w.class))
		}
	}
	for _, s := range features {
		for _, w := range m.row(s) {
			dst = binary.AppendVarint(dst, int64(w.value))
		}
	}
	return dst
}

// reader takes the columns apart again; after the first damage it gives zeros.
type reader struct {
	data []byte
	bad  bool
}

func (r *reader) uint() uint64 {
	n, width := binary.Uvarint(r.data)
	if width <= 0 {
		r.bad, r.data = true, nil
		return 0
	}
	r.data = r.data[width:]
	return n
}

func (r *reader) int() int64 {
	n, width := binary.Varint(r.data)
	if width <= 0 {
		r.bad, r.data = true, nil
		return 0
	}
	r.data = r.data[width:]
	return n
}

// count is a number of things that take a byte or more each.
func (r *reader) count() int {
	n := r.uint()
	if n > uint64(len(r.data)) {
		r.bad, r.data = true, nil
		return 0
	}
	return int(n)
}

func (r *reader) name() string {
	n := r.count()
	name := string(r.data[:n])
	r.data = r.data[n:]
	return name
}

func (r *reader) clusters() *Clusters {
	n := r.count()
	c := &Clusters{words: make([]uint32, n), numbers: make([]uint16, n)}
	last := uint32(0)
	for i := range c.words {
		last += uint32(r.uint())
		c.words[i] = last
	}
	for i := range c.numbers {
		c.numbers[i] = uint16(r.uint())
	}
	return c
}

func (r *reader) model() *Model {
	classes := make([]string, min(r.count(), MaxClasses))
	for i := range classes {
		classes[i] = r.name()
	}
	n := r.count()
	keys, counts, total := make([]Key, n), make([]int, n), 0
	last := Key(0)
	for i := range keys {
		last += Key(r.uint())
		keys[i] = last
	}
	for i := range counts {
		counts[i] = int(r.uint() & 0xff)
		total += counts[i]
	}
	if total > len(r.data) {
		r.bad = true
		return nil
	}
	m := NewModel(classes, n)
	m.weights = make([]weight, total)
	for i := range m.weights {
		m.weights[i].class = uint16(r.uint() % MaxClasses)
	}
	for i := range m.weights {
		m.weights[i].value = int16(r.int())
	}
	where := 0
	for i, k := range keys {
		m.place(k, where, counts[i])
		where += counts[i]
	}
	return m
}
