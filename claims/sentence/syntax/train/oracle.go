package main

import "github.com/crosscheck/crosscheck/claims/sentence/syntax/internal/greedy"

// cost is the number of arcs of the gold tree that can be reached from the
// state but no longer after the move: the dynamic oracle of Goldberg and Nivre
// (2013) for arc-hybrid.
func cost(s *greedy.State, m greedy.Move, gold []int) int {
	n, top := 0, len(s.Stack)-1
	if m == greedy.Shift {
		for i, w := range s.Stack {
			if gold[w] == s.Next {
				n++
			}
			if i < top && gold[s.Next] == w {
				n++
			}
		}
		return n
	}
	w := s.Stack[top]
	for i := s.Next; i < len(s.Words); i++ {
		if gold[i] == w {
			n++
		}
	}
	if m == greedy.Left {
		if gold[w] > s.Next || top > 0 && gold[w] == s.Stack[top-1] {
			n++
		}
	} else if gold[w] >= s.Next {
		n++
	}
	return n
}
