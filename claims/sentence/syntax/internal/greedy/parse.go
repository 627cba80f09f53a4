package greedy

// Engine is the three models of a parser, and the words they know by use.
type Engine struct {
	Tags, Moves, Rels *Model
	Clusters          *Clusters
}

// Analysis is the memory of one parse; it may be used again for the next.
type Analysis struct {
	State
	words []Word
	tags  []uint8
	keys  []Key
}

// Room makes room for n words and returns it, to be filled in.
func (a *Analysis) Room(n int) []Word {
	if cap(a.words) < n {
		a.words, a.tags = make([]Word, n, 2*n), make([]uint8, n, 2*n)
	}
	a.words, a.tags = a.words[:n], a.tags[:n]
	return a.words
}

// Analyse tags and parses the words in the room. Heads and relations are then
// to be read from the state.
func (e *Engine) Analyse(a *Analysis) {
	a.keys = e.Tags.Tag(a.words, a.tags, a.keys)
	a.Reset(a.words, a.tags)
	for !a.Done() {
		m := e.Move(a)
		e.Make(a, m)
	}
}

// Move is the allowed move with the highest score, the first of equals.
func (e *Engine) Move(a *Analysis) Move {
	var s Scores
	a.keys = MoveFeatures(a.keys[:0], &a.State)
	e.Moves.Score(a.keys, &s)
	best := Move(-1)
	for m := range Moves {
		if a.Can(m) && (best < 0 || s[m] > s[best]) {
			best = m
		}
	}
	return best
}

// Make makes the move and names its arc.
func (e *Engine) Make(a *Analysis, m Move) {
	rel := 0
	if m != Shift {
		var s Scores
		head, child := a.Arc(m)
		a.keys = RelFeatures(a.keys[:0], &a.State, head, child)
		e.Rels.Score(a.keys, &s)
		rel = s.Best(len(e.Rels.Classes))
	}
	a.Do(m, uint8(rel))
}
