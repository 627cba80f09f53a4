package main

import (
	"syscall"
	"time"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/jdkato/prose/v2"
)

// fullPipeline and taggingOnly are what prose is asked for. The model is shared,
// which is to its favour: by default each document decodes it again.
var (
	fullPipeline = []prose.DocOpt{}
	taggingOnly  = []prose.DocOpt{prose.WithExtraction(false), prose.WithSegmentation(false)}
)

// proseRate is prose's speed over the articles, in MB/s; 0 when it fails.
func proseRate(docs []string, options []prose.DocOpt) float64 {
	first, err := prose.NewDocument("A first text.")
	if err != nil {
		return 0
	}
	options = append([]prose.DocOpt{prose.UsingModel(first.Model)}, options...)
	size, started := 0, worked()
	for _, text := range docs {
		if _, err := prose.NewDocument(text, options...); err != nil {
			return 0
		}
		size += len(text)
	}
	return rate(size, worked()-started)
}

// wordsRate is the speed of plain Unicode word segmentation, in MB/s.
func wordsRate(docs []string) float64 {
	size, count, started := 0, 0, worked()
	for range 10 {
		for _, text := range docs {
			for i := words.FromString(text); i.Next(); {
				count++
			}
			size += len(text)
		}
	}
	if count == 0 {
		return 0
	}
	return rate(size, worked()-started)
}

// worked is the processor time of this process so far.
func worked() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil { // cannot fail for oneself
		panic(err)
	}
	return processorTime(&usage)
}
