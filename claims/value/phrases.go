package value

import (
	"unicode"
	"unicode/utf8"
)

// phrases is a trie over entries of the lexicon: from words to a payload.
type phrases struct {
	next    map[uint32]uint16 // node<<16 | entry → node
	payload []int             // by node; 0 for none
}

func newPhrases() *phrases {
	return &phrases{next: map[uint32]uint16{}, payload: make([]int, 1)}
}

// add files a phrase; its words are separated by spaces and marks stand alone.
// Its first word gets the role, so that scanning stops at it.
func (p *phrases) add(phrase string, payload int, r role) {
	node := uint16(0)
	for k, w := range words(phrase) {
		at := wordID(w)
		if k == 0 {
			lex[at].roles |= r
		}
		key := uint32(node)<<16 | uint32(at)
		to, ok := p.next[key]
		if !ok {
			to = uint16(len(p.payload))
			p.next[key] = to
			p.payload = append(p.payload, 0)
		}
		node = to
	}
	p.payload[node] = payload
}

// payloadOf is the payload of exactly this phrase, 0 for none.
func (p *phrases) payloadOf(phrase string) int {
	node := uint16(0)
	for _, w := range words(phrase) {
		to, ok := p.next[uint32(node)<<16|uint32(wordID(w))]
		if !ok {
			return 0
		}
		node = to
	}
	return p.payload[node]
}

// wordID is the entry of a phrase's word, made if need be.
func wordID(w string) uint16 {
	if len(w) == 1 && byteClasses[w[0]] == cMark && w[0] != '$' {
		return idMark + uint16(w[0])
	}
	if r, size := utf8.DecodeRuneInString(w); size > 1 && size == len(w) && !unicode.IsLetter(r) {
		if m := plainMark(r); m != markOther {
			return idMark + uint16(m)
		}
	}
	add(w, 0)
	return id(w)
}

// longest finds the longest phrase that begins at word i; between its words a
// hyphen may stand ("metric-ton"). payload is 0 where there is none.
func (p *phrases) longest(s *scanner, i int) (payload, next int) {
	node := uint16(0)
	for j := i; ; j++ {
		to, ok := p.next[uint32(node)<<16|uint32(s.at(j).id)]
		if !ok && j > i && s.hyphen(j) && s.glued(j) && s.glued(j+1) {
			j++
			to, ok = p.next[uint32(node)<<16|uint32(s.at(j).id)]
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
