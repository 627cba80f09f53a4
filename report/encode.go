package report

import (
	"math"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
)

// object appends JSON to a buffer that is used again for the next line. It
// knows nothing of types: the writers call it field by field, which is several
// times faster than reflection and keeps the order of fields in their hands.
type object struct {
	b []byte
	// first says that the innermost open brace or bracket is still empty.
	first bool
}

func (o *object) open(c byte) { o.b = append(o.b, c); o.first = true }

func (o *object) close(c byte) { o.b = append(o.b, c); o.first = false }

// next puts the comma before every element but the first.
func (o *object) next() {
	if !o.first {
		o.b = append(o.b, ',')
	}
	o.first = false
}

// key starts a field. Keys are plain ASCII and need no escaping.
func (o *object) key(k string) {
	o.next()
	o.b = append(o.b, '"')
	o.b = append(o.b, k...)
	o.b = append(o.b, '"', ':')
}

func (o *object) str(k, v string) { o.key(k); o.b = appendString(o.b, v) }

// some writes the field unless its value is empty.
func (o *object) some(k, v string) {
	if v != "" {
		o.str(k, v)
	}
}

func (o *object) integer(k string, v int) {
	o.key(k)
	o.b = strconv.AppendInt(o.b, int64(v), 10)
}

func (o *object) boolean(k string, v bool) { o.key(k); o.b = strconv.AppendBool(o.b, v) }

// where appends the fields that say where a claim stands and in which words.
func (o *object) where(c *claims.Claim, p *places) {
	line, column := p.at(c.Doc, c.Span.Start)
	o.str("path", c.Doc.Path)
	o.integer("start", c.Span.Start)
	o.integer("end", c.Span.End)
	o.integer("line", line)
	o.integer("column", column)
	o.str("quote", cut(c.Doc.Text, c.Span))
	o.str("sentence", cut(c.Doc.Text, c.Sentence))
}

func (o *object) null(k string) { o.key(k); o.b = append(o.b, "null"...) }

// instant writes a time as RFC 3339, null when it is zero.
func (o *object) instant(k string, t time.Time) {
	if t.IsZero() {
		o.null(k)
		return
	}
	o.key(k)
	o.b = append(o.b, '"')
	o.b = t.AppendFormat(o.b, time.RFC3339)
	o.b = append(o.b, '"')
}

// instantIf leaves the field out when the time is zero.
func (o *object) instantIf(k string, t time.Time) {
	if !t.IsZero() {
		o.instant(k, t)
	}
}

// appendNumber appends a JSON number without exponent, "null" for what JSON
// has no number for. Up to 15 significant digits are kept, which is what a
// printed number can need and what binary fractions cannot spoil: 0.1+0.2 is
// 0.3. Beyond 1e21 and below 1e-6 the exponent is shorter and stays.
func appendNumber(b []byte, v float64) []byte {
	switch a := math.Abs(v); {
	case math.IsNaN(v) || math.IsInf(v, 0):
		return append(b, "null"...)
	case v == math.Trunc(v) && a < 1<<53:
		return strconv.AppendInt(b, int64(v), 10)
	case a >= 1e21 || a < 1e-6:
		return strconv.AppendFloat(b, v, 'g', -1, 64)
	case a >= 1e15 || a < 1e-4:
		return strconv.AppendFloat(b, v, 'f', -1, 64)
	}
	return strconv.AppendFloat(b, v, 'g', 15, 64)
}

const hexDigits = "0123456789abcdef"

// plainByte says which bytes stand for themselves inside a JSON string.
var plainByte = func() (t [256]bool) {
	for c := 0x20; c < utf8.RuneSelf; c++ {
		t[c] = c != '"' && c != '\\' && c != 0x7f
	}
	return t
}()

// appendString appends s as a JSON string. HTML stays as it is; bytes that are
// no UTF-8 become U+FFFD; U+2028 and U+2029, which end a line for some readers
// of JSON Lines, are escaped.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		if plainByte[s[i]] {
			i++
			continue
		}
		if s[i] >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if (r != utf8.RuneError || size > 1) && r != '\u2028' && r != '\u2029' {
				i += size
				continue
			}
			b = append(b, s[start:i]...)
			b = appendUnicode(b, r)
			i += size
			start = i
			continue
		}
		b = append(b, s[start:i]...)
		b = appendEscape(b, s[i])
		i++
		start = i
	}
	return append(append(b, s[start:]...), '"')
}

func appendUnicode(b []byte, r rune) []byte {
	return append(b, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}

func appendEscape(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	}
	return appendUnicode(b, rune(c))
}
