package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// FuzzTextLine holds the reader of plain lines to encoding/json: what it reads,
// json reads, and reads the same.
func FuzzTextLine(f *testing.F) {
	for _, line := range []string{
		`{"id":"a","text":"At least 12 people","reference":"2031-03-04"}`, `{ "id" : 17 , "text" : "x" }`, `{"id":-1,"text":"x"}`, `{"id":01}`, `{"id":1e5}`, `{}`, `{"Text":"x"}`,
		`{"text":"a\"b\\","id":"\u2019 \ud83d\ude00 \ud83d \ude00\/\n\t\r\b\f"}`, `{"text":"\x"}`, `{"text":"\u12g4"}`, `{"text":"\u+123"}`, "{\"text\":\"a\tb\"}", "{\"text\":\"\xff\"}",
		`{"text":"a","text":"b"}`, `{"text":null}`, `{"text":"a"} {}`, `{"text":"a",}`, `{"text":"a`, `{"text":"a\"}`, `[]`, `"text"`, ``, `{"id":"1","more":[1,{"text":"x"}],"text":"y"}`,
	} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		var got, want textLine
		if !(&plainLine{rest: []byte(line)}).read(&got) {
			return
		}
		if err := json.Unmarshal([]byte(line), &want); err != nil {
			t.Fatalf("%q is read, but %v", line, err)
		}
		want.Text = strings.ToValidUTF8(want.Text, "\ufffd")
		if want != got && strings.ToValidUTF8(line, "") == line {
			t.Fatalf("%q is read as %q, want %q", line, got, want)
		}
	})
}

// TestTextLinePlain keeps the common forms on the fast way.
func TestTextLinePlain(t *testing.T) {
	for _, line := range []string{`{"id":"a","text":"12 people","reference":"2031-03-04"}`, `{"text": "12\u2019", "id": 7}`} {
		var l textLine
		if !(&plainLine{rest: []byte(line)}).read(&l) || l.Text == "" || l.ID == "" {
			t.Errorf("%s is not read: %+v", line, l)
		}
	}
}
