package extract

import (
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/sentence"
)

var testTagger = sentence.NewTagger()

// viewsOf reads a text of paragraphs, with an empty line between; "# " before one
// makes it a heading.
func viewsOf(t *testing.T, text string) []*view {
	t.Helper()
	doc := &claims.Document{ID: "test", Text: text}
	at := 0
	for _, p := range strings.Split(text, "\n\n") {
		b := claims.Block{Span: claims.Span{Start: at, End: at + len(p)}}
		if strings.HasPrefix(p, "# ") {
			b.Kind, b.Span.Start = claims.Heading, at+2
		}
		doc.Blocks = append(doc.Blocks, b)
		at += len(p) + 2
	}
	sentences := sentence.Split(doc)
	views := make([]*view, len(sentences))
	for i := range sentences {
		testTagger.Tag(doc.Text, &sentences[i])
		views[i] = newView(doc, &sentences[i])
	}
	namesOf(doc, views)
	return views
}

// namesIn lists the mentions of a text as "printed=key/kind".
func namesIn(t *testing.T, text string) []string {
	var out []string
	for _, v := range viewsOf(t, text) {
		for i := range v.names {
			n := &v.names[i]
			s := n.span.In(v.doc.Text) + "=" + n.entity.Key
			if n.entity.Kind != "" {
				s += "/" + string(n.entity.Kind)
			}
			out = append(out, s)
		}
	}
	return out
}

// frameOf is the frame of the first token of the sentence that reads word.
func frameOf(t *testing.T, v *view, word string) frame {
	t.Helper()
	for i := range v.s.Tokens {
		if v.raw(i) == word {
			return v.read(i, i)
		}
	}
	t.Fatalf("no token %q in %q", word, v.s.Span.In(v.doc.Text))
	return frame{}
}
