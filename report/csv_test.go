package report

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// contractHeader is the header that other programs rely on.
const contractHeader = "discrepancy_id, topic_id, topic, verdict, severity, reason_code, explanation, claim_type, unit, value_a, value_b, low_a, high_a, low_b, high_b, qualifier_a, qualifier_b, scope_a, scope_b, difference, difference_pct, tolerance, quote_a, quote_b, source_a, source_b, url_a, url_b, published_a, published_b, as_of_a, as_of_b, speaker_a, speaker_b, location_a, location_b, sources_a, sources_b, origins_a, origins_b, state, first_seen, last_seen, evidence_hash, review_status, reviewer, reviewed_at, review_note"

func TestCSVHeader(t *testing.T) {
	want := strings.ReplaceAll(contractHeader, ", ", ",") + "\r\n"
	if got := string(render(t, "csv", nil, Options{})); got != want {
		t.Errorf("header without findings:\n%s\nwant\n%s", got, want)
	}
	if got := string(render(t, "csv", nil, Options{BOM: true, Columns: "full"})); got != "\ufeff"+want {
		t.Errorf("header with a byte order mark: %q", got[:20])
	}
}

// awkward is the ferry's findings with cells that spreadsheets misread.
func awkward(t testing.TB) []Item {
	items := ferry(t)
	f := &items[0].Finding
	f.Reason.Text = "=cmd|' /C calc'!A0"
	f.Pairs[0].Reason.Text = "@SUM(1,2)\r\nand \"more\", she said"
	f.Topic.Label = "\tlabel"
	items[0].Review.Note = "+1\x00; 'quoted'"
	items[0].Review.Reviewer = "-Ada"
	items[1].Finding.Groups[0].Value = "27-28"
	items[1].Review = &ReviewInfo{Decision: "pending", Note: strings.Repeat("long ", 2000)}
	return items
}

// Every cell that comes out of the file is one line that no spreadsheet
// calculates, and every record has all columns.
func TestCSVIsSafe(t *testing.T) {
	for _, columns := range []string{"full", "brief"} {
		records, err := csv.NewReader(bytes.NewReader(render(t, "csv", awkward(t), Options{All: true, Columns: columns}))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(records) != 1+5 {
			t.Fatalf("%d records for 5 pairs", len(records)-1)
		}
		for _, record := range records {
			for i, cell := range record {
				if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\x00") || strings.ContainsAny(cell, "\r\n") || dateLike(cell) {
					t.Errorf("column %s holds %q", records[0][i], cell)
				}
			}
		}
	}
}

func TestCSVLinesAreRecords(t *testing.T) {
	got := render(t, "csv", awkward(t), Options{All: true})
	if n := bytes.Count(got, []byte("\r\n")); n != 6 || bytes.Count(got, []byte("\n")) != n {
		t.Errorf("%d CRLF and %d line feeds for 6 records", n, bytes.Count(got, []byte("\n")))
	}
}

const pythonReader = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode("utf-8-sig")
print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), strict=True))))`

// Python's csv reads what encoding/csv reads.
func TestCSVReadsBackElsewhere(t *testing.T) {
	items := awkward(t)
	items[0].Review.Note = "+1; 'quoted'" // before version 3.11 Python's csv refuses NUL anywhere
	file := render(t, "csv", items, Options{All: true, BOM: true})
	want, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file, []byte(byteOrderMark)))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var got [][]string
	python(t, pythonReader, file, &got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("encoding/csv against Python (-want +got):\n%s", diff)
	}
}
