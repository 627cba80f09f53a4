package table

import "encoding/binary"

// magic begins every file; its last byte is the version of the format.
const magic = "words\x01"

// Append encodes the table behind dst. The same table gives the same bytes.
func (t *Table) Append(dst []byte) []byte {
	dst = append(dst, magic...)
	dst = number(dst, len(t.Words))
	dst = number(dst, len(t.Content))
	dst = number(dst, len(t.Forms))
	dst = number(dst, len(t.Senses))
	dst = number(dst, len(t.Antonyms))
	dst = number(dst, len(t.Parents))
	dst = number(dst, len(t.Opposites))
	dst = appendWords(dst, t.Words)
	for _, m := range t.Marks {
		dst = append(dst, byte(m))
	}
	dst = t.appendFamilies(dst)
	last := uint32(0)
	for _, f := range t.Forms {
		dst = number(dst, int(f.Word-last))
		dst = signed(dst, int(f.Lemma)-int(f.Word))
		dst = append(dst, byte(f.As))
		last = f.Word
	}
	dst = appendLists(dst, t.SenseStarts, t.Senses)
	dst = appendLists(dst, t.AntonymStarts, t.Antonyms)
	dst = append(dst, t.Content...)
	dst = appendLists(dst, t.ParentStarts, t.Parents)
	return appendLists(dst, t.OppositeStarts, t.Opposites)
}

// appendWords writes each word as the number of bytes it shares with the word
// before, the number of bytes that follow, and these.
func appendWords(dst []byte, words []string) []byte {
	last := ""
	for _, w := range words {
		n := 0
		for n < len(w) && n < len(last) && w[n] == last[n] {
			n++
		}
		dst = append(dst, byte(n), byte(len(w)-n))
		dst = append(dst, w[n:]...)
		last = w
	}
	return dst
}

// appendFamilies writes the families as distances from the word, for a family
// is mostly named after a neighbour: 0 for none, else the signed distance
// behind a 1, a 2 for two of them.
func (t *Table) appendFamilies(dst []byte) []byte {
	for i, f := range t.Families {
		n := 0
		for n < len(f) && f[n] != 0 {
			n++
		}
		dst = append(dst, byte(n))
		for _, id := range f[:n] {
			dst = signed(dst, int(id)-1-i)
		}
	}
	return dst
}

// appendLists writes the length of each list and its elements as steps from
// the element before, over all lists.
func appendLists[T ~uint32](dst []byte, starts []uint32, all []T) []byte {
	last := 0
	for i := 1; i < len(starts); i++ {
		dst = number(dst, int(starts[i]-starts[i-1]))
		for _, e := range all[starts[i-1]:starts[i]] {
			dst = signed(dst, int(e)-last)
			last = int(e)
		}
	}
	return dst
}

func number(dst []byte, n int) []byte { return binary.AppendUvarint(dst, uint64(n)) }

func signed(dst []byte, n int) []byte { return binary.AppendVarint(dst, int64(n)) }
