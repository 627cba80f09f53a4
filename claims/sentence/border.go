package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// border finds where the sentences of one block end.
type border struct {
	text   string
	end    int // of the block
	tokens []claims.Token
	// quoted says that straight quotation marks are open; they may be so for
	// many sentences.
	quoted bool
}

// next is the index after the last token of the sentence that starts at from.
func (b *border) next(from int) int {
	last := min(from+longest+1, len(b.tokens)) // what is longer is cut
	for i := from; i < last; i++ {
		t := &b.tokens[i]
		switch b.text[t.Span.End-1] {
		case '"':
			b.quoted = !b.quoted
		case '.', '!', '?', "…"[len("…")-1]:
			if !ends(t.Norm) {
				break
			}
			quoted := b.quoted
			to := b.closers(i + 1)
			if b.breaks(from, i, to) {
				return to
			}
			b.quoted = quoted // the marks are read once more
		}
		if i+1 < len(b.tokens) && b.blankLine(t.Span.End, b.tokens[i+1].Span.Start) {
			return i + 1
		}
	}
	return last
}

// reread sets whether tokens behind to are quoted, where those from from on began as
// quoted says: the marks between were read further than to.
func (b *border) reread(quoted bool, from, to int) {
	for _, t := range b.tokens[from:to] {
		if b.text[t.Span.End-1] == '"' {
			quoted = !quoted
		}
	}
	b.quoted = quoted
}

// ends reports whether a token with this norm can end a sentence.
func ends(norm string) bool {
	switch norm[len(norm)-1] {
	case '.', '!', '?':
		return true
	}
	return false
}

// closers is the index after the quotation marks, brackets and footnote
// numbers that stand right behind a sentence's end; i is the first candidate.
func (b *border) closers(i int) int {
	for ; i < len(b.tokens); i++ {
		t := b.tokens[i]
		attached := t.Span.Start == b.tokens[i-1].Span.End
		switch t.Span.In(b.text) {
		case "”", "»", "’’", "''":
			if !attached && !b.blankOnly(i) {
				return i
			}
		case ")", "]", "}":
			if !attached {
				return i
			}
		case "’", "'":
			if !attached || b.opens(i) {
				return i
			}
		case `"`:
			if !b.quoted && (!attached || b.opens(i)) || !attached && b.opens(i) {
				return i
			}
			b.quoted = false
		case "[":
			if !attached || !b.footnote(i) {
				return i
			}
			i += 2
		default:
			if !attached || !b.noteNumber(i) {
				return i
			}
		}
	}
	return i
}

// blankOnly reports whether token i is followed by a blank or nothing, so that
// a closing mark after a thin space is not torn off.
func (b *border) blankOnly(i int) bool {
	end := b.tokens[i].Span.End
	return i+1 == len(b.tokens) || b.tokens[i+1].Span.Start > end
}

// opens reports whether a straight quotation mark has a word right behind it.
func (b *border) opens(i int) bool {
	_, word := wordAt(b.text, b.tokens[i].Span.End, b.end)
	return word
}

// footnote reports whether a "[12]" starts at token i.
func (b *border) footnote(i int) bool {
	return i+2 < len(b.tokens) && isDigits(b.tokens[i+1].Span.In(b.text)) && b.tokens[i+2].Norm == "]"
}

// noteNumber reports whether token i is the number of a footnote: one or two
// digits, or raised ones, glued to the end of a sentence that is no number
// itself, and a capital after the blank.
func (b *border) noteNumber(i int) bool {
	const longest = 2
	raw := b.text[b.tokens[i].Span.Start:b.tokens[i].Span.End]
	if r, _ := utf8.DecodeRuneInString(raw); r >= utf8.RuneSelf {
		return unicode.Is(unicode.No, r)
	}
	if !isDigits(raw) || len(raw) > longest || i < 2 || digitAt(b.text, b.tokens[i-2].Span.Start, b.end) {
		return false
	}
	return i+1 == len(b.tokens) ||
		b.tokens[i+1].Span.Start > b.tokens[i].Span.End && upperAt(b.text, b.tokens[i+1].Span.Start, b.end)
}

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// breaks reports whether the sentence that starts at from ends before token to,
// where token i is its last full stop and what lies between are closers.
func (b *border) breaks(from, i, to int) bool {
	if to >= len(b.tokens) {
		return true
	}
	stop, next := &b.tokens[i], &b.tokens[to]
	if b.tokens[to-1].Span.End == next.Span.Start {
		return b.breaksWithoutBlank(i, to)
	}
	first := b.firstWord(to)
	if first < 0 || !b.startsLike(b.tokens[first].Span.Start) {
		return false
	}
	switch stop.Norm {
	case ".":
		return !b.enumerates(from, i)
	case "!", "?", "...":
		return true
	}
	if last := stop.Norm[len(stop.Norm)-1]; last != '.' || strings.Trim(stop.Norm, ".") == "" {
		return true
	}
	return to > i+1 || first > to || abbreviationEnds(stop.Norm, b.tokens[first].Norm)
}

// breaksWithoutBlank decides where the next token is glued to the last: real
// pages lose the blank ("said.“The", "talks.The").
func (b *border) breaksWithoutBlank(i, to int) bool {
	switch b.tokens[i].Norm {
	case ".", "!", "?":
	default:
		return false
	}
	next := b.tokens[to].Span.Start
	switch r, _ := utf8.DecodeRuneInString(b.text[next:]); {
	case r == '“', r == '‘', r == '«', r == '"':
		return true
	case !unicode.IsUpper(r), i == 0:
		return false
	}
	before := b.tokens[i-1].Span
	return before.Len() > 1 && (lowerAt(b.text, before.Start, b.end) || digitAt(b.text, before.Start, b.end) || to > i+1) ||
		lowerAt(b.text, before.End-1, b.end) && len(b.tokens[to].Norm) > 1
}

// firstWord is the index of the first token from i on that is no opening mark,
// -1 where that is not to be seen soon.
func (b *border) firstWord(i int) int {
	const most = 4
	for n := i; n < len(b.tokens) && n < i+most; n++ {
		switch b.tokens[n].Norm {
		case `"`, "'", "(", "[", "*", "•", "¿", "¡":
		default:
			return n
		}
	}
	return -1
}

// startsLike reports whether a sentence may start with what stands at i:
// anything but a small letter, a dash and a mark that closes. "iPhone" counts
// as a capital.
func (b *border) startsLike(i int) bool {
	r, width := utf8.DecodeRuneInString(b.text[i:b.end])
	switch {
	case unicode.IsLower(r):
		return upperAt(b.text, i+width, b.end)
	case unicode.IsLetter(r), unicode.IsNumber(r):
		return true
	}
	switch r {
	case ',', ';', ':', ')', ']', '-', '–', '—', '.', '…', '!', '?', '%', '/', '&', '”', '’':
		return false
	}
	return true
}

// enumerates reports whether the period at token i belongs to the number or
// letter that a sentence starts with: "1. The plan".
func (b *border) enumerates(from, i int) bool {
	const longest = 2
	if i != from+1 {
		return false
	}
	raw := b.tokens[from].Span.In(b.text)
	return len(raw) <= longest && (isDigits(raw) || len(raw) == 1 && letterAt(raw, 0, 1))
}

// abbreviationEnds reports whether a sentence ends with the abbreviation stop
// when the word next, with a capital or a digit, follows.
func abbreviationEnds(stop, next string) bool {
	word := strings.TrimSuffix(stop, ".")
	switch word {
	case "a.m", "p.m":
		return !afterClock[strings.TrimSuffix(next, ".")] && !digitAt(next, 0, len(next))
	case "etc":
		return true
	}
	switch abbreviations[word] {
	case beforeName, beforeNumber:
		return false
	}
	return starters[next]
}

// blankLine reports whether a blank line lies in the gap.
func (b *border) blankLine(from, to int) bool {
	return to-from > 1 && strings.Count(b.text[from:to], "\n") > 1
}
