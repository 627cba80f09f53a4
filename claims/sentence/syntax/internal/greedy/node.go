package greedy

// node is what the parser sees of a place in its state: a word, its tag, its
// children. All numbers are 0 for a place that is empty.
type node struct {
	word, tag, cluster, suffix uint32
	index                      int // -1 for an empty place
	rel                        uint32
}

// rootTag is the tag of the root; 0 is that of an empty place.
const rootTag = 255

// coarse is the node's cluster without its last four bits: one of 64.
func (n node) coarse() uint32 { return n.cluster >> 4 }

// node looks at word i; the root has a tag of its own.
func (s *State) node(i int) node {
	if i < 0 || i > len(s.Words) {
		return node{index: -1}
	}
	if i == len(s.Words) {
		return node{word: 2, tag: rootTag, index: i}
	}
	w := &s.Words[i]
	return node{w.Lower, uint32(s.Tags[i]) + 1, uint32(w.Cluster), w.Suffix[2], i, uint32(s.Rel[i]) + 1}
}

// stack is the word that lies depth places under the top.
func (s *State) stack(depth int) node {
	i := len(s.Stack) - 1 - depth
	if i < 0 {
		return node{index: -1}
	}
	return s.node(s.Stack[i])
}

// children of a node: the outermost and the one beside it.
func (s *State) leftChild(n node, k int) node {
	if n.index < 0 {
		return n
	}
	return s.node(s.left[n.index][k])
}

func (s *State) rightChild(n node, k int) node {
	if n.index < 0 {
		return n
	}
	return s.node(s.right[n.index][k])
}

// valency is how many children stand on either side.
func (s *State) valency(n node) (left, right uint32) {
	if n.index < 0 {
		return 0, 0
	}
	return uint32(s.count[n.index][0]), uint32(s.count[n.index][1])
}

// relations are the sets of the children's relations, hashed.
func (s *State) relations(n node) (left, right uint32) {
	if n.index < 0 {
		return 0, 0
	}
	return fold(s.sets[n.index][0]), fold(s.sets[n.index][1])
}

func fold(set uint64) uint32 {
	return uint32((set * 0x9e3779b97f4a7c15) >> 32)
}

// distance is how far apart two words are, in steps that widen.
func distance(a, b node) uint32 {
	if a.index < 0 || b.index < 0 {
		return 0
	}
	d := b.index - a.index
	if d < 0 {
		d = -d
	}
	switch {
	case d < 5:
		return uint32(d)
	case d < 8:
		return 5
	case d < 14:
		return 6
	}
	return 7
}
