package documents

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestPlainBlocks(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"blank lines part paragraphs", "It was late.\n \n\nThe boat went down.\n",
			"paragraph: It was late.\nparagraph: The boat went down."},
		{"a sentence a line", "Ferry sinks off Arlen\nFourteen people died.\n“It was over in minutes,” she said.\nHe was 75.",
			"heading: Ferry sinks off Arlen\nparagraph: Fourteen people died.\nparagraph: “It was over in minutes,” she said.\nparagraph: He was 75."},
		{"a line that goes on in lower case", "It sank.\nThe coast guard counted 14\nbodies and\nlooked for more.",
			"paragraph: It sank.\nparagraph: The coast guard counted 14\\nbodies and\\nlooked for more."},
		{"a line that breaks off", "The boat left Velm with the\nPort Arlen pilot, who is\n58.", `paragraph: The boat left Velm with the\nPort Arlen pilot, who is\n58.`},
		{"headings stand alone", "Fourteen dead in ferry disaster\n\n" + lead + "\n\nWhat happens next?\n\n" + tail,
			"heading: Fourteen dead in ferry disaster\nparagraph: " + lead + "\nheading: What happens next?\nparagraph: " + tail},
		{"title case between lines", lead + "\nA Night of Searching\n" + tail,
			"paragraph: " + lead + "\nheading: A Night of Searching\nparagraph: " + tail},
		{"a name is no heading between lines", lead + "\nBrandt.\n" + tail,
			"paragraph: " + lead + "\nparagraph: Brandt.\nparagraph: " + tail},
		{"bullets", "What is known:\n  • The boat left at 06:40.\n  • It carried 212 people.\n- And a dog\n* And mail",
			"paragraph: What is known:\nitem: The boat left at 06:40.\nitem: It carried 212 people.\nitem: And a dog\nitem: And mail"},
		{"numbered items", "What is known:\n1. The boat left.\n2. It sank.\n\n(3) It burned.\n\nb) It rained.",
			"paragraph: What is known:\nitem: The boat left.\nitem: It sank.\nitem: It burned.\nitem: It rained."},
		{"a number is no marker in a sentence", "The mayor of Velm said that he had\n12. More came.", `paragraph: The mayor of Velm said that he had\n12. More came.`},
		{"items without bullets", "Open questions include:\n\nThe age of the pumps\n\nSafety on all 12 boats\n\n" + tail,
			"paragraph: Open questions include:\nitem: The age of the pumps\nitem: Safety on all 12 boats\nparagraph: " + tail},
		{"drawn lines are no text", "One boat sank.\n* * *\nTwo came back.\n-----\n", "paragraph: One boat sank.\nparagraph: Two came back."},
		{"a question that somebody asks", lead + "\nBrandt: “Who Will Pay for All This?”\n" + tail,
			"paragraph: " + lead + "\nparagraph: Brandt: “Who Will Pay for All This?”\nparagraph: " + tail},
		{"a quotation goes on", "“What can we do?\nWe have 12 boats.”", "paragraph: “What can we do?\nparagraph: We have 12 boats.”"},
		{"years and decimals are no list", "2031 was a bad year.\n3.5 million people left.", "paragraph: 2031 was a bad year.\nparagraph: 3.5 million people left."},
	} {
		t.Run(test.name, func(t *testing.T) { wantBlocks(t, parse(t, "a.txt", test.text), test.want) })
	}
}

func TestFromText(t *testing.T) {
	doc := FromText("b", "Read more\n\nMay 3, 2031\n\nTwelve died.")
	wantBlocks(t, doc, "heading: Read more\nheading: May 3, 2031\nparagraph: Twelve died.")
	if doc.Path != "b" || doc.ID != parse(t, "c.txt", doc.Text).ID || !doc.Published.IsZero() {
		t.Errorf("path %q, ID %s, published %v", doc.Path, doc.ID, doc.Published)
	}
	if doc := FromText("b", " \n"); len(doc.Blocks) != 0 {
		t.Errorf("blocks %q", printed(doc))
	}
}

func TestHardWrap(t *testing.T) {
	const text = `PORT ARLEN, March 4 (Harbour Wire) -- A ferry with 212 people on board
sank off Port Arlen on Tuesday, killing at least 14, the coast guard
said. Rescuers searched the cold water for survivors, and the mayor of
the town, Olaf Brandt, asked for boats. He said late on Tuesday evening.
They came from Velm - all of the crews that were in port, and from Arlen
- before night fell. The number that he gave for the boats in the end was
12. Another ten followed.

  A first line that is indented opens a new paragraph, and the lines are
hard-wrapped here too.
  So does this one.

Points:
- One that is long enough to be wrapped at the margin of the page, or so
  it seems
- Two
`
	wantBlocks(t, parse(t, "a.txt", text), `
		paragraph: PORT ARLEN, March 4 (Harbour Wire) -- A ferry with 212 people on board\nsank off Port Arlen on Tuesday, killing at least 14, the coast guard\nsaid. Rescuers searched the cold water for survivors, and the mayor of\nthe town, Olaf Brandt, asked for boats. He said late on Tuesday evening.\nThey came from Velm - all of the crews that were in port, and from Arlen\n- before night fell. The number that he gave for the boats in the end was\n12. Another ten followed.
		paragraph: A first line that is indented opens a new paragraph, and the lines are\nhard-wrapped here too.
		paragraph: So does this one.
		paragraph: Points:
		item: One that is long enough to be wrapped at the margin of the page, or so\n  it seems
		item: Two`)
}

// TestInvisible checks that what prints nothing is kept in the text and stays
// out of the ends of blocks.
func TestInvisible(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"byte order mark", "\uFEFFFourteen died.", "paragraph: Fourteen died."},
		{"CRLF", "Fourteen died.\r\n\r\nTwo\r\nlived on.\r\n", `paragraph: Fourteen died.` + "\n" + `paragraph: Two\r\nlived on.`},
		{"CR", "Fourteen died.\rTwelve lived.\r", "paragraph: Fourteen died.\nparagraph: Twelve lived."},
		{"line separators", "Fourteen died.\u2029Twelve lived.\u2028All came back.", "paragraph: Fourteen died.\nparagraph: Twelve lived.\nparagraph: All came back."},
		{"no-break space", "\u00A0\u00A0Fourteen\u00A0died.\u00A0\n\u00A0\nTwelve lived.", "paragraph: Fourteen\u00A0died.\nparagraph: Twelve lived."},
		{"soft hyphen", "\u00ADFour\u00ADteen died.\u00AD\u200B\n", "paragraph: Four\u00ADteen died."},
		{"front matter behind a mark", "\uFEFF---\r\ntitle: T\r\n---\r\nFourteen died.\r\n", "paragraph: Fourteen died."},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := parse(t, "a.txt", test.text)
			if doc.Text != test.text {
				t.Errorf("text %q is not the file's %q", doc.Text, test.text)
			}
			wantBlocks(t, doc, test.want)
		})
	}
}

// TestWrappingChangesNothing wraps a text at any width and reads the same
// words of the same paragraphs.
func TestWrappingChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := strings.Fields("the coast guard said that rescuers had searched cold water for survivors while families waited near harbour walls and boats came back with " +
			"people from islands where nobody lives in winter")
		width := rapid.IntRange(50, 100).Draw(t, "width")
		var want, lines []string
		for range rapid.IntRange(2, 5).Draw(t, "paragraphs") {
			var paragraph []string
			for range rapid.IntRange(40, 80).Draw(t, "words") {
				paragraph = append(paragraph, rapid.SampledFrom(words).Draw(t, "word"))
			}
			want = append(want, "Now "+strings.Join(paragraph, " ")+".")
			lines = append(lines, wrapAt(want[len(want)-1], width), "")
		}
		doc := FromText("a.txt", strings.Join(lines, "\n"))
		if len(doc.Blocks) != len(want) {
			t.Fatalf("%d blocks, want %d:\n%s", len(doc.Blocks), len(want), printed(doc))
		}
		for i, b := range doc.Blocks {
			if got := strings.Join(strings.FieldsFunc(b.Span.In(doc.Text), unicode.IsSpace), " "); got != want[i] {
				t.Errorf("block %q, want %q", got, want[i])
			}
		}
	})
}

func wrapAt(text string, width int) string {
	var b strings.Builder
	column := 0
	for i, word := range strings.Fields(text) {
		switch {
		case i > 0 && column+1+len(word) > width:
			b.WriteByte('\n')
			column = 0
		case i > 0:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += len(word)
	}
	return b.String()
}
