package extract

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzNames holds that names are in order, apart and inside their sentence, that
// each has a key and quotes the text, and that every token has a speaker or none
// without a crash.
func FuzzNames(f *testing.F) {
	for _, s := range []string{
		"Danish Foreign Minister Karen Holm said 12 died.", "“Ada “the Gull” Lund,” said U.S.-Norway envoys, 34,", "W. of the and de la Lund-Holm, who said",
		"# Norland Wins\n\nLund: “No.", "According to", "Jr. Mr. Secretary of the Interior", "At 34, 34-year-old, 34",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 2000 || strings.Contains(text, "\n\n\n") {
			return
		}
		for _, v := range viewsOf(t, text) {
			end := v.s.Span.Start
			for i := range v.names {
				n := &v.names[i]
				if n.span.Start < end || n.span.Len() <= 0 || !v.s.Span.Contains(n.span) {
					t.Fatalf("name %v after %d in sentence %v", n.span, end, v.s.Span)
				}
				if n.entity.Key == "" || n.first > n.last {
					t.Fatalf("name %q has key %q, tokens %d to %d", n.span.In(text), n.entity.Key, n.first, n.last)
				}
				end = n.span.End
			}
			for i := range v.s.Tokens {
				fr := v.read(i, i)
				if a := v.attribution(fr); a.Speaker != "" && a.Key == "" {
					t.Fatalf("speaker %q has no key", a.Speaker)
				}
				v.aged(&fr)
			}
		}
	})
}
