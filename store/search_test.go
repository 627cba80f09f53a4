package store

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSearch(t *testing.T) {
	s := harbour(t)
	for search, want := range map[string]string{
		"over in minutes":                   "b2 b1 a2 a1",
		"Minutes in OVER":                   "b2 b1 a2 a1",
		`"minutes in over"`:                 "",
		`"over in minutes" captain`:         "b2",
		"ostholm":                           "", // ø is a letter of its own
		"østholm captain":                   "b2",
		"angstrom":                          "a1",
		"Ångström":                          "a1",
		"capt":                              "b2", // the beginning of a word
		"ca":                                "",   // of two letters: a word of its own
		"31":                                "b2",
		"3":                                 "", // a number is no beginning
		"label storm":                       "b3",
		"captain OR storm":                  "",
		"captain NOT age":                   "",
		"b3":                                "b3",
		"text:captain":                      "",
		"-captain":                          "b2",
		"cap*ain":                           "",
		"*":                                 "",
		"%":                                 "",
		`"`:                                 "",
		`""`:                                "",
		"(((":                               "",
		"NEAR/2":                            "",
		"\x00captain\xff":                   "b2",
		"captain " + strings.Repeat("(", 9): "b2",
	} {
		if got := ids(page(t, s, Query{Search: search}).Findings); got != want {
			t.Errorf("%q finds %q, want %q", search, got, want)
		}
	}
}

// Whatever is typed is looked for, and what is typed of a text finds it.
func TestAnythingCanBeSearched(t *testing.T) {
	s := harbour(t)
	rapid.Check(t, func(t *rapid.T) {
		search := rapid.OneOf(rapid.String(), rapid.StringMatching(`([a-z"*^():/-]| OR | AND | NOT | NEAR ){0,400}`)).Draw(t, "search")
		page(t, s, Query{Search: search})
	})
	rapid.Check(t, func(t *rapid.T) {
		words := strings.Fields("it was over in minutes said søren å the sinking caused at least 21 deaths police said")
		at := rapid.IntRange(0, len(words)-1).Draw(t, "from")
		phrase := strings.Join(words[at:at+rapid.IntRange(1, len(words)-at).Draw(t, "words")], rapid.SampledFrom([]string{" ", ", ", "\n"}).Draw(t, "between"))
		for _, search := range []string{phrase, `"` + phrase + `"`, strings.ToUpper(phrase)} {
			if !strings.Contains(ids(page(t, s, Query{Search: search}).Findings), "a1") {
				t.Fatalf("%q does not find its own text", search)
			}
		}
	})
}

func TestSearchOfTooManyWords(t *testing.T) {
	s := harbour(t)
	if got := ids(page(t, s, Query{Search: strings.Repeat("captain ", 9000)}).Findings); got != "b2" {
		t.Errorf("found %q", got)
	}
}

// The index follows the findings: rewritten, absent and again.
func TestIndexFollowsTheFindings(t *testing.T) {
	s := open(t)
	words := []string{"heron", "plover", "dunlin"}
	for i, word := range words {
		r := ferryResult()
		r.Findings[0].Reason.Text = "said " + word
		save(t, s, r)
		for k, other := range words {
			if n := page(t, s, Query{Search: other}).Total; n != map[bool]int{true: 1}[k == i] {
				t.Errorf("after %s: %s finds %d", word, other, n)
			}
		}
		if err := s.Check(ctx); err != nil {
			t.Error(err)
		}
	}
	gone := ferryResult()
	gone.Findings = nil
	save(t, s, gone)
	if n := page(t, s, Query{Search: "dunlin", States: []State{Absent}}).Total; n != 1 {
		t.Error("an absent finding is not found")
	}
}
