package report

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// readCSV reads what spreadsheets make of a CSV: a byte order mark, a "sep="
// line, commas, semicolons or tabs, CRLF, line breaks in quotes.
func (v *reviewReader) readCSV(b *bufio.Reader) error {
	if start, _ := b.Peek(len(byteOrderMark)); string(start) == byteOrderMark {
		b.Discard(len(byteOrderMark))
	}
	comma, skipped := separator(b)
	in := csv.NewReader(b)
	in.Comma = comma
	in.FieldsPerRecord = -1
	header, err := in.Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return brokenCSV(err, skipped)
	}
	if v.columns, err = headerOf(header); err != nil {
		return err
	}
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return brokenCSV(err, skipped)
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
