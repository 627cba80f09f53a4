package web

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/compare"
	"github.com/crosscheck/crosscheck/report"
	"pgregory.net/rapid"
)

// plainDocument is a text whose paragraphs are its blocks.
func plainDocument(text string) *claims.Document {
	d := &claims.Document{Path: "a.txt", Text: text}
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		end := at + len(strings.TrimRight(line, "\n"))
		if end > at {
			d.Blocks = append(d.Blocks, claims.Block{Span: claims.Span{Start: at, End: end}})
		}
		at += len(line)
	}
	return d
}

// drawn prints the pieces: "[≠ 12 dead]" for marked ones.
func drawn(m markedText) string {
	var b strings.Builder
	for _, block := range m.Blocks {
		if block.Unread {
			b.WriteString("#")
		}
		for _, p := range block.Pieces {
			if p.Mark == nil {
				b.WriteString(p.Text)
			} else {
				fmt.Fprintf(&b, "[%s %s]", verdictMark(p.Mark.Verdict), p.Text)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func markAt(text, words, id string, v compare.Verdict) *mark {
	i := strings.Index(text, words)
	return &mark{Span: claims.Span{Start: i, End: i + len(words)}, Claim: id, Verdict: v}
}

func TestStrongestMarkShows(t *testing.T) {
	text := "Front matter\nSøren said 12 dead in Tolmar.\nNothing here."
	d := plainDocument(text)
	d.Blocks = d.Blocks[1:]
	for _, test := range []struct {
		name, want string
		marks      []*mark
	}{
		{"apart", "#Front matter\nSøren said [≠ 12] dead in [= Tolmar].\nNothing here.\n",
			[]*mark{markAt(text, "Tolmar", "b", compare.Agree), markAt(text, "12", "a", compare.Contradiction)}},
		{"nested, the outer stronger", "#Front matter\nSøren said [≠ 12 dead] in Tolmar.\nNothing here.\n",
			[]*mark{markAt(text, "12 dead", "a", compare.Contradiction), markAt(text, "12", "b", compare.Agree)}},
		{"nested, the inner stronger", "#Front matter\nSøren said [≠ 12][=  dead in Tolmar].\nNothing here.\n",
			[]*mark{markAt(text, "12 dead in Tolmar", "a", compare.Agree), markAt(text, "12", "b", compare.Contradiction)}},
		{"overlapping", "#Front matter\nSøren said [? 12 ][? dead][=  in Tolmar].\nNothing here.\n",
			[]*mark{markAt(text, "12 dead", "a", compare.Unclear), markAt(text, "dead in Tolmar", "b", compare.Agree)}},
		{"no topic", "#Front matter\nSøren said [ 12] dead in Tolmar.\nNothing here.\n",
			[]*mark{markAt(text, "12", "a", compare.None)}},
		{"outside every block", "#Front matter\nSøren said 12 dead in Tolmar.\nNothing here.\n",
			[]*mark{markAt(text, "Front", "a", compare.Agree), {Span: claims.Span{Start: 900, End: 990}, Claim: "b"}, {Span: claims.Span{Start: -4, End: -1}, Claim: "c"}}},
	} {
		if got := drawn(markText(d, test.marks, 0)); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestMarkupIsLeftOut(t *testing.T) {
	text := "See **12 dead** at [the page](https://example.test/x)."
	d := plainDocument(text)
	for _, m := range []string{"**", "](https://example.test/x)"} {
		i := strings.Index(text, m)
		d.Markup = append(d.Markup, claims.Span{Start: i, End: i + len(m)})
	}
	got := drawn(markText(d, []*mark{markAt(text, "12 dead", "a", compare.Update)}, 0))
	if want := "See [→ 12 dead]** at [the page.\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestMarkedTextLosesNothing holds the laws of marking: the text is all there, in
// its order; each mark begins exactly once; what shows is the strongest of the
// marks that cover a place.
func TestMarkedTextLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("ab é\n\u202e<")), 0, 200, -1).Draw(t, "text")
		d := plainDocument(text)
		var marks []*mark
		for i := range rapid.IntRange(0, 12).Draw(t, "marks") {
			start := rapid.IntRange(0, len(text)).Draw(t, "start")
			end := rapid.IntRange(start, min(start+30, len(text))).Draw(t, "end")
			marks = append(marks, &mark{Span: claims.Span{Start: runeStart(text, start), End: runeStart(text, end)},
				Claim: fmt.Sprint(i), Verdict: rapid.SampledFrom(compare.Verdicts).Draw(t, "verdict")})
		}
		m := markText(d, marks, 0)
		var got strings.Builder
		begun := map[string]int{}
		for i, block := range m.Blocks {
			at := d.Blocks[i].Span
			if shown := printable(at.In(text)); lettersOf(block) != shown {
				t.Fatalf("block %d reads %q, want %q", i, lettersOf(block), shown)
			}
			for _, p := range block.Pieces {
				got.WriteString(p.Text)
				for _, id := range p.Anchors {
					begun[id]++
				}
			}
			checkStrongest(t, text, at, block, marks)
		}
		for _, x := range marks {
			want := 0
			if i := d.BlockAt(x.Span.Start); i >= 0 && !x.Span.Empty() {
				want = 1
			}
			if begun[x.Claim] != want {
				t.Fatalf("mark %v begins %d times, want %d", x, begun[x.Claim], want)
			}
		}
	})
}

func lettersOf(b markedBlock) string {
	var all strings.Builder
	for _, p := range b.Pieces {
		all.WriteString(p.Text)
	}
	return all.String()
}

// checkStrongest compares the verdict of each letter with that found by looking
// at every mark.
func checkStrongest(t *rapid.T, text string, at claims.Span, b markedBlock, marks []*mark) {
	var shown []compare.Verdict
	for _, p := range b.Pieces {
		for range utf8.RuneCountInString(p.Text) {
			if p.Mark == nil {
				shown = append(shown, "no mark")
			} else {
				shown = append(shown, p.Mark.Verdict)
			}
		}
	}
	k := 0
	for i, r := range at.In(text) {
		if printable(string(r)) == "" {
			continue
		}
		want := compare.Verdict("no mark")
		for _, m := range marks {
			covers := m.Span.Start <= at.Start+i && at.Start+i < m.Span.End && m.Span.Start >= at.Start
			if covers && (want == "no mark" || strength(m.Verdict) > strength(want)) {
				want = m.Verdict
			}
		}
		if shown[k] != want {
			t.Fatalf("letter %d shows %q, want %q", i, shown[k], want)
		}
		k++
	}
}

func TestLongLinesAndDeepMarksAreQuick(t *testing.T) {
	line := strings.Repeat("12 dead and <b>more</b> ", 5<<20/24)
	d := plainDocument(line)
	var marks []*mark
	for i := range 100_000 { // each inside the one before
		marks = append(marks, &mark{Span: claims.Span{Start: i, End: len(line) - i}, Claim: fmt.Sprint(i), Verdict: compare.Verdicts[i%len(compare.Verdicts)]})
	}
	begin := time.Now()
	parts := len(partsOf(d))
	total := 0
	for i := range parts {
		m := markText(d, marks, i)
		for _, b := range m.Blocks {
			total += len(lettersOf(b))
		}
	}
	if total != len(line) {
		t.Errorf("%d bytes shown in all parts, want %d", total, len(line))
	}
	if parts < 10 {
		t.Errorf("a line of %d bytes has %d parts", len(line), parts)
	}
	if took := time.Since(begin); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestPartsAreCutAtBlocksAndSpaces(t *testing.T) {
	for name, text := range map[string]string{
		"paragraphs":  strings.Repeat(strings.Repeat("word ", 300)+"\n", 500),
		"one line":    strings.Repeat("word ", 150_000),
		"no space":    strings.Repeat("é", 400_000),
		"short":       "word",
		"nothing":     "",
		"broken text": strings.Repeat("\x80", 3*partBytes),
	} {
		d := plainDocument(text)
		at := 0
		parts := partsOf(d)
		for i, p := range parts {
			if p.Start != at || p.End < p.Start {
				t.Fatalf("%s: part %d is %v after %d", name, i, p, at)
			}
			if p.Len() > partBytes {
				t.Errorf("%s: part %d has %d bytes", name, i, p.Len())
			}
			if last := i == len(parts)-1; !last && name == "one line" && text[p.End-1] != ' ' {
				t.Errorf("%s: part %d is cut inside a word", name, i)
			}
			if utf8.ValidString(text) && !utf8.ValidString(p.In(text)) {
				t.Errorf("%s: part %d is cut inside a letter", name, i)
			}
			if got := partAt(parts, p.Start); p.Len() > 0 && got != i {
				t.Errorf("%s: offset %d is in part %d, want %d", name, p.Start, got, i)
			}
			at = p.End
		}
		if at != len(text) {
			t.Errorf("%s: the parts end at %d of %d", name, at, len(text))
		}
	}
}

// TestANoteIsNotSaidTwiceInARow puts one finding beside many blocks: it is told in
// full again only when the reader has left it behind.
func TestANoteIsNotSaidTwiceInARow(t *testing.T) {
	f := toll()
	d := f.Groups[0].Claims[0].Doc
	var m markedText
	for i := range 2*shortlyAbove + 3 {
		b := markedBlock{}
		if i != 2 {
			b.marks = []*mark{{Finding: f.ID}}
		}
		m.Blocks = append(m.Blocks, b)
	}
	addNotes(&m, d, map[string]*compare.Finding{f.ID: f})
	for i, b := range m.Blocks {
		if full := i%(shortlyAbove+1) == 0; i != 2 && (len(b.Notes) != 1 || b.Notes[0].Again == full) {
			t.Errorf("block %d: %+v", i, b.Notes)
		}
	}
}

func TestNotesSetTheDocumentAgainstTheOthers(t *testing.T) {
	f := toll()
	d := f.Groups[0].Claims[0].Doc
	n := noteOf(f, d)
	if n.Here != "812 people" || len(n.Others) != mostOthers || n.More != 3 {
		t.Fatalf("note %+v", n)
	}
	if n.Others[0] != (otherValue{"812 people", "Coast Post"}) {
		t.Errorf("first of the others: %+v", n.Others[0])
	}
	by := findingsBy([]report.Item{{Finding: *f}})
	if got := by.of(&claims.Claim{ID: "another", Topic: f.Topic.ID}); got == nil || got.ID != f.ID {
		t.Errorf("a claim of the topic has finding %v", got)
	}
	if got := by.of(&claims.Claim{ID: "another"}); got != nil {
		t.Errorf("a claim without a topic has finding %v", got)
	}
}

func TestAppearanceTellsWhoWasFirst(t *testing.T) {
	f := rising()
	a := appearanceOf(f, f.Groups[1].Claims[0].Doc.Path)
	if a.First == nil || a.First.Who != "Coast Post" || a.First.Value != "12 people" {
		t.Errorf("first %+v", a.First)
	}
	if a.Second == nil || a.Second.Who != "Norrvik Nytt" || !a.Second.Here {
		t.Errorf("second %+v", a.Second)
	}
	var who []string
	for _, e := range a.Values[0].Said {
		who = append(who, e.Who)
	}
	if !slices.Equal(who, []string{"Coast Post", "Harbour Wire"}) || a.Undated != 1 {
		t.Errorf("said by %v, %d undated", who, a.Undated)
	}
}
