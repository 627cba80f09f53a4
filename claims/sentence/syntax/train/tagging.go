package main

import (
	"math/rand"
	"slices"

	"github.com/crosscheck/crosscheck/claims/sentence/syntax/internal/greedy"
)

// sample is a sentence ready for learning.
type sample struct {
	words []greedy.Word
	tags  []uint8 // gold
	auto  []uint8 // as the tagger gives them, without having seen the sentence
	heads []int
	rels  []uint8
}

func newSamples(trees []tree, tags, rels []string, clusters *greedy.Clusters) []sample {
	var out []sample
	for _, t := range trees {
		s := sample{heads: t.heads, auto: make([]uint8, len(t.forms))}
		for i, form := range t.forms {
			s.words = append(s.words, greedy.NewWord(form, t.lower[i], clusters))
			s.tags = append(s.tags, uint8(slices.Index(tags, t.tags[i])))
			s.rels = append(s.rels, uint8(slices.Index(rels, t.rels[i])))
		}
		out = append(out, s)
	}
	return out
}

// learnTags trains a tagger.
func learnTags(samples []*sample, classes []string, rounds int) *learner {
	l, rng := newLearner(classes), rand.New(rand.NewSource(1))
	order := slices.Clone(samples)
	var keys []greedy.Key
	var scores greedy.Scores
	for range rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, s := range order {
			for i := range s.words {
				l.steps++
				keys = greedy.TagFeatures(keys[:0], s.words, s.auto, i)
				l.score(keys, &scores)
				guess := scores.Best(len(classes))
				if guess != int(s.tags[i]) {
					l.learn(keys, int(s.tags[i]), guess)
				}
				s.auto[i] = uint8(guess)
			}
		}
	}
	return l
}

// crossTag gives every sample the tags of a tagger that was trained on the
// others, so that the parser learns from tags as wrong as it will meet.
func crossTag(samples []sample, classes []string, folds, rounds int) {
	type result struct {
		fold  int
		model *greedy.Model
	}
	results := make(chan result)
	for fold := range folds {
		go func() {
			var rest []*sample
			for i := range samples {
				if i%folds != fold {
					s := samples[i]
					s.auto = make([]uint8, len(s.words))
					rest = append(rest, &s)
				}
			}
			results <- result{fold, learnTags(rest, classes, rounds).model(unit, least)}
		}()
	}
	for range folds {
		r := <-results
		for i := r.fold; i < len(samples); i += folds {
			r.model.Tag(samples[i].words, samples[i].auto, nil)
		}
	}
}
