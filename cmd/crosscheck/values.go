package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims/value"
	"github.com/crosscheck/crosscheck/report"
	"github.com/spf13/cobra"
)

func (a *app) valuesCommand() *cobra.Command {
	var reference string
	cmd := &cobra.Command{
		Use:   "values [flags] [TEXT]",
		Short: "Print the values that the recogniser finds in a text",
		Long: `Print the numbers, dates, ages, sums and measures in a text, as intervals with
their units.

Without TEXT, read lines of {"id", "text", "reference"} from standard input and
print lines of {"id", "values"}; reference is the time that relative dates count
from (RFC 3339, or a date).`,
		Example: `  crosscheck values "At least 12 people were hurt on Tuesday"
  crosscheck values --reference 2031-03-04 "early next week"
  crosscheck values < texts.jsonl > values.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.values(cmd, args, reference) },
	}
	cmd.Flags().StringVar(&reference, "reference", "", "`time` that relative dates count from (default: they stay unresolved)")
	return cmd
}

func (a *app) values(cmd *cobra.Command, args []string, reference string) error {
	if a.configured() {
		if _, err := a.settings(cmd); err != nil {
			return err
		}
	}
	if _, err := parseReference(reference); err != nil {
		return fmt.Errorf("--reference: %w", err)
	}
	if len(args) > 0 {
		return a.valuesOf(strings.Join(args, " "), reference)
	}
	format, err := a.format("jsonl", "text")
	if err != nil {
		return err
	}
	lines, err := a.lines("-")
	if err != nil {
		return err
	}
	return a.write(func(w io.Writer) error {
		err := report.WriteValues(w, format, func(yield func(report.ValueRow) bool) {
			line := textLine{Reference: reference}
			for lines.next(cmd.Context(), &line) {
				row, err := line.row()
				if err != nil {
					lines.err = fmt.Errorf("%s:%d: %w", lines.name, lines.line, err)
					return
				}
				if !yield(row) {
					return
				}
				line = textLine{Reference: reference}
			}
		}, a.look())
		return errors.Join(err, lines.err)
	})
}

// configured reports whether anybody set anything. The recogniser takes no settings:
// where there are some they are checked, and where there are none the built-in ones
// need not be read.
func (a *app) configured() bool {
	if a.flags.config != "" || len(strangers(nil)) > 0 {
		return true
	}
	return slices.ContainsFunc(configPaths(""), func(path string) bool {
		_, err := os.Stat(path)
		return err == nil || !errors.Is(err, fs.ErrNotExist)
	})
}

// valuesOf prints the values of one text from the command line.
func (a *app) valuesOf(text, reference string) error {
	format, err := a.format("text", "jsonl")
	if err != nil {
		return err
	}
	// What JSON held is UTF-8 already.
	row, err := textLine{Text: strings.ToValidUTF8(text, "\ufffd"), Reference: reference}.row()
	if err != nil {
		return err
	}
	return a.write(func(w io.Writer) error {
		return report.WriteValues(w, format, func(yield func(report.ValueRow) bool) { yield(row) }, a.look())
	})
}

// look is how text for a person is laid out.
func (a *app) look() report.Options {
	return report.Options{Color: a.colored(), Width: a.width(), Verbose: a.flags.verbose}
}

// row recognises the values of a line, while they are printed.
func (l textLine) row() (report.ValueRow, error) {
	at, err := parseReference(l.Reference)
	if err != nil {
		return report.ValueRow{}, err
	}
	return report.ValueRow{ID: string(l.ID), Text: l.Text, Values: value.Batches(l.Text, value.Context{Reference: at})}, nil
}

// parseReference reads an RFC 3339 time or a date, in UTC; "" is the zero time.
func parseReference(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, hintf(fmt.Errorf("reference %q is no time", s), `write it as "2031-03-04T09:30:00Z" or "2031-03-04"`)
}
