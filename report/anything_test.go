package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

// anyDocument draws a document of text that writers trip over.
func anyDocument(t *rapid.T) *claims.Document {
	d := &claims.Document{
		Path: anyText().Draw(t, "path"), Publisher: anyText().Draw(t, "publisher"), URL: anyText().Draw(t, "url"),
		Text: strings.Join(rapid.SliceOf(anyText()).Draw(t, "document"), " "),
	}
	if rapid.Bool().Draw(t, "dated") {
		d.Published = time.Unix(rapid.Int64Range(-1e9, 1e10).Draw(t, "published"), 0).UTC()
	}
	return d
}

// anyClaim draws a claim of a document, its spans cut at will.
func anyClaim(t *rapid.T, d *claims.Document) *claims.Claim {
	cuts := rapid.SliceOfN(rapid.IntRange(0, len(d.Text)), 4, 4).Draw(t, "spans")
	slices.Sort(cuts)
	return &claims.Claim{
		ID: rapid.StringMatching("[0-9a-f]{16}").Draw(t, "claim"), Doc: d,
		Sentence: claims.Span{Start: cuts[0], End: cuts[3]}, Span: claims.Span{Start: cuts[1], End: cuts[2]},
		Value: claims.Value{
			Kind: rapid.SampledFrom(claims.Kinds).Draw(t, "kind"), Text: anyText().Draw(t, "value"), Unit: anyText().Draw(t, "unit"),
			Lo: rapid.Float64().Draw(t, "lo"), Hi: rapid.Float64().Draw(t, "hi"), Number: rapid.Float64().Draw(t, "number"),
			Timex: anyText().Draw(t, "timex"), Modifier: claims.MoreThan,
		},
		Attribution: claims.Attribution{Speaker: anyText().Draw(t, "speaker")},
		Scope:       []claims.Scope{{Word: anyText().Draw(t, "scope")}},
	}
}

// anyItem draws a finding; pairs may point outside its groups.
func anyItem(t *rapid.T, docs []*claims.Document) Item {
	reason := compare.Reason{Code: "value-differs", Text: anyText().Draw(t, "reason")}
	f := compare.Finding{
		ID: rapid.StringMatching("[0-9a-f]{16}").Draw(t, "id"), Topic: &claims.Topic{ID: anyText().Draw(t, "topic"), Label: anyText().Draw(t, "label")},
		Verdict: rapid.SampledFrom(compare.Verdicts).Draw(t, "verdict"), Severity: rapid.SampledFrom([]compare.Severity{"", compare.Low, compare.High}).Draw(t, "severity"),
		Reason: reason, WithinSource: rapid.Bool().Draw(t, "within"), Kind: claims.Count,
	}
	for range rapid.IntRange(0, 3).Draw(t, "groups") {
		g := compare.Group{Value: anyText().Draw(t, "group")}
		for range rapid.IntRange(0, 3).Draw(t, "mentions") {
			g.Claims = append(g.Claims, anyClaim(t, rapid.SampledFrom(docs).Draw(t, "of")))
		}
		f.Groups = append(f.Groups, g)
	}
	for range rapid.IntRange(0, 3).Draw(t, "pairs") {
		f.Pairs = append(f.Pairs, compare.Pair{
			A: rapid.IntRange(-1, 3).Draw(t, "a"), B: rapid.IntRange(-1, 3).Draw(t, "b"), Reason: reason,
			Verdict: rapid.SampledFrom(compare.Verdicts).Draw(t, "pair"),
		})
	}
	return Item{Finding: f, Review: &ReviewInfo{Decision: "pending", Note: anyText().Draw(t, "note")}}
}

func jsonLines(out []byte) error {
	d := json.NewDecoder(bytes.NewReader(out))
	for range bytes.Count(out, []byte("\n")) {
		if err := d.Decode(&map[string]any{}); err != nil {
			return err
		}
	}
	return nil
}

// readers read each machine format back; formats for people must only be safe.
var readers = map[string]func([]byte) error{
	"json":  func(out []byte) error { return json.Unmarshal(out, &map[string]any{}) },
	"sarif": func(out []byte) error { return json.Unmarshal(out, &map[string]any{}) },
	"claimreview": func(out []byte) error {
		_, err := expanded(out)
		return err
	},
	"jsonl": jsonLines,
	"junit": func(out []byte) error { return xml.Unmarshal(out, &junitSuites{}) },
	"xlsx": func(out []byte) error {
		_, err := ReadReview(bytes.NewReader(out))
		return err
	},
	"csv": func(out []byte) error {
		_, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
		return err
	},
}

// Whatever a finding holds, every format can be read back, twice gives the
// same bytes, and the formats for people hold no control characters.
func TestAnythingCanBePrinted(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		docs := []*claims.Document{anyDocument(rt), anyDocument(rt)}
		items := []Item{anyItem(rt, docs), anyItem(rt, docs)}
		opt := Options{All: true, Width: rapid.IntRange(0, 120).Draw(rt, "width")}
		twice := sometimes(rt)
		for _, format := range Formats() {
			out := render(t, format, items, opt)
			if (twice || format != "xlsx") && !bytes.Equal(out, render(t, format, items, opt)) {
				rt.Fatalf("%s differs the second time", format)
			}
			if read := readers[format]; read != nil {
				if err := read(out); err != nil {
					rt.Fatalf("%s cannot be read back: %v\n%s", format, err, out)
				}
			} else if i := bytes.IndexFunc(out, func(r rune) bool { return r != '\n' && unicode.IsControl(r) }); i >= 0 {
				rt.Fatalf("%s holds a control character at %d: %q", format, i, out)
			}
		}
		for _, it := range items {
			explained(t, Explanation{Finding: &it}, opt)
		}
	})
}
