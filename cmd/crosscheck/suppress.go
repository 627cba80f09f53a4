package main

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// suppression is what a person has looked at and does not want flagged, and why.
type suppression struct {
	// Finding is the ID of a finding or of one pair of values of it (its
	// discrepancy_id), or a pattern of topic IDs, in which * stands for any part
	// without a "/".
	Finding string
	// Verdicts are those that it holds for; none means all.
	Verdicts []compare.Verdict
	Reason   string
	// Expires is the last day on which it holds, in UTC; zero is no end.
	Expires time.Time

	line int // of the file
}

// suppressions are the entries of one file. The zero value suppresses nothing.
type suppressions struct {
	path    string
	entries []suppression
	now     time.Time
}

func (s *suppression) expired(now time.Time) bool {
	return !s.Expires.IsZero() && !now.Before(s.Expires.AddDate(0, 0, 1))
}

// isID reports whether the entry names a finding or a pair, not topics.
func (s *suppression) isID() bool { return len(s.Finding) == 16 && hexadecimal(s.Finding) }

func hexadecimal(s string) bool { return s != "" && strings.Trim(s, "0123456789abcdef") == "" }

// meets reports whether the entry is about the pair of the finding, expired or
// not.
func (s *suppression) meets(f *compare.Finding, p compare.Pair) bool {
	if len(s.Verdicts) > 0 && !slices.Contains(s.Verdicts, p.Verdict) {
		return false
	}
	if s.isID() {
		return s.Finding == f.ID || s.Finding == report.DiscrepancyID(f, p)
	}
	if f.Topic == nil {
		return false
	}
	met, err := path.Match(s.Finding, f.Topic.ID) // the pattern was checked when it was read
	return err == nil && met
}

// of is the entry by which a finding is suppressed: every pair of it that a
// person would look at needs one that has not expired. Of several the first is
// given, nil where a pair has none.
func (s suppressions) of(f *compare.Finding) *suppression {
	var first *suppression
	for _, p := range flaggedPairs(f) {
		i := slices.IndexFunc(s.entries, func(e suppression) bool { return !e.expired(s.now) && e.meets(f, p) })
		if i < 0 {
			return nil
		}
		if first == nil {
			first = &s.entries[i]
		}
	}
	return first
}

// flaggedPairs are the pairs of a finding that a person would look at; a finding
// without any stands for itself.
func flaggedPairs(f *compare.Finding) []compare.Pair {
	pairs := slices.DeleteFunc(slices.Clone(f.Pairs), func(p compare.Pair) bool { return !p.Verdict.Flagged() })
	if len(pairs) == 0 {
		return []compare.Pair{{Verdict: f.Verdict}}
	}
	return pairs
}

// why is the entry in words, for those who see the finding all the same.
func (s *suppression) why() string {
	if s.Expires.IsZero() {
		return s.Reason
	}
	return s.Reason + " (until " + s.Expires.Format(time.DateOnly) + ")"
}

// expired and unused are the entries that do nothing (any more).
func (s suppressions) expired() []report.Note {
	var notes []report.Note
	for i := range s.entries {
		if e := &s.entries[i]; e.expired(s.now) {
			notes = append(notes, s.note(e, report.NoteExpired, "expired on "+e.Expires.Format(time.DateOnly)+" and suppresses nothing any more"))
		}
	}
	return notes
}

func (s suppressions) unused(items []report.Item) []report.Note {
	var notes []report.Note
	for i := range s.entries {
		e := &s.entries[i]
		if !e.expired(s.now) && !slices.ContainsFunc(items, func(item report.Item) bool { return e.used(&item.Finding) }) {
			notes = append(notes, s.note(e, report.NoteUnused, "meets no finding and can go"))
		}
	}
	return notes
}

func (s suppressions) note(e *suppression, kind, text string) report.Note {
	return report.Note{Kind: kind, Path: s.path, Line: e.line, Entry: e.Finding, Text: text}
}

func (s *suppression) used(f *compare.Finding) bool {
	return slices.ContainsFunc(flaggedPairs(f), func(p compare.Pair) bool { return s.meets(f, p) })
}

// listed is at most ten lines, and a last one that counts the others.
func listed(lines []string, rest string) []string {
	const most = 10
	if len(lines) <= most+1 {
		return lines
	}
	return append(slices.Clone(lines[:most]), fmt.Sprintf("… and %d more%s", len(lines)-most, cmp.Or(rest, "")))
}
