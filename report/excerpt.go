package report

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// excerptRunes is how much of a long sentence stands on each side of the value.
const excerptRunes = 240

// excerpt is the sentence of a claim, safe to print, with marks around the
// value; of a very long sentence the part around it, with "…" where it is cut.
func excerpt(c *claims.Claim) string {
	text := c.Doc.Text
	before := cut(text, claims.Span{Start: c.Sentence.Start, End: c.Span.Start})
	after := cut(text, claims.Span{Start: c.Span.End, End: c.Sentence.End})
	if n := utf8.RuneCountInString(before); n > excerptRunes {
		before = "…" + atWord(string([]rune(before)[n-excerptRunes:]), false)
	}
	if utf8.RuneCountInString(after) > excerptRunes {
		after = atWord(string([]rune(after)[:excerptRunes]), true) + " …"
	}
	return spaced(before, "") + string(markOn) + visible(cut(text, c.Span)) + string(markOff) + spaced("", after)
}

// spaced is visible text that keeps a space on the side that meets the value.
func spaced(before, after string) string {
	s := visible(before + after)
	switch {
	case before != "" && endsInSpace(before):
		return s + " "
	case after != "" && startsWithSpace(after):
		return " " + s
	}
	return s
}

func endsInSpace(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsSpace(r)
}

func startsWithSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// atWord drops the broken word at the end, or at the start, of s.
func atWord(s string, end bool) string {
	if i := strings.LastIndexByte(s, ' '); end && i > 0 {
		return s[:i]
	}
	if i := strings.IndexByte(s, ' '); !end && i > 0 {
		return s[i+1:]
	}
	return s
}

// origin says on whose word a mention stands, where it was published and when:
// "Søren Å, Harbour Wire, 4 March 2031". It is "" when nothing is known.
func origin(c *claims.Claim) string {
	var parts []string
	for _, p := range []string{c.Attribution.Speaker, c.Doc.Publisher, day(c.Doc.Published)} {
		if p = visible(p); p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ")
}

// day prints a time for a person, without the clock at midnight.
func day(t time.Time) string {
	switch h, m, s := t.Clock(); {
	case t.IsZero():
		return ""
	case h == 0 && m == 0 && s == 0:
		return t.Format("2 January 2006")
	}
	return t.Format("2 January 2006 15:04 MST")
}
