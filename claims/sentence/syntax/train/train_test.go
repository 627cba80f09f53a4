package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A treebank of two sentences, and one word in a range, as contractions have.
const small = `# text = Nine boats sank.
1	Nine	nine	NUM	CD	_	2	nummod	_	_
2	boats	boat	NOUN	NNS	_	3	nsubj	_	_
3	sank	sink	VERB	VBD	_	0	root	_	_
4	.	.	PUNCT	.	_	3	punct	_	_

# text = The mayor didn't leave Harrow.
1	The	the	DET	DT	_	2	det	_	_
2	mayor	mayor	NOUN	NN	_	5	nsubj	_	_
3-4	didn't	_	_	_	_	_	_	_	_
3	did	do	AUX	VBD	_	5	aux	_	_
4	n't	not	PART	RB	_	5	advmod	_	_
5	leave	leave	VERB	VB	_	0	root	_	_
6	Harrow	Harrow	PROPN	NNP	_	5	obj	_	_
7	.	.	PUNCT	.	_	5	punct	_	_

`

const fewVectors = `{"dimensions":2,"words":["boats","mayor","the"],"vectors":{"boats":[1,2,9],"mayor":[2,1,9],"the":[0,0,9]}}`

func write(t *testing.T, dir, name, text string) string {
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLearnsWhatItIsTold(t *testing.T) {
	dir := t.TempDir()
	bank, vectors := write(t, dir, "bank.conllu", strings.Repeat(small, 60)), write(t, dir, "v.json", fewVectors)
	var files [2][]byte
	for i := range files {
		o := options{vectors: vectors, out: filepath.Join(dir, "w.gz"), test: bank}
		var report bytes.Buffer
		if err := o.run([]string{bank}, &report); err != nil {
			t.Fatal(err)
		}
		// Weights this coarse do not tell every relation of two sentences.
		_, scores, _ := strings.Cut(report.String(), "tags")
		var tags, heads, rels float64
		if _, err := fmt.Sscanf(scores, "%f UAS %f LAS %f", &tags, &heads, &rels); err != nil || tags < 100 || heads < 100 || rels < 75 {
			t.Errorf("it reports%s %v", scores, err)
		}
		files[i], _ = os.ReadFile(o.out)
	}
	if len(files[0]) == 0 || !bytes.Equal(files[0], files[1]) {
		t.Error("the same treebank gave other weights")
	}
}

func TestRefuses(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"9 fields": "1\ta\ta\tX\tX\t_\t0\troot\t_\n", "is no number": "1\ta\ta\tX\tX\t_\tx\troot\t_\t_\n"} {
		o := options{out: filepath.Join(dir, "w.gz")}
		err := o.run([]string{write(t, dir, "bad.conllu", text)}, os.Stderr)
		if err == nil || !strings.Contains(err.Error(), "bad.conllu:1: ") || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := new(options).run(nil, os.Stderr); err == nil || !strings.Contains(err.Error(), "hint:") {
		t.Errorf("nothing to do: %v", err)
	}
	o := options{out: write(t, dir, "no.gz", "x"), test: write(t, dir, "bank.conllu", small)}
	if err := o.run(nil, os.Stderr); err == nil || !strings.Contains(err.Error(), "no.gz") {
		t.Errorf("weights that are none: %v", err)
	}
}
