package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"pgregory.net/rapid"
)

// The same findings in another order, with their mentions in another order,
// give the same bytes in every format.
func TestOrderDoesNotMatter(t *testing.T) {
	t.Parallel()
	options := []Options{{Width: 72}, {Width: 72, All: true}}
	want := map[string][2][]byte{}
	for _, format := range Formats() {
		want[format] = [2][]byte{render(t, format, ferry(t), options[0]), render(t, format, ferry(t), options[1])}
	}
	rapid.Check(t, func(rt *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 1))
		items := ferry(t)
		r.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
		for i := range items {
			for j := range items[i].Finding.Groups {
				c := items[i].Finding.Groups[j].Claims
				r.Shuffle(len(c), func(i, j int) { c[i], c[j] = c[j], c[i] })
			}
		}
		for _, format := range Formats() {
			if format == "xlsx" && !sometimes(rt) {
				continue // the rows of the CSV
			}
			for i, opt := range options {
				if got := render(t, format, items, opt); !bytes.Equal(got, want[format][i]) {
					rt.Fatalf("%s depends on the order:\n%s\nbut was\n%s", format, got, want[format][i])
				}
			}
		}
	})
}

// sometimes is true for one try in five, for what takes long and differs little from
// what every try looks at.
func sometimes(rt *rapid.T) bool { return rapid.IntRange(0, 4).Draw(rt, "sometimes") == 0 }

func TestWriteLeavesItemsAsTheyWere(t *testing.T) {
	items := ferry(t)
	ids := func() (ids []string) {
		for _, it := range items {
			ids = append(ids, it.Finding.ID)
			for _, g := range it.Finding.Groups {
				for _, c := range g.Claims {
					ids = append(ids, c.ID)
				}
			}
		}
		return ids
	}
	before := ids()
	for _, format := range Formats() {
		render(t, format, items, Options{All: true})
	}
	if after := ids(); !slices.Equal(before, after) {
		t.Errorf("before %q, after %q", before, after)
	}
}

func TestWriteEmpty(t *testing.T) {
	for format, want := range map[string]string{
		"text":     "nothing to flag in 3 documents\n",
		"json":     "{\"version\":1,\"findings\":[]}\n",
		"jsonl":    "",
		"github":   "",
		"markdown": "# Where the sources disagree\n\nnothing to flag in 3 documents\n",
	} {
		if got := string(render(t, format, nil, Options{Documents: 3})); got != want {
			t.Errorf("%s of nothing is %q, want %q", format, got, want)
		}
	}
}

// A finding whose parts are missing is printed, not panicked over.
func TestWriteZeroFinding(t *testing.T) {
	for _, format := range Formats() {
		if got := render(t, format, []Item{{}}, Options{All: true}); format != "github" && len(got) == 0 {
			t.Errorf("%s prints nothing of a zero finding", format)
		}
	}
}

type brokenDisk struct{}

func (brokenDisk) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteReportsErrors(t *testing.T) {
	for _, format := range Formats() {
		if err := Write(brokenDisk{}, format, ferry(t), Options{}); err == nil || err.Error() != "disk full" {
			t.Errorf("%s on a full disk: %v", format, err)
		}
	}
	err := Write(&bytes.Buffer{}, "yaml", nil, Options{})
	if err == nil || !strings.Contains(err.Error(), `"yaml"`) || !strings.Contains(err.Error(), "hint:") {
		t.Errorf("unknown format: %v", err)
	}
	if err := Write(&bytes.Buffer{}, "csv", nil, Options{Columns: "wide"}); err == nil || !strings.Contains(err.Error(), `"wide"`) {
		t.Errorf("unknown columns: %v", err)
	}
}

// What the JSON says is what the findings say, with spans that quote exactly.
func TestJSONReadsBack(t *testing.T) {
	items := ferry(t)
	var doc struct {
		Version  int
		Findings []struct {
			ID     string
			Groups []struct {
				Lo, Hi   *float64
				Mentions []struct {
					Path, Quote, Sentence string
					Start, End            int
					Line, Column          int
				}
			}
			Pairs []struct{ ID, Verdict string }
		}
	}
	if err := json.Unmarshal(render(t, "json", items, Options{All: true}), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Version != 1 || len(doc.Findings) != len(items) {
		t.Fatalf("version %d with %d findings", doc.Version, len(doc.Findings))
	}
	documents := map[string]*claims.Document{}
	for _, it := range items {
		for _, g := range it.Finding.Groups {
			for _, c := range g.Claims {
				documents[c.Doc.Path] = c.Doc
			}
		}
	}
	for _, f := range doc.Findings {
		for _, g := range f.Groups {
			for _, m := range g.Mentions {
				d := documents[m.Path]
				if d.Text[m.Start:m.End] != m.Quote || !strings.Contains(d.Text, m.Sentence) {
					t.Errorf("%s: %q is not at %d:%d", m.Path, m.Quote, m.Start, m.End)
				}
				if line, column := d.Position(m.Start); line != m.Line || column != m.Column {
					t.Errorf("%s: %d is %d:%d, printed %d:%d", m.Path, m.Start, line, column, m.Line, m.Column)
				}
			}
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	var items []Item
	for range 250 {
		items = append(items, ferry(b)...)
	}
	for _, format := range Formats() {
		b.Run(format, func(b *testing.B) {
			opt := Options{All: true, Width: 100}
			b.SetBytes(int64(len(render(b, format, items, opt))))
			for b.Loop() {
				if err := Write(io.Discard, format, items, opt); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestDiscrepancyID(t *testing.T) {
	f := ferry(t)[1].Finding
	seen := map[string]bool{}
	for _, p := range f.Pairs {
		id := DiscrepancyID(&f, p)
		if !isID(id) || seen[id] {
			t.Errorf("id %q of %d/%d is malformed or stands twice", id, p.A, p.B)
		}
		seen[id] = true
		p.A, p.B = p.B, p.A
		if again := DiscrepancyID(&f, p); again != id {
			t.Errorf("the pair turned round has id %q, not %q", again, id)
		}
	}
	p := f.Pairs[0]
	id := DiscrepancyID(&f, p)
	f.Groups[0], f.Groups[1] = f.Groups[1], f.Groups[0]
	if a, b := Sides(&f, p); a != 0 || b != 1 || DiscrepancyID(&f, p) != id {
		t.Errorf("with the groups turned round: sides %d %d, id %q, not %q", a, b, DiscrepancyID(&f, p), id)
	}
	f.Groups[0].Value = f.Groups[1].Value
	if x, y := sidesOf(&f).list[0].key, sidesOf(&f).list[1].key; x == y || strings.Contains(x+y, "#") {
		t.Errorf("groups that print the same value are %q and %q", x, y)
	}
	f.Groups[2] = f.Groups[1]
	if x, y := sidesOf(&f).list[1].key, sidesOf(&f).list[2].key; x == y {
		t.Errorf("groups that nothing tells apart are both %q", x)
	}
	p.B = 9
	if id := DiscrepancyID(&f, p); id != "" {
		t.Errorf("a pair outside the finding has id %q", id)
	}
}
