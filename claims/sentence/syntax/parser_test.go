package syntax

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/claims"
	"github.com/crosscheck/crosscheck/claims/sentence"
)

func loaded(t testing.TB) *Parser {
	p, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// annotated is a sentence whose tree was written down by hand.
type annotated struct {
	text  string
	forms []string
	tags  []string
	tree  Tree
}

// readAnnotated reads testdata/trees.txt: a line with the text, a line "form
// tag head relation" for each token with heads counted from 1, and a blank line.
func readAnnotated(t *testing.T) []annotated {
	f, err := os.Open("testdata/trees.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []annotated
	lines := bufio.NewScanner(f)
	for fresh := true; lines.Scan(); {
		line := lines.Text()
		switch {
		case line == "":
			fresh = true
		case fresh:
			out = append(out, annotated{text: line})
			fresh = false
		default:
			out[len(out)-1].add(t, line)
		}
	}
	return out
}

func (a *annotated) add(t *testing.T, line string) {
	var form, tag, rel string
	var head int
	if _, err := fmt.Sscan(line, &form, &tag, &head, &rel); err != nil {
		t.Fatalf("%q: %v", line, err)
	}
	if relOf(rel).String() != rel {
		t.Fatalf("%q: no such relation", line)
	}
	a.forms, a.tags = append(a.forms, form), append(a.tags, tag)
	a.tree.Head, a.tree.Rel = append(a.tree.Head, head-1), append(a.tree.Rel, relOf(rel))
}

// TestAccuracy parses sentences that were written and annotated for it. The
// bounds are a little under what the weights reach; better weights raise them.
func TestAccuracy(t *testing.T) {
	p := loaded(t)
	all, tags, heads, rels := 0, 0, 0, 0
	trees := readAnnotated(t)
	if len(trees) < 25 {
		t.Fatalf("%d sentences only", len(trees))
	}
	for _, want := range trees {
		s := one(t, want.text)
		if len(s.Tokens) != len(want.forms) {
			t.Fatalf("%q has %d tokens, %d are annotated", want.text, len(s.Tokens), len(want.forms))
		}
		got := p.Parse(want.text, &s)
		for i, k := range s.Tokens {
			if form := k.Span.In(want.text); form != want.forms[i] {
				t.Fatalf("%q: token %d is %q, annotated is %q", want.text, i, form, want.forms[i])
			}
			all++
			if k.Tag == want.tags[i] {
				tags++
			}
			if got.Head[i] == want.tree.Head[i] {
				heads++
				if got.Rel[i] == want.tree.Rel[i] {
					rels++
				}
			}
		}
	}
	for _, c := range []struct {
		name         string
		right, least int
	}{{"tags", tags, leastTags}, {"heads", heads, leastHeads}, {"heads and relations", rels, leastRels}} {
		t.Logf("%s: %d of %d", c.name, c.right, all)
		if c.right*1000 < all*c.least {
			t.Errorf("%s: %d of %d are right, at least %d in a thousand were", c.name, c.right, all, c.least)
		}
	}
}

// In a thousand tokens of testdata/trees.txt.
const leastTags, leastHeads, leastRels = 975, 945, 920

func one(t testing.TB, text string) claims.Sentence {
	sentences := sentence.SplitText(text, nil)
	if len(sentences) != 1 {
		t.Fatalf("%q is %d sentences", text, len(sentences))
	}
	return sentences[0]
}

// TestNumbers asks what numbers count and which verb governs it: what other
// stages ask.
func TestNumbers(t *testing.T) {
	p := loaded(t)
	for _, c := range []struct{ text, number, noun, verb string }{
		{"A bus overturned near Corvo, killing at least 16 people.", "16", "people", "killing"},
		{"Some 22,000 people fled the valley.", "22,000", "people", "fled"},
		{"The board approved a 12-point plan.", "12", "plan", "approved"},
		{"The mine employs 640 workers.", "640", "workers", "employs"},
		{"Floods destroyed more than 70 bridges in Harrow.", "70", "bridges", "destroyed"},
		{"Nine passengers were injured.", "Nine", "passengers", "injured"},
		{"The ministry said 31 villages had been evacuated.", "31", "villages", "evacuated"},
		{"Doctors treated 85 patients, a spokeswoman said.", "85", "patients", "treated"},
	} {
		s := one(t, c.text)
		tree := p.Parse(c.text, &s)
		at := slices.IndexFunc(s.Tokens, func(k claims.Token) bool { return k.Span.In(c.text) == c.number })
		var chain []string
		for h := range tree.Chain(at) {
			chain = append(chain, s.Tokens[h].Span.In(c.text))
		}
		noun, verb := slices.Index(chain, c.noun), slices.Index(chain, c.verb)
		if noun < 0 || verb < noun {
			t.Errorf("%s: above %s stand %v, want %s and %s", c.text, c.number, chain, c.noun, c.verb)
		}
	}
}

func TestParseIsStable(t *testing.T) {
	p, text := loaded(t), strings.Repeat("A ferry sank off Harrow on Tuesday, killing 12 people. ", 3)
	want, done := parsed(p, text), make(chan string)
	for range 8 {
		go func() { done <- parsed(p, text) }()
	}
	for range 8 {
		if got := <-done; got != want {
			t.Errorf("trees differ:\n%s\n%s", got, want)
		}
	}
}

func parsed(p *Parser, text string) string {
	var out []string
	for _, s := range sentence.SplitText(text, nil) {
		tree := p.Parse(text, &s)
		for i, k := range s.Tokens {
			out = append(out, fmt.Sprint(k.Tag, tree.Head[i], tree.Rel[i]))
		}
	}
	return strings.Join(out, " ")
}

func TestParseNothing(t *testing.T) {
	var s claims.Sentence
	if tree := loaded(t).Parse("", &s); tree.Root() != -1 || len(tree.Head) != 0 {
		t.Errorf("a tree of nothing: %v", tree)
	}
}

func TestRelationsAreThoseOfTheWeights(t *testing.T) {
	p := loaded(t)
	for i, name := range p.engine.Rels.Classes {
		if p.rels[i].String() != name {
			t.Errorf("%s is read as %v", name, p.rels[i])
		}
	}
	if NsubjPass.String() != "nsubj:pass" || Xcomp.String() != "xcomp" || Obj.String() != "obj" || Rel(200).String() != "dep" {
		t.Error("constants and names are out of step")
	}
}

func TestDamagedWeights(t *testing.T) {
	for name, data := range map[string][]byte{"empty": nil, "no gzip": []byte("x"), "cut short": weights[:len(weights)/2]} {
		if _, err := read(data); err == nil {
			t.Errorf("%s: read without an error", name)
		}
	}
}

const benchText = `The mayor of Harrow said on Tuesday that 27 of the city’s 1,234 buses would stop, a cut of about 2.2 percent. ` +
	`“We can’t pay $1.2bn for a 38-year-old fleet,” Mara Osei told reporters at 5 p.m. in the U.S. The council meets on Jan. 5, 2031.`

func BenchmarkParse(b *testing.B) {
	p := loaded(b)
	sentences, tokens := sentence.SplitText(benchText, nil), 0
	for b.Loop() {
		for i := range sentences {
			p.Parse(benchText, &sentences[i])
			tokens += len(sentences[i].Tokens)
		}
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := read(weights); err != nil {
			b.Fatal(err)
		}
	}
}
