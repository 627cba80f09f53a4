// Package table is the file format of the word knowledge that claims/words
// embeds: plain slices, and the one writer and the one reader of them.
//
// It knows nothing of English and nothing of WordNet's own files. To add a
// section: a field here, a line in Write, a line in Read, a new version in
// magic, and a run of the generator.
package table

// Marks is a set of what is known of a word.
type Marks uint16

const (
	// Noun, Verb and Adjective say which parts of speech the word is a lemma of.
	Noun Marks = 1 << iota
	Verb
	Adjective
	// Person: as a noun it most often names people.
	Person
	// Event: as a noun it most often names something that happens or is done.
	Event
)

// A Sense is a synset of a word and how the word has it, packed: the synset's
// number times eight, plus the three bits below.
type Sense uint32

const (
	// Main marks a sense that carries much of the word's use.
	Main Sense = 1 << iota
	// Derived marks a sense of the verb that the noun is made from.
	Derived
	// Apart marks a sense whose neighbours are other things, however near: people,
	// days, colours, fruits.
	Apart

	senseBits = 3
)

// Synset is the number of the synset.
func (s Sense) Synset() uint32 { return uint32(s >> senseBits) }

// MakeSense packs a synset's number and its bits.
func MakeSense(synset uint32, bits Sense) Sense { return Sense(synset)<<senseBits | bits }

// A Form is an inflected word that no rule takes to its lemma. Word and Lemma
// are numbers of words; As is one of Noun, Verb and Adjective.
type Form struct {
	Word, Lemma uint32
	As          Marks
}

// Families are the groups of derivationally related words that a word belongs
// to, each the number of the word it is named after plus one; zero is none.
type Families [2]uint32

// A Table is all that is known. Words and synsets are numbered from zero.
// Slices named …Starts have one element more than there are owners: what
// belongs to owner i stands in [Starts[i], Starts[i+1]).
type Table struct {
	// Words is sorted, each once.
	Words    []string
	Marks    []Marks
	Families []Families
	// Forms is sorted by word, then by part of speech.
	Forms []Form

	SenseStarts []uint32
	Senses      []Sense

	// Antonyms are the words that each word is said to be the opposite of.
	AntonymStarts []uint32
	Antonyms      []uint32

	// Content is how much a synset tells: 0 for the widest, 255 for one with
	// nothing below it.
	Content []uint8
	// Parents are the hypernyms of each synset.
	ParentStarts []uint32
	Parents      []uint32
	// Opposites are the synsets that hold an antonym of a word of this one.
	OppositeStarts []uint32
	Opposites      []uint32
}
