package report

import (
	"bufio"
	"encoding/csv"
	"io"
	"strings"
)

// Column is one column of a list. Its name is the key in JSON and the header
// in CSV: lower case, with "_" between words.
type Column struct {
	Name string
	// Number says that the cells are numbers: aligned to the right in text, and
	// numbers in JSON where they read as one.
	Number bool
}

// Table is a list to print. Rows stand in the order in which they are printed;
// a row that is shorter than the header is filled with empty cells.
type Table struct {
	Columns []Column
	Rows    [][]string
}

// cellAt is the cell of a row, "" where the row is too short.
func cellAt(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}

// tableWriters are the formats of lists.
var tableWriters = []named[func(*bufio.Writer, Table, Options) error]{
	{"text", tableText},
	{"json", tableJSON},
	{"jsonl", tableJSONL},
	{"csv", tableCSV},
}

// WriteTable prints a list as "text" (columns aligned by display width), "json"
// ({"version":1,"rows":[…]}), "jsonl" (an object a row) or "csv". With
// opt.Width text cells of the widest columns are cut to fit, with "…"; numbers
// never are.
func WriteTable(w io.Writer, format string, t Table, opt Options) error {
	write, err := form(format, tableWriters)
	if err != nil {
		return err
	}
	return buffered(w, func(b *bufio.Writer) error { return write(b, t, opt) })
}

// gap is the space between two columns.
const gap = 2

// narrowest is how far a text column is cut at most.
const narrowest = 12

func tableText(w *bufio.Writer, t Table, opt Options) error {
	color := palette(opt.Color)
	if len(t.Rows) == 0 {
		_, err := w.WriteString("none\n")
		return err
	}
	widths := t.widths(opt.Width)
	header := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		header[i] = strings.ReplaceAll(c.Name, "_", " ")
	}
	t.line(w, header, widths, func(s string) string { return color.in(bold, s) })
	for _, row := range t.Rows {
		t.line(w, row, widths, func(s string) string { return s })
	}
	return nil
}

// line prints one row, without spaces at its end.
func (t Table) line(w *bufio.Writer, row []string, widths []int, tint func(string) string) {
	pending := 0
	for i, c := range t.Columns {
		s := fit(visible(cellAt(row, i)), widths[i], c.Number)
		space := widths[i] - columns(s)
		if c.Number {
			pending, space = pending+space, 0
		}
		if s != "" {
			w.WriteString(strings.Repeat(" ", pending) + tint(s))
			pending = 0
		}
		pending += space + gap
	}
	w.WriteByte('\n')
}

// fit cuts a text cell that is wider than its column.
func fit(s string, room int, number bool) string {
	if number || columns(s) <= room {
		return s
	}
	return width.TruncateString(s, room, "…")
}

// widths is what each column takes; where all together take more than room (0:
// no limit), the widest text column gives way until they fit or none can.
func (t Table) widths(room int) []int {
	widths := make([]int, len(t.Columns))
	total := gap * (len(widths) - 1)
	for i, c := range t.Columns {
		widths[i] = columns(c.Name)
		for _, row := range t.Rows {
			widths[i] = max(widths[i], columns(visible(cellAt(row, i))))
		}
		total += widths[i]
	}
	for room > 0 && total > room {
		widest := -1
		for i, c := range t.Columns {
			if !c.Number && widths[i] > narrowest && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
		total--
	}
	return widths
}

func tableJSON(w *bufio.Writer, t Table, _ Options) error {
	w.WriteString(`{"version":1,"rows":[`)
	var o object
	for i, row := range t.Rows {
		if i > 0 {
			w.WriteByte(',')
		}
		w.WriteByte('\n')
		w.Write(o.row(t.Columns, row))
	}
	if len(t.Rows) > 0 {
		w.WriteByte('\n')
	}
	_, err := w.WriteString("]}\n")
	return err
}

func tableJSONL(w *bufio.Writer, t Table, _ Options) error {
	var o object
	for _, row := range t.Rows {
		w.Write(o.row(t.Columns, row))
		if err := w.WriteByte('\n'); err != nil {
			return err
		}
	}
	return nil
}

// row encodes a row as an object; it is valid until the next call.
func (o *object) row(header []Column, row []string) []byte {
	o.b, o.first = o.b[:0], true
	o.open('{')
	for i, c := range header {
		o.next()
		o.b = append(appendString(o.b, c.Name), ':')
		switch s := cellAt(row, i); {
		case c.Number && s == "":
			o.b = append(o.b, "null"...)
		case c.Number && isNumber(s):
			o.b = append(o.b, s...)
		default:
			o.b = appendString(o.b, s)
		}
	}
	o.close('}')
	return o.b
}

// isNumber reports whether s is a number as JSON writes one without exponent.
func isNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole, fraction, dot := strings.Cut(s, ".")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return digits(whole) && (whole == "0" || whole[0] != '0') && (!dot || digits(fraction))
}

func tableCSV(w *bufio.Writer, t Table, opt Options) error {
	if opt.BOM {
		w.WriteString(byteOrderMark)
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true // RFC 4180
	record := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		record[i] = textCell(c.Name)
	}
	out.Write(record)
	for _, row := range t.Rows {
		for i := range record {
			record[i] = textCell(cellAt(row, i))
		}
		out.Write(record)
	}
	out.Flush()
	return out.Error()
}
