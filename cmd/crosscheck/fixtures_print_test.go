package main

import (
	"fmt"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

const row = "%-26s%s\n"

// String is the text of scores.txt.
func (s *scores) String() string {
	var b strings.Builder
	s.printValues(&b)
	printFindings(&b, "findings", s.findings)
	fmt.Fprintf(&b, row, "  within one source", s.within)
	printFindings(&b, "findings, stories given", s.grouped)
	fmt.Fprintf(&b, "\n%-26s%8s\n", "missed, stories given", "flagged")
	for _, l := range []string{lostValue, lostTopic, lostVerdict, lostWithin} {
		fmt.Fprintf(&b, "  %-24s%8d\n", l, s.missed[l])
	}
	printFindings(&b, "verdict where aligned", s.verdicts)
	s.printMistaken(&b)
	printHead(&b, "joining")
	fmt.Fprintf(&b, row, "  lines on one fact", s.joined)
	fmt.Fprintf(&b, row, "  lines set against lines", s.opposed)
	fmt.Fprintf(&b, row, "  names of findings", s.labels)
	fmt.Fprintf(&b, row, "  articles on one event", s.grouping)
	return strings.TrimPrefix(b.String(), "\n")
}

func printHead(b *strings.Builder, title string) {
	fmt.Fprintf(b, "\n%-26s%8s %8s %8s  %9s  %6s\n", title, "expected", "reported", "right", "precision", "recall")
}

func (s *scores) printValues(b *strings.Builder) {
	printHead(b, "values")
	var sum score
	for _, k := range claims.Kinds {
		if one := *s.values[k]; one != (score{}) {
			fmt.Fprintf(b, row, "  "+string(k), one)
			sum.plus(one)
		}
	}
	fmt.Fprintf(b, row, "  all", sum)
}

// printMistaken prints which verdict is given in place of which.
func (s *scores) printMistaken(b *strings.Builder) {
	fmt.Fprintf(b, "\n%-30s%5s\n", "one verdict for another", "times")
	for _, expected := range compare.Verdicts {
		for _, given := range compare.Verdicts {
			if n := s.mistaken[[2]compare.Verdict{expected, given}]; n > 0 && expected != given {
				fmt.Fprintf(b, "  %-28s%5d\n", string(expected)+" as "+string(given), n)
			}
		}
	}
}

// printFindings prints a line a verdict, and the sum of those that are flagged.
func printFindings(b *strings.Builder, title string, byVerdict map[compare.Verdict]*score) {
	printHead(b, title)
	var sum score
	for _, v := range compare.Verdicts {
		if v != compare.None {
			fmt.Fprintf(b, row, "  "+string(v), *byVerdict[v])
		}
		if v.Flagged() {
			sum.plus(*byVerdict[v])
		}
	}
	fmt.Fprintf(b, row, "  all that are flagged", sum)
}
