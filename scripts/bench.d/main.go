// Command bench.d measures the speed, the memory and the growth of the built
// crosscheck, beside prose and plain word segmentation on the same text.
//
// It measures processes as a user runs them, so start-up, reading and printing
// count; the questions of the workbench to its store are measured in this one. It
// judges nothing and compares with no earlier run. To measure more,
// add a section to main; what is printed is text for a person.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

const megabyte = 1 << 20

// bench is one run of measurements.
type bench struct {
	program string // the built crosscheck
	work    string // a folder to fill
	corpus  *corpus
}

func main() {
	program := flag.String("crosscheck", "crosscheck", "built program")
	work := flag.String("work", os.TempDir(), "folder for generated text")
	stories := flag.String("stories", "stories", "folder of articles, as fixtures/unpack writes them")
	documents := flag.Int("documents", 250, "documents of the smallest check")
	only := flag.String("only", "", "one section: speeds, check, values, lists or store")
	flag.Parse()
	text, err := readCorpus(*stories)
	if err != nil {
		fmt.Fprintf(os.Stderr, "bench: %v\n", err)
		os.Exit(2)
	}
	b := bench{*program, *work, text}
	for _, section := range []struct {
		name string
		run  func() error
	}{
		{"speeds", b.speeds},
		{"check", func() error { return b.growth(*documents) }},
		{"values", b.valuesGrowth},
		{"lists", b.listGrowth},
		{"store", b.store},
	} {
		if *only != "" && *only != section.name {
			continue
		}
		if err := section.run(); err != nil {
			fmt.Fprintf(os.Stderr, "bench: %v\n", err)
			os.Exit(2)
		}
	}
}

// speeds compares programs on one core and the same text.
func (b bench) speeds() error {
	docs := b.corpus.make(1000)
	folder := filepath.Join(b.work, "speed")
	size, err := write(folder, docs)
	if err != nil {
		return err
	}
	claims, err := b.run(nil, "GOMAXPROCS=1", "claims", "--format", "jsonl", folder)
	if err != nil {
		return err
	}
	line := jsonLine(b.corpus.make(8*len(docs)), 4*megabyte)
	values, err := b.run(line, "GOMAXPROCS=1", "values", "--format", "jsonl")
	if err != nil {
		return err
	}
	fmt.Printf("one core, %.1f MB of articles (values: %.1f MB), by processor time\n", float64(size)/megabyte, float64(len(line))/megabyte)
	speed := map[string]float64{
		"claims":        rate(size, claims.worked),
		"values":        rate(len(line), values.worked),
		"prose":         proseRate(docs[:100], fullPipeline),
		"prose tagging": proseRate(docs, taggingOnly),
		"words":         wordsRate(docs),
	}
	for _, row := range []struct{ name, text string }{
		{"claims", "crosscheck claims"},
		{"values", "crosscheck values"},
		{"prose tagging", "prose/v2, tokens and tags of all text"},
		{"prose", "prose/v2, full pipeline"},
		{"words", "uax29 words: the limit"},
	} {
		fmt.Printf("  %8.2f MB/s  %s\n", speed[row.name], row.text)
	}
	fmt.Printf("  claims / prose tagging  %6.2f   (above 1: faster than tagging everything)\n", speed["claims"]/speed["prose tagging"])
	fmt.Printf("  claims / prose          %6.2f\n", speed["claims"]/speed["prose"])
	fmt.Printf("  values / words          %6.3f\n\n", speed["values"]/speed["words"])
	return nil
}

// growth runs check over n, 2n and 4n documents.
func (b bench) growth(n int) error {
	fmt.Printf("check, all cores\n  documents      MB   seconds   MB of memory   time ×   memory ×\n")
	var before measured
	for _, documents := range []int{n, 2 * n, 4 * n} {
		folder := filepath.Join(b.work, fmt.Sprintf("check-%d", documents))
		size, err := write(folder, b.corpus.make(documents))
		if err != nil {
			return err
		}
		m, err := b.run(nil, "", "check", "--format", "json", folder)
		if err != nil {
			return err
		}
		fmt.Printf("  %9d  %6.1f  %8.2f  %13.0f%s\n", documents, float64(size)/megabyte, m.took.Seconds(), float64(m.memory)/megabyte, m.growth(before))
		before = m
	}
	fmt.Println()
	return nil
}

// valuesGrowth runs values over one text of 1, 2, 4 and 8 MB.
func (b bench) valuesGrowth() error {
	fmt.Printf("values, one text\n         MB   seconds   MB/s   time ×\n")
	docs := b.corpus.make(8 * megabyte / len(b.corpus.articles[0]) * 2)
	var before measured
	for _, size := range []int{1, 2, 4, 8} {
		m, err := b.run(jsonLine(docs, size*megabyte), "", "values", "--format", "jsonl")
		if err != nil {
			return err
		}
		grown := ""
		if before.took > 0 {
			grown = fmt.Sprintf("  %7.2f", m.took.Seconds()/before.took.Seconds())
		}
		fmt.Printf("  %9d  %8.2f  %5.1f%s\n", size, m.took.Seconds(), rate(size*megabyte, m.took), grown)
		before = m
	}
	return nil
}

// listGrowth runs check over one text of list items that repeat few values: what
// costs most to file.
func (b bench) listGrowth() error {
	fmt.Printf("check, one text of list items with 90 values\n      items   seconds  processor   time ×\n")
	var before measured
	for _, items := range []int{25_000, 50_000, 100_000} {
		var text strings.Builder
		for i := range items {
			fmt.Fprintf(&text, "%d percent\n", 1+i*7919%90)
		}
		path := filepath.Join(b.work, "list.txt")
		if err := os.WriteFile(path, []byte(text.String()), 0o644); err != nil {
			return err
		}
		m, err := b.run(nil, "", "check", path)
		if err != nil {
			return err
		}
		grown := ""
		if before.took > 0 {
			grown = fmt.Sprintf("  %7.2f", m.worked.Seconds()/before.worked.Seconds())
		}
		fmt.Printf("  %9d  %8.2f  %9.2f%s\n", items, m.took.Seconds(), m.worked.Seconds(), grown)
		before = m
	}
	return nil
}

// measured is what one process took.
type measured struct {
	took   time.Duration // by the clock
	worked time.Duration // processor time of all cores
	memory int64         // largest resident set, bytes
}

func (m measured) growth(before measured) string {
	if before.took == 0 {
		return ""
	}
	return fmt.Sprintf("  %7.2f  %9.2f", m.took.Seconds()/before.took.Seconds(), float64(m.memory)/float64(before.memory))
}

// run runs crosscheck and throws its output away. Flagged findings are no
// failure.
func (b bench) run(stdin []byte, env string, args ...string) (measured, error) {
	cmd := exec.Command(b.program, args...)
	cmd.Dir = b.work
	if env != "" {
		cmd.Env = append(os.Environ(), env)
	}
	if stdin != nil {
		cmd.Stdin = bytes.NewReader(stdin)
	}
	var stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = io.Discard, &stderr
	started := time.Now()
	err := cmd.Run()
	m := measured{took: time.Since(started)}
	if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() > 1 || cmd.ProcessState.ExitCode() < 0 {
		return m, fmt.Errorf("crosscheck %v: %v\n%s", args, err, stderr.String())
	}
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		m.memory = usage.Maxrss * 1024 // Linux counts in KiB
		m.worked = processorTime(usage)
	}
	return m, nil
}

// processorTime is what a process worked. It hardly depends on what else the
// machine does, so speeds on one core are given by it.
func processorTime(usage *syscall.Rusage) time.Duration {
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// rate is megabytes a second.
func rate(bytes int, took time.Duration) float64 {
	return float64(bytes) / megabyte / took.Seconds()
}
