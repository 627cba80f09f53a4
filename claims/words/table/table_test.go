package table

import (
	"reflect"
	"strings"
	"testing"
)

// small is a table with a word in every section.
func small() *Table {
	return &Table{
		Words:          []string{"accept", "acceptance", "accepted", "reject"},
		Marks:          []Marks{Verb, Noun | Event, 0, Verb},
		Families:       []Families{{1}, {1, 4}, {}, {}},
		Forms:          []Form{{Word: 2, Lemma: 0, As: Verb}},
		SenseStarts:    []uint32{0, 2, 3, 3, 4},
		Senses:         []Sense{MakeSense(0, Main), MakeSense(2, 0), MakeSense(0, Main|Derived), MakeSense(1, Apart)},
		AntonymStarts:  []uint32{0, 1, 1, 1, 2},
		Antonyms:       []uint32{3, 0},
		Content:        []uint8{7, 0, 255},
		ParentStarts:   []uint32{0, 1, 2, 2},
		Parents:        []uint32{2, 2},
		OppositeStarts: []uint32{0, 1, 2, 2},
		Opposites:      []uint32{1, 0},
	}
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	want := small()
	got, err := Read(string(want.Append(nil)))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read %+v\nwrote %+v", got, want)
	}
}

func TestSensesKeepTheirBits(t *testing.T) {
	for _, bits := range []Sense{0, Main, Derived, Apart, Main | Derived | Apart} {
		if s := MakeSense(70_000, bits); s.Synset() != 70_000 || s&(Main|Derived|Apart) != bits {
			t.Errorf("synset 70000 with bits %b is %d with %b", bits, s.Synset(), s&7)
		}
	}
}

func TestADamagedFileIsRefused(t *testing.T) {
	whole := string(small().Append(nil))
	for n := range len(whole) {
		if _, err := Read(whole[:n]); err == nil {
			t.Errorf("%d of %d bytes are read as whole", n, len(whole))
		}
	}
	for name, data := range map[string]string{
		"left over": whole + "x",
		"version":   strings.Replace(whole, magic, "words\x00", 1),
		"size":      magic + "\xff\xff\xff\xff\x0f" + whole[len(magic)+1:],
	} {
		if _, err := Read(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(string(small().Append(nil)))
	f.Add(magic)
	f.Fuzz(func(t *testing.T, data string) {
		got, err := Read(data)
		if err != nil {
			return
		}
		if again, err := Read(string(got.Append(nil))); err != nil || !reflect.DeepEqual(again, got) {
			t.Errorf("a table that was read is not written and read again: %v", err)
		}
	})
}
