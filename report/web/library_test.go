package web

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
)

// library is a Book of one story for the tests of the pages beside the findings.
// Every text in it that a document brings is hostile.
type library struct {
	memory
	document *DocumentDetail
	topic    *TopicDetail
	sources  Sources
	runs     []Run
	kept     []Edit
	// adding is what Add does; nil reads the files and counts them.
	adding func(ctx context.Context, files []Upload, progress func(Progress)) (Added, error)
	read   []string // the texts that Add was given, "name: text"
}

// attack is a name that a document brings.
const attack = `<img src=x onerror=alert(1)>"><script>alert(2)</script>`

// shelf is a library with one disputed toll, told by two hostile papers and a
// third, which repeats the first.
func shelf() *library {
	a := paper("a.txt", "Harbour Wire", "At least 12 people died off Østholm, said Søren Å.\n\nThe ferry was 30 metres long.")
	a.Blocks = []claims.Block{{Span: claims.Span{Start: 0, End: strings.Index(a.Text, "\n")}}, {Span: claims.Span{Start: strings.Index(a.Text, "The"), End: len(a.Text)}}}
	b := paper("b"+attack+".txt", attack, hostile)
	b.Title, b.Author, b.URL = attack, attack, "javascript:alert(3)"
	b.Published = noon.AddDate(0, 0, 1)
	low, high := says(a, "At least 12 people", 12, claims.AtLeast), says(b, "21 people", 21, claims.Exact)
	c := paper("c.txt", "Coast Post", "On Friday 21 people died.")
	c.Published = noon.AddDate(0, 0, 2)
	again := says(c, "21 people", 21, claims.Exact)
	low.ID, high.ID, again.ID = "aaaaaaaaaaaaaaa1", "aaaaaaaaaaaaaaa2", "aaaaaaaaaaaaaaa3"
	long := says(a, "30 metres", 30, claims.Exact)
	long.ID, long.Topic = "aaaaaaaaaaaaaaa4", "ferry/length"
	d := dispute("00f1", attack, compare.Contradiction, low, high)
	f := &d.Item.Finding
	f.Topic.ID = "ferry/killed"
	f.Topic.Claims = []*claims.Claim{low, high, again}
	f.Groups[1].Claims = append(f.Groups[1].Claims, again)
	l := &library{memory: memory{details: []*Detail{d}}}
	l.document = &DocumentDetail{Document: b, Claims: []*claims.Claim{high}, Findings: []report.Item{d.Item},
		Versions: []DocumentRow{{Path: b.Path, Version: 1}}}
	l.topic = &TopicDetail{Topic: f.Topic, Findings: []report.Item{d.Item}}
	l.sources = Sources{
		Rows:  []SourceRow{{attack, 1, 1, 1}, {"Coast Post", 1, 1, 1}, {"Harbour Wire", 1, 2, 1}},
		Pairs: []SourcePair{{A: 0, B: 1, Agree: 1}, {A: 0, B: 2, Agree: 1, Differ: 3, Contradict: 2}, {A: 1, B: 2, Compatible: 1, Differ: 1}},
	}
	l.runs = []Run{{ID: 2, Started: noon, Finished: noon.Add(1500 * time.Millisecond), Version: attack, Added: Added{DocumentsNew: 1, DocumentsUnchanged: 2, FindingsNew: 1}},
		{ID: 1, Started: noon.Add(-time.Hour), Finished: noon.Add(-time.Hour), Version: "dev"}}
	return l
}

func (l *library) Documents(_ context.Context, q ListQuery) (DocumentPage, error) {
	d := l.document.Document
	row := DocumentRow{Path: d.Path, Title: d.Title, Publisher: d.Publisher, Published: d.Published, Version: 2, Claims: 1, Findings: 1}
	if !strings.Contains(row.Title, q.Text) {
		return DocumentPage{Number: q.Number, Size: q.Size}, nil
	}
	return DocumentPage{Rows: []DocumentRow{row}, Total: 120, Number: q.Number, Size: q.Size}, nil
}

func (l *library) Document(_ context.Context, path string) (*DocumentDetail, error) {
	if path != l.document.Document.Path {
		return nil, fmt.Errorf("document %q: %w", path, ErrNotFound)
	}
	return l.document, nil
}

func (l *library) Topics(_ context.Context, q ListQuery) (TopicPage, error) {
	rows := []TopicRow{
		{ID: "ferry/killed", Label: attack, Story: "ferry", Kind: claims.Count, Claims: 3, Documents: 3, Findings: 1},
		{ID: "ferry/" + attack, Label: attack, Story: "ferry", Kind: claims.Count},
	}
	if q.Shared {
		rows = rows[:1]
	}
	return TopicPage{Rows: rows, Total: len(rows), Number: q.Number, Size: q.Size}, nil
}

func (l *library) Topic(_ context.Context, id string) (*TopicDetail, error) {
	if id != l.topic.Topic.ID {
		return nil, fmt.Errorf("topic %q: %w", id, ErrNotFound)
	}
	d := *l.topic
	d.Edits = l.kept
	return &d, nil
}

func (l *library) Edit(_ context.Context, edits []Edit) ([]Edit, error) {
	for _, e := range edits {
		e.ID, e.At = int64(len(l.kept)+1), noon
		l.kept = append(l.kept, e)
	}
	return edits, nil
}

func (l *library) UndoEdit(_ context.Context, id int64, _ string) error {
	for i := range l.kept {
		if l.kept[i].ID == id && !l.kept[i].Undone {
			l.kept[i].Undone = true
			return nil
		}
	}
	return ErrNotFound
}

func (l *library) Sources(context.Context) (Sources, error) { return l.sources, nil }

func (l *library) Coverage(_ context.Context, q ListQuery) (Coverage, error) {
	return Coverage{Claims: l.document.Claims, Total: 70, Number: q.Number, Size: q.Size, Read: 200, Filed: 130}, nil
}

func (l *library) Runs(context.Context) ([]Run, error) { return l.runs, nil }

func (l *library) Add(ctx context.Context, files []Upload, progress func(Progress)) (Added, error) {
	if l.adding != nil {
		return l.adding(ctx, files, progress)
	}
	l.read = nil
	for i, f := range files {
		progress(Progress{Step: "reading", Done: i, Total: len(files)})
		in, err := f.Open()
		if err != nil {
			return Added{}, err
		}
		text, err := io.ReadAll(in)
		if err != nil {
			return Added{}, err
		}
		l.read = append(l.read, f.Name+": "+string(text))
	}
	return Added{DocumentsNew: len(files), FindingsNew: 1, Refused: []string{attack + ": no text"}}, nil
}
