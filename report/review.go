package report

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// Decision is one reviewed row of a CSV.
type Decision struct {
	DiscrepancyID string // 16 hex digits
	EvidenceHash  string // as it was when the row was exported, "" without that column
	Decision      string // one of Decisions
	Note          string // on one line
	Reviewer      string
	At            time.Time // zero when the row gives none
	Line          int       // of the file, from 1
}

// Refusal is a row that was not taken, and why.
type Refusal struct {
	Line  int    // of the file, from 1
	Field string // the column
	Why   string
}

func (r Refusal) String() string { return fmt.Sprintf("line %d: %s: %s", r.Line, r.Field, r.Why) }

// ReadReview reads a reviewed discrepancies.csv. Columns are known by their
// names, in any order; discrepancy_id and review_status must be there, other
// columns may be missing or added. It takes what spreadsheets write: a byte
// order mark, a "sep=" line, commas, semicolons or tabs, CRLF. Of the one
// apostrophe that the export put before a cell exactly that one is taken off.
//
// Rows without a review_status decide nothing and are passed over. A row that
// cannot be read for certain is refused by line and field, never guessed at;
// the other rows stand. The error is for a file that is no such CSV at all or
// breaks off. The only format is "csv".
func ReadReview(r io.Reader, format string) ([]Decision, []Refusal, error) {
	if format != "csv" {
		return nil, nil, unknownFormat(format, []string{"csv"})
	}
	in, columns, skipped, err := openReview(r)
	if err != nil {
		return nil, nil, err
	}
	v := reviewReader{columns: columns, skipped: skipped, seen: map[string]Decision{}}
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return v.decisions, v.refusals, nil
		}
		if err != nil {
			return v.decisions, v.refusals, brokenCSV(err, skipped)
		}
		line, _ := in.FieldPos(0)
		v.row(record, line+skipped)
	}
}

// brokenCSV names the line of the file instead of that of the reader, which
// does not count a "sep=" line.
func brokenCSV(err error, skipped int) error {
	if p := (*csv.ParseError)(nil); errors.As(err, &p) {
		return fmt.Errorf("line %d: %w\nhint: the file is damaged here; save it again as CSV UTF-8", p.Line+skipped, p.Err)
	}
	return err
}

// openReview finds the separator and reads the header. skipped is the number
// of lines before what the reader sees.
func openReview(r io.Reader) (in *csv.Reader, columns map[string]int, skipped int, err error) {
	b := bufio.NewReaderSize(r, 1<<16)
	start, err := b.Peek(3)
	if err != nil && len(start) == 0 && !errors.Is(err, io.EOF) {
		return nil, nil, 0, err
	}
	if bytes.HasPrefix(start, []byte{0xff, 0xfe}) || bytes.HasPrefix(start, []byte{0xfe, 0xff}) {
		return nil, nil, 0, errors.New("the file is UTF-16\nhint: save it as CSV UTF-8")
	}
	if string(start) == byteOrderMark {
		b.Discard(len(byteOrderMark))
	}
	comma, skipped := separator(b)
	in = csv.NewReader(b)
	in.Comma = comma
	in.FieldsPerRecord = -1
	header, err := in.Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, nil, skipped, brokenCSV(err, skipped)
	}
	columns, err = headerOf(header)
	return in, columns, skipped, err
}

// separator reads the separator off a "sep=;" line, which it takes out, or off
// the first line, where the one that stands most often is meant: no column
// name holds any of them.
func separator(b *bufio.Reader) (comma rune, skipped int) {
	ahead, _ := b.Peek(1 << 14)
	line, _, _ := bytes.Cut(ahead, []byte("\n"))
	if rest, ok := bytes.CutPrefix(line, []byte("sep=")); ok && len(bytes.TrimSuffix(rest, []byte("\r"))) == 1 && strings.ContainsRune(",;\t", rune(rest[0])) {
		b.Discard(len(line) + 1)
		return rune(rest[0]), 1
	}
	comma = ','
	for _, c := range ";\t" {
		if bytes.Count(line, []byte(string(c))) > bytes.Count(line, []byte(string(comma))) {
			comma = c
		}
	}
	return comma, 0
}

// headerOf is the place of each column by name.
func headerOf(header []string) (map[string]int, error) {
	columns := make(map[string]int, len(header))
	for i, name := range header {
		name = strings.ToLower(strings.TrimSpace(name))
		if _, ok := columns[name]; ok && name != "" {
			return nil, fmt.Errorf("column %q stands twice in the header", name)
		}
		columns[name] = i
	}
	for _, need := range []string{"discrepancy_id", "review_status"} {
		if _, ok := columns[need]; !ok {
			return nil, fmt.Errorf("there is no column %q in the header %q\nhint: import takes the file that export --format csv writes", need, strings.Join(header, ","))
		}
	}
	return columns, nil
}

type reviewReader struct {
	columns   map[string]int
	skipped   int
	seen      map[string]Decision
	decisions []Decision
	refusals  []Refusal
}

func (v *reviewReader) refuse(line int, field, why string, args ...any) {
	v.refusals = append(v.refusals, Refusal{Line: line, Field: field, Why: fmt.Sprintf(why, args...)})
}

// cell is the field of a record as it was before the export guarded it.
func (v *reviewReader) cell(record []string, name string) string {
	i, ok := v.columns[name]
	if !ok || i >= len(record) {
		return ""
	}
	return unguard(record[i])
}

func (v *reviewReader) row(record []string, line int) {
	word := func(name string) string { return strings.TrimSpace(v.cell(record, name)) }
	status := strings.ToLower(word("review_status"))
	if status == "" {
		return
	}
	for name := range v.columns {
		if !utf8.ValidString(v.cell(record, name)) {
			v.refuse(line, "encoding", "the row is not UTF-8: save the file as CSV UTF-8")
			return
		}
	}
	d := Decision{
		DiscrepancyID: word("discrepancy_id"),
		EvidenceHash:  word("evidence_hash"),
		Decision:      status,
		Note:          Flat(v.cell(record, "review_note")),
		Reviewer:      Flat(v.cell(record, "reviewer")),
		Line:          line,
	}
	if v.valid(&d, word("reviewed_at")) {
		v.take(d)
	}
}

// valid checks the fields and reads the time.
func (v *reviewReader) valid(d *Decision, at string) bool {
	if !isID(d.DiscrepancyID) {
		v.refuse(d.Line, "discrepancy_id", "%q is not 16 hex digits: import it as text, not as a number", d.DiscrepancyID)
		return false
	}
	if !slices.Contains(Decisions, d.Decision) {
		v.refuse(d.Line, "review_status", "%q is none of %s", d.Decision, strings.Join(Decisions, ", "))
		return false
	}
	t, ok := readTime(at)
	if !ok {
		v.refuse(d.Line, "reviewed_at", "%q is not a time like 2006-01-02T15:04:05Z", at)
		return false
	}
	d.At = t
	return true
}

// take keeps the decision unless an earlier row decided the same otherwise.
func (v *reviewReader) take(d Decision) {
	first, again := v.seen[d.DiscrepancyID]
	switch {
	case !again:
		v.seen[d.DiscrepancyID] = d
		v.decisions = append(v.decisions, d)
	case first.Decision != d.Decision || first.Note != d.Note:
		v.refuse(d.Line, "discrepancy_id", "%s is decided otherwise in line %d", d.DiscrepancyID, first.Line)
	}
}

func isID(s string) bool {
	return len(s) == 16 && strings.Trim(s, hexDigits) == ""
}

// timeLayouts are the times that can be read without guessing at the order of
// day and month. A time without a zone is UTC.
var timeLayouts = []string{time.RFC3339, "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02T15:04:05", "2006-01-02"}

// readTime reads a reviewed_at; an empty one is the zero time.
func readTime(s string) (time.Time, bool) {
	if s == "" {
		return time.Time{}, true
	}
	for _, layout := range timeLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}
