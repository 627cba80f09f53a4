package words

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// lines calls f with each line of a file that says something, its number and
// whether it is marked as a gap.
func lines(t *testing.T, file string, f func(at, line string, gap bool)) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	for n, line := range strings.Split(string(data), "\n") {
		line, gap := strings.CutPrefix(strings.TrimSpace(line), "gap ")
		if line != "" && !strings.HasPrefix(line, "#") {
			f(fmt.Sprintf("%s:%d", file, n+1), line, gap)
		}
	}
}

// judge fails the test where a line is wrong and no gap, or right and a gap.
func judge(t *testing.T, at string, wrong string, gap bool) {
	t.Helper()
	switch {
	case wrong != "" && !gap:
		t.Errorf("%s: %s", at, wrong)
	case wrong == "" && gap:
		t.Errorf("%s: works now: take the gap mark off", at)
	}
}

// A tally counts what a relation finds and misses.
type tally struct{ found, missed, wrong int }

func (c *tally) add(want, got bool) {
	switch {
	case want && got:
		c.found++
	case want:
		c.missed++
	case got:
		c.wrong++
	}
}

func (c tally) String() string {
	return fmt.Sprintf("%d found, %d missed, %d wrong: precision %.2f, recall %.2f", c.found, c.missed, c.wrong,
		float64(c.found)/float64(c.found+c.wrong), float64(c.found)/float64(c.found+c.missed))
}

func TestPairs(t *testing.T) {
	for _, file := range []string{"pairs.txt", "unseen.txt"} {
		var kin, near, opposite tally
		lines(t, file, func(at, line string, gap bool) {
			w := strings.Fields(line)
			if len(w) != 3 || !strings.Contains("~!|", w[1]) {
				t.Fatalf("%s: %q is not word, relation, word", at, line)
			}
			k, o := Kin(w[0], w[2]), Opposite(w[0], w[2])
			kin.add(w[1] == "~", k > Unrelated)
			near.add(w[1] == "~", k > Sisters)
			opposite.add(w[1] == "!", o)
			wrong := ""
			if got := relation(k, o); got != w[1] {
				wrong = fmt.Sprintf("%s and %s are %s (kinship %d), not %s", w[0], w[2], got, k, w[1])
			}
			judge(t, at, wrong, gap)
		})
		t.Logf("%s: kin: %v", file, kin)
		t.Logf("%s: kin above sisters: %v", file, near)
		t.Logf("%s: opposites: %v", file, opposite)
	}
}

func relation(k Kinship, opposite bool) string {
	switch {
	case opposite && k == Unrelated:
		return "!"
	case opposite:
		return "kin and opposites"
	case k > Unrelated:
		return "~"
	}
	return "|"
}

func TestClasses(t *testing.T) {
	tallies := map[string]*tally{"person": {}, "event": {}}
	lines(t, "classes.txt", func(at, line string, gap bool) {
		class, nouns, ok := strings.Cut(line, ":")
		class, negative := strings.CutPrefix(class, "not ")
		if !ok || tallies[class] == nil {
			t.Fatalf("%s: %q begins with no class", at, line)
		}
		is := Person
		if class == "event" {
			is = Event
		}
		for _, w := range strings.Fields(nouns) {
			got, wrong := is(w), ""
			tallies[class].add(!negative, got)
			if got == negative {
				wrong = fmt.Sprintf("%s(%q) is %v", class, w, got)
			}
			judge(t, at+" "+w, wrong, gap)
		}
	})
	t.Logf("person: %v", tallies["person"])
	t.Logf("event: %v", tallies["event"])
}

func TestLemmas(t *testing.T) {
	parts := map[string]POS{"noun": Noun, "verb": Verb, "adjective": Adjective}
	lines(t, "lemmas.txt", func(at, line string, gap bool) {
		head, forms, _ := strings.Cut(line, ":")
		part, want, _ := strings.Cut(head, " ")
		pos, ok := parts[part]
		if !ok || want == "" || strings.TrimSpace(forms) == "" {
			t.Fatalf("%s: %q is not part of speech, lemma, forms", at, line)
		}
		for _, w := range strings.Fields(forms) {
			got, wrong := Lemma(w, pos), ""
			if got != want {
				wrong = fmt.Sprintf("Lemma(%q, %s) is %q, not %q", w, part, got, want)
			}
			judge(t, at+" "+w, wrong, gap)
		}
	})
}
