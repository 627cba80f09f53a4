package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// scanner turns text into tokens in one pass; it looks ahead by a bounded
// number of bytes only, so its cost is linear in the text whatever stands there.
type scanner struct {
	text   string
	end    int  // of the span being read
	mails  bool // the span holds an "@"
	tokens []claims.Token
	lower  strings.Builder // memory for the norms that are not their own text
}

func (s *scanner) scan(span claims.Span) {
	s.end = span.End
	s.mails = strings.IndexByte(span.In(s.text), '@') >= 0
	for i := span.Start; i < s.end; {
		c, width := classAt(s.text, i)
		switch c {
		case space:
			i += width
		case letter:
			i = s.word(i)
		case digit:
			i = s.number(i)
		case apostrophe:
			i = s.apostrophe(i, i+width, span.Start)
		case excited:
			i = s.mark(i, s.run(i, excited))
		case repeat:
			i = s.repeated(i, width, span.Start)
		default:
			i = s.other(i, width)
		}
	}
}

// emit adds the token [start, end) and returns its end.
func (s *scanner) emit(start, end int) int {
	s.tokens = append(s.tokens, claims.Token{
		Span: claims.Span{Start: start, End: end},
		Norm: s.norm(s.text[start:end]),
	})
	return end
}

// mark adds a token that has no letters.
func (s *scanner) mark(start, end int) int {
	raw := s.text[start:end]
	s.tokens = append(s.tokens, claims.Token{
		Span: claims.Span{Start: start, End: end},
		Norm: markNorm(raw),
	})
	return end
}

// run is the end of the run of runes of class c at i.
func (s *scanner) run(i int, c class) int {
	for i < s.end {
		k, width := classAt(s.text, i)
		if k != c {
			break
		}
		i += width
	}
	return i
}

// repeated reads a run of one and the same mark, or the decimal ".45".
func (s *scanner) repeated(i, width, start int) int {
	if s.text[i] == '.' && digitAt(s.text, i+1, s.end) && !s.glued(i, start) {
		return s.number(i)
	}
	first := s.text[i : i+width]
	end := i + width
	for strings.HasPrefix(s.text[end:s.end], first) {
		end += width
	}
	return s.mark(i, end)
}

// glued reports whether a word or number ends right before i.
func (s *scanner) glued(i, start int) bool {
	if i <= start {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[start:i])
	c := classOf(r)
	if r < utf8.RuneSelf {
		c = ascii[r]
	}
	return c == letter || c == digit
}

// other reads a mark that stands alone, or a handle: "@harbourwatch".
func (s *scanner) other(i, width int) int {
	if s.text[i] == '@' && letterAt(s.text, i+1, s.end) {
		end := i + 1
		for end < s.end && (handle[s.text[end]] || s.text[end] >= utf8.RuneSelf && letterAt(s.text, end, s.end)) {
			_, w := classAt(s.text, end)
			end += w
		}
		return s.emit(i, end)
	}
	return s.mark(i, i+width)
}

// apostrophe reads what starts with an apostrophe: a clitic ("'s"), a decade
// ("'90s") or a quotation mark.
func (s *scanner) apostrophe(i, after, start int) int {
	if n := cliticLen(s.text[after:s.end]); n > 0 && s.mayTakeClitic(i, start) {
		return s.emit(i, after+n)
	}
	if digitAt(s.text, after, s.end) && digitAt(s.text, after+1, s.end) && byteAt(s.text, after+2, s.end, 's') {
		if _, more := wordAt(s.text, after+3, s.end); !more {
			return s.emit(i, after+3)
		}
	}
	if strings.HasPrefix(s.text[after:s.end], s.text[i:after]) {
		return s.mark(i, after+after-i)
	}
	return s.mark(i, after)
}

// mayTakeClitic reports whether the text before the apostrophe at i is
// something that a clitic hangs on: anything but a blank or an opening mark. A
// blank is let pass before a curly apostrophe, which does not open a quotation.
func (s *scanner) mayTakeClitic(i, start int) bool {
	if i == start {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[start:i])
	switch r {
	case '(', '[', '{', '“', '‘', '«', '"', '-', '–', '—':
		return false
	}
	return !unicode.IsSpace(r) || s.text[i] != '\''
}
