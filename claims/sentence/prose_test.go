package sentence

import (
	"bytes"
	"encoding/gob"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"

	"github.com/crosscheck/crosscheck/claims"
)

// TestWeightsAreThoseOfProse decodes the model with the standard decoder and
// looks every weight up in ours.
func TestWeightsAreThoseOfProse(t *testing.T) {
	var want map[string]map[string]float64
	if err := gob.NewDecoder(bytes.NewReader(asset("weights"))).Decode(&want); err != nil {
		t.Fatal(err)
	}
	m := loadProse()
	for name, row := range want {
		if len(row) == 0 {
			delete(want, name)
		}
	}
	if m.weights.entries != len(want) {
		t.Errorf("%d features are held, prose has %d with a weight", m.weights.entries, len(want))
	}
	if !slices.IsSorted(m.classes) {
		t.Error("the classes are not in alphabetical order")
	}
	for name, row := range want {
		var got [maxClasses]int32
		m.weights.score(proseFeature(name), &got)
		for tag, w := range row {
			if c := m.class([]byte(tag)); got[c] != int32(math.Round(w*weightScale)) {
				t.Fatalf("%q %s weighs %d, prose says %v", name, tag, got[c], w)
			}
		}
	}
}

func TestBrokenGobIsRefused(t *testing.T) {
	weights, tags, classes := asset("weights"), asset("tags"), asset("classes")
	if _, err := readProse(weights, tags, classes); err != nil {
		t.Fatal(err)
	}
	for name, broken := range map[string][]byte{
		"empty": nil, "cut short": classes[:len(classes)/2], "no message": {0xff, 0xff}, "zeros": make([]byte, 64),
	} {
		if _, err := readProse(weights, tags, broken); err == nil {
			t.Errorf("%s: classes are read", name)
		}
	}
	if _, err := readProse(weights[:len(weights)-9], tags, classes); err == nil {
		t.Error("weights that are cut short are read")
	}
}

// agreeText is cut by prose as it is by Split, so that tags can be compared.
const agreeText = `The mayor of the harbor town told reporters that the ferry had carried nearly seventy people. ` +
	`Rescuers pulled nine survivors from the cold water before dawn, but hopes are fading for the others. ` +
	`Officials refused to say who owned the vessel, which was built abroad and sold twice. ` +
	`Mara Osei, a lawyer for the families, called the inquiry slow and deeply unfair. ` +
	`She had asked the court to hear witnesses before they leave the country, and it agreed. ` +
	`Prices rose sharply after the ministry announced new taxes on imported grain. ` +
	`If the bridge closes again, drivers will need another route across the river. ` +
	`Two engineers were arrested on Friday, according to a spokesman for the prosecutor. ` +
	`It is the third such accident since the line opened, and the worst. ` +
	`The board said it would pay shareholders a dividend of three dollars, up from two. ` +
	`Farmers in the northern valleys are still waiting for help that was promised last spring. ` +
	`Neither the company nor its insurer has commented on the claims. ` +
	`He did not know whether his brother had survived, he said quietly. ` +
	`The strongest storm to strike the coast in decades tore roofs from homes and flooded roads.`

func TestTagsAgreeWithProse(t *testing.T) {
	tagger, same, all := NewTagger(), 0, 0
	for _, s := range splitText(agreeText) {
		tagger.Tag(agreeText, &s)
		doc, err := prose.NewDocument(s.Span.In(agreeText), prose.WithExtraction(false), prose.WithSegmentation(false))
		if err != nil {
			t.Fatal(err)
		}
		theirs := doc.Tokens()
		if len(theirs) != len(s.Tokens) {
			t.Fatalf("prose cuts %q otherwise", s.Span.In(agreeText))
		}
		for i, k := range s.Tokens {
			all++
			if k.Tag == theirs[i].Tag {
				same++
			} else {
				t.Logf("%q: %s, prose says %s", k.Norm, k.Tag, theirs[i].Tag)
			}
		}
	}
	if all < 180 || float64(same) < 0.99*float64(all) {
		t.Errorf("%d of %d tags are prose's", same, all)
	}
}

func TestTagForms(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"A 27-point plan cost $1.2bn, or 0 of 4.5%.", "DT CD HYPH NN NN VBD $ CD NN , CC CD IN CD NN ."},
		{"“It is,” she said – in the 1970s.", "`` PRP VBZ , '' PRP VBD : IN DT NNS ."},
		{"The Harrow-based firm's 20th boat (new) didn't go.", "DT NNP HYPH VBN NN POS JJ NN -LRB- JJ -RRB- VBD RB VB ."},
	} {
		s := splitText(c.text)[0]
		NewTagger().Tag(c.text, &s)
		var got []string
		for _, k := range s.Tokens {
			got = append(got, k.Tag)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, strings.Join(got, " "), c.want)
		}
	}
}

// TestTagsAreStable tags in many orders and from goroutines of one tagger.
func TestTagsAreStable(t *testing.T) {
	want := tagged(NewTagger(), agreeText)
	shared, done := NewTagger(), make(chan string)
	for range 8 {
		go func() { done <- tagged(shared, agreeText) }()
	}
	for range 8 {
		if got := <-done; got != want {
			t.Errorf("tags differ:\n%s\n%s", got, want)
		}
	}
	// The tags of all processes: prose itself varies in one sentence of a hundred.
	const hash = uint64(0xd8062ac5cf57e0ba)
	if got := hashString(want); got != hash {
		t.Errorf("the tags have the hash %#x, they had %#x", got, hash)
	}
}

func tagged(tagger *Tagger, text string) string {
	var tags []string
	for _, s := range splitText(text) {
		tagger.Tag(text, &s)
		for _, k := range s.Tokens {
			tags = append(tags, k.Tag)
		}
	}
	return strings.Join(tags, " ")
}

func TestTagNothing(t *testing.T) {
	var s claims.Sentence
	NewTagger().Tag("", &s)
	if len(s.Tokens) != 0 {
		t.Error("a tag on nothing")
	}
}

func BenchmarkTag(b *testing.B) {
	text := strings.Repeat(newsText, 40)
	sentences, tagger := splitText(text), NewTagger()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range sentences {
			tagger.Tag(text, &sentences[i])
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := readProse(asset("weights"), asset("tags"), asset("classes")); err != nil {
			b.Fatal(err)
		}
	}
}
