package weights

import (
	"encoding/binary"
	"errors"
	"strings"
)

// Scale turns weights, which have three decimals, into integers, so that sums are
// exact in any order.
const Scale = 1000

// MaxClasses bounds the classes of a model; the Penn Treebank has 45 tags.
const MaxClasses = 1 << classBits

const (
	classBits = 6
	countBits = 6
	magic     = "perceptron 1\n\x00\x00\x00"
	header    = len(magic) + 4*4
)

// Model is a perceptron and the words that have one class only.
type Model struct {
	Classes []string         // in alphabetical order, so that the first of equals is fixed
	Single  map[string]uint8 // word, as printed, → class
	weights table
}

// table finds the weights of a feature by its key: open addressing, the weights of
// all features in one run. Numbers are little-endian.
type table struct {
	mask   uint64
	keys   []byte // uint64; 0 is an empty slot
	rows   []byte // uint32: where the slot's weights begin in packed, and in the low bits how many they are
	packed []byte // int32: weight<<classBits | class
}

var errModel = errors.New("these are no weights that the builder wrote")

// Read reads what Builder.Append wrote. The model keeps data.
//
// The layout: magic; the lengths of the words in bytes, of the table in slots and of
// the weights, and how many classes there are, a uint32 each; the classes and the
// words, a line each, a word's with its class in the byte before it; keys; rows;
// weights.
func Read(data []byte) (*Model, error) {
	if len(data) < header || string(data[:len(magic)]) != magic {
		return nil, errModel
	}
	number := func(i int) uint64 { return uint64(binary.LittleEndian.Uint32(data[len(magic)+4*i:])) }
	text, slots, weights, classes := number(0), number(1), number(2), number(3)
	if slots == 0 || slots&(slots-1) != 0 || classes > MaxClasses || uint64(len(data)-header) != text+slots*(8+4)+weights*4 {
		return nil, errModel
	}
	rest := data[header:]
	part := func(n uint64) (p []byte) { p, rest = rest[:n], rest[n:]; return p }
	lines := string(part(text))
	m := &Model{weights: table{mask: slots - 1}}
	m.weights.keys, m.weights.rows, m.weights.packed = part(8*slots), part(4*slots), rest
	return m, m.readWords(lines, int(classes))
}

func (m *Model) readWords(lines string, classes int) error {
	m.Single = make(map[string]uint8, strings.Count(lines, "\n"))
	for line := range strings.Lines(lines) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case len(m.Classes) < classes:
			m.Classes = append(m.Classes, line)
		case line == "" || int(line[0]-firstClass) >= classes:
			return errModel
		default:
			m.Single[line[1:]] = line[0] - firstClass
		}
	}
	if len(m.Classes) < classes {
		return errModel
	}
	return nil
}

// firstClass is the byte of the first class in a line of words: none is a line break.
const firstClass = ' '

// Score adds the weights of the feature to the scores, which are in thousandths.
func (m *Model) Score(key uint64, scores *[MaxClasses]int32) {
	t := &m.weights
	slot := key & t.mask
	for {
		switch binary.LittleEndian.Uint64(t.keys[8*slot:]) {
		case key:
			t.add(slot, scores)
			return
		case 0:
			return
		}
		slot = (slot + 1) & t.mask
	}
}

func (t *table) add(slot uint64, scores *[MaxClasses]int32) {
	row := uint64(binary.LittleEndian.Uint32(t.rows[4*slot:]))
	from := row >> countBits
	for packed := t.packed[4*from : 4*(from+row&(1<<countBits-1))]; len(packed) >= 4; packed = packed[4:] {
		w := int32(binary.LittleEndian.Uint32(packed))
		scores[w&(1<<classBits-1)] += w >> classBits
	}
}
