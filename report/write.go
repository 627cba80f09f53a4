package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"
)

// Options say how to print. The zero Options print flagged findings without
// colour, unwrapped, with every column.
type Options struct {
	All     bool   // what agrees too
	Color   bool   // ANSI colours, in the formats for a terminal
	Width   int    // columns to wrap at, in the formats for a terminal; 0 wraps nothing
	BOM     bool   // a byte order mark before CSV
	Columns string // of CSV and XLSX: "full" or "" for all, "brief" for those a reader needs
	// Mentions is how many mentions of a value the formats for people show
	// before they count the rest: 0 is 5, below 0 is all, and all pairs of values too.
	Mentions int
	// Documents and Stories are the size of what was read, for the summary; 0
	// leaves them out.
	Documents, Stories int
	// Tolerance is the relative difference up to which values of a topic agree,
	// by Topic.ID: 0.02 is 2 %. A topic that is not in it has none.
	Tolerance map[string]float64
	// Now is the time of the run, for the formats that carry one; zero leaves
	// it out.
	Now time.Time
	// Labels name topics for people, by Topic.ID, where only claims are printed.
	Labels map[string]string
	// Verbose adds how each claim was made.
	Verbose bool
	// Page is the web address that reviews are published at, for ClaimReview; "" when
	// it is not known.
	Page string
	// Troubled says that some of the files could not be read, for SARIF.
	Troubled bool
	// Notes are told of in the formats that have a place for them.
	Notes []Note
	// Version is crosscheck's own, for the formats that name their tool.
	Version string
}

// writer prints ordered items in one format.
type writer func(w *bufio.Writer, items []*Item, opt Options) error

// formats are the formats of findings, in the order in which help names them.
var formats = []named[writer]{
	{"text", writeText},
	{"json", writeJSON},
	{"jsonl", writeJSONL},
	{"csv", writeCSV},
	{"xlsx", writeXLSX},
	{"markdown", writeMarkdown},
	{"html", writeHTML},
	{"github", writeGitHub},
	{"sarif", writeSARIF},
	{"junit", writeJUnit},
	{"claimreview", writeClaimReview},
}

// Formats lists the formats that Write knows.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// Write prints findings in the named format, flagged ones only unless opt.All.
// The order of items does not matter. It fails for an unknown format or
// unknown columns, and where w fails.
func Write(w io.Writer, format string, items []Item, opt Options) error {
	write, err := form(format, formats)
	if err != nil {
		return err
	}
	return buffered(w, func(b *bufio.Writer) error {
		return write(b, ordered(items, opt.All), opt)
	})
}

// form picks the writer of a format out of those that one kind of output has.
func form[W any](format string, known []named[W]) (W, error) {
	names := make([]string, len(known))
	for i, k := range known {
		if k.name == format {
			return k.write, nil
		}
		names[i] = k.name
	}
	var none W
	return none, unknownFormat(format, names)
}

// named is a writer under the name of its format.
type named[W any] struct {
	name  string
	write W
}

// buffered runs print over a buffer and reports the first error of either.
func buffered(w io.Writer, print func(*bufio.Writer) error) error {
	b := bufio.NewWriterSize(w, 1<<16)
	if err := print(b); err != nil {
		return err
	}
	return b.Flush()
}

func unknownFormat(format string, known []string) error {
	return fmt.Errorf("unknown format %q\nhint: one of %s", format, strings.Join(known, ", "))
}
