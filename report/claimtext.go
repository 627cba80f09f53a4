package report

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
)

// unbraced leaves the place for a subject in a label as its stand-in: "when it began".
var unbraced = strings.NewReplacer("{", "", "}", "")

// claimsText prints claims under the name of their document: place, value and
// what it is a value of, then the sentence.
func claimsText(w *bufio.Writer, list []*claims.Claim, opt Options) error {
	color := palette(opt.Color)
	var at places
	var doc *claims.Document
	documents := 0
	for _, c := range list {
		if c.Doc != doc {
			if doc != nil {
				w.WriteByte('\n')
			}
			doc = c.Doc
			documents++
			fmt.Fprintf(w, "%s\n", color.in(bold, visible(doc.Path)))
		}
		line, column := at.at(doc, c.Span.Start)
		place := fmt.Sprintf("%d:%d", line, column)
		fmt.Fprintf(w, "  %s%s  %s\n", color.in(cyan, place), strings.Repeat(" ", max(7-len(place), 0)), claimLine(c, &opt, color))
		w.WriteString(color.marks(wrap("“"+excerpt(c)+"”", "           ", opt.Width)))
		if opt.Verbose {
			claimTrace(w, c, color)
		}
	}
	if documents > 0 {
		w.WriteByte('\n')
	}
	_, err := fmt.Fprintf(w, "%s in %s\n", counted(len(list), "claim", "claims"), counted(documents, "document", "documents"))
	return err
}

// claimLine is the claim in short: "count  more than 300 people · people
// arrested · Søren Å".
func claimLine(c *claims.Claim, opt *Options, color palette) string {
	parts := []string{color.in(bold, bounded(&c.Value))}
	add := func(s, tint string) {
		if s = visible(s); s != "" {
			parts = append(parts, color.in(tint, s))
		}
	}
	add(cmp.Or(unbraced.Replace(c.Attribute.Label), attribute(c)), "")
	add(c.Subject.Name, "")
	add(scopeWords(c), "")
	add(string(c.Modality), yellow)
	add(c.Attribution.Speaker, "")
	if c.Topic != "" {
		add("["+topicLabel(c, opt)+"]", faint)
	}
	return fmt.Sprintf("%-8s  %s", c.Value.Kind, strings.Join(parts, " · "))
}

func claimTrace(w *bufio.Writer, c *claims.Claim, color palette) {
	for _, s := range steps(c) {
		fmt.Fprintf(w, "           %s\n", color.in(faint, visible(s)))
	}
}

// steps are the rules that made the claim, that of its value among them.
func steps(c *claims.Claim) []string {
	if c.Value.Rule == "" || slices.Contains(c.Trace, c.Value.Rule) {
		return c.Trace
	}
	return append([]string{c.Value.Rule}, c.Trace...)
}

// scopeWords is what narrows the claim, in the order of the text.
func scopeWords(c *claims.Claim) string {
	words := make([]string, len(c.Scope))
	for i, s := range c.Scope {
		words[i] = s.Word
	}
	return strings.Join(words, "; ")
}

// bounded is a value in plain form with its bound or hedge: "more than 300
// arrests".
func bounded(v *claims.Value) string { return withModifier(visible(readable(v.Text, v)), v.Modifier) }

// withModifier puts the bound or hedge before a value that does not print it
// already; ranges and vague words say it themselves.
func withModifier(value string, m claims.Modifier) string {
	switch m {
	case "", claims.Exact, claims.Range, claims.Vague:
		return value
	}
	if strings.HasPrefix(value, string(m)) {
		return value
	}
	return string(m) + " " + value
}
