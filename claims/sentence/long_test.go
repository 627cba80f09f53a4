package sentence

import (
	"strings"
	"testing"
)

// A sentence without an end is cut, and what follows it is read as if it were not.
func TestSentenceWithoutAnEnd(t *testing.T) {
	for name, c := range map[string]struct{ text, last string }{
		"plain":              {strings.Repeat("a quay, ", 5*longest) + "and no more. Then 12 people died.", "Then 12 people died."},
		"a mark":             {`The list said "` + strings.Repeat("a quay, ", 5*longest) + `and no more." Then 12 people died.`, "Then 12 people died."},
		"marks all over it":  {strings.Repeat(`"a quay", `, 5*longest) + `and no more. Then "12 people" died.`, `Then "12 people" died.`},
		"of just the length": {strings.Repeat("quay ", longest-1) + "end. Then 12 people died.", "Then 12 people died."},
		"one longer":         {strings.Repeat("quay ", longest) + "end. Then 12 people died.", "Then 12 people died."},
	} {
		sentences := splitText(c.text)
		if got := sentences[len(sentences)-1].Span.In(c.text); got != c.last {
			t.Errorf("%s: the last sentence is %q, want %q", name, got, c.last)
		}
		for _, s := range sentences {
			if len(s.Tokens) > longest {
				t.Errorf("%s: a sentence of %d tokens", name, len(s.Tokens))
			}
		}
	}
}

// BenchmarkWithoutAnEnd is a line of 4 MB without a full stop: a time that grows faster
// than its length shows here.
func BenchmarkWithoutAnEnd(b *testing.B) {
	text := strings.Repeat("and the water rose over the quay again, ", 4<<20/40)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		splitText(text)
	}
}
