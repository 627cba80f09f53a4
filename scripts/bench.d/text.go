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
	places   = strings.Fields("Alder Brink Corvel Dunmoor Estwick Farnholt Grenna Halvik Istra Jarlow Kelbrook Lunde Marrow Nordby Ostrel Penhallow Quarne Ravik Sandvik Torrel Ulmen Varrow Westerly Yarm Zellin")
	kinds    = []string{"earthquake", "warehouse fire", "ferry accident", "factory strike", "takeover", "election", "landslide", "court case", "bridge collapse", "bus crash"}
	people   = strings.Fields("Ansgar Berit Corin Dagny Einar Freya Gorm Hedda Ivar Jorun Kaia Leif Maren Njal Oda Per Ragna Sigrid Tove Ulrik Vidar Ylva")
	families = strings.Fields("Aldersen Brokk Calder Drummel Eskil Falk Gram Holt Iversen Joss Kverne Lind Moen Nygard Orre Prytz Quist Rosse Strand Thune Urdal Vang Wessel")
	officers = []string{"the mayor", "a police spokeswoman", "the fire brigade", "the regional governor", "a company spokesman", "the court", "hospital officials", "the transport minister"}
	weekdays = strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
	verbs    = strings.Fields("confirmed denied reported announced repeated explained")

	// facts hold values; fillers hold none. In running news, about two sentences in
	// five hold one.
	facts = []string{
		"At least %[1]d people were killed and %[2]d injured in the %[3]s near %[4]s, %[5]s said.",
		"%[6]s %[7]s, %[1]d, said more than %[2]d residents had left their homes by %[8]s evening.",
		"The %[3]s in %[4]s caused damage of about $%[1]d million, according to %[5]s.",
		"Nearly %[2]d,000 households were without power for %[1]d hours after the %[3]s.",
		"The price rose by %[1]d.%[2]d percent to %[2]d euros a share, its highest since 2019.",
		"It struck at %[1]d:15 p.m. on %[8]s, at a depth of %[2]d kilometres.",
		"Rescue teams searched an area of %[2]d square miles for the %[1]d missing workers.",
		"The panel voted %[1]d to %[2]d for the plan, which has %[1]d points.",
	}
	fillers = []string{
		"Witnesses described scenes of confusion as crews worked through the night in %[4]s.",
		"“We have never seen anything like this here,” said %[6]s %[7]s, who lives close to the harbour.",
		"The government of the region promised a full inquiry into the causes of the %[3]s.",
		"%[6]s %[7]s of the opposition called the answer slow and badly prepared.",
		"Schools stayed closed, and people were asked to keep away from the centre of the town.",
		"The company, which has its seat in %[4]s, did not answer a request for comment.",
		"Shops along the main street opened again while volunteers cleared mud from the pavements.",
		"Neighbours brought blankets, warm meals and clothes to the sports hall by the river.",
		"An expert of the university warned that similar events could follow in the coming weeks.",
		"Roads to the north were blocked by fallen trees and abandoned cars, %[5]s said.",
		"Families of the victims gathered at the church and lit candles for their relatives.",
		"It was unclear whether the owners had been told of the faults before the %[3]s.",
	}
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
	place := fmt.Sprintf("%s %s", pick(of, places), pick(of, places))
	kind := pick(of, kinds)
	day := story % 28
	var b strings.Builder
	fmt.Fprintf(&b, "---\npublisher: The %s Courier\npublished: 2031-%02d-%02d\n---\n\nThe %s in %s\n\n", pick(by, places), 1+story%12, 1+day, kind, place)
	for paragraph := range 8 {
		dead, hurt := 2+of.IntN(30), 20+of.IntN(70)
		if by.IntN(6) == 0 {
			dead++ // this teller disagrees
		}
		for sentence := range 3 {
			templates := fillers
			if (paragraph+sentence)%5 < 2 {
				templates = facts
			}
			fmt.Fprintf(&b, pick(by, templates)+"%[9]s", dead, hurt, kind, place, pick(by, officers), pick(by, people), pick(by, families), pick(by, weekdays), " ")
		}
		fmt.Fprintf(&b, "%s %s that on %s.\n\n", "The authorities", pick(by, verbs), pick(by, weekdays))
	}
	return b.String()
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
