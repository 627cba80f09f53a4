package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// A suppression holds through its last day, whatever the length of its month.
func TestSuppressionHoldsThroughItsLastDay(t *testing.T) {
	for month := time.January; month <= time.December; month++ {
		for _, year := range []int{2031, 2032} { // 2032 is a leap year
			last := time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC)
			for _, day := range []time.Time{time.Date(year, month, 1, 0, 0, 0, 0, time.UTC), last} {
				s := suppression{Expires: day}
				if s.expired(day) || s.expired(day.Add(24*time.Hour-time.Second)) || !s.expired(day.Add(24*time.Hour)) {
					t.Errorf("%s does not hold through its last day", day.Format(time.DateOnly))
				}
			}
		}
	}
	if never := (suppression{}); never.expired(time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)) {
		t.Error("a suppression without an end has one")
	}
}

// threeValues is a finding of three values: two pairs that flag it, one that does
// not.
func threeValues() *compare.Finding {
	return &compare.Finding{
		ID: "0123456789abcdef", Topic: &claims.Topic{ID: "port-alder/killed"}, Verdict: compare.Contradiction,
		Groups: []compare.Group{{Value: "12 death"}, {Value: "21 death"}, {Value: "more than 11 death"}},
		Pairs: []compare.Pair{
			{A: 0, B: 1, Verdict: compare.Contradiction}, {A: 0, B: 2, Verdict: compare.Compatible}, {A: 1, B: 2, Verdict: compare.Update},
		},
	}
}

// A finding is suppressed when each pair that flags it is.
func TestSuppressionOfPairs(t *testing.T) {
	f := threeValues()
	first, third := report.DiscrepancyID(f, f.Pairs[0]), report.DiscrepancyID(f, f.Pairs[2])
	now := time.Date(2031, 3, 9, 12, 0, 0, 0, time.UTC)
	past := now.AddDate(0, 0, -2)
	for name, c := range map[string]struct {
		entries []suppression
		want    bool
	}{
		"nothing":                   {nil, false},
		"the finding":               {[]suppression{{Finding: f.ID}}, true},
		"the finding, expired":      {[]suppression{{Finding: f.ID, Expires: past}}, false},
		"another finding":           {[]suppression{{Finding: "0123456789abcdee"}}, false},
		"one pair":                  {[]suppression{{Finding: first}}, false},
		"both pairs":                {[]suppression{{Finding: first}, {Finding: third}}, true},
		"both pairs, one expired":   {[]suppression{{Finding: first}, {Finding: third, Expires: past}}, false},
		"the topic":                 {[]suppression{{Finding: "port-alder/killed"}}, true},
		"a part of the topic":       {[]suppression{{Finding: "port-*/killed"}}, true},
		"a star for one part":       {[]suppression{{Finding: "port-alder*"}}, false},
		"the topic, one verdict":    {[]suppression{{Finding: "*/killed", Verdicts: []compare.Verdict{compare.Update}}}, false},
		"the topic, both verdicts":  {[]suppression{{Finding: "*/killed", Verdicts: []compare.Verdict{compare.Update, compare.Contradiction}}}, true},
		"a verdict and a pair":      {[]suppression{{Finding: "*/killed", Verdicts: []compare.Verdict{compare.Update}}, {Finding: first}}, true},
		"another topic's last part": {[]suppression{{Finding: "*/injured"}}, false},
	} {
		if got := (suppressions{entries: c.entries, now: now}).of(f) != nil; got != c.want {
			t.Errorf("%s: suppressed is %v", name, got)
		}
	}
}

// Whatever a file of suppressions holds, what is taken of it names a finding and a
// reason and does not meet everything, and what is not is told of by line.
func FuzzReadSuppressions(f *testing.F) {
	f.Add("suppressions:\n  - {finding: a/b, reason: c, expires: 2031-02-28, verdicts: [unclear]}\n")
	f.Add("suppressions:\n  - finding: '*'\n    reason: x\n")
	f.Add("suppressions: 3\nother: &a [*a]\n")
	f.Add("- a\n")
	f.Add("suppressions:\n  - &x {finding: a/b, reason: c}\n  - *x\n  - <<: *x\n")
	folder := f.TempDir()
	f.Fuzz(func(t *testing.T, text string) {
		path := filepath.Join(folder, "suppressions.yaml")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := readSuppressions(config{Suppressions: path}, time.Date(2031, 3, 9, 0, 0, 0, 0, time.UTC))
		if err != nil {
			if !strings.HasPrefix(err.Error(), path+":") {
				t.Errorf("the error does not say where: %v", err)
			}
			return
		}
		for _, e := range s.entries {
			if e.Finding == "" || e.Reason == "" || e.line < 1 || e.meets(&compare.Finding{Topic: &claims.Topic{ID: "\x00"}}, compare.Pair{}) {
				t.Errorf("took %+v", e)
			}
		}
	})
}
