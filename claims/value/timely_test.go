package value

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/claims"
)

// refused is a word of the text at which a rule of times reads something although
// timelyAt sees nothing there; "" for none.
func refused(text string) string {
	s := new(scanner)
	s.open(text, Context{Reference: time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC)})
	for i := range s.words {
		if s.timelyAt(i) {
			continue
		}
		for _, r := range temporalRules {
			var v claims.Value
			if s.has(i, r.starts) && r.try(s, i, &v) > 0 {
				return s.text(i) + " by the rule " + r.name
			}
		}
	}
	return ""
}

// TestTimely holds timelyAt to what the rules read in the corpora.
func TestTimely(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for len(data) > 0 {
			n := min(len(data), 4<<10) // less than the window
			if at := refused(string(data[:n])); at != "" {
				t.Errorf("%s: refused at %s; where that is right, the word it reads needs a role or a cue, or stands in bySpelling", f, at)
			}
			data = data[n:]
		}
	}
	s := new(scanner)
	s.open("12 people, 34, said the 5 miles", Context{})
	for _, i := range []int{0, 3, 7} {
		if s.timelyAt(i) {
			t.Errorf("word %d, %q, is no time", i, s.text(i))
		}
	}
}

func FuzzTimely(f *testing.F) {
	for _, text := range []string{"two additional minutes", "2 point 5 years ago", "at 8 Marrow time", "in the early hours", "12, said", "the glorious fourth", "over 3 people", "5% on Friday"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if at := refused(text); at != "" {
			t.Errorf("%q: refused at %s", text, at)
		}
	})
}

// TestRuleSet holds the rules to what a set of them can hold.
func TestRuleSet(t *testing.T) {
	if len(rules) > 32 {
		t.Errorf("%d rules, and a ruleSet holds 32: make it a uint64", len(rules))
	}
}
