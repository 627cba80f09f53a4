package value

import "strings"

// phrases is a trie over entries of the lexicon: from words to a payload. Its edges
// stand in a hash table with linear probing, at most half full.
type phrases struct {
	edges   []edgeTo // 2^n
	used    int
	payload []int // by node; 0 for none
	starts  role  // a role that the first word of every phrase has; 0 where there is none
}

// edgeTo is an edge of the trie. The zero edge is a free place.
type edgeTo struct {
	key uint32 // node<<16 | entry, plus one
	to  uint16
}

func newPhrases() *phrases {
	return &phrases{edges: make([]edgeTo, 1<<7), payload: make([]int, 1)}
}

// place is where the edge from a node by an entry stands, or would stand.
func (p *phrases) place(node, by uint16) (key, at uint32) {
	key = (uint32(node)<<16 | uint32(by)) + 1
	mask := uint32(len(p.edges) - 1)
	for at = key * 2654435761 >> 12 & mask; p.edges[at].key != 0 && p.edges[at].key != key; at = (at + 1) & mask {
	}
	return key, at
}

// step follows an edge; ok is false where there is none.
func (p *phrases) step(node, by uint16) (to uint16, ok bool) {
	_, at := p.place(node, by)
	return p.edges[at].to, p.edges[at].key != 0
}

// link adds an edge that is not there yet to a new node.
func (p *phrases) link(node, by uint16) (to uint16) {
	if p.used*2 >= len(p.edges) {
		old := p.edges
		p.edges = make([]edgeTo, 4*len(old))
		for _, e := range old {
			if e.key != 0 {
				_, at := p.place(uint16((e.key-1)>>16), uint16(e.key-1))
				p.edges[at] = e
			}
		}
	}
	key, at := p.place(node, by)
	to = uint16(len(p.payload))
	p.edges[at] = edgeTo{key, to}
	p.payload = append(p.payload, 0)
	p.used++
	return to
}

// phrased are the entries that stand in any phrase but those of units.
var phrased [tableSize / 2]bool

// add files a phrase; it is cut into words as texts are. Its first word gets the
// role, so that scanning stops at it. It returns the payload that the phrase had
// before, 0 for none.
func (p *phrases) add(phrase string, payload int, r role) (before int) {
	node := uint16(0)
	p.starts = r
	for k, at := range phraseWords(phrase) {
		if k == 0 {
			lex[at].roles |= r
		}
		phrased[at] = phrased[at] || r&(rUnit|rPrefix) == 0
		to, ok := p.step(node, at)
		if !ok {
			to = p.link(node, at)
		}
		node = to
	}
	before = p.payload[node]
	p.payload[node] = payload
	return before
}

// phraseWords are the entries of a phrase's words, made if need be; valid until the
// next call, which only the building of the lexicon makes. The phrase is cut by the
// lexer that cuts the texts.
func phraseWords(phrase string) []uint16 {
	cut.ids = cut.ids[:0]
	if plainPhrase(phrase) {
		for w := range strings.FieldsSeq(phrase) {
			cut.ids = append(cut.ids, addID(w))
		}
		return cut.ids
	}
	cut.words = lexText(cut.words, phrase)
	for _, w := range cut.words {
		t := phrase[w.start:w.end]
		switch {
		case w.id == idDigits:
			cut.ids = append(cut.ids, powerID(t))
		case w.mark != 0 && w.mark != '$' && w.mark != markOther:
			cut.ids = append(cut.ids, idMark+uint16(w.mark))
		default:
			cut.ids = append(cut.ids, addID(strings.ToLower(t)))
		}
	}
	return cut.ids
}

// cut is where phraseWords works.
var cut struct {
	words []word
	ids   []uint16
}

// plainPhrase reports whether a phrase is of small letters and spaces alone, which
// needs no lexer.
func plainPhrase(phrase string) bool {
	for i := 0; i < len(phrase); i++ {
		if c := phrase[i]; c != ' ' && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// powerID stands for a 2 or 3 that raises the unit before it: km2.
func powerID(digit string) uint16 {
	switch digit {
	case "2":
		return idMark + markSquare
	case "3":
		return idMark + markCube
	}
	return idUnknown
}

// longest finds the longest phrase that begins at word i; between its words a
// hyphen may stand ("metric-ton"). payload is 0 where there is none.
func (p *phrases) longest(s *scanner, i int) (payload, next int) {
	if p.starts != 0 && !s.has(i, p.starts) {
		return 0, 0
	}
	node := uint16(0)
	for j := i; ; j++ {
		to, ok := p.step(node, s.phraseID(j))
		if !ok && j > i && s.hyphen(j) && s.glued(j) && s.glued(j+1) {
			j++
			to, ok = p.step(node, s.at(j).id)
		}
		if !ok {
			return payload, next
		}
		node = to
		if p.payload[node] != 0 {
			payload, next = p.payload[node], j+1
		}
	}
}

func (s *scanner) phraseID(j int) uint16 {
	if w := s.at(j); w.id != idDigits || w.flags&glued == 0 || w.end-w.start != 1 {
		return w.id
	}
	return powerID(s.text(j))
}
