package report

import (
	"strings"
	"time"
	"unicode/utf8"
)

// quoteCap is how many characters of a quote a cell holds, the ellipsis
// included.
const quoteCap = 1500

// textCell is s as one line that no spreadsheet takes for a formula or a date:
// line breaks become spaces, and what a spreadsheet would read gets one
// leading apostrophe.
func textCell(s string) string { return guard(Flat(s)) }

// quoteCell is a text cell of at most quoteCap characters, the apostrophe not
// counted.
func quoteCell(s string) string {
	s = Flat(s)
	if utf8.RuneCountInString(s) > quoteCap {
		s = strings.TrimRight(string([]rune(s)[:quoteCap-1]), " ") + "…"
	}
	return guard(s)
}

// numberCell is a number in plain digits, "" for an open side; a negative one
// is guarded like text, because it starts with "-".
func numberCell(v float64) string {
	s := numberText(v)
	if strings.HasPrefix(s, "-") {
		return "'" + s
	}
	return s
}

// timeCell is a time as RFC 3339, "" for the zero time.
func timeCell(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

// SameNote reports whether a note that was exported and came back is the one that
// is stored: on one line, and without the characters that a workbook cannot hold.
func SameNote(stored, imported string) bool {
	return strings.Map(inCell, Flat(stored)) == strings.Map(inCell, Flat(imported))
}

// Flat is text on one line, as a CSV cell holds it: every run of line breaks
// becomes one space, spaces at the ends go.
func Flat(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	if strings.IndexFunc(s, lineBreak) >= 0 {
		s = strings.Join(strings.FieldsFunc(s, lineBreak), " ")
	}
	return strings.Trim(s, " ")
}

func lineBreak(r rune) bool {
	return r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// guard puts one apostrophe before a cell that a spreadsheet would calculate
// or take for a date. So that unguard can always take one off again, a cell
// that already reads like a guarded one gets another.
func guard(s string) string {
	if needsGuard(strings.TrimLeft(s, "'")) {
		return "'" + s
	}
	return s
}

// unguard takes off exactly the apostrophe that guard put there; other
// apostrophes stay.
func unguard(s string) string {
	if strings.HasPrefix(s, "'") && needsGuard(strings.TrimLeft(s, "'")) {
		return s[1:]
	}
	return s
}

// needsGuard reports whether a cell starts as formulas do, in ASCII or in the
// full-width forms that East Asian spreadsheets read too, or reads as a date.
func needsGuard(s string) bool {
	return startsFormula(s) || dateLike(s) || longNumber(s)
}

func startsFormula(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune("=+-@\t\r\x00＝＋－＠", r)
}

// dateLike reports whether s is two or three short numbers joined by "-", "/"
// or ":", which spreadsheets turn into dates and times: 27-28, 2-1, 3/4, 14:30.
func dateLike(s string) bool {
	parts := 1
	digits := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c == ' ':
		case (c == '-' || c == '/' || c == ':') && digits > 0:
			parts, digits = parts+1, 0
		default:
			return false
		}
		if digits > 4 {
			return false
		}
	}
	return digits > 0 && (parts == 2 || parts == 3)
}

// longNumber reports whether s is a row of more digits than the 15 that a
// spreadsheet keeps, or digits around one "e", which it takes for an exponent. A
// hash can look like that.
func longNumber(s string) bool {
	e := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] >= '0' && s[i] <= '9':
		case s[i] == 'e' || s[i] == 'E':
			e++
		default:
			return false
		}
	}
	return e <= 1 && (len(s) > 15 || e == 1 && len(s) > 2)
}
