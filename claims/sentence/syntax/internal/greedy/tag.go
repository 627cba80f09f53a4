package greedy

// TagFeatures appends the features for tagging word i, given the tags before
// it.
func TagFeatures(dst []Key, words []Word, tags []uint8, i int) []Key {
	w, p1, p2, n1, n2 := at(words, i), at(words, i-1), at(words, i-2), at(words, i+1), at(words, i+2)
	t1, t2 := tagAt(tags, i-1), tagAt(tags, i-2)
	kind, first := uint32(w.Kind), uint32(0)
	if i == 0 || i == 1 && p1.Kind == Mark {
		first = 1
	}
	n := uint32(0)
	f := func(a, b, c uint32) {
		n++
		dst = append(dst, key(n, a, b, c))
	}
	f(0, 0, 0)
	f(w.Form, 0, 0)
	f(w.Lower, 0, 0)
	f(w.Lower, kind, first)
	for k, s := range w.Suffix {
		f(s, kind, 0)
		if k == 2 {
			f(s, t1, 0)
			f(s, t1, t2)
		}
	}
	for _, s := range w.Prefix {
		f(s, 0, 0)
	}
	f(w.Shape, first, 0)
	f(w.Shape, w.Suffix[2], 0)
	f(kind, uint32(n1.Kind), uint32(p1.Kind))
	f(t1, 0, 0)
	f(t2, 0, 0)
	f(t1, t2, 0)
	f(w.Lower, t1, 0)
	f(w.Lower, t1, t2)
	f(w.Lower, p1.Lower, 0)
	f(w.Lower, n1.Lower, 0)
	f(p1.Lower, 0, 0)
	f(p1.Lower, n1.Lower, 0)
	f(p2.Lower, 0, 0)
	f(n1.Lower, 0, 0)
	f(n2.Lower, 0, 0)
	f(n1.Suffix[2], 0, 0)
	f(n1.Suffix[1], w.Suffix[1], 0)
	f(p1.Suffix[2], 0, 0)
	f(n1.Suffix[2], t1, 0)
	f(n1.Lower, t1, 0)
	f(n1.Lower, n2.Lower, 0)
	f(p2.Lower, p1.Lower, 0)
	f(n1.Shape, kind, 0)
	return clusterTagFeatures(dst, w, p1, n1, n2, t1)
}

func clusterTagFeatures(dst []Key, w, p1, n1, n2 *Word, t1 uint32) []Key {
	c, cp, cn, cn2 := uint32(w.Cluster), uint32(p1.Cluster), uint32(n1.Cluster), uint32(n2.Cluster)
	n := uint32(64)
	f := func(a, b, c uint32) {
		n++
		dst = append(dst, key(n, a, b, c))
	}
	f(c, uint32(w.Kind), 0)
	f(c, t1, 0)
	f(c, cn, 0)
	f(cn, 0, 0)
	f(cn2, 0, 0)
	f(cn, t1, 0)
	f(cp, c, cn)
	f(cn, w.Suffix[2], 0)
	f(cn, cn2, w.Suffix[1])
	return dst
}

func at(words []Word, i int) *Word {
	if i < 0 || i >= len(words) {
		return &edge
	}
	return &words[i]
}

// tagAt is the tag of word i plus one, 0 outside the sentence.
func tagAt(tags []uint8, i int) uint32 {
	if i < 0 {
		return 0
	}
	return uint32(tags[i]) + 1
}

// Tag decides on the tags of all words, in order.
func (m *Model) Tag(words []Word, tags []uint8, keys []Key) []Key {
	var s Scores
	for i := range words {
		keys = TagFeatures(keys[:0], words, tags, i)
		m.Score(keys, &s)
		tags[i] = uint8(s.Best(len(m.Classes)))
	}
	return keys
}
