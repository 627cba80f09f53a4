package store

import (
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

// The size that lists must stay quick at: 10,000 documents of about 4 kB,
// 200,000 claims, 100,000 findings.
const (
	benchDocuments = 10_000
	benchFindings  = 100_000
)

// region is a corpus of that size: each finding sets a claim of one document
// against one of the next.
func region() Result {
	var r Result
	filler := strings.Repeat("The harbour was closed for the day and no ferry left. ", 70)
	for i := range benchDocuments {
		d := article(fmt.Sprintf("region/%05d.txt", i), fmt.Sprintf("%s Report %d. %s", textA, i, filler))
		d.Publisher = fmt.Sprintf("Paper %d", i%200)
		r.Documents = append(r.Documents, d)
	}
	for n := range benchFindings {
		a, b := r.Documents[n%benchDocuments], r.Documents[(n+1)%benchDocuments]
		sides := []*claims.Claim{deaths(a, "At least 12 deaths", float64(2*n)), deaths(b, "At least 12 deaths", float64(2*n+1))}
		for _, c := range sides {
			c.Sentence.End = len(textA)
			c.Value.Hi = math.Inf(1)
			c.Context = claims.Context{Verb: "confirm", Near: []string{"death"}, Words: []string{"confirm", "death", "tuesday"}, Names: []string{"ostholm"}}
			c.Trace = []string{"count/at-least", "attribute: deaths is killed"}
		}
		r.addFinding(n, sides...)
	}
	return r
}

func BenchmarkSaveNew(b *testing.B) {
	r := region()
	for b.Loop() {
		b.StopTimer()
		s := openAt(b, filepath.Join(b.TempDir(), "crosscheck.db"), Options{Now: clock})
		b.StartTimer()
		save(b, s, r)
	}
}

func BenchmarkStored(b *testing.B) {
	s, r := open(b), region()
	save(b, s, r)
	b.Run("save unchanged", func(b *testing.B) {
		for b.Loop() {
			save(b, s, r)
		}
	})
	for name, f := range map[string]Filter{
		"first page":   {Limit: 50},
		"last page":    {Limit: 50, Offset: benchFindings - 50},
		"one topic":    {Topic: "ferry-777/killed"},
		"one source":   {Source: "Paper 7", Limit: 50},
		"words":        {Query: "ferry 99999"},
		"open":         {Statuses: []string{StatusOpen}, Limit: 50},
		"all verdicts": {},
	} {
		b.Run("list "+name, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Findings(ctx, f); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("one finding", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Finding(ctx, fmt.Sprintf("%016x", 777)); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("load documents", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.LoadDocuments(ctx); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("load findings", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.LoadFindings(ctx, Filter{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("list topics", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Topics(ctx); err != nil {
				b.Fatal(err)
			}
		}
	})
}
