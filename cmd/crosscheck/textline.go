package main

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// textLine is one line of input.
type textLine struct {
	ID        lineID `json:"id"`
	Text      string `json:"text"`
	Reference string `json:"reference"`
}

// UnmarshalLine reads a line of the plain form without a check of the whole line
// beforehand: a text may be long, and reading it twice takes as long as finding
// its values. What is not of that form, encoding/json decodes, or refuses.
func (l *textLine) UnmarshalLine(line []byte) error {
	read := *l
	if p := (plainLine{rest: line}); utf8.Valid(line) && p.read(&read) {
		*l = read
		return nil
	}
	return json.Unmarshal(line, l)
}

// plainLine reads an object of the fields of textLine, each a string and id a
// whole number as well. Its methods report whether they found what they read.
type plainLine struct{ rest []byte }

func (p *plainLine) read(l *textLine) bool {
	if !p.take('{') {
		return false
	}
	for {
		key, ok := p.text()
		if !ok || !p.take(':') || !p.field(l, key) {
			return false
		}
		if p.take('}') {
			p.space()
			return len(p.rest) == 0
		}
		if !p.take(',') {
			return false
		}
	}
}

func (p *plainLine) field(l *textLine, key string) (ok bool) {
	switch key {
	case "id":
		var id string
		id, ok = p.identifier()
		l.ID = lineID(id)
	case "text":
		l.Text, ok = p.text()
	case "reference":
		l.Reference, ok = p.text()
	}
	return ok
}

func (p *plainLine) space() { p.rest = bytes.TrimLeft(p.rest, " \t\r\n") }

// take takes one mark with the space before it.
func (p *plainLine) take(mark byte) bool {
	p.space()
	if len(p.rest) == 0 || p.rest[0] != mark {
		return false
	}
	p.rest = p.rest[1:]
	return true
}

// identifier takes a string, or a whole number as it is printed.
func (p *plainLine) identifier() (string, bool) {
	p.space()
	n := 0
	for n < len(p.rest) && '0' <= p.rest[n] && p.rest[n] <= '9' {
		n++
	}
	if n == 0 {
		return p.text()
	}
	if p.rest[0] == '0' && n > 1 || n < len(p.rest) && bytes.IndexByte([]byte(".eE"), p.rest[n]) >= 0 {
		return "", false
	}
	id := string(p.rest[:n])
	p.rest = p.rest[n:]
	return id, true
}

// text takes a string.
func (p *plainLine) text() (string, bool) {
	if !p.take('"') {
		return "", false
	}
	end := stringEnd(p.rest)
	if end < 0 {
		return "", false
	}
	quoted := p.rest[:end]
	p.rest = p.rest[end+1:]
	return unescaped(quoted)
}

// stringEnd is where the quotation mark stands that closes a string, -1 for none.
func stringEnd(b []byte) int {
	for at := 0; ; {
		n := bytes.IndexByte(b[at:], '"')
		if n < 0 {
			return -1
		}
		at += n
		escapes := 0
		for at > escapes && b[at-1-escapes] == '\\' {
			escapes++
		}
		if escapes%2 == 0 {
			return at
		}
		at++
	}
}

// unescaped is what a string says.
func unescaped(quoted []byte) (string, bool) {
	var text strings.Builder
	text.Grow(len(quoted))
	for len(quoted) > 0 {
		n := bytes.IndexByte(quoted, '\\')
		if n < 0 {
			n = len(quoted)
		}
		if controls(quoted[:n]) {
			return "", false
		}
		text.Write(quoted[:n])
		if quoted = quoted[n:]; len(quoted) == 0 {
			break
		}
		r, size := escaped(quoted)
		if size == 0 {
			return "", false
		}
		text.WriteRune(r)
		quoted = quoted[size:]
	}
	return text.String(), true
}

// controls reports whether a string holds what must be escaped in one.
func controls(b []byte) bool {
	for _, c := range b {
		if c < ' ' {
			return true
		}
	}
	return false
}

// escaped reads the letter that b begins with, written with a backslash, and how
// many bytes that took; 0 where it is none.
func escaped(b []byte) (r rune, size int) {
	if len(b) < 2 {
		return 0, 0
	}
	switch b[1] {
	case '"', '\\', '/':
		return rune(b[1]), 2
	case 'n':
		return '\n', 2
	case 't':
		return '\t', 2
	case 'r':
		return '\r', 2
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'u':
		return escapedUnicode(b)
	}
	return 0, 0
}

// escapedUnicode reads \u2019, and two of them that are one letter. Half of such
// a pair is U+FFFD.
func escapedUnicode(b []byte) (r rune, size int) {
	r, ok := hexRune(b)
	if !ok {
		return 0, 0
	}
	if !utf16.IsSurrogate(r) {
		return r, 6
	}
	if low, ok := hexRune(b[6:]); ok {
		if both := utf16.DecodeRune(r, low); both != utf8.RuneError {
			return both, 12
		}
	}
	return utf8.RuneError, 6
}

func hexRune(b []byte) (rune, bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[2:6]), 16, 16)
	return rune(n), err == nil
}
