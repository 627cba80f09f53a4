package value

import "strings"

// phrases is a trie over entries of the lexicon: from words to a payload.
type phrases struct {
	next    map[uint32]uint16 // node<<16 | entry → node
	payload []int             // by node; 0 for none
}

func newPhrases() *phrases {
	return &phrases{next: map[uint32]uint16{}, payload: make([]int, 1)}
}

// phrased are the entries that stand in any phrase but those of units.
var phrased [tableSize / 2]bool

// add files a phrase; it is cut into words as texts are. Its first word gets the role, so that scanning stops at it.
func (p *phrases) add(phrase string, payload int, r role) {
	node := uint16(0)
	for k, at := range phraseWords(phrase) {
		if k == 0 {
			lex[at].roles |= r
		}
		phrased[at] = phrased[at] || r&(rUnit|rPrefix) == 0
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
	for _, at := range phraseWords(phrase) {
		to, ok := p.next[uint32(node)<<16|uint32(at)]
		if !ok {
			return 0
		}
		node = to
	}
	return p.payload[node]
}

// phraseWords are the entries of a phrase's words, made if need be. The phrase
// is cut by the lexer that cuts the texts.
func phraseWords(phrase string) (ids []uint16) {
	for _, w := range lexText(nil, phrase) {
		t := phrase[w.start:w.end]
		switch {
		case w.id == idDigits:
			ids = append(ids, powerID(t))
		case w.mark != 0 && w.mark != '$' && w.mark != markOther:
			ids = append(ids, idMark+uint16(w.mark))
		default:
			add(strings.ToLower(t), 0)
			ids = append(ids, id(strings.ToLower(t)))
		}
	}
	return ids
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
	node := uint16(0)
	for j := i; ; j++ {
		to, ok := p.next[uint32(node)<<16|uint32(s.phraseID(j))]
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

func (s *scanner) phraseID(j int) uint16 {
	if w := s.at(j); w.id != idDigits || w.flags&glued == 0 || w.end-w.start != 1 {
		return w.id
	}
	return powerID(s.text(j))
}
