package topic

import (
	"encoding/binary"
	"math"
	"math/bits"
	"reflect"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// A list that prints "12 percent" two thousand times gives two thousand claims that
// differ in nothing but their place. They are twins: every score between two of them
// is one number, and so is every score between one of them and another claim. Here is
// what makes a crowd of them cheap; it changes no topic and no join.

// twinsFrom is the length from which a list of claims is searched for twins.
const twinsFrom = 500

// kept bounds how many scores are remembered: looking one up among more takes longer
// than the score.
const kept = 1 << 16

// scores gives the scores of a list of claims, and remembers what there is room for.
type scores struct {
	list  []*told
	twin  []int       // claim → the first of its twins
	known []pairScore // by a hash of the pair; a later score takes the place of an earlier one
	shift int         // of the hash, for an index of known
}

// pairScore is the score of two claims; key is 0 where there is none.
type pairScore struct {
	key   uint64
	score float64
}

func newScores(list []*told) *scores {
	width := min(bits.Len(uint(len(list)*len(list))), bits.Len(kept-1))
	s := &scores{list: list, twin: make([]int, len(list)), known: make([]pairScore, 1<<width), shift: 64 - width}
	return s.apart()
}

// pairTwins finds the twins of the list.
func (s *scores) pairTwins() *scores {
	first := make(map[string]int, len(s.list))
	var b []byte
	for i, c := range s.list {
		b = append(b[:0], c.Sentence.In(c.Doc.Text)...)
		b = binary.AppendVarint(b, int64(c.Span.Start-c.Sentence.Start))
		b = content(b, reflect.ValueOf(c.Claim).Elem())
		j, ok := first[string(b)]
		if !ok {
			j = i
			first[string(b)] = i
		}
		s.twin[i] = j
	}
	return s
}

// apart takes every claim by itself.
func (s *scores) apart() *scores {
	for i := range s.twin {
		s.twin[i] = i
	}
	clear(s.known)
	return s
}

func (s *scores) twins(i, j int) bool { return s.twin[i] == s.twin[j] }

// spare reports whether the pair of twins i < j needs no link: both are linked to
// the first of them.
func (s *scores) spare(i, j int) bool { return s.twin[i] == s.twin[j] && s.twin[i] != i }

// of is the score of two claims.
func (s *scores) of(i, j int) float64 {
	i, j = min(i, j), max(i, j)
	x, y := s.list[i], s.list[j]
	if x.Sentence == y.Sentence && x.Doc == y.Doc {
		return score(x, y) // where twins stand in one sentence with others is told by the place alone
	}
	key := uint64(s.twin[i])<<32 | uint64(s.twin[j]) + 1
	at := &s.known[key*0x9E3779B97F4A7C15>>s.shift] // Fibonacci hashing
	if at.key != key {
		*at = pairScore{key, score(x, y)}
	}
	return at.score
}

// content appends what a claim says, without where: twins have equal sentences and
// equal content. Spans and the ID are of the place alone.
func content(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.String:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		return append(b, v.String()...)
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return binary.AppendVarint(b, v.Int())
	case reflect.Float64:
		return binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Float()))
	case reflect.Pointer:
		return binary.AppendUvarint(b, uint64(v.Pointer()))
	case reflect.Slice:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		for i := range v.Len() {
			b = content(b, v.Index(i))
		}
		return b
	case reflect.Struct:
		return contentOf(b, v)
	}
	panic("topic: a claim with a field of kind " + v.Kind().String())
}

func contentOf(b []byte, v reflect.Value) []byte {
	switch v.Type() {
	case reflect.TypeFor[claims.Span]():
		return b
	case reflect.TypeFor[time.Time]():
		t := v.Interface().(time.Time)
		_, zone := t.Zone()
		b = binary.AppendVarint(b, t.Unix())
		return binary.AppendVarint(binary.AppendVarint(b, int64(t.Nanosecond())), int64(zone))
	}
	for i := range v.NumField() {
		if v.Type() == reflect.TypeFor[claims.Claim]() && v.Type().Field(i).Name == "ID" {
			continue
		}
		b = content(b, v.Field(i))
	}
	return b
}
