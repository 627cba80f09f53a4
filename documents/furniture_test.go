package documents

import (
	"os"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
)

const (
	lead = "A ferry with 212 people on board sank off Port Arlen on Tuesday, the coast guard said."
	tail = "The company said that it would keep all its boats in port until they were checked."
)

// blocksWith parses the text between two paragraphs and returns the blocks
// between theirs.
func blocksWith(t *testing.T, between string, opt Options) []string {
	t.Helper()
	doc, err := Parse("a.txt", []byte(lead+"\n\n"+between+"\n\n"+tail+"\n"), Meta{}, opt)
	if err != nil {
		t.Fatal(err)
	}
	var inside []string
	for _, b := range doc.Blocks {
		if s := b.Span.In(doc.Text); s != lead && s != tail {
			inside = append(inside, s)
		}
	}
	return inside
}

func TestFurnitureCorpus(t *testing.T) {
	data, err := os.ReadFile("testdata/furniture.txt")
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	for n, line := range strings.Split(string(data), "\n") {
		verdict, text, _ := strings.Cut(line, " ")
		text = strings.TrimSpace(text)
		if verdict == "" || verdict == "#" {
			continue
		}
		counts[verdict]++
		got := strings.Join(blocksWith(t, text, Options{}), "|")
		switch {
		case verdict == "furniture" && got != "":
			t.Errorf("line %d: furniture %q is in a block", n+1, got)
		case verdict == "text" && got != text:
			t.Errorf("line %d: text %q became %q", n+1, text, got)
		case verdict != "furniture" && verdict != "text":
			t.Errorf("line %d: %q is neither furniture nor text", n+1, verdict)
		}
	}
	if counts["furniture"] == 0 || counts["text"]*2 < counts["furniture"] {
		t.Errorf("%d near misses for %d phrases: want one for two", counts["text"], counts["furniture"])
	}
}

func TestFurnitureOfLaterText(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a comment form ends the article", lead + `

Leave a Reply

Your email address will not be published. Required fields are marked *

Give

Please select your preferred mode of payment.

Code:
VLM12

Ann says: twelve people were on the boat, and I saw all of them go.
`, "paragraph: " + lead},
		{"a plea to comment in the middle", lead + "\n\nHave Your Say\n\n" + tail, "paragraph: " + lead + "\nparagraph: " + tail},
		{"a plea to comment before the form", lead + "\n\nHave Your Say\n\nName *\n\nEmail *\n\n" + tail, "paragraph: " + lead},
		{"comments without a form are a heading", lead + "\n\nComments\n\n" + tail,
			"paragraph: " + lead + "\nheading: Comments\nparagraph: " + tail},
		{"comments with a form are not", lead + "\n\nComments (2)\n\nReply\n\n" + tail, "paragraph: " + lead},
		{"counted comments come before the form", lead + "\n\n2 Comments\n\nAnn\n\n" + tail + "\n\nBob\n\n" + tail + "\n\nLeave a Reply", "paragraph: " + lead},
		{"a list of other articles ends at running text", lead + `

Related Articles

Storm Closes the Harbour at Velm
Mayor Resigns over 12 Bridges

` + tail, "paragraph: " + lead + "\nparagraph: " + tail},
		{"a heading before running text is no list", lead + "\n\nPopular\n\n" + tail,
			"paragraph: " + lead + "\nheading: Popular\nparagraph: " + tail},
		{"a form before any text is passed over", "Leave a Reply\n\n" + lead, "heading: Leave a Reply\nparagraph: " + lead},
	} {
		t.Run(test.name, func(t *testing.T) { wantBlocks(t, parse(t, "a.txt", test.text), test.want) })
	}
}

func TestFurnitureOfTheUser(t *testing.T) {
	opt := Options{Furniture: []string{"  The Wire’s view ", ""}}
	if got := blocksWith(t, "The Wire's view on 12 things", opt); len(got) != 0 {
		t.Errorf("the user's phrase is in a block: %q", got)
	}
	for _, near := range []string{"The Wire's viewers saw 12 things.", "Read the Wire's view."} {
		if got := blocksWith(t, near, opt); len(got) != 1 {
			t.Errorf("%q became %q", near, got)
		}
	}
}

func TestALongBlockIsNoFurniture(t *testing.T) {
	long := "Follow us on Facebook, she said. " + strings.Repeat("Twelve boats went out and twelve boats came back. ", 30)
	doc := parse(t, "a.txt", long)
	if len(doc.Blocks) != 1 || doc.Blocks[0].Kind != claims.Paragraph {
		t.Errorf("blocks %q", printed(doc))
	}
}
