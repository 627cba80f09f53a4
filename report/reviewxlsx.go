package report

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// unzipLimit is how large a workbook may be unpacked, in bytes: a full sheet of
// rows is well below it, an archive made to fill a disk is not.
const unzipLimit = 2 << 30

// readXLSX reads the first sheet of a workbook that has the columns, its first
// row with any cell as the header. Cells are taken as stored, not as formatted;
// a reviewed_at that a spreadsheet made a date of is read as one.
func (v *reviewReader) readXLSX(r io.Reader) (err error) {
	// The reader of workbooks is not ours, and the file may come from anywhere.
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the workbook is damaged: %v\nhint: save it again, or as CSV UTF-8", p)
		}
	}()
	book, err := excelize.OpenReader(r, excelize.Options{UnzipSizeLimit: unzipLimit, RawCellValue: true})
	if err != nil {
		return fmt.Errorf("not a workbook of .xlsx: %w\nhint: save it as .xlsx or as CSV UTF-8", err)
	}
	defer book.Close()
	first := errors.New("the workbook has no sheet\nhint: import takes the file that export --format csv or xlsx writes")
	for i, sheet := range book.GetSheetList() {
		found, err := v.sheet(book, sheet)
		if found || err != nil && i == 0 {
			first = err
		}
		if found {
			break
		}
	}
	return first
}

// sheet reads a sheet that has the columns, and says whether it has.
func (v *reviewReader) sheet(book *excelize.File, name string) (found bool, err error) {
	rows, err := book.Rows(name)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	serials := serialReader(book)
	for line := 1; rows.Next(); line++ {
		if line > xlsxRows { // a made-up number of a row would keep the reader busy for ever
			return found, fmt.Errorf("row %d is beyond the last of a sheet, which is %d", line, xlsxRows)
		}
		record, err := rows.Columns()
		if err != nil {
			return found, fmt.Errorf("row %d: %w", line, err)
		}
		if strings.Join(record, "") == "" {
			continue
		}
		if !found {
			if v.columns, err = headerOf(record); err != nil {
				return false, err
			}
			found = true
			continue
		}
		if i, ok := v.columns["reviewed_at"]; ok && i < len(record) {
			record[i] = serials(record[i])
		}
		v.row(record, line)
	}
	if !found {
		_, err = headerOf(nil)
		return false, err
	}
	return true, rows.Error()
}

// firstSerial is the least number that is taken for a day, 1 January 2010: a year
// that somebody typed is none.
const firstSerial = 40179

// serialReader turns a spreadsheet's number of a day into RFC 3339, to the
// second; other text it leaves alone.
func serialReader(book *excelize.File) func(string) string {
	properties, err := book.GetWorkbookProps()
	from1904 := err == nil && properties.Date1904 != nil && *properties.Date1904
	return func(cell string) string {
		serial, err := strconv.ParseFloat(cell, 64)
		if err != nil || serial < firstSerial {
			return cell
		}
		at, err := excelize.ExcelDateToTime(serial, from1904)
		if err != nil {
			return cell
		}
		return at.Round(time.Second).UTC().Format(time.RFC3339)
	}
}
