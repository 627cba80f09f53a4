package documents

import (
	"strings"
	"testing"
)

// BenchmarkParse reads an article of 50 kB in each of the forms.
func BenchmarkParse(b *testing.B) {
	plain := strings.Repeat(lead+"\n"+tail+"\nOn Tuesday, 12 of the 14 came back.\n\n", 220)
	for name, input := range map[string]struct{ path, data string }{
		"plain":    {"a.txt", plain},
		"wrapped":  {"a.txt", wrapAt(plain, 72)},
		"markdown": {"a.md", plain},
		"html":     {"a.html", "<html><body><article><p>" + strings.ReplaceAll(plain, "\n\n", "</p><p>") + "</article>"},
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(input.data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(input.path, []byte(input.data), Meta{}, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
