package documents

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// marks are the byte order marks, the longer ones first: that of UTF-32 begins
// with that of UTF-16.
var marks = []struct {
	bytes    string
	encoding encoding.Encoding
}{
	{"\x00\x00\xFE\xFF", utf32.UTF32(utf32.BigEndian, utf32.ExpectBOM)},
	{"\xFF\xFE\x00\x00", utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM)},
	{"\xFE\xFF", unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)},
	{"\xFF\xFE", unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)},
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
			return convert(path, data, mark.encoding)
		}
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "", fmt.Errorf("%s is binary: it holds NUL bytes\nhint: save the article as UTF-8 text", path)
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	if isPage {
		if enc, name, certain := charset.DetermineEncoding(data, ""); certain && name != "utf-8" {
			return convert(path, data, enc)
		}
	}
	return guess(path, data)
}

func guess(path string, data []byte) (string, error) {
	best, err := chardet.NewTextDetector().DetectBest(data)
	if err == nil && best.Confidence >= minConfidence {
		if enc, name := charset.Lookup(best.Charset); enc != nil && name != "utf-8" {
			return convert(path, data, enc)
		}
	}
	return "", notUTF8(path, data)
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

var errUndecodable = errors.New("bytes that the encoding does not have")

// convert decodes strictly: a replacement character or a control character
// in the result means that the encoding is the wrong one.
func convert(path string, data []byte, enc encoding.Encoding) (string, error) {
	text, err := enc.NewDecoder().Bytes(data)
	if err == nil && (bytes.Contains(text, []byte("\uFFFD")) || bytes.IndexByte(text, 0) >= 0) {
		err = errUndecodable
	}
	if err != nil {
		return "", fmt.Errorf("%s cannot be read as %v: %w\nhint: save the file as UTF-8", path, enc, err)
	}
	return string(bytes.TrimPrefix(text, []byte(bom))), nil
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
