package main

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck/crosscheck/compare"
)

// builtIns are the defaults alone: no file, no variable.
func builtIns(t *testing.T) *loaded {
	t.Helper()
	t.Chdir(t.TempDir())
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	a := &app{}
	l, err := a.load(a.root().Flags())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestDefaultToleranceIsThatOfCompare(t *testing.T) {
	got, want := builtIns(t).Tolerance, compare.Default()
	got.Topics, got.Rises, got.Falls, want.Topics, want.Rises, want.Falls = nil, nil, nil, nil, nil, nil
	if !reflect.DeepEqual(got, want) {
		t.Errorf("defaults.yaml has\n%+v\ncompare.Default has\n%+v", got, want)
	}
}

// TestEveryFieldHasADefault keeps a key from being known to the program and
// unknown to its reader.
func TestEveryFieldHasADefault(t *testing.T) {
	l := builtIns(t)
	for field := range fields(reflect.TypeFor[config]()) {
		if !l.settings.IsSet(fieldKey(field)) {
			t.Errorf("defaults.yaml does not hold %q", fieldKey(field))
		}
	}
}

func TestVocabularyHasGeneralClasses(t *testing.T) {
	l := builtIns(t)
	if n := len(l.Vocabulary.Attributes); n < 100 {
		t.Errorf("only %d classes", n)
	}
	for _, class := range l.Vocabulary.Attributes {
		for _, word := range class.Words {
			if word != strings.ToLower(strings.TrimSpace(word)) || word == "" {
				t.Errorf("class %s: word %q is not a trimmed lemma in lower case", class.Name, word)
			}
		}
		if len(class.Words) == 0 || class.Label == "" {
			t.Errorf("class %s has no words or no label", class.Name)
		}
	}
}

func TestLaterLayersWin(t *testing.T) {
	builtIns(t)
	mustWrite(t, "config.yaml", "attributes:\n  - {name: killed, label: the dead, words: [kill]}\n  - {name: fathom, label: fathoms, words: [fathom]}\n")
	a := &app{}
	l, err := a.load(a.root().Flags())
	if err != nil {
		t.Fatal(err)
	}
	first := slices.IndexFunc(l.all(), func(s setting) bool { return s.Key == "attributes/killed" })
	if got := l.all()[first].Source; got != "config.yaml" {
		t.Errorf("the source of attributes/killed is %q", got)
	}
	if got := l.Vocabulary.Attributes[0]; got.Label != "the dead" || !slices.Equal(got.Words, []string{"kill"}) {
		t.Errorf("killed is %+v", got)
	}
	if got := l.Vocabulary.Attributes[len(l.Vocabulary.Attributes)-1].Name; got != "fathom" {
		t.Errorf("the last class is %q, not the new one", got)
	}
}

func TestToleranceTakesTopicsAndTollsFromTheVocabulary(t *testing.T) {
	builtIns(t)
	mustWrite(t, "config.yaml", "topics:\n  - {name: a/b, words: [a], tolerance: 0.02}\n")
	a := &app{}
	l, err := a.load(a.root().Flags())
	if err != nil {
		t.Fatal(err)
	}
	got := tolerance(l.config)
	if got.Topics["a/b"] != 0.02 || !got.Rises["killed"] || got.Rises["age"] || !got.Falls["missing"] || got.Falls["killed"] {
		t.Errorf("tolerance is %+v", got)
	}
}

func mustWrite(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.FromSlash(path), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
