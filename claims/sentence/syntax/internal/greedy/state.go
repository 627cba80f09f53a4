package greedy

// State is a configuration of the arc-hybrid system over n words: a stack, the
// next word, and the arcs so far. The root is the word n, which stands behind
// the last. Kuhlmann, Gómez-Rodríguez and Satta (2011) describe the system.
type State struct {
	Words []Word
	Tags  []uint8
	Stack []int
	Next  int      // n when all words are shifted
	Head  []int    // of each word, -1 until it has one; n is the root
	Rel   []uint8  // of each word to its head, class of the relation model
	left  [][2]int // the outermost two children on the left, -1 for none; also of the root
	right [][2]int
	count [][2]uint8  // of children on the left and on the right
	sets  [][2]uint64 // of the relations of the children on the left and on the right
}

// Move is a transition.
type Move int

// The transitions: push the next word, attach the top of the stack to the next
// word, attach the top of the stack to the word under it.
const (
	Shift Move = iota
	Left
	Right
	Moves
)

// MoveNames name the transitions in the model's file.
var MoveNames = []string{"shift", "left", "right"}

// Reset makes the state the first one for the words.
func (s *State) Reset(words []Word, tags []uint8) {
	n := len(words)
	s.Words, s.Tags, s.Stack, s.Next = words, tags, s.Stack[:0], 0
	s.Head, s.Rel = s.Head[:0], s.Rel[:0]
	s.left, s.right, s.count, s.sets = s.left[:0], s.right[:0], s.count[:0], s.sets[:0]
	for range n + 1 {
		s.Head = append(s.Head, -1)
		s.Rel = append(s.Rel, 0)
		s.left = append(s.left, [2]int{-1, -1})
		s.right = append(s.right, [2]int{-1, -1})
		s.count = append(s.count, [2]uint8{})
		s.sets = append(s.sets, [2]uint64{})
	}
}

// Done reports whether every word has a head.
func (s *State) Done() bool { return s.Next == len(s.Words) && len(s.Stack) == 0 }

// Can reports whether the move is allowed: the root takes one child only.
func (s *State) Can(m Move) bool {
	n := len(s.Stack)
	switch m {
	case Shift:
		return s.Next < len(s.Words)
	case Left:
		return n > 0 && (s.Next < len(s.Words) || n == 1)
	}
	return n > 1
}

// Arc is what the move attaches, and to what; Shift attaches nothing.
func (s *State) Arc(m Move) (head, child int) {
	top := len(s.Stack) - 1
	if m == Left {
		return s.Next, s.Stack[top]
	}
	return s.Stack[top-1], s.Stack[top]
}

// Do makes the move; rel is the relation of the new arc.
func (s *State) Do(m Move, rel uint8) {
	if m == Shift {
		s.Stack = append(s.Stack, s.Next)
		s.Next++
		return
	}
	head, child := s.Arc(m)
	s.Stack = s.Stack[:len(s.Stack)-1]
	s.Head[child], s.Rel[child] = head, rel
	side, children := 0, &s.left[head]
	if m == Right {
		side, children = 1, &s.right[head]
	}
	children[1] = children[0]
	children[0] = child
	if s.count[head][side] < 7 {
		s.count[head][side]++
	}
	s.sets[head][side] |= 1 << (rel % 64)
}
