package sentence

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
)

// gobReader reads the three shapes that prose keeps its tagger in. The standard
// decoder builds a map for each of 75,000 features and takes 110 ms; reading
// the bytes straight into a table takes a tenth of that.
//
// The format is that of encoding/gob: messages of a length, a type number and a
// value; definitions of types have negative numbers and are skipped. All counts
// are unsigned integers of one byte below 128, otherwise of a negated byte
// count and big-endian bytes.
type gobReader struct {
	data []byte
	bad  bool
}

var errGob = errors.New("the weights of prose are not in the gob format that is known")

// newGobReader stands at the value of the first message that holds one.
func newGobReader(data []byte) *gobReader {
	g := &gobReader{data: data}
	for !g.bad && len(g.data) > 0 {
		size := g.uint()
		if size > uint64(len(g.data)) {
			break
		}
		message := gobReader{data: g.data[:size]}
		// An odd number is negative: the definition of a type.
		if message.uint()&1 == 0 && message.uint() == 0 && !message.bad {
			return &message
		}
		g.data = g.data[size:]
	}
	g.bad = true
	return g
}

func (g *gobReader) uint() uint64 {
	if len(g.data) == 0 {
		g.bad = true
		return 0
	}
	b := g.data[0]
	g.data = g.data[1:]
	if b < 0x80 {
		return uint64(b)
	}
	n := -int(int8(b))
	if n > 8 || n > len(g.data) {
		g.bad, g.data = true, nil
		return 0
	}
	var buf [8]byte
	copy(buf[8-n:], g.data[:n])
	g.data = g.data[n:]
	return binary.BigEndian.Uint64(buf[:])
}

func (g *gobReader) float() float64 { return math.Float64frombits(bits.ReverseBytes64(g.uint())) }

// bytes is a string of the stream; it shares the stream's memory.
func (g *gobReader) bytes() []byte {
	n := g.uint()
	if n > uint64(len(g.data)) {
		g.bad, g.data = true, nil
		return nil
	}
	b := g.data[:n]
	g.data = g.data[n:]
	return b
}

// count is the length of a list or map; no element takes less than a byte.
func (g *gobReader) count() int {
	n := g.uint()
	if n > uint64(len(g.data)) {
		g.bad, g.data = true, nil
		return 0
	}
	return int(n)
}

func (g *gobReader) err() error {
	if g.bad {
		return errGob
	}
	return nil
}
