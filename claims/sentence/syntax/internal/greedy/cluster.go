package greedy

import (
	"maps"
	"slices"
)

// Clusters says which words are used alike. The zero value and nil hold no word.
type Clusters struct {
	words   []uint32 // hashes of small-letter words, ascending
	numbers []uint16 // the cluster of each
}

// NewClusters keeps the clusters of the words with these hashes.
func NewClusters(of map[uint32]uint16) *Clusters {
	c := &Clusters{words: slices.Sorted(maps.Keys(of))}
	for _, w := range c.words {
		c.numbers = append(c.numbers, of[w])
	}
	return c
}

// Of is the cluster of the word with the hash, 0 where it is in none.
func (c *Clusters) Of(lower uint32) uint16 {
	if c == nil {
		return 0
	}
	if i, ok := slices.BinarySearch(c.words, lower); ok {
		return c.numbers[i]
	}
	return 0
}
