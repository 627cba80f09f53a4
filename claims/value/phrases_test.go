package value

// payloadOf is the payload of exactly this phrase, 0 for none.
func (p *phrases) payloadOf(phrase string) int {
	node := uint16(0)
	for _, at := range phraseWords(phrase) {
		to, ok := p.step(node, at)
		if !ok {
			return 0
		}
		node = to
	}
	return p.payload[node]
}
