package report

import (
	"bufio"
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// The limits of a workbook: rows of a sheet, and UTF-16 units of a cell. What is
// beyond them would be lost, so it is refused, or cut for all to see.
const (
	xlsxRows = 1 << 20
	xlsxCell = 32767
)

// The sheets: the rows, and what the words of a review mean.
const (
	findingsSheet  = "discrepancies"
	decisionsSheet = "decisions"
)

// writeXLSX prints the rows of the CSV as a workbook to decide in: the header
// stays in sight and filters, text is text whatever it looks like, numbers are
// numbers, and review_status offers the words that import takes. Nothing in it
// is a formula.
func writeXLSX(w *bufio.Writer, items []*Item, opt Options) error {
	rows := rowsOf(items, &opt)
	columns, err := columnsOf(opt.Columns, rows)
	if err != nil {
		return err
	}
	if len(rows)+1 > xlsxRows {
		return fmt.Errorf("%d rows are more than a sheet holds, which is %d\nhint: choose fewer findings, or csv", len(rows), xlsxRows-1)
	}
	book := workbook{File: excelize.NewFile(), columns: columns}
	defer book.Close()
	if err := book.frame(len(rows)); err != nil {
		return err
	}
	if err := book.fill(rows); err != nil {
		return err
	}
	return book.Write(w)
}

type workbook struct {
	*excelize.File
	columns []column
	// The looks of cells. The format of text keeps what a person types into a
	// cell from turning into a date or a formula.
	head, text, prose, hash, number int
}

// frame makes the sheets and what surrounds the rows.
func (b *workbook) frame(rows int) error {
	if err := b.styles(); err != nil {
		return err
	}
	if err := b.SetSheetName(b.GetSheetName(0), findingsSheet); err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(len(b.columns), rows+1)
	if err != nil {
		return err
	}
	if err := b.AutoFilter(findingsSheet, "A1:"+last, nil); err != nil {
		return err
	}
	if err := b.offerDecisions(rows); err != nil {
		return err
	}
	if err := b.paper(); err != nil {
		return err
	}
	return b.explainDecisions()
}

// paper sets how the sheet prints: across, with the header on each page. Fitted to
// the width of a page so many columns would be too small to read.
func (b *workbook) paper() error {
	landscape := "landscape"
	if err := b.SetPageLayout(findingsSheet, &excelize.PageLayoutOptions{Orientation: &landscape}); err != nil {
		return err
	}
	return b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: findingsSheet + "!$1:$1", Scope: findingsSheet})
}

func (b *workbook) styles() error {
	const textFormat = 49 // "@"
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.head, excelize.Style{
			NumFmt: textFormat, Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{Vertical: "center"},
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}},
		}},
		{&b.text, excelize.Style{NumFmt: textFormat, Alignment: &excelize.Alignment{Vertical: "top"}}},
		{&b.prose, excelize.Style{NumFmt: textFormat, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}}},
		{&b.hash, excelize.Style{NumFmt: textFormat, Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "fill"}}},
		{&b.number, excelize.Style{Alignment: &excelize.Alignment{Vertical: "top"}}},
	} {
		id, err := b.NewStyle(&s.style)
		if err != nil {
			return err
		}
		*s.id = id
	}
	return nil
}

// offerDecisions puts the words of a review into a list beside its cells.
func (b *workbook) offerDecisions(rows int) error {
	i := slices.IndexFunc(b.columns, func(c column) bool { return c.name == "review_status" })
	if i < 0 || rows == 0 {
		return nil
	}
	name, err := excelize.ColumnNumberToName(i + 1)
	if err != nil {
		return err
	}
	list := excelize.NewDataValidation(true)
	list.SetSqref(fmt.Sprintf("%s2:%s%d", name, name, rows+1))
	if err := list.SetDropList(Decisions); err != nil {
		return err
	}
	list.SetError(excelize.DataValidationErrorStyleStop, "review_status", "One of the words in the list, or nothing.")
	return b.AddDataValidation(findingsSheet, list)
}

// decisionText says what each word of a review means.
var decisionText = map[string]string{
	"pending":        "nobody has decided yet, or somebody took a decision back",
	"a_wrong":        "value_a is wrong",
	"b_wrong":        "value_b is wrong",
	"both_wrong":     "both values are wrong",
	"neither_wrong":  "neither value is wrong",
	"intentional":    "the sources mean to differ",
	"not_comparable": "the values are of different things",
	"tool_error":     "crosscheck misread a text: the row should not be there",
}

// explainDecisions fills the second sheet.
func (b *workbook) explainDecisions() error {
	if _, err := b.NewSheet(decisionsSheet); err != nil {
		return err
	}
	lines := [][2]string{{"review_status", "meaning"}}
	for _, d := range Decisions {
		lines = append(lines, [2]string{d, decisionText[d]})
	}
	for i, line := range lines {
		for k, cell := range []string{"A", "B"} {
			if err := b.SetCellStr(decisionsSheet, cell+strconv.Itoa(i+1), line[k]); err != nil {
				return err
			}
		}
	}
	if err := b.SetCellStyle(decisionsSheet, "A1", "B1", b.head); err != nil {
		return err
	}
	return cmp.Or(b.SetColWidth(decisionsSheet, "A", "A", 20), b.SetColWidth(decisionsSheet, "B", "B", 60))
}

// fill writes the header and the rows.
func (b *workbook) fill(rows []*row) error {
	out, err := b.NewStreamWriter(findingsSheet)
	if err != nil {
		return err
	}
	// The stream puts each width before the last one, and Excel wants them in order.
	for i, c := range slices.Backward(b.columns) {
		if err := out.SetColWidth(i+1, i+1, widthOf(c.name)); err != nil {
			return err
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	cells := make([]any, len(b.columns))
	for i, c := range b.columns {
		cells[i] = excelize.Cell{StyleID: b.head, Value: c.name}
	}
	if err := out.SetRow("A1", cells); err != nil {
		return err
	}
	for n, r := range rows {
		for i, c := range b.columns {
			if cells[i], err = b.cell(c, r); err != nil {
				return err
			}
		}
		if err := out.SetRow("A"+strconv.Itoa(n+2), cells, excelize.RowOpts{Height: b.height(cells)}); err != nil {
			return err
		}
	}
	return out.Flush()
}

// The height of a line in points, and how many lines of a row are shown: not
// every program fits rows to wrapped text by itself. A cell holds more than it
// shows.
const (
	lineHeight = 15
	linesShown = 8
)

// height is that of a row in points.
func (b *workbook) height(cells []any) float64 {
	lines := 1
	for i, c := range b.columns {
		if width := widthOf(c.name); width >= proseWidth {
			text, _ := cells[i].(excelize.Cell).Value.(string)
			lines = max(lines, int(math.Ceil(float64(columns(text))/(0.9*width))))
		}
	}
	return lineHeight * float64(min(lines, linesShown))
}

// numeric are the columns of numbers; bounds of a date are text all the same.
var numeric = []string{"low_a", "high_a", "low_b", "high_b", "difference", "difference_pct", "tolerance", "sources_a", "sources_b", "origins_a", "origins_b"}

// readBack are the columns that import reads.
var readBack = []string{"discrepancy_id", "evidence_hash", "review_status", "reviewer", "reviewed_at", "review_note"}

// cell is the CSV's cell with its type. A cell of text needs no guard against
// being read as a date, so that 2-1 stays a score; it keeps the one against
// formulas, for whoever saves the workbook as CSV. What import reads is as in
// the CSV.
func (b *workbook) cell(c column, r *row) (any, error) {
	text := strings.Map(inCell, unguard(c.cell(r)))
	if text == "" {
		return excelize.Cell{StyleID: b.styleOf(c.name)}, nil
	}
	if slices.Contains(numeric, c.name) {
		if v, err := strconv.ParseFloat(text, 64); err == nil {
			return excelize.Cell{StyleID: b.number, Value: v}, nil
		}
	}
	imported := slices.Contains(readBack, c.name)
	if imported || startsFormula(text) {
		text = guard(text)
	}
	if n := len(utf16.Encode([]rune(text))); n > xlsxCell {
		if imported {
			return nil, fmt.Errorf("%s: %s has %d characters, more than a cell holds, which is %d\nhint: csv holds them all", r.id, c.name, n, xlsxCell)
		}
		text = string([]rune(text)[:xlsxCell/2-1]) + "…"
	}
	return excelize.Cell{StyleID: b.styleOf(c.name), Value: text}, nil
}

// styleOf is the look of a column of text. A hash is cut where its cell ends and
// does not run on over the empty cells of the review.
func (b *workbook) styleOf(name string) int {
	if name == "evidence_hash" {
		return b.hash
	}
	if widthOf(name) >= proseWidth {
		return b.prose
	}
	return b.text
}

// inCell replaces the characters that no workbook can hold.
func inCell(r rune) rune {
	if r < ' ' && r != '\t' {
		return '\ufffd'
	}
	return inXML(r)
}

// proseWidth is the width from which on a column wraps its text, in characters.
const proseWidth = 40

// widthOf is the width of a column in characters.
func widthOf(name string) float64 {
	name = strings.TrimSuffix(strings.TrimSuffix(name, "_a"), "_b")
	switch name {
	case "explanation", "quote":
		return 60
	case "topic", "review_note", "waived":
		return proseWidth
	case "topic_id", "url", "location", "source", "value":
		return 24
	case "discrepancy_id", "evidence_hash", "published", "as_of", "first_seen", "last_seen", "reviewed_at", "speaker", "reviewer", "review_status", "reason_code":
		return 20
	}
	return 12
}
