package table

import (
	"errors"
	"fmt"
	"math"
	"strings"
)

// errShort is what a file that ends too early gives.
var errShort = errors.New("word table: ends too early")

// Read decodes what Append wrote. A file of another version, a file cut short
// and a file with bytes left over are errors.
func Read(data string) (*Table, error) {
	rest, ok := strings.CutPrefix(data, magic)
	if !ok {
		return nil, fmt.Errorf("word table: begins with %q, not %q\nhint: run claims/words/generate again", data[:min(len(data), len(magic))], magic)
	}
	r := &reader{data: rest}
	t := r.table()
	if r.err == nil && r.at < len(r.data) {
		r.err = fmt.Errorf("word table: %d bytes left over", len(r.data)-r.at)
	}
	if r.err != nil {
		return nil, r.err
	}
	return t, nil
}

// A reader takes numbers off the data, from at on. After an error it gives
// zeros.
type reader struct {
	data string
	at   int
	err  error
}

func (r *reader) table() *Table {
	words, synsets := r.size(), r.size()
	forms, senses, antonyms := r.size(), r.size(), r.size()
	parents, opposites := r.size(), r.size()
	t := &Table{Words: r.words(words)}
	t.Marks = make([]Marks, words)
	for i := range t.Marks {
		t.Marks[i] = Marks(r.byte())
	}
	t.Families = r.families(words)
	t.Forms = r.forms(forms)
	t.SenseStarts, t.Senses = lists[Sense](r, words, senses)
	t.AntonymStarts, t.Antonyms = lists[uint32](r, words, antonyms)
	t.Content = []byte(r.take(synsets))
	t.ParentStarts, t.Parents = lists[uint32](r, synsets, parents)
	t.OppositeStarts, t.Opposites = lists[uint32](r, synsets, opposites)
	return t
}

// words rebuilds the words in one string that all of them share.
func (r *reader) words(n int) []string {
	all := make([]string, 0, n)
	ends := make([]uint32, 0, n)
	text := make([]byte, 0, 9*n)
	start := 0
	for range n {
		shared, own := int(r.byte()), int(r.byte())
		if shared > len(text)-start {
			r.fail()
			return nil
		}
		text = append(text, text[start:start+shared]...)
		text = append(text, r.take(own)...)
		start = len(text) - shared - own
		ends = append(ends, uint32(len(text)))
		if r.err != nil {
			return nil
		}
	}
	whole, from := string(text), uint32(0)
	for _, end := range ends {
		all = append(all, whole[from:end])
		from = end
	}
	return all
}

func (r *reader) families(n int) []Families {
	all := make([]Families, n)
	for i := range all {
		count := int(r.byte())
		if count > len(all[i]) {
			r.fail()
			return all
		}
		for k := range count {
			if all[i][k] = r.id(i + r.signed() + 1); all[i][k] == 0 {
				r.fail() // 0 is no family
			}
		}
	}
	return all
}

func (r *reader) forms(n int) []Form {
	all := make([]Form, n)
	last := 0
	for i := range all {
		last += r.number()
		all[i] = Form{Word: r.id(last), Lemma: r.id(last + r.signed()), As: Marks(r.byte())}
	}
	return all
}

// lists decodes the lists of the given number of owners.
func lists[T ~uint32](r *reader, owners, total int) ([]uint32, []T) {
	starts := make([]uint32, 1, owners+1)
	all := make([]T, 0, total)
	last := 0
	for range owners {
		for range r.number() {
			if r.err != nil || len(all) == total {
				r.fail()
				return nil, nil
			}
			last += r.signed()
			all = append(all, T(r.id(last)))
		}
		starts = append(starts, uint32(len(all)))
	}
	return starts, all
}

// id is a number that fits 32 bits without a sign; others are an error.
func (r *reader) id(n int) uint32 {
	if n < 0 || n > math.MaxUint32 {
		r.fail()
		return 0
	}
	return uint32(n)
}

// size is a number of elements; each takes a byte or more, so a size beyond
// what is left is an error before anything is made that large.
func (r *reader) size() int {
	n := r.number()
	if n < 0 || n > len(r.data)-r.at {
		r.fail()
		return 0
	}
	return n
}

func (r *reader) number() int {
	if r.at < len(r.data) && r.data[r.at] < 0x80 {
		r.at++
		return int(r.data[r.at-1])
	}
	return r.longNumber()
}

// longNumber is a number of several bytes, seven bits each, the lowest first.
func (r *reader) longNumber() int {
	n := 0
	for shift := 0; shift < 35 && r.at < len(r.data); shift += 7 {
		b := r.data[r.at]
		r.at++
		n |= int(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
	r.fail()
	return 0
}

func (r *reader) signed() int {
	n := r.number()
	return n>>1 ^ -(n & 1)
}

func (r *reader) byte() byte {
	if r.at >= len(r.data) {
		r.fail()
		return 0
	}
	r.at++
	return r.data[r.at-1]
}

func (r *reader) take(n int) string {
	if n < 0 || n > len(r.data)-r.at {
		r.fail()
		return ""
	}
	r.at += n
	return r.data[r.at-n : r.at]
}

// fail keeps the first error and ends the reading.
func (r *reader) fail() {
	if r.err == nil {
		r.err = errShort
	}
	r.at = len(r.data)
}
