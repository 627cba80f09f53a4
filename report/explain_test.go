package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

func explained(t testing.TB, e Explanation, opt Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteExplain(&b, e, opt); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestExplainGolden(t *testing.T) {
	list := stated(t)
	high, low := list[1], list[2]
	it := ferry(t)[0]
	f := &it.Finding
	f.Groups[0].Claims, f.Groups[1].Claims = []*claims.Claim{list[0], high}, []*claims.Claim{low}
	f.Topic.Claims = []*claims.Claim{low, high, list[0]}
	f.Topic.Joins = []claims.Join{
		{Claim: high.ID, With: low.ID, Score: 0.8125, Why: []string{"same class killed 0.50", "same subject Larnholm ferry 0.31"}},
		{Claim: list[0].ID, With: "elsewhere", Score: 1, Why: []string{"same words 1.00"}},
	}
	golden(t, "explain-claim", explained(t, Explanation{Claim: low, Topic: f.Topic}, Options{Width: 76}))
	golden(t, "explain-finding", explained(t, Explanation{Finding: &it}, Options{}))
	golden(t, "explain-color", explained(t, Explanation{Claim: high, Topic: f.Topic, Finding: &it}, Options{Color: true, Width: 76}))
}

// What a document says cannot move the cursor or colour the terminal.
func TestTerminalIsSafe(t *testing.T) {
	evil := "Alarm\x07 \x1b[2J\u202eback\u009b1m 12 deaths\r\nhere"
	d := article("reports/\x1b]0;title\x07.txt", "Evil\x1b[31m Post", when(4, 0), evil)
	c := state(t, d, evil, "12 deaths", people(12, "12 person\x1b[1m"))
	c.Trace = []string{"rule\x1b"}
	c.Attribution.Speaker = "a\tspeaker\u2066"
	it := ferry(t)[0]
	it.Finding.Groups[0].Claims = []*claims.Claim{c}
	it.Finding.Groups[0].Value = "12\x1b[0m"
	it.Finding.Topic.Label = "label\x1b"
	it.Review.Note = "note\x1b"
	out := render(t, "text", []Item{it}, Options{All: true})
	out = append(out, explained(t, Explanation{Claim: c, Topic: it.Finding.Topic, Finding: &it}, Options{})...)
	out = append(out, printedClaims(t, "text", []*claims.Claim{c}, Options{Verbose: true})...)
	out = append(out, printedTable(t, "text", Table{Columns: []Column{{Name: "a"}}, Rows: [][]string{{evil}}}, Options{})...)
	for _, bad := range []string{"\x1b", "\x07", "\r", "\u009b", "\u202e", "\u2066", "\x01", "\x02"} {
		if i := strings.Index(string(out), bad); i >= 0 {
			t.Errorf("%q reaches the terminal: %q", bad, out[max(i-20, 0):min(i+20, len(out))])
		}
	}
}
