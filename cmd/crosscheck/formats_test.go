package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/report"
)

// printed is what the program prints of the corpus, in a new process's state.
func printed(t *testing.T, want int, args ...string) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if status := run(t.Context(), args, strings.NewReader(""), &stdout, &stderr); status != want {
		t.Fatalf("%q: status %d, want %d\n%s", args, status, want, &stderr)
	}
	return stdout.Bytes()
}

// The status and the bytes are the same on every run and for the same files in
// another order, in every format, to standard output and to files.
func TestEveryFormatIsTheSameOnEveryRun(t *testing.T) {
	stories, err := filepath.Abs("../../fixtures")
	if err != nil {
		t.Fatal(err)
	}
	text := readFile(t, filepath.Join(stories, "ferry.txtar"))
	t.Chdir(t.TempDir())
	mustWrite(t, "ferry.txtar", text)
	writeCorpus(t, "corpus")
	inFiles := func(paths ...string) map[string][]byte {
		args := []string{"check", "--all", "--format", "text"}
		for _, format := range report.Formats() {
			args = append(args, "--report", format+"="+format)
		}
		text := printed(t, exitFlagged, append(args, paths...)...)
		all := map[string][]byte{}
		for _, format := range report.Formats() {
			all[format] = []byte(readFile(t, format))
		}
		if !bytes.Equal(text, all["text"]) {
			t.Error("text in a file differs")
		}
		return all
	}
	first, again, turned := inFiles("ferry.txtar", "corpus"), inFiles("ferry.txtar", "corpus"), inFiles("corpus", "ferry.txtar")
	for _, format := range report.Formats() {
		if !bytes.Equal(first[format], again[format]) {
			t.Errorf("%s differs on the second run", format)
		}
		if !bytes.Equal(first[format], turned[format]) {
			t.Errorf("%s depends on the order of the files", format)
		}
		if direct := printed(t, exitFlagged, "check", "--all", "--format", format, "ferry.txtar", "corpus"); !bytes.Equal(first[format], direct) {
			t.Errorf("%s in a file differs", format)
		}
		printed(t, exitClean, "check", "--format", format, "corpus/a.txt")
		printed(t, exitTrouble, "check", "--format", format, "nowhere")
	}
}

// Every command line in the papers names a command and flags that there are.
func TestCommandLinesOfTheDocs(t *testing.T) {
	seen := 0
	for _, paper := range []string{"../../README.md", "../../docs/ci.md", "../../docs/formats.md"} {
		for line := range strings.Lines(readFile(t, paper)) {
			rest, shown := strings.CutPrefix(strings.TrimLeft(line, " -$"), "crosscheck ")
			if !shown || !strings.HasPrefix(line, "    ") {
				continue
			}
			seen++
			rest, _, _ = strings.Cut(rest, " #")
			words := strings.Fields(rest)
			command, _, err := (&app{}).root().Find(words)
			if err != nil || command.Name() == "crosscheck" {
				t.Errorf("%s: no such command: %s", paper, line)
				continue
			}
			for _, word := range words {
				name, _, _ := strings.Cut(strings.TrimPrefix(word, "--"), "=")
				if strings.HasPrefix(word, "--") && command.Flags().Lookup(name) == nil && command.InheritedFlags().Lookup(name) == nil {
					t.Errorf("%s: no flag %s: %s", paper, word, line)
				}
			}
		}
	}
	if seen < 10 {
		t.Fatalf("only %d command lines found", seen)
	}
}

func TestEveryFormatIsDescribed(t *testing.T) {
	paper := readFile(t, "../../docs/formats.md")
	for _, format := range report.Formats() {
		if !strings.Contains(paper, "`"+format+"`") {
			t.Errorf("docs/formats.md does not name %s", format)
		}
	}
}
