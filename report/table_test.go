package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func printedTable(t testing.TB, format string, table Table, opt Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := WriteTable(&b, format, table, opt); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var documentsTable = Table{
	Columns: []Column{{Name: "path"}, {Name: "claims", Number: true}, {Name: "first_seen"}, {Name: "publisher"}},
	Rows: [][]string{
		{"reports/a.txt", "12", "2031-03-04", "Harbour Wire"},
		{"reports/港口.txt", "1300", "", "港口日报 of Larnholm, the evening edition"},
		{"=evil()", "-1", "2031-03-05", "\x1b[31mred\r\nmail"},
		{"short"},
	},
}

func TestTableGolden(t *testing.T) {
	golden(t, "table-text", []byte(printedTable(t, "text", documentsTable, Options{})))
	golden(t, "table-text-narrow", []byte(printedTable(t, "text", documentsTable, Options{Width: 50, Color: true})))
	golden(t, "table-json", []byte(printedTable(t, "json", documentsTable, Options{})))
	golden(t, "table-jsonl", []byte(printedTable(t, "jsonl", documentsTable, Options{})))
	golden(t, "table-csv", []byte(printedTable(t, "csv", documentsTable, Options{})))
}

func TestTableEmpty(t *testing.T) {
	empty := Table{Columns: documentsTable.Columns}
	for format, want := range map[string]string{
		"text": "none\n", "json": "{\"version\":1,\"rows\":[]}\n", "jsonl": "", "csv": "path,claims,first_seen,publisher\r\n",
	} {
		if got := printedTable(t, format, empty, Options{}); got != want {
			t.Errorf("%s of an empty table is %q, want %q", format, got, want)
		}
	}
}

// Every line starts its columns where the header does, no line is wider than
// was asked for unless numbers and narrow columns leave no choice, and none
// ends in a space.
func TestTableLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.SampledFrom([]string{"", "a", "wide 漢字 text that goes on and on", "é", "12345", "x y"})
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, 0, 3), 1, 6).Draw(t, "rows")
		table := Table{Columns: []Column{{Name: "one"}, {Name: "two", Number: true}, {Name: "three"}}, Rows: rows}
		var b bytes.Buffer
		if err := WriteTable(&b, "text", table, Options{Width: 80}); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
		if len(lines) != len(rows)+1 {
			t.Fatalf("%d lines for %d rows", len(lines), len(rows))
		}
		for i, line := range lines {
			if columns(line) > 80 || strings.HasSuffix(line, " ") {
				t.Fatalf("line %d is %q", i, line)
			}
		}
		third := columns(lines[0][:strings.Index(lines[0], "three")])
		for i, row := range rows {
			if s := cellAt(row, 2); s != "" && columns(strings.TrimSuffix(lines[i+1], s)) != third && !strings.Contains(lines[i+1], "…") {
				t.Fatalf("the third column of %q does not start at %d:\n%s", lines[i+1], third, b.String())
			}
		}
	})
}

func TestIsNumber(t *testing.T) {
	for _, s := range []string{"0", "12", "-3", "1.50", "-0.2", "160000000"} {
		if !isNumber(s) || !json.Valid([]byte(s)) {
			t.Errorf("%q is a number", s)
		}
	}
	for _, s := range []string{"", "-", "01", "1.", ".5", "1e3", "+1", "NaN", "1,000", "--1", "12a"} {
		if isNumber(s) {
			t.Errorf("%q is no number here", s)
		}
	}
}
