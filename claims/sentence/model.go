package sentence

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/crosscheck/crosscheck/claims/sentence/weights"
)

//go:generate go run ./generate --output tagger.bin

// taggerBin is the averaged perceptron of prose with its trained weights, and the
// words that it knows to have one tag only, in a form that is used where it lies.
// Running prose itself is slower by far, gives no offsets, loses text, and breaks
// ties by the order of a map, so that the tags of a sentence change between runs.
//
//go:embed tagger.bin
var taggerBin []byte

// model reads the model, once. The data cannot be damaged without the program
// being damaged, so an error is a panic.
var model = sync.OnceValue(func() *weights.Model {
	m, err := weights.Read(taggerBin)
	if err != nil {
		panic(fmt.Sprintf("sentence: %v", err))
	}
	return m
})
