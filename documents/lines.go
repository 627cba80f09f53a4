package documents

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// line is one line of a text: the span of what is printed on it, without the
// blanks around it.
type line struct {
	span   claims.Span
	text   string
	indent int // blanks before the text, in code points
	width  int // code points of the text
}

func (l line) blank() bool { return l.span.Empty() }

// isBlank covers what prints nothing: white space, no-break space, byte order
// mark, zero-width space, word joiner and soft hyphen.
func isBlank(r rune) bool {
	switch r {
	case '\uFEFF', '\u200B', '\u2060', '\u00AD':
		return true
	}
	return unicode.IsSpace(r) || unicode.IsControl(r)
}

// splitLines cuts text[start:] at LF, CRLF, lone CR and the Unicode line and
// paragraph separators. Blank lines in a row are one.
func splitLines(text string, start int) []line {
	var lines []line
	for start < len(text) {
		end, next := lineEnd(text, start)
		l := trimLine(text, start, end)
		if !l.blank() || len(lines) == 0 || !lines[len(lines)-1].blank() {
			lines = append(lines, l)
		}
		start = next
	}
	return lines
}

// maxLines is the most lines that a text may have. Articles of 64 MiB have half
// a million; a file of nothing but line ends would take gigabytes to split.
const maxLines = 2_000_000

// tooManyLines counts line ends, LF and CR, without splitting.
func tooManyLines(text string) bool {
	return strings.Count(text, "\n") > maxLines || strings.Count(text, "\r") > maxLines
}

// lineEnd is the end of the line that begins at start, and where the next one
// begins.
func lineEnd(text string, start int) (end, next int) {
	for i := start; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\n':
			return i, i + 1
		case c == '\r' && i+1 < len(text) && text[i+1] == '\n':
			return i, i + 2
		case c == '\r':
			return i, i + 1
		case c == 0xE2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
			return i, i + len("\u2028")
		}
	}
	return len(text), len(text)
}

func trimLine(text string, start, end int) line {
	printed := strings.TrimLeftFunc(text[start:end], isBlank)
	from := end - len(printed)
	printed = strings.TrimRightFunc(printed, isBlank)
	if printed == "" {
		return line{span: claims.Span{Start: end, End: end}}
	}
	return line{
		span:   claims.Span{Start: from, End: from + len(printed)},
		text:   printed,
		indent: utf8.RuneCountInString(text[start:from]),
		width:  utf8.RuneCountInString(printed),
	}
}

// firstWord is what comes before the first white space.
func firstWord(s string) string {
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i]
	}
	return s
}

// lastWord is what comes after the last white space.
func lastWord(s string) string {
	return s[strings.LastIndexFunc(s, unicode.IsSpace)+1:]
}

// closers may stand between the end of a sentence and the end of its line.
const closers = "\"'”’»)]}*_ \u00A0"

// endsSentence reports whether the text ends as a sentence does.
func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, closers))
	return r == '.' || r == '!' || r == '?' || r == '…'
}

// beginsLower reports whether the first letter or figure of the text is a
// lower-case letter: then it goes on with what stands before it.
func beginsLower(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.IsLower(r)
		}
	}
	return false
}
