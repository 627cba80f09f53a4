package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims/sentence"
)

// tree is a sentence of a treebank.
type tree struct {
	forms, lower []string
	tags         []string // Penn
	heads        []int    // len(forms) is the root
	rels         []string
}

// readTreebank reads a CoNLL-U file, packed by gzip or not.
func readTreebank(name string) ([]tree, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	lines, trees, t := bufio.NewScanner(r), []tree(nil), tree{}
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch {
		case line == "":
			trees = append(trees, t.withRoot())
			t = tree{}
		case line[0] != '#':
			if err := t.add(strings.Split(line, "\t")); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
		}
	}
	return trees, lines.Err()
}

// add reads a line; ranges of tokens and empty nodes are passed over.
func (t *tree) add(fields []string) error {
	if len(fields) != 10 {
		return fmt.Errorf("%d fields where CoNLL-U has 10", len(fields))
	}
	if strings.ContainsAny(fields[0], "-.") {
		return nil
	}
	head, err := strconv.Atoi(fields[6])
	if err != nil {
		return fmt.Errorf("the head %q is no number", fields[6])
	}
	t.forms = append(t.forms, fields[1])
	t.lower = append(t.lower, norm(fields[1]))
	t.tags = append(t.tags, fields[4])
	t.heads = append(t.heads, head-1)
	t.rels = append(t.rels, fields[7])
	return nil
}

func (t tree) withRoot() tree {
	for i, h := range t.heads {
		if h < 0 {
			t.heads[i] = len(t.forms)
		}
	}
	return t
}

// norm is the form as sentence.Split norms it.
func norm(form string) string {
	var b strings.Builder
	for _, s := range sentence.SplitText(form, nil) {
		for _, k := range s.Tokens {
			b.WriteString(k.Norm)
		}
	}
	if b.Len() == 0 {
		return form
	}
	return b.String()
}
