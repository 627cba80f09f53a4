package main

import (
	"bytes"
	"encoding/gob"
	"math"
	"os"
	"slices"
	"testing"

	"github.com/crosscheck/crosscheck/claims/sentence/weights"
)

// TestCommitted holds the committed model to the version of prose in go.mod.
func TestCommitted(t *testing.T) {
	want, err := fromProse()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../tagger.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("tagger.bin is not what prose holds: go generate ./claims/sentence")
	}
}

// TestWeightsAreThoseOfProse decodes the model with the standard decoder and
// looks every weight up in ours.
func TestWeightsAreThoseOfProse(t *testing.T) {
	var want map[string]map[string]float64
	if err := gob.NewDecoder(bytes.NewReader(asset("weights"))).Decode(&want); err != nil {
		t.Fatal(err)
	}
	b, err := readProse(asset("weights"), asset("tags"), asset("classes"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := b.Append(nil)
	if err != nil {
		t.Fatal(err)
	}
	m, err := weights.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	for name, row := range want {
		if len(row) == 0 {
			delete(want, name)
		}
	}
	if b.Features() != len(want) {
		t.Errorf("%d features are held, prose has %d with a weight", b.Features(), len(want))
	}
	if !slices.IsSorted(m.Classes) {
		t.Error("the classes are not in alphabetical order")
	}
	for name, row := range want {
		var got [weights.MaxClasses]int32
		m.Score(proseFeature(name), &got)
		for tag, w := range row {
			if c := class(m.Classes, []byte(tag)); got[c] != int32(math.Round(w*weights.Scale)) {
				t.Fatalf("%q %s weighs %d, prose says %v", name, tag, got[c], w)
			}
		}
	}
}

func TestBrokenGobIsRefused(t *testing.T) {
	weights, tags, classes := asset("weights"), asset("tags"), asset("classes")
	if _, err := readProse(weights, tags, classes); err != nil {
		t.Fatal(err)
	}
	for name, broken := range map[string][]byte{
		"empty": nil, "cut short": classes[:len(classes)/2], "no message": {0xff, 0xff}, "zeros": make([]byte, 64),
	} {
		if _, err := readProse(weights, tags, broken); err == nil {
			t.Errorf("%s: classes are read", name)
		}
	}
	if _, err := readProse(weights[:len(weights)-9], tags, classes); err == nil {
		t.Error("weights that are cut short are read")
	}
}
