package report

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

var someNotes = []Note{
	{Kind: NoteStale, Path: "known.json", Entry: "0123456789abcdef", About: "update  a/b: 1 / 2", Text: "is no longer met and can go"},
	{Kind: NoteExpired, Path: "ci/ignore <1>.yaml", Line: 3, Entry: "ferry/*", Text: "expired on 2031-02-28 and suppresses nothing any more"},
	{Kind: NoteUnused, Path: "ci/ignore <1>.yaml", Line: 9, Entry: "a::b%0A</a>\n`x`", Text: "meets no finding and can go"},
}

const (
	staleSentence   = `known.json: the entry "0123456789abcdef" (update a/b: 1 / 2) is no longer met and can go`
	expiredSentence = `ci/ignore <1>.yaml:3: the suppression of "ferry/*" expired on 2031-02-28 and suppresses nothing any more`
)

// Each format with a place for notes tells all of them, with findings and without.
func TestNotesAreTold(t *testing.T) {
	for name, items := range map[string][]Item{"ferry": ferry(t), "nothing": nil} {
		opt := Options{Notes: someNotes, All: true}
		t.Run("json "+name, func(t *testing.T) {
			var doc struct {
				Findings []json.RawMessage
				Notes    []struct {
					Kind, Path, Entry, About, Text string
					Line                           int
				}
			}
			if err := json.Unmarshal(render(t, "json", items, opt), &doc); err != nil {
				t.Fatal(err)
			}
			if len(doc.Findings) != len(items) || len(doc.Notes) != 3 {
				t.Fatalf("%d findings, %d notes", len(doc.Findings), len(doc.Notes))
			}
			for i, n := range doc.Notes {
				if got := (Note{n.Kind, n.Path, n.Line, n.Entry, n.About, n.Text}); got != someNotes[i] {
					t.Errorf("%+v, want %+v", got, someNotes[i])
				}
			}
		})
		t.Run("sarif "+name, func(t *testing.T) {
			log, err := sarif.FromBytes(render(t, "sarif", items, opt))
			if err != nil {
				t.Fatal(err)
			}
			if err := log.Validate(); err != nil {
				t.Error(err)
			}
			told := log.Runs[0].Invocations[0].ToolConfigurationNotifications
			if len(told) != 3 || told[0].Level != "note" || told[1].Level != "warning" || *told[1].Message.Text != expiredSentence ||
				*told[1].Descriptor.ID != NoteExpired || *told[1].Locations[0].PhysicalLocation.Region.StartLine != 3 {
				t.Errorf("notifications: %+v", told)
			}
		})
		t.Run("junit "+name, func(t *testing.T) {
			out := render(t, "junit", items, opt)
			if err := checkJenkins(out); err != nil {
				t.Error(err)
			}
			var all junitSuites
			if err := xml.Unmarshal(out, &all); err != nil {
				t.Fatal(err)
			}
			last := all.Suites[len(all.Suites)-1]
			if all.Tests != len(items)+3 || last.Skipped != 3 || last.Cases[0].Skipped.Message != staleSentence || last.Cases[1].Class != NoteExpired {
				t.Errorf("%d tests, the last suite: %+v", all.Tests, last)
			}
		})
		for _, format := range []string{"html", "markdown"} {
			t.Run(format+" "+name, func(t *testing.T) {
				out := string(render(t, format, items, opt))
				if !strings.Contains(out, noteTitle) || strings.Count(out, "meets no finding and can go") != 1 || strings.Contains(out, "</a>\n`x`") {
					t.Errorf("the notes in\n%s", out)
				}
			})
		}
		for _, format := range []string{"text", "csv", "jsonl", "claimreview"} {
			if with, without := render(t, format, items, opt), render(t, format, items, Options{All: true}); string(with) != string(without) {
				t.Errorf("notes change the %s of %s:\n%s", format, name, with)
			}
		}
	}
}

// GitHub shows so many annotations of a level: the findings' come first, and notes
// without room follow in the log.
func TestGitHubNotes(t *testing.T) {
	out := string(render(t, "github", nil, Options{Notes: someNotes}))
	want := "::notice file=known.json,title=baseline-stale::" + staleSentence + "\n" +
		"::warning file=ci/ignore <1>.yaml,line=3,title=suppression-expired::" + expiredSentence + "\n" +
		"::notice file=ci/ignore <1>.yaml,line=9,title=suppression-unused::"
	if !strings.HasPrefix(out, want) || strings.Count(out, "\n") != 3 {
		t.Errorf("printed\n%s\nwant\n%s", out, want)
	}
	var notes []Note
	for i := range 2 * githubPerLevel {
		notes = append(notes, Note{Kind: NoteUnused, Path: "ignore.yaml", Line: i + 1, Entry: fmt.Sprintf("##[error]a/%d", i), Text: "meets no finding and can go"})
	}
	out = string(render(t, "github", nil, Options{Notes: notes}))
	if n := strings.Count(out, "::notice "); n != githubPerLevel {
		t.Errorf("%d annotations", n)
	}
	if n := strings.Count(out, "\n- ignore.yaml:"); n != githubPerLevel || strings.Contains(out, "\n- ignore.yaml:11: the suppression of \"##[error]") {
		t.Errorf("%d lines of the log:\n%s", n, out)
	}
}

// A run that could not read every file says so in SARIF.
func TestSARIFOfATroubledRun(t *testing.T) {
	log, err := sarif.FromBytes(render(t, "sarif", nil, Options{Troubled: true}))
	if err != nil {
		t.Fatal(err)
	}
	if err := log.Validate(); err != nil {
		t.Error(err)
	}
	if i := log.Runs[0].Invocations; len(i) != 1 || *i[0].ExecutionSuccessful {
		t.Errorf("invocations: %+v", i)
	}
}

// The column waived stands only where a row has one, and says what no other does.
func TestWaivedColumn(t *testing.T) {
	items := ferry(t)
	items[0].Waived = &Waiver{By: WaivedReview, Reason: "decided in a review"}
	if out := string(render(t, "csv", items, Options{})); strings.Contains(out, "waived") {
		t.Errorf("what a review says is said twice:\n%s", out)
	}
	items[2].Waived = &Waiver{By: WaivedSuppression, Reason: "replayed"}
	for _, columns := range []string{"full", "brief"} {
		out := string(render(t, "csv", items, Options{Columns: columns}))
		if head, _, _ := strings.Cut(out, "\r\n"); !strings.HasSuffix(head, ",review_note,waived") || strings.Count(out, ",suppression: replayed\r\n") != 1 {
			t.Errorf("%s:\n%s", columns, out)
		}
	}
}
