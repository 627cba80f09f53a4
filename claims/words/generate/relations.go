package main

import (
	"cmp"
	"math"
	"slices"

	"github.com/crosscheck/crosscheck/claims/words/table"
)

// levels is how many hypernyms above a sense are kept.
const levels = 3

// doings are the files of nouns that may name what a verb does: acts,
// communication, events, possession, processes and states.
var doings = map[int]bool{4: true, 10: true, 11: true, 21: true, 22: true, 26: true}

// apart are the files of nouns whose neighbours exclude each other: animals,
// attributes, body parts, food, plants, people, places, quantities, substances
// and times.
var apart = map[int]bool{5: true, 7: true, 8: true, 13: true, 15: true, 18: true, 20: true, 23: true, 27: true, 28: true}

// entry is a sense of a word of the table before synsets have numbers.
type entry struct {
	synset *synset
	bits   table.Sense
}

// entries are the senses that a word of the table has.
func (b *builder) entries(word string) []entry {
	var all []entry
	for p := range parts {
		l := b.net.lexemes[p][word]
		if !b.has(word, p) || !worthy(l) || l.named() {
			continue
		}
		for _, r := range b.net.readings(l) {
			if r.synset.instance() {
				continue
			}
			e := entry{synset: r.synset}
			if r.share >= leading {
				e.bits |= table.Main
			}
			if apart[r.synset.file] && p == noun || p == adjective {
				e.bits |= table.Apart
			}
			all = append(all, e)
			all = append(all, b.done(l, e)...)
		}
	}
	return all
}

// done are the senses of the verbs that a noun of doing is made from.
func (b *builder) done(l *lexeme, e entry) []entry {
	var all []entry
	if l.pos == noun && doings[e.synset.file] {
		for _, d := range b.net.derived(l, e.synset) {
			if d.pos == verb {
				all = append(all, entry{d.synset, e.bits | table.Derived})
			}
		}
	}
	return all
}

// keepSynsets numbers the synsets that a word has as a sense, and those above.
func (b *builder) keepSynsets() {
	b.synsets, b.parentOf = map[*synset]uint32{}, map[*synset][]*synset{}
	keep := map[*synset]bool{}
	for _, w := range b.table.Words {
		for _, e := range b.entries(w) {
			b.keep(keep, e.synset, levels)
		}
	}
	b.order(keep)
}

// order numbers the synsets from the top of the tree down, so that a synset, its
// head and its neighbours have numbers that are near and cost little.
func (b *builder) order(keep map[*synset]bool) {
	children, seen := map[*synset][]*synset{}, map[*synset]bool{}
	var tops []*synset
	for p := range parts {
		for _, w := range b.net.order[p] {
			for _, s := range b.net.lexemes[p][w].senses {
				if !keep[s] || seen[s] {
					continue
				}
				seen[s] = true
				if i := slices.IndexFunc(b.parentOf[s], func(up *synset) bool { return keep[up] }); i >= 0 {
					up := b.parentOf[s][i]
					children[up] = append(children[up], s)
				} else {
					tops = append(tops, s)
				}
			}
		}
	}
	var down func(*synset)
	down = func(s *synset) {
		if _, done := b.synsets[s]; done {
			return
		}
		b.synsets[s] = uint32(len(b.kept))
		b.kept = append(b.kept, s)
		for _, c := range children[s] {
			down(c)
		}
	}
	for _, s := range tops {
		down(s)
	}
	if len(b.kept) != len(keep) {
		panic("a synset stands below itself and below nothing else")
	}
}

// keep marks a synset and what is above it.
func (b *builder) keep(keep map[*synset]bool, s *synset, up int) {
	keep[s] = true
	if _, ok := b.parentOf[s]; !ok {
		b.parentOf[s] = b.above(s)
	}
	if up > 0 {
		for _, p := range b.parentOf[s] {
			b.keep(keep, p, up-1)
		}
	}
}

// above are the hypernyms of a noun or verb; an adjective has the head of the
// cluster that it is in.
func (b *builder) above(s *synset) []*synset {
	up := b.net.parents(s)
	if s.pos == adjective {
		for _, p := range s.pointers {
			if head := b.net.synsets[p.to]; p.kind == "&" && head.antonymous() && !s.antonymous() {
				up = append(up, head)
			}
		}
	}
	return up
}

// antonymous reports whether a word of the synset has an antonym.
func (s *synset) antonymous() bool {
	return slices.ContainsFunc(s.pointers, func(p pointer) bool { return p.kind == "!" })
}

// senses writes the senses of every word, each synset once.
func (b *builder) senses() {
	t := b.table
	t.SenseStarts = []uint32{0}
	for _, w := range t.Words {
		found := map[uint32]table.Sense{}
		var ids []uint32
		for _, e := range b.entries(w) {
			id := b.synsets[e.synset]
			bits, ok := found[id]
			if !ok {
				ids, bits = append(ids, id), e.bits&table.Derived
			}
			found[id] = bits&e.bits&table.Derived | (bits|e.bits)&^table.Derived
		}
		slices.Sort(ids)
		for _, id := range ids {
			t.Senses = append(t.Senses, table.MakeSense(id, found[id]))
		}
		t.SenseStarts = append(t.SenseStarts, uint32(len(t.Senses)))
	}
}

// content is what a synset tells by what is below it: 1 - log(1+below)/log(all)
// of its part of speech, times 255. Source: the intrinsic information content
// of Seco, Veale and Hayes (2004).
func (b *builder) content(s *synset) uint8 {
	c := 1 - math.Log(float64(len(b.net.below(s))))/math.Log(float64(b.net.many[s.pos]))
	return uint8(math.Round(255 * c))
}

// antonyms writes the words that each word is the opposite of in any sense.
func (b *builder) antonyms() {
	t := b.table
	t.AntonymStarts = []uint32{0}
	for _, w := range t.Words {
		var all []uint32
		for p := range parts {
			if l := b.net.lexemes[p][w]; l != nil {
				all = append(all, b.against(l)...)
			}
		}
		slices.Sort(all)
		t.Antonyms = append(t.Antonyms, slices.Compact(all)...)
		t.AntonymStarts = append(t.AntonymStarts, uint32(len(t.Antonyms)))
	}
}

// against are the numbers of the words that the lexeme has antonym pointers to.
func (b *builder) against(l *lexeme) []uint32 {
	var all []uint32
	for _, s := range l.senses {
		for _, p := range s.pointers {
			if p.kind != "!" || p.source == 0 || s.words[p.source-1] != l.word {
				continue
			}
			if i, ok := b.number[b.net.synsets[p.to].words[p.target-1]]; ok {
				all = append(all, uint32(i))
			}
		}
	}
	return all
}

// relations writes content, hypernyms and antonyms of the kept synsets.
func (b *builder) relations() {
	t := b.table
	t.ParentStarts, t.OppositeStarts = []uint32{0}, []uint32{0}
	for _, s := range b.kept {
		t.Content = append(t.Content, b.content(s))
		t.Parents = append(t.Parents, b.numbers(b.parentOf[s])...)
		t.ParentStarts = append(t.ParentStarts, uint32(len(t.Parents)))
		var opposite []*synset
		for _, p := range s.pointers {
			if p.kind == "!" {
				opposite = append(opposite, b.net.synsets[p.to])
			}
		}
		t.Opposites = append(t.Opposites, b.numbers(opposite)...)
		t.OppositeStarts = append(t.OppositeStarts, uint32(len(t.Opposites)))
	}
}

// numbers are the numbers of those that are kept, sorted, each once.
func (b *builder) numbers(of []*synset) []uint32 {
	var all []uint32
	for _, s := range of {
		if id, ok := b.synsets[s]; ok {
			all = append(all, id)
		}
	}
	slices.SortFunc(all, cmp.Compare)
	return slices.Compact(all)
}
