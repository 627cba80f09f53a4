package main

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/topic"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/documents"
	"github.com/crosscheck/crosscheck/report"
	"github.com/spf13/cobra"
)

func (a *app) diffCommand() *cobra.Command {
	var p printing
	var pairs string
	cmd := &cobra.Command{
		Use:   "diff [flags] A B",
		Short: "Show where two documents contradict each other",
		Long: `Take two documents as two accounts of one event, and show where they disagree.

With --pairs, judge many pairs of short texts: each line of the file ("-" for
standard input) is {"id", "a", "b"}, each line of the output is {"id", "verdict",
"findings"} with the strongest verdict of the pair ("none" where nothing in the
one text speaks of what the other speaks of).`,
		Example: `  crosscheck diff monday.txt tuesday.txt
  crosscheck diff --pairs pairs.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if pairs != "" {
				return a.diffPairs(cmd, args, pairs, p.all)
			}
			return a.diff(cmd, args, p)
		},
	}
	cmd.Flags().StringVar(&pairs, "pairs", "", "`file` of JSON lines {\"id\", \"a\", \"b\"} to judge, - for standard input")
	p.add(cmd, "print what agrees too")
	addFlagging(cmd.Flags())
	return cmd
}

func (a *app) diff(cmd *cobra.Command, args []string, p printing) error {
	if err := exactly(2)(cmd, args); err != nil {
		return err
	}
	format, l, flagging, err := a.beginFindings(cmd, p)
	if err != nil {
		return err
	}
	docs, troubled, err := a.read(cmd, l.config, args)
	if err != nil {
		return err
	}
	if troubled {
		return errReported
	}
	if len(docs) != 2 {
		return hintf(fmt.Errorf("%s read, 2 wanted", counted(len(docs), "document")), "crosscheck check compares folders")
	}
	result, err := analysePair(cmd.Context(), docs[0], docs[1], l.config)
	if err != nil {
		return err
	}
	c := checkedItems{items: itemsOf(result.Findings), documents: 2}
	if err := a.printFindings(format, c, flagging, p, l.config); err != nil {
		return err
	}
	return c.status(len(flagging.flagged(c.items)) > 0)
}

// diffPairs judges each pair by itself, in the order of the input.
func (a *app) diffPairs(cmd *cobra.Command, args []string, name string, all bool) error {
	if err := exactly(0)(cmd, args); err != nil {
		return err
	}
	_, l, err := a.begin(cmd, "jsonl")
	if err != nil {
		return err
	}
	flagging, err := newFlagging(l.config)
	if err != nil {
		return err
	}
	lines, err := a.lines(name)
	if err != nil {
		return err
	}
	defer lines.close()
	reader, flagged := newPairReader(l.config), false
	err = a.write(func(w io.Writer) error {
		err := report.WritePairs(w, func(yield func(report.PairResult) bool) {
			var pair textPair
			for lines.next(cmd.Context(), &pair) {
				result := reader.judge(pair)
				flagged = flagged || len(flagging.flagged(itemsOf(result.Findings))) > 0
				if !yield(result) {
					return
				}
				pair = textPair{}
			}
		}, report.Options{All: all})
		return errors.Join(err, lines.err)
	})
	if err == nil && flagged {
		return errFlagged
	}
	return err
}

// textPair is one line of input.
type textPair struct {
	ID lineID `json:"id"`
	A  string `json:"a"`
	B  string `json:"b"`
}

// pairReader compares two documents as accounts of one event, pair after pair
// with what need be made ready only once.
type pairReader struct {
	reader    *reader
	topics    topic.Options
	tolerance compare.Tolerance
}

func newPairReader(cfg config) pairReader {
	options := topicOptions(cfg)
	options.Statements = true
	return pairReader{newReader(cfg), options, tolerance(cfg)}
}

// findings is what comparing the two documents finds.
func (r pairReader) findings(a, b *claims.Document) []compare.Finding {
	cs := slices.Concat(r.reader.read(a), r.reader.read(b))
	assigned := topic.Assign([]*claims.Document{a, b}, cs, r.topics)
	return compared(cs, assigned.Topics, r.tolerance, assigned.Paired)
}

func (r pairReader) judge(p textPair) report.PairResult {
	found := r.findings(documents.FromText("a", p.A), documents.FromText("b", p.B))
	verdict := strongest(found)
	if p.A == p.B && len(found) > 0 && verdict == compare.None {
		verdict = compare.Agree // one text twice is one document
	}
	return report.PairResult{ID: string(p.ID), Verdict: verdict, Findings: found}
}

// strongest is the strongest verdict of findings that have a side in each text.
func strongest(findings []compare.Finding) compare.Verdict {
	best := compare.None
	for _, f := range findings {
		if !f.WithinSource && slices.Index(compare.Verdicts, f.Verdict) > slices.Index(compare.Verdicts, best) {
			best = f.Verdict
		}
	}
	return best
}
