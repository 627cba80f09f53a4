package main

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

// corpus is the articles of the annotated stories, from which any number is
// made: each round through the stories tells the same events under other names
// and in other years, so that words are those of news and events stay apart.
type corpus struct {
	articles []string
	common   map[string]bool // words that also stand in lower case: no names
}

var (
	capital = regexp.MustCompile(`\p{Lu}\p{L}{3,}`)
	lower   = regexp.MustCompile(`\p{Ll}{4,}`)
	year    = regexp.MustCompile(`\b20\d\d\b`)
)

// calendar are the names that every story shares.
const calendar = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December"

// readCorpus reads the articles that fixtures/unpack wrote.
func readCorpus(folder string) (*corpus, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*", "*"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no articles", folder)
	}
	sort.Strings(files)
	c := &corpus{common: map[string]bool{}}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		c.articles = append(c.articles, string(text))
		for _, word := range lower.FindAllString(string(text), -1) {
			c.common[word] = true
		}
	}
	for word := range strings.FieldsSeq(strings.ToLower(calendar)) {
		c.common[word] = true
	}
	return c, nil
}

// make makes n articles, the same in every run.
func (c *corpus) make(n int) []string {
	docs := make([]string, n)
	for i := range docs {
		docs[i] = c.retold(c.articles[i%len(c.articles)], i/len(c.articles))
	}
	return docs
}

// retold is an article with the names of a round. Years move by 28, after which
// weekdays fall on the same dates again.
func (c *corpus) retold(text string, round int) string {
	if round == 0 {
		return text
	}
	text = capital.ReplaceAllStringFunc(text, func(word string) string {
		if c.common[strings.ToLower(word)] {
			return word
		}
		return renamed(word, round)
	})
	return year.ReplaceAllStringFunc(text, func(digits string) string {
		n, err := strconv.Atoi(digits)
		if err != nil { // four digits are a number
			panic(err)
		}
		return strconv.Itoa(n + 28*(round%3) - 28)
	})
}

var (
	syllables = strings.Fields("al bar cor dun est far gren hal is jar kel lun mar nor os pen quar ra sand tor ul var west yar zel an ber dag ein frey")
	endings   = strings.Fields("by dal ford ham holt ik la mouth ness stad ton vik")
)

// renamed is another name, the same for the same word in the same round.
func renamed(word string, round int) string {
	h := fnv.New32a()
	fmt.Fprint(h, word, round)
	n := int(h.Sum32() >> 1)
	s := syllables[n%len(syllables)] + syllables[n/31%len(syllables)] + endings[n/997%len(endings)]
	return strings.ToUpper(s[:1]) + s[1:]
}

// write puts the articles into a folder, a file each, and returns their size.
func write(folder string, docs []string) (size int, err error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return 0, err
	}
	for i, text := range docs {
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%05d.txt", i)), []byte(text), 0o644); err != nil {
			return 0, err
		}
		size += len(text)
	}
	return size, nil
}

// jsonLine is one line of input for values: the articles' text, cut to a size.
func jsonLine(docs []string, size int) []byte {
	text := strings.Join(docs, "")
	line, err := json.Marshal(map[string]string{"id": "1", "text": text[:min(size, len(text))]})
	if err != nil { // a map of strings encodes
		panic(err)
	}
	return append(line, '\n')
}
