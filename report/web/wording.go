package web

import (
	"fmt"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/compare"
)

// date is the day of a time for a person, "" for the zero time.
func date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2 January 2006")
}

// stamp is a time for a person, to the minute.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2 January 2006, 15:04 UTC")
}

// moment is the day of a time, with the hour where that is known.
func moment(t time.Time) string {
	if clocked(t) {
		return stamp(t)
	}
	return date(t)
}

// marks stand beside the verdicts, which must be told apart without colours.
var marks = map[compare.Verdict]string{
	compare.Agree: "=", compare.Compatible: "≈", compare.Attributed: "“”",
	compare.Update: "→", compare.Unclear: "?", compare.Contradiction: "≠",
}

func verdictMark(v compare.Verdict) string { return marks[v] }

// decisionWords say what a decision means, for buttons and histories.
var decisionWords = map[string]string{
	"a_wrong":        "A is wrong",
	"b_wrong":        "B is wrong",
	"both_wrong":     "Both are wrong",
	"neither_wrong":  "Neither is wrong",
	"intentional":    "They mean to differ",
	"not_comparable": "Not comparable",
	"tool_error":     "Not a finding",
	"pending":        "Undecided",
	"reopened":       "Reopened",
	"open":           "Open",
}

// words is a stable word of the program for a person.
func words(s any) string {
	word := fmt.Sprint(s)
	if w, ok := decisionWords[word]; ok {
		return w
	}
	return strings.ReplaceAll(word, "_", " ")
}

// counted is "1 finding", "2 findings".
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

// thousands prints a number with commas.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
