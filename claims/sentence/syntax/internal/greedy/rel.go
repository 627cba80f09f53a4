package greedy

// RelFeatures appends the features that name the arc from head to child, in the
// state before the arc is made.
func RelFeatures(dst []Key, s *State, head, child int) []Key {
	h, c := s.node(head), s.node(child)
	n := uint32(400)
	f := func(a, b, z uint32) {
		n++
		dst = append(dst, key(n, a, b, z))
	}
	dir, d := uint32(0), distance(h, c)
	if child > head {
		dir = 1
	}
	hd, cd := h.tag*2+dir, c.tag*2+dir
	cl, cl2, cr := s.leftChild(c, 0), s.leftChild(c, 1), s.rightChild(c, 0)
	before, after := s.node(c.index-1), s.node(c.index+1)
	f(dir, 0, 0)
	f(hd, c.tag, 0)
	f(hd, c.tag, d)
	f(h.word, cd, 0)
	f(hd, c.word, 0)
	f(h.word, c.word, dir)
	f(h.word, dir, 0)
	f(c.word, dir, 0)
	f(c.word, c.tag, dir)
	f(h.word, hd, c.tag)
	f(h.cluster, cd, h.tag)
	f(c.cluster, cd, h.tag)
	f(h.coarse(), c.coarse(), cd)
	f(h.coarse(), c.coarse(), cl.word*2+dir)
	f(h.suffix, cd, 0)
	f(c.suffix, cd, h.tag)
	f(before.tag, cd, h.tag)
	f(after.tag, cd, h.tag)
	f(before.word, cd, 0)
	f(after.word, cd, h.tag)
	f(cl.word, cd, h.tag)
	f(cl.word, hd, h.word)
	f(cl.word, c.word, dir)
	f(cl.word, cl.rel, cd)
	f(cl.rel, cd, h.tag)
	f(cl2.rel, cl.rel, cd)
	f(cl2.word, cl.word, cd)
	f(cr.rel, cd, h.tag)
	f(cr.word, cd, h.tag)
	f(cl.tag, cd, h.tag)
	cml, cmr := s.relations(c)
	hl, hr := s.relations(h)
	f(cml, cd, h.tag)
	f(cmr, cd, h.tag)
	f(cml, c.word, dir)
	f(hl, hd, c.tag)
	f(hr, hd, c.tag)
	f(hr, h.word, c.tag)
	f(hl, h.word, c.tag)
	f(hl, hd, c.word)
	f(hl, hd, cl.word)
	f(hr, hd, cl.word)
	f(hl, cml, hd)
	f(hr, cml, hd)
	f(s.node(h.index-1).word, hd, c.tag)
	f(s.node(h.index+1).tag, hd, c.tag)
	return dst
}
