package main

import (
	"math/rand"

	"github.com/crosscheck/crosscheck/claims/sentence/syntax/internal/greedy"
)

// parserLearner learns moves and relations together, on its own mistakes: after
// the first round it mostly goes on from what it would have done.
type parserLearner struct {
	moves, rels *learner
	rng         *rand.Rand
	keys        []greedy.Key
	state       greedy.State
}

func learnParser(samples []sample, rels []string, rounds int, report func(round int)) *parserLearner {
	p := &parserLearner{moves: newLearner(greedy.MoveNames), rels: newLearner(rels), rng: rand.New(rand.NewSource(2))}
	order := p.rng.Perm(len(samples))
	for round := range rounds {
		p.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			p.sentence(&samples[i], round)
		}
		report(round)
	}
	return p
}

func (p *parserLearner) sentence(g *sample, round int) {
	const explore = 0.9
	s := &p.state
	s.Reset(g.words, g.auto)
	for !s.Done() {
		right, guess := p.move(g)
		m := right
		if round > 0 && p.rng.Float64() < explore {
			m = guess
		}
		rel := 0
		if m != greedy.Shift {
			rel = p.rel(g, m)
		}
		s.Do(m, uint8(rel))
	}
}

// move scores the next move and learns from it: right is the best move that
// loses no arc needlessly, guess the best of all.
func (p *parserLearner) move(g *sample) (right, guess greedy.Move) {
	var scores greedy.Scores
	s := &p.state
	p.keys = greedy.MoveFeatures(p.keys[:0], s)
	p.moves.score(p.keys, &scores)
	p.moves.steps++
	right, guess = -1, -1
	least := 0
	for m := range greedy.Moves {
		if !s.Can(m) {
			continue
		}
		c := cost(s, m, g.heads)
		if guess < 0 || scores[m] > scores[guess] {
			guess = m
		}
		if right < 0 || c < least || c == least && scores[m] > scores[right] {
			right, least = m, c
		}
	}
	if cost(s, guess, g.heads) > least {
		p.moves.learn(p.keys, int(right), int(guess))
	}
	return right, guess
}

// rel names the arc of the move, and learns from it if the arc is right.
func (p *parserLearner) rel(g *sample, m greedy.Move) int {
	var scores greedy.Scores
	head, child := p.state.Arc(m)
	p.keys = greedy.RelFeatures(p.keys[:0], &p.state, head, child)
	p.rels.score(p.keys, &scores)
	p.rels.steps++
	guess := scores.Best(len(p.rels.classes))
	if right := int(g.rels[child]); g.heads[child] == head && guess != right {
		p.rels.learn(p.keys, right, guess)
	}
	return guess
}
