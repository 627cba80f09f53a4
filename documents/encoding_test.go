package documents

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

const accented = "La préfète a déclaré que quatorze personnes étaient mortes à Velm, et que l’hôpital a reçu une trentaine de blessés. " +
	"“C’était très dur”, a déclaré le maire, âgé de 58 ans."

func encoded(t *testing.T, e encoding.Encoding, s string) []byte {
	t.Helper()
	data, err := e.NewEncoder().Bytes([]byte(s))
	must(t, err)
	return data
}

func TestEncodings(t *testing.T) {
	for name, test := range map[string]struct {
		path string
		data []byte
		want string
	}{
		"UTF-8":        {"a.txt", []byte(accented), accented},
		"UTF-16LE":     {"a.txt", encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), accented), accented},
		"UTF-16BE":     {"a.md", encoded(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), accented), accented},
		"UTF-32LE":     {"a.txt", encoded(t, utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), accented), accented},
		"UTF-32BE":     {"a", encoded(t, utf32.UTF32(utf32.BigEndian, utf32.UseBOM), accented), accented},
		"Windows-1252": {"a.txt", encoded(t, charmap.Windows1252, accented), accented},
		"a page that says so": {"a.html", encoded(t, charmap.Windows1250,
			"<html><head><meta charset=windows-1250></head><body><p>Starosta Břetislav řekl, že zemřelo 14 lidí.</p></body></html>"),
			"Starosta Břetislav řekl, že zemřelo 14 lidí."},
		"a page that says so in full": {"a.htm", encoded(t, japanese.ShiftJIS,
			`<html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"></head><body><p>死者は14人です。</p></body></html>`),
			"死者は14人です。"},
		"an XHTML page that says so": {"a.xhtml", encoded(t, charmap.ISO8859_2,
			`<?xml version="1.0" encoding="ISO-8859-2"?><html><body><p>Starosta Břetislav řekl.</p></body></html>`),
			"Starosta Břetislav řekl."},
	} {
		t.Run(name, func(t *testing.T) {
			doc := parse(t, test.path, string(test.data))
			if doc.Text != test.want {
				t.Errorf("text %q, want %q", doc.Text, test.want)
			}
		})
	}
}

func TestBadEncodings(t *testing.T) {
	for name, test := range map[string]struct {
		path, data string
		want       []string
	}{
		"binary":            {"a.txt", "\x7FELF\x02\x01\x00\x00Fourteen died", []string{"a.txt is binary"}},
		"NUL in text":       {"a.md", "Fourteen\x00died", []string{"a.md is binary"}},
		"broken UTF-8":      {"a.txt", "One.\nTwo.\nThr\xC3(ee \x81\x8D\x8F\x90\x9D\xFF\xFE\xC0.\n", []string{"a.txt:3: byte 0xC3 is not UTF-8"}},
		"half a UTF-16":     {"a.txt", "\xFF\xFEF\x00o", []string{"a.txt cannot be read as UTF-16"}},
		"lone surrogate":    {"a.txt", "\xFF\xFE\x00\xD8F\x00", []string{"a.txt cannot be read as UTF-16"}},
		"page, wrong label": {"a.html", "<meta charset=utf-8><p>\x81\xFE\xFF\xC0\xC1\xF5\x8D</p>", []string{"a.html:1: byte 0x81 is not UTF-8"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse(test.path, []byte(test.data), Meta{}, Options{})
			wantError(t, err, test.want...)
		})
	}
}

func TestLooksTextual(t *testing.T) {
	for data, want := range map[string]bool{
		"Fourteen died.\r\n":                   true,
		"\xFF\xFEF\x00":                        true,
		"caf\xE9":                              true,
		"\x1F\x8B\x08\x02\x03\x04\x05\x06\x07": false,
		"a\x00b":                               false,
		strings.Repeat("x", 9000) + "\x00":     true,
		"":                                     true,
	} {
		if got := looksTextual([]byte(data)); got != want {
			t.Errorf("%.20q looks textual: %v", data, got)
		}
	}
}
