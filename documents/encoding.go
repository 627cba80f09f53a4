package documents

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	utf16 "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// marks are the byte order marks, the longer ones first: that of UTF-32 begins
// with that of UTF-16.
var marks = []struct {
	bytes, name string
	encoding    encoding.Encoding
}{
	{"\x00\x00\xFE\xFF", "UTF-32", utf32.UTF32(utf32.BigEndian, utf32.ExpectBOM)},
	{"\xFF\xFE\x00\x00", "UTF-32", utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM)},
	{"\xFE\xFF", "UTF-16", utf16.UTF16(utf16.BigEndian, utf16.ExpectBOM)},
	{"\xFF\xFE", "UTF-16", utf16.UTF16(utf16.LittleEndian, utf16.ExpectBOM)},
}

// minConfidence is the certainty, of 100, from which a guessed encoding is
// taken. Below it the detector names an encoding for any bytes at all.
const minConfidence = 25

// decode turns the bytes of a file into UTF-8. UTF-8 is kept as it is, with
// its byte order mark. Otherwise a byte order mark decides, then what a page
// says of itself, then what the bytes look like.
func decode(path string, data []byte, isPage bool) (string, error) {
	for _, mark := range marks {
		if bytes.HasPrefix(data, []byte(mark.bytes)) {
			text, ok := convert(data, mark.encoding)
			if !ok {
				return "", fmt.Errorf("%s cannot be read as %s, which its first bytes announce\nhint: save the file as UTF-8", path, mark.name)
			}
			return text, nil
		}
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "", fmt.Errorf("%s is binary: it holds NUL bytes\nhint: save the article as UTF-8 text", path)
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	if isPage {
		if enc := declared(data); enc != nil {
			if text, ok := convert(data, enc); ok {
				return text, nil
			}
		}
	}
	if text, ok := guess(data); ok {
		return text, nil
	}
	return "", notUTF8(path, data)
}

// xmlEncoding is the encoding that the first line of an XHTML page states.
var xmlEncoding = regexp.MustCompile(`^\s*<\?xml[^>]*\bencoding=["']([^"']+)`)

// declared is the encoding that a page states of itself; nil when it states
// none. The library answers Windows-1252 then too.
func declared(data []byte) encoding.Encoding {
	start := data[:min(len(data), 1024)]
	if match := xmlEncoding.FindSubmatch(start); match != nil {
		enc, _ := charset.Lookup(string(match[1]))
		return enc
	}
	if !bytes.Contains(bytes.ToLower(start), []byte("charset")) {
		return nil
	}
	enc, _, _ := charset.DetermineEncoding(data, "")
	return enc
}

// guess tries the encodings that the bytes look like, the likeliest first. The
// detector returns equally likely ones in any order, so the name decides then.
func guess(data []byte) (string, bool) {
	candidates, err := chardet.NewTextDetector().DetectAll(data)
	if err != nil {
		return "", false
	}
	slices.SortFunc(candidates, func(a, b chardet.Result) int {
		return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.Charset, b.Charset), cmp.Compare(a.Language, b.Language))
	})
	for _, c := range candidates {
		enc, name := charset.Lookup(c.Charset)
		if c.Confidence < minConfidence || enc == nil || name == "utf-8" {
			continue
		}
		if text, ok := convert(data, enc); ok {
			return text, true
		}
	}
	return "", false
}

func notUTF8(path string, data []byte) error {
	at := 0
	for at < len(data) {
		r, n := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	line := 1 + bytes.Count(data[:at], []byte("\n"))
	return fmt.Errorf("%s:%d: byte 0x%02X is not UTF-8, and no other encoding explains the file\nhint: save the file as UTF-8", path, line, data[at])
}

// convert decodes strictly: a replacement character or a control character in
// the result means that the encoding is the wrong one.
func convert(data []byte, enc encoding.Encoding) (string, bool) {
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsFunc(text, isForeign) {
		return "", false
	}
	return string(bytes.TrimPrefix(text, []byte(bom))), true
}

// isForeign covers what no text holds.
func isForeign(r rune) bool {
	switch r {
	case '\t', '\n', '\r', '\f', '\v', '\u0085':
		return false
	}
	return r == utf8.RuneError || unicode.IsControl(r)
}

// looksTextual reports whether bytes can be text in some encoding: a byte
// order mark, or neither NUL nor many other control bytes at the start.
func looksTextual(data []byte) bool {
	for _, mark := range marks {
		if bytes.HasPrefix(data, []byte(mark.bytes)) {
			return true
		}
	}
	start := data[:min(len(data), 8192)]
	control := 0
	for _, c := range start {
		if c == 0 {
			return false
		}
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B {
			control++
		}
	}
	return control*50 <= len(start)
}
