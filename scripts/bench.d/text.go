package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// storySize is how many articles tell of one event.
const storySize = 5

var (
	syllables = strings.Fields("al bar cor dun est far gren hal is jar kel lun mar nor os pen quar ra sand tor ul var west yar zel an ber dag ein frey")
	endings   = strings.Fields("by dal ford ham holt ik la mouth ness stad ton vik")
	kinds     = []string{"earthquake", "warehouse fire", "ferry accident", "factory strike", "takeover", "election", "landslide", "court case", "bridge collapse", "bus crash"}
	officers  = []string{"the mayor", "a police spokeswoman", "the fire brigade", "the regional governor", "a company spokesman", "the court", "hospital officials", "the transport minister"}
	weekdays  = strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

	// facts hold values; fillers hold none. In running news, about two sentences in
	// five hold one.
	facts = []string{
		"At least %[1]d people were killed and %[2]d injured in the %[3]s near %[4]s, %[5]s said.",
		"%[6]s, %[1]d, said more than %[2]d residents had left their homes by %[7]s evening.",
		"The %[3]s in %[4]s caused damage of about $%[1]d million, according to %[5]s.",
		"Nearly %[2]d,000 households were without power for %[1]d hours after the %[3]s.",
		"The price rose by %[1]d.%[2]d percent to %[2]d euros a share, its highest since 2019.",
		"It began on %[7]s and went on for %[1]d hours, %[2]d kilometres from the coast.",
		"Rescue teams searched an area of %[2]d square miles for the %[1]d missing workers.",
		"The panel voted %[1]d to %[2]d for the plan, which has %[1]d points.",
	}
	// fillers are filled with words of the story's own, as articles on one event
	// share words that others do not have.
	fillers = []string{
		"%[1]s %[2]s the %[3]s of the %[4]s while the %[5]s waited for a %[6]s answer.",
		"“Nobody %[2]s a %[6]s %[3]s like this,” said %[1]s, who lives beside the %[4]s.",
		"The %[6]s %[4]s had %[2]s its %[5]s long before the %[3]s came to light.",
		"Neighbours of %[1]s brought %[3]s and %[5]s to the %[4]s by the river.",
		"It was unclear whether the %[4]s had %[2]s the %[6]s %[3]s.",
		"An adviser to %[1]s called the %[3]s a %[6]s chapter in the history of the %[5]s.",
	}
	nouns      = strings.Fields("harbour inquiry engine council blanket signal archive market tunnel contract pavement orchard clinic turbine ballot ferry library shelter cargo quarry airport mill bakery chimney garden museum theatre bridge railway station pension tariff vaccine kitchen lantern furnace factory stadium cathedral monument satellite laboratory reservoir pipeline dam warehouse crane lighthouse festival orchestra newspaper embassy treaty border convoy barracks parliament petition lawsuit verdict witness juror prison appeal merger dividend auction mortgage invoice budget audit")
	verbs      = strings.Fields("examined praised rejected repaired followed doubted guarded measured painted borrowed inspected cleared abandoned welcomed criticised counted opened closed restored questioned")
	adjectives = strings.Fields("quiet sudden careful bitter public private ancient modern narrow broad gentle fierce careless patient uneasy formal hasty modest splendid sober")
)

// articles makes n articles of about 3 kB, the same in every run. Articles of one
// story share place, event and most figures.
func articles(n int) []string {
	docs := make([]string, n)
	for i := range docs {
		story, teller := uint64(i/storySize), uint64(i)
		docs[i] = article(rand.New(rand.NewPCG(7, story)), rand.New(rand.NewPCG(11, teller)), int(story))
	}
	return docs
}

// article tells a story: of decides what happened, by how it is told.
func article(of, by *rand.Rand, story int) string {
	t := teller{of: of, by: by, place: name(of), kind: pick(of, kinds)}
	for range 6 {
		t.people = append(t.people, name(of)+" "+name(of))
		t.nouns = append(t.nouns, pick(of, nouns), pick(of, nouns))
	}
	fmt.Fprintf(&t.text, "---\npublisher: The %s Courier\npublished: 2031-%02d-%02d\n---\n\nThe %s in %s\n\n",
		name(by), 1+story%12, 1+story/12%28, t.kind, t.place)
	for paragraph := range 8 {
		for sentence := range 4 {
			if (paragraph+sentence)%5 < 2 {
				t.fact()
			} else {
				t.filler()
			}
		}
		t.text.WriteString("\n\n")
	}
	return t.text.String()
}

// teller writes one article.
type teller struct {
	of, by        *rand.Rand
	place, kind   string
	people, nouns []string // of the story
	text          strings.Builder
}

// fact writes a sentence with values, on which most tellers agree.
func (t *teller) fact() {
	template, dead, hurt := pick(t.of, facts), 2+t.of.IntN(30), 20+t.of.IntN(70)
	if t.by.IntN(6) == 0 {
		dead++
	}
	fmt.Fprintf(&t.text, template+" ", dead, hurt, t.kind, t.place, pick(t.by, officers), pick(t.by, t.people), pick(t.of, weekdays))
}

func (t *teller) filler() {
	fmt.Fprintf(&t.text, pick(t.by, fillers)+" ", pick(t.by, t.people), pick(t.by, verbs), pick(t.by, t.nouns),
		pick(t.by, t.nouns), pick(t.by, nouns), pick(t.by, adjectives))
}

// name is a name of two syllables and an ending: enough of them that stories
// seldom share one, as in the news.
func name(r *rand.Rand) string {
	s := pick(r, syllables) + pick(r, syllables) + pick(r, endings)
	return strings.ToUpper(s[:1]) + s[1:]
}

func pick(r *rand.Rand, list []string) string { return list[r.IntN(len(list))] }

// write puts the articles into a folder, a file each, and returns their size.
func write(folder string, docs []string) (size int, err error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return 0, err
	}
	for i, text := range docs {
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%05d.txt", i)), []byte(text), 0o644); err != nil {
			return 0, err
		}
		size += len(text)
	}
	return size, nil
}

// jsonLine is one line of input for values: the articles' text, cut to a size.
func jsonLine(docs []string, size int) []byte {
	text := strings.Join(docs, "")
	line, err := json.Marshal(map[string]string{"id": "1", "text": text[:min(size, len(text))]})
	if err != nil { // a map of strings encodes
		panic(err)
	}
	return append(line, '\n')
}
