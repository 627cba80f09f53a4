package report

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// csvRecords is what the CSV of the same findings holds.
func csvRecords(t *testing.T, items []Item, opt Options) [][]string {
	t.Helper()
	records, err := csv.NewReader(bytes.NewReader(render(t, "csv", items, opt))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func reopened(t *testing.T, file []byte) *excelize.File {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

// Reopened, a workbook has a header that stays and filters, columns with a
// width, and a list of the words beside review_status.
func TestXLSXIsReadyToWorkIn(t *testing.T) {
	for columns, want := range map[string]struct{ filter, status string }{
		"full":  {"$A$1:$AV$6", "AS2:AS6"},
		"brief": {"$A$1:$P$6", "M2:M6"},
	} {
		book := reopened(t, render(t, "xlsx", awkward(t), Options{All: true, Columns: columns}))
		panes, err := book.GetPanes(findingsSheet)
		if err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("panes %+v, %v", panes, err)
		}
		names := map[string]string{}
		for _, n := range book.GetDefinedName() {
			names[n.Name] = n.RefersTo
		}
		if !strings.HasSuffix(names["_xlnm._FilterDatabase"], "!"+want.filter) || names["_xlnm.Print_Titles"] != findingsSheet+"!$1:$1" {
			t.Errorf("names %q, want the filter %s", names, want.filter)
		}
		paper, err := book.GetPageLayout(findingsSheet)
		if err != nil || *paper.Orientation != "landscape" {
			t.Errorf("paper %+v, %v", paper, err)
		}
		lists, err := book.GetDataValidations(findingsSheet)
		if err != nil || len(lists) != 1 || lists[0].Sqref != want.status || lists[0].Formula1 != `"`+strings.Join(Decisions, ",")+`"` {
			t.Errorf("lists %+v, %v", lists, err)
		}
		if width, err := book.GetColWidth(findingsSheet, "A"); err != nil || width != 20 {
			t.Errorf("the first column is %v wide, %v", width, err)
		}
		words, err := book.GetCols(decisionsSheet)
		if err != nil || !slices.Equal(words[0][1:], Decisions) || slices.Contains(words[1], "") {
			t.Errorf("the second sheet is %q, %v", words, err)
		}
	}
}

// No cell is a formula, whatever the findings hold; text stays text and has the
// format of text, numbers are numbers, and both say what the CSV says.
func TestXLSXCellsAreTyped(t *testing.T) {
	items := awkward(t)
	book := reopened(t, render(t, "xlsx", items, Options{All: true}))
	for n, record := range csvRecords(t, items, Options{All: true}) {
		for i, want := range record {
			cell, err := excelize.CoordinatesToCellName(i+1, n+1)
			if err != nil {
				t.Fatal(err)
			}
			checkCell(t, book, cell, csvColumns[i].name, want, n == 0)
		}
	}
}

func checkCell(t *testing.T, book *excelize.File, cell, column, want string, header bool) {
	t.Helper()
	got, err := book.GetCellValue(findingsSheet, cell, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	if formula, err := book.GetCellFormula(findingsSheet, cell); formula != "" || err != nil {
		t.Errorf("%s holds the formula %q, %v", cell, formula, err)
	}
	if plain := strings.Map(inCell, unguard(want)); unguard(got) != plain && got != plain {
		t.Errorf("%s %s is %q, the CSV has %q", column, cell, got, want)
	}
	if got != "" && strings.ContainsAny(got[:1], "=+-@\t\r") {
		t.Errorf("%s starts like a formula: %q", cell, got)
	}
	kind, err := book.GetCellType(findingsSheet, cell)
	_, notNumber := strconv.ParseFloat(got, 64)
	number := !header && slices.Contains(numeric, column) && notNumber == nil
	if err != nil || got != "" && number != (kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber) {
		t.Errorf("%s %s %q has type %d, %v", column, cell, got, kind, err)
	}
	if style, err := book.GetCellStyle(findingsSheet, cell); err != nil || !number && format(t, book, style) != 49 {
		t.Errorf("%s has style %d, which is not text, %v", cell, style, err)
	}
}

func format(t *testing.T, book *excelize.File, id int) int {
	t.Helper()
	style, err := book.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style.NumFmt
}

// The golden file lists the cells, since the bytes of an archive are those of
// whatever packs it.
func TestXLSXGolden(t *testing.T) {
	book := reopened(t, render(t, "xlsx", ferry(t), Options{Columns: "brief", Tolerance: map[string]float64{"larnholm-ferry/killed": 0.02}}))
	var out strings.Builder
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "== %s\n", sheet)
		for _, row := range rows {
			out.WriteString(strings.Join(row, " | ") + "\n")
		}
	}
	golden(t, "xlsx", []byte(out.String()))
}

// A score is shown as it is printed: a cell of text needs no guard against dates.
func TestXLSXShowsScores(t *testing.T) {
	book := reopened(t, render(t, "xlsx", ferry(t), Options{}))
	rows, err := book.GetRows(findingsSheet)
	if err != nil {
		t.Fatal(err)
	}
	column := slices.Index(rows[0], "value_a")
	if !slices.ContainsFunc(rows, func(r []string) bool { return r[column] == "2-1" }) {
		t.Errorf("no row shows 2-1 in %q", rows)
	}
}

func TestXLSXOfNothingHasItsHeader(t *testing.T) {
	rows, err := reopened(t, render(t, "xlsx", nil, Options{})).GetRows(findingsSheet)
	if err != nil || len(rows) != 1 || strings.Join(rows[0], ", ") != contractHeader {
		t.Errorf("%q, %v", rows, err)
	}
}

func TestXLSXCutsNothingInSilence(t *testing.T) {
	items := ferry(t)
	items[0].Finding.Topic.Label = strings.Repeat("é", xlsxCell+1)
	rows, err := reopened(t, render(t, "xlsx", items, Options{})).GetRows(findingsSheet)
	if err != nil || !slices.ContainsFunc(rows, func(r []string) bool { return strings.HasSuffix(r[2], "é…") }) {
		t.Errorf("a long topic is not cut with an ellipsis: %v", err)
	}
	items[0].Review.Note = strings.Repeat("é", xlsxCell+1)
	if err := Write(&bytes.Buffer{}, "xlsx", items, Options{}); err == nil || !strings.Contains(err.Error(), "review_note has 32768 characters") {
		t.Errorf("a note that no cell holds: %v", err)
	}
}

// spreadsheetReader reads a workbook with nothing but Python's zip and XML: cells
// by name, with their type, and what there is of formulas and frozen panes.
const spreadsheetReader = `
import io, json, sys, zipfile
import xml.etree.ElementTree as tree
main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
book = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert book.testzip() is None
for name in book.namelist():
    if name.endswith(".xml") or name.endswith(".rels"):
        tree.fromstring(book.read(name))
sheet = tree.fromstring(book.read("xl/worksheets/sheet1.xml"))
rows = []
for row in sheet.iter(main + "row"):
    cells = {}
    for c in row.iter(main + "c"):
        column = c.get("r").rstrip("0123456789")
        text = "".join(t.text or "" for t in c.iter(main + "t")) if c.get("t") == "inlineStr" else c.findtext(main + "v") or ""
        cells[column] = [c.get("t") or "n", text]
    rows.append(cells)
print(json.dumps({
    "rows": rows,
    "formulas": len(list(sheet.iter(main + "f"))),
    "pane": [p.get("state") for p in sheet.iter(main + "pane")],
    "widths": [int(c.get("min")) for c in sheet.iter(main + "col")],
    "heights": [float(r.get("ht") or 0) for r in sheet.iter(main + "row")],
    "filter": [f.get("ref") for f in sheet.iter(main + "autoFilter")],
    "links": [n for n in book.namelist() if "external" in n.lower()],
}))`

// A reader that has nothing to do with the writer sees the same cells.
func TestXLSXReadsBackElsewhere(t *testing.T) {
	items := ferry(t)
	var got struct {
		Rows         []map[string][2]string
		Formulas     int
		Pane, Filter []string
		Links        []string
		Widths       []int
		Heights      []float64
	}
	python(t, spreadsheetReader, render(t, "xlsx", items, Options{All: true}), &got)
	if got.Formulas != 0 || len(got.Links) != 0 || !slices.Equal(got.Pane, []string{"frozen"}) || !slices.Equal(got.Filter, []string{"$A$1:$AV$6"}) {
		t.Errorf("%d formulas, links %q, panes %q, filters %q", got.Formulas, got.Links, got.Pane, got.Filter)
	}
	if len(got.Widths) != len(csvColumns) || !slices.IsSorted(got.Widths) || got.Heights[1] != 2*lineHeight {
		t.Errorf("widths of the columns %v, heights of the rows %v", got.Widths, got.Heights)
	}
	for n, record := range csvRecords(t, items, Options{All: true}) {
		for i, want := range record {
			name, err := excelize.ColumnNumberToName(i + 1)
			if err != nil {
				t.Fatal(err)
			}
			cell := got.Rows[n][name]
			if cell[1] != want && cell[1] != unguard(want) {
				t.Errorf("row %d, %s is %q, the CSV has %q", n+1, csvColumns[i].name, cell[1], want)
			}
		}
	}
}

// python runs a script over a file and reads the JSON that it prints.
func python(t *testing.T, script string, file []byte, into any) {
	t.Helper()
	interpreter, err := exec.LookPath("python3")
	if err != nil {
		t.Fatal("python3 is not installed: scripts/setup installs it (apt-get install -y python3)")
	}
	run := exec.Command(interpreter, "-c", script)
	run.Stdin = bytes.NewReader(file)
	var complaint bytes.Buffer
	run.Stderr = &complaint
	out, err := run.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, &complaint)
	}
	if err := json.Unmarshal(out, into); err != nil {
		t.Fatal(err)
	}
}

// What a person does in a spreadsheet comes back: a word from the list, a note
// that looks like a formula, a date that the spreadsheet made a number of, rows
// in another order, a sheet before the right one.
func TestXLSXIsReviewed(t *testing.T) {
	book := reopened(t, render(t, "xlsx", ferry(t)[1:2], Options{All: true, Columns: "brief"}))
	id, err := book.GetCellValue(findingsSheet, "A3")
	if err != nil {
		t.Fatal(err)
	}
	for cell, value := range map[string]any{"M3": "B_wrong ", "N3": "Ada", "O3": 47915.5, "P3": "=they say 21"} {
		if err := book.SetCellValue(findingsSheet, cell, value); err != nil {
			t.Fatal(err)
		}
	}
	if err := book.SetCellFormula(findingsSheet, "B3", "1+1"); err != nil {
		t.Fatal(err)
	}
	if err := book.SetCellValue(findingsSheet, "M4", "perhaps"); err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := book.Write(&file); err != nil {
		t.Fatal(err)
	}
	got, err := ReadReview(&file)
	if err != nil {
		t.Fatal(err)
	}
	want := []Decision{{DiscrepancyID: id, EvidenceHash: "feedfacecafe0002", Decision: "b_wrong", Note: "=they say 21", Reviewer: "Ada", At: when(8, 12), Line: 3}}
	if diff := cmp.Diff(want, got.Decisions); diff != "" {
		t.Errorf("decisions (-want +got):\n%s", diff)
	}
	if len(got.Refusals) != 1 || got.Refusals[0].Line != 4 || got.Refusals[0].Field != "review_status" || len(got.Passed) != 1 || got.Passed[0].Line != 2 {
		t.Errorf("refused %v, passed over %v", got.Refusals, got.Passed)
	}
}

// A workbook that claims to have a row far away is read no further than a sheet can
// reach.
func TestXLSXWithARowFarAway(t *testing.T) {
	const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
		<row r="1"><c r="A1" t="inlineStr"><is><t>discrepancy_id</t></is></c><c r="B1" t="inlineStr"><is><t>review_status</t></is></c></row>
		<row r="2147483000"><c r="A2147483000"><v>1</v></c></row></sheetData></worksheet>`
	if _, err := ReadReview(bytes.NewReader(packed(t, []byte(sheet)))); err == nil || !strings.Contains(err.Error(), "beyond the last") {
		t.Errorf("a row far away: %v", err)
	}
}

func TestXLSXWithoutTheColumns(t *testing.T) {
	book := excelize.NewFile()
	defer book.Close()
	if err := book.SetSheetRow("Sheet1", "A2", &[]string{"name", "age"}); err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := book.Write(&file); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadReview(&file); err == nil || !strings.Contains(err.Error(), `in the header "name,age"`) {
		t.Errorf("a workbook of something else: %v", err)
	}
}

// packed is a workbook whose first sheet is the given XML.
func packed(t testing.TB, sheet []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(emptyBook(t)), int64(len(emptyBook(t))))
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	out := zip.NewWriter(&file)
	for _, f := range in.File {
		w, err := out.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "xl/worksheets/sheet1.xml" {
			if _, err := w.Write(sheet); err != nil {
				t.Fatal(err)
			}
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(w, r); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

var emptyBook = func() func(testing.TB) []byte {
	var file []byte
	return func(t testing.TB) []byte {
		if file == nil {
			file = render(t, "xlsx", nil, Options{Columns: "brief"})
		}
		return file
	}
}()

// No sheet makes ReadReview panic, hang or take what is malformed.
func FuzzReadWorkbook(f *testing.F) {
	for _, rows := range []string{
		`<row r="1"><c r="A1" t="inlineStr"><is><t>discrepancy_id</t></is></c><c r="B1" t="inlineStr"><is><t>review_status</t></is></c></row>`,
		`<row r="7"><c r="A7" t="str"><f>1+1</f><v>99ab4bbf282bc15b</v></c><c r="B7" t="s"><v>9</v></c></row>`,
		`<row r="1048577"><c r="XFE1"/><c r="A-1" t="d"><v>x</v></c></row><row><c><v>1e400</v></c></row>`,
	} {
		f.Add([]byte(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + rows + `</sheetData></worksheet>`))
	}
	f.Fuzz(func(t *testing.T, sheet []byte) {
		got, err := ReadReview(bytes.NewReader(packed(t, sheet)))
		if err != nil && strings.Contains(err.Error(), "the workbook is damaged") {
			t.Logf("recovered: %v", err)
		}
		for _, d := range got.Decisions {
			if !isID(d.DiscrepancyID) || d.Line < 2 || !slices.Contains(Decisions, d.Decision) {
				t.Errorf("took %+v", d)
			}
		}
	})
}
