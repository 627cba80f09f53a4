package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/store"
	"github.com/spf13/cobra"
)

// choosing are the flags that choose findings of a database.
type choosing struct {
	verdicts, severities, kinds, states, statuses []string
	topic, source, query                          string
}

func (c *choosing) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringSliceVar(&c.verdicts, "verdict", nil, "only findings with one of these `verdicts`")
	f.StringSliceVar(&c.severities, "severity", nil, "only findings of one of these `severities`: high, medium, low")
	f.StringSliceVar(&c.kinds, "kind", nil, "only findings on values of these `kinds`: count, money, date …")
	f.StringSliceVar(&c.states, "state", nil, "only findings in one of these `states`: new, unchanged, updated, absent (default all but absent)")
	f.StringSliceVar(&c.statuses, "status", nil, "only findings with one of these review `statuses`: open, reopened, pending, a_wrong …")
	f.StringVar(&c.topic, "topic", "", "only findings of this `topic`, or of all below a part before a /")
	f.StringVar(&c.source, "source", "", "only findings that quote this publisher or `path`")
	f.StringVar(&c.query, "query", "", "only findings that hold these `words`, in any order; \"in quotes\" in a row")
}

// everything reports whether nothing was chosen.
func (c *choosing) everything() bool {
	for _, list := range [][]string{c.verdicts, c.severities, c.kinds, c.states, c.statuses} {
		if len(list) > 0 {
			return false
		}
	}
	return c.topic+c.source+c.query == ""
}

// filter checks the words and turns them into a filter.
func (c *choosing) filter() (store.Filter, error) {
	f := store.Filter{Statuses: c.statuses, Topic: c.topic, Source: c.source, Query: c.query, States: present}
	var err error
	pick := func(flag string, given, known []string) {
		for _, word := range given {
			if err == nil && !slices.Contains(known, word) {
				err = hintf(fmt.Errorf("--%s: no %s %q", flag, flag, word), "one of %s", strings.Join(known, ", "))
			}
		}
	}
	pick("verdict", c.verdicts, texts(compare.Verdicts[1:]))
	pick("severity", c.severities, texts(severities))
	pick("kind", c.kinds, texts(claims.Kinds))
	pick("state", c.states, texts(append(slices.Clone(present), store.Absent)))
	pick("status", c.statuses, append([]string{store.StatusOpen, store.StatusReopened}, report.Decisions...))
	f.Verdicts, f.Severities, f.Kinds = words[compare.Verdict](c.verdicts), words[compare.Severity](c.severities), words[claims.Kind](c.kinds)
	if len(c.states) > 0 {
		f.States = words[store.State](c.states)
	}
	return f, err
}

// texts and words change between a type of words and plain strings.
func texts[T ~string](list []T) []string { return words[string](list) }

func words[T, S ~string](list []S) []T {
	var all []T
	for _, w := range list {
		all = append(all, T(w))
	}
	return all
}

func (a *app) exportCommand() *cobra.Command {
	var p printing
	var c choosing
	cmd := &cobra.Command{
		Use:   "export [flags]",
		Short: "Write the findings of the database as a report",
		Long: `Write the findings in the database, with their state and reviews.

Formats: ` + formatList() + `.

A finding that check would not flag (suppressed, known to the baseline, of another
verdict or severity than those that flag) is marked so, with the reason.

CSV and XLSX have one row per pair of values and are safe to open in a spreadsheet;
what is decided there, in the columns review_status and review_note, comes back
with crosscheck import. docs/formats.md describes each format.`,
		Example: `  crosscheck export --format xlsx -o discrepancies.xlsx
  crosscheck export --format markdown --severity high --status open`,
		Args: exactly(0),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.export(cmd, p, c) },
	}
	p.add(cmd, "write what agrees too")
	c.add(cmd)
	addFlagging(cmd.Flags())
	return cmd
}

func (a *app) export(cmd *cobra.Command, p printing, c choosing) error {
	filter, err := c.filter()
	if err != nil {
		return err
	}
	format, l, flagging, err := a.beginFindings(cmd, p)
	if err != nil {
		return err
	}
	if len(filter.Verdicts) == 0 && !p.all && flagging.known.Findings == nil && flagging.suppressed.entries == nil {
		filter.Verdicts = words[compare.Verdict](flaggable()) // what would be printed, and nobody asks for the rest
	}
	db, err := a.openReadOnly(cmd.Context(), l.config)
	if err != nil {
		return err
	}
	defer db.Close()
	items, err := storedItems(cmd.Context(), db, filter)
	if err != nil {
		return err
	}
	notes := flagging.suppressed.expired()
	if c.everything() {
		notes = flagging.idle(items)
	}
	if err := a.printItems(format, checkedItems{items: flagging.marked(items), notes: notes}, p, l.config); err != nil {
		return err
	}
	a.tellIdle(notes, flagging.from)
	return nil
}
