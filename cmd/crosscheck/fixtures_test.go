package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/documents"
	"github.com/crosscheck/crosscheck/fixtures"
	"github.com/google/go-cmp/cmp"
	"github.com/spf13/viper"
	"pgregory.net/rapid"
)

// update writes the marks of the stories and their scores. What it changes is
// to be read before it is kept: a new gap is something that worked.
var update = flag.Bool("update", false, "write the marks of the stories in fixtures, and scores.txt")

const fixturesDir = "../../fixtures"

// TestFixtures holds the program against the annotated stories, both ways: every
// value and finding that is annotated is found, and nothing else.
func TestFixtures(t *testing.T) {
	var total scores
	for _, s := range stories(t) {
		t.Run(s.Name, func(t *testing.T) {
			told := tell(t, s)
			total.add(told)
			grouped := tellGrouped(t, s)
			total.addGrouped(grouped)
			if testing.Verbose() {
				grouped.tellGaps(t)
			}
			if *update {
				rewrite(t, s, told.remarks())
				return
			}
			told.complain(t)
		})
	}
	total.grouping = grouping(t)
	checkScores(t, total.String())
}

// TestFixturesInAnyOrder demands the same topics and findings whatever the order
// in which articles come.
func TestFixturesInAnyOrder(t *testing.T) {
	all := stories(t)
	cfg := builtInConfig(t)
	given := make([][]string, len(all))
	for i, s := range all {
		given[i] = outline(t, parsed(t, s, cfg), cfg)
	}
	rapid.Check(t, func(r *rapid.T) {
		i := rapid.IntRange(0, len(all)-1).Draw(r, "story")
		shuffled := rapid.Permutation(parsed(t, all[i], cfg)).Draw(r, "order")
		if diff := cmp.Diff(given[i], outline(t, shuffled, cfg)); diff != "" {
			r.Fatalf("%s: another order gives something else (-given +shuffled):\n%s", all[i].Name, diff)
		}
	})
}

// TestFixturesCanBeStored: every claim and finding has an ID of its own, which a
// database asks for.
func TestFixturesCanBeStored(t *testing.T) {
	cfg := builtInConfig(t)
	for _, s := range stories(t) {
		a := analysed(t, parsed(t, s, cfg), cfg)
		seen := map[string]string{}
		note := func(id, what string) {
			if other, ok := seen[id]; ok || id == "" {
				t.Errorf("%s: the ID %q is that of %s and of %s", s.Name, id, other, what)
			}
			seen[id] = what
		}
		for _, topic := range a.Topics {
			for _, c := range topic.Claims {
				note(c.ID, string(c.Value.Kind)+" "+c.Span.In(c.Doc.Text)+" in "+c.Doc.Path)
			}
		}
		for i := range a.Findings {
			note(a.Findings[i].ID, "the finding on "+a.Findings[i].Topic.Label)
		}
	}
}

// outline is what users see of an analysis and refer to later: IDs, claims of
// each topic, verdicts and sides.
func outline(t *testing.T, docs []*claims.Document, cfg config) []string {
	a := analysed(t, docs, cfg)
	var out []string
	for _, topic := range a.Topics {
		line := "topic " + topic.ID
		for _, c := range topic.Claims {
			line += " " + c.ID
		}
		out = append(out, line)
	}
	for _, s := range a.Stories {
		out = append(out, "story "+s.ID+" "+strings.Join(s.Documents, " "))
	}
	for i := range a.Findings {
		f := &a.Findings[i]
		out = append(out, "finding "+f.ID+" "+string(f.Verdict)+" "+f.Reason.Text+" "+f.EvidenceHash)
	}
	slices.Sort(out)
	return out
}

func stories(t *testing.T) []fixtures.Story {
	t.Helper()
	all, err := fixtures.All(fixturesDir)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// builtInConfig is the configuration without files, environment and flags.
func builtInConfig(t *testing.T) config {
	t.Helper()
	defaults, err := parseLayer(builtIn, defaultsYAML)
	if err != nil {
		t.Fatal(err)
	}
	l := &loaded{settings: viper.New(), source: map[string]string{}}
	if err := l.merge(defaults); err != nil {
		t.Fatal(err)
	}
	if err := l.settings.UnmarshalExact(&l.config); err != nil {
		t.Fatal(err)
	}
	return l.config
}

// parsed reads the articles of a story, each under the path "story/a.txt".
func parsed(t *testing.T, s fixtures.Story, cfg config) []*claims.Document {
	t.Helper()
	var docs []*claims.Document
	for _, a := range s.Articles {
		meta := documents.Meta{Publisher: a.Source, Published: a.Published}
		d, err := documents.Parse(s.Name+"/"+a.Name, []byte(a.Text), meta, documents.Options{Furniture: cfg.Furniture})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

func analysed(t *testing.T, docs []*claims.Document, cfg config) analysis {
	t.Helper()
	a, err := analyse(context.Background(), docs, cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// rewrite sets the marks of a story.
func rewrite(t *testing.T, s fixtures.Story, r fixtures.Remarks) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(fixturesDir, s.Name+".txtar"), s.Remark(r), 0o644); err != nil {
		t.Fatal(err)
	}
}

// checkScores compares the scores with those on record.
func checkScores(t *testing.T, got string) {
	t.Helper()
	path := filepath.Join(fixturesDir, "scores.txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, []byte(got)) {
		t.Errorf("scores changed (-on record +now):\n%s\nhint: go test ./cmd/crosscheck -run TestFixtures -update",
			cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")))
	}
}
