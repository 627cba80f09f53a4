package web

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// describedRows is how many values a text alternative reads out.
const describedRows = 30

// described reads out the rows of a picture: "12 people: Harbour Wire. …".
func described(rows []row) string {
	var b strings.Builder
	for i, r := range rows {
		if i == describedRows {
			b.WriteString("And " + counted(len(rows)-i, "more value", "more values") + ".")
			break
		}
		b.WriteString(r.label + ": " + cmp.Or(r.who, "publisher not known") + ". ")
	}
	return strings.TrimSpace(b.String())
}

// topicName is the finding's topic for a person.
func topicName(f *compare.Finding) string {
	if f.Topic == nil {
		return "this topic"
	}
	return cmp.Or(f.Topic.Label, f.Topic.ID)
}

// publishers are who prints the value, each once, the first to publish first.
func publishers(g *compare.Group) string { return publishersOf(report.Mentions(g)) }

func publishersOf(all []*claims.Claim) string {
	all = slices.Clone(all)
	slices.SortStableFunc(all, byPublication)
	var names []string
	for _, c := range all {
		if name := publisher(c.Doc); !slices.Contains(names, name) {
			names = append(names, name)
		}
		if len(names) > 4 {
			break
		}
	}
	if len(names) <= 4 {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:3], ", ") + " and more"
}

// publisher is the name that a document goes by, never empty.
func publisher(d *claims.Document) string {
	return cmp.Or(report.Visible(d.Publisher), report.Visible(path.Base(d.Path)))
}

// byPublication orders claims by the time of their documents, those without one
// last, then by path and place.
func byPublication(a, b *claims.Claim) int {
	return cmp.Or(
		compareKnown(a.Doc.Published.IsZero(), b.Doc.Published.IsZero()),
		a.Doc.Published.Compare(b.Doc.Published),
		cmp.Compare(a.Doc.Path, b.Doc.Path),
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(a.ID, b.ID),
	)
}

// compareKnown puts what is missing last.
func compareKnown(aMissing, bMissing bool) int {
	switch {
	case aMissing == bMissing:
		return 0
	case aMissing:
		return 1
	}
	return -1
}
