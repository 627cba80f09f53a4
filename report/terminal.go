package report

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"
	"github.com/crosscheck/crosscheck/compare"
)

// palette colours text for a terminal, or leaves it as it is.
type palette bool

// The colours that mean something here. They are ANSI's basic ones, which
// follow the reader's own theme.
const (
	bold    = "1"
	faint   = "2"
	red     = "31"
	green   = "32"
	yellow  = "33"
	magenta = "35"
	cyan    = "36"
)

// in wraps s into a colour, "" for none; s may stand anywhere in a line.
func (p palette) in(color, s string) string {
	if !bool(p) || s == "" || color == "" {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}

// verdictColor is one colour per weight of verdict.
func verdictColor(v compare.Verdict) string {
	switch v {
	case compare.Contradiction:
		return red
	case compare.Unclear:
		return yellow
	case compare.Update, compare.Attributed:
		return magenta
	case compare.Agree, compare.Compatible:
		return green
	}
	return faint
}

// Marks around the words to highlight. They are control characters of no
// width, which visible takes out of everything that comes from a document.
const (
	markOn  = '\x01'
	markOff = '\x02'
)

// The marks as colour, and as the quotation marks that English news does not
// use. A Replacer is costly to make and cheap to use.
var (
	coloredMarks = strings.NewReplacer(string(markOn), "\x1b["+bold+";"+cyan+"m", string(markOff), "\x1b[0m")
	plainMarks   = strings.NewReplacer(string(markOn), "«", string(markOff), "»")
	boldMarks    = strings.NewReplacer(string(markOn), "<b>", string(markOff), "</b>") // in Markdown
)

// marks makes the marked words stand out.
func (p palette) marks(s string) string {
	if p {
		return coloredMarks.Replace(s)
	}
	return plainMarks.Replace(s)
}

// visible makes text from a document safe to print: line breaks and runs of
// white space become one space, control characters (which could move the
// cursor or recolour the terminal) and characters that turn the direction of
// writing are dropped.
func visible(s string) string {
	if plain(s) {
		return s
	}
	return strings.Join(strings.FieldsFunc(strings.Map(printed, s), isBreak), " ")
}

// plain reports whether visible would return s as it is.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x7f || s[i] == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return false
		}
	}
	return true
}

// isBreak leaves the no-break spaces alone: they hold a number and its unit
// together.
func isBreak(r rune) bool { return r == ' ' }

func printed(r rune) rune {
	switch {
	case r == '\u00a0' || r == '\u202f':
		return r
	case unicode.IsSpace(r):
		return ' '
	case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u00ad' || r == '\ufeff':
		return -1
	}
	return r
}

// width measures what a terminal shows: wide characters as two, combining ones,
// marks and colours as none.
var width = displaywidth.Options{ControlSequences: true}

// columns is the number of terminal columns that s takes.
func columns(s string) int { return width.String(s) }

// wrap breaks s at spaces into lines of at most limit columns, the indent
// included; a word that is longer gets a line of its own. A limit of 0 or too
// narrow for anything gives one line.
func wrap(s, indent string, limit int) string {
	room := limit - len(indent)
	if room < 20 {
		return indent + s + "\n"
	}
	var b strings.Builder
	used := 0
	for word := range strings.SplitSeq(s, " ") {
		n := columns(word)
		switch {
		case used == 0:
			b.WriteString(indent)
		case used+1+n > room:
			b.WriteString("\n" + indent)
			used = 0
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used += n
	}
	return b.String() + "\n"
}
