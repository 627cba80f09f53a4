package main

import (
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
	"github.com/crosscheck/crosscheck/store"
	"github.com/spf13/pflag"
)

// addFlagging adds the flags that say which findings are flagged. The
// configuration reads them by name.
func addFlagging(flags *pflag.FlagSet) {
	flags.StringSlice("fail-on", nil, "`verdicts` that flag a finding: "+strings.Join(flaggable(), ", ")+" (default all)")
	flags.String("min-severity", "", "least `severity` that flags a finding: low, medium, high (default low)")
	flags.String("baseline", "", "`file` of known findings, which are not flagged (written by crosscheck baseline)")
}

// flagging decides which findings are flagged.
type flagging struct {
	verdicts []compare.Verdict
	least    compare.Severity
	known    baseline
}

func newFlagging(cfg config) (flagging, error) {
	f := flagging{verdicts: cfg.FailOn, least: cfg.MinSeverity}
	if cfg.Baseline == "" {
		return f, nil
	}
	var err error
	f.known, err = readBaseline(cfg.Baseline)
	return f, err
}

// severities from the least to the most severe.
var severities = []compare.Severity{compare.Low, compare.Medium, compare.High}

// settled are the decisions after which nobody needs to look again, unless the
// evidence changes.
var settled = []string{string(store.NeitherWrong), string(store.Intentional), string(store.NotComparable), string(store.ToolError)}

// flags reports whether a person should look at the finding.
func (f flagging) flags(item report.Item) bool {
	switch {
	case item.State == string(store.Absent),
		!slices.Contains(f.verdicts, item.Finding.Verdict),
		slices.Index(severities, item.Finding.Severity) < slices.Index(severities, f.least),
		f.known.has(item.Finding.ID):
		return false
	}
	return item.Reopened != "" || !isSettled(item)
}

// isSettled reports whether the finding, or each of its pairs that a person
// would have to look at, is decided for good.
func isSettled(item report.Item) bool {
	if item.Review != nil {
		return slices.Contains(settled, item.Review.Decision)
	}
	for _, p := range item.Finding.Pairs {
		r := item.PairReviews[report.DiscrepancyID(&item.Finding, p)]
		if p.Verdict.Flagged() && (r == nil || !slices.Contains(settled, r.Decision)) {
			return false
		}
	}
	return len(item.PairReviews) > 0
}

// flagged keeps the findings that are flagged.
func (f flagging) flagged(items []report.Item) []report.Item {
	var kept []report.Item
	for _, item := range items {
		if f.flags(item) {
			kept = append(kept, item)
		}
	}
	return kept
}

// itemsOf are the findings of a run that no database knows.
func itemsOf(findings []compare.Finding) []report.Item {
	items := make([]report.Item, len(findings))
	for i, f := range findings {
		items[i] = report.Item{Finding: f}
	}
	return items
}
