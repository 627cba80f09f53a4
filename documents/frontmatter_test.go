package documents

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestFrontMatter(t *testing.T) {
	const text = `---
id: a7
title: "Ferry: 14 dead"
source: Harbour Wire
author: [Mara Quill, Olaf Brandt]
url: https://harbour.example/a?b=1&c
published: 2031-03-04T08:00:00+01:00
updated:
language: en-GB
---
Fourteen died.
`
	want := Meta{
		Title: "Ferry: 14 dead", Publisher: "Harbour Wire", Author: "Mara Quill, Olaf Brandt",
		URL: "https://harbour.example/a?b=1&c", Language: "en-GB",
		Published: time.Date(2031, 3, 4, 7, 0, 0, 0, time.UTC),
	}
	for _, path := range []string{"a.txt", "a.md", "a"} {
		doc := parse(t, path, text)
		got := Meta{doc.Title, doc.URL, doc.Publisher, doc.Author, doc.Published.UTC(), doc.Updated, doc.Language}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
		wantBlocks(t, doc, "paragraph: Fourteen died.")
	}
}

func TestFrontMatterGoesBeforeTheManifest(t *testing.T) {
	stated := Meta{Title: "M", Publisher: "Coast Post", Published: day("2031-03-09")}
	doc, err := Parse("a.txt", []byte("---\ntitle: F\npublished: 2031-03-04\n---\nFourteen died.\n"), stated, Options{})
	must(t, err)
	if doc.Title != "F" || doc.Publisher != "Coast Post" || !doc.Published.Equal(day("2031-03-04")) {
		t.Errorf("title %q, publisher %q, published %v", doc.Title, doc.Publisher, doc.Published)
	}
}

func TestNoFrontMatter(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"never closed":   {"---\nFourteen died.\n", "paragraph: Fourteen died."},
		"running text":   {"---\nFourteen died.\n---\nTwelve lived.\n", "paragraph: Fourteen died.\nparagraph: Twelve lived."},
		"empty":          {"---\n---\nFourteen died.\n", "paragraph: Fourteen died."},
		"a later rule":   {"Fourteen died.\n---\ntitle: T\n---\n", "paragraph: Fourteen died.\nparagraph: title: T"},
		"closed by dots": {"---\ntitle: T\n...\nFourteen died.\n", "paragraph: Fourteen died."},
	} {
		t.Run(name, func(t *testing.T) { wantBlocks(t, parse(t, "a.txt", test.text), test.want) })
	}
}

func TestBadFrontMatter(t *testing.T) {
	for name, test := range map[string]struct {
		matter string
		want   []string
	}{
		"a slip":         {"title: T\npublishd: 2031-03-04", []string{`a.txt:3: front matter field "publishd" is unknown`, `did you mean "published"?`, "title, url, publisher"}},
		"a stranger":     {"colour: red", []string{`a.txt:2: front matter field "colour" is unknown`, "hint: known fields are title"}},
		"a bad date":     {"title: T\n\npublished: 2031-02-30", []string{`a.txt:4: front matter field "published": "2031-02-30" is not a date`, "2006-01-02"}},
		"day or month":   {"published: 03/12/2031", []string{`"03/12/2031" is not a date`}},
		"twice":          {"title: T\ntitle: U", []string{`a.txt:3: front matter field "title" is given twice`}},
		"a mapping":      {"title:\n  en: T", []string{`a.txt:2: front matter field "title" is not a single value`}},
		"broken YAML":    {"title: T\nauthor: \"Quill", []string{"a.txt:", "front matter: "}},
		"colon in value": {"title: Ferry: 14 dead", []string{"a.txt:2: front matter: mapping values are not allowed", "quote a value"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse("a.txt", []byte("---\n"+test.matter+"\n---\nFourteen died.\n"), Meta{}, Options{})
			wantError(t, err, test.want...)
		})
	}
}

func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"2031-03-04":                      "2031-03-04T00:00:00Z",
		" 2031-03-04 ":                    "2031-03-04T00:00:00Z",
		"2031-03-04T08:09:10Z":            "2031-03-04T08:09:10Z",
		"2031-03-04T08:09:10.5-05:00":     "2031-03-04T13:09:10Z",
		"2031-03-04T08:09+0100":           "2031-03-04T07:09:00Z",
		"2031-03-04T08:09+01:00":          "2031-03-04T07:09:00Z",
		"2031-03-04T08:09:10+0100":        "2031-03-04T07:09:10Z",
		"2031-03-04 08:09":                "2031-03-04T08:09:00Z",
		"2031-03-04 08:09:10":             "2031-03-04T08:09:10Z",
		"4 March 2031":                    "2031-03-04T00:00:00Z",
		"March 4, 2031":                   "2031-03-04T00:00:00Z",
		"Tue, 04 Mar 2031 08:09:10 +0000": "2031-03-04T08:09:10Z",
		"2032-02-29":                      "2032-02-29T00:00:00Z",
		"2031-02-29":                      "",
		"2031-13-01":                      "",
		"2031":                            "",
		"31-03-04":                        "",
		"yesterday":                       "",
		"4/3/2031":                        "",
	} {
		got, err := parseDate(text)
		if want == "" {
			if err == nil {
				t.Errorf("%q read as %v", text, got)
			}
			continue
		}
		if err != nil || got.UTC().Format(time.RFC3339) != want {
			t.Errorf("%q read as %v, %v, want %s", text, got, err, want)
		}
	}
}
