package report

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Decision is one reviewed row of a CSV or a workbook.
type Decision struct {
	DiscrepancyID string // 16 hex digits
	EvidenceHash  string // as it was when the row was exported, "" without that column
	Decision      string // one of Decisions
	Note          string // on one line
	Reviewer      string
	At            time.Time // zero when the row gives none
	Line          int       // of the file, from 1; the header is 1 unless lines stand before it
}

// Refusal is a row that was not taken, and why.
type Refusal struct {
	Line  int    // of the file, from 1
	ID    string // discrepancy_id as it stands there
	Field string // the column
	Why   string
}

func (r Refusal) String() string { return fmt.Sprintf("line %d: %s: %s", r.Line, r.Field, r.Why) }

// Passed is a row that decides nothing.
type Passed struct {
	Line int
	ID   string
	Why  string
}

// Reviewed is what a reviewed file holds. Every row with a discrepancy_id or a
// review_status is in one of the three, each in the order of the file.
type Reviewed struct {
	Decisions []Decision
	Passed    []Passed
	Refusals  []Refusal
}

// ReadReview reads a reviewed discrepancies.csv or .xlsx; which of them it is
// its first bytes say. Columns are known by their names, in any order;
// discrepancy_id and review_status must be there, other columns may be missing
// or added. It takes what spreadsheets write: see readCSV and readXLSX. Of the
// one apostrophe that the export put before a cell exactly that one is taken
// off.
//
// Rows without a review_status decide nothing and are passed over. A row that
// cannot be read for certain is refused by line and field, never guessed at;
// the other rows stand. The error is for a file that is no such table at all or
// breaks off.
func ReadReview(r io.Reader) (Reviewed, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	start, err := in.Peek(4)
	if err != nil && len(start) == 0 && !errors.Is(err, io.EOF) {
		return Reviewed{}, err
	}
	v := reviewReader{seen: map[string]Decision{}}
	switch {
	case bytes.HasPrefix(start, []byte("PK\x03\x04")):
		err = v.readXLSX(in)
	case bytes.HasPrefix(start, []byte{0xd0, 0xcf, 0x11, 0xe0}):
		err = errors.New("the file is an old .xls workbook, or one with a password\nhint: save it as .xlsx without a password, or as CSV UTF-8")
	case bytes.HasPrefix(start, []byte{0xff, 0xfe}), bytes.HasPrefix(start, []byte{0xfe, 0xff}):
		err = errors.New("the file is UTF-16\nhint: save it as CSV UTF-8")
	default:
		err = v.readCSV(in)
	}
	return v.Reviewed, err
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
			return nil, fmt.Errorf("there is no column %q in the header %q\nhint: import takes the file that export --format csv or xlsx writes", need, short(strings.Join(header, ","), 120))
		}
	}
	return columns, nil
}

type reviewReader struct {
	Reviewed
	columns map[string]int
	seen    map[string]Decision
}

func (v *reviewReader) refuse(line int, id, field, why string, args ...any) {
	v.Refusals = append(v.Refusals, Refusal{Line: line, ID: id, Field: field, Why: fmt.Sprintf(why, args...)})
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
	id, status := word("discrepancy_id"), word("review_status")
	if status == "" {
		if id != "" {
			v.Passed = append(v.Passed, Passed{line, id, "no review_status"})
		}
		return
	}
	for name := range v.columns {
		if !utf8.ValidString(v.cell(record, name)) {
			v.refuse(line, id, "encoding", "the row is not UTF-8: save the file as CSV UTF-8")
			return
		}
	}
	d := Decision{
		DiscrepancyID: id,
		EvidenceHash:  word("evidence_hash"),
		Decision:      decisionIn(status),
		Note:          Flat(v.cell(record, "review_note")),
		Reviewer:      Flat(v.cell(record, "reviewer")),
		Line:          line,
	}
	if v.valid(&d, status, word("reviewed_at")) {
		v.take(d)
	}
}

// decisionIn is the word of a review as a person may type it: "B wrong", "Tool-error".
func decisionIn(status string) string {
	return strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(status))
}

// valid checks the fields and reads the time.
func (v *reviewReader) valid(d *Decision, status, at string) bool {
	if !isID(d.DiscrepancyID) {
		v.refuse(d.Line, d.DiscrepancyID, "discrepancy_id", "%q is not 16 hex digits: import it as text, not as a number", d.DiscrepancyID)
		return false
	}
	if !slices.Contains(Decisions, d.Decision) {
		v.refuse(d.Line, d.DiscrepancyID, "review_status", "%q is none of %s", status, strings.Join(Decisions, ", "))
		return false
	}
	t, ok := readTime(at)
	if !ok {
		v.refuse(d.Line, d.DiscrepancyID, "reviewed_at", "%q is not a time like 2006-01-02T15:04:05Z", at)
		return false
	}
	d.At = t
	return true
}

// take keeps the decision unless an earlier row decided the same pair.
func (v *reviewReader) take(d Decision) {
	first, again := v.seen[d.DiscrepancyID]
	switch {
	case !again:
		v.seen[d.DiscrepancyID] = d
		v.Decisions = append(v.Decisions, d)
	case first.Decision != d.Decision || first.Note != d.Note:
		v.refuse(d.Line, d.DiscrepancyID, "discrepancy_id", "%s is decided otherwise in line %d", d.DiscrepancyID, first.Line)
	default:
		v.Passed = append(v.Passed, Passed{d.Line, d.DiscrepancyID, fmt.Sprintf("says what line %d says", first.Line)})
	}
}

// Misread reports whether a text looks like UTF-8 that a spreadsheet took for
// Windows-1252: "cafÃ©".
func Misread(s string) bool {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return false
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		c, ok := charmap.Windows1252.EncodeRune(r)
		switch {
		case ok:
		case r >= 0x80 && r <= 0x9f, r >= 0xf180 && r <= 0xf19f: // bytes without a character, as Excel and LibreOffice read them
			c = byte(r)
		default:
			return false
		}
		b = append(b, c)
	}
	return utf8.Valid(b)
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
