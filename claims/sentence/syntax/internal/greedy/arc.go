package greedy

// MoveFeatures appends the features that decide on the next transition. The
// templates follow Zhang and Nivre (2011), laid out for arc-hybrid, with
// clusters beside the words.
func MoveFeatures(dst []Key, s *State) []Key {
	s0, s1, s2 := s.stack(0), s.stack(1), s.stack(2)
	n0, n1, n2 := s.node(s.Next), s.node(beyond(s, 1)), s.node(beyond(s, 2))
	n := uint32(128)
	f := func(a, b, c uint32) {
		n++
		dst = append(dst, key(n, a, b, c))
	}
	f(0, 0, 0)
	for _, x := range [...]node{s0, s1, n0, n1} {
		f(x.word, 0, 0)
		f(x.tag, 0, 0)
		f(x.word, x.tag, 0)
		f(x.cluster, x.tag, 0)
	}
	f(n2.word, n2.tag, 0)
	f(n2.tag, 0, 0)
	f(s2.tag, 0, 0)
	f(s2.word, s2.tag, 0)
	dst = pairFeatures(dst, 600, s0, n0)
	dst = pairFeatures(dst, 640, s1, s0)
	d0, d1 := distance(s0, n0), distance(s1, s0)
	f(s0.word, d0, 0)
	f(s0.tag, d0, n0.tag)
	f(n0.word, d0, 0)
	f(s1.word, d1, 0)
	f(s1.tag, d1, s0.tag)
	f(n0.tag, n1.tag, 0)
	f(n0.word, n1.tag, 0)
	f(n0.word, n1.word, 0)
	f(n0.cluster, n1.cluster, 0)
	f(n0.tag, n1.tag, n2.tag)
	f(s0.tag, n0.tag, n1.tag)
	f(s0.word, n0.tag, n1.tag)
	f(s0.tag, n0.word, n1.tag)
	f(s1.tag, s0.tag, n0.tag)
	f(s1.tag, s0.word, n0.tag)
	f(s1.word, s0.tag, n0.tag)
	f(s1.tag, s0.tag, n0.word)
	f(s2.tag, s1.tag, s0.tag)
	f(s1.word, n0.word, 0)
	f(s1.tag, n0.tag, 0)
	f(s1.word, n0.tag, 0)
	f(s1.tag, n0.word, 0)
	f(s1.cluster, n0.cluster, 0)
	f(s1.cluster, s0.cluster, n0.tag)
	f(s1.tag, s0.cluster, n0.cluster)
	return childFeatures(dst, s, s0, s1, n0, n1)
}

func beyond(s *State, n int) int {
	if s.Next+n > len(s.Words) {
		return -1
	}
	return s.Next + n
}

// pairFeatures join two words that an arc may join.
func pairFeatures(dst []Key, n uint32, a, b node) []Key {
	f := func(x, y, z uint32) {
		n++
		dst = append(dst, key(n, x, y, z))
	}
	awt, bwt := a.word*31+a.tag, b.word*31+b.tag
	f(awt, bwt, 0)
	f(awt, b.word, 1)
	f(a.word, bwt, 2)
	f(awt, b.tag, 0)
	f(a.tag, bwt, 0)
	f(a.word, b.word, 0)
	f(a.tag, b.tag, 0)
	f(a.cluster, b.cluster, 0)
	f(a.cluster, b.tag, a.tag)
	f(a.tag, b.cluster, b.tag)
	f(a.word, b.cluster, 0)
	f(a.cluster, b.word, 0)
	f(a.suffix, b.tag, 0)
	f(a.tag, b.suffix, 0)
	f(a.coarse(), b.coarse(), a.tag<<8|b.tag)
	f(a.coarse(), b.word, a.tag)
	f(a.word, b.coarse(), b.tag)
	return dst
}

// childFeatures look at what the words have collected so far.
func childFeatures(dst []Key, s *State, s0, s1, n0, n1 node) []Key {
	n := uint32(220)
	f := func(a, b, c uint32) {
		n++
		dst = append(dst, key(n, a, b, c))
	}
	s0l, s0r, n0l := s.leftChild(s0, 0), s.rightChild(s0, 0), s.leftChild(n0, 0)
	s1l, s1r := s.leftChild(s1, 0), s.rightChild(s1, 0)
	s0l2, s0r2, n0l2 := s.leftChild(s0, 1), s.rightChild(s0, 1), s.leftChild(n0, 1)
	s1r2 := s.rightChild(s1, 1)
	for _, x := range [...]node{s0l, s0r, n0l, s1l, s1r} {
		f(x.word, 0, 0)
		f(x.tag, x.rel, 0)
		f(x.word, x.rel, 0)
	}
	f(s0.tag, s0l.tag, n0.tag)
	f(s0.tag, s0r.tag, n0.tag)
	f(s0.tag, n0.tag, n0l.tag)
	f(s0.word, n0.tag, n0l.word)
	f(s0.word, s0l.word, n0.tag)
	f(s1.tag, s1r.tag, s0.tag)
	f(s1.tag, s1l.tag, s0.tag)
	f(s1.tag, s0.tag, s0l.tag)
	f(s1.word, s0l.word, s0.tag) // the preposition between verb or noun and noun
	f(s1.tag, s0l.word, s0.tag)
	f(s1.word, s0l.word, 0)
	f(s1.tag, s0l.word, s0.word)
	f(s1.coarse(), s0l.word, s0.coarse())
	f(s1.tag, s0.tag, s0r.tag)
	f(s0.tag, s0l.tag, s0l2.tag)
	f(s0.tag, s0r.tag, s0r2.tag)
	f(n0.tag, n0l.tag, n0l2.tag)
	f(s1.tag, s1r.tag, s1r2.tag)
	f(s0.tag, s0l.rel, s0r.rel)
	for i, x := range [...]node{s0, s1, n0} {
		vl, vr := s.valency(x)
		rl, rr := s.relations(x)
		k := uint32(i)
		f(x.word, vl, vr)
		f(x.tag, vl, vr)
		f(x.word, rr, k)
		f(x.tag, rr, k)
		f(x.word, rl, k)
		f(x.tag, rl, k)
		f(x.tag, rl, rr)
	}
	_, rr1 := s.relations(s1)
	f(s1.word, rr1, s0.tag)
	f(s1.tag, rr1, s0.tag)
	f(s1.tag, rr1, s0l.word)
	f(s0.tag, n0.tag, uint32(min(len(s.Stack), 4)))
	return betweenFeatures(dst, s, s0, n0, s1, n1)
}

// betweenFeatures look at the text beside the words, attached or not.
func betweenFeatures(dst []Key, s *State, s0, n0, s1, n1 node) []Key {
	before, after := s.node(n0.index-1), s.node(s0.index+1)
	if s0.index < 0 {
		after = node{}
	}
	dst = append(dst,
		key(320, before.tag, s0.tag, n0.tag),
		key(321, after.tag, s0.tag, n0.tag),
		key(322, before.word, n0.tag, s0.tag),
		key(323, after.word, s0.tag, s1.tag),
		key(324, s.node(s0.index-1).tag, s0.tag, s1.tag),
		key(325, s.node(n1.index+2).tag, n1.tag, n0.tag),
	)
	return dst
}
