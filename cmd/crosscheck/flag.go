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
	addSuppressions(flags)
}

func addSuppressions(flags *pflag.FlagSet) {
	flags.String("suppressions", "", "`file` of findings that are not flagged, with reasons (default "+suppressionsName+", if there is one)")
}

// flagging decides which findings are flagged.
type flagging struct {
	verdicts   []compare.Verdict
	least      compare.Severity
	known      baseline
	from       string // the baseline's file
	suppressed suppressions
}

func newFlagging(cfg config) (flagging, error) {
	f := flagging{verdicts: cfg.FailOn, least: cfg.MinSeverity, from: cfg.Baseline}
	var err error
	if f.suppressed, err = readSuppressions(cfg, now()); err != nil {
		return f, err
	}
	if cfg.Baseline != "" {
		f.known, err = readBaseline(cfg.Baseline)
	}
	return f, err
}

// severities from the least to the most severe.
var severities = []compare.Severity{compare.Low, compare.Medium, compare.High}

// settled are the decisions after which nobody needs to look again, unless the
// evidence changes.
var settled = []string{string(store.NeitherWrong), string(store.Intentional), string(store.NotComparable), string(store.ToolError)}

// flags reports whether a person should look at the finding.
func (f flagging) flags(item *report.Item) bool {
	return item.Finding.Verdict.Flagged() && f.waiver(item) == nil
}

// waiver is why a finding that a person should look at is not flagged, nil where
// it is.
func (f flagging) waiver(item *report.Item) *report.Waiver {
	finding := &item.Finding
	switch {
	case item.State == string(store.Absent):
		return &report.Waiver{By: report.WaivedAbsent, Reason: "no longer found"}
	case !slices.Contains(f.verdicts, finding.Verdict):
		return &report.Waiver{By: report.WaivedChoice, Reason: "fail_on does not name " + string(finding.Verdict)}
	case slices.Index(severities, finding.Severity) < slices.Index(severities, f.least):
		return &report.Waiver{By: report.WaivedChoice, Reason: "min_severity is " + string(f.least)}
	case f.known.has(finding.ID):
		return &report.Waiver{By: report.WaivedBaseline, Reason: "known to " + f.from}
	}
	if s := f.suppressed.of(finding); s != nil {
		return &report.Waiver{By: report.WaivedSuppression, Reason: s.why()}
	}
	if item.Reopened == "" && isSettled(item) {
		return &report.Waiver{By: report.WaivedReview, Reason: "decided in a review"}
	}
	return nil
}

// isSettled reports whether the finding, or each of its pairs that a person
// would have to look at, is decided for good.
func isSettled(item *report.Item) bool {
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
	for i := range items {
		if f.flags(&items[i]) {
			kept = append(kept, items[i])
		}
	}
	return kept
}

// marked is all findings, those that are not flagged with the reason why.
func (f flagging) marked(items []report.Item) []report.Item {
	all := slices.Clone(items)
	for i := range all {
		if all[i].Finding.Verdict.Flagged() {
			all[i].Waived = f.waiver(&all[i])
		}
	}
	return all
}

// idle are the entries of the baseline and of the suppressions that do nothing with
// these findings, of which none may be left out.
func (f flagging) idle(items []report.Item) []report.Note {
	var notes []report.Note
	for _, e := range f.known.stale(items) {
		notes = append(notes, report.Note{Kind: report.NoteStale, Path: f.from, Entry: e.ID, About: e.about(), Text: "is no longer met and can go"})
	}
	return slices.Concat(notes, f.suppressed.expired(), f.suppressed.unused(items))
}

// itemsOf are the findings of a run that no database knows.
func itemsOf(findings []compare.Finding) []report.Item {
	items := make([]report.Item, len(findings))
	for i, f := range findings {
		items[i] = report.Item{Finding: f}
	}
	return items
}
