package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/crosscheck/crosscheck/claims/words/table"
)

// A pos is a part of speech as WordNet's files number them.
type pos int

const (
	noun pos = iota
	verb
	adjective
	parts
)

// partNames are the endings of WordNet's files.
var partNames = [parts]string{"noun", "verb", "adj"}

// partMarks are the marks of the parts of speech in the table.
var partMarks = [parts]table.Marks{table.Noun, table.Verb, table.Adjective}

// A lexeme is a word as one part of speech.
type lexeme struct {
	word string
	pos  pos
	// senses, most frequent first; counts has the tagged uses of each.
	senses []*synset
	counts []int
}

// A synset is a set of words of one meaning.
type synset struct {
	pos      pos
	file     int
	words    []string
	pointers []pointer
	// gloss is the definition, without its examples.
	gloss string
}

// A pointer leads from a word of a synset (source, from 1; 0 for the synset as
// a whole) to a word of another.
type pointer struct {
	kind           string
	to             place
	source, target int
}

// A place is where a synset stands in its file.
type place struct {
	pos    pos
	offset int
}

// An exception is an irregular form and its lemma.
type exception struct{ form, lemma string }

// A net is what the files hold. Words are in lower case, as the index has them.
type net struct {
	lexemes [parts]map[string]*lexeme
	order   [parts][]string
	synsets map[place]*synset
	// many is the number of synsets of each part of speech.
	many       [parts]int
	exceptions [parts][]exception
}

func readNet(folder string) (*net, error) {
	n := &net{synsets: map[place]*synset{}}
	for p := range parts {
		n.lexemes[p] = map[string]*lexeme{}
		for _, step := range []struct {
			file string
			line func(pos, string) error
		}{
			{"data." + partNames[p], n.dataLine},
			{"index." + partNames[p], n.indexLine},
			{partNames[p] + ".exc", n.exceptionLine},
		} {
			if err := eachLine(filepath.Join(folder, step.file), func(s string) error { return step.line(p, s) }); err != nil {
				return nil, err
			}
		}
	}
	return n, eachLine(filepath.Join(folder, "cntlist.rev"), n.countLine)
}

// eachLine calls f on each line that is not of the licence, which is indented.
func eachLine(file string, f func(string) error) error {
	in, err := os.Open(file)
	if err != nil {
		return err
	}
	defer in.Close()
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if line := lines.Text(); line != "" && line[0] != ' ' {
			if err := f(line); err != nil {
				return fmt.Errorf("%s:%d: %w", file, n, err)
			}
		}
	}
	return lines.Err()
}

// A fields reads the fields of a line; after an error it gives zeros.
type fields struct {
	rest []string
	err  error
}

func (f *fields) next() string {
	if len(f.rest) == 0 {
		f.err = fmt.Errorf("the line ends too early")
		return ""
	}
	s := f.rest[0]
	f.rest = f.rest[1:]
	return s
}

func (f *fields) number(base int) int {
	s := f.next()
	n, err := strconv.ParseInt(s, base, 32)
	if err != nil && f.err == nil {
		f.err = fmt.Errorf("%q is not a number", s)
	}
	return int(n)
}

// dataLine reads: offset file type count {word id}… count {pointer}… | gloss.
func (n *net) dataLine(p pos, line string) error {
	line, gloss, _ := strings.Cut(line, "|")
	f := &fields{rest: strings.Fields(line)}
	s := &synset{pos: p}
	s.gloss, _, _ = strings.Cut(gloss, `"`)
	offset := f.number(10)
	s.file = f.number(10)
	f.next()
	for range f.number(16) {
		w, _, _ := strings.Cut(f.next(), "(")
		s.words = append(s.words, strings.ToLower(w))
		f.next()
	}
	for range f.number(10) {
		kind, to, part, ends := f.next(), f.number(10), f.next(), f.number(16)
		if q := strings.Index("nvas", part); q >= 0 && part != "" {
			s.pointers = append(s.pointers, pointer{kind, place{min(pos(q), adjective), to}, ends >> 8, ends & 0xff})
		}
	}
	n.synsets[place{p, offset}] = s
	n.many[p]++
	return f.err
}

// indexLine reads: lemma pos senses count {pointer kind}… senses tagged {offset}….
func (n *net) indexLine(p pos, line string) error {
	f := &fields{rest: strings.Fields(line)}
	l := &lexeme{word: f.next(), pos: p}
	f.next()
	senses := f.number(10)
	for range f.number(10) {
		f.next()
	}
	f.next()
	f.next()
	for range senses {
		s := n.synsets[place{p, f.number(10)}]
		if s == nil && f.err == nil {
			return fmt.Errorf("%q has a sense that is not in data.%s", l.word, partNames[p])
		}
		l.senses = append(l.senses, s)
	}
	l.counts = make([]int, len(l.senses))
	n.lexemes[p][l.word] = l
	n.order[p] = append(n.order[p], l.word)
	return f.err
}

func (n *net) exceptionLine(p pos, line string) error {
	f := strings.Fields(line)
	if len(f) < 2 {
		return fmt.Errorf("%q holds no lemma", line)
	}
	n.exceptions[p] = append(n.exceptions[p], exception{f[0], f[1]})
	return nil
}

// countLine reads: sense key, number of the sense, tagged uses. The key begins
// with the word and the type of its synset.
func (n *net) countLine(line string) error {
	f := &fields{rest: strings.Fields(line)}
	key, sense, uses := f.next(), f.number(10), f.number(10)
	word, kind, ok := strings.Cut(key, "%")
	if !ok || kind == "" {
		return fmt.Errorf("%q is not a sense key", key)
	}
	p, known := map[byte]pos{'1': noun, '2': verb, '3': adjective, '5': adjective}[kind[0]]
	if l := n.lexemes[p][word]; known && l != nil && sense >= 1 && sense <= len(l.counts) {
		l.counts[sense-1] = uses
	}
	return f.err
}
