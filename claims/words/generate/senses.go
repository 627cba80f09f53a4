package main

// frequent is the smallest part of a word's uses that a sense must carry to be
// kept: below it, almost any two words share a sense.
const frequent = 0.08

// leading is the part of a word's uses that makes a sense a main one.
const leading = 0.2

// maxSenses is how many senses of one part of speech are kept at most.
const maxSenses = 5

// A reading is a sense of a word with its part of the word's uses.
type reading struct {
	synset *synset
	share  float64
}

// rankWeight is the uses that being the first sense is worth; the second is
// worth half of it, the third a third.
const rankWeight = 3

// weights are the uses of each sense, smoothed by its rank: most words have no
// tagged use at all, and then the order of the senses is all there is.
func (l *lexeme) weights() []float64 {
	w := make([]float64, len(l.senses))
	for i, c := range l.counts {
		w[i] = float64(c) + rankWeight/float64(i+1)
	}
	return w
}

// total is the sum of the weights; zero for a word that is not of that part of
// speech.
func (l *lexeme) total() float64 {
	if l == nil {
		return 0
	}
	sum := 0.0
	for _, w := range l.weights() {
		sum += w
	}
	return sum
}

// readings are the senses worth keeping. The share is of the uses as this part
// of speech, lessened where the word is mostly another.
func (n *net) readings(l *lexeme) []reading {
	all := 0.0
	for p := range parts {
		all += n.lexemes[p][l.word].total()
	}
	own := l.total()
	if own < 0.05*all {
		return nil
	}
	var kept []reading
	for i, w := range l.weights() {
		if i > 0 && w < frequent*own || len(kept) == maxSenses {
			continue
		}
		kept = append(kept, reading{l.senses[i], w / own * min(1, 2*own/all)})
	}
	return kept
}

// share is the part of a noun's uses whose sense is in the set.
func (l *lexeme) share(in map[*synset]bool) float64 {
	sum := 0.0
	for i, w := range l.weights() {
		if in[l.senses[i]] {
			sum += w
		}
	}
	return sum / l.total()
}

// named reports whether every sense of the noun is one thing with a name.
func (l *lexeme) named() bool {
	for _, s := range l.senses {
		if !s.instance() {
			return false
		}
	}
	return true
}

func (s *synset) instance() bool {
	for _, p := range s.pointers {
		if p.kind == "@i" {
			return true
		}
	}
	return false
}

// parents are the hypernyms.
func (n *net) parents(s *synset) []*synset {
	var up []*synset
	for _, p := range s.pointers {
		if p.kind == "@" {
			up = append(up, n.synsets[p.to])
		}
	}
	return up
}

// below is the set of the roots and all that lies below them, things with a
// name left out.
func (n *net) below(roots ...*synset) map[*synset]bool {
	in := map[*synset]bool{}
	for len(roots) > 0 {
		s := roots[len(roots)-1]
		roots = roots[:len(roots)-1]
		if in[s] {
			continue
		}
		in[s] = true
		for _, p := range s.pointers {
			if p.kind == "~" {
				roots = append(roots, n.synsets[p.to])
			}
		}
	}
	return in
}
