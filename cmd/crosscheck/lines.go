package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// jsonLines reads a file of JSON, one value a line. Empty lines are passed over.
type jsonLines struct {
	name   string // for errors
	file   io.Closer
	reader *bufio.Reader
	line   int   // number of the line last read
	err    error // what ended next, nil at the end of the file
}

// lines opens a file of JSON lines, or standard input for "-".
func (a *app) lines(name string) (*jsonLines, error) {
	if name == "-" {
		return &jsonLines{name: "standard input", file: io.NopCloser(nil), reader: bufio.NewReaderSize(a.stdin, 64<<10)}, nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, hintf(unreadable(name, err), "- reads standard input")
	}
	return &jsonLines{name: name, file: file, reader: bufio.NewReaderSize(file, 64<<10)}, nil
}

// close closes the file; it was only read.
func (l *jsonLines) close() { l.file.Close() }

// next decodes the next line into value and reports whether there was one.
func (l *jsonLines) next(ctx context.Context, value any) bool {
	for l.err == nil {
		text, err := l.reader.ReadBytes('\n')
		l.line++
		if text = bytes.TrimSpace(text); len(text) > 0 {
			if l.err = ctx.Err(); l.err == nil {
				l.err = l.decode(text, value)
			}
			return l.err == nil
		}
		switch {
		case errors.Is(err, io.EOF):
			return false
		case err != nil:
			l.err = unreadable(l.name, err)
		}
	}
	return false
}

func (l *jsonLines) decode(text []byte, value any) error {
	var err error
	if plain, ok := value.(interface{ UnmarshalLine([]byte) error }); ok {
		err = plain.UnmarshalLine(text)
	} else {
		err = json.Unmarshal(text, value)
	}
	if err == nil {
		return nil
	}
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return fmt.Errorf("%s:%d: field %q holds a %s", l.name, l.line, wrong.Field, wrong.Value)
	}
	return hintf(fmt.Errorf("%s:%d: %.40q is not a JSON object", l.name, l.line, text), "one JSON object a line is wanted")
}

// lineID is an identifier of a line: a text, or a number as it is printed.
type lineID string

// UnmarshalJSON takes the identifier as it is written.
func (id *lineID) UnmarshalJSON(text []byte) error {
	var s string
	if err := json.Unmarshal(text, &s); err == nil {
		*id = lineID(s)
		return nil
	}
	*id = lineID(text)
	return nil
}
