package words

import (
	_ "embed"
	"sync"

	"github.com/crosscheck/crosscheck/claims/words/table"
)

//go:embed words.bin
var data string

// known is the lexicon of words.bin, read at the first call.
var known = sync.OnceValue(func() *lexicon {
	t, err := table.Read(data)
	if err != nil {
		panic("words.bin is damaged: " + err.Error())
	}
	return newLexicon(t)
})

// A lexicon finds words in a table by a hash of open addresses: twice as fast
// to build as a map, and found without an allocation by bytes or by string.
type lexicon struct {
	*table.Table
	// slots hold numbers of words plus one; zero is an empty slot.
	slots []uint32
	// irregular marks the words that are inflected forms in Forms.
	irregular []bool
}

// none is the number of a word that is not known.
const none = -1

func newLexicon(t *table.Table) *lexicon {
	size := 1
	for size < 2*len(t.Words) {
		size *= 2
	}
	x := &lexicon{Table: t, slots: make([]uint32, size), irregular: make([]bool, len(t.Words))}
	for i, w := range t.Words {
		at := hash(w) & uint32(size-1)
		for x.slots[at] != 0 {
			at = (at + 1) & uint32(size-1)
		}
		x.slots[at] = uint32(i) + 1
	}
	for _, f := range t.Forms {
		x.irregular[f.Word] = true
	}
	return x
}

// find is the number of the word, or none.
func find[T string | []byte](x *lexicon, w T) int {
	mask := uint32(len(x.slots) - 1)
	for at := hash(w) & mask; x.slots[at] != 0; at = (at + 1) & mask {
		if i := int(x.slots[at]) - 1; x.Words[i] == string(w) {
			return i
		}
	}
	return none
}

// hash is FNV-1a.
func hash[T string | []byte](w T) uint32 {
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return h
}

// senses are the frequent senses of a word.
func (x *lexicon) senses(word int) []table.Sense {
	return x.Senses[x.SenseStarts[word]:x.SenseStarts[word+1]]
}

// parents are the synsets just above one.
func (x *lexicon) parents(synset uint32) []uint32 {
	return x.Parents[x.ParentStarts[synset]:x.ParentStarts[synset+1]]
}

// opposites are the synsets that hold an antonym of a word of this one.
func (x *lexicon) opposites(synset uint32) []uint32 {
	return x.Opposites[x.OppositeStarts[synset]:x.OppositeStarts[synset+1]]
}
