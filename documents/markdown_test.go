package documents

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const markdownSample = `---
title: Ferry
---
# Ferry *sinks* off Port Arlen

A ferry with **212** people sank
on Tuesday, [the coast guard](https://x.example/12 "14 dead") said.

> The toll rose to 14
> people, he said.

- The *Seabird* left at 06:40.
- It carried 212 people[^1],
  and a dog.
  1. Nested

3) Third

| Town | Dead |
|------|-----:|
| Port Arlen | 14 |

Setext heading
--------------

` + "```\n12 dead in code\n```\n" + `
    13 dead in code

![15 dead in a picture](https://x.example/a.jpg)

<div>16 dead in HTML</div>

Naïve — see <https://x.example/17> and ` + "`18 boats`" + `.

**Also Read:** [Storm closes the harbour](https://x.example)

[link]: https://x.example/19 "19 dead"

[^1]: Seventeen in one count.
`

func TestMarkdownBlocks(t *testing.T) {
	doc := parse(t, "a.md", markdownSample)
	if doc.Text != markdownSample {
		t.Error("the text is not the file's")
	}
	wantBlocks(t, doc, `
		heading: Ferry *sinks* off Port Arlen
		paragraph: A ferry with **212** people sank\non Tuesday, [the coast guard](https://x.example/12 "14 dead") said.
		paragraph: The toll rose to 14\n> people, he said.
		item: The *Seabird* left at 06:40.
		item: It carried 212 people[^1],\n  and a dog.
		item: Nested
		item: Third
		cell: Town
		cell: Dead
		cell: Port Arlen
		cell: 14
		heading: Setext heading
		paragraph: Naïve — see <https://x.example/17> and `+"`18 boats`"+`.
		paragraph: Seventeen in one count.`)
	var markup []string
	for _, s := range doc.Markup {
		markup = append(markup, s.In(doc.Text))
	}
	want := []string{"*", "*", "**", "**", "[", `](https://x.example/12 "14 dead")`, ">", "*", "*", "[^1]", "<https://x.example/17>", "`", "`"}
	if diff := cmp.Diff(want, markup); diff != "" {
		t.Errorf("markup (-want +got):\n%s", diff)
	}
}

func TestMarkdownTitle(t *testing.T) {
	for text, want := range map[string]string{
		"# Ferry *sinks*\n\nFourteen died.\n":                 "Ferry sinks",
		"---\ntitle: Given\n---\n# Ferry\n\nFourteen died.\n": "Given",
		"Fourteen died.\n":                                    "",
	} {
		if got := parse(t, "a.md", text).Title; got != want {
			t.Errorf("title of %q is %q, want %q", text, got, want)
		}
	}
}

func TestMarkdownOfPlainText(t *testing.T) {
	doc := parse(t, "a.markdown", "Ferry Sinks off Arlen\r\n"+lead+"\r\nAlso Read: Storm closes the harbour\r\n"+tail+"\r\n")
	wantBlocks(t, doc, "heading: Ferry Sinks off Arlen\nparagraph: "+lead+"\nparagraph: "+tail)
}

func TestCellsAreNoFurniture(t *testing.T) {
	doc := parse(t, "a.md", "| Share | Comment |\n|---|---|\n| 12 % | Email |\n\nShare\n")
	wantBlocks(t, doc, "cell: Share\ncell: Comment\ncell: 12 %\ncell: Email")
}

// TestTangledMarkdown gives the parser what would keep it for minutes.
func TestTangledMarkdown(t *testing.T) {
	var stairs strings.Builder
	for i := range 3000 {
		stairs.WriteString(strings.Repeat("  ", i) + "- Fourteen died.\n")
	}
	for name, text := range map[string]string{
		"quotes":   strings.Repeat(">", 100_000) + "Fourteen died.\n",
		"lists":    strings.Repeat("- ", 50_000) + "Fourteen died.\n",
		"brackets": strings.Repeat("[Fourteen died](", 50_000),
		"pictures": strings.Repeat("![Fourteen died](", 50_000),
		"stairs":   stairs.String(),
		"stars":    strings.Repeat("*a ", 50_000) + "died.",
		"bars":     strings.Repeat("|a", 20_000) + "\n" + strings.Repeat("|-", 20_000) + "\n",
		"angles":   strings.Repeat("<a ", 50_000) + "died.",
	} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			if doc := parse(t, "a.md", text); len(doc.Blocks) == 0 && name != "bars" {
				t.Error("no blocks")
			}
			if took := time.Since(begin); took > 10*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}
