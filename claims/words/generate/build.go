package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims/words/table"
)

// A builder turns the net into the table.
type builder struct {
	net      *net
	families *families
	classes  classes
	table    *table.Table
	// number is each word's place in the table.
	number map[string]int
	// names are the words that families are called by.
	names map[node]string
	// kept are the synsets of the table in the order of their numbers.
	kept     []*synset
	synsets  map[*synset]uint32
	parentOf map[*synset][]*synset
}

func build(n *net) *table.Table {
	b := &builder{net: n, families: n.families(), classes: n.classes(), table: &table.Table{}, number: map[string]int{}}
	forms := n.forms()
	b.words(forms)
	for _, f := range forms {
		b.table.Forms = append(b.table.Forms, table.Form{
			Word: uint32(b.number[f.form]), Lemma: uint32(b.number[f.lemma]), As: partMarks[f.pos]})
	}
	slices.SortFunc(b.table.Forms, func(x, y table.Form) int {
		return cmp.Or(cmp.Compare(x.Word, y.Word), cmp.Compare(x.As, y.As))
	})
	b.nameFamilies()
	b.belongings()
	b.keepSynsets()
	b.senses()
	b.antonyms()
	b.relations()
	return b.table
}

// words lists all words of the table and what they are.
func (b *builder) words(forms []form) {
	all := map[string]table.Marks{}
	for p := range parts {
		for _, w := range b.net.order[p] {
			if l := b.net.lexemes[p][w]; worthy(l) || b.deceptive(l) {
				all[w] |= partMarks[p] | b.classes.marks(l, b.others(l))
			}
		}
	}
	for _, f := range forms {
		all[f.form] |= 0
		all[f.lemma] |= 0
	}
	for w := range all {
		b.table.Words = append(b.table.Words, w)
	}
	slices.Sort(b.table.Words)
	for i, w := range b.table.Words {
		b.number[w] = i
		b.table.Marks = append(b.table.Marks, all[w])
	}
}

// natural are the files of animals, body parts, plants and substances: their
// rarer names are of no use for news and are one word in five.
var natural = map[int]bool{5: true, 8: true, 20: true, 27: true}

// worthy reports whether the word is kept: one word, in letters, and no rare
// name of a natural thing.
func worthy(l *lexeme) bool {
	if !lettered(l.word) {
		return false
	}
	for i, s := range l.senses {
		if l.counts[i] > 0 || !natural[s.file] {
			return true
		}
	}
	return false
}

// deceptive reports whether a word that is not worthy is kept all the same, for
// not being known it would be taken for a person by its ending: kingfisher.
func (b *builder) deceptive(l *lexeme) bool {
	if l.pos != noun || !lettered(l.word) {
		return false
	}
	w := strings.TrimSuffix(l.word, "s")
	for _, end := range []string{"er", "or", "ee"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	for cut := 2; cut < len(w)-2; cut++ {
		for _, last := range []string{w[cut:], l.word[cut:]} {
			if part := b.net.lexemes[noun][last]; part != nil && b.classes.marks(part, 0)&table.Person != 0 {
				return true
			}
		}
	}
	return false
}

// lettered reports whether the word is two letters or more, hyphens and
// apostrophes inside allowed.
func lettered(w string) bool {
	if len(w) < 2 || len(w) > 40 {
		return false
	}
	for i := range len(w) {
		if c := w[i]; (c < 'a' || c > 'z') && (i == 0 || c != '-' && c != '\'') {
			return false
		}
	}
	return true
}

// verbsBefore is how many times more a noun or adjective must be used than a verb
// to give the family its name.
const verbsBefore = 5

// nameFamilies calls each family by its most used verb, or else by its most used
// word: one that is used as that part of speech before any other, for then the
// name leads back to the family.
func (b *builder) nameFamilies() {
	b.names = map[node]string{}
	best := map[node]float64{}
	for p := range parts {
		for _, w := range b.net.order[p] {
			if !b.has(w, p) {
				continue
			}
			weight := b.net.lexemes[p][w].total()
			if p == verb {
				weight *= verbsBefore
			}
			if b.uses(w)[0] == p {
				weight += firstUse
			}
			if r := b.families.root(node{w, p}); weight > best[r] {
				best[r], b.names[r] = weight, w
			}
		}
	}
}

// others are the uses of the word as other parts of speech.
func (b *builder) others(l *lexeme) float64 {
	sum := -l.total()
	for p := range parts {
		sum += b.net.lexemes[p][l.word].total()
	}
	return sum
}

// firstUse is more than any word is used.
const firstUse = 1e9

// has reports whether the table has the word as that part of speech.
func (b *builder) has(w string, p pos) bool {
	i, ok := b.number[w]
	return ok && b.table.Marks[i]&partMarks[p] != 0
}

// uses are the parts of speech of a word, the most used one first.
func (b *builder) uses(w string) []pos {
	order := []pos{noun, verb, adjective}
	slices.SortStableFunc(order, func(x, y pos) int {
		return cmp.Compare(b.net.lexemes[y][w].total(), b.net.lexemes[x][w].total())
	})
	return slices.DeleteFunc(order, func(p pos) bool { return !b.has(w, p) })
}

// belongings gives each word the families of its parts of speech, the most used
// one first. A family of one is none.
func (b *builder) belongings() {
	size := map[node]int{}
	for _, w := range b.table.Words {
		for p := range parts {
			if b.has(w, p) {
				size[b.families.root(node{w, p})]++
			}
		}
	}
	b.table.Families = make([]table.Families, len(b.table.Words))
	for i, w := range b.table.Words {
		k := 0
		for _, p := range b.uses(w) {
			r := b.families.root(node{w, p})
			if size[r] < 2 {
				continue
			}
			id := uint32(b.number[b.names[r]]) + 1
			if f := &b.table.Families[i]; k < len(f) && !slices.Contains(f[:k], id) {
				f[k] = id
				k++
			}
		}
	}
}
