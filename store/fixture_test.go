package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
)

var day = time.Date(2031, 3, 4, 5, 6, 7, 0, time.UTC)

func clock() time.Time { return day }

// open opens a store in a new folder.
func open(t testing.TB) *Store {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "crosscheck.db"), Options{Now: clock})
}

func openAt(t testing.TB, path string, o Options) *Store {
	t.Helper()
	s, err := Open(context.Background(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// article is a document of our own, with one paragraph.
func article(path, text string) *claims.Document {
	sum := sha256.Sum256([]byte(text))
	return &claims.Document{
		Path: path, ID: hex.EncodeToString(sum[:]), Title: "Ferry sinks off Ostholm", Publisher: "Harbour Wire",
		Published: time.Date(2031, 3, 4, 9, 30, 0, 0, time.FixedZone("", 2*3600)), Text: text,
		Blocks: []claims.Block{{Span: claims.Span{End: len(text)}, Kind: claims.Paragraph}},
	}
}

// deaths is the claim of a number of deaths, found at its words in the text.
func deaths(d *claims.Document, words string, n float64) *claims.Claim {
	at := strings.Index(d.Text, words)
	if at < 0 {
		panic(words + " is not in " + d.Path)
	}
	span := claims.Span{Start: at, End: at + len(words)}
	id := sha256.Sum256(fmt.Append(nil, d.ID, span, n))
	return &claims.Claim{
		ID: hex.EncodeToString(id[:8]), Doc: d, Span: span, Sentence: claims.Span{End: len(d.Text)},
		Value: claims.Value{Span: span, Kind: claims.Count, Text: fmt.Sprintf("%g death", n), Modifier: claims.AtLeast,
			Rule: "count/at-least", Lo: n, Hi: math.Inf(1), Number: n, Step: 1, Unit: "death",
			Base: claims.Quantity{Lo: n, Hi: math.Inf(1), Unit: "1"}},
		Attribute:   claims.Attribute{Lemma: "death", Class: "killed", Label: "people killed"},
		Subject:     claims.Entity{Name: "the ferry", Key: "ferry", Kind: claims.Thing},
		Attribution: claims.Attribution{Speaker: "Søren Å", Key: "soren a", Named: true},
		Topic:       "ferry/killed", Story: "ferry",
	}
}

// contradiction is a finding over the claims, each a group of its own.
func contradiction(id string, topic *claims.Topic, sides ...*claims.Claim) compare.Finding {
	f := compare.Finding{ID: id, Topic: topic, Kind: claims.Count, Verdict: compare.Contradiction, Severity: compare.High,
		Reason: compare.Reason{Code: "value-differs", Text: "12 and 21 differ"}}
	hash := sha256.New()
	for i, c := range sides {
		f.Groups = append(f.Groups, compare.Group{Value: c.Value.Text, Claims: []*claims.Claim{c}, Origins: 1})
		hash.Write([]byte(c.ID))
		if i > 0 {
			f.Pairs = append(f.Pairs, compare.Pair{A: 0, B: i, Verdict: f.Verdict, Severity: f.Severity, Reason: f.Reason})
		}
	}
	f.EvidenceHash = hex.EncodeToString(hash.Sum(nil))
	return f
}

// ferry is a whole result: two papers that differ on a number of deaths.
func ferry(textA, wordsA string, a float64, textB, wordsB string, b float64) Result {
	da, db := article("a.txt", textA), article("b.txt", textB)
	db.Publisher = "Coast Post"
	ca, cb := deaths(da, wordsA, a), deaths(db, wordsB, b)
	topic := &claims.Topic{ID: "ferry/killed", Label: "people killed on the ferry", Story: "ferry", Kind: claims.Count,
		Claims: []*claims.Claim{ca, cb},
		Joins:  []claims.Join{{Claim: cb.ID, With: ca.ID, Score: 0.75, Why: []string{"attribute 0.5", "names 0.25"}}}}
	return Result{
		Documents: []*claims.Document{da, db}, Claims: []*claims.Claim{ca, cb},
		Stories:  []*claims.Story{{ID: "ferry", Documents: []string{da.ID, db.ID}}},
		Topics:   []*claims.Topic{topic},
		Findings: []compare.Finding{contradiction("00000000000000f1", topic, ca, cb)},
	}
}

const (
	textA = "At least 12 deaths were confirmed off Østholm on Tuesday."
	textB = "“It was over in minutes,” said Søren Å. The sinking caused at least 21 deaths, police said."
	textC = "“It was over in minutes,” said Søren Å. The sinking caused at least 22 deaths, police said."
)

func ferryResult() Result {
	return ferry(textA, "At least 12 deaths", 12, textB, "at least 21 deaths", 21)
}

// save saves the result on top of all that was saved before.
func save(t testing.TB, s *Store, r Result) Summary {
	t.Helper()
	corpus, err := s.LoadDocuments(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	sum, err := s.SaveRun(context.Background(), Run{Started: day, Version: "1.0.0", Config: "c0", Base: corpus.Run}, r)
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

// same compares what was saved with what was loaded: nil and empty lists are
// one, NaN equals itself, and times are equal when instant and offset are.
var same = cmp.Options{
	cmpopts.EquateEmpty(),
	cmpopts.EquateNaNs(),
	cmp.Comparer(func(a, b time.Time) bool {
		_, oa := a.Zone()
		_, ob := b.Zone()
		return a.Equal(b) && (oa == ob || a.IsZero())
	}),
}

func diff(t testing.TB, what string, want, got any) {
	t.Helper()
	differ(t, what, want, got)
}

// reporter is a test or a check of a property.
type reporter interface {
	Helper()
	Errorf(format string, args ...any)
}

func differ(t reporter, what string, want, got any) {
	t.Helper()
	if d := cmp.Diff(want, got, same); d != "" {
		t.Errorf("%s (-saved +loaded):\n%s", what, d)
	}
}
